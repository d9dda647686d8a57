#include <algorithm>
#include <filesystem>
#include <memory>

#include "core/dataset/DatasetFormat.h"
#include "core/dataset/FolderPictures.h"
#include "core/dataset/FolderScan.h"
#include "core/dataset/NaturalOrder.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/ProgressMeter.h"
#include "core/job/Error.h"
#include "core/project/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kNoClass = "(none)";

bool acceptsFolder(const std::string& source) {
    std::error_code problem;
    return fs::is_directory(source, problem);
}

/// The direct sub-folder that a file lies in; empty at the top.
std::string classOf(const std::string& name) {
    const std::size_t slash = name.find('/');
    return slash == std::string::npos ? std::string() : name.substr(0, slash);
}

/// Fills labels and classNames from the samples' names; nothing where no picture lies in a sub-folder.
void addClasses(Dataset& dataset, ImportReport& report) {
    std::vector<std::string> names;
    std::size_t loose = 0;
    for (const std::string& sample : dataset.sampleNames) {
        const std::string name = classOf(sample);
        if (name.empty()) {
            ++loose;
        } else if (names.empty() || names.back() != name) {
            names.push_back(name);
        }
    }
    if (names.empty()) return;
    std::ranges::sort(names, naturallyBefore);
    names.erase(std::ranges::unique(names).begin(), names.end());
    if (loose != 0) {
        report.notes.push_back(std::to_string(loose) + (loose == 1 ? " picture lies" : " pictures lie") +
                               " beside the sub-folders that are the classes; the class \"" + kNoClass + "\" holds " +
                               (loose == 1 ? "it." : "them."));
    }
    for (const std::string& sample : dataset.sampleNames) {
        const std::string name = classOf(sample);
        // Sorted but for the loose ones, which come last.
        const auto place = name.empty() ? names.end() : std::ranges::lower_bound(names, name, naturallyBefore);
        dataset.labels.push_back(static_cast<std::int32_t>(place - names.begin()));
    }
    if (loose != 0) names.push_back(kNoClass);
    dataset.classNames = std::move(names);
}

void checkUsable(const fs::path& folder, const ImportReport& report, std::size_t usable) {
    if (report.found == 0) {
        throw Error("The folder " + quotedPath(folder) + " is empty; choose a folder of images.");
    }
    if (usable == 0) {
        const SkippedFile& example = report.skipped.front();
        throw Error("The folder " + quotedPath(folder) + " holds no usable picture (of " +
                    std::to_string(report.found) + " files; for example " + quotedPath(example.file) + ": " +
                    example.reason + "); choose a folder of PNG, JPEG, WebP, BMP or TIFF files.");
    }
    if (usable == 1) {
        throw Error("The folder " + quotedPath(folder) +
                    " holds only one usable picture; a dataset needs at least two.");
    }
}

/// The pictures, in order, into `dataset`. False when cancelled.
bool collect(FolderPictures& pictures, const std::vector<std::size_t>& usable, Dataset& dataset,
             const std::stop_token& stop) {
    dataset.shape = pictures.shape();
    const std::size_t bytes = dataset.shape.bytes();
    dataset.pixels.resize(usable.size() * bytes);
    const auto copy = [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at) {
            const Image image = pictures.take(usable[at]);
            std::ranges::copy(image.pixels(), dataset.pixels.begin() + static_cast<std::ptrdiff_t>(at * bytes));
        }
    };
    return forEachChunk(usable.size(), 64, stop, copy, [](std::size_t) {});
}

ImportResult cancelled() {
    ImportResult result;
    result.outcome = Outcome::cancelled;
    return result;
}

ImportResult readFolder(const std::string& source, const ImportOptions& options, std::stop_token stop,
                        const ImportObserver& observer) {
    const fs::path folder = sourcePath(source);
    ProgressMeter meter(observer);
    FolderScan scan = scanFolder(folder, stop, meter);
    if (scan.cancelled) return cancelled();
    const std::vector<ScannedFile>& files = scan.images;

    FolderPictures pictures(files.size(), options);
    std::atomic<std::size_t> current = 0;
    const auto decode = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end && !stop.stop_requested(); ++index) {
            current = index;
            pictures.add(index, files[index]);
        }
    };
    const auto progress = [&](std::size_t done) {
        if (!files.empty()) meter.report(done, files.size(), files[current].name);
    };
    if (!forEachChunk(files.size(), 4, stop, decode, progress)) return cancelled();

    ImportResult result;
    result.report.found = files.size() + scan.skipped.size();
    result.report.skipped = std::move(scan.skipped);
    auto dataset = std::make_shared<Dataset>();
    std::vector<std::size_t> usable;
    for (std::size_t index = 0; index < files.size(); ++index) {
        if (pictures.problem(index).empty()) {
            usable.push_back(index);
            dataset->sampleNames.push_back(files[index].name);
        } else {
            result.report.skipped.push_back({files[index].name, pictures.problem(index)});
        }
    }
    std::ranges::sort(result.report.skipped, naturallyBefore, &SkippedFile::file);
    checkUsable(folder, result.report, usable.size());
    dataset->name = folder.filename().string();
    dataset->source = folder.string();
    addClasses(*dataset, result.report);
    if (!collect(pictures, usable, *dataset, stop)) return cancelled();
    result.report.imported = usable.size();
    result.dataset = std::move(dataset);
    return result;
}

}  // namespace

extern const DatasetFormat kImageFolderFormat;
const DatasetFormat kImageFolderFormat = {
    "folder", "Folder of images", "A folder of pictures, with all below it; its direct sub-folders are the classes.",
    &acceptsFolder, &readFolder};

}  // namespace core
