#include <QLabel>
#include <QTabBar>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <memory>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/files/AtomicFile.h"
#include "core/project/DirectionsFile.h"
#include "core/project/FavoritesFile.h"
#include "core/project/RunNotes.h"
#include "core/project/TimelineFile.h"
#include "tests/TestProgram.h"
#include "ui/explore/directions/KeptDirections.h"
#include "ui/explore/favorites/Favorites.h"
#include "ui/explore/timeline/KeptTimeline.h"

using namespace ui;

namespace {

namespace fs = std::filesystem;

void openModel(Session& session, const std::string& hash) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot(4);
    model->weightsHash = hash;
    session.setModel(model, QStringLiteral("/models/") + QString::fromStdString(hash));
}

/// What of a studio keeps something, with a model open.
struct Keeper {
    explicit Keeper(const fs::path& path) : project(path) {
        openModel(session, "one");
        QObject::connect(&favorites, &Favorites::failed, &context, [this](const QString& text) { told << text; });
        QObject::connect(&directions, &KeptDirections::failed, &context, [this](const QString& text) { told << text; });
        QObject::connect(&timelines, &KeptTimeline::failed, &context, [this](const QString& text) { told << text; });
    }
    void keepAll() {
        favorites.add("one");
        directions.keep(direction);
        timeline.add();
        timelines.keep();
    }
    bool allSaved() { return project.store().allSaved(); }

    const core::Direction direction{"sefa:1", "longer", {1, 0, 0, 0}, 1, {}};
    Session session;
    StudioProject project;
    Favorites favorites{session, project};
    KeptDirections directions{session, project};
    TimelineController timeline{session};
    KeptTimeline timelines{session, project, timeline};
    QStringList told;
    QObject context;
};

std::string contentOf(const fs::path& file) {
    const auto bytes = core::readFile(file);
    return std::string(core::asText(bytes));
}

}  // namespace

/// What a person keeps when the disk refuses, when others write, and when files are damaged.
class TestKeptSafe : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = fs::path(folder_->path().toStdString()) / "project";
    }

    void whatCouldNotBeSavedIsSavedLater() {
        std::ofstream(path_) << "in the way";
        Keeper keeper(path_);
        keeper.keepAll();
        QTRY_COMPARE(keeper.told.size(), 3);
        for (const char* what : {"favorites", "saved directions", "timeline of one"})
            QVERIFY2(keeper.project.store().trouble().contains(what), qPrintable(keeper.project.store().trouble()));
        QSignalSpy saved(&keeper.favorites, &Favorites::savedAfterAll);
        fs::remove(path_);
        QTRY_VERIFY(keeper.allSaved());  // by itself
        QCOMPARE(saved.count(), 1);
        QVERIFY(keeper.project.store().trouble().isEmpty());
        QCOMPARE(core::readFavorites(path_).size(), std::size_t{1});
        QCOMPARE(core::readDirections(path_ / "directions.json").front().directions, std::vector{keeper.direction});
        QCOMPARE(core::readTimeline(path_ / "journeys" / "one.json", 4, {}).timeline, keeper.timeline.timeline());
    }

    void whatCouldNotBeSavedIsSavedAtTheEnd() {
        std::ofstream(path_) << "in the way";
        {
            Keeper keeper(path_);
            keeper.keepAll();
            QTRY_COMPARE(keeper.told.size(), 3);
            fs::remove(path_);
        }
        QCOMPARE(core::readFavorites(path_).size(), std::size_t{1});
        QCOMPARE(core::readDirections(path_ / "directions.json").size(), std::size_t{1});
        QVERIFY(fs::exists(path_ / "journeys" / "one.json"));
    }

    /// Also one that writes where there are no locks.
    void whatAnotherStudioWritesIsMerged() {
        Keeper keeper(path_);
        keeper.keepAll();
        QTRY_VERIFY(keeper.allSaved());
        std::vector<core::Favorite> theirs = core::readFavorites(path_);
        core::Favorite other = theirs.front();
        other.id = core::newFavoriteId();
        other.name = "Theirs";
        theirs.front().name = "Renamed";
        theirs.push_back(other);
        core::writeFavorites(path_, theirs);
        const core::Direction direction{"sefa:2", "theirs", {0, 1, 0, 0}, 1, {}};
        core::writeDirections(path_ / "directions.json", {{"one", {direction}}, {"two", {direction}}});

        keeper.session.setLatent({0, 0, 0, 1});
        keeper.favorites.add("one");
        keeper.directions.keep({"sefa:3", "mine", {0, 0, 1, 0}, 1, {}});
        QTRY_VERIFY(keeper.allSaved());
        const auto namesOf = [](const std::vector<core::Favorite>& list) {
            QStringList names;
            for (const core::Favorite& one : list) names << QString::fromStdString(one.name);
            return names;
        };
        QCOMPARE(namesOf(core::readFavorites(path_)), (QStringList{"Renamed", "Favorite 2", "Theirs"}));
        QCOMPARE(namesOf(keeper.favorites.list()), (QStringList{"Renamed", "Favorite 2", "Theirs"}));
        // Theirs took "longer" away, and it is not brought back.
        const auto saved = core::readDirections(path_ / "directions.json");
        QCOMPARE(saved.size(), std::size_t{2});
        for (const core::SavedDirections& model : saved) {
            QStringList names;
            for (const core::Direction& one : model.directions) names << QString::fromStdString(one.name);
            QCOMPARE(names, model.weightsHash == "one" ? (QStringList{"mine", "theirs"}) : QStringList{"theirs"});
        }
    }

    void aTimelineThatBothChangedIsKeptTwice() {
        Keeper keeper(path_);
        keeper.keepAll();
        QTRY_VERIFY(keeper.allSaved());
        const fs::path file = path_ / "journeys" / "one.json";
        core::Timeline theirs;
        theirs.keys = {{{4, 3, 2, 1}, {}}, {{1, 2, 3, 4}, {}}};
        core::writeTimeline(file, {theirs, "one"}, {});
        keeper.session.setLatent({0, 0, 0, 1});
        keeper.timeline.add();
        QTRY_VERIFY(fs::exists(path_ / "journeys" / "one-other.json"));
        QTRY_VERIFY(keeper.allSaved());
        QCOMPARE(core::readTimeline(file, 4, {}).timeline, keeper.timeline.timeline());
        QCOMPARE(core::readTimeline(path_ / "journeys" / "one-other.json", 4, {}).timeline.keys.size(), std::size_t{2});
        QCOMPARE(keeper.told.size(), 1);
        QVERIFY2(keeper.told[0].contains("one-other.json"), qPrintable(keeper.told[0]));
        // Nor is it removed by who clears theirs.
        core::writeTimeline(file, {theirs, "one"}, {});
        keeper.timeline.clear();
        QTRY_VERIFY(fs::exists(path_ / "journeys" / "one-other-2.json"));
        QTRY_VERIFY(keeper.allSaved());
        QVERIFY(!fs::exists(file));
    }

    void aDamagedFileIsSetAside() {
        fs::create_directories(path_ / "journeys");
        std::ofstream(path_ / "project.json") << R"({"format": "imago-project", "format_version": 1})";
        const fs::path files[] = {path_ / "favourites.json", path_ / "directions.json",
                                  path_ / "journeys" / "one.json"};
        for (const fs::path& file : files) std::ofstream(file) << "{\"half";
        Keeper keeper(path_);
        QTRY_COMPARE(keeper.told.size(), 3);  // when they are read
        keeper.told.clear();
        for (const fs::path& file : files) QCOMPARE(contentOf(file), std::string("{\"half"));
        keeper.keepAll();
        QTRY_VERIFY(keeper.allSaved());
        QTRY_COMPARE(keeper.told.size(), 3);  // and what became of them
        for (const fs::path& file : files) {
            const fs::path aside = file.parent_path() / (file.stem().string() + "-damaged.json");
            QCOMPARE(contentOf(aside), std::string("{\"half"));
            QVERIFY(fs::exists(file));
        }
        QCOMPARE(core::readFavorites(path_).size(), std::size_t{1});
    }

    void notesAreTriedAgainToo() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setDataset(small::dataset());
        studio.parts.train.training.start("vae", small::modelSettings(), small::trainingSettings(1));
        QTRY_COMPARE_WITH_TIMEOUT(studio.parts.train.training.state(), TrainingState::idle, 60'000);
        QTRY_VERIFY(studio.parts.train.runs.find("small-squares-vae") != nullptr);
        const core::RunPaths run = studio.parts.project.run("small-squares-vae");
        fs::create_directory(core::runNotesFile(run));  // a folder in its place
        QSignalSpy failed(&studio.parts.train.runs, &RunsController::failed);
        studio.parts.train.runs.rename("small-squares-vae", "First");
        studio.parts.train.runs.setNotes("small-squares-vae", "too small");
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(studio.parts.train.runs.find("small-squares-vae")->name(), QString("First"));
        // Reading the list again does not lose them.
        studio.parts.train.runs.refresh();
        QSignalSpy changed(&studio.parts.train.runs, &RunsController::changed);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(studio.parts.train.runs.find("small-squares-vae")->notes.text, std::string("too small"));
        QVERIFY(studio.child<QLabel>("statusUnsaved")->isVisible());
        fs::remove(core::runNotesFile(run));
        QTRY_VERIFY(studio.parts.project.store().allSaved());
        QVERIFY(!studio.child<QLabel>("statusUnsaved")->isVisible());
        QCOMPARE(core::readRunNotes(run), (core::RunNotes{"First", "too small"}));
    }

    void closingSaysWhatIsNotSaved() {
        fs::create_directories(path_.parent_path() / "projects");
        std::ofstream(path_.parent_path() / "projects" / "default") << "in the way";
        StudioWindow studio(folder_->path());
        openModel(studio.parts.session, "one");
        studio.parts.explore.favorites.add("one");
        QTRY_VERIFY(!studio.parts.project.store().trouble().isEmpty());
        // It is tried once more before anybody is asked.
        studio.answer = CloseAnswer::stay;
        QVERIFY(!studio.window.close());
        QTRY_COMPARE(studio.questions.size(), 1);
        QVERIFY2(studio.questions[0].contains("favorites"), qPrintable(studio.questions[0]));
        QVERIFY(studio.window.isVisible());
        studio.answer = CloseAnswer::stopAndClose;
        QVERIFY(!studio.window.close());
        QTRY_VERIFY(!studio.window.isVisible());
        QCOMPARE(studio.questions.size(), 2);
    }

    void tryingAgainSavesAndCloses() {
        const fs::path project = path_.parent_path() / "projects" / "default";
        fs::create_directories(project.parent_path());
        std::ofstream(project) << "in the way";
        StudioWindow studio(folder_->path());
        openModel(studio.parts.session, "one");
        studio.parts.explore.favorites.add("one");
        int asked = 0;
        studio.window.closing().setQuestion([&](const QString&, const QString&) {
            ++asked;
            fs::remove(project);
            return CloseAnswer::retry;
        });
        QVERIFY(!studio.window.close());
        QTRY_VERIFY(!studio.window.isVisible());
        QCOMPARE(asked, 1);
        QCOMPARE(core::readFavorites(project).size(), std::size_t{1});
    }

    void whatWasKeptIsUndoneTogether() {
        Keeper keeper(path_);
        KeptStore& store = keeper.project.store();
        keeper.favorites.add("one");
        QTRY_VERIFY(keeper.allSaved());  // all was read before
        const std::string id = keeper.favorites.list().front().id;
        keeper.favorites.rename(id, "Best");
        keeper.directions.keep(keeper.direction);
        keeper.timeline.add();  // not at rest yet
        QCOMPARE(store.undo(), QString("Change the timeline"));
        QVERIFY(keeper.timeline.empty());
        store.undo();
        QVERIFY(keeper.directions.directions().empty());
        QCOMPARE(store.undo(), QString("Rename Favorite 1"));
        QCOMPARE(keeper.favorites.find(id)->name, std::string("Favorite 1"));
        store.undo();
        QVERIFY(keeper.favorites.list().empty());
        QVERIFY(!store.undoStack().canUndo());
        for (int step = 0; step < 4; ++step) store.redo();
        QCOMPARE(keeper.favorites.find(id)->name, std::string("Best"));
        QCOMPARE(keeper.directions.directions(), std::vector{keeper.direction});
        QCOMPARE(keeper.timeline.timeline().keys.size(), std::size_t{1});
        QTRY_VERIFY(keeper.allSaved());
        QCOMPARE(core::readFavorites(path_).front().name, std::string("Best"));
        QVERIFY(fs::exists(path_ / "journeys" / "one.json"));
    }

    void ctrlZFollowsTheFocus() {
        StudioWindow studio(folder_->path());
        openModel(studio.parts.session, "one");
        studio.press("Ctrl+3");
        const core::Latent first = studio.parts.session.latent();
        studio.press("F");
        studio.press("R");
        const core::Latent second = studio.parts.session.latent();
        QVERIFY(second != first);
        studio.child<QTabBar>("latent_views")->setCurrentIndex(2);
        studio.child<QWidget>("favorites_grid")->setFocus();
        studio.press("Ctrl+Z");
        QVERIFY(studio.parts.explore.favorites.list().empty());
        QCOMPARE(studio.parts.session.latent(), second);
        studio.window.centralWidget()->setFocus();
        studio.press("Ctrl+Z");
        QCOMPARE(studio.parts.session.latent(), first);
        QVERIFY(studio.parts.explore.favorites.list().empty());
        studio.press("Ctrl+Shift+Y");
        QCOMPARE(studio.parts.explore.favorites.list().size(), std::size_t{1});
        QCOMPARE(studio.parts.session.latent(), first);
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path path_;
};

IMAGO_GUI_TEST(TestKeptSafe)
#include "test_kept_safe.moc"
