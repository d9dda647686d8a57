#include <QSignalSpy>
#include <QtTest>
#include <algorithm>

#include "QueueDesk.h"
#include "core/project/RunList.h"
#include "core/project/RunNotes.h"
#include "tests/TestProgram.h"

using ui::QueueController;
using ui::QueueWork;
using ui::TrainingState;

namespace {

constexpr int kQueuePatience = 60000;

}  // namespace

#define TRY_WORK(desk, wanted) QTRY_COMPARE_WITH_TIMEOUT((desk).queue.work(), wanted, kQueuePatience)
#define TRY_STATES(desk, ...) QTRY_COMPARE_WITH_TIMEOUT((desk).states(), QStringList({__VA_ARGS__}), kQueuePatience)

/// The queue of the studio's project, and its trainings one after the other.
class TestQueueController : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(writeSquares(images()));
        desk_ = std::make_unique<QueueDesk>(folder_->path());
    }
    void cleanup() { desk_.reset(); }

    void twoAreTrainedOneAfterTheOther() {
        const auto open = small::dataset(32);
        desk_->session.setDataset(open);
        QSignalSpy begun(&desk_->training, &ui::TrainingController::runBegun);
        QSignalSpy noted(&desk_->queue, &QueueController::noted);
        QSignalSpy failed(&desk_->queue, &QueueController::failed);
        desk_->queue.add(queuedEntry("one", images()));
        desk_->queue.add(queuedEntry("two", images(), 2));
        QTRY_COMPARE(desk_->names(), QStringList({"one", "two"}));
        QVERIFY(desk_->queue.canRun());
        QCOMPARE(desk_->queue.waiting(), std::size_t{2});
        QStringList trained;
        connect(&desk_->training, &ui::TrainingController::stateChanged, this, [&](TrainingState state) {
            if (state != TrainingState::running || !desk_->training.isQueued()) return;
            trained << QString::fromStdString(desk_->training.runningRun() + " on " + desk_->training.datasetName());
        });
        desk_->queue.run();
        QVERIFY(desk_->queue.isWorking());
        TRY_WORK(*desk_, QueueWork::idle);
        TRY_STATES(*desk_, "done", "done");
        QCOMPARE(trained, QStringList({"one on squares", "two on squares"}));
        QCOMPARE(begun.count(), 2);
        QCOMPARE(noted.count(), 1);
        QVERIFY2(failed.isEmpty(), qPrintable(failed.isEmpty() ? QString() : failed.front().front().toString()));
        // That of the person is still on the table.
        QCOMPARE(desk_->session.dataset(), open);
        const auto runs = core::listRuns(desk_->project.path());
        QCOMPARE(runs.size(), std::size_t{2});
        for (const core::RunInfo& run : runs) {
            QCOMPARE(run.state, core::RunState::done);
            QCOMPARE(core::readRunNotes(desk_->project.run(run.id)).name, run.id);
            QVERIFY(core::readRunSettings(desk_->project.run(run.id)).model.settings == small::modelSettings());
        }
        QCOMPARE(desk_->session.modelName(), QString("two"));
        QVERIFY(!desk_->queue.canRun());
        QVERIFY(desk_->queue.canClear());
        desk_->queue.clear();
        QTRY_VERIFY(desk_->queue.entries().empty());
    }

    void oneThatFailsIsPassedOver() {
        desk_->project.open();
        desk_->file().add({queuedEntry("gone", folder_->filePath("nowhere")), queuedEntry("there", images())});
        desk_->queue.refresh();
        QTRY_COMPARE(desk_->queue.waiting(), std::size_t{2});
        QSignalSpy failed(&desk_->queue, &QueueController::failed);
        desk_->queue.run();
        TRY_WORK(*desk_, QueueWork::idle);
        TRY_STATES(*desk_, "failed", "done");
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.front().front().toString().contains("1"));
        QVERIFY(QString::fromStdString(desk_->queue.entries().front().problem.english()).contains("nowhere"));
        // It has its next turn where somebody wants that.
        const std::int64_t id = desk_->queue.entries().front().id;
        QVERIFY(desk_->queue.canRetry(id));
        desk_->queue.retry(id);
        TRY_STATES(*desk_, "waiting", "done");
    }

    void aStoppedOneResumesAtItsNextTurn() {
        desk_->queue.add(queuedEntry("long", images(), 100'000));
        QTRY_COMPARE(desk_->queue.waiting(), std::size_t{1});
        desk_->queue.run();
        QTRY_VERIFY_WITH_TIMEOUT(desk_->training.status().step > 5, kQueuePatience);
        QVERIFY(!desk_->queue.canRemove(desk_->queue.current()));
        desk_->queue.stop();
        QVERIFY(desk_->queue.isStopping());
        TRY_WORK(*desk_, QueueWork::idle);
        TRY_STATES(*desk_, "waiting");
        const std::int64_t step = desk_->training.status().step;
        QCOMPARE(desk_->queue.entries().front().run, std::string("long"));
        QCOMPARE(core::listRuns(desk_->project.path()).front().state, core::RunState::stopped);

        // In another start, where stopping the training itself stops the queue, too.
        desk_ = nullptr;
        desk_ = std::make_unique<QueueDesk>(folder_->path());
        QSignalSpy found(&desk_->queue, &QueueController::found);
        desk_->queue.refresh();
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(found.front().front().toInt(), 1);
        QCOMPARE(desk_->queue.work(), QueueWork::idle);
        desk_->queue.run();
        QTRY_VERIFY_WITH_TIMEOUT(desk_->training.status().step > step, kQueuePatience);
        desk_->training.stop();
        TRY_WORK(*desk_, QueueWork::idle);
        TRY_STATES(*desk_, "waiting");
        QCOMPARE(core::listRuns(desk_->project.path()).size(), std::size_t{1});
    }

    void oneWhoseProgramWasKilledResumes() {
        desk_->project.use([&](const core::ProjectFolder& project) {
            desk_->file().add({queuedEntry("killed", images())});
            QVERIFY(desk_->file().claim(project).has_value());
        });
        desk_->queue.refresh();
        QTRY_COMPARE(desk_->queue.waiting(), std::size_t{1});
        QVERIFY(desk_->queue.isInterrupted(desk_->queue.entries().front()));
        desk_->queue.run();
        TRY_WORK(*desk_, QueueWork::idle);
        TRY_STATES(*desk_, "done");
    }

    void aTrainingByHandGoesFirst() {
        desk_->session.setDataset(small::dataset());
        desk_->training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY_WITH_TIMEOUT(desk_->training.status().step > 0, kQueuePatience);
        desk_->queue.add(queuedEntry("later", images()));
        QTRY_COMPARE(desk_->queue.waiting(), std::size_t{1});
        desk_->queue.run();
        QCOMPARE(desk_->queue.work(), QueueWork::held);
        desk_->training.stop();
        TRY_STATES(*desk_, "done");
        TRY_WORK(*desk_, QueueWork::idle);
        QCOMPARE(core::listRuns(desk_->project.path()).size(), std::size_t{2});
    }

    void theFormIsQueuedAsItIs() {
        auto dataset = std::make_shared<core::Dataset>(*small::dataset());
        dataset->source = images().toStdString();
        desk_->session.setDataset(dataset);
        QSignalSpy failed(&desk_->queue, &QueueController::failed);
        desk_->queue.addTraining("vae", small::modelSettings(), small::endlessSettings());
        QCOMPARE(failed.count(), 1);
        QSignalSpy added(&desk_->queue, &QueueController::added);
        for (int time = 0; time < 2; ++time) {
            desk_->queue.addTraining("vae", small::modelSettings(6), small::trainingSettings(3));
            QTRY_COMPARE(added.count(), time + 1);
            QTRY_COMPARE(desk_->queue.entries().size(), static_cast<std::size_t>(time + 1));
        }
        QVERIFY(desk_->names().front() != desk_->names().back());
        const core::QueuedTraining& training = desk_->queue.entries().front().training;
        const core::QueuedPlan plan = core::queuedPlan(training, dataset.get());
        QVERIFY(plan.model == small::modelSettings(6));
        QCOMPARE(plan.training.choice("length"), std::string("epochs"));
        QCOMPARE(plan.training.integer("epochs"), std::int64_t{3});
        QCOMPARE(plan.training.integer("batch_size"), std::int64_t{16});
        QCOMPARE(training.dataset, images().toStdString());
        // What opens from nowhere cannot wait.
        dataset = std::make_shared<core::Dataset>(*dataset);
        dataset->source = "no such place";
        desk_->session.setDataset(dataset);
        desk_->queue.addTraining("vae", small::modelSettings(), small::trainingSettings(1));
        QTRY_COMPARE(failed.count(), 2);
        QVERIFY2(failed.back().front().toString().contains("no such place"),
                 qPrintable(failed.back().front().toString()));
    }

    void whatOthersAddAppearsAndTheOrderStays() {
        desk_->project.open();
        desk_->queue.refresh();
        QTRY_VERIFY(desk_->queue.loaded());
        desk_->file().add({queuedEntry("a", images()), queuedEntry("b", images()), queuedEntry("c", images())});
        QTRY_COMPARE(desk_->names(), QStringList({"a", "b", "c"}));
        const std::int64_t last = desk_->queue.entries().back().id;
        QCOMPARE(desk_->queue.placeOf(last), std::size_t{3});
        desk_->queue.move(last, 1);
        QTRY_COMPARE(desk_->names(), QStringList({"c", "a", "b"}));
        desk_->queue.moveBy(last, 1);
        QTRY_COMPARE(desk_->names(), QStringList({"a", "c", "b"}));
        QSignalSpy removed(&desk_->queue, &QueueController::removed);
        std::vector<core::RemovedEntry> gone;
        connect(&desk_->queue, &QueueController::removed, this, [&](const std::vector<core::RemovedEntry>& entries) {
            gone = entries;
            desk_->queue.putBack(entries);
        });
        desk_->queue.remove(desk_->queue.entries().front().id);
        QTRY_COMPARE(removed.count(), 1);
        QCOMPARE(gone.size(), std::size_t{1});
        QCOMPARE(gone.front().entry.name, std::string("a"));
        QTRY_COMPARE(desk_->names(), QStringList({"a", "c", "b"}));
        desk_->queue.cancel(last);
        TRY_STATES(*desk_, "waiting", "cancelled", "waiting");
        // Those that have ended come back, too.
        desk_->queue.clear();
        QTRY_COMPARE(removed.count(), 2);
        QCOMPARE(gone.front().entry.id, last);
        TRY_STATES(*desk_, "waiting", "cancelled", "waiting");

        desk_ = nullptr;
        desk_ = std::make_unique<QueueDesk>(folder_->path());
        desk_->queue.refresh();
        QTRY_COMPARE(desk_->names(), QStringList({"a", "c", "b"}));
    }

    void aRunIsTrainedAgain() {
        desk_->queue.add(queuedEntry("first", images()));
        QTRY_COMPARE(desk_->queue.waiting(), std::size_t{1});
        desk_->queue.run();
        TRY_STATES(*desk_, "done");
        TRY_WORK(*desk_, QueueWork::idle);
        desk_->queue.addRun("first", QStringLiteral("first"));
        QTRY_COMPARE(desk_->names(), QStringList({"first", "first 2"}));
        const core::QueuedPlan plan = core::queuedPlan(desk_->queue.entries().back().training, nullptr);
        QVERIFY(plan.model == small::modelSettings());
        QCOMPARE(plan.training.integer("epochs"), std::int64_t{1});
    }

    // The project's store does what was begun, when the queue is gone already.
    void whatIsAddedAtTheVeryEndIsThere() {
        const auto path = desk_->project.path();
        desk_->queue.add(queuedEntry("one", images()));
        desk_->queue.add(queuedEntry("two", images()));
        desk_->queue.add(queuedEntry("three", images()));
        desk_.reset();
        const std::vector<core::QueueEntry> entries = core::RunQueue(path).entries();
        QCOMPARE(entries.size(), std::size_t{3});
        QCOMPARE(entries.back().name, std::string("three"));
    }

    void aQueueThatCannotBeReadIsSaidOnce() {
        desk_->project.open();
        QFile file(QString::fromStdString(desk_->file().file().string()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"broken") > 0);
        file.close();
        QSignalSpy failed(&desk_->queue, &QueueController::failed);
        desk_->queue.refresh();
        QTRY_VERIFY(!desk_->queue.problem().isEmpty());
        QVERIFY(desk_->queue.problem().contains("queue.json"));
        desk_->queue.run();
        QTRY_COMPARE(desk_->queue.work(), QueueWork::idle);
        QVERIFY(!failed.isEmpty());
    }

   private:
    QString images() const { return folder_->filePath(QStringLiteral("squares")); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<QueueDesk> desk_;
};

IMAGO_GUI_TEST(TestQueueController)
#include "test_queue_controller.moc"
