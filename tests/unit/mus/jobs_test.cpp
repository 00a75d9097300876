#include "solver/mus/in_order.hpp"
#include "solver/mus/memory.hpp"
#include "solver/mus/mus.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <sstream>
#include <thread>

using namespace gainsay;
using namespace gainsay::logic;

namespace {

// Many small matters, each of some numbers that are compared, some through links.
ConstraintSet many_matters(std::uint32_t seed, int matters, bool rules) {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t n) { return random() % n; };
    ConstraintSet set;
    for (int matter = 0; matter < matters; ++matter) {
        std::vector<VariableId> numbers;
        for (std::size_t i = 0; i < 3; ++i) numbers.push_back(set.add_variable("n", Sort::integer));
        const auto any = [&] { return sum_of(numbers[below(numbers.size())]); };
        for (std::size_t i = 0, n = 5 + below(8); i < n; ++i) {
            const bool claim = !rules || below(5) != 0;
            const auto kind = claim ? Assumption::Kind::claim : Assumption::Kind::rule;
            const auto certainty = claim || below(2) == 0 ? Certainty::declared : Certainty::likely;
            const AssumptionId id = set.add_assumption({{}, kind, 0, certainty, {}, 1});
            const LinearSum number = constant(static_cast<std::int64_t>(below(4)));
            if (below(3) == 0)
                set.add_constraint(equal(any(), number), id);
            else if (below(2) == 0)
                set.add_constraint(at_most(plus(any(), number), any()), id);
            else
                set.add_constraint(or_({equal(any(), number), less_than(any(), any())}), id);
        }
    }
    return set;
}

void write(std::ostream& out, const std::vector<AssumptionId>& ids) {
    for (const AssumptionId id : ids) out << id.value << ' ';
}
void write(std::ostream& out, const mus::Mus& mus) {
    out << "mus ";
    write(out, mus.claims);
    out << "by ";
    write(out, mus.assumptions);
    out << (mus.proof == mus::Proof::proven ? "proven" : mus.proof_note) << '\n';
    for (const mus::Witness& w : mus.witnesses) {
        out << "  without " << w.without.value << ':';
        for (const auto& [variable, value] : w.model) out << ' ' << variable.value << '=' << value;
        out << '\n';
    }
}
void write(std::ostream& out, const mus::Mcs& mcs) {
    out << "mcs ";
    write(out, mcs.claims);
    out << '\n';
}

class Writer final : public mus::Listener {
public:
    explicit Writer(std::size_t most = SIZE_MAX) : left_(most) {}
    bool take(mus::Mus&& mus) override { return write_one(mus); }
    bool take(mus::Mcs&& mcs) override { return write_one(mcs); }
    std::ostringstream out;

private:
    template <class Set>
    bool write_one(const Set& set) {
        if (left_ == 0) return false;
        write(out, set);
        return --left_ != 0;
    }
    std::size_t left_;
};

// Everything that a run says.
std::string text_of(const ConstraintSet& set, mus::Options options) {
    Statistics statistics;
    const mus::Analysis analysis = mus::find_minimal_sets(set, Budget{}, statistics, options);
    std::ostringstream out;
    for (const mus::ComponentResult& component : analysis.components) {
        out << "component " << component.complete << ' ';
        write(out, component.claims);
        out << '\n';
        for (const mus::Mus& mus : component.muses) write(out, mus);
        for (const mus::Mcs& mcs : component.mcses) write(out, mcs);
    }
    for (const mus::Undecided& u : analysis.undecided) {
        out << u.what << ": " << u.reason << ": ";
        write(out, u.claims);
    }
    for (const auto& broken : analysis.broken_backgrounds) write(out << "broken ", broken);
    for (const char* name : {"components", "components given to the solver", "solver checks"})
        out << name << ' ' << statistics.counter(name) << '\n';
    return out.str();
}

}  // namespace

TEST_CASE("Any number of threads finds the same sets, witnesses and correction sets in the same order") {
    const ConstraintSet set = many_matters(7, 400, true);
    mus::Options options;
    const std::string alone = text_of(set, options);
    CHECK(alone.size() > 100'000);
    for (const unsigned jobs : {2U, 8U}) {
        options.jobs = jobs;
        REQUIRE((text_of(set, options) == alone));
    }
}

TEST_CASE("What a memory recalls does not depend on the number of threads") {
    const ConstraintSet before = many_matters(9, 150, true), after = many_matters(9, 300, true);
    std::string alone;
    for (const unsigned jobs : {1U, 4U}) {
        mus::Memory memory;
        mus::Options options;
        options.jobs = jobs;
        options.memory = &memory;
        const std::string text = text_of(before, options) + text_of(after, options);
        if (jobs == 1) alone = text;
        REQUIRE((text == alone));
    }
    CHECK_FALSE(alone.empty());
}

TEST_CASE("A listener is told the same by any number of threads, and stops them all") {
    const ConstraintSet set = many_matters(8, 400, false);
    for (const std::size_t most : {SIZE_MAX, std::size_t{300}}) {
        std::string alone;
        for (const unsigned jobs : {1U, 3U}) {
            Writer writer(most);
            mus::Options options;
            options.listener = &writer;
            options.witnesses = false;
            options.jobs = jobs;
            text_of(set, options);
            if (jobs == 1) alone = writer.out.str();
            REQUIRE((writer.out.str() == alone));
            REQUIRE_FALSE(alone.empty());
        }
    }
}

TEST_CASE("Parts are told in their order, however they come and however much waits") {
    Writer writer;
    mus::MemoryUse memory(0);
    mus::InOrder in_order(writer, 4, memory);
    const auto set_of = [](std::uint32_t n) { return mus::Mcs{{AssumptionId{n}}}; };
    in_order.listener_of(2).take(set_of(20));
    in_order.finish(2);
    in_order.listener_of(0).take(set_of(0));
    CHECK(writer.out.str() == "mcs 0 \n");
    std::thread third([&] {  // far more than may wait
        for (std::uint32_t i = 0; i < 300'000; ++i) in_order.listener_of(3).take(set_of(30));
        in_order.finish(3);
    });
    in_order.listener_of(1).take(set_of(10));
    in_order.listener_of(0).take(set_of(1));
    in_order.finish(0);
    in_order.finish(1);
    third.join();
    const std::string text = writer.out.str();
    CHECK(text.starts_with("mcs 0 \nmcs 1 \nmcs 10 \nmcs 20 \nmcs 30 \n"));
    CHECK(text.size() == 7 + 7 + 8 + 8 + 300'000 * 8);
}
