#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/training/BatchSampler.h"
#include "tests/TestProgram.h"

namespace {

using Indices = std::vector<std::uint32_t>;

/// `count` indices with gaps between them, as a split leaves them.
Indices everyThird(std::size_t count) {
    Indices indices(count);
    for (std::size_t i = 0; i < count; ++i) indices[i] = static_cast<std::uint32_t>(3 * i + 1);
    return indices;
}

/// The next `batches` batches, one after the other.
Indices draw(core::BatchSampler& sampler, int batches) {
    Indices drawn;
    for (int i = 0; i < batches; ++i) {
        const auto batch = sampler.next();
        drawn.insert(drawn.end(), batch.begin(), batch.end());
    }
    return drawn;
}

Indices sorted(Indices indices) {
    std::ranges::sort(indices);
    return indices;
}

/// 60 samples of class 0, 30 of class 1 and 30 of class 2, mixed, with these weights.
core::Dataset threeClasses(std::vector<double> weights) {
    core::Dataset dataset;
    dataset.classNames = {"a", "b", "c"};
    dataset.classWeights = std::move(weights);
    for (int i = 0; i < 120; ++i) dataset.labels.push_back(i % 2 == 0 ? 0 : 1 + i / 2 % 2);
    return dataset;
}

Indices all(std::size_t count) {
    Indices indices(count);
    std::iota(indices.begin(), indices.end(), 0U);
    return indices;
}

core::BatchSampler weighted(const core::Dataset& dataset, int batch, std::uint64_t seed) {
    const Indices indices = all(dataset.labels.size());
    return {indices, core::weightedGroups(dataset, indices), batch, seed};
}

/// How many of `drawn` are of each class.
std::vector<int> perClass(const core::Dataset& dataset, const Indices& drawn) {
    std::vector<int> counts(dataset.classNames.size());
    for (const std::uint32_t index : drawn) ++counts[static_cast<std::size_t>(dataset.labels[index])];
    return counts;
}

std::vector<int> perSample(const core::Dataset& dataset, const Indices& drawn) {
    std::vector<int> counts(dataset.labels.size());
    for (const std::uint32_t index : drawn) ++counts[index];
    return counts;
}

}  // namespace

class TestBatchSampler : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void everyEpochIsAPermutation() {
        const Indices indices = everyThird(120);
        core::BatchSampler sampler(indices, 8, 1);
        QCOMPARE(sampler.batchSize(), 8);
        std::set<Indices> orders;
        for (int epoch = 0; epoch < 5; ++epoch) {
            const Indices drawn = draw(sampler, 15);
            QCOMPARE(sorted(drawn), indices);
            orders.insert(drawn);
        }
        QCOMPARE(orders.size(), std::size_t{5});
        QVERIFY(!orders.contains(indices));
    }

    void aRemainderWaitsForAnotherEpoch() {
        core::BatchSampler sampler(everyThird(10), 4, 1);
        std::set<std::uint32_t> seen;
        for (int epoch = 0; epoch < 30; ++epoch) {
            const Indices drawn = draw(sampler, 2);
            QCOMPARE(drawn.size(), std::size_t{8});
            const std::set<std::uint32_t> different(drawn.begin(), drawn.end());
            QCOMPARE(different.size(), std::size_t{8});
            seen.insert(different.begin(), different.end());
        }
        // It is another remainder each time: none is left out for good.
        QCOMPARE(seen.size(), std::size_t{10});
    }

    void theSeedAloneDecides() {
        core::BatchSampler first(everyThird(50), 7, 11);
        core::BatchSampler second(everyThird(50), 7, 11);
        core::BatchSampler other(everyThird(50), 7, 12);
        const Indices drawn = draw(first, 100);
        QCOMPARE(draw(second, 100), drawn);
        QVERIFY(draw(other, 100) != drawn);
    }

    void aBatchThatIsLargerThanTheSetIsCut() {
        core::BatchSampler sampler(everyThird(3), 128, 1);
        QCOMPARE(sampler.batchSize(), 3);
        for (int step = 0; step < 4; ++step) QCOMPARE(sorted(draw(sampler, 1)), everyThird(3));
        QCOMPARE(sampler.epoch(), 4.0);
    }

    void oneSampleIsEnough() {
        core::BatchSampler sampler({5}, 1, 1);
        QCOMPARE(draw(sampler, 3), (Indices{5, 5, 5}));
    }

    void countsWhatItServed() {
        core::BatchSampler sampler(everyThird(10), 4, 1);
        QCOMPARE(sampler.served(), std::int64_t{0});
        QCOMPARE(sampler.epoch(), 0.0);
        draw(sampler, 5);
        QCOMPARE(sampler.served(), std::int64_t{20});
        QCOMPARE(sampler.epoch(), 2.0);
        draw(sampler, 1);
        QCOMPARE(sampler.epoch(), 2.4);
    }

    /// As before there were weights, whatever the standard library: other runs hang on it.
    void theStreamIsThatOfOldRuns() {
        core::BatchSampler sampler(all(8), 8, 7);
        std::mt19937_64 random(7);
        Indices order = all(8);
        for (int epoch = 0; epoch < 3; ++epoch) {
            for (std::size_t i = 8; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
            QCOMPARE(draw(sampler, 1), order);
        }
        // Equal weights are none.
        core::BatchSampler plain(all(120), 7, 11);
        core::BatchSampler equal = weighted(threeClasses({2, 2, 2}), 7, 11);
        core::BatchSampler none = weighted(threeClasses({}), 7, 11);
        const Indices drawn = draw(plain, 60);
        QCOMPARE(draw(equal, 60), drawn);
        QCOMPARE(draw(none, 60), drawn);
    }

    /// 60 x 1 + 30 x 3 + 30 x 3 = 240 shares for 120 draws.
    void weightsAreExact() {
        const core::Dataset dataset = threeClasses({1, 3, 3});
        core::BatchSampler sampler = weighted(dataset, 12, 5);
        Indices several;
        std::set<Indices> orders;
        for (int epoch = 0; epoch < 40; ++epoch) {
            const Indices drawn = draw(sampler, 10);
            QCOMPARE(perClass(dataset, drawn), (std::vector<int>{30, 45, 45}));
            const std::vector<int> counts = perSample(dataset, drawn);
            for (std::size_t i = 0; i < counts.size(); ++i) {
                const int least = dataset.labels[i] == 0 ? 0 : 1;  // 0.5, or 1.5 each
                QVERIFY(counts[i] == least || counts[i] == least + 1);
            }
            orders.insert(drawn);
            several.insert(several.end(), drawn.begin(), drawn.end());
        }
        QCOMPARE(orders.size(), std::size_t{40});
        QCOMPARE(sampler.epoch(), 40.0);
        // Which ones come once more is another matter each time: 20, or 60 on average.
        const std::vector<int> counts = perSample(dataset, several);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const int mean = dataset.labels[i] == 0 ? 20 : 60;
            QVERIFY2(std::abs(counts[i] - mean) <= 14, qPrintable(QString::number(counts[i])));
        }
    }

    /// 60 x 1 + 30 x 2 + 30 x 1 = 150: 48, 48 and 24 draws; of another weight each, what is left is rounded.
    void sharesThatAreNoWholeNumbersAreRounded() {
        const core::Dataset dataset = threeClasses({1, 0.7, 0.1});
        core::BatchSampler sampler = weighted(dataset, 120, 3);
        std::vector<double> sums(3);
        for (int epoch = 0; epoch < 200; ++epoch) {
            const std::vector<int> counts = perClass(dataset, draw(sampler, 1));
            for (std::size_t label = 0; label < 3; ++label) {
                const double share = 120 * (std::vector<double>{60, 21, 3})[label] / 84;
                QVERIFY(std::abs(counts[label] - share) < 1);
                sums[label] += (counts[label] - share) / 200;
            }
        }
        for (const double off : sums) QVERIFY(std::abs(off) < 0.2);
        const core::Dataset twice = threeClasses({1, 2, 1});
        core::BatchSampler other = weighted(twice, 120, 3);
        QCOMPARE(perClass(twice, draw(other, 1)), (std::vector<int>{48, 48, 24}));
    }

    void weightedStreamsGoOnWhereTheyWere() {
        const core::Dataset dataset = threeClasses({1, 3, 0.5});
        core::BatchSampler first = weighted(dataset, 7, 11);
        draw(first, 25);
        const core::BatchSamplerState state = first.state();
        QCOMPARE(state.order.size(), std::size_t{120});
        core::BatchSampler second = weighted(dataset, 7, 99);
        second.restore(state);
        QCOMPARE(draw(second, 100), draw(first, 100));
        // An older run had no weights; with some it ends its epoch and takes them after that.
        core::BatchSampler plain(all(120), 120, 4);
        plain.next();
        core::BatchSampler later = weighted(threeClasses({1, 3, 3}), 120, 4);
        later.restore(plain.state());
        QCOMPARE(perClass(dataset, draw(later, 1)), (std::vector<int>{30, 45, 45}));
    }

    void othersOrdersAreRefused() {
        const core::Dataset dataset = threeClasses({1, 3, 3});
        core::BatchSampler sampler = weighted(dataset, 12, 5);
        core::BatchSamplerState state = sampler.state();
        state.order.back() = 120;
        QVERIFY_EXCEPTION_THROWN(sampler.restore(state), core::Error);
        state = sampler.state();
        state.order.pop_back();
        QVERIFY_EXCEPTION_THROWN(sampler.restore(state), core::Error);
        core::BatchSampler plain(all(120), 12, 5);
        QVERIFY_EXCEPTION_THROWN(plain.restore(sampler.state()), core::Error);
    }
};

IMAGO_TEST(TestBatchSampler)
#include "test_batch_sampler.moc"
