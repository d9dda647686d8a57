#include <QtTest>
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "DicomFiles.h"
#include "core/sample/image/FileKind.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/dicom/DicomCodecs.h"
#include "tests/TestProgram.h"

using core::DecodedImage;
using core::DicomView;
using core::DicomWindow;

namespace {

// 16 x 12 samples that GDCM has compressed: sample i is i of 8 bits, 37 i modulo 4096 of 12, and i in turn of RGB.
constexpr const char* kJpeg8 =
    "ffd8ffdb0043000101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101"
    "0101010101010101010101010101010101ffc0000b08000c001001011100ffc4001f0000010501010101010100000000000000000102"
    "030405060708090a0bffc400b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a108"
    "2342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a6364656667"
    "68696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9"
    "cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9faffda0008010100003f00fe76f4dff826dfddff008907a7fc"
    "bb7ff635e81a6ffc136feeff00c483d3fe5dbffb1afec834df815f0e3e5ff8937a7f145ffc62bd034df815f0e3e5ff008937a7f145ff"
    "00c62bffd900";
constexpr const char* kJpegLossless =
    "ffd8ffc3000b10000c001001011100ffc400170001010101000000000000000000000000060a0c10ffda0008010100010000e4a952a5"
    "4a952a54a952a54a952d28254a952a54a952a54a952a54a969412a54a952a54a952a54a952a54b4a0952a54a952a54a952a54a952a5a"
    "504a952a54a952a54a952a54a952d28254a952a54a952a54a952a54a969412a54a952a54a952a54a952a5c049893d2a54a952a54a952"
    "a54a952a54b4a0952a54a952a54a952a54a952a5a504a952a54a952a54a952a54a952d28254a952a54a952a54a952a54a969412a54a9"
    "52a54a952a54a952a54bffd9";
constexpr const char* kJpegLs =
    "ffd8fff7000b10000c001001011100fff8000d01ffff0012004301140040ffda0008010100000000a24c4989311e4590e833f89311e4"
    "590e833f9ea5044a8912348942a04fa793a9c5b5a595844a4a0aeacaaa8a6a4a2a09e9e9cb56ac44849eb162b56a952a54a54a952a14"
    "24649ca14284e9d3a74e9d3264c99324449a993264caaaaaaaaaaaaa28a124c5145145145134d34d34d300000000df81da6004010040"
    "201008040404040404040049f4a09a69a69a69a69a49249248859314a5294a5294a5292944049694a5294a5294a5294a1f24a4a5294a"
    "52aaaaaaa878ffd9";
constexpr const char* kJpeg2000 =
    "ff4fff5100290000000000100000000c0000000000000000000000100000000c000000000000000000010f0101ff52000c0000000100"
    "0204040001ff5c000a4080888890888890ff64002a000143726561746564206279204744434d2f4f70656e4a5045472076657273696f"
    "6e20322e352e30ff90000a00000000007b0001ff93dff890c806a5fccd7f65c8484ac54d908d7f9a61d881a00d6e8e7f416fc003ea05"
    "80fe43600fd8181bf73a534f0ad2fe592cb8e07bb331ceeecc1f89d4dc447fc0ff00c81fe04603fc0280392f87e6dedc0f39316088e7"
    "00d343c0ec63d80c005c056000230b84bf37eb076717ffd9";
constexpr const char* kJpegLsRgb =
    "ffd8fff7001108000c001003011100021100031100ffda000c03010002000300000200444cbd7dabedbfff7d7db7ff7fff7ffc000005"
    "7c0000057cf99369557fff7fff6c980000057cf973ff7fff7fff7a4b4b0adfff7fff7fff29514943ff7fff7fff769c9895ff79080caf"
    "ff7ff94908c8dffca0000015f3e5cfff7fff6b4b0adfff7fff7fff68481fbfff7fff7fff7e7af1ff7fff7fff7fdba72fff7fff510407"
    "ff7e1bb67fff7ffea8a4a1ff78ffd900";

Bytes fromHex(const char* text) {
    const QByteArray bytes = QByteArray::fromHex(text);
    return Bytes(bytes.begin(), bytes.end());
}

DecodedImage decoded(const DicomParts& parts, const DicomView& view = {}) {
    return core::decodeImage(dicomFile(parts), {.white = {}, .background = core::kWhite, .dicom = view});
}

/// The first samples of an image; empty, with the reason on the screen, where it is refused.
Bytes firstOf(const DecodedImage& image, std::size_t count) {
    if (!image.problem.empty()) qWarning("%s", image.problem.english().c_str());
    const auto pixels = image.image.pixels();
    return Bytes(pixels.begin(), pixels.begin() + static_cast<std::ptrdiff_t>(std::min(count, pixels.size())));
}

QString problemOf(const DicomParts& parts) {
    return QString::fromStdString(decoded(parts).problem.english());
}

DicomView windowOf(DicomWindow::From from, double center = 40, double width = 400) {
    DicomView view;
    view.window = {from, center, width};
    return view;
}

Bytes windowIn(const std::string& center, const std::string& width) {
    return dicomText(0x00281050, "DS", center) + dicomText(0x00281051, "DS", width);
}

Bytes rescale(const std::string& intercept, const std::string& slope) {
    return dicomText(0x00281052, "DS", intercept) + dicomText(0x00281053, "DS", slope);
}

}  // namespace

/// What the bytes of a DICOM file become.
class TestDicom : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void gray() {
        DicomParts parts = plainDicom(counting(64));
        QCOMPARE(firstOf(decoded(parts), 64), counting(64));
        QCOMPARE(decoded(parts).image.shape(), (core::ImageShape{8, 8, 1}));
        parts.colors = "MONOCHROME1";
        QCOMPARE(firstOf(decoded(parts), 3), (Bytes{255, 254, 253}));
        // Wide ones have their rows one behind the other.
        parts = plainDicom(counting(80));
        parts.width = 10;
        QCOMPARE(decoded(parts).image.width(), 10);
        QCOMPARE(decoded(parts).image.row(1)[0], std::uint8_t{10});
    }

    void twelveBits() {
        DicomParts parts = deepDicom({0, 1000, 4095, 0xF7FF});
        parts.stored = 12;
        // The four highest bits of a sample are something else.
        const DecodedImage image = decoded(parts);
        QCOMPARE(firstOf(image, 4), (Bytes{0, 62, 255, 127}));
        QVERIFY(image.values.has_value());
        QCOMPARE(image.values->highest, 4095.0);
        // The range of a set is that of all of its images.
        DicomView view;
        view.range = core::DicomRange{0, 8190};
        QCOMPARE(firstOf(decoded(parts, view), 3), (Bytes{0, 31, 128}));
    }

    void signedCt() {
        DicomParts parts = deepDicom({-1000, 0, 40, 1000});
        parts.isSigned = true;
        parts.extra = rescale("-24", "2");  // -2024, -24, 56, 1976
        const DecodedImage full = decoded(parts);
        QCOMPARE(full.values->lowest, -2024.0);
        QCOMPARE(full.values->highest, 1976.0);
        QCOMPARE(firstOf(full, 4), (Bytes{0, 128, 133, 255}));
        // The window of the file: from -159.5 to 238.5, as the standard has it.
        parts.extra = windowIn("40\\500", "400\\2000") + rescale("-24", "2");
        QCOMPARE(firstOf(decoded(parts), 4), (Bytes{0, 87, 138, 255}));
        QVERIFY(!decoded(parts).values.has_value());
        // Another one, and none.
        QCOMPARE(firstOf(decoded(parts, windowOf(DicomWindow::From::numbers, 56.5, 161)), 4), (Bytes{0, 0, 128, 255}));
        QCOMPARE(firstOf(decoded(parts, windowOf(DicomWindow::From::range)), 4), (Bytes{0, 128, 133, 255}));
        // A value that stands for no pixel is not the lowest one.
        parts.extra = dicomShort(0x00280120, -1000 & 0xFFFF) + rescale("-24", "2");
        QCOMPARE(decoded(parts).values->lowest, -24.0);
    }

    void otherFunctionsOfTheWindow() {
        DicomParts parts = deepDicom({0, 50, 100, 200});
        parts.extra = windowIn("100", "200") + dicomText(0x00281056, "CS", "LINEAR_EXACT");
        QCOMPARE(firstOf(decoded(parts), 4), (Bytes{0, 64, 128, 255}));
        parts.extra = windowIn("100", "200") + dicomText(0x00281056, "CS", "SIGMOID");
        QCOMPARE(firstOf(decoded(parts), 4), (Bytes{30, 69, 128, 225}));
        // No width, no window.
        parts.extra = windowIn("100", "0");
        QCOMPARE(firstOf(decoded(parts), 4), (Bytes{0, 64, 128, 255}));
    }

    void colors() {
        DicomParts parts = plainDicom(counting(192));
        parts.samples = 3;
        parts.colors = "RGB";
        QCOMPARE(firstOf(decoded(parts), 6), counting(6));
        parts.planar = true;
        QCOMPARE(firstOf(decoded(parts), 6), (Bytes{0, 64, 128, 1, 65, 129}));
        // No difference of colors, then all of red's.
        parts.planar = false;
        parts.colors = "YBR_FULL";
        parts.pixels.assign(192, 128);
        parts.pixels[0] = 77;
        parts.pixels[3] = 76;
        parts.pixels[4] = 85;
        parts.pixels[5] = 255;
        QCOMPARE(firstOf(decoded(parts), 6), (Bytes{77, 77, 77, 254, 0, 0}));
        // Two pixels share them.
        parts.colors = "YBR_FULL_422";
        parts.pixels.assign(128, 128);
        parts.pixels[0] = 10;
        parts.pixels[1] = 20;
        QCOMPARE(firstOf(decoded(parts), 6), (Bytes{10, 10, 10, 20, 20, 20}));
        // A palette of three colors that begins at 1.
        parts = plainDicom(Bytes(64, 3));
        parts.colors = "PALETTE COLOR";
        parts.pixels[0] = 0;
        parts.pixels[1] = 2;
        for (std::uint32_t channel = 0; channel < 3; ++channel)
            parts.extra = parts.extra + dicomElement(0x00281101 + channel, "US", dicomWords({3, 1, 16}));
        for (int channel = 0; channel < 3; ++channel)
            parts.extra = parts.extra + dicomElement(0x00281201 + static_cast<std::uint32_t>(channel), "OW",
                                                     dicomWords({0x0100 + channel * 256, 0x7000, 0xFF00}));
        QCOMPARE(firstOf(decoded(parts), 9), (Bytes{1, 2, 3, 0x70, 0x70, 0x70, 255, 255, 255}));
        parts.extra.clear();
        QVERIFY(problemOf(parts).contains("palette"));
    }

    void groupsOfFrames() {
        // As enhanced files have it: what holds for all frames, in sequences.
        const auto sequence = [](std::uint32_t tag, const Bytes& item) {
            Bytes bytes = {0xFE, 0xFF, 0x00, 0xE0};
            for (int i = 0; i < 4; ++i) bytes.push_back(static_cast<std::uint8_t>(item.size() >> (8 * i)));
            return dicomElement(tag, "SQ", bytes + item);
        };
        DicomParts parts = deepDicom({0, 50, 100, 200});
        parts.extra = sequence(0x52009229, sequence(0x00289132, windowIn("100.5", "201")));
        QCOMPARE(firstOf(decoded(parts), 4), (Bytes{0, 64, 128, 255}));
        // Inside another sequence the same elements mean something else.
        parts.extra = sequence(0x00081140, windowIn("1", "2"));
        QCOMPARE(firstOf(decoded(parts), 4), (Bytes{0, 64, 128, 255}));
        QVERIFY(decoded(parts).values.has_value());
    }

    void otherEncodings() {
        DicomParts parts = plainDicom(counting(64));
        parts.header = false;
        const Bytes bare = dicomFile(parts);
        QCOMPARE(core::kindOf(bare).name, std::string("DICOM"));
        QCOMPARE(firstOf(core::decodeImage(bare), 3), counting(3));
        // Without the kind of each value, as many are.
        Bytes file(128, 0);
        file = file + Bytes{'D', 'I', 'C', 'M'} + dicomText(0x00020010, "UI", "1.2.840.10008.1.2");
        const auto implicit = [&](std::uint8_t element, const Bytes& value) {
            file = file + Bytes{0x28, 0, element, 0, static_cast<std::uint8_t>(value.size()), 0, 0, 0} + value;
        };
        implicit(0x02, {1, 0});
        implicit(0x04, {'M', 'O', 'N', 'O', 'C', 'H', 'R', 'O', 'M', 'E', '2', ' '});
        implicit(0x10, {8, 0});
        implicit(0x11, {8, 0});
        file = file + Bytes{0x28, 0, 0x00, 0x01, 2, 0, 0, 0, 8, 0} + Bytes{0x28, 0, 0x01, 0x01, 2, 0, 0, 0, 8, 0};
        file = file + Bytes{0xE0, 0x7F, 0x10, 0, 64, 0, 0, 0} + counting(64);
        QCOMPARE(firstOf(core::decodeImage(file), 3), counting(3));
    }

    void runLengths() {
        DicomParts parts = plainDicom({});
        parts.syntax = "1.2.840.10008.1.2.5";
        parts.encapsulated = true;
        Bytes header(64, 0);
        header[0] = 1;
        header[4] = 64;
        parts.pixels = header + Bytes{2, 5, 6, 7, 256 - 60, 9};  // three as they are, and 61 of one
        QCOMPARE(firstOf(decoded(parts), 5), (Bytes{5, 6, 7, 9, 9}));
        QCOMPARE(decoded(parts).image.pixels()[63], std::uint8_t{9});
        parts.pixels = header + Bytes{2, 5, 6, 7, 256 - 59, 9};  // one too few
        QVERIFY(problemOf(parts).contains("run-length"));
    }

    void compressed_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("syntax");
        QTest::addColumn<int>("stored");
        QTest::addColumn<int>("samples");
        QTest::newRow("JPEG") << QByteArray(kJpeg8) << "50" << 8 << 1;
        QTest::newRow("JPEG lossless") << QByteArray(kJpegLossless) << "70" << 12 << 1;
        QTest::newRow("JPEG-LS") << QByteArray(kJpegLs) << "80" << 12 << 1;
        QTest::newRow("JPEG 2000") << QByteArray(kJpeg2000) << "90" << 12 << 1;
        QTest::newRow("JPEG-LS, RGB") << QByteArray(kJpegLsRgb) << "80" << 8 << 3;
    }

    void compressed() {
        QFETCH(QByteArray, hex);
        QFETCH(QString, syntax);
        QFETCH(int, stored);
        QFETCH(int, samples);
        DicomParts parts = plainDicom(fromHex(hex.constData()));
        parts.width = 16;
        parts.height = 12;
        parts.samples = samples;
        parts.colors = samples == 3 ? "RGB" : "MONOCHROME2";
        parts.allocated = stored > 8 ? 16 : 8;
        parts.stored = stored;
        parts.syntax = "1.2.840.10008.1.2.4." + syntax.toStdString();
        parts.encapsulated = true;
        const DecodedImage image = decoded(parts);
        if (!core::hasGdcm() && syntax != "50") {
            QVERIFY(QString::fromStdString(image.problem.english()).contains("GDCM"));
            return;
        }
        QCOMPARE(image.problem.english(), std::string());
        QCOMPARE(image.image.shape(), (core::ImageShape{12, 16, samples}));
        for (int i = 0; i < 192; ++i) {
            const int value = stored > 8 ? i * 37 % 4096 : i;
            const int shown = stored > 8 ? static_cast<int>(std::lround(value * 255 / 4070.0)) : value;
            QVERIFY2(std::abs(image.image.pixels()[static_cast<std::size_t>(i)] - shown) <= (syntax == "50" ? 1 : 0),
                     qPrintable(QString::number(i)));
        }
        // Another size than the header says, and half of the bytes.
        DicomParts other = parts;
        other.width = 17;
        QVERIFY(problemOf(other).contains("not what its DICOM header says"));
        parts.pixels.resize(parts.pixels.size() / 2);
        QVERIFY(!problemOf(parts).isEmpty());
    }

    void refusals() {
        const Bytes whole = dicomFile(plainDicom(counting(64)));
        // Cut at every length: never an image, never a crash.
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY2(!core::decodeImage(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)))
                          .problem.empty(),
                     qPrintable(QString::number(size)));
        DicomParts parts = plainDicom(counting(64));
        parts.width = parts.height = 65535;
        QVERIFY2(problemOf(parts).contains("100 megapixels"), qPrintable(problemOf(parts)));
        parts = plainDicom(counting(64));
        parts.width = 0;
        QVERIFY(problemOf(parts).contains("no size"));
        parts = plainDicom(counting(64));
        parts.height = 9;
        QVERIFY2(problemOf(parts).contains("truncated"), qPrintable(problemOf(parts)));
        parts = plainDicom(counting(64));
        parts.frames = 2147483647;
        QVERIFY2(problemOf(parts).contains("frames"), qPrintable(problemOf(parts)));
        parts = plainDicom(counting(64));
        parts.colors = kDicomPerson;
        QVERIFY2(problemOf(parts).contains("colors"), qPrintable(problemOf(parts)));
        parts = plainDicom(counting(64));
        parts.allocated = 32;
        QVERIFY(problemOf(parts).contains("32 bits"));
        parts = plainDicom(counting(64));
        parts.syntax = "1.2.840.10008.1.2.4.100";
        parts.encapsulated = true;
        QVERIFY(problemOf(parts).contains("compression"));
        // A length of almost 4 GB.
        Bytes long4 = whole;
        const std::size_t length = whole.size() - 64 - 4;
        for (std::size_t i = 0; i < 3; ++i) long4[length + i] = 0xFF;
        QVERIFY(!core::decodeImage(long4).problem.empty());
    }
};

IMAGO_TEST(TestDicom)
#include "test_dicom.moc"
