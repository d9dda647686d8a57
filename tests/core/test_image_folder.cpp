#include <unistd.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <map>
#include <optional>

#include "SampleFiles.h"
#include "core/base/NaturalOrder.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

using core::ColorMode;
using core::Image;
using core::ImageShape;
using core::ImportResult;
using core::JobContext;
using core::Outcome;

class TestImageFolder : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

    /// Writes an image of one color (gray where the three are equal and `rgb` is false).
    void image(const QString& name, int side, Bytes color, int width = 0) {
        QVERIFY(QDir(folder_->path()).mkpath(QFileInfo(at(name)).path()));
        const int channels = static_cast<int>(color.size());
        Image image({side, width == 0 ? side : width, channels});
        std::size_t index = 0;
        for (std::uint8_t& value : image.pixels()) value = color[index++ % color.size()];
        core::writePng(pathOf(at(name)), image);
    }

    ImportResult read(const core::ImageImport& import = {}) const {
        return core::importDataset(pathOf(folder_->path()), core::toSettings(import), JobContext({}, {}, 4));
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void classesAndOrder() {
        image("dog/10.png", 32, {10});
        image("dog/9.png", 32, {9});
        image("Cat/b/2.png", 32, {2});
        image("Cat/a.png", 32, {1});
        image("Emu/1.png", 32, {50});
        QVERIFY(QDir(folder_->path()).mkdir("empty"));
        const ImportResult result = read();
        const core::Dataset& dataset = *result.dataset;
        QCOMPARE(dataset.sampleNames,
                 (std::vector<std::string>{"Cat/a.png", "Cat/b/2.png", "dog/9.png", "dog/10.png", "Emu/1.png"}));
        QCOMPARE(dataset.classNames, (std::vector<std::string>{"Cat", "dog", "Emu"}));
        QCOMPARE(dataset.labels, (std::vector<std::int32_t>{0, 0, 1, 1, 2}));
        QCOMPARE(core::imageShape(dataset.spec), (ImageShape{32, 32, 1}));
        for (std::size_t index = 0; index < 5; ++index) {
            const std::uint8_t expected = Bytes{1, 2, 9, 10, 50}[index];
            for (const std::uint8_t value : dataset.sample(index)) QCOMPARE(value, expected);
        }
        QCOMPARE(QString::fromStdString(dataset.source), folder_->path());
        QCOMPARE(result.dataset->report.found, std::size_t{5});
        QCOMPARE(result.dataset->report.imported, std::size_t{5});
        QVERIFY(result.dataset->report.skipped.empty() && result.dataset->report.notes.empty());
        QCOMPARE(dataset.testCount, std::size_t{0});
    }

    void withoutSubFolders() {
        for (int index = 0; index < 12; ++index) image(QString("%1.png").arg(index), 28, {0, 0, 255});
        const auto result = read();
        const core::Dataset& dataset = *result.dataset;
        QCOMPARE(core::imageShape(dataset.spec), (ImageShape{28, 28, 3}));
        QVERIFY(!dataset.hasLabels() && dataset.classNames.empty());
        QCOMPARE(dataset.sampleNames[2], std::string("2.png"));
        QCOMPARE(dataset.sampleNames[11], std::string("11.png"));
    }

    void looseOnesBesideClasses() {
        image("b/1.png", 28, {1});
        image("a/1.png", 28, {1});
        image("aa.png", 28, {1});
        const ImportResult result = read();
        QCOMPARE(result.dataset->classNames, (std::vector<std::string>{"a", "b", "(none)"}));
        QCOMPARE(result.dataset->labels, (std::vector<std::int32_t>{0, 2, 1}));
        QCOMPARE(result.dataset->report.notes.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(result.dataset->report.notes[0].english())
                    .contains("1 image is next to the class subfolders"));
    }

    void aFolderMayBeCalledLikeTheLooseOnes() {
        image("(none)/1.png", 28, {1});
        image("a/1.png", 28, {2});
        image("aa.png", 28, {3});
        const ImportResult result = read();
        QCOMPARE(result.dataset->classNames, (std::vector<std::string>{"(none)", "a", "(none) 2"}));
        QCOMPARE(result.dataset->labels, (std::vector<std::int32_t>{0, 1, 2}));
        QVERIFY(result.dataset->report.notes.at(0).english().find("\"(none) 2\"") != std::string::npos);
    }

    void automaticSize() {
        image("a.png", 100, {1});
        image("b.png", 100, {2});
        QCOMPARE(core::imageShape(read().dataset->spec), (ImageShape{100, 100, 1}));
        image("c.png", 50, {3}, 70);
        image("d.png", 300, {4});
        image("e.png", 100, {5});
        const auto mixed = read().dataset;
        QCOMPARE(core::imageShape(mixed->spec), (ImageShape{64, 64, 1}));
        for (std::size_t index = 0; index < 5; ++index) {
            for (const std::uint8_t value : mixed->sample(index)) QCOMPARE(std::size_t{value}, index + 1);
        }
        QCOMPARE(core::imageShape(read({.size = 28}).dataset->spec), (ImageShape{28, 28, 1}));
        QCOMPARE(core::imageShape(read({.size = 128}).dataset->spec), (ImageShape{128, 128, 1}));
    }

    void anyWidthAndHeight() {
        image("a.png", 60, {1}, 90);
        image("b.png", 100, {2}, 150);
        image("c.png", 70, {3});
        const auto dataset = read({.size = 96, .height = 64}).dataset;
        QCOMPARE(core::imageShape(dataset->spec), (ImageShape{64, 96, 1}));
        for (std::size_t index = 0; index < 3; ++index)
            for (const std::uint8_t value : dataset->sample(index)) QCOMPARE(std::size_t{value}, index + 1);
        QCOMPARE(QString::fromStdString(core::toText(dataset->importSettings.value("size"))), QString("96x64"));
        // Nothing but the size of most of them is lost, and that is what they have.
        QVERIFY(dataset->report.notes.empty());
    }

    void theSizeThatKeepsThemWholeIsNamed() {
        image("a.png", 60, {1}, 90);
        image("b.png", 100, {2}, 150);
        image("c.png", 70, {3});
        const auto notes = [&](const core::ImageImport& import) {
            QStringList all;
            const core::ImportResult result = read(import);
            for (const core::Message& note : result.dataset->report.notes)
                all << QString::fromStdString(note.english());
            return all;
        };
        const QString most =
            "Most images (2 of 3) have the aspect ratio 3:2; a size of 96x64 would crop nothing of them.";
        QCOMPARE(notes({}), QStringList{most});
        QCOMPARE(notes({.size = 64, .fit = core::Fit::content}), QStringList{most});
        QCOMPARE(notes({.fit = core::Fit::padEdge}), QStringList());
        QCOMPARE(notes({.fit = core::Fit::stretch}), QStringList());
        QVERIFY(QFile::remove(at("c.png")));
        QCOMPARE(notes({}), QStringList{"All images have the aspect ratio 3:2; a size of 96x64 would crop nothing."});
        // How many lose more than a third hangs on the size.
        QCOMPARE(notes({.size = 64, .height = 96}).first(),
                 QString("2 images lose more than a third of their area when they are cropped to the shape of 64 x 96 "
                         "(for example a.png, 90 x 60 pixels)."));
        QVERIFY(QFile::remove(at("b.png")));
        image("d.png", 96, {4}, 64);
        QCOMPARE(notes({.size = 64, .height = 96}),
                 QStringList{"1 image loses more than a third of its area when it is cropped to the shape of 64 x 96 "
                             "(a.png, 90 x 60 pixels)."});
    }

    void paddedOnesHaveBars() {
        image("a.png", 40, {200}, 20);
        image("b.png", 40, {100}, 20);
        Image framed({40, 20, 1});
        for (int y = 10; y < 30; ++y) std::fill_n(framed.row(y) + 5, 10, std::uint8_t{250});
        core::writePng(pathOf(at("c.png")), framed);
        const auto dataset = read({.size = 40, .fit = core::Fit::padColor}).dataset;
        QCOMPARE(core::imageShape(dataset->spec), (ImageShape{40, 40, 1}));
        for (const std::uint8_t value : dataset->sample(0)) QCOMPARE(value, std::uint8_t{200});
        const auto padded = dataset->sample(2);
        for (std::size_t y = 0; y < 40; ++y)
            for (std::size_t x = 0; x < 40; ++x)
                QCOMPARE(padded[40 * y + x], std::uint8_t(y >= 10 && y < 30 && x >= 15 && x < 25 ? 250 : 0));
        QCOMPARE(dataset->importSettings.choice("fit"), std::string("pad-color"));
    }

    void theBackgroundIsChosen() {
        image("a.png", 40, {200}, 20);
        // Red at the left, fully transparent at the right.
        Bytes rows;
        for (int y = 0; y < 40; ++y) {
            rows.push_back(0);
            for (int x = 0; x < 20; ++x)
                for (const int value : {255, 0, 0, x < 10 ? 255 : 0}) rows.push_back(static_cast<std::uint8_t>(value));
        }
        QVERIFY(writeBytes(at("b.png"), png(20, 40, 8, 6, rows)));
        const auto pixel = [&](const core::ImageImport& import, std::size_t sample, std::size_t x) {
            const auto bytes = read(import).dataset->sample(sample);
            return Bytes(bytes.begin() + static_cast<std::ptrdiff_t>(3 * (40 * 20 + x)),
                         bytes.begin() + static_cast<std::ptrdiff_t>(3 * (40 * 20 + x) + 3));
        };
        core::ImageImport import{.size = 40, .color = ColorMode::color, .fit = core::Fit::padColor};
        QCOMPARE(pixel(import, 0, 2), (Bytes{200, 200, 200}));
        QCOMPARE(pixel(import, 1, 25), (Bytes{255, 255, 255}));
        import.background = core::Rgb{255, 136, 0};
        QCOMPARE(pixel(import, 0, 2), (Bytes{255, 136, 0}));
        QCOMPARE(pixel(import, 0, 20), (Bytes{200, 200, 200}));
        QCOMPARE(pixel(import, 1, 2), (Bytes{255, 136, 0}));
        QCOMPARE(pixel(import, 1, 15), (Bytes{255, 0, 0}));
        QCOMPARE(pixel(import, 1, 25), (Bytes{255, 136, 0}));
        QCOMPARE(read(import).dataset->importSettings.choice("background"), std::string("#ff8800"));
    }

    void resizedOnesAreCounted() {
        image("a.png", 48, {1}, 64);
        image("b.png", 48, {2}, 64);
        image("c.png", 28, {3});
        const core::ImportReport alike = read({.size = 28}).dataset->report;
        QCOMPARE(alike.resized, std::size_t{2});
        QCOMPARE(alike.resizedWidth, 64);
        QCOMPARE(alike.resizedHeight, 48);
        const core::ImportReport differing = read({.size = 32}).dataset->report;
        QCOMPARE(differing.resized, std::size_t{3});
        QCOMPARE(differing.resizedWidth, 0);
        QCOMPARE(differing.resizedHeight, 0);
        QVERIFY(QFile::remove(at("a.png")) && QFile::remove(at("b.png")));
        image("d.png", 28, {4});
        QCOMPARE(read({.size = 28}).dataset->report.resized, std::size_t{0});
    }

    void squaresOutOfRange() {
        image("a.png", 200, {1});
        image("b.png", 200, {2});
        QCOMPARE(core::imageShape(read().dataset->spec), (ImageShape{64, 64, 1}));
    }

    void automaticColor() {
        image("a.png", 28, {7, 7, 7});
        image("b.png", 28, {9});
        QCOMPARE(core::imageShape(read().dataset->spec), (ImageShape{28, 28, 1}));
        const auto asColor = read({.color = ColorMode::color}).dataset;
        QCOMPARE(core::imageShape(asColor->spec), (ImageShape{28, 28, 3}));
        for (const std::uint8_t value : asColor->sample(0)) QCOMPARE(value, std::uint8_t{7});
        image("c.png", 28, {255, 0, 0});
        const auto colored = read().dataset;
        QCOMPARE(core::imageShape(colored->spec), (ImageShape{28, 28, 3}));
        QCOMPARE(colored->sample(1)[0], std::uint8_t{9});
        QCOMPARE(colored->sample(2)[0], std::uint8_t{255});
        QCOMPARE(colored->sample(2)[1], std::uint8_t{0});
        const auto gray = read({.color = ColorMode::gray}).dataset;
        QCOMPARE(core::imageShape(gray->spec), (ImageShape{28, 28, 1}));
        QCOMPARE(gray->sample(2)[0], std::uint8_t{76});
    }

    void everySkippedFileHasItsReason() {
        image("good/1.png", 28, {1});
        image("good/2.png", 28, {2});
        image("good/tiny.png", 7, {2}, 100);
        QVERIFY(writeBytes(at("good/fake.png"), Bytes(50, 'x')));
        QVERIFY(writeBytes(at("good/empty.jpg"), {}));
        Bytes cut = bytesOf(at("good/1.png"));
        cut.resize(cut.size() / 2);
        QVERIFY(writeBytes(at("good/cut.png"), cut));
        QVERIFY(writeBytes(at("notes.txt"), Bytes(5, 'x')));
        QVERIFY(writeBytes(at("anim.GIF"), Bytes(5, 'x')));
        QVERIFY(writeBytes(at(".hidden.png"), Bytes(5, 'x')));
        QVERIFY(QDir(folder_->path()).mkdir(".secret"));
        QVERIFY(writeBytes(at(".secret/a.png"), Bytes(5, 'x')));
        std::filesystem::create_symlink("nowhere.png", pathOf(at("broken.png")));
        const bool administrator = geteuid() == 0;
        if (!administrator) {
            image("locked.png", 28, {3});
            QVERIFY(QFile::setPermissions(at("locked.png"), QFile::WriteOwner));
        }
        const ImportResult result = read();
        QCOMPARE(result.dataset->report.imported, std::size_t{2});
        std::map<std::string, QString> reasons;
        for (const core::SkippedFile& file : result.dataset->report.skipped)
            reasons[file.file] = QString::fromStdString(file.reason.english());
        std::map<std::string, QString> expected = {{"good/tiny.png", "too small: 100 x 7"},
                                                   {"good/fake.png", "its content is not an image"},
                                                   {"good/empty.jpg", "the file is empty"},
                                                   {"good/cut.png", "the PNG data is truncated"},
                                                   {"notes.txt", "not an image"},
                                                   {"anim.GIF", "its content is not an image"},
                                                   {"broken.png", "a broken link"},
                                                   {".hidden.png", "hidden"},
                                                   {".secret", "hidden"}};
        if (!administrator) expected["locked.png"] = "permission denied";
        QCOMPARE(reasons.size(), expected.size());
        for (const auto& [file, reason] : expected) {
            QVERIFY2(reasons[file].contains(reason), qPrintable(QString::fromStdString(file) + ": " + reasons[file]));
        }
        QCOMPARE(result.dataset->report.found, 2 + expected.size());
        QCOMPARE(result.dataset->classNames, std::vector<std::string>{"good"});
    }

    void whatSystemsLeaveIsHarmless() {
        image("a/1.png", 28, {1});
        image("b/2.png", 28, {2});
        image("__MACOSX/a/1.png", 28, {9});
        image("b/__MACOSX/2.png", 28, {9});
        for (const char* name : {".DS_Store", "a/Thumbs.db", "b/desktop.ini", "a/._1.png"})
            QVERIFY(writeBytes(at(name), Bytes(5, 'x')));
        const core::Dataset dataset = *read().dataset;
        QCOMPARE(dataset.sampleNames, (std::vector<std::string>{"a/1.png", "b/2.png"}));
        QCOMPARE(dataset.classNames, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(dataset.report.skipped.size(), std::size_t{6});
        QCOMPARE(dataset.report.found, std::size_t{8});
        for (const core::SkippedFile& file : dataset.report.skipped) QVERIFY2(file.harmless, file.file.c_str());
        QVERIFY(dataset.report.notes.empty());
    }

    void linksAreFollowedOnce() {
        const QTemporaryDir elsewhere;
        image("a/1.png", 28, {1});
        image("a/deep/2.png", 28, {2});
        core::writePng(pathOf(elsewhere.filePath("3.png")), Image({28, 28, 1}));
        std::filesystem::create_directory_symlink("..", pathOf(at("a/deep/up")));
        std::filesystem::create_directory_symlink(pathOf(elsewhere.path()), pathOf(at("linked")));
        std::filesystem::create_directory_symlink("a", pathOf(at("0 twin")));
        std::filesystem::create_symlink("loop.png", pathOf(at("loop.png")));
        const ImportResult result = read();
        QCOMPARE(result.dataset->sampleNames, (std::vector<std::string>{"a/1.png", "a/deep/2.png", "linked/3.png"}));
        QCOMPARE(result.dataset->classNames, (std::vector<std::string>{"a", "linked"}));
        QCOMPARE(result.dataset->report.skipped.size(), std::size_t{3});
        QCOMPARE(result.dataset->report.skipped[0].reason.english(),
                 std::string("a link to a folder that was already read"));
    }

    void foldersWithoutADataset() {
        COMPARE_SENTENCE(read(), folder_->path(), "is empty");
        QVERIFY(writeBytes(at("notes.txt"), Bytes(5, 'x')));
        COMPARE_SENTENCE(read(), folder_->path(), "no usable image", "notes.txt", "not an image");
        QVERIFY(writeBytes(at("a.png"), Bytes(5, 'x')));
        COMPARE_SENTENCE(read(), "no usable image", "a.png");
        image("b.png", 28, {1});
        COMPARE_SENTENCE(read(), folder_->path(), "only one", "at least two");
        COMPARE_SENTENCE(core::importDataset(pathOf(at("b.png")), {}), "b.png", "is a single image, not a dataset");
        COMPARE_SENTENCE(core::importDataset(pathOf(at("none")), {}), "no file or folder");
    }

    void aFolderThatGoesWhileItIsReadIsNamed() {
        for (int index = 0; index < 40; ++index) image(QString("set/%1.png").arg(index), 40, {1});
        const auto moveAway = [&](const core::Progress&) { QDir(folder_->path()).rename("set", "elsewhere"); };
        COMPARE_SENTENCE(core::importDataset(pathOf(at("set")), {}, JobContext({}, moveAway, 1)), "set",
                         "moved or deleted while it was being read");
    }

    void progressReachesTheTotal() {
        for (int index = 0; index < 60; ++index) image(QString("%1.png").arg(index), 40, {1});
        std::vector<core::Progress> seen;
        const ImportResult result =
            core::importDataset(pathOf(folder_->path()), core::toSettings({.size = 32}),
                                JobContext(
                                    {}, [&](const core::Progress& at) { seen.push_back(at); }, 4));
        QCOMPARE(seen.back().done, std::size_t{60});
        QCOMPARE(seen.back().total, std::size_t{60});
        QVERIFY(QString::fromStdString(seen.back().item).endsWith(".png"));
        QVERIFY(result.dataset->report.seconds > 0);
    }

    void cancelling() {
        for (int index = 0; index < 200; ++index) image(QString("%1.png").arg(index), 40, {1});
        std::stop_source before;
        before.request_stop();
        QCOMPARE(core::importDataset(pathOf(folder_->path()), {}, before.get_token()).outcome, Outcome::cancelled);
        // While the folder is looked through, and at the last file.
        for (const std::size_t when : {std::size_t{0}, std::size_t{200}}) {
            std::stop_source during;
            const auto tell = [&](const core::Progress& progress) {
                if (when == 0 || progress.done == progress.total) during.request_stop();
            };
            const ImportResult result =
                core::importDataset(pathOf(folder_->path()), {}, JobContext(during.get_token(), tell, 4));
            QCOMPARE(result.outcome, Outcome::cancelled);
            QVERIFY(result.dataset == nullptr);
        }
    }

    void anObserverMayThrow() {
        for (int index = 0; index < 20; ++index) image(QString("%1.png").arg(index), 40, {1});
        const auto tell = [](const core::Progress& progress) {
            if (progress.total != 0) throw core::Error("The observer has had enough.");
        };
        COMPARE_SENTENCE(core::importDataset(pathOf(folder_->path()), {}, JobContext({}, tell, 4)), "had enough");
    }

    void naturalOrder() {
        const std::vector<const char*> sorted = {
            "",   "/a",      "1",  "01",  "2",     "10", "a",      "a/1",     "a/2/b",
            "a1", "A1b",     "a2", "a10", "a010b", "B",  "shoe 9", "shoe 10", "shoe 99999999999999999999999",
            "z",  "\xC3\xA4"};
        for (std::size_t one = 0; one < sorted.size(); ++one) {
            for (std::size_t other = 0; other < sorted.size(); ++other) {
                // "01" and "1" differ in bytes only.
                if ((one == 2 && other == 3) || (one == 3 && other == 2)) continue;
                QVERIFY2(core::naturallyBefore(sorted[one], sorted[other]) == (one < other),
                         qPrintable(QString("%1 < %2").arg(sorted[one], sorted[other])));
            }
        }
        QVERIFY(core::naturallyBefore("01", "1") != core::naturallyBefore("1", "01"));
        QVERIFY(core::naturallyBefore("A", "a") != core::naturallyBefore("a", "A"));
    }
};

IMAGO_TEST(TestImageFolder)
#include "test_image_folder.moc"
