#include <csignal>

#include <QDir>
#include <QTemporaryDir>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "core/dataset/Import.h"
#include "core/dataset/care/ClassEdits.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/project/ExclusionsFile.h"
#include "core/project/LabelsFile.h"
#include "core/project/RunFolder.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/Program.h"
#include "tests/core/HealthImages.h"

namespace {

namespace fs = std::filesystem;

constexpr int kDifferent = 48;
constexpr int kCopies = 12;
constexpr int kLeftOut = 4;

const QStringList kSmall{"--width", "4", "--hidden-size", "16", "--latent-size", "4", "--threads", "1"};

}  // namespace

/// Edited datasets and copies across the split, as the command line trains on them.
class TestEditedRuns : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid() && QDir(folder_->path()).mkdir("set"));
        for (int number = 0; number < kDifferent + kCopies; ++number) {
            core::Image image({28, 28, 1});
            std::ranges::copy(health::waves(number % kDifferent, 0, 28), image.pixels().begin());
            const QString name = QString("set/%1.png").arg(number, 3, 10, QLatin1Char('0'));
            core::writePng(path(name).toStdString(), image);
        }
    }

    void copiesMoveToTraining() {
        const QJsonObject started = startedOf(train("a"));
        QVERIFY(started.value("moved_to_training").toInt() > 0);
        QCOMPARE(started.value("training_images").toInt() + started.value("validation_images").toInt(),
                 kDifferent + kCopies);
        QCOMPARE(started.value("suited_preset").toString(), "few-images");
        const core::ReopenedRun run = core::reopenRun({projectPath(), "a"});
        QCOMPARE(static_cast<int>(run.settings.dataset.moved.size()), started.value("moved_to_training").toInt());
        // For a person in words.
        const ProgramRun text = imago(
            QStringList{"train", "--dataset", "set", "--out", "m", "--validation", "0.3", "--epochs", "1"} + kSmall);
        QVERIFY2(text.exitCode == 0, text.error);
        QVERIFY2(text.error.contains("exact or near duplicate"), text.error);
        QVERIFY2(text.error.contains("Preset few-images, because the dataset has only 60 training images"), text.error);
    }

    void aPresetThatIsNamedStays() {
        const QJsonObject started = startedOf(train("a", {"--preset", "standard"}));
        QVERIFY(started.value("suited_preset").isNull());
    }

    void theEditsOfTheProjectCount() {
        QVERIFY(train("whole").exitCode == 0);
        leaveOut();
        const ProgramRun edited = train("edited");
        QVERIFY2(edited.exitCode == 0, edited.error);
        const QJsonObject imported = edited.jsonLines().first();
        QCOMPARE(imported.value("images").toInt(), kDifferent + kCopies - kLeftOut);
        QCOMPARE(imported.value("left_out").toInt(), kLeftOut);
        const ProgramRun all = train("all", {"--ignore-edits"});
        QCOMPARE(all.jsonLines().first().value("left_out").toInt(), 0);
        QVERIFY(!core::reopenRun({projectPath(), "all"}).settings.counts.edited);

        for (const QJsonObject& run : imago({"runs", "--project", "project", "--json"}).jsonLines()) {
            const bool isEdited = run.value("run").toString() == "edited";
            QCOMPARE(run.value("edited_dataset").toBool(), isEdited);
            QCOMPARE(run.value("left_out").toInt(), isEdited ? kLeftOut : 0);
            QVERIFY(run.value("moved_to_training").isDouble());
        }
        const QByteArray listed = imago({"runs", "--project", "project"}).out;
        QVERIFY2(listed.contains("edited dataset: 4 images left out"), listed);
        // What the model is measured on is what it was trained with.
        const ProgramRun evaluated = imago({"evaluate", "--model", "project/runs/edited/model", "--json"});
        QVERIFY2(evaluated.error.contains("as edited when the model was trained: 4 images left out"), evaluated.error);
    }

    // Whatever the project says by then, the run has the split and the images that it was started with.
    void aResumedRunKeepsItsEdits() {
        QVERIFY(train("first").exitCode == 0);  // makes the project
        leaveOut();
        const ProgramRun whole = train("unstopped", {"--epochs", "4"});
        QVERIFY2(whole.exitCode == 0, whole.error);
        startAndInterrupt();
        fs::remove(core::exclusionsFile(projectPath()));
        const core::RunDataset before = core::reopenRun({projectPath(), "stopped"}).settings.dataset;
        QCOMPARE(static_cast<int>(before.edits.exclusions.kept.size()), kLeftOut);
        const ProgramRun again = imago({"train", "--project", "project", "--run", "stopped", "--resume", "--json"});
        QVERIFY2(again.exitCode == 0 || again.exitCode == 130, again.error);
        QCOMPARE(again.jsonLines().first().value("left_out").toInt(), kLeftOut);
        QJsonObject one = startedOf(whole);
        QJsonObject other = startedOf(again);
        for (const char* key : {"training_images", "validation_images", "moved_to_training"})
            QCOMPARE(other.value(key), one.value(key));
        QVERIFY(core::reopenRun({projectPath(), "stopped"}).settings.dataset == before);
    }

    void aDatasetIsReportedAsEdited() {
        QVERIFY(train("first").exitCode == 0);
        leaveOut();
        const QJsonObject plain = imago({"dataset", "set", "--json"}).jsonLines().first();
        QCOMPARE(plain.value("count").toInt(), kDifferent + kCopies);
        QCOMPARE(plain.value("left_out").toInt(), 0);
        QVERIFY(plain.value("moved_to_training").isDouble());
        const QJsonObject edited = imago({"dataset", "set", "--project", "project", "--json"}).jsonLines().first();
        QCOMPARE(edited.value("count").toInt(), kDifferent + kCopies - kLeftOut);
        QCOMPARE(edited.value("left_out").toInt(), kLeftOut);
        QCOMPARE(edited.value("training").toInt() + edited.value("validation").toInt(),
                 kDifferent + kCopies - kLeftOut);
        QVERIFY(imago({"dataset", "set", "--project", "project"}).out.contains("4 images left out"));
        QCOMPARE(imago({"dataset", "set", "--project", "nowhere"}).exitCode, 1);
    }

    void allKindsOfEditsAreCounted() {
        QVERIFY(train("first").exitCode == 0);
        const auto dataset =
            core::importDataset(path("set").toStdString(), core::Settings(core::importParameters())).dataset;
        core::DatasetEdits edits;
        edits.exclusions =
            core::withRemedy({}, *dataset, std::vector<core::SampleGroup>{{20}}, core::HealthRemedy::leaveOut);
        edits = core::assignClass(edits, *dataset, std::vector<std::uint32_t>{30, 31}, "wave");
        edits = core::renameClass(edits, *dataset, core::kUnlabeledClass, "rest");
        edits = core::setClassWeight(edits, *dataset, "wave", 2);
        core::writeLabels(core::labelsFile(projectPath()), {{dataset->source, edits.labels}});
        core::writeExclusions(core::exclusionsFile(projectPath()), {{dataset->source, edits.exclusions}});
        const QByteArray out = imago({"dataset", "set", "--project", "project"}).out;
        QVERIFY2(out.simplified().contains("1 image left out, 2 images assigned, 1 class renamed, 1 class added, "
                                           "1 class weighted"),
                 out);
    }

    void editsAreIgnoredInAProjectOnly() {
        const ProgramRun run = imago({"train", "--dataset", "set", "--ignore-edits"});
        QVERIFY2(run.exitCode != 0 && run.error.contains("--ignore-edits needs --project"), run.error);
    }

   private:
    QString path(const QString& name) const { return folder_->filePath(name); }
    fs::path projectPath() const { return path("project").toStdString(); }
    ProgramRun imago(const QStringList& arguments) const { return runProgram(folder_->path(), arguments); }

    ProgramRun train(const QString& run, const QStringList& more = {"--epochs", "1"}) const {
        QStringList arguments{"train", "--project", "project",      "--run", run,      "--dataset",
                              "set",   "--json",    "--validation", "0.3",   "--seed", "1"};
        if (!more.contains("--epochs"))
            arguments << "--epochs"
                      << "1";
        return imago(arguments + more + kSmall);
    }

    static QJsonObject startedOf(const ProgramRun& run) {
        for (const QJsonObject& line : run.jsonLines())
            if (line.value("event").toString() == "started") return line;
        return {};
    }

    /// The first images, as somebody leaves them out in the studio.
    void leaveOut() const {
        const auto dataset =
            core::importDataset(path("set").toStdString(), core::Settings(core::importParameters())).dataset;
        std::vector<core::SampleGroup> groups;
        for (std::uint32_t index = 20; index < 20 + kLeftOut; ++index) groups.push_back({index});
        core::writeExclusions(
            core::exclusionsFile(projectPath()),
            {{dataset->source, core::withRemedy({}, *dataset, groups, core::HealthRemedy::leaveOut)}});
    }

    /// Of two epochs, so that it has a checkpoint; then it is one that a person has stopped.
    void startAndInterrupt() const {
        QProcess process;
        prepareProgram(process, folder_->path());
        process.setArguments(QStringList{"train", "--project", "project", "--run", "stopped", "--dataset", "set",
                                         "--json", "--validation", "0.3", "--seed", "1", "--minutes", "0.1",
                                         "--checkpoint-seconds", "0.1"} +
                             kSmall);
        process.start();
        QByteArray out;
        while (!out.contains("\"event\":\"point\"")) {
            QVERIFY(process.waitForReadyRead(kProgramLimit));
            out += process.readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QCOMPARE(collect(process).exitCode, 130);
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_TEST(TestEditedRuns)
#include "test_edited_runs.moc"
