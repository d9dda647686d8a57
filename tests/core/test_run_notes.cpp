#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "Sentence.h"
#include "SmallDataset.h"
#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunList.h"
#include "core/project/RunNotes.h"
#include "core/project/RunTrash.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

namespace fs = std::filesystem;

/// What a person does with runs: names, notes, the trash.
class TestRunNotes : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        project_ = std::make_unique<core::ProjectFolder>(folder_->path().toStdString() + "/project");
        makeRun("first");
    }
    void cleanup() { project_.reset(); }

    void notesComeBack() {
        QCOMPARE(core::readRunNotes(run("first")), core::RunNotes{});
        const core::RunNotes notes{"Wide “β”", "line 1\nline 2 \"quoted\"\n"};
        core::writeRunNotes(run("first"), notes);
        QCOMPARE(core::readRunNotes(run("first")), notes);
        // The run is as it was.
        QCOMPARE(ids(), QStringList{"first"});
        QCOMPARE(core::listRuns(project()).front().state, core::RunState::fresh);
    }

    void damagedNotesAreNamed() {
        std::ofstream(run("first").folder / "notes.json") << "{\"format\": \"imago-run-notes\", \"format_ver";
        QVERIFY(sentenceOf([&] { core::readRunNotes(run("first")); }).contains("notes.json"));
        std::ofstream(run("first").folder / "notes.json")
            << "{\"format\": \"imago-run-notes\", \"format_version\": 9, \"name\": \"\", \"text\": \"\"}";
        QVERIFY(sentenceOf([&] { core::readRunNotes(run("first")); }).contains("newer version"));
        QVERIFY(sentenceOf([&] { core::writeRunNotes(run("none"), {}); }).contains("no longer exists; its notes"));
    }

    void theTrashGivesBack() {
        core::writeRunNotes(run("first"), {"A name", ""});
        const core::TrashedRun trashed = core::trashRun(project(), "first");
        QVERIFY(ids().isEmpty());
        QVERIFY(fs::exists(trashed.place / "settings.json"));
        QCOMPARE(core::restoreRun(project(), trashed), std::string("first"));
        QCOMPARE(ids(), QStringList{"first"});
        QCOMPARE(core::readRunNotes(run("first")).name, std::string("A name"));
        QVERIFY(!fs::exists(trashed.place));
    }

    void sameNamesDoNotMeetInTheTrash() {
        const core::TrashedRun one = core::trashRun(project(), "first");
        makeRun("first");
        const core::TrashedRun two = core::trashRun(project(), "first");
        QVERIFY(one.place != two.place);
        QCOMPARE(core::restoreRun(project(), two), std::string("first"));
        QCOMPARE(core::restoreRun(project(), one), std::string("first-2"));
        QCOMPARE(ids().size(), 2);
    }

    void anEmptiedTrashIsGone() {
        const core::TrashedRun trashed = core::trashRun(project(), "first");
        core::emptyTrash(project());
        QVERIFY(!fs::exists(trashed.place));
        QVERIFY(!sentenceOf([&] { core::restoreRun(project(), trashed); }).isEmpty());
        QVERIFY(!sentenceOf([&] { core::trashRun(project(), "first"); }).isEmpty());
        QVERIFY(sentenceOf([&] { core::trashRun(project(), "../project"); }).contains("name"));
        QVERIFY(fs::exists(project() / "project.json"));
    }

    void whatIsNoRunStaysInTheTrash() {
        core::trashRun(project(), "first");
        std::ofstream(project() / ".imago-trash" / "mine.txt") << "mine";
        fs::create_directory(project() / ".imago-trash" / "folder");
        std::ofstream(project() / ".imago-trash" / "folder" / "mine.txt") << "mine";
        core::emptyTrash(project());
        QVERIFY(!fs::exists(project() / ".imago-trash" / "first"));
        QVERIFY(fs::exists(project() / ".imago-trash" / "mine.txt"));
        QVERIFY(fs::exists(project() / ".imago-trash" / "folder" / "mine.txt"));
    }

   private:
    fs::path project() const { return project_->path(); }
    core::RunPaths run(const std::string& id) const { return {project(), id}; }
    QStringList ids() const {
        QStringList ids;
        for (const core::RunInfo& info : core::listRuns(project())) ids << QString::fromStdString(info.id);
        return ids;
    }
    void makeRun(const std::string& id) const {
        core::RunSettings settings;
        settings.model =
            core::modelSpec("vae", core::Settings(core::modelFamily("vae").modelParameters), *smallDataset());
        settings.training = core::Settings(core::allTrainingParameters("vae"));
        settings.datasetName = "Small";
        settings.created = core::timestamp();
        core::createRun(run(id), settings);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<core::ProjectFolder> project_;
};

IMAGO_TEST(TestRunNotes)
#include "test_run_notes.moc"
