#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <numeric>
#include <optional>

#include "SampleFiles.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

using core::ColorMode;
using core::ImageShape;
using core::ImportResult;
using core::JobContext;
using core::Outcome;

namespace {

/// `count` images; each is filled with its index.
Bytes imageBytes(std::uint32_t count, std::uint32_t height = 28, std::uint32_t width = 28) {
    Bytes values;
    for (std::uint32_t index = 0; index < count; ++index) {
        values.insert(values.end(), std::size_t{height} * width, static_cast<std::uint8_t>(index));
    }
    return idx({count, height, width}, values);
}

/// 0, 1, 2, 0, 1, ...
Bytes labels(std::uint32_t count) {
    Bytes values(count);
    for (std::uint32_t index = 0; index < count; ++index) values[index] = static_cast<std::uint8_t>(index % 3);
    return idx({count}, values);
}

ImportResult read(const QString& source, const core::ImageImport& import = {}) {
    return core::importDataset(pathOf(source), core::toSettings(import), JobContext({}, {}, 4));
}

}  // namespace

class TestIdx : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

   private Q_SLOTS:
    void init() { folder_.emplace(); }
    void cleanup() { qunsetenv("IMAGO_FASHION_MNIST"); }

    void folderWithTrainAndTest() {
        QVERIFY(writeBytes(at("train-images-idx3-ubyte"), imageBytes(7)));
        QVERIFY(writeGzip(at("train-labels-idx1-ubyte.gz"), labels(7)));
        QVERIFY(writeGzip(at("t10k-images-idx3-ubyte.gz"), imageBytes(4)));
        QVERIFY(writeBytes(at("t10k-labels-idx1-ubyte"), labels(4)));
        QVERIFY(writeBytes(at("README"), {}));
        const ImportResult result = read(folder_->path() + "/");
        QCOMPARE(result.outcome, Outcome::done);
        const core::Dataset& dataset = *result.dataset;
        QCOMPARE(dataset.size(), std::size_t{11});
        QCOMPARE(dataset.testCount, std::size_t{4});
        QCOMPARE(core::imageShape(dataset.spec), (ImageShape{28, 28, 1}));
        QCOMPARE(dataset.labels, (std::vector<std::int32_t>{0, 1, 2, 0, 1, 2, 0, 0, 1, 2, 0}));
        QCOMPARE(dataset.classNames, (std::vector<std::string>{"0", "1", "2"}));
        QCOMPARE(dataset.classCounts(), (std::vector<std::size_t>{5, 3, 3}));
        QCOMPARE(dataset.sample(6).back(), std::uint8_t{6});
        QCOMPARE(dataset.sample(10).front(), std::uint8_t{3});  // the last of the test set
        QCOMPARE(QString::fromStdString(dataset.source), folder_->path());
        QCOMPARE(QString::fromStdString(dataset.name), QDir(folder_->path()).dirName());
        QCOMPARE(result.dataset->report.found, std::size_t{11});
        QCOMPARE(result.dataset->report.imported, std::size_t{11});
        QVERIFY(result.dataset->report.skipped.empty() && result.dataset->report.notes.empty());
    }

    void oneFileOfAPair() {
        QVERIFY(writeBytes(at("letters-images.idx3-ubyte"), imageBytes(5)));
        QVERIFY(writeBytes(at("letters-labels.idx1-ubyte"), labels(5)));
        QVERIFY(writeBytes(at("letters-test-images.idx3-ubyte"), imageBytes(3)));
        for (const char* name : {"letters-images.idx3-ubyte", "letters-labels.idx1-ubyte"}) {
            const ImportResult result = read(at(name));
            QCOMPARE(result.dataset->size(), std::size_t{5});
            QCOMPARE(result.dataset->labels.size(), std::size_t{5});
            QCOMPARE(result.dataset->testCount, std::size_t{0});
            QCOMPARE(QString::fromStdString(result.dataset->source), at(name));
            QCOMPARE(result.dataset->report.notes.size(), std::size_t{1});
            QVERIFY(QString::fromStdString(result.dataset->report.notes[0].english()).contains("letters-test-images"));
        }
    }

    void resizedOnesAreCounted() {
        QVERIFY(writeBytes(at("wide.bin"), imageBytes(3, 30, 40)));
        const core::ImportReport report = read(at("wide.bin"), {.size = 28}).dataset->report;
        QCOMPARE(report.resized, std::size_t{3});
        QCOMPARE(report.resizedWidth, 40);
        QCOMPARE(report.resizedHeight, 30);
        QVERIFY(writeBytes(at("square.bin"), imageBytes(3)));
        QCOMPARE(read(at("square.bin"), {.size = 28}).dataset->report.resized, std::size_t{0});
    }

    void anyWidthAndHeight() {
        QVERIFY(writeBytes(at("wide.bin"), imageBytes(3, 30, 90)));
        const auto square = read(at("wide.bin")).dataset;
        const auto notes = [](const core::Dataset& dataset) {
            QStringList all;
            for (const core::Message& note : dataset.report.notes) all << QString::fromStdString(note.english());
            return all.join('\n');
        };
        QVERIFY2(
            notes(*square).contains("Every image loses more than a third of its area when it is cropped to a square"
                                    " (90 x 30 pixels).\nAll images have the aspect ratio 3:1; a size of 192x64"),
            qPrintable(notes(*square)));
        const auto wide = read(at("wide.bin"), {.size = 90, .height = 30}).dataset;
        QCOMPARE(core::imageShape(wide->spec), (ImageShape{30, 90, 1}));
        QCOMPARE(wide->report.resized, std::size_t{0});
        QVERIFY2(!notes(*wide).contains("third") && !notes(*wide).contains("ratio"), qPrintable(notes(*wide)));
        const auto tall = read(at("wide.bin"), {.size = 32, .height = 48}).dataset;
        QVERIFY2(notes(*tall).contains("cropped to the shape of 32 x 48 (90 x 30 pixels)."), qPrintable(notes(*tall)));
    }

    void aFileAloneWithAnyName() {
        QVERIFY(writeGzip(at("numbers.bin"), imageBytes(3)));
        const ImportResult result = read(at("numbers.bin"));
        QCOMPARE(result.dataset->size(), std::size_t{3});
        QVERIFY(!result.dataset->hasLabels() && result.dataset->classNames.empty());
        QCOMPARE(result.dataset->name, std::string("numbers"));
        QCOMPARE(result.dataset->report.notes.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(result.dataset->report.notes[0].english()).contains("no classes"));
    }

    void otherSizesAndColors() {
        QVERIFY(writeBytes(at("wide-images-idx3-ubyte"), imageBytes(150, 30, 40)));
        QCOMPARE(core::imageShape(read(at("wide-images-idx3-ubyte")).dataset->spec), (ImageShape{64, 64, 1}));
        const core::ImageImport small{.size = 32, .color = ColorMode::color};
        // One value tells it all.
        const core::Settings used = read(at("wide-images-idx3-ubyte"), small).dataset->importSettings;
        QVERIFY(used.of(core::imageImportParameters()) == core::toSettings(small));
        QCOMPARE(used.choice("transpose"), std::string("automatic"));
        const auto color = read(at("wide-images-idx3-ubyte"), {.size = 32, .color = ColorMode::color}).dataset;
        QCOMPARE(core::imageShape(color->spec), (ImageShape{32, 32, 3}));
        QCOMPARE(color->size(), std::size_t{150});
        for (const std::size_t index : {0, 77, 149}) {
            for (const std::uint8_t value : color->sample(index)) QCOMPARE(std::size_t{value}, index);
        }
        Bytes values(2 * 32 * 32 * 3, 50);
        values[0] = 60;
        QVERIFY(writeBytes(at("rgb-images-idx4-ubyte"), idx({2, 32, 32, 3}, values)));
        QCOMPARE(core::imageShape(read(at("rgb-images-idx4-ubyte")).dataset->spec), (ImageShape{32, 32, 3}));
        QCOMPARE(core::imageShape(read(at("rgb-images-idx4-ubyte"), {.color = ColorMode::gray}).dataset->spec),
                 (ImageShape{32, 32, 1}));
        values[0] = 50;
        QVERIFY(writeBytes(at("rgb-images-idx4-ubyte"), idx({2, 32, 32, 3}, values)));
        QCOMPARE(core::imageShape(read(at("rgb-images-idx4-ubyte")).dataset->spec), (ImageShape{32, 32, 1}));
    }

    void damagedFiles_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("problem");
        QTest::newRow("plain ends early") << "cut-images-idx3"
                                          << "it is truncated: its header declares more";
        QTest::newRow("gzip ends early") << "cut-images-idx3.gz"
                                         << "truncated after 19 of 40 records";
        QTest::newRow("gzip ends in its header") << "head-images-idx3.gz"
                                                 << "truncated within its header";
        QTest::newRow("gzip without its checksum") << "sum-images-idx3.gz"
                                                   << "truncated within the gzip checksum";
        QTest::newRow("gzip damaged") << "bad-images-idx3.gz"
                                      << "gzip data is damaged";
        QTest::newRow("gzip holds fewer") << "few-images-idx3.gz"
                                          << "truncated after 4 of 5 records";
        QTest::newRow("plain goes on") << "long-images-idx3"
                                       << "3 bytes follow";
        QTest::newRow("gzip goes on") << "long-images-idx3.gz"
                                      << "bytes follow";
        QTest::newRow("empty") << "empty-images-idx3"
                               << "it is empty";
        QTest::newRow("no IDX") << "text.gz"
                                << "not those of an IDX file";
        QTest::newRow("other type") << "float-images-idx3"
                                    << "not unsigned bytes";
        QTest::newRow("no images") << "flat-images-idx3"
                                   << "does not contain images";
        QTest::newRow("no records") << "none-images-idx3"
                                    << "contains no data";
        QTest::newRow("many dimensions") << "deep-images-idx3"
                                         << "5 dimensions";
        QTest::newRow("huge, plain") << "huge-images-idx3"
                                     << "declares more";
        QTest::newRow("huge, gzip") << "huge-images-idx3.gz"
                                    << "declares more";
        QTest::newRow("overflowing") << "over-images-idx4"
                                     << "declares more";
        QTest::newRow("huge sides") << "sides-images-idx3.gz"
                                    << "too large";
        QTest::newRow("one image") << "one-images-idx3"
                                   << "at least two";
        QTest::newRow("labels alone") << "lone-labels-idx1"
                                      << "contains only labels";
    }

    void damagedFiles() {
        QFETCH(QString, name);
        QFETCH(QString, problem);
        Bytes noise(40 * 28 * 28);
        std::uint32_t state = 5;
        for (std::uint8_t& value : noise)
            value = static_cast<std::uint8_t>((state = state * 1664525U + 1013904223U) >> 24);
        const auto with = [](Bytes bytes, std::size_t more) {
            bytes.resize(bytes.size() + more);
            return bytes;
        };
        const auto shortened = [this](const QString& file, double share, qint64 by) {
            const Bytes bytes = bytesOf(at("whole.gz"));
            const auto size =
                static_cast<std::size_t>(static_cast<double>(bytes.size()) * share - static_cast<double>(by));
            QVERIFY(writeBytes(at(file), Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size))));
        };
        QVERIFY(writeGzip(at("whole.gz"), idx({40, 28, 28}, noise)));
        QVERIFY(writeBytes(at("cut-images-idx3"), idx({40, 28, 28}, Bytes(1000))));
        shortened("cut-images-idx3.gz", 0.5, 0);
        shortened("head-images-idx3.gz", 0, -12);
        shortened("sum-images-idx3.gz", 1, 3);
        Bytes bad = bytesOf(at("whole.gz"));
        bad[bad.size() - 6] ^= 0x55;  // the checksum
        QVERIFY(writeBytes(at("bad-images-idx3.gz"), bad));
        QVERIFY(writeGzip(at("few-images-idx3.gz"), idx({5, 28, 28}, Bytes(4 * 28 * 28 + 3))));
        QVERIFY(writeBytes(at("long-images-idx3"), with(imageBytes(5), 3)));
        QVERIFY(writeGzip(at("long-images-idx3.gz"), with(imageBytes(5), 3)));
        QVERIFY(writeBytes(at("empty-images-idx3"), {}));
        QVERIFY(writeGzip(at("text.gz"), Bytes(500, 'a')));
        QVERIFY(writeBytes(at("float-images-idx3"), idx({2, 28, 28}, Bytes(2 * 28 * 28 * 4), 0x0D)));
        QVERIFY(writeBytes(at("flat-images-idx3"), idx({28, 28}, Bytes(28 * 28))));
        QVERIFY(writeBytes(at("none-images-idx3"), idx({0, 28, 28}, {})));
        QVERIFY(writeBytes(at("deep-images-idx3"), idx({2, 2, 2, 2, 2}, Bytes(32))));
        QVERIFY(writeBytes(at("huge-images-idx3"), idx({4000000000U, 28, 28}, Bytes(100))));
        QVERIFY(writeGzip(at("huge-images-idx3.gz"), idx({4000000000U, 28, 28}, Bytes(100))));
        QVERIFY(writeBytes(at("over-images-idx4"), idx({0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF}, Bytes(100))));
        QVERIFY(writeGzip(at("sides-images-idx3.gz"), idx({1, 5000, 2}, Bytes(10000))));
        QVERIFY(writeBytes(at("one-images-idx3"), imageBytes(1)));
        QVERIFY(writeBytes(at("lone-labels-idx1"), labels(5)));
        COMPARE_SENTENCE(read(at(name)), at(name), problem);
    }

    void labelsThatDoNotMatch() {
        QVERIFY(writeBytes(at("train-images-idx3-ubyte"), imageBytes(7)));
        QVERIFY(writeBytes(at("train-labels-idx1-ubyte"), labels(6)));
        COMPARE_SENTENCE(read(folder_->path()), "do not match", "6 labels", "7 images", "train-labels-idx1-ubyte");
        QVERIFY(writeBytes(at("train-labels-idx1-ubyte"), imageBytes(7)));
        COMPARE_SENTENCE(read(folder_->path()), "does not contain labels");
        QVERIFY(writeGzip(at("train-labels-idx1-ubyte"), with(labels(7), 1)));
        COMPARE_SENTENCE(read(folder_->path()), "bytes follow");
    }

    void foldersThatAreUnclear() {
        QVERIFY(writeBytes(at("train-labels-idx1-ubyte"), labels(6)));
        COMPARE_SENTENCE(read(folder_->path()), folder_->path(), "labels but no IDX images");
        QVERIFY(writeBytes(at("a-images-idx3-ubyte"), imageBytes(3)));
        QVERIFY(writeBytes(at("b-images-idx3-ubyte"), imageBytes(3)));
        COMPARE_SENTENCE(read(folder_->path()), "several", "a-images-idx3-ubyte", "b-images-idx3-ubyte");
        QVERIFY(QFile::rename(at("b-images-idx3-ubyte"), at("test-images-idx3-ubyte")));
        QVERIFY(writeBytes(at("test-images-idx3-ubyte"), imageBytes(3, 28, 30)));
        COMPARE_SENTENCE(read(folder_->path()), "differ in size");
    }

    void labelsThatBeginAtOne() {
        Bytes values(260);
        for (std::size_t index = 0; index < values.size(); ++index)
            values[index] = static_cast<std::uint8_t>(index % 26 + 1);
        QVERIFY(writeBytes(at("train-images-idx3-ubyte"), idx({260, 28, 28}, Bytes(260 * 28 * 28, 5))));
        QVERIFY(writeBytes(at("train-labels-idx1-ubyte"), idx({260}, values)));
        const auto letters = read(folder_->path()).dataset;
        QCOMPARE(letters->classNames.size(), std::size_t{26});
        QCOMPARE(letters->classNames.front(), std::string("1"));
        QCOMPARE(letters->classNames.back(), std::string("26"));
        QCOMPARE(letters->labels[0], 0);
        QCOMPARE(letters->labels[25], 25);
        QCOMPARE(letters->classCounts(), std::vector<std::size_t>(26, 10));
        // Some digits only.
        for (std::size_t index = 0; index < values.size(); ++index) values[index] = index % 2 == 0 ? 3 : 7;
        QVERIFY(writeBytes(at("train-labels-idx1-ubyte"), idx({260}, values)));
        QCOMPARE(read(folder_->path()).dataset->classNames, (std::vector<std::string>{"3", "7"}));
        QCOMPARE(read(folder_->path()).dataset->classCounts(), (std::vector<std::size_t>{130, 130}));
    }

    void mnistAsTorchvisionLaysItOut_data() {
        QTest::addColumn<QString>("images");
        QTest::addColumn<QString>("labeled");
        QTest::newRow("dashes") << "train-images-idx3-ubyte"
                                << "train-labels-idx1-ubyte";
        QTest::newRow("dots") << "train-images.idx3-ubyte"
                              << "train-labels.idx1-ubyte";
        QTest::newRow("gz") << "train-images-idx3-ubyte.gz"
                            << "train-labels-idx1-ubyte.gz";
        QTest::newRow("GZ") << "TRAIN-IMAGES-IDX3-UBYTE.GZ"
                            << "TRAIN-LABELS-IDX1-UBYTE.GZ";
        QTest::newRow("endings only") << "train.idx3-ubyte"
                                      << "train.idx1-ubyte";
    }

    void mnistAsTorchvisionLaysItOut() {
        QFETCH(QString, images);
        QFETCH(QString, labeled);
        QVERIFY(QDir(folder_->path()).mkpath("data/MNIST/raw"));
        QVERIFY(QDir(folder_->path()).mkpath("data/MNIST/processed"));
        const auto write = images.toLower().endsWith(".gz") ? writeGzip : writeBytes;
        QVERIFY(write(at("data/MNIST/raw/" + images), imageBytes(6)));
        QVERIFY(write(at("data/MNIST/raw/" + labeled), labels(6)));
        QVERIFY(write(
            at("data/MNIST/raw/" +
               QString(images).replace(QRegularExpression("train", QRegularExpression::CaseInsensitiveOption), "t10k")),
            imageBytes(3)));
        for (const char* place : {"data", "data/MNIST", "data/MNIST/raw"}) {
            const ImportResult result = read(at(place));
            QCOMPARE(result.dataset->size(), std::size_t{9});
            QCOMPARE(result.dataset->testCount, std::size_t{3});
            QCOMPARE(QString::fromStdString(result.dataset->source), at(place));
            QCOMPARE(QString::fromStdString(result.dataset->name), QString(place) == "data" ? "data" : "MNIST");
        }
        const ImportResult one = read(at("data/MNIST/raw/" + images));
        QCOMPARE(one.dataset->size(), std::size_t{6});
        QCOMPARE(one.dataset->labels.size(), std::size_t{6});
    }

    void theCropIsTold() {
        QVERIFY(writeBytes(at("train-images-idx3-ubyte"), imageBytes(4, 30, 90)));
        QString notes;
        const ImportResult result = read(folder_->path());
        for (const core::Message& note : result.dataset->report.notes)
            notes += QString::fromStdString(note.english()) + '\n';
        QVERIFY2(notes.contains("90 x 30") && notes.contains("aspect ratio 3:1"), qPrintable(notes));
    }

    void sourcesThatAreNone() {
        QVERIFY(writeBytes(at("notes.txt"), Bytes(100, 'x')));
        COMPARE_SENTENCE(read(at("notes.txt")), at("notes.txt"), "is not a dataset", "fashion-mnist");
        COMPARE_SENTENCE(read(at("missing")), at("missing"), "no file or folder");
        COMPARE_SENTENCE(
            read(""), "No dataset is specified",
            "choose one of these: \"fashion-mnist\", \"shapes\", NumPy arrays, CIFAR files, Archive "
            "of images, Table of images, DICOM file, IDX files, Frames of a video, Tiles of a large image, Folder "
            "of images.");
        COMPARE_SENTENCE(read("shapes", {.size = 15}), "15", "16 to 512");
        COMPARE_SENTENCE(read("shapes", {.size = 513}), "513");
    }

    void progressReachesTheTotal() {
        QVERIFY(writeGzip(at("train-images-idx3-ubyte.gz"), imageBytes(3000)));
        std::vector<core::Progress> seen;
        const auto result = core::importDataset(pathOf(folder_->path()), {},
                                                JobContext({}, [&](const core::Progress& at) { seen.push_back(at); }));
        QVERIFY(seen.size() >= 2);
        QVERIFY(seen.front().done < seen.back().done);
        QCOMPARE(seen.back().done, std::size_t{3000});
        QCOMPARE(seen.back().total, std::size_t{3000});
        QCOMPARE(seen.back().item, std::string("train-images-idx3-ubyte.gz"));
        QVERIFY(result.dataset->report.seconds > 0);
    }

    void cancelling() {
        QVERIFY(writeGzip(at("train-images-idx3-ubyte.gz"), imageBytes(6000)));
        std::stop_source before;
        before.request_stop();
        const ImportResult never = core::importDataset(pathOf(folder_->path()), {}, before.get_token());
        QCOMPARE(never.outcome, Outcome::cancelled);
        QVERIFY(never.dataset == nullptr);
        for (const int size : {0, 64}) {
            std::stop_source during;
            const auto tell = [&](const core::Progress& at) {
                if (size == 0 || at.item == "fitting") during.request_stop();
            };
            const ImportResult result = core::importDataset(pathOf(folder_->path()), core::toSettings({.size = size}),
                                                            JobContext(during.get_token(), tell));
            QCOMPARE(result.outcome, Outcome::cancelled);
            QVERIFY(result.dataset == nullptr);
        }
    }

    void fashionMnistThatIsNotThere() {
        qputenv("IMAGO_FASHION_MNIST", at("none").toUtf8());
        COMPARE_SENTENCE(read("fashion-mnist"), "dataset-fashion-mnist", "shapes", "not installed");
        qputenv("IMAGO_FASHION_MNIST", folder_->path().toUtf8());
        QVERIFY(writeBytes(at("train-images-idx3-ubyte"), imageBytes(11)));
        Bytes values(11);
        std::iota(values.begin(), values.end(), std::uint8_t{0});
        QVERIFY(writeBytes(at("train-labels-idx1-ubyte"), idx({11}, values)));
        COMPARE_SENTENCE(read("fashion-mnist"), "up to 10", "10 classes");
    }

    void realFashionMnist() {
        if (!QFile::exists("/usr/share/datasets/fashion-mnist")) QSKIP("dataset-fashion-mnist is not installed");
        const ImportResult result = read("fashion-mnist");
        const core::Dataset& dataset = *result.dataset;
        QCOMPARE(dataset.name, std::string("Fashion-MNIST"));
        QCOMPARE(dataset.source, std::string("fashion-mnist"));
        QCOMPARE(dataset.size(), std::size_t{70000});
        QCOMPARE(dataset.testCount, std::size_t{10000});
        QCOMPARE(core::imageShape(dataset.spec), (ImageShape{28, 28, 1}));
        QCOMPARE(dataset.classCounts(), std::vector<std::size_t>(10, 7000));
        QCOMPARE(dataset.labels.front(), 9);
        QCOMPARE(dataset.labels[60000], 9);
        QCOMPARE(dataset.classNames.front(), std::string("T-shirt/top"));
        QCOMPARE(dataset.classNames.back(), std::string("Ankle boot"));
        const auto trained = std::span(dataset.bytes).first(60000 * 784);
        const double sum = static_cast<double>(std::accumulate(trained.begin(), trained.end(), std::uint64_t{0}));
        const double mean = sum / static_cast<double>(trained.size());
        QVERIFY2(mean > 72.93 && mean < 72.95, qPrintable(QString::number(mean)));
        // No slack: what is resident is what the images need.
        QCOMPARE(dataset.bytes.capacity(), dataset.bytes.size());
    }

   private:
    static Bytes with(Bytes bytes, std::size_t more) {
        bytes.resize(bytes.size() + more);
        return bytes;
    }
};

IMAGO_TEST(TestIdx)
#include "test_idx.moc"
