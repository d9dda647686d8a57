#include "core/project/TimelineFile.h"

#include <cstdint>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {
constexpr std::uint64_t kLargestTimeline = 64U << 20;  // bytes
}

SavedTimeline readTimeline(const std::filesystem::path& file, int latentSize,
                           const std::vector<std::string>& classNames) {
    const std::vector<std::uint8_t> bytes = readFile(file, kLargestTimeline);
    return timelineFromText(std::string(asText(bytes)), quotedPath(file), latentSize, classNames);
}

void writeTimeline(const std::filesystem::path& file, const SavedTimeline& timeline,
                   const std::vector<std::string>& classNames) {
    checkFileAccess(file);
    std::error_code problem;
    if (timeline.timeline.keys.empty()) {
        std::filesystem::remove(file, problem);
        if (problem) throw Error(cannotWrite(file, problem.value()));
        return;
    }
    std::filesystem::create_directories(file.parent_path(), problem);  // what is wrong shows when it is written
    writeFileAtomically(file, timelineToText(timeline.timeline, classNames, timeline.weightsHash));
}

}  // namespace core
