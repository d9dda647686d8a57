#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

#include "tests/TestProgram.h"
#include "tests/app/Shell.h"

/// Exported sets, read by other programs and by Imago itself.
class TestReadBack : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        // Debian's own has the packages, also where another Python comes first in PATH.
        QProcess probe;
        probe.start(kPython, {"-c", "import numpy, PIL"});
        python_ = probe.waitForFinished(60'000) && probe.exitStatus() == QProcess::NormalExit && probe.exitCode() == 0;
        const ProgramRun training =
            imago({"train", "--minutes", "0.01", "--labels", "on", "--out", "model", "--dataset", "shapes", "--size",
                   "28", "--color", "grey", "--width", "8", "--latent-size", "4"});
        QVERIFY2(training.exitCode == 0, training.error);
        const QList<QStringList> sets{{"png", "png", "classes"},
                                      {"jpeg", "jpeg", "classes"},
                                      {"webp", "webp", "classes"},
                                      {"npz", "set.npz"},
                                      {"idx", "idx"},
                                      {"webdataset", "set.tar"}};
        for (const QStringList& set : sets) {
            QStringList command{"generate", "--model", "model", "--count", "12",
                                "--seed",   "3",       "--as",  set[0],    "--out"};
            command << set[1];
            if (set.size() > 2) command << "--layout" << set[2];
            const ProgramRun run = imago(command);
            QVERIFY2(run.exitCode == 0, run.error);
        }
    }

    void pythonReadsAllOfThem() {
        if (!python_) QSKIP("/usr/bin/python3 has no numpy and PIL here (packages python3-numpy and python3-pil).");
        const ProgramRun run = runOther(work_.path(), kPython, {IMAGO_SOURCE_DIR "/tests/app/read_sets.py", "."});
        QVERIFY2(!run.crashed && run.exitCode == 0, run.error);
    }

    /// What Imago writes it opens as a dataset: the same number of images, in the same classes.
    void imagoReadsAllOfThem_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("classes");
        const QStringList named{"Ellipse", "Square", "Triangle"};
        QTest::newRow("npz") << "set.npz" << named;
        QTest::newRow("idx") << "idx" << QStringList{"0", "1", "2"};
        QTest::newRow("WebDataset") << "set.tar" << QStringList{"0", "1", "2"};
        QTest::newRow("folder per class") << "png" << named;
    }

    void imagoReadsAllOfThem() {
        QFETCH(QString, source);
        QFETCH(QStringList, classes);
        const ProgramRun run = imago({"dataset", source, "--json"});
        QVERIFY2(run.exitCode == 0, run.error);
        const QJsonObject json = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(json["count"].toInt(), 12);
        QStringList names;
        for (const auto& entry : json["classes"].toArray()) {
            names << entry.toObject()["name"].toString();
            QCOMPARE(entry.toObject()["count"].toInt(), 4);
        }
        names.sort();
        QCOMPARE(names, classes);
    }

   private:
    ProgramRun imago(const QStringList& arguments) { return runProgram(work_.path(), arguments); }

    static constexpr const char* kPython = "/usr/bin/python3";
    QTemporaryDir work_;
    bool python_ = false;
};

IMAGO_TEST(TestReadBack)
#include "test_read_back.moc"
