#include "tools/train/trainer.hpp"

#include "tests/support/small_treebank.hpp"
#include "tools/train/evaluate.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace gainsay;
using namespace gainsay::train;

namespace {

struct Fixture {
    std::vector<Sentence> sentences = test::small_treebank();
    Vocabulary vocabulary{test::small_vocabulary(sentences)};

    static Plan plan(std::uint32_t seed = 42, int epochs = 4) {
        Plan out;
        out.epochs = epochs;
        out.batch_words = 10;
        out.seed = seed;
        out.sizes = {5, 6, 4, 5};
        return out;
    }
};

/// Weights and moments to the bit.
bool are_same(const std::vector<Parameter>& a, const std::vector<Parameter>& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].value != b[i].value || a[i].first != b[i].first || a[i].second != b[i].second) return false;
    return a.size() == b.size();
}

void run(Trainer& trainer, int first, int last) {
    for (int epoch = first; epoch < last; ++epoch) trainer.run_epoch(epoch);
}

}  // namespace

TEST_CASE("the same seed gives the same weights, another seed others", "[train]") {
    const Fixture given;
    Trainer one(Fixture::plan(), given.sentences, given.vocabulary);
    Trainer same(Fixture::plan(), given.sentences, given.vocabulary);
    Trainer other(Fixture::plan(43), given.sentences, given.vocabulary);
    CHECK(are_same(one.network().parameters(), same.network().parameters()));
    CHECK_FALSE(are_same(one.network().parameters(), other.network().parameters()));
    for (Trainer* trainer : {&one, &same, &other}) run(*trainer, 0, 3);
    CHECK(are_same(one.network().parameters(), same.network().parameters()));
    CHECK_FALSE(are_same(one.network().parameters(), other.network().parameters()));
}

TEST_CASE("a run that was stopped and resumed equals one run", "[train]") {
    const Fixture given;
    const test::TemporaryFile state;
    Trainer whole(Fixture::plan(), given.sentences, given.vocabulary);
    run(whole, 0, 4);
    {
        Trainer begun(Fixture::plan(), given.sentences, given.vocabulary);
        run(begun, 0, 2);
        begun.save(state.path(), 1, 0.75);
    }
    Trainer resumed(Fixture::plan(), given.sentences, given.vocabulary);
    double best = 0;
    CHECK(resumed.restore(state.path(), best) == 1);
    CHECK(best == 0.75);
    run(resumed, 2, 4);
    CHECK(are_same(whole.network().parameters(), resumed.network().parameters()));
}

TEST_CASE("a state that is missing, cut off or of another network is refused", "[train]") {
    const Fixture given;
    Trainer trainer(Fixture::plan(), given.sentences, given.vocabulary);
    double best = 0;
    CHECK_THROWS_WITH(trainer.restore("/nowhere/at/all", best), Catch::Contains("cannot be read"));
    const test::TemporaryFile state;
    trainer.save(state.path(), 0, 0);
    const std::string bytes = state.bytes();
    for (const std::size_t size : {std::size_t{0}, std::size_t{11}, bytes.size() / 2, bytes.size() - 1}) {
        const test::TemporaryFile part(std::string_view(bytes).substr(0, size));
        CHECK_THROWS_WITH(trainer.restore(part.path(), best), Catch::Contains("cut off"));
    }
    Plan larger = Fixture::plan();
    larger.sizes.hidden = 7;
    Trainer other(larger, given.sentences, given.vocabulary);
    CHECK_THROWS_WITH(other.restore(state.path(), best), Catch::Contains("another network"));
}

TEST_CASE("a state that cannot be written leaves the old one", "[train]") {
    const Fixture given;
    const Trainer trainer(Fixture::plan(), given.sentences, given.vocabulary);
    CHECK_THROWS_AS(trainer.save("/nowhere/at/all", 0, 0), std::runtime_error);
}

TEST_CASE("a few sentences are learned by heart", "[train]") {
    const Fixture given;
    Plan plan = Fixture::plan(42, 400);
    plan.sizes = {32, 16, 12, 12};
    Trainer trainer(plan, given.sentences, given.vocabulary);
    const Figures before = evaluate(trainer.network(), given.vocabulary, given.sentences);
    const double first = trainer.run_epoch(0);
    run(trainer, 1, plan.epochs - 1);
    const double last = trainer.run_epoch(plan.epochs - 1);
    CHECK(last < first / 3);
    const Figures after = evaluate(trainer.network(), given.vocabulary, given.sentences);
    CHECK(before.las < 0.5);
    CHECK(after.words == before.words);
    CHECK(after.upos > 0.9);
    CHECK(after.las > 0.9);
    CHECK(after.entity_f1 > 0.8);
}

TEST_CASE("what is said of a sentence does not depend on those beside it", "[train]") {
    const Fixture given;
    const Network network(given.vocabulary, {8, 6, 4, 5}, 9);
    std::vector<Example> examples;
    for (const Sentence& sentence : given.sentences) examples.push_back(given.vocabulary.example(sentence));
    std::vector<const Example*> all;
    for (const Example& example : examples) all.push_back(&example);
    const std::vector<Prediction> together = network.predict(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Prediction alone = network.predict({all[i]}).front();
        CHECK(alone.heads == together[i].heads);
        CHECK(alone.tags == together[i].tags);
        CHECK(alone.labels == together[i].labels);
        CHECK(alone.entities == together[i].entities);
    }
}

TEST_CASE("quantised weights differ from the weights by half a step at most", "[train]") {
    Parameter rows("rows", 3, 5);
    std::mt19937 random(1);
    fill_normal(rows.value, 0.5F, random);
    rows.value.row(2).setZero();
    Parameter columns = rows;
    columns.by_column = true;
    for (Parameter* parameter : {&rows, &columns}) {
        const Matrix before = parameter->value;
        quantise(*parameter);
        const Matrix error = (parameter->value - before).cwiseAbs();
        for (Eigen::Index r = 0; r < error.rows(); ++r)
            for (Eigen::Index c = 0; c < error.cols(); ++c) {
                const float largest =
                    parameter->by_column ? before.col(c).cwiseAbs().maxCoeff() : before.row(r).cwiseAbs().maxCoeff();
                CHECK(error(r, c) <= largest / 127 / 2 + 1e-6F);
            }
        const Matrix once = parameter->value;
        quantise(*parameter);
        CHECK((parameter->value - once).cwiseAbs().maxCoeff() <= 1e-6F);
    }
}
