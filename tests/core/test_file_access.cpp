#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/dataset/Import.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/SharedFile.h"
#include "core/files/TemporaryName.h"
#include "core/project/DirectionsFile.h"
#include "core/project/FavoritesFile.h"
#include "core/project/ModelFolder.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunList.h"
#include "core/project/RunNotes.h"
#include "core/project/RunTrash.h"
#include "core/project/TimelineFile.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

namespace fs = std::filesystem;

namespace {

thread_local std::vector<fs::path> touchedFiles;

void noteTouched(const fs::path& file) {
    touchedFiles.push_back(file);
}

}  // namespace

/// Whatever in core touches the disk says so to the watcher of its thread.
class TestFileAccess : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void cleanup() { core::watchFileAccess(nullptr); }

    void everyDoorToTheDiskIsWatched() {
        const QTemporaryDir folder;
        const fs::path place = fs::path(folder.path().toStdString()) / "none";
        const core::RunPaths run(place, "run-1");
        const std::vector<std::pair<const char*, std::function<void()>>> doors = {
            {"readFile", [&] { core::readFile(place); }},
            {"readFileStart", [&] { core::readFileStart(place, 1); }},
            {"writeFileAtomically", [&] { core::writeFileAtomically(place / "a", std::string_view("a")); }},
            {"appendToFile", [&] { core::appendToFile(place / "a", "a"); }},
            {"AtomicFolder", [&] { const core::AtomicFolder target(place); }},
            {"removeLeftovers", [&] { core::removeLeftovers(place, [](std::string_view) { return false; }); }},
            {"fingerprint", [&] { core::fingerprint(place); }},
            {"setAside", [&] { core::setAside(place, "x"); }},
            {"readFavorites", [&] { core::readFavorites(place); }},
            {"readDirections", [&] { core::readDirections(place); }},
            {"readTimeline", [&] { core::readTimeline(place, 4, {}); }},
            {"writeTimeline", [&] { core::writeTimeline(place, {}, {}); }},
            {"readRunNotes", [&] { core::readRunNotes(run); }},
            {"writeRunNotes", [&] { core::writeRunNotes(run, {}); }},
            {"readRunSettings", [&] { core::readRunSettings(run); }},
            {"runOfModel", [&] { core::runOfModel(run.model()); }},
            {"listRuns", [&] { core::listRuns(place); }},
            {"freeRunName", [&] { core::freeRunName(place); }},
            {"isProjectOpen", [&] { core::isProjectOpen(place); }},
            {"trashRun", [&] { core::trashRun(place, "run-1"); }},
            {"emptyTrash", [&] { core::emptyTrash(place); }},
            {"isModel", [&] { core::isModel(place); }},
            {"loadModel", [&] { core::loadModel(place); }},
            {"freeFolder", [&] { core::freeFolder(place, "a"); }},
            {"canImport", [&] { core::canImport(place.string()); }},
            {"importDataset", [&] { core::importDataset(place.string(), {}); }},
            {"readImage", [&] { core::readImage(place); }},
            {"ProjectFolder", [&] { const core::ProjectFolder project(place / "project"); }},
        };
        core::watchFileAccess(&noteTouched);
        for (const auto& [name, open] : doors) {
            touchedFiles.clear();
            try {
                open();
            } catch (const core::Error&) {
                // most of it is not there
            }
            QVERIFY2(!touchedFiles.empty(), name);
        }
    }

    void pathsAloneAreNoAccess() {
        core::watchFileAccess(&noteTouched);
        touchedFiles.clear();
        const core::RunPaths run("/project", "run-1");
        QCOMPARE(core::runOfModelPath(run.model())->folder, run.folder);
        QCOMPARE(core::modelFolderOf("/models/a/model.safetensors"), fs::path("/models/a"));
        QCOMPARE(core::modelFolderOf("/models/a/"), fs::path("/models/a"));
        QCOMPARE(core::favoritesFile("/project"), fs::path("/project/favourites.json"));
        QCOMPARE(core::runNotesFile(run), run.folder / "notes.json");
        QVERIFY(touchedFiles.empty());
    }

    void otherThreadsAreFree() {
        core::watchFileAccess(&noteTouched);
        touchedFiles.clear();
        std::size_t elsewhere = 1;
        std::thread([&elsewhere] {
            core::isModel("/none");
            elsewhere = touchedFiles.size();
        }).join();
        QCOMPARE(elsewhere, std::size_t{0});
        QVERIFY(touchedFiles.empty());
        core::isModel("/none");
        QCOMPARE(touchedFiles.size(), std::size_t{1});
        core::watchFileAccess(nullptr);
        core::isModel("/none");
        QCOMPARE(touchedFiles.size(), std::size_t{1});
    }
};

IMAGO_TEST(TestFileAccess)
#include "test_file_access.moc"
