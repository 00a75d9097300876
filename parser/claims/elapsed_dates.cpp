// Tested by elapsed_dates_test.cpp.
#include "parser/claims/elapsed_dates.hpp"

#include "parser/claims/referent_words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace gainsay::claims {

using text::kNoToken;
using text::Token;
using text::Upos;
using words::one_of;

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kLongest = 366;  ///< days; of longer times news tells round numbers only

class ElapsedDates {
public:
    ElapsedDates(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                 ReferentBuilder& referents, ClaimMaker& maker, const std::vector<Referent>& all,
                 std::vector<Claim>& claims)
        : document_(document), graphs_(graphs), lexicon_(lexicon), referents_(referents), maker_(maker), all_(all),
          claims_(claims) {}

    void run() {
        if (!lexicon_.rules().fact("date").valid()) return;
        for (const text::TimeExpression& x : document_.times)
            if (x.kind == text::TimeExpression::Kind::duration && x.seconds) read(x);
    }

private:
    const Token& token(std::uint32_t s, std::uint32_t t) const { return document_.sentences[s].tokens[t]; }

    /// Days that a length says, with what its words leave open.
    std::optional<std::pair<std::int64_t, std::int64_t>> days_of(const text::TimeExpression& x) const {
        const std::int64_t days = *x.seconds / kSecondsPerDay;
        if (days < 1 || days > kLongest || *x.seconds % kSecondsPerDay != 0) return std::nullopt;
        const std::uint32_t s = x.tokens.sentence;
        bool over = false, under = false;
        for (std::uint32_t t = x.tokens.first - std::min<std::uint32_t>(x.tokens.first, 3); t < x.tokens.last; ++t) {
            const std::string& word = token(s, t).lower;
            if (one_of(word, {"least", "than"})) return std::nullopt;  // no upper bound: says too little
            over = over || word == "over";
            under = under || one_of(word, {"nearly", "almost", "under"});
        }
        const std::int64_t third = std::max<std::int64_t>(days / 3, 2);
        const std::int64_t slack = days % 7 == 0 || days >= 28 ? std::max<std::int64_t>(days / 7, 2) : 1;
        return std::pair{days - (under ? third : over ? 0 : slack), days + (over ? third : under ? 0 : slack)};
    }

    /// The verb of the clause in which the length stands, and its day.
    std::optional<TimeInterval> day_of_clause(std::uint32_t s, std::uint32_t t) const {
        for (int steps = 0; steps < 8 && t != kNoToken; ++steps, t = token(s, t).head) {
            if (token(s, t).upos != Upos::verb) continue;
            const auto time = referents_.time_of(s, t);
            if (time && time->bounded() && *time->in_days().latest - *time->in_days().earliest <= 1)
                return time->in_days();
        }
        return std::nullopt;
    }

    void read(const text::TimeExpression& x) {
        const std::uint32_t s = x.tokens.sentence, after = x.tokens.last;
        if (after >= document_.sentences[s].tokens.size() || token(s, after).lower != "after") return;
        const auto days = days_of(x);
        const std::uint32_t what = token(s, after).head;
        if (!days || what == kNoToken || what <= after) return;
        const KindId event = lexicon_.kind("event");
        const bool verb = token(s, what).upos == Upos::verb;
        const KindId kind = lexicon_.kind_of(graphs_[s], what);
        if (!verb && (!lexicon_.is_a(kind, event) || kind == event)) return;
        const ReferentId id = verb ? referents_.event_of(s, what, event) : referents_.resolve(s, what, kind);
        if (!id.valid() || !all_[id.index()].event || all_[id.index()].plural || all_[id.index()].in_all) return;
        const auto told = day_of_clause(s, token(s, what).head);
        if (!told) return;
        Claim claim = maker_.frame_claim(s, what, cover(x.range, token(s, what).range));
        if (!claim.positive) return;
        claim.fact = lexicon_.rules().fact("date");
        claim.arguments = {id};
        claim.value = TimeValue{{*told->earliest - days->second, *told->latest - days->first, false}};
        claim.value_text = maker_.words(x.range) + " before";
        claims_.push_back(std::move(claim));
    }

    const text::Document& document_;
    std::span<const ClauseGraph> graphs_;
    const Lexicon& lexicon_;
    ReferentBuilder& referents_;
    ClaimMaker& maker_;
    const std::vector<Referent>& all_;
    std::vector<Claim>& claims_;
};

}  // namespace

void add_elapsed_dates(const text::Document& document, std::span<const ClauseGraph> graphs, const Lexicon& lexicon,
                       ReferentBuilder& referents, ClaimMaker& maker, const std::vector<Referent>& all,
                       std::vector<Claim>& claims) {
    ElapsedDates(document, graphs, lexicon, referents, maker, all, claims).run();
}

}  // namespace gainsay::claims
