#include "core/project/JourneyFile.h"

#include <cstdint>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {
constexpr std::uint64_t kLargestJourney = 64U << 20;  // bytes
}

SavedJourney readJourney(const std::filesystem::path& file, int latentSize,
                         const std::vector<std::string>& classNames) {
    const std::vector<std::uint8_t> bytes = readFile(file, kLargestJourney);
    return journeyFromText(std::string(asText(bytes)), quotedPath(file), latentSize, classNames);
}

void writeJourney(const std::filesystem::path& file, const SavedJourney& journey,
                  const std::vector<std::string>& classNames) {
    checkFileAccess(file);
    std::error_code problem;
    if (journey.journey.keys.empty()) {
        std::filesystem::remove(file, problem);
        if (problem) throw Error(cannotWrite(file, problem.value()));
        return;
    }
    std::filesystem::create_directories(file.parent_path(), problem);  // what is wrong shows when it is written
    writeFileAtomically(file, journeyToText(journey.journey, classNames, journey.weightsHash));
}

}  // namespace core
