#include "app/commands/DemoCommand.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "app/commands/DemoImages.h"
#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/NumberRange.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/ShellWord.h"
#include "app/commands/TextTrainingReport.h"
#include "app/commands/TrainingRun.h"
#include "core/base/Utf8.h"
#include "core/dataset/DatasetFormat.h"
#include "core/device/Device.h"
#include "core/exporting/ImageSet.h"
#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"

#ifdef IMAGO_GUI
#include "app/studio/StudioScreenshot.h"
#endif

namespace app {

namespace {

namespace fs = std::filesystem;

constexpr int kImages = 64;

/// The asked one; else the first of the built-in ones that can be opened.
std::shared_ptr<const core::Dataset> demoDataset(const std::string& asked, TrainingReport& report,
                                                 const std::stop_token& stop) {
    if (!asked.empty()) return importForTraining(asked, {}, report, stop);
    std::string problem = "There is no built-in dataset; choose one with --dataset.";
    for (const core::DatasetFormat& format : core::datasetFormats()) {
        if (!format.builtIn) continue;
        try {
            return importForTraining(format.id, {}, report, stop);
        } catch (const core::Error& error) {
            problem = error.what();
            std::fprintf(stderr, "The demo cannot use %s: %s\n", format.label.c_str(), error.what());
        }
    }
    throw core::Error(core::Message::verbatim(problem));
}

void writeStudioScreenshot(const fs::path& model, const core::SavedModel& saved, const fs::path& file) {
#ifdef IMAGO_GUI
    saveStudioScreenshot(model, saved.datasetSource, file);
    std::printf("  studio.png     the studio with this model\n");
#else
    (void)model, (void)saved, (void)file;
    std::printf("  studio.png     left out: this build has no studio (IMAGO_GUI=OFF)\n");
#endif
}

}  // namespace

int runDemo(const DemoOptions& options) {
    const fs::path asked = fs::absolute(options.out).lexically_normal();
    const fs::path target = asked.filename().empty() ? asked.parent_path() : asked;
    const fs::path folder = core::freeFolder(target.parent_path(), target.filename().string());
    const fs::path modelFolder = folder / "model";
    const int threads = core::coreCount();

    TrainingPlan plan;
    const core::ModelFamily& family = core::defaultFamily();
    plan.family = family.id;
    plan.modelSettings = core::Settings(family.modelParameters);
    plan.settings = core::Settings(core::allTrainingParameters(family.id));
    plan.settings.setText("length", "minutes");
    plan.settings.set("minutes", options.minutes);
    plan.threads = threads;
    plan.folder = modelFolder;

    const Interrupt interrupt(Interrupt::Work::kept);
    TextTrainingReport report;
    const auto dataset = demoDataset(options.dataset, report, interrupt.token());
    if (!dataset) {
        reportNothingTrained(report);
        return kExitCancelled;
    }
    prepareFolder(modelFolder);
    const FinishedTraining finished = trainAndSave(dataset, std::move(plan), report, interrupt.token());
    if (finished.outcome == core::Outcome::cancelled) return kExitCancelled;

    const core::SavedModel& model = *finished.model;
    std::printf("Results in %s\n", core::withoutControls(folder.string()).c_str());
    writeSamples(model, threads, folder / "samples.png");
    std::printf("  samples.png    8 x 8 samples\n");
    writeTraversal(model, threads, folder / "traversal.png");
    std::printf("  traversal.png  one row per latent dimension, most active first\n");
    core::ImageSetOptions images;
    images.count = kImages;
    const core::JobContext context(interrupt.token(), {}, threads);
    if (core::exportImageSet(model, kDemoModelName, images, folder / "images", context) == core::Outcome::cancelled)
        return kExitCancelled;
    std::printf("  images/        %d samples with manifest.csv and manifest.json\n", images.count);
    writeStudioScreenshot(modelFolder, model, folder / "studio.png");
    std::printf("  model/         the model: imago info %s\n", shellWord(modelFolder.string()).c_str());
    return kExitDone;
}

Command addDemoCommand(CLI::App& app) {
    auto options = std::make_shared<DemoOptions>();
    CLI::App* flags = app.add_subcommand("demo", "Train a model for a minute and write examples of its output.");
    flags
        ->add_option("--out", options->out,
                     "Folder to write; if the name is taken, -2, -3, ... is appended. Default ./imago-demo.")
        ->type_name("DIR");
    flags->add_option("--minutes", options->minutes, "Training time in minutes, 0.01 to 1000; default 1.")
        ->check(within(0.01, 1000.0))
        ->type_name("M");
    flags
        ->add_option("--dataset", options->dataset,
                     "As in imago train; default: the first built-in dataset that is installed.")
        ->check(knownDatasets())
        ->type_name("SOURCE");
    return {flags, [options] { return runDemo(*options); }};
}

}  // namespace app
