#include <QFile>
#include <QTemporaryDir>
#include <memory>

#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunQueue.h"
#include "tests/TestProgram.h"
#include "tests/app/Program.h"

namespace {

/// As short as a training may be.
const QStringList kShort{"--dataset", "shapes", "--threads", "1", "--minutes", "0.01"};
/// Of a network as small as it may be.
const QStringList kSmallNetwork{"--width", "4", "--hidden-size", "8", "--latent-size", "2"};

}  // namespace

/// Trainings from the weights of another model, as the command line has them.
class TestStartFrom : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        const ProgramRun run = imago(QStringList{"train", "--out", "base"} + kShort + kSmallNetwork);
        QVERIFY2(run.exitCode == 0, run.error);
        hash_ = QString::fromStdString(core::loadModel(path("base")).weightsHash);
    }

    void aTrainingStartsFromAModel() {
        const ProgramRun run = imago(
            QStringList{"train", "--start-from", "base", "--latent-size", "3", "--out", "next", "--json"} + kShort);
        QVERIFY2(run.exitCode == 0, run.error);
        QJsonObject started;
        for (const QJsonObject& line : run.jsonLines())
            if (line.value("event").toString() == "started") started = line;
        // The network is that of the model, but for what was given.
        const QJsonObject settings = started.value("model_settings").toObject();
        QCOMPARE(settings.value("width").toInt(), 4);
        QCOMPARE(settings.value("latent_size").toInt(), 3);
        const QJsonObject from = started.value("started_from").toObject();
        QCOMPARE(from.value("name").toString(), "base");
        QCOMPARE(from.value("sha256").toString(), hash_);
        QVERIFY2(from.value("note").toString().contains("layers fit; the others start from random weights"),
                 qPrintable(from.value("note").toString()));

        const QJsonObject info = imago({"info", "next", "--json"}).jsonLines().first();
        QCOMPARE(info.value("started_from").toObject().value("name").toString(), "base");
        QCOMPARE(info.value("started_from").toObject().value("sha256").toString(), hash_);
        const QString text = QString::fromUtf8(imago({"info", "next"}).out);
        QVERIFY2(text.contains("Started from") && text.contains("base (SHA-256 " + hash_), qPrintable(text));
        QVERIFY(imago({"info", "base", "--json"}).jsonLines().first().value("started_from").isNull());
    }

    void thePersonReadsWhatFits() {
        const ProgramRun run = imago(QStringList{"train", "--start-from", "base", "--out", "next"} + kShort);
        QVERIFY2(run.exitCode == 0, run.error);
        QVERIFY2(run.error.contains("Starts from \"base\": all "), run.error);
    }

    void aQueuedTrainingStartsFromIt() {
        const ProgramRun add =
            imago(QStringList{"queue", "add", "--project", "project", "--start-from", "base"} + kShort);
        QVERIFY2(add.exitCode == 0, add.error);
        const core::QueueEntry entry = core::RunQueue(path("project")).entries().front();
        QCOMPARE(entry.training.startFrom, path("base"));
        const ProgramRun run = imago({"queue", "run", "--project", "project"});
        QVERIFY2(run.exitCode == 0, run.error);
        const QJsonObject listed = imago({"runs", "--project", "project", "--json"}).jsonLines().first();
        QCOMPARE(listed.value("started_from").toString(), "base");
        const core::RunPaths paths(path("project"), listed.value("run").toString().toStdString());
        const core::SavedModel model = core::loadModel(paths.model().string());
        QVERIFY(model.startedFrom);
        QCOMPARE(QString::fromStdString(model.startedFrom->sha256), hash_);
        QCOMPARE(model.snapshot->spec().settings.integer("width"), std::int64_t{4});
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::addColumn<int>("code");
        QTest::newRow("family") << QStringList{"--model", "gan", "--start-from", "base"} + kShort << "--model vae" << 2;
        QTest::newRow("nothing there") << QStringList{"--start-from", "nowhere"} + kShort << "no model" << 1;
        QTest::newRow("resumed") << QStringList{"--project", "project", "--resume", "--start-from", "base"}
                                 << "leave --start-from out" << 2;
    }
    void wrongUsage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const ProgramRun run = imago(QStringList{"train"} + arguments);
        QVERIFY2(QString::fromUtf8(run.error).contains(named), run.error);
        QTEST(run.exitCode, "code");
        QVERIFY(!QFile::exists(folder_->filePath("project")));
    }

   private:
    std::string path(const char* name) const { return folder_->filePath(name).toStdString(); }
    ProgramRun imago(const QStringList& arguments) const { return runProgram(folder_->path(), arguments); }

    std::unique_ptr<QTemporaryDir> folder_;
    QString hash_;
};

IMAGO_TEST(TestStartFrom)
#include "test_start_from.moc"
