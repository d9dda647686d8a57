#include <QtTest>
#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "core/latent/map/NeighborGraph.h"
#include "core/latent/nearest/NearestNeighbors.h"
#include "core/model/Latent.h"
#include "tests/TestProgram.h"

namespace {

constexpr std::size_t kWidth = 5;

/// Far from the origin, where a difference of large squares would be all noise.
std::vector<float> points(std::size_t count) {
    std::vector<float> rows;
    for (std::size_t i = 0; i < count; ++i)
        for (const float value : core::sampleLatent(kWidth, 4, i)) rows.push_back(500 + value);
    return rows;
}

float squaredDistance(const std::vector<float>& rows, std::size_t a, std::size_t b) {
    float sum = 0;
    for (std::size_t d = 0; d < kWidth; ++d) sum += std::pow(rows[a * kWidth + d] - rows[b * kWidth + d], 2.0F);
    return sum;
}

}  // namespace

class TestNearestNeighbors : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    /// More rows than one block has, of rows or of columns.
    void areExact() {
        const std::size_t count = 2500;
        const std::vector<float> rows = points(count);
        core::ThreadTeam team(2);
        core::Progress last;
        const core::NeighborTable table = core::nearestNeighbors(
            rows, kWidth, 7, team, core::JobContext({}, [&](const core::Progress& at) { last = at; }));
        QCOMPARE(last.fraction(), 1.0);
        QCOMPARE(table.each, std::size_t{7});
        QCOMPARE(table.places.size(), 7 * count);
        for (const std::size_t row : {0U, 255U, 256U, 2047U, 2048U, 2499U}) {
            std::vector<std::pair<float, std::size_t>> all;
            for (std::size_t other = 0; other < count; ++other)
                if (other != row) all.emplace_back(squaredDistance(rows, row, other), other);
            std::sort(all.begin(), all.end());
            for (std::size_t i = 0; i < 7; ++i) {
                QCOMPARE(std::size_t{table.places[row * 7 + i]}, all[i].second);
                QVERIFY(std::abs(table.squaredDistances[row * 7 + i] - all[i].first) < 1e-2F * all[i].first + 1e-4F);
            }
        }
        core::ThreadTeam alone(1);
        QCOMPARE(core::nearestNeighbors(rows, kWidth, 7, alone).places, table.places);
    }

    /// All rows have neighbors, but only some of them are neighbors.
    void amongSomeRows() {
        const std::size_t count = 2500;
        const std::vector<float> rows = points(count);
        std::vector<std::uint32_t> among;
        for (std::uint32_t row = 1; row < count; row += 3) among.push_back(row);
        core::ThreadTeam team(2);
        const core::NeighborTable table = core::nearestAmong(rows, kWidth, among, 4, team);
        QCOMPARE(table.each, std::size_t{4});
        for (const std::size_t row : {0U, 1U, 256U, 2048U, 2498U}) {
            std::vector<std::pair<float, std::uint32_t>> all;
            for (const std::uint32_t other : among)
                if (other != row) all.emplace_back(squaredDistance(rows, row, other), other);
            std::sort(all.begin(), all.end());
            for (std::size_t i = 0; i < 4; ++i) QCOMPARE(table.places[row * 4 + i], all[i].second);
        }
        const std::vector<std::uint32_t> three{5, 6, 9};
        QCOMPARE(core::nearestAmong(rows, kWidth, three, 4, team).each, std::size_t{2});
        QCOMPARE(core::nearestAmong(rows, kWidth, std::span(three).first(1), 4, team).each, std::size_t{0});
    }

    void fewRowsHaveFewNeighbors() {
        core::ThreadTeam team(1);
        const core::NeighborTable table = core::nearestNeighbors(points(4), kWidth, 15, team);
        QCOMPARE(table.each, std::size_t{3});
        QCOMPARE(core::nearestNeighbors(points(1), kWidth, 15, team).each, std::size_t{0});
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(core::nearestNeighbors(points(4), kWidth, 3, team, stop.get_token()).each, std::size_t{0});
    }

    /// Each edge is there from both ends with the same weight, and a point's nearest neighbor weighs 1.
    void theGraphIsTheSameFromBothEnds() {
        core::ThreadTeam team(1);
        const core::NeighborTable table = core::nearestNeighbors(points(200), kWidth, 6, team);
        const core::NeighborGraph graph = core::neighborGraph(table);
        QCOMPARE(graph.size(), std::size_t{200});
        QCOMPARE(graph.first.back(), graph.other.size());
        const auto weight = [&](std::size_t from, std::size_t to) {
            for (std::size_t edge = graph.first[from]; edge < graph.first[from + 1]; ++edge)
                if (graph.other[edge] == to) return graph.weight[edge];
            return 0.0F;
        };
        for (std::size_t point = 0; point < 200; ++point) {
            QVERIFY(std::abs(weight(point, table.places[6 * point]) - 1) < 1e-6F);
            for (std::size_t edge = graph.first[point]; edge < graph.first[point + 1]; ++edge) {
                QVERIFY(graph.weight[edge] > 0 && graph.weight[edge] <= 1);
                QCOMPARE(weight(graph.other[edge], point), graph.weight[edge]);
                QVERIFY(graph.other[edge] != point);
            }
            QVERIFY(graph.first[point + 1] - graph.first[point] >= 6);
        }
    }
};

IMAGO_TEST(TestNearestNeighbors)
#include "test_nearest_neighbors.moc"
