#include "core/dataset/formats/ImageListing.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fstream>
#include <numeric>

#include "core/base/Error.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/SampleShape.h"
#include "core/dataset/SampleStorage.h"
#include "core/dataset/formats/FolderNotes.h"
#include "core/dataset/formats/SliceOrder.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ImageHeader.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

void checkUsable(const Message& place, const ImportReport& report, std::size_t usable) {
    if (usable >= 2) return;
    if (usable == 1 && report.skipped.empty())
        throw Error("%1 contains only one image; add others: a dataset needs at least two.", place);
    if (report.skipped.empty()) throw Error("%1 contains no image; a dataset needs at least two.", place);
    const SkippedFile& example = report.skipped.front();
    if (usable == 0)
        throw Error(
            "%1 contains no usable image (of %2 files; for example %3: %4); use PNG, JPEG, WebP, GIF, BMP or "
            "TIFF files.",
            place, report.found, quotedPath(example.file), example.reason);
    throw Error("%1 contains only one usable image (of %2 files; for example %3: %4); a dataset needs at least two.",
                place, report.found, quotedPath(example.file), example.reason);
}

/// What each sample will take, as far as the settings and the first image tell; color where nobody knows yet.
std::uint64_t expectedBytes(const ImageListing& listing, const ImageImport& import, const JobContext& context) {
    const int channels = import.color == ColorMode::gray ? 1 : 3;
    if (import.size != 0) return import.shape(channels).bytes();
    int side = kUsualSide;
    const auto look = [&side](std::size_t, const FolderImages::Bytes& bytesOf) {
        try {
            const auto header = readImageHeader(bytesOf());
            if (header && header->width == header->height && header->width >= kSmallestOwnSide &&
                header->width <= kLargestOwnSide)
                side = static_cast<int>(header->width);
        } catch (const Error&) {
            // The import says what is wrong with it.
        }
    };
    listing.read({0}, look, JobContext(context.stop()));
    return ImageShape{side, side, channels}.bytes();
}

/// Throws Error, before anything is decoded, where the disk has no room for what will not fit in memory.
void checkRoom(const ImageListing& listing, const ImageImport& import, const JobContext& context) {
    const std::uint64_t count = listing.names.size();
    const std::uint64_t limit = sampleMemoryLimit();
    const std::uint64_t largest =
        import.size != 0 ? import.shape(3).bytes() : ImageShape{kLargestOwnSide, kLargestOwnSide, 3}.bytes();
    if (count == 0 || count * largest <= limit) return;
    const std::uint64_t needed = count * expectedBytes(listing, import, context);
    // All of them at the end, and until then those that memory has no room for.
    requireSampleRoom(needed, needed > limit ? needed - limit : 0);
}

/// The good images of a listing; the others go into the report.
std::vector<FolderSample> goodSamples(const FolderImages& images, const std::vector<std::string>& names,
                                      ImportReport& report) {
    std::vector<FolderSample> good;
    for (std::size_t index = 0; index < names.size(); ++index) {
        const Message& problem = images.facts(index).problem;
        if (problem.empty()) {
            good.push_back({index, names[index]});
        } else {
            report.skipped.push_back({names[index], problem, false});
        }
    }
    return good;
}

/// The samples, in order, into `dataset`. False when cancelled.
bool collect(const FolderImages& images, const std::vector<FolderSample>& samples, Dataset& dataset,
             const JobContext& context) {
    dataset.spec = imageSpec(images.shape());
    const std::size_t bytes = dataset.spec.bytes();
    const std::size_t all = samples.size() * bytes;
    const auto copyTo = [&](std::uint8_t* target) {
        const auto copy = [&](std::size_t begin, std::size_t end) {
            for (std::size_t at = begin; at < end; ++at)
                std::ranges::copy(images.take(samples[at].index).pixels(), target + at * bytes);
            dataset.bytes.touched((end - begin) * bytes);
        };
        return forEachChunk(samples.size(), 64, context, copy, [](std::size_t) {});
    };
    if (all > sampleMemoryLimit()) {
        dataset.bytes.resize(all);
        return copyTo(dataset.bytes.data());
    }
    bool done = false;
    SampleBytes filled =
        SampleBytes::filled(all, [&](std::span<std::uint8_t> bytesOf) { done = copyTo(bytesOf.data()); });
    if (done) dataset.bytes = std::move(filled);
    return done;
}

}  // namespace

bool readListing(ImageListing listing, const ImageImport& import, Dataset& dataset, const JobContext& context) {
    checkRoom(listing, import, context);
    FolderImages images(listing.names.size(), import, std::move(listing.decode));
    const auto add = [&](std::size_t index, const FolderImages::Bytes& bytes) { images.add(index, bytes); };
    std::vector<std::size_t> all(listing.names.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (!listing.read(all, add, context)) return false;
    // Only now is it known what the set's highest value is.
    if (const auto again = images.adaptRange(); !again.empty() && !listing.read(again, add, context)) return false;

    ImportReport& report = dataset.report;
    report.notes.insert(report.notes.end(), listing.notes.begin(), listing.notes.end());
    report.found = listing.names.size() + listing.skipped.size();
    report.skipped = std::move(listing.skipped);
    std::vector<FolderSample> samples = goodSamples(images, listing.names, report);
    sortSkipped(report);
    checkUsable(listing.place, report, samples.size());
    if (listing.slices) orderSlices(samples, images);
    listing.arrange(samples, dataset);
    sortSkipped(report);
    addImageNotes(images, samples, report);
    if (!collect(images, samples, dataset, context)) return false;
    report.imported = samples.size();
    return true;
}

std::vector<std::uint8_t> headOfFile(const std::filesystem::path& file) {
    constexpr std::size_t kHeadBytes = 128 << 10;  // of a photo: behind its EXIF data with their thumbnail
    std::vector<std::uint8_t> bytes(kHeadBytes);
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
    return bytes;
}

bool readImageFiles(const std::vector<ScannedFile>& files, const std::vector<std::size_t>& indices,
                    const ImageListing::Take& take, const JobContext& context) {
    constexpr std::uint64_t kMostBytes = 1ULL << 30;
    std::atomic<std::size_t> current = 0;
    const auto add = [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end && !context.stopRequested(); ++at) {
            current = indices[at];
            const std::filesystem::path& path = files[indices[at]].path;
            take(indices[at], [&path] {
                try {
                    return readFile(path, kMostBytes);
                } catch (const Error&) {
                    // The list of skipped files names it already.
                    if (::access(path.c_str(), R_OK) == 0) throw;
                    throw Error(Message("it cannot be read: %1", fileProblem(errno)));
                }
            });
        }
    };
    const auto progress = [&](std::size_t done) {
        if (!indices.empty()) context.report(done, indices.size(), files[current].name);
    };
    return forEachChunk(indices.size(), 4, context, add, progress);
}

}  // namespace core
