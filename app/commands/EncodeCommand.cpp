#include "app/commands/EncodeCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/ExitCode.h"
#include "app/commands/FileEnding.h"
#include "app/commands/FreeFile.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ModelPath.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/device/Device.h"
#include "core/exporting/NpzFile.h"
#include "core/image/ImageFile.h"
#include "core/latent/PictureLatent.h"

namespace app {

namespace {

struct EncodeOptions {
    std::string model = kEmbeddedModel;
    std::vector<std::string> pictures;
    std::string className;
    std::string out;
    core::LatentSearchOptions search;
    bool force = false;
    bool json = false;
};

int encode(EncodeOptions options) {
    requireFree(options.out, options.force);
    if (options.search.threads < 1) options.search.threads = core::coreCount();
    const core::SavedModel model = openModel(options.model);
    options.search.classes = classNamed(options.className, model.snapshot->spec().classNames);

    core::NpzArray latents{"latents",
                           {options.pictures.size(), static_cast<std::size_t>(model.snapshot->latentSize())}};
    core::NpzArray errors{"pixel_error", {options.pictures.size()}};
    const core::NpzArray files{"files", {options.pictures.size()}, {}, options.pictures};
    const Interrupt interrupt;
    ProgressLine progress;
    for (const std::string& file : options.pictures) {
        const std::string place =
            std::to_string(errors.floats.size() + 1) + " of " + std::to_string(options.pictures.size()) + " pictures";
        progress.show(place);
        const core::LatentSearchResult result =
            core::pictureLatent(*model.snapshot, core::readImage(file), options.search, interrupt.token(),
                                [&](const core::LatentSearchProgress& state) {
                                    progress.show(place + ' ' + bar(static_cast<double>(state.step) / state.steps, 20));
                                });
        if (interrupt.requested()) {
            progress.clear();
            std::fprintf(stderr, "Cancelled; nothing was written.\n");
            return kExitCancelled;
        }
        latents.floats.insert(latents.floats.end(), result.latent.begin(), result.latent.end());
        errors.floats.push_back(static_cast<float>(result.pixelError));
    }
    progress.clear();
    core::writeNpz(options.out, std::vector{latents, errors, files});

    if (options.json) {
        printJsonLine({{"event", "done"},
                       {"file", options.out},
                       {"pictures", options.pictures.size()},
                       {"pixel_error", errors.floats}});
    } else {
        for (std::size_t i = 0; i < options.pictures.size(); ++i)
            std::printf("%s: drawn again with an error of %s %% a pixel\n", options.pictures[i].c_str(),
                        fixed(100.0 * static_cast<double>(errors.floats[i]), 1).c_str());
        std::printf("%s in %s\n", counted(static_cast<std::int64_t>(options.pictures.size()), "latent").c_str(),
                    options.out.c_str());
    }
    return kExitDone;
}

}  // namespace

Command addEncodeCommand(CLI::App& app) {
    auto options = std::make_shared<EncodeOptions>();
    options->search.threads = 0;
    CLI::App* flags = app.add_subcommand("encode", "Find the latents from which a model draws given pictures.");
    flags->footer(
        "The file holds latents [pictures, latent], pixel_error (root mean square, 0 to 1) and files; numpy.load reads "
        "it. Where a kind of model has no encoder the latents are searched for, which takes some seconds a picture.");
    flags->add_option("pictures", options->pictures, "Picture files of any size.")->required()->type_name("IMAGE");
    addModelFlag(*flags, options->model);
    flags->add_option("--out", options->out, "The NPZ file to write.")
        ->required()
        ->check(endsWith(".npz"))
        ->type_name("FILE");
    flags
        ->add_option("--class", options->className,
                     "Class of the pictures, for a model that learned the classes; default: all alike.")
        ->type_name("NAME");
    addForceFlag(*flags, options->force);
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->search.threads);
    return {flags, [options] { return encode(*options); }};
}

}  // namespace app
