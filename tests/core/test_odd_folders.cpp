#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <optional>

#include "SampleFiles.h"
#include "core/dataset/Import.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

using core::Dataset;
using core::Image;
using core::ImageShape;
using core::ImportReport;
using core::ImportResult;

/// Folders as people have them: with our own output inside, with splits and wrappers, files of other kinds.
class TestOddFolders : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

    void write(const QString& name, const Bytes& bytes) {
        QVERIFY(QDir(folder_->path()).mkpath(QFileInfo(at(name)).path()));
        QVERIFY(writeBytes(at(name), bytes));
    }
    void writeText(const QString& name, const std::string& text) { write(name, Bytes(text.begin(), text.end())); }

    static Bytes pngOf(std::uint8_t value, int width = 28, int height = 28) {
        Image image({height, width, 1});
        std::ranges::fill(image.pixels(), value);
        return core::encodePng(image);
    }
    void picture(const QString& name, std::uint8_t value) { write(name, pngOf(value)); }

    /// A PNG of 28 x 28 pixels with 16 bits, all of one value.
    static Bytes deepPng(int value) {
        Bytes rows;
        for (int y = 0; y < 28; ++y) {
            rows.push_back(0);
            for (int x = 0; x < 28; ++x) {
                rows.push_back(static_cast<std::uint8_t>(value >> 8));
                rows.push_back(static_cast<std::uint8_t>(value & 0xFF));
            }
        }
        return png(28, 28, 16, 0, rows);
    }

    ImportResult read(const QString& below = {}) const {
        return core::importDataset(pathOf(below.isEmpty() ? folder_->path() : at(below)), {});
    }

    static QString noteWith(const ImportReport& report, const QString& part) {
        for (const core::Message& note : report.notes)
            if (QString::fromStdString(note.english()).contains(part)) return QString::fromStdString(note.english());
        return {};
    }
    static QString reasonOf(const ImportReport& report, const std::string& file) {
        for (const core::SkippedFile& skipped : report.skipped)
            if (skipped.file == file) return QString::fromStdString(skipped.reason.english());
        return {};
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void ownOutputIsLeftOut() {
        picture("1.png", 1);
        picture("2.png", 2);
        writeText("p/project.json", "{\n  \"format\": \"imago-project\",\n  \"format_version\": 1\n}\n");
        picture("p/runs/run-1/samples/100.png", 9);
        writeText("run/settings.json", "{\n  \"format\": \"imago-run\"\n}\n");
        picture("run/samples/1.png", 9);
        writeText("model/settings.json", "{\n  \"format\": \"imago-model\"\n}\n");
        picture("model/preview.png", 9);
        writeText("made/manifest.json", "{\n  \"format\": \"imago-image-set\"\n}\n");
        picture("made/000000.png", 9);
        writeText("theirs/settings.json", "{\n  \"format\": \"something else\"\n}\n");
        picture("theirs/3.png", 3);
        const ImportResult result = read();
        QCOMPARE(result.dataset->sampleNames, (std::vector<std::string>{"1.png", "2.png", "theirs/3.png"}));
        QVERIFY(reasonOf(result.dataset->report, "p").contains("a project of Imago"));
        QVERIFY(reasonOf(result.dataset->report, "run").contains("a run of Imago"));
        QVERIFY(reasonOf(result.dataset->report, "model").contains("a model of Imago"));
        QVERIFY(reasonOf(result.dataset->report, "made").contains("images that Imago made"));
        // Whoever names such a folder means it.
        picture("made/000001.png", 8);
        QCOMPARE(read("made").dataset->size(), std::size_t{2});
    }

    void aProjectThatIsTheDatasetItself() {
        picture("1.png", 1);
        picture("2.png", 2);
        writeText("project.json", "{\n  \"format\": \"imago-project\"\n}\n");
        picture("runs/run-1/samples/100.png", 9);
        picture("favourites/abc.png", 9);
        const ImportResult result = read();
        QCOMPARE(result.dataset->size(), std::size_t{2});
        QVERIFY(!result.dataset->hasLabels());
        QVERIFY(reasonOf(result.dataset->report, "runs").contains("a project of Imago"));
        QVERIFY(reasonOf(result.dataset->report, "favourites").contains("a project of Imago"));
    }

    void splitsAreSeen_data() {
        QTest::addColumn<QString>("training");
        QTest::addColumn<QString>("test");
        for (const auto& [training, test] :
             {std::pair("train", "test"), std::pair("Training", "Testing"), std::pair("train", "val"),
              std::pair("train", "valid"), std::pair("train", "validation")})
            QTest::addRow("%s and %s", training, test) << training << test;
    }

    void splitsAreSeen() {
        QFETCH(QString, training);
        QFETCH(QString, test);
        picture(training + "/cat/1.png", 1);
        picture(training + "/dog/2.png", 2);
        picture(training + "/dog/3.png", 3);
        picture(test + "/cat/4.png", 4);
        picture(test + "/dog/5.png", 5);
        const ImportResult result = read();
        const Dataset& dataset = *result.dataset;
        QCOMPARE(dataset.classNames, (std::vector<std::string>{"cat", "dog"}));
        QCOMPARE(dataset.labels, (std::vector<std::int32_t>{0, 1, 1, 0, 1}));
        QCOMPARE(dataset.testCount, std::size_t{2});
        QCOMPARE(QString::fromStdString(dataset.sampleNames[3]), test + "/cat/4.png");
        for (std::size_t index = 0; index < 5; ++index) QCOMPARE(std::size_t{dataset.sample(index)[0]}, index + 1);
        QVERIFY(noteWith(result.dataset->report, "2 images are kept for the test").size() > 0);
    }

    void aValidationFolderBesideATest() {
        picture("w/test/cat/5.png", 5);
        picture("w/train/cat/1.png", 1);
        picture("w/train/dog/2.png", 2);
        picture("w/val/dog/3.png", 3);
        const ImportResult result = read();
        QCOMPARE(result.dataset->sampleNames, (std::vector<std::string>{"w/train/cat/1.png", "w/train/dog/2.png",
                                                                        "w/val/dog/3.png", "w/test/cat/5.png"}));
        QCOMPARE(result.dataset->testCount, std::size_t{1});
        QCOMPARE(result.dataset->classNames, (std::vector<std::string>{"cat", "dog"}));
        QVERIFY(noteWith(result.dataset->report, "\"w\"").size() > 0);
    }

    void aTestSetWithoutClasses() {
        picture("train/cat/1.png", 1);
        picture("train/dog/2.png", 2);
        picture("test/3.png", 3);
        const ImportResult labelled = read();
        QCOMPARE(labelled.dataset->size(), std::size_t{2});
        QCOMPARE(labelled.dataset->testCount, std::size_t{0});
        QCOMPARE(labelled.dataset->classNames, (std::vector<std::string>{"cat", "dog"}));
        QVERIFY(noteWith(labelled.dataset->report, "1 test image lies").size() > 0);
        QVERIFY(reasonOf(labelled.dataset->report, "test/3.png").contains("no folder of a class"));
    }

    void aSplitWithoutClasses() {
        picture("train/1.png", 1);
        picture("train/2.png", 2);
        picture("test/3.png", 3);
        const auto dataset = read().dataset;
        QCOMPARE(dataset->size(), std::size_t{3});
        QCOMPARE(dataset->testCount, std::size_t{1});
        QVERIFY(!dataset->hasLabels() && dataset->classNames.empty());
    }

    void classesThatAreOnlyCalledLikeAPart() {
        picture("bus/1.png", 1);
        picture("train/2.png", 2);
        QCOMPARE(read().dataset->classNames, (std::vector<std::string>{"bus", "train"}));
        QCOMPARE(read().dataset->testCount, std::size_t{0});
    }

    void wrappersAreSteppedInto() {
        picture("wrap/pets/cat/1.png", 1);
        picture("wrap/pets/dog/2.png", 2);
        writeText("README.md", "hello");
        const ImportResult result = read();
        QCOMPARE(result.dataset->classNames, (std::vector<std::string>{"cat", "dog"}));
        QCOMPARE(result.dataset->labels, (std::vector<std::int32_t>{0, 1}));
        QVERIFY(noteWith(result.dataset->report, "\"wrap/pets\"").size() > 0);
        // One class with its images is no wrapper.
        picture("one/cats/1.png", 1);
        picture("one/cats/deep/2.png", 2);
        QCOMPARE(read("one").dataset->classNames, std::vector<std::string>{"cats"});
    }

    void filesAreKnownByTheirContent() {
        picture("1.png", 1);
        write("a.HEIC", pngOf(2));
        write("noending", pngOf(3));
        write("b.JPG_large", pngOf(4));
        writeText("real.heic", std::string("\0\0\0\x18"
                                           "ftypheic",
                                           12));
        writeText("film.bin", "GIF89a......");
        writeText("camera.nef", std::string("II*\0\x08\0\0\0", 8));
        writeText("BMW.txt", "BMW is a maker of cars, and this is a text about it.");
        write("train-images-idx3-ubyte", idx({2, 2, 2}, Bytes(8)));
        QVERIFY(QDir(folder_->path()).mkdir("deep"));
        QVERIFY(QFile::rename(at("train-images-idx3-ubyte"), at("deep/train-images-idx3-ubyte")));
        const ImportResult result = read();
        QCOMPARE(result.dataset->sampleNames, (std::vector<std::string>{"1.png", "a.HEIC", "b.JPG_large", "noending"}));
        QCOMPARE(result.dataset->sample(2)[0], std::uint8_t{4});
        QVERIFY(reasonOf(result.dataset->report, "real.heic").contains("HEIC"));
        QVERIFY(reasonOf(result.dataset->report, "film.bin").contains("GIF"));
        QVERIFY(reasonOf(result.dataset->report, "camera.nef").contains("camera"));
        QCOMPARE(reasonOf(result.dataset->report, "BMW.txt"), QString("not an image"));
        QVERIFY(reasonOf(result.dataset->report, "deep/train-images-idx3-ubyte").contains("IDX"));
    }

    void whatMattersComesFirst() {
        picture("1.png", 1);
        picture("2.png", 2);
        for (int index = 0; index < 30; ++index) writeText(QString("a%1.txt").arg(index), "a caption");
        for (int index = 0; index < 3; ++index) writeText(QString("b%1.JSON").arg(index), "{}");
        writeText("LICENSE", "free");
        writeText("zz.png", "broken");
        const ImportReport report = read().dataset->report;
        QCOMPARE(report.skipped.size(), std::size_t{35});
        QCOMPARE(report.skipped.front().file, std::string("zz.png"));
        QVERIFY(!report.skipped.front().harmless && report.skipped[1].harmless);
        const auto kinds = core::harmlessKinds(report);
        QCOMPARE(kinds.size(), std::size_t{3});
        QCOMPARE(kinds[0].ending, std::string(".txt"));
        QCOMPARE(kinds[0].count, std::size_t{30});
        QCOMPARE(kinds[1].ending, std::string(".json"));
        QCOMPARE(kinds[2].ending, std::string());
    }

    void oneRangeForTheWholeSet() {
        write("a.png", deepPng(0x0FF0));
        write("b.png", deepPng(0x0100));
        picture("c.png", 100);
        const ImportResult result = read();
        const Dataset& dataset = *result.dataset;
        QCOMPARE(dataset.sample(0)[0], std::uint8_t{255});
        QCOMPARE(dataset.sample(1)[0], std::uint8_t{16});  // not by its own range
        QCOMPARE(dataset.sample(2)[0], std::uint8_t{100});
        QVERIFY2(noteWith(result.dataset->report, "12 of them").contains("4080"),
                 result.dataset->report.notes.front().english().c_str());
        // With one that uses all bits they mean what they say.
        write("d.png", deepPng(0xFFFF));
        const ImportResult full = read();
        QCOMPARE(full.dataset->sample(0)[0], std::uint8_t{16});
        QCOMPARE(full.dataset->sample(1)[0], std::uint8_t{1});
        QVERIFY(full.dataset->report.notes.empty());
    }

    void whatTheCropTakesIsSaid() {
        picture("1.png", 1);
        write("two-thirds.png", pngOf(1, 60, 40));
        QVERIFY(read().dataset->report.notes.empty());
        write("tall.png", pngOf(1, 30, 90));
        write("wide.png", pngOf(1, 2000, 64));
        const ImportReport report = read().dataset->report;
        QVERIFY(noteWith(report, "2 images lose more than a third").contains("wide.png, 2000 x 64"));
    }

    void filesWithoutTheirEnd() {
        picture("1.png", 1);
        Bytes endless = pngOf(2);
        endless.resize(endless.size() - 12);
        write("2.png", endless);
        const ImportResult result = read();
        QCOMPARE(result.dataset->size(), std::size_t{2});
        QVERIFY(noteWith(result.dataset->report, "1 image lacks the end").contains("2.png"));
    }

    void namesThatAreNotUtf8() {
        namespace fs = std::filesystem;
        const fs::path folder = pathOf(folder_->path());
        for (const char* name : {"mu\xF1oz", "mu\xF2oz"}) {
            fs::create_directory(folder / name);
            core::writePng(folder / name / "\xE9.png", Image({28, 28, 1}));
        }
        const ImportResult result = read();
        QCOMPARE(result.dataset->classNames, (std::vector<std::string>{"mu\\xF1oz", "mu\\xF2oz"}));
        // As a window names it, which has no other way.
        const std::string shown = (folder / "mu\xEF\xBF\xBDoz").string();
        COMPARE_SENTENCE(core::importDataset(shown, {}), "not UTF-8", "rename");
        COMPARE_SENTENCE(core::readImage(shown + "/1.png"), "not UTF-8", "rename");
        for (const fs::directory_entry& entry : fs::directory_iterator(folder)) fs::remove_all(entry);  // Qt cannot
    }

    void noFileIsReadByTheRulesOfALanguage() {
        // In Turkish the small letter of I is not i: endings such as TIF are compared without the locale.
        for (const char* room : {"core", "app", "ui"}) {
            QDirIterator walk(QStringLiteral(IMAGO_SOURCE_DIR "/%1").arg(room), {"*.h", "*.cpp"}, QDir::Files,
                              QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                static const QRegularExpression kByLocale("\\b(tolower|toupper|strcasecmp|isalpha)\\s*\\(");
                const bool found = kByLocale.match(QString::fromUtf8(file.readAll())).hasMatch();
                QVERIFY2(!found || file.fileName().endsWith("/AsciiCase.h"), qPrintable(file.fileName()));
            }
        }
        for (const char* name : {"A.TIF", "A.TIFF", "A.Jfif", "A.DIB"}) QVERIFY(core::hasImageExtension(name));
    }
};

IMAGO_TEST(TestOddFolders)
#include "test_odd_folders.moc"
