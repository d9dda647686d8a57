#include <unistd.h>

#include <QTest>
#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "SampleFiles.h"
#include "core/sample/image/FileKind.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/WhitePoint.h"
#include "tests/TestProgram.h"

// Behind <cstdio>, of which it needs FILE.
#include <jpeglib.h>

using core::DecodedImage;
using core::Image;
using core::ImageShape;

namespace {

// 3 x 2 pixels: red, green, blue over black, white, yellow.
const QByteArray kWebp =
    QByteArray::fromBase64("UklGRjIAAABXRUJQVlA4TCYAAAAvAkAAAC8gEEjaH3qN+RcQFPk/2vwHskXCBgIBylhxxSAR/Y/5Ag==");
// 64 x 48 pixels, gray, with noise in the middle.
const QByteArray kJpeg = QByteArray::fromBase64(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqm"
    "x5moq6T/wAALCAAwAEABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEG"
    "E1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJ"
    "ipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AMCNKtRpVmNK"
    "tRpVmNKtRpVmNKp63qf9nW4SEr9pk+6DztH97H+f0rmY0q1GlWY0q1GlWY0q1GlLd3MdhaPPKR8o+VScbm7CuLuJ5Ly5e4mxvc5OBgD0FW40q1HE"
    "xT5FZnJwqgcH1OewqZSPmMYMqDkFcEsOM4Geev8A+o8VL5wiKeYFUFip+bpj8MfXJHT6ZnNwUCssWVJUbicAZ9TzxjHIz1rSUKil3IVVGSScACuP"
    "1jUW1K74x5ERIjwOo9fxwKrxpWjGlWoAM4L/ALzPyADJGAe3cfMf1HsGXaXDLMsZV40OMDGF45PGORjpjIGPXmR5Z2LwSAoDGVZd+Q3JweB+fQkH"
    "pSoimJykySCI4/dcKRgc8HGcccevUHpF4k1PeTYQFSgx5rDnkH7v4YH+c1ixpVmNK0Y0pZTMiusdu8m/G05yvQg8dien+HWmxq7yFmbZvwVm3bQM"
    "KSO5A/XHP0qSMiVF8qNvMIZwFAxkMDgYHDAKOD3IphOLGR5OC6FAC5bzNvG7ofc8fpWFGlWo0qzGlaMaVZjSrUaUt3cx2Fo88pHyj5VJxubsK4u4"
    "nkvLl7ibG9zk4GAPQU+NKtRpVmNK/9k=");

Bytes bytesIn(const QByteArray& array) {
    return Bytes(array.begin(), array.end());
}

Bytes cut(Bytes bytes, std::size_t by) {
    bytes.resize(bytes.size() - by);
    return bytes;
}

Bytes operator+(Bytes bytes, const Bytes& more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
    return bytes;
}

Bytes letters(const std::string& text) {
    return Bytes(text.begin(), text.end());
}

Bytes little(std::size_t value, int count) {
    Bytes bytes;
    for (int index = 0; index < count; ++index) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * index)));
    return bytes;
}

/// A chunk of a WebP or AVI file.
Bytes riffChunk(const std::string& name, const Bytes& data) {
    Bytes chunk = letters(name) + little(data.size(), 4) + data;
    if (data.size() % 2 == 1) chunk.push_back(0);
    return chunk;
}

/// A WebP of 3 x 2 pixels from its chunks; `flags` is the first byte of VP8X.
Bytes webp(std::uint8_t flags, const Bytes& chunks, std::size_t width = 3) {
    const Bytes body =
        letters("WEBP") + riffChunk("VP8X", Bytes{flags, 0, 0, 0} + little(width - 1, 3) + little(1, 3)) + chunks;
    return letters("RIFF") + little(body.size(), 4) + body;
}

/// The chunk of kWebp's pixels.
Bytes webpPixels() {
    return bytesIn(kWebp.mid(12));
}

/// EXIF data that say only how the image is to be turned.
Bytes exif(std::uint8_t orientation, bool bigEndian) {
    if (bigEndian)
        return {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0};
    return {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0};
}

/// A plain gray TIFF of 3 x 2 pixels, 1 to 6; `bits` 8, 16 or 32 (floating point, in which the values are `values`).
Bytes tiff(std::uint8_t orientation, int bits, const Bytes& pixels, bool whiteIsZero = false) {
    const auto entry = [](int tag, int type, std::size_t value) {
        return little(static_cast<std::size_t>(tag), 2) + little(static_cast<std::size_t>(type), 2) + little(1, 4) +
               little(value, 4);
    };
    Bytes entries = entry(256, 3, 3) + entry(257, 3, 2) + entry(258, 3, static_cast<std::size_t>(bits)) +
                    entry(259, 3, 1) + entry(262, 3, whiteIsZero ? 0 : 1) + entry(273, 4, 8) +
                    entry(274, 3, orientation) + entry(277, 3, 1) + entry(278, 3, 2) + entry(279, 4, pixels.size());
    if (bits == 32) entries = entries + entry(339, 3, 3);
    return letters("II") + little(42, 2) + little(8 + pixels.size(), 4) + pixels + little(entries.size() / 12, 2) +
           entries + little(0, 4);
}

/// A CMYK JPEG of 32 x 16 pixels, inverted: no cyan, all magenta and yellow at the left, much black at the right.
Bytes inkJpeg() {
    jpeg_compress_struct encoder{};
    jpeg_error_mgr errors{};
    encoder.err = jpeg_std_error(&errors);
    jpeg_create_compress(&encoder);
    unsigned char* made = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&encoder, &made, &size);
    encoder.image_width = 32;
    encoder.image_height = 16;
    encoder.input_components = 4;
    encoder.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&encoder);
    jpeg_set_quality(&encoder, 100, TRUE);
    jpeg_start_compress(&encoder, TRUE);
    Bytes row;
    for (int x = 0; x < 32; ++x) {
        const Bytes inks = x < 16 ? Bytes{255, 0, 0, 255} : Bytes{255, 255, 255, 60};
        row.insert(row.end(), inks.begin(), inks.end());
    }
    for (int y = 0; y < 16; ++y) {
        JSAMPROW line = row.data();
        jpeg_write_scanlines(&encoder, &line, 1);
    }
    jpeg_finish_compress(&encoder);
    Bytes bytes(made, made + size);
    jpeg_destroy_compress(&encoder);
    std::free(made);
    return bytes;
}

/// The 3 x 2 values 1 to 6 as they are seen, row after row.
const std::array<Bytes, 9> kTurned = {Bytes(),
                                      Bytes{1, 2, 3, 4, 5, 6},
                                      Bytes{3, 2, 1, 6, 5, 4},
                                      Bytes{6, 5, 4, 3, 2, 1},
                                      Bytes{4, 5, 6, 1, 2, 3},
                                      Bytes{1, 4, 2, 5, 3, 6},
                                      Bytes{4, 1, 5, 2, 6, 3},
                                      Bytes{6, 3, 5, 2, 4, 1},
                                      Bytes{3, 6, 2, 5, 1, 4}};

Bytes gray(const Image& image) {
    return Bytes(image.pixels().begin(), image.pixels().end());
}

/// One channel, where all three are the same.
Bytes firstChannel(const Image& image) {
    Bytes values;
    for (std::size_t at = 0; at < image.pixels().size(); at += static_cast<std::size_t>(image.channels()))
        values.push_back(image.pixels()[at]);
    return values;
}

Bytes wide(std::initializer_list<int> values) {
    Bytes bytes = {0};  // the filter of the row
    for (const int value : values) bytes = bytes + Bytes{static_cast<std::uint8_t>(value >> 8), std::uint8_t(value)};
    return bytes;
}

}  // namespace

/// Kinds of image files that are read wrongly where one relies on a library's defaults.
class TestImageFiles : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void everyFormatIsTurned() {
        const Bytes rows = {0, 1, 2, 3, 0, 4, 5, 6};
        const Image lying = core::decodeImage(bytesIn(kWebp)).image;
        QCOMPARE(lying.shape(), (ImageShape{2, 3, 3}));
        for (std::uint8_t turn = 1; turn <= 8; ++turn) {
            const ImageShape shape = turn < 5 ? ImageShape{2, 3, 1} : ImageShape{3, 2, 1};
            for (const bool big : {false, true}) {
                const Image png = core::decodeImage(::png(3, 2, 8, 0, rows, "eXIf", exif(turn, big))).image;
                QCOMPARE(png.shape(), shape);
                QCOMPARE(gray(png), kTurned[turn]);

                for (const Bytes& before : {Bytes(), letters(std::string("Exif\0\0", 6))}) {
                    const Bytes data = riffChunk("EXIF", before + exif(turn, big));
                    const Image turned = core::decodeImage(webp(0x08, webpPixels() + data)).image;
                    QCOMPARE(turned.height(), shape.height);
                    for (std::size_t pixel = 0; pixel < 6; ++pixel) {
                        const std::size_t from = kTurned[turn][pixel] - 1U;
                        QVERIFY(std::equal(turned.pixels().begin() + static_cast<std::ptrdiff_t>(3 * pixel),
                                           turned.pixels().begin() + static_cast<std::ptrdiff_t>(3 * pixel + 3),
                                           lying.pixels().begin() + static_cast<std::ptrdiff_t>(3 * from)));
                    }
                }
            }
            const Image tiffImage = core::decodeImage(tiff(turn, 8, {1, 2, 3, 4, 5, 6})).image;
            QCOMPARE(tiffImage.shape(), shape);
            QCOMPARE(gray(tiffImage), kTurned[turn]);
        }
        // No turn, or nonsense: as it is.
        QCOMPARE(gray(core::decodeImage(png(3, 2, 8, 0, rows, "eXIf", exif(9, true))).image), kTurned[1]);
        QCOMPARE(gray(core::decodeImage(png(3, 2, 8, 0, rows, "eXIf", Bytes{'M', 'M'})).image), kTurned[1]);
    }

    void oneTransparentValueIsWhite() {
        // Of gray with 8, 16, 4 and 1 bits.
        QCOMPARE(firstChannel(core::decodeImage(png(3, 1, 8, 0, {0, 7, 8, 9}, "tRNS", {0, 8})).image),
                 (Bytes{7, 255, 9}));
        const Bytes deep = wide({0x0707, 0x0808, 0xFFFF});
        QCOMPARE(firstChannel(core::decodeImage(png(3, 1, 16, 0, deep, "tRNS", {0x08, 0x08})).image),
                 (Bytes{7, 255, 255}));
        QCOMPARE(firstChannel(core::decodeImage(png(4, 1, 4, 0, {0, 0x12, 0x3F}, "tRNS", {0, 2})).image),
                 (Bytes{17, 255, 51, 255}));
        QCOMPARE(firstChannel(core::decodeImage(png(2, 1, 1, 0, {0, 0x40}, "tRNS", {0, 0})).image), (Bytes{255, 255}));
        // Of color with 16 bits.
        const Bytes colors = wide({0x0101, 0x0202, 0x0303, 0x0404, 0x0505, 0x0606});
        QCOMPARE(
            gray(core::decodeImage(png(2, 1, 16, 2, colors, "tRNS", {1, 1, 2, 2, 3, 3}), {.white = core::WhitePoint()})
                     .image),
            (Bytes{255, 255, 255, 4, 5, 6}));
        // A half transparent color of the palette.
        Bytes palette = png(2, 1, 8, 3, {0, 0, 1}, "PLTE", {0, 0, 0, 10, 20, 30});
        Bytes transparency;
        addChunk(transparency, "tRNS", {128});
        const auto data = std::search(palette.begin(), palette.end(), std::begin("IDAT"), std::end("IDAT") - 1) - 4;
        palette.insert(data, transparency.begin(), transparency.end());
        QCOMPARE(gray(core::decodeImage(palette).image), (Bytes{127, 127, 127, 10, 20, 30}));
    }

    void tiffsInWhichZeroIsWhite() {
        QCOMPARE(gray(core::decodeImage(tiff(1, 8, {1, 2, 3, 4, 5, 255}, true)).image),
                 (Bytes{254, 253, 252, 251, 250, 0}));
        Bytes deep;
        for (const std::size_t value : {0U, 257U, 514U, 65535U, 257U * 155U, 257U * 10U})
            deep = deep + little(value, 2);
        QCOMPARE(gray(core::decodeImage(tiff(1, 16, deep, true)).image), (Bytes{255, 254, 253, 0, 100, 245}));
        QCOMPARE(gray(core::decodeImage(tiff(1, 16, deep)).image), (Bytes{0, 1, 2, 255, 155, 10}));
    }

    /// As print shops have them: four inks, inverted by Adobe's programs.
    void jpegsOfFourInks() {
        const Bytes bytes = inkJpeg();
        const Image image = core::decodeImage(bytes).image;
        QCOMPARE(image.shape(), (ImageShape{16, 32, 3}));
        const auto near = [&](int x, const Bytes& color) {
            for (int channel = 0; channel < 3; ++channel)
                if (std::abs(image.row(8)[3 * x + channel] - color[static_cast<std::size_t>(channel)]) > 6)
                    return false;
            return true;
        };
        QVERIFY(near(4, {255, 0, 0}));    // magenta and yellow
        QVERIFY(near(28, {60, 60, 60}));  // black alone
    }

    void lessThanTheFullRange() {
        using core::whitePointFor;
        for (const auto& [highest, bits] :
             {std::pair(1, 8), std::pair(255, 8), std::pair(256, 10), std::pair(1023, 10), std::pair(1024, 12),
              std::pair(4095, 12), std::pair(4096, 14), std::pair(16384, 16), std::pair(65535, 16), std::pair(0, 16)})
            QCOMPARE(whitePointFor({highest, 0}).bits, bits);
        for (const auto& [highest, white] :
             {std::pair(0.0, 1.0), std::pair(1.1, 1.0), std::pair(2.5, 2.5), std::pair(200.0, 255.0),
              std::pair(256.0, 1023.0), std::pair(65536.0, 65536.0)})
            QCOMPARE(whitePointFor({0, highest}).real, white);

        // 8 bits come back whether they were shifted into 12 or scaled to them.
        for (const bool scaled : {false, true}) {
            Bytes row = {0};
            for (int value = 0; value < 256; ++value) {
                const int deep = scaled ? (value * 4095 + 127) / 255 : value * 16;
                row = row + Bytes{static_cast<std::uint8_t>(deep >> 8), static_cast<std::uint8_t>(deep & 0xFF)};
            }
            const DecodedImage image = core::decodeImage(png(256, 1, 16, 0, row));
            QCOMPARE(image.highest.integer, scaled ? 4095 : 4080);
            for (int value = 0; value < 256; ++value) QCOMPARE(int{image.image.row(0)[value]}, value);
        }
        const Bytes twelve = png(2, 1, 16, 0, wide({0x0FFF, 0x0800}));
        QCOMPARE(gray(core::decodeImage(twelve).image), (Bytes{255, 128}));
        QCOMPARE(gray(core::decodeImage(twelve, {.white = core::WhitePoint()}).image), (Bytes{16, 8}));
        QCOMPARE(gray(core::decodeImage(twelve, {.white = core::WhitePoint{14, 1}}).image), (Bytes{63, 32}));
        // The header of a PNM says what is white.
        QCOMPARE(gray(core::decodeImage(letters("P5 2 1 4095\n") + Bytes{0x0F, 0xFF, 0, 0x10}).image), (Bytes{255, 1}));
        QCOMPARE(gray(core::decodeImage(letters("P5 2 1 15\n") + Bytes{15, 5}).image), (Bytes{255, 85}));
        QCOMPARE(gray(core::decodeImage(letters("P2 2 1 15\n15 5\n")).image), (Bytes{255, 85}));
    }

    void floatingPoint() {
        const auto pixels = [](std::initializer_list<float> values) {
            Bytes bytes;
            for (const float value : values) bytes = bytes + little(std::bit_cast<std::uint32_t>(value), 4);
            return bytes;
        };
        QCOMPARE(gray(core::decodeImage(tiff(1, 32, pixels({0, 1, 0.5F, -1, 0.2F, 0}))).image),
                 (Bytes{0, 255, 128, 0, 51, 0}));
        const DecodedImage large = core::decodeImage(tiff(1, 32, pixels({0, 254, 100, 7, 1, 0})));
        QCOMPARE(gray(large.image), (Bytes{0, 254, 100, 7, 1, 0}));
        QCOMPARE(large.highest.real, 254.0);
    }

    void animations() {
        const auto frame = [](std::size_t x, std::size_t width, const Bytes& pixels) {
            return riffChunk("ANMF", little(x, 3) + little(0, 3) + little(width - 1, 3) + little(1, 3) +
                                         little(100, 3) + Bytes{0} + pixels);
        };
        const Bytes other = riffChunk("VP8L", Bytes(38, 0));
        const Bytes animation =
            webp(0x02, riffChunk("ANIM", Bytes(6)) + frame(0, 3, webpPixels()) + frame(0, 3, other));
        const DecodedImage first = core::decodeImage(animation);
        QCOMPARE(first.problem.english(), std::string());
        QCOMPARE(first.image, core::decodeImage(bytesIn(kWebp)).image);
        // A first frame that is smaller than the image, and one that ends early.
        const Bytes small = webp(0x02, riffChunk("ANIM", Bytes(6)) + frame(1, 3, webpPixels()), 5);
        for (const Bytes& bad : {small, webp(0x02, cut(frame(0, 3, webpPixels()), 20))})
            QVERIFY(QString::fromStdString(core::decodeImage(bad).problem.english()).contains("animation"));
    }

    void jpegWithoutItsEnd() {
        const DecodedImage whole = core::decodeImage(bytesIn(kJpeg));
        QCOMPARE(whole.image.shape(), (ImageShape{48, 64, 1}));
        QVERIFY(!whole.endMissing);
        const DecodedImage endless = core::decodeImage(cut(bytesIn(kJpeg), 2));
        QCOMPARE(endless.problem.english(), std::string());
        QVERIFY(endless.endMissing);
        QCOMPARE(endless.image, whole.image);

        const Bytes half = cut(bytesIn(kJpeg), 250);
        QCOMPARE(core::decodeImage(half).problem.english(), std::string("the JPEG data is truncated"));
        const DecodedImage closed = core::decodeImage(half + Bytes{0xFF, 0xD9});
        QVERIFY(closed.image.empty());
        QVERIFY2(QString::fromStdString(closed.problem.english()).contains("damaged"),
                 closed.problem.english().c_str());
    }

    void pngWithoutItsEnd() {
        const Bytes good = png(3, 2, 8, 0, {0, 1, 2, 3, 0, 4, 5, 6});
        const DecodedImage endless = core::decodeImage(cut(good, 12));
        QCOMPARE(endless.problem.english(), std::string());
        QVERIFY(endless.endMissing);
        QCOMPARE(gray(endless.image), kTurned[1]);
    }

    /// Bytes that make libpng, libjpeg and OpenCV talk.
    void nothingIsPrinted() {
        std::array<int, 2> pipe{};
        QCOMPARE(::pipe(pipe.data()), 0);
        const int before = ::dup(STDERR_FILENO);
        ::dup2(pipe[1], STDERR_FILENO);
        const Bytes row = {0, 1, 2, 3, 0, 4, 5, 6};
        const DecodedImage profile = core::decodeImage(png(3, 2, 8, 0, row, "iCCP", letters("x") + Bytes(30, 0)));
        Bytes damaged = png(3, 2, 8, 0, row);
        damaged[45] = static_cast<std::uint8_t>(damaged[45] ^ 0xFF);
        for (const Bytes& bad :
             {damaged, cut(bytesIn(kJpeg), 250), cut(bytesIn(kJpeg), 250) + Bytes{0xFF, 0xD9},
              letters("P5 20 20 255\n12"), letters("BM") + Bytes{70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0,
                                                                 0,  0, 9, 0, 0, 0, 9, 0, 0,  0, 1, 0, 24, 0}})
            QVERIFY(!core::decodeImage(bad).problem.empty());
        std::cerr << std::flush;
        ::dup2(before, STDERR_FILENO);
        ::close(before);
        ::close(pipe[1]);
        std::array<char, 4096> text{};
        const auto count = ::read(pipe[0], text.data(), text.size() - 1);
        ::close(pipe[0]);
        QVERIFY2(count == 0, text.data());
        QCOMPARE(gray(profile.image), kTurned[1]);
    }

    void kindsByContent() {
        const auto name = [](const Bytes& bytes) { return QString::fromStdString(core::kindOf(bytes).name); };
        QCOMPARE(name(bytesIn(kJpeg.left(64))), "JPEG");
        QCOMPARE(name(bytesIn(kWebp)), "WebP");
        QCOMPARE(name(letters(std::string("\0\0\0\x18"
                                          "ftypheic",
                                          12))),
                 "HEIC");
        QCOMPARE(name(letters("GIF89a")), "GIF");
        QVERIFY(core::kindOf(letters("GIF87a")).readable);
        // Of a general brand the next ones say how the image is coded.
        QCOMPARE(name(Bytes{0, 0, 0, 24} + letters("ftypmif1....mif1avif")), "AVIF");
        QCOMPARE(name(Bytes{0, 0, 0, 20} + letters("ftypmif1....mif1avif")), "HEIF");
        QCOMPARE(name(Bytes{0, 0, 0, 20} + letters("ftypisom....mp42")), "");
        QCOMPARE(name(letters("BMW is a maker of cars and motorcycles.")), "");
        QCOMPARE(name(letters("P5 is a kind of file")), "");
        QCOMPARE(name({}), "");
        QVERIFY(core::kindOf(bytesIn(kJpeg.left(64))).certain);
        QVERIFY(!core::kindOf(tiff(1, 8, {1, 2, 3, 4, 5, 6})).certain);
        QVERIFY(
            QString::fromStdString(core::decodeImage(letters("....ftypheic....")).problem.english()).contains("HEIC"));
    }
};

IMAGO_TEST(TestImageFiles)
#include "test_image_files.moc"
