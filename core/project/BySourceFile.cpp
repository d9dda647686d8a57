#include "core/project/BySourceFile.h"

#include <cstdint>
#include <set>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/JsonFile.h"
#include "core/files/JsonObject.h"

namespace core {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::uint64_t kLargest = 256ULL << 20;

}  // namespace

void writeBySource(const std::filesystem::path& file, const std::string& format,
                   const nlohmann::ordered_json& datasets) {
    checkFileAccess(file);
    const nlohmann::ordered_json json = {{"format", format}, {"format_version", kVersion}, {"datasets", datasets}};
    writeFileAtomically(file, json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

void readBySource(const std::filesystem::path& file, const std::string& format, const Message& what,
                  const std::function<void(const std::string& source, const nlohmann::json& dataset,
                                           const std::string& name)>& each) {
    checkFileAccess(file);
    if (isMissing(file)) return;
    const nlohmann::json json = readJsonFile(file, kLargest);
    const std::string name = quotedPath(file);
    const JsonObject object(json, name);
    if (object.text("format") != format) throw Error("%1 does not contain %2; move it elsewhere.", name, what);
    object.requireVersion(kVersion);
    const nlohmann::json& list = object.value("datasets");
    if (!list.is_array()) throw Error("%1 is damaged: its datasets are not a list.", name);
    std::set<std::string> seen;
    for (const nlohmann::json& entry : list) {
        const std::string source = JsonObject(entry, name, "datasets").text("source");
        if (!seen.insert(source).second)
            throw Error("%1 is damaged: two of its datasets have the same \"source\".", name);
        each(source, entry, name);
    }
}

}  // namespace core
