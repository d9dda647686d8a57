#include <QTest>
#include <algorithm>
#include <span>
#include <vector>

#include "SampleFiles.h"
#include "core/dataset/CropNotes.h"
#include "core/dataset/ImageImport.h"
#include "core/sample/image/Fit.h"
#include "tests/TestProgram.h"

using core::Fit;
using core::Image;
using core::ImagePart;
using core::ImageShape;

namespace {

constexpr Fit kFits[] = {Fit::crop, Fit::content, Fit::padColor, Fit::padEdge, Fit::padMirror, Fit::stretch};

using Rows = std::vector<std::vector<int>>;

Image drawn(const Rows& rows) {
    Image image({static_cast<int>(rows.size()), static_cast<int>(rows.front().size()), 1});
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.row(y)[x] = static_cast<std::uint8_t>(rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)]);
    return image;
}

/// 6 x 2 pixels.
Image steps() {
    return drawn({{10, 20, 30, 40, 50, 60}, {11, 21, 31, 41, 51, 61}});
}

Image turned(const Image& image) {
    Image result({image.width(), image.height(), image.channels()});
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) result.row(x)[y] = image.row(y)[x];
    return result;
}

/// Black, with one bright column.
Image striped(int width, int column) {
    Image image({2, width, 1});
    for (int y = 0; y < 2; ++y) image.row(y)[column] = 200;
    return image;
}

}  // namespace

class TestFit : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void cropKeepsTheMiddle() {
        const Image middle = drawn({{30, 40}, {31, 41}});
        QCOMPARE(core::fitted(steps(), {2, 2, 1}, Fit::crop), middle);
        QCOMPARE(core::fitted(steps(), {2, 2, 1}), middle);
        QCOMPARE(core::fitted(steps(), {2, 4, 1}, Fit::crop), drawn({{20, 30, 40, 50}, {21, 31, 41, 51}}));
    }

    void stretchKeepsAll() {
        QCOMPARE(core::fitted(drawn({{10, 20, 30, 40, 50, 60}, {10, 20, 30, 40, 50, 60}}), {2, 2, 1}, Fit::stretch),
                 drawn({{20, 50}, {20, 50}}));
    }

    void padsWithTheMedianOfTheBorder() {
        // The border's twelve values in order: 10 11 20 21 30 31 40 ...; the lower one of the two in the middle.
        const std::vector<int> bar(6, 31);
        QCOMPARE(core::fitted(steps(), {6, 6, 1}, Fit::padColor),
                 drawn({bar, bar, {10, 20, 30, 40, 50, 60}, {11, 21, 31, 41, 51, 61}, bar, bar}));
        // What lies inside does not count: a frame of 7 around 200.
        const Image framed = drawn({{7, 7, 7, 7}, {7, 200, 200, 7}, {7, 7, 7, 7}});
        QCOMPARE(core::fitted(framed, {4, 4, 1}, Fit::padColor),
                 drawn({{7, 7, 7, 7}, {7, 200, 200, 7}, {7, 7, 7, 7}, {7, 7, 7, 7}}));
    }

    void padsWithAChosenColor() {
        const std::vector<int> bar(6, 200);
        QCOMPARE(core::fitted(steps(), {6, 6, 1}, Fit::padColor, core::Rgb{200, 200, 200}),
                 drawn({bar, bar, {10, 20, 30, 40, 50, 60}, {11, 21, 31, 41, 51, 61}, bar, bar}));
        // Gray samples have its brightness, color ones the color itself, also beside gray images.
        const Image gray = core::fitted(steps(), {6, 6, 1}, Fit::padColor, core::Rgb{255, 0, 0});
        QCOMPARE(gray.row(0)[0], std::uint8_t{76});
        const Image color = core::fitted(steps(), {6, 6, 3}, Fit::padColor, core::Rgb{255, 136, 0});
        QVERIFY(std::ranges::equal(std::span(color.row(0), 3), std::vector<std::uint8_t>{255, 136, 0}));
        QVERIFY(std::ranges::equal(std::span(color.row(2), 3), std::vector<std::uint8_t>{10, 10, 10}));
        // The other fits have no use for it.
        for (const Fit fit : {Fit::crop, Fit::content, Fit::padEdge, Fit::padMirror, Fit::stretch})
            QCOMPARE(core::fitted(steps(), {6, 6, 1}, fit, core::Rgb{1, 2, 3}), core::fitted(steps(), {6, 6, 1}, fit));
    }

    void whatIsKeptIsKnown() {
        QCOMPARE(core::keptPart(steps(), {2, 2, 1}, Fit::crop), (ImagePart{2, 0, 2, 2}));
        QCOMPARE(core::keptPart(striped(8, 6), {2, 2, 1}, Fit::content), (ImagePart{5, 0, 2, 2}));
        for (const Fit fit : {Fit::padColor, Fit::padEdge, Fit::padMirror, Fit::stretch})
            QCOMPARE(core::keptPart(steps(), {2, 2, 1}, fit), (ImagePart{0, 0, 6, 2}));
    }

    void eachChannelHasItsMedian() {
        Image color({1, 3, 3});
        const std::uint8_t values[] = {1, 90, 5, 2, 80, 5, 3, 70, 5};
        std::ranges::copy(values, color.pixels().begin());
        const Image padded = core::fitted(color, {3, 3, 3}, Fit::padColor);
        for (const int y : {0, 2})
            for (int x = 0; x < 3; ++x) {
                QCOMPARE(padded.row(y)[3 * x], std::uint8_t{2});
                QCOMPARE(padded.row(y)[3 * x + 1], std::uint8_t{80});
                QCOMPARE(padded.row(y)[3 * x + 2], std::uint8_t{5});
            }
        QVERIFY(std::ranges::equal(std::span(padded.row(1), 9), values));
    }

    void padsWithTheEdge() {
        const std::vector<int> top{10, 20, 30, 40, 50, 60};
        const std::vector<int> bottom{11, 21, 31, 41, 51, 61};
        QCOMPARE(core::fitted(steps(), {6, 6, 1}, Fit::padEdge), drawn({top, top, top, bottom, bottom, bottom}));
        QCOMPARE(core::fitted(turned(steps()), {6, 6, 1}, Fit::padEdge),
                 turned(drawn({top, top, top, bottom, bottom, bottom})));
    }

    void padsWithAMirrorImage() {
        const std::vector<int> top{10, 20, 30, 40, 50, 60};
        const std::vector<int> bottom{11, 21, 31, 41, 51, 61};
        QCOMPARE(core::fitted(steps(), {6, 6, 1}, Fit::padMirror), drawn({bottom, top, top, bottom, bottom, top}));
    }

    void theContentIsInTheMiddle() {
        QCOMPARE(core::contentPart(striped(8, 6), {2, 2, 1}), (ImagePart{5, 0, 2, 2}));
        QCOMPARE(core::contentPart(striped(8, 0), {2, 2, 1}), (ImagePart{0, 0, 2, 2}));
        QCOMPARE(core::contentPart(striped(8, 7), {2, 2, 1}), (ImagePart{6, 0, 2, 2}));
        QCOMPARE(core::contentPart(turned(striped(8, 6)), {2, 2, 1}), (ImagePart{0, 5, 2, 2}));
        QCOMPARE(core::fitted(striped(8, 6), {2, 2, 1}, Fit::content), drawn({{0, 200}, {0, 200}}));
        // Where nothing stands out, and where all is symmetric, as crop has it.
        QCOMPARE(core::contentPart(Image({2, 7, 1}), {2, 2, 1}), core::middlePart({2, 7, 1}, {2, 2, 1}));
        for (const int width : {7, 8}) {
            Image both({2, width, 1});
            for (const int x : {1, width - 2})
                for (int y = 0; y < 2; ++y) both.row(y)[x] = 200;
            QCOMPARE(core::contentPart(both, {2, 2, 1}), core::middlePart({2, width, 1}, {2, 2, 1}));
        }
    }

    void allAreAlikeWhereTheAspectRatioIs() {
        const Image image = drawn({{1, 50, 90, 4}, {7, 20, 30, 200}});
        for (const ImageShape& shape : {ImageShape{2, 4, 1}, {1, 2, 1}, {6, 12, 1}, {2, 4, 3}})
            for (const Fit fit : kFits) QCOMPARE(core::fitted(image, shape, fit), core::fitted(image, shape));
    }

    void anyShapeAndColorIsReached() {
        Image color({9, 21, 3});
        for (std::size_t i = 0; i < color.pixels().size(); ++i) color.pixels()[i] = static_cast<std::uint8_t>(i * 7);
        for (const Fit fit : kFits)
            for (const ImageShape& shape : {ImageShape{17, 31, 1}, {64, 40, 3}, {1, 200, 3}, {200, 1, 1}}) {
                const Image image = core::fitted(color, shape, fit);
                QCOMPARE(image.shape(), shape);
                QCOMPARE(core::fitted(color, shape, fit), image);
            }
    }

    void whatIsNoImageIsRefused() {
        for (const Fit fit : kFits) {
            COMPARE_SENTENCE(core::fitted(Image(), {28, 28, 1}, fit), "empty image");
            COMPARE_SENTENCE(core::fitted(steps(), {0, 28, 1}, fit), "28 x 0");
            COMPARE_SENTENCE(core::fitted(steps(), {28, 30, 2}, fit), "2 channels");
        }
    }

    void onlyTheFirstTwoCrop() {
        for (const Fit fit : kFits) QCOMPARE(core::crops(fit), fit == Fit::crop || fit == Fit::content);
    }

    void aspectRatiosAreSimple() {
        using core::AspectRatio;
        QCOMPARE(core::aspectRatioOf(1000, 667).value(), (AspectRatio{3, 2}));
        QCOMPARE(core::aspectRatioOf(667, 1000).value(), (AspectRatio{2, 3}));
        QCOMPARE(core::aspectRatioOf(1920, 1080).value(), (AspectRatio{16, 9}));
        QCOMPARE(core::aspectRatioOf(4032, 3024).value(), (AspectRatio{4, 3}));
        QCOMPARE(core::aspectRatioOf(300, 300).value(), (AspectRatio{1, 1}));
        QVERIFY(!core::aspectRatioOf(2000, 64));
        QVERIFY(!core::aspectRatioOf(0, 64));
        QCOMPARE(core::sizeOf({3, 2}), (ImageShape{64, 96, 1}));
        QCOMPARE(core::sizeOf({2, 3}), (ImageShape{96, 64, 1}));
        QCOMPARE(core::sizeOf({16, 9}), (ImageShape{72, 128, 1}));
        QCOMPARE(core::sizeOf({4, 3}), (ImageShape{60, 80, 1}));
        QCOMPARE(core::sizeOf({16, 1}), (ImageShape{16, 256, 1}));
        QCOMPARE(core::sizeOf({17, 1}), (ImageShape{0, 0, 1}));
    }

    void settingsGoBothWays() {
        for (const Fit fit : kFits) {
            const core::ImageImport import{.size = 96, .height = 64, .fit = fit};
            const core::ImageImport back = core::imageImport(core::toSettings(import));
            QCOMPARE(back.fit, fit);
            QCOMPARE(back.shape(3), (ImageShape{64, 96, 3}));
        }
        for (const std::optional<core::Rgb>& color :
             {std::optional<core::Rgb>(), std::optional(core::Rgb{0, 0, 0}), std::optional(core::kWhite),
              std::optional(core::Rgb{128, 128, 128}), std::optional(core::Rgb{1, 2, 255})})
            QVERIFY(core::imageImport(core::toSettings({.background = color})).background == color);
        QCOMPARE(core::toSettings({.background = core::Rgb{0, 0, 0}}).choice("background"), std::string("black"));
        // As older files have it.
        core::Settings settings(core::imageImportParameters());
        settings.set("size", std::int64_t{64});
        QCOMPARE(core::imageImport(settings).shape(1), (ImageShape{64, 64, 1}));
        QCOMPARE(core::imageImport(settings).height, 0);
        QCOMPARE(core::imageImport(settings).fit, Fit::crop);
        QVERIFY(settings == core::toSettings({.size = 64}));
        QVERIFY(settings == core::toSettings({.size = 64, .height = 64}));
        const std::vector<core::SampleSpec> specs =
            core::imageImportSpecs(core::toSettings({.size = 96, .height = 64, .color = core::ColorMode::gray}));
        QCOMPARE(specs.size(), std::size_t{1});
        QCOMPARE(specs.front().shape, (std::vector<int>{64, 96, 1}));
        core::aimImageImport(specs.front(), settings);
        QCOMPARE(core::imageImport(settings).shape(1), (ImageShape{64, 96, 1}));
    }
};

IMAGO_TEST(TestFit)
#include "test_fit.moc"
