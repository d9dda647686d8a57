#include <QtTest>
#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "SmallDataset.h"
#include "core/base/StableRandom.h"
#include "core/latent/nearest/NearestSamples.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

namespace {

core::EncodedData codes(const std::vector<float>& values, int width) {
    core::EncodedData data;
    data.latentSize = width;
    data.codes = values;
    for (std::size_t row = 0; row < values.size() / static_cast<std::size_t>(width); ++row)
        data.samples.push_back(static_cast<std::uint32_t>(row));
    return data;
}

/// Noise, the last quarter of it a test set.
core::Dataset noise(std::size_t count, core::ImageShape shape) {
    core::Dataset dataset;
    dataset.spec = core::imageSpec(shape);
    dataset.testCount = count / 4;
    core::StableRandom random(5);
    for (std::size_t i = 0; i < count * shape.bytes(); ++i)
        dataset.bytes.push_back(static_cast<std::uint8_t>(random.below(256)));
    return dataset;
}

double rootMeanSquare(const core::Image& a, const core::Image& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i) sum += std::pow((a.pixels()[i] - b.pixels()[i]) / 255.0, 2);
    return std::sqrt(sum / static_cast<double>(a.pixels().size()));
}

}  // namespace

class TestNearestSamples : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void rowsByDistanceInLatentSpace() {
        const core::EncodedData data = codes({0, 0, 3, 4, -1, 0, 6, 8, 0, 2}, 2);
        const auto found = core::nearestRows(data, {0, 0}, 3);
        QCOMPARE(found.size(), std::size_t{3});
        QVERIFY(found[0] == (core::NearSample{0, 0}));
        QVERIFY(found[1] == (core::NearSample{2, 1}));
        QVERIFY(found[2] == (core::NearSample{4, 2}));
        QCOMPARE(core::nearestRows(data, {0, 0}, 9).size(), std::size_t{5});
        QCOMPARE(core::nearestRows(data, {3, 4}, 1).front().distance, 0.0);
    }

    /// More values than four lanes take at once.
    void oddSizesCountWhole() {
        const core::EncodedData data = codes({1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0}, 7);
        QCOMPARE(core::nearestRows(data, core::Latent(7, 0), 2)[1].distance, std::sqrt(7.0));
    }

    void ofEquallyNearOnesTheFirstCount() {
        const core::EncodedData data = codes({1, 1, 1, 1}, 1);
        const auto found = core::nearestRows(data, {0}, 2);
        QCOMPARE(found[0].place, std::size_t{0});
        QCOMPARE(found[1].place, std::size_t{1});
    }

    void aTrainingImageIsNearestToItself() {
        const auto dataset = std::make_shared<const core::Dataset>(noise(200, {28, 28, 1}));
        const core::SampleSearch search(dataset);
        for (const std::size_t index : {0U, 77U, 149U}) {
            const auto found = search.nearest(dataset->sampleAt(index), 5);
            QCOMPARE(found.size(), std::size_t{5});
            QVERIFY(found[0] == (core::NearSample{index, 0}));
            QVERIFY(found[1].distance > 0.1);
        }
        // The test set is none that the model could have copied.
        const auto found = search.nearest(dataset->sampleAt(180), 5);
        QVERIFY(found[0].distance > 0.1);
    }

    void agreesWithEveryDistance_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("channels");
        QTest::newRow("grey") << 28 << 1;
        QTest::newRow("color, squares of unequal sizes") << 30 << 3;
        QTest::newRow("large") << 61 << 1;
    }

    /// Against every distance, computed one by one.
    void agreesWithEveryDistance() {
        QFETCH(int, size);
        QFETCH(int, channels);
        const auto dataset = std::make_shared<const core::Dataset>(noise(120, {size, size, channels}));
        const core::SampleSearch search(dataset);
        for (const std::size_t number : {110U, 119U, 3U}) {
            // Between two of them, so that some are much nearer than others.
            core::Image image = dataset->preview(number);
            const core::Image other = dataset->preview(40);
            for (std::size_t i = 0; i < image.pixels().size(); i += 2) image.pixels()[i] = other.pixels()[i];
            std::vector<std::pair<double, std::size_t>> all;
            for (std::size_t i = 0; i < 90; ++i) all.emplace_back(rootMeanSquare(dataset->preview(i), image), i);
            std::sort(all.begin(), all.end());
            const auto found = search.nearest(core::toSample(image), 5);
            QCOMPARE(found.size(), std::size_t{5});
            for (std::size_t i = 0; i < 5; ++i) {
                QCOMPARE(found[i].place, all[i].second);
                QVERIFY(std::abs(found[i].distance - all[i].first) < 1e-9);
            }
        }
    }

    void fewerImagesThanAsked() {
        const auto dataset = std::make_shared<const core::Dataset>(noise(4, {28, 28, 1}));
        QCOMPARE(core::SampleSearch(dataset).nearest(dataset->sampleAt(0), 5).size(), std::size_t{3});
    }
};

IMAGO_TEST(TestNearestSamples)
#include "test_nearest_samples.moc"
