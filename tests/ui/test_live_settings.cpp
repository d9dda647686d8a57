#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

#include "Child.h"
#include "SmallModels.h"
#include "TrainDesk.h"
#include "core/project/ModelFolder.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/train/ProbeController.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;

struct Desk : TrainDesk {
    Desk() {
        session.setDataset(small::dataset());
        panel.setModelSettings(small::modelSettings());
        panel.setTrainingSettings(small::endlessSettings());
    }
    ~Desk() { training.stop(); }
    QDoubleSpinBox* real(const QString& name) { return child<QDoubleSpinBox>(panel, "parameter_" + name); }
    QWidget* field(const QString& name) { return child<QWidget>(panel, "parameter_" + name); }
    void type(const QString& name, const QString& text) {
        real(name)->selectAll();
        QTest::keyClicks(real(name), text);
        QTest::keyClick(real(name), Qt::Key_Return);
    }
    void click(const QString& name) { QTest::mouseClick(child<QToolButton>(panel, name + "_button"), Qt::LeftButton); }
    /// The learning rate that is remembered for the open dataset.
    double rememberedRate() {
        core::Settings settings = panel.trainingSettings();
        settings.set("learning_rate", 0.0123);
        panel.memory().recall(QString::fromStdString(session.dataset()->source), QString::fromStdString(panel.family()),
                              {&settings});
        return settings.real("learning_rate");
    }
    /// The training that runs tells of a divergence, and is at the learning rate that it has.
    void diverge() {
        Q_EMIT training.eventsAdded(
            {{core::TrainingEventKind::recovered, 1, 0.1, 0.5, core::Message::verbatim("The training diverged."),
              "learning_rate", training.status().learningRate}});
    }
    MessageLine* event() { return child<MessageLine>(panel, "train_event"); }
    /// Starts a training that has not made a step yet.
    void startPaused() {
        click("train_start");
        click("train_pause");
    }
};

}  // namespace

/// What may change while a training runs, and one step at a time.
class TestLiveSettings : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void onlyWhatMayChangeStaysOpen();
    void aChangeReachesTheTraining();
    void severalClicksAreOneChange();
    void oneStepAtATime();
    void aDivergenceIsToldAndHalvesTheLearningRate();
    void aLoweredRateIsOfTheRunAlone();
    void whatIsSetAfterADivergenceStays();
    void aRealDivergence();
    void aResumedRunHasWhatItHad();
};

void TestLiveSettings::onlyWhatMayChangeStaysOpen() {
    Desk desk;
    const QStringList open{"learning_rate", "beta", "free_bits"};
    const QStringList locked{"length", "schedule", "batch_size", "validation", "seed", "ema", "kl_warmup"};
    desk.click("train_start");
    for (const QString& name : open) QVERIFY2(desk.field(name)->isEnabled(), qPrintable(name));
    for (const QString& name : locked) QVERIFY2(!desk.field(name)->isEnabled(), qPrintable(name));
    QVERIFY(!desk.field("latent_size")->isEnabled());
    desk.click("train_pause");
    for (const QString& name : open) QVERIFY2(desk.field(name)->isEnabled(), qPrintable(name));
    for (const QString& name : locked) QVERIFY2(!desk.field(name)->isEnabled(), qPrintable(name));
    desk.click("train_stop");
    for (const QString& name : open + locked) QVERIFY2(!desk.field(name)->isEnabled(), qPrintable(name));
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.state(), TrainingState::idle, kPatience);
    for (const QString& name : open + locked) QVERIFY2(desk.field(name)->isEnabled(), qPrintable(name));
}

void TestLiveSettings::aChangeReachesTheTraining() {
    Desk desk;
    desk.startPaused();
    QVERIFY(!desk.event()->isVisible());
    desk.type("beta", "2.5");
    // Told once the training has taken it, at its next step.
    desk.click("train_pause");
    QTRY_COMPARE_WITH_TIMEOUT(desk.event()->text(), QString("Beta changed from 1 to 2.5."), kPatience);
    QVERIFY(desk.event()->isVisible() && !desk.event()->isError());
    QCOMPARE(desk.training.events().size(), std::size_t{1});
    desk.click("train_stop");
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.state(), TrainingState::idle, kPatience);
    // The next training begins with what the form says, and has no events yet.
    QCOMPARE(desk.panel.trainingSettings().real("beta"), 2.5);
    desk.click("train_start");
    QVERIFY(!desk.event()->isVisible());
}

void TestLiveSettings::severalClicksAreOneChange() {
    Desk desk;
    desk.click("train_start");
    desk.real("learning_rate")->stepBy(-1);
    desk.real("learning_rate")->stepBy(-1);
    desk.real("learning_rate")->stepBy(-1);
    const double wanted = desk.real("learning_rate")->value();
    QVERIFY(wanted < 0.002);
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.status().learningRate, wanted, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.events().size(), std::size_t{1}, kPatience);
}

void TestLiveSettings::oneStepAtATime() {
    Desk desk;
    auto* step = child<QToolButton>(desk.panel, "train_step_button");
    QVERIFY(!step->isEnabled());
    desk.click("train_start");
    QVERIFY(!step->isEnabled());
    desk.click("train_pause");
    QVERIFY(step->isEnabled());
    QVERIFY(!step->accessibleName().isEmpty() && !step->icon().isNull());
    // Where it was held depends on the moment: from there on each press is one step.
    desk.click("train_step");
    QTRY_VERIFY_WITH_TIMEOUT(desk.training.status().step > 0, kPatience);
    const auto from = desk.training.status().step;
    desk.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.panel));
    QTest::keyClick(&desk.panel, Qt::Key_F7);
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.status().step, from + 1, kPatience);
    QCOMPARE(desk.training.state(), TrainingState::paused);
    desk.click("train_stop");
    QVERIFY(!step->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.state(), TrainingState::idle, kPatience);
}

void TestLiveSettings::aDivergenceIsToldAndHalvesTheLearningRate() {
    Desk desk;
    desk.startPaused();
    desk.type("learning_rate", "0.02");
    desk.click("train_step");
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.status().learningRate, 0.02, kPatience);
    desk.real("learning_rate")->setValue(0.05);  // what the training does not have
    QTRY_VERIFY(!desk.training.events().empty());
    Q_EMIT desk.training.eventsAdded({{core::TrainingEventKind::recovered, 1, 0.1, 0.5,
                                       core::Message::verbatim("The training diverged at step 9: back to step 1.")}});
    QVERIFY(desk.event()->isVisible() && desk.event()->isError());
    QCOMPARE(desk.event()->text(), QString("The training diverged at step 9: back to step 1."));
    QCOMPARE(desk.real("learning_rate")->value(), 0.02);
    QVERIFY(desk.real("learning_rate")->isEnabled());
}

void TestLiveSettings::aLoweredRateIsOfTheRunAlone() {
    Desk desk;
    desk.startPaused();
    desk.click("train_step");
    QTRY_VERIFY_WITH_TIMEOUT(desk.training.status().step > 0, kPatience);
    const double running = desk.training.status().learningRate;
    {
        const QSignalBlocker unsent(child<QWidget>(desk.panel, "training_form"));
        desk.real("learning_rate")->setValue(0.05);  // what the training does not have
    }
    for (int time = 0; time < 2; ++time) {
        desk.diverge();
        QCOMPARE(desk.real("learning_rate")->value(), running);
        QCOMPARE(desk.rememberedRate(), 0.05);
        desk.real("beta")->setValue(2 + time);  // remembers all that is shown
        QCOMPARE(desk.rememberedRate(), 0.05);
    }
    desk.click("train_stop");
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.state(), TrainingState::idle, kPatience);
    QCOMPARE(desk.panel.trainingSettings().real("learning_rate"), 0.05);
    QCOMPARE(desk.panel.trainingSettings().real("beta"), 3.0);
    QCOMPARE(desk.rememberedRate(), 0.05);
}

void TestLiveSettings::whatIsSetAfterADivergenceStays() {
    Desk desk;
    desk.startPaused();
    desk.click("train_step");
    QTRY_VERIFY_WITH_TIMEOUT(desk.training.status().step > 0, kPatience);
    desk.diverge();
    desk.type("learning_rate", "0.0007");
    QCOMPARE(desk.rememberedRate(), 0.0007);
    desk.click("train_stop");
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.state(), TrainingState::idle, kPatience);
    QCOMPARE(desk.panel.trainingSettings().real("learning_rate"), 0.0007);
    QCOMPARE(desk.rememberedRate(), 0.0007);
}

/// Steps far too long and nothing that holds them: numbers that are none come within moments, in a real training.
void TestLiveSettings::aRealDivergence() {
    Desk desk;
    desk.panel.setModelSettings(core::Settings(core::modelFamily("vae").modelParameters));
    core::Settings settings = small::endlessSettings();
    settings.set("learning_rate", 0.1);
    settings.set("gradient_clip", 0.0);
    desk.panel.setTrainingSettings(settings);
    desk.click("train_start");
    QTRY_VERIFY_WITH_TIMEOUT(desk.event()->isVisible() && desk.event()->isError(), kPatience);
    QVERIFY2(desk.event()->text().contains("diverged at step"), qPrintable(desk.event()->text()));
    // Halved each time; it may have happened again by now.
    const QList<double> halved{0.05, 0.025, 0.0125};
    QTRY_VERIFY(halved.contains(desk.real("learning_rate")->value()) || desk.training.canStart());
    desk.training.stop();
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.state(), TrainingState::idle, kPatience);
    QCOMPARE(desk.real("learning_rate")->value(), 0.1);
}

void TestLiveSettings::aResumedRunHasWhatItHad() {
    const QTemporaryDir folder;
    Theme theme;
    Session session;
    session.setDataset(small::dataset());
    StudioProject project(folder.path().toStdString() + "/project");
    {
        TrainingController training(session, folder.path().toStdString() + "/models", &project);
        training.start("vae", small::modelSettings(), small::endlessSettings());
        training.pause();
        training.change("beta", 2.5);
        training.step();
        QTRY_COMPARE_WITH_TIMEOUT(training.events().size(), std::size_t{1}, kPatience);
        training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(training.state(), TrainingState::idle, kPatience);
    }
    TrainingController training(session, folder.path().toStdString() + "/models", &project);
    ProbeController probe;
    TrainPanel panel(session, training, probe, theme);
    auto* families = child<QComboBox>(panel, "train_family");
    families->setCurrentIndex(families->findData(QStringLiteral("autoencoder")));
    QCOMPARE(panel.family(), std::string("autoencoder"));
    training.resumeRun("small-squares-vae");
    QTRY_COMPARE_WITH_TIMEOUT(panel.family(), std::string("vae"), kPatience);
    QCOMPARE(panel.trainingSettings().real("beta"), 2.5);
    QCOMPARE(panel.trainingSettings().choice("length"), std::string("endless"));
    QVERIFY(panel.modelSettings() == small::modelSettings());
    QVERIFY(child<QWidget>(panel, "parameter_beta")->isEnabled());
    QVERIFY(!child<QWidget>(panel, "parameter_batch_size")->isEnabled());
    // What was changed in it before is still marked, and nothing of this counts as a change.
    QTRY_COMPARE_WITH_TIMEOUT(training.events().size(), std::size_t{1}, kPatience);
    const auto step = training.status().step;
    QTRY_VERIFY_WITH_TIMEOUT(training.status().step > step + 5, kPatience);
    training.stop();
    QTRY_COMPARE_WITH_TIMEOUT(training.state(), TrainingState::idle, kPatience);
    QCOMPARE(training.events().size(), std::size_t{1});
    QCOMPARE(session.model()->events.size(), std::size_t{1});
    // The model names the settings that it was started with; what was changed since is among its events.
    QCOMPARE(session.model()->trainingSettings.real("beta"), 1.0);
    QCOMPARE(session.model()->events.front().setting, std::string("beta"));
    QCOMPARE(core::loadModel(session.modelPath().toStdString()).events.size(), std::size_t{1});
}

IMAGO_GUI_TEST(TestLiveSettings)
#include "test_live_settings.moc"
