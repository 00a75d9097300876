#include "parser/text/document.hpp"

#include "parser/text/english_model.hpp"
#include "parser/text/name_repairs.hpp"
#include "parser/text/tree_repairs.hpp"

#include <array>
#include <iterator>
#include <utility>

namespace gainsay::text {
namespace {

constexpr std::array<const char*, 17> kUpos = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                               "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

std::vector<std::vector<std::uint32_t>> children_of(const Sentence& sentence) {
    std::vector<std::vector<std::uint32_t>> children(sentence.tokens.size());
    for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
        const std::uint32_t head = sentence.tokens[i].head;
        if (head < children.size()) children[head].push_back(i);
    }
    return children;
}

std::string tree_line(const Token& token, std::size_t depth) {
    std::string line(2 * depth, ' ');
    line += token.relation.empty() ? "_" : token.relation;
    if (!token.subtype.empty()) {
        line += ':';
        line += token.subtype;
    }
    for (const std::string& part : {token.text, token.lemma, std::string(name(token.upos)), token.xpos}) {
        line += ' ';
        line += part.empty() ? "_" : part;
    }
    line += '\n';
    return line;
}

}  // namespace

const char* name(Upos tag) {
    return kUpos[static_cast<std::size_t>(tag)];
}

Upos parse_upos(std::string_view text) {
    for (std::size_t i = 0; i < kUpos.size(); ++i)
        if (text == kUpos[i]) return static_cast<Upos>(i);
    return Upos::x;
}

const char* name(EntityKind kind) {
    switch (kind) {
    case EntityKind::person:
        return "person";
    case EntityKind::organization:
        return "organization";
    case EntityKind::country:
        return "country";
    case EntityKind::place:
        return "place";
    case EntityKind::nationality:
        return "nationality";
    case EntityKind::other:
        break;
    }
    return "other";
}

const char* name(LinkReason reason) {
    constexpr std::array<const char*, 16> names{
        "none",   "name", "acronym",    "apposition", "predicate", "relative",    "reflexive", "speaker",
        "office", "age",  "government", "same_words", "same_noun", "description", "event",     "pronoun"};
    return names[static_cast<std::size_t>(reason)];
}

const char* name(SpeechAct act) {
    switch (act) {
    case SpeechAct::says:
        return "says";
    case SpeechAct::denies:
        return "denies";
    case SpeechAct::confirms:
        return "confirms";
    case SpeechAct::accuses:
        return "accuses";
    case SpeechAct::believes:
        return "believes";
    case SpeechAct::asks:
        return "asks";
    case SpeechAct::plans:
        return "plans";
    case SpeechAct::retracts:
        break;
    }
    return "retracts";
}

std::uint32_t Sentence::root() const {
    for (std::uint32_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].head == kNoToken) return i;
    return 0;
}

void analyse(Document& document, const EnglishModel& model) {
    std::vector<Sentence*> sentences;
    for (Sentence& sentence : document.sentences) sentences.push_back(&sentence);
    model.parse(sentences);
    for (Sentence& sentence : document.sentences) {
        set_lemmas(sentence);
        mend_claim_nouns(sentence);
        mend_clauses(sentence);
        mend_verbless(sentence);
        mend_frames(sentence);
        mend_name_trees(sentence);
        mend_names(sentence);
    }
}

namespace {

/// One text cut into tokens, as a single sentence.
Sentence segment_sentence(std::string_view sentence) {
    Document document;
    Block& block = document.article.blocks.emplace_back();
    block.range = {0, static_cast<std::uint32_t>(sentence.size())};
    block.content = MappedText::verbatim(sentence, block.range);
    segment(document);
    // The caller says that it is one sentence: what was cut becomes one again.
    Sentence whole;
    whole.range = block.range;
    for (Sentence& part : document.sentences)
        whole.tokens.insert(whole.tokens.end(), std::make_move_iterator(part.tokens.begin()),
                            std::make_move_iterator(part.tokens.end()));
    return whole;
}

}  // namespace

Sentence parse_sentence(std::string_view sentence, const EnglishModel& model) {
    Document document;
    document.sentences.push_back(segment_sentence(sentence));
    analyse(document, model);
    return std::move(document.sentences.front());
}

std::vector<Sentence> parse_sentences(std::span<const std::string> sentences, const EnglishModel& model) {
    Document document;
    document.sentences.reserve(sentences.size());
    for (const std::string& sentence : sentences) document.sentences.push_back(segment_sentence(sentence));
    analyse(document, model);
    return std::move(document.sentences);
}

std::string to_tree(const Sentence& sentence) {
    const auto children = children_of(sentence);
    // A stack of our own, so that a chain of thousands of tokens is no danger.
    std::vector<std::pair<std::uint32_t, std::size_t>> open;
    for (std::size_t i = sentence.tokens.size(); i-- > 0;)
        if (sentence.tokens[i].head >= sentence.tokens.size()) open.emplace_back(static_cast<std::uint32_t>(i), 0);
    std::string out;
    while (!open.empty()) {
        const auto [token, depth] = open.back();
        open.pop_back();
        out += tree_line(sentence.tokens[token], depth);
        for (std::size_t i = children[token].size(); i-- > 0;) open.emplace_back(children[token][i], depth + 1);
    }
    return out;
}

}  // namespace gainsay::text
