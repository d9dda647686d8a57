#include "core/dataset/formats/IdxDataset.h"

#include <algorithm>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/formats/FitSamples.h"
#include "core/dataset/formats/IdxFile.h"
#include "core/dataset/formats/NumberedLabels.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr std::size_t kChunkBytes = 1 << 20;
constexpr std::uint32_t kLongestSide = 4096;

/// Height, width and channels of the file's images.
ImageShape shapeOf(const IdxFile& file) {
    const auto& sizes = file.dimensions();
    const bool gray = sizes.size() == 3 || (sizes.size() == 4 && sizes[3] == 1);
    const bool color = sizes.size() == 4 && sizes[3] == 3;
    if (!gray && !color) {
        throw Error(
            "Cannot read %1: it does not contain images (%2 dimensions instead of records, rows and columns); choose "
            "the file of images.",
            quotedPath(file.path()), sizes.size());
    }
    if (sizes[1] > kLongestSide || sizes[2] > kLongestSide) {
        throw Error("Cannot read %1: its images of %2 x %3 pixels are too large; the longest side allowed is 4096.",
                    quotedPath(file.path()), sizes[2], sizes[1]);
    }
    return {static_cast<int>(sizes[1]), static_cast<int>(sizes[2]), color ? 3 : 1};
}

/// The labels of `pair`, one for each of the `count` images.
std::vector<std::uint8_t> readLabels(const IdxPair& pair, std::size_t count) {
    IdxFile file(pair.labels);
    if (file.dimensions().size() != 1) {
        throw Error(
            "Cannot read %1: it does not contain labels (%2 dimensions instead of one); choose the file of labels.",
            quotedPath(pair.labels), file.dimensions().size());
    }
    if (file.count() != count) {
        throw Error(
            "The labels do not match: %1 contains %2 labels and %3 contains %4 images; the two files do not belong "
            "together.",
            quotedPath(pair.labels), file.count(), quotedPath(pair.images), count);
    }
    std::vector<std::uint8_t> labels(count);
    file.read(labels);
    file.finish();
    return labels;
}

/// Appends the file's images to `pixels`, whose capacity suffices. False when cancelled.
bool readImages(IdxFile& file, std::size_t total, SampleBytes& pixels, const JobContext& context) {
    const std::size_t record = file.recordBytes();
    const std::string item = file.path().filename().string();
    const std::size_t end = pixels.size() + file.count() * record;
    while (pixels.size() < end) {
        if (context.stopRequested()) return false;
        const std::size_t begin = pixels.size();
        // Piece by piece, so that a false header takes no more memory than the file has images.
        pixels.resize(std::min(end, begin + kChunkBytes));
        file.read(std::span(pixels).subspan(begin));
        pixels.touched(pixels.size() - begin);
        context.report(pixels.size() / record, total, item);
    }
    file.finish();
    return true;
}

/// Swaps rows and columns of every sample. False when cancelled.
bool transposeSamples(Dataset& dataset, const JobContext& context) {
    const ImageShape before = imageShape(dataset.spec);
    const ImageShape after{before.width, before.height, before.channels};
    const auto channels = static_cast<std::size_t>(before.channels);
    const std::size_t bytes = before.bytes();
    const auto turn = [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint8_t> old(bytes);
        for (std::size_t index = begin; index < end; ++index) {
            std::uint8_t* pixel = dataset.bytes.data() + index * bytes;
            std::copy(pixel, pixel + bytes, old.begin());
            for (int y = 0; y < after.height; ++y)
                for (int x = 0; x < after.width; ++x, pixel += channels)
                    std::copy_n(old.data() + static_cast<std::size_t>(x * before.width + y) * channels, channels,
                                pixel);
        }
        dataset.bytes.touched((end - begin) * bytes);
    };
    if (!forEachChunk(dataset.size(), 256, context, turn, [](std::size_t) {})) return false;
    dataset.spec = imageSpec(after);
    return true;
}

void addLabels(const IdxSets& sets, const std::vector<std::size_t>& counts, const IdxNaming& naming, Dataset& dataset) {
    const bool labeled = !sets.training.labels.empty() && (!sets.test || !sets.test->labels.empty());
    if (!labeled) {
        dataset.report.notes.push_back(
            Message("There is no file of labels next to the images, so they have no classes."));
        return;
    }
    std::vector<std::int64_t> all;
    for (std::size_t index = 0; index < counts.size(); ++index) {
        const std::vector<std::uint8_t> labels = readLabels(index == 0 ? sets.training : *sets.test, counts[index]);
        all.insert(all.end(), labels.begin(), labels.end());
    }
    if (naming.classNames.empty()) {
        setNumberedLabels(dataset, all, naming.labelNames);
        return;
    }
    dataset.labels.assign(all.begin(), all.end());
    dataset.classNames = naming.classNames;
    const std::int32_t highest = std::ranges::max(dataset.labels);
    if (static_cast<std::size_t>(highest) >= dataset.classNames.size()) {
        throw Error("The labels in %1 go up to %2, but %3 has %4 classes; install the right files.",
                    quotedPath(sets.training.labels.parent_path()), highest, naming.name, dataset.classNames.size());
    }
}

}  // namespace

std::unique_ptr<Dataset> readIdxDataset(const IdxSets& sets, const IdxNaming& naming, const ImageImport& import,
                                        const JobContext& context) {
    std::vector<IdxFile> files;
    files.emplace_back(sets.training.images);
    if (sets.test) files.emplace_back(sets.test->images);

    auto dataset = std::make_unique<Dataset>();
    dataset->name = naming.name;
    dataset->source = naming.source;
    const ImageShape own = shapeOf(files.front());
    dataset->spec = imageSpec(own);
    if (shapeOf(files.back()) != own) {
        throw Error("The images in %1 and %2 differ in size; open one of the two files instead of the folder.",
                    quotedPath(sets.training.images), quotedPath(sets.test->images));
    }
    std::vector<std::size_t> counts;
    std::size_t total = 0;
    for (const IdxFile& file : files) {
        counts.push_back(file.count());
        total += file.count();
    }
    if (counts.front() < 2) {
        throw Error("The file %1 contains only one image; a dataset needs at least two.",
                    quotedPath(sets.training.images));
    }
    dataset->testCount = sets.test ? counts.back() : 0;

    ImportReport& report = dataset->report;
    report.found = total;
    if (!sets.note.empty()) report.notes.push_back(sets.note);
    addLabels(sets, counts, naming, *dataset);  // first: a mismatch is told at once
    dataset->bytes.reserve(total * own.bytes());
    for (IdxFile& file : files) {
        if (!readImages(file, total, dataset->bytes, context)) return nullptr;
    }
    if (naming.transposed && !transposeSamples(*dataset, context)) return nullptr;
    if (!fitSamples(*dataset, import, context)) return nullptr;
    return dataset;
}

}  // namespace core
