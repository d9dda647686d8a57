#include "app/commands/RegenerateCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ModelPath.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "app/commands/TrainingRun.h"
#include "core/base/Utf8.h"
#include "core/device/ComputeThreads.h"
#include "core/device/Device.h"
#include "core/exporting/Regenerate.h"

namespace app {

namespace {

struct RegenerateOptions {
    std::string manifest;
    std::string model = kEmbeddedModel;
    std::string out;
    int threads = 0;
    bool json = false;
};

int regenerate(const RegenerateOptions& options) {
    const int threads = options.threads < 1 ? core::coreCount() : options.threads;
    core::setComputeThreads(threads);
    if (options.out.empty()) throw UsageError("--out names no folder; name one.");
    const core::SavedModel model = openModel(options.model);
    prepareFolder(options.out);
    const Interrupt interrupt;
    ProgressLine progress;
    std::size_t written = 0;
    const auto tell = [&](const core::Progress& state) {
        written = state.done;
        if (!options.json) progress.show(progressText(state, "images"));
    };
    const core::Outcome outcome = core::regenerateImages(model, options.manifest, options.out,
                                                         core::JobContext(interrupt.token(), tell, threads));
    progress.clear();
    if (outcome == core::Outcome::cancelled) return endCancelled();
    if (options.json) {
        printJsonLine({{"event", "done"}, {"folder", options.out}, {"images", written}});
    } else {
        std::printf("%s generated again in %s\n", counted(static_cast<std::int64_t>(written), "image").c_str(),
                    core::withoutControls(options.out).c_str());
    }
    return kExitDone;
}

}  // namespace

Command addRegenerateCommand(CLI::App& app) {
    auto options = std::make_shared<RegenerateOptions>();
    CLI::App* flags = app.add_subcommand("regenerate", "Generate the images of a manifest again: the same files.");
    flags->footer("The manifest is written by imago generate; the model must have the same weights.");
    flags->add_option("MANIFEST", options->manifest, "manifest.jsonl of a set of images, or the folder that it is in.")
        ->required();
    addModelFlag(*flags, options->model);
    flags->add_option("--out", options->out, "Where to write: a folder, which must be new or empty.")
        ->required()
        ->type_name("DIR");
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return regenerate(*options); }};
}

}  // namespace app
