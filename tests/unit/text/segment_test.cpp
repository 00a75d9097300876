#include "parser/text/document.hpp"
#include "parser/text/english_model.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace gainsay;
using namespace gainsay::text;

namespace {

Document cut(const std::string& text) {
    Document document;
    Block& block = document.article.blocks.emplace_back();
    block.range = {0, static_cast<std::uint32_t>(text.size())};
    block.content = MappedText::verbatim(text, block.range);
    segment(document);
    return document;
}

std::string join(const Document& document) {
    std::string out;
    for (const Sentence& sentence : document.sentences) {
        if (!out.empty()) out += " | ";
        for (const Token& token : sentence.tokens) out += (&token == sentence.tokens.data() ? "" : " ") + token.text;
    }
    return out;
}

struct Case {
    const char *text, *cut;
};

template <std::size_t size>
void check(const Case (&cases)[size]) {
    for (const Case& c : cases) CHECK(join(cut(c.text)) == c.cut);
}

}  // namespace

TEST_CASE("a full stop of an abbreviation does not end a sentence", "[segment]") {
    check(
        {{"It fell on Nov. 14 near St. Olave. Nobody saw it.", "It fell on Nov. 14 near St. Olave . | Nobody saw it ."},
         {"The U.S. Army left. The U.S. The rest stayed.", "The U.S. Army left . | The U.S. | The rest stayed ."},
         {"Dr. House met Gen. Orlov.", "Dr. House met Gen. Orlov ."},
         {"We saw J. K. Smith and R. Doe.", "We saw J. K. Smith and R. Doe ."},
         {"John F. Doe spoke.", "John F. Doe spoke ."},
         {"He took vitamin C. Doctors agreed.", "He took vitamin C . | Doctors agreed ."},
         {"It is No. 5 of ten. She said No. He left.", "It is No. 5 of ten . | She said No . | He left ."},
         {"It began at 5 a.m. Monday.", "It began at 5 a.m. Monday ."},
         {"It began at 5 a.m. Officials came.", "It began at 5 a.m. | Officials came ."},
         {"Acme Inc. said so. It is Acme Inc. The end.", "Acme Inc. said so . | It is Acme Inc. | The end ."}});
}

TEST_CASE("a sentence goes on behind a quotation that ends with a question mark", "[segment]") {
    check({{"\"Why?\" she asked. \"Why not?\" Jane Doe said.",
            "\" Why ? \" she asked . | \" Why not ? \" Jane Doe said ."},
           {"\"Stop!\" He left.", "\" Stop ! \" | He left ."},
           {"\u201cReally?\u201d \u2014 asked the mayor.", "\" Really ? \" -- asked the mayor ."}});
}

TEST_CASE("decimals, ellipses and lower case do not end a sentence", "[segment]") {
    check({{"It rose by 3.5 per cent.", "It rose by 3.5 per cent ."},
           {"He waited... and left.", "He waited ... and left ."},
           {"Wrapped\nlines are one\r\nsentence.", "Wrapped lines are one sentence ."}});
}

TEST_CASE("a sentence may begin with a figure", "[segment]") {
    check({{"It began at noon. 12 people fled. $5 million burned.",
            "It began at noon . | 12 people fled . | $ 5 million burned ."},
           {"It was in vol. 3, approx. 30 pages.", "It was in vol. 3 , approx. 30 pages ."},
           {"It is run by Acme Inc. 40 people work there.", "It is run by Acme Inc. | 40 people work there ."},
           {"He waited ... 12 hours.", "He waited ... 12 hours ."},
           {"It sank near Ely, Minn., on Nov. 14.", "It sank near Ely , Minn. , on Nov. 14 ."}});
}

TEST_CASE("notes in brackets belong to the sentence before them", "[segment]") {
    check({{"The toll rose.[1] Another died.[2][3] The mayor spoke.",
            "The toll rose . [ 1 ] | Another died . [ 2 ] [ 3 ] | The mayor spoke ."}});
}

TEST_CASE("a text without capitals is cut all the same", "[segment]") {
    check({{"the ferry sank at noon. twelve people died. mr. orlov of the u.s. navy came at 5 p.m. and left.",
            "the ferry sank at noon . | twelve people died . | mr. orlov of the u.s. navy came at 5 p.m. and left ."}});
}

TEST_CASE("a missing blank behind a full stop is made up for", "[segment]") {
    check({{"Two were injured.The mayor came.", "Two were injured . | The mayor came ."},
           {"The mayor said so.\"We ran,\" she said.", "The mayor said so . | \" We ran , \" she said ."},
           {"\"We ran.\"The mayor left.", "\" We ran . \" | The mayor left ."},
           {"She was taken to a hospital.It was late.", "She was taken to a hospital . | It was late ."},
           {"They left the room.A third stayed.", "They left the room . | A third stayed ."},
           {"Written in node.js by all.", "Written in node.js by all ."},
           {"See www.example.Com now.", "See www.example.Com now ."}});
}

TEST_CASE("clitics and contractions are cut as in the treebanks", "[segment]") {
    check({{"He didn't say it's Kyiv's.", "He did n't say it 's Kyiv 's ."},
           {"We can't, cannot and won't.", "We ca n't , can not and wo n't ."},
           {"They\u2019re the workers\u2019 rights.", "They 're the workers ' rights ."},
           {"I'm gonna go o'clock.", "I 'm gon na go o'clock ."}});
}

TEST_CASE("hyphens cut but for prefixes, codes and dates", "[segment]") {
    check({{"the 12-year-old's state-owned F-16", "the 12 - year - old 's state - owned F-16"},
           {"a co-founder, re-elected", "a co-founder , re-elected"},
           {"twenty-five in 2003-2004", "twenty - five in 2003 - 2004"},
           {"on 2025-11-14", "on 2025-11-14"},
           {"U.S.-backed", "U.S. - backed"},
           {"3\u20130 at 10\u201312 km", "3 - 0 at 10 - 12 km"},
           {"\u00a310-\u00a320", "\u00a3 10 - \u00a3 20"}});
}

TEST_CASE("numbers, money, times and addresses stay whole", "[segment]") {
    check(
        {{"$5.3 million, US$12m, 5% of 1,000", "$ 5.3 million , US$ 12 m , 5 % of 1,000"},
         {"at 5:30 p.m. or 10am, 9/11", "at 5:30 p.m. or 10 am , 9/11"},
         {"and/or", "and / or"},
         {"See https://example.com/a?b=c, or a.b@example.org.", "See https://example.com/a?b=c , or a.b@example.org ."},
         {"@name #tag '90s the 20th", "@name #tag '90s the 20th"}});
}

TEST_CASE("ranges are the bytes of the source behind normalised text", "[segment]") {
    const std::string text = "  \u201cKyiv\u2019s long\u00adword \u2014 gone\u2026\u201d";
    const Document document = cut(text);
    REQUIRE(document.sentences.size() == 1);
    const std::vector<Token>& tokens = document.sentences[0].tokens;
    REQUIRE(tokens.size() == 8);
    CHECK(tokens[1].text == "Kyiv");
    CHECK(tokens[2].text == "'s");
    CHECK(text.substr(tokens[2].range.begin, tokens[2].range.size()) == "\u2019s");
    CHECK(tokens[3].text == "longword");
    CHECK(text.substr(tokens[3].range.begin, tokens[3].range.size()) == "long\u00adword");
    CHECK(tokens[4].text == "--");
    CHECK(tokens[6].text == "...");
    CHECK_FALSE(tokens[2].space_before);
    CHECK(tokens[3].space_before);
    CHECK(document.sentences[0].range == cover(tokens.front().range, tokens.back().range));
}

TEST_CASE("blocks are never joined and furniture is not read", "[segment]") {
    Document document;
    for (const char* text : {"one half", "other half"}) {
        Block& block = document.article.blocks.emplace_back();
        block.content = MappedText::verbatim(text, {0, static_cast<std::uint32_t>(std::string(text).size())});
    }
    document.article.blocks.push_back(document.article.blocks[0]);
    document.article.blocks[2].kind = BlockKind::furniture;
    segment(document);
    REQUIRE(document.sentences.size() == 2);
    CHECK(document.sentences[1].block == 1);
}

TEST_CASE("every token lies inside the text, in order, whatever the bytes", "[segment]") {
    std::uint32_t state = 7;
    const std::string alphabet = "aA1 .,'\"-/:$%()[]!?@#\xE2\x80\x94\xC2\xAD\xFF\n&";
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (int i = 0; i < 60; ++i) {
            state = state * 1664525u + 1013904223u;
            text += alphabet[(state >> 16) % alphabet.size()];
        }
        const Document document = cut(text);
        std::uint32_t last = 0;
        for (const Sentence& sentence : document.sentences) {
            REQUIRE_FALSE(sentence.tokens.empty());
            for (const Token& token : sentence.tokens) {
                REQUIRE(token.range.begin >= last);
                REQUIRE(token.range.begin < token.range.end);
                REQUIRE(token.range.end <= text.size());
                REQUIRE_FALSE(token.text.empty());
                last = token.range.end;
            }
        }
    }
}

TEST_CASE("hostile lines are cut in linear time into few tokens", "[segment]") {
    const auto repeat = [](const std::string& unit) {
        std::string text;
        while (text.size() < 1'000'000) text += unit;
        return text;
    };
    for (const char* unit :
         {"a", "\"", "-", "a-", ".", "! ", "'s", "a.", "(", ". \"", "A. ", "1,", "http://", "?\" "}) {
        INFO(unit);
        const auto begun = std::chrono::steady_clock::now();
        const Document document = cut(repeat(unit));
        CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(10));
        for (const Sentence& sentence : document.sentences) REQUIRE(sentence.tokens.size() <= 480);
    }
}
