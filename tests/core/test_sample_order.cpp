#include <QTest>
#include <array>
#include <cmath>

#include "ClassSamples.h"
#include "HealthImages.h"
#include "core/dataset/care/SampleOrder.h"
#include "tests/TestProgram.h"

using core::SampleKey;

namespace {

using Places = std::vector<std::uint32_t>;

Places order(const core::Dataset& dataset, SampleKey key, bool descending = false) {
    return core::sampleOrder(dataset, key, descending).value();
}

/// 2 x 2 pixels in color, all of them of these.
core::Dataset colors(const std::vector<std::array<std::uint8_t, 3>>& all) {
    core::Dataset dataset;
    dataset.spec = core::imageSpec({2, 2, 3});
    for (const auto& color : all)
        for (int pixel = 0; pixel < 4; ++pixel) dataset.bytes.insert(dataset.bytes.end(), color.begin(), color.end());
    return dataset;
}

}  // namespace

class TestSampleOrder : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void byPlaceNameAndClass() {
        const auto dataset = classes::twelve();
        QCOMPARE(order(*dataset, SampleKey::place)[3], 3U);
        QCOMPARE(order(*dataset, SampleKey::place, true).front(), 11U);
        // As a person sorts: 2 before 10.
        QCOMPARE(order(*dataset, SampleKey::name), order(*dataset, SampleKey::place));
        QCOMPARE(order(*dataset, SampleKey::name, true), order(*dataset, SampleKey::place, true));
        QCOMPARE(order(*dataset, SampleKey::className), (Places{0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11}));
        // Within a class as in the dataset, whichever way.
        QCOMPARE(order(*dataset, SampleKey::className, true), (Places{2, 5, 8, 11, 1, 4, 7, 10, 0, 3, 6, 9}));
        core::Dataset nameless = *dataset;
        nameless.sampleNames.clear();
        nameless.labels.clear();
        QCOMPARE(order(nameless, SampleKey::name, true), order(nameless, SampleKey::place));
        QCOMPARE(order(nameless, SampleKey::className), order(nameless, SampleKey::place));
    }

    /// Sample i has the levels 10 i to 10 i + 3, but 11 is a copy of 2.
    void byBrightness() {
        const auto dataset = classes::twelve();
        const auto values = core::sampleValues(*dataset, SampleKey::brightness).value();
        QCOMPARE(values[4], 41.5F);
        QCOMPARE(order(*dataset, SampleKey::brightness), (Places{0, 1, 2, 11, 3, 4, 5, 6, 7, 8, 9, 10}));
        QCOMPARE(order(*dataset, SampleKey::brightness, true), (Places{10, 9, 8, 7, 6, 5, 4, 3, 2, 11, 1, 0}));
    }

    void byContrast() {
        const auto dataset = classes::twelve();
        const auto values = core::sampleValues(*dataset, SampleKey::contrast).value();
        QVERIFY(std::abs(values[4] - std::sqrt(1.25F)) < 1e-4F);
        core::Dataset two;
        two.spec = core::imageSpec({2, 2, 1});
        two.bytes = std::vector<std::uint8_t>{0, 255, 0, 255, 9, 9, 9, 9, 100, 110, 100, 110};
        QCOMPARE(order(two, SampleKey::contrast), (Places{1, 2, 0}));
        QCOMPARE(core::sampleValues(two, SampleKey::contrast).value(), (std::vector<float>{127.5F, 0, 5}));
    }

    void bySharpness() {
        const core::Dataset dataset =
            health::datasetOf({health::checkers(1), health::waves(1), health::flat(80), health::checkers(2)});
        const Places places = order(dataset, SampleKey::sharpness);
        QCOMPARE(places[0], 2U);
        QCOMPARE(places[1], 1U);
    }

    void byColorfulness() {
        const core::Dataset dataset = colors({{255, 0, 0}, {90, 90, 90}, {120, 100, 100}});
        // Pure red: red - green 255, (red + green) / 2 - blue 127.5, without any spread.
        const auto values = core::sampleValues(dataset, SampleKey::colorfulness).value();
        QVERIFY(std::abs(values[0] - 0.3 * std::hypot(255.0, 127.5)) < 1e-3);
        QCOMPARE(values[1], 0.0F);
        QCOMPARE(order(dataset, SampleKey::colorfulness, true), (Places{0, 2, 1}));
        const auto gray = core::sampleValues(*classes::twelve(), SampleKey::colorfulness).value();
        QCOMPARE(gray, std::vector<float>(12, 0.0F));
    }

    /// Means: of the cats 45, of the dogs 55, of the birds (20 + 50 + 80 + 20) / 4 = 42.5, which rounds to 43.
    void byDistanceFromTheMean() {
        const auto dataset = classes::twelve();
        const auto values = core::sampleValues(*dataset, SampleKey::distanceFromMean).value();
        QCOMPARE(values[0], 45.0F);
        QCOMPARE(values[3], 15.0F);
        QCOMPARE(values[10], 45.0F);
        QCOMPARE(values[8], 37.0F);
        QCOMPARE(order(*dataset, SampleKey::distanceFromMean, true).front(), 0U);
        core::Dataset unlabeled = *dataset;
        unlabeled.labels.clear();
        unlabeled.classNames.clear();
        // Of all: (550 + 20) / 12 = 47.5, which rounds to 48.
        QCOMPARE(core::sampleValues(unlabeled, SampleKey::distanceFromMean).value()[0], 48.0F);
    }

    void threadsMakeNoDifferenceAndItCanBeCancelled() {
        const core::Dataset dataset = health::datasetOf(health::different(100));
        std::stop_source stop;
        stop.request_stop();
        for (const SampleKey key :
             {SampleKey::place, SampleKey::name, SampleKey::className, SampleKey::brightness, SampleKey::contrast,
              SampleKey::sharpness, SampleKey::colorfulness, SampleKey::distanceFromMean}) {
            QCOMPARE(core::sampleOrder(dataset, key, true, {{}, {}, 4}).value(), order(dataset, key, true));
            QVERIFY(!core::sampleOrder(dataset, key, true, core::JobContext(stop.get_token())));
        }
    }
};

IMAGO_TEST(TestSampleOrder)
#include "test_sample_order.moc"
