#include "core/project/RunFolder.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/SafetensorsFile.h"
#include "core/files/TemporaryName.h"
#include "core/project/CheckpointFile.h"
#include "core/project/ModelFolder.h"

namespace core {

namespace {

namespace fs = std::filesystem;

// Bytes: far above what Imago writes, and what a machine still holds.
constexpr std::uint64_t kLargestCheckpoint = 8ULL << 30;
constexpr std::uint64_t kLargestRunSettings = 16ULL << 20;
constexpr std::uint64_t kLargestRunDataset = 512ULL << 20;
constexpr std::size_t kLongestName = 100;
// What versions before called a model that was to take the place of another.
constexpr const char* kFreshModel = ".model.new";
constexpr const char* kFreshBest = ".best.new";

bool isThere(const fs::path& path) {
    checkFileAccess(path);
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// Cuts `file` after its first `bytes`, which takes no room: a run whose disk is full is to be resumed, too.
void cutFile(const fs::path& file, std::size_t bytes) {
    std::error_code problem;
    fs::resize_file(file, bytes, problem);
    if (problem) throw Error("Cannot write %1: %2.", quotedPath(file), fileProblem(problem.value()));
}

/// The first lines of it; the file is cut after them.
RunHistory cutHistory(const fs::path& file, std::int64_t records) {
    if (!isThere(file)) return {};
    const std::vector<std::uint8_t> bytes = readFile(file, kLargestHistory);
    RunHistory history = readRunHistory(asText(bytes), quotedPath(file), records);
    if (history.bytes < bytes.size()) cutFile(file, history.bytes);
    return history;
}

bool isRunName(std::string_view id) {
    const auto plain = [](char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0; };
    const auto fits = [&](char letter) { return plain(letter) || letter == '-' || letter == '_' || letter == '.'; };
    return !id.empty() && id.size() <= kLongestName && plain(id.front()) && std::all_of(id.begin(), id.end(), fits);
}

bool isSampleName(std::string_view name) {
    constexpr std::string_view kEnding = ".png";
    return name.ends_with(kEnding) &&
           name.substr(0, name.size() - kEnding.size()).find_first_not_of("0123456789") == std::string_view::npos;
}

/// Removes a half-written model of an earlier version; other files in the folder are kept, and so is what a link of
/// that name leads to.
void removeHalfModel(const fs::path& folder) {
    std::error_code ignored;
    if (fs::is_symlink(folder, ignored)) return;
    for (const char* name : {"settings.json", "model.safetensors", "history.jsonl"}) fs::remove(folder / name, ignored);
    fs::remove(folder, ignored);  // takes an empty folder only
}

/// What a killed training left half written.
void removeRunLeftovers(const RunPaths& paths) {
    const auto oneOf = [](const std::set<std::string_view>& names) {
        return [names](std::string_view name) { return names.count(name) > 0; };
    };
    removeLeftovers(paths.folder.parent_path(), isRunName);
    removeLeftovers(paths.folder, oneOf({"settings.json", "dataset.json", "history.jsonl", "state.json", "notes.json",
                                         "model", kFreshModel}));
    removeLeftovers(paths.last().parent_path(), oneOf({"last.safetensors", "best", kFreshBest}));
    removeLeftovers(paths.samples(), isSampleName);
    removeHalfModel(paths.folder / kFreshModel);
    removeHalfModel(paths.last().parent_path() / kFreshBest);
}

}  // namespace

void checkRunName(const std::string& id) {
    if (!isRunName(id))
        throw Error(
            "\"%1\" cannot be the name of a run; use letters, digits, - and _, and begin with a letter or a digit.",
            id);
}

void createRun(const RunPaths& paths, const RunSettings& settings) {
    AtomicFolder target(paths.folder);
    target.write("settings.json", writeRunSettings(settings));
    if (settings.counts.hasFile) target.write("dataset.json", writeRunDataset(settings.dataset));
    try {
        fs::create_directory(target.working() / "checkpoints");
        fs::create_directory(target.working() / "samples");
    } catch (const fs::filesystem_error& error) {
        throw Error("Cannot write %1: %2.", quotedPath(paths.folder), fileProblem(error.code().value()));
    }
    target.commit();
}

void removeFruitlessRun(const RunPaths& paths) {
    std::error_code problem;
    const std::vector<fs::path> made{paths.settings(), paths.dataset(), paths.history(), paths.last().parent_path(),
                                     paths.samples()};
    std::size_t known = 0;
    std::size_t found = 0;
    for (fs::recursive_directory_iterator entry(paths.folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        ++found;
        known += std::find(made.begin(), made.end(), entry->path()) != made.end() ? 1 : 0;
    }
    if (problem || known != found) return;
    for (const fs::path& path : made) fs::remove(path, problem);
    fs::remove(paths.folder, problem);
}

std::optional<RunPaths> runOfModelPath(const fs::path& folder) {
    if (folder.empty()) return std::nullopt;
    const fs::path model = modelFolderOf(folder);
    for (const fs::path& run : {model.parent_path(), model.parent_path().parent_path()}) {
        const RunPaths paths(run.parent_path().parent_path(), run.filename().string());
        if (paths.folder == run && (paths.model() == model || paths.best() == model)) return paths;
    }
    return std::nullopt;
}

std::optional<RunPaths> runOfModel(const fs::path& folder) {
    const auto paths = runOfModelPath(folder);
    return paths && isThere(paths->settings()) ? paths : std::nullopt;
}

void requireOwnModel(const fs::path& folder) {
    std::error_code ignored;
    const fs::path model = modelFolderOf(folder);
    if (fs::is_symlink(model, ignored) && runOfModel(folder))
        throw Error("%1 is a link, but the model of a run must be a folder of its own; remove the link.",
                    quotedPath(model));
}

std::string modelName(const fs::path& folder) {
    if (const auto run = runOfModel(folder)) return run->folder.filename().string();
    return modelFolderOf(folder).filename().string();
}

RunSettings readRunSettings(const RunPaths& paths) {
    if (!isThere(paths.folder))
        throw Error("There is no run %1; imago runs lists the existing ones.", quotedPath(paths.folder));
    return readRunSettings(asText(readFile(paths.settings(), kLargestRunSettings)), quotedPath(paths.settings()));
}

RunDataset readRunDataset(const RunPaths& paths) {
    if (!isThere(paths.dataset())) return {};
    return readRunDataset(asText(readFile(paths.dataset(), kLargestRunDataset)), quotedPath(paths.dataset()));
}

RunHistory readRunHistory(const RunPaths& paths) {
    if (!isThere(paths.history())) return {};
    return readRunHistory(asText(readFile(paths.history(), kLargestHistory)), quotedPath(paths.history()));
}

namespace {

/// Runs that were started before there was such a file use all of their dataset, split as makeSplit() has it.
RunDataset datasetOf(const RunPaths& paths, const RunSettings& settings) {
    if (!settings.counts.hasFile) return {};
    if (!isThere(paths.dataset()))
        throw Error(
            "The run %1 cannot be resumed: %2, which says how it uses its dataset, is missing; restore it, or "
            "start a new run.",
            quotedPath(paths.folder), quotedPath(paths.dataset()));
    return readRunDataset(paths);
}

}  // namespace

ReopenedRun reopenRun(const RunPaths& paths) {
    ReopenedRun run;
    run.settings = readRunSettings(paths);
    run.settings.dataset = datasetOf(paths, run.settings);
    removeRunLeftovers(paths);
    // A disk that was full all the time takes a model in the end, which is smaller; to start again would replace it.
    if (!isThere(paths.last()) && !isThere(paths.state()) && isThere(paths.model()))
        throw Error(
            "The run %1 has no checkpoint to resume from, since none could be written while it was trained; use "
            "its model, or start a new run.",
            quotedPath(paths.folder));
    // The state is written after the first checkpoint.
    if (!isThere(paths.last()) && (isThere(paths.model()) || isThere(paths.state())))
        throw Error("The run %1 has no checkpoint to resume from: %2 is missing; restore it, or start a new run.",
                    quotedPath(paths.folder), quotedPath(paths.last()));
    if (!isThere(paths.last())) {
        run.training = run.settings.training;
        std::error_code ignored;
        const std::uintmax_t bytes = fs::file_size(paths.history(), ignored);
        if (isThere(paths.best()) || (!ignored && bytes > 0))
            run.warning = Message("The run %1 has no checkpoint to resume from, so it starts again from the beginning.",
                                  quotedPath(paths.folder));
        run.history = cutHistory(paths.history(), 0);
        return run;
    }
    TrainingCheckpoint checkpoint = readCheckpoint(readSafetensorsFile(paths.last(), kLargestCheckpoint),
                                                   quotedPath(paths.last()), run.settings.model.family);
    run.training = checkpoint.settings;
    run.history = cutHistory(paths.history(), checkpoint.records);
    if (run.history.records < checkpoint.records) {
        run.warning =
            Message("%1 has only %2 of the %3 lines up to the checkpoint, so the curves of this run will have a gap.",
                    quotedPath(paths.history()), run.history.records, checkpoint.records);
        checkpoint.records = run.history.records;  // those that follow are counted from there
    }
    run.checkpoint = std::make_shared<const TrainingCheckpoint>(std::move(checkpoint));
    if (isThere(paths.best())) run.best = loadModel(paths.best()).snapshot;
    return run;
}

}  // namespace core
