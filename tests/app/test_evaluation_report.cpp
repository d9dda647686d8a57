#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include "tests/TestProgram.h"
#include "tests/app/Program.h"

/// evaluate --report as a script sees it, and what is kept with a model.
class TestEvaluationReport : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        QVERIFY(folder_.isValid());
        const ProgramRun run =
            imago({"train", "--dataset", "shapes", "--size", "28", "--color", "grey", "--width", "8", "--latent-size",
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
        const ProgramRun run = imago(kCommand + QStringList{"--report", "report.pdf"});
        QVERIFY2(run.exitCode == 0, run.error);
        const QByteArray pdf = bytes("report.pdf");
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.count("/Type /Page\n") > 1);
#else
        const ProgramRun run = imago(kCommand + QStringList{"--report", "report.pdf"});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.error.contains(".json"), run.error);
#endif
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

    const QStringList kCommand{"evaluate", "--model", "model",     "--dataset", "shapes",    "--samples", "64",
                               "--seed",   "3",       "--metrics", "kid",       "--threads", "2"};
    QTemporaryDir folder_;
};

IMAGO_TEST(TestEvaluationReport)
#include "test_evaluation_report.moc"
