#include "parser/claims/matter.hpp"
#include "parser/claims/word_relations.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace gainsay;
using namespace gainsay::claims;

namespace {

MatterArgument named(const char* role, const char* key) {
    MatterArgument a;
    a.role = role;
    a.key = key;
    return a;
}

MatterArgument noun(const char* role, const char* head, std::vector<std::string> modifiers = {}) {
    MatterArgument a;
    a.role = role;
    a.head = head;
    a.modifiers = std::move(modifiers);
    return a;
}

Matter matter(const char* predicate, std::vector<MatterArgument> arguments) {
    Matter m;
    m.predicate = predicate;
    m.arguments = std::move(arguments);
    return m;
}

/// Of a matter and the denial of another.
MatterFit fit(const Matter& a, Matter b) {
    b.negated = true;
    CHECK(compare_matters(a, b).fit == compare_matters(b, a).fit);
    return compare_matters(a, b).fit;
}

}  // namespace

TEST_CASE("Words are compared by their common senses") {
    CHECK(likeness(WordClass::verb, "rise", "fall") == Likeness::contrary);
    CHECK(likeness(WordClass::adjective, "innocent", "guilty") == Likeness::contrary);
    CHECK(likeness(WordClass::verb, "murder", "kill") == Likeness::kind);
    CHECK(likeness(WordClass::verb, "begin", "start") == Likeness::synonym);
    CHECK(likeness(WordClass::verb, "begin", "eat") == Likeness::none);
    CHECK(likeness(WordClass::verb, "zzz", "zzz") == Likeness::same);
    CHECK(look_up(WordClass::noun, "robbery").made_from == std::vector<std::string_view>{"rob"});
    CHECK(look_up(WordClass::verb, "").senses.empty());
    CHECK(look_up(WordClass::noun, "zzzz").senses.empty());
}

TEST_CASE("Clauses with the same predicate and the same arguments are one matter") {
    const Matter a = matter("close", {named("subj", "organization:delbrook"), noun("obj", "mill")});
    CHECK(fit(a, matter("close", {named("subj", "organization:delbrook"), noun("obj", "mill")})) == MatterFit::sure);
    CHECK(fit(a, matter("close", {noun("obj", "mill")})) == MatterFit::likely);
    CHECK(fit(matter("close", {noun("obj", "mill")}), a) == MatterFit::open);  // who closed it was not said
    CHECK(fit(a, matter("shut", {named("subj", "organization:delbrook"), noun("obj", "mill")})) == MatterFit::sure);
    CHECK(fit(a, matter("paint", {named("subj", "organization:delbrook"), noun("obj", "mill")})) ==
          MatterFit::distinct);
}

TEST_CASE("Nothing is in dispute between two who say the same") {
    const Matter a = matter("close", {named("subj", "organization:delbrook"), noun("obj", "mill")});
    CHECK(compare_matters(a, a).fit == MatterFit::open);
}

TEST_CASE("Who denies a part only denies no more than that") {
    Matter asserted = matter("hit", {noun("obj", "plane")});
    Matter denied = matter("hit", {noun("subj", "missile"), noun("obj", "plane")});
    denied.negated = true;
    CHECK(compare_matters(asserted, denied).fit == MatterFit::open);
    asserted.arguments.push_back(noun("subj", "missile"));
    CHECK(compare_matters(asserted, denied).fit == MatterFit::sure);
}

TEST_CASE("Of several in one role, one that fits is enough") {
    const Matter both = matter("arrest", {named("obj", "person:mira holt"), named("obj", "person:aldo renner")});
    const Matter one = matter("arrest", {named("obj", "person:aldo renner")});
    CHECK(fit(both, one) == MatterFit::likely);
    CHECK(fit(one, both) == MatterFit::open);  // that both were arrested may be wrong and one of them right
    CHECK(fit(one, matter("arrest", {named("obj", "person:vane")})) == MatterFit::distinct);
}

TEST_CASE("Numbers are in dispute where they last") {
    Matter one = matter("employ", {named("subj", "organization:delbrook"), noun("obj", "worker")});
    one.question = Matter::Question::number;
    one.number_of = "worker";
    CHECK(compare_matters(one, one).fit == MatterFit::open);
    one.enduring = true;
    CHECK(compare_matters(one, one).fit == MatterFit::sure);
}

TEST_CASE("Opposite adjectives make opposite clauses") {
    const Matter minor = matter("suffer", {named("subj", "person:mira holt"), noun("obj", "injury", {"minor"})});
    const Matter major = matter("suffer", {named("subj", "person:mira holt"), noun("obj", "injury", {"major"})});
    CHECK(compare_matters(minor, major).contrary);
    CHECK(compare_matters(minor, major).fit == MatterFit::sure);
}

TEST_CASE("A difference in any argument tells two matters apart") {
    const Matter a = matter("close", {named("subj", "organization:delbrook"), noun("obj", "mill")});
    CHECK(fit(a, matter("close", {named("subj", "organization:osterby"), noun("obj", "mill")})) == MatterFit::distinct);
    CHECK(fit(a, matter("close", {noun("obj", "school")})) == MatterFit::distinct);
    Matter part = a;
    part.arguments[1].counted = true;
    CHECK(fit(a, part) == MatterFit::distinct);
    Matter later = a, earlier = a;
    later.time = TimeInterval::between(Day{20'010}, Day{20'011});
    earlier.time = TimeInterval::between(Day{20'000}, Day{20'001});
    CHECK(fit(later, earlier) == MatterFit::distinct);
}

TEST_CASE("Opposites are contrary only when all else is the same") {
    const Matter rose = matter("rise", {noun("subj", "price", {"bread"})});
    Matter fell = matter("fall", {noun("subj", "price", {"bread"})});
    CHECK_FALSE(compare_matters(rose, fell).fit == MatterFit::sure);  // one argument alone says too little
    const Matter accepted = matter("accept", {named("subj", "person:mira holt"), noun("obj", "offer")});
    const Matter rejected = matter("reject", {named("subj", "person:mira holt"), noun("obj", "offer")});
    CHECK(compare_matters(accepted, rejected).contrary);
    CHECK(compare_matters(accepted, rejected).fit == MatterFit::sure);
    CHECK(compare_matters(accepted, matter("reject", {noun("obj", "offer")})).fit < MatterFit::likely);
}

TEST_CASE("What may be one matter shares an index entry") {
    const Matter a = matter("accept", {named("subj", "person:mira holt"), noun("obj", "offer")});
    const Matter b = matter("reject", {named("subj", "person:holt"), noun("obj", "proposal")});
    const auto x = index_entries(a), y = index_entries(b);
    CHECK(std::any_of(x.begin(), x.end(), [&](const auto& e) { return std::find(y.begin(), y.end(), e) != y.end(); }));
}
