#include "core/files/JsonFile.h"

#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/files/JsonObject.h"

namespace core {

nlohmann::json readJsonFile(const std::filesystem::path& file, std::uint64_t limit) {
    return parseJson(asText(readFile(file, limit)), quotedPath(file));
}

}  // namespace core
