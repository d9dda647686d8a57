#include "core/project/RunList.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/base/Error.h"
#include "core/base/NaturalOrder.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/JsonFile.h"
#include "core/files/JsonObject.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunFolder.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestState = 1ULL << 20;
constexpr std::int64_t kMostListedSteps = std::numeric_limits<std::int64_t>::max();

constexpr std::array<const char*, 8> kStateWords = {"new",         "starting", "running", "paused",
                                                    "interrupted", "stopped",  "done",    "damaged"};

RunState stateOf(const std::string& word, const fs::path& file) {
    const auto found = std::find(kStateWords.begin(), kStateWords.end(), word);
    if (found == kStateWords.end())
        throw Error("%1 is damaged: its \"state\" is unknown; use another copy of it.", quotedPath(file));
    return static_cast<RunState>(found - kStateWords.begin());
}

void readState(const fs::path& file, RunInfo& info) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return;
    const nlohmann::json json = readJsonFile(file, kLargestState);
    const JsonObject object(json, quotedPath(file));
    info.state = stateOf(object.text("state"), file);
    info.step = object.integer("step", 0, kMostListedSteps);
    if (object.has("records")) info.records = object.integer("records", 0, kMostListedSteps);
    info.epoch = object.number("epoch");
    info.seconds = object.number("seconds");
    info.recoveries = static_cast<int>(object.integer("recoveries", 0, 1000));
    if (object.has("best_validation")) info.bestValidation = object.number("best_validation");
}

/// Whether a training has left something there: one may end, or be killed, before its first checkpoint is written.
bool hasBegun(const RunPaths& paths) {
    std::error_code ignored;
    for (const fs::path& path : {paths.last(), paths.best(), paths.model()})
        if (fs::exists(path, ignored)) return true;
    const std::uintmax_t bytes = fs::file_size(paths.history(), ignored);
    return !ignored && bytes > 0;
}

RunInfo readRun(const fs::path& project, const std::string& id) {
    RunInfo info;
    info.id = id;
    try {
        const RunPaths paths(project, id);
        const RunSettings settings = readRunSettings(paths);
        info.family = settings.model.family;
        info.dataset = settings.datasetName;
        if (settings.startedFrom) info.startedFrom = settings.startedFrom->name;
        info.created = settings.created;
        info.changes = changesOf(settings);
        info.used = settings.counts;
        std::error_code ignored;
        info.hasCheckpoint = fs::exists(paths.last(), ignored);
        info.state = hasBegun(paths) ? RunState::running : RunState::fresh;
        readState(paths.state(), info);
    } catch (const Error& error) {
        info.state = RunState::damaged;
        info.problem = error.message();
    }
    return info;
}

}  // namespace

std::string wordOf(RunState state) {
    return kStateWords[static_cast<std::size_t>(state)];
}

std::vector<RunInfo> listRuns(const fs::path& project) {
    checkProject(project);
    std::vector<RunInfo> runs;
    try {
        if (!fs::exists(project / "runs")) return {};
        for (const auto& entry : fs::directory_iterator(project / "runs")) {
            const std::string id = entry.path().filename().string();
            // A link that leads in a circle is neither: it is listed as a damaged run, and hides no other.
            std::error_code unknown;
            const bool isFolder = entry.is_directory(unknown);
            if ((isFolder || unknown) && !id.starts_with('.')) runs.push_back(readRun(project, id));
        }
    } catch (const fs::filesystem_error& error) {
        throw Error("Cannot read %1: %2.", quotedPath(project), fileProblem(error.code().value()));
    }
    std::sort(runs.begin(), runs.end(), [](const RunInfo& a, const RunInfo& b) {
        return a.created != b.created ? a.created < b.created : naturallyBefore(a.id, b.id);
    });
    const bool open = isProjectOpen(project);
    for (RunInfo& run : runs)
        if (run.state == RunState::running && !open) run.state = RunState::interrupted;
    // Nobody trains two runs of a project at once, and who trains one has the project's lock.
    if (open && !runs.empty() && runs.back().state == RunState::fresh) runs.back().state = RunState::starting;
    return runs;
}

std::string unfinishedRun(const fs::path& project) {
    const std::vector<RunInfo> runs = listRuns(project);
    const auto run =
        std::find_if(runs.rbegin(), runs.rend(), [](const RunInfo& info) { return info.state != RunState::done; });
    return run == runs.rend() ? "" : run->id;
}

std::string freeRunName(const fs::path& project) {
    checkFileAccess(project);
    std::error_code ignored;
    int number = 1;
    while (fs::exists(project / "runs" / ("run-" + std::to_string(number)), ignored)) ++number;
    return "run-" + std::to_string(number);
}

}  // namespace core
