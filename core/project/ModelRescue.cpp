#include "core/project/ModelRescue.h"

#include <cstdlib>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/OutputFile.h"
#include "core/files/TemporaryName.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kProbe = 64U << 10;  // bytes: a disk with less is as good as full

/// Empty unless it names a place from the root on.
fs::path folderFrom(const char* variable) {
    const char* value = std::getenv(variable);
    const fs::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : fs::path();
}

/// Folders that may take a model, the most obvious first.
std::vector<fs::path> placesBeside(const fs::path& wanted) {
    std::vector<fs::path> places;
    std::error_code problem;
    if (fs::is_directory(wanted.parent_path(), problem)) places.push_back(wanted.parent_path());
    const fs::path home = folderFrom("HOME");
    fs::path data = folderFrom("XDG_DATA_HOME");
    if (data.empty() && !home.empty()) data = home / ".local" / "share";
    // Where the studio keeps models, too.
    if (!data.empty()) places.push_back(data / "Imago" / "Imago" / "models");
    if (!home.empty()) places.push_back(home);
    const fs::path temporary = fs::temp_directory_path(problem);
    if (!problem) places.push_back(temporary);
    return places;
}

constexpr std::size_t kLongestRescueName = 200;  // bytes: every disk takes it, with a number behind it

/// Sentences name `shown`: the person asked for that, and has never heard of the probe.
void writeProbe(const fs::path& file, const fs::path& shown) {
    OutputFile probe(file, shown);
    probe.write(std::string(kProbe, '\0'));
    probe.close();
}

}  // namespace

ModelPlace saveModelSomewhere(const SavedModel& model, const fs::path& wanted, WeightPrecision precision) {
    const fs::path folder = fs::absolute(wanted).lexically_normal();
    try {
        return {folder, saveModel(model, folder, precision), {}};
    } catch (const Error& error) {
        const fs::path named = folder.has_filename() ? folder : folder.parent_path();
        return rescueModel(model, named, named.filename().string(), precision, error.message());
    }
}

ModelPlace rescueModel(const SavedModel& model, const fs::path& wanted, const std::string& name,
                       WeightPrecision precision, const Message& problem) {
    std::string tried;
    for (const fs::path& place : placesBeside(wanted)) {
        try {
            const fs::path folder = freeFolder(place, firstBytes(name, kLongestRescueName));
            const std::string hash = saveModel(model, folder, precision);
            return {folder, hash, Message("%1 The model was saved in %2 instead.", problem, quotedPath(folder))};
        } catch (const Error&) {
            tried += (tried.empty() ? "" : ", ") + quotedPath(place);
        }
    }
    if (tried.empty()) throw Error("%1 The model could not be saved anywhere else either.", problem);
    throw Error("%1 The model could not be saved anywhere else either (tried %2).", problem, tried);
}

void requireWritable(const fs::path& folder, Existing existing) {
    const AtomicFolder probe(folder, existing);
    writeProbe(probe.working() / "probe", folder);
}

void requireRoomIn(const fs::path& folder) {
    if (isMissing(folder)) {
        requireWritable(folder);
        return;
    }
    const fs::path probe = temporaryName(folder / "probe");
    std::error_code ignored;
    try {
        writeProbe(probe, folder);
    } catch (const Error&) {
        fs::remove(probe, ignored);
        throw;
    }
    fs::remove(probe, ignored);
}

}  // namespace core
