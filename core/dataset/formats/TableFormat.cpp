#include <algorithm>
#include <filesystem>
#include <memory>

#include "core/base/Utf8.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/DicomImport.h"
#include "core/dataset/SourceFingerprint.h"
#include "core/dataset/formats/ImageListing.h"
#include "core/dataset/formats/TableRows.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

bool acceptsTable(const std::string& source) {
    std::error_code problem;
    return isTableName(fs::path(source).filename().string()) && fs::is_regular_file(source, problem);
}

/// Where the file of a row lies: its path may be absolute, or leads from the table's folder, also upward. Empty where
/// there is none.
fs::path fileOfRow(const std::string& path, const fs::path& folder) {
    std::error_code problem;
    if (fs::exists(folder / path, problem)) return folder / path;
    // Tables of Windows have its separators.
    std::string turned = path;
    std::ranges::replace(turned, '\\', '/');
    return turned != path && fs::exists(folder / turned, problem) ? folder / turned : fs::path();
}

/// The rows whose file is there.
struct FoundRows {
    std::vector<TableRow> rows;
    std::vector<ScannedFile> files;  // of these rows
    std::vector<SkippedFile> missing;
};

FoundRows foundRows(std::vector<TableRow> rows, const fs::path& folder, const JobContext& context) {
    FoundRows found;
    for (TableRow& row : rows) {
        if (context.stopRequested()) break;
        const fs::path file = fileOfRow(row.path, folder);
        if (file.empty()) {
            found.missing.push_back({row.path, Message("the file does not exist"), false});
            continue;
        }
        found.files.push_back({file, row.path});
        found.rows.push_back(std::move(row));
    }
    return found;
}

Message missingNote(const std::vector<SkippedFile>& missing) {
    if (missing.size() == 1)
        return Message("1 image of the table does not exist (%1).", shownName(missing.front().file));
    return Message("%1 images of the table do not exist (for example %2).", missing.size(),
                   shownName(missing.front().file));
}

/// Gives the samples the classes and the split of their rows.
void arrangeRows(const std::vector<TableRow>& rows, std::vector<FolderSample>& samples, Dataset& dataset) {
    std::size_t validation = 0;
    std::size_t test = 0;
    for (const FolderSample& sample : samples) {
        const SplitName name = splitName(rows[sample.index].split);
        validation += name == SplitName::validation;
        test += name == SplitName::test;
    }
    FolderLayout layout;
    layout.setSplit(samples.size() - validation - test, validation, test);
    std::vector<PlacedSample> placed;
    for (FolderSample& sample : samples) {
        const TableRow& row = rows[sample.index];
        placed.push_back({std::move(sample), {partOf(splitName(row.split), layout), row.label}});
    }
    samples = arrangePlaced(std::move(placed), layout, PlacedBy::table, dataset);
}

/// Null when cancelled.
std::unique_ptr<ImageListing> listTable(const std::string& source, const JobContext& context) {
    const fs::path file = sourcePath(source);
    TableRows table = readTableRows(file);
    const auto found = std::make_shared<const FoundRows>(foundRows(std::move(table.rows), file.parent_path(), context));
    if (context.stopRequested()) return nullptr;

    auto listing = std::make_unique<ImageListing>();
    listing->place = Message("The table %1", quotedPath(file));
    for (const TableRow& row : found->rows) listing->names.push_back(row.path);
    listing->skipped = std::move(table.skipped);
    listing->skipped.insert(listing->skipped.end(), found->missing.begin(), found->missing.end());
    if (!found->missing.empty()) listing->notes.push_back(missingNote(found->missing));
    listing->head = [found](std::size_t index) { return headOfFile(found->files[index].path); };
    listing->read = [found](const std::vector<std::size_t>& indices, const ImageListing::Take& take,
                            const JobContext& stage) { return readImageFiles(found->files, indices, take, stage); };
    listing->slices = false;  // the order of the rows is meant
    listing->arrange = [found](std::vector<FolderSample>& samples, Dataset& dataset) {
        arrangeRows(found->rows, samples, dataset);
    };
    return listing;
}

std::unique_ptr<Dataset> readTable(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path file = sourcePath(source);
    auto listing = listTable(source, context);
    if (!listing) return nullptr;
    auto dataset = std::make_unique<Dataset>();
    dataset->name = escapedUtf8(file.stem().string());
    dataset->source = file.string();
    return readListing(std::move(*listing), imageFileImport(settings), *dataset, context) ? std::move(dataset)
                                                                                          : nullptr;
}

/// The table and each file that it names.
std::string tableFingerprint(const std::string& source, const Settings&) {
    const fs::path file = sourcePath(source);
    SourceFingerprint fingerprint;
    fingerprint.addFile(file);
    for (const TableRow& row : readTableRows(file).rows) {
        fingerprint.add(row.path);
        fingerprint.addFile(fileOfRow(row.path, file.parent_path()));
    }
    return fingerprint.digits();
}

}  // namespace

DatasetFormat tableFormat() {
    return {.id = "table",
            .label = "Table of images",
            .help =
                "A CSV or JSON Lines file with the path of an image per line, relative to the file, and its class "
                "in the column label; a column split may say train, val or test.",
            .accepts = &acceptsTable,
            .read = &readTable,
            .endings = tableEndings(),
            .parameters = imageFileParameters(),
            .specs = &imageImportSpecs,
            .aim = &aimImageImport,
            .fingerprint = &tableFingerprint,
            .images = &listTable};
}

}  // namespace core
