#include <filesystem>
#include <memory>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
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

std::unique_ptr<Dataset> readFolder(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path folder = sourcePath(source);
    FolderScan scan = scanFolder(folder, context);
    if (scan.cancelled) return nullptr;
    if (scan.images.empty() && scan.skipped.empty())
        throw Error("The folder %1 is empty; choose a folder of images.", quotedPath(folder));

    ImageListing listing;
    listing.place = Message("The folder %1", quotedPath(folder));
    for (const ScannedFile& file : scan.images) listing.names.push_back(file.name);
    listing.skipped = std::move(scan.skipped);
    listing.read = [&](const std::vector<std::size_t>& indices, const ImageListing::Take& take,
                       const JobContext& stage) {
        if (!readImageFiles(scan.images, indices, take, stage)) return false;
        // Else those that were read in time would pass for all of them.
        if (std::error_code ignored; !fs::is_directory(folder, ignored))
            throw Error("The folder %1 was moved or deleted while it was being read; open it where it is now.",
                        quotedPath(folder));
        return true;
    };
    auto dataset = std::make_unique<Dataset>();
    dataset->name = escapedUtf8(folder.filename().string());
    dataset->source = folder.string();
    return readListing(std::move(listing), imageImport(settings), *dataset, context) ? std::move(dataset) : nullptr;
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
        .parameters = imageImportParameters(),
        .specs = &imageImportSpecs,
        .aim = &aimImageImport};
}

}  // namespace core
