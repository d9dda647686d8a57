#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <iterator>

#include "SampleFiles.h"
#include "core/sample/image/Image.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/Resize.h"
#include "core/sample/image/Sheet.h"
#include "tests/TestProgram.h"

using core::Image;
using core::ImageShape;

namespace {

// 32 x 16 pixels: left half red, right half blue.
const QByteArray kJpeg = QByteArray::fromBase64(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5a"
    "YVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAAR"
    "CAAQACADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAA"
    "AAcF/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8Az4CMSUIAxCp//9k=");
// 10 x 12 pixels, all transparent.
const QByteArray kWebp = QByteArray::fromBase64("UklGRhoAAABXRUJQVlA4TA0AAAAvCcACEAcQERGIiP4HAA==");

Bytes jpeg() {
    return Bytes(kJpeg.begin(), kJpeg.end());
}

/// The JPEG with an EXIF orientation.
Bytes turnedJpeg(std::uint8_t orientation) {
    const Bytes exif = {0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,  // APP1
                        'M',  'M',  0, 42, 0,   0,   0,   8,   0, 1,  // TIFF, one entry
                        0x01, 0x12, 0, 3,  0,   0,   0,   1,   0, orientation, 0, 0, 0, 0, 0, 0};
    Bytes bytes = jpeg();
    bytes.insert(bytes.begin() + 2, exif.begin(), exif.end());
    return bytes;
}

Bytes text(const std::string& header, const Bytes& data = {}) {
    Bytes bytes(header.begin(), header.end());
    bytes.insert(bytes.end(), data.begin(), data.end());
    return bytes;
}

Bytes pixelOf(const Image& image, int x, int y) {
    const std::uint8_t* pixel = image.row(y) + x * image.channels();
    return Bytes(pixel, pixel + image.channels());
}

Image filled(ImageShape shape, std::uint8_t value) {
    Image image(shape);
    std::ranges::fill(image.pixels(), value);
    return image;
}

}  // namespace

class TestImage : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void fittedKeepsTheMiddle() {
        Image wide({20, 60, 3});
        for (int y = 0; y < 20; ++y) {
            for (int x = 0; x < 60; ++x) wide.row(y)[x * 3 + x / 20] = 255;
        }
        const Image square = core::fitted(wide, {20, 20, 3});
        QCOMPARE(square.shape(), (ImageShape{20, 20, 3}));
        for (int y = 0; y < 20; ++y) {
            for (int x = 0; x < 20; ++x) QCOMPARE(pixelOf(square, x, y), (Bytes{0, 255, 0}));
        }
        Image tall({60, 20, 1});
        std::fill(tall.row(20), tall.row(40), std::uint8_t{200});
        QCOMPARE(core::fitted(tall, {10, 10, 1}), filled({10, 10, 1}, 200));
    }

    void fittedAveragesWhenShrinking() {
        Image checks({56, 56, 1});
        for (int y = 0; y < 56; ++y) {
            for (int x = 0; x < 56; ++x) checks.row(y)[x] = (x + y) % 2 == 0 ? 255 : 0;
        }
        const Image half = core::fitted(checks, {28, 28, 1});
        for (const std::uint8_t value : half.pixels()) QVERIFY(value == 127 || value == 128);

        // By areas too where a new pixel is one and a half old ones wide: 225 over 1.5 x 1.5 is 100.
        for (const int channels : {1, 3}) {
            Image dots({42, 42, channels});
            for (int channel = 0; channel < channels; ++channel) {
                dots.row(0)[channel] = 225;                   // within one new pixel
                dots.row(10)[10 * channels + channel] = 225;  // a quarter of it in each of four
            }
            const Image small = core::fitted(dots, {28, 28, channels});
            for (int y = 0; y < 28; ++y) {
                for (int x = 0; x < 28 * channels; ++x) {
                    const int pixel = x / channels;
                    const bool quarter = (y == 6 || y == 7) && (pixel == 6 || pixel == 7);
                    const int expected = y == 0 && pixel == 0 ? 100 : quarter ? 25 : 0;
                    QCOMPARE(int{small.row(y)[x]}, expected);
                }
            }
        }
    }

    void fittedGrowsAndConverts() {
        QCOMPARE(core::fitted(filled({9, 9, 1}, 77), {28, 28, 3}), filled({28, 28, 3}, 77));
        Image red({8, 8, 3});
        for (std::size_t at = 0; at < red.pixels().size(); at += 3) red.pixels()[at] = 255;
        QCOMPARE(core::fitted(red, {8, 8, 1}), filled({8, 8, 1}, 76));  // 0.299 of 255
        QCOMPARE(core::fitted(red, red.shape()), red);
        QCOMPARE(core::fitted(filled({1, 5000, 1}, 9), {28, 28, 1}), filled({28, 28, 1}, 9));
    }

    void fittedRefusesNonsense() {
        COMPARE_SENTENCE(core::fitted(Image(), {28, 28, 1}), "empty image");
        COMPARE_SENTENCE(core::fitted(filled({8, 8, 1}, 0), {0, 28, 1}), "28 x 0");
        COMPARE_SENTENCE(core::fitted(filled({8, 8, 1}, 0), {28, 28, 2}), "2 channels");
        COMPARE_SENTENCE(core::fitted(filled({8, 8, 1}, 0), {100000, 100000, 1}), "100 megapixels");
    }

    void enlargedRepeatsPixels() {
        Image image({1, 2, 3});
        std::ranges::copy(Bytes{1, 2, 3, 4, 5, 6}, image.pixels().begin());
        const Image large = core::enlarged(image, 2);
        QCOMPARE(large.shape(), (ImageShape{2, 4, 3}));
        const Bytes row = {1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6};
        for (int y = 0; y < 2; ++y) QVERIFY(std::equal(row.begin(), row.end(), large.row(y)));
        QCOMPARE(core::enlarged(image, 1), image);
        COMPARE_SENTENCE(core::enlarged(image, 0), "0 times");
        COMPARE_SENTENCE(core::enlarged(image, 2000000000), "too large");
    }

    void sheetPlacesImages() {
        const std::vector<Image> images = {filled({2, 3, 1}, 1), filled({2, 3, 1}, 2), filled({2, 3, 1}, 3)};
        const Image drawn = core::sheet(images, {.columns = 2, .gap = 1, .background = 9});
        QCOMPARE(drawn.shape(), (ImageShape{7, 9, 1}));
        const Bytes expected = {9, 9, 9, 9, 9, 9, 9, 9, 9,  //
                                9, 1, 1, 1, 9, 2, 2, 2, 9,  //
                                9, 1, 1, 1, 9, 2, 2, 2, 9,  //
                                9, 9, 9, 9, 9, 9, 9, 9, 9,  //
                                9, 3, 3, 3, 9, 9, 9, 9, 9,  //
                                9, 3, 3, 3, 9, 9, 9, 9, 9,  //
                                9, 9, 9, 9, 9, 9, 9, 9, 9};
        QVERIFY(std::ranges::equal(drawn.pixels(), expected));
        QVERIFY(core::sheet({}, {}).empty());
        QCOMPARE(core::sheet(std::vector(1, filled({2, 2, 3}, 5)), {}).shape(), (ImageShape{6, 6, 3}));
    }

    void sheetRefusesNonsense() {
        const std::vector<Image> mixed = {filled({2, 2, 1}, 1), filled({2, 2, 3}, 1)};
        COMPARE_SENTENCE(core::sheet(mixed, {}), "images of the same size and number of channels");
        const std::vector<Image> images(4, filled({2, 2, 1}, 1));
        COMPARE_SENTENCE(core::sheet(images, {.columns = 0}), "0 columns");
        COMPARE_SENTENCE(core::sheet(images, {.gap = 50000}), "too large");
    }

    void pngComesBackAndIsAlwaysTheSame() {
        const QTemporaryDir folder;
        for (const int channels : {1, 3}) {
            Image image({31, 17, channels});
            std::uint8_t value = 7;
            for (std::uint8_t& pixel : image.pixels()) pixel = value = static_cast<std::uint8_t>(value * 5 + 3);
            const Bytes bytes = core::encodePng(image);
            QCOMPARE(core::encodePng(image), bytes);
            const QString path = folder.filePath(QString("image%1.png").arg(channels));
            core::writePng(pathOf(path), image);
            QCOMPARE(bytesOf(path), bytes);
            QCOMPARE(core::readImage(pathOf(path)), image);
        }
        COMPARE_SENTENCE(core::encodePng(Image()), "empty image");
        COMPARE_SENTENCE(core::writePng(pathOf(folder.filePath("none/a.png")), filled({2, 2, 1}, 1)), "a.png",
                         "does not exist");
    }

    void alphaGoesOverWhite() {
        // Opaque red, half green, transparent blue.
        const Bytes rows = {0, 255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 0};
        const Image image = core::decodeImage(png(3, 1, 8, 6, rows)).image;
        QCOMPARE(image.shape(), (ImageShape{1, 3, 3}));
        const Bytes expected = {255, 0, 0, 127, 255, 127, 255, 255, 255};
        QVERIFY(std::ranges::equal(image.pixels(), expected));
        // Gray with alpha, and one color named as transparent.
        const Image gray = core::decodeImage(png(2, 1, 8, 4, {0, 10, 255, 10, 0})).image;
        QCOMPARE(pixelOf(gray, 0, 0), Bytes(static_cast<std::size_t>(gray.channels()), 10));
        QCOMPARE(pixelOf(gray, 1, 0), Bytes(static_cast<std::size_t>(gray.channels()), 255));
        const Bytes two = {0, 1, 2, 3, 4, 5, 6};
        const Image named = core::decodeImage(png(2, 1, 8, 2, two, "tRNS", {0, 1, 0, 2, 0, 3})).image;
        QCOMPARE(pixelOf(named, 0, 0), (Bytes{255, 255, 255}));
        QCOMPARE(pixelOf(named, 1, 0), (Bytes{4, 5, 6}));
        // A color of the palette.
        const Image palette = core::decodeImage(png(1, 1, 8, 3, {0, 0}, "PLTE", {9, 8, 7})).image;
        QCOMPARE(pixelOf(palette, 0, 0), (Bytes{9, 8, 7}));
        const Image webp = core::decodeImage(Bytes(kWebp.begin(), kWebp.end())).image;
        QCOMPARE(webp, filled({12, 10, 3}, 255));
    }

    void alphaGoesOverAnyColor() {
        const Bytes rows = {0, 255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 0};
        const auto over = [&](const Bytes& file, core::Rgb color) {
            return core::decodeImage(file, {.white = {}, .background = color}).image;
        };
        QVERIFY(
            std::ranges::equal(over(png(3, 1, 8, 6, rows), {0, 0, 0}).pixels(), Bytes{255, 0, 0, 0, 128, 0, 0, 0, 0}));
        // 255 * 128 / 255 and the rest of 10, 20, 30.
        QVERIFY(std::ranges::equal(over(png(3, 1, 8, 6, rows), {10, 20, 30}).pixels(),
                                   Bytes{255, 0, 0, 5, 138, 15, 10, 20, 30}));
        const Bytes two = {0, 1, 2, 3, 4, 5, 6};
        const Image named = over(png(2, 1, 8, 2, two, "tRNS", {0, 1, 0, 2, 0, 3}), {0, 0, 0});
        QCOMPARE(pixelOf(named, 0, 0), (Bytes{0, 0, 0}));
        QCOMPARE(pixelOf(named, 1, 0), (Bytes{4, 5, 6}));
        QCOMPARE(pixelOf(over(png(2, 1, 8, 4, {0, 10, 255, 10, 0}), {7, 7, 7}), 1, 0), (Bytes{7, 7, 7}));
        QCOMPARE(over(Bytes(kWebp.begin(), kWebp.end()), {0, 0, 0}), filled({12, 10, 3}, 0));
        // What has no transparency has none of it.
        QCOMPARE(pixelOf(over(png(1, 1, 8, 3, {0, 0}, "PLTE", {9, 8, 7}), {0, 0, 0}), 0, 0), (Bytes{9, 8, 7}));
    }

    void sixteenBitsAreScaled() {
        const Image gray = core::decodeImage(png(2, 1, 16, 0, {0, 0x12, 0x34, 0xFF, 0xFF})).image;
        QCOMPARE(gray.channels(), 1);
        QVERIFY(std::ranges::equal(gray.pixels(), Bytes{0x12, 255}));
        const Image color = core::decodeImage(text("P6 1 1 65535\n", {0, 0, 0x80, 0x80, 0xFF, 0xFF})).image;
        QCOMPARE(pixelOf(color, 0, 0), (Bytes{0, 128, 255}));
    }

    void exifTurnsTheImage() {
        const Image upright = core::decodeImage(jpeg()).image;
        QCOMPARE(upright.shape(), (ImageShape{16, 32, 3}));
        QVERIFY(upright.row(8)[4 * 3] > 200);       // red at the left
        QVERIFY(upright.row(8)[28 * 3 + 2] > 200);  // blue at the right
        const Image turned = core::decodeImage(turnedJpeg(6)).image;
        QCOMPARE(turned.shape(), (ImageShape{32, 16, 3}));
        QVERIFY(turned.row(4)[8 * 3] > 200);       // red on top
        QVERIFY(turned.row(28)[8 * 3 + 2] > 200);  // blue below
    }

    void problems_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        const auto add = [](const char* name, const Bytes& bytes, const char* problem) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()))
                                << QString(problem);
        };
        const auto cut = [](Bytes bytes, std::size_t by) {
            bytes.resize(bytes.size() - by);
            return bytes;
        };
        const Bytes good = png(2, 2, 8, 0, {0, 1, 2, 0, 3, 4});
        Bytes damaged = good;
        damaged[45] = static_cast<std::uint8_t>(damaged[45] ^ 0xFF);
        add("nothing", {}, "the file is empty");
        add("text", text("hello, I am no image"), "its content is not an image");
        add("gif", text("GIF89a", {9, 0, 9, 0, 0, 0, 0}), "the GIF data is truncated");
        add("gif absurd", text("GIF89a", {255, 255, 255, 255, 0, 0, 0}), "100 megapixels");
        add("png early", cut(good, 20), "the PNG data is truncated");
        add("png header only", cut(good, good.size() - 9), "the PNG data is truncated");
        add("png damaged", damaged, "the PNG data is damaged");
        add("jpeg early", cut(jpeg(), 8), "the JPEG data is truncated");
        add("jpeg very early", cut(jpeg(), jpeg().size() - 4), "the JPEG data is truncated");
        add("webp early", cut(Bytes(kWebp.begin(), kWebp.end()), 3), "the WebP data is truncated");
        add("png absurd", png(100000, 100000, 8, 2, {0}), "100000 x 100000");
        add("ppm absurd", text("P6 200000 200000 255\n"), "100 megapixels");
        add("ppm overflow", text("P6 99999999999999999999 99999999999999999999 255\n"), "100 megapixels");
        add("ppm early", text("P6 10 10 255\n", {1, 2, 3}), "PNM data");
        add("bmp without size", text("BM", Bytes(60, 0)), "the BMP header has no size");
        add("tiff early", text(std::string("II*\0\x40\0\0\0", 8)), "the TIFF");
    }

    void problems() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const auto decoded = core::decodeImage(Bytes(bytes.begin(), bytes.end()));
        QVERIFY(decoded.image.empty());
        const QString said = QString::fromStdString(decoded.problem.english());
        QVERIFY2(said.contains(problem), qPrintable(said));
        const QTemporaryDir folder;
        const QString path = folder.filePath("bad.png");
        QVERIFY(writeBytes(path, Bytes(bytes.begin(), bytes.end())));
        COMPARE_SENTENCE(core::readImage(pathOf(path)), path, problem);
    }

    /// Whatever is cut off or changed, the answer is an image or a reason.
    void randomDamageIsSurvived() {
        std::uint32_t state = 1;
        const auto random = [&state](std::size_t limit) {
            state = state * 1664525U + 1013904223U;
            return (state >> 8) % limit;
        };
        const std::vector<Bytes> samples = {jpeg(), turnedJpeg(6), Bytes(kWebp.begin(), kWebp.end()),
                                            png(2, 2, 8, 0, {0, 1, 2, 0, 3, 4}), text("P5 2 2 255\n", {1, 2, 3, 4})};
        for (int round = 0; round < 600; ++round) {
            Bytes bytes = samples[random(samples.size())];
            for (std::size_t change = random(4); change > 0; --change) {
                bytes[random(bytes.size())] = static_cast<std::uint8_t>(random(256));
            }
            if (random(2) == 0) bytes.resize(random(bytes.size()));
            const auto decoded = core::decodeImage(bytes);
            QCOMPARE(decoded.image.empty(), !decoded.problem.empty());
        }
    }

    /// Steps of two pixels survive in half the size but for their edges; a checkerboard becomes gray.
    void halfTheDetailIsLeft() {
        for (const core::ValueType type : {core::ValueType::uint8, core::ValueType::uint16}) {
            const std::size_t width = core::bytesOf(type);
            core::Sample checkered{core::imageSpec({16, 16, 3}, type), std::vector<std::uint8_t>(768 * width)};
            for (std::size_t at = 0; at < 768; ++at)
                if ((at / 3 % 16 + at / 48) % 2 == 0)
                    std::fill_n(checkered.bytes.begin() + static_cast<std::ptrdiff_t>(at * width), width, 200);
            const core::Sample gray = core::withDetailOf(checkered, 8, 8);
            QVERIFY(gray.spec == checkered.spec);
            QVERIFY(gray.bytes == std::vector<std::uint8_t>(768 * width, 100));
            QVERIFY(core::withDetailOf(checkered, 16, 16) == checkered);
        }
        core::Sample bar{core::imageSpec({16, 16, 1}), std::vector<std::uint8_t>(256)};
        for (std::size_t y = 0; y < 16; ++y) std::fill_n(bar.bytes.begin() + static_cast<int>(16 * y + 4), 4, 80);
        const core::Sample soft = core::withDetailOf(bar, 8, 8);
        const std::vector<std::uint8_t> row(soft.bytes.begin(), soft.bytes.begin() + 12);
        QCOMPARE(row, (std::vector<std::uint8_t>{0, 0, 0, 20, 60, 80, 80, 60, 20, 0, 0, 0}));
        COMPARE_SENTENCE(core::withDetailOf(bar, 17, 8), "16 x 16", "17 x 8");
    }

    void extensions() {
        for (const char* name :
             {"a.png", "b.JPG", "c.jpeg", "d.WebP", "e.tif", "f.bmp", "g.pgm", "h.gif", "i.HEIC", "j.avif"}) {
            QVERIFY2(core::hasImageExtension(name), name);
        }
        for (const char* name : {"a.txt", "png", ".png", "b.svg", "c.png.txt", ""}) {
            QVERIFY2(!core::hasImageExtension(name), name);
        }
    }

    void missingFile() {
        COMPARE_SENTENCE(core::readImage("/nowhere/at/all.png"), "/nowhere/at/all.png", "no such file");
    }
};

IMAGO_TEST(TestImage)
#include "test_image.moc"
