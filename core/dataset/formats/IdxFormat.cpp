#include <algorithm>
#include <filesystem>
#include <vector>

#include "core/base/AsciiCase.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/SourceFingerprint.h"
#include "core/dataset/formats/EmnistMapping.h"
#include "core/dataset/formats/IdxDataset.h"
#include "core/dataset/formats/IdxFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kTranspose = "transpose";
constexpr const char* kAutomaticTranspose = "automatic";

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

std::vector<Parameter> idxParameters() {
    std::vector<Parameter> parameters = imageImportParameters();
    parameters.push_back(
        Parameter::choice(
            kTranspose, "Transpose", kAutomaticTranspose,
            {{kAutomaticTranspose, "Automatic", "On for EMNIST, off otherwise."},
             {"on", "On", "Rows become columns."},
             {"off", "Off", "The images stay as they are in the file."}},
            "Swaps the rows and columns of the images in IDX files. Automatic: on if the file name starts "
            "with emnist, as the images of EMNIST are stored that way.")
            .asAdvanced()
            .addedLater(std::string("off")));
    return parameters;
}

/// Whether the images are to be transposed; `naming` hears of it where nobody asked.
void setTransposed(const IdxSets& sets, const Settings& settings, IdxNaming& naming, Message& note) {
    const std::string& choice = settings.choice(kTranspose);
    naming.transposed = choice == "on";
    if (choice != kAutomaticTranspose || !isEmnistName(sets.training.images)) return;
    naming.transposed = true;
    note = Message(
        "The images of EMNIST are stored transposed and were turned upright; the setting Transpose changes "
        "that.");
}

std::unique_ptr<Dataset> readIdx(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path path = sourcePath(source);
    const IdxSets sets = fs::is_directory(path) ? findIdxSets(idxFolderIn(path)) : findIdxPartner(path);
    IdxNaming naming{nameOf(path), path.string(), {}};
    naming.labelNames = readEmnistMapping(sets.training.images);
    Message note;
    setTransposed(sets, settings, naming, note);
    auto dataset = readIdxDataset(sets, naming, imageImport(settings), context);
    if (dataset && !note.empty()) dataset->report.notes.push_back(note);
    return dataset;
}

/// The files of images and labels, and those that may name the classes, which lie beside them.
std::string idxFingerprint(const std::string& source, const Settings&) {
    const fs::path path = sourcePath(source);
    SourceFingerprint fingerprint;
    fingerprint.addFile(path);
    const bool isFolder = fs::is_directory(path);
    const fs::path folder = isFolder ? idxFolderIn(path) : path.parent_path();
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (isFolder || isIdxName(name) || name.find("mapping") != std::string::npos) files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const fs::path& file : files) fingerprint.addFile(file);
    return fingerprint.digits();
}

}  // namespace

DatasetFormat idxFormat() {
    return {
        .id = "idx",
        .label = "IDX files",
        .help = "An image file in the MNIST format (also .gz) with its labels, or a folder of such files; also EMNIST.",
        .accepts = &acceptsIdx,
        .read = &readIdx,
        .folders = true,
        .endings = {"ubyte", ".idx", ".gz"},
        .parameters = idxParameters(),
        .specs = &imageImportSpecs,
        .aim = &aimImageImport,
        .fingerprint = &idxFingerprint};
}

}  // namespace core
