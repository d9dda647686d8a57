#include "core/project/JsonFile.h"

#include "core/json/JsonObject.h"
#include "core/project/AtomicFile.h"
#include "core/project/FileProblem.h"

namespace core {

nlohmann::json readJsonFile(const std::filesystem::path& file, std::uint64_t limit) {
    return parseJson(asText(readFile(file, limit)), quotedPath(file));
}

}  // namespace core
