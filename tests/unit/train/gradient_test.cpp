// The network's gradients against differences of its loss: a factor or a term that is missing anywhere in the backward
// pass still trains, only worse, and no other test would see it.

#include "tests/support/small_treebank.hpp"
#include "tools/train/network.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace gainsay;
using namespace gainsay::train;

namespace {

constexpr Sizes kTiny = {3, 4, 3, 3};
constexpr std::uint32_t kMasks = 5;       ///< one seed, so that every loss is taken under the same dropout
constexpr std::size_t kOfEachGroup = 24;  ///< numbers of a group with the largest gradients, and as many spread over it

struct Learner {
    std::vector<Sentence> sentences = test::small_treebank();
    Vocabulary vocabulary{test::small_vocabulary(sentences)};
    Network network{vocabulary, kTiny, 3};  // a seed under which no rectifier is just about to bend
    std::vector<Example> examples;
    Network::Gradients gradients{network};

    Learner() {
        sentences[1].has_entities = false;
        sentences[2].has_tree = false;
        sentences[3].entity_weight = 2.5F;
        for (const Sentence& sentence : sentences) examples.push_back(vocabulary.example(sentence));
        // biases begin at zero, which is where the rectifiers bend when dropout leaves a word nothing else
        std::mt19937 random(1);
        for (Parameter& parameter : network.parameters()) {
            Matrix shift = parameter.value;
            fill_normal(shift, 0.1F, random);
            parameter.value += shift;
        }
    }

    void learn(std::uint32_t seed = kMasks) {
        std::vector<const Example*> pointers;
        for (const Example& example : examples) pointers.push_back(&example);
        network.learn(pointers, seed, gradients);
    }

    double loss() {
        gradients.clear();
        learn();
        return gradients.loss;
    }

    /// By central differences of the width given.
    double slope(float& weight, float width) {
        const float before = weight;
        weight = before + width;
        const double above = loss(), up = static_cast<double>(weight);
        weight = before - width;
        const double below = loss(), down = static_cast<double>(weight);
        weight = before;
        return (above - below) / (up - down);
    }
};

/// Positions in a group: those with the largest gradients, where a fault shows, and some of all the others.
std::vector<Eigen::Index> chosen_numbers(const Matrix& gradient) {
    std::vector<Eigen::Index> order(static_cast<std::size_t>(gradient.size()));
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<Eigen::Index>(i);
    std::stable_sort(order.begin(), order.end(), [&](Eigen::Index a, Eigen::Index b) {
        return std::abs(gradient.data()[a]) > std::abs(gradient.data()[b]);
    });
    if (order.size() <= 2 * kOfEachGroup) return order;
    std::vector<Eigen::Index> chosen(order.begin(), order.begin() + kOfEachGroup);
    for (std::size_t i = 0; i < kOfEachGroup; ++i)
        chosen.push_back(order[kOfEachGroup + i * (order.size() - kOfEachGroup) / kOfEachGroup]);
    return chosen;
}

/// What a gradient may differ from a difference of the loss, which is summed in single precision.
double allowed_error(double gradient) {
    return 1e-3 + 0.003 * std::abs(gradient);
}

/// The difference between a gradient and the slope of the loss. A rectifier whose bend lies inside a difference spoils
/// it, and rounding spoils narrow ones, so the best of four widths counts: a gradient that is wrong fits none.
double error_of(Learner& learner, float& weight, double gradient) {
    double least = std::numeric_limits<double>::infinity();
    for (const float width : {5e-3F, 1e-2F, 2e-3F, 1e-3F}) {
        least = std::min(least, std::abs(learner.slope(weight, width) - gradient));
        if (least < allowed_error(gradient)) break;
    }
    return least;
}

}  // namespace

TEST_CASE("gradients are the slopes of the loss, in every group of weights", "[train][gradient]") {
    Learner learner;
    learner.learn();
    const std::vector<Matrix> gradients = learner.gradients.values;
    std::vector<Parameter>& parameters = learner.network.parameters();
    REQUIRE(gradients.size() == parameters.size());
    for (std::size_t group = 0; group < parameters.size(); ++group) {
        INFO(parameters[group].name);
        CHECK(gradients[group].cwiseAbs().maxCoeff() > 0);
        for (const Eigen::Index i : chosen_numbers(gradients[group])) {
            const auto gradient = static_cast<double>(gradients[group].data()[i]);
            const double error = error_of(learner, parameters[group].value.data()[i], gradient);
            INFO(i << ": gradient " << gradient << ", error " << error);
            REQUIRE(error < allowed_error(gradient));
        }
    }
}

TEST_CASE("only the columns of words that were seen are touched in an embedding", "[train][gradient]") {
    Learner learner;
    learner.learn();
    for (std::size_t group = 0; group < Network::embeddings(); ++group) {
        const Matrix& gradient = learner.gradients.values[group];
        const std::vector<int>& touched = learner.gradients.touched[group];
        for (Eigen::Index column = 0; column < gradient.cols(); ++column)
            if (std::find(touched.begin(), touched.end(), static_cast<int>(column)) == touched.end())
                CHECK(gradient.col(column).isZero(0));
    }
    learner.gradients.clear();
    for (const Matrix& gradient : learner.gradients.values) CHECK(gradient.isZero(0));
    CHECK(learner.gradients.loss == 0);
}

TEST_CASE("gradients of two calls add up", "[train][gradient]") {
    Learner learner;
    learner.learn();
    const double once = learner.gradients.loss;
    const std::vector<Matrix> first = learner.gradients.values;
    learner.learn();
    CHECK(learner.gradients.loss == Approx(2 * once));
    for (std::size_t group = 0; group < first.size(); ++group)
        CHECK((learner.gradients.values[group] - 2 * first[group]).cwiseAbs().maxCoeff() <= 1e-4F);
}

TEST_CASE("the masks of a pass follow from its seed alone", "[train][gradient]") {
    Learner learner;
    const double first = learner.loss();
    CHECK(learner.loss() == first);
    learner.gradients.clear();
    learner.learn(kMasks + 1);
    CHECK(learner.gradients.loss != first);
}

TEST_CASE("a sentence without names or without a tree teaches nothing about them", "[train][gradient]") {
    Learner learner;
    for (Example& example : learner.examples) example.has_tree = false;
    learner.learn();
    const std::vector<Parameter>& parameters = learner.network.parameters();
    for (std::size_t group = 0; group < parameters.size(); ++group) {
        const std::string& name = parameters[group].name;
        const bool of_trees = name.starts_with("arc") || name.starts_with("label") || name.starts_with("project") ||
                              name.starts_with("tag");
        INFO(name);
        if (of_trees) CHECK(learner.gradients.values[group].isZero(0));
        if (name.starts_with("entity")) CHECK_FALSE(learner.gradients.values[group].isZero(0));
    }
    for (Example& example : learner.examples) example.has_entities = false;
    CHECK(learner.loss() == 0);
}
