#include "core/project/RunFolder.h"

#include <cctype>
#include <memory>
#include <vector>

#include "core/job/Error.h"
#include "core/job/FileAccess.h"
#include "core/project/AtomicFile.h"
#include "core/project/CheckpointFile.h"
#include "core/project/FileProblem.h"
#include "core/project/ModelFolder.h"
#include "core/project/SafetensorsFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

// Bytes: far above what Imago writes, and what a machine still holds.
constexpr std::uint64_t kLargestCheckpoint = 8ULL << 30;
constexpr std::uint64_t kLargestRunSettings = 16ULL << 20;
constexpr std::uint64_t kLargestRunHistory = 1ULL << 30;
constexpr std::size_t kLongestName = 100;

bool isThere(const fs::path& path) {
    checkFileAccess(path);
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// The first lines of it; the file is cut after them.
RunHistory cutHistory(const fs::path& file, std::int64_t records) {
    if (!isThere(file)) return {};
    const std::vector<std::uint8_t> bytes = readFile(file, kLargestRunHistory);
    RunHistory history = readRunHistory(asText(bytes), quotedPath(file), records);
    if (history.bytes < bytes.size()) writeFileAtomically(file, asText(bytes).substr(0, history.bytes));
    return history;
}

}  // namespace

void checkRunName(const std::string& id) {
    const auto fits = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' || letter == '_' || letter == '.';
    };
    bool good = !id.empty() && id.size() <= kLongestName && std::isalnum(static_cast<unsigned char>(id.front())) != 0;
    for (const char letter : id) good = good && fits(letter);
    if (!good)
        throw Error("\"" + id +
                    "\" cannot be the name of a run; take letters, digits, - and _, a letter or digit first.");
}

void createRun(const RunPaths& paths, const RunSettings& settings) {
    AtomicFolder target(paths.folder);
    writeFileAtomically(target.working() / "settings.json", writeRunSettings(settings));
    try {
        fs::create_directory(target.working() / "checkpoints");
        fs::create_directory(target.working() / "samples");
    } catch (const fs::filesystem_error& error) {
        throw Error("Cannot write " + quotedPath(paths.folder) + ": " + fileProblem(error.code().value()) + ".");
    }
    target.commit();
}

std::optional<RunPaths> runOfModelPath(const fs::path& folder) {
    if (folder.empty()) return std::nullopt;
    fs::path model = fs::absolute(folder).lexically_normal();
    // "model/" has an empty name.
    if (!model.has_filename() || model.filename() == "model.safetensors") model = model.parent_path();
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

RunSettings readRunSettings(const RunPaths& paths) {
    if (!isThere(paths.folder))
        throw Error("There is no run " + quotedPath(paths.folder) + "; imago runs lists those that there are.");
    return readRunSettings(asText(readFile(paths.settings(), kLargestRunSettings)), quotedPath(paths.settings()));
}

ReopenedRun reopenRun(const RunPaths& paths) {
    ReopenedRun run;
    run.settings = readRunSettings(paths);
    removeLeftovers(paths.folder.parent_path());
    removeLeftovers(paths.folder);
    removeLeftovers(paths.last().parent_path());
    removeLeftovers(paths.samples());
    if (isThere(paths.last()))
        run.checkpoint = std::make_shared<const TrainingCheckpoint>(
            readCheckpoint(readSafetensorsFile(paths.last(), kLargestCheckpoint), quotedPath(paths.last()),
                           run.settings.model.family));
    run.training = run.checkpoint ? run.checkpoint->settings : run.settings.training;
    run.history = cutHistory(paths.history(), run.checkpoint ? run.checkpoint->records : 0);
    if (run.checkpoint && isThere(paths.best())) run.best = loadModel(paths.best()).snapshot;
    return run;
}

}  // namespace core
