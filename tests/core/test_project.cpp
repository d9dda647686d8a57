#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "Sentence.h"
#include "SmallDataset.h"
#include "core/base/Error.h"
#include "core/dataset/ImageImport.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/TrainingSheet.h"
#include "core/model/ModelFamily.h"
#include "core/model/NewModel.h"
#include "core/project/HistoryCheck.h"
#include "core/project/ModelFolder.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunList.h"
#include "core/project/RunWriter.h"
#include "core/sample/image/ImageFile.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

/// While it lives no file grows beyond `bytes`: the disk is full.
class FullDisk {
   public:
    explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

   private:
    rlimit before_{};
    void (*handler_)(int);
};

/// What flock() answers in this program; 0: as the system does.
int flockError = 0;

/// While it lives the disk has no locks, and answers so.
class DiskWithoutLocks {
   public:
    explicit DiskWithoutLocks(int error) { flockError = error; }
    ~DiskWithoutLocks() { flockError = 0; }
    DiskWithoutLocks(const DiskWithoutLocks&) = delete;
    DiskWithoutLocks& operator=(const DiskWithoutLocks&) = delete;
};

/// The number of a process that has ended.
std::string endedProcess() {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    ::waitpid(child, nullptr, 0);
    return std::to_string(child);
}

core::RunSettings runSettings(const core::Dataset& dataset) {
    core::RunSettings settings;
    core::Settings model(core::modelFamily("vae").modelParameters);
    model.set("width", std::int64_t{8});
    model.set("latent_size", std::int64_t{4});
    settings.model = core::modelSpec("vae", model, dataset);
    settings.training = core::Settings(core::allTrainingParameters("vae"));
    settings.training.set("length", std::string("epochs"));
    settings.training.set("epochs", std::int64_t{6});
    settings.training.set("batch_size", std::int64_t{32});
    settings.threads = 2;
    settings.datasetName = dataset.name;
    settings.datasetSource = dataset.source;
    settings.importSettings = core::toSettings({.size = 28, .color = core::ColorMode::gray});
    settings.datasetHash = core::hashOf(dataset);
    settings.created = core::timestamp();
    return settings;
}

core::TrainingRequest requestOf(const core::ReopenedRun& run) {
    core::TrainingRequest request;
    request.dataset = smallDataset();
    request.model = run.settings.model;
    request.settings = run.settings.training;
    request.threads = run.settings.threads;
    request.checkpoint = run.checkpoint;
    request.history = run.history.points;
    return request;
}

QStringList filesIn(const fs::path& folder) {
    QStringList files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        files << QString::fromStdString(entry.path().string()) +
                     (entry.is_regular_file() ? QString::number(entry.file_size()) : QString());
    files.sort();
    return files;
}

QByteArray contentOf(const fs::path& file) {
    QFile opened(QString::fromStdString(file.string()));
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

}  // namespace

/// Takes the place of the C library's in this program.
extern "C" int flock(int file, int operation) noexcept {
    if (flockError == 0) return static_cast<int>(::syscall(SYS_flock, file, operation));
    errno = flockError;
    return -1;
}

/// What a project is on the disk, and what happens when the disk or another program is in the way.
class TestProject : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
    }

    void isMadeAndOpenedAgain() {
        for (int time = 0; time < 2; ++time) {
            const core::ProjectFolder project(path("project"));
            QCOMPARE(project.warning().english(), std::string());
            QVERIFY(fs::exists(path("project") / "project.json"));
            QVERIFY(fs::exists(path("project") / "runs"));
            QVERIFY(core::listRuns(path("project")).empty());
        }
        QVERIFY(contentOf(path("project") / "project.json").contains("imago-project"));
    }

    void isNotMadeAmongOtherFiles() {
        fs::create_directory(path("photos"));
        std::ofstream(path("photos") / "a.txt") << "a";
        QVERIFY(refusal("photos").contains("neither a project nor an empty folder"));
        std::ofstream(path("file")) << "a";
        QVERIFY(!refusal("file").isEmpty());
        QVERIFY(sentenceOf([&] { core::listRuns(path("photos")); }).contains("not a project"));
        QVERIFY(sentenceOf([&] { core::listRuns(path("nowhere")); }).contains("not a project"));
    }

    void aKilledMakingIsNoHindrance() {
        fs::create_directory(path("project"));
        std::ofstream(path("project") / ".lock") << "1";
        const std::string leftover = ".project.json.tmp-" + endedProcess() + "-0";
        std::ofstream(path("project") / leftover) << "{";
        const core::ProjectFolder project(path("project"));
        QVERIFY(!fs::exists(path("project") / leftover));
    }

    void hiddenFilesOfAPersonStay() {
        const std::vector<std::string> files{".git/config", ".ssh/id", ".env",
                                             ".notes.txt.tmp-" + endedProcess() + "-0"};
        for (const std::string& file : files) {
            fs::create_directories((path("project") / file).parent_path());
            std::ofstream(path("project") / file) << file;
        }
        const auto allThere = [&] {
            for (const std::string& file : files)
                if (contentOf(path("project") / file).toStdString() != file) return false;
            return true;
        };
        { const core::ProjectFolder project(path("project")); }
        QVERIFY(fs::exists(path("project") / "project.json"));
        QVERIFY(allThere());
        // In a project, its runs and their folders as well.
        const core::RunPaths paths(path("project"), "one");
        core::createRun(paths, runSettings(*smallDataset()));
        std::vector<fs::path> hidden;
        for (const fs::path& folder :
             {paths.folder.parent_path(), paths.folder, paths.samples(), paths.last().parent_path()})
            for (const char* name : {".keep", ".hidden"}) hidden.push_back(folder / name);
        for (const fs::path& file : hidden) std::ofstream(file) << "mine";
        const core::ProjectFolder project(path("project"));
        core::reopenRun(paths);
        QVERIFY(allThere());
        for (const fs::path& file : hidden) QVERIFY2(contentOf(file) == "mine", file.c_str());
    }

    void aLockFileOfSomebodyElseStaysAsItIs() {
        fs::create_directory(path("project"));
        const fs::path file = path("project") / ".lock";
        for (const char* text : {"pid 12, of another program\n", "0123456789012345678901234567890123456789", "12\n"}) {
            std::ofstream(file) << text;
            const core::ProjectFolder project(path("project"));
            QCOMPARE(contentOf(file), QByteArray(text));
            QVERIFY(core::isProjectOpen(path("project")));
        }
    }

    void aLockFileBesideWhatIsNoProjectStays() {
        // Many programs keep their number in a file of that name.
        fs::create_directory(path("project"));
        std::ofstream(path("project") / ".lock") << "4711";
        { const core::ProjectFolder project(path("project")); }
        QCOMPARE(contentOf(path("project") / ".lock"), QByteArray("4711"));

        fs::create_directory(path("linked"));
        std::ofstream(path("number")) << "20261129";
        fs::create_symlink("../number", path("linked") / ".lock");
        QVERIFY2(refusal("linked").contains(".lock is a link"), qPrintable(refusal("linked")));
        QCOMPARE(contentOf(path("number")), QByteArray("20261129"));
    }

    void runsBehindALinkThatLeadsNowhere() {
        { const core::ProjectFolder project(path("project")); }
        fs::remove(path("project") / "runs");
        fs::create_symlink("/nowhere/runs", path("project") / "runs");
        QVERIFY2(refusal("project").contains("runs\", the folder for the runs of the project, is a broken link"),
                 qPrintable(refusal("project")));
        QVERIFY(sentenceOf([&] { core::listRuns(path("project")); }).contains("is a broken link"));
        fs::remove(path("project") / "runs");
        std::ofstream(path("project") / "runs") << "mine";
        QVERIFY(refusal("project").contains("is not a folder"));
        QCOMPARE(contentOf(path("project") / "runs"), QByteArray("mine"));
    }

    void theFolderOfAnotherProgramIsNotTouched() {
        fs::create_directory(path("other"));
        std::ofstream(path("other") / "project.json") << "{\"name\": \"web\"}";
        QVERIFY(refusal("other").contains("does not belong to an Imago project"));
        QCOMPARE(QDir(QString::fromStdString(path("other").string()))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"project.json"});
    }

    void aDiskWithoutLocksIsAWarning_data() {
        QTest::addColumn<int>("error");
        QTest::newRow("ENOSYS") << ENOSYS;
        QTest::newRow("ENOTSUP") << ENOTSUP;
        QTest::newRow("ENOLCK") << ENOLCK;
        QTest::newRow("EINVAL") << EINVAL;
    }
    void aDiskWithoutLocksIsAWarning() {
        QFETCH(int, error);
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        std::ofstream(paths.state()) << "{\"state\": \"running\", \"step\": 1, \"epoch\": 1, \"seconds\": 1, "
                                        "\"recoveries\": 0}";
        const DiskWithoutLocks disk(error);
        const core::ProjectFolder project(path("project"));
        const QString warning = QString::fromStdString(project.warning().english());
        QVERIFY2(warning.contains("does not support file locks") && warning.contains("project\""), qPrintable(warning));
        QVERIFY(!core::isProjectOpen(path("project")));
        QCOMPARE(core::listRuns(path("project")).at(0).state, core::RunState::interrupted);
        QCOMPARE(core::unfinishedRun(path("project")), std::string("one"));
    }

    void openedTwiceItSaysWhere() {
        {
            const core::ProjectFolder project(path("project"));
            const QString sentence = refusal("project");
            QVERIFY2(sentence.contains("open in another instance of Imago (process " + QString::number(getpid()) + ")"),
                     qPrintable(sentence));
            QVERIFY(core::isProjectOpen(path("project")));
        }
        QVERIFY(!core::isProjectOpen(path("project")));
        const core::ProjectFolder again(path("project"));
    }

    void aNewerOrDamagedOneIsASentence() {
        { const core::ProjectFolder project(path("project")); }
        const fs::path file = path("project") / "project.json";
        std::ofstream(file) << "{\"format\": \"imago-project\", \"format_version\": 9}";
        QVERIFY(refusal("project").contains("newer version"));
        std::ofstream(file) << "{\"format\": \"imago-pro";
        QVERIFY(refusal("project").contains("damaged"));
        std::ofstream(file) << "[1, 2]";
        QVERIFY(refusal("project").contains("damaged"));
        QVERIFY(!core::isProjectOpen(path("project")));
    }

    void aReadOnlyFolderIsASentence() {
        { const core::ProjectFolder project(path("project")); }
        const bool administrator = geteuid() == 0;
        fs::permissions(folder_->path().toStdString(), fs::perms(0755));
        fs::permissions(path("project"), fs::perms(0555));
        fs::permissions(path("project") / ".lock", fs::perms(0444));
        // The administrator may write everywhere.
        if (administrator) QCOMPARE(seteuid(65534), 0);
        const QString sentence = refusal("project");
        const std::size_t runs = core::listRuns(path("project")).size();  // reading goes on
        if (administrator) QCOMPARE(seteuid(0), 0);
        fs::permissions(path("project"), fs::perms(0755));
        QVERIFY2(sentence.contains("permission"), qPrintable(sentence));
        QCOMPARE(runs, std::size_t{0});
    }

    void namesOfRuns() {
        for (const char* good : {"run-1", "a", "Big_one.2"}) core::checkRunName(good);
        for (const char* bad : {"", ".hidden", "../up", "a/b", "-x", "a b", "..", "a\n"})
            QVERIFY2(!sentenceOf([&] { core::checkRunName(bad); }).isEmpty(), bad);
        QVERIFY(!sentenceOf([&] { core::checkRunName(std::string(101, 'a')); }).isEmpty());
    }

    void settingsSurviveTheFile() {
        const core::RunSettings settings = runSettings(*smallDataset());
        const core::RunPaths paths = newRun(settings);
        const core::RunSettings back = core::readRunSettings(paths);
        QVERIFY(back.model.settings == settings.model.settings);
        QVERIFY(back.model.sample == settings.model.sample);
        QVERIFY(back.training == settings.training);
        QCOMPARE(back.threads, 2);
        QCOMPARE(back.datasetSource, settings.datasetSource);
        QVERIFY(back.importSettings.of(core::imageImportParameters()) ==
                core::toSettings({.size = 28, .color = core::ColorMode::gray}));
        // What the file does not have: IDX images were never transposed before that could be chosen.
        QCOMPARE(back.importSettings.choice("transpose"), std::string("off"));
        QCOMPARE(back.datasetHash, settings.datasetHash);
        QCOMPARE(back.datasetHash.size(), std::size_t{64});
        QVERIFY(core::hashOf(*smallDataset(28, 1, 255)) != back.datasetHash);
        QVERIFY(!sentenceOf([&] { core::createRun(paths, settings); }).isEmpty());
        QCOMPARE(core::freeRunName(path("project")), std::string("run-1"));
        QCOMPARE(core::unfinishedRun(path("project")), std::string("one"));
        QCOMPARE(core::listRuns(path("project")).at(0).state, core::RunState::fresh);
    }

    void aRunThatHasBegunIsNotNew_data() {
        QTest::addColumn<QString>("left");
        QTest::newRow("a line of the history") << "history.jsonl";
        QTest::newRow("best weights") << "checkpoints/best/model.safetensors";
        QTest::newRow("a model") << "model/model.safetensors";
    }

    // Killed before its first checkpoint, or the disk had no room for one.
    void aRunThatHasBegunIsNotNew() {
        QFETCH(QString, left);
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        std::ofstream(paths.history()).close();
        const auto state = [this] { return core::listRuns(path("project")).at(0).state; };
        QCOMPARE(state(), core::RunState::fresh);
        const fs::path file = paths.folder / left.toStdString();
        fs::create_directories(file.parent_path());
        std::ofstream(file) << "x\n";
        QCOMPARE(state(), core::RunState::interrupted);
        QVERIFY(!core::listRuns(path("project")).at(0).hasCheckpoint);
        const core::ProjectFolder held(path("project"));
        QCOMPARE(state(), core::RunState::running);
    }

    void withoutACheckpointARunThatHasBegunStartsAgain() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        QCOMPARE(core::reopenRun(paths).warning.english(), std::string());
        std::ofstream(paths.history()) << "x\n";
        const core::ReopenedRun run = core::reopenRun(paths);
        QVERIFY(!run.checkpoint && run.history.points.empty());
        QCOMPARE(run.warning.english(),
                 "The run \"" + paths.folder.string() + "\"" +
                     " has no checkpoint to resume from, so it starts again from the beginning.");
        QCOMPARE(fs::file_size(paths.history()), std::uintmax_t{0});
    }

    void theRunOfAModelIsFound() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        for (const std::filesystem::path& model : {paths.model(), paths.best(), paths.model() / "model.safetensors",
                                                   paths.best() / "", paths.folder / "samples" / ".." / "model"}) {
            const auto run = core::runOfModel(model);
            QVERIFY2(run && run->folder == std::filesystem::absolute(paths.folder).lexically_normal(), model.c_str());
        }
        for (const std::filesystem::path& none : {paths.folder, paths.samples(), paths.folder.parent_path() / "model",
                                                  std::filesystem::path(), std::filesystem::path(":embedded")})
            QVERIFY2(!core::runOfModel(none), none.c_str());
    }

    void aRunIsWrittenAndListed() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        core::ReopenedRun run = core::reopenRun(paths);
        QVERIFY(!run.checkpoint);
        const core::TrainingRequest request = requestOf(run);
        core::RunWriter writer(paths, run.settings, run.history, core::trainingSheetFile);
        const core::TrainingResult result = train(request, writer);
        const core::FinishedRun saved = writer.finish(result);
        QCOMPARE(writer.takeProblem().english(), std::string());
        QCOMPARE(saved.problem.english(), std::string());
        QCOMPARE(saved.folder, paths.model());

        const core::SavedModel model = core::loadModel(paths.model());
        QCOMPARE(model.weightsHash, saved.model.weightsHash);
        QCOMPARE(model.history.size(), result.history.size());
        QVERIFY(core::loadModel(paths.best()).snapshot->step() > 0);
        const QStringList samples = QDir(QString::fromStdString(paths.samples().string())).entryList(QDir::Files);
        QCOMPARE(samples.size(), 1);
        QCOMPARE(core::readImage(paths.samples() / samples[0].toStdString()).width(), 8 * 28 + 9 * 2);
        const core::Recipe recipe = core::readRecipe(paths.samples() / samples[0].toStdString());
        QCOMPARE(recipe.modelName, paths.folder.filename().string());
        QCOMPARE(recipe.step, std::optional<std::int64_t>(samples[0].section('.', 0, 0).toLongLong()));
        QCOMPARE(recipe.seed, std::optional<std::uint64_t>(1));
        QCOMPARE(recipe.columns, 8);
        QCOMPARE(recipe.rows, 8);
        QVERIFY(recipe.weightsHash.empty() && recipe.latent.empty());

        const std::vector<core::RunInfo> runs = core::listRuns(path("project"));
        QCOMPARE(runs.size(), std::size_t{1});
        QCOMPARE(runs[0].state, core::RunState::done);
        QCOMPARE(runs[0].step, result.status.step);
        QCOMPARE(runs[0].dataset, std::string("Squares"));
        QVERIFY(core::unfinishedRun(path("project")).empty());
        run = core::reopenRun(paths);
        QVERIFY(run.checkpoint && run.best);
        QVERIFY(!run.history.points.empty());
        // Written by a thread of its own, it left nothing half done.
        for (const auto& entry : fs::recursive_directory_iterator(paths.folder))
            QVERIFY2(!entry.path().filename().string().starts_with('.'), entry.path().c_str());
    }

    void theHistoryIsCutAtTheCheckpoint() {
        const core::RunPaths paths = killedRun();
        const core::RunHistory before = core::reopenRun(paths).history;
        std::ofstream(paths.history(), std::ios::app)
            << core::historyLine(core::CurvePoint{"train_kl", 999, 1, 1, 1}) << "{\"curve\": \"tra";
        fs::create_directory(paths.folder / ".model.new");
        std::ofstream(paths.folder / ".model.new" / "model.safetensors") << "half";
        fs::create_directory(paths.last().parent_path() / ".best.new");
        std::ofstream(paths.last().parent_path() / ".best.new" / "notes.txt") << "mine";
        const fs::path half = paths.last().parent_path() / (".last.safetensors.tmp-" + endedProcess() + "-0");
        std::ofstream(half) << "half";
        const core::ReopenedRun run = core::reopenRun(paths);
        QCOMPARE(run.history.points.size(), before.points.size());
        QCOMPARE(contentOf(paths.history()).count('\n'), static_cast<qsizetype>(before.records));
        QVERIFY(!fs::exists(paths.folder / ".model.new"));
        QCOMPARE(contentOf(paths.last().parent_path() / ".best.new" / "notes.txt"), QByteArray("mine"));
        QVERIFY(!fs::exists(half));
    }

    void linksOfLeftoversKeepWhatTheyLeadTo() {
        const core::RunPaths paths = killedRun();
        const fs::path foreign = path("foreign");
        fs::create_directory(foreign);
        for (const char* name : {"settings.json", "model.safetensors"}) std::ofstream(foreign / name) << "mine";
        fs::create_directory_symlink(foreign, paths.folder / ".model.new");
        fs::create_directory_symlink(foreign, paths.last().parent_path() / ".best.new");
        core::reopenRun(paths);
        QCOMPARE(contentOf(foreign / "settings.json"), QByteArray("mine"));
        QCOMPARE(contentOf(foreign / "model.safetensors"), QByteArray("mine"));
    }

    /// Nothing is read or written through a link that has the name of a run's model.
    void aLinkIsNoModelOfARun() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        core::ReopenedRun run = core::reopenRun(paths);
        const core::TrainingRequest request = requestOf(run);
        const fs::path foreign = path("foreign");
        fs::create_directory(foreign);
        std::ofstream(foreign / "settings.json") << "mine";
        fs::create_directory_symlink(foreign, paths.model());
        core::RunWriter writer(paths, run.settings, run.history);
        const core::TrainingResult result = train(request, writer);
        const core::FinishedRun finished = writer.finish(result);
        // The model is saved elsewhere, and the sentence names the link.
        const QString told = QString::fromStdString(finished.problem.english());
        QVERIFY2(told.contains(QString::fromStdString(paths.model().string())) && told.contains("is a link"),
                 qPrintable(told));
        QVERIFY(finished.folder != paths.model() && finished.folder != foreign);
        QVERIFY(core::isModel(finished.folder));
        QCOMPARE(contentOf(foreign / "settings.json"), QByteArray("mine"));
        QVERIFY(!fs::exists(foreign / "model.safetensors") && fs::is_symlink(paths.model()));
        // Nor is it opened, by the run's folder or its own; a link elsewhere is.
        fs::remove(paths.model());
        fs::create_directory_symlink(finished.folder, paths.model());
        for (const fs::path& place : {paths.folder, paths.model(), paths.model() / "model.safetensors"})
            QVERIFY(sentenceOf([&] { core::loadModel(place); }).contains("is a link"));
        fs::create_directory_symlink(finished.folder, path("shortcut"));
        QCOMPARE(core::loadModel(path("shortcut")).weightsHash, core::loadModel(finished.folder).weightsHash);
    }

    void anotherRunOfTheSameNameIsNotOverwritten() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        core::ReopenedRun run = core::reopenRun(paths);
        const core::TrainingRequest request = requestOf(run);
        core::RunWriter writer(paths, run.settings, run.history);
        // Its project is moved away, and another one has a run of that name.
        fs::rename(path("project"), path("moved"));
        const core::ProjectFolder other(path("project"));
        core::createRun(paths, runSettings(*smallDataset()));
        std::ofstream(paths.folder / "mine.txt") << "mine";
        const auto before = filesIn(paths.folder);
        const core::TrainingResult result = train(request, writer);
        const core::FinishedRun saved = writer.finish(result);
        QVERIFY2(saved.problem.english().find("another one has its name") != std::string::npos,
                 saved.problem.english().c_str());
        QCOMPARE(filesIn(paths.folder), before);
        QVERIFY(saved.folder != paths.model() && core::loadModel(saved.folder).snapshot);
    }

    void aLinkInACircleHidesNoRun() {
        const core::RunPaths paths = killedRun();
        fs::create_symlink("loop", path("project/runs/loop"));
        const std::vector<core::RunInfo> runs = core::listRuns(path("project"));
        QCOMPARE(runs.size(), std::size_t{2});
        for (const core::RunInfo& info : runs) QCOMPARE(info.problem.empty(), info.id != "loop");
    }

    void aPipeInPlaceOfTheLockHoldsNobody() {
        const core::RunPaths paths = killedRun();
        fs::remove(path("project/.lock"));
        QCOMPARE(::mkfifo(path("project/.lock").c_str(), 0600), 0);
        QVERIFY(!core::isProjectOpen(path("project")));
        QCOMPARE(core::listRuns(path("project")).size(), std::size_t{1});
    }

    void aNameThatNoDiskTakesIsRefusedBeforeTheWork() {
        const fs::path tooLong = path(std::string(256, 'n'));
        QVERIFY(sentenceOf([&] { core::requireWritable(tooLong); }).contains("name is too long"));
        // In another place it becomes shorter.
        const core::ModelPlace place =
            core::rescueModel(core::embeddedModel(), tooLong, tooLong.filename().string(),
                              core::WeightPrecision::float32, core::Message::verbatim("It failed."));
        QVERIFY(core::loadModel(place.folder).snapshot);
        QVERIFY(place.folder.filename().string().starts_with("nnn"));
        fs::remove_all(place.folder);
    }

    void aFullDiskIsToldOfTheFolderThatIsMeant() {
        fs::create_directory(path("there"));
        std::ofstream(path("there/mine")) << "mine";
        QString fresh;
        QString there;
        QString home;
        {
            const FullDisk full(1000);
            fresh = sentenceOf([&] { core::requireWritable(path("fresh")); });
            home = sentenceOf([&] { core::requireRoomIn(path("home")); });
            there = sentenceOf([&] { core::requireRoomIn(path("there")); });
        }
        QVERIFY2(fresh.startsWith("Cannot write ") && fresh.contains("/fresh\""), qPrintable(fresh));
        QVERIFY2(home.startsWith("Cannot write ") && home.contains("/home\""), qPrintable(home));
        QVERIFY2(there.startsWith("Cannot write ") && there.contains("/there\""), qPrintable(there));
        QVERIFY(!fs::exists(path("fresh")) && !fs::exists(path("home")));
        core::requireRoomIn(path("there"));
        core::requireRoomIn(path("home"));
        QVERIFY(!fs::exists(path("home")));
        QCOMPARE(std::distance(fs::directory_iterator(path("there")), {}), std::ptrdiff_t{1});
        QVERIFY2(sentenceOf([&] { core::requireRoomIn(path("there/mine")); }).contains("is a file, not a folder"),
                 "a file takes none");
    }

    void eventsTakePointsBack() {
        std::string text;
        for (const std::int64_t step : {10, 20, 30})
            text += core::historyLine(core::CurvePoint{"train_kl", step, 1, 1, 2});
        text += core::historyLine(core::TrainingEvent{core::TrainingEventKind::recovered, 20, 1, 1,
                                                      core::Message::verbatim("Back to step 20.")});
        text += core::historyLine(core::CurvePoint{"train_kl", 25, 1, 1, 3});
        const core::RunHistory history = core::readRunHistory(text, "history.jsonl");
        QCOMPARE(history.points.size(), std::size_t{3});
        QCOMPARE(history.points.back().step, std::int64_t{25});
        QCOMPARE(history.events.at(0).message.english(), std::string("Back to step 20."));
        QCOMPARE(history.records, std::int64_t{5});
        QCOMPARE(core::readRunHistory(text, "history.jsonl", 3).points.size(), std::size_t{3});
        QVERIFY(sentenceOf([&] { core::readRunHistory("{\"curve\"\n" + text, "history.jsonl"); }).contains("Line 1"));
    }

    void eventsKeepWhatTheirSentenceIsMadeOf() {
        const core::Message message("%1 changed from %3 to %2.", core::Message::translated("Beta"), 2, 1);
        const std::string line =
            core::historyLine(core::TrainingEvent{core::TrainingEventKind::changed, 20, 1, 1, message});
        QVERIFY(line.find("\"sentence\":\"Beta changed from 1 to 2.\"") != std::string::npos);
        QVERIFY(core::readHistory(line, "history.jsonl").events.at(0).message == message);
        // A file of an older version, or one whose message is none, has its sentence.
        const std::string start = R"({"event":"ended","step":9,"epoch":1,"seconds":1,"sentence":"It ended.")";
        for (const char* end : {"}\n", ",\"message\":{\"text\":3}}\n"}) {
            const core::TrainingEvent event = core::readHistory(start + end, "history.jsonl").events.at(0);
            QCOMPARE(event.kind, core::TrainingEventKind::ended);
            QVERIFY(event.message == core::Message::verbatim("It ended."));
        }
        const QString said = sentenceOf([] {
            core::readHistory(R"({"event":"begun","step":9,"epoch":1,"seconds":1,"sentence":"It began."})", "h.jsonl");
        });
        QVERIFY2(said.contains("Line 1 of h.jsonl is damaged") && said.contains("it is not an event that Imago knows"),
                 qPrintable(said));
    }

    void aFullDiskStopsNoTraining() {
        const core::RunPaths paths = killedRun();
        const QByteArray good = contentOf(paths.last());
        QVERIFY(!good.isEmpty());
        const core::ReopenedRun run = core::reopenRun(paths);
        core::TrainingRequest request = requestOf(run);
        request.checkpoint = nullptr;  // once more from the start
        core::RunWriter writer(paths, run.settings, run.history);
        core::TrainingResult result;
        {
            const FullDisk disk(4096);
            result = train(request, writer);
            QCOMPARE(result.outcome, core::Outcome::done);
            const QString sentence = sentenceOf([&] { writer.finish(result); });
            QVERIFY2(sentence.contains("larger than the disk allows") &&
                         sentence.contains("could not be saved anywhere else either"),
                     qPrintable(sentence));
            QVERIFY(contentOf(paths.last()) == good);
            QVERIFY(core::reopenRun(paths).checkpoint);
        }
        // With some space it can be done.
        writer.finish(result);
        QVERIFY(core::loadModel(paths.model()).snapshot);
    }

    // It took the lines of the curves, but no checkpoint any more.
    void aRunIsResumedWhileTheDiskIsFull() {
        const core::RunPaths paths = killedRun();
        const QByteArray whole = contentOf(paths.history());
        std::ofstream(paths.history(), std::ios::app) << "{\"curve\": \"train_loss\", \"step\": 99";
        const FullDisk disk(1);
        const core::ReopenedRun run = core::reopenRun(paths);
        QVERIFY(run.checkpoint);
        QCOMPARE(run.warning.english(), std::string());
        QVERIFY(whole.startsWith(contentOf(paths.history())));
        QCOMPARE(fs::file_size(paths.history()), run.history.bytes);
    }

    void aModelWithoutAnyCheckpointIsNotReplaced() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        fs::create_directories(paths.model());
        std::ofstream(paths.model() / "model.safetensors") << "x";
        const QString sentence = sentenceOf([&] { core::reopenRun(paths); });
        QVERIFY2(sentence.contains("none could be written while it was trained"), qPrintable(sentence));
    }

    void aNewRunOfAnotherInstanceIsStarting() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        const auto state = [this] { return core::listRuns(path("project")).at(0).state; };
        QCOMPARE(state(), core::RunState::fresh);
        {
            const core::ProjectFolder held(path("project"));
            QCOMPARE(state(), core::RunState::starting);
            QCOMPARE(core::wordOf(state()), std::string("starting"));
            std::ofstream(paths.history()) << "x\n";
            QCOMPARE(state(), core::RunState::running);
        }
        QCOMPARE(state(), core::RunState::interrupted);
    }

    void aFailedCheckpointIsToldOnce() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        core::ReopenedRun run = core::reopenRun(paths);
        core::RunWriter writer(paths, run.settings, run.history);
        core::TrainingRequest request = requestOf(run);
        request.checkpointInterval = 0;  // one with every look
        // A file in the place of the checkpoints.
        fs::remove(paths.last().parent_path());
        std::ofstream(paths.last().parent_path()) << "of a person";
        core::TrainingObserver observer;
        QStringList told;
        observer.status = [&](const core::TrainingStatus&) {
            if (const core::Message problem = writer.takeProblem(); !problem.empty())
                told << QString::fromStdString(problem.english());
        };
        writer.addTo(observer);
        core::PauseGate gate;
        const core::TrainingResult result = core::train(request, gate, {}, observer);
        const core::FinishedRun finished = writer.finish(result);
        // The checkpoint and the best weights are two things; neither is told twice.
        QVERIFY2(told.size() <= 2 && told.removeDuplicates() == 0, qPrintable(told.join('|')));
        for (const QString& sentence : told) QVERIFY2(sentence.contains("Training continues"), qPrintable(sentence));
        // The model is safe, and the end says what is not.
        const QString problem = QString::fromStdString(finished.problem.english());
        QVERIFY2(problem.contains("checkpoints") && !problem.contains("Training continues"), qPrintable(problem));
        QCOMPARE(core::loadModel(paths.model()).weightsHash, finished.model.weightsHash);
        QCOMPARE(contentOf(paths.last().parent_path()), QByteArray("of a person"));
    }

    void anotherFailureIsToldAsWell() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        core::ReopenedRun run = core::reopenRun(paths);
        core::RunWriter writer(paths, run.settings, run.history);
        const auto told = [&] {
            core::Message problem;
            return QTest::qWaitFor([&] { return !(problem = writer.takeProblem()).empty(); }, 30'000)
                       ? QString::fromStdString(problem.english())
                       : QString();
        };
        core::TrainingObserver observer;
        writer.addTo(observer);
        const auto train = [&](std::int64_t step) {
            observer.point({"train_neg_elbo", step, 0.1, 0.1, 9});
            observer.best(std::make_shared<const core::ModelSnapshot>(
                run.settings.model, core::untrainedModel(run.settings.model, 1), core::LatentStatistics{}, step));
        };
        // A folder in the place of the curves' file, then none of the run.
        fs::create_directory(paths.history());
        train(1);
        const QString first = told();
        QVERIFY2(first.contains("history.jsonl"), qPrintable(first));
        train(2);
        fs::rename(paths.folder, path("moved"));
        train(3);
        const QString second = told();
        QVERIFY2(second.contains("no longer exists"), qPrintable(second));
        QVERIFY(first != second);
    }

    void aModelWithoutRoomIsSavedElsewhere() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        core::ReopenedRun run = core::reopenRun(paths);
        core::RunWriter writer(paths, run.settings, run.history);
        const core::TrainingResult result = train(requestOf(run), writer);
        std::ofstream(paths.model()) << "of a person";
        core::FinishedRun finished = writer.finish(result);
        QCOMPARE(contentOf(paths.model()), QByteArray("of a person"));
        QCOMPARE(finished.folder, path("project") / "one-model");
        QVERIFY2(QString::fromStdString(finished.problem.english()).contains(quoted(finished.folder)),
                 finished.problem.english().c_str());
        QCOMPARE(core::loadModel(finished.folder).weightsHash, finished.model.weightsHash);
        // The run is not at its end: it has no model.
        QVERIFY(core::listRuns(path("project")).at(0).state != core::RunState::done);

        // Without the project, in the person's folder for data; without that, at home.
        fs::rename(path("project"), path("moved"));
        std::ofstream(path("project")) << "of a person";
        const QByteArray data = qgetenv("XDG_DATA_HOME");
        const QByteArray home = qgetenv("HOME");
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString(path("data").string()));
        qputenv("HOME", QByteArray::fromStdString(path("home").string()));
        finished = writer.finish(result);
        const fs::path inData = finished.folder;
        std::ofstream(path("blocked")) << "a file";
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString(path("blocked").string()));
        finished = writer.finish(result);
        data.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", data);
        qputenv("HOME", home);
        QCOMPARE(inData, path("data") / "Imago" / "Imago" / "models" / "one-model");
        QCOMPARE(finished.folder, path("home") / "one-model");
        QCOMPARE(core::loadModel(inData).weightsHash, core::loadModel(finished.folder).weightsHash);
    }

    void aRunWhoseFolderIsGoneIsNotMadeAgain() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        core::ReopenedRun run = core::reopenRun(paths);
        core::RunWriter writer(paths, run.settings, run.history);
        const core::TrainingResult result = train(requestOf(run), writer);
        fs::rename(path("project"), path("moved"));
        qputenv("XDG_DATA_HOME", path("data").c_str());
        const core::FinishedRun saved = writer.finish(result);
        qunsetenv("XDG_DATA_HOME");
        QVERIFY(!fs::exists(path("project")));
        QVERIFY2(saved.problem.english().find("no longer exists") != std::string::npos,
                 saved.problem.english().c_str());
        QVERIFY(saved.problem.english().find(saved.folder.string()) != std::string::npos);
        QCOMPARE(core::loadModel(saved.folder).weightsHash, saved.model.weightsHash);
    }

    void samplesThatCannotBeWrittenAreTold() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        core::ReopenedRun run = core::reopenRun(paths);
        fs::remove(paths.samples());
        std::ofstream(paths.samples()) << "mine";
        core::RunWriter writer(paths, run.settings, run.history);
        const core::FinishedRun saved = writer.finish(train(requestOf(run), writer));
        const QString problem = QString::fromStdString(saved.problem.english());
        QVERIFY2(problem.contains("samples") && !problem.contains("checkpoint"), qPrintable(problem));
        QCOMPARE(saved.folder, paths.model());
        // The run itself is whole.
        QCOMPARE(core::listRuns(path("project")).at(0).state, core::RunState::done);
        QVERIFY(fs::exists(paths.last()));
        QCOMPARE(contentOf(paths.samples()), QByteArray("mine"));
    }

    void whatAPersonPutsBesideAModelStays() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        core::ReopenedRun run = core::reopenRun(paths);
        core::RunWriter writer(paths, run.settings, run.history);
        const core::TrainingResult result = train(requestOf(run), writer);
        writer.finish(result);
        std::ofstream(paths.model() / "notes.txt") << "good shoes";
        writer.finish(result);
        QCOMPARE(contentOf(paths.model() / "notes.txt"), QByteArray("good shoes"));
        QVERIFY(core::loadModel(paths.model()).snapshot);
    }

    void withoutACheckpointARunWithAModelIsNotStartedAgain() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        core::ReopenedRun run = core::reopenRun(paths);
        {
            core::RunWriter writer(paths, run.settings, run.history);
            writer.finish(train(requestOf(run), writer));
        }
        const QByteArray history = contentOf(paths.history());
        fs::remove(paths.last());
        const QString sentence = sentenceOf([&] { core::reopenRun(paths); });
        QVERIFY2(sentence.contains("last.safetensors") && sentence.contains("no checkpoint"), qPrintable(sentence));
        QCOMPARE(contentOf(paths.history()), history);
    }

    // A run that was killed: it has a state, but no model.
    void withoutItsCheckpointAKilledRunIsNotStartedAgain() {
        const core::RunPaths paths = killedRun();
        const QByteArray history = contentOf(paths.history());
        const QByteArray state = contentOf(paths.state());
        fs::remove(paths.state());
        QCOMPARE(core::listRuns(path("project")).front().state, core::RunState::interrupted);
        std::ofstream(paths.state()) << state.toStdString();
        fs::remove(paths.last());
        const QString sentence = sentenceOf([&] { core::reopenRun(paths); });
        QVERIFY2(sentence.contains("last.safetensors") && sentence.contains("no checkpoint"), qPrintable(sentence));
        QCOMPARE(contentOf(paths.history()), history);
    }

    void aHistoryWithoutItsEndIsToldAndCountedAnew() {
        const core::RunPaths paths = killedRun();
        const std::int64_t records = core::reopenRun(paths).history.records;
        QVERIFY(records > 2);
        const QByteArray history = contentOf(paths.history());
        std::ofstream(paths.history())
            << history.left(history.indexOf('\n', history.indexOf('\n') + 1) + 1).toStdString();
        const core::ReopenedRun run = core::reopenRun(paths);
        QVERIFY2(run.warning.english().find("only 2 of the " + std::to_string(records)) != std::string::npos,
                 run.warning.english().c_str());
        QCOMPARE(run.history.records, std::int64_t{2});
    }

    void aRunThatCameToNothingGoesAlone() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        std::ofstream(paths.folder / "notes.json") << "{}";
        core::removeFruitlessRun(paths);
        QVERIFY(fs::exists(paths.settings()) && fs::exists(paths.folder / "notes.json"));
        fs::remove(paths.folder / "notes.json");
        std::ofstream(paths.samples() / ".hidden") << "mine";
        core::removeFruitlessRun(paths);
        QVERIFY(fs::exists(paths.settings()) && fs::exists(paths.samples() / ".hidden"));
        fs::remove(paths.samples() / ".hidden");
        core::removeFruitlessRun(paths);
        QVERIFY(!fs::exists(paths.folder) && fs::exists(paths.folder.parent_path()));
    }

    void theBestWeightsKnowWhatWasChangedBefore() {
        core::RunSettings settings = runSettings(*smallDataset());
        settings.training.set("length", std::string("plateau"));
        settings.training.set("patience", std::int64_t{1});
        const core::RunPaths paths = newRun(settings);
        core::ReopenedRun run = core::reopenRun(paths);
        core::TrainingRequest request = requestOf(run);
        request.controls = std::make_shared<core::TrainingControls>();
        request.controls->set("beta", 0.5);
        core::RunWriter writer(paths, run.settings, run.history);
        const core::TrainingResult result = train(request, writer);
        const core::FinishedRun finished = writer.finish(result);
        for (const fs::path& folder : {paths.best(), paths.model()}) {
            const core::SavedModel model = core::loadModel(folder);
            QVERIFY2(!model.events.empty(), folder.c_str());
            QCOMPARE(model.events[0].kind, core::TrainingEventKind::changed);
            QCOMPARE(model.events[0].setting, std::string("beta"));
            QCOMPARE(std::get<double>(model.events[0].value), 0.5);
            QCOMPARE(model.trainingSettings.real("beta"), settings.training.real("beta"));
        }
        QCOMPARE(finished.model.events.size(), result.events.size());
        QVERIFY(core::momentOf(core::loadModel(paths.best())) == core::ModelMoment::underway);
        QVERIFY(core::momentOf(core::loadModel(paths.model())) == core::ModelMoment::end);
    }

    void aDamagedOrCutHistoryIsNamed() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        const auto problem = [&] {
            return QString::fromStdString(core::historyProblem(paths, core::listRuns(path("project")).at(0)).english());
        };
        QCOMPARE(problem(), QString());  // there is none yet
        {
            const core::ReopenedRun run = core::reopenRun(paths);
            core::RunWriter writer(paths, run.settings, run.history);
            writer.finish(train(requestOf(run), writer));
        }
        QCOMPARE(core::listRuns(path("project")).at(0).state, core::RunState::done);
        QCOMPARE(problem(), QString());
        const std::string whole = contentOf(paths.history()).toStdString();
        const auto withHistory = [&](const std::string& text) {
            std::ofstream(paths.history(), std::ios::trunc) << text;
            const QString sentence = problem();
            return sentence.contains(quoted(paths.history())) ? sentence : QString();
        };
        const std::string start = whole.substr(0, whole.find('\n') + 1);
        QVERIFY2(withHistory(start).contains(" has only 1; use another copy"), qPrintable(problem()));
        QVERIFY2(withHistory(whole + "{\"curve\"").contains("ends in the middle of a line"), qPrintable(problem()));
        QVERIFY2(withHistory("{\"curve\"\n" + whole).startsWith("Line 1 of "), qPrintable(problem()));
        QVERIFY2(withHistory("").contains(" has only 0;"), qPrintable(problem()));
        fs::remove(paths.history());
        QVERIFY2(problem().contains("is missing, so the run has no curves; restore it."), qPrintable(problem()));
        std::ofstream(paths.history()) << whole;
        QCOMPARE(problem(), QString());
        // Of a run that was killed the end is what a checkpoint comes after.
        core::RunInfo killed = core::listRuns(path("project")).at(0);
        killed.state = core::RunState::interrupted;
        std::ofstream(paths.history(), std::ios::app) << "{\"curve\"";
        QVERIFY(core::historyProblem(paths, killed).empty());
    }

    void anUnknownPrecisionNamesTheFile() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        QByteArray text = contentOf(paths.settings());
        text.replace("\"precision\": \"float32\"", "\"precision\": \"float8\"");
        std::ofstream(paths.settings(), std::ios::trunc) << text.toStdString();
        const QString sentence = sentenceOf([&] { core::readRunSettings(paths); });
        QVERIFY2(sentence.contains("settings.json") && sentence.contains("is \"float8\", but must be one of"),
                 qPrintable(sentence));
    }

    void settingsThatAreNoObjectAreNamed_data() {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QString>("field");
        QTest::newRow("import") << QByteArray("/dataset/import") << "\"dataset.import\"";
        QTest::newRow("training") << QByteArray("/training") << "\"training\"";
        QTest::newRow("model") << QByteArray("/model") << "\"model\"";
    }
    void settingsThatAreNoObjectAreNamed() {
        QFETCH(QByteArray, pointer);
        QFETCH(QString, field);
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        const nlohmann::json whole = nlohmann::json::parse(contentOf(paths.settings()).toStdString());
        const nlohmann::json wrong[] = {nullptr, 3, "text", nlohmann::json::array()};
        for (const nlohmann::json& value : wrong) {
            nlohmann::json json = whole;
            json[nlohmann::json::json_pointer(pointer.toStdString())] = value;
            std::ofstream(paths.settings(), std::ios::trunc) << json.dump();
            const QString sentence = sentenceOf([&] { core::readRunSettings(paths); });
            QVERIFY2(sentence.contains(quoted(paths.settings())) && sentence.contains(field + " is not a JSON object"),
                     qPrintable(sentence));
        }
    }

    void theCurvesAreReadWhileARunIsTrained() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        QVERIFY(core::readRunHistory(paths).points.empty());
        std::ofstream(paths.history()) << core::historyLine(core::CurvePoint{"train_kl", 3, 0.5, 1.5, 7.25})
                                       << "{\"curve\":\"train";
        const core::RunHistory history = core::readRunHistory(paths);
        QCOMPARE(history.points.size(), std::size_t{1});
        QCOMPARE(history.points[0].value, 7.25);
    }

    void aDamagedRunIsListedAsSuch() {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        std::ofstream(paths.settings()) << "{";
        const std::vector<core::RunInfo> runs = core::listRuns(path("project"));
        QCOMPARE(runs.at(0).state, core::RunState::damaged);
        QVERIFY(QString::fromStdString(runs[0].problem.english()).contains("settings.json"));
        QVERIFY(!sentenceOf([&] { core::reopenRun(paths); }).isEmpty());
    }

   private:
    fs::path path(const std::string& name) const { return fs::path(folder_->path().toStdString()) / name; }
    static QString quoted(const fs::path& file) { return '"' + QString::fromStdString(file.string()) + '"'; }
    QString refusal(const std::string& name) const {
        return sentenceOf([&] { const core::ProjectFolder project(path(name)); });
    }
    core::RunPaths newRun(const core::RunSettings& settings) const {
        { const core::ProjectFolder project(path("project")); }
        core::RunPaths paths(path("project"), "one");
        core::createRun(paths, settings);
        return paths;
    }
    /// Trained to its end, but killed before it was written: it has a checkpoint, a history and a state, but no model.
    core::RunPaths killedRun() const {
        const core::RunPaths paths = newRun(runSettings(*smallDataset()));
        const core::ReopenedRun run = core::reopenRun(paths);
        core::RunWriter writer(paths, run.settings, run.history);
        train(requestOf(run), writer);
        return paths;
    }
    static core::TrainingResult train(const core::TrainingRequest& request, core::RunWriter& writer) {
        core::TrainingObserver observer;
        writer.addTo(observer);
        core::PauseGate gate;
        return core::train(request, gate, {}, observer);
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_TEST(TestProject)
#include "test_project.moc"
