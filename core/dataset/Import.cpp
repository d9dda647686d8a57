#include "core/dataset/Import.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <new>
#include <utility>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
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
        throw Error(
            "%1 is a single image, not a dataset; open the folder that contains it, or project the image to find its "
            "latent.",
            quotedPath(source));
    throw Error("%1 is not a dataset; choose one of these: %2.", quotedPath(source), knownSources());
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

ImportResult importDataset(const std::string& source, const Settings& settings, const JobContext& context) {
    checkFileAccess(source);
    const auto start = std::chrono::steady_clock::now();
    std::unique_ptr<Dataset> dataset;
    Settings own;
    try {
        const DatasetFormat& format = formatFor(source);
        own = settings.of(format.parameters);
        if (!context.stopRequested()) dataset = format.read(source, own, context);
    } catch (const std::bad_alloc&) {
        throw Error("%1 does not fit in memory; choose a smaller size, or grayscale.", quotedPath(source));
    } catch (const fs::filesystem_error& problem) {
        throw Error("Cannot read %1: %2.", quotedPath(source), fileProblem(problem.code().value()));
    }
    if (context.stopRequested() || !dataset) return {Outcome::cancelled, nullptr};
    dataset->importSettings = std::move(own);
    dataset->report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return {Outcome::done, std::move(dataset)};
}

}  // namespace core
