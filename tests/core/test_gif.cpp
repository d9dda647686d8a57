#include <QTest>
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "SampleFiles.h"
#include "core/sample/image/ImageDecoder.h"
#include "tests/TestProgram.h"

using core::DecodedImage;
using core::Image;
using core::ImageShape;

namespace {

void addShort(Bytes& bytes, int value) {
    bytes.push_back(static_cast<std::uint8_t>(value));
    bytes.push_back(static_cast<std::uint8_t>(value >> 8));
}

/// The LZW codes of pixels below 2^rootBits, as a GIF has them.
Bytes lzw(const Bytes& pixels, int rootBits) {
    const int clear = 1 << rootBits;
    std::map<Bytes, int> table;
    for (int code = 0; code < clear; ++code) table[{static_cast<std::uint8_t>(code)}] = code;
    Bytes out;
    int next = clear + 2;
    int bits = rootBits + 1;
    std::uint32_t held = 0;
    int count = 0;
    const auto put = [&](int code) {
        held |= static_cast<std::uint32_t>(code) << count;
        for (count += bits; count >= 8; count -= 8, held >>= 8) out.push_back(static_cast<std::uint8_t>(held));
    };
    put(clear);
    Bytes word;
    for (const std::uint8_t pixel : pixels) {
        Bytes longer = word;
        longer.push_back(pixel);
        if (table.contains(longer)) {
            word = longer;
            continue;
        }
        put(table[word]);
        if (next < 4096) {
            if (next == 1 << bits) ++bits;
            table[longer] = next++;
        }
        word = {pixel};
    }
    put(table[word]);
    put(clear + 1);
    if (count > 0) out.push_back(static_cast<std::uint8_t>(held));
    return out;
}

struct GifParts {
    int width = 4;
    int height = 4;
    int left = 0;
    int top = 0;
    int frameWidth = 4;
    int frameHeight = 4;
    bool interlaced = false;
    bool ownPalette = false;
    int transparent = -1;
    int rootBits = 2;
    bool ended = true;
};

/// Gray palettes: index i is 10 i, in one of the frame's own 10 i + 5.
Bytes gif(const GifParts& parts, const Bytes& codes) {
    const auto colors = static_cast<std::size_t>(1) << parts.rootBits;
    const auto size = static_cast<std::uint8_t>(parts.rootBits - 1);
    const auto palette = [&](Bytes& file, int add) {
        for (std::size_t at = 0; at < colors * 3; ++at)
            file.push_back(static_cast<std::uint8_t>(10 * (at / 3) + static_cast<std::size_t>(add)));
    };
    Bytes file = {'G', 'I', 'F', '8', '9', 'a'};
    addShort(file, parts.width);
    addShort(file, parts.height);
    file.insert(file.end(), {static_cast<std::uint8_t>(0x80 | size), 0, 0});
    palette(file, 0);
    file.insert(file.end(), {0x21, 0xFE, 2, 'h', 'i', 0});  // a comment
    if (parts.transparent >= 0)
        file.insert(file.end(), {0x21, 0xF9, 4, 1, 0, 0, static_cast<std::uint8_t>(parts.transparent), 0});
    file.push_back(0x2C);
    for (const int value : {parts.left, parts.top, parts.frameWidth, parts.frameHeight}) addShort(file, value);
    file.push_back(static_cast<std::uint8_t>((parts.interlaced ? 0x40 : 0) | (parts.ownPalette ? 0x80 | size : 0)));
    if (parts.ownPalette) palette(file, 5);
    file.push_back(static_cast<std::uint8_t>(parts.rootBits));
    for (std::size_t at = 0; at < codes.size(); at += 255) {
        const std::size_t length = std::min<std::size_t>(255, codes.size() - at);
        file.push_back(static_cast<std::uint8_t>(length));
        file.insert(file.end(), codes.begin() + static_cast<std::ptrdiff_t>(at),
                    codes.begin() + static_cast<std::ptrdiff_t>(at + length));
    }
    if (parts.ended) file.insert(file.end(), {0, 0x3B});
    return file;
}

/// The red of every pixel.
Bytes reds(const Image& image) {
    Bytes values;
    for (std::size_t at = 0; at < image.pixels().size(); at += 3) values.push_back(image.pixels()[at]);
    return values;
}

const Bytes kSixteen = {0, 1, 2, 3, 3, 2, 1, 0, 1, 1, 1, 1, 2, 2, 3, 3};

}  // namespace

/// GIF files, byte by byte.
class TestGif : public QObject {
    Q_OBJECT

    static QString problemOf(const Bytes& bytes) {
        return QString::fromStdString(core::decodeImage(bytes).problem.english());
    }

   private Q_SLOTS:
    void aFileOfOthers() {
        // 10 x 10 pixels in white, red, blue and black, from another program.
        const QByteArray file = QByteArray::fromHex(
            "4749463839610a000a00910000ffffffff00000000ff00000021f904000000000"
            "02c000000000a000a000002168c2d99872a1cdc33a00275ec95faa8de608c04914c01003b");
        const DecodedImage decoded = core::decodeImage(Bytes(file.begin(), file.end()));
        QCOMPARE(decoded.problem.english(), std::string());
        QVERIFY(!decoded.endMissing);
        QCOMPARE(decoded.image.shape(), (ImageShape{10, 10, 3}));
        const std::array<Bytes, 3> colors = {Bytes{255, 255, 255}, Bytes{255, 0, 0}, Bytes{0, 0, 255}};
        const std::array<const char*, 10> rows = {"1111122222", "1111122222", "1111122222", "1110000222", "1110000222",
                                                  "2220000111", "2220000111", "2222211111", "2222211111", "2222211111"};
        for (int y = 0; y < 10; ++y)
            for (int x = 0; x < 10; ++x) {
                const std::uint8_t* pixel = decoded.image.row(y) + 3 * x;
                const char index = rows[static_cast<std::size_t>(y)][x];
                QCOMPARE(Bytes(pixel, pixel + 3), colors[static_cast<std::size_t>(index - '0')]);
            }
    }

    void longFramesFillTheTable() {
        // So many different pairs that the codes reach 12 bits and the table is full.
        for (const int rootBits : {2, 4, 8}) {
            Bytes pixels(200 * 200);
            std::uint32_t state = 1;
            for (std::uint8_t& pixel : pixels) {
                state = state * 1664525U + 1013904223U;
                pixel = static_cast<std::uint8_t>((state >> 20) % (1U << rootBits));
            }
            GifParts parts;
            parts.width = parts.height = parts.frameWidth = parts.frameHeight = 200;
            parts.rootBits = rootBits;
            const DecodedImage decoded = core::decodeImage(gif(parts, lzw(pixels, rootBits)));
            QCOMPARE(decoded.problem.english(), std::string());
            Bytes expected;
            for (const std::uint8_t pixel : pixels) expected.push_back(static_cast<std::uint8_t>(10 * pixel));
            QVERIFY(reds(decoded.image) == expected);
        }
    }

    void interlacedRowsAreOrdered() {
        GifParts parts;
        parts.interlaced = true;
        parts.width = parts.frameWidth = 1;
        parts.height = parts.frameHeight = 9;
        // Rows 0, 8, then 4, then 2, 6, then 1, 3, 5, 7.
        const Bytes stored = {0, 1, 2, 3, 0, 1, 2, 3, 1};
        const Bytes expected = {0, 10, 30, 20, 20, 30, 0, 10, 10};
        QCOMPARE(reds(core::decodeImage(gif(parts, lzw(stored, 2))).image), expected);
    }

    void whatIsTransparentIsWhite() {
        GifParts parts;
        parts.transparent = 1;
        Bytes expected;
        for (const std::uint8_t index : kSixteen)
            expected.push_back(index == 1 ? std::uint8_t{255} : static_cast<std::uint8_t>(10 * index));
        QCOMPARE(reds(core::decodeImage(gif(parts, lzw(kSixteen, 2))).image), expected);
    }

    void aFrameOfItsOwnPlaceAndPalette() {
        GifParts parts;
        parts.width = 3;
        parts.height = 3;
        parts.left = 1;
        parts.top = 2;
        parts.frameWidth = 3;
        parts.frameHeight = 2;
        parts.ownPalette = true;
        // What lies outside the image is cut off.
        QCOMPARE(reds(core::decodeImage(gif(parts, lzw({1, 2, 3, 3, 3, 3}, 2))).image),
                 (Bytes{255, 255, 255, 255, 255, 255, 255, 15, 25}));
    }

    void filesThatEndEarly() {
        const Bytes codes = lzw(kSixteen, 2);
        GifParts parts;
        const Bytes good = gif(parts, codes);
        const Image whole = core::decodeImage(good).image;
        QCOMPARE(whole.shape(), (ImageShape{4, 4, 3}));
        // Only the mark of the end is missing.
        parts.ended = false;
        const DecodedImage endless = core::decodeImage(gif(parts, codes));
        QCOMPARE(endless.problem.english(), std::string());
        QVERIFY(endless.endMissing && endless.image == whole);
        for (std::size_t size = 6; size + 4 < good.size(); ++size) {
            const QString problem = problemOf(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)));
            QVERIFY2(problem == "the GIF data is truncated", qPrintable(QString::number(size) + ": " + problem));
        }
    }

    void damagedFiles() {
        const Bytes codes = lzw(kSixteen, 2);
        GifParts parts;
        // A code that nothing has told yet.
        QVERIFY(problemOf(gif(parts, {0xFC, 0xFF, 0xFF})).contains("damaged"));
        // Fewer pixels than the frame has, in a file that goes on.
        QVERIFY(problemOf(gif(parts, lzw({1, 2, 3}, 2))).contains("damaged"));
        parts.frameWidth = 0;
        QVERIFY(problemOf(gif(parts, codes)).contains("damaged"));
        parts.frameWidth = 65535;
        parts.frameHeight = 65535;
        QVERIFY(problemOf(gif(parts, codes)).contains("damaged"));
        parts = {};
        parts.width = 0;
        QCOMPARE(problemOf(gif(parts, codes)), QString("the GIF header has no size"));
        parts.width = parts.height = 20'000;
        QVERIFY(problemOf(gif(parts, codes)).contains("100 megapixels"));
    }

    /// Whatever is changed, the answer is an image or a reason.
    void randomDamageIsSurvived() {
        const Bytes good = gif({}, lzw(kSixteen, 2));
        std::uint32_t state = 7;
        const auto random = [&state](std::size_t limit) {
            state = state * 1664525U + 1013904223U;
            return (state >> 8) % limit;
        };
        for (int round = 0; round < 3000; ++round) {
            Bytes bytes = good;
            // Not the image's size, which costs time only.
            for (std::size_t change = 1 + random(4); change > 0; --change)
                bytes[10 + random(bytes.size() - 10)] = static_cast<std::uint8_t>(random(256));
            if (random(3) == 0) bytes.resize(random(bytes.size()));
            const DecodedImage decoded = core::decodeImage(bytes);
            QCOMPARE(decoded.image.empty(), !decoded.problem.empty());
        }
    }
};

IMAGO_TEST(TestGif)
#include "test_gif.moc"
