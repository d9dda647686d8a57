#include "app/commands/RunsCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "app/commands/EditedDataset.h"
#include "app/commands/ExitCode.h"
#include "app/commands/JsonLines.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/project/HistoryCheck.h"
#include "core/project/RunList.h"
#include "core/project/RunNotes.h"

namespace app {

namespace {

using Json = nlohmann::ordered_json;

/// What a person wrote about a run.
struct Notes {
    core::RunNotes written;
    std::string problem;  ///< why it cannot be read; else empty
};

Notes notesOf(const std::string& project, const core::RunInfo& run) try {
    return {core::readRunNotes({project, run.id}), {}};
} catch (const core::Error& error) {
    return {{}, error.what()};
}

Json orNull(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

void printNote(const std::string& title, const std::string& text) {
    if (!text.empty())
        std::printf("%-16s %-12s %s: %s\n", "", "", title.c_str(),
                    core::withoutControls(text.substr(0, text.find('\n'))).c_str());
}

/// Of a run whose settings can be read.
std::string historyProblem(const std::string& project, const core::RunInfo& run) {
    return core::historyProblem({project, run.id}, run).english();
}

void printJson(const std::string& project, const std::vector<core::RunInfo>& runs) {
    for (const core::RunInfo& run : runs) {
        if (!run.problem.empty()) {
            printJsonLine({{"run", run.id}, {"state", core::wordOf(run.state)}, {"message", run.problem.english()}});
            continue;
        }
        const std::string problem = historyProblem(project, run);
        const Notes notes = notesOf(project, run);
        printJsonLine({{"run", run.id},
                       {"name", orNull(notes.written.name)},
                       {"notes", orNull(notes.written.text)},
                       {"notes_problem", orNull(notes.problem)},
                       {"state", core::wordOf(run.state)},
                       {"family", run.family},
                       {"dataset", run.dataset},
                       {"started_from", orNull(run.startedFrom)},
                       {"created", run.created},
                       {"step", run.step},
                       {"epoch", run.epoch},
                       {"seconds", run.seconds},
                       {"recoveries", run.recoveries},
                       {"best_validation", run.bestValidation ? Json(*run.bestValidation) : Json()},
                       {"edited_dataset", run.used.edited},
                       {"left_out", run.used.leftOut},
                       {"merged_classes", run.used.mergedClasses},
                       {"moved_to_training", run.used.moved},
                       {"assigned_images", run.used.assigned},
                       {"renamed_classes", run.used.renamedClasses},
                       {"dropped_classes", run.used.droppedClasses},
                       {"added_classes", run.used.addedClasses},
                       {"weighted_classes", run.used.weightedClasses},
                       {"history_problem", orNull(problem)}});
    }
}

void printText(const std::string& project, const std::vector<core::RunInfo>& runs) {
    if (runs.empty()) {
        std::printf("The project has no runs yet.\n");
        return;
    }
    std::printf("%-16s %-12s %s\n", "RUN", "STATE", "WHAT");
    for (const core::RunInfo& run : runs) {
        if (!run.problem.empty()) {
            std::printf("%-16s %-12s %s\n", run.id.c_str(), core::wordOf(run.state).c_str(),
                        run.problem.english().c_str());
            continue;
        }
        std::string line =
            run.family + " on " + run.dataset + ", epoch " + fixed(run.epoch, 1) + ", " + duration(run.seconds);
        if (run.bestValidation) line += ", best validation " + fixed(*run.bestValidation, 2);
        if (const std::string edits = editsText(run.used); !edits.empty()) line += ", edited dataset: " + edits;
        if (!run.startedFrom.empty()) line += ", started from " + run.startedFrom;
        if (run.recoveries > 0) line += ", diverged " + counted(run.recoveries, "time");
        std::printf("%-16s %-12s %s\n", run.id.c_str(), core::wordOf(run.state).c_str(),
                    core::withoutControls(line).c_str());
        const Notes notes = notesOf(project, run);
        printNote("Name", notes.written.name);
        printNote("Notes", notes.written.text);
        printNote("Note", notes.problem);
        printNote("Note", historyProblem(project, run));
    }
}

}  // namespace

Command addRunsCommand(CLI::App& app) {
    struct RunsOptions {
        std::string project;
        bool json = false;
    };
    auto options = std::make_shared<RunsOptions>();
    CLI::App* flags = app.add_subcommand("runs", "List the runs of a project and their state.");
    flags->add_option("--project", options->project, "Project folder.")->required()->type_name("DIR");
    flags->add_flag("--json", options->json, "JSON on stdout, one object per line for each run.");
    return {flags, [options]() -> int {
                const std::vector<core::RunInfo> runs = core::listRuns(options->project);
                if (options->json) {
                    printJson(options->project, runs);
                } else {
                    printText(options->project, runs);
                }
                return kExitDone;
            }};
}

}  // namespace app
