#include "app/commands/QueueCommand.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <system_error>

#include "app/commands/CommandTree.h"
#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/NumberRange.h"
#include "app/commands/QueueRunner.h"
#include "app/commands/QueuedFlags.h"
#include "app/commands/TextFormat.h"
#include "app/commands/TrainingFlags.h"
#include "core/base/Utf8.h"
#include "core/files/FileProblem.h"
#include "core/parameter/SettingsJson.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunQueue.h"

namespace app {

namespace {

using QueueJson = nlohmann::ordered_json;

const std::vector<std::string> kQueueActions{"list", "add", "remove", "move", "cancel", "retry", "clear", "run"};

struct QueueOptions {
    std::string action = kQueueActions.front();
    std::int64_t id = 0;
    TrainingFlags flags;
    ProjectPlan project;
    bool up = false;
    bool down = false;
    std::size_t to = 0;
    bool json = false;
};

bool hasFlagAmong(const CLI::Option& option, const std::set<std::string>& names) {
    const std::vector<std::string> flags = flagsOf(option);
    return !flags.empty() && names.contains(flags.back());
}

bool isOfAnyAction(const CLI::Option& option) {
    return hasFlagAmong(option, {"--help", "--project", "--json"});
}

bool isOfMove(const CLI::Option& option) {
    return hasFlagAmong(option, {"--up", "--down", "--to"});
}

/// In the help, those of `add` stand apart: no other action takes them.
void groupByAction(CLI::App& app) {
    for (CLI::Option* option : app.get_options()) {
        if (flagsOf(*option).empty() || isOfAnyAction(*option) || option->get_group().empty()) continue;
        option->group(isOfMove(*option) ? "Order (only for move)" : option->get_group() + " (only for add)");
    }
}

/// Who gives a flag to an action that takes no notice of it has meant something else.
void checkQueueFlags(const QueueOptions& options, const CLI::App& app) {
    const bool takesId = std::set<std::string>{"remove", "move", "cancel", "retry"}.contains(options.action);
    if (takesId && options.id == 0)
        throw UsageError("imago queue " + options.action + " needs the number of an entry; imago queue lists them.");
    if (!takesId && options.id != 0)
        throw UsageError("imago queue " + options.action + " takes no number of an entry; leave it out.");
    for (const CLI::Option* option : app.get_options()) {
        const std::vector<std::string> flags = flagsOf(*option);
        if (option->count() == 0 || flags.empty() || isOfAnyAction(*option)) continue;
        const std::string action = isOfMove(*option) ? "move" : "add";
        if (options.action == action) continue;
        const std::string way = options.action == "run" && action == "add"
                                    ? "; a training runs as it was queued: give it to imago queue add."
                                    : "; leave it out.";
        throw UsageError("imago queue " + options.action + " takes no " + flags.back() + way);
    }
}

/// "beta 0.5, latent_size 16"
std::string chosenText(const core::ChosenSettings& chosen) {
    std::string text;
    for (const auto& [name, value] : chosen) text += (text.empty() ? "" : ", ") + name + " " + core::toText(value);
    return text;
}

QueueJson chosenJson(const core::ChosenSettings& chosen) {
    QueueJson object = QueueJson::object();
    for (const auto& [name, value] : chosen) object[name] = core::toJson(value);
    return object;
}

QueueJson textOrNull(const std::string& text) {
    return text.empty() ? QueueJson() : QueueJson(text);
}

/// "interrupted" for one that the file has as running though no program has the project open: it was killed.
std::string shownState(const core::QueueEntry& entry, bool isOpen) {
    return entry.state == core::QueueState::running && !isOpen ? "interrupted" : core::wordOf(entry.state);
}

void printQueueEntry(const core::QueueEntry& entry, bool isOpen) {
    printJsonLine({{"id", entry.id},
                   {"state", shownState(entry, isOpen)},
                   {"name", textOrNull(entry.name)},
                   {"run", textOrNull(entry.run)},
                   {"sweep", textOrNull(entry.sweep)},
                   {"family", entry.training.family},
                   {"dataset", entry.training.dataset},
                   {"preset", textOrNull(entry.training.preset)},
                   {"model_size", textOrNull(entry.training.modelSize)},
                   {"start_from", textOrNull(entry.training.startFrom)},
                   {"settings", chosenJson(entry.training.settings)},
                   {"import", chosenJson(entry.training.importSettings)},
                   {"message", textOrNull(entry.problem.english())}});
}

int listQueue(const core::RunQueue& queue, const std::filesystem::path& project, bool json) {
    const std::vector<core::QueueEntry> entries = queue.entries();
    const bool isOpen = core::isProjectOpen(project);
    if (json) {
        for (const core::QueueEntry& entry : entries) printQueueEntry(entry, isOpen);
        return kExitDone;
    }
    if (entries.empty()) {
        std::printf("The queue is empty.\n");
        return kExitDone;
    }
    std::printf("%-5s %-11s %-20s %s\n", "ENTRY", "STATE", "NAME", "WHAT");
    for (const core::QueueEntry& entry : entries) {
        std::string what = entry.training.family + " on " + entry.training.dataset;
        if (!entry.training.preset.empty()) what += ", preset " + entry.training.preset;
        if (!entry.training.startFrom.empty()) what += ", from " + entry.training.startFrom;
        if (const std::string chosen = chosenText(entry.training.settings); !chosen.empty()) what += ", " + chosen;
        if (!entry.run.empty()) what += ", run " + entry.run;
        std::printf("%5lld %-11s %-20s %s\n", static_cast<long long>(entry.id), shownState(entry, isOpen).c_str(),
                    core::withoutControls(entry.name).c_str(), core::withoutControls(what).c_str());
        if (!entry.problem.empty())
            std::printf("%5s %-11s %-20s %s\n", "", "", "", core::withoutControls(entry.problem.english()).c_str());
    }
    return kExitDone;
}

int addEntry(const core::RunQueue& queue, QueueOptions& options) {
    options.flags.openStart();
    core::QueueEntry entry;
    entry.name = options.project.name;
    entry.training = queuedTraining(options.flags, options.project);
    checkQueued(entry.training, options.project);
    requireProject(options.project);
    const core::AddedEntries added = queue.add({entry});
    if (!added.note.empty()) std::fprintf(stderr, "imago: %s\n", added.note.english().c_str());
    if (options.json) {
        printJsonLine({{"event", "done"}, {"id", added.ids.front()}});
    } else {
        std::printf("Queued as entry %lld.\n", static_cast<long long>(added.ids.front()));
    }
    return kExitDone;
}

void moveEntry(const core::RunQueue& queue, const QueueOptions& options) {
    if (options.up + options.down + (options.to > 0) != 1)
        throw UsageError("imago queue move needs one of --up, --down and --to.");
    if (options.to > 0) return queue.move(options.id, options.to);
    queue.moveBy(options.id, options.up ? -1 : 1);
}

int workThrough(const QueueOptions& options) {
    const core::ProjectFolder folder(options.project.folder);
    if (!folder.warning().empty()) std::fprintf(stderr, "%s\n", folder.warning().english().c_str());
    const Interrupt interrupt(Interrupt::Work::kept);
    const QueueTally tally = runQueue(folder, {}, options.json, interrupt.token());
    if (options.json) {
        printJsonLine({{"event", "done"},
                       {"outcome", tally.stopped ? "cancelled" : "done"},
                       {"done", tally.done},
                       {"failed", tally.failed},
                       {"waiting", tally.waiting}});
    } else {
        std::printf("%zu done, %zu failed, %zu waiting.\n", tally.done, tally.failed, tally.waiting);
        if (tally.stopped) std::printf("To resume it: %s\n", resumeQueueCommand(options.project.folder).c_str());
    }
    return tally.exitCode();
}

int runQueueCommand(QueueOptions& options, const CLI::App& app) {
    checkQueueFlags(options, app);
    if (options.project.folder.empty()) throw UsageError("--project names no folder; name one.");
    const core::RunQueue queue(options.project.folder);
    if (options.action == "add") {
        if (options.flags.dataset.empty()) throw UsageError("--dataset is missing; name the images to train on.");
        return addEntry(queue, options);
    }
    std::error_code unknown;
    if (!std::filesystem::exists(options.project.folder, unknown) && !unknown)
        throw UsageError("The project " + core::quotedPath(options.project.folder) +
                         " does not exist; imago queue add or imago train --project creates it.");
    core::checkProject(options.project.folder);
    if (options.action == "list") return listQueue(queue, options.project.folder, options.json);
    if (options.action == "run") return workThrough(options);
    if (options.action == "remove") queue.remove(options.id);
    if (options.action == "cancel") queue.cancel(options.id);
    if (options.action == "retry") queue.retry(options.id);
    if (options.action == "clear") queue.clearFinished();
    if (options.action == "move") moveEntry(queue, options);
    return listQueue(queue, options.project.folder, options.json);
}

/// "" or what is wrong with the name of an action.
std::string queueActionProblem(std::string& action) {
    if (std::find(kQueueActions.begin(), kQueueActions.end(), action) != kQueueActions.end()) return {};
    std::string known;
    for (const std::string& each : kQueueActions) known += (known.empty() ? "" : ", ") + each;
    return "There is no action \"" + action + "\"; the actions are: " + known + ".";
}

}  // namespace

Command addQueueCommand(CLI::App& app) {
    auto options = std::make_shared<QueueOptions>();
    CLI::App* flags =
        app.add_subcommand("queue", "Keep trainings that wait in a project, and train them one after the other.");
    flags->footer(
        "Actions:\n  list: Lists the entries in their order; the default. One whose program was killed is "
        "interrupted.\n  add: Puts a training at the end, with the "
        "flags of imago train.\n  remove: Takes entry N out of the queue; its run stays.\n  move: Moves waiting entry "
        "N "
        "with --up, --down or --to.\n  cancel: Keeps waiting entry N in the list, but does not run it.\n  retry: Puts "
        "entry N, which has failed or was cancelled, back among those that wait.\n  clear: Removes the entries that "
        "are done, have "
        "failed or were cancelled.\n  run: Trains what waits until nothing is left.\n\nThe queue is kept in the "
        "project's queue.json. Ctrl+C stops the run that is trained and saves it as imago train does; it resumes at "
        "the next imago queue run, and so does one whose program was killed. When an entry fails, "
        "the reason is printed and the next one begins; the exit code is then 1. Where the disk is full or the project "
        "can "
        "no longer be written, the queue stops instead, and all of them wait.\nWith --json, run prints the lines of "
        "imago train --json for each "
        "entry, whose last is \"run_done\" or \"run_error\"; the last of all is \"done\".");
    flags->add_option("ACTION", options->action, "What to do: see Actions below; default list.")
        ->check(CLI::Validator(queueActionProblem, ""))
        ->check(knownValues(kQueueActions));
    flags->add_option("ID", options->id, "Number of an entry, for remove, move, cancel and retry.")
        ->check(within<std::int64_t>(1, 1'000'000'000))
        ->type_name("N");
    flags->add_flag("--up", options->up, "One place earlier.");
    flags->add_flag("--down", options->down, "One place later.");
    flags->add_option("--to", options->to, "To place N of those that wait; 1 is the next one.")
        ->check(within<std::size_t>(1, 1'000'000'000))
        ->type_name("N");
    options->flags.add(*flags);
    options->flags.settings.add(*flags, {core::weightPrecisionParameter()}, "Output");
    flags->add_flag("--json", options->json, "The result as JSON on stdout, one object per line.")->group("Output");
    options->flags.addMachine(*flags);
    flags
        ->add_option_function<std::string>(
            "--project", [options](const std::string& folder) { options->project.folder = folder; },
            "Project folder; add makes a new one.")
        ->required()
        ->type_name("DIR")
        ->group("Project");
    flags->add_option("--name", options->project.name, "What lists call the entry and its run.")
        ->type_name("NAME")
        ->group("Project");
    addRunFlags(*flags, options->project);
    groupByAction(*flags);
    return {flags, [options, flags] { return runQueueCommand(*options, *flags); }};
}

}  // namespace app
