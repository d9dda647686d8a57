#include "core/files/SharedFile.h"

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/Sha256.h"

namespace core {

namespace fs = std::filesystem;

std::string fingerprint(const fs::path& file) {
    checkFileAccess(file);
    return isMissing(file) ? std::string() : sha256(readFile(file));
}

fs::path setAside(const fs::path& file, const std::string& word) {
    checkFileAccess(file);
    const fs::path wanted = file.parent_path() / (file.stem().string() + "-" + word + file.extension().string());
    const FreeName name = renameToFirstFree(file, wanted);
    if (name.problem != 0)
        throw Error("Cannot rename %1 to %2: %3.", quotedPath(file), quotedPath(name.path), fileProblem(name.problem));
    return name.path;
}

}  // namespace core
