#include "core/project/JourneyFile.h"

#include <cstdint>

#include "core/project/AtomicFile.h"
#include "core/project/FileProblem.h"

namespace core {

namespace {
constexpr std::uint64_t kLargestJourney = 64U << 20;  // bytes
}

SavedJourney readJourney(const std::filesystem::path& file, int latentSize,
                         const std::vector<std::string>& classNames) {
    const std::vector<std::uint8_t> bytes = readFile(file, kLargestJourney);
    return journeyFromText(std::string(asText(bytes)), quotedPath(file), latentSize, classNames);
}

}  // namespace core
