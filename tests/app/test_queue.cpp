#include <csignal>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtEndian>
#include <memory>

#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunList.h"
#include "core/project/RunNotes.h"
#include "core/project/RunQueue.h"
#include "core/project/SweepResults.h"
#include "core/project/SweepScoresFile.h"
#include "tests/TestProgram.h"
#include "tests/app/Program.h"

namespace {

/// As short as a training may be, of a network as small as it may be.
const QStringList kTiny{"--dataset", "shapes",        "--model", "vae",       "--width", "4",         "--hidden-size",
                        "8",         "--latent-size", "2",       "--threads", "1",       "--minutes", "0.01"};
const QStringList kEndless{
    "--dataset", "shapes", "--width",  "4",       "--hidden-size", "8",    "--latent-size",        "2",
    "--threads", "1",      "--length", "endless", "--name",        "long", "--checkpoint-seconds", "0.1"};

}  // namespace

/// Queues and sweeps as the command line has them.
class TestQueue : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
    }

    void aSweepIsTrainedAndCompared() {
        const ProgramRun run =
            imago(QStringList{"sweep", "--set", "beta=0.5,4", "--project", "project", "--json"} + kTiny);
        QVERIFY2(run.exitCode == 0, run.error);
        const QJsonObject done = run.jsonLines().last();
        QCOMPARE(done.value("event").toString(), "done");
        QCOMPARE(done.value("sweep").toString(), "beta");
        const QJsonArray runs = done.value("runs").toArray();
        QCOMPARE(runs.size(), 2);
        const QStringList names{"beta-0.5", "beta-4"};
        for (int index = 0; index < 2; ++index) {
            const QJsonObject row = runs.at(index).toObject();
            QCOMPARE(row.value("state").toString(), "done");
            QCOMPARE(row.value("run").toString(), names.at(index));
            QCOMPARE(row.value("settings").toObject().value("beta").toDouble(), index == 0 ? 0.5 : 4.0);
            QVERIFY(row.value("epochs").toDouble() > 0);
            const QJsonObject measured = row.value("validation").toObject();
            for (const char* key : {"neg_elbo_nats", "kl_nats", "active_dimensions"})
                QVERIFY2(measured.value(key).isDouble(), key);
            const core::RunPaths paths(project(), names.at(index).toStdString());
            const core::SavedModel model = core::loadModel(paths.model());
            QCOMPARE(model.trainingSettings.real("beta"), index == 0 ? 0.5 : 4.0);
            QCOMPARE(model.trainingSettings.integer("seed"), std::int64_t{1});
            QCOMPARE(core::readRunNotes(paths).name, std::string(index == 0 ? "beta 0.5" : "beta 4"));
        }
        QCOMPARE(done.value("sheet").toString(), path("project/sweep-beta.png"));
        QFile sheet(path("project/sweep-beta.png"));
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        const QByteArray header = sheet.read(24);
        QCOMPARE(header.size(), qsizetype{24});
        QVERIFY(qFromBigEndian<quint32>(header.constData() + 16) >= 2 * 96);  // the width, in pixels
        // Nothing but the project.
        QCOMPARE(QDir(folder_->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"project"});
        QCOMPARE(imago({"recipe", path("project/sweep-beta.png")}).exitCode, 0);

        // The next one of that name is another one; queued only, nothing is trained.
        const ProgramRun queued = imago(
            QStringList{"sweep", "--set", "beta=1..2:3", "--project", "project", "--queue-only", "--json"} + kTiny);
        QVERIFY2(queued.exitCode == 0, queued.error);
        QCOMPARE(queued.jsonLines().last().value("sweep").toString(), "beta-2");
        QCOMPARE(core::listRuns(project()).size(), std::size_t{2});
        QCOMPARE(states(), QStringList({"done", "done", "waiting", "waiting", "waiting"}));
    }

    void whatASweepMeasuresIsKept() {
        const ProgramRun run =
            imago(QStringList{"sweep", "--set", "beta=0.5,4", "--evaluate", "--project", "project", "--json"} + kTiny);
        QVERIFY2(run.exitCode == 0, run.error);
        const QJsonArray runs = run.jsonLines().last().value("runs").toArray();
        const std::vector<core::SweepRow> rows = core::sweepRows(project(), "beta");
        QCOMPARE(rows.size(), std::size_t{2});
        const auto kept = core::keptSweepScores(project(), rows);
        QCOMPARE(kept.size(), std::size_t{2});
        for (int index = 0; index < 2; ++index) {
            const core::SweepScores& scores = kept.at(rows.at(static_cast<std::size_t>(index)).entry.run);
            QVERIFY(runs.at(index).toObject().value("kid").isDouble());
            QCOMPARE(scores.kid.value, runs.at(index).toObject().value("kid").toDouble());
            QVERIFY(scores.kid.standardError > 0);
        }
    }

    void runsOfDifferentLengthsAreTold() {
        core::SweepRow row;
        row.entry.state = core::QueueState::done;
        row.entry.swept = {"width"};
        row.isTimed = true;
        std::vector<core::SweepRow> rows(2, row);
        QVERIFY(!core::differInLength({}));
        QVERIFY(!core::differInLength(rows));  // of unknown length
        rows[0].epochs = 10;
        rows[1].epochs = 10.9;
        QVERIFY(!core::differInLength(rows));
        rows[1].epochs = 11.1;
        QVERIFY(core::differInLength(rows));
        rows[1].entry.state = core::QueueState::failed;
        QVERIFY(!core::differInLength(rows));
        rows[1].entry.state = core::QueueState::done;
        rows[1].isTimed = false;
        QVERIFY(!core::differInLength(rows));
        rows[1].isTimed = true;
        for (core::SweepRow& each : rows) each.entry.swept = {"minutes"};
        QVERIFY(!core::differInLength(rows));
    }

    void theTableSaysWhatItsLossesAreOf() {
        const ProgramRun run = imago(QStringList{"sweep", "--set", "beta=0.5,4", "--project", "project"} + kTiny);
        QVERIFY2(run.exitCode == 0, run.error);
        // Below what each training says.
        const QStringList lines = QString::fromUtf8(run.out).split('\n');
        const qsizetype at = lines.indexOf(QRegularExpression("^.*KL.* on the validation images, .*of each run$"));
        QVERIFY2(at > 0, run.out);
        QVERIFY2(lines.value(at + 1).startsWith("beta "), run.out);
    }

    void theHelpSaysWhatOnlyAddTakes() {
        const QByteArray help = imago({"queue", "--help"}).out;
        const qsizetype output = help.indexOf("\nOutput (only for add):");
        QVERIFY2(output > 0, help);
        QVERIFY(help.indexOf("--threads") > output);
        QVERIFY(help.indexOf("--dataset") > help.indexOf("\nData (only for add):"));
        QVERIFY(help.indexOf("\n  --up") > help.indexOf("\nOrder (only for move):"));
        for (const char* shared : {"\nOutput:", "\nProject:"}) QVERIFY2(help.contains(shared), shared);
    }

    void aKilledQueueGoesOn() {
        QVERIFY(imago(QStringList{"queue", "add", "--project", "project"} + kEndless).exitCode == 0);
        QVERIFY(imago(QStringList{"queue", "add", "--project", "project", "--name", "short"} + kTiny).exitCode == 0);
        std::int64_t step = 0;
        {
            QProcess process;
            start(process, {"queue", "run", "--project", "project", "--json"});
            while (step == 0) {
                QVERIFY(process.waitForReadyRead(kProgramLimit));
                process.readAllStandardOutput();
                const auto runs = core::listRuns(project());
                if (!runs.empty()) step = runs.front().step;
            }
            process.kill();
            QVERIFY(process.waitForFinished());
        }
        QCOMPARE(states(), QStringList({"running", "waiting"}));
        const auto shown = [&] {
            return imago({"queue", "--project", "project", "--json"}).jsonLines().first().value("state").toString();
        };
        QCOMPARE(shown(), "interrupted");
        QVERIFY(imago({"queue", "--project", "project"}).out.contains("1 interrupted long"));

        QProcess process;
        start(process, {"queue", "run", "--project", "project", "--json"});
        const QByteArray before = waitFor(process, "\"event\":\"point\"");
        QVERIFY2(before.contains("\"run\":\"long\",\"resumes\":true"), before);
        QCOMPARE(shown(), "running");
        // Meanwhile nobody else can train, and anybody can queue.
        const ProgramRun second = imago({"queue", "run", "--project", "project"});
        QCOMPARE(second.exitCode, 1);
        QVERIFY2(second.error.contains("is open in another instance of Imago"), second.error);
        QVERIFY(imago({"queue", "remove", "1", "--project", "project"}).error.contains("is being trained"));
        QVERIFY(imago(QStringList{"queue", "add", "--project", "project", "--name", "third"} + kTiny).exitCode == 0);
        QCOMPARE(imago({"queue", "move", "3", "--up", "--project", "project"}).exitCode, 0);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const ProgramRun stopped = collect(process);
        QCOMPARE(stopped.exitCode, 130);
        const QJsonObject done = stopped.jsonLines().last();
        QCOMPARE(done.value("outcome").toString(), "cancelled");
        QCOMPARE(done.value("waiting").toInteger(), 3);
        QVERIFY2(stopped.out.contains("imago queue run --project ") && !stopped.out.contains("imago train"),
                 stopped.out);
        QCOMPARE(states(), QStringList({"waiting", "waiting", "waiting"}));
        QCOMPARE(core::listRuns(project()).at(0).state, core::RunState::stopped);
        QVERIFY(core::listRuns(project()).at(0).step >= step);

        // Without the endless one the rest comes to its end, in its order.
        QCOMPARE(imago({"queue", "remove", "1", "--project", "project"}).exitCode, 0);
        const ProgramRun rest = imago({"queue", "run", "--project", "project"});
        QVERIFY2(rest.exitCode == 0 && rest.out.contains("2 done, 0 failed, 0 waiting."), rest.out + rest.error);
        const auto entries = core::RunQueue(project()).entries();
        QCOMPARE(entries.at(0).run, std::string("third"));
        QCOMPARE(entries.at(1).run, std::string("short"));
        QVERIFY(imago({"queue", "clear", "--project", "project"}).out.contains("The queue is empty."));
    }

    void aFailedOneIsToldAndTheNextGoesOn() {
        const QStringList add{"queue", "add", "--project", "project"};
        QVERIFY(imago(add + QStringList{"--name", "lost"} + kTiny).exitCode == 0);
        QVERIFY(imago(add + QStringList{"--name", "good"} + kTiny).exitCode == 0);
        // The dataset of the first is gone.
        QFile file(path("project/queue.json"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        text.replace(text.indexOf("\"shapes\""), 8, "\"/nowhere\"");
        QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
        file.close();
        const ProgramRun run = imago({"queue", "run", "--project", "project"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.contains("Entry 1, lost has failed: ") && run.error.contains("/nowhere"), run.error);
        QVERIFY2(run.out.contains("1 done, 1 failed, 0 waiting."), run.out);
        QCOMPARE(states(), QStringList({"failed", "done"}));
        const QJsonObject listed = imago({"queue", "--project", "project", "--json"}).jsonLines().first();
        QVERIFY(listed.value("message").toString().contains("/nowhere"));
        QCOMPARE(listed.value("settings").toObject().value("width").toInteger(), 4);
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const QStringList sweep{"sweep", "--project", "project", "--dataset", "shapes"};
        QTest::newRow("action") << QStringList{"queue", "dance", "--project", "project"} << "no action \"dance\"";
        QTest::newRow("no entry") << QStringList{"queue", "remove", "--project", "project"} << "the number of an entry";
        QTest::newRow("flag") << QStringList{"queue", "run", "--project", "project", "--beta", "2"}
                              << "takes no --beta";
        QTest::newRow("threads") << QStringList{"queue", "run", "--project", "project", "--threads", "2"}
                                 << "takes no --threads; a training runs as it was queued: give it to imago queue add.";
        QTest::newRow("no dataset") << QStringList{"queue", "add", "--project", "project"} << "--dataset is missing";
        QTest::newRow("nothing swept") << sweep + QStringList{"--set", "beta=1"} << "No setting has several values";
        QTest::newRow("no project") << QStringList{"queue", "--project", "project"}
                                    << "\"project\" does not exist; imago queue add";
        QTest::newRow("value") << sweep + QStringList{"--set", "beta=1,x"} << "--set: Beta is \"x\"";
        QTest::newRow("of another model")
            << sweep + QStringList{"--model", "gan", "--set", "beta=1,2"} << "no setting \"beta\"";
        QTest::newRow("twice") << sweep + QStringList{"--beta", "2", "--set", "beta=1,2"} << "leave one of them out";
        QTest::newRow("length") << sweep + QStringList{"--minutes", "1", "--set", "epochs=1,2"}
                                << "--minutes and --epochs cannot be combined";
    }
    void wrongUsage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const ProgramRun run = imago(arguments);
        QVERIFY2(QString::fromUtf8(run.error).contains(named), run.error);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!QFile::exists(path("project")));
    }

   private:
    QString path(const QString& name) const { return folder_->filePath(name); }
    std::filesystem::path project() const { return path("project").toStdString(); }
    ProgramRun imago(const QStringList& arguments) const { return runProgram(folder_->path(), arguments); }
    QStringList states() const {
        QStringList states;
        for (const core::QueueEntry& entry : core::RunQueue(project()).entries())
            states << QString::fromStdString(core::wordOf(entry.state));
        return states;
    }
    void start(QProcess& process, const QStringList& arguments) const {
        prepareProgram(process, folder_->path());
        process.setArguments(arguments);
        process.start();
        QVERIFY(process.waitForStarted());
    }
    static QByteArray waitFor(QProcess& process, const QByteArray& text) {
        QByteArray out;
        while (!out.contains(text) && process.waitForReadyRead(kProgramLimit)) out += process.readAllStandardOutput();
        return out;
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_TEST(TestQueue)
#include "test_queue.moc"
