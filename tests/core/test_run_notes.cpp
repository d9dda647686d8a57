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
        QCOMPARE(core::listRuns(project()).front().state, core::RunState::starting);  // the project is open
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

    void aRunWithForeignFilesIsNotDeleted_data() {
        QTest::addColumn<QString>("entry");
        for (const char* entry :
             {"mine.txt", ".mine", "notes-mine.json", "settings.json.bak", ".mine.tmp-1-2", "photos/1.png",
              "samples/beach.png", "samples/more/1.png", "checkpoints/first.safetensors", "checkpoints/best/readme.txt",
              "model/model.onnx", "model/samples/1.png", ".imago-1-2-model/mine.txt"})
            QTest::newRow(entry) << entry;
    }

    void aRunWithForeignFilesIsNotDeleted() {
        QFETCH(QString, entry);
        makeWhole("first");
        write("first", entry.toStdString());
        const QString sentence = sentenceOf([&] { core::trashRun(project(), "first"); });
        const QString named = entry.startsWith("photos") ? "photos" : entry.contains("/more") ? "samples/more" : entry;
        const QString shown = entry.startsWith("model/samples") ? "model/samples" : named;
        QVERIFY2(sentence.contains("cannot be deleted: \"" + shown + "\" in its folder was not written by Imago"),
                 qPrintable(sentence));
        QVERIFY(fs::exists(run("first").folder / entry.toStdString()));
        QVERIFY(!fs::exists(project() / ".imago-trash"));
        QCOMPARE(ids(), QStringList{"first"});
    }

    void aLinkInARunIsNotDeleted() {
        fs::create_directory_symlink(project(), run("first").model());
        QVERIFY(sentenceOf([&] { core::trashRun(project(), "first"); }).contains("\"model\" in its folder"));
        QVERIFY(fs::is_symlink(run("first").model()));
    }

    void allThatImagoWritesIsDeleted() {
        makeWhole("first");
        const core::TrashedRun trashed = core::trashRun(project(), "first");
        QVERIFY(fs::exists(trashed.place / "samples" / "000000012.png"));
        core::emptyTrash(project());
        QVERIFY(!fs::exists(project() / ".imago-trash"));
    }

    void whatCameIntoADeletedRunStays() {
        const core::TrashedRun trashed = core::trashRun(project(), "first");
        std::ofstream(trashed.place / "mine.txt") << "mine";
        core::emptyTrash(project());
        QVERIFY(fs::exists(trashed.place / "mine.txt"));
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
    void write(const std::string& id, const std::string& entry) const {
        const fs::path file = run(id).folder / entry;
        fs::create_directories(file.parent_path());
        std::ofstream(file) << "x";
    }
    /// With all that this version and those before may leave in a run.
    void makeWhole(const std::string& id) const {
        for (const char* entry : {"history.jsonl",
                                  "state.json",
                                  "notes.json",
                                  "notes-damaged.json",
                                  "notes-other-2.json",
                                  "model/model.safetensors",
                                  "model/settings.json",
                                  "model/history.jsonl",
                                  "checkpoints/last.safetensors",
                                  "checkpoints/best/model.safetensors",
                                  "checkpoints/best/settings.json",
                                  "checkpoints/best/history.jsonl",
                                  "checkpoints/.best.new/model.safetensors",
                                  ".model.new/settings.json",
                                  "samples/000000012.png",
                                  "samples/1234567890.png",
                                  ".imago-12-3-state.json",
                                  ".imago-old-12-3-history.jsonl",
                                  ".imago-12-4-model/model.safetensors",
                                  "samples/.imago-12-5-000000012.png",
                                  ".history.jsonl.tmp-12-3",
                                  "checkpoints/.last.safetensors.partial-12"})
            write(id, entry);
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
