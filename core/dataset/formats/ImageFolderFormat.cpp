#include <filesystem>
#include <memory>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/DicomImport.h"
#include "core/dataset/SourceFingerprint.h"
#include "core/dataset/formats/FolderScan.h"
#include "core/dataset/formats/ImageListing.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

bool acceptsFolder(const std::string& source) {
    std::error_code problem;
    return fs::is_directory(source, problem);
}

/// Null when cancelled.
std::unique_ptr<ImageListing> listFolder(const std::string& source, const JobContext& context) {
    const fs::path folder = sourcePath(source);
    const auto scan = std::make_shared<FolderScan>(scanFolder(folder, context));
    if (scan->cancelled) return nullptr;
    if (scan->images.empty() && scan->skipped.empty())
        throw Error("The folder %1 is empty; choose a folder of images.", quotedPath(folder));

    auto listing = std::make_unique<ImageListing>();
    listing->place = Message("The folder %1", quotedPath(folder));
    for (const ScannedFile& file : scan->images) listing->names.push_back(file.name);
    listing->skipped = std::move(scan->skipped);
    listing->head = [scan](std::size_t index) { return headOfFile(scan->images[index].path); };
    listing->read = [folder, scan](const std::vector<std::size_t>& indices, const ImageListing::Take& take,
                                   const JobContext& stage) {
        if (!readImageFiles(scan->images, indices, take, stage)) return false;
        // Else those that were read in time would pass for all of them.
        if (std::error_code ignored; !fs::is_directory(folder, ignored))
            throw Error("The folder %1 was moved or deleted while it was being read; open it where it is now.",
                        quotedPath(folder));
        return true;
    };
    return listing;
}

std::unique_ptr<Dataset> readFolder(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path folder = sourcePath(source);
    auto listing = listFolder(source, context);
    if (!listing) return nullptr;
    auto dataset = std::make_unique<Dataset>();
    dataset->name = escapedUtf8(folder.filename().string());
    dataset->source = folder.string();
    return readListing(std::move(*listing), imageFileImport(settings), *dataset, context) ? std::move(dataset)
                                                                                          : nullptr;
}

std::string folderFingerprint(const std::string& source, const Settings&) {
    SourceFingerprint fingerprint;
    fingerprint.addFolder(sourcePath(source), true);
    return fingerprint.digits();
}

}  // namespace

DatasetFormat imageFolderFormat() {
    return {
        .id = "folder",
        .label = "Folder of images",
        .help = "A folder of images with all its subfolders; subfolders are the classes, also inside train and test.",
        .accepts = &acceptsFolder,
        .read = &readFolder,
        .folders = true,
        .parameters = imageFileParameters(),
        .specs = &imageImportSpecs,
        .aim = &aimImageImport,
        .fingerprint = &folderFingerprint,
        .images = &listFolder};
}

}  // namespace core
