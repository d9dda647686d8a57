#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <algorithm>
#include <memory>

#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/Program.h"

/// imago dataset as a script sees it.
class TestDatasetCommand : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }
    ProgramRun imago(const QStringList& arguments) const { return runProgram(folder_->path(), arguments); }

    void image(const QString& name, std::uint8_t value, int side = 28) {
        QVERIFY(QDir(folder_->path()).mkpath(QFileInfo(at(name)).path()));
        core::Image image({side, side, 1});
        std::ranges::fill(image.pixels(), value);
        core::writePng(at(name).toStdString(), image);
    }
    void text(const QString& name, const QByteArray& content) {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    /// Whoever looks into the cache also removes what a program that was killed left there.
    void looksIntoTheCacheUnlessToldNotTo() {
        for (int index = 0; index < 4; ++index)
            image(QStringLiteral("set/%1.png").arg(index), static_cast<std::uint8_t>(index));
        const QString left = "cache/imago/datasets/.imago-2147483646-0-" + QString(64, 'a') + ".imago-dataset";
        QVERIFY(QDir(folder_->path()).mkpath("cache/imago/datasets"));
        text(left, "x");
        const auto run = [&](const QStringList& arguments) {
            QProcess process;
            prepareProgram(process, folder_->path());
            setVariable(process, "XDG_CACHE_HOME", at("cache"));
            process.setArguments(arguments);
            process.start();
            return collect(process).exitCode;
        };
        QCOMPARE(run({"dataset", "set", "--no-cache"}), 0);
        QVERIFY(QFile::exists(at(left)));
        QCOMPARE(run({"dataset", "set"}), 0);
        QVERIFY(!QFile::exists(at(left)));
    }

    void oneObjectSaysEverything() {
        image("set/cat/1.png", 1);
        image("set/cat/2.png", 1);
        image("set/dog/3.png", 3);
        image("set/dog/tiny.png", 3, 4);
        text("set/a.txt", "a");
        text("set/b.txt", "b");
        text("set/.DS_Store", "x");
        image("set/loose.png", 7);
        const ProgramRun run = imago({"dataset", "set", "--json"});
        QVERIFY2(run.exitCode == 0, run.error);
        QCOMPARE(run.jsonLines().size(), 1);
        const QJsonObject told = run.jsonLines().first();
        QCOMPARE(told.value("format").toString(), "folder");
        QCOMPARE(told.value("count").toInt(), 4);
        const QJsonArray classes{QJsonObject{{"name", "cat"}, {"count", 2}}, QJsonObject{{"name", "dog"}, {"count", 1}},
                                 QJsonObject{{"name", "(none)"}, {"count", 1}}};
        QCOMPARE(told.value("classes").toArray(), classes);
        const QJsonArray skipped = told.value("skipped").toArray();
        QCOMPARE(skipped.size(), 4);
        QCOMPARE(skipped.first().toObject().value("file").toString(), "dog/tiny.png");
        QVERIFY(skipped.first().toObject().value("reason").toString().contains("too small"));
        QCOMPARE(told.value("skipped_by_kind").toObject(), (QJsonObject{{".txt", 2}, {"", 1}}));
        const QJsonObject duplicates = told.value("duplicates").toObject();
        QCOMPARE(duplicates.keys(), QStringList({"across_split", "exact", "near"}));
        QCOMPARE(duplicates.value("exact").toInt(), 1);
        QVERIFY(duplicates.value("near").isDouble() && duplicates.value("across_split").isDouble());
        const QJsonArray warnings = told.value("warnings").toArray();
        QStringList ids;
        for (const auto& warning : warnings) ids << warning.toObject().value("id").toString();
        QVERIFY2(ids.contains("exact-copies"), qPrintable(ids.join(' ')));
        QCOMPARE(warnings.first().toObject().value("id").toString(), "note");
        QVERIFY(warnings.first().toObject().value("text").toString().contains("next to the class subfolders"));
    }

    void tablesAndBuiltInOnes() {
        image("1.png", 1);
        image("2.png", 2);
        text("t.csv", "path,label\n1.png,a\n2.png,b\nnone.png,b\n");
        const QJsonObject table = imago({"dataset", "t.csv", "--json", "--size", "32"}).jsonLines().first();
        QCOMPARE(table.value("format").toString(), "table");
        QCOMPARE(table.value("count").toInt(), 2);
        QCOMPARE(table.value("skipped").toArray().size(), 1);
        QCOMPARE(table.value("width").toInt(), 32);
        QCOMPARE(table.value("height").toInt(), 32);
        QCOMPARE(table.value("channels").toInt(), 1);
        const QJsonObject shapes =
            imago({"dataset", "shapes", "--size", "16", "--json", "--threads", "1"}).jsonLines().first();
        QCOMPARE(shapes.value("format").toString(), "shapes");
        QVERIFY(shapes.value("count").toInt() > 1000);
        QVERIFY(shapes.value("warnings").isArray());
    }

    void sizesAndSplitFollowTheOtherKeys() {
        image("set/train/cat/1.png", 1);
        image("set/train/dog/2.png", 2);
        image("set/train/dog/4.png", 4);
        image("set/test/cat/3.png", 3);
        const ProgramRun run = imago({"dataset", "set", "--size", "16", "--color", "color", "--json"});
        QVERIFY2(run.exitCode == 0, run.error);
        const QJsonObject told = run.jsonLines().first();
        QCOMPARE(told.value("width").toInt(), 16);
        QCOMPARE(told.value("height").toInt(), 16);
        QCOMPARE(told.value("channels").toInt(), 3);
        QCOMPARE(told.value("training").toInt(), 2);
        QCOMPARE(told.value("validation").toInt(), 1);
        QCOMPARE(told.value("test").toInt(), 1);
        QVERIFY(run.out.indexOf("\"warnings\"") < run.out.indexOf("\"width\""));
        QVERIFY(run.out.indexOf("\"width\"") < run.out.indexOf("\"training\""));
    }

    void aPersonReadsIt() {
        image("set/train/cat/1.png", 1);
        image("set/train/dog/2.png", 2);
        image("set/test/cat/3.png", 3);
        text("set/readme.txt", "a");
        const ProgramRun run = imago({"dataset", "set", "--size", "16", "--color", "color"});
        QVERIFY2(run.exitCode == 0, run.error);
        for (const char* part : {"set (Folder of images)", "3 images, 16 \xC3\x97 16, color", "Test set", "cat: 2",
                                 "dog: 1", "1 .txt file", "split into training and test"})
            QVERIFY2(run.out.contains(part), run.out);
        QVERIFY2(!run.out.contains("copies"), run.out);
    }

    void failuresAreOneSentence() {
        text("notes.txt", "a");
        for (const QStringList& arguments : {QStringList{"notes.txt"}, QStringList{"nowhere"}}) {
            const ProgramRun run = imago(QStringList{"dataset"} + arguments);
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(run.error.contains(arguments.first().toUtf8()) && run.error.count('\n') == 1, run.error);
            QVERIFY(run.out.isEmpty());
        }
        QCOMPARE(imago({"dataset"}).exitCode, 2);
        QCOMPARE(imago({"dataset", "shapes", "--size", "9"}).exitCode, 2);
    }
};

IMAGO_TEST(TestDatasetCommand)
#include "test_dataset_command.moc"
