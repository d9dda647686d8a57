#include "app/commands/GenerateCommand.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ModelPath.h"
#include "app/commands/NumberRange.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "app/commands/TrainingRun.h"
#include "core/device/ComputeThreads.h"
#include "core/device/Device.h"
#include "core/exporting/ImageSet.h"

namespace app {

namespace {

struct GenerateOptions {
    std::string model = kEmbeddedModel;
    std::string out;
    std::string classes;  // a name, or kEachClass; empty: not given
    core::ImageSetOptions images;
    int threads = 0;
    bool json = false;
};

const std::string kEachClass = "each";

int generate(GenerateOptions options) {
    if (options.threads < 1) options.threads = core::coreCount();
    core::setComputeThreads(options.threads);
    const std::filesystem::path folder = options.out;
    prepareFolder(folder);
    const core::SavedModel model = openModel(options.model);
    // Each class in turn is what an image set does by itself; a model without classes has no such choice either.
    const std::vector<std::string>& classes = model.snapshot->spec().classNames;
    if (options.classes != kEachClass || classes.empty()) options.images.classes = classNamed(options.classes, classes);

    const Interrupt interrupt;
    ProgressLine progress;
    const auto tell = [&](const core::Progress& state) {
        if (!options.json) progress.show(progressText(state, "images"));
    };
    const core::Outcome outcome = core::exportImageSet(model, nameOfModel(options.model), options.images, folder,
                                                       core::JobContext(interrupt.token(), tell, options.threads));
    progress.clear();
    if (outcome == core::Outcome::cancelled) {
        std::fprintf(stderr, "Cancelled; nothing was written.\n");
        return kExitCancelled;
    }
    if (options.json) {
        printJsonLine({{"event", "done"}, {"folder", folder.string()}, {"images", options.images.count}});
    } else {
        std::printf("%s and their manifest are in %s\n", counted(options.images.count, "image").c_str(),
                    folder.c_str());
    }
    return kExitDone;
}

std::vector<std::string> formatIds() {
    std::vector<std::string> ids;
    for (const core::ImageSetFormat& format : core::imageSetFormats()) ids.emplace_back(format.id);
    return ids;
}

}  // namespace

Command addGenerateCommand(CLI::App& app) {
    auto options = std::make_shared<GenerateOptions>();
    CLI::App* flags = app.add_subcommand("generate", "Draw images from a model and write them with a manifest.");
    flags->footer("The same model, seed and options give the same bytes again.");
    addModelFlag(*flags, options->model);
    flags->add_option("--count", options->images.count, "Number of images, 1 to 1000000; default 64.")
        ->check(within(1, 1000000))
        ->type_name("N");
    flags->add_option("--seed", options->images.seed, "Start of the random numbers; default 0.")->type_name("S");
    flags->add_option("--out", options->out, "Folder for the images; it must be new or empty.")
        ->required()
        ->type_name("DIR");
    flags
        ->add_option("--class", options->classes,
                     "What a model that learned the classes draws: the name of a class, or each for all in turn; "
                     "default each. The manifest names the class of every image.")
        ->type_name("NAME|each");
    flags
        ->add_option("--temperature", options->images.temperature,
                     "Spread of the latents, 0 to 2 standard deviations of the prior: less is safer, more is bolder; "
                     "default 1.")
        ->check(within(0.0, 2.0))
        ->type_name("X");
    flags->add_option("--enlarge", options->images.enlarge, "Each pixel as a block of this side, 1 to 16; default 1.")
        ->check(within(1, 16))
        ->type_name("N");
    flags->add_option("--format", options->images.format, "File format of the images: png. Default png.")
        ->check(CLI::IsMember(formatIds()).description(""))
        ->type_name("NAME");
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return generate(*options); }};
}

}  // namespace app
