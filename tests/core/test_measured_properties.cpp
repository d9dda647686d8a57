#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>
#include <vector>

#include "SmallDataset.h"
#include "core/metric/factors/MeasuredProperties.h"
#include "tests/TestProgram.h"

namespace {

/// How much of pixel `at` lies between two places.
double covered(double from, double to, int at) {
    return std::clamp(std::min(to, at + 0.5) - std::max(from, at - 0.5), 0.0, 1.0);
}

/// A bar of 21 rows in the middle of 41 x 41 pixels, 5 wide, that leans to the right by so many degrees.
core::Image slantedBar(double degrees, double light = 255, int ground = 0) {
    core::Image image({41, 41, 1});
    std::fill(image.pixels().begin(), image.pixels().end(), static_cast<std::uint8_t>(ground));
    for (int y = 10; y <= 30; ++y) {
        const double center = 20 - std::tan(degrees * std::numbers::pi / 180) * (y - 20);
        for (int x = 0; x < 41; ++x)
            image.row(y)[x] = static_cast<std::uint8_t>(
                std::lround(ground + (light - ground) * covered(center - 2.5, center + 2.5, x)));
    }
    return image;
}

/// A filled box of one color on a ground of another.
core::Image box(int left, int top, int width, int height, const std::array<int, 3>& color,
                const std::array<int, 3>& ground = {0, 0, 0}) {
    core::Image image({32, 40, 3});
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 40; ++x)
            for (int channel = 0; channel < 3; ++channel) {
                const bool inside = x >= left && x < left + width && y >= top && y < top + height;
                image.row(y)[3 * x + channel] =
                    static_cast<std::uint8_t>((inside ? color : ground)[static_cast<std::size_t>(channel)]);
            }
    return image;
}

bool isWithin(double value, double expected, double within) {
    if (std::abs(value - expected) <= within) return true;
    qWarning() << value << "is not" << expected << "within" << within;
    return false;
}

}  // namespace

/// What is measured of drawn images is what was drawn.
class TestMeasuredProperties : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void aSlantedBarHasItsSlant() {
        for (const double degrees : {-40.0, -20.0, -5.0, 0.0, 10.0, 30.0, 40.0}) {
            const core::MeasuredProperties bar = core::measuredProperties(slantedBar(degrees));
            QVERIFY2(isWithin(bar.slant, degrees, 0.7), qPrintable(QString::number(degrees)));
            // Whatever its slant, it is as large and lies in the middle.
            QVERIFY(isWithin(bar.size, 21.0 * 5 / (41 * 41), 0.002));
            QVERIFY(isWithin(bar.across, 0.5, 0.002) && isWithin(bar.down, 0.5, 0.002));
            QCOMPARE(bar.hue, 0.0F);
        }
        // Nor does it matter how bright it is, or that it is dark on white.
        QVERIFY(isWithin(core::measuredProperties(slantedBar(30, 90)).slant, 30, 1));
        const core::MeasuredProperties dark = core::measuredProperties(slantedBar(30, 20, 250));
        QVERIFY(isWithin(dark.slant, 30, 1) && isWithin(dark.size, 21.0 * 5 / (41 * 41), 0.003));
    }

    void aBoxHasItsPlaceAndSize() {
        const core::MeasuredProperties one = core::measuredProperties(box(4, 20, 8, 6, {200, 200, 200}));
        QVERIFY(isWithin(one.size, 48.0 / (32 * 40), 1e-6));
        QVERIFY(isWithin(one.across, 8.0 / 40, 1e-6));
        QVERIFY(isWithin(one.down, 23.0 / 32, 1e-6));
        // To the last digit, wherever it is: otherwise boxes would seem to differ in their slant.
        for (int left = 1; left < 30; ++left)
            QVERIFY(core::measuredProperties(box(left, 1 + left / 2, 7, 5, {90, 31, 77}, {13, 7, 2})).slant == 0);
        QVERIFY(isWithin(one.brightness, 200.0 / 255 * 48 / (32 * 40), 1e-5));
        // Half as bright, it is as large.
        const core::MeasuredProperties dim = core::measuredProperties(box(4, 20, 8, 6, {100, 100, 100}));
        QVERIFY(isWithin(dim.brightness, one.brightness / 2, 1e-5));
        QCOMPARE(dim.size, one.size);
    }

    void colorsHaveTheirHue() {
        const auto hueOf = [](const std::array<int, 3>& color) {
            return core::measuredProperties(box(10, 10, 9, 9, color, {30, 30, 30})).hue;
        };
        QVERIFY(isWithin(hueOf({200, 30, 30}), 0, 1e-3));
        QVERIFY(isWithin(hueOf({200, 200, 30}), 60, 1e-3));
        QVERIFY(isWithin(hueOf({30, 200, 30}), 120, 1e-3));
        QVERIFY(isWithin(hueOf({30, 200, 200}), 180, 1e-3));
        QVERIFY(isWithin(hueOf({30, 30, 200}), 240, 1e-3));
        QVERIFY(isWithin(hueOf({200, 30, 200}), 300, 1e-3));
        QCOMPARE(hueOf({200, 200, 200}), 0.0F);
        // A color of the brightness of its ground is seen all the same.
        const core::MeasuredProperties even = core::measuredProperties(box(10, 10, 8, 8, {180, 60, 60}, {96, 96, 96}));
        QVERIFY(isWithin(even.size, 64.0 / (32 * 40), 1e-6));
    }

    void flatImagesHaveNothingDrawn() {
        core::Image flat({20, 20, 1});
        std::fill(flat.pixels().begin(), flat.pixels().end(), std::uint8_t{51});
        const core::MeasuredProperties properties = core::measuredProperties(flat);
        QVERIFY(isWithin(properties.brightness, 0.2, 1e-6));
        QCOMPARE(properties.size, 0.0F);
        QCOMPARE(properties.slant, 0.0F);
        QCOMPARE(properties.across, 0.5F);
        QCOMPARE(core::measuredProperties(core::Image()).brightness, 0.0F);
        // One pixel, and one row, are no reason to divide by nothing.
        core::Image row({1, 5, 1});
        row.pixels()[3] = 255;
        QVERIFY(isWithin(core::measuredProperties(row).across, 0.7, 1e-6));
        QCOMPARE(core::measuredProperties(row).slant, 0.0F);
    }

    /// In the order of the indices, whatever the team; more than one batch.
    void theFactorsOfADataset() {
        for (const int channels : {1, 3}) {
            const auto dataset = smallDataset(28, channels, 600);
            std::vector<std::uint32_t> indices;
            for (std::uint32_t i = 0; i < 600; ++i) indices.push_back(599 - i);
            const core::Settings settings;
            core::ThreadTeam team(3);
            const core::EvaluationRequest request{settings, *dataset, indices, 1, team};
            const auto factors = core::measuredFactors(request);
            QCOMPARE(factors.size(), std::size_t{channels == 3 ? 6U : 5U});
            QCOMPARE(factors[3].name, std::string("position x"));
            for (std::uint32_t at : {0U, 251U, 599U}) {
                const core::MeasuredProperties one = core::measuredProperties(dataset->preview(599 - at));
                QCOMPARE(factors[0].values[at], one.brightness);
                QCOMPARE(factors[3].values[at], one.across);
                QCOMPARE(factors[4].values[at], one.down);
            }
            std::stop_source stop;
            stop.request_stop();
            QVERIFY(core::measuredFactors({settings, *dataset, indices, 1, team, stop.get_token()}).empty());
        }
    }
};

IMAGO_TEST(TestMeasuredProperties)
#include "test_measured_properties.moc"
