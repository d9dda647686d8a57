#include <QTest>
#include <cmath>

#include "ClassSamples.h"
#include "HealthImages.h"
#include "core/dataset/care/ClassImages.h"
#include "tests/TestProgram.h"

namespace {

/// Three images of class 0 and one of class 1.
core::Dataset four() {
    core::Dataset dataset;
    dataset.spec = core::imageSpec({2, 2, 1});
    dataset.bytes = std::vector<std::uint8_t>{0, 10, 100, 255,  //
                                              1, 10, 200, 255,  //
                                              1, 40, 0,   255,  //
                                              9, 9,  9,   9};
    dataset.labels = {0, 0, 0, 1};
    dataset.classNames = {"a", "b", "c"};
    return dataset;
}

using Pixels = std::vector<std::uint8_t>;

Pixels pixelsOf(const core::Image& image) {
    return {image.pixels().begin(), image.pixels().end()};
}

}  // namespace

class TestClassImages : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    /// Means 2/3, 20, 100, 255; variances 2/9, 200, 20000/3, 0.
    void areThoseByHand() {
        const auto images = core::classImages(four(), 0).value();
        QCOMPARE(images.samples, std::size_t{3});
        QCOMPARE(pixelsOf(images.meanImage), (Pixels{1, 20, 100, 255}));
        const double largest = std::sqrt(20000.0 / 3);
        QVERIFY(std::abs(images.largestDeviation - largest) < 1e-9);
        const auto scaled = [&](double variance) {
            return static_cast<std::uint8_t>(std::lround(255 * std::sqrt(variance) / largest));
        };
        QCOMPARE(pixelsOf(images.deviationImage), (Pixels{scaled(2.0 / 9), scaled(200), 255, 0}));
        QCOMPARE(scaled(200), std::uint8_t{44});
    }

    void ofAllSamples() {
        const auto images = core::classImages(four()).value();
        QCOMPARE(images.samples, std::size_t{4});
        QCOMPARE(pixelsOf(images.meanImage), (Pixels{3, 17, 77, 194}));  // 2.75, 17.25, 77.25, 193.5
    }

    void oneSampleHasNoDeviation() {
        const auto images = core::classImages(four(), 1).value();
        QCOMPARE(pixelsOf(images.meanImage), (Pixels{9, 9, 9, 9}));
        QCOMPARE(pixelsOf(images.deviationImage), (Pixels{0, 0, 0, 0}));
        QCOMPARE(images.largestDeviation, 0.0);
        const auto none = core::classImages(four(), 2).value();
        QCOMPARE(none.samples, std::size_t{0});
        QVERIFY(none.meanImage.empty() && none.deviationImage.empty());
    }

    void threadsMakeNoDifference() {
        const core::Dataset dataset = health::datasetOf(health::different(600), 64);
        core::Progress last;
        const auto alone = core::classImages(dataset).value();
        const auto together =
            core::classImages(dataset, {}, {{}, [&](const core::Progress& at) { last = at; }, 4}).value();
        QCOMPARE(last.fraction(), 1.0);
        QVERIFY(alone.meanImage == together.meanImage && alone.deviationImage == together.deviationImage);
        QCOMPARE(alone.largestDeviation, together.largestDeviation);
        QVERIFY(alone.largestDeviation > 10);
    }

    void canBeCancelled() {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!core::classImages(four(), 0, core::JobContext(stop.get_token())));
    }
};

IMAGO_TEST(TestClassImages)
#include "test_class_images.moc"
