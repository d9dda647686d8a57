#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <optional>
#include <stop_token>

#include "ArrayFiles.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

using core::ImageShape;
using core::ImportResult;
using Dataset = std::shared_ptr<const core::Dataset>;

namespace {

constexpr std::size_t kSide = 16;
constexpr std::size_t kPixels = kSide * kSide;

/// Two images of 16 x 16, as most arrays here: 512 values in which 0 and 255 occur.
const std::string kTwo = "2, 16, 16";

template <typename Value>
std::vector<Value> mapped(const Bytes& pixels, double factor, double offset = 0) {
    std::vector<Value> values;
    for (const std::uint8_t pixel : pixels) values.push_back(static_cast<Value>(pixel * factor + offset));
    return values;
}

/// An array of pixels [n][y][x][c] in another order of axes and of memory.
Bytes rearranged(const Bytes& pixels, std::size_t count, std::size_t channels, bool first, bool fortran) {
    const std::vector<std::size_t> sizes = first ? std::vector<std::size_t>{count, channels, kSide, kSide}
                                                 : std::vector<std::size_t>{count, kSide, kSide, channels};
    Bytes out(pixels.size());
    for (std::size_t n = 0; n < count; ++n)
        for (std::size_t y = 0; y < kSide; ++y)
            for (std::size_t x = 0; x < kSide; ++x)
                for (std::size_t c = 0; c < channels; ++c) {
                    const std::vector<std::size_t> at =
                        first ? std::vector<std::size_t>{n, c, y, x} : std::vector<std::size_t>{n, y, x, c};
                    std::size_t place = 0;
                    for (std::size_t axis = 0; axis < 4; ++axis) {
                        const std::size_t taken = fortran ? 3 - axis : axis;
                        place = place * sizes[taken] + at[taken];
                    }
                    out[place] = pixels[((n * kSide + y) * kSide + x) * channels + c];
                }
    return out;
}

}  // namespace

class TestArrayFormat : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }
    Dataset read(const QString& name, const core::ImageImport& import = {.size = kSide}) const {
        return core::importDataset(pathOf(at(name)), core::toSettings(import), core::JobContext({}, {}, 4)).dataset;
    }
    Dataset readBytes(const QString& name, const Bytes& bytes) const {
        return writeBytes(at(name), bytes) ? read(name) : nullptr;
    }
    static QString notes(const Dataset& dataset) {
        QStringList all;
        for (const core::Message& note : dataset->report.notes) all << QString::fromStdString(note.english());
        return all.join('\n');
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void bytesStayAsTheyAre() {
        const Bytes pixels = ramp(2 * kPixels);
        for (const std::uint8_t version : {1, 2, 3}) {
            const Dataset dataset = readBytes("digits.npy", npy("|u1", kTwo, pixels, false, version));
            QVERIFY(dataset->bytes == pixels);
            QCOMPARE(core::imageShape(dataset->spec), (ImageShape{16, 16, 1}));
            QCOMPARE(dataset->name, std::string("digits"));
            QCOMPARE(QString::fromStdString(dataset->source), at("digits.npy"));
            QCOMPARE(dataset->testCount, std::size_t{0});
            QCOMPARE(dataset->report.imported, std::size_t{2});
            QVERIFY(!dataset->hasLabels());
            QCOMPARE(notes(dataset), QString("There are no labels for the images, so they have no classes."));
        }
        QVERIFY(readBytes("LOUD.NPY", npy("|u1", kTwo, pixels))->bytes == pixels);
        // Through the same fitting as all images.
        const Dataset fitted = read("digits.npy", {.size = 32, .color = core::ColorMode::color});
        QCOMPARE(core::imageShape(fitted->spec), (ImageShape{32, 32, 3}));
        QCOMPARE(fitted->report.resized, std::size_t{2});
        QCOMPARE(fitted->report.resizedWidth, 16);
        QCOMPARE(core::imageShape(read("digits.npy", {})->spec), (ImageShape{64, 64, 1}));
    }

    void typesAndRanges_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<double>("factor");  // of what is expected, pixel by pixel
        QTest::addColumn<QString>("note");
        const Bytes pixels = ramp(2 * kPixels);
        const auto row = [](const char* name, const char* type, const Bytes& raw, double factor, const char* note) {
            QTest::newRow(name) << type
                                << QByteArray(reinterpret_cast<const char*>(raw.data()),
                                              static_cast<qsizetype>(raw.size()))
                                << factor << note;
        };
        row("16 bits", "<u2", packed(mapped<std::uint16_t>(pixels, 257)), 1,
            "The values of the images (uint16) range from 0 to 65535; 0 is used as black and 65535 as white.");
        row("16 bits, big endian", ">u2", packed(mapped<std::uint16_t>(pixels, 257), true), 1, "65535 as white");
        row("12 in 16 bits", "<u2", packed(mapped<std::uint16_t>(pixels, 16)), 16.0 * 255 / 4095, "4095 as white");
        row("8 in 16 bits", "<u2", packed(mapped<std::uint16_t>(pixels, 1)), 1, "255 as white");
        row("0 to 1", "<f4", packed(mapped<float>(pixels, 1.0 / 255)), 1,
            "(float32) range from 0 to 1; 0 is used as black and 1 as white");
        row("0 to 1, big endian", ">f8", packed(mapped<double>(pixels, 1.0 / 255), true), 1, "(float64)");
        row("0 to 0.4", "<f4", packed(mapped<float>(pixels, 0.4 / 255)), 0.4, "range from 0 to 0.4; 0 is used");
        row("-1 to 1", "<f4", packed(mapped<float>(pixels, 2.0 / 255, -1)), 1, "-1 is used as black and 1 as white");
        row("0 to 255", "<f8", packed(mapped<double>(pixels, 1)), 1, "0 is used as black and 255 as white");
        row("another range", "<f4", packed(mapped<float>(pixels, 0.1, -12)), 1,
            "-12 is used as black and 13.5 as white");
        row("int64", "<i8", packed(mapped<std::int64_t>(pixels, 1)), 1, "255 as white");
        row("int32", ">i4", packed(mapped<std::int32_t>(pixels, 1000, -5000), true), 1, "-5000 is used as black");
        row("int8", "|i1", packed(mapped<std::int8_t>(pixels, 1, -128)), 1, "-128 is used as black and 127 as white");
        row("uint64", "<u8", packed(mapped<std::uint64_t>(pixels, 1)), 1, "255 as white");
    }

    void typesAndRanges() {
        QFETCH(QString, type);
        QFETCH(QByteArray, raw);
        QFETCH(double, factor);
        QFETCH(QString, note);
        const Bytes pixels = ramp(2 * kPixels);
        const Dataset dataset = readBytes("a.npy", npy(type.toStdString(), kTwo, Bytes(raw.begin(), raw.end())));
        QCOMPARE(dataset->bytes.size(), pixels.size());
        for (std::size_t i = 0; i < pixels.size(); ++i)
            QCOMPARE(int{dataset->bytes[i]}, static_cast<int>(std::floor(pixels[i] * factor + 0.5 + 1e-4)));
        QVERIFY2(notes(dataset).contains(note), qPrintable(notes(dataset)));
    }

    void onlyZeroAndOne() {
        Bytes bits(2 * kPixels, 0);
        bits[3] = bits[500] = 1;
        Bytes expected(2 * kPixels, 0);
        expected[3] = expected[500] = 255;
        const Dataset masks = readBytes("bool.npy", npy("|b1", kTwo, bits));
        QVERIFY(masks->bytes == expected);
        QVERIFY(!notes(masks).contains("black"));
        const Dataset numbers = readBytes("ones.npy", npy("|u1", kTwo, bits));
        QVERIFY(numbers->bytes == expected);
        QVERIFY2(notes(numbers).contains("range from 0 to 1; 0 is used as black and 1 as white"),
                 qPrintable(notes(numbers)));
    }

    void orders_data() {
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("first");
        QTest::addColumn<bool>("fortran");
        for (const int channels : {1, 3, 4})
            for (const bool first : {false, true})
                for (const bool fortran : {false, true})
                    QTest::addRow("%d%s%s", channels, first ? ", channels first" : "", fortran ? ", Fortran" : "")
                        << channels << first << fortran;
    }

    void orders() {
        QFETCH(int, channels);
        QFETCH(bool, first);
        QFETCH(bool, fortran);
        const auto c = static_cast<std::size_t>(channels);
        const Bytes pixels = ramp(2 * kPixels * c, 3);
        const std::string sides = first ? "2, " + std::to_string(c) + ", 16, 16" : "2, 16, 16, " + std::to_string(c);
        const Dataset dataset =
            readBytes("a.npy", npy("|u1", sides, rearranged(pixels, 2, c, first, fortran), fortran));
        Bytes expected = pixels;
        if (c == 4) {
            expected.clear();
            for (std::size_t at = 0; at < pixels.size(); at += 4)
                for (std::size_t channel = 0; channel < 3; ++channel) {
                    const int opacity = pixels[at + 3];
                    expected.push_back(static_cast<std::uint8_t>(
                        (pixels[at + channel] * opacity + 255 * (255 - opacity) + 127) / 255));
                }
        }
        QCOMPARE(core::imageShape(dataset->spec), (ImageShape{16, 16, c == 1 ? 1 : 3}));
        QVERIFY(dataset->bytes == expected);
    }

    void opacityIsOverTheBackground() {
        const Bytes pixels = ramp(2 * kPixels * 4, 3);
        QVERIFY(writeBytes(at("a.npy"), npy("|u1", "2, 16, 16, 4", pixels)));
        Bytes expected;
        const int behind[] = {10, 20, 250};
        for (std::size_t place = 0; place < pixels.size(); place += 4)
            for (std::size_t channel = 0; channel < 3; ++channel) {
                const int opacity = pixels[place + 3];
                expected.push_back(static_cast<std::uint8_t>(
                    (pixels[place + channel] * opacity + behind[channel] * (255 - opacity) + 127) / 255));
            }
        QVERIFY(read("a.npy", {.size = kSide, .background = core::Rgb{10, 20, 250}})->bytes == expected);
    }

    void fortranOrderOfGrayImages() {
        const Bytes pixels = ramp(2 * kPixels);
        QVERIFY(readBytes("a.npy", npy("|u1", kTwo, rearranged(pixels, 2, 1, false, true), true))->bytes == pixels);
    }

    void medMnist_data() {
        QTest::addColumn<bool>("deflated");
        QTest::newRow("stored") << false;
        QTest::newRow("deflated") << true;
    }

    void medMnist() {
        QFETCH(bool, deflated);
        const Bytes trained = ramp(3 * kPixels, 1);
        const Bytes validated = ramp(2 * kPixels, 50);
        const Bytes tested = ramp(2 * kPixels, 90);
        const Dataset dataset = readBytes("medmnist.npz", zip({{"train_images.npy", npy("|u1", "3, 16, 16", trained)},
                                                               {"val_images.npy", npy("|u1", kTwo, validated)},
                                                               {"test_images.npy", npy("|u1", kTwo, tested)},
                                                               {"train_labels.npy", npy("|u1", "3, 1", {0, 2, 1})},
                                                               {"val_labels.npy", npy("|u1", "2, 1", {2, 2})},
                                                               {"test_labels.npy", npy("|u1", "2, 1", {1, 0})}},
                                                              deflated));
        Bytes all = trained;
        all.insert(all.end(), validated.begin(), validated.end());
        all.insert(all.end(), tested.begin(), tested.end());
        QVERIFY(dataset->bytes == all);
        QCOMPARE(dataset->testCount, std::size_t{2});
        QCOMPARE(dataset->labels, (std::vector<std::int32_t>{0, 2, 1, 2, 2, 1, 0}));
        QCOMPARE(dataset->classNames, (std::vector<std::string>{"0", "1", "2"}));
        QVERIFY2(notes(dataset).startsWith("The 2 validation images of the file were added to its training images"),
                 qPrintable(notes(dataset)));
    }

    void kerasAndOthers() {
        const Bytes trained = ramp(3 * kPixels, 1);
        const Bytes tested = ramp(2 * kPixels, 90);
        const Bytes images = npy("|u1", "3, 16, 16", trained);
        const Dataset keras =
            readBytes("mnist.npz", zip({{"x_test.npy", npy("|u1", kTwo, tested)},
                                        {"x_train.npy", images},
                                        {"y_train.npy", npy("<i8", "3", packed<std::int64_t>({5, 7, 5}))},
                                        {"y_test.npy", npy("<i8", "2", packed<std::int64_t>({7, 5}))}}));
        QCOMPARE(keras->testCount, std::size_t{2});
        QCOMPARE(keras->labels, (std::vector<std::int32_t>{0, 1, 0, 1, 0}));
        QCOMPARE(keras->classNames, (std::vector<std::string>{"5", "7"}));
        QVERIFY(std::equal(trained.begin(), trained.end(), keras->bytes.begin()));
        QVERIFY(std::equal(tested.begin(), tested.end(), keras->sample(3).begin()));
        QVERIFY(notes(keras).isEmpty());

        const Dataset unnamed = readBytes(
            "savez.npz", zip({{"arr_0.npy", images}, {"arr_1.npy", npy("<f4", "3", packed<float>({1, 2, 1}))}}));
        QCOMPARE(unnamed->labels, (std::vector<std::int32_t>{0, 1, 0}));
        QCOMPARE(unnamed->classNames, (std::vector<std::string>{"1", "2"}));
        QCOMPARE(notes(unnamed), QString("The labels start at 1; they were renumbered to start at 0."));

        // Where there is no test set, the validation images serve.
        const Dataset split =
            readBytes("split.npz", zip({{"train_images.npy", images}, {"valid_images.npy", npy("|u1", kTwo, tested)}}));
        QCOMPARE(split->testCount, std::size_t{2});
        QCOMPARE(split->size(), std::size_t{5});

        // Arrays that are not looked at may be anything.
        const Dataset sprites =
            readBytes("sprites.npz",
                      zip({{"metadata.npy", npy("|O", "1", {1, 2, 3})}, {"imgs.npy", images}, {"notes.txt", {65}}}));
        QVERIFY(sprites->bytes == trained);
        QVERIFY(readBytes("odd.npz", zip({{"faces.npy", images}}))->bytes == trained);
    }

    void labelsOfOtherKinds() {
        const ZipMember images{"images.npy", npy("|u1", "3, 16, 16", ramp(3 * kPixels))};
        const auto with = [&](const Bytes& labels) {
            return readBytes("a.npz", zip({images, {"labels.npy", labels}}));
        };
        QCOMPARE(with(npy("<f8", "3, 3", packed<double>({0, 0, 1, 1, 0, 0, 0, 0, 1})))->labels,
                 (std::vector<std::int32_t>{1, 0, 1}));
        // The same, column by column.
        QCOMPARE(with(npy("|u1", "3, 3", {0, 1, 0, 0, 0, 0, 1, 0, 1}, true))->labels,
                 (std::vector<std::int32_t>{1, 0, 1}));
        QCOMPARE(with(npy("|b1", "3", {1, 0, 1}))->classNames, (std::vector<std::string>{"0", "1"}));
        QCOMPARE(with(npy("<i4", "3", packed<std::int32_t>({-1, 40, -1})))->classNames,
                 (std::vector<std::string>{"-1", "40"}));
        const std::vector<std::pair<Bytes, QString>> useless = {
            {npy("|u1", "3, 2", {1, 1, 0, 0, 1, 0}), "are 2 numbers per image instead of one"},
            {npy("<f4", "3", packed<float>({0.5F, 1, 2})), "are not whole numbers"},
            {npy("<U1", "3", Bytes(12, 0)), "are not one number per image"},
            {npy("|O", "3", {1, 2, 3}), "not one number per image"}};
        for (const auto& [labels, note] : useless) {
            const Dataset dataset = with(labels);
            QCOMPARE(dataset->size(), std::size_t{3});
            QVERIFY(!dataset->hasLabels() && dataset->classNames.empty());
            QVERIFY2(notes(dataset).contains(note) && notes(dataset).contains("no classes"),
                     qPrintable(notes(dataset)));
        }
        COMPARE_SENTENCE(with(npy("|u1", "4", {1, 2, 3, 4})), "labels do not match", "4 labels", "3 images",
                         at("a.npz"));
    }

    void namesOfClasses() {
        const ZipMember images{"images.npy", npy("|u1", "3, 16, 16", ramp(3 * kPixels))};
        const ZipMember labels{"labels.npy", npy("<i8", "3", packed<std::int64_t>({2, 0, 2}))};
        const auto with = [&](const Bytes& names) {
            return readBytes("a.npz", zip({images, labels, {"class_names.npy", names}}))->classNames;
        };
        const std::vector<std::uint32_t> letters{'b', 'a', 'g', 'x', 0, 0, 0xE9, 0x1F600, 0};
        for (const bool big : {false, true})
            QCOMPARE(with(npy(big ? ">U3" : "<U3", "3", packed<std::uint32_t>(letters, big))),
                     (std::vector<std::string>{"bag", "\u00E9\U0001F600"}));
        // Fewer names than classes, and what is no list of texts.
        QCOMPARE(with(npy("<U1", "1", packed<std::uint32_t>({'b'}))), (std::vector<std::string>{"b", "2"}));
        QCOMPARE(with(npy("<i4", "3", packed<std::int32_t>({1, 2, 3}))), (std::vector<std::string>{"0", "2"}));
    }

    void labelsBesideAFile_data() {
        QTest::addColumn<QString>("images");
        QTest::addColumn<QString>("labels");
        QTest::addColumn<bool>("found");
        QTest::newRow("labels") << "faces.npy"
                                << "labels.npy" << true;
        QTest::newRow("own") << "faces.npy"
                             << "faces_labels.npy" << true;
        QTest::newRow("train") << "train_images.npy"
                               << "train_labels.npy" << true;
        QTest::newRow("x and y") << "x_train.npy"
                                 << "y_train.npy" << true;
        QTest::newRow("X and Y") << "X_train.npy"
                                 << "Y_train.npy" << true;
        QTest::newRow("of another part") << "test_images.npy"
                                         << "labels.npy" << false;
        QTest::newRow("of others") << "faces.npy"
                                   << "train_labels.npy" << false;
    }

    void labelsBesideAFile() {
        QFETCH(QString, images);
        QFETCH(QString, labels);
        QFETCH(bool, found);
        QVERIFY(writeBytes(at(labels), npy("|u1", "2", {4, 9})));
        const Dataset dataset = readBytes(images, npy("|u1", kTwo, ramp(2 * kPixels)));
        QCOMPARE(dataset->labels, found ? (std::vector<std::int32_t>{0, 1}) : std::vector<std::int32_t>());
        if (!found) return;
        QCOMPARE(dataset->classNames, (std::vector<std::string>{"4", "9"}));
        QVERIFY(writeBytes(at(labels), npy("|u1", "3", {4, 9, 4})));
        COMPARE_SENTENCE(read(images), at(labels), "3 labels for 2 images");
    }

    void cancelling() {
        QVERIFY(writeBytes(at("a.npy"), npy("<u2", "3000, 16, 16", Bytes(3000 * kPixels * 2, 3))));
        for (const char* stage : {"a.npy", "converting", "fitting"}) {
            std::stop_source stop;
            std::vector<core::Progress> seen;
            const auto tell = [&](const core::Progress& progress) {
                seen.push_back(progress);
                if (progress.item == stage) stop.request_stop();
            };
            const ImportResult result = core::importDataset(pathOf(at("a.npy")), core::toSettings({.size = 20}),
                                                            core::JobContext(stop.get_token(), tell));
            QCOMPARE(result.outcome, core::Outcome::cancelled);
            QVERIFY(result.dataset == nullptr && !seen.empty());
        }
    }

    void aFolderPointsToIt() {
        QVERIFY(writeBytes(at("a.npy"), npy("|u1", kTwo, ramp(2 * kPixels))));
        COMPARE_SENTENCE(read(""), "a.npy", "a file of NumPy arrays: open it on its own");
    }
};

IMAGO_TEST(TestArrayFormat)
#include "test_array_format.moc"
