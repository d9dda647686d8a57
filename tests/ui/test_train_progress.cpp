#include <QLabel>
#include <QProgressBar>
#include <QTemporaryDir>
#include <QtTest>

#include "Child.h"
#include "tests/TestProgram.h"
#include "ui/common/ElidedLabel.h"
#include "ui/train/TrainProgress.h"

using namespace ui;

/// A training's status and curves as numbers. The controller's signals are sent by hand.
class TestTrainProgress : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void startsWithoutNumbers();
    void showsTheStatus();
    void whatIsUnknownIsADash();
    void showsTheNewestLoss();
    void anotherHistoryIsAnotherLoss();
    void aModelThatIsThereShowsItsValidation();
    void showsWhatWasThereBefore();
    void anotherModelHasNoneOfIt();
    void theyAreThoseOfTheRunOnScreen();

   private:
    QTemporaryDir folder_;
    Session session_;
    TrainingController training_{session_, folder_.path().toStdString()};
};

namespace {

const QString kNothing(QChar(0x2013));

QString text(const TrainProgress& progress, const QString& name) {
    return child<QLabel>(progress, name)->text();
}

core::TrainingStatus halfway() {
    core::TrainingStatus status;
    status.phase = core::TrainingPhase::training;
    status.step = 500;
    status.epoch = 2.345;
    status.seconds = 75.4;
    status.imagesPerSecond = 3650.4;
    status.remaining = 3725;
    status.fraction = 0.25;
    return status;
}

}  // namespace

void TestTrainProgress::startsWithoutNumbers() {
    const TrainProgress progress(training_);
    for (const char* name : {"train_loss", "train_elapsed", "train_left", "train_speed", "train_epoch"})
        QCOMPARE(text(progress, name), kNothing);
    QCOMPARE(child<QProgressBar>(progress, "train_progress")->value(), 0);
}

void TestTrainProgress::showsTheStatus() {
    const TrainProgress progress(training_);
    const auto* bar = child<QProgressBar>(progress, "train_progress");
    Q_EMIT training_.statusChanged(halfway());
    QCOMPARE(text(progress, "train_elapsed"), QString("1 min 15 s"));
    QCOMPARE(text(progress, "train_left"), QString("1 h 02 min"));
    QCOMPARE(text(progress, "train_speed"), QString("3,650"));
    QVERIFY2(text(progress, "train_epoch").startsWith("2.3"), qPrintable(text(progress, "train_epoch")));
    QCOMPARE(4 * bar->value(), bar->maximum());
    auto status = halfway();
    status.fraction = 1.7;  // the last step goes beyond the plan
    status.remaining = 0;
    Q_EMIT training_.statusChanged(status);
    QCOMPARE(bar->value(), bar->maximum());
    QCOMPARE(text(progress, "train_left"), QString("0 s"));
    // The prior is learned after the last step.
    status.phase = core::TrainingPhase::fittingPrior;
    status.fitted = 0.25;
    Q_EMIT training_.statusChanged(status);
    QCOMPARE(4 * bar->value(), bar->maximum());
    QCOMPARE(text(progress, "train_left"), kNothing);
    status.phase = core::TrainingPhase::testing;
    Q_EMIT training_.statusChanged(status);
    QCOMPARE(text(progress, "train_left"), kNothing);
    // Another training starts from nothing.
    Q_EMIT training_.statusChanged({});
    QCOMPARE(bar->value(), 0);
    QCOMPARE(text(progress, "train_elapsed"), kNothing);
}

void TestTrainProgress::whatIsUnknownIsADash() {
    const TrainProgress progress(training_);
    auto status = halfway();
    status.fraction = -1;
    status.remaining = -1;
    status.imagesPerSecond = 0;
    Q_EMIT training_.statusChanged(status);
    QCOMPARE(child<QProgressBar>(progress, "train_progress")->value(), 0);
    QCOMPARE(text(progress, "train_left"), kNothing);
    QCOMPARE(text(progress, "train_speed"), kNothing);
    QCOMPARE(text(progress, "train_elapsed"), QString("1 min 15 s"));
}

void TestTrainProgress::showsTheNewestLoss() {
    const TrainProgress progress(training_);
    Q_EMIT training_.pointsAdded(
        {{"train_neg_elbo", 1, 0.1, 1, 300.04}, {"train_neg_elbo", 2, 0.2, 2, 280.26}, {"train_kl", 2, 0.2, 2, 12.0}});
    QCOMPARE(text(progress, "train_loss"), QString("280.3 nats"));
    // Other curves leave it alone.
    Q_EMIT training_.pointsAdded({{"validation_neg_elbo", 2, 0.2, 2, 270.0}});
    QCOMPARE(text(progress, "train_loss"), QString("280.3 nats"));
    const auto labels = progress.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text() == QString::fromUtf8("−ELBO now"); }));
}

void TestTrainProgress::anotherHistoryIsAnotherLoss() {
    const TrainProgress progress(training_);
    training_.showHistory({{"train_neg_elbo", 1, 0.1, 1, 250.0}}, "vae");
    QCOMPARE(text(progress, "train_loss"), QString("250.0 nats"));
    training_.showHistory({}, "vae");
    QCOMPARE(text(progress, "train_loss"), kNothing);
}

void TestTrainProgress::aModelThatIsThereShowsItsValidation() {
    const TrainProgress progress(training_);
    training_.showHistory({{"validation_neg_elbo", 1, 0.1, 1, 245.0},
                           {"validation_neg_elbo", 2, 0.2, 2, 237.4},
                           {"train_neg_elbo", 3, 0.3, 3, 247.7}},
                          "vae");
    QCOMPARE(text(progress, "train_loss"), QString("237.4 nats"));
    const auto labels = progress.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text() == QString::fromUtf8("−ELBO, validation"); }));
}

void TestTrainProgress::showsWhatWasThereBefore() {
    training_.showHistory({{"train_neg_elbo", 1, 0.1, 1, 240.0}}, "vae");
    const TrainProgress progress(training_);
    QCOMPARE(text(progress, "train_loss"), QString("240.0 nats"));
}

void TestTrainProgress::anotherModelHasNoneOfIt() {
    const TrainProgress progress(training_);
    Q_EMIT training_.statusChanged(halfway());
    QCOMPARE(text(progress, "train_elapsed"), QString("1 min 15 s"));
    training_.showHistory({{"train_neg_elbo", 10, 0.1, 1.0, 250.0}});
    for (const char* name : {"train_left", "train_speed"}) QCOMPARE(text(progress, name), kNothing);
    // What its curves tell.
    QCOMPARE(text(progress, "train_elapsed"), QString("1 s"));
    QVERIFY2(text(progress, "train_epoch").startsWith("0.1"), qPrintable(text(progress, "train_epoch")));
    QCOMPARE(child<QProgressBar>(progress, "train_progress")->value(), 0);
    training_.showHistory({});
    QCOMPARE(text(progress, "train_elapsed"), kNothing);
}

void TestTrainProgress::theyAreThoseOfTheRunOnScreen() {
    TrainProgress progress(training_);
    auto* whose = child<ElidedLabel>(progress, "train_whose");
    training_.showHistory({{"validation_neg_elbo", 10, 0.1, 1.0, 250.0}}, "vae");
    QVERIFY(whose->isHidden());  // nothing has a name
    progress.showRun({nullptr, "own", "Shoes"});
    QCOMPARE(whose->fullText(), QString::fromUtf8("Results of own · trained on Shoes"));
    QCOMPARE(text(progress, "train_loss"), QString("250.0 nats"));

    const auto other = std::make_shared<ShownRun>();
    other->id = "other";
    other->family = "vae";
    other->history.points = {{"validation_neg_elbo", 70, 3.5, 75.0, 99.5}, {"train_neg_elbo", 80, 4.0, 80.0, 98.0}};
    progress.showRun({other, "other", "Bees", true});
    QCOMPARE(whose->fullText(), QString::fromUtf8("Results of other · trained on Bees"));
    QCOMPARE(text(progress, "train_loss"), QString("99.5 nats"));
    QCOMPARE(text(progress, "train_elapsed"), QString("1 min 20 s"));
    QVERIFY2(text(progress, "train_epoch").startsWith("4"), qPrintable(text(progress, "train_epoch")));
    const auto* bar = child<QProgressBar>(progress, "train_progress");
    QCOMPARE(bar->value(), bar->maximum());
    // What is told of the open model is not about it.
    Q_EMIT training_.statusChanged(halfway());
    Q_EMIT training_.pointsAdded({{"train_neg_elbo", 1, 0.1, 1, 300.04}});
    QCOMPARE(text(progress, "train_elapsed"), QString("1 min 20 s"));
    QCOMPARE(text(progress, "train_loss"), QString("99.5 nats"));

    progress.showRun({std::make_shared<ShownRun>(), "", ""});  // none is selected
    QVERIFY(whose->isHidden());
    QCOMPARE(text(progress, "train_loss"), kNothing);
    progress.showRun({nullptr, "own", ""});
    QCOMPARE(whose->fullText(), QString("Results of own"));
    QCOMPARE(text(progress, "train_loss"), QString("250.0 nats"));
    QCOMPARE(bar->value(), 0);
}

IMAGO_GUI_TEST(TestTrainProgress)
#include "test_train_progress.moc"
