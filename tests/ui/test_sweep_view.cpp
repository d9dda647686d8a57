#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <filesystem>

#include "SmallModels.h"
#include "core/project/ModelFolder.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunQueue.h"
#include "core/project/SweepScoresFile.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/sweep/SweepGridView.h"
#include "ui/train/sweep/SweepView.h"

using namespace ui;

namespace {

constexpr int kSweepPatience = 60'000;

/// What the Train workspace has for sweeps, on a project of its own.
struct SweepDesk {
    explicit SweepDesk(const std::filesystem::path& folder) : project(folder) {
        session.setDataset(small::dataset());
        view.resize(900, 700);
        view.show();
        sweeps.refresh();
    }

    Theme theme;
    Session session;
    StudioProject project;
    DatasetController datasets{session};
    ModelController models{session};
    TrainingController training{session, project.path() / "models", &project};
    SweepController sweeps{session, project, training, datasets};
    SweepOpener opener{session, models};
    SweepSheetController sheets;
    SweepView view{sweeps, opener, sheets, theme};
};

core::SavedModel sweptModel(int latentSize, std::int64_t step, double validation) {
    core::SavedModel model;
    model.snapshot = small::snapshot(latentSize, {}, step);
    model.trainingSettings = small::trainingSettings(1);
    model.datasetName = "Small squares";
    model.datasetSource = "small";
    model.history = {{"validation_neg_elbo", 1, 1.0, 1.0, validation}};
    return model;
}

}  // namespace

/// The grid of a sweep: images, figures, states, and the way to Explore.
class TestSweepView : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->path().toStdString() + "/project";
    }
    void cleanup() { desk_.reset(); }

    void anEmptyProjectSaysWhatASweepIs() {
        desk_ = std::make_unique<SweepDesk>(path_);
        QTRY_VERIFY_WITH_TIMEOUT(desk_->sweeps.loaded(), kSweepPatience);
        QVERIFY(child<QLabel>("sweep_empty")->isVisible());
        QVERIFY(child<QLabel>("sweep_empty")->text().contains("trains the same model several times"));
        QVERIFY(!child<QPushButton>("sweep_measure")->isEnabled());
        QVERIFY(!child<QPushButton>("sweep_save")->isEnabled());
        QVERIFY(!std::filesystem::exists(path_));
    }

    void columnsHaveImagesAndFigures() {
        makeSweep();
        openSweep();
        QCOMPARE(heading(0), QString("beta 0.5"));
        QCOMPARE(heading(2), QString("beta 8"));
        const StudioSweep& sweep = desk_->sweeps.shown();
        for (std::size_t column : {std::size_t{0}, std::size_t{1}}) {
            const StudioSweepColumn& drawn = sweep.columns[column];
            QCOMPARE(drawn.cells.size(), std::size_t{kSweepRows});
            const auto model = core::loadModel(desk_->sweeps.modelOf(drawn)).snapshot;
            const std::vector<core::Latent> one{drawn.cells[2].latent};
            const QImage alone = toQImage(core::Renderer(1).decode(*model, one).front());
            QVERIFY(small::alike(grid()->grid().imageAt(2, static_cast<int>(column)), alone));
        }
        QCOMPARE(sweep.columns[0].cells[2].latent, sweep.columns[1].cells[2].latent);
        // The last validation below the images, the better one bold.
        const int row = rowCalled("ELBO");
        QCOMPARE(text(row, 0), QString("250.0"));
        QCOMPARE(text(row, 1), QString("240.0"));
        QVERIFY(text(row, 2).isEmpty());
        QVERIFY(!isBold(row, 0) && isBold(row, 1));
        QVERIFY2(text(0, 2).contains("run deleted"), qPrintable(text(0, 2)));
        QVERIFY(text(0, 3).contains("waiting"));
    }

    void reconstructionsAreOfTheSameOriginals() {
        makeSweep();
        openSweep();
        child<QComboBox>("sweep_images")->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->sweeps.busy() && desk_->sweeps.shown().columns[1].isDrawn, kSweepPatience);
        QCOMPARE(heading(0), QString("Original"));
        QCOMPARE(grid()->grid().columnCount(), 5);
        const StudioSweep& sweep = desk_->sweeps.shown();
        QVERIFY(sweep.originalsHeldOut);
        QCOMPARE(sweep.originals.size(), sweep.columns[1].cells.size());
        QCOMPARE(grid()->grid().imageAt(0, 0).size(), QSize(28, 28));
        QVERIFY(sweep.columns[0].cells[0].latent != sweep.columns[0].cells[1].latent);
    }

    void aCellOpensWithItsLatent() {
        makeSweep();
        openSweep();
        QSignalSpy shown(&desk_->opener, &SweepOpener::shown);
        grid()->setCurrentIndex(grid()->model()->index(3, 1));
        QTest::keyClick(grid(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, kSweepPatience);
        const StudioSweepColumn& column = desk_->sweeps.shown().columns[1];
        QCOMPARE(desk_->session.modelPath().toStdString(), desk_->sweeps.modelOf(column).string());
        QCOMPARE(desk_->session.latent(), column.cells[3].latent);
        // A run without a model opens nothing.
        grid()->setCurrentIndex(grid()->model()->index(0, 3));
        QTest::keyClick(grid(), Qt::Key_Return);
        QVERIFY(!desk_->models.busy());
        QSignalSpy failed(&desk_->opener, &SweepOpener::failed);
        desk_->opener.setRefusal([] { return QStringLiteral("Not now."); });
        grid()->setCurrentIndex(grid()->model()->index(0, 0));
        QTest::keyClick(grid(), Qt::Key_Return);
        QCOMPARE(failed.count(), 1);
    }

    void keptScoresAreShownAndLiveOnesMarked() {
        makeSweep();
        const std::vector<core::SweepRow> rows = core::sweepRows(path_, "beta");
        core::SweepScores scores;
        scores.kid = {"kid", 0.0123, 0.001};
        scores.disentanglement = {"dci_disentanglement", 0.45};
        QVERIFY(core::keepSweepScores(path_, rows[0], scores).empty());
        addLiveKid(rows[0].entry.run, 0.2);  // the exact one is in its place
        addLiveKid(rows[1].entry.run, 0.001);
        openSweep();
        const int row = rowCalled("KID");
        QVERIFY(row >= 0);
        QCOMPARE(text(row, 0), QString("0.0123 ± 0.0010"));
        QCOMPARE(text(row, 1), QString("0.0010 (live)"));
        QVERIFY(text(row, 2).isEmpty());
        // Measured otherwise, they are not compared.
        QVERIFY(!isBold(row, 0) && !isBold(row, 1));
        QVERIFY2(tip(row, 1).contains("while this run was trained"), qPrintable(tip(row, 1)));
        QVERIFY(!tip(row, 0).contains("while this run was trained"));
        int factors = 0;
        while (factors < grid()->model()->rowCount() && text(factors, 0) != "0.45") ++factors;
        QVERIFY(factors < grid()->model()->rowCount());
        QVERIFY(desk_->sweeps.canMeasure());  // the second
        QVERIFY(core::keepSweepScores(path_, rows[1], scores).empty());
        QTRY_COMPARE_WITH_TIMEOUT(text(rowCalled("KID"), 1), QString("0.0123 ± 0.0010"), kSweepPatience);
        QVERIFY(!desk_->sweeps.canMeasure());
    }

    void damagedScoresAreSaidOnce() {
        makeSweep();
        QFile file(QString::fromStdString(core::sweepScoresFile(path_).string()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"format") > 0);
        file.close();
        desk_ = std::make_unique<SweepDesk>(path_);
        QSignalSpy failed(&desk_->sweeps, &SweepController::failed);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->sweeps.sweeps().size(), std::size_t{1}, kSweepPatience);
        desk_->sweeps.show("beta");
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->sweeps.busy() && desk_->sweeps.shown().columns.size() == 4, kSweepPatience);
        desk_->sweeps.setImages(SweepImages::reconstructions);  // read again
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->sweeps.busy(), kSweepPatience);
        QCOMPARE(failed.count(), 1);
        QVERIFY2(failed.front().front().toString().contains("sweep-scores.json"),
                 qPrintable(failed.front().front().toString()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"format"));  // reading changes nothing
    }

    void aFailedRunHasRoomToSayWhy() {
        makeSweep();
        failTheLast(false);
        openSweep();
        QCOMPARE(heading(3), QString("beta 16"));
        QCOMPARE(text(0, 3), QString("failed: The disk is full."));
        QCOMPARE(grid()->rowSpan(0, 3), int{kSweepRows});
        QCOMPARE(grid()->rowSpan(0, 0), 1);
        QVERIFY(grid()->columnWidth(3) >= grid()->columnWidth(0));
        const QString all = grid()->model()->headerData(3, Qt::Horizontal, Qt::ToolTipRole).toString();
        QVERIFY2(all.contains("beta 16") && all.contains("The disk is full."), qPrintable(all));
        // The run that was deleted says so in as much room.
        QCOMPARE(grid()->rowSpan(0, 2), int{kSweepRows});
    }

    void imagesOfAFailedRunAreMarked() {
        makeSweep();
        failTheLast(true);
        openSweep();
        QTRY_COMPARE_WITH_TIMEOUT(heading(3), QString("beta 16\nfailed"), kSweepPatience);
        QVERIFY(!grid()->grid().imageAt(0, 3).isNull());
        QCOMPARE(grid()->rowSpan(0, 3), 1);
        QCOMPARE(heading(0), QString("beta 0.5"));
        // Its cells open, those with figures too.
        QSignalSpy wanted(grid(), &SweepGridView::cellWanted);
        for (const int row : {0, kSweepRows - 1, grid()->model()->rowCount() - 1}) {
            grid()->setCurrentIndex(grid()->model()->index(row, 3));
            QTest::keyClick(grid(), Qt::Key_Enter);
        }
        QCOMPARE(wanted.count(), 3);
        QCOMPARE(wanted.at(1).at(1).toInt(), kSweepRows - 1);
        QCOMPARE(wanted.at(2).at(1).toInt(), -1);
        for (const auto& each : wanted) QCOMPARE(each.at(0).value<std::size_t>(), std::size_t{3});
    }

    void noneChosenOfSeveralSaysSo() {
        makeSweep();
        desk_ = std::make_unique<SweepDesk>(path_);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->sweeps.sweeps().size(), std::size_t{1}, kSweepPatience);
        QVERIFY(child<QLabel>("sweep_empty")->isVisible());
        QVERIFY(child<QLabel>("sweep_empty")->text().startsWith("Choose a sweep above"));
    }

    void theSheetIsSaved() {
        makeSweep();
        openSweep();
        QVERIFY(child<QPushButton>("sweep_save")->isEnabled());
        const QString file = folder_->filePath("sheet.png");
        QSignalSpy finished(&desk_->sheets, &SweepSheetController::finished);
        std::vector<SweepSheetController::Column> columns;
        for (const StudioSweepColumn& column : desk_->sweeps.shown().columns)
            if (column.row.hasModel)
                columns.push_back({desk_->sweeps.modelOf(column), core::sweepColumnLabel(column.row.entry)});
        QCOMPARE(columns.size(), std::size_t{2});
        QCOMPARE(columns[0].label, std::string("beta 0.5"));
        desk_->sheets.save("beta", columns, file);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kSweepPatience);
        const QImage labeled(file);
        for (SweepSheetController::Column& column : columns) column.label.clear();
        const QString plainFile = folder_->filePath("plain.png");
        desk_->sheets.save("beta", columns, plainFile);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, kSweepPatience);
        const QImage plain(plainFile);
        QVERIFY(!plain.isNull());
        // The labels are above the same samples.
        QCOMPARE(labeled.width(), plain.width());
        const int band = labeled.height() - plain.height();
        QVERIFY2(band > 10, qPrintable(QString::number(band)));
        QCOMPARE(labeled.copy(0, band, plain.width(), plain.height()).convertToFormat(QImage::Format_RGB32),
                 plain.convertToFormat(QImage::Format_RGB32));
    }

    void aQueuedSweepIsListed() {
        desk_ = std::make_unique<SweepDesk>(path_);
        QSignalSpy added(&desk_->sweeps, &SweepController::added);
        core::QueueEntry entry = sweptEntry(1);
        entry.sweep = "new one";
        desk_->sweeps.add({entry, entry}, true);
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, kSweepPatience);
        QCOMPARE(added.front().at(1).toInt(), 2);
        QCOMPARE(added.front().at(2).toBool(), true);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->sweeps.sweeps().size(), std::size_t{1}, kSweepPatience);
        QVERIFY(child<QComboBox>("sweep_list")->itemText(0).startsWith("new one"));
        QCOMPARE(core::RunQueue(path_).entries().size(), std::size_t{2});
    }

    void theViewCanBeClosed() {
        desk_ = std::make_unique<SweepDesk>(path_);
        QSignalSpy closed(&desk_->view, &SweepView::closed);
        child<QToolButton>("sweep_close")->click();
        QCOMPARE(closed.count(), 1);
    }

   private:
    static core::QueueEntry sweptEntry(double beta) {
        core::QueueEntry entry;
        entry.name = "beta " + core::toText(beta);
        entry.sweep = "beta";
        entry.swept = {"beta"};
        entry.training.family = "vae";
        entry.training.settings["beta"] = beta;
        return entry;
    }

    /// Two runs that are done, one whose run was deleted, one that waits.
    void makeSweep() {
        const core::ProjectFolder project(path_);
        const core::RunQueue queue(path_);
        queue.add({sweptEntry(0.5), sweptEntry(4), sweptEntry(8), sweptEntry(16)});
        const double validations[] = {250, 240, 230};
        for (int at = 0; at < 3; ++at) {
            const auto claimed = queue.claim(project);
            QVERIFY(claimed);
            const core::RunPaths run(path_, claimed->entry.run);
            makeRun(run, sweptModel(4, at, validations[at]));
            queue.finish(claimed->entry, core::QueueState::done);
            if (at == 2) std::filesystem::remove_all(run.folder);
        }
    }
    static void makeRun(const core::RunPaths& run, const core::SavedModel& model) {
        core::RunSettings settings;
        settings.model = model.snapshot->spec();
        settings.training = model.trainingSettings;
        settings.datasetName = model.datasetName;
        settings.datasetSource = model.datasetSource;
        std::filesystem::create_directories(run.folder.parent_path());
        core::createRun(run, settings);
        core::saveModel(model, run.model());
        std::filesystem::copy_file(run.model() / "history.jsonl", run.history(),
                                   std::filesystem::copy_options::overwrite_existing);
    }
    /// The one that waits.
    void failTheLast(bool withModel) const {
        const core::ProjectFolder project(path_);
        const auto claimed = core::RunQueue(path_).claim(project);
        QVERIFY(claimed);
        if (withModel) makeRun(core::RunPaths(path_, claimed->entry.run), sweptModel(4, 3, 220));
        core::RunQueue(path_).finish(claimed->entry, core::QueueState::failed, core::Message("The disk is full."));
    }
    void addLiveKid(const std::string& run, double kid) const {
        QFile history(QString::fromStdString(core::RunPaths(path_, run).history().string()));
        QVERIFY(history.open(QIODevice::Append));
        history.write(QStringLiteral("{\"curve\":\"live_kid\",\"step\":2,\"epoch\":1,\"seconds\":2,\"value\":%1}\n")
                          .arg(kid)
                          .toUtf8());
    }
    /// Waits until all that can be drawn is drawn.
    void openSweep() {
        desk_ = std::make_unique<SweepDesk>(path_);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->sweeps.sweeps().size(), std::size_t{1}, kSweepPatience);
        desk_->sweeps.show("beta");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->sweeps.shown().columns.size(), std::size_t{4}, kSweepPatience);
        QTRY_VERIFY_WITH_TIMEOUT(desk_->sweeps.shown().columns[1].isDrawn && !desk_->sweeps.busy(), kSweepPatience);
    }
    template <typename Widget>
    Widget* child(const char* name) const {
        auto* widget = desk_->view.findChild<Widget*>(QString::fromLatin1(name));
        if (widget == nullptr) qFatal("nothing is called %s", name);
        return widget;
    }
    SweepGridView* grid() const { return child<SweepGridView>("sweep_grid"); }
    QString heading(int column) const {
        return grid()->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QString text(int row, int column) const {
        return grid()->model()->index(row, column).data(Qt::DisplayRole).toString();
    }
    QString tip(int row, int column) const {
        return grid()->model()->index(row, column).data(Qt::ToolTipRole).toString();
    }
    bool isBold(int row, int column) const {
        return grid()->model()->index(row, column).data(Qt::FontRole).value<QFont>().bold();
    }
    int rowCalled(const QString& part) const {
        for (int row = 0; row < grid()->model()->rowCount(); ++row)
            if (grid()->model()->headerData(row, Qt::Vertical, Qt::DisplayRole).toString().contains(part)) return row;
        return -1;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::filesystem::path path_;
    std::unique_ptr<SweepDesk> desk_;
};

IMAGO_GUI_TEST(TestSweepView)
#include "test_sweep_view.moc"
