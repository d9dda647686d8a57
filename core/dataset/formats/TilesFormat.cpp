#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/CropNotes.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageCheck.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/SampleShape.h"
#include "core/dataset/Split.h"
#include "core/dataset/care/Checks.h"
#include "core/dataset/formats/KeptSamples.h"
#include "core/dataset/formats/TileGrid.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/FileKind.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kTile = "tile";
constexpr const char* kOverlap = "overlap";
constexpr const char* kDropEmpty = "drop_empty";

constexpr double kMostTiles = 1e6;
constexpr double kMostTileBytes = 4e9;

/// What is named like an image is taken also where it cannot be read on this system: who reads it says why. A camera's
/// raw file may begin as TIFF does: there the name has to say that it is one.
bool acceptsImage(const std::string& source) {
    std::error_code problem;
    if (!fs::is_regular_file(source, problem)) return false;
    const FileKind kind = kindOf(kindBytesOf(source));
    return hasImageExtension(source) ? !kind.name.empty() : kind.readable && kind.certain;
}

std::vector<Parameter> tilesParameters() {
    std::vector<Parameter> parameters = imageImportParameters();
    parameters.push_back(Parameter::integer(kTile, "Tile", 0, 8, 4096, "pixels",
                                            "Side of the tiles that a single large image is cut into, in pixels of the "
                                            "image; they are then scaled to the size. Automatic: as large as the "
                                            "samples, so that nothing is scaled.")
                             .orAutomatic(0, {32, 64, 128, 256, 512})
                             .asAdvanced());
    parameters.push_back(Parameter::real(kOverlap, "Overlap of tiles", 0, 0, 0.9, "",
                                         "Share of its side that a tile has in common with the next one: with 0.5, a "
                                         "tile of 64 pixels begins every 32 pixels. More overlap gives more tiles, "
                                         "which are less different.")
                             .asAdvanced());
    parameters.push_back(Parameter::toggle(kDropEmpty, "Leave out empty tiles", true,
                                           "Leaves out tiles that are nearly one color, such as the margin of a scan.")
                             .asAdvanced());
    return parameters;
}

TileCut tileCut(const Settings& settings, const ImageImport& import) {
    const int side = static_cast<int>(settings.integer(kTile));
    TileCut cut{side, side, settings.real(kOverlap)};
    if (side == 0) {
        const ImageShape sample = import.size == 0 ? ImageShape{kUsualSide, kUsualSide, 1} : import.shape(1);
        cut.width = sample.width;
        cut.height = sample.height;
    }
    return cut;
}

void checkTiles(const fs::path& file, const Image& image, const TileCut& cut, std::size_t tileBytes) {
    if (!holdsTiles(image.width(), image.height(), cut))
        throw Error(
            "%1 is a single image, not a dataset, and with %2 x %3 pixels too small to be cut into tiles of %4 x %5; "
            "open the folder that contains it, project the image to find its latent, or choose smaller tiles.",
            quotedPath(file), image.width(), image.height(), cut.width, cut.height);
    const double count = tileCount(image.width(), image.height(), cut);
    if (count > kMostTiles || count * static_cast<double>(tileBytes) > kMostTileBytes)
        throw Error(
            "%1 would be cut into %2 tiles, which are too many to be kept in memory; choose less overlap, larger tiles "
            "or a smaller size.",
            quotedPath(file), static_cast<std::size_t>(count));
}

Image tileOf(const Image& image, const ImagePart& part) {
    Image tile({part.height, part.width, image.channels()});
    const std::size_t offset = static_cast<std::size_t>(part.left) * static_cast<std::size_t>(image.channels());
    for (int y = 0; y < part.height; ++y) std::copy_n(image.row(part.top + y) + offset, tile.rowBytes(), tile.row(y));
    return tile;
}

/// The tiles into `dataset`, which has its spec. False when cancelled.
bool cutTiles(const Image& image, const TileGrid& grid, const ImageImport& import, Dataset& dataset,
              const JobContext& context) {
    std::vector<ImagePart> parts = grid.training;
    parts.insert(parts.end(), grid.test.begin(), grid.test.end());
    dataset.testCount = grid.test.size();
    for (const ImagePart& part : parts)
        dataset.sampleNames.push_back("x=" + std::to_string(part.left) + " y=" + std::to_string(part.top));
    if (grid.overlaps) {
        for (const ImagePart& part : parts) dataset.places.push_back(grid.atRight ? part.left : part.top);
        dataset.reach = grid.atRight ? parts.front().width : parts.front().height;
    }
    const std::size_t bytes = dataset.spec.bytes();
    const ImageShape shape = imageShape(dataset.spec);
    dataset.bytes.resize(parts.size() * bytes);
    const auto cut = [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at) {
            const Image tile = fitted(tileOf(image, parts[at]), shape, import.fit, import.background);
            std::ranges::copy(tile.pixels(), dataset.bytes.data() + at * bytes);
        }
    };
    const auto progress = [&](std::size_t done) { context.report(done, parts.size()); };
    return forEachChunk(parts.size(), 64, context, cut, progress);
}

/// False when cancelled.
bool dropEmptyTiles(Dataset& dataset, const JobContext& context) {
    const std::vector<SampleFacts> facts = sampleFacts(dataset, context);
    if (facts.empty()) return false;
    std::vector<bool> kept;
    for (const SampleFacts& tile : facts) kept.push_back(!isOneColor(tile) && !isNearlyEmpty(tile));
    const auto dropped = static_cast<std::size_t>(std::ranges::count(kept, false));
    if (dropped == 0) return true;
    keepSamples(dataset, kept);
    dataset.report.notes.push_back(dropped == 1 ? Message("1 tile is nearly one color and was left out.")
                                                : Message("%1 tiles are nearly one color and were left out.", dropped));
    return true;
}

void addTileNotes(const TileGrid& grid, const TileCut& cut, Fit fit, Dataset& dataset) {
    ImportReport& report = dataset.report;
    const std::size_t count = dataset.size();
    if (dataset.testCount == 0)
        report.notes.push_back(
            Message("All tiles of the strip for testing are nearly one color, so there is no test "
                    "set."));
    else if (grid.atRight)
        report.notes.push_back(
            Message("The strip at the right edge of the image is the test set (%1 of %2 tiles): it "
                    "shares no pixel with the other tiles.",
                    dataset.testCount, count));
    else
        report.notes.push_back(
            Message("The strip at the bottom edge of the image is the test set (%1 of %2 tiles): it "
                    "shares no pixel with the other tiles.",
                    dataset.testCount, count));
    if (drawsInBlocks(dataset))
        report.notes.push_back(
            Message("As tiles overlap, validation tiles are drawn as whole strips, which share no pixel with training "
                    "tiles; the tiles between them are used for neither."));
    else if (grid.overlaps)
        report.notes.push_back(
            Message("As tiles overlap and are too few for a strip of their own, validation tiles share pixels with "
                    "training tiles; only the test set is new to the model."));
    const ImageShape shape = imageShape(dataset.spec);
    CropNotes crop(shape, fit);
    crop.add(cut.width, cut.height, {}, count);
    crop.addTo(report);
    if (shape.width != cut.width || shape.height != cut.height) addResized(report, count, cut.width, cut.height);
}

std::unique_ptr<Dataset> readTiles(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path file = sourcePath(source);
    const ImageImport import = imageImport(settings);
    const TileCut cut = tileCut(settings, import);
    const Image image = readImage(file);
    const bool gray = isGray(image.pixels(), image.channels());
    auto dataset = std::make_unique<Dataset>();
    dataset->name = escapedUtf8(file.stem().string());
    dataset->source = file.string();
    dataset->spec = imageSpec(sampleShape({cut.height, cut.width, image.channels()}, gray, import));
    checkTiles(file, image, cut, dataset->spec.bytes());
    const TileGrid grid = tileGrid(image.width(), image.height(), cut);
    if (!cutTiles(image, grid, import, *dataset, context.part(0, 0.7))) return nullptr;
    dataset->report.found = dataset->size();
    if (settings.toggle(kDropEmpty) && !dropEmptyTiles(*dataset, context.part(0.7, 1))) return nullptr;
    if (dataset->size() - dataset->testCount < 2)
        throw Error(
            "Of the tiles of %1 fewer than 2 to train on show more than one color; choose another image, or smaller or "
            "larger tiles.",
            quotedPath(file));
    addTileNotes(grid, cut, import.fit, *dataset);
    dataset->report.imported = dataset->size();
    return dataset;
}

}  // namespace

DatasetFormat tilesFormat() {
    return {.id = "tiles",
            .label = "Tiles of a large image",
            .help =
                "A single large image, such as a texture, a map or a scan, cut into tiles; the strip at its right or "
                "bottom edge becomes the test set.",
            .accepts = &acceptsImage,
            .read = &readTiles,
            .endings = {".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp", ".gif", ".avif", ".heic"},
            .parameters = tilesParameters(),
            .specs = &imageImportSpecs,
            .aim = &aimImageImport,
            .fingerprint = &fingerprintOfFile};
}

}  // namespace core
