#include "app/commands/DatasetCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <optional>

#include "app/commands/DatasetReport.h"
#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SettingFlags.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/base/Error.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/Split.h"
#include "core/dataset/care/HealthCheck.h"
#include "core/device/Device.h"
#include "core/training/TrainingOptions.h"

namespace app {

namespace {

struct DatasetOptions {
    std::string source;
    SettingFlags import;
    bool json = false;
    int threads = 0;  ///< 0: all cores
};

/// As a training with the default settings splits it; nothing where that cannot be.
std::optional<core::Split> usualSplit(const core::Dataset& dataset) {
    const core::Settings settings(core::commonTrainingParameters());
    try {
        return core::makeSplit(dataset, settings.real("validation"),
                               static_cast<std::uint64_t>(settings.integer("seed")));
    } catch (const core::Error&) {
        return std::nullopt;
    }
}

int reportDataset(const DatasetOptions& options) {
    core::Settings settings(core::importParameters());
    options.import.apply({&settings});
    const core::DatasetFormat& format = core::formatOf(options.source);  // says at once when there is none

    const Interrupt interrupt;
    ProgressLine progress;
    const auto tell = [&](const core::Progress& at) {
        std::string text = "Reading " + at.item + "  " + withThousands(static_cast<std::int64_t>(at.done));
        if (at.total > 0) text += " of " + withThousands(static_cast<std::int64_t>(at.total));
        progress.show(text);
    };
    const int threads = options.threads > 0 ? options.threads : core::coreCount();
    const core::ImportResult result =
        core::importDataset(options.source, settings, core::JobContext(interrupt.token(), tell, threads));
    progress.clear();
    if (!result.dataset) {
        std::fprintf(stderr, "Cancelled before the dataset was read.\n");
        return kExitCancelled;
    }
    const core::Dataset& dataset = *result.dataset;
    const auto tellCheck = [&](const core::Progress& at) {
        progress.show("Checking  " + fixed(100 * at.fraction(), 0) + " %");
    };
    const std::optional<core::Split> split = usualSplit(dataset);
    const core::HealthReport health =
        core::checkHealth(dataset, split, core::JobContext(interrupt.token(), tellCheck, threads));
    progress.clear();
    if (health.outcome == core::Outcome::cancelled) {
        std::fprintf(stderr, "Cancelled before the dataset was checked.\n");
        return kExitCancelled;
    }
    if (options.json)
        printJsonLine(datasetReport(format.id, dataset, health, split));
    else
        std::fputs(datasetReportText(format.label, dataset, health).c_str(), stdout);
    return kExitDone;
}

}  // namespace

Command addDatasetCommand(CLI::App& app) {
    auto options = std::make_shared<DatasetOptions>();
    CLI::App* flags = app.add_subcommand(
        "dataset", "Read a dataset and report its classes, what was left out, and duplicates and outliers.");
    flags->footer(
        "Reads as the studio's Data workspace does, and looks for duplicates, outliers and classes that cannot be "
        "learned. Nothing is written. Duplicates across the split are those that a training with the default settings "
        "would have both in its training and in its validation or test samples.");
    flags
        ->add_option("PATH", options->source,
                     "Dataset to read: a path, or the name of a built-in dataset. " + datasetSources())
        ->required()
        ->check(knownDatasets())
        ->type_name("PATH");
    options->import.add(*flags, core::importParameters(), "Data");
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return reportDataset(*options); }};
}

}  // namespace app
