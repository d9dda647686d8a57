#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <algorithm>
#include <fstream>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/project/RunFolder.h"
#include "tests/TestProgram.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/plots/CurvePlot.h"
#include "ui/common/text/MeasureText.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/train/CurvesPanel.h"
#include "ui/train/RunsPanel.h"
#include "ui/train/SampleStrip.h"
#include "ui/train/SavedSamples.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;
constexpr std::int64_t kAllSteps = 1'000'000'000;
const std::string kFirst = "small-squares-vae";
const std::string kSecond = "small-squares-vae-2";
const std::string kThird = "small-squares-vae-3";

}  // namespace

/// The selected run is the one whose curves and samples are on screen.
class TestShownRun : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { studio_.reset(); }

    void theSelectedRunIsOnScreen() {
        train(2);
        train(20);
        QTRY_COMPARE(list()->count(), 2);
        QTRY_COMPARE(selected(), kSecond);
        QTRY_VERIFY(isTitled(kSecond));
        const std::size_t own = studio_->parts.train.training.history().size();
        QCOMPARE(shownPoints(), own);

        select(kFirst);
        QCOMPARE(selected(), kFirst);
        QVERIFY(isTitled(kFirst));
        const std::size_t others = core::readRunHistory(paths(kFirst)).points.size();
        QVERIFY(others > 0 && others != own);
        QTRY_COMPARE(shownPoints(), others);
        const QImage sheet = readSavedSamples(paths(kFirst), kAllSteps, {}).frames.newest().atlas;
        QVERIFY(!sheet.isNull());
        QTRY_COMPARE(samples()->atlas(), sheet);
        auto* summary = studio_->child<ElidedLabel>("train_summary");
        QVERIFY2(summary->fullText().startsWith("done · Smooth (VAE)"), qPrintable(summary->fullText()));
        // What is drawn of the open model does not take its place.
        studio_->press("Ctrl+3");
        studio_->press("Ctrl+2");
        QVERIFY(isTitled(kFirst));
        QCOMPARE(samples()->atlas(), sheet);

        studio_->parts.train.runs.rename(kFirst, "Blurry");
        QVERIFY(isTitled("Blurry"));
        QCOMPARE(shownPoints(), others);
        select(kSecond);
        QVERIFY(isTitled(kSecond));
        QCOMPARE(shownPoints(), own);
        QTRY_VERIFY(!samples()->atlas().isNull() && samples()->atlas() != sheet);
    }

    void theNumbersAreThoseOfTheSelectedRun() {
        train(2);
        train(20);
        QTRY_COMPARE(selected(), kSecond);
        QTRY_COMPARE(whose(), "Results of " + kSecond + " · trained on Small squares");
        const QString own = text("train_loss");
        QCOMPARE(own, lossOf(studio_->parts.train.training.history()));
        QVERIFY2(text("train_epoch").startsWith("20"), qPrintable(text("train_epoch")));
        select(kFirst);
        QTRY_COMPARE(whose(), "Results of " + kFirst + " · trained on Small squares");
        QTRY_COMPARE(text("train_loss"), lossOf(core::readRunHistory(paths(kFirst)).points));
        QVERIFY(text("train_loss") != own);
        const double epoch = core::readRunHistory(paths(kFirst)).points.back().epoch;
        QCOMPARE(text("train_epoch"), QLocale::c().toString(epoch, 'f', 2));
        // Beside another dataset they say whose they are.
        auto bees = std::make_shared<core::Dataset>(*small::dataset());
        bees->name = "Bees";
        studio_->parts.session.setDataset(bees);
        QCOMPARE(whose(), "Results of " + kFirst + " · trained on Small squares");

        // A training keeps its own, and says so.
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 3, kPatience);
        QTRY_VERIFY(selected() != kFirst && studio_->child<ElidedLabel>("train_whose")->isHidden());
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > 0, kPatience);
        select(kFirst);
        QTRY_COMPARE(whose(), std::string("Numbers of bees-vae · in training"));
        QVERIFY(text("train_loss") != lossOf(core::readRunHistory(paths(kFirst)).points));
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kPatience);
        QTRY_COMPARE(whose(), "Results of " + kFirst + " · trained on Small squares");
        QTRY_COMPARE(text("train_loss"), lossOf(core::readRunHistory(paths(kFirst)).points));
    }

    void aButtonOpensTheModelOfTheSelectedRun() {
        train(1);
        train(1);
        auto* button = studio_->child<QToolButton>("train_open_model");
        auto* reconstructions = studio_->child<SheetView>("train_reconstructions");
        QTRY_COMPARE(selected(), kSecond);
        QTRY_VERIFY(!reconstructions->atlas().isNull());
        QVERIFY(!button->isVisible());  // it is open
        select(kFirst);
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        QVERIFY(!button->icon().isNull() && !button->text().isEmpty());
        QVERIFY(reconstructions->atlas().isNull());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.session.modelName().toStdString(), kFirst, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!reconstructions->atlas().isNull(), kPatience);
        QCOMPARE(studio_->window.workspaces().current(), Workspace::train);
        QCOMPARE(selected(), kFirst);
        QVERIFY(!button->isVisible());
        // While another run is trained it can be seen and waits.
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 3, kPatience);
        select(kSecond);
        QTRY_VERIFY(button->isVisible());
        QVERIFY(!button->isEnabled());
    }

    void elsewhereTheCurvesAreThoseOfTheOpenModel() {
        train(2);
        train(3);
        QTRY_COMPARE(selected(), kSecond);
        const std::size_t own = studio_->parts.train.training.history().size();
        select(kFirst);
        QTRY_COMPARE(shownPoints(), core::readRunHistory(paths(kFirst)).points.size());
        studio_->press("Ctrl+3");
        QCOMPARE(shownPoints(), own);
        QCOMPARE(studio_->child<ElidedLabel>("curves_title")->fullText().toStdString(), kSecond);
        studio_->press("Ctrl+2");
        QCOMPARE(shownPoints(), core::readRunHistory(paths(kFirst)).points.size());
    }

    void aTrainingContinuesUnderAnotherRun() {
        train(1);
        const TrainingController& training = studio_->parts.train.training;
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 2, kPatience);
        QTRY_COMPARE(selected(), kSecond);
        QTRY_VERIFY(isTitled(kSecond));
        QTRY_VERIFY_WITH_TIMEOUT(strip()->frames().count() > 2, kPatience);
        const std::int64_t oldest = strip()->frames().frame(0).step;

        select(kFirst);
        const std::size_t others = core::readRunHistory(paths(kFirst)).points.size();
        QTRY_COMPARE(shownPoints(), others);
        const std::int64_t step = training.status().step;
        const std::size_t points = training.history().size();
        QTRY_VERIFY_WITH_TIMEOUT(training.status().step > step + 5 && training.history().size() > points, kPatience);
        QCOMPARE(training.state(), TrainingState::running);
        QCOMPARE(selected(), kFirst);
        QCOMPARE(shownPoints(), others);
        QCOMPARE(samples()->atlas(), readSavedSamples(paths(kFirst), kAllSteps, {}).frames.newest().atlas);
        QVERIFY2(itemOf(kSecond)->text().contains("running"), qPrintable(itemOf(kSecond)->text()));

        select(kSecond);
        QVERIFY(isTitled(kSecond));
        QCOMPARE(shownPoints(), training.history().size());
        // Its samples were kept meanwhile.
        QCOMPARE(strip()->frames().frame(0).step, oldest);
        for (int index = 1; index < strip()->frames().count(); ++index)
            QVERIFY(strip()->frames().frame(index).step > strip()->frames().frame(index - 1).step);

        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(training.state(), TrainingState::idle, kPatience);
        QCOMPARE(selected(), kSecond);
        QVERIFY(isTitled(kSecond));
    }

    void aTrainingThatEndsLeavesTheSelection() {
        train(1);
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 2, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > 0, kPatience);
        select(kFirst);
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kPatience);
        QCOMPARE(selected(), kFirst);
        QVERIFY(isTitled(kFirst));
        QTRY_COMPARE(shownPoints(), core::readRunHistory(paths(kFirst)).points.size());
        // One that is resumed is selected, though its model was open all the time.
        QTRY_VERIFY(studio_->parts.train.runs.canResume(kSecond));
        studio_->parts.train.runs.resume(kSecond);
        QTRY_COMPARE(selected(), kSecond);
        QTRY_VERIFY(isTitled(kSecond));
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kPatience);
        QCOMPARE(selected(), kSecond);
    }

    void theNextOneIsSelectedAfterADeletion() {
        train(1);
        train(1);
        train(1);
        QTRY_COMPARE(list()->count(), 3);
        select(kSecond);
        const int row = list()->currentRow();
        const std::string next = list()->item(row + 1)->data(Qt::UserRole).toString().toStdString();
        studio_->press("Ctrl+Shift+Del");
        QTRY_COMPARE(list()->count(), 2);
        QCOMPARE(selected(), next);
        QVERIFY(isTitled(next));
        QTRY_COMPARE(shownPoints(), core::readRunHistory(paths(next)).points.size());
        // It comes back selected.
        studio_->press("Ctrl+Z");
        QTRY_COMPARE(list()->count(), 3);
        QTRY_COMPARE(selected(), kSecond);

        for (int left = 2; left >= 0; --left) {
            QTRY_VERIFY(studio_->action("runs_delete")->isEnabled());
            studio_->press("Ctrl+Shift+Del");
            QTRY_COMPARE(list()->count(), left);
        }
        QCOMPARE(selected(), std::string());
        QVERIFY(samples()->atlas().isNull());
        QVERIFY2(samples()->emptyText().startsWith("Press Start"), qPrintable(samples()->emptyText()));
        QVERIFY(studio_->child<QLabel>("curves_empty")->isVisible());
    }

    void withoutASelectionThereIsASentence() {
        train(1);
        start();
        // The newest at first.
        QTRY_COMPARE(selected(), kFirst);
        QTRY_VERIFY(shownPoints() > 0);
        list()->clearSelection();
        QCOMPARE(selected(), std::string());
        QVERIFY(list()->selectedItems().isEmpty());
        auto* empty = studio_->child<QLabel>("curves_empty");
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->text(), QString("Select a run to see its curves and samples."));
        QCOMPARE(samples()->emptyText(), empty->text());
        QVERIFY(samples()->atlas().isNull());
        QVERIFY(!studio_->action("runs_delete")->isEnabled());
        select(kFirst);
        QTRY_VERIFY(shownPoints() > 0);
    }

    void anOpenedModelSelectsItsRun() {
        train(1);
        train(1);
        start();
        QTRY_COMPARE(list()->count(), 2);
        QTRY_COMPARE(selected(), kSecond);
        studio_->parts.train.runs.openModel(kFirst);
        QTRY_COMPARE_WITH_TIMEOUT(selected(), kFirst, kPatience);
        QVERIFY(isTitled(kFirst));
        QCOMPARE(shownPoints(), studio_->parts.train.training.history().size());
        // One of no run is on screen without a row.
        studio_->parts.models.openEmbedded();
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.session.modelIsEmbedded(), kPatience);
        QCOMPARE(selected(), std::string());
        QVERIFY(isTitled("Pre-trained model"));
        QCOMPARE(shownPoints(), studio_->parts.train.training.history().size());
    }

    void aDamagedRunSaysWhyInTheMiddle() {
        train(1);
        std::ofstream(paths(kFirst).settings()) << "nothing";
        start();
        QTRY_COMPARE(selected(), kFirst);
        QTRY_VERIFY2(samples()->emptyText().contains("settings.json"), qPrintable(samples()->emptyText()));
        QVERIFY(studio_->child<QLabel>("curves_empty")->text().contains("settings.json"));
    }

    void longRowsFitIntoANarrowPanel() {
        train(1);
        QTRY_COMPARE(list()->count(), 1);
        studio_->parts.train.runs.rename(kFirst, QString(90, 'w'));
        list()->resize(200, 300);
        QVERIFY(list()->visualItemRect(list()->item(0)).width() <= list()->viewport()->width());
        QVERIFY(list()->item(0)->toolTip().contains(QString(90, 'w')));
        QVERIFY(list()->item(0)->toolTip().contains("batch size 16"));
        const int lines = list()->visualItemRect(list()->item(0)).height() / list()->fontMetrics().lineSpacing();
        QVERIFY2(lines >= 2 && lines <= 3, qPrintable(QString::number(lines)));
    }

   private:
    /// Another studio on the same data, with its Train workspace and the small dataset open.
    void start() {
        studio_.reset();
        studio_ = studioReadyToTrain(folder_->path());
    }
    void train(int epochs) {
        studio_->parts.train.training.start("vae", small::modelSettings(), small::trainingSettings(epochs));
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kPatience);
    }
    QListWidgetItem* itemOf(const std::string& run) const {
        for (int row = 0; row < list()->count(); ++row)
            if (list()->item(row)->data(Qt::UserRole).toString().toStdString() == run) return list()->item(row);
        qFatal("there is no run %s", run.c_str());
    }
    void select(const std::string& run) {
        list()->scrollToItem(itemOf(run));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(itemOf(run)).center());
    }
    /// By the list, and by what the views follow.
    std::string selected() const {
        const auto items = list()->selectedItems();
        const std::string shown =
            items.isEmpty() ? std::string() : items.front()->data(Qt::UserRole).toString().toStdString();
        return shown == studio_->parts.train.shown.selected() ? shown : "the list and the views differ";
    }
    /// The curves and the samples alike.
    bool isTitled(const std::string& name) const {
        const QString title = QString::fromStdString(name);
        return studio_->child<ElidedLabel>("curves_title")->fullText() == title &&
               samples()->accessibleName().startsWith(title + ':');
    }
    std::string whose() const { return studio_->child<ElidedLabel>("train_whose")->fullText().toStdString(); }
    QString text(const QString& label) const { return studio_->child<QLabel>(label)->text(); }
    /// The last result on the validation images.
    static QString lossOf(const core::History& history) {
        const auto last = std::find_if(history.rbegin(), history.rend(), [](const core::CurvePoint& point) {
            return point.curve == "validation_neg_elbo";
        });
        return last == history.rend() ? QString() : measureText(QLocale::c(), last->value) + " nats";
    }
    std::size_t shownPoints() const {
        std::size_t points = 0;
        for (const CurvePlot* plot : studio_->child<CurvesPanel>("curves_panel")->plots())
            for (std::size_t curve = 0; curve < plot->curves().size(); ++curve) points += plot->pointCount(curve);
        return points;
    }
    core::RunPaths paths(const std::string& run) const {
        return {folder_->path().toStdString() + "/projects/default", run};
    }
    QListWidget* list() const { return studio_->child<QListWidget>("runs_list"); }
    SampleStrip* strip() const { return studio_->child<SampleStrip>("sample_strip"); }
    SheetView* samples() const { return studio_->child<SheetView>("train_samples"); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
};

IMAGO_GUI_TEST(TestShownRun)
#include "test_shown_run.moc"
