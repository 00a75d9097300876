// What stands inside the quotes of patterns and descriptions.

#include "app/rule_service/item_reader.hpp"
#include "parser/language/words.hpp"

namespace gainsay::app::rule_service {
namespace {

constexpr std::string_view kSpecial = "{}[]()|<>";

class InsideReader {
public:
    InsideReader(std::string_view text, SourceRange inside, TextForm form, std::uint32_t item, std::vector<Token>* out)
        : text_(text), at_(inside.begin), end_(inside.end), form_(form), item_(item), out_(out) {}

    void run() {
        while (at_ < end_) {
            const char c = text_[at_];
            if (c == ' ' || c == '\t') {
                ++at_;
                if (place_ == Place::slot_kind && named_) place_ = Place::slot_noun;
                if (place_ == Place::slot && named_) place_ = Place::slot_noun;
            } else if (kSpecial.find(c) != std::string_view::npos) {
                bracket(c);
            } else if (place_ == Place::words) {
                words();
            } else {
                name();
            }
        }
    }

    Expect expects() const {
        switch (place_) {
        case Place::slot:
            return form_ == TextForm::description ? Expect::describe_slot : Expect::slot_name;
        case Place::slot_kind:
            return Expect::slot_kind;
        case Place::slot_noun:
            return Expect::slot_noun;
        case Place::word_class:
            return Expect::word_class;
        case Place::class_bind:
            return Expect::class_bind;
        case Place::words:
            break;
        }
        return form_ == TextForm::tree_pattern && role_next_ ? Expect::tree_role : Expect::nothing;
    }

private:
    enum class Place { words, slot, slot_kind, slot_noun, word_class, class_bind };

    void add(std::uint32_t begin, TokenRole role) {
        if (out_ && begin < at_) out_->push_back({{begin, at_}, role, false, item_});
    }

    void bracket(char c) {
        const std::uint32_t begin = at_++;
        named_ = false;
        if (form_ == TextForm::description && c != '{' && c != '}') return add(begin, TokenRole::text);
        if (c == '{') place_ = Place::slot;
        if (c == '<') place_ = Place::word_class;
        if (c == '}' || c == '>') place_ = Place::words;
        if (place_ == Place::words && c != '}' && c != '>') role_next_ = c == '(';
        add(begin, TokenRole::symbol);
    }

    /// Between the brackets of a slot or a class.
    void name() {
        const std::uint32_t begin = at_;
        if (text_[at_] == ':') {
            ++at_;
            place_ = place_ == Place::slot         ? Place::slot_kind
                     : place_ == Place::word_class ? Place::class_bind
                                                   : place_;
            named_ = false;
            return add(begin, TokenRole::symbol);
        }
        while (at_ < end_ && language::is_bare_char(text_[at_])) ++at_;
        if (at_ == begin) {
            ++at_;
            return add(begin, TokenRole::unknown);
        }
        named_ = true;
        switch (place_) {
        case Place::slot:
        case Place::class_bind:
            return add(begin, TokenRole::variable);
        case Place::slot_kind:
            return add(begin, TokenRole::kind);
        case Place::word_class:
            return add(begin, TokenRole::word_class);
        default:
            return add(begin, TokenRole::noun);
        }
    }

    void words() {
        const std::uint32_t begin = at_;
        const bool tree = form_ == TextForm::tree_pattern;
        const auto ends = [&](char c) {
            return c == ' ' || c == '\t' || kSpecial.find(c) != std::string_view::npos ||
                   (tree && (c == ':' || c == ','));
        };
        while (at_ < end_ && !ends(text_[at_])) at_ += text_[at_] == '\\' && at_ + 1 < end_ ? 2 : 1;
        if (at_ == begin) {
            role_next_ = text_[at_++] == ',';
            return add(begin, TokenRole::symbol);
        }
        std::uint32_t colon = at_;
        while (colon < end_ && text_[colon] == ' ') ++colon;
        const bool role = tree && role_next_ && colon < end_ && text_[colon] == ':';
        if (role) role_next_ = false;
        add(begin, role ? TokenRole::tree_role : form_ == TextForm::description ? TokenRole::text : TokenRole::pattern);
    }

    std::string_view text_;
    std::uint32_t at_, end_;
    TextForm form_;
    std::uint32_t item_;
    std::vector<Token>* out_;
    Place place_ = Place::words;
    bool named_ = false;      ///< a name was read at this place
    bool role_next_ = false;  ///< of a tree: a role may come
};

}  // namespace

void read_inside(std::string_view text, SourceRange inside, TextForm form, std::uint32_t item,
                 std::vector<Token>& tokens) {
    InsideReader(text, inside, form, item, &tokens).run();
}

Expect expects_inside(std::string_view text, SourceRange inside, TextForm form) {
    InsideReader reader(text, inside, form, 0, nullptr);
    reader.run();
    return reader.expects();
}

}  // namespace gainsay::app::rule_service
