#include "core/dataset/Import.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <new>
#include <utility>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/Binarize.h"
#include "core/dataset/DatasetCache.h"
#include "core/dataset/DatasetFormat.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ImageFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

const DatasetFormat& formatFor(const std::string& source) {
    if (source.empty()) throw Error("No dataset is specified; choose one of these: %1.", knownSources());
    for (const DatasetFormat& format : datasetFormats()) {
        if (format.accepts(source)) return format;
    }
    std::error_code problem;
    const fs::file_status status = fs::status(source, problem);
    if (status.type() == fs::file_type::not_found && hasReplacement(source)) {
        throw Error("%1 cannot be opened from here: its name contains bytes that are not UTF-8; rename it.",
                    quotedPath(source));
    }
    if (status.type() == fs::file_type::not_found) {
        throw Error("There is no file or folder %1; choose one of these: %2.", quotedPath(source), knownSources());
    }
    if (problem) throw Error("Cannot open %1: %2.", quotedPath(source), fileProblem(problem.value()));
    if (status.type() == fs::file_type::regular && hasImageExtension(source))
        throw Error("%1 is named like an image, but contains no image that can be read; choose one of these: %2.",
                    quotedPath(source), knownSources());
    throw Error("%1 is not a dataset; choose one of these: %2.", quotedPath(source), knownSources());
}

class Stopwatch {
   public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }

   private:
    const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// `storage`; where it names no folder, that of the cache, if one may write there.
SampleStorage storageFor(SampleStorage storage, const DatasetCache* cache) {
    if (cache == nullptr || !storage.folder.empty()) return storage;
    std::error_code problem;
    fs::create_directories(cache->folder(), problem);
    if (::access(cache->folder().c_str(), W_OK | X_OK) == 0) storage.folder = cache->folder();
    return storage;
}

/// Whatever goes wrong, the dataset is there.
void keepIn(const DatasetCache& cache, Dataset& dataset, const JobContext& context) {
    try {
        if (!cache.keep(dataset.contentKey, dataset, context) || !dataset.bytes.isMapped()) return;
        // The kept file serves in place of the temporary one, which would take the same room once more.
        if (const auto kept = cache.open(dataset.contentKey, context);
            kept && kept->bytes.size() == dataset.bytes.size())
            dataset.bytes = kept->bytes;
    } catch (const std::exception& problem) {
        dataset.report.notes.push_back(
            Message("The dataset could not be kept for faster opening: %1", messageOf(problem)));
    }
}

}  // namespace

const DatasetFormat& formatOf(const std::string& source) {
    checkFileAccess(source);
    return formatFor(source);
}

bool canImport(const std::string& source) {
    checkFileAccess(source);
    const auto formats = datasetFormats();
    return !source.empty() && std::any_of(formats.begin(), formats.end(),
                                          [&](const DatasetFormat& format) { return format.accepts(source); });
}

std::vector<Parameter> importParameters() {
    std::vector<Parameter> all;
    for (const DatasetFormat& format : datasetFormats())
        for (const Parameter& parameter : format.parameters)
            if (std::ranges::find(all, parameter.name, &Parameter::name) == all.end()) all.push_back(parameter);
    return all;
}

std::vector<Parameter> commonImportParameters() {
    const auto formats = datasetFormats();
    std::vector<Parameter> common = importParameters();
    std::erase_if(common, [&](const Parameter& parameter) {
        const auto having = std::ranges::count_if(formats, [&](const DatasetFormat& format) {
            return std::ranges::find(format.parameters, parameter.name, &Parameter::name) != format.parameters.end();
        });
        return 2 * having <= static_cast<std::ptrdiff_t>(formats.size());
    });
    return common;
}

Settings importSettingsFor(const SampleSpec& spec) {
    Settings settings(importParameters());
    for (const DatasetFormat& format : datasetFormats())
        if (format.aim != nullptr) format.aim(spec, settings);
    return settings;
}

std::vector<SampleSpec> importSpecs(const std::string& source, const Settings& settings) {
    checkFileAccess(source);
    const DatasetFormat& format = formatFor(source);
    return format.specs == nullptr ? std::vector<SampleSpec>() : format.specs(settings.of(format.parameters));
}

ImportResult importDataset(const std::string& source, const Settings& settings, const JobContext& context,
                           const DatasetCache* cache, const SampleStorage& storage) {
    checkFileAccess(source);
    const Stopwatch watch;
    std::unique_ptr<Dataset> dataset;
    Settings own;
    std::string key;
    bool fromCache = false;
    try {
        const DatasetFormat& format = formatFor(source);
        own = settings.of(format.parameters);
        const SampleStorageScope scope(storageFor(storage, cache));
        if (cache != nullptr && !context.stopRequested()) {
            key = DatasetCache::keyOf(format, source, own);
            dataset = cache->open(key, context);
            fromCache = dataset != nullptr;
        }
        if (!dataset && !context.stopRequested()) {
            dataset = format.read(source, own, context);
            if (dataset && !binarize(*dataset, binarizeOf(own), context)) dataset = nullptr;
            // What changed while it was read belongs to no key.
            if (dataset && !key.empty() && DatasetCache::keyOf(format, source, own) == key) dataset->contentKey = key;
            if (dataset) dataset->bytes.seal();
            if (dataset && !dataset->contentKey.empty() && watch.seconds() >= cache->limits().leastSeconds)
                keepIn(*cache, *dataset, context);
        }
    } catch (const std::bad_alloc&) {
        throw Error("%1 does not fit in memory; choose a smaller size, or grayscale.", quotedPath(source));
    } catch (const fs::filesystem_error& problem) {
        throw Error("Cannot read %1: %2.", quotedPath(source), fileProblem(problem.code().value()));
    }
    if (context.stopRequested() || !dataset) return {Outcome::cancelled, nullptr, false};
    dataset->importSettings = std::move(own);
    dataset->report.seconds = watch.seconds();
    return {Outcome::done, std::move(dataset), fromCache};
}

}  // namespace core
