#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>
#include <memory>
#include <mutex>

#include "Child.h"
#include "SampleFolders.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/files/FileAccess.h"
#include "tests/TestProgram.h"
#include "ui/app/LastDataset.h"
#include "ui/app/LastModel.h"
#include "ui/common/MessageLine.h"
#include "ui/train/CurvesPanel.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;
QStringList touchedByWindows;

void noteWindowsTouch(const std::filesystem::path& file) {
    touchedByWindows << QString::fromStdString(file.string());
}

}  // namespace

/// The thread of the windows never touches the disk: a studio at work, watched.
class TestDiskAndWindows : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { core::watchFileAccess(nullptr); }

    void aStudioAtWorkLeavesTheDiskToOthers() {
        const QTemporaryDir folder;
        const QString model = folder.filePath("mine");
        core::SavedModel saved;
        saved.snapshot = small::snapshot();
        saved.datasetSource = folder.filePath("images").toStdString();
        saved.datasetName = "images";
        core::saveModel(saved, model.toStdString());
        QVERIFY(writeImages(folder.filePath("images"), 4));
        const QString images = folder.filePath("exported");
        const QString plot = folder.filePath("curves.png");

        touchedByWindows.clear();
        core::watchFileAccess(&noteWindowsTouch);
        auto studio = std::make_unique<StudioWindow>(folder.path());
        StudioParts& parts = studio->parts;
        QTRY_VERIFY(parts.train.runs.loaded());

        {
            LastModel lastModel(parts.session, parts.models, studio->settings);
            LastDataset lastDataset(parts.session, parts.datasets, studio->settings);
            lastModel.restore();
            lastDataset.restore();
            QTRY_VERIFY_WITH_TIMEOUT(parts.session.model(), kPatience);
        }
        studio->window.openPath(model);
        QTRY_COMPARE_WITH_TIMEOUT(parts.session.modelPath(), model, kPatience);

        // Kept things.
        studio->press("Ctrl+3");
        studio->press("F");
        QCOMPARE(parts.explore.favorites.list().size(), std::size_t{1});
        parts.explore.keptDirections.keep(
            {"sefa:1", "longer", core::Latent(parts.session.latent().size(), 1.0F), 1, {}});
        parts.explore.timeline.add();
        parts.explore.keptTimeline.keep();
        QTRY_VERIFY(parts.project.store().allSaved());
        studio->press("Ctrl+Shift+Z");
        studio->press("Ctrl+Shift+Y");
        parts.explore.directions.find({"sefa"});
        QTRY_VERIFY_WITH_TIMEOUT(!parts.explore.directions.busy(), kPatience);

        // A dataset, and a training with its run.
        studio->window.openPath(folder.filePath("images"));
        QTRY_VERIFY_WITH_TIMEOUT(parts.session.dataset(), kPatience);
        parts.session.setDataset(small::dataset());
        studio->press("Ctrl+2");
        parts.train.training.start("vae", small::modelSettings(), small::trainingSettings(1));
        QTRY_COMPARE_WITH_TIMEOUT(parts.train.training.state(), TrainingState::idle, kPatience);
        auto* list = studio->child<QListWidget>("runs_list");
        QTRY_COMPARE(list->count(), 1);
        const std::string run = parts.train.runs.runs().front().info.id;
        parts.train.runs.rename(run, "First");
        QTRY_VERIFY(parts.project.store().allSaved());
        parts.train.runs.readSettings(run);
        studio->child<CurvesPanel>("curves_panel")->saveCurves(plot);
        parts.train.runs.remove(run);
        QTRY_COMPARE(list->count(), 0);
        parts.train.runs.undo();
        QTRY_COMPARE(list->count(), 1);
        QTRY_VERIFY(parts.train.runs.canOpenModel(run));
        parts.train.runs.openModel(run);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.models.busy(), kPatience);

        // Exports.
        studio->press("Ctrl+5");
        studio->child<QLineEdit>("export_folder")->setText(images);
        QSignalSpy finished(&parts.exports, &ExportController::finished);
        studio->click("export_start");
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
        studio->press("Ctrl+3");
        studio->dock("timelineDock")->show();
        parts.explore.timeline.add();
        studio->press("Ctrl+Alt+F");
        auto* video = studio->child<QDialog>("video_dialog");
        QTRY_VERIFY(!child<QLineEdit>(*video, "video_file")->text().isEmpty());
        video->reject();

        // What is not saved yet is saved before the window closes.
        parts.explore.favorites.rename(parts.explore.favorites.list().front().id, "Best");
        studio->window.close();
        QTRY_VERIFY(!studio->window.isVisible());
        parts.explore.favorites.rename(parts.explore.favorites.list().front().id, "Better");
        studio.reset();
        core::watchFileAccess(nullptr);

        QCOMPARE(touchedByWindows, QStringList());
        QVERIFY(!QImage(plot).isNull());
        const std::filesystem::path project = folder.filePath("projects/default").toStdString();
        QCOMPARE(core::readFavorites(project).front().name, std::string("Better"));
        QVERIFY(!QDir(images).isEmpty());
    }
};

IMAGO_GUI_TEST(TestDiskAndWindows)
#include "test_disk_and_windows.moc"
