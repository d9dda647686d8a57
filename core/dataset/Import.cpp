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
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

namespace fs = std::filesystem;

void check(const std::string& source, const ImportOptions& options) {
    if (source.empty()) {
        throw Error("No dataset was named; choose one of these: %1.", knownSources());
    }
    if (options.size != 0 && (options.size < kSmallestImageSide || options.size > kLargestImageSide)) {
        throw Error("An image size of %1 pixels is out of range; choose %2 to %3 pixels, or 0 for the dataset's own.",
                    options.size, kSmallestImageSide, kLargestImageSide);
    }
}

const DatasetFormat& formatFor(const std::string& source) {
    for (const DatasetFormat& format : datasetFormats()) {
        if (format.accepts(source)) return format;
    }
    std::error_code problem;
    const fs::file_status status = fs::status(source, problem);
    if (status.type() == fs::file_type::not_found && hasReplacement(source)) {
        throw Error("%1 cannot be opened from here: its name holds bytes that are not UTF-8; rename it.",
                    quotedPath(source));
    }
    if (status.type() == fs::file_type::not_found) {
        throw Error("There is no file or folder %1; choose one of these: %2.", quotedPath(source), knownSources());
    }
    if (problem) throw Error("Cannot open %1: %2.", quotedPath(source), fileProblem(problem.value()));
    throw Error("%1 is not a dataset; choose one of these: %2.", quotedPath(source), knownSources());
}

}  // namespace

bool canImport(const std::string& source) {
    checkFileAccess(source);
    const auto formats = datasetFormats();
    return !source.empty() && std::any_of(formats.begin(), formats.end(),
                                          [&](const DatasetFormat& format) { return format.accepts(source); });
}

void requireSource(const std::string& source, const ImportOptions& options) {
    checkFileAccess(source);
    check(source, options);
    formatFor(source);
}

ImportOptions importOptionsFor(const SampleSpec& spec) {
    ImportOptions options;
    if (!isImage(spec)) return options;
    const ImageShape shape = imageShape(spec);
    options.size = shape.width;
    options.color = shape.channels == 1 ? ColorMode::grey : ColorMode::color;
    return options;
}

ImportResult importDataset(const std::string& source, const ImportOptions& options, const JobContext& context) {
    checkFileAccess(source);
    const auto start = std::chrono::steady_clock::now();
    check(source, options);
    std::unique_ptr<Dataset> dataset;
    try {
        const DatasetFormat& format = formatFor(source);
        if (!context.stopRequested()) dataset = format.read(source, options, context);
    } catch (const std::bad_alloc&) {
        throw Error("%1 does not fit into the memory; choose a smaller size, or grey.", quotedPath(source));
    } catch (const fs::filesystem_error& problem) {
        throw Error("Cannot read %1: %2.", quotedPath(source), fileProblem(problem.code().value()));
    }
    if (context.stopRequested() || !dataset) return {Outcome::cancelled, nullptr};
    dataset->options = options;
    dataset->report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return {Outcome::done, std::move(dataset)};
}

}  // namespace core
