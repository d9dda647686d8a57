#include "app/commands/ProbeCommand.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <memory>

#include "app/commands/DatasetStore.h"
#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/NumberRange.h"
#include "app/commands/TextFormat.h"
#include "app/commands/TrainingFlags.h"
#include "core/device/ComputeDevice.h"
#include "core/device/Device.h"
#include "core/model/ModelFamily.h"
#include "core/sample/Modality.h"
#include "core/training/Probe.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"

namespace app {

namespace {

struct ProbeOptions {
    TrainingFlags flags;
    double seconds = 2;
    bool json = false;
};

/// All but the dataset and what depends on it; `model` becomes the settings of the model.
core::TrainingRequest requestOf(const TrainingFlags& flags, core::Settings& model,
                                const core::Preset* suited = nullptr) {
    core::TrainingRequest request;
    model = core::Settings(core::modelFamily(flags.family).modelParameters);
    request.settings = core::Settings(core::allTrainingParameters(flags.family));
    flags.applyPresets(model, request.settings, suited);
    flags.settings.apply({&model, &request.settings});
    request.threads = flags.threadCount();
    request.device = flags.device;
    return request;
}

void printJson(const core::TrainingRequest& request, const core::ProbeResult& result) {
    printJsonLine({{"event", "done"},
                   {"family", request.model.family},
                   {"parameters", result.parameters},
                   {"images_per_second", result.imagesPerSecond},
                   {"memory_bytes", result.bytes()},
                   {"model_bytes", result.modelBytes},
                   {"activation_bytes", result.activationBytes},
                   {"batch_size", request.settings.integer("batch_size")},
                   {"threads", request.threads},
                   {"device", core::computeDevice(request.device).name}});
}

void printText(const core::TrainingRequest& request, const core::ProbeResult& result) {
    const auto megabytes = [](std::int64_t bytes) { return fixed(static_cast<double>(bytes) / 1e6, 1) + " MB"; };
    std::printf("%s, %s, batches of %lld, %s\n", core::modelFamily(request.model.family).label.c_str(),
                core::describe(request.model.sample).english().c_str(),
                static_cast<long long>(request.settings.integer("batch_size")),
                counted(request.threads, "thread").c_str());
    std::printf("  Parameters  %s\n", withThousands(result.parameters).c_str());
    std::printf("  Speed       about %s images/s (%s)\n", withThousands(std::llround(result.imagesPerSecond)).c_str(),
                core::computeDevice(request.device).name.c_str());
    std::printf("  Memory      %s: weights, optimizer and gradients %s, activations of a step %s\n",
                megabytes(result.bytes()).c_str(), megabytes(result.modelBytes).c_str(),
                megabytes(result.activationBytes).c_str());
    std::printf("The memory is that of the tensors of the training, without the program and the dataset.\n");
}

int probe(ProbeOptions& options) {
    options.flags.openStart();
    core::Settings model;
    core::TrainingRequest request = requestOf(options.flags, model);
    core::computeDevice(request.device);  // says so at once when it is not there
    const std::string& source = options.flags.dataset;
    if (source.empty()) throw UsageError("--dataset is missing; name the images to train on.");
    const core::Settings importSettings = options.flags.importSettings();
    core::checkPlan(core::modelFamily(options.flags.family), request.settings,
                    core::importSpecs(source, importSettings));

    const Interrupt interrupt;
    const auto cache = datasetCache(!options.flags.noCache);
    core::ImportResult import = core::importDataset(
        source, importSettings, core::JobContext(interrupt.token(), {}, core::coreCount()), cache.get());
    if (!import.dataset) return kExitCancelled;
    if (const core::Preset* suited = options.flags.suitedPreset(*import.dataset))
        request = requestOf(options.flags, model, suited);
    request.model = core::modelSpec(options.flags.family, model, *import.dataset);
    request.dataset = std::move(import.dataset);
    const core::ProbeResult result = core::probe(request, interrupt.token(), options.seconds);
    if (result.outcome == core::Outcome::cancelled) {
        std::fprintf(stderr, "Cancelled before anything was measured.\n");
        return kExitCancelled;
    }
    if (options.json) {
        printJson(request, result);
    } else {
        printText(request, result);
    }
    return kExitDone;
}

}  // namespace

Command addProbeCommand(CLI::App& app) {
    auto options = std::make_shared<ProbeOptions>();
    CLI::App* flags =
        app.add_subcommand("probe", "Measure the speed (images/s) and the memory of a training run on this computer.");
    flags->footer("Trains for a few steps and discards the model. Nothing is written but to the cache.");
    options->flags.add(*flags);
    flags->add_option("--seconds", options->seconds, "How long to measure, 0.1 to 60 seconds; default 2.")
        ->check(within(0.1, 60.0))
        ->type_name("S")
        ->group("Output");
    flags->add_flag("--json", options->json, "The result as one JSON object on stdout.")->group("Output");
    options->flags.addMachine(*flags);
    return {flags, [options] { return probe(*options); }};
}

}  // namespace app
