#include <csignal>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <memory>

#include "core/base/Error.h"
#include "core/dataset/Import.h"
#include "core/model/ModelFamily.h"
#include "core/project/ModelFolder.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunList.h"
#include "core/project/RunNotes.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"
#include "tests/app/Program.h"

namespace {

namespace fs = std::filesystem;

constexpr int kKills = 50;
constexpr int kLongestLife = 600;  // milliseconds
constexpr int kImages = 200;

/// A plain IDX file of squares at different places.
QByteArray idxFile(int brightness = 200) {
    QByteArray bytes = QByteArray::fromHex(
        "00000803"
        "000000c8"
        "0000001c"
        "0000001c");
    for (int image = 0; image < kImages; ++image) {
        QByteArray pixels(28 * 28, '\0');
        for (int y = 0; y < 9; ++y)
            for (int x = 0; x < 9; ++x)
                pixels[(image % 19 + y) * 28 + image * 7 % 19 + x] = static_cast<char>(brightness);
        bytes += pixels;
    }
    return bytes;
}

const QStringList kSmall{"--width", "4", "--hidden-size", "16", "--latent-size", "4", "--threads", "1"};

}  // namespace

/// Projects as the command line sees them: going on after whatever ended a training.
class TestProjects : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
        QVERIFY(writeDataset("squares-images-idx3-ubyte"));
    }

    void killedAtAnyMoment() {
        std::int64_t step = 0;
        int checkpoints = 0;
        QRandomGenerator random(7);
        for (int round = 0; round < kKills; ++round) {
            QProcess process;
            prepareProgram(process, folder_->path());
            QStringList arguments{"train", "--project", "project", "--checkpoint-seconds", "0.1", "--json"};
            if (QFile::exists(path("project/runs/run-1"))) {
                arguments << "--resume";
            } else {
                arguments << "--dataset"
                          << "squares-images-idx3-ubyte"
                          << "--length"
                          << "endless" << kSmall;
            }
            process.setArguments(arguments);
            process.start();
            QVERIFY(process.waitForStarted());
            // Every other one lives long enough to train, however busy the machine is.
            if (round % 2 == 1) waitFor(process, "\"event\":\"started\"");
            const bool ended = process.waitForFinished(static_cast<int>(random.bounded(kLongestLife)));
            QVERIFY2(!ended, process.readAllStandardError());
            process.kill();
            QVERIFY(process.waitForFinished());

            if (!QFile::exists(path("project/project.json"))) continue;
            const std::vector<core::RunInfo> runs = core::listRuns(projectPath());
            if (runs.empty()) continue;
            QCOMPARE(runs.size(), std::size_t{1});
            QVERIFY2(runs[0].problem.empty(), runs[0].problem.english().c_str());
            QVERIFY(runs[0].state == core::RunState::fresh || runs[0].state == core::RunState::interrupted);
            QVERIFY2(runs[0].step >= step, qPrintable(QString("%1 after %2").arg(runs[0].step).arg(step)));
            checkpoints += runs[0].step > step ? 1 : 0;
            step = runs[0].step;
            const core::ReopenedRun run = core::reopenRun({projectPath(), "run-1"});
            QVERIFY(run.checkpoint || step == 0);
        }
        QVERIFY2(checkpoints > kKills / 10, qPrintable(QString::number(checkpoints)));

        const ProgramRun last = interrupted({"train", "--project", "project", "--resume", "--json"});
        QCOMPARE(last.exitCode, 130);
        const QJsonObject done = last.jsonLines().last();
        QVERIFY(done.value("steps").toInteger() > step);
        QCOMPARE(done.value("go_on").toString(), QString("imago train --project project --run run-1 --resume"));
        QCOMPARE(core::listRuns(projectPath()).at(0).state, core::RunState::stopped);
        const core::SavedModel model = core::loadModel(fs::path(done.value("model").toString().toStdString()));
        QCOMPARE(model.status.step, done.value("steps").toInteger());
        // The curve of a run that was killed so often is one curve.
        std::int64_t before = 0;
        for (const core::CurvePoint& point : model.history) {
            QVERIFY(point.step >= before);
            before = point.step;
        }
    }

    void openedTwiceItIsASentence() {
        QProcess process;
        startEndless(process);
        waitForTraining(process);
        const ProgramRun second = imago(QStringList{"train", "--project", "project", "--resume"});
        QCOMPARE(second.exitCode, 1);
        QVERIFY2(second.error.contains("is open in another instance of Imago (process " +
                                       QByteArray::number(process.processId()) + ")"),
                 second.error);
        QCOMPARE(imago({"runs", "--project", "project"}).exitCode, 0);
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void aMovedDatasetIsNamed() {
        makeRun();
        QVERIFY(QFile::rename(path("squares-images-idx3-ubyte"), path("moved-images-idx3-ubyte")));
        const ProgramRun missing = imago({"train", "--project", "project", "--resume"});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.error.contains("squares-images-idx3-ubyte") && missing.error.contains("--dataset"),
                 missing.error);
        QCOMPARE(missing.error.count('\n'), 1);

        QVERIFY(writeDataset("other-images-idx3-ubyte", 100));
        const ProgramRun other =
            imago({"train", "--project", "project", "--resume", "--dataset", "other-images-idx3-ubyte"});
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.error.contains("does not contain the images"), other.error);

        const ProgramRun moved =
            imago({"train", "--project", "project", "--resume", "--dataset", "moved-images-idx3-ubyte", "--json"});
        QVERIFY2(moved.exitCode == 0, moved.error);
        const QJsonObject run = imago({"runs", "--project", "project", "--json"}).jsonLines().first();
        QCOMPARE(run.value("run").toString(), "mine");
        QCOMPARE(run.value("state").toString(), "done");
        QCOMPARE(run.value("step"), moved.jsonLines().last().value("steps"));
        QVERIFY(run.value("best_validation").isDouble());
        QVERIFY(imago({"runs", "--project", "project"}).out.contains("done"));

        const ProgramRun again = imago({"train", "--project", "project", "--resume"});
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.error.contains("no run that can be resumed"), again.error);
        QVERIFY(imago({"train", "--project", "project", "--resume", "--run", "mine"})
                    .error.contains("is already finished"));
        QVERIFY(imago({"train", "--project", "project", "--resume", "--run", "no"}).error.contains("no run"));
    }

    void aRunWithoutACheckpointSaysThatItStartsAgain() {
        makeRun();
        std::ofstream(projectPath() / "runs" / "mine" / "history.jsonl") << "{}\n";
        QVERIFY(imago({"runs", "--project", "project"}).out.contains("interrupted"));
        const ProgramRun run = imago({"train", "--project", "project", "--resume"});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2((run.out + run.error).contains("so it starts again from the beginning"), run.error);
        QVERIFY(!imago({"runs", "--project", "project"}).out.contains("interrupted"));
    }

    void closedOutputGoesIntoNoFile() {
        const QString program = QStringLiteral(IMAGO_PROGRAM);
        QVERIFY(QDir(folder_->path()).mkdir("project"));
        QFile lock(path("project/.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly) && lock.write("another program's\n") > 0);
        lock.close();
        QProcess process;
        prepareProgram(process, folder_->path());
        process.setProgram("sh");
        process.setArguments(QStringList{"-c", "\"$0\" \"$@\" <&- >&- 2>&-", program, "train", "--project", "project",
                                         "--run", "mine", "--dataset", "squares-images-idx3-ubyte", "--epochs", "2"} +
                             kSmall);
        process.start();
        const ProgramRun run = collect(process);
        QCOMPARE(run.exitCode, 1);  // what it has to say reaches nobody
        QVERIFY(lock.open(QIODevice::ReadOnly));
        QCOMPARE(lock.readAll(), QByteArray("another program's\n"));
        // The training itself went on to its end.
        const QJsonObject listed = imago({"runs", "--project", "project", "--json"}).jsonLines().first();
        QCOMPARE(listed.value("state").toString(), "done");
    }

    void nameAndNotesAreListed() {
        makeRun();
        const QStringList runs{"runs", "--project", "project"};
        const QJsonObject before = imago(runs + QStringList{"--json"}).jsonLines().first();
        QVERIFY(before.value("name").isNull() && before.value("notes").isNull());
        const core::RunPaths paths{path("project").toStdString(), "mine"};
        core::writeRunNotes(paths, {"Best shirts", "beta 2\nlonger next time"});
        const QJsonObject after = imago(runs + QStringList{"--json"}).jsonLines().first();
        QCOMPARE(after.value("name").toString(), "Best shirts");
        QCOMPARE(after.value("notes").toString(), "beta 2\nlonger next time");
        const QByteArray text = imago(runs).out;
        QVERIFY2(text.contains(" Name: Best shirts\n") && text.contains(" Notes: beta 2\n"), text);
        QFile notes(QString::fromStdString(core::runNotesFile(paths).string()));
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("nonsense") == 8);
        notes.close();
        const ProgramRun damaged = imago(runs);
        QVERIFY2(damaged.exitCode == 0 && damaged.out.contains(" Note: \"") && damaged.out.contains("is damaged"),
                 damaged.out);
    }

    void aDamagedHistoryIsSaid() {
        makeRun();
        const QStringList runs{"runs", "--project", "project"};
        QVERIFY(imago(runs + QStringList{"--json"}).jsonLines().first().value("history_problem").isNull());
        QVERIFY(!imago(runs).out.contains("Note:"));
        QFile history(path("project/runs/mine/history.jsonl"));
        QVERIFY(history.open(QIODevice::WriteOnly) && history.write("nonsense\n") == 9);
        history.close();
        const ProgramRun text = imago(runs);
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.out.contains(" Note: Line 1 of \"") && text.out.contains("history.jsonl\" is damaged"), text.out);
        const ProgramRun json = imago(runs + QStringList{"--json"});
        QCOMPARE(json.exitCode, 0);
        const QJsonObject run = json.jsonLines().first();
        QCOMPARE(run.value("state").toString(), "interrupted");
        QVERIFY2(run.value("history_problem").toString().startsWith("Line 1 of "), json.out);
    }

    void aTruncatedCheckpointIsASentence() {
        const ProgramRun first = interrupted(endless());
        QCOMPARE(first.exitCode, 130);
        QFile last(path("project/runs/run-1/checkpoints/last.safetensors"));
        QVERIFY(last.resize(last.size() - 1000));
        const ProgramRun run = imago({"train", "--project", "project", "--resume"});
        QVERIFY(!run.crashed);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.contains("last.safetensors") && run.error.contains("damaged"), run.error);
    }

    void whatAPersonHasInAFolderStays() {
        // Neither a folder of hidden files nor a project loses any, whatever becomes of the training.
        const QStringList files{".git/config", ".ssh/id", ".gitignore"};
        for (const QString& file : files) {
            QVERIFY(QDir().mkpath(QFileInfo(path("project/" + file)).path()));
            QFile opened(path("project/" + file));
            QVERIFY(opened.open(QIODevice::WriteOnly) && opened.write("mine") == 4);
        }
        const ProgramRun none = imago({"train", "--project", "project", "--dataset", "nosuch"});
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.error.contains("nosuch"), none.error);
        QVERIFY(!QFile::exists(path("project/project.json")));  // nothing was begun
        QCOMPARE(imago({"train", "--project", "another", "--dataset", "nosuch"}).exitCode, 1);
        QVERIFY(!QFile::exists(path("another")));
        QCOMPARE(interrupted(endless()).exitCode, 130);
        QCOMPARE(interrupted({"train", "--project", "project", "--resume", "--json"}).exitCode, 130);
        for (const QString& file : files) {
            QFile opened(path("project/" + file));
            QVERIFY2(opened.open(QIODevice::ReadOnly) && opened.readAll() == "mine", qPrintable(file));
        }
    }

    void aCheckpointThatCannotBeWrittenIsAWarning() {
        QProcess process;
        prepareProgram(process, folder_->path());
        process.setArguments(endless());
        process.start();
        waitFor(process, "\"event\":\"started\"");
        // A file in the place of the checkpoints.
        QVERIFY(QDir(path("project/runs/run-1/checkpoints")).removeRecursively());
        QFile file(path("project/runs/run-1/checkpoints"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        waitFor(process, "\"event\":\"warning\"");
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const ProgramRun run = collect(process);
        QCOMPARE(run.exitCode, 1);
        const QList<QJsonObject> lines = run.jsonLines();
        QCOMPARE(lines.last().value("event").toString(), "error");
        QVERIFY2(lines.last().value("message").toString().contains("checkpoints"), run.error);
        // The model is where it belongs.
        const QJsonObject done = lines.at(lines.size() - 2);
        QCOMPARE(done.value("event").toString(), "done");
        QCOMPARE(done.value("model").toString(), path("project/runs/run-1/model"));
        QVERIFY(core::loadModel(path("project/runs/run-1/model").toStdString()).snapshot);
    }

    void aModelWithoutRoomIsSavedElsewhere_data() {
        QTest::addColumn<QStringList>("flags");
        QTest::addColumn<QString>("name");
        QTest::newRow("out") << QStringList{"--out", "place/squares"} << "squares";
        QTest::newRow("project") << QStringList{"--project", "place"} << "run-1-model";
    }
    void aModelWithoutRoomIsSavedElsewhere() {
        QFETCH(QStringList, flags);
        QFETCH(QString, name);
        QVERIFY(QDir(folder_->path()).mkdir("place"));
        QProcess process;
        prepareProgram(process, folder_->path());
        setVariable(process, "XDG_DATA_HOME", path("data"));
        process.setArguments(
            QStringList{"train", "--dataset", "squares-images-idx3-ubyte", "--length", "endless", "--json"} + flags +
            kSmall);
        process.start();
        waitForTraining(process);
        // The disk is taken away, say.
        QVERIFY(QDir(folder_->path()).rename("place", "elsewhere"));
        QFile file(path("place"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const ProgramRun run = collect(process);
        QCOMPARE(run.exitCode, 1);
        const QString model = path("data/Imago/Imago/models/" + name);
        QVERIFY2(run.error.contains(QFile::encodeName(model)), run.error);
        const QList<QJsonObject> lines = run.jsonLines();
        QCOMPARE(lines.last().value("event").toString(), "error");
        QCOMPARE(lines.at(lines.size() - 2).value("model").toString(), model);
        QVERIFY(core::loadModel(model.toStdString()).status.step > 0);
    }

    void aSignalEndsThoughTheRunIsGone() {
        QProcess process;
        prepareProgram(process, folder_->path());
        process.setArguments(endless());
        process.start();
        waitForTraining(process);
        QVERIFY(QDir(folder_->path()).rename("project/runs/run-1", "moved"));
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        const ProgramRun run = collect(process);
        QVERIFY(!run.crashed);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.contains("run-1-model"), run.error);
        const QList<QJsonObject> lines = run.jsonLines();
        const QJsonObject done = lines.at(lines.size() - 2);
        const QString model = done.value("model").toString();
        QVERIFY2(model.endsWith("project/run-1-model"), qPrintable(model));
        QVERIFY(core::loadModel(path("project/run-1-model").toStdString()).status.step > 0);
        QVERIFY(done.value("go_on").isNull());  // there is nothing to resume
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const QStringList project{"train", "--project", "project"};
        QTest::newRow("resume of no project") << QStringList{"train", "--resume"} << "--resume needs --project";
        QTest::newRow("out") << project + QStringList{"--dataset", "shapes", "--out", "x"}
                             << "--out cannot be combined with --project";
        QTest::newRow("setting") << project + QStringList{"--resume", "--epochs", "3"} << "leave --epochs out";
        QTest::newRow("model") << project + QStringList{"--resume", "--model", "vae"} << "leave --model out";
        QTest::newRow("no dataset") << project << "--dataset is missing";
        QTest::newRow("runs of nothing") << QStringList{"runs"} << "--project";
    }
    void wrongUsage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const ProgramRun run = imago(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(QString::fromUtf8(run.error).contains(named), run.error);
        QVERIFY(!QFile::exists(path("project")));
    }

    void familiesAreListedWithTheirParameters() {
        const QList<QJsonObject> lines = imago({"models", "--json"}).jsonLines();
        QCOMPARE(static_cast<std::size_t>(lines.size()), core::modelFamilies().size());
        for (const QJsonObject& line : lines) {
            const core::ModelFamily& family = core::modelFamily(line.value("family").toString().toStdString());
            QCOMPARE(static_cast<std::size_t>(line.value("model_parameters").toArray().size()),
                     family.modelParameters.size());
            QCOMPARE(static_cast<std::size_t>(line.value("training_parameters").toArray().size()),
                     core::allTrainingParameters(family.id).size());
            for (const QJsonValue& parameter : line.value("model_parameters").toArray())
                QVERIFY(parameter.toObject().contains("default") && parameter.toObject().contains("help"));
        }
        const ProgramRun text = imago({"models"});
        QCOMPARE(text.exitCode, 0);
        for (const core::ModelFamily& family : core::modelFamilies()) QVERIFY(text.out.contains(family.label.c_str()));
    }

   private:
    QString path(const QString& name) const { return folder_->filePath(name); }
    fs::path projectPath() const { return path("project").toStdString(); }
    ProgramRun imago(const QStringList& arguments) const { return runProgram(folder_->path(), arguments); }
    bool writeDataset(const QString& name, int brightness = 200) const {
        QFile file(path(name));
        const QByteArray bytes = idxFile(brightness);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    static QStringList endless() {
        return QStringList{"train",
                           "--project",
                           "project",
                           "--dataset",
                           "squares-images-idx3-ubyte",
                           "--length",
                           "endless",
                           "--checkpoint-seconds",
                           "0.1",
                           "--json"} +
               kSmall;
    }

    void startEndless(QProcess& process) const {
        prepareProgram(process, folder_->path());
        process.setArguments(endless());
        process.start();
    }

    static void waitForTraining(QProcess& process) { waitFor(process, "\"event\":\"point\""); }

    static void waitFor(QProcess& process, const QByteArray& text) {
        QByteArray out;
        while (!out.contains(text)) {
            QVERIFY(process.waitForReadyRead(kProgramLimit));
            out += process.readAllStandardOutput();
        }
    }

    /// Runs until a point of a curve is there, then as Ctrl+C ends it.
    ProgramRun interrupted(const QStringList& arguments) const {
        QProcess process;
        prepareProgram(process, folder_->path());
        process.setArguments(arguments);
        process.start();
        waitForTraining(process);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        return collect(process);
    }

    /// A run of one epoch that has no checkpoint yet.
    void makeRun() const {
        const auto dataset = core::importDataset(path("squares-images-idx3-ubyte").toStdString(), {}).dataset;
        core::RunSettings settings;
        core::Settings model(core::modelFamily("vae").modelParameters);
        model.set("width", std::int64_t{4});
        settings.model = core::modelSpec("vae", model, *dataset);
        settings.training = core::Settings(core::allTrainingParameters("vae"));
        settings.training.set("length", std::string("epochs"));
        settings.training.set("epochs", std::int64_t{1});
        settings.datasetName = dataset->name;
        settings.datasetSource = dataset->source;
        settings.datasetHash = core::hashOf(*dataset);
        settings.created = core::timestamp();
        const core::ProjectFolder project(projectPath());
        core::createRun({project.path(), "mine"}, settings);
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_TEST(TestProjects)
#include "test_projects.moc"
