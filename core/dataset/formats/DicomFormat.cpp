#include <filesystem>
#include <memory>
#include <string>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/DicomImport.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/formats/ImageListing.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/DicomDecoder.h"
#include "core/sample/image/FileKind.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostDicomBytes = 1ULL << 32;

bool acceptsDicom(const std::string& source) {
    std::error_code problem;
    if (!fs::is_regular_file(source, problem)) return false;
    if (isDicomName(source)) return true;
    try {
        return kindOf(readFileStart(source, kKindBytes).bytes).name == "DICOM";
    } catch (const Error&) {
        return false;
    }
}

void checkFrames(const fs::path& file, const DicomFile& dicom) {
    if (!dicom.problem().empty()) throw Error("Cannot read %1: %2.", quotedPath(file), dicom.problem());
    if (dicom.frames() < 2)
        throw Error(
            "%1 contains only one frame; open the folder that contains it: a dataset needs at least two images.",
            quotedPath(file));
}

std::unique_ptr<Dataset> readDicom(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path file = sourcePath(source);
    const std::vector<std::uint8_t> bytes = readFile(file, kMostDicomBytes);
    if (!isDicom(bytes))
        throw Error("%1 is not a DICOM file, or is damaged; download or copy it again.", quotedPath(file));
    const DicomFile dicom(bytes);
    checkFrames(file, dicom);

    ImageListing listing;
    listing.place = Message("The file %1", quotedPath(file));
    for (std::size_t frame = 0; frame < dicom.frames(); ++frame)
        listing.names.push_back("#" + std::to_string(frame + 1));
    listing.decode = [&](std::size_t frame, const DicomView& view) { return dicom.decode(frame, view); };
    listing.read = [](const std::vector<std::size_t>& frames, const ImageListing::Take& take, const JobContext& stage) {
        const auto add = [&](std::size_t begin, std::size_t end) {
            for (std::size_t at = begin; at < end && !stage.stopRequested(); ++at)
                take(frames[at], [] { return std::vector<std::uint8_t>(); });
        };
        const auto progress = [&](std::size_t done) { stage.report(done, frames.size(), {}); };
        return forEachChunk(frames.size(), 4, stage, add, progress);
    };
    // Frames have no files, and no classes.
    listing.arrange = [](std::vector<FolderSample>&, Dataset&) {};
    auto dataset = std::make_unique<Dataset>();
    dataset->name = escapedUtf8(file.stem().string());
    dataset->source = file.string();
    return readListing(std::move(listing), imageFileImport(settings), *dataset, context) ? std::move(dataset) : nullptr;
}

}  // namespace

DatasetFormat dicomFormat() {
    return {.id = "dicom",
            .label = "DICOM file",
            .help =
                "A DICOM file with several frames, each of which becomes a sample; single images are read from their "
                "folder, as other images are. No data of patients is kept.",
            .accepts = &acceptsDicom,
            .read = &readDicom,
            .endings = {".dcm", ".dicom"},
            .parameters = imageFileParameters(),
            .specs = &imageImportSpecs,
            .aim = &aimImageImport,
            .fingerprint = &fingerprintOfFile};
}

}  // namespace core
