#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <csignal>
#include <functional>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/project/ModelFolder.h"
#include "core/project/ProjectFolder.h"
#include "tests/TestProgram.h"
#include "ui/app/SignalledEnd.h"
#include "ui/common/MessageLine.h"
#include "ui/train/TrainPanel.h"

using ui::CloseAnswer;
using ui::TrainingState;

namespace {
constexpr int kTimeout = 60'000;
}

/// The window while something runs: closing, starting and pausing in the same instant, opening meanwhile.
class TestWindowAtWork : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        studio_ = std::make_unique<StudioWindow>(folder_->path());
    }
    void cleanup() { studio_.reset(); }

    void closingAloneAsksNothing() {
        studio_->parts.session.setDataset(small::dataset());
        QVERIFY(studio_->window.close());
        QVERIFY(studio_->questions.isEmpty());
        QVERIFY(!studio_->window.isVisible());
    }

    void goingOnKeepsTraining() {
        startTraining();
        QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
        QVERIFY(!studio_->window.close());
        QCOMPARE(studio_->questions.size(), 1);
        QVERIFY(studio_->questions.front().contains("Training is in progress"));
        QVERIFY(studio_->window.isVisible());
        QCOMPARE(state(), TrainingState::running);
        const auto before = step();
        QTRY_VERIFY_WITH_TIMEOUT(step() > before, kTimeout);
        // A paused one is asked about, too.
        studio_->press("F6");
        QVERIFY(!studio_->window.close());
        QCOMPARE(studio_->questions.size(), 2);
        QCOMPARE(state(), TrainingState::paused);
        QVERIFY(studio_->savedModels().isEmpty());
    }

    void stopAndCloseSavesTheModel_data() {
        QTest::addColumn<bool>("paused");
        QTest::newRow("running") << false;
        QTest::newRow("paused") << true;
    }

    void stopAndCloseSavesTheModel() {
        QFETCH(bool, paused);
        startTraining();
        QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
        if (paused) studio_->press("F6");
        studio_->answer = CloseAnswer::stopAndClose;
        studio_->window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QCOMPARE(studio_->questions.size(), 1);
        QCOMPARE(state(), TrainingState::idle);
        QCOMPARE(studio_->savedModels(), QStringList{"small-squares-vae"});
        const QString model = studio_->modelOf("small-squares-vae");
        const auto history = core::loadModel(model.toStdString()).history;
        QCOMPARE(history.size(), studio_->parts.train.training.history().size());

        // It opens in the next studio.
        studio_ = std::make_unique<StudioWindow>(folder_->path());
        studio_->window.openPath(model);
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.session.model(), kTimeout);
        QCOMPARE(studio_->parts.session.snapshot()->latentSize(), 4);
        QCOMPARE(studio_->child<QLabel>("model_dataset")->text(), QString("Small squares"));
    }

    void aSignalToEndSavesTheModel() {
        const ui::SignalledEnd signalledEnd(studio_->window, studio_->window.closing());
        startTraining();
        QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
        QCOMPARE(std::raise(SIGTERM), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QVERIFY(studio_->questions.isEmpty());  // nobody is there to answer
        QCOMPARE(studio_->savedModels(), QStringList{"small-squares-vae"});
    }

    void aSignalEndsThoughTheRunIsGone() {
        const ui::SignalledEnd signalledEnd(studio_->window, studio_->window.closing());
        startTraining();
        QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
        QVERIFY(QDir(studio_->runs).rename("small-squares-vae", folder_->filePath("moved")));
        QSignalSpy failed(&studio_->parts.train.training, &ui::TrainingController::failed);
        QCOMPARE(std::raise(SIGTERM), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QVERIFY(studio_->questions.isEmpty());
        // The model lies beside the runs, which was said.
        const QString model = studio_->data + "/projects/default/small-squares-vae-model";
        QCOMPARE(studio_->parts.session.modelPath(), model);
        QVERIFY(core::loadModel(model.toStdString()).status.step > 0);
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed.front().front().toString().contains(model), qPrintable(failed.front().front().toString()));
    }

    void aSignalAnswersTheQuestionThatIsOpen() {
        const ui::SignalledEnd signalledEnd(studio_->window, studio_->window.closing());
        startTraining();
        studio_->window.closing().setQuestion({});
        QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
        const QStringList titles = signalTheQuestion([this] { studio_->window.close(); });
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QCOMPARE(titles, QStringList{"Close Imago"});
        QCOMPARE(studio_->savedModels(), QStringList{"small-squares-vae"});
        QCOMPARE(studio_->window.closing().troubles(), QStringList());
    }

    void aSignalAnswersTheQuestionAboutAModel() {
        const ui::SignalledEnd signalledEnd(studio_->window, studio_->window.closing());
        openUnsavedModel();
        studio_->window.unsavedModel().setQuestion({});
        bool replaced = true;
        const QStringList titles = signalTheQuestion([&] { replaced = studio_->parts.session.mayReplaceModel(); });
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QCOMPARE(titles, QStringList{"Unsaved model"});
        QVERIFY(!replaced);
        const QStringList troubles = studio_->window.closing().troubles();
        QCOMPARE(troubles.size(), 1);
        QVERIFY2(troubles.front().contains("Save a copy"), qPrintable(troubles.front()));
    }

    void aSignalSaysWhatCouldNotBeSaved_data() {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("it was tried") << true;
        QTest::newRow("at once") << false;
    }

    void aSignalSaysWhatCouldNotBeSaved() {
        QFETCH(bool, isKnown);
        const ui::SignalledEnd signalledEnd(studio_->window, studio_->window.closing());
        studio_->refuseToSave();
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        model->weightsHash = "one";
        studio_->parts.session.setModel(model, QStringLiteral("/models/one"));
        studio_->parts.explore.favorites.add("one");
        if (isKnown) QTRY_VERIFY(!studio_->parts.project.store().trouble().isEmpty());
        QCOMPARE(std::raise(SIGTERM), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QVERIFY(studio_->questions.isEmpty());
        QVERIFY(studio_->window.closing().isUnattended());
        const QStringList troubles = studio_->window.closing().troubles();
        QCOMPARE(troubles.size(), 1);
        QVERIFY2(troubles.front().startsWith("Not saved yet: favorites.") && troubles.front().contains("projects"),
                 qPrintable(troubles.front()));
    }

    // The window is closed by its signal, not by what the person had wanted before.
    void aSignalEndsASwitchOfTheProject() {
        { const core::ProjectFolder made(folder_->filePath("other").toStdString()); }
        const ui::SignalledEnd signalledEnd(studio_->window, studio_->window.closing());
        startTraining();
        studio_->window.closing().setQuestion({});
        QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
        const QStringList titles = signalTheQuestion([this] {
            studio_->window.openPath(folder_->filePath("other"));
            QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        });
        QCOMPARE(titles, QStringList{"Switch project"});
        QVERIFY(studio_->window.closing().isUnattended());
        QCOMPARE(studio_->savedModels(), QStringList{"small-squares-vae"});
    }

    void closingTwiceAsksOnce() {
        startTraining();
        studio_->answer = CloseAnswer::stopAndClose;
        QVERIFY(!studio_->window.close());
        QVERIFY(!studio_->window.close());
        QCOMPARE(studio_->questions.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
    }

    void aModelThatCannotBeSavedKeepsTheWindow() {
        studio_->refuseToSave();
        startTraining();
        QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
        studio_->answer = CloseAnswer::stopAndClose;
        studio_->window.close();
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
        QCoreApplication::processEvents();
        QVERIFY(studio_->window.isVisible());
        QVERIFY(studio_->parts.session.model());
        auto* message = studio_->child<ui::MessageLine>("train_message");
        QVERIFY2(message->isError() && message->text().contains(studio_->data + "/models"),
                 qPrintable(message->text()));

        // It is lost only when somebody says so.
        studio_->answer = CloseAnswer::stay;
        QVERIFY(!studio_->window.close());
        QCOMPARE(studio_->questions.size(), 2);
        QVERIFY2(studio_->questions.back().contains("could not be saved"), qPrintable(studio_->questions.back()));
        studio_->answer = CloseAnswer::stopAndClose;
        QVERIFY(studio_->window.close());
    }

    void closingAnExportAsks() {
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        studio_->parts.session.setModel(model, {});
        const QString folder = folder_->filePath("set");
        core::ExportRequest request;
        request.model = model;
        request.settings = core::Settings(core::exporters().front().parameters);
        request.settings.set("count", std::int64_t{1'000'000});
        studio_->parts.exports.start(core::exporters().front(), request, 2, folder);
        QVERIFY(!studio_->window.close());
        QVERIFY(studio_->questions.front().contains("export"));
        QVERIFY(studio_->parts.exports.busy());
        studio_->answer = CloseAnswer::stopAndClose;
        QVERIFY(!studio_->window.close());
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QVERIFY(!QDir(folder).exists());
    }

    void closingWhileAVideoIsSavedAsks() {
        QImage atlas(64, 64, QImage::Format_RGB888);
        ui::SampleFrames frames;
        for (int step = 0; step < 40; ++step) {
            atlas.fill(QColor(6 * step, 0, 0));
            frames.add(step, atlas);
        }
        const QString file = folder_->filePath("samples.mp4");
        auto& videos = studio_->parts.train.videos;
        videos.start(frames, 1, 1, file);
        QVERIFY(!studio_->window.close());
        QCOMPARE(studio_->questions.size(), 1);
        QVERIFY(videos.busy());
        studio_->answer = CloseAnswer::stopAndClose;
        QVERIFY(!studio_->window.close());
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QVERIFY(!videos.busy());
        QVERIFY(!QFile::exists(file));
    }

    void theQuestionIsAWindow() {
        startTraining();
        studio_->window.closing().setQuestion({});
        QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
        QStringList texts;
        const auto answerWith = [&texts](const auto& act) {
            auto* timer = new QTimer;
            timer->start(10);
            connect(timer, &QTimer::timeout, timer, [timer, act, &texts] {
                auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
                if (box == nullptr) return;
                timer->deleteLater();
                texts << box->text();
                act(box);
            });
        };
        answerWith([](QMessageBox* box) { QTest::keyClick(box, Qt::Key_Escape); });
        QVERIFY(!studio_->window.close());
        QCOMPARE(state(), TrainingState::running);
        // What is asked for in a hurry is harmless.
        answerWith([](QMessageBox* box) { QTest::keyClick(box, Qt::Key_Return); });
        QVERIFY(!studio_->window.close());
        QCOMPARE(state(), TrainingState::running);
        answerWith([](QMessageBox* box) {
            QTest::mouseClick(box->findChild<QPushButton*>(QStringLiteral("closeStop")), Qt::LeftButton);
        });
        studio_->window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QCOMPARE(texts.size(), 3);
        QVERIFY(texts.front().contains("Training is in progress"));
        QCOMPARE(studio_->savedModels().size(), 1);
    }

    void theQuestionGoesWithItsWork() {
        startTraining();
        studio_->window.closing().setQuestion({});
        QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
        const QStringList texts = endBehindTheQuestion();
        // Nothing is left to ask, so what was wanted is done.
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QCOMPARE(texts.size(), 1);
        QVERIFY(texts.front().contains("Training is in progress"));
        QCOMPARE(studio_->savedModels(), QStringList{"small-squares-vae"});
    }

    void theQuestionAsksWhatIsLeft() {
        studio_->refuseToSave();
        startTraining();
        studio_->window.closing().setQuestion({});
        QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
        const QStringList texts = endBehindTheQuestion();
        QCOMPARE(texts.size(), 2);
        QVERIFY2(texts.back().contains("could not be saved"), qPrintable(texts.back()));
        QVERIFY(studio_->window.isVisible());
    }

    void startAndPauseInTheSameInstant() {
        chooseEndless();
        for (int round = 1; round <= 2; ++round) {
            studio_->press("F5");
            studio_->press("F6");
            QCOMPARE(state(), TrainingState::paused);
            QVERIFY(!studio_->action("train_start")->isEnabled());
            QCOMPARE(studio_->action("train_pause")->text(), QString("Resume"));
            studio_->press("F6");
            QCOMPARE(state(), TrainingState::running);
            QTRY_VERIFY_WITH_TIMEOUT(step() > 0, kTimeout);
            studio_->press("Shift+F5");
            QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
            QCOMPARE(studio_->savedModels().size(), round);
        }
    }

    void startPauseStartPauseAtOnce() {
        chooseEndless();
        for (int round = 1; round <= 2; ++round) {
            for (const char* keys : {"F5", "F6", "F5", "F6"}) studio_->press(keys);
            // The second start is none; the second pause goes on.
            QCOMPARE(state(), TrainingState::running);
            QTRY_VERIFY_WITH_TIMEOUT(step() > 5, kTimeout);
            for (const char* keys : {"Shift+F5", "F6", "F5", "Shift+F5"}) studio_->press(keys);
            QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
            QVERIFY(studio_->action("train_start")->isEnabled());
            QCOMPARE(studio_->savedModels().size(), round);
        }
    }

    void stopBeforeTheFirstStep() {
        chooseEndless();
        studio_->press("F5");
        studio_->press("F6");
        studio_->press("Shift+F5");
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
        QVERIFY(studio_->action("train_start")->isEnabled());
        QVERIFY(!studio_->child<ui::MessageLine>("train_message")->isError());
    }

    void startWaitsForTheFirstDataset() {
        studio_->parts.datasets.open(QStringLiteral("shapes"), {});
        for (const char* keys : {"F5", "F6", "F5", "F6"}) studio_->press(keys);
        QCOMPARE(state(), TrainingState::idle);
        QVERIFY(studio_->parts.datasets.busy());
        QVERIFY(studio_->child<QLabel>("train_state")->text().contains("dataset"));
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.session.dataset(), kTimeout);
        QTRY_VERIFY(studio_->action("train_start")->isEnabled());
    }

    void trainingGoesOnWhileAnotherDatasetLoads() {
        chooseEndless();
        studio_->parts.datasets.open(QStringLiteral("shapes"), {});
        for (const char* keys : {"F5", "F6", "F5", "F6"}) studio_->press(keys);
        QCOMPARE(state(), TrainingState::running);
        QVERIFY(studio_->parts.datasets.busy());
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->parts.datasets.busy(), kTimeout);
        QCOMPARE(studio_->parts.session.dataset()->source, std::string("shapes"));
        const auto before = step();
        QTRY_VERIFY_WITH_TIMEOUT(step() > before, kTimeout);
        studio_->press("Shift+F5");
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
        QCOMPARE(studio_->parts.session.model()->datasetName, std::string("Small squares"));
    }

    void startingAmongTheImagesShowsTheTraining() {
        ui::Workspaces& workspaces = studio_->window.workspaces();
        workspaces.show(ui::Workspace::data);
        startTraining();
        QCOMPARE(workspaces.current(), ui::Workspace::train);
        // Who has gone elsewhere meanwhile is left there.
        workspaces.show(ui::Workspace::data);
        studio_->press("F6");
        QCOMPARE(state(), TrainingState::paused);
        QCOMPARE(workspaces.current(), ui::Workspace::data);
        studio_->press("Shift+F5");
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
    }

    void noOtherModelOpensMeanwhile() {
        startTraining();
        studio_->window.openPath(QStringLiteral("/models/model.safetensors"));
        auto* message = studio_->child<ui::MessageLine>("model_message");
        QVERIFY2(message->isError() && message->text().contains("training"), qPrintable(message->text()));
        QVERIFY(!studio_->parts.models.busy());
        QCOMPARE(state(), TrainingState::running);
    }

   private:
    /// Closes the window and, while it asks, ends the training as if it had ended by itself. What the question said;
    /// where it says something else afterwards, it is answered no.
    QStringList endBehindTheQuestion() {
        QStringList texts;
        QTimer timer;
        connect(&timer, &QTimer::timeout, &timer, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box == nullptr || (!texts.isEmpty() && box->text() == texts.back())) return;
            texts << box->text();
            if (texts.size() == 1) {
                QTimer::singleShot(kTimeout, box, &QDialog::reject);  // rather than wait for an answer for good
                studio_->parts.train.training.stop();
            } else {
                box->reject();
            }
        });
        timer.start(10);
        studio_->window.close();
        return texts;
    }

    /// The titles of the questions that `act` opened; a signal came to the first.
    static QStringList signalTheQuestion(const std::function<void()>& act) {
        QStringList titles;
        QTimer timer;
        timer.start(10);
        connect(&timer, &QTimer::timeout, &timer, [&] {
            const auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box == nullptr) return;
            timer.stop();
            titles << box->windowTitle();
            std::raise(SIGTERM);
        });
        act();
        return titles;
    }

    /// One whose folder is gone.
    void openUnsavedModel() {
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        studio_->parts.session.setModel(model, folder_->filePath("gone"));
        studio_->parts.session.forgetModelFolder();
        QVERIFY(studio_->parts.session.modelUnsaved());
    }

    TrainingState state() const { return studio_->parts.train.training.state(); }
    std::int64_t step() const { return studio_->parts.train.training.status().step; }

    /// A small model, on small data, until it is stopped.
    void chooseEndless() {
        studio_->parts.session.setDataset(small::dataset());
        auto* panel = studio_->child<ui::TrainPanel>("train_panel");
        panel->setModelSettings(small::modelSettings());
        panel->setTrainingSettings(small::endlessSettings());
    }

    void startTraining() {
        chooseEndless();
        studio_->press("F5");
        QCOMPARE(state(), TrainingState::running);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
};

IMAGO_GUI_TEST(TestWindowAtWork)
#include "test_window_at_work.moc"
