#include "solver/smtlib/commands.hpp"

#include <array>
#include <utility>

namespace gainsay::smtlib {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Characters at which a symbol or a number ends.
constexpr std::array<bool, 256> make_ends() {
    std::array<bool, 256> ends{};
    for (const char c : {' ', '\n', '\t', '\r', '(', ')', ';', '"', '|'}) ends[static_cast<unsigned char>(c)] = true;
    return ends;
}
constexpr std::array<bool, 256> kEnds = make_ends();

}  // namespace

std::string_view unquoted(std::string_view symbol) {
    const bool quoted = symbol.size() >= 2 && symbol.front() == '|' && symbol.back() == '|';
    return quoted ? symbol.substr(1, symbol.size() - 2) : symbol;
}

std::string_view Commands::name() const {
    return nodes_.size() > 1 && !nodes_[1].list ? nodes_[1].text : std::string_view{};
}

bool Commands::fail(std::string problem) {
    problem_ = std::move(problem);
    return false;
}

void Commands::skip_blanks() {
    while (at_ < script_.size()) {
        if (script_[at_] == ';') {
            while (at_ < script_.size() && script_[at_] != '\n') ++at_;
        } else if (is_blank(script_[at_])) {
            ++at_;
        } else {
            return;
        }
    }
}

// A string ("" within it is one quote) or a quoted symbol.
bool Commands::read_quoted(char quote) {
    const std::size_t from = at_++;
    while (true) {
        const std::size_t close = script_.find(quote, at_);
        if (close == std::string_view::npos) {
            at_ = from;
            return fail(quote == '"' ? "this string is not closed" : "this quoted symbol is not closed");
        }
        at_ = close + 1;
        if (quote == '|' || at_ >= script_.size() || script_[at_] != '"') break;
        ++at_;
    }
    nodes_.push_back({script_.substr(from, at_ - from), 1, false});
    return true;
}

bool Commands::next() {
    nodes_.clear();
    open_.clear();
    if (problem_) return false;
    skip_blanks();
    begin_ = at_;
    if (at_ >= script_.size()) return false;
    if (script_[at_] != '(') return fail("a command begins with '('");
    return read_list();
}

bool Commands::read_list() {
    do {
        skip_blanks();
        if (at_ >= script_.size()) {
            at_ = begin_;
            return fail("this command is not closed");
        }
        const char c = script_[at_];
        if (c == '(') {
            open_.push_back(static_cast<std::uint32_t>(nodes_.size()));
            nodes_.push_back({script_.substr(at_, 1), 1, true});
            ++at_;
        } else if (c == ')') {
            Node& list = nodes_[open_.back()];
            list.size = static_cast<std::uint32_t>(nodes_.size()) - open_.back();
            const auto from = static_cast<std::size_t>(list.text.data() - script_.data());
            list.text = script_.substr(from, ++at_ - from);
            open_.pop_back();
        } else if (c == '"' || c == '|') {
            if (!read_quoted(c)) return false;
        } else {
            const std::size_t from = at_;
            while (at_ < script_.size() && !kEnds[static_cast<unsigned char>(script_[at_])]) ++at_;
            nodes_.push_back({script_.substr(from, at_ - from), 1, false});
        }
    } while (!open_.empty());
    return true;
}

Assertion assertion_of(const std::vector<Node>& nodes) {
    Assertion result;
    if (nodes.size() < 3 || 2 + nodes[2].size != nodes.size()) return result;
    result.term = 2;
    result.well_formed = true;
    if (!nodes[2].list || nodes[2].size < 3 || nodes[3].list || nodes[3].text != "!") return result;
    result.term = 4;
    for (std::size_t i = 4 + nodes[4].size; i < nodes.size(); i += nodes[i].size) {
        if (nodes[i].list || nodes[i].text != ":named" || i + 1 >= nodes.size() || nodes[i + 1].list) continue;
        result.name = nodes[i + 1].text;
    }
    return result;
}

}  // namespace gainsay::smtlib
