#include <QtTest>
#include <algorithm>
#include <cmath>
#include <memory>

#include "SmallDataset.h"
#include "SmallModel.h"
#include "core/base/Error.h"
#include "core/latent/map/LatentMap.h"
#include "core/latent/map/NeighborLayout.h"
#include "core/model/ModelFamily.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"

namespace {

/// `each` points around each of three centers that are far from each other, in `width` dimensions.
std::shared_ptr<const core::EncodedData> threeClusters(int each, int width) {
    auto data = std::make_shared<core::EncodedData>();
    data->latentSize = width;
    for (int i = 0; i < 3 * each; ++i) {
        core::Latent code = core::sampleLatent(width, 3, static_cast<std::uint64_t>(i));
        // Three corners of a simplex: none lies between the two others.
        code[static_cast<std::size_t>(i % 3)] += 30;
        data->codes.insert(data->codes.end(), code.begin(), code.end());
        data->samples.push_back(static_cast<std::uint32_t>(i));
    }
    return data;
}

double distance(core::MapPoint a, core::MapPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

double distance(const core::Latent& a, const core::Latent& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::pow(a[i] - b[i], 2);
    return std::sqrt(sum);
}

}  // namespace

class TestLatentMap : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void encodesWhatIsNoTestSet() {
        const core::SavedModel model = smallModel();
        auto dataset = std::make_shared<core::Dataset>(*smallDataset(28, 1, 600));
        dataset->testCount = 60;
        core::EncodingOptions options;
        std::size_t last = 0;
        const auto tell = [&](const core::Progress& at) {
            QVERIFY(at.done > last && at.done <= at.total);
            QCOMPARE(at.total, std::size_t{540});
            last = at.done;
        };
        const auto result = core::encodeData(*model.snapshot, *dataset, options, core::JobContext({}, tell, 2));
        QVERIFY(result.outcome == core::Outcome::done);
        QCOMPARE(last, std::size_t{540});
        QCOMPARE(result.data.size(), std::size_t{540});
        // Across the borders of the batches, each as the encoder has it by itself.
        core::Renderer renderer(1);
        for (const std::size_t row : {0U, 249U, 250U, 539U}) {
            const core::Sample image = dataset->sampleAt(row);
            const core::Latent alone = renderer.encode(*model.snapshot, {&image, 1}).front();
            QVERIFY(distance(result.data.latent(row), alone) < 1e-4);
        }

        options.most = 100;
        const auto fewer = core::encodeData(*model.snapshot, *dataset, options);
        QCOMPARE(fewer.data.size(), std::size_t{100});
        QCOMPARE(fewer.data.samples[50], 270U);

        std::stop_source stop;
        stop.request_stop();
        const auto none = core::encodeData(*model.snapshot, *dataset, options, stop.get_token());
        QVERIFY(none.outcome == core::Outcome::cancelled);
        QCOMPARE(none.data.size(), std::size_t{0});
        QVERIFY_EXCEPTION_THROWN(core::encodeData(*model.snapshot, *smallDataset(32), options), core::Error);
    }

    void thePlaneShowsTheMainDirectionsAndLeavesTheRest() {
        auto data = std::make_shared<core::EncodedData>();
        data->latentSize = 3;
        for (const float a : {-2.0F, 2.0F})
            for (const float b : {-1.0F, 1.0F})
                for (const float c : {-0.5F, 0.5F}) data->codes.insert(data->codes.end(), {5 + b, a, c});
        data->samples.resize(8);
        const core::LatentMap map(data, core::principalPlane(*data));
        QVERIFY(map.isPlane());
        QVERIFY(std::abs(map.plane().share - 5.0 / 5.25) < 1e-5);
        QVERIFY(distance(map.place({6, 2, 9}), {2, 1}) < 1e-5);
        QVERIFY(distance(map.points()[7], {2, 1}) < 1e-5);
        // What lies across the plane stays as it is.
        QVERIFY(distance(map.latentAt({6, 2, 9}, {-1, 0.5F}), {5.5F, -1, 9}) < 1e-5);
    }

    void oneDimensionIsALine() {
        auto data = std::make_shared<core::EncodedData>();
        data->latentSize = 1;
        data->codes = {1, 2, 3};
        data->samples = {0, 1, 2};
        const core::LatentMap map(data, core::principalPlane(*data));
        QCOMPARE(map.points()[2], (core::MapPoint{1, 0}));
        QCOMPARE(map.latentAt({1}, {0.5F, 7}), core::Latent{2.5F});
    }

    void neighborsKeepFarClustersApart() {
        const auto data = threeClusters(100, 8);
        const auto result = core::neighborLayout(*data, {}, core::JobContext({}, {}, 2));
        QVERIFY(result.outcome == core::Outcome::done);
        QCOMPARE(result.points.size(), std::size_t{300});
        core::MapPoint centers[3];
        for (int i = 0; i < 300; ++i) {
            centers[i % 3].x += result.points[static_cast<std::size_t>(i)].x / 100;
            centers[i % 3].y += result.points[static_cast<std::size_t>(i)].y / 100;
        }
        double widest = 0;
        for (int i = 0; i < 300; ++i)
            widest = std::max(widest, distance(result.points[static_cast<std::size_t>(i)], centers[i % 3]));
        for (int a = 0; a < 3; ++a) {
            const double apart = distance(centers[a], centers[(a + 1) % 3]);
            QVERIFY2(apart > 2 * widest, qPrintable(QStringLiteral("%1 apart, %2 wide").arg(apart).arg(widest)));
        }
    }

    void theLayoutHangsOnTheSeedAlone() {
        const auto data = threeClusters(40, 4);
        core::NeighborLayoutOptions options;
        options.epochs = 40;
        const auto first = core::neighborLayout(*data, options);
        QCOMPARE(core::neighborLayout(*data, options, core::JobContext({}, {}, 3)).points, first.points);
        options.seed = 2;
        QVERIFY(core::neighborLayout(*data, options).points != first.points);
    }

    void theLayoutReportsAndStops() {
        const auto data = threeClusters(40, 4);
        core::NeighborLayoutOptions options;
        options.epochs = 50;
        std::vector<core::Progress> heard;
        int layouts = 0;
        const core::JobContext context({}, [&](const core::Progress& at) { heard.push_back(at); });
        core::neighborLayout(*data, options, context, [&](std::span<const core::MapPoint> points) {
            QCOMPARE(points.size(), data->size());
            ++layouts;
        });
        QCOMPARE(layouts, 50);
        QVERIFY(std::abs(heard.front().fraction() - 0.4) < 1e-9);  // the search for neighbors is one block here
        for (std::size_t i = 1; i < heard.size(); ++i) QVERIFY(heard[i].done > heard[i - 1].done);
        QCOMPARE(heard.back().fraction(), 1.0);
        std::stop_source stop;
        layouts = 0;
        const auto result =
            core::neighborLayout(*data, options, stop.get_token(), [&](std::span<const core::MapPoint>) {
                if (++layouts == 7) stop.request_stop();
            });
        QVERIFY(result.outcome == core::Outcome::cancelled);
        QVERIFY(result.points.empty());
        QCOMPARE(layouts, 7);
    }

    void fewPointsAreNoTrouble() {
        for (const int count : {0, 1, 2, 3, 5}) {
            core::EncodedData data;
            data.latentSize = 2;
            for (int i = 0; i < count; ++i) data.codes.insert(data.codes.end(), {1, 1});  // all on the same spot
            data.samples.resize(static_cast<std::size_t>(count));
            const auto result = core::neighborLayout(data, {});
            QCOMPARE(result.points.size(), static_cast<std::size_t>(count));
            for (const core::MapPoint& point : result.points) QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
        }
    }

    void betweenNeighborsALatentIsMadeFromThem() {
        auto data = std::make_shared<core::EncodedData>();
        data->latentSize = 2;
        data->codes = {0, 0, 10, 0, 0, 10, 10, 10, 5, 50};
        data->samples = {0, 1, 2, 3, 4};
        const core::LatentMap map(data, std::vector<core::MapPoint>{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {40, 40}});
        QVERIFY(!map.isPlane());
        // At a point nearly that point, halfway both alike, whatever the latent was before.
        QVERIFY(distance(map.latentAt({7, 7}, {0, 0}), {0, 0}) < 0.2);
        const core::Latent middle = map.latentAt({7, 7}, {0.5F, 0.5F});
        QVERIFY(distance(middle, {5, 5}) < 0.1);
        QVERIFY(distance(map.place({10, 0}), {1, 0}) < 0.05);
    }
};

IMAGO_TEST(TestLatentMap)
#include "test_latent_map.moc"
