#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "NoPlaceForModels.h"
#include "SmallModels.h"
#include "core/dataset/care/DuplicateSearch.h"
#include "core/dataset/care/TrainingSplit.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"
#include "tests/core/HealthImages.h"
#include "ui/train/TrainingController.h"

using ui::Session;
using ui::TrainingController;
using ui::TrainingState;

class TestTrainingController : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase();
    void init();
    void trainsSavesAndOpensAgain();
    void pausesAndResumes();
    void stopSavesTheModelSoFar();
    void startAndPauseInTheSameInstant();
    void startTwiceRunsOne();
    void stopWhilePreparing();
    void stopWhilePaused();
    void pauseAndStopWhileIdleDoNothing();
    void needsADataset();
    void unfitSettingsFail();
    void aFailedSaveKeepsTheModelOpen();
    void destructionWhileTrainingSaves();
    void anotherTrainingGetsAnotherFolder();
    void showsTheHistoryOfAnOpenedModel();
    void oneStepWhilePaused();
    void changesReachTheTrainingAndAreKept();
    void copiesAreMovedToTraining();
    void knownDuplicatesAreNotLookedFor();
    void stopWhileItLooksForDuplicates();

   private:
    std::filesystem::path models() const { return folder_->path().toStdString() + "/models"; }
    int savedFolders() const {
        return static_cast<int>(QDir(folder_->path() + "/models").entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
};

namespace {

constexpr int kPatience = 60000;

/// 48 different images and copies of the first twelve.
std::shared_ptr<const core::Dataset> withCopies() {
    std::vector<health::Pixels> images;
    for (int number = 0; number < 60; ++number) images.push_back(health::waves(number % 48, 0, 28));
    return std::make_shared<const core::Dataset>(health::datasetOf(images, 28));
}

core::Settings withThirdForValidation() {
    core::Settings settings = small::trainingSettings(1);
    settings.set("validation", 0.3);
    return settings;
}

}  // namespace

#define TRY_STATE(controller, wanted) QTRY_COMPARE_WITH_TIMEOUT((controller).state(), wanted, kPatience)

void TestTrainingController::initTestCase() {
    qRegisterMetaType<core::TrainingStatus>();
}

void TestTrainingController::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    session_ = std::make_unique<Session>();
    session_->setDataset(small::dataset());
}

void TestTrainingController::trainsSavesAndOpensAgain() {
    TrainingController training(*session_, models());
    QSignalSpy states(&training, &TrainingController::stateChanged);
    QSignalSpy saved(&training, &TrainingController::saved);
    QSignalSpy failed(&training, &TrainingController::failed);
    QSignalSpy reset(&training, &TrainingController::historyReset);
    core::History added;
    connect(&training, &TrainingController::pointsAdded, this, [&](const std::vector<core::CurvePoint>& points) {
        added.insert(added.end(), points.begin(), points.end());
    });
    training.start("vae", small::modelSettings(), small::trainingSettings(2));
    QCOMPARE(training.state(), TrainingState::running);
    QVERIFY(!training.canStart() && training.canPause() && training.canStop() && !training.canResume());
    TRY_STATE(training, TrainingState::idle);

    QCOMPARE(failed.count(), 0);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(states.count(), 2);
    QVERIFY(session_->model());
    QCOMPARE(session_->modelPath(), saved.front().front().toString());
    QCOMPARE(QFileInfo(session_->modelPath()).fileName(), QString("small-squares-vae"));
    QCOMPARE(training.family(), std::string("vae"));
    QVERIFY(!added.empty());
    QCOMPARE(added.size(), training.history().size());

    const core::SavedModel again = core::loadModel(session_->modelPath().toStdString());
    QCOMPARE(again.snapshot->latentSize(), 4);
    QCOMPARE(again.datasetName, std::string("Small squares"));
    QCOMPARE(again.history.size(), added.size());
    QCOMPARE(again.weightsHash, session_->model()->weightsHash);
    QVERIFY(again.weightsHash.size() == 64);
    QVERIFY(again.trainingSettings == small::trainingSettings(2));
    QCOMPARE(core::imageShape(again.snapshot->spec().sample), (core::ImageShape{28, 28, 1}));
    QCOMPARE(session_->snapshot(), session_->model()->snapshot);
    QCOMPARE(training.status().phase, core::TrainingPhase::finished);
}

void TestTrainingController::pausesAndResumes() {
    TrainingController training(*session_, models());
    training.start("vae", small::modelSettings(), small::endlessSettings());
    QTRY_VERIFY_WITH_TIMEOUT(training.status().step > 0, kPatience);
    training.pause();
    QCOMPARE(training.state(), TrainingState::paused);
    QVERIFY(training.canResume() && training.canStop() && !training.canPause());
    training.pause();
    QCOMPARE(training.state(), TrainingState::paused);
    training.resume();
    QCOMPARE(training.state(), TrainingState::running);
    const auto step = training.status().step;
    QTRY_VERIFY_WITH_TIMEOUT(training.status().step > step + 5, kPatience);
    training.stop();
    QCOMPARE(training.state(), TrainingState::stopping);
    QVERIFY(!training.canStop() && !training.canStart() && !training.canPause());
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(savedFolders(), 1);
}

void TestTrainingController::stopSavesTheModelSoFar() {
    TrainingController training(*session_, models());
    QSignalSpy live(session_.get(), &Session::snapshotChanged);
    QSignalSpy saved(&training, &TrainingController::saved);
    training.start("vae", small::modelSettings(), small::endlessSettings());
    QTRY_VERIFY_WITH_TIMEOUT(live.count() > 1, kPatience);
    QVERIFY(!session_->model());
    QVERIFY(session_->snapshot());
    training.stop();
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(saved.count(), 1);
    QVERIFY(core::loadModel(session_->modelPath().toStdString()).snapshot->step() > 0);
}

void TestTrainingController::startAndPauseInTheSameInstant() {
    TrainingController training(*session_, models());
    QSignalSpy states(&training, &TrainingController::stateChanged);
    for (int round = 0; round < 2; ++round) {
        states.clear();
        training.start("vae", small::modelSettings(), small::trainingSettings(1));
        training.pause();
        QCOMPARE(training.state(), TrainingState::paused);
        QCOMPARE(states.count(), 2);
        // Closed before the thread began: nothing is trained until somebody opens it.
        training.start("vae", small::modelSettings(), small::trainingSettings(1));
        training.pause();
        QCOMPARE(training.state(), TrainingState::paused);
        training.resume();
        TRY_STATE(training, TrainingState::idle);
        QCOMPARE(savedFolders(), round + 1);
    }
}

void TestTrainingController::startTwiceRunsOne() {
    TrainingController training(*session_, models());
    training.start("vae", small::modelSettings(), small::trainingSettings(1));
    training.start("vae", small::modelSettings(8), small::trainingSettings(1));
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(savedFolders(), 1);
    QCOMPARE(session_->snapshot()->latentSize(), 4);
}

void TestTrainingController::stopWhilePreparing() {
    TrainingController training(*session_, models());
    QSignalSpy failed(&training, &TrainingController::failed);
    training.start("vae", small::modelSettings(), small::endlessSettings());
    training.stop();
    training.stop();
    QCOMPARE(training.state(), TrainingState::stopping);
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(failed.count(), 0);
    // Stopped before the first step there is nothing to save.
    QVERIFY(savedFolders() <= 1);
    QCOMPARE(session_->model() != nullptr, savedFolders() == 1);
}

void TestTrainingController::stopWhilePaused() {
    TrainingController training(*session_, models());
    training.start("vae", small::modelSettings(), small::endlessSettings());
    QTRY_VERIFY_WITH_TIMEOUT(training.status().step > 0, kPatience);
    training.pause();
    training.stop();
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(savedFolders(), 1);
    // The gate is open again for the next one.
    training.start("vae", small::modelSettings(), small::trainingSettings(1));
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(savedFolders(), 2);
}

void TestTrainingController::pauseAndStopWhileIdleDoNothing() {
    TrainingController training(*session_, models());
    QSignalSpy states(&training, &TrainingController::stateChanged);
    training.pause();
    training.resume();
    training.stop();
    QCOMPARE(states.count(), 0);
    training.start("vae", small::modelSettings(), small::trainingSettings(1));
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(savedFolders(), 1);
}

void TestTrainingController::needsADataset() {
    Session empty;
    TrainingController training(empty, models());
    QSignalSpy failed(&training, &TrainingController::failed);
    training.start("vae", small::modelSettings(), small::trainingSettings(1));
    QCOMPARE(training.state(), TrainingState::idle);
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.front().front().toString().contains("dataset"));
}

void TestTrainingController::unfitSettingsFail() {
    session_->setDataset(small::dataset(1));
    TrainingController training(*session_, models());
    QSignalSpy failed(&training, &TrainingController::failed);
    training.start("vae", small::modelSettings(), small::trainingSettings(1));
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(failed.count(), 1);
    QVERIFY(!failed.front().front().toString().isEmpty());
    QCOMPARE(savedFolders(), 0);
    session_->setDataset(small::dataset());
    training.start("vae", small::modelSettings(), small::trainingSettings(1));
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(savedFolders(), 1);
}

void TestTrainingController::aFailedSaveKeepsTheModelOpen() {
    // A file where the folder of models should be.
    QFile inTheWay(folder_->path() + "/models");
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const NoPlaceForModels nowhere;
    TrainingController training(*session_, models());
    QSignalSpy failed(&training, &TrainingController::failed);
    QSignalSpy saved(&training, &TrainingController::saved);
    training.start("vae", small::modelSettings(), small::trainingSettings(1));
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(saved.count(), 0);
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.front().front().toString().contains("still open"));
    QVERIFY(session_->model());
    QVERIFY(session_->modelPath().isEmpty());
    const auto elsewhere = folder_->path().toStdString() + "/elsewhere";
    core::saveModel(*session_->model(), elsewhere);
    QCOMPARE(core::loadModel(elsewhere).snapshot->latentSize(), 4);
}

void TestTrainingController::destructionWhileTrainingSaves() {
    {
        TrainingController training(*session_, models());
        training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY_WITH_TIMEOUT(training.status().step > 0, kPatience);
    }
    QCOMPARE(savedFolders(), 1);
    QVERIFY(core::loadModel(models() / "small-squares-vae").snapshot->step() > 0);
    {
        TrainingController training(*session_, models());
        training.start("vae", small::modelSettings(), small::endlessSettings());
        training.pause();
    }
}

void TestTrainingController::anotherTrainingGetsAnotherFolder() {
    TrainingController training(*session_, models());
    for (int round = 0; round < 2; ++round) {
        training.start("vae", small::modelSettings(), small::trainingSettings(1));
        TRY_STATE(training, TrainingState::idle);
    }
    QVERIFY(std::filesystem::exists(models() / "small-squares-vae" / "model.safetensors"));
    QVERIFY(std::filesystem::exists(models() / "small-squares-vae-2" / "model.safetensors"));
}

void TestTrainingController::showsTheHistoryOfAnOpenedModel() {
    TrainingController training(*session_, models());
    QSignalSpy reset(&training, &TrainingController::historyReset);
    training.showHistory({{"train_neg_elbo", 1, 0.1, 0.5, 300}}, "vae");
    QCOMPARE(reset.count(), 1);
    QCOMPARE(training.history().size(), std::size_t{1});
    training.start("vae", small::modelSettings(), small::trainingSettings(1));
    QVERIFY(training.history().empty());
    training.showHistory({{"train_neg_elbo", 1, 0.1, 0.5, 300}}, "vae");
    QVERIFY(training.history().empty());
    TRY_STATE(training, TrainingState::idle);
}

void TestTrainingController::oneStepWhilePaused() {
    TrainingController training(*session_, models());
    training.step();
    QVERIFY(!training.canStep());
    training.start("vae", small::modelSettings(), small::endlessSettings());
    QVERIFY(!training.canStep());
    training.pause();  // before the first step
    QVERIFY(training.canStep());
    training.step();
    QTRY_COMPARE_WITH_TIMEOUT(training.status().step, std::int64_t{1}, kPatience);
    training.step();
    training.step();
    QTRY_COMPARE_WITH_TIMEOUT(training.status().step, std::int64_t{3}, kPatience);
    QCOMPARE(training.state(), TrainingState::paused);
    training.stop();
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(session_->snapshot()->step(), std::int64_t{3});
}

void TestTrainingController::changesReachTheTrainingAndAreKept() {
    TrainingController training(*session_, models());
    QSignalSpy told(&training, &TrainingController::eventsAdded);
    training.change("beta", 9.0);  // to no training
    training.start("vae", small::modelSettings(), small::endlessSettings());
    training.pause();
    training.change("beta", 2.5);
    training.change("learning_rate", 0.001);
    training.change("batch_size", std::int64_t{32});  // not while it runs
    QVERIFY(training.events().empty());
    training.step();
    QTRY_COMPARE_WITH_TIMEOUT(training.events().size(), std::size_t{2}, kPatience);
    QVERIFY(!told.isEmpty());
    QCOMPARE(training.events()[0].kind, core::TrainingEventKind::changed);
    QCOMPARE(training.events()[0].message.english(), std::string("Beta changed from 1 to 2.5."));
    QVERIFY(training.events()[1].message.english().starts_with("Learning rate changed from 0.004 to 0.001."));
    QTRY_COMPARE_WITH_TIMEOUT(training.status().learningRate, 0.001, kPatience);
    training.stop();
    TRY_STATE(training, TrainingState::idle);
    const core::SavedModel again = core::loadModel(session_->modelPath().toStdString());
    QCOMPARE(again.events.size(), std::size_t{2});
    QCOMPARE(again.events[0].message.english(), training.events()[0].message.english());
    // The next one begins without.
    training.start("vae", small::modelSettings(), small::trainingSettings(1));
    QVERIFY(training.events().empty());
    TRY_STATE(training, TrainingState::idle);
    QVERIFY(training.events().empty());
    training.showHistory(again.history, "vae", again.events);
    QCOMPARE(training.events().size(), std::size_t{2});
}

void TestTrainingController::copiesAreMovedToTraining() {
    session_->setDataset(withCopies());
    TrainingController training(*session_, models());
    QSignalSpy noted(&training, &TrainingController::noted);
    QSignalSpy failed(&training, &TrainingController::failed);
    bool searched = false;
    int remembered = 0;
    core::DuplicateMemory memory;
    memory.keep = [&](const core::Dataset&, const std::vector<core::SampleGroup>& groups) {
        remembered = static_cast<int>(groups.size());
    };
    training.setDuplicateMemory(memory);
    connect(&training, &TrainingController::statusChanged, this, [&](const core::TrainingStatus& status) {
        searched = searched || status.phase == core::TrainingPhase::searching;
    });
    training.start("vae", small::modelSettings(), withThirdForValidation());
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(failed.count(), 0);
    QVERIFY(searched);
    QCOMPARE(remembered, 12);
    QCOMPARE(noted.count(), 1);
    const QString sentence = noted.front().front().toString();
    QVERIFY2(sentence.contains("exact or near duplicate"), qPrintable(sentence));
    // What is measured at the end is what is left for validation.
    const std::size_t moved = core::samplesToMove(core::makeSplit(*session_->dataset(), 0.3, 1),
                                                  core::findDuplicates(*session_->dataset()).groups)
                                  .size();
    QVERIFY(moved > 0);
    QVERIFY2(moved == 1 || sentence.startsWith(QString::number(moved) + ' '), qPrintable(sentence));
    QCOMPARE(session_->model()->test.images, std::size_t{18} - moved);
}

void TestTrainingController::knownDuplicatesAreNotLookedFor() {
    session_->setDataset(withCopies());
    TrainingController training(*session_, models());
    QSignalSpy noted(&training, &TrainingController::noted);
    bool searched = false;
    training.setKnownDuplicates([] { return std::vector<core::SampleGroup>(); });
    connect(&training, &TrainingController::statusChanged, this, [&](const core::TrainingStatus& status) {
        searched = searched || status.phase == core::TrainingPhase::searching;
    });
    training.start("vae", small::modelSettings(), withThirdForValidation());
    TRY_STATE(training, TrainingState::idle);
    QVERIFY(!searched);
    QCOMPARE(noted.count(), 0);
    QCOMPARE(session_->model()->test.images, std::size_t{18});
}

void TestTrainingController::stopWhileItLooksForDuplicates() {
    session_->setDataset(withCopies());
    TrainingController training(*session_, models());
    QSignalSpy failed(&training, &TrainingController::failed);
    core::DuplicateMemory memory;
    // It is stopped before it has looked at anything.
    memory.recall = [&](const core::Dataset&) -> std::optional<std::vector<core::SampleGroup>> {
        QMetaObject::invokeMethod(&training, &TrainingController::stop, Qt::BlockingQueuedConnection);
        return std::nullopt;
    };
    training.setDuplicateMemory(memory);
    training.start("vae", small::modelSettings(), small::endlessSettings());
    TRY_STATE(training, TrainingState::idle);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(savedFolders(), 0);
    QVERIFY(!session_->model());
}

IMAGO_TEST(TestTrainingController)
#include "test_training_controller.moc"
