#include "app/commands/SweepCommand.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "app/commands/DatasetStore.h"
#include "app/commands/ExitCode.h"
#include "app/commands/FileEnding.h"
#include "app/commands/FreeFile.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/QueueRunner.h"
#include "app/commands/QueuedFlags.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/SweepTable.h"
#include "app/commands/TextFormat.h"
#include "app/commands/TrainingFlags.h"
#include "core/base/Utf8.h"
#include "core/device/Device.h"
#include "core/exporting/SweepSheet.h"
#include "core/files/AtomicFile.h"
#include "core/files/FreeName.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunQueue.h"
#include "core/project/Sweep.h"
#include "core/project/SweepDataset.h"
#include "core/project/SweepScoresFile.h"
#include "core/project/SweepScoring.h"

namespace app {

namespace {

struct SweepOptions {
    std::vector<std::string> set;
    TrainingFlags flags;
    ProjectPlan project;
    std::string sheet;
    bool queueOnly = false;
    bool evaluate = false;
    bool json = false;
};

/// Of --set those with several values; what has one joins `chosen`. Throws UsageError.
std::vector<core::SweptSetting> sweptSettings(const SweepOptions& options, core::ChosenSettings& chosen) try {
    const std::vector<core::Parameter> parameters = core::sweepParameters(options.flags.family);
    std::vector<core::SweptSetting> swept;
    for (const std::string& assignment : options.set) {
        core::SweptSetting setting = core::readSweptSetting(assignment, parameters);
        const bool isFixed = setting.values.size() == 1;
        if (!isFixed && chosen.contains(setting.name))
            throw core::Error("%1 has a flag of its own and several values with --set; leave one of them out.",
                              setting.name);
        if (isFixed) {
            chosen[setting.name] = setting.values.front();
        } else {
            swept.push_back(std::move(setting));
        }
    }
    static_cast<void>(core::sweepGrid(swept));  // says what is wrong with it
    return swept;
} catch (const core::Error& error) {
    throw UsageError(std::string("--set: ") + error.what());
}

/// sweep-NAME.png in the project, or the next name that is free.
std::filesystem::path defaultSweepSheet(const std::filesystem::path& project, const std::string& sweep) {
    std::filesystem::path file = project / ("sweep-" + sweep + ".png");
    for (int number = 2; core::isTaken(file); ++number)
        file = project / ("sweep-" + sweep + "-" + std::to_string(number) + ".png");
    return file;
}

/// Writes the sheet of the runs that are done; empty where there is none.
std::filesystem::path writeSweepSheet(const SweepOptions& options, const std::filesystem::path& project,
                                      const std::string& sweep, const std::vector<core::SweepRow>& rows,
                                      const std::stop_token& stop) {
    std::vector<core::SnapshotPointer> models;
    std::vector<std::string> labels;
    for (const core::SweepRow& row : rows) {
        if (row.entry.state != core::QueueState::done) continue;
        models.push_back(core::loadModel(core::RunPaths(project, row.entry.run).model()).snapshot);
        labels.push_back(core::sweepColumnLabel(row.entry));
    }
    const auto bytes =
        core::sweepSheetFile(models, labels, "sweep " + sweep, core::JobContext(stop, {}, core::coreCount()));
    if (bytes.empty()) return {};
    const std::filesystem::path file =
        options.sheet.empty() ? defaultSweepSheet(project, sweep) : std::filesystem::path(options.sheet);
    core::writeFileAtomically(file, bytes, core::Existing::kept);
    return file;
}

/// In the project, for the studio; a sentence where that does not work.
std::string keepScores(const std::filesystem::path& project, const core::SweepRow& row,
                       const core::SweepScores& scores) try {
    return core::keepSweepScores(project, row, scores).english();
} catch (const core::Error& error) {
    return error.what();
}

/// KID and DCI of the runs that are done, into `rows` and the project. Throws core::Error.
void measureSweep(const std::filesystem::path& project, std::vector<core::SweepRow>& rows,
                  const std::stop_token& stop) {
    ProgressLine progress;
    const auto cache = datasetCache();
    std::shared_ptr<const core::Dataset> dataset;
    std::optional<core::SweepScoring> scoring;
    std::string said;
    for (core::SweepRow& row : rows) {
        if (row.entry.state != core::QueueState::done || !row.hasModel) continue;
        const auto tell = [&](const core::Progress& at) {
            progress.show("Measuring " + core::withoutControls(row.entry.run) + ' ' + bar(at.fraction(), 20));
        };
        const core::RunPaths run(project, row.entry.run);
        const core::SavedModel model = core::loadModel(run.model());
        auto opened =
            core::datasetOfRun(model, run, dataset, core::JobContext(stop, {}, core::coreCount()), cache.get());
        if (!opened) return;
        if (opened != dataset) scoring.emplace(opened);
        dataset = std::move(opened);
        const auto scores = scoring->scoresOf(model, run.model(), core::JobContext(stop, tell, core::coreCount()));
        if (!scores) return;
        if (std::isfinite(scores->kid.value)) row.kid = scores->kid.value;
        if (std::isfinite(scores->disentanglement.value)) row.disentanglement = scores->disentanglement.value;
        for (const core::Message& note : scores->notes) progress.say("Note: " + note.english());
        // One that is the same for every run is said once.
        if (const std::string problem = keepScores(project, row, *scores); problem != said) {
            said = problem;
            if (!problem.empty()) progress.say("imago: " + problem);
        }
    }
}

int trainSweep(const SweepOptions& options, const core::ProjectFolder& folder, const std::string& sweep) {
    const Interrupt interrupt(Interrupt::Work::kept);
    const QueueTally tally = runQueue(folder, sweep, options.json, interrupt.token());
    std::vector<core::SweepRow> rows = core::sweepRows(folder.path(), sweep);
    std::filesystem::path sheet;
    int code = tally.exitCode();
    if (!tally.stopped) {
        try {
            if (options.evaluate) measureSweep(folder.path(), rows, interrupt.token());
            sheet = writeSweepSheet(options, folder.path(), sweep, rows, interrupt.token());
        } catch (const core::Error& error) {
            // The runs are there all the same, and so is their table.
            std::fprintf(stderr, "imago: %s\n", error.what());
            code = kExitFailed;
        }
    }
    if (options.json) {
        printJsonLine({{"event", "done"},
                       {"outcome", tally.stopped ? "cancelled" : "done"},
                       {"sweep", sweep},
                       {"failed", tally.failed},
                       {"waiting", tally.waiting},
                       {"runs", sweepJson(rows)},
                       {"sheet", sheet.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(sheet.string())}});
        return code;
    }
    printSweepTable(rows);
    if (!sheet.empty())
        std::printf("A column of samples for each run that is done, in the order of the table: %s\n",
                    core::withoutControls(sheet.string()).c_str());
    if (tally.stopped) std::printf("To resume it: %s\n", resumeQueueCommand(options.project.folder).c_str());
    return code;
}

int runSweep(SweepOptions& options) {
    if (options.project.folder.empty()) throw UsageError("--project names no folder; name one.");
    if (options.flags.dataset.empty()) throw UsageError("--dataset is missing; name the images to train on.");
    if (options.queueOnly && !options.sheet.empty())
        throw UsageError("--sheet cannot be combined with --queue-only, which trains nothing; leave one of them out.");
    if (options.queueOnly && options.evaluate)
        throw UsageError(
            "--evaluate cannot be combined with --queue-only, which trains nothing; leave one of them out.");
    options.flags.openStart();
    core::QueuedTraining base = queuedTraining(options.flags, options.project);
    const std::vector<core::SweptSetting> swept = sweptSettings(options, base.settings);
    for (const core::QueueEntry& entry : core::sweepEntries({}, swept, base))
        checkQueued(entry.training, options.project);
    if (!options.sheet.empty()) requireFree(options.sheet, false);
    requireProject(options.project);
    // Before anything is queued: somebody else may have it open.
    std::optional<core::ProjectFolder> folder;
    if (!options.queueOnly) folder.emplace(options.project.folder);
    if (folder && !folder->warning().empty()) std::fprintf(stderr, "%s\n", folder->warning().english().c_str());

    const core::RunQueue queue(options.project.folder);
    std::vector<core::QueueEntry> before;
    try {
        before = queue.entries();
    } catch (const core::Error&) {
        // add() says what is wrong, and what it has done about it.
    }
    const std::string name = core::freeSweepName(swept, before);
    const core::AddedEntries added = queue.add(core::sweepEntries(name, swept, base));
    if (!added.note.empty()) std::fprintf(stderr, "imago: %s\n", added.note.english().c_str());
    if (options.json) {
        printJsonLine({{"event", options.queueOnly ? "done" : "queued"}, {"sweep", name}, {"ids", added.ids}});
    } else {
        std::fprintf(stderr, "Queued %zu runs as sweep %s.\n", added.ids.size(), name.c_str());
    }
    return folder ? trainSweep(options, *folder, name) : kExitDone;
}

}  // namespace

Command addSweepCommand(CLI::App& app) {
    auto options = std::make_shared<SweepOptions>();
    CLI::App* flags = app.add_subcommand(
        "sweep", "Train the same model with several values of one or two settings, and compare the runs.");
    flags->footer(
        "Each combination of the values becomes an entry of the project's queue and a run; all else is the same in all "
        "of them, the seed too. At the end a table shows the last validation of each run, and the project has a sheet "
        "sweep-NAME.png: a column for each run that is done, and along a row the same latent where the runs have as "
        "many latent dimensions.\nLimit the runs with --epochs rather than --minutes: in the same time a slower model "
        "is trained for fewer epochs, and the comparison says less.\nCtrl+C stops the run that is trained; imago queue "
        "run resumes it and trains the "
        "rest. The exit code is 1 where a run has failed.\nWith --json, the last line has \"event\": \"done\" and the "
        "runs with their validation.");
    flags
        ->add_option("--set", options->set,
                     "A setting by its name in settings.json with its values (beta=0.5,1,4,8), or a range from the "
                     "first to the last of so many (learning_rate=1e-4..1e-2:5): equal ratios for a setting whose "
                     "range spans orders of magnitude from above 0, else equal steps. Given once or twice; one with a "
                     "single value is the same in all runs.")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all()
        ->required()
        ->type_name("NAME=VALUES");
    options->flags.add(*flags, false);
    options->flags.settings.add(*flags, {core::weightPrecisionParameter()}, "Output");
    flags->add_option("--sheet", options->sheet, "The sheet of samples in another place; must not be there yet.")
        ->check(endsWith(".png"))
        ->type_name("FILE")
        ->group("Output");
    flags->add_flag("--queue-only", options->queueOnly, "Only queue the runs; imago queue run trains them.")
        ->group("Output");
    flags
        ->add_flag("--evaluate", options->evaluate,
                   "Also measure each run that is done: KID of 1,000 samples against 1,000 held-out images and, of "
                   "models that encode, disentanglement (DCI); \"kid\" and \"dci\" in --json. The project keeps "
                   "them for the studio.")
        ->group("Output");
    addJsonLinesFlag(*flags, options->json);
    options->flags.addMachine(*flags);
    flags
        ->add_option_function<std::string>(
            "--project", [options](const std::string& folder) { options->project.folder = folder; },
            "Project folder, new or existing, for the queue and the runs.")
        ->required()
        ->type_name("DIR")
        ->group("Project");
    addRunFlags(*flags, options->project);
    return {flags, [options] { return runSweep(*options); }};
}

}  // namespace app
