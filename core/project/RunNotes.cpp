#include "core/project/RunNotes.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/job/Error.h"
#include "core/json/JsonObject.h"
#include "core/project/AtomicFile.h"
#include "core/project/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFormat = "imago-run-notes";
constexpr std::int64_t kVersion = 1;
constexpr std::uint64_t kLargestNotes = 16ULL << 20;

fs::path notesFile(const RunPaths& paths) {
    return paths.folder / "notes.json";
}

}  // namespace

RunNotes readRunNotes(const RunPaths& paths) {
    const fs::path file = notesFile(paths);
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return {};
    const std::vector<std::uint8_t> bytes = readFile(file, kLargestNotes);
    const nlohmann::json json =
        parseJson({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, quotedPath(file));
    const JsonObject object(json, quotedPath(file));
    if (object.text("format") != kFormat)
        throw Error(quotedPath(file) + " does not hold the notes of a run; move it elsewhere.");
    const std::int64_t version = object.integer("format_version", 1, std::numeric_limits<std::int64_t>::max());
    if (version > kVersion)
        throw Error(quotedPath(file) + " was written by a newer version of Imago (format " + std::to_string(version) +
                    ", this one reads up to " + std::to_string(kVersion) + "); update Imago to open it.");
    return {object.text("name"), object.text("text")};
}

void writeRunNotes(const RunPaths& paths, const RunNotes& notes) {
    std::error_code ignored;
    if (!fs::exists(paths.folder, ignored))
        throw Error("There is no run " + quotedPath(paths.folder) + " any more; its notes were not saved.");
    const nlohmann::ordered_json json = {
        {"format", kFormat}, {"format_version", kVersion}, {"name", notes.name}, {"text", notes.text}};
    writeFileAtomically(notesFile(paths),
                        json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

}  // namespace core
