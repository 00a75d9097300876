#include "reports/html_marks.hpp"

#include "reports/html_text.hpp"

#include <algorithm>

namespace gainsay::reports {
namespace {

constexpr std::size_t kDepth = 64;

/// Writes from left to right; the open marks lie on a stack.
class Marker {
public:
    explicit Marker(std::string_view text) : text_(text) {}

    void open(const TextMark& mark) {
        move_to(mark.range.begin);
        if (stack_.size() >= kDepth) return;
        begin_element(mark, true);
        stack_.push_back(&mark);
    }

    /// All text up to `position`, with the marks closed that end on the way.
    void move_to(std::uint32_t position) {
        while (const TextMark* next = first_end()) {
            if (next->range.end > position) break;
            write_to(next->range.end);
            close(*next);
        }
        write_to(position);
    }

    std::string take() && { return std::move(out_); }

private:
    const TextMark* first_end() const {
        const auto found = std::min_element(stack_.begin(), stack_.end(), [](const TextMark* a, const TextMark* b) {
            return a->range.end < b->range.end;
        });
        return found == stack_.end() ? nullptr : *found;
    }

    void write_to(std::uint32_t position) {
        if (position <= done_) return;
        out_ += escaped(text_.substr(done_, position - done_));
        done_ = position;
    }

    void begin_element(const TextMark& mark, bool first) {
        out_ += "<" + mark.element;
        if (first && !mark.id.empty()) out_ += " id=\"" + escaped(mark.id) + "\"";
        out_ += mark.attributes + ">";
    }

    /// Elements that opened later and end later are closed before and opened again after it.
    void close(const TextMark& mark) {
        const auto at = std::find(stack_.begin(), stack_.end(), &mark);
        for (auto open = stack_.end(); open != at;) out_ += "</" + (*--open)->element + ">";
        for (auto again = std::next(at); again != stack_.end(); ++again)
            if ((*again)->range.end <= mark.range.end) out_ += (*again)->after;
        out_ += mark.after;
        std::vector<const TextMark*> kept;
        for (auto again = std::next(at); again != stack_.end(); ++again)
            if ((*again)->range.end > mark.range.end) kept.push_back(*again);
        stack_.erase(at, stack_.end());
        for (const TextMark* again : kept) {
            begin_element(*again, false);
            stack_.push_back(again);
        }
    }

    std::string_view text_;
    std::string out_;
    std::uint32_t done_ = 0;
    std::vector<const TextMark*> stack_;
};

}  // namespace

std::string marked_text(std::string_view text, std::vector<TextMark> marks) {
    const auto size = static_cast<std::uint32_t>(text.size());
    for (TextMark& mark : marks) mark.range.end = std::min(mark.range.end, size);
    std::erase_if(marks, [](const TextMark& mark) { return mark.range.empty(); });
    std::stable_sort(marks.begin(), marks.end(), [](const TextMark& a, const TextMark& b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    Marker marker(text);
    for (const TextMark& mark : marks) marker.open(mark);
    marker.move_to(size);
    return std::move(marker).take();
}

}  // namespace gainsay::reports
