#include <QLabel>
#include <QToolButton>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/train/TrainPanel.h"

using ui::TrainingState;

namespace {
constexpr int kTimeout = 60'000;
}

/// The one line that says what to do next.
class TestHintBar : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void leadsFromTheFirstSliderToTheExport() {
        StudioWindow studio(folder_->path());
        const auto* hint = studio.child<QLabel>("hint");
        const auto says = [hint](const char* word) { return hint->text().contains(QLatin1String(word)); };
        studio.parts.session.setLiveSnapshot(small::snapshot());
        QVERIFY2(hint->isVisible() && says("slider"), qPrintable(hint->text()));
        studio.openSliders("Dimensions");
        QTest::keyClick(studio.child<QWidget>("latent_track_0"), Qt::Key_Right);
        QVERIFY2(says("Ctrl+1") && says("folder"), qPrintable(hint->text()));
        studio.parts.session.setDataset(small::dataset());
        QVERIFY2(says("a map (F4)") && !says("Start"), qPrintable(hint->text()));
        studio.press("Ctrl+1");
        QVERIFY2(says("Ctrl+2") && says("Start"), qPrintable(hint->text()));
        studio.press("Ctrl+3");
        auto* panel = studio.child<ui::TrainPanel>("train_panel");
        panel->setModelSettings(small::modelSettings());
        panel->setTrainingSettings(small::endlessSettings());
        studio.press("F5");
        QVERIFY2(!says("Ctrl+3") && says("is training"), qPrintable(hint->text()));
        studio.press("Ctrl+2");
        QVERIFY2(says("Ctrl+3") && says("is training"), qPrintable(hint->text()));
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.train.training.status().step > 0, kTimeout);
        studio.press("Shift+F5");
        QTRY_VERIFY2_WITH_TIMEOUT(says("Ctrl+4") && says("saved"), qPrintable(hint->text()), kTimeout);
        QTRY_COMPARE_WITH_TIMEOUT(studio.parts.train.training.state(), TrainingState::idle, kTimeout);
        QVERIFY(says("Ctrl+4"));
        studio.press("Ctrl+4");
        QVERIFY2(!says("Ctrl+4") && says("saved"), qPrintable(hint->text()));
        QVERIFY(says("Press Evaluate"));
        // Once it was evaluated, nobody is asked to do so.
        Q_EMIT studio.parts.evaluate.evaluation.recorded(true);
        QVERIFY2(!says("Evaluate") && says("Ctrl+5"), qPrintable(hint->text()));
    }

    void followsToAnotherWorkspace() {
        StudioWindow studio(folder_->path());
        const auto* hint = studio.child<QLabel>("hint");
        QVERIFY2(hint->text().contains("slider"), qPrintable(hint->text()));
        studio.press("Ctrl+2");
        QVERIFY2(hint->text().contains("folder"), qPrintable(hint->text()));
        studio.parts.session.setDataset(small::dataset(64));
        QVERIFY2(hint->text().contains("Press Start"), qPrintable(hint->text()));
        studio.press("Ctrl+1");
        QVERIFY2(hint->text().contains("Ctrl+2"), qPrintable(hint->text()));
    }

    void inExploreItSaysWhatTheDataAdd() {
        StudioWindow studio(folder_->path());
        const auto* hint = studio.child<QLabel>("hint");
        const auto says = [hint](const char* word) { return hint->text().contains(QLatin1String(word)); };
        studio.press("Ctrl+3");
        // Without a model that knows such images, they are to train on.
        studio.parts.session.setDataset(small::dataset());
        QVERIFY2(says("Ctrl+2"), qPrintable(hint->text()));
        studio.parts.session.setLiveSnapshot(small::snapshot());
        QVERIFY2(says("nearest") && says("a map (F4)") && !says("Between classes"), qPrintable(hint->text()));
        auto classes = std::make_shared<core::Dataset>(*small::dataset());
        classes->classNames = {"left", "right"};
        classes->labels.assign(classes->size(), 0);
        studio.parts.session.setDataset(classes);
        QVERIFY2(says("Between classes"), qPrintable(hint->text()));
        QVERIFY(hint->sizeHint().width() <= hint->width());
        studio.parts.session.setLiveSnapshot(small::snapshot(4, {}, 0, {32, 32, 1}));
        QVERIFY2(says("Ctrl+2"), qPrintable(hint->text()));
    }

    void neverGoesBackByASlider() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setLiveSnapshot(small::snapshot());
        studio.parts.session.setDataset(small::dataset());
        const QString text = studio.child<QLabel>("hint")->text();
        studio.press("R");
        studio.openSliders("Dimensions");
        QTest::keyClick(studio.child<QWidget>("latent_track_0"), Qt::Key_Right);
        QCOMPARE(studio.child<QLabel>("hint")->text(), text);
    }

    void aTrainingThatFailsIsNotWatched() {
        StudioWindow studio(folder_->path());
        studio.press("Ctrl+2");
        studio.parts.session.setDataset(small::dataset());
        const QString train = studio.child<QLabel>("hint")->text();
        studio.refuseToSave();
        studio.parts.train.training.start("vae", small::modelSettings(), small::trainingSettings(1));
        QVERIFY(studio.child<QLabel>("hint")->text() != train);
        QTRY_COMPARE_WITH_TIMEOUT(studio.parts.train.training.state(), TrainingState::idle, kTimeout);
        QCOMPARE(studio.child<QLabel>("hint")->text(), train);
    }

    void aClosedHintIsNotShownAgain() {
        {
            StudioWindow studio(folder_->path());
            const auto* bar = studio.child<QWidget>("hintBar");
            studio.click("dismissHint");
            QVERIFY(!bar->isVisible());
            studio.press("Ctrl+2");
            QVERIFY(bar->isVisible());  // the next one
            studio.press("Ctrl+3");
            QVERIFY(bar->isVisible());
        }
        StudioWindow studio(folder_->path());
        const auto* bar = studio.child<QWidget>("hintBar");
        QVERIFY(!bar->isVisible());
        studio.action("actionHints")->trigger();
        QVERIFY(bar->isVisible());
        QVERIFY(studio.child<QLabel>("hint")->text().contains("slider"));
    }

    void whatIsDoneIsNotSaidAgain() {
        {
            StudioWindow studio(folder_->path());
            studio.press("Ctrl+1");
            studio.parts.session.setDataset(small::dataset());
        }
        StudioWindow studio(folder_->path());
        const auto* bar = studio.child<QWidget>("hintBar");
        QVERIFY(!bar->isVisible());  // sliders were left, and a dataset was opened
        studio.press("Ctrl+1");
        QVERIFY(!bar->isVisible());
        studio.parts.session.setDataset(small::dataset());
        QVERIFY(bar->isVisible() && studio.child<QLabel>("hint")->text().contains("Start"));
    }

    void settingsOfEarlierVersionsCount() {
        {
            QSettings settings(folder_->filePath("settings.ini"), QSettings::IniFormat);
            settings.setValue("hintsDismissed", true);
        }
        StudioWindow studio(folder_->path());
        studio.parts.session.setDataset(small::dataset());
        QVERIFY(!studio.child<QWidget>("hintBar")->isVisible());
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestHintBar)
#include "test_hint_bar.moc"
