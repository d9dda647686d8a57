#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include "FileDialogs.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"

using ui::CloseAnswer;
using ui::TrainingState;
using ui::UnsavedAnswer;

namespace {
constexpr int kTimeout = 60'000;
}

/// An open model that lies in no folder: saving it failed, or its run was deleted. It is not lost without a question.
class TestUnsavedModel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        studio_ = studioReadyToTrain(folder_->path());
    }
    void cleanup() { studio_.reset(); }

    void aTrainingAsksBeforeItTakesItsPlace() {
        studio_->refuseToSave();
        train();
        const auto model = session().model();
        QVERIFY(session().modelUnsaved());
        QVERIFY(studio_->questions.isEmpty());

        studio_->unsavedAnswer = UnsavedAnswer::keep;
        studio_->press("F5");
        QCOMPARE(studio_->questions.size(), 1);
        QVERIFY2(studio_->questions.back().contains("could not be saved"), qPrintable(studio_->questions.back()));
        QCOMPARE(state(), TrainingState::idle);
        QCOMPARE(session().model(), model);

        studio_->unsavedAnswer = UnsavedAnswer::lose;
        studio_->press("F5");
        QCOMPARE(studio_->questions.size(), 2);
        QCOMPARE(state(), TrainingState::running);
        QTRY_VERIFY_WITH_TIMEOUT(!session().model(), kTimeout);
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
    }

    void aCopyIsOffered() {
        studio_->refuseToSave();
        train();
        studio_->unsavedAnswer = UnsavedAnswer::saveCopy;
        studio_->press("F5");
        QCOMPARE(state(), TrainingState::idle);
        const QString copy = folder_->filePath("copy");
        choosePath(studio_->window, "save_model_dialog", copy);
        QTRY_COMPARE_WITH_TIMEOUT(session().modelPath(), copy, kTimeout);
        QCOMPARE(studio_->child<QLabel>("model_name")->text(), QString("copy"));
        // Now nothing would be lost.
        studio_->action("train_start")->trigger();
        QCOMPARE(studio_->questions.size(), 1);
        QCOMPARE(state(), TrainingState::running);
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
    }

    void anotherModelAsksToo() {
        studio_->refuseToSave();
        train();
        const auto model = session().model();
        studio_->unsavedAnswer = UnsavedAnswer::keep;
        studio_->action("actionOpenPretrained")->trigger();
        QCOMPARE(studio_->questions.size(), 1);
        QVERIFY(!studio_->parts.models.busy());
        QCOMPARE(session().model(), model);
        studio_->unsavedAnswer = UnsavedAnswer::lose;
        studio_->action("actionOpenPretrained")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(session().modelIsEmbedded(), kTimeout);
        // A saved one is not asked about.
        studio_->action("actionOpenPretrained")->trigger();
        QCOMPARE(studio_->questions.size(), 2);
    }

    void theQuestionNamesItsAnswers_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<TrainingState>("state");
        QTest::newRow("keep") << "unsavedKeep" << TrainingState::idle;
        QTest::newRow("lose") << "unsavedLose" << TrainingState::running;
        QTest::newRow("save") << "unsavedSave" << TrainingState::idle;
    }

    void theQuestionNamesItsAnswers() {
        QFETCH(QString, button);
        QFETCH(TrainingState, state);
        studio_->refuseToSave();
        train();
        studio_->window.unsavedModel().setQuestion({});
        QTimer::singleShot(0, this, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box != nullptr);
            QCOMPARE(box->objectName(), QString("unsavedQuestion"));
            QVERIFY(!box->text().isEmpty());
            QCOMPARE(box->defaultButton(), child<QPushButton>(*box, "unsavedSave"));
            QTest::mouseClick(child<QPushButton>(*box, button), Qt::LeftButton);
        });
        studio_->press("F5");
        QCOMPARE(this->state(), state);
        QCOMPARE(studio_->window.findChild<QFileDialog*>("save_model_dialog") != nullptr, button == "unsavedSave");
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(this->state(), TrainingState::idle, kTimeout);
    }

    void aDeletedRunLeavesItsModelUnsaved() {
        train();
        QTRY_VERIFY(studio_->parts.train.runs.find("small-squares-vae") != nullptr);
        const QString path = session().modelPath();
        auto* place = studio_->child<QLabel>("model_place");
        QVERIFY(place->toolTip() == path);
        auto* saved = studio_->child<ui::MessageLine>("train_message");
        QVERIFY2(saved->text().contains("small-squares-vae"), qPrintable(saved->text()));
        const auto* hint = studio_->child<QLabel>("hint");
        QVERIFY2(hint->text().contains("saved"), qPrintable(hint->text()));
        studio_->parts.train.runs.remove("small-squares-vae");
        QTRY_VERIFY2(!hint->text().contains("saved"), qPrintable(hint->text()));
        QVERIFY2(place->text().contains("deleted"), qPrintable(place->text()));
        QVERIFY2(saved->text().isEmpty(), qPrintable(saved->text()));
        QVERIFY(place->toolTip() != path);
        QVERIFY(session().model() && session().modelUnsaved());
        // It is lost only when somebody says so.
        QVERIFY(!studio_->window.close());
        QCOMPARE(studio_->questions.size(), 1);
        QVERIFY2(studio_->questions.back().contains("deleted"), qPrintable(studio_->questions.back()));
        studio_->unsavedAnswer = UnsavedAnswer::keep;
        studio_->press("F5");
        QCOMPARE(studio_->questions.size(), 2);
        QCOMPARE(state(), TrainingState::idle);

        studio_->parts.train.runs.undo();
        QTRY_COMPARE(session().modelPath(), path);
        QVERIFY(!session().modelDeleted());
        QVERIFY2(place->text().remove(QChar(0x200b)).contains("small-squares-vae"), qPrintable(place->text()));
        QVERIFY(studio_->window.close());
        QCOMPARE(studio_->questions.size(), 2);
    }

    void anotherRunsDeletionChangesNothing() {
        train();
        train();
        QTRY_VERIFY(studio_->parts.train.runs.find("small-squares-vae-2") != nullptr);
        const QString path = session().modelPath();
        studio_->parts.train.runs.remove("small-squares-vae");
        QTRY_VERIFY(studio_->parts.train.runs.find("small-squares-vae") == nullptr);
        QCOMPARE(session().modelPath(), path);
        QVERIFY(studio_->window.close());
        QVERIFY(studio_->questions.isEmpty());
    }

    void aCopyOfADeletedModelStays() {
        train();
        QTRY_VERIFY(studio_->parts.train.runs.find("small-squares-vae") != nullptr);
        studio_->parts.train.runs.remove("small-squares-vae");
        QTRY_VERIFY(session().modelDeleted());
        const QString copy = folder_->filePath("copy");
        studio_->parts.models.saveAs(copy);
        QTRY_COMPARE_WITH_TIMEOUT(session().modelPath(), copy, kTimeout);
        studio_->parts.train.runs.undo();
        QTRY_VERIFY(studio_->parts.train.runs.find("small-squares-vae") != nullptr);
        QCOMPARE(session().modelPath(), copy);
        QVERIFY(studio_->window.close());
        QVERIFY(studio_->questions.isEmpty());
    }

   private:
    void train() {
        studio_->parts.train.training.start("vae", small::modelSettings(), small::trainingSettings(1));
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
    }
    TrainingState state() const { return studio_->parts.train.training.state(); }
    ui::Session& session() const { return studio_->parts.session; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
};

IMAGO_GUI_TEST(TestUnsavedModel)
#include "test_unsaved_model.moc"
