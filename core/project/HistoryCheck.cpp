#include "core/project/HistoryCheck.h"

#include <cstdint>
#include <system_error>
#include <vector>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/project/HistoryFile.h"

namespace core {

namespace {

/// Nothing is written to such a run, so that its last line is whole.
bool isAtRest(const RunInfo& run) {
    return run.state == RunState::done || run.state == RunState::stopped;
}

Message readingProblem(const RunPaths& paths, const RunInfo& run) {
    const std::string name = quotedPath(paths.history());
    checkFileAccess(paths.history());
    std::error_code ignored;
    if (!std::filesystem::exists(paths.history(), ignored)) {
        if (run.records == 0) return {};
        return Message("%1 is missing, so the run has no curves; restore it.", name);
    }
    const std::vector<std::uint8_t> bytes = readFile(paths.history(), kLargestHistory);
    const RunHistory history = readRunHistory(asText(bytes), name);
    if (history.records < run.records)
        return Message(
            "%1 is truncated: of the %2 lines up to the last checkpoint it has only %3; use another copy of it.", name,
            run.records, history.records);
    if (history.bytes < bytes.size() && isAtRest(run))
        return Message("%1 is truncated: it ends in the middle of a line; use another copy of it.", name);
    return {};
}

}  // namespace

Message historyProblem(const RunPaths& paths, const RunInfo& run) {
    try {
        return readingProblem(paths, run);
    } catch (const Error& error) {
        return error.message();
    }
}

}  // namespace core
