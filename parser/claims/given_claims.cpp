#include "parser/claims/given_claims.hpp"

#include "parser/claims/commitment.hpp"
#include "parser/claims/given_values.hpp"
#include "parser/language/nearest.hpp"
#include "parser/readers/charset.hpp"
#include "parser/readers/json_tree.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace gainsay::claims {

using readers::JsonTree;
using Index = JsonTree::Index;
using Kind = JsonTree::Kind;

namespace {

constexpr std::size_t kMostFaults = 100;  // diagnostics of one file
constexpr std::array<std::string_view, 18> kMembers = {
    "article", "start",    "end",      "quote",      "speaker", "own_voice", "fact",  "subject", "arguments",
    "value",   "polarity", "modality", "event_time", "uttered", "occasion",  "as_of", "pattern", "id"};
constexpr std::array kModalities = {Modality::asserted, Modality::denied, Modality::alleged,  Modality::hypothetical,
                                    Modality::planned,  Modality::asked,  Modality::retracted};

std::string quoted(std::string_view words) {
    constexpr std::size_t longest = 80;
    return "'" + printable(words.substr(0, longest)) + (words.size() > longest ? "…'" : "'");
}

/// Ids of everybody whom the articles cite or name, by name: first as the article itself knows them.
class KnownSpeakers {
public:
    explicit KnownSpeakers(std::span<const text::Document> documents) {
        for (const text::Document& d : documents) {
            auto& names = by_article_.emplace_back();
            for (std::uint32_t f = 1; f < d.frames.size(); ++f) {
                const text::SpeechFrame& frame = d.frames[f];
                const std::string name =
                    frame.speaker.valid() ? d.entities[frame.speaker.index()].name : frame.speaker_text;
                if (name.empty()) continue;
                names.emplace(name, speaker_id(d, frame));
                names.emplace(shown_name(name), speaker_id(d, frame));
            }
            for (const text::Entity& e : d.entities) {
                const std::string id = e.key.empty() ? std::string(text::name(e.kind)) + ":" + e.name : e.key;
                if (e.name.find(' ') == std::string::npos && e.key.empty()) continue;  // "Ministry": of whom?
                names.emplace(e.name, id);
                anywhere_.emplace(e.name, id);
            }
        }
    }

    std::string id(ArticleId article, const std::string& name) const {
        const auto& own = by_article_[article.index()];
        if (const auto found = own.find(name); found != own.end()) return found->second;
        if (const auto found = anywhere_.find(name); found != anywhere_.end()) return found->second;
        return "article:" + std::to_string(article.value) + "/" + name;
    }

private:
    std::vector<std::map<std::string, std::string>> by_article_;
    std::map<std::string, std::string> anywhere_;
};

/// What is the same for all lines.
struct Surroundings {
    const SourceMap& sources;
    SourceId file;
    std::span<const text::Document> documents;
    const language::RuleSet& rules;
    const KnownSpeakers& speakers;
};

/// One line → a claim, or the first thing that is wrong with it.
class LineReader {
public:
    LineReader(const Surroundings& around, SourceRange line)
        : around_(around), line_(line), text_(around.sources[around.file].bytes().substr(0, line.end)),
          json_(JsonTree::parse(text_, line.begin)), values_(text_, json_) {}

    std::optional<GivenClaim> read() {
        if (!is_object() || !members_known() || !find_article() || !find_quote() || !find_sentence() || !find_fact() ||
            !read_arguments() || !read_value() || !read_manner() || !read_speakers() || !read_times())
            return std::nullopt;
        claim_.file = around_.file;
        claim_.line = line_;
        const SourceText& file = around_.sources[around_.file];
        claim_.place = file.path() + ":" + std::to_string(file.position(line_.begin).line);
        return std::move(claim_);
    }

    Diagnostic diagnostic() const {
        Diagnostic out;
        const GivenFault& fault = values_.fault() ? *values_.fault() : fault_;
        out.code = "bad-claim";
        out.message = fault.message;
        out.source = around_.file;
        out.range = fault.range;
        out.expected = fault.expected;
        out.hint = fault.hint;
        return out;
    }

private:
    bool fail(SourceRange range, std::string message, std::string expected = {}, std::string hint = {}) {
        fault_ = {range, std::move(message), std::move(expected), std::move(hint)};
        return false;
    }
    bool fail(Index at, std::string message, std::string expected = {}, std::string hint = {}) {
        return fail(at == JsonTree::kNone ? opening() : json_[at].range, std::move(message), std::move(expected),
                    std::move(hint));
    }
    SourceRange opening() const { return {line_.begin, std::min(line_.begin + 1, line_.end)}; }
    Index member(std::string_view name) const { return json_.find(json_.root(), name); }
    const text::Document& document() const { return around_.documents[claim_.article.index()]; }
    const SourceText& article_source() const { return around_.sources[document().article.source]; }
    const language::FactInfo& fact() const { return around_.rules.facts[claim_.fact.index()]; }

    bool is_object() {
        if (json_.error()) {
            const std::uint32_t at = std::min(json_.error()->offset, line_.end);
            return fail(SourceRange{at, std::min(at + 1, line_.end)},
                        "broken JSON: expected " + json_.error()->expected, {}, "each line holds one whole object");
        }
        const auto rest = text_.find_first_not_of(" \t\r", json_.end());
        if (rest != std::string_view::npos) {
            const auto at = static_cast<std::uint32_t>(rest);
            return fail(SourceRange{at, at + 1}, "there is more behind the object", "the end of the line",
                        "each line holds one object");
        }
        return json_.is(json_.root(), Kind::object) || fail(json_.root(), "this is no claim", "an object");
    }

    bool members_known() {
        for (Index m = json_[json_.root()].first_child; m != JsonTree::kNone; m = json_[m].next) {
            const std::string key = json_.key(m);
            if (std::find(kMembers.begin(), kMembers.end(), key) == kMembers.end())
                return fail(json_[m].key, "claims have no member " + quoted(key), "a member of the report's claims",
                            language::did_you_mean(key, kMembers));
        }
        return true;
    }

    bool find_article() {
        const Index at = member("article");
        if (at == JsonTree::kNone && around_.documents.size() == 1) return claim_.article = ArticleId::at(0), true;
        const std::string name = json_.words(at);
        std::vector<std::string> names;
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < around_.documents.size(); ++i) {
            const std::string& path = around_.sources[around_.documents[i].article.source].path();
            names.push_back("a" + std::to_string(i + 1));
            if (name == names.back() || name == path) found.push_back(i);
            names.push_back(path);
        }
        if (found.size() > 1) return fail(at, "several articles lie in " + quoted(name), "\"a1\", \"a2\" and so on");
        if (found.size() == 1) return claim_.article = ArticleId::at(found.front()), true;
        const std::vector<std::string_view> candidates(names.begin(), names.end());
        return fail(at,
                    at == JsonTree::kNone ? "the claim does not say of which article"
                                          : "there is no article " + quoted(name),
                    "\"article\": \"a1\" or the path of a file", language::did_you_mean(name, candidates));
    }

    std::optional<std::uint32_t> offset(Index at) const {
        if (!json_.is(at, Kind::number)) return std::nullopt;
        const SourceRange range = json_[at].range;
        std::uint32_t value = 0;
        const char* end = text_.data() + range.end;
        const auto result = std::from_chars(text_.data() + range.begin, end, value);
        return result.ec == std::errc{} && result.ptr == end ? std::optional(value) : std::nullopt;
    }

    bool find_quote() {
        const Index start = member("start"), end = member("end"), quote = member("quote");
        if (quote != JsonTree::kNone && (!json_.is(quote, Kind::string) || json_.words(quote).empty()))
            return fail(quote, "the quote is no words", "the exact words of the article");
        if (start == JsonTree::kNone && end == JsonTree::kNone) return find_words(quote);
        if (start == JsonTree::kNone || end == JsonTree::kNone)
            return fail(start == JsonTree::kNone ? end : start, "\"start\" and \"end\" go together", "both or neither");
        const auto from = offset(start), to = offset(end);
        if (!from) return fail(start, "this is no offset", "a number of bytes");
        if (!to) return fail(end, "this is no offset", "a number of bytes");
        const std::size_t size = article_source().bytes().size();
        if (*from >= *to || *to > size)
            return fail(start, "no words lie at " + std::to_string(*from) + ".." + std::to_string(*to),
                        "start < end <= " + std::to_string(size) + ", bytes of the file");
        claim_.quote = {*from, *to};
        if (quote == JsonTree::kNone) return true;
        const std::string there = readable(claim_.quote);
        return there == json_.words(quote) ||
               fail(quote,
                    "these are not the words at " + std::to_string(*from) + ".." + std::to_string(*to) + " of a" +
                        std::to_string(claim_.article.index() + 1) + ": there it says " + quoted(there),
                    "the exact bytes of the file", "offsets count bytes, not characters; or leave start and end out");
    }

    std::string readable(SourceRange range) const {
        const std::string_view bytes = article_source().slice(range);
        const std::string& charset = document().article.charset;
        return charset.empty() ? std::string(bytes) : readers::decode_piece(bytes, charset);
    }

    bool find_words(Index quote) {
        if (quote == JsonTree::kNone)
            return fail(quote, "the claim has no quote", "\"quote\", or \"start\" and \"end\"",
                        "a claim rests on words of the article");
        const std::string words = json_.words(quote);
        const std::string_view bytes = article_source().bytes();
        const std::size_t at = bytes.find(words);
        const std::string name = "a" + std::to_string(claim_.article.index() + 1);
        if (at == std::string_view::npos) return fail(quote, "the quote is not in " + name, {}, what_is_there(words));
        if (bytes.find(words, at + 1) != std::string_view::npos)
            return fail(quote, "the quote stands in " + name + " more than once", "words that stand there once",
                        "give more of the words, or \"start\" and \"end\"");
        claim_.quote = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
        return true;
    }

    /// How far the quote can be followed in the article: the longest beginning that is there, found by halving.
    std::string what_is_there(std::string_view words) const {
        const std::string_view bytes = article_source().bytes();
        std::size_t low = 0, high = words.size();
        while (low + 1 < high) {
            const std::size_t middle = low + (high - low) / 2;
            (bytes.find(words.substr(0, middle)) == std::string_view::npos ? high : low) = middle;
        }
        constexpr std::size_t shortest = 8;
        if (low < shortest) return "quotes are the exact bytes of the article, with its quotation marks and line ends";
        const std::size_t there = bytes.find(words.substr(0, low)) + low;
        return "behind " + quoted(words.substr(low - std::min(low, std::size_t{30}), std::min(low, std::size_t{30}))) +
               " the article goes on with " + quoted(bytes.substr(there, 20));
    }

    bool find_sentence() {
        std::uint32_t most = 0;
        const auto& sentences = document().sentences;
        for (std::uint32_t s = 0; s < sentences.size(); ++s) {
            const SourceRange range = sentences[s].range;
            if (!range.overlaps(claim_.quote)) continue;
            const std::uint32_t shared =
                std::min(range.end, claim_.quote.end) - std::max(range.begin, claim_.quote.begin);
            if (shared <= most) continue;
            most = shared;
            claim_.sentence = s;
        }
        const Index quote = member("quote");
        return most > 0 || fail(quote == JsonTree::kNone ? member("start") : quote,
                                "no sentence of the article's text holds these words", "words of the text",
                                "header lines and page furniture claim nothing; see `gainsay annotate --tree`");
    }

    bool find_fact() {
        const Index at = member("fact");
        const std::string name = json_.words(at);
        claim_.fact = around_.rules.fact(name);
        if (claim_.fact.valid()) return true;
        std::vector<std::string_view> names;
        for (const language::FactInfo& f : around_.rules.facts) names.push_back(f.name);
        std::string hint = language::did_you_mean(name, names);
        if (hint.empty()) hint = "`gainsay rules list` shows them all";
        return fail(at, at == JsonTree::kNone ? "the claim names no fact" : "there is no fact " + quoted(name),
                    "a fact of the rules", std::move(hint));
    }

    bool read_arguments() {
        const Index all = member("arguments");
        const std::vector<std::string>& slots = fact().parameters;
        claim_.words.resize(slots.size());
        claim_.words_ranges.resize(slots.size());
        if (json_.is(all, Kind::object)) {
            const std::vector<std::string_view> names(slots.begin(), slots.end());
            for (Index each = json_[all].first_child; each != JsonTree::kNone; each = json_[each].next) {
                const std::string slot = json_.key(each);
                const auto found = std::find(slots.begin(), slots.end(), slot);
                if (found == slots.end())
                    return fail(json_[each].key, "'" + fact().name + "' has no slot " + quoted(slot), slot_names(),
                                language::did_you_mean(slot, names));
                const auto i = static_cast<std::size_t>(found - slots.begin());
                claim_.words[i] = json_.words(each);
                claim_.words_ranges[i] = json_[each].range;
                if (claim_.words[i].find_first_not_of(" \t\r\n") == std::string::npos)
                    return fail(each, "the slot has no words", "the words for what is meant");
            }
        } else if (all != JsonTree::kNone) {
            return fail(all, "the arguments are no object", slot_names());
        }
        for (std::size_t i = 0; i < slots.size(); ++i)
            if (claim_.words[i].empty())
                return fail(all, "'" + fact().name + "' needs its slot '" + slots[i] + "'", slot_names());
        return true;
    }

    std::string slot_names() const {
        std::string out = "\"arguments\": {";
        for (const std::string& slot : fact().parameters)
            out += (out.back() == '{' ? "\"" : ", \"") + slot + "\": \"words\"";
        return out + "}";
    }

    bool read_value() {
        const Index at = member("value");
        if (at == JsonTree::kNone) {
            if (fact().type != language::ast::FactType::truth)
                return fail(at, "the claim has no value", "\"value\": {…}");
            claim_.value = TruthValue{true};
            return true;
        }
        const std::optional<Value> value = values_.value(at, fact());
        if (!value) return false;
        claim_.value = *value;
        claim_.value_text = values_.value_words(at);
        return true;
    }

    bool read_manner() {
        if (const Index at = member("polarity"); at != JsonTree::kNone) {
            const std::string polarity = json_.words(at);
            if (polarity != "positive" && polarity != "negative")
                return fail(at, "there is no polarity " + quoted(polarity), "positive or negative");
            claim_.positive = polarity == "positive";
        }
        const Index at = member("modality");
        if (at == JsonTree::kNone) return true;
        const std::string wanted = json_.words(at);
        std::vector<std::string_view> names;
        for (const Modality modality : kModalities) {
            names.emplace_back(name(modality));
            if (wanted != names.back()) continue;
            claim_.modality = modality;
            return true;
        }
        return fail(at, "there is no modality " + quoted(wanted),
                    "asserted, denied, alleged, hypothetical, planned, asked or retracted",
                    language::did_you_mean(wanted, names));
    }

    bool read_speakers() {
        const Index all = member("speaker");
        if (all == JsonTree::kNone) return true;
        const Speaker outlet = speakers_of(document(), 0).front();
        const std::string expected = "[\"" + outlet.name + "\", …]: from the outlet to the one whose words they are";
        if (!json_.is(all, Kind::array)) return fail(all, "the speakers are no list", expected);
        std::vector<Speaker> chain;
        for (Index each = json_[all].first_child; each != JsonTree::kNone; each = json_[each].next) {
            const std::string name = json_.words(each);
            if (name.empty()) return fail(each, "a speaker has no name", expected);
            if (chain.empty() && name != outlet.name)
                return fail(each, "the chain of speakers does not begin with the outlet", expected,
                            "without \"speaker\" the text tells who says it");
            chain.push_back(chain.empty() ? outlet : Speaker{around_.speakers.id(claim_.article, name), name});
        }
        if (chain.empty()) return fail(all, "the list of speakers is empty", expected);
        const Index own = member("own_voice");
        if (own != JsonTree::kNone &&
            (!json_.is(own, Kind::truth) || (text_[json_[own].range.begin] == 't') != (chain.size() == 1)))
            return fail(own, "this does not fit the speakers", chain.size() == 1 ? "true" : "false");
        claim_.speakers = std::move(chain);
        return true;
    }

    bool read_times() {
        for (const auto& [name, place] : {std::pair{"event_time", &claim_.event_time},
                                          std::pair{"uttered", &claim_.uttered}, std::pair{"as_of", &claim_.as_of}}) {
            const Index at = member(name);
            if (at == JsonTree::kNone) continue;
            *place = values_.interval(at);
            if (!*place) return false;
        }
        const Index at = member("occasion");
        if (at == JsonTree::kNone) return true;
        if (!json_.is(at, Kind::string)) return fail(at, "the occasion is no string", "the words for the occasion");
        claim_.occasion = json_.words(at);
        return true;
    }

    const Surroundings& around_;
    SourceRange line_;
    std::string_view text_;  ///< of the file, up to the end of the line
    JsonTree json_;
    GivenValueReader values_;
    GivenFault fault_;
    GivenClaim claim_;
};

Diagnostic too_many(SourceId file, SourceRange line) {
    Diagnostic out;
    out.code = "too-many-errors";
    out.message = "more claims are wrong; only the first " + std::to_string(kMostFaults) + " are told";
    out.source = file;
    out.range = line;
    return out;
}

}  // namespace

GivenClaims read_given_claims(const SourceMap& sources, SourceId file, std::span<const text::Document> documents,
                              const language::RuleSet& rules) {
    const KnownSpeakers speakers(documents);
    const Surroundings around{sources, file, documents, rules, speakers};
    GivenClaims out;
    const SourceText& source = sources[file];
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
        const std::string_view words = source.line(number);
        const std::size_t first = words.find_first_not_of(" \t\r\xEF\xBB\xBF");
        if (first == std::string_view::npos) continue;
        const std::uint32_t begin = source.line_start(number);
        const SourceRange line{begin + static_cast<std::uint32_t>(first),
                               begin + static_cast<std::uint32_t>(words.size())};
        LineReader reader(around, line);
        if (auto claim = reader.read()) {
            out.claims.push_back(std::move(*claim));
            continue;
        }
        if (out.diagnostics.size() == kMostFaults) {
            out.diagnostics.push_back(too_many(file, line));
            break;
        }
        out.diagnostics.push_back(reader.diagnostic());
    }
    return out;
}

}  // namespace gainsay::claims
