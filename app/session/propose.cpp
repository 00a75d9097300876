#include "app/session/propose.hpp"

#include "app/example_claims.hpp"
#include "app/session/pattern_draft.hpp"
#include "parser/claims/compiled_patterns.hpp"
#include "parser/claims/lexicon.hpp"
#include "parser/language/parse.hpp"
#include "parser/language/printer.hpp"
#include "parser/text/english_model.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace gainsay::app {
namespace {

constexpr std::size_t kShownFacts = 12;

/// The fact that the pattern states, and how the item begins.
struct Head {
    language::FactInfo fact;
    bool fresh = false;
    std::vector<std::string> arguments;
    std::string value;
};

bool is_number(language::ast::FactType type) {
    using enum language::ast::FactType;
    return type == count || type == money || type == share;
}

bool is_name(const std::string& text) {
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z' && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
    });
}

/// Slots for the parameters of a fact that is there: by kind, then in order.
std::optional<Head> head_for(const language::FactInfo& fact, const PatternDraft& draft,
                             const language::RuleSet& rules) {
    Head head{fact, false, {}, {}};
    std::set<std::string> used;
    for (const KindId kind : fact.parameter_kinds) {
        const auto fits = [&](const PatternDraft::Slot& slot) {
            if (slot.number || used.contains(slot.name)) return false;
            const KindId own = slot.kind.empty() ? KindId::none() : rules.kind(slot.kind);
            return !kind.valid() || !own.valid() || rules.is_a(own, kind) || rules.is_a(kind, own);
        };
        const auto slot = std::find_if(draft.slots.begin(), draft.slots.end(), fits);
        head.arguments.push_back(slot != draft.slots.end() ? slot->name : draft.binds_this ? "this" : "topic");
        if (slot != draft.slots.end()) used.insert(slot->name);
    }
    if (fact.type == language::ast::FactType::truth) {
        head.value = "true";
        return head;
    }
    for (const PatternDraft::Slot& slot : draft.slots) {
        if (used.contains(slot.name)) continue;
        const bool wants_number = is_number(fact.type);
        if (slot.number != wants_number || (wants_number && slot.type != fact.type)) continue;
        head.value = slot.name;
        return head;
    }
    return std::nullopt;  // nothing in the words can be its value
}

Head fresh_head(const std::string& name, const PatternDraft& draft) {
    Head head;
    head.fresh = true;
    head.fact.name = name;
    head.fact.pack = "proposal";
    head.fact.type = language::ast::FactType::truth;
    head.value = "true";
    for (const PatternDraft::Slot& slot : draft.slots) {
        if (slot.number && head.value == "true") {
            head.fact.type = slot.type;
            if (slot.type == language::ast::FactType::count) head.fact.unit = slot.counted;
            head.value = slot.name;
        } else if (!slot.number) {
            head.arguments.push_back(slot.name);
            head.fact.parameters.push_back(slot.name + (slot.kind.empty() ? "" : ": " + slot.kind));
        }
    }
    if (head.arguments.empty()) {
        head.arguments = {draft.binds_this ? "this" : "topic"};
        head.fact.parameters = {draft.binds_this ? "E: event" : "A"};
    }
    return head;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + text;
    return out;
}

std::string declaration_of(const Head& head) {
    if (!head.fresh) return {};
    std::string out = "fact " + head.fact.name + "(" + joined(head.fact.parameters) + ") is ";
    if (head.fact.type == language::ast::FactType::truth) return out + "truth";
    if (head.fact.type == language::ast::FactType::money) return out + "money";
    if (head.fact.type == language::ast::FactType::share) return out + "share";
    return out + "count" + (head.fact.unit.empty() ? "" : " of " + head.fact.unit);
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out + "\"";
}

class Proposer {
public:
    Proposer(const Snapshot& snapshot, const text::Document& document, std::uint32_t sentence)
        : snapshot_(snapshot), document_(document), sentence_(sentence) {}

    /// None when the pattern does not read its own sentence.
    std::optional<Proposal> try_draft(const PatternDraft& draft, const std::optional<std::string>& wanted) {
        const std::string name = wanted ? *wanted : draft.fact_name;
        const FactId known = snapshot_.rules->fact(name);
        std::optional<Head> head = known.valid()
                                       ? head_for(snapshot_.rules->facts[known.index()], draft, *snapshot_.rules)
                                       : std::optional(fresh_head(name, draft));
        if (!head) return std::nullopt;
        Proposal out;
        out.fact = name;
        out.pattern = draft.pattern;
        out.declaration = declaration_of(*head);
        out.say = "say " + name + "(" + joined(head->arguments) + ") = " + head->value + "\n  " + quoted(draft.pattern);
        std::optional<language::RuleSet> rules = rules_with(out);
        if (!rules) return std::nullopt;
        const claims::CompileResult compiled = claims::compile_patterns(*rules, text::EnglishModel::embedded());
        if (!compiled.diagnostics.empty()) return std::nullopt;
        const claims::ClaimSet found = claims::extract(*snapshot_.documents, *rules, *compiled.patterns);
        bool own = false;
        for (const claims::Claim& claim : found.claims) {
            if (!claim.pattern.valid()) continue;
            out.matches.push_back({claim.article, claim.range});
            const bool here = claim.article == document_.article.id && claim.sentence == sentence_;
            own = own || (here && (!draft.negated || !claim.positive));
        }
        if (!own) return std::nullopt;
        out.example = example(document_, sentence_, *rules, *compiled.patterns);
        // A sentence that leans on the text before it says nothing alone; another one may.
        for (const claims::Claim& claim : found.claims) {
            if (!out.example.empty()) break;
            if (claim.pattern.valid())
                out.example =
                    example((*snapshot_.documents)[claim.article.index()], claim.sentence, *rules, *compiled.patterns);
        }
        return out;
    }

private:
    /// The rules in force with the proposed pattern as their only one; none when the item is not right.
    std::optional<language::RuleSet> rules_with(const Proposal& proposal) const {
        SourceMap sources;
        const SourceId source = sources.add("proposal", "pack proposal \"Proposal\"\n\n" + proposal.declaration +
                                                            "\n\n" + proposal.say + "\n");
        const language::ParseResult parsed = language::parse_rules(sources, source);
        if (has_errors(parsed.diagnostics)) return std::nullopt;
        language::RuleSet rules = *snapshot_.rules;
        rules.patterns.clear();
        for (const language::ast::Item& item : parsed.file.items) {
            if (const auto* fact = std::get_if<language::ast::Fact>(&item)) add_fact(*fact, rules);
            if (const auto* say = std::get_if<language::ast::Say>(&item)) add_say(*say, rules);
        }
        return rules.patterns.empty() ? std::nullopt : std::optional(std::move(rules));
    }

    static void add_fact(const language::ast::Fact& fact, language::RuleSet& rules) {
        language::FactInfo info;
        info.name = fact.name.text;
        info.pack = "proposal";
        info.type = fact.type;
        info.description = fact.name.text;
        if (fact.unit) info.unit = fact.unit->text;
        for (const language::ast::Parameter& parameter : fact.parameters) {
            info.parameters.push_back(parameter.name.text);
            info.parameter_kinds.push_back(parameter.kind ? rules.kind(parameter.kind->text) : KindId::none());
        }
        rules.facts.push_back(std::move(info));
    }

    static void add_say(const language::ast::Say& say, language::RuleSet& rules) {
        language::PatternInfo info;
        info.id = "proposal/" + say.fact.fact.text + "#1";
        info.fact = rules.fact(say.fact.fact.text);
        for (const language::ast::Name& argument : say.fact.arguments) info.arguments.push_back(argument.text);
        info.op = say.op;
        info.value = say.value;
        if (!info.fact.valid() || say.patterns.empty()) return;
        info.pattern = say.patterns.front();
        rules.patterns.push_back(std::move(info));
    }

    /// What the sentence claims when it stands alone, as examples do; empty when that is nothing.
    std::string example(const text::Document& document, std::uint32_t sentence, const language::RuleSet& rules,
                        const claims::CompiledPatterns& patterns) const {
        const std::string_view bytes = snapshot_.sources[document.article.source].bytes();
        const SourceRange range = document.sentences[sentence].range;
        std::string words(bytes.substr(range.begin, range.size()));
        std::replace(words.begin(), words.end(), '\n', ' ');
        text::Article article;
        article.id = ArticleId::at(0);
        article.source = SourceId::at(0);
        article.published = document.article.published;
        const SourceRange all{0, static_cast<std::uint32_t>(words.size())};
        article.blocks.push_back({text::BlockKind::paragraph, text::MappedText::verbatim(words, all), all});
        const std::vector<text::Document> alone{
            text::read_document(std::move(article), text::EnglishModel::embedded())};
        const claims::ClaimSet set = claims::extract(alone, rules, patterns);
        const ExpectedClaims expected(set, rules);
        std::vector<std::string> claims;
        for (const claims::Claim& claim : set.claims)
            if (claim.pattern.valid() && claims::commits(claim.modality)) claims.push_back(expected.to_text(claim));
        const std::string published =
            document.article.published ? " published " + to_iso(*document.article.published) : std::string();
        if (claims.empty()) return {};
        return "example " + quoted(words) + published + "\n  => " + joined(claims);
    }

    const Snapshot& snapshot_;
    const text::Document& document_;
    std::uint32_t sentence_;
};

/// The sentence with most of the range.
std::optional<std::uint32_t> sentence_at(const text::Document& document, SourceRange range) {
    std::optional<std::uint32_t> best;
    std::uint32_t most = 0;
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
        const SourceRange own = document.sentences[s].range;
        const std::uint32_t begin = std::max(own.begin, range.begin), end = std::min(own.end, range.end);
        const std::uint32_t shared = end > begin ? end - begin : range.empty() && own.contains(range) ? 1 : 0;
        if (shared > most) best = s, most = shared;
    }
    return best;
}

/// Facts whose arguments and type the slots suit; those that the article speaks of first.
std::vector<std::string> likely_facts(const Snapshot& snapshot, ArticleId article, const PatternDraft& draft) {
    std::set<FactId> told;
    for (const claims::Claim& claim : snapshot.claims->claims)
        if (claim.article == article) told.insert(claim.fact);
    std::vector<std::string> first, then;
    for (std::size_t i = 0; i < snapshot.rules->facts.size(); ++i) {
        const language::FactInfo& fact = snapshot.rules->facts[i];
        if (fact.pack == "open" || !head_for(fact, draft, *snapshot.rules)) continue;
        (told.contains(FactId::at(i)) ? first : then).push_back(fact.name);
    }
    first.insert(first.end(), then.begin(), then.end());
    if (first.size() > kShownFacts) first.resize(kShownFacts);
    return first;
}

}  // namespace

std::variant<Proposal, std::string> propose(const Snapshot& snapshot, ArticleId article, SourceRange range,
                                            const std::optional<std::string>& fact) {
    if (fact && !is_name(*fact)) return "a fact's name is of small letters, digits and _";
    const text::Document& document = (*snapshot.documents)[article.index()];
    const std::optional<std::uint32_t> sentence = sentence_at(document, range);
    if (!sentence) return "there is no sentence here";
    const std::vector<PatternDraft> drafts = draft_patterns(document, *sentence, range, *snapshot.rules);
    Proposer proposer(snapshot, document, *sentence);
    for (const PatternDraft& draft : drafts)
        if (std::optional<Proposal> found = proposer.try_draft(draft, fact)) {
            found->facts = likely_facts(snapshot, article, draft);
            return std::move(*found);
        }
    return "no pattern of these words would read their own sentence; choose a shorter part with its verb";
}

}  // namespace gainsay::app
