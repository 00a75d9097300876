// find_quantities(): every number of an article that counts or measures something.

#include "parser/text/quantity_rules.hpp"
#include "parser/text/time_shape.hpp"

#include <algorithm>

namespace gainsay::text {
namespace {

using namespace values;

class QuantityReader {
public:
    QuantityReader(const PieceRow& row, std::uint32_t sentence)
        : row_(row), sentence_(sentence), in_time_(row.size(), false) {
        for (const TimeShape& shape : read_time_shapes(row, std::nullopt)) {
            if (shape.form == TimeShape::Form::duration) continue;
            for (std::size_t i = shape.span.first; i < shape.span.last; ++i) in_time_[i] = true;
        }
    }

    std::vector<Quantity> read_all() {
        std::vector<Quantity> found;
        std::size_t at = 0;
        while (at < row_.size()) {
            std::size_t next = at + 1;
            std::optional<Quantity> quantity = read_age(at, next);  // "in his 40s" is no decade of the calendar
            if (!quantity && !in_time_[at]) quantity = read_at(at, next);
            if (quantity) found.push_back(std::move(*quantity));
            at = std::max(next, at + 1);
        }
        join_bounds(found);
        settle_listed_ages(row_.sentence(), found);
        for (Quantity& quantity : found) add_base(quantity);
        find_scopes(row_.sentence(), found);
        return found;
    }

private:
    std::optional<Quantity> read_at(std::size_t at, std::size_t& next) {
        if (auto none = read_none(at, next)) return none;
        auto value = read_value(row_, at);
        if (!value || touches_time(value->span)) return std::nullopt;
        auto quantity = read_range(*value, next);
        if (!quantity) quantity = read_share(*value, next);
        if (!quantity && counts_nothing(row_, *value)) {
            next = value->number.last;
            return std::nullopt;
        }
        if (!quantity) quantity = read_single(*value, next);
        return quantity;
    }

    bool touches_time(PieceSpan span) const {
        for (std::size_t i = span.first; i < span.last; ++i)
            if (in_time_[i]) return true;
        return false;
    }

    /// "Maria Lopez, 34, …", "in his 40s".
    std::optional<Quantity> read_age(std::size_t at, std::size_t& next) const {
        const auto age = read_bare_age(row_, at);
        if (!age) return std::nullopt;
        Value value;
        value.number = value.span = age->span;
        value.value = age->low;
        value.figure = true;
        value.kind = Quantity::Kind::age;
        value.unit = "year";
        Quantity quantity = make(value, value.span, age->low == age->high ? Hedge::none : Hedge::range);
        quantity.interval = {age->low, age->high};
        if (age->low != age->high) quantity.stated.reset();
        quantity.counted = age->whose;
        next = age->span.last;
        return quantity;
    }

    // --- nothing ---------------------------------------------------------------------------------------------

    /// "no casualties", "none of the crew", "nobody".
    std::optional<Quantity> read_none(std::size_t at, std::size_t& next) const {
        const Piece& piece = row_[at];
        std::size_t last = at + 1;
        if (piece.is("no") && row_[at + 1].is("one")) {
            last = at + 2;
        } else if (piece.is("no") && !piece.dotted) {
            if (!row_[at + 1].is_word() ||
                row_[at + 1].is_any({"longer", "more", "fewer", "less", "doubt", "matter", "later", "way", "other"}))
                return std::nullopt;
        } else if (!piece.is_any({"none", "nobody"})) {
            return std::nullopt;
        }
        Value value;
        value.number = value.span = {at, last};
        value.value = 0;
        Quantity quantity = make(value, value.span, Hedge::none);
        if (piece.is("no") && last == at + 1) {
            if (quantity.counted == kNoToken || quantity.counted <= row_[at].token) return std::nullopt;
            const Token& noun = row_.sentence().tokens[quantity.counted];
            const bool plural =
                noun.xpos.empty() ? looks_plural(noun.lower) : noun.xpos.starts_with("NN") && noun.xpos.ends_with('S');
            constexpr std::string_view persons[] = {"person",   "child",   "woman",    "man",   "passenger",
                                                    "civilian", "soldier", "survivor", "staff", "people",
                                                    "casualty", "victim",  "suspect",  "police"};
            if (!plural && std::find(std::begin(persons), std::end(persons), noun.lower) == std::end(persons))
                return std::nullopt;
        } else if (!piece.is("none")) {
            quantity.counted = kNoToken;
        }
        next = last;
        return quantity;
    }

    // --- put together ----------------------------------------------------------------------------------------

    Quantity make(const Value& value, PieceSpan span, Hedge hedge) const {
        Quantity quantity;
        quantity.tokens = token_span(row_, span, sentence_);
        quantity.range = byte_range(row_.sentence(), quantity.tokens);
        quantity.head = number_head(row_, value.number);
        quantity.kind = value.kind;
        quantity.unit = value.unit;
        quantity.stated = value.value;
        quantity.hedge = hedge;
        const bool whole = value.kind == Quantity::Kind::count || value.kind == Quantity::Kind::times;
        quantity.interval = hedged(hedge, value.value, whole && value.value.is_whole());
        if (value.kind != Quantity::Kind::money && value.kind != Quantity::Kind::times)
            quantity.counted = counted_noun(row_, value, quantity.head);
        return quantity;
    }

    static void add_base(Quantity& quantity) {
        if (quantity.kind != Quantity::Kind::measure && quantity.kind != Quantity::Kind::age) return;
        const auto base = base_of(quantity.unit);
        const auto interval = base ? to_base(*base, quantity.interval) : std::nullopt;
        if (!interval) return;
        quantity.base_unit = base->unit;
        quantity.base = *interval;
    }

    void mark_additional(Quantity& quantity, std::size_t first, std::size_t& last) const {
        const Piece& before = row_.before(first);
        if (before.is_any({"another", "further", "additional"})) quantity.additional = true;
        if (row_[last].is_any({"more", "additional", "further", "extra"}) && !row_[last + 1].is("than")) {
            quantity.additional = true;
            ++last;
        }
    }

    void widen(Quantity& quantity, PieceSpan span) const {
        quantity.tokens = token_span(row_, span, sentence_);
        quantity.range = byte_range(row_.sentence(), quantity.tokens);
    }

    std::optional<Quantity> read_single(const Value& value, std::size_t& next) const {
        PieceSpan span = value.span;
        Hedge hedge = value.form == Number::Form::at_least ? Hedge::vague : Hedge::none;
        if (value.form != Number::Form::ordinal) {
            if (const auto before = read_hedge_before(row_, value)) {
                // "at least dozens" says no more than "dozens"
                if (hedge == Hedge::none) hedge = before->hedge;
                span.first = before->edge;
                read_second_hedge(value, hedge, span.first);
            } else if (const auto behind = read_hedge_behind(row_, span.last); behind && hedge == Hedge::none) {
                hedge = behind->hedge;
                span.last = behind->edge;
            } else if (const auto inner = read_hedge_behind(row_, value.number.last);
                       inner && hedge == Hedge::none && inner->edge <= row_.size()) {
                Value longer = value;
                longer.number.last = longer.span.last = inner->edge;
                hedge = inner->hedge;
                if (value.span.last == value.number.last) add_unit(row_, longer);
                span.last = std::max(span.last, longer.span.last);
                Quantity quantity = make(longer, span, hedge);
                finish(quantity, longer, span, next);
                return quantity;
            }
        }
        Value named = value;
        if (tells_age(value, span)) {
            named.kind = Quantity::Kind::age;
            named.unit = "year";
        }
        Quantity quantity = make(named, span, hedge);
        finish(quantity, named, span, next);
        return quantity;
    }

    /// "65 or older", "under 18" behind a person: "children under five were freed".
    bool tells_age(const Value& value, PieceSpan span) const {
        if (value.kind != Quantity::Kind::count || value.form != Number::Form::cardinal || value.scaled ||
            value.value > Decimal{115})
            return false;
        if (row_.before(span.last).is_any({"older", "younger"})) return true;
        const Piece& first = row_[span.first];
        if (first.is_any({"older", "younger"})) return true;
        const Piece& last = row_[span.last];
        const bool alone = !last.is_word() || (!last.capital && !looks_plural(last.lower));
        const bool bounds = first.is_any({"over", "under", "above", "below"}) && span.last == value.span.last;
        const bool behind = row_.before(span.last).is_any({"over", "under", "above"}) && span.last > value.span.last;
        return (bounds || behind) && alone && may_have_age(row_.before(span.first));
    }

    /// "more than about", "at least some": the weaker of two hedges is dropped.
    void read_second_hedge(const Value& value, Hedge& hedge, std::size_t& first) const {
        Value outer = value;
        outer.span.first = first;
        const auto second = read_hedge_before(row_, outer);
        if (!second || second->hedge == Hedge::about) return;
        hedge = second->hedge;
        first = second->edge;
    }

    void finish(Quantity& quantity, const Value& value, PieceSpan span, std::size_t& next) const {
        std::size_t last = span.last;
        mark_additional(quantity, value.span.first, last);
        if (value.kind == Quantity::Kind::count) read_whole(quantity, last);
        span.last = last;
        widen(quantity, span);
        next = last;
    }

    /// "of the 67", "out of 67" behind a count.
    void read_whole(Quantity& quantity, std::size_t& last) const {
        std::size_t at = last;
        const bool out = row_.matches(at, {"out", "of"});
        if (!out && !row_[at].is("of")) return;
        at += out ? 2 : 1;
        const bool determined = row_[at].is_any({"the", "its", "their", "all", "those", "these", "his", "her"});
        if (determined) ++at;
        if (!out && !determined) return;
        const auto number = read_number(row_, at);
        if (!number || number->form != Number::Form::cardinal || touches_time(number->span)) return;
        if (read_unit(row_, number->span.last, number->figure) || (quantity.stated && number->value < *quantity.stated))
            return;
        quantity.whole = number->value;
        Value whole;
        whole.number = whole.span = number->span;
        if (quantity.counted == kNoToken || quantity.counted <= row_[number->span.last - 1].token)
            quantity.counted = counted_noun(row_, whole, number_head(row_, number->span));
        last = number->span.last;
    }

    // --- two bounds of one number ------------------------------------------------------------------------------

    static bool bounds_below(const Quantity& quantity) {
        return quantity.stated && (quantity.hedge == Hedge::at_least || quantity.hedge == Hedge::more_than);
    }
    static bool bounds_above(const Quantity& quantity) {
        return quantity.stated && (quantity.hedge == Hedge::at_most || quantity.hedge == Hedge::less_than);
    }

    /// Nothing but "and" or "but" stands between two quantities.
    bool only_joint_between(const Quantity& first, const Quantity& second) const {
        const auto& tokens = row_.sentence().tokens;
        std::uint32_t at = first.tokens.last;
        if (at < second.tokens.first && tokens[at].lower == ",") ++at;
        if (at >= second.tokens.first || (tokens[at].lower != "and" && tokens[at].lower != "but")) return false;
        return at + 1 == second.tokens.first;
    }

    /// "more than 20 but fewer than 30", "at most 9 and at least 5": one range. Its ends are those stated: a little
    /// wider than "more than" means, never narrower.
    void join_bounds(std::vector<Quantity>& found) const {
        for (std::size_t i = 1; i < found.size(); ++i) {
            const Quantity &first = found[i - 1], &second = found[i];
            const bool rising = bounds_below(first) && bounds_above(second),
                       falling = bounds_above(first) && bounds_below(second);
            if ((!rising && !falling) || !only_joint_between(first, second)) continue;
            const bool alike = (first.kind == second.kind && first.unit == second.unit) ||
                               (first.kind == Quantity::Kind::count && first.counted == second.counted);
            const Quantity &low = rising ? first : second, &high = rising ? second : first;
            if (!alike || !(*low.stated < *high.stated)) continue;
            Quantity range = second;
            range.hedge = Hedge::range;
            range.interval = {*low.stated, *high.stated};
            range.stated.reset();
            range.additional = first.additional || second.additional;
            if (range.counted == kNoToken) range.counted = first.counted;
            range.tokens.first = first.tokens.first;
            range.range = byte_range(row_.sentence(), range.tokens);
            found[i - 1] = std::move(range);
            found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
            --i;
        }
    }

    // --- ranges and shares -----------------------------------------------------------------------------------

    /// "one in three", "nine out of ten", "1 over 3".
    std::optional<Quantity> read_share(const Value& value, std::size_t& next) const {
        if (value.kind != Quantity::Kind::count || value.form != Number::Form::cardinal ||
            value.span.last != value.number.last)
            return std::nullopt;
        std::size_t at = value.span.last;
        const bool out = row_.matches(at, {"out", "of"});
        if (!out && !row_[at].is_any({"in", "over"})) return std::nullopt;
        std::size_t below_at = at + (out ? 2 : 1);
        if (row_[below_at].is("every")) ++below_at;
        const auto below = read_number(row_, below_at);
        if (!below || below->form != Number::Form::cardinal || touches_time(below->span) || !below->value.is_whole())
            return std::nullopt;
        const bool round = below->value == Decimal{10} || below->value == Decimal{100} || below->value == Decimal{1000};
        const bool small = below->value <= Decimal{10} && out;
        const bool usual = row_[at].is("in") ? value.value == Decimal{1} || round
                           : out             ? round || small || value.value == Decimal{1}
                                             : value.value < Decimal{10};
        if (!usual || value.value >= below->value || read_unit(row_, below->span.last, below->figure) ||
            unit_of(row_[below->span.last].lower))
            return std::nullopt;
        const auto share = ratio(value.value, below->value);
        if (!share) return std::nullopt;
        Value result = value;
        result.span.last = below->span.last;
        result.value = *share;
        result.kind = Quantity::Kind::fraction;
        PieceSpan span = result.span;
        Hedge hedge = Hedge::none;
        if (const auto before = read_hedge_before(row_, value)) {
            hedge = before->hedge;
            span.first = before->edge;
        }
        Quantity quantity = make(result, span, hedge);
        Value noun = result;
        noun.number = below->span;
        if (quantity.counted == kNoToken) quantity.counted = counted_noun(row_, noun, number_head(row_, below->span));
        next = span.last;
        return quantity;
    }

    /// The other end of "five to seven", "between $1.1 and $1.3 million", "5-7", "six or seven".
    std::optional<Value> read_far_end(const Value& low, bool between, bool from) const {
        const std::size_t at = low.span.last;
        const bool tilde = row_[at].is("~") && low.figure && row_[at + 1].is_figure();
        const bool dash = row_[at].is("-") || tilde;
        const bool joins =
            between ? row_[at].is("and") || row_[at].is("to") || dash : row_[at].is_any({"to", "or"}) || dash;
        const bool vague = low.form == Number::Form::at_least && from;  // "from dozens to 61"
        if (!joins || low.form == Number::Form::ordinal || low.form == Number::Form::multiple ||
            (low.form == Number::Form::at_least && !vague))
            return std::nullopt;
        std::size_t far = at + 1;
        if (between && row_[far].is_any({"about", "around"})) ++far;
        if (touches_time({at, far})) return std::nullopt;
        auto high = read_value(row_, far);
        if (!high || touches_time(high->span)) return std::nullopt;
        if (high->form != low.form && !(vague && high->form == Number::Form::cardinal)) return std::nullopt;
        if (row_[at].is("or") && (high->figure != low.figure || high->value > Decimal::add(low.value, 50).value_or(0)))
            return std::nullopt;
        if (row_[at].is("to") && !from && !between && is_versus(low)) return std::nullopt;
        return high;
    }

    /// "rose from 50 to 67", "voted 5 to 4", "from 5 to 7" where something changes.
    bool is_versus(const Value& low) const {
        for (std::size_t back = 1; back <= 3; ++back)
            if (row_.before(low.span.first, back)
                    .is_any({"voted", "vote", "won", "lost", "beat", "by", "compared", "moved", "prefer"}))
                return true;
        return false;
    }

    bool is_change(std::size_t first) const {
        for (std::size_t back = 2; back <= 6; ++back) {
            const Piece& word = row_.before(first, back);
            for (const std::string_view stem :
                 {"ris",   "rose", "increas", "fell",     "fall",   "drop",   "grow", "grew",  "rais",  "cut", "climb",
                  "jump",  "soar", "declin",  "revis",    "updat",  "expand", "went", "slash", "reduc", "up",  "down",
                  "lower", "surg", "doubl",   "downgrad", "upgrad", "chang",  "move", "plung", "shr"})
                if (word.is_word() && word.lower.starts_with(stem)) return true;
        }
        return false;
    }

    /// Gives the near end what only the far end tells: "5 to 7 million", "10-20 dollars".
    static bool align(Value& low, Value& high) {
        if (low.kind == Quantity::Kind::count && high.kind != Quantity::Kind::count) {
            low.kind = high.kind;
            low.unit = high.unit;
        } else if (high.kind == Quantity::Kind::count &&
                   (low.kind == Quantity::Kind::money || low.kind == Quantity::Kind::age)) {
            high.kind = low.kind;
            high.unit = low.unit;
        }
        if (low.kind != high.kind || low.unit != high.unit) return false;
        if (high.scaled && !low.scaled) {
            for (const std::int64_t factor :
                 {std::int64_t{1'000'000'000'000}, std::int64_t{1'000'000'000}, std::int64_t{1'000'000},
                  std::int64_t{1'000}, std::int64_t{100}, std::int64_t{12}}) {
                const auto base = ratio(high.value, factor);
                const bool fits =
                    base && *base >= Decimal{1} && low.value < *base && Decimal::multiply(*base, factor) == high.value;
                const auto scaled = fits ? Decimal::multiply(low.value, factor) : std::nullopt;
                if (!scaled) continue;
                low.value = *scaled;
                break;
            }
        }
        return low.value < high.value;
    }

    std::optional<Quantity> read_range(Value low, std::size_t& next) const {
        const Piece& lead = row_.before(low.span.first);
        const bool between = lead.is("between"), from = lead.is("from");
        if (from && is_change(low.span.first)) return std::nullopt;
        auto high = read_far_end(low, between, from);
        if (!high || !align(low, *high)) return std::nullopt;
        const bool dash = row_[low.span.last].is_any({"-", "~"});
        if (dash && !plausible_dash_range(low, *high)) return std::nullopt;
        PieceSpan span{low.span.first, high->span.last};
        Value named = *high;
        named.span = span;
        if (!between && (is_named_before(low) || row_[low.span.first].glued) && !from && lead.is_word())
            return std::nullopt;
        if (between || from) --span.first;
        const Piece& who = row_.before(span.first, row_.before(span.first).is(",") ? 2 : 1);
        if (between && high->kind == Quantity::Kind::count && high->value <= Decimal{100} &&
            !row_[span.last].is_word() && may_have_age(who)) {
            high->kind = Quantity::Kind::age;
            high->unit = "year";
        }
        Quantity quantity = make(*high, span, Hedge::range);
        quantity.interval = {low.value, high->value};
        quantity.stated.reset();
        std::size_t last = span.last;
        mark_additional(quantity, low.span.first, last);
        span.last = last;
        widen(quantity, span);
        next = last;
        return quantity;
    }

    bool is_named_before(const Value& low) const {
        Value probe = low;
        return row_.before(low.span.first).capital && counts_nothing(row_, probe);
    }

    /// "5-7 people" and "1000 – 5000" are ranges; "3-5" alone, "555-1234" and "24-7" are not.
    bool plausible_dash_range(const Value& low, const Value& high) const {
        if (low.kind != Quantity::Kind::count) return true;
        const std::size_t after = high.span.last;
        if (row_[after].is("-") || row_.before(low.span.first).is("-")) return false;
        const bool telephone = row_[low.number.first].text.size() == 3 && row_[high.number.first].text.size() == 4;
        if (telephone) return false;
        if (row_[after].is_any({"vote", "votes", "victory", "win", "loss", "defeat", "lead", "ruling", "decision",
                                "draw", "split", "in", "at", "on"}))
            return false;
        const auto near = row_[low.number.first].digits(4), far = row_[high.number.first].digits(4);
        const bool years = near && far && *near >= 1000 && *near <= 2100 && *far > *near && *far <= 2100;
        if (years && !(row_[after].is_word() && looks_plural(row_[after].lower))) return false;
        const bool large = low.value >= Decimal{20} && high.value >= Decimal{20};
        return large || (row_[after].is_word() && looks_plural(row_[after].lower));
    }

    const PieceRow& row_;
    std::uint32_t sentence_;
    std::vector<bool> in_time_;
};

}  // namespace

void find_quantities(Document& document) {
    document.quantities.clear();
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
        const PieceRow row(document.sentences[s]);
        if (row.size() == 0) continue;
        auto found = QuantityReader(row, static_cast<std::uint32_t>(s)).read_all();
        std::move(found.begin(), found.end(), std::back_inserter(document.quantities));
    }
}

}  // namespace gainsay::text
