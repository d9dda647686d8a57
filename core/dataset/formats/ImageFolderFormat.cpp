#include <algorithm>
#include <atomic>
#include <filesystem>
#include <memory>
#include <numeric>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/formats/FolderClasses.h"
#include "core/dataset/formats/FolderImages.h"
#include "core/dataset/formats/FolderNotes.h"
#include "core/dataset/formats/FolderScan.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

namespace fs = std::filesystem;

bool acceptsFolder(const std::string& source) {
    std::error_code problem;
    return fs::is_directory(source, problem);
}

void checkUsable(const fs::path& folder, const ImportReport& report, std::size_t usable) {
    if (report.found == 0) {
        throw Error("The folder %1 is empty; choose a folder of images.", quotedPath(folder));
    }
    if (usable == 0) {
        const SkippedFile& example = report.skipped.front();
        throw Error(
            "The folder %1 contains no usable image (of %2 files; for example %3: %4); choose a folder of PNG, JPEG, "
            "WebP, BMP or TIFF files.",
            quotedPath(folder), report.found, quotedPath(example.file), example.reason);
    }
    if (usable == 1 && !report.skipped.empty()) {
        const SkippedFile& example = report.skipped.front();
        throw Error(
            "The folder %1 contains only one usable image (of %2 files; for example %3: %4); a dataset needs at least "
            "two.",
            quotedPath(folder), report.found, quotedPath(example.file), example.reason);
    }
    if (usable == 1)
        throw Error("The folder %1 contains only one image; add others: a dataset needs at least two.",
                    quotedPath(folder));
}

/// Decodes the files of these indices. False when cancelled.
bool decode(FolderImages& images, const std::vector<ScannedFile>& files, const std::vector<std::size_t>& indices,
            const JobContext& context) {
    std::atomic<std::size_t> current = 0;
    const auto add = [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end && !context.stopRequested(); ++at) {
            current = indices[at];
            images.add(indices[at], files[indices[at]]);
        }
    };
    const auto progress = [&](std::size_t done) {
        if (!indices.empty()) context.report(done, indices.size(), files[current].name);
    };
    return forEachChunk(indices.size(), 4, context, add, progress);
}

/// The good images of `files`; the others go into the report.
std::vector<FolderSample> goodSamples(const FolderImages& images, const std::vector<ScannedFile>& files,
                                      ImportReport& report) {
    std::vector<FolderSample> good;
    for (std::size_t index = 0; index < files.size(); ++index) {
        const Message& problem = images.facts(index).problem;
        if (problem.empty()) {
            good.push_back({index, files[index].name});
        } else {
            report.skipped.push_back({files[index].name, problem, false});
        }
    }
    return good;
}

/// The samples, in order, into `dataset`. False when cancelled.
bool collect(FolderImages& images, const std::vector<FolderSample>& samples, Dataset& dataset,
             const JobContext& context) {
    dataset.spec = imageSpec(images.shape());
    const std::size_t bytes = dataset.spec.bytes();
    dataset.bytes.resize(samples.size() * bytes);
    const auto copy = [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at) {
            const Image image = images.take(samples[at].index);
            std::ranges::copy(image.pixels(), dataset.bytes.begin() + static_cast<std::ptrdiff_t>(at * bytes));
        }
    };
    return forEachChunk(samples.size(), 64, context, copy, [](std::size_t) {});
}

std::unique_ptr<Dataset> readFolder(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path folder = sourcePath(source);
    FolderScan scan = scanFolder(folder, context);
    if (scan.cancelled) return nullptr;
    const std::vector<ScannedFile>& files = scan.images;

    FolderImages images(files.size(), imageImport(settings));
    std::vector<std::size_t> all(files.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (!decode(images, files, all, context)) return nullptr;
    // Only now is it known what the set's highest value is.
    if (const auto again = images.adaptRange(); !again.empty() && !decode(images, files, again, context))
        return nullptr;

    // Else those that were read in time would pass for all of them.
    if (std::error_code ignored; !fs::is_directory(folder, ignored))
        throw Error("The folder %1 was moved or deleted while it was being read; open it where it is now.",
                    quotedPath(folder));

    auto dataset = std::make_unique<Dataset>();
    ImportReport& report = dataset->report;
    report.found = files.size() + scan.skipped.size();
    report.skipped = std::move(scan.skipped);
    std::vector<FolderSample> samples = goodSamples(images, files, report);
    sortSkipped(report);
    checkUsable(folder, report, samples.size());
    dataset->name = escapedUtf8(folder.filename().string());
    dataset->source = folder.string();
    arrangeSamples(samples, *dataset);
    sortSkipped(report);
    addImageNotes(images, samples, report);
    if (!collect(images, samples, *dataset, context)) return nullptr;
    report.imported = samples.size();
    return dataset;
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
