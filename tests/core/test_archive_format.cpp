#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <cstring>
#include <optional>

#include "ArchiveFiles.h"
#include "ArrayFiles.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/Import.h"
#include "core/dataset/formats/ArchiveWalk.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

using core::Dataset;
using core::ImportReport;
using core::ImportResult;

/// ZIP and TAR archives as datasets.
class TestArchiveFormat : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

    static Bytes pngOf(std::uint8_t value, int side = 28) {
        core::Image image({side, side, 1});
        std::ranges::fill(image.pixels(), value);
        return core::encodePng(image);
    }

    ImportResult read(const QString& name) const {
        return core::importDataset(pathOf(at(name)), {}, core::JobContext({}, {}, 4));
    }

    static QString reasonOf(const ImportReport& report, const std::string& file) {
        for (const core::SkippedFile& skipped : report.skipped)
            if (skipped.file == file) return QString::fromStdString(skipped.reason.english());
        return {};
    }
    static bool hasNote(const ImportReport& report, const std::string& part) {
        return std::ranges::any_of(
            report.notes, [&](const core::Message& note) { return note.english().find(part) != std::string::npos; });
    }
    /// Files and folders below the test's own folder.
    int filesOnDisk() const {
        int count = 0;
        QDirIterator walk(folder_->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        for (; walk.hasNext(); walk.next()) ++count;
        return count;
    }

    /// A dataset as people pack it.
    static std::vector<PackedFile> pets() {
        return {{"pets/train/dog/10.png", pngOf(10), {}}, {"pets/train/dog/9.png", pngOf(9), {}},
                {"pets/train/Cat/1.png", pngOf(1), {}},   {"pets/test/Cat/2.png", pngOf(2), {}},
                {"pets/test/dog/3.png", pngOf(3), {}},    {"pets/readme.txt", {'h', 'i'}, {}}};
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void everyKindIsTheSameAsTheFolder_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"a.zip", "a.tar", "a.tar.gz", "a.tar.xz", "a.tar.bz2"}) QTest::newRow(name) << name;
    }

    void everyKindIsTheSameAsTheFolder() {
        QFETCH(QString, name);
        for (const PackedFile& file : pets()) {
            const QString path = at("folder/" + QString::fromStdString(file.name));
            QVERIFY(QDir().mkpath(QFileInfo(path).path()) && writeBytes(path, file.bytes));
        }
        QVERIFY(writeArchive(at(name), pets()));
        const int before = filesOnDisk();
        const ImportResult packed = read(name);
        const ImportResult plain = read("folder");
        const Dataset& dataset = *packed.dataset;
        QCOMPARE(dataset.name, std::string("a"));
        QCOMPARE(QString::fromStdString(dataset.source), at(name));
        QCOMPARE(dataset.sampleNames,
                 (std::vector<std::string>{"pets/train/Cat/1.png", "pets/train/dog/9.png", "pets/train/dog/10.png",
                                           "pets/test/Cat/2.png", "pets/test/dog/3.png"}));
        QCOMPARE(dataset.classNames, (std::vector<std::string>{"Cat", "dog"}));
        QCOMPARE(dataset.labels, (std::vector<std::int32_t>{0, 1, 1, 0, 1}));
        QCOMPARE(dataset.testCount, std::size_t{2});
        for (std::size_t index = 0; index < 5; ++index)
            QCOMPARE(dataset.sample(index)[0], (Bytes{1, 9, 10, 2, 3})[index]);
        QCOMPARE(dataset.report.found, std::size_t{6});
        QCOMPARE(reasonOf(dataset.report, "pets/readme.txt"), QString("not an image"));
        // The folder gives the same, to the byte.
        QVERIFY(dataset.bytes == plain.dataset->bytes && dataset.labels == plain.dataset->labels);
        QCOMPARE(dataset.sampleNames, plain.dataset->sampleNames);
        QCOMPARE(dataset.testCount, plain.dataset->testCount);
        QCOMPARE(dataset.report.notes.size(), plain.dataset->report.notes.size());
        QCOMPARE(filesOnDisk(), before);
    }

    void namesSayWhatIsAnArchive() {
        QVERIFY(writeArchive(at("A.ZIP.zip"), pets()));
        QVERIFY(QFile::rename(at("A.ZIP.zip"), at("A.ZIP")));
        QCOMPARE(core::formatOf(pathOf(at("A.ZIP"))).id, std::string("archive"));
        QCOMPARE(read("A.ZIP").dataset->name, std::string("A"));
        QVERIFY(writeGzip(at("train-images-idx3-ubyte.gz"), idx({2, 28, 28}, Bytes(2 * 784, 5))));
        QCOMPARE(core::formatOf(pathOf(at("train-images-idx3-ubyte.gz"))).id, std::string("idx"));
        QVERIFY(QDir(folder_->path()).mkdir("set.zip"));
        QCOMPARE(core::formatOf(pathOf(at("set.zip"))).id, std::string("folder"));
    }

    void namesThatLeadOut_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"a.zip", "a.tar"}) QTest::newRow(name) << name;
    }

    void namesThatLeadOut() {
        QFETCH(QString, name);
        QVERIFY(QDir(folder_->path()).mkdir("deep"));
        QVERIFY(writeArchive(at("deep/" + name), {{"../evil.png", pngOf(1), {}},
                                                  {"/evil-root.png", pngOf(2), {}},
                                                  {"a/../../evil.png", pngOf(3), {}},
                                                  {"./a//1.png", pngOf(4), {}},
                                                  {"b/2.png", pngOf(5), {}}}));
        const int before = filesOnDisk();
        const ImportResult result = read("deep/" + name);
        QCOMPARE(result.dataset->sampleNames, (std::vector<std::string>{"a/1.png", "b/2.png"}));
        for (const char* bad : {"../evil.png", "/evil-root.png", "a/../../evil.png"})
            QCOMPARE(reasonOf(result.dataset->report, bad), QString("its name leads out of the archive"));
        QCOMPARE(filesOnDisk(), before);
        QVERIFY(!QFile::exists("/evil-root.png"));
    }

    void whatIsNoImageIsNamed() {
        QVERIFY(writeArchive(at("a.tar"), {{"c/1.png", pngOf(1), {}},
                                           {"c/noending", pngOf(2), {}},
                                           {"c/fake.png", Bytes(50, 'x'), {}},
                                           {"c/link.png", {}, "1.png"},
                                           {"c/1.png", pngOf(7), {}},
                                           {"__MACOSX/c/._1.png", Bytes(9, 'x'), {}},
                                           {"__MACOSX/c/2.png", Bytes(9, 'x'), {}},
                                           {"c/.DS_Store", Bytes(9, 'x'), {}},
                                           {"c/Thumbs.db", Bytes(9, 'x'), {}}}));
        const ImportResult result = read("a.tar");
        const ImportReport& report = result.dataset->report;
        QCOMPARE(result.dataset->sampleNames, (std::vector<std::string>{"c/1.png", "c/noending"}));
        QCOMPARE(result.dataset->sample(0)[0], std::uint8_t{7});  // the last one of its name
        QVERIFY(reasonOf(report, "c/link.png").contains("a link"));
        QVERIFY(reasonOf(report, "c/fake.png").contains("not an image"));
        QVERIFY(reasonOf(report, "c/1.png").contains("the last one was read"));
        QVERIFY(reasonOf(report, "__MACOSX").contains("macOS"));
        QCOMPARE(reasonOf(report, "c/.DS_Store"), QString("hidden"));
        QCOMPARE(report.skipped.size(), std::size_t{6});
        QCOMPARE(std::ranges::count(report.skipped, false, &core::SkippedFile::harmless), std::ptrdiff_t{2});
    }

    void webDatasetsHaveClasses() {
        const std::vector<PackedFile> files{{"d.x/0.seg.png", pngOf(1), {}}, {"d.x/0.cls", {'7', '\n'}, {}},
                                            {"d.x/1.png", pngOf(2), {}},     {"d.x/1.cls", {'3'}, {}},
                                            {"d.x/2.png", pngOf(3), {}},     {"d.x/2.cls", {'7'}, {}}};
        QVERIFY(writeArchive(at("a.tar"), files));
        const ImportResult whole = read("a.tar");
        QCOMPARE(whole.dataset->classNames, (std::vector<std::string>{"3", "7"}));
        QCOMPARE(whole.dataset->labels, (std::vector<std::int32_t>{1, 0, 1}));
        QVERIFY(whole.dataset->report.skipped.empty());
        // One that has no class, and one whose class is no number.
        for (const PackedFile& last : {PackedFile{"d.x/3.cls", {'7'}, {}}, PackedFile{"d.x/2.cls", {'a'}, {}}}) {
            auto fewer = files;
            fewer.back() = last;
            QVERIFY(writeArchive(at("b.tar"), fewer));
            QCOMPARE(read("b.tar").dataset->classNames, (std::vector<std::string>{"d.x"}));  // as of any folder
        }
        QCOMPARE(reasonOf(read("b.tar").dataset->report, "d.x/2.cls"), QString("not a whole number, so no class"));
    }

    void namesInOtherAlphabets() {
        // Also where the program has no language: the test's own may be "C".
        const std::string name = "\xD0\xBA\xD0\xBE\xD1\x82";
        for (const char* file : {"a.zip", "a.tar"}) {
            QVERIFY(writeArchive(at(file), {{name + "/1.png", pngOf(1), {}}, {"b/2.png", pngOf(2), {}}}));
            QCOMPARE(read(file).dataset->classNames, (std::vector<std::string>{"b", name}));
        }
    }

    void encryptedOnesAreRefused() {
        QVERIFY(writeArchive(at("a.zip"), pets(), "secret"));
        COMPARE_SENTENCE(read("a.zip"), at("a.zip"), "is encrypted", "open the folder");
    }

    void sizesAreCheckedFirst() {
        // A header that promises 300 GB, and nothing behind it.
        QVERIFY(writeArchive(at("a.tar"), {{"1.png", pngOf(1), {}}, {"2.png", pngOf(2), {}}}));
        Bytes bytes = bytesOf(at("a.tar"));
        std::memcpy(bytes.data() + 124, "\x80\0\0\0\0\0\0\x50\0\0\0\0", 12);  // 2^38 + 2^36, in base 256
        std::memset(bytes.data() + 148, ' ', 8);
        unsigned sum = 0;
        for (std::size_t at = 0; at < 512; ++at) sum += bytes[at];
        for (int digit = 5; digit >= 0; --digit, sum /= 8)
            bytes[148 + digit] = static_cast<std::uint8_t>('0' + sum % 8);
        bytes[154] = 0;
        QVERIFY(writeBytes(at("bomb.tar"), bytes));
        COMPARE_SENTENCE(read("bomb.tar"), at("bomb.tar"), "256 GB");
    }

    void filesThatAreNoArchive() {
        QVERIFY(writeBytes(at("a.zip"), Bytes(5000, 'x')));
        COMPARE_SENTENCE(read("a.zip"), at("a.zip"), "damaged, or not a ZIP or TAR file");
        QVERIFY(writeBytes(at("b.tar.gz"), {}));
        COMPARE_SENTENCE(read("b.tar.gz"), at("b.tar.gz"));
        QVERIFY(writeArchive(at("c.zip"), {{"notes.txt", {'x'}, {}}}));
        COMPARE_SENTENCE(read("c.zip"), "The archive", at("c.zip"), "no usable image", "notes.txt");
        QVERIFY(writeArchive(at("d.tar"), {{"1.png", pngOf(1), {}}}));
        COMPARE_SENTENCE(read("d.tar"), at("d.tar"), "only one image");
        QVERIFY(writeArchive(at("e.zip"), {}));
        COMPARE_SENTENCE(read("e.zip"), at("e.zip"));
    }

    void cutOnesKeepWhatCouldBeRead_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"a.zip", "a.tar", "a.tar.gz", "a.tar.xz", "a.tar.bz2"}) QTest::newRow(name) << name;
    }

    /// At any length: a dataset of whole images in their order, or one sentence.
    void cutOnesKeepWhatCouldBeRead() {
        QFETCH(QString, name);
        std::vector<PackedFile> files;
        for (std::uint8_t index = 0; index < 12; ++index)
            files.push_back({std::to_string(index) + ".png", pngOf(static_cast<std::uint8_t>(20 + index)), {}});
        QVERIFY(writeArchive(at(name), files));
        const Bytes whole = bytesOf(at(name));
        std::size_t opened = 0;
        for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 150) {
            QVERIFY(writeBytes(at("cut-" + name), Bytes(whole.begin(), whole.begin() + static_cast<long>(length))));
            std::shared_ptr<const Dataset> dataset;
            const QString told = errorOf([&] { dataset = read("cut-" + name).dataset; });
            if (!dataset) {
                QVERIFY2(told.endsWith('.') && told.contains("cut-" + name), qPrintable(told));
                continue;
            }
            ++opened;
            QVERIFY(dataset->size() >= 2 && dataset->size() <= files.size());
            for (std::size_t index = 0; index < dataset->size(); ++index)
                QCOMPARE(std::size_t{dataset->sample(index)[0]}, 20 + index);
            QCOMPARE(dataset->report.found, dataset->size() + dataset->report.skipped.size());
        }
        // Of an .xz or a .bz2 file of this size one block is all there is.
        if (name == "a.zip" || name == "a.tar") QVERIFY(opened > 10);
    }

    void theDamageIsTold() {
        std::vector<PackedFile> files;
        for (std::uint8_t index = 0; index < 4; ++index)
            files.push_back({std::to_string(index) + ".png", pngOf(index), {}});
        QVERIFY(writeArchive(at("a.tar"), files));
        Bytes bytes = bytesOf(at("a.tar"));
        bytes.resize(3 * 1024 + 512 + 20);  // in the data of the fourth, which have less than a block
        QVERIFY(writeBytes(at("a.tar"), bytes));
        const ImportResult result = read("a.tar");
        QCOMPARE(result.dataset->sampleNames, (std::vector<std::string>{"0.png", "1.png", "2.png"}));
        QVERIFY(reasonOf(result.dataset->report, "3.png").contains("damaged"));
        QVERIFY(hasNote(result.dataset->report, "The archive is damaged"));
    }

    void aDamagedFileOfAZipIsLeftOut() {
        QVERIFY(writeArchive(at("a.zip"), {{"1.png", pngOf(1), {}}, {"2.png", pngOf(2), {}}, {"3.png", pngOf(3), {}}}));
        Bytes bytes = bytesOf(at("a.zip"));
        const std::string name = "2.png";
        const auto found = std::search(bytes.begin(), bytes.end(), name.begin(), name.end());
        QVERIFY(found != bytes.end());
        for (long at = 40; at < 60; ++at) *(found + at) ^= 0x5A;  // in its compressed bytes
        QVERIFY(writeBytes(at("a.zip"), bytes));
        const ImportResult result = read("a.zip");
        QCOMPARE(result.dataset->sampleNames, (std::vector<std::string>{"1.png", "3.png"}));
        QVERIFY(!reasonOf(result.dataset->report, "2.png").isEmpty());
    }

    void noMoreIsReadThanAFileDeclares() {
        Bytes large = pngOf(2);
        large.resize(10'000'000);
        QVERIFY(writeBytes(at("a.zip"), zip({{"1.png", pngOf(1)}, {"2.png", large, 1000}, {"3.png", pngOf(3)}})));
        {
            core::ArchiveWalk walk(pathOf(at("a.zip")));
            QVERIFY(walk.next());
            QCOMPARE(walk.read(1 << 30), pngOf(1));
            QVERIFY(!walk.isLonger());
            QVERIFY(walk.next());
            QCOMPARE(walk.size().value_or(0), std::uint64_t{1000});
            QCOMPARE(walk.read(1 << 30).size(), std::size_t{1001});
            QVERIFY(walk.isLonger());
            QVERIFY(walk.next());
            QVERIFY(!walk.isLonger());
            QCOMPARE(walk.read(64).size(), std::size_t{64});
            QVERIFY(!walk.isLonger());
        }
        const ImportResult result = read("a.zip");
        QCOMPARE(result.dataset->sampleNames, (std::vector<std::string>{"1.png", "3.png"}));
        const QString reason = reasonOf(result.dataset->report, "2.png");
        QVERIFY2(reason.contains("the archive is damaged") && reason.contains("longer than the archive says"),
                 qPrintable(reason));
    }

    void longNamesInNotesAreShortened() {
        const std::string folder = std::string(240, 'a') + '/' + std::string(240, 'b');
        QVERIFY(writeArchive(at("a.tar"), {{folder + "/1.png", pngOf(1), {}}, {folder + "/2.png", pngOf(2), {}}}));
        const ImportResult result = read("a.tar");
        QCOMPARE(result.dataset->size(), std::size_t{2});
        QVERIFY(hasNote(result.dataset->report, "All images are in the folder \"aaa"));
        for (const core::Message& note : result.dataset->report.notes) QVERIFY(note.english().size() < 350);
    }

    void manyImagesAndCancelling() {
        std::vector<PackedFile> files;
        for (int index = 0; index < 300; ++index)
            files.push_back({std::to_string(index) + ".png", pngOf(static_cast<std::uint8_t>(index % 251)), {}});
        QVERIFY(writeArchive(at("a.tar.gz"), files));
        std::vector<core::Progress> seen;
        const auto watch = [&](const core::Progress& progress) { seen.push_back(progress); };
        const ImportResult result = core::importDataset(pathOf(at("a.tar.gz")), {}, core::JobContext({}, watch, 4));
        QCOMPARE(result.dataset->size(), std::size_t{300});
        for (std::size_t index = 0; index < 300; ++index)
            QCOMPARE(std::size_t{result.dataset->sample(index)[0]}, index % 251);
        QCOMPARE(seen.back().done, std::size_t{300});
        QCOMPARE(seen.back().total, std::size_t{300});
        for (const std::size_t when : {std::size_t{0}, std::size_t{300}}) {
            std::stop_source stop;
            const auto tell = [&](const core::Progress& progress) {
                if (progress.total == when) stop.request_stop();
            };
            const ImportResult stopped =
                core::importDataset(pathOf(at("a.tar.gz")), {}, core::JobContext(stop.get_token(), tell, 4));
            QCOMPARE(stopped.outcome, core::Outcome::cancelled);
            QVERIFY(stopped.dataset == nullptr);
        }
    }
};

IMAGO_TEST(TestArchiveFormat)
#include "test_archive_format.moc"
