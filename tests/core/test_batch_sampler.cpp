#include <QtTest>
#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

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
};

IMAGO_TEST(TestBatchSampler)
#include "test_batch_sampler.moc"
