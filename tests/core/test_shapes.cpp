#include <QCryptographicHash>
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>

#include "SampleFiles.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/dataset/Split.h"
#include "core/dataset/formats/ShapesDrawing.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

using core::ColorMode;
using core::ImageShape;
using core::Outcome;

namespace {

std::shared_ptr<const core::Dataset> shapes(const core::ImageImport& import = {}) {
    return core::importDataset("shapes", core::toSettings(import), core::JobContext({}, {}, 4)).dataset;
}

/// Where the light of an image lies (shares of the side) and how much there is (shares of the area).
struct Light {
    double x = 0;
    double y = 0;
    double area = 0;
};

Light lightOf(std::span<const std::uint8_t> pixels, int side, int channels) {
    Light light;
    double most = 0;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            int value = 0;
            for (int channel = 0; channel < channels; ++channel) {
                value = std::max<int>(value, pixels[static_cast<std::size_t>((y * side + x) * channels + channel)]);
            }
            const double weight = value - 16;
            light.x += weight * (x + 0.5) / side;
            light.y += weight * (y + 0.5) / side;
            light.area += weight;
            most = std::max(most, weight);
        }
    }
    light.x /= light.area;
    light.y /= light.area;
    light.area /= most * side * side;
    return light;
}

}  // namespace

class TestShapes : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void rectanglesHaveTheSquareInTheMiddle() {
        const auto wide = shapes({.size = 48, .height = 32, .color = ColorMode::gray});
        const auto tall = shapes({.size = 32, .height = 40, .color = ColorMode::gray});
        const auto square = shapes({.size = 32, .color = ColorMode::gray});
        QCOMPARE(core::imageShape(wide->spec), (ImageShape{32, 48, 1}));
        QCOMPARE(core::imageShape(tall->spec), (ImageShape{40, 32, 1}));
        for (const std::size_t index : {0, 777, 11999}) {
            for (std::size_t y = 0; y < 32; ++y)
                for (std::size_t x = 0; x < 48; ++x) {
                    const bool inside = x >= 8 && x < 40;
                    QCOMPARE(wide->sample(index)[48 * y + x],
                             inside ? square->sample(index)[32 * y + x - 8] : std::uint8_t{16});
                }
            for (std::size_t y = 0; y < 40; ++y)
                for (std::size_t x = 0; x < 32; ++x) {
                    const bool inside = y >= 4 && y < 36;
                    QCOMPARE(tall->sample(index)[32 * y + x],
                             inside ? square->sample(index)[32 * (y - 4) + x] : std::uint8_t{16});
                }
        }
    }

    void whatItHolds() {
        const auto result = core::importDataset("shapes", {});
        const core::Dataset& dataset = *result.dataset;
        QCOMPARE(dataset.size(), std::size_t{12000});
        QCOMPARE(dataset.testCount, std::size_t{2000});
        QCOMPARE(core::imageShape(dataset.spec), (ImageShape{32, 32, 3}));
        QCOMPARE(dataset.source, std::string("shapes"));
        QCOMPARE(dataset.classNames, (std::vector<std::string>{"Square", "Ellipse", "Triangle"}));
        QCOMPARE(result.dataset->report.imported, std::size_t{12000});
        for (const std::size_t count : dataset.classCounts()) QVERIFY(count > 3800 && count < 4200);
        std::vector<std::string> names;
        for (const core::Factor& factor : dataset.factors) {
            names.push_back(factor.name);
            QCOMPARE(factor.values.size(), dataset.size());
        }
        QCOMPARE(names, (std::vector<std::string>{"position x", "position y", "scale", "rotation", "shape", "color"}));
        for (std::size_t index = 0; index < dataset.size(); ++index) {
            QCOMPARE(static_cast<float>(dataset.labels[index]), dataset.factors[4].values[index]);
        }
    }

    void alwaysTheSameBytes() {
        const auto first = shapes();
        QVERIFY(first->bytes == shapes()->bytes);
        const QByteArrayView bytes(reinterpret_cast<const char*>(first->bytes.data()), qsizetype(first->bytes.size()));
        // Written down, so that no machine may draw others.
        QCOMPARE(QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex(),
                 QByteArray("6f00ddabb0550221e46d4d2d9448b35a51494560de409093a3184d8539e94056"));
    }

    void factorsAreTrue() {
        for (const core::ImageImport& import : {core::ImageImport{}, {.size = 64, .color = ColorMode::gray}}) {
            const auto dataset = shapes(import);
            const int side = core::imageShape(dataset->spec).width;
            for (std::size_t index = 0; index < dataset->size(); index += 7) {
                const Light light = lightOf(dataset->sample(index), side, core::imageShape(dataset->spec).channels);
                const double pixel = 1.0 / side;
                QVERIFY(std::abs(light.x - static_cast<double>(dataset->factors[0].values[index])) < 0.25 * pixel);
                QVERIFY(std::abs(light.y - static_cast<double>(dataset->factors[1].values[index])) < 0.25 * pixel);
                const double radius = static_cast<double>(dataset->factors[2].values[index]);
                // Of a square, an ellipse of 5 : 3 and a triangle with this circumscribed circle.
                const double share =
                    std::array{2.0, 0.6 * 3.14159265, 1.29903811}[static_cast<std::size_t>(dataset->labels[index])];
                QVERIFY(std::abs(light.area / (share * radius * radius) - 1) < 0.12);
            }
        }
    }

    void rotationTurnsClockwise() {
        const int side = 64;
        Bytes pixels(static_cast<std::size_t>(side) * side);
        const auto lit = [&](double x, double y) {
            return pixels[static_cast<std::size_t>(y * side) * side + static_cast<std::size_t>(x * side)] > 128;
        };
        core::ShapeFactors factors;
        factors.radius = 65536 * 3 / 10;
        factors.kind = core::ShapeKind::ellipse;
        core::drawShape(factors, side, 1, pixels);
        QVERIFY(lit(0.75, 0.5) && lit(0.25, 0.5) && !lit(0.5, 0.75));  // lies
        factors.rotation = 32768;
        core::drawShape(factors, side, 1, pixels);
        QVERIFY(lit(0.66, 0.66) && lit(0.34, 0.34) && !lit(0.66, 0.34));  // falls to the right
        factors.kind = core::ShapeKind::triangle;
        factors.rotation = 0;
        core::drawShape(factors, side, 1, pixels);
        QVERIFY(lit(0.5, 0.25) && lit(0.7, 0.62) && !lit(0.5, 0.75));  // points up
        factors.kind = core::ShapeKind::square;
        core::drawShape(factors, side, 1, pixels);
        QVERIFY(lit(0.69, 0.69) && lit(0.31, 0.31) && !lit(0.75, 0.5));  // stands on its side
        QVERIFY(std::ranges::all_of(pixels, [](std::uint8_t value) { return value >= 16 && value <= 230; }));
        QVERIFY(
            std::ranges::any_of(pixels, [](std::uint8_t value) { return value > 20 && value < 225; }));  // soft edges
    }

    void huesAreColors() {
        Bytes pixels(std::size_t{32} * 32 * 3);
        const std::size_t middle = (16 * 32 + 16) * 3;
        const std::vector<std::pair<int, Bytes>> expected = {{0, {255, 56, 56}},
                                                             {65536 / 3 + 1, {56, 255, 56}},
                                                             {65536 / 3 * 2 + 2, {56, 56, 255}},
                                                             {65536 / 2, {56, 255, 255}}};
        for (const auto& [hue, color] : expected) {
            core::ShapeFactors factors;
            factors.hue = hue;
            core::drawShape(factors, 32, 3, pixels);
            for (std::size_t channel = 0; channel < 3; ++channel)
                QVERIFY(std::abs(pixels[middle + channel] - color[channel]) <= 1);
            QCOMPARE(pixels[0], std::uint8_t{16});
        }
    }

    void grayHasNoColor() {
        const auto dataset = shapes({.size = 28, .color = ColorMode::gray});
        QCOMPARE(core::imageShape(dataset->spec), (ImageShape{28, 28, 1}));
        QCOMPARE(dataset->factors.size(), std::size_t{5});
        QCOMPARE(dataset->factors[0].values, shapes()->factors[0].values);
        QCOMPARE(std::ranges::max(dataset->bytes), std::uint8_t{230});
    }

    void nothingTouchesTheEdge() {
        for (const int size : {28, 32}) {
            const auto dataset = shapes({.size = size, .color = ColorMode::gray});
            const std::size_t side = static_cast<std::size_t>(size);
            const std::size_t last = side - 1;
            for (std::size_t index = 0; index < dataset->size(); ++index) {
                const auto pixels = dataset->sample(index);
                for (std::size_t at = 0; at < side; ++at) {
                    QVERIFY(pixels[at] == 16 && pixels[last * side + at] == 16 && pixels[at * side] == 16 &&
                            pixels[at * side + last] == 16);
                }
            }
        }
    }

    void factorsFillTheirRanges() {
        const auto dataset = shapes();
        const std::vector<std::pair<double, double>> ranges = {{0.28, 0.72}, {0.28, 0.72}, {0.12, 0.24},
                                                               {0, 90},      {0, 2},       {0, 360}};
        QCOMPARE(dataset->factors.size(), ranges.size());
        for (std::size_t factor = 0; factor < ranges.size(); ++factor) {
            const auto [least, most] = ranges[factor];
            // In sixths of the range: each holds its share.
            std::array<int, 6> sixths{};
            for (const float value : dataset->factors[factor].values) {
                const double place = (static_cast<double>(value) - least) / (most - least);
                QVERIFY(place > -1e-4 && place < 1 + 1e-4);
                ++sixths[static_cast<std::size_t>(std::clamp(static_cast<int>(place * 6), 0, 5))];
            }
            if (factor == 4) continue;  // three shapes are no range
            for (const int count : sixths) QVERIFY2(count > 1850 && count < 2150, qPrintable(QString::number(factor)));
        }
    }

    void progressAndCancel() {
        std::vector<core::Progress> seen;
        core::importDataset("shapes", {}, core::JobContext({}, [&](const core::Progress& at) { seen.push_back(at); }));
        QCOMPARE(seen.back().done, std::size_t{12000});
        QCOMPARE(seen.back().total, std::size_t{12000});
        std::stop_source stop;
        const auto result = core::importDataset(
            "shapes", {}, core::JobContext(stop.get_token(), [&](const core::Progress&) { stop.request_stop(); }));
        QCOMPARE(result.outcome, Outcome::cancelled);
        QVERIFY(result.dataset == nullptr);
    }

    void formatsDescribeThemselves() {
        std::vector<std::string> ids;
        for (const core::DatasetFormat& format : core::datasetFormats()) {
            ids.push_back(format.id);
            QVERIFY(!format.label.empty() && format.help.ends_with('.'));
        }
        QCOMPARE(ids, (std::vector<std::string>{"fashion-mnist", "shapes", "array", "cifar", "archive", "table",
                                                "dicom", "idx", "video", "tiles", "folder"}));
    }

    void splitsByItsOwnTestSet() {
        const core::Split split = core::makeSplit(*shapes(), 0.1, 3);
        QCOMPARE(split.training.size(), std::size_t{9000});
        QCOMPARE(split.validation.size(), std::size_t{1000});
        QCOMPARE(split.test.front(), 10000U);
    }
};

IMAGO_TEST(TestShapes)
#include "test_shapes.moc"
