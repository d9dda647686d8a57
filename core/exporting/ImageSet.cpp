#include "core/exporting/ImageSet.h"

#include <future>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/dataset/ParallelChunks.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/FileNamePart.h"
#include "core/exporting/Manifest.h"
#include "core/exporting/PartialSet.h"
#include "core/exporting/RecipeFile.h"
#include "core/files/FileProblem.h"
#include "core/files/OutputFile.h"
#include "core/files/Sha256.h"

namespace core {

namespace {

void check(const SavedModel& model, const ImageSetOptions& options) {
    if (!model.snapshot) throw Error("There is no model to generate samples with; open or train one first.");
    countParameter().checked(std::int64_t{options.count});
    temperatureParameter().checked(options.temperature);
    enlargeParameter().checked(std::int64_t{options.enlarge});
    if (!fits(options.classes, model.snapshot->spec().classNames))
        throw Error("Samples of a class that the model does not know were requested; choose one of its classes.");
    if (options.classFolders && model.snapshot->spec().classNames.empty())
        throw Error(
            "The model is not conditional on class, so there are no folders per class; choose the flat layout.");
}

/// Of a class; it may be there already.
void makeFolder(const std::filesystem::path& folder, const std::filesystem::path& shown) {
    std::error_code problem;
    std::filesystem::create_directory(folder, problem);
    if (problem) throw Error(cannotWrite(shown, problem.value()));
}

/// A batch of the set, and what it is written as.
struct ImageBatch {
    PartialBatch names;
    std::vector<AcceptedSample> samples;
};

ImageBatch batchOf(std::vector<AcceptedSample> samples, const SampleDraw& draw, const Manifest& manifest) {
    ImageBatch batch;
    batch.samples = std::move(samples);
    for (const AcceptedSample& one : batch.samples) {
        batch.names.samples.push_back(one.place);
        batch.names.files.push_back(manifest.fileName(one.place.index));
    }
    batch.names.nextIndex = draw.nextIndex();
    batch.names.counts = draw.counts();
    return batch;
}

/// On so many threads. What was begun is written to its end: a stop comes between batches.
void writeBatch(const ImageBatch& batch, const Manifest& manifest, PartialSet& set, const std::filesystem::path& folder,
                int threads) {
    set.begin(batch.names);
    for (const std::string& file : batch.names.files) {
        const std::filesystem::path parent = std::filesystem::path(file).parent_path();
        if (!parent.empty()) makeFolder(set.working() / parent, folder / parent);
    }
    std::vector<std::string> hashes(batch.samples.size());
    const auto write = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const AcceptedSample& one = batch.samples[i];
            const std::vector<std::uint8_t> bytes = imageFile(one.sample, manifest.recipe(one.place.index));
            OutputFile file(set.working() / batch.names.files[i], folder / batch.names.files[i]);
            file.write(bytes);
            file.close();
            hashes[i] = sha256(bytes);
        }
    };
    forEachChunk(batch.samples.size(), 1, JobContext({}, {}, threads), write, [](std::size_t) {});
    set.end(batch.names, hashes);
}

/// Waits for a batch that is being written; passes on what went wrong.
void finish(std::future<int>& writing, int total, const JobContext& context) {
    if (!writing.valid()) return;
    const int done = writing.get();
    context.report(static_cast<std::size_t>(done), static_cast<std::size_t>(total));
}

/// The threads that generate while others write, which mostly wait for the disk. More of them would have LibTorch's
/// wait for each other by spinning, which takes more time than the work.
int generatingThreads(int threads) {
    return (threads + 1) / 2;
}

/// False when stopped.
bool writeImages(SampleDraw& draw, Manifest& manifest, PartialSet& set, const std::filesystem::path& folder,
                 const JobContext& context) {
    const int count = manifest.options.count;
    // While one batch is encoded and written, the next one is generated.
    std::future<int> writing;
    for (bool first = true;; first = false) {
        std::vector<AcceptedSample> samples = draw.next();
        finish(writing, count, context);
        if (samples.empty()) {
            const bool all = draw.accepted() == count && !context.stopRequested();
            // All were there already, of an export that was killed in its last moment.
            if (all && first) context.report(static_cast<std::size_t>(count), static_cast<std::size_t>(count));
            return all;
        }
        for (const AcceptedSample& one : samples) manifest.samples.push_back(one.place);
        ImageBatch batch = batchOf(std::move(samples), draw, manifest);
        writing = std::async(std::launch::async, [&manifest, &set, &folder, batch = std::move(batch),
                                                  threads = context.threads(), done = draw.accepted()] {
            try {
                writeBatch(batch, manifest, set, folder, threads);
            } catch (...) {
                set.keepWhole();
                throw;
            }
            return done;
        });
    }
}

/// False when stopped.
bool writeManifests(const Manifest& manifest, PartialSet& set, const std::filesystem::path& folder,
                    const std::stop_token& stop) {
    using Writer =
        bool (*)(const Manifest&, const std::filesystem::path&, const std::filesystem::path&, std::stop_token);
    constexpr std::pair<const char*, Writer> kWriters[] = {
        {"manifest.csv", writeManifestCsv}, {"manifest.json", writeManifestJson}, {kManifestLines, writeManifestLines}};
    try {
        for (const auto& [name, write] : kWriters) {
            set.beginFile(name);
            if (!write(manifest, set.working() / name, folder / name, stop)) return false;
        }
    } catch (...) {
        set.keepWhole();
        throw;
    }
    return !stop.stop_requested();
}

/// Stopped by the person: what is worth it stays, to be continued.
Outcome cancelled(PartialSet& set, const ImageSetOptions& options) {
    if (set.resumed() || (options.keptAbove && set.written() > *options.keptAbove)) set.keepWhole();
    return Outcome::cancelled;
}

Manifest manifestFor(const SavedModel& model, const std::string& modelName, const ImageSetOptions& options) {
    check(model, options);
    return {model, modelName, options, classFolders(model.snapshot->spec().classNames)};
}

/// Empty for a model in training: its weights have no name yet.
std::string identityFor(const Manifest& manifest) {
    return manifest.model.weightsHash.empty() ? std::string() : identityOf(manifest);
}

/// What sentences call the folder that is written: a set that can be continued lies where people see it, and there they
/// look for the file that is named.
std::filesystem::path shownFolder(const Manifest& manifest, const PartialSet& set,
                                  const std::filesystem::path& folder) {
    if (manifest.model.weightsHash.empty()) return folder;  // the set is hidden while it is written
    std::filesystem::path beside = folder.has_filename() ? folder : folder.parent_path();
    beside.replace_filename(set.working().filename());
    // As the person wrote it, unless a link leads elsewhere.
    return std::filesystem::absolute(beside).lexically_normal() == set.working() ? beside : set.working();
}

}  // namespace

Outcome exportImageSet(const SavedModel& model, const std::string& modelName, const ImageSetOptions& options,
                       const std::filesystem::path& folder, const JobContext& context) {
    Manifest manifest = manifestFor(model, modelName, options);
    manifest.requireNames(options.count);
    SampleDraw draw(manifest.drawn(), options.filters, options.count, context, generatingThreads(context.threads()));
    PartialSet set(folder, identityFor(manifest), options.count, options.interrupted);
    const PartialProgress& found = set.found();
    manifest.samples = found.samples;
    draw.resume(found.samples, found.nextIndex, found.counts);
    const std::filesystem::path shown = shownFolder(manifest, set, folder);
    if (!writeImages(draw, manifest, set, shown, context)) return cancelled(set, options);
    manifest.counts = draw.counts();
    if (!writeManifests(manifest, set, shown, context.stop())) return cancelled(set, options);
    try {
        set.commit();
    } catch (...) {
        set.keepWhole();
        throw;
    }
    if (options.counts) *options.counts = draw.counts();
    return Outcome::done;
}

std::optional<InterruptedExport> interruptedImageSet(const SavedModel& model, const std::string& modelName,
                                                     const ImageSetOptions& options,
                                                     const std::filesystem::path& folder) {
    return interruptedSet(folder, identityFor(manifestFor(model, modelName, options)));
}

}  // namespace core
