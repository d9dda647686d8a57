#include <QDir>
#include <QTemporaryDir>
#include <algorithm>
#include <vector>

#include "core/dataset/Import.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/BlockImages.h"
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
        for (std::uint64_t number = 0; number < 36; ++number) {
            const QString folder = work_.filePath("data/" + kNames[static_cast<qsizetype>(number % 3)]);
            const QByteArray bytes = blocks::image(number);
            const std::vector<std::uint8_t> pixels(bytes.begin(), bytes.end());
            QVERIFY(QDir().mkpath(folder));
            core::writePng((folder + QString("/%1.png").arg(number)).toStdString(),
                           core::Image({blocks::kSide, blocks::kSide, 1}, pixels));
        }
        const ProgramRun training =
            imago({"train", "--epochs", "1", "--labels", "on", "--out", "model", "--dataset", "data", "--size", "28",
                   "--color", "grey", "--width", "8", "--latent-size", "4"});
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
        QTest::newRow("npz") << "set.npz" << kNames;
        QTest::newRow("idx") << "idx" << QStringList{"0", "1", "2"};
        QTest::newRow("WebDataset") << "set.tar" << QStringList{"0", "1", "2"};
        QTest::newRow("folder per class") << "png" << kNames;
    }

    void imagoReadsAllOfThem() {
        QFETCH(QString, source);
        QFETCH(QStringList, classes);
        const auto dataset = core::importDataset(work_.filePath(source).toStdString(), {}).dataset;
        QCOMPARE(dataset->size(), std::size_t{12});
        QStringList names;
        for (std::size_t index = 0; index < dataset->classNames.size(); ++index) {
            names << QString::fromStdString(dataset->classNames[index]);
            QCOMPARE(std::ranges::count(dataset->labels, static_cast<std::int32_t>(index)), std::ptrdiff_t{4});
        }
        names.sort();
        QCOMPARE(names, classes);
    }

   private:
    ProgramRun imago(const QStringList& arguments) { return runProgram(work_.path(), arguments); }

    const QStringList kNames{"Ellipse", "Square", "Triangle"};
    static constexpr const char* kPython = "/usr/bin/python3";
    QTemporaryDir work_;
    bool python_ = false;
};

IMAGO_TEST(TestReadBack)
#include "test_read_back.moc"
