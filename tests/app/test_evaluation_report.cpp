#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include "tests/TestProgram.h"
#include "tests/app/BlockImages.h"
#include "tests/app/Program.h"

/// evaluate --report as a script sees it, and what is kept with a model.
class TestEvaluationReport : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        QVERIFY(folder_.isValid() && blocks::write(path("blocks"), 600, 200));
        const ProgramRun run =
            imago({"train", "--dataset", "blocks", "--size", "28", "--color", "grey", "--width", "8", "--latent-size",
                   "4", "--minutes", "0.02", "--threads", "1", "--prior", "gaussian", "--out", "model"});
        QVERIFY2(run.exitCode == 0, run.error);
    }

    void theJsonHoldsWhatWasMeasured() {
        const ProgramRun run = imago(kCommand + QStringList{"--report", "report.json", "--json"});
        QVERIFY2(run.exitCode == 0, run.error);
        const QJsonObject told = run.jsonLines().last();
        QCOMPARE(told["report"].toString(), "report.json");
        const QJsonObject report = read("report.json");
        QCOMPARE(report["format"].toString(), "imago-evaluation");
        QCOMPARE(report["protocol"]["seed"].toString(), "3");
        QCOMPARE(report["protocol"]["samples"].toInt(), 64);
        const QJsonObject figure = report["result"]["metrics"][0]["figures"][0].toObject();
        QCOMPARE(figure["name"].toString(), "kid");
        QCOMPARE(figure["value"].toDouble(), told["figures"]["kid"]["value"].toDouble());
        QVERIFY(!report["samples_png"].toString().isEmpty());
        QCOMPARE(report["answers"].toArray().size(), 5);
        QCOMPARE(report["answers"], told["answers"]);
        QCOMPARE(report["answers"][0]["question"].toString(), "good");
        // Of 64 samples.
        QCOMPARE(report["answers"][0]["answer"].toString(), "unknown");
        QVERIFY(report["answers"][0]["sentence"].toString().contains("fewer than 100 samples"));
        // It is kept with the model, too.
        const QStringList kept = QDir(path("model/evaluations")).entryList(QDir::Files);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(read("model/evaluations/" + kept.first()).value("result"), report.value("result"));
        // The same again, but for the date.
        write("again.json", "mine");
        const ProgramRun second = imago(kCommand + QStringList{"--report", "again.json", "--force"});
        QVERIFY2(second.exitCode == 0, second.error);
        QVERIFY2(second.out.endsWith("The report is in again.json\n"), second.out);
        const QJsonObject again = read("again.json");
        QCOMPARE(again.value("result"), report.value("result"));
        QCOMPARE(again.value("subject"), report.value("subject"));
        QCOMPARE(again.value("samples_png"), report.value("samples_png"));
        // The card of an export has it.
        QCOMPARE(imago({"export", "model", "--format", "safetensors", "--out", "card"}).exitCode, 0);
        const QJsonObject card = read("card/model_card.json");
        QCOMPARE(card["evaluation"]["figures"]["kid"]["value"].toDouble(), figure["value"].toDouble());
    }

    void thePdfHasPages() {
#ifdef IMAGO_GUI
        // As on a machine that nobody is logged in at.
        QProcess process;
        prepareProgram(process, folder_.path());
        QProcessEnvironment environment = process.processEnvironment();
        environment.remove("XDG_RUNTIME_DIR");
        process.setProcessEnvironment(environment);
        process.setArguments(kCommand + QStringList{"--report", "report.pdf"});
        process.start();
        QVERIFY(process.waitForStarted());
        const ProgramRun run = collect(process);
        QVERIFY2(run.exitCode == 0, run.error);
        QVERIFY2(!run.error.contains("XDG_RUNTIME_DIR"), run.error);
        const QByteArray pdf = bytes("report.pdf");
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.count("/Type /Page\n") > 1);
#else
        const ProgramRun run = imago(kCommand + QStringList{"--report", "report.pdf"});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.error.contains(".json"), run.error);
#endif
    }

    /// The file that a full disk has cut is renamed, and another one is written.
    void aDamagedFileIsKeptUnderAnotherName() {
        QVERIFY(imago(kCommand).exitCode == 0);
        const QString name = QDir(path("model/evaluations")).entryList({"????????????.json"}, QDir::Files).value(0);
        QFile file(path("model/evaluations/" + name));
        QVERIFY(!name.isEmpty() && file.resize(file.size() / 2));
        const QByteArray cut = bytes("model/evaluations/" + name);
        const ProgramRun exported = imago({"export", "model", "--format", "safetensors", "--out", "cut-card"});
        QCOMPARE(exported.exitCode, 0);
        QVERIFY2(exported.error.contains("Note: The evaluation that is kept with the model was left out: ") &&
                     exported.error.contains(name.toUtf8()) && exported.error.contains("damaged or incomplete"),
                 exported.error);
        QVERIFY(bytes("cut-card/README.md").contains("is damaged, and was left out."));
        const ProgramRun run = imago(kCommand);
        QVERIFY2(run.exitCode == 0, run.error);
        const QString renamed = name.chopped(5) + "-damaged.json";
        QVERIFY2(run.error.contains("damaged or incomplete") && run.error.contains(renamed.toUtf8()), run.error);
        QCOMPARE(bytes("model/evaluations/" + renamed), cut);
        QCOMPARE(read("model/evaluations/" + name)["format"].toString(), "imago-evaluation");
    }

    void whatCannotBeWrittenIsToldBefore_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("ending") << "report.txt" << 2 << QByteArray("must end in .pdf or .json");
        QTest::newRow("no ending") << "report" << 2 << QByteArray("must end in .pdf or .json");
        QTest::newRow("folder") << "none/report.json" << 1 << QByteArray("report.json");
        QTest::newRow("taken") << "taken.json" << 1 << QByteArray("already exists");
    }
    void whatCannotBeWrittenIsToldBefore() {
        QFETCH(QString, file);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, sentence);
        write("taken.json", "mine");
        const ProgramRun run = imago(kCommand + QStringList{"--report", file});
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY2(run.error.contains(sentence), run.error);
        QVERIFY2(run.out.isEmpty(), run.out);
        QCOMPARE(bytes("taken.json"), QByteArray("mine"));
    }

   private:
    ProgramRun imago(const QStringList& arguments) const {
        return runProgram(folder_.path(), arguments);
    }
    QString path(const QString& name) const {
        return folder_.filePath(name);
    }
    void write(const QString& name, const QByteArray& text) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QByteArray bytes(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject read(const QString& name) const {
        return QJsonDocument::fromJson(bytes(name)).object();
    }

    const QStringList kCommand{"evaluate", "--model", "model",     "--dataset", "blocks",    "--samples", "64",
                               "--seed",   "3",       "--metrics", "kid",       "--threads", "2"};
    QTemporaryDir folder_;
};

IMAGO_TEST(TestEvaluationReport)
#include "test_evaluation_report.moc"
