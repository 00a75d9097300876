// Pattern → example sentence → tree → roles. A slot becomes a noun phrase that its kind would be called by ("the
// attack"), a number becomes "seven", a word class its first lemma, inflected to fit its place. Tested by
// pattern_graph_test.cpp.
#include "parser/claims/pattern_graph.hpp"

#include "parser/language/printer.hpp"
#include "parser/text/english_model_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gainsay::claims {

using language::ast::PatternPart;
using text::kNoToken;

namespace {

/// One word or phrase of an example sentence and what it stands for.
struct Piece {
    std::string text;
    const language::ast::Slot* slot = nullptr;
    const language::ast::WordClass* word_class = nullptr;
    std::uint32_t begin = 0, end = 0;  ///< bytes in the sentence
};
using Variant = std::vector<Piece>;

class Expander {
public:
    Expander(const language::RuleSet& rules) : rules_(rules) {}

    std::vector<Variant> expand(const std::vector<PatternPart>& parts) const {
        std::vector<Variant> all{{}};
        for (const PatternPart& part : parts) {
            const std::vector<Variant> choices = choices_of(part);
            std::vector<Variant> next;
            for (const Variant& before : all)
                for (const Variant& choice : choices) {
                    if (next.size() >= kMaxVariants) break;
                    next.push_back(before);
                    next.back().insert(next.back().end(), choice.begin(), choice.end());
                }
            all = std::move(next);
        }
        return all;
    }

private:
    std::vector<Variant> choices_of(const PatternPart& part) const {
        using namespace language::ast;
        if (const auto* word = std::get_if<Word>(&part.node)) return {{Piece{word->text, nullptr, nullptr}}};
        if (const auto* slot = std::get_if<Slot>(&part.node)) return {{Piece{placeholder(*slot), slot, nullptr}}};
        if (const auto* words = std::get_if<WordClass>(&part.node)) return {{Piece{{}, nullptr, words}}};
        if (const auto* optional = std::get_if<Optional>(&part.node)) {
            std::vector<Variant> choices = expand(optional->parts);
            choices.emplace_back();
            return choices;
        }
        std::vector<Variant> choices;
        for (const auto& branch : std::get<Alternatives>(part.node).branches) {
            std::vector<Variant> more = expand(branch);
            choices.insert(choices.end(), more.begin(), more.end());
        }
        return choices;
    }

    std::string placeholder(const language::ast::Slot& slot) const {
        if (is_number(slot)) {
            if (!slot.noun) return "seven";
            const auto words = rules_.words.find(slot.noun->text);
            if (words != rules_.words.end() && !words->second.empty())
                return "seven " + plural_of(words->second.front());
            const KindId kind = rules_.kind(slot.noun->text);
            if (kind.valid() && !rules_.kinds[kind.index()].nouns.empty())
                return "seven " + plural_of(rules_.kinds[kind.index()].nouns.front());
            return "seven " + slot.noun->text;
        }
        if (slot.kind) {
            if (slot.kind->text == "time") return "Friday";
            if (slot.kind->text == "score") return "7-5";
            const KindId kind = rules_.kind(slot.kind->text);
            if (kind.valid())
                for (const std::string& noun : rules_.kinds[kind.index()].nouns)
                    if (noun.find(' ') == std::string::npos) return "the " + noun;
        }
        return "the matter";
    }

public:
    /// A slot without a kind and with a counted noun or a name that starts with N takes a number.
    static bool is_number(const language::ast::Slot& slot) {
        return !slot.kind && (slot.noun || slot.name.text.starts_with('N'));
    }

private:
    const language::RuleSet& rules_;
};

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Is it a class of verbs? One member that is no verb in WordNet makes it one of nouns or adjectives.
bool is_verb_class(const std::vector<std::string>& lemmas) {
    return std::all_of(lemmas.begin(), lemmas.end(), [](const std::string& lemma) {
        return text::embedded_lexicon().is_lemma(lemma.substr(0, lemma.find(' ')), text::Lexicon::verb);
    });
}

/// The class's first lemma in the form that its neighbours ask for. Many words are verbs and nouns: behind an
/// adjective, or in a class whose name ends in "_noun", they are nouns.
std::string inflect(const std::string& lemma_phrase, std::string_view before) {
    const std::size_t space = lemma_phrase.find(' ');
    const std::string lemma = lemma_phrase.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : lemma_phrase.substr(space);
    const std::size_t last = before.find_last_of(' ');
    const std::string_view word = last == std::string_view::npos ? before : before.substr(last + 1);
    if (one_of(word, {"was", "were", "been", "be", "being", "is", "are", "has", "have", "had"}))
        return participle_of(lemma) + rest;
    if (one_of(word, {"to", "will", "would", "could", "can", "did", "not"})) return lemma + rest;
    if (word == "seven") return plural_of(lemma) + rest;
    if (one_of(word, {"the", "a", "an", "of", "this", "first", "by", "in", "after", "before"})) return lemma + rest;
    return past_of(lemma) + rest;
}

std::string assemble(Variant& variant, const language::RuleSet& rules) {
    std::string sentence;
    bool after_modifier = false;  // "deliberate" before "attack": then that is a noun
    for (Piece& piece : variant) {
        if (piece.word_class) {
            const auto words = rules.words.find(piece.word_class->words.text);
            if (words != rules.words.end() && !words->second.empty()) {
                const std::string& first = words->second.front();
                const bool noun = after_modifier || piece.word_class->words.text.ends_with("_noun");
                const bool verb = is_verb_class(words->second) && !noun;
                piece.text = verb ? inflect(first, sentence) : sentence.ends_with("seven") ? plural_of(first) : first;
                after_modifier = !verb && text::embedded_lexicon().is_lemma(first, text::Lexicon::adjective);
            }
        } else {
            after_modifier = false;
        }
        const bool glue = sentence.empty() || one_of(piece.text, {",", ".", ";", ":", "'s", "?"});
        if (!glue) sentence += ' ';
        piece.begin = static_cast<std::uint32_t>(sentence.size());
        sentence += piece.text;
        piece.end = static_cast<std::uint32_t>(sentence.size());
    }
    if (!sentence.empty() && sentence.back() != '.') sentence += " .";
    if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z')
        sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    return sentence;
}

/// Does some article have all words of the variant, and of each class one?
bool may_match(const Variant& variant, const Vocabulary& vocabulary, const language::RuleSet& rules) {
    return std::all_of(variant.begin(), variant.end(), [&](const Piece& piece) {
        if (piece.slot) return true;
        if (!piece.word_class) return vocabulary.may_hold(piece.text);
        const auto words = rules.words.find(piece.word_class->words.text);
        return words == rules.words.end() ||
               std::any_of(words->second.begin(), words->second.end(),
                           [&](const std::string& phrase) { return vocabulary.holds_phrase(phrase); });
    });
}

class GraphBuilder {
public:
    GraphBuilder(const language::RuleSet& rules, const Variant& variant, const text::Sentence& sentence)
        : rules_(rules), variant_(variant), clauses_(sentence) {}

    /// Empty when a slot or a word class got lost on the way.
    std::optional<PatternGraph> build() {
        if (clauses_.size() == 0) return std::nullopt;
        for (const Piece& piece : variant_)
            if (piece.slot || piece.word_class) heads_[&piece] = head_of(piece);
        std::uint32_t root = clauses_.sentence().root();
        root = skip_empty_head(root);
        graph_.root = add_node(root, 0);
        for (const Piece& piece : variant_)
            if ((piece.slot || piece.word_class) && !placed_.contains(&piece)) return std::nullopt;
        return graph_;
    }

private:
    /// The token of the piece whose head lies outside it.
    std::uint32_t head_of(const Piece& piece) const {
        const auto& tokens = clauses_.sentence().tokens;
        for (std::uint32_t i = 0; i < tokens.size(); ++i) {
            if (!inside(piece, i)) continue;
            const std::uint32_t head = tokens[i].head;
            if (head == kNoToken || !inside(piece, head)) return i;
        }
        return kNoToken;
    }
    bool inside(const Piece& piece, std::uint32_t token) const {
        const SourceRange r = clauses_.sentence().tokens[token].range;
        return piece.begin <= r.begin && r.end <= piece.end;
    }
    const Piece* piece_at(std::uint32_t token) const {
        for (const Piece& piece : variant_)
            if (inside(piece, token)) return &piece;
        return nullptr;
    }
    /// A fragment may be read with an empty root ("." as root): take the first real word.
    std::uint32_t skip_empty_head(std::uint32_t root) const {
        const auto& t = clauses_.sentence().tokens[root];
        if (t.upos != text::Upos::punct) return root;
        for (const std::uint32_t c : clauses_.children(root))
            if (clauses_.sentence().tokens[c].upos != text::Upos::punct) return c;
        return root;
    }

    std::size_t add_node(std::uint32_t token, int depth) {
        const std::size_t index = graph_.nodes.size();
        graph_.nodes.emplace_back();
        describe(graph_.nodes[index], token);
        if (depth > 12) return index;
        const Piece* mine = slot_piece(token);
        for (const RoleEdge& edge : clauses_.edges(token)) {
            if (edge.distance != 0 || !is_child(token, edge.to)) continue;
            if (mine && inside(*mine, edge.to)) continue;  // words of the placeholder itself
            if (edge.role == "det" && !slot_piece(edge.to)) continue;
            // "This was …", "there were …": any pronoun, or none, will do in the article.
            if (clauses_.sentence().tokens[edge.to].upos == text::Upos::pron && !slot_piece(edge.to)) continue;
            if (edge.role == "neg") {
                graph_.negated = true;
                continue;
            }
            const std::size_t child = add_node(edge.to, depth + 1);
            graph_.nodes[index].children.emplace_back(edge.role, child);
        }
        return index;
    }
    bool is_child(std::uint32_t token, std::uint32_t child) const {
        const auto& list = clauses_.children(token);
        return std::find(list.begin(), list.end(), child) != list.end();
    }
    const Piece* slot_piece(std::uint32_t token) const {
        const Piece* piece = piece_at(token);
        return piece && (piece->slot || piece->word_class) ? piece : nullptr;
    }

    void describe(PatternNode& node, std::uint32_t token) {
        const Piece* piece = piece_at(token);
        const auto& t = clauses_.sentence().tokens[token];
        const bool head = piece && heads_.contains(piece) && heads_.at(piece) == token;
        if (piece && piece->slot && head) {
            placed_[piece] = true;
            node.type = PatternNode::Type::slot;
            node.bind = piece->slot->name.text;
            node.quantity = Expander::is_number(*piece->slot);
            if (piece->slot->kind) node.kind = rules_.kind(piece->slot->kind->text);
            if (piece->slot->noun) node.counted = piece->slot->noun->text;
        } else if (piece && piece->word_class && head) {
            placed_[piece] = true;
            node.type = PatternNode::Type::word_class;
            node.word_class = piece->word_class->words.text;
            if (piece->word_class->bind) node.bind = piece->word_class->bind->text;
        } else {
            node.lemma = t.lemma;
        }
    }

    const language::RuleSet& rules_;
    const Variant& variant_;
    ClauseGraph clauses_;
    PatternGraph graph_;
    std::map<const Piece*, std::uint32_t> heads_;
    std::map<const Piece*, bool> placed_;
};

PatternNode node_of(const PatternPart& part, const language::RuleSet& rules) {
    using namespace language::ast;
    PatternNode node;
    if (const auto* word = std::get_if<Word>(&part.node)) {
        for (const char c : word->text) node.lemma += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (const auto* slot = std::get_if<Slot>(&part.node)) {
        node.type = PatternNode::Type::slot;
        node.bind = slot->name.text;
        node.quantity = Expander::is_number(*slot);
        if (slot->kind) node.kind = rules.kind(slot->kind->text);
        if (slot->noun) node.counted = slot->noun->text;
    } else if (const auto* words = std::get_if<WordClass>(&part.node)) {
        node.type = PatternNode::Type::word_class;
        node.word_class = words->words.text;
        if (words->bind) node.bind = words->bind->text;
    }
    return node;
}

/// tree "…": the roles are written; "neg" below the root makes it a denial.
PatternGraph graph_of_tree(const language::ast::Pattern& pattern, const language::RuleSet& rules) {
    PatternGraph graph;
    std::vector<std::size_t> at(pattern.parts.size(), 0);
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
        if (i > 0 && pattern.roles[i].role == "neg") {
            graph.negated = true;
            at[i] = at[pattern.roles[i].parent];
            continue;
        }
        at[i] = graph.nodes.size();
        graph.nodes.push_back(node_of(pattern.parts[i], rules));
        if (i > 0) graph.nodes[at[pattern.roles[i].parent]].children.emplace_back(pattern.roles[i].role, at[i]);
    }
    return graph;
}

/// tokens "…": found by the class that binds `this`, or else by the first class or word that is more than a mark.
PatternGraph graph_of_tokens(const Variant& variant, const language::RuleSet& rules) {
    PatternGraph graph;
    graph.side_by_side = true;
    int best = 0;
    for (const Piece& piece : variant) {
        using namespace language::ast;
        graph.nodes.push_back(piece.slot         ? node_of({*piece.slot}, rules)
                              : piece.word_class ? node_of({*piece.word_class}, rules)
                                                 : node_of({Word{piece.text}}, rules));
        const PatternNode& node = graph.nodes.back();
        const bool word =
            node.type == PatternNode::Type::word_class ||
            (node.type == PatternNode::Type::word &&
             std::any_of(node.lemma.begin(), node.lemma.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
        const int worth = !word ? 0 : node.bind == "this" ? 2 : 1;
        if (worth <= best) continue;
        best = worth;
        graph.root = graph.nodes.size() - 1;
    }
    return graph;
}

/// Patterns in the forms for experts, which no parser reads.
void add_expert_graphs(const language::RuleSet& rules, PatternId id, const Vocabulary* vocabulary,
                       std::vector<PatternGraph>& graphs) {
    const language::ast::Pattern& pattern = rules.patterns[id.index()].pattern;
    for (const Variant& variant : Expander(rules).expand(pattern.parts)) {
        if (variant.empty() || (vocabulary && !may_match(variant, *vocabulary, rules))) continue;
        const bool tree = pattern.form == language::ast::PatternForm::tree;
        graphs.push_back(tree ? graph_of_tree(pattern, rules) : graph_of_tokens(variant, rules));
        graphs.back().pattern = id;
        graphs.back().sentence = language::print(pattern);
        if (tree) return;
    }
}

}  // namespace

std::vector<PatternGraph> build_pattern_graphs(const language::RuleSet& rules, std::span<const PatternId> ids,
                                               const text::EnglishModel& model, const Vocabulary* vocabulary,
                                               std::vector<Diagnostic>& diagnostics) {
    const auto read = [&](std::span<const std::string> sentences) { return text::parse_sentences(sentences, model); };
    return build_pattern_graphs(rules, ids, read, vocabulary, diagnostics);
}

std::vector<PatternGraph> build_pattern_graphs(const language::RuleSet& rules, std::span<const PatternId> ids,
                                               const ReadSentences& read, const Vocabulary* vocabulary,
                                               std::vector<Diagnostic>& diagnostics) {
    std::vector<std::pair<PatternId, Variant>> variants;
    std::vector<std::string> sentences;
    std::vector<PatternGraph> graphs;
    for (const PatternId id : ids) {
        if (rules.patterns[id.index()].pattern.form != language::ast::PatternForm::sentence) {
            add_expert_graphs(rules, id, vocabulary, graphs);
            continue;
        }
        for (Variant& variant : Expander(rules).expand(rules.patterns[id.index()].pattern.parts)) {
            if (vocabulary && !may_match(variant, *vocabulary, rules)) continue;
            std::string sentence = assemble(variant, rules);
            if (sentence.empty()) continue;
            variants.emplace_back(id, std::move(variant));
            sentences.push_back(std::move(sentence));
        }
    }
    const std::vector<text::Sentence> parsed = read(sentences);
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const auto& [id, variant] = variants[i];
        std::optional<PatternGraph> graph = GraphBuilder(rules, variant, parsed[i]).build();
        if (!graph) {
            const language::PatternInfo& info = rules.patterns[id.index()];
            Diagnostic d;
            d.code = "pattern-unread";
            d.severity = Severity::warning;
            d.message = fmt::format("the parser reads \"{}\" so that a part of the pattern is lost", sentences[i]);
            d.source = info.source;
            d.range = info.range;
            d.hint = "word the pattern as a plain sentence, or split it into several";
            diagnostics.push_back(std::move(d));
            continue;
        }
        graph->pattern = id;
        graph->sentence = sentences[i];
        graphs.push_back(std::move(*graph));
    }
    return graphs;
}

namespace {

void write_node(std::string& out, const PatternGraph& graph, std::size_t index) {
    const PatternNode& node = graph.nodes[index];
    if (node.type == PatternNode::Type::word)
        out += node.lemma;
    else if (node.type == PatternNode::Type::word_class)
        out += "<" + node.word_class + (node.bind.empty() ? "" : ": " + node.bind) + ">";
    else
        out += "{" + node.bind + (node.counted.empty() ? "" : " " + node.counted) + "}";
    if (node.children.empty()) return;
    out += "(";
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (i) out += ", ";
        out += node.children[i].first + ": ";
        write_node(out, graph, node.children[i].second);
    }
    out += ")";
}

}  // namespace

std::string to_text(const PatternGraph& graph) {
    std::string out;
    if (!graph.side_by_side) {
        write_node(out, graph, graph.root);
    } else {
        for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
            if (i > 0) out += ' ';
            write_node(out, graph, i);
        }
    }
    if (graph.negated) out += " negated";
    return out;
}

}  // namespace gainsay::claims
