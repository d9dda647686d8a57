#include <filesystem>
#include <memory>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/DicomImport.h"
#include "core/dataset/formats/ArchiveImages.h"
#include "core/dataset/formats/ArchiveWalk.h"
#include "core/dataset/formats/NumberedLabels.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

bool acceptsArchive(const std::string& source) {
    std::error_code problem;
    return isArchiveName(fs::path(source).filename().string()) && fs::is_regular_file(source, problem);
}

/// "pets" of "pets.tar.gz".
std::string archiveTitle(const fs::path& file) {
    const std::string name = file.filename().string();
    std::string title = name;
    for (const std::string& ending : archiveEndings())
        if (asciiLower(name).ends_with(ending) && name.size() - ending.size() < title.size())
            title = name.substr(0, name.size() - ending.size());
    return escapedUtf8(title.empty() ? name : title);
}

void checkArchive(const fs::path& file, const ArchiveList& list) {
    if (!list.images.empty() || !list.skipped.empty()) return;
    if (list.problem.empty()) throw Error("The archive %1 is empty; choose an archive of images.", quotedPath(file));
    throw Error(
        "Cannot read the archive %1: it is damaged, or not a ZIP or TAR file (%2); download or create it again.",
        quotedPath(file), shownName(list.problem));
}

/// The classes that a WebDataset gives its images; those of the folders stay where some image has none.
void setArchiveLabels(const std::map<std::string, std::int64_t>& labels, const std::vector<FolderSample>& samples,
                      Dataset& dataset) {
    std::vector<std::int64_t> each;
    for (const FolderSample& sample : samples)
        if (const auto label = labels.find(sampleKey(sample.name)); label != labels.end())
            each.push_back(label->second);
    if (each.size() == samples.size() && !each.empty()) setNumberedLabels(dataset, each);
}

/// Null when cancelled.
std::unique_ptr<ImageListing> listImages(const std::string& source, const JobContext& context) {
    const fs::path file = sourcePath(source);
    const auto list = std::make_shared<ArchiveList>(listArchive(file, context));
    if (list->cancelled) return nullptr;
    checkArchive(file, *list);

    auto listing = std::make_unique<ImageListing>();
    listing->place = Message("The archive %1", quotedPath(file));
    for (const ArchiveMember& image : list->images) listing->names.push_back(image.name);
    listing->skipped = std::move(list->skipped);
    if (!list->problem.empty())
        listing->notes.push_back(Message("The archive is damaged (%1); only the files before the damage were read.",
                                         shownName(list->problem)));
    listing->read = [file, list](const std::vector<std::size_t>& indices, const ImageListing::Take& take,
                                 const JobContext& stage) {
        return readArchiveImages(file, list->images, indices, take, stage);
    };
    listing->arrange = [list](std::vector<FolderSample>& samples, Dataset& target) {
        arrangeSamples(samples, target);
        setArchiveLabels(list->labels, samples, target);
    };
    return listing;
}

std::unique_ptr<Dataset> readArchive(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path file = sourcePath(source);
    auto listing = listImages(source, context);
    if (!listing) return nullptr;
    auto dataset = std::make_unique<Dataset>();
    dataset->name = archiveTitle(file);
    dataset->source = file.string();
    return readListing(std::move(*listing), imageFileImport(settings), *dataset, context) ? std::move(dataset)
                                                                                          : nullptr;
}

}  // namespace

DatasetFormat archiveFormat() {
    return {.id = "archive",
            .label = "Archive of images",
            .help =
                "A ZIP or TAR file (also .gz, .xz, .bz2) of images, with subfolders as in a folder, or a "
                "WebDataset; it is read without extracting it.",
            .accepts = &acceptsArchive,
            .read = &readArchive,
            .endings = archiveEndings(),
            .parameters = imageFileParameters(),
            .specs = &imageImportSpecs,
            .aim = &aimImageImport,
            .fingerprint = &fingerprintOfFile,
            .images = &listImages};
}

}  // namespace core
