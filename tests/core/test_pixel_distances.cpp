#include <QtTest>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <utility>

#include "CopySamples.h"
#include "core/metric/compare/PixelDistances.h"
#include "tests/TestProgram.h"

namespace {

core::PixelQueries queriesOf(const std::vector<core::Sample>& samples) {
    return {samples.size(), [&](std::size_t at, std::vector<std::uint8_t>&) {
                return std::span<const std::uint8_t>(samples[at].bytes);
            }};
}

double valueAt(const core::SampleSpec& spec, std::span<const std::uint8_t> bytes, std::size_t place) {
    if (spec.type == core::ValueType::uint8) return bytes[place] / 255.0;
    std::uint16_t value = 0;
    std::memcpy(&value, bytes.data() + 2 * place, sizeof(value));
    return value / 65535.0;
}

/// Pixel by pixel, the long way.
double slowDistance(const core::SampleSpec& spec, std::span<const std::uint8_t> a, std::span<const std::uint8_t> b,
                    bool mirror, int down, int right) {
    const core::ImageShape shape = core::imageShape(spec);
    double sum = 0;
    double count = 0;
    for (int y = 0; y < shape.height; ++y) {
        for (int x = 0; x < shape.width; ++x) {
            const int otherY = y + down;
            const int otherX = x + right;
            if (otherY < 0 || otherY >= shape.height || otherX < 0 || otherX >= shape.width) continue;
            const int ownX = mirror ? shape.width - 1 - x : x;
            for (int channel = 0; channel < shape.channels; ++channel) {
                const auto own = static_cast<std::size_t>((y * shape.width + ownX) * shape.channels + channel);
                const auto other = static_cast<std::size_t>((otherY * shape.width + otherX) * shape.channels + channel);
                sum += std::pow(valueAt(spec, a, own) - valueAt(spec, b, other), 2);
                ++count;
            }
        }
    }
    return std::sqrt(sum / count);
}

struct SlowNeighbor {
    double unshifted = std::numeric_limits<double>::infinity();  // the least, with the mirror image
    double distance = std::numeric_limits<double>::infinity();   // also shifted
    double around = 0;
};

SlowNeighbor slowNeighbor(const core::Dataset& dataset, std::span<const std::uint32_t> training,
                          std::span<const std::uint8_t> sample) {
    SlowNeighbor found;
    std::vector<double> plain;
    for (const std::uint32_t index : training) {
        for (const bool mirror : {false, true}) {
            for (int down = -1; down <= 1; ++down) {
                for (int right = -1; right <= 1; ++right) {
                    const double distance =
                        slowDistance(dataset.spec, sample, dataset.sample(index), mirror, down, right);
                    found.distance = std::min(found.distance, distance);
                    if (down != 0 || right != 0) continue;
                    found.unshifted = std::min(found.unshifted, distance);
                    if (!mirror) plain.push_back(distance);
                }
            }
        }
    }
    std::ranges::sort(plain);
    plain.resize(std::min(plain.size(), core::kPixelNeighbors));
    found.around = std::accumulate(plain.begin(), plain.end(), 0.0) / static_cast<double>(plain.size());
    return found;
}

bool isNear(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

core::Dataset noiseDataset(std::size_t count, const core::ImageShape& shape) {
    core::Dataset dataset;
    dataset.spec = core::imageSpec(shape);
    core::StableRandom random(9);
    std::vector<std::uint8_t> bytes(count * dataset.spec.bytes());
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.below(256));
    dataset.bytes = std::move(bytes);
    return dataset;
}

}  // namespace

class TestPixelDistances : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    /// Few enough training images for all of them to be shifted.
    void distancesAreTheLeastOverMirrorAndShift_data() {
        QTest::addColumn<core::Dataset>("dataset");
        QTest::newRow("gray") << blobDataset(48, core::ImageShape{28, 28, 1});
        QTest::newRow("color") << blobDataset(48, {17, 22, 3});
        QTest::newRow("16 bits") << blobDataset(48, {19, 16, 1}, core::ValueType::uint16);
        QTest::newRow("16 bits, color") << blobDataset(48, {16, 18, 3}, core::ValueType::uint16);
        QTest::newRow("opacity") << blobDataset(48, {16, 16, 4});
        QTest::newRow("noise") << noiseDataset(48, {16, 20, 1});
        QTest::newRow("large") << blobDataset(48, {40, 33, 3});
    }
    void distancesAreTheLeastOverMirrorAndShift() {
        QFETCH(const core::Dataset, dataset);
        const auto training = range(0, 40);
        std::vector<core::Sample> samples = samplesOf(dataset, range(40, 48));
        for (const Change change : {Change::none, Change::mirror, Change::shift, Change::noise})
            samples.push_back(copyOf(dataset, 7, change));
        const auto found = core::nearestByPixels(dataset, training, queriesOf(samples), threads(1));
        QCOMPARE(found.size(), samples.size());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const SlowNeighbor slow = slowNeighbor(dataset, training, samples[i].bytes);
            QVERIFY2(isNear(found[i].distance, slow.distance), qPrintable(QString::number(found[i].distance, 'g', 12)));
            QVERIFY2(isNear(found[i].around, slow.around), qPrintable(QString::number(found[i].around, 'g', 12)));
        }
        for (const std::size_t copy : {8U, 9U, 10U}) {
            QCOMPARE(found[copy].distance, 0.0);
            QCOMPARE(found[copy].nearest, std::size_t{7});
        }
        QVERIFY(found[11].distance > 0);
    }

    /// Several blocks of training images and of queries; what is not shifted is exact among all of them.
    void manyAreSearchedExactly_data() {
        QTest::addColumn<core::Dataset>("dataset");
        QTest::newRow("blobs") << blobDataset(4800, {16, 16, 1});
        QTest::newRow("noise") << noiseDataset(4800, {16, 16, 1});  // coarse forms see nothing of it
    }
    void manyAreSearchedExactly() {
        QFETCH(const core::Dataset, dataset);
        const auto training = range(0, 4500);
        std::vector<core::Sample> samples = samplesOf(dataset, range(4500, 4799));
        samples.push_back(copyOf(dataset, 4321, Change::noise));
        const auto found = core::nearestByPixels(dataset, training, queriesOf(samples), threads(1));
        QCOMPARE(found.size(), samples.size());
        for (const std::size_t query : {0U, 5U, 270U, 299U}) {
            const SlowNeighbor slow = slowNeighbor(dataset, training, samples[query].bytes);
            QVERIFY(isNear(found[query].around, slow.around));
            QVERIFY(found[query].distance <= slow.unshifted + 1e-9);
            QVERIFY(found[query].distance >= slow.distance - 1e-9);
        }
        QCOMPARE(found[299].nearest, std::size_t{4321});
        QVERIFY(core::nearestByPixels(dataset, training, queriesOf(samples), threads(2)) == found);
        QVERIFY(core::nearestByPixels(dataset, training, queriesOf(samples), threads(3)) == found);
    }

    void samplesOfAFileAreSearchedAlike() {
        core::Dataset dataset = blobDataset(300, core::ImageShape{28, 28, 1});
        const auto training = range(100, 300);
        const std::vector<core::Sample> samples = samplesOf(dataset, range(0, 20));
        const auto found = core::nearestByPixels(dataset, training, queriesOf(samples), threads(2));
        const QTemporaryDir folder;
        QFile file(folder.filePath("samples"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto size = static_cast<qint64>(dataset.bytes.size());
        QCOMPARE(file.write(reinterpret_cast<const char*>(std::as_const(dataset).bytes.data()), size), size);
        file.close();
        dataset.bytes = core::SampleBytes::ofFile(file.fileName().toStdString(), 0, static_cast<std::size_t>(size));
        QVERIFY(core::nearestByPixels(dataset, training, queriesOf(samples), threads(2)) == found);
    }

    void isStoppedAndTellsHowFarItIs() {
        const core::Dataset dataset = blobDataset(120, core::ImageShape{28, 28, 1});
        const auto training = range(0, 100);
        const std::vector<core::Sample> samples = samplesOf(dataset, range(100, 120));
        std::vector<core::Progress> heard;
        const core::JobContext context(
            {}, [&](const core::Progress& progress) { heard.push_back(progress); }, 2);
        QCOMPARE(core::nearestByPixels(dataset, training, queriesOf(samples), context).size(), samples.size());
        QVERIFY(!heard.empty());
        QCOMPARE(heard.back().done, heard.back().total);
        std::stop_source stop;
        stop.request_stop();
        const core::JobContext stopped(stop.get_token());
        QVERIFY(core::nearestByPixels(dataset, training, queriesOf(samples), stopped).empty());
        QVERIFY(core::nearestByPixels(dataset, {}, queriesOf(samples), threads(1)).empty());
    }
};

IMAGO_TEST(TestPixelDistances)
#include "test_pixel_distances.moc"
