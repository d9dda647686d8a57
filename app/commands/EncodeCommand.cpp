#include "app/commands/EncodeCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/EncodeDataset.h"
#include "app/commands/ExitCode.h"
#include "app/commands/FileEnding.h"
#include "app/commands/FreeFile.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ModelPath.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/device/Device.h"
#include "core/exporting/LatentsFile.h"
#include "core/rendering/Projection.h"
#include "core/sample/Modality.h"

namespace app {

namespace {

using Json = nlohmann::ordered_json;

struct EncodeOptions {
    std::string model = kEmbeddedModel;
    std::vector<std::string> images;
    std::string dataset;  // in place of the images
    std::string className;
    std::string out;
    core::LatentSearchOptions search;
    int threads = 0;
    bool force = false;
    bool json = false;
};

/// The samples of a batch, as the model takes them, and what was wrong with the others.
struct ImageBatch {
    std::vector<std::string> files;
    std::vector<core::Sample> samples;
    Json skipped = Json::array();
};

/// Opens all of them before the first search, which may take minutes.
ImageBatch openImages(const EncodeOptions& options, const core::SampleSpec& spec) {
    ImageBatch batch;
    for (const std::string& file : options.images) {
        try {
            batch.samples.push_back(core::readSample(spec, file));
            batch.files.push_back(file);
        } catch (const core::Error& error) {
            if (options.images.size() == 1) throw;
            std::fprintf(stderr, "Skipped: %s\n", error.what());
            batch.skipped.push_back({{"file", file}, {"reason", error.what()}});
        }
    }
    if (batch.files.empty())
        throw core::Error("None of the %1 images can be read; choose others.", options.images.size());
    return batch;
}

/// What was found for the first images of a batch.
struct Latents {
    std::vector<float> values;
    std::vector<float> errors;
};

/// Of all, or of those that come before a Ctrl+C.
Latents findLatents(const core::ModelSnapshot& model, const ImageBatch& batch, const EncodeOptions& options,
                    const Interrupt& interrupt) {
    Latents latents;
    ProgressLine progress;
    for (const core::Sample& sample : batch.samples) {
        const std::string place =
            std::to_string(latents.errors.size() + 1) + " of " + std::to_string(batch.files.size()) + " images";
        progress.show(place);
        const auto tell = [&](const core::Progress& state) { progress.show(place + ' ' + bar(state.fraction(), 20)); };
        const core::LatentSearchResult result = core::projectSample(
            model, sample, options.search, core::JobContext(interrupt.token(), tell, options.threads));
        if (interrupt.requested()) break;
        latents.values.insert(latents.values.end(), result.latent.begin(), result.latent.end());
        latents.errors.push_back(static_cast<float>(result.pixelError));
    }
    return latents;
}

void tellLatents(const EncodeOptions& options, const ImageBatch& batch, const Latents& latents) {
    if (options.json) {
        printJsonLine({{"event", "done"},
                       {"file", options.out},
                       {"images", latents.errors.size()},
                       {"pixel_error", latents.errors},
                       {"skipped", batch.skipped}});
        return;
    }
    for (std::size_t i = 0; i < latents.errors.size(); ++i)
        std::printf("%s: reconstructed with an RMS pixel error of %s %%\n",
                    core::withoutControls(batch.files[i]).c_str(),
                    fixed(100.0 * static_cast<double>(latents.errors[i]), 1).c_str());
    std::printf("%s in %s\n", counted(static_cast<std::int64_t>(latents.errors.size()), "latent").c_str(),
                core::withoutControls(options.out).c_str());
}

int encode(EncodeOptions options) {
    if (options.threads < 1) options.threads = core::coreCount();
    if (!options.images.empty() && !options.dataset.empty())
        throw UsageError("--dataset cannot be combined with image files (" + options.images.front() +
                         "); use one or the other.");
    if (options.images.empty() && options.dataset.empty())
        throw UsageError("There is nothing to encode; give image files (IMAGE...), or a dataset with --dataset.");
    if (!options.dataset.empty() && !options.className.empty())
        throw UsageError(
            "--class cannot be combined with --dataset, whose samples have classes of their own; leave it out.");
    if (!options.dataset.empty())
        return encodeDataset(
            {options.model, options.dataset, options.out, options.force, options.json, options.threads});
    requireFree(options.out, options.force);
    const core::SavedModel model = openModel(options.model);
    const core::ModelSnapshot& snapshot = *model.snapshot;
    options.search.classes = classNamed(options.className, snapshot.spec().classNames);
    ImageBatch batch = openImages(options, snapshot.spec().sample);

    const Interrupt interrupt(Interrupt::Work::kept);
    Latents found = findLatents(snapshot, batch, options, interrupt);
    const std::size_t count = found.errors.size();
    if (count == 0) return endCancelled();
    const bool cancelled = count < batch.files.size();
    batch.files.resize(count);
    core::writeLatents({.latentSize = snapshot.latentSize(),
                        .latents = found.values,
                        .pixelErrors = found.errors,
                        .files = batch.files},
                       options.out, existingFor(options.force));
    tellLatents(options, batch, found);
    if (cancelled) {
        std::fprintf(stderr, "Cancelled; the latents found so far were written.\n");
        return kExitCancelled;
    }
    if (batch.skipped.empty()) return kExitDone;
    std::fprintf(stderr, "%s skipped.\n",
                 (counted(static_cast<std::int64_t>(batch.skipped.size()), "image") +
                  (batch.skipped.size() == 1 ? " was" : " were"))
                     .c_str());
    return kExitFailed;
}

}  // namespace

Command addEncodeCommand(CLI::App& app) {
    auto options = std::make_shared<EncodeOptions>();
    CLI::App* flags = app.add_subcommand(
        "encode", "Encode images or a dataset: find the latents from which a model reconstructs them.");
    flags->footer(
        "An NPZ file holds latents [images, latent], pixel_error (root mean square, 0 to 1) and files; numpy.load "
        "reads "
        "it. For a model without an encoder, the latents are searched for, which takes a few seconds per image. An "
        "image that cannot be read is skipped; the exit code is then 1. For a dataset, the file holds latents, labels "
        "(the class of each sample) and, if the samples have names, as those of a folder do, names; files that cannot "
        "be "
        "read have no row and are listed (\"skipped\" in JSON). A CSV file has the "
        "same "
        "in columns: name, file, class, pixel_error, z0, z1 and so on.");
    flags->add_option("IMAGE", options->images, "Image files of any size.")->type_name("IMAGE");
    flags
        ->add_option("--dataset", options->dataset,
                     "Encode all samples of a dataset instead of image files; as in imago train.")
        ->check(knownDatasets())
        ->type_name("SOURCE");
    addModelFlag(*flags, options->model);
    flags->add_option("--out", options->out, "NPZ or CSV file to write.")
        ->required()
        ->check(endsWith(".npz", ".csv"))
        ->type_name("FILE");
    flags
        ->add_option("--class", options->className,
                     "Class of the images, for a model that is conditional on class; default: all classes equally.")
        ->type_name("NAME");
    addForceFlag(*flags, options->force);
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return encode(*options); }};
}

}  // namespace app
