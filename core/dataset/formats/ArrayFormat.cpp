#include <algorithm>
#include <filesystem>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/SampleStorage.h"
#include "core/dataset/SourceFingerprint.h"
#include "core/dataset/formats/ArrayLabels.h"
#include "core/dataset/formats/ArrayParts.h"
#include "core/dataset/formats/ArrayValues.h"
#include "core/dataset/formats/FitSamples.h"
#include "core/dataset/formats/NumberedLabels.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

namespace fs = std::filesystem;

/// The images of one part: as they are read, then what is known of them.
struct LoadedArray {
    const NpyArray* array = nullptr;
    ArrayLayout layout;
    SampleBytes raw;
    std::optional<std::size_t> labels;  // in NpyFile::arrays()
};

bool acceptsArray(const std::string& source) {
    std::error_code problem;
    return isNpyName(source) && fs::is_regular_file(source, problem);
}

[[noreturn]] void refuseArray(const NpyFile& file, const NpyArray& array, const Message& clause) {
    if (array.name.empty()) file.refuse(clause);
    throw Error("Cannot read the array \"%1\" in %2: %3.", shownName(escapedUtf8(array.name)), quotedPath(file.path()),
                clause);
}

LoadedArray loadableArray(const NpyFile& file, const ArrayPart& part) {
    LoadedArray loaded;
    loaded.array = &file.arrays()[part.images];
    loaded.labels = part.labels;
    if (!loaded.array->problem.empty()) refuseArray(file, *loaded.array, loaded.array->problem);
    const Message problem = readArrayLayout(loaded.array->header, loaded.layout);
    if (!problem.empty()) refuseArray(file, *loaded.array, problem);
    return loaded;
}

/// The parts in the order that a dataset has them, the test set last.
std::vector<LoadedArray> arraysOf(const NpyFile& file, Dataset& dataset) {
    ArrayParts parts = findArrayParts(file);
    if (!parts.training && parts.validation) parts.training.swap(parts.validation);
    if (!parts.training) parts.training.swap(parts.test);
    std::vector<LoadedArray> loaded{loadableArray(file, *parts.training)};
    // Imago sets samples aside for validation itself.
    if (parts.validation) {
        loaded.push_back(loadableArray(file, *parts.validation));
        if (parts.test)
            dataset.report.notes.push_back(
                Message("The %1 validation images of the file were added to its training images; the validation "
                        "fraction is chosen with the training settings.",
                        loaded.back().layout.count));
        else
            dataset.testCount = loaded.back().layout.count;
    }
    if (parts.test) {
        loaded.push_back(loadableArray(file, *parts.test));
        dataset.testCount = loaded.back().layout.count;
    }
    for (const LoadedArray& other : loaded) {
        const LoadedArray& first = loaded.front();
        if (other.layout.shape != first.layout.shape || other.array->header.type != first.array->header.type)
            throw Error(
                "The arrays \"%1\" and \"%2\" in %3 differ in image size or type; save each of them in a file of its "
                "own.",
                withoutControls(escapedUtf8(first.array->name)), withoutControls(escapedUtf8(other.array->name)),
                quotedPath(file.path()));
    }
    return loaded;
}

/// Says before anything is read where the disk has no room for what will not fit in memory.
void checkArrayRoom(const std::vector<LoadedArray>& loaded) {
    // The values as the file has them and the images made of them, at the same time; products of 64 bits that were
    // checked, of at most three arrays.
    std::uint64_t raw = 0;
    std::uint64_t images = 0;
    for (const LoadedArray& one : loaded) {
        if (one.array->header.dataBytes > sampleMemoryLimit()) raw += one.array->header.dataBytes;
        images += one.array->header.values;
    }
    if (raw != 0) requireSampleRoom(raw, images > sampleMemoryLimit() ? images : 0);
    requireSampleRoom(images);
}

/// The labels of all parts, where each has its own. False when cancelled.
bool addArrayLabels(const NpyFile& file, const std::vector<LoadedArray>& loaded, Dataset& dataset,
                    const JobContext& context) {
    std::vector<std::int64_t> all;
    const auto take = [&](const NpyFile& from, const NpyArray& array, std::uint64_t count) {
        ArrayLabels read = readArrayLabels(from, array, count, context);
        if (!read.note.empty()) dataset.report.notes.push_back(read.note);
        all.insert(all.end(), read.labels.begin(), read.labels.end());
        return !read.labels.empty();
    };
    bool labeled = true;
    if (!file.isZip()) {
        const fs::path beside = labelsBeside(file.path());
        labeled = !beside.empty();
        if (labeled) {
            const NpyFile labels(beside);
            if (!take(labels, labels.arrays().front(), loaded.front().layout.count)) return !context.stopRequested();
        }
    }
    for (const LoadedArray& one : loaded) {
        if (!file.isZip()) break;
        labeled = labeled && one.labels.has_value();
        if (labeled && !take(file, file.arrays()[*one.labels], one.layout.count)) return !context.stopRequested();
    }
    if (labeled)
        setNumberedLabels(dataset, all, readArrayClassNames(file, context));
    else
        dataset.report.notes.push_back(Message("There are no labels for the images, so they have no classes."));
    return true;
}

/// What the values go from and to, and which become black and white. Throws Error where some are no numbers.
ValueScale scaleOf(const NpyFile& file, const std::vector<LoadedArray>& loaded, Dataset& dataset) {
    ValueRange range;
    for (const LoadedArray& one : loaded) {
        const ValueRange own = rangeOf(one.array->header, one.raw);
        if (own.invalid == 1)
            refuseArray(file, *one.array,
                        Message("1 of its values is NaN or infinite; replace it and save the array again"));
        if (own.invalid > 1)
            refuseArray(
                file, *one.array,
                Message("%1 of its values are NaN or infinite; replace them and save the array again", own.invalid));
        range.add(own);
    }
    const NpyHeader& header = loaded.front().array->header;
    const ValueScale scale = scaleFor(header.kind, range);
    if (header.kind != NpyKind::boolean && !(header.type == "uint8" && scale == ValueScale()))
        dataset.report.notes.push_back(Message(
            "The values of the images (%1) range from %2 to %3; %4 is used as black and %5 as white.", header.type,
            shortNumber(range.lowest), shortNumber(range.highest), shortNumber(scale.black), shortNumber(scale.white)));
    return scale;
}

/// Whether the file has the bytes as a dataset has them.
bool isAsStored(const LoadedArray& one, const ValueScale& scale) {
    const NpyHeader& header = one.array->header;
    return header.type == "uint8" && scale == ValueScale() && !header.fortranOrder &&
           (!one.layout.channelsFirst || one.layout.shape.channels == 1) && one.layout.shape.channels != 4;
}

/// False when cancelled.
bool addArrayImages(std::vector<LoadedArray>& loaded, const ValueScale& scale, const Rgb& background, Dataset& dataset,
                    const JobContext& context) {
    ImageShape shape = loaded.front().layout.shape;
    if (shape.channels == 4) shape.channels = 3;
    dataset.spec = imageSpec(shape);
    if (loaded.size() == 1 && isAsStored(loaded.front(), scale)) {
        dataset.bytes = std::move(loaded.front().raw);
        context.report(dataset.size(), dataset.size(), "converting");
        return true;
    }
    std::uint64_t total = 0;
    for (const LoadedArray& one : loaded) total += one.layout.count;
    dataset.bytes.resize(total * shape.bytes());
    std::size_t begin = 0;
    for (LoadedArray& one : loaded) {
        const std::size_t bytes = one.layout.count * shape.bytes();
        const auto share = [&](std::size_t at) {
            return static_cast<double>(at) / static_cast<double>(dataset.bytes.size());
        };
        if (!writeArrayImages(one.array->header, one.raw, one.layout, scale, background,
                              std::span(dataset.bytes).subspan(begin, bytes),
                              context.part(share(begin), share(begin + bytes))))
            return false;
        one.raw = {};
        begin += bytes;
    }
    return true;
}

std::unique_ptr<Dataset> readArray(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path path = sourcePath(source);
    const NpyFile file(path);
    auto dataset = std::make_unique<Dataset>();
    dataset->name = escapedUtf8(path.stem().string());
    dataset->source = path.string();
    std::vector<LoadedArray> loaded = arraysOf(file, *dataset);
    for (const LoadedArray& one : loaded) dataset->report.found += one.layout.count;
    if (loaded.front().layout.count < 2)
        throw Error("The file %1 contains only one image; a dataset needs at least two.", quotedPath(path));
    checkArrayRoom(loaded);
    if (!addArrayLabels(file, loaded, *dataset, context)) return nullptr;  // first: a mismatch is reported at once
    for (LoadedArray& one : loaded) {
        one.raw = file.read(*one.array, context);
        if (context.stopRequested()) return nullptr;
    }
    const ValueScale scale = scaleOf(file, loaded, *dataset);
    const ImageImport import = imageImport(settings);
    if (!addArrayImages(loaded, scale, import.background.value_or(kWhite), *dataset, context)) return nullptr;
    return fitSamples(*dataset, import, context) ? std::move(dataset) : nullptr;
}

/// The labels of a .npy lie beside it; where there are none yet, they may come.
std::string arrayFingerprint(const std::string& source, const Settings&) {
    const fs::path path = sourcePath(source);
    SourceFingerprint fingerprint;
    fingerprint.addFile(path);
    if (const fs::path labels = labelsBeside(path); !labels.empty()) fingerprint.addFile(labels);
    return fingerprint.digits();
}

}  // namespace

DatasetFormat arrayFormat() {
    return {.id = "array",
            .label = "NumPy arrays",
            .help =
                "A .npy or .npz file with images as N x H x W or N x H x W x C and, in an .npz, their labels "
                "(\"images\" and \"labels\", \"train_images\", \"x_train\", also as MedMNIST and Keras name them).",
            .accepts = &acceptsArray,
            .read = &readArray,
            .endings = {".npy", ".npz"},
            .parameters = imageImportParameters(),
            .specs = &imageImportSpecs,
            .aim = &aimImageImport,
            .fingerprint = &arrayFingerprint};
}

}  // namespace core
