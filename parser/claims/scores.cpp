// Tested by scores_test.cpp.
#include "parser/claims/scores.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace gainsay::claims {

using text::Token;

namespace {

constexpr int kMost = 999;  ///< beyond are years and counts of people

std::optional<int> figure(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0 || value > kMost) return std::nullopt;
    return value;
}

bool is_dash(std::string_view text) {
    return text == "-" || text == "--" || text == "\xe2\x80\x93";
}

std::string written(int a, int b) {
    return std::to_string(std::max(a, b)) + "-" + std::to_string(std::min(a, b));
}

/// "3-1" as one token.
std::optional<std::string> in_one_token(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto a = figure(text.substr(0, dash)), b = figure(text.substr(dash + 1));
    if (!a || !b) return std::nullopt;
    return written(*a, *b);
}

}  // namespace

std::optional<std::string> score_at(const text::Sentence& sentence, std::uint32_t token) {
    const auto& tokens = sentence.tokens;
    const auto dash_before = [&](std::size_t at) { return at > 0 && is_dash(tokens[at - 1].lower); };
    if (token >= tokens.size() || dash_before(token)) return std::nullopt;
    const bool counts_things = token + 3 < tokens.size() && tokens[token + 3].upos == text::Upos::noun &&
                               tokens[token + 3].lower != "vote" && tokens[token + 3].lower != "victory" &&
                               tokens[token + 3].lower != "win" && tokens[token + 3].lower != "margin" &&
                               tokens[token + 3].lower != "defeat" && tokens[token + 3].lower != "loss" &&
                               tokens[token + 3].lower != "draw" && tokens[token + 3].lower != "result";
    if (auto whole = in_one_token(tokens[token].lower)) return whole;
    if (token + 2 >= tokens.size()) return std::nullopt;
    const auto a = figure(tokens[token].lower), b = figure(tokens[token + 2].lower);
    if (!a || !b || (token + 3 < tokens.size() && is_dash(tokens[token + 3].lower))) return std::nullopt;
    // "From 51 to 49", "3 to 5 people" are ranges and changes.
    const bool to = tokens[token + 1].lower == "to" && !(token > 0 && tokens[token - 1].lower == "from");
    if (counts_things || (!is_dash(tokens[token + 1].lower) && !to)) return std::nullopt;
    return written(*a, *b);
}

bool is_score(const std::string& text) {
    return in_one_token(text).has_value();
}

}  // namespace gainsay::claims
