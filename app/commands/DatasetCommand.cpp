#include "app/commands/DatasetCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <optional>

#include "app/commands/DatasetReport.h"
#include "app/commands/DatasetStore.h"
#include "app/commands/EditedDataset.h"
#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SettingFlags.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/Split.h"
#include "core/dataset/care/HealthCheck.h"
#include "core/dataset/care/TrainingSplit.h"
#include "core/device/Device.h"
#include "core/project/ProjectFolder.h"
#include "core/training/TrainingOptions.h"

namespace app {

namespace {

struct DatasetOptions {
    std::string source;
    SettingFlags import;
    std::string project;  ///< whose edits of it count; empty: none
    bool json = false;
    bool noCache = false;
    int threads = 0;  ///< 0: all cores
};

/// As a training with the default settings splits it before it moves any; nothing where that cannot be.
std::optional<core::Split> usualSplit(const core::Dataset& dataset) {
    return core::splitIfAny(dataset, core::Settings(core::commonTrainingParameters()));
}

int reportDataset(const DatasetOptions& options) {
    core::Settings settings(core::importParameters());
    options.import.apply({&settings});
    const core::DatasetFormat& format = core::formatOf(options.source);  // says at once when there is none
    if (!options.project.empty()) core::checkProject(options.project);

    const Interrupt interrupt;
    ProgressLine progress;
    core::ProgressRate rate;
    const auto tell = [&](const core::Progress& at) { progress.show(readingText(at, rate)); };
    const int threads = options.threads > 0 ? options.threads : core::coreCount();
    const auto cache = datasetCache(!options.noCache);
    const core::ImportResult result =
        core::importDataset(options.source, settings, core::JobContext(interrupt.token(), tell, threads), cache.get());
    const auto edited =
        withProjectEdits(result.dataset, options.project, core::JobContext(interrupt.token(), {}, threads));
    progress.clear();
    if (!edited) {
        std::fprintf(stderr, "Cancelled before the dataset was read.\n");
        return kExitCancelled;
    }
    const core::Dataset& dataset = *edited;
    const auto tellCheck = [&](const core::Progress& at) {
        progress.show("Checking  " + fixed(100 * at.fraction(), 0) + " %");
    };
    std::optional<core::Split> split = usualSplit(dataset);
    const core::HealthReport health =
        core::checkHealth(dataset, split, core::JobContext(interrupt.token(), tellCheck, threads));
    progress.clear();
    if (health.outcome == core::Outcome::cancelled) {
        std::fprintf(stderr, "Cancelled before the dataset was checked.\n");
        return kExitCancelled;
    }
    if (split) split = core::movedToTraining(*split, health.moved);
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
        "learned. Nothing is written but to the cache. Duplicates across the split (\"across_split\" in JSON) are "
        "the validation and test images that are exact or near duplicates of a training image, in a split with the "
        "default settings. A training moves those of validation to its training images (\"moved_to_training\"), "
        "never those of the dataset's own test set. With --project, samples and classes are those that the project's "
        "edits leave.");
    flags
        ->add_option("PATH", options->source,
                     "Dataset to read: a path, or the name of a built-in dataset. " + datasetSources())
        ->required()
        ->check(knownDatasets())
        ->type_name("PATH");
    options->import.add(*flags, core::importParameters(), "Data");
    flags
        ->add_option("--project", options->project,
                     "Project folder whose edits of this dataset apply: images that are left out, changed classes.")
        ->type_name("DIR");
    addJsonFlag(*flags, options->json);
    addCacheFlag(*flags, options->noCache);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return reportDataset(*options); }};
}

}  // namespace app
