#include "ui/common/plots/Plotting.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <fstream>
#include <limits>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/project/RunNotes.h"
#include "tests/TestProgram.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/common/PlacedSplitter.h"
#include "ui/common/plots/CurvePlot.h"
#include "ui/common/plots/CustomPlot.h"
#include "ui/common/text/MeasureText.h"
#include "ui/train/CurvesPanel.h"
#include "ui/train/RunTableView.h"
#include "ui/train/RunsPanel.h"
#include "ui/train/TrainPanel.h"

using ui::TrainingState;

namespace {

namespace fs = std::filesystem;

constexpr int kTimeout = 60'000;

}  // namespace

/// Runs in the studio's window: listed, named, deleted, compared, resumed.
class TestRunsPanel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { studio_.reset(); }

    void nothingIsThereAtFirst() {
        QTRY_VERIFY(studio_->child<QLabel>("runs_empty")->text().contains("Start"));
        QVERIFY(studio_->child<QLabel>("runs_empty")->isVisible());
        for (const char* name : {"open", "resume", "use", "rename", "delete", "undo"})
            QVERIFY2(!studio_->action(QStringLiteral("runs_") + name)->isEnabled(), name);
        QVERIFY(!studio_->child<QWidget>("runs_interrupted")->isVisible());
        // Nothing can be done with no run.
        QVERIFY(!studio_->child<QWidget>("runs_open_button")->isVisible());
        QVERIFY(!QFile::exists(studio_->runs));
    }

    void aDamagedProjectIsSaidInPlaceOfTheList() {
        studio_.reset();
        const QString project = folder_->path() + "/projects/default";
        QVERIFY(QDir().mkpath(project + "/runs"));
        QFile file(project + "/project.json");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"broken") > 0);
        file.close();
        start();
        QTRY_VERIFY2(studio_->child<QLabel>("runs_empty")->text().contains("cannot be read"),
                     qPrintable(studio_->child<QLabel>("runs_empty")->text()));
        QVERIFY(studio_->child<ui::MessageLine>("runs_message")->text().contains("project.json"));
    }

    void aTrainingIsListedWhileItRunsAndAfterwards() {
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 1, kTimeout);
        QTRY_VERIFY2(text(0).contains("running"), qPrintable(text(0)));
        QVERIFY(!studio_->action("runs_delete")->isEnabled());
        QVERIFY(!studio_->action("runs_resume")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > 0, kTimeout);
        stop();
        QTRY_VERIFY2(text(0).contains("stopped"), qPrintable(text(0)));
        for (const char* part : {"small-squares-vae", "Smooth (VAE)", "until stopped", "batch size 16"})
            QVERIFY2(text(0).contains(part), qPrintable(text(0)));
        train(2);
        QTRY_COMPARE(list()->count(), 2);
        // The newest on top; both begun within a second stay in the order of their names.
        const int newest = text(0).contains("small-squares-vae-2") ? 0 : 1;
        QTRY_VERIFY2(text(newest).contains("done") && text(newest).contains("best"), qPrintable(text(newest)));
    }

    void aPausedTrainingIsListedAsSuch() {
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 1, kTimeout);
        QTRY_VERIFY2(text(0).contains("running"), qPrintable(text(0)));
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > 0, kTimeout);
        studio_->parts.train.training.pause();
        QTRY_VERIFY2(text(0).contains("paused"), qPrintable(text(0)));
        QVERIFY(!studio_->action("runs_resume")->isEnabled());
        studio_->parts.train.training.resume();
        QTRY_VERIFY2(text(0).contains("running"), qPrintable(text(0)));
        stop();
    }

    void theTimeOfDayIsTold() {
        train(1);
        QTRY_COMPARE(list()->count(), 1);
        QTRY_VERIFY2(text(0).contains("done"), qPrintable(text(0)));
        const auto created = QDateTime::fromString(
            QString::fromStdString(studio_->parts.train.runs.runs().front().info.created), Qt::ISODate);
        const QString wanted = QLocale::c().toString(created.toLocalTime(), QLocale::ShortFormat);
        QVERIFY(wanted.contains(':'));
        QVERIFY2(text(0).endsWith(wanted), qPrintable(text(0)));
    }

    void nothingJumpsWhenTheMessageComes() {
        train(1);
        QTRY_COMPARE(list()->count(), 1);
        const auto places = [&] {
            QList<QPoint> points;
            for (const char* name : {"runs_open_button", "runs_undo_button", "runs_list"})
                points << studio_->child<QWidget>(name)->mapTo(&studio_->window, QPoint());
            return points;
        };
        const QList<QPoint> before = places();
        auto* message = studio_->child<ui::MessageLine>("runs_message");
        QVERIFY(message->text().isEmpty());
        studio_->press("Ctrl+D");
        QTRY_VERIFY(!message->text().isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(places().mid(0, 2), before.mid(0, 2));
        QCOMPARE(places()[2].y(), before[2].y());
        // Nor when the last run goes.
        studio_->press("Ctrl+Shift+Del");
        QTRY_COMPARE(list()->count(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(places().mid(0, 2), before.mid(0, 2));
    }

    void aRunHasAMenu() {
        train(1);
        train(1);
        QTRY_COMPARE(list()->count(), 2);
        QTRY_VERIFY(studio_->action("runs_open")->isEnabled());
        const int other = list()->currentRow() == 0 ? 1 : 0;
        const QPoint at = list()->visualItemRect(list()->item(other)).center();
        QTest::mouseClick(list()->viewport(), Qt::RightButton, {}, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, list()->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(list()->viewport(), &event);
        QCOMPARE(list()->currentRow(), other);
        auto* menu = studio_->child<QMenu>("runs_menu");
        QVERIFY(menu->isVisible());
        for (const char* name : {"open", "resume", "use", "rename", "delete", "undo"})
            QVERIFY2(menu->actions().contains(studio_->action(QStringLiteral("runs_") + name)), name);
        menu->close();
        // Beside the runs there is nothing to do.
        const QPoint beside(at.x(), list()->viewport()->height() - 2);
        QContextMenuEvent elsewhere(QContextMenuEvent::Mouse, beside, list()->viewport()->mapToGlobal(beside));
        QTRY_VERIFY(studio_->window.findChild<QMenu*>("runs_menu") == nullptr);
        QCoreApplication::sendEvent(list()->viewport(), &elsewhere);
        QVERIFY(studio_->window.findChild<QMenu*>("runs_menu") == nullptr);
    }

    void aStoppedTrainingSaysThatItCanBeResumed() {
        auto* state = studio_->child<QLabel>("train_state");
        QCOMPARE(state->text(), QString("Ready to train."));
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > 0, kTimeout);
        stop();
        QTRY_VERIFY2(state->text().contains("small-squares-vae") && state->text().contains("Ctrl+F5"),
                     qPrintable(state->text()));
        studio_->parts.train.runs.remove("small-squares-vae");
        QTRY_COMPARE(state->text(), QString("Ready to train."));
        // One that came to its end has nothing to resume.
        train(1);
        QTRY_VERIFY(studio_->parts.train.runs.find("small-squares-vae") != nullptr);
        QCOMPARE(state->text(), QString("Ready to train."));
    }

    void nameAndNotesReachTheDisk() {
        train(1);
        QTRY_COMPARE(list()->count(), 1);
        studio_->press("F2");
        auto* name = studio_->child<QLineEdit>("runs_name");
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, "First try");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY2(text(0).startsWith("First try"), qPrintable(text(0)));
        auto* notes = studio_->child<QPlainTextEdit>("runs_notes");
        notes->setFocus();
        QTest::keyClicks(notes, "too small");
        name->setFocus();
        QTRY_VERIFY(studio_->parts.project.store().allSaved());
        const core::RunNotes saved = core::readRunNotes(paths("small-squares-vae"));
        QCOMPARE(saved.name, std::string("First try"));
        QCOMPARE(saved.text, std::string("too small"));

        start();
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(text(0).startsWith("First try"));
        QCOMPARE(studio_->child<QPlainTextEdit>("runs_notes")->toPlainText(), QString("too small"));
        // Without a name it is called by its folder again.
        auto* again = studio_->child<QLineEdit>("runs_name");
        again->setFocus();
        again->clear();
        QTest::keyClick(again, Qt::Key_Return);
        QTRY_VERIFY2(text(0).startsWith("small-squares-vae"), qPrintable(text(0)));
        QTRY_VERIFY(core::readRunNotes(paths("small-squares-vae")).name.empty());
    }

    void aRunIsRenamedWhileItIsTrained() {
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 1, kTimeout);
        studio_->parts.train.runs.rename("small-squares-vae", "Renamed");
        QTRY_VERIFY2(text(0).startsWith("Renamed"), qPrintable(text(0)));
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > 0, kTimeout);
        stop();
        QVERIFY(!studio_->child<ui::MessageLine>("train_message")->isError());
        QVERIFY(QFile::exists(studio_->modelOf("small-squares-vae") + "/model.safetensors"));
        QTRY_VERIFY2(text(0).startsWith("Renamed") && text(0).contains("stopped"), qPrintable(text(0)));
    }

    void deletedRunsComeBackUntilTheStudioCloses() {
        train(1);
        QTRY_COMPARE(list()->count(), 1);
        const QString folder = studio_->runs + "/small-squares-vae";
        studio_->press("Ctrl+Shift+Del");
        QTRY_COMPARE(list()->count(), 0);
        QVERIFY(!QFile::exists(folder));
        QVERIFY(studio_->child<ui::MessageLine>("runs_message")->text().contains("small-squares-vae"));
        QTRY_VERIFY(studio_->action("runs_undo")->isEnabled());
        studio_->press("Ctrl+Z");
        QTRY_VERIFY(QFile::exists(folder + "/model/model.safetensors"));
        QTRY_COMPARE(list()->count(), 1);
        QTRY_VERIFY(!studio_->action("runs_undo")->isEnabled());

        studio_->press("Ctrl+Shift+Del");
        QTRY_VERIFY(!QFile::exists(folder));
        const QString trash = studio_->data + "/projects/default/.imago-trash";
        QCOMPARE(QDir(trash).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
        start();
        QVERIFY(!QFile::exists(trash));
        QTRY_VERIFY(studio_->parts.train.runs.loaded());
        QCOMPARE(list()->count(), 0);
    }

    void settingsAreUsedAgain() {
        core::Settings training = small::trainingSettings(1);
        training.set("batch_size", std::int64_t{24});
        studio_->parts.train.training.start("vae", small::modelSettings(6), training);
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
        QTRY_COMPARE(list()->count(), 1);
        auto* panel = studio_->child<ui::TrainPanel>("train_panel");
        panel->useSettings("gan", core::Settings(core::modelFamily("gan").modelParameters),
                           core::Settings(core::allTrainingParameters("gan")));
        QCOMPARE(panel->family(), std::string("gan"));
        studio_->press("Ctrl+D");
        QTRY_COMPARE(panel->family(), std::string("vae"));
        QVERIFY(panel->modelSettings() == small::modelSettings(6));
        QVERIFY(panel->trainingSettings() == training);
    }

    void theModelOpens() {
        train(1);
        QTRY_COMPARE(list()->count(), 1);
        studio_->parts.session.setModel(nullptr, {});
        QTRY_VERIFY(studio_->action("runs_open")->isEnabled());
        // The list is read again after the last model is there: until then it has the best one so far.
        const auto& runs = studio_->parts.train.runs;
        QTRY_COMPARE(runs.find("small-squares-vae")->model, studio_->modelOf("small-squares-vae"));
        studio_->press("Ctrl+Alt+M");
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.session.model(), kTimeout);
        QCOMPARE(studio_->parts.session.modelPath(), studio_->modelOf("small-squares-vae"));
        QCOMPARE(studio_->window.workspaces().current(), ui::Workspace::explore);
    }

    void theBestWeightsOpen() {
        train(2);
        QTRY_COMPARE(list()->count(), 1);
        const QString best = studio_->modelOf("small-squares-vae").replace("/model", "/checkpoints/best");
        QTRY_COMPARE(studio_->parts.train.runs.find("small-squares-vae")->best, best);
        QTRY_VERIFY(studio_->action("runs_open_best")->isEnabled());
        studio_->press("Ctrl+Alt+B");
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.session.modelPath(), best, kTimeout);
        QCOMPARE(studio_->window.workspaces().current(), ui::Workspace::explore);
    }

    void likelihoodsThatDifferAreNamed() {
        train(1);
        core::Settings gaussian = small::modelSettings();
        gaussian.set("likelihood", std::string("gaussian"));
        studio_->parts.train.training.start("vae", gaussian, small::trainingSettings(1));
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kTimeout);
        QTRY_COMPARE(list()->count(), 2);
        tick("small-squares-vae", true);
        tick("small-squares-vae-2", true);
        QTRY_COMPARE(studio_->parts.train.comparison.runs().size(), std::size_t{2});
        const auto* message = studio_->child<ui::MessageLine>("curves_message");
        QVERIFY2(message->text().contains("likelihoods"), qPrintable(message->text()));
    }

    void tickedRunsAreCompared() {
        train(2);
        train(3);
        QTRY_COMPARE(list()->count(), 2);
        auto* curves = studio_->child<ui::CurvesPanel>("curves_panel");
        const std::size_t own = studio_->parts.train.training.history().size();
        tick("small-squares-vae", true);
        QVERIFY(studio_->parts.train.comparison.runs().empty());
        tick("small-squares-vae-2", true);
        QTRY_COMPARE(studio_->parts.train.comparison.runs().size(), std::size_t{2});
        QCOMPARE(curves->plots().size(), std::size_t{5});
        const QCustomPlot& plot = curves->currentPlot()->plot();
        QCOMPARE(plot.graphCount(), 4);
        int graph = 0;
        for (const char* run : {"small-squares-vae", "small-squares-vae-2"}) {
            const core::History history = core::loadModel(paths(run).model()).history;
            for (const char* curve : {"train_neg_elbo", "validation_neg_elbo"}) {
                std::vector<double> values;
                for (const core::CurvePoint& point : history)
                    if (point.curve == curve) values.push_back(point.value);
                const auto data = plot.graph(graph)->data();
                QVERIFY(!values.empty());
                QCOMPARE(data->size(), static_cast<int>(values.size()));
                for (int index = 0; index < data->size(); ++index)
                    QCOMPARE(data->at(index)->value, values[static_cast<std::size_t>(index)]);
                ++graph;
            }
        }
        // A color for each run; training is faint and not in the legend.
        const auto& colors = studio_->parts.theme.colors().curves;
        QCOMPARE(plot.graph(1)->pen().color(), colors[0]);
        QCOMPARE(plot.graph(3)->pen().color(), colors[1]);
        QVERIFY(plot.graph(0)->pen().color().alphaF() < 0.5);
        QCOMPARE(plot.graph(0)->pen().color().rgb(), colors[0].rgb());
        QCOMPARE(plot.legend->itemCount(), 2);
        QCOMPARE(plot.graph(3)->name(), QString("small-squares-vae-2"));
        // Their newest samples, as they lie on the disk.
        QVERIFY(studio_->child<QWidget>("compare_view")->isVisible());
        const fs::path samples = paths("small-squares-vae-2").samples();
        fs::path newest;
        for (const auto& entry : fs::directory_iterator(samples)) newest = std::max(newest, entry.path());
        const QImage image(QString::fromStdString(newest.string()));
        QVERIFY(!image.isNull());
        QCOMPARE(studio_->child<ui::ImageView>("compare_samples_1")->image(), image);
        QVERIFY(studio_->child<QLabel>("compare_title_1")->text().contains("small-squares-vae-2"));

        tick("small-squares-vae", false);
        QTRY_VERIFY(studio_->parts.train.comparison.runs().empty());
        QVERIFY(studio_->child<QWidget>("train_view")->isVisible());
        QCOMPARE(curves->plots().front()->plot().graphCount(), 2);
        std::size_t shown = 0;
        for (const ui::CurvePlot* each : curves->plots())
            for (std::size_t curve = 0; curve < each->curves().size(); ++curve) shown += each->pointCount(curve);
        QCOMPARE(shown, own);
    }

    void comparedRunsHaveATable() {
        train(1);
        core::Settings training = small::trainingSettings(2);
        training.set("beta", 4.0);
        studio_->parts.train.training.start("vae", small::modelSettings(), training);
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
        QTRY_COMPARE(list()->count(), 2);
        tick("small-squares-vae", true);
        tick("small-squares-vae-2", true);
        auto* table = studio_->child<ui::RunTableView>("compare_table");
        QTRY_COMPARE(table->content().columns.size(), qsizetype{2});
        QVERIFY(table->isVisible());
        QCOMPARE(cells(*table, "Beta"), QStringList({"1", "4"}));
        QCOMPARE(cells(*table, "Length"), QStringList({"1 epoch(s)", "2 epoch(s)"}));
        QCOMPARE(cells(*table, "Batch size"), QStringList());  // that of both is the same
        QCOMPARE(cells(*table, "Epochs").size(), 2);
        // Of 64 images, 8 are for the test and 5 % of the others for validation.
        QCOMPARE(cells(*table, "Training images").front(), cells(*table, "Training images").back());
        const core::History history = core::loadModel(paths("small-squares-vae").model()).history;
        double best = std::numeric_limits<double>::max();
        for (const core::CurvePoint& point : history)
            if (point.curve == "validation_neg_elbo") best = std::min(best, point.value);
        QCOMPARE(cells(*table, "Best −ELBO (nats)").front(), ui::measureText(QLocale::c(), best));
        // Nothing of it makes the window larger.
        QVERIFY(studio_->window.minimumSizeHint().height() <= 720);
        table->setFocus();
        table->selectAll();
        studio_->press("Ctrl+C");
        QVERIFY2(QGuiApplication::clipboard()->text().contains("Beta\t1\t4\n"),
                 qPrintable(QGuiApplication::clipboard()->text()));
    }

    void aComparisonHasRoom() {
        train(1);
        QVERIFY(studio_->child<QWidget>("runs_open_button")->isVisible());
        core::Settings training = small::trainingSettings(2);
        training.set("beta", 4.0);
        studio_->parts.train.training.start("vae", small::modelSettings(), training);
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
        QTRY_COMPARE(list()->count(), 2);
        compareBoth();
        // Its heading is whole.
        auto* title = studio_->child<ui::ElidedLabel>("curves_title");
        QTRY_COMPARE(title->text(), QString("2 run(s)"));
        QVERIFY(title->width() >= title->fontMetrics().horizontalAdvance(title->text()));
        QCOMPARE(title->toolTip(), QString("2 run(s) compared"));
        QCOMPARE(studio_->child<QLabel>("compare_step_0")->text().left(5), QString("step "));
        // The table has what it needs, or half of the height.
        auto* table = studio_->child<ui::RunTableView>("compare_table");
        auto* splitter = studio_->child<ui::PlacedSplitter>("compare_splitter");
        const int half = (splitter->height() - splitter->handleWidth()) / 2;
        QTRY_VERIFY2(table->height() >= std::min(table->wholeHeight(), half) - 1,
                     qPrintable(QString("%1 of %2").arg(table->height()).arg(splitter->height())));
        QVERIFY(!splitter->isPlaced());

        // Where a person moves it, it stays, also in the next start.
        Q_EMIT splitter->splitterMoved(splitter->sizes().front(), 1);
        splitter->setSizes({splitter->height() - 90, 80});
        const int low = table->height();
        QVERIFY(low < half && low >= 60);
        QVERIFY(studio_->window.close());
        start();
        QTRY_COMPARE(list()->count(), 2);
        compareBoth();
        QVERIFY(studio_->child<ui::PlacedSplitter>("compare_splitter")->isPlaced());
        table = studio_->child<ui::RunTableView>("compare_table");
        // Notices above it take some of the height, and give it back.
        QTRY_VERIFY2(std::abs(table->height() - low) < 40, qPrintable(QString::number(table->height())));
    }

    void dimensionsOfOneComparedRunAreShown() {
        train(1);
        train(1);
        QTRY_COMPARE(list()->count(), 2);
        compareBoth();
        auto* tabs = studio_->child<QTabBar>("curves_tabs");
        auto* only = studio_->child<QLabel>("curves_only");
        QVERIFY(!only->isVisible());
        int tab = 0;
        while (tab < tabs->count() && tabs->tabText(tab) != "KL per dim.") ++tab;
        QVERIFY(tab < tabs->count());
        tabs->setCurrentIndex(tab);
        QVERIFY(only->isVisible());
        QVERIFY2(only->text().contains("small-squares-vae,"), qPrintable(only->text()));
        const ui::CurvePlot* plot = studio_->child<ui::CurvesPanel>("curves_panel")->currentPlot();
        QCOMPARE(plot->curves().size(), std::size_t{5});  // with the 4 dimensions
        for (std::size_t curve = 1; curve < 5; ++curve) {
            QVERIFY(plot->curves()[curve].id.starts_with("small-squares-vae/"));
            QVERIFY(plot->pointCount(curve) > 0);
        }
        tabs->setCurrentIndex(0);
        QVERIFY(!only->isVisible());
    }

    void runsOfTwoFamiliesAreCompared() {
        train(1);
        const auto startOther = [&](const char* family) {
            core::Settings model(core::modelFamily(family).modelParameters);
            model.set("latent_size", std::int64_t{4});
            model.set("width", std::int64_t{8});
            core::Settings training(core::allTrainingParameters(family));
            training.set("length", std::string("epochs"));
            training.set("epochs", std::int64_t{1});
            training.set("batch_size", std::int64_t{16});
            studio_->parts.train.training.start(family, model, training);
            QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
        };
        startOther("autoencoder");
        startOther("gan");
        QTRY_COMPARE(list()->count(), 3);
        auto* curves = studio_->child<ui::CurvesPanel>("curves_panel");
        auto* table = studio_->child<ui::RunTableView>("compare_table");
        tick("small-squares-vae", true);
        tick("small-squares-autoencoder", true);
        QTRY_COMPARE(studio_->parts.train.comparison.runs().size(), std::size_t{2});
        QCOMPARE(curves->plots().size(), std::size_t{1});
        QVERIFY(curves->currentPlot()->isVisible());
        QCOMPARE(cells(*table, "Model"), QStringList({"Smooth (VAE)", "Close copies (AE)"}));
        QVERIFY(!cells(*table, "Best Reconstruction (nats)").contains(QString()));
        // A VAE and a GAN have no curve in common: the table and the samples are there all the same.
        tick("small-squares-autoencoder", false);
        tick("small-squares-gan", true);
        QTRY_COMPARE(cells(*table, "Model").size(), 2);
        QTRY_COMPARE(cells(*table, "Model").back(), QString("Sharp (GAN)"));
        QVERIFY(curves->plots().empty());
        QVERIFY(studio_->child<QLabel>("curves_empty")->text().contains("no curves in common"));
        QVERIFY(!studio_->child<ui::ImageView>("compare_samples_1")->image().isNull());
        QVERIFY(!cells(*table, "Images/s").contains(QString()));
    }

    void comparedRunsOfDifferentImagesSaySo() {
        train(1);
        train(1);
        auto bees = std::make_shared<core::Dataset>(*small::dataset());
        bees->name = "Bees";
        studio_->parts.session.setDataset(bees);
        train(1);
        QTRY_COMPARE(list()->count(), 3);
        auto* message = studio_->child<ui::MessageLine>("curves_message");
        tick("small-squares-vae", true);
        tick("small-squares-vae-2", true);
        QTRY_COMPARE(studio_->parts.train.comparison.runs().size(), std::size_t{2});
        QVERIFY2(message->text().isEmpty(), qPrintable(message->text()));
        tick("bees-vae", true);
        QTRY_COMPARE(studio_->parts.train.comparison.runs().size(), std::size_t{3});
        QVERIFY2(message->text().contains("Bees"), qPrintable(message->text()));
        QVERIFY(message->text().contains("Small squares", Qt::CaseInsensitive));
        tick("bees-vae", false);
        QTRY_COMPARE(studio_->parts.train.comparison.runs().size(), std::size_t{2});
        QVERIFY(message->text().isEmpty());
    }

    void theRunThatIsTrainedGrowsBesideAnother() {
        train(2);
        QTRY_COMPARE(list()->count(), 1);
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 2, kTimeout);
        tick("small-squares-vae", true);
        tick("small-squares-vae-2", true);
        QTRY_COMPARE(studio_->parts.train.comparison.runs().size(), std::size_t{2});
        const ui::CurvePlot* plot = studio_->child<ui::CurvesPanel>("curves_panel")->currentPlot();
        const std::size_t done = plot->pointCount(0);
        const std::size_t growing = plot->pointCount(2);
        QTRY_VERIFY_WITH_TIMEOUT(plot->pointCount(2) > growing + 2, kTimeout);
        QCOMPARE(plot->pointCount(0), done);
        // All of it, none twice.
        const auto& history = studio_->parts.train.training.history();
        const auto points = std::count_if(history.begin(), history.end(),
                                          [](const core::CurvePoint& at) { return at.curve == "train_neg_elbo"; });
        QCOMPARE(plot->pointCount(2), static_cast<std::size_t>(points));
        stop();
        // Another training is to be seen alone.
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY(studio_->parts.train.comparison.runs().empty());
        QVERIFY(studio_->child<QWidget>("train_view")->isVisible());
        stop();
    }

    void aDeletedRunIsNoLongerCompared() {
        train(1);
        train(1);
        QTRY_COMPARE(list()->count(), 2);
        tick("small-squares-vae", true);
        tick("small-squares-vae-2", true);
        QTRY_COMPARE(studio_->parts.train.comparison.runs().size(), std::size_t{2});
        studio_->parts.train.runs.remove("small-squares-vae");
        QTRY_VERIFY(studio_->parts.train.comparison.runs().empty());
    }

    void anInterruptedRunGoesOnFromItsStep() {
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > 5, kTimeout);
        stop();
        const std::int64_t step = studio_->parts.train.training.status().step;
        studio_.reset();
        // As a program that was killed leaves it.
        fs::remove_all(paths("small-squares-vae").model());
        replaceIn(paths("small-squares-vae").state(), "\"stopped\"", "\"running\"");

        start();
        auto* line = studio_->child<QLabel>("runs_interrupted");
        QTRY_VERIFY(line->isVisible());
        QVERIFY2(line->text().contains("small-squares-vae"), qPrintable(line->text()));
        QVERIFY(text(0).contains("interrupted"));
        studio_->click("runs_interrupted_button");
        QTRY_COMPARE(state(), TrainingState::running);
        QVERIFY(!line->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > step, kTimeout);
        const auto& history = studio_->parts.train.training.history();
        QVERIFY(!history.empty() && history.front().step <= step);
        stop();
        QVERIFY(!studio_->child<ui::MessageLine>("train_message")->isError());
        QCOMPARE(list()->count(), 1);
        QTRY_VERIFY2(text(0).contains("stopped"), qPrintable(text(0)));
        QVERIFY(core::loadModel(paths("small-squares-vae").model()).status.step > step);
    }

    void aRunWithoutACheckpointSaysThatItStartsAgain() {
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > 5, kTimeout);
        stop();
        studio_.reset();
        // As a program that was killed before its first checkpoint leaves it.
        const core::RunPaths run = paths("small-squares-vae");
        fs::remove_all(run.model());
        fs::remove(run.state());
        fs::remove(run.last());
        QVERIFY(fs::file_size(run.history()) > 0);

        start();
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY2(text(0).contains("interrupted"), qPrintable(text(0)));
        QVERIFY(!studio_->child<QLabel>("runs_interrupted")->isVisible());
        QTRY_VERIFY(studio_->action("runs_resume")->isEnabled());
        studio_->press("Ctrl+F5");
        auto* message = studio_->child<ui::MessageLine>("train_message");
        QTRY_VERIFY2_WITH_TIMEOUT(message->text().contains("small-squares-vae") &&
                                      message->text().contains("starts again from the beginning"),
                                  qPrintable(message->text()), kTimeout);
        stop();
    }

    void anInterruptedRunIsToldAtTheStart() {
        train(1);
        studio_.reset();
        replaceIn(paths("small-squares-vae").state(), "\"done\"", "\"running\"");
        studio_ = std::make_unique<StudioWindow>(folder_->path());
        const auto* hint = studio_->child<QLabel>("hint");
        QTRY_VERIFY2(hint->text().contains("small-squares-vae was interrupted"), qPrintable(hint->text()));
        QVERIFY(hint->text().contains("Ctrl+2"));
        studio_->press("Ctrl+2");
        QVERIFY2(hint->text().contains("Runs"), qPrintable(hint->text()));
        studio_->parts.train.runs.remove("small-squares-vae");
        QTRY_VERIFY2(!hint->text().contains("interrupted"), qPrintable(hint->text()));
    }

    void aMissingDatasetIsNamed() {
        train(1);
        replaceIn(paths("small-squares-vae").state(), "\"done\"", "\"running\"");
        replaceIn(paths("small-squares-vae").settings(), "\"source\": \"small\"", "\"source\": \"/not/there\"");
        start();
        QTRY_COMPARE(list()->count(), 1);
        QTRY_VERIFY(studio_->action("runs_resume")->isEnabled());
        studio_->press("Ctrl+F5");
        auto* message = studio_->child<ui::MessageLine>("runs_message");
        QTRY_VERIFY_WITH_TIMEOUT(message->isError(), kTimeout);
        QVERIFY2(message->text().contains("Small squares") && message->text().contains("/not/there"),
                 qPrintable(message->text()));
        QCOMPARE(state(), TrainingState::idle);
    }

    void aDamagedRunSaysWhy() {
        train(1);
        std::ofstream(paths("small-squares-vae").settings()) << "nothing";
        start();
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY2(text(0).contains("damaged") && text(0).contains("settings.json"), qPrintable(text(0)));
        QVERIFY(!studio_->action("runs_resume")->isEnabled());
        QVERIFY(!studio_->action("runs_use")->isEnabled());
        QVERIFY(studio_->action("runs_delete")->isEnabled());
    }

    void aProjectThatIsOpenElsewhereIsNotWritten() {
        train(1);
        studio_.reset();
        const core::ProjectFolder elsewhere(folder_->path().toStdString() + "/projects/default");
        start();
        QTRY_COMPARE(list()->count(), 1);
        studio_->press("Ctrl+Shift+Del");
        auto* message = studio_->child<ui::MessageLine>("runs_message");
        QTRY_VERIFY2(message->isError() && message->text().contains("another instance of Imago"),
                     qPrintable(message->text()));
        QCOMPARE(list()->count(), 1);
        QVERIFY(fs::exists(paths("small-squares-vae").folder));
    }

   private:
    /// Another studio on the same data, with its Train workspace and the small dataset open.
    void start() {
        studio_.reset();
        studio_ = studioReadyToTrain(folder_->path());
    }
    void train(int epochs) {
        studio_->parts.train.training.start("vae", small::modelSettings(), small::trainingSettings(epochs));
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
    }
    void stop() {
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainingState::idle, kTimeout);
    }
    /// By the box in the list.
    void tick(const QString& run, bool on) {
        for (int row = 0; row < list()->count(); ++row)
            if (list()->item(row)->data(Qt::UserRole).toString() == run)
                list()->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        QTRY_COMPARE(studio_->parts.train.comparison.isTicked(run.toStdString()), on);
    }
    /// The first two runs, in that order.
    void compareBoth() {
        tick("small-squares-vae", true);
        tick("small-squares-vae-2", true);
        QTRY_COMPARE(studio_->parts.train.comparison.runs().size(), std::size_t{2});
    }
    /// Of the row with this label; none where there is no such row.
    static QStringList cells(const ui::RunTableView& table, const QString& label) {
        const ui::TableContent& content = table.content();
        QStringList cells;
        for (int row = 0; row < content.rows.size(); ++row)
            for (int column = 0; column < content.columns.size(); ++column)
                if (content.rows[row] == label) cells << content.cell(row, column).text;
        return cells;
    }
    static void replaceIn(const fs::path& file, const QByteArray& before, const QByteArray& after) {
        QFile opened(QString::fromStdString(file.string()));
        QVERIFY(opened.open(QIODevice::ReadWrite));
        QByteArray content = opened.readAll();
        QVERIFY2(content.contains(before), content.constData());
        content.replace(before, after);
        opened.resize(0);
        opened.seek(0);
        opened.write(content);
    }
    TrainingState state() const { return studio_->parts.train.training.state(); }
    QListWidget* list() const { return studio_->child<QListWidget>("runs_list"); }
    QString text(int row) const { return list()->item(row)->text(); }
    core::RunPaths paths(const std::string& run) const {
        return {folder_->path().toStdString() + "/projects/default", run};
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
};

IMAGO_GUI_TEST(TestRunsPanel)
#include "test_runs_panel.moc"
