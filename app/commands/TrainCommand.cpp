#include "app/commands/TrainCommand.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonTrainingReport.h"
#include "app/commands/TextTrainingReport.h"
#include "app/commands/TrainingFlags.h"
#include "app/commands/TrainingRun.h"
#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"

namespace app {

namespace {

namespace fs = std::filesystem;

struct TrainOptions {
    TrainingFlags flags;
    std::string out;
    bool json = false;
};

/// "fashion-mnist-vae" in the working folder, with -2, -3, ... where that is taken.
fs::path defaultFolder(const TrainOptions& options) {
    fs::path source = fs::path(options.flags.dataset).lexically_normal();
    if (source.filename().empty()) source = source.parent_path();
    const std::string name = source.stem().empty() ? "model" : source.stem().string();
    return core::freeFolder(fs::current_path(), name + "-" + options.flags.family);
}

int train(const TrainOptions& options, TrainingReport& report) {
    TrainingPlan plan;
    plan.family = options.flags.family;
    plan.modelSettings = core::Settings(core::modelFamily(plan.family).modelParameters);
    plan.settings = core::Settings(core::allTrainingParameters(plan.family));
    options.flags.applyPresets(plan.modelSettings, plan.settings);
    core::Settings saving({core::weightPrecisionParameter()});
    options.flags.settings.apply({&plan.modelSettings, &plan.settings, &saving});
    plan.precision = core::weightPrecision(saving.choice("precision"));
    options.flags.applyLength(plan.settings);
    plan.threads = options.flags.threadCount();
    plan.folder = options.out.empty() ? defaultFolder(options) : fs::path(options.out);
    prepareFolder(plan.folder);

    const Interrupt interrupt;
    const auto dataset = importForTraining(options.flags.dataset, options.flags.import, report, interrupt.token());
    if (!dataset) {
        reportNothingTrained(report);
        return kExitCancelled;
    }
    const FinishedTraining finished = trainAndSave(dataset, std::move(plan), report, interrupt.token());
    return finished.outcome == core::Outcome::done ? kExitDone : kExitCancelled;
}

int runTrain(const TrainOptions& options) {
    std::unique_ptr<TrainingReport> report;
    if (options.json) {
        report = std::make_unique<JsonTrainingReport>();
    } else {
        report = std::make_unique<TextTrainingReport>();
    }
    try {
        return train(options, *report);
    } catch (const std::exception& error) {
        report->failed(error.what());
        throw;
    }
}

}  // namespace

Command addTrainCommand(CLI::App& app) {
    auto options = std::make_shared<TrainOptions>();
    CLI::App* flags = app.add_subcommand("train", "Train a model on a dataset and save it.");
    flags->footer(
        "Ctrl+C stops the training and saves the model as it is; the exit code is then 130.\n"
        "With --json the last line has \"event\": \"done\" and the test's values.");

    options->flags.add(*flags);
    options->flags.settings.add(*flags, {core::weightPrecisionParameter()}, "Output");

    flags
        ->add_option("--out", options->out,
                     "Folder for the model; it must be new or empty. Default: named after the "
                     "dataset, here.")
        ->type_name("DIR")
        ->group("Output");
    flags->add_flag("--json", options->json, "Progress and result as JSON on stdout, one object a line.")
        ->group("Output");
    flags->add_option("--threads", options->flags.threads, "Processor threads; default: all cores.")
        ->check(CLI::Validator(CLI::Range(1, 1024)).description(""))
        ->type_name("N")
        ->group("Output");
    return {flags, [options] { return runTrain(*options); }};
}

}  // namespace app
