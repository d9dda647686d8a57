#include "app/commands/QueueRunner.h"

#include <cstdio>
#include <memory>

#include "app/commands/ExitCode.h"
#include "app/commands/JsonLines.h"
#include "app/commands/JsonTrainingReport.h"
#include "app/commands/PlanOfFlags.h"
#include "app/commands/QueuedFlags.h"
#include "app/commands/ShellWord.h"
#include "app/commands/TextTrainingReport.h"
#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/project/QueueProblem.h"
#include "core/project/RunQueue.h"

namespace app {

namespace {

/// How a turn has ended.
struct TurnEnd {
    core::QueueState state = core::QueueState::done;
    core::Message problem = {};
};

std::unique_ptr<TrainingReport> reportOfEntry(bool json) {
    if (json) return std::make_unique<JsonTrainingReport>(JsonTrainingReport::Extent::oneOfSeveral);
    return std::make_unique<TextTrainingReport>();
}

int trainEntry(const core::ProjectFolder& folder, const core::ClaimedEntry& claimed, bool json, TrainingReport& report,
               const std::stop_token& stop) {
    const core::QueueEntry& entry = claimed.entry;
    TrainingFlags flags = flagsOf(entry.training);
    ProjectPlan plan;
    plan.folder = folder.path();
    plan.run = entry.run;
    plan.resume = claimed.resumes;
    plan.checkpointSeconds = entry.training.checkpointSeconds;
    plan.ignoreEdits = entry.training.ignoreEdits;
    plan.name = entry.name;
    // The queue resumes it, not imago train; the command is printed once, at the end of the queue.
    plan.resumeCommand = json ? resumeQueueCommand(folder.path()) : "";
    if (claimed.resumes) return resumeRun(folder, plan, {}, flags.device, report, stop);
    checkQueued(entry.training, plan);
    flags.openStart();
    const PlanFor plans = [&](const core::Dataset* dataset) { return planFor(flags, dataset, report); };
    return trainNewRun(folder, plan, plans, flags.dataset, flags.importSettings(), report, stop);
}

TurnEnd takeTurn(const core::ProjectFolder& folder, const core::ClaimedEntry& claimed, bool json,
                 const std::stop_token& stop) {
    const std::unique_ptr<TrainingReport> report = reportOfEntry(json);
    core::Message problem;
    try {
        const int code = trainEntry(folder, claimed, json, *report, stop);
        return {code == kExitDone ? core::QueueState::done : core::QueueState::waiting};
    } catch (const std::exception& error) {
        problem = core::queueProblemOf(error);
    }
    report->failed(problem.english());
    return {core::QueueState::failed, problem};
}

/// "Entry 3, beta 0.5", on one line.
std::string entryTitle(const core::QueueEntry& entry) {
    const std::string name = entry.name.empty() ? entry.run : entry.name;
    return "Entry " + std::to_string(entry.id) + ", " + core::withoutControls(name);
}

void tellTurn(const core::ClaimedEntry& claimed, bool json) {
    const core::QueueEntry& entry = claimed.entry;
    if (json) {
        printJsonLine({{"event", "entry"},
                       {"id", entry.id},
                       {"name", entry.name},
                       {"run", entry.run},
                       {"resumes", claimed.resumes}});
    } else {
        std::fprintf(stderr, "%s: %s %s.\n", entryTitle(entry).c_str(), claimed.resumes ? "resuming run" : "run",
                     core::withoutControls(entry.run).c_str());
    }
}

void tellTurnEnd(const core::QueueEntry& entry, const TurnEnd& end, bool json) {
    if (json) {
        nlohmann::ordered_json line = {
            {"event", "entry_end"}, {"id", entry.id}, {"run", entry.run}, {"state", core::wordOf(end.state)}};
        if (!end.problem.empty()) line["message"] = end.problem.english();
        printJsonLine(line);
    } else if (!end.problem.empty()) {
        std::fprintf(stderr, "%s has failed: %s\n", entryTitle(entry).c_str(), end.problem.english().c_str());
    }
}

}  // namespace

std::string resumeQueueCommand(const std::filesystem::path& project) {
    return "imago queue run --project " + shellWord(project.string());
}

int QueueTally::exitCode() const {
    if (stopped) return kExitCancelled;
    return failed > 0 ? kExitFailed : kExitDone;
}

QueueTally runQueue(const core::ProjectFolder& folder, const std::string& sweep, bool json,
                    const std::stop_token& stop) {
    const core::RunQueue queue(folder.path());
    QueueTally tally;
    tally.stopped = stop.stop_requested();
    while (!tally.stopped) {
        const auto claimed = queue.claim(folder, sweep);
        if (!claimed) break;
        tellTurn(*claimed, json);
        TurnEnd end = takeTurn(folder, *claimed, json, stop);
        // All would fail of it, one after the other: they wait instead, and so does this one.
        core::Message common;
        if (end.state == core::QueueState::failed) common = core::commonProblem(folder.path(), end.problem);
        if (!common.empty()) end = {core::QueueState::waiting};
        try {
            queue.finish(claimed->entry, end.state, end.problem);
        } catch (const core::Error&) {
            tellTurnEnd(claimed->entry, end, json);  // which nothing else says any more
            throw;
        }
        tellTurnEnd(claimed->entry, end, json);
        if (!common.empty())
            throw core::Error("%1 The queue has stopped, and its trainings wait; imago queue run resumes it.", common);
        tally.done += end.state == core::QueueState::done ? 1 : 0;
        tally.failed += end.state == core::QueueState::failed ? 1 : 0;
        tally.stopped = end.state == core::QueueState::waiting || stop.stop_requested();
    }
    for (const core::QueueEntry& entry : queue.entries())
        if (entry.state == core::QueueState::waiting && (sweep.empty() || entry.sweep == sweep)) ++tally.waiting;
    return tally;
}

}  // namespace app
