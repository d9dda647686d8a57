#include <filesystem>

#include "core/base/AsciiCase.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/formats/IdxDataset.h"
#include "core/dataset/formats/IdxFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

bool acceptsIdx(const std::string& source) {
    std::error_code problem;
    const fs::path path = source;
    if (fs::is_directory(path, problem)) return !idxFolderIn(path).empty();
    if (!fs::is_regular_file(path, problem)) return false;
    // By name too: a damaged file shall hear what is wrong with it, not that it is no dataset.
    return isIdxName(path.filename().string()) || asciiLower(path.extension().string()) == ".gz" || looksLikeIdx(path);
}

/// "digits" of "digits.idx3-ubyte.gz" and of the folders "digits" and "digits/raw".
std::string nameOf(const fs::path& path) {
    const std::string name = path.filename().string();
    if (name == "raw" && fs::is_directory(path) && path.parent_path().has_filename())
        return path.parent_path().filename().string();
    const std::size_t dot = fs::is_directory(path) ? std::string::npos : name.find('.', 1);
    return name.substr(0, dot);
}

std::unique_ptr<Dataset> readIdx(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path path = sourcePath(source);
    const IdxSets sets = fs::is_directory(path) ? findIdxSets(idxFolderIn(path)) : findIdxPartner(path);
    return readIdxDataset(sets, {nameOf(path), path.string(), {}}, imageImport(settings), context);
}

}  // namespace

DatasetFormat idxFormat() {
    return {.id = "idx",
            .label = "IDX files",
            .help = "An image file in the MNIST format (also .gz) with its labels, or a folder of such files.",
            .accepts = &acceptsIdx,
            .read = &readIdx,
            .folders = true,
            .endings = {"ubyte", ".idx", ".gz"},
            .parameters = imageImportParameters(),
            .specs = &imageImportSpecs,
            .aim = &aimImageImport};
}

}  // namespace core
