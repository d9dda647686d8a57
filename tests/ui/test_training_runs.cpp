#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>

#include "SmallModels.h"
#include "core/dataset/ImageImport.h"
#include "core/project/RunList.h"
#include "tests/TestProgram.h"
#include "ui/train/TrainingController.h"

using ui::Session;
using ui::StudioProject;
using ui::TrainingController;
using ui::TrainingState;

namespace {

namespace fs = std::filesystem;

constexpr int kPatience = 60000;

}  // namespace

#define TRY_IDLE(controller) QTRY_COMPARE_WITH_TIMEOUT((controller).state(), TrainingState::idle, kPatience)

/// Trainings as runs of the studio's project.
class TestTrainingRuns : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        session_ = std::make_unique<Session>();
        session_->setDataset(small::dataset());
        project_ = std::make_unique<StudioProject>(data() / "projects" / "default");
    }
    void cleanup() {
        project_.reset();
        session_.reset();
    }

    void nothingIsWrittenBeforeTheFirstTraining() {
        const TrainingController training(*session_, data() / "models", project_.get());
        QVERIFY(!project_->isOpen());
        QVERIFY(fs::is_empty(data()));
    }

    void aProjectThatWasDeletedIsMadeAnew() {
        project_->open();
        fs::remove_all(project_->path());
        project_->open();
        core::checkProject(project_->path());
        QVERIFY(core::isProjectOpen(project_->path()));
    }

    void aTrainingBecomesARun() {
        auto dataset = std::make_shared<core::Dataset>(*small::dataset());
        dataset->importSettings = core::toSettings({.size = 28});
        session_->setDataset(std::move(dataset));
        TrainingController training(*session_, data() / "models", project_.get());
        QSignalSpy warned(&training, &TrainingController::warned);
        QSignalSpy saved(&training, &TrainingController::saved);
        training.start("vae", small::modelSettings(), small::trainingSettings(2));
        QTRY_COMPARE(training.runningRun(), std::string("small-squares-vae"));
        TRY_IDLE(training);
        QCOMPARE(warned.count(), 0);
        QCOMPARE(saved.count(), 1);
        QVERIFY(training.runningRun().empty());

        const auto runs = core::listRuns(project_->path());
        QCOMPARE(runs.size(), std::size_t{1});
        QCOMPARE(runs.front().id, std::string("small-squares-vae"));
        QCOMPARE(runs.front().state, core::RunState::done);
        QCOMPARE(runs.front().dataset, std::string("Small squares"));
        QCOMPARE(runs.front().step, training.status().step);
        const core::RunPaths paths = project_->run("small-squares-vae");
        QCOMPARE(session_->modelPath().toStdString(), paths.model().string());
        QCOMPARE(session_->modelName(), QString("small-squares-vae"));
        QCOMPARE(core::loadModel(paths.model()).history.size(), training.history().size());
        const core::RunSettings settings = core::readRunSettings(paths);
        QCOMPARE(settings.importSettings.integer("size"), std::int64_t{28});
        QCOMPARE(settings.datasetSource, std::string("small"));
        QVERIFY(settings.training == small::trainingSettings(2));
        QVERIFY(!fs::exists(data() / "models"));
    }

    void aStoppedRunGoesOnFromItsStep() {
        std::int64_t step = 0;
        {
            TrainingController training(*session_, data() / "models", project_.get());
            training.start("vae", small::modelSettings(), small::endlessSettings());
            QTRY_VERIFY_WITH_TIMEOUT(training.status().step > 5, kPatience);
            training.stop();
            TRY_IDLE(training);
            step = training.status().step;
        }
        QCOMPARE(core::listRuns(project_->path()).front().state, core::RunState::stopped);
        QCOMPARE(core::listRuns(project_->path()).front().step, step);

        TrainingController training(*session_, data() / "models", project_.get());
        QSignalSpy failed(&training, &TrainingController::failed);
        std::vector<std::int64_t> fresh;
        connect(&training, &TrainingController::pointsAdded, this, [&](const std::vector<core::CurvePoint>& added) {
            for (const core::CurvePoint& point : added) fresh.push_back(point.step);
        });
        training.resumeRun("small-squares-vae");
        QCOMPARE(training.state(), TrainingState::running);
        QTRY_COMPARE(training.family(), std::string("vae"));
        QTRY_VERIFY_WITH_TIMEOUT(training.status().step > step + 5, kPatience);
        training.stop();
        TRY_IDLE(training);
        QCOMPARE(failed.count(), 0);
        QVERIFY(!fresh.empty() && fresh.front() > step);
        // The curves go on where they were.
        QVERIFY(training.history().size() > fresh.size());
        QVERIFY(training.history().front().step <= step);
        const auto& history = training.history();
        QVERIFY(std::is_sorted(history.begin(), history.end(),
                               [](const auto& a, const auto& b) { return a.step < b.step; }));
        QCOMPARE(core::listRuns(project_->path()).size(), std::size_t{1});
        const core::SavedModel model = core::loadModel(project_->run("small-squares-vae").model());
        QCOMPARE(model.status.step, training.status().step);
        QCOMPARE(model.history.size(), history.size());
    }

    void otherImagesAreRefused() {
        TrainingController training(*session_, data() / "models", project_.get());
        training.start("vae", small::modelSettings(), small::trainingSettings(1));
        TRY_IDLE(training);
        QSignalSpy failed(&training, &TrainingController::failed);
        session_->setDataset(small::dataset(32));
        training.resumeRun("small-squares-vae");
        TRY_IDLE(training);
        QCOMPARE(failed.count(), 1);
        QVERIFY2(failed.front().front().toString().contains("images"), qPrintable(failed.front().front().toString()));
        training.resumeRun("none");
        QTRY_COMPARE(failed.count(), 2);
        TRY_IDLE(training);
        QCOMPARE(training.state(), TrainingState::idle);
        // The run is as it was.
        QVERIFY(fs::exists(project_->run("small-squares-vae").model()));
    }

    void aProjectThatIsOpenElsewhereLeavesTheModel() {
        const core::ProjectFolder elsewhere(project_->path());
        TrainingController training(*session_, data() / "models", project_.get());
        QSignalSpy warned(&training, &TrainingController::warned);
        QSignalSpy failed(&training, &TrainingController::failed);
        training.start("vae", small::modelSettings(), small::trainingSettings(1));
        QCOMPARE(training.state(), TrainingState::running);
        QVERIFY(training.runningRun().empty());
        TRY_IDLE(training);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(warned.count(), 1);
        QVERIFY(warned.front().front().toString().contains("another instance of Imago"));
        QVERIFY(core::listRuns(project_->path()).empty());
        QVERIFY(fs::exists(data() / "models" / "small-squares-vae" / "model.safetensors"));
        QCOMPARE(session_->modelName(), QString("small-squares-vae"));
    }

    void aCheckpointThatCannotBeWrittenIsTold() {
        TrainingController training(*session_, data() / "models", project_.get());
        QSignalSpy warned(&training, &TrainingController::warned);
        training.start("vae", small::modelSettings(), small::endlessSettings());
        const core::RunPaths paths = project_->run("small-squares-vae");
        QTRY_VERIFY_WITH_TIMEOUT(fs::exists(paths.folder), kPatience);
        // A folder in the place of the history: no line can be appended.
        std::error_code ignored;
        fs::remove(paths.history(), ignored);
        fs::create_directory(paths.history());
        QTRY_VERIFY_WITH_TIMEOUT(training.status().step > 5, kPatience);
        QSignalSpy failed(&training, &TrainingController::failed);
        training.stop();
        TRY_IDLE(training);
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.front().front().toString().contains("history.jsonl"));
        // The model is safe all the same.
        QCOMPARE(session_->modelPath().toStdString(), paths.model().string());
        QCOMPARE(core::loadModel(paths.model()).weightsHash, session_->model()->weightsHash);
    }

    void aHomeThatCannotBeWrittenIsToldAtTheStart() {
        // A file in the place of the folder for all that Imago keeps.
        QFile file(folder_->filePath("home"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        project_ = std::make_unique<StudioProject>(data() / "home" / "projects" / "default");
        TrainingController training(*session_, data() / "home" / "models", project_.get());
        QSignalSpy warned(&training, &TrainingController::warned);
        QSignalSpy failed(&training, &TrainingController::failed);
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", QFile::encodeName(folder_->filePath("other")));
        training.start("vae", small::modelSettings(), small::trainingSettings(1));
        QTRY_COMPARE(warned.count(), 1);
        const QString early = warned.front().front().toString();
        QVERIFY2(early.contains("The model cannot be saved there either") && early.contains("home"), qPrintable(early));
        TRY_IDLE(training);
        before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
        // It is saved where it can be, and the sentence says where.
        QCOMPARE(failed.count(), 1);
        const fs::path place = data() / "other" / "Imago" / "Imago" / "models" / "small-squares-vae";
        const QString late = failed.front().front().toString();
        QVERIFY2(late.contains(QString::fromStdString(place.string())), qPrintable(late));
        QCOMPARE(session_->modelPath().toStdString(), place.string());
        QCOMPARE(core::loadModel(place).weightsHash, session_->model()->weightsHash);
    }

    void aRunThatCameToNothingLeavesNothing() {
        TrainingController training(*session_, data() / "models", project_.get());
        session_->setDataset(small::dataset(1));
        QSignalSpy failed(&training, &TrainingController::failed);
        training.start("vae", small::modelSettings(), small::trainingSettings(1));
        TRY_IDLE(training);
        QCOMPARE(failed.count(), 1);
        QVERIFY(!fs::exists(project_->path() / "runs"));

        // One of before is somebody's: it stays.
        session_->setDataset(small::dataset());
        training.start("vae", small::modelSettings(), small::trainingSettings(1));
        TRY_IDLE(training);
        const core::RunPaths paths = project_->run("small-squares-vae");
        for (const fs::path& file : {paths.model(), paths.last(), paths.state()}) fs::remove_all(file);
        session_->setDataset(small::dataset(32));
        training.resumeRun("small-squares-vae");
        TRY_IDLE(training);
        session_->setDataset(small::dataset());
        training.resumeRun("small-squares-vae");
        training.stop();
        TRY_IDLE(training);
        QCOMPARE(core::listRuns(project_->path()).size(), std::size_t{1});
    }

   private:
    fs::path data() const { return folder_->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<StudioProject> project_;
};

IMAGO_TEST(TestTrainingRuns)
#include "test_training_runs.moc"
