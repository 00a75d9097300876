#include "app/rule_checks.hpp"

#include "app/rule_logic.hpp"
#include "parser/claims/compiled_patterns.hpp"
#include "parser/claims/pattern_graph.hpp"
#include "parser/language/printer.hpp"
#include "parser/text/english_model.hpp"
#include "solver/smt/smt_solver.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::app {
namespace {

using claims::PatternGraph;
using claims::PatternNode;
using language::PatternInfo;

Diagnostic about(const auto& info, Severity severity, std::string code, std::string message) {
    Diagnostic d;
    d.code = std::move(code);
    d.severity = severity;
    d.message = std::move(message);
    d.source = info.source;
    d.range = info.range;
    return d;
}

/// Can the formula hold, given what holds by itself? Unknown counts as yes.
bool may_hold(logic::ConstraintSet set, logic::Formula formula, const Budget& budget) {
    set.add_constraint(std::move(formula));
    std::vector<ConstraintId> all(set.constraints.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = ConstraintId::at(i);
    const auto solver = smt::make_z3_solver();
    solver->want_models(false);
    solver->add(set, all);
    return solver->check({}, budget).answer != smt::Answer::unsat;
}

// ---- patterns ----

/// What a pattern's claim is, with slots called by their place in it: "killed(0) = v".
struct Meaning {
    std::string text;
    std::map<std::string, std::string> places;  ///< slot → "0", "1", …, "v"
};

Meaning meaning_of(const PatternInfo& info) {
    Meaning out;
    out.text = std::to_string(info.fact.value) + language::symbol(info.op);
    for (std::size_t i = 0; i < info.arguments.size(); ++i)
        out.places.emplace(info.arguments[i], info.arguments[i] == "topic" ? "topic" : std::to_string(i));
    const auto* slot = std::get_if<language::ast::Reference>(&info.value.node);
    const bool variable = slot && !slot->name.text.empty() && slot->name.text[0] >= 'A' && slot->name.text[0] <= 'Z';
    if (variable) out.places.emplace(slot->name.text, "v");
    out.text += variable ? "v" : language::print(info.value);
    return out;
}

std::string place_of(const PatternNode& node, const Meaning& meaning) {
    const auto found = meaning.places.find(node.bind);
    return found == meaning.places.end() ? std::string() : found->second;
}

class Coverage {
public:
    Coverage(const language::RuleSet& rules) : rules_(rules) {}

    /// Does `wide` match wherever `narrow` does, with the same slots?
    bool covers(const PatternGraph& wide, const Meaning& of_wide, const PatternGraph& narrow,
                const Meaning& of_narrow) const {
        if (wide.negated != narrow.negated || wide.side_by_side != narrow.side_by_side) return false;
        if (wide.side_by_side) return same_row(wide, of_wide, narrow, of_narrow);
        return lies(wide, wide.root, of_wide, narrow, narrow.root, of_narrow);
    }

private:
    /// Of two rows of words each word of one must admit the other's at its place.
    bool same_row(const PatternGraph& wide, const Meaning& of_wide, const PatternGraph& narrow,
                  const Meaning& of_narrow) const {
        return std::equal(wide.nodes.begin(), wide.nodes.end(), narrow.nodes.begin(), narrow.nodes.end(),
                          [&](const PatternNode& a, const PatternNode& b) {
                              return place_of(a, of_wide) == place_of(b, of_narrow) && admits(a, b);
                          });
    }

    bool lies(const PatternGraph& wide, std::size_t w, const Meaning& of_wide, const PatternGraph& narrow,
              std::size_t n, const Meaning& of_narrow) const {
        const PatternNode &a = wide.nodes[w], &b = narrow.nodes[n];
        const std::string place = place_of(a, of_wide);
        if (place != place_of(b, of_narrow) || !admits(a, b)) return false;
        std::set<std::size_t> taken;
        return std::all_of(a.children.begin(), a.children.end(), [&](const auto& child) {
            return std::any_of(b.children.begin(), b.children.end(), [&](const auto& other) {
                if (child.first != other.first || taken.contains(other.second)) return false;
                if (!lies(wide, child.second, of_wide, narrow, other.second, of_narrow)) return false;
                return taken.insert(other.second).second;
            });
        });
    }

    bool admits(const PatternNode& a, const PatternNode& b) const {
        using Type = PatternNode::Type;
        if (a.type == Type::slot) {
            if (b.type != Type::slot || a.quantity != b.quantity) return false;
            if (a.quantity) return a.counted.empty() || a.counted == b.counted;
            return !a.kind.valid() ? !b.kind.valid() : b.kind.valid() && rules_.is_a(b.kind, a.kind);
        }
        if (a.type == Type::word) return b.type == Type::word && a.lemma == b.lemma;
        if (b.type == Type::word_class) return a.word_class == b.word_class;
        const auto words = rules_.words.find(a.word_class);
        return b.type == Type::word && words != rules_.words.end() &&
               std::find(words->second.begin(), words->second.end(), b.lemma) != words->second.end();
    }

    const language::RuleSet& rules_;
};

/// The graphs of each pattern, by pattern.
using Variants = std::map<PatternId, std::vector<const PatternGraph*>>;

/// Is there a verb, a noun or an adjective on top? A pattern that begins with "after" may have none.
bool has_main_word(const PatternGraph& graph) {
    const PatternNode& root = graph.nodes[graph.root];
    if (root.type == PatternNode::Type::word_class) return true;
    if (root.type == PatternNode::Type::slot)  // "the toll was {N}" says something of the toll
        return std::any_of(root.children.begin(), root.children.end(),
                           [](const auto& child) { return child.first == "subj"; });
    const text::Sentence parsed = text::parse_sentence(graph.sentence, text::EnglishModel::embedded());
    const text::Upos top = parsed.tokens.empty() ? text::Upos::x : parsed.tokens[parsed.root()].upos;
    return top == text::Upos::verb || top == text::Upos::noun || top == text::Upos::propn || top == text::Upos::adj ||
           top == text::Upos::aux || top == text::Upos::num;
}

/// A way in which a reading is hardly what an author means; empty when there is none.
std::string oddity(const PatternGraph& graph) {
    if (!has_main_word(graph)) return "it has no verb or noun that says something";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        for (const auto& [role, child] : graph.nodes[i].children) {
            const PatternNode& node = graph.nodes[child];
            const std::string what = node.type == PatternNode::Type::slot         ? "{" + node.bind + "}"
                                     : node.type == PatternNode::Type::word_class ? "<" + node.word_class + ">"
                                                                                  : std::string();
            if (what.empty()) continue;
            if (role == "other" || role == "conj" || role == "appos" || role == "det")
                return what + " is no part of what the main word says";
        }
    return {};
}

class PatternChecks {
public:
    PatternChecks(const language::RuleSet& rules, const claims::CompiledPatterns& patterns)
        : rules_(rules), coverage_(rules) {
        for (const PatternGraph& graph : patterns.graphs) variants_[graph.pattern].push_back(&graph);
        for (const PatternInfo& info : rules.patterns) meanings_.push_back(meaning_of(info));
    }

    std::vector<Diagnostic> run() {
        for (const auto& [id, graphs] : variants_) {
            check_reading(id, graphs);
            check_against_others(id, graphs);
        }
        return std::move(found_);
    }

private:
    const PatternInfo& info(PatternId id) const { return rules_.patterns[id.index()]; }

    void check_reading(PatternId id, const std::vector<const PatternGraph*>& graphs) {
        for (const PatternGraph* graph : graphs) {
            const std::string odd = oddity(*graph);
            if (odd.empty()) continue;
            Diagnostic d = about(info(id), Severity::warning, "pattern-odd", "the parser reads this oddly: " + odd);
            d.notes.push_back({SourceId::none(), {}, "\"" + graph->sentence + "\" is read as " + to_text(*graph)});
            d.hint = "word the pattern as a plain sentence with one verb";
            found_.push_back(std::move(d));
            return;  // one variant is enough
        }
    }

    void check_against_others(PatternId id, const std::vector<const PatternGraph*>& graphs) {
        for (const auto& [other, wide] : variants_) {
            const Meaning &mine = meanings_[id.index()], &theirs = meanings_[other.index()];
            if (other == id || mine.text != theirs.text || !all_covered(graphs, mine, wide, theirs)) continue;
            const bool mutual = all_covered(wide, theirs, graphs, mine);
            if (mutual && other > id) continue;  // told once, at the later one
            Diagnostic d = about(info(id), Severity::warning, mutual ? "pattern-twice" : "pattern-covered",
                                 mutual ? "this pattern is read like another one of the same meaning"
                                        : "another pattern of the same meaning matches wherever this one does");
            d.notes.push_back({info(other).source, info(other).range, "it is " + info(other).id});
            d.hint = "leave one of them out";
            found_.push_back(std::move(d));
            return;
        }
    }

    bool all_covered(const std::vector<const PatternGraph*>& narrow, const Meaning& of_narrow,
                     const std::vector<const PatternGraph*>& wide, const Meaning& of_wide) const {
        return std::all_of(narrow.begin(), narrow.end(), [&](const PatternGraph* n) {
            return std::any_of(wide.begin(), wide.end(),
                               [&](const PatternGraph* w) { return coverage_.covers(*w, of_wide, *n, of_narrow); });
        });
    }

    const language::RuleSet& rules_;
    Coverage coverage_;
    Variants variants_;
    std::vector<Meaning> meanings_;
    std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> check_rules_alone(const language::RuleSet& rules, const Budget& budget) {
    std::vector<Diagnostic> out;
    for (const language::RuleInfo& rule : rules.rules) {
        const auto built = formula_of(rule, rules);
        if (!built) continue;
        if (!may_hold(built->set, built->rule, budget)) {
            out.push_back(about(rule, Severity::error, "rule-never-holds", "nothing can satisfy this rule"));
            out.back().hint = "any claims that it is about would clash; look at its comparisons";
        } else if (!may_hold(built->set, logic::not_(built->rule), budget)) {
            out.push_back(
                about(rule, Severity::warning, "rule-always-holds", "this rule always holds and says nothing"));
        }
    }
    return out;
}

std::vector<Diagnostic> check_patterns(const language::RuleSet& rules, const claims::CompiledPatterns& patterns) {
    return PatternChecks(rules, patterns).run();
}

}  // namespace gainsay::app
