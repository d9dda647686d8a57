#include <QtTest>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <stdexcept>
#include <stop_token>
#include <utility>
#include <vector>

#include "FeatureRows.h"
#include "core/metric/compare/NearestRows.h"
#include "tests/TestProgram.h"

namespace {

/// Far from the origin, where a difference of large squares would be all noise: what a float keeps there are steps of
/// 1/16.
core::FeatureSet farRows(std::size_t count, std::size_t dimensions, std::uint64_t seed) {
    core::FeatureSet rows = normalRows(count, dimensions, seed);
    for (float& value : rows.values) value += 1'000'000;
    return rows;
}

double exactly(const core::FeatureSet& a, std::size_t i, const core::FeatureSet& b, std::size_t j) {
    double sum = 0;
    for (std::size_t d = 0; d < a.dimensions; ++d)
        sum += std::pow(static_cast<double>(a.row(i)[d]) - static_cast<double>(b.row(j)[d]), 2);
    return sum;
}

core::JobContext onThreads(int threads) {
    return core::JobContext({}, {}, threads);
}

}  // namespace

class TestNearestRows : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void theDistanceOfTwoRowsByHand() {
        const std::vector<float> a{0, 1, 2, 3, 4};
        const std::vector<float> b{1, 3, 5, 7, 9};
        QCOMPARE(core::squaredDistance(a, b), 1.0 + 4 + 9 + 16 + 25);
        const std::vector<float> far{16'777'216, 1, 0, 0, 0};
        QCOMPARE(core::squaredDistance(far, far), 0.0);
    }

    /// More rows than a block has, of queries and of references.
    void areExactFarFromTheOrigin_data() {
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<int>("references");
        QTest::newRow("narrow") << 7 << 2600;
        QTest::newRow("features") << 64 << 2600;
        QTest::newRow("wide") << 3000 << 400;
    }
    void areExactFarFromTheOrigin() {
        QFETCH(const int, dimensions);
        QFETCH(const int, references);
        const auto width = static_cast<std::size_t>(dimensions);
        const core::FeatureSet queries = farRows(300, width, 1);
        const core::FeatureSet others = farRows(static_cast<std::size_t>(references), width, 2);
        core::Progress last;
        const auto tell = [&](const core::Progress& at) { last = at; };
        const core::NearestRows found =
            core::findNearestRows(queries, others, 6, core::OwnRow::found, core::JobContext({}, tell, 2));
        QCOMPARE(last.fraction(), 1.0);
        QCOMPARE(last.total, std::size_t{300});
        QCOMPARE(found.each, std::size_t{6});
        QCOMPARE(found.places.size(), std::size_t{1800});
        for (const std::size_t query : {0U, 1U, 173U, 174U, 255U, 256U, 299U}) {
            std::vector<std::pair<double, std::size_t>> all;
            for (std::size_t j = 0; j < others.size(); ++j) all.emplace_back(exactly(queries, query, others, j), j);
            std::sort(all.begin(), all.end());
            for (std::size_t i = 0; i < 6; ++i) {
                QCOMPARE(std::size_t{found.places[query * 6 + i]}, all[i].second);
                QVERIFY(std::abs(found.squaredDistances[query * 6 + i] - all[i].first) <= 1e-12 * all[i].first);
            }
        }
        for (const int threads : {1, 3}) {
            const core::NearestRows again =
                core::findNearestRows(queries, others, 6, core::OwnRow::found, onThreads(threads));
            QVERIFY(again.places == found.places && again.squaredDistances == found.squaredDistances);
        }
    }

    void aRowFindsItselfUnlessItIsLeftOut() {
        core::FeatureSet rows = farRows(700, 5, 3);
        std::copy_n(rows.values.begin(), 5, rows.values.begin() + 600 * 5);  // row 600 is row 0 again
        const core::NearestRows with = core::findNearestRows(rows, rows, 2);
        const core::NearestRows without = core::findNearestRows(rows, rows, 2, core::OwnRow::leftOut, onThreads(2));
        for (std::size_t row = 0; row < 700; ++row) {
            QCOMPARE(with.squaredDistances[2 * row], 0.0);
            QVERIFY(without.places[2 * row] != row && without.places[2 * row + 1] != row);
        }
        // Of equally near ones the first comes first.
        QCOMPARE(with.places[2 * 600], 0U);
        QCOMPARE(with.places[2 * 600 + 1], 600U);
        QCOMPARE(without.places[0], 600U);
        QCOMPARE(without.squaredDistances[0], 0.0);
        QCOMPARE(without.places[2 * 600], 0U);
        QVERIFY(without.squaredDistances[2] > 0);
    }

    void equalRowsKeepTheirOrder() {
        const core::FeatureSet same{3, std::vector<float>(3 * 50, 0.1F)};
        const core::NearestRows found = core::findNearestRows(same, same, 4, core::OwnRow::leftOut);
        QVERIFY(std::ranges::all_of(found.squaredDistances, [](double distance) { return distance == 0; }));
        QVERIFY(std::vector(found.places.begin(), found.places.begin() + 8) ==
                (std::vector<std::uint32_t>{1, 2, 3, 4, 0, 2, 3, 4}));
    }

    void fewRowsHaveFewNeighbors() {
        const core::FeatureSet four = rowsOfOne({0, 1, 3, 7});
        QCOMPARE(core::findNearestRows(four, four, 9).each, std::size_t{4});
        QCOMPARE(core::findNearestRows(four, four, 9, core::OwnRow::leftOut).each, std::size_t{3});
        const core::FeatureSet one = rowsOfOne({5});
        QCOMPARE(core::findNearestRows(one, one, 2, core::OwnRow::leftOut).each, std::size_t{0});
        QCOMPARE(core::findNearestRows(four, rowsOfOne({}), 2).each, std::size_t{0});
        QVERIFY(core::findNearestRows(rowsOfOne({}), four, 2).places.empty());
        const core::NearestRows nearest = core::findNearestRows(one, four, 2);
        QVERIFY(nearest.places == (std::vector<std::uint32_t>{2, 3}));
        QVERIFY(nearest.squaredDistances == (std::vector<double>{4, 4}));
    }

    /// Each pair once, no further off than is said, and the same for any number of threads.
    void theBlocksHoldAllDistances() {
        const core::FeatureSet queries = farRows(520, 64, 4);
        const core::FeatureSet references = farRows(2500, 64, 5);
        const auto distances = [&](int threads) {
            std::vector<float> all(520 * 2500, -1.0F);
            std::atomic<int> twice = 0;
            std::atomic<int> off = 0;
            const bool done = core::forEachDistanceBlock(
                queries, references, onThreads(threads), [&](const core::DistanceBlock& block) {
                    if (block.error > 0.01F || block.squared.size() != block.queries * block.references) ++off;
                    for (std::size_t i = 0; i < block.queries; ++i) {
                        for (std::size_t j = 0; j < block.references; ++j) {
                            const std::size_t query = block.firstQuery + i;
                            const std::size_t reference = block.firstReference + j;
                            const float squared = block.squared[i * block.references + j];
                            const double right = core::squaredDistance(queries.row(query), references.row(reference));
                            if (squared < 0 || std::abs(static_cast<double>(squared) - right) > block.error) ++off;
                            float& place = all[query * 2500 + reference];
                            if (place >= 0) ++twice;
                            place = squared;
                        }
                    }
                });
            QVERIFY2(done && twice == 0, "each pair once");
            QVERIFY2(off == 0, qPrintable(QString("%1 are off").arg(off.load())));
            QVERIFY(std::ranges::none_of(all, [](float squared) { return squared < 0; }));
            kept_.push_back(std::move(all));
        };
        kept_.clear();
        for (const int threads : {1, 2, 5}) distances(threads);
        QCOMPARE(kept_.size(), std::size_t{3});
        QVERIFY(kept_[0] == kept_[1] && kept_[0] == kept_[2]);
    }

    void stopsBetweenBlocks() {
        const core::FeatureSet rows = normalRows(5000, 3, 6);
        std::stop_source stop;
        std::atomic<int> blocks = 0;
        QVERIFY(!core::forEachDistanceBlock(rows, rows, stop.get_token(), [&](const core::DistanceBlock&) {
            if (++blocks == 2) stop.request_stop();
        }));
        QCOMPARE(blocks.load(), 2);
        QCOMPARE(core::findNearestRows(rows, rows, 3, core::OwnRow::found, stop.get_token()).each, std::size_t{0});
    }

    void whatLookThrowsIsThrownOn() {
        const core::FeatureSet rows = normalRows(1000, 3, 7);
        QVERIFY_EXCEPTION_THROWN(
            core::forEachDistanceBlock(rows, rows, onThreads(2),
                                       [](const core::DistanceBlock&) { throw std::runtime_error("enough"); }),
            std::runtime_error);
    }

   private:
    std::vector<std::vector<float>> kept_;
};

IMAGO_TEST(TestNearestRows)
#include "test_nearest_rows.moc"
