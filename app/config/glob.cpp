#include "app/config/glob.hpp"

#include <utility>

namespace gainsay::app {

Glob::Glob(std::string_view pattern) {
    while (pattern.starts_with("./")) pattern.remove_prefix(2);
    while (pattern.size() > 1 && pattern.ends_with('/')) pattern.remove_suffix(1);
    while (!pattern.empty()) {
        if (pattern.starts_with("**/")) {
            pieces_.push_back({Piece::Kind::folders, 0});
            pattern.remove_prefix(3);
        } else if (pattern.starts_with("**")) {
            pieces_.push_back({Piece::Kind::all, 0});
            pattern.remove_prefix(2);
        } else {
            const char c = pattern.front();
            pieces_.push_back({c == '*' ? Piece::Kind::some : c == '?' ? Piece::Kind::one : Piece::Kind::literal, c});
            pattern.remove_prefix(1);
        }
    }
}

bool Glob::Piece::repeats() const {
    return kind == Kind::some || kind == Kind::all || kind == Kind::folders;
}

bool Glob::Piece::takes(char c) const {
    switch (kind) {
    case Kind::literal:
        return c == literal;
    case Kind::one:
    case Kind::some:
        return c != '/';
    case Kind::all:
    case Kind::folders:
        break;
    }
    return true;
}

// What a piece that repeats may leave out, it leaves out; "**/" ends only where a folder begins.
void Glob::skip(std::vector<char>& states, bool folder_begins) const {
    for (std::size_t i = 0; i < pieces_.size(); ++i)
        if (states[i] && pieces_[i].repeats() && (pieces_[i].kind != Piece::Kind::folders || folder_begins))
            states[i + 1] = 1;
}

// Simulates the automaton whose states are the places between pieces (Thompson, 1968): nothing is tried twice.
bool Glob::matches(std::string_view text) const {
    std::vector<char> now(pieces_.size() + 1, 0);
    now[0] = 1;
    skip(now, true);
    for (const char c : text) {
        std::vector<char> next(now.size(), 0);
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            if (now[i] && pieces_[i].takes(c)) next[pieces_[i].repeats() ? i : i + 1] = 1;
        skip(next, c == '/');
        now = std::move(next);
    }
    return now.back() != 0;
}

bool Glob::covers(std::string_view path) const {
    for (;;) {
        if (matches(path)) return true;
        const std::size_t slash = path.rfind('/');
        if (slash == std::string_view::npos) return false;
        path = path.substr(0, slash);
    }
}

}  // namespace gainsay::app
