#include <QTest>
#include <algorithm>

#include "CapturedStderr.h"
#include "SampleFiles.h"
#include "core/sample/image/FileKind.h"
#include "core/sample/image/HeifDecoder.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/ImageHeader.h"
#include "tests/TestProgram.h"

#ifdef IMAGO_HEIF
#include <libheif/heif.h>
#endif

using core::DecodedImage;
using core::ImageShape;

namespace {

Bytes boxOf(const std::string& type, const Bytes& inside) {
    Bytes box;
    addBig(box, static_cast<std::uint32_t>(inside.size() + 8));
    box.insert(box.end(), type.begin(), type.end());
    box.insert(box.end(), inside.begin(), inside.end());
    return box;
}

Bytes joined(std::initializer_list<Bytes> parts) {
    Bytes all;
    for (const Bytes& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

/// Boxes with an image of this size and nothing to decode.
Bytes emptyAvif(std::uint32_t width, std::uint32_t height) {
    Bytes size(4);
    addBig(size, width);
    addBig(size, height);
    Bytes small(4);
    addBig(small, 8);
    addBig(small, 8);
    const Bytes properties = boxOf("iprp", boxOf("ipco", joined({boxOf("ispe", size), boxOf("ispe", small)})));
    const std::string brands("avif\0\0\0\0mif1", 12);
    return joined({boxOf("ftyp", Bytes(brands.begin(), brands.end())), boxOf("meta", joined({Bytes(4), properties}))});
}

struct HeifParts {
    bool alpha = false;
    bool turned = false;  ///< the file says: by 90 degrees, clockwise
};

#ifdef IMAGO_HEIF

heif_error addBytes(heif_context*, const void* data, size_t size, void* target) {
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    static_cast<Bytes*>(target)->insert(static_cast<Bytes*>(target)->end(), bytes, bytes + size);
    return {heif_error_Ok, heif_suberror_Unspecified, ""};
}

/// The file of an image, which is released; empty where there is no encoder.
Bytes encodedAvif(heif_image* image, bool turned) {
    heif_context* context = heif_context_alloc();
    heif_encoder* encoder = nullptr;
    Bytes bytes;
    if (heif_context_get_encoder_for_format(context, heif_compression_AV1, &encoder).code == heif_error_Ok) {
        heif_encoder_set_lossy_quality(encoder, 95);
        heif_encoding_options* options = heif_encoding_options_alloc();
        if (turned) options->image_orientation = heif_orientation_rotate_90_cw;
        const heif_error coded = heif_context_encode_image(context, image, encoder, options, nullptr);
        heif_writer writer{1, &addBytes};
        if (coded.code == heif_error_Ok) heif_context_write(context, &writer, &bytes);
        heif_encoding_options_free(options);
        heif_encoder_release(encoder);
    }
    heif_context_free(context);
    heif_image_release(image);
    return bytes;
}

/// 64 x 48 pixels: left half red, right half blue, of which, with alpha, the lower half is transparent.
Bytes avif(const HeifParts& parts) {
    const int channels = parts.alpha ? 4 : 3;
    heif_image* image = nullptr;
    heif_image_create(64, 48, heif_colorspace_RGB,
                      parts.alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, &image);
    heif_image_add_plane(image, heif_channel_interleaved, 64, 48, 8);
    int stride = 0;
    std::uint8_t* plane = heif_image_get_plane(image, heif_channel_interleaved, &stride);
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64; ++x)
            for (int channel = 0; channel < channels; ++channel) {
                const bool left = x < 32;
                bool full = (channel == 0 && left) || (channel == 2 && !left);
                if (channel == 3) full = y < 24;
                plane[y * stride + x * channels + channel] = full ? 255 : 0;
            }
    return encodedAvif(image, parts.turned);
}

/// 64 x 48 pixels with 12 bits: 1600 at the left, white at the right. Planes of brightness and color: with 10 bits, or
/// from RGB, the encoder of Debian 12 ends the program.
Bytes deepAvif() {
    heif_image* image = nullptr;
    heif_image_create(64, 48, heif_colorspace_YCbCr, heif_chroma_420, &image);
    for (const heif_channel channel : {heif_channel_Y, heif_channel_Cb, heif_channel_Cr}) {
        const bool brightness = channel == heif_channel_Y;
        const int width = brightness ? 64 : 32;
        const int height = brightness ? 48 : 24;
        heif_image_add_plane(image, channel, width, height, 12);
        int stride = 0;
        std::uint8_t* plane = heif_image_get_plane(image, channel, &stride);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const int level = x < width / 2 ? 1600 : 4095;
                const int value = brightness ? level : 2048;
                plane[y * stride + 2 * x] = static_cast<std::uint8_t>(value);
                plane[y * stride + 2 * x + 1] = static_cast<std::uint8_t>(value >> 8);
            }
    }
    return encodedAvif(image, false);
}

#else

Bytes avif(const HeifParts&) {
    return {};
}
Bytes deepAvif() {
    return {};
}

#endif

}  // namespace

/// HEIC and AVIF: what their boxes say, and their pixels where this system has what decodes them.
class TestHeif : public QObject {
    Q_OBJECT

    static QString problemOf(const Bytes& bytes) {
        return QString::fromStdString(core::decodeImage(bytes).problem.english());
    }

    static bool isNear(const DecodedImage& decoded, int x, int y, const Bytes& color) {
        const std::uint8_t* pixel = decoded.image.row(y) + 3 * x;
        for (int channel = 0; channel < 3; ++channel)
            if (std::abs(pixel[channel] - color[static_cast<std::size_t>(channel)]) > 12) return false;
        return true;
    }

   private Q_SLOTS:
    void headers() {
        const auto header = core::readImageHeader(emptyAvif(640, 480));
        QVERIFY(header);
        QCOMPARE(std::string(header->kind), std::string("AVIF"));
        QCOMPARE(header->width, std::int64_t{640});
        QCOMPARE(header->height, std::int64_t{480});
        QVERIFY(header->complete);
        Bytes cut = emptyAvif(640, 480);
        cut.pop_back();
        QVERIFY(!core::readImageHeader(cut)->complete);
        // Sizes whose product is beyond 64 bits.
        QCOMPARE(core::readImageHeader(emptyAvif(0xFFFFFFFF, 0xFFFFFFFF))->width, std::int64_t{0xFFFFFFFF});
    }

    void withoutADecoderItIsSaid() {
        const Bytes bytes = emptyAvif(64, 64);
        QCOMPARE(core::kindOf(bytes).name, std::string("AVIF"));
        QCOMPARE(core::kindOf(bytes).readable, core::canDecodeHeif("AVIF"));
        if (core::canDecodeHeif("AVIF")) QSKIP("This system has a decoder for AVIF.");
        QVERIFY(problemOf(bytes).contains("this system has no decoder for AVIF"));
    }

    void garbageIsSurvived() {
        if (!core::canDecodeHeif("AVIF")) QSKIP("This system has no decoder for AVIF.");
        QVERIFY(problemOf(emptyAvif(20'000, 20'000)).contains("100 megapixels"));
        QVERIFY(problemOf(emptyAvif(0xFFFFFFFF, 0xFFFFFFFF)).contains("100 megapixels"));
        QCOMPARE(problemOf(emptyAvif(64, 64)), QString("the AVIF data is damaged or of an unknown variant"));
        Bytes cut = emptyAvif(64, 64);
        cut.resize(cut.size() - 3);
        QCOMPARE(problemOf(cut), QString("the AVIF data is truncated"));
    }

    void damagedPixelsAreASentenceAlone() {
        if (!core::canDecodeHeif("AVIF")) QSKIP("This system has no decoder for AVIF.");
        Bytes bytes = avif({});
        if (bytes.empty()) QSKIP("This system has no encoder for AVIF to make the test's file with.");
        const std::string data = "mdat";
        const auto pixels = std::search(bytes.begin(), bytes.end(), data.begin(), data.end());
        QVERIFY(bytes.end() - pixels > 8);
        std::fill(pixels + 4, bytes.end(), 0xFF);
        CapturedStderr captured;
        const QString problem = problemOf(bytes);
        QCOMPARE(captured.text(), QByteArray());
        QVERIFY2(problem.contains("AVIF"), qPrintable(problem));
    }

    void pixels() {
        if (!core::canDecodeHeif("AVIF")) QSKIP("This system has no decoder for AVIF.");
        const Bytes bytes = avif({});
        if (bytes.empty()) QSKIP("This system has no encoder for AVIF to make the test's files with.");
        const DecodedImage decoded = core::decodeImage(bytes);
        QCOMPARE(decoded.problem.english(), std::string());
        QCOMPARE(decoded.image.shape(), (ImageShape{48, 64, 3}));
        QVERIFY(isNear(decoded, 10, 20, {255, 0, 0}));
        QVERIFY(isNear(decoded, 54, 20, {0, 0, 255}));
        QCOMPARE(decoded.highest.integer, 0);
    }

    /// As other images with more than 8 bits: to the range that they use.
    void deepPixels() {
        if (!core::canDecodeHeif("AVIF")) QSKIP("This system has no decoder for AVIF.");
        const Bytes bytes = deepAvif();
        if (bytes.empty()) QSKIP("This system has no encoder for AVIF with 12 bits to make the test's file with.");
        const DecodedImage decoded = core::decodeImage(bytes);
        QCOMPARE(decoded.problem.english(), std::string());
        QVERIFY(isNear(decoded, 10, 20, {100, 100, 100}));
        QVERIFY(isNear(decoded, 54, 20, {255, 255, 255}));
        QCOMPARE(decoded.highest.integer, 4095);
    }

    void alphaIsOverWhite() {
        if (!core::canDecodeHeif("AVIF")) QSKIP("This system has no decoder for AVIF.");
        const Bytes bytes = avif({.alpha = true});
        if (bytes.empty()) QSKIP("This system has no encoder for AVIF to make the test's files with.");
        const DecodedImage decoded = core::decodeImage(bytes);
        QCOMPARE(decoded.problem.english(), std::string());
        QVERIFY(isNear(decoded, 10, 10, {255, 0, 0}));
        QVERIFY(isNear(decoded, 10, 40, {255, 255, 255}));
    }

    /// The file says by itself that it is turned; that is done once.
    void turnedImagesAreUpright() {
        if (!core::canDecodeHeif("AVIF")) QSKIP("This system has no decoder for AVIF.");
        const Bytes bytes = avif({.turned = true});
        if (bytes.empty()) QSKIP("This system has no encoder for AVIF to make the test's files with.");
        const DecodedImage decoded = core::decodeImage(bytes);
        QCOMPARE(decoded.image.shape(), (ImageShape{64, 48, 3}));
        QVERIFY(isNear(decoded, 24, 10, {255, 0, 0}));  // what was left is on top
        QVERIFY(isNear(decoded, 24, 54, {0, 0, 255}));
    }

    void randomDamageIsSurvived() {
        if (!core::canDecodeHeif("AVIF")) QSKIP("This system has no decoder for AVIF.");
        const Bytes good = avif({});
        if (good.empty()) QSKIP("This system has no encoder for AVIF to make the test's files with.");
        std::uint32_t state = 3;
        const auto random = [&state](std::size_t limit) {
            state = state * 1664525U + 1013904223U;
            return (state >> 8) % limit;
        };
        for (int round = 0; round < 200; ++round) {
            Bytes bytes = good;
            for (std::size_t change = 1 + random(4); change > 0; --change)
                bytes[random(bytes.size())] = static_cast<std::uint8_t>(random(256));
            if (random(3) == 0) bytes.resize(random(bytes.size()));
            const DecodedImage decoded = core::decodeImage(bytes);
            QCOMPARE(decoded.image.empty(), !decoded.problem.empty());
        }
    }
};

IMAGO_TEST(TestHeif)
#include "test_heif.moc"
