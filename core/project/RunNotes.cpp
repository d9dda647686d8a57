#include "core/project/RunNotes.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/JsonFile.h"
#include "core/files/JsonObject.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kNotesFormat = "imago-run-notes";
constexpr std::int64_t kNotesVersion = 1;
constexpr std::uint64_t kLargestNotes = 16ULL << 20;

}  // namespace

fs::path runNotesFile(const RunPaths& paths) {
    return paths.folder / "notes.json";
}

RunNotes readRunNotes(const RunPaths& paths) {
    const fs::path file = runNotesFile(paths);
    checkFileAccess(file);
    if (isMissing(file)) return {};
    const nlohmann::json json = readJsonFile(file, kLargestNotes);
    const JsonObject object(json, quotedPath(file));
    if (object.text("format") != kNotesFormat)
        throw Error("%1 does not contain the notes of a run; move it elsewhere.", quotedPath(file));
    object.requireVersion(kNotesVersion);
    return {object.text("name"), object.text("text")};
}

void writeRunNotes(const RunPaths& paths, const RunNotes& notes) {
    checkFileAccess(paths.folder);
    std::error_code ignored;
    if (!fs::exists(paths.folder, ignored))
        throw Error("The run %1 no longer exists; its notes were not saved.", quotedPath(paths.folder));
    const nlohmann::ordered_json json = {
        {"format", kNotesFormat}, {"format_version", kNotesVersion}, {"name", notes.name}, {"text", notes.text}};
    writeFileAtomically(runNotesFile(paths),
                        json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

}  // namespace core
