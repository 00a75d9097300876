// Names are looked up in the gazetteer; of what it has not only so much is known as the words say ("the village of",
// ", Texas"). Tested by place_values_test.cpp.
#include "parser/claims/place_values.hpp"

#include "parser/claims/geography.hpp"
#include "parser/claims/referent_words.hpp"
#include "parser/text/gazetteer.hpp"

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::one_of;

namespace {

constexpr std::uint32_t kLongestContainer = 4;  ///< words of "Newfoundland and Labrador" and the like
constexpr int kDeepest = 3;                     ///< "the car park of a shop on a square in Dallas"

/// Kinds of places of which two with different names are two places.
bool is_settlement(std::string_view lemma) {
    return one_of(lemma, {"village", "town", "city", "hamlet", "municipality", "county", "province", "island"});
}

/// "A suburb of Lyon" may be a town of its own.
bool is_surroundings(std::string_view lemma) {
    return one_of(lemma, {"suburb", "outskirt", "outskirts", "vicinity", "edge", "fringe", "coast", "north", "south",
                          "east", "west", "northeast", "northwest", "southeast", "southwest", "surroundings",
                          "neighbor", "neighbour"});
}

bool is_loose(std::string_view lower) {
    return one_of(lower, {"near", "outside", "off", "around", "beyond", "past"});
}

/// What says nothing of where it is.
bool is_no_place(std::string_view lower) {
    return one_of(lower, {"toward", "towards", "between", "against", "with", "without", "about", "like"});
}

}  // namespace

PlaceValues::PlaceValues(const text::Document& document, std::span<const ClauseGraph> graphs)
    : document_(document), graphs_(graphs) {
    for (const text::Mention& m : document.mentions)
        if (m.form == text::MentionForm::name)
            for (std::uint32_t t = m.tokens.first; t < m.tokens.last; ++t)
                mentions_.emplace(std::pair{m.tokens.sentence, t}, &m);
}

std::string PlaceValues::joined(std::uint32_t s, std::uint32_t first, std::uint32_t last) const {
    std::string text;
    for (std::uint32_t t = first; t < last; ++t) {
        if (!text.empty() && token(s, t).space_before) text += ' ';
        text += token(s, t).text;
    }
    return text;
}

/// ", Illinois", ", Ill.", ", in Texas" behind a name: its key; `last` is moved behind it.
std::string PlaceValues::container_after(std::uint32_t s, std::uint32_t& last) const {
    const auto size = static_cast<std::uint32_t>(document_.sentences[s].tokens.size());
    std::uint32_t at = last;
    if (at < size && token(s, at).text == ",") ++at;
    if (at < size && token(s, at).lower == "in") ++at;
    if (at == last) return {};
    for (std::uint32_t end = std::min(size, at + kLongestContainer); end > at; --end) {
        std::string key = container_key(joined(s, at, end));
        if (key.empty() || token(s, at).upos != Upos::propn) continue;
        last = end;
        return key;
    }
    return {};
}

std::optional<PlaceValues::Found> PlaceValues::named(std::uint32_t s, std::uint32_t t) const {
    const Token& w = token(s, t);
    if (w.upos != Upos::propn) return std::nullopt;
    Found found{{}, t, t + 1};
    const auto mention = mentions_.find({s, t});
    std::string known;
    if (mention != mentions_.end()) {
        const text::Mention& m = *mention->second;
        const text::Entity& e = document_.entities[m.entity.index()];
        using Kind = text::EntityKind;
        if (e.kind != Kind::place && e.kind != Kind::country && e.kind != Kind::other) return std::nullopt;
        found.first = m.tokens.first;
        found.last = m.tokens.last;
    } else {
        while (found.first > 0 && token(s, found.first - 1).upos == Upos::propn) --found.first;
        while (found.last < document_.sentences[s].tokens.size() && token(s, found.last).upos == Upos::propn)
            ++found.last;
    }
    // "Port-au-Prince": the reader may have cut the name at the hyphens.
    const auto size = static_cast<std::uint32_t>(document_.sentences[s].tokens.size());
    for (std::uint32_t end = std::min(size, found.last + kLongestContainer); end > found.last + 1; --end)
        if (token(s, found.last).text == "-" && !place_key(text::lower_latin(joined(s, found.first, end))).empty())
            found.last = end;
    if (found.first + 1 < found.last && token(s, found.first).lower == "the") ++found.first;
    std::uint32_t behind = found.last;
    if (behind > found.first + 1 && one_of(token(s, behind - 1).lower, {"'s", "’s"})) --behind;
    const std::string name = text::lower_latin(joined(s, found.first, behind));
    found.last = behind;
    const std::string container = container_after(s, found.last);
    const text::GazetteerEntry* entry = text::Gazetteer::embedded().lookup(name);
    if (container.empty() && entry && (!entry->certain || entry->kind == text::PlaceKind::seat)) return std::nullopt;
    found.key = place_key_in(name, container);
    return found;
}

bool PlaceValues::loosely_said(std::uint32_t s, std::uint32_t t) const {
    for (const std::uint32_t c : graphs_[s].children(t)) {
        const Token& child = token(s, c);
        if ((child.relation == "case" || child.relation == "advmod") && c < t && is_loose(child.lower)) return true;
        if (child.relation == "amod" &&
            one_of(child.lower, {"greater", "nearby", "neighboring", "neighbouring", "suburban"}))
            return true;
    }
    return false;
}

/// What a common noun lies in: "a hotel in Turin", "the parking lot of a store in Dallas", "a Dallas hotel".
std::optional<PlaceValues::Found> PlaceValues::inside(std::uint32_t s, std::uint32_t t, int depth) const {
    const std::string& noun = token(s, t).lemma;
    for (const RoleEdge& e : graphs_[s].edges(t)) {
        if (e.distance > 0 || e.to == t || !one_of(e.role, {"in", "at", "of", "near", "outside", "off", "on"}))
            continue;
        auto found = find(s, e.to, depth - 1);
        if (!found) continue;
        const bool of = e.role == "of";
        if (of && is_settlement(noun))
            found->key = key_of_kind(std::move(found->key), noun);
        else if ((of && is_surroundings(noun)) || is_loose(e.role))
            found->key = key_near(std::move(found->key));
        else if (of && depth == kDeepest && token(s, e.to).upos == Upos::propn)
            return std::nullopt;  // "the embassy of France", "the capital of Texas"
        return found;
    }
    for (const std::uint32_t c : graphs_[s].children(t)) {
        if (token(s, c).relation != "compound" || token(s, c).upos != Upos::propn) continue;
        auto found = named(s, c);
        if (!found || text::Gazetteer::embedded().find_key(found->key) == nullptr) continue;
        found->key = key_near(std::move(found->key));
        return found;
    }
    return std::nullopt;
}

std::optional<PlaceValues::Found> PlaceValues::find(std::uint32_t s, std::uint32_t t, int depth) const {
    if (depth < 0) return std::nullopt;
    for (const std::uint32_t c : graphs_[s].children(t))
        if (token(s, c).relation == "case" && is_no_place(token(s, c).lower)) return std::nullopt;
    // "In May 2025": a month with a day or year is no town.
    if (std::any_of(document_.times.begin(), document_.times.end(),
                    [&](const text::TimeExpression& x) { return x.tokens.contains(s, t); }))
        return std::nullopt;
    auto found = token(s, t).upos == Upos::propn ? named(s, t) : std::nullopt;
    if (!found && token(s, t).upos == Upos::noun) found = inside(s, t, depth);
    if (found && loosely_said(s, t)) found->key = key_near(std::move(found->key));
    return found;
}

std::optional<EntityValue> PlaceValues::at(std::uint32_t s, std::uint32_t t) const {
    const auto found = find(s, t, kDeepest);
    if (!found) return std::nullopt;
    const std::string near = found->key.ends_with("[near]") ? "near " : "";
    return EntityValue{found->key, near + joined(s, found->first, found->last), "place"};
}

SourceRange PlaceValues::range(std::uint32_t s, std::uint32_t t) const {
    const auto found = find(s, t, kDeepest);
    if (!found) return token(s, t).range;
    return cover(token(s, found->first).range, token(s, found->last - 1).range);
}

bool no_longer_so(const ClauseGraph& graph, std::uint32_t token) {
    const auto& tokens = graph.sentence().tokens;
    const Token& w = tokens[token];
    if (w.xpos == "VBD") return true;
    if (w.relation == "xcomp" && w.head != kNoToken && tokens[w.head].lemma == "use") return true;
    const auto& children = graph.children(token);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
        const bool helps = tokens[c].relation == "aux" || tokens[c].relation == "cop";
        return (helps && one_of(tokens[c].lower, {"was", "were", "had"})) ||
               one_of(tokens[c].lower, {"former", "formerly", "previously", "once", "temporarily"});
    });
}

}  // namespace gainsay::claims
