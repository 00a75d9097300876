#pragma once
// Documents for tests of speech, built row by row, so that they do not depend on what the parser makes of a sentence.

#include "parser/text/document.hpp"

#include <catch2/catch.hpp>

#include <sstream>

namespace gainsay::text::testing {

/// Builds documents from "word|lemma|UPOS|XPOS|head|relation" rows; the surface is the source.
class Story {
public:
    Story& block(BlockKind kind = BlockKind::paragraph) {
        kind_ = kind;
        Block block;
        block.kind = kind;
        document.article.blocks.push_back(block);
        return *this;
    }

    Story& say(const std::string& rows) {
        Sentence sentence;
        sentence.block = static_cast<std::uint32_t>(document.article.blocks.size() - 1);
        sentence.kind = kind_;
        std::istringstream in(rows);
        for (std::string row; in >> row;) sentence.tokens.push_back(token(row, sentence.tokens));
        document.sentences.push_back(sentence);
        return *this;
    }

    Story& read() {
        find_speech(document);
        return *this;
    }

    /// The frame in which the first token with this surface is said.
    const SpeechFrame& frame(const std::string& word) const { return document.frames[index(word)]; }
    std::uint32_t index(const std::string& word) const {
        for (std::size_t s = 0; s < document.sentences.size(); ++s)
            for (std::size_t t = 0; t < document.sentences[s].tokens.size(); ++t)
                if (document.sentences[s].tokens[t].text == word) return document.frame_of[s][t];
        FAIL("no token " << word);
        return 0;
    }

    Document document;

private:
    Token token(const std::string& row, const std::vector<Token>& before) {
        std::vector<std::string> field;
        std::istringstream in(row);
        for (std::string part; std::getline(in, part, '|');) field.push_back(part);
        REQUIRE(field.size() == 6);
        Token token;
        token.text = field[0];
        for (char c : token.text) token.lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        token.lemma = field[1];
        std::string tag;
        for (char c : field[2]) tag += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        token.upos = tag_of(tag);
        token.xpos = field[3];
        const int head = std::stoi(field[4]);
        token.head = head == 0 ? kNoToken : static_cast<std::uint32_t>(head - 1);
        const auto colon = field[5].find(':');
        token.relation = field[5].substr(0, colon);
        if (colon != std::string::npos) token.subtype = field[5].substr(colon + 1);
        const bool opens = token.xpos == "``";
        const bool closes = token.upos == Upos::punct && !opens;
        token.space_before = !before.empty() && !closes && before.back().xpos != "``";
        if (before.empty()) token.space_before = true;
        at_ += token.space_before ? 1u : 0u;
        token.range = {at_, at_ + static_cast<std::uint32_t>(token.text.size())};
        at_ = token.range.end;
        return token;
    }

    static Upos tag_of(const std::string& tag) {
        constexpr const char* names[] = {"adj",  "adp",  "adv",   "aux",   "cconj", "det", "intj", "noun", "num",
                                         "part", "pron", "propn", "punct", "sconj", "sym", "verb", "x"};
        for (std::size_t i = 0; i < std::size(names); ++i)
            if (tag == names[i]) return static_cast<Upos>(i);
        return Upos::x;
    }

    BlockKind kind_ = BlockKind::paragraph;
    std::uint32_t at_ = 0;
};

}  // namespace gainsay::text::testing
