#include "app/commands/TrainCommand.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonTrainingReport.h"
#include "app/commands/SettingFlags.h"
#include "app/commands/TextTrainingReport.h"
#include "app/commands/TrainingRun.h"
#include "core/device/Device.h"
#include "core/training/TrainingOptions.h"

namespace app {

namespace {

namespace fs = std::filesystem;

struct TrainOptions {
    std::string dataset;
    std::string family = "vae";
    core::ImportOptions import;
    std::string out;
    int threads = 0;  // 0: all cores
    bool json = false;
    SettingFlags settings;
};

/// --minutes and --epochs alone say what ends the training.
void applyLength(const SettingFlags& flags, core::Settings& training) {
    const bool minutes = flags.given("minutes");
    const bool epochs = flags.given("epochs");
    if (minutes && epochs) throw UsageError("--minutes and --epochs exclude each other; give one of them.");
    if (!minutes && !epochs) return;
    const std::string length = minutes ? "minutes" : "epochs";
    if (flags.given("length") && training.choice("length") != length) {
        throw UsageError("--length " + training.choice("length") + " does not go with --" + length +
                         "; leave one of them out.");
    }
    training.setText("length", length);
}

/// "fashion-mnist-vae" in the working folder, with -2, -3, ... where that is taken.
fs::path defaultFolder(const TrainOptions& options) {
    fs::path source = fs::path(options.dataset).lexically_normal();
    if (source.filename().empty()) source = source.parent_path();
    const std::string name = source.stem().empty() ? "model" : source.stem().string();
    return core::freeFolder(fs::current_path(), name + "-" + options.family);
}

int train(const TrainOptions& options, TrainingReport& report) {
    TrainingPlan plan;
    plan.family = options.family;
    plan.modelSettings = core::Settings(core::modelFamily(options.family).modelParameters);
    plan.settings = core::Settings(core::allTrainingParameters(options.family));
    core::Settings saving({core::weightPrecisionParameter()});
    options.settings.apply({&plan.modelSettings, &plan.settings, &saving});
    plan.precision = core::weightPrecision(saving.choice("precision"));
    applyLength(options.settings, plan.settings);
    plan.threads = options.threads > 0 ? options.threads : core::coreCount();
    plan.folder = options.out.empty() ? defaultFolder(options) : fs::path(options.out);
    prepareFolder(plan.folder);

    const Interrupt interrupt;
    const auto dataset = importForTraining(options.dataset, options.import, report, interrupt.token());
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

std::vector<std::string> familyIds() {
    std::vector<std::string> ids;
    for (const core::ModelFamily& family : core::modelFamilies()) ids.push_back(family.id);
    return ids;
}

}  // namespace

Command addTrainCommand(CLI::App& app) {
    auto options = std::make_shared<TrainOptions>();
    CLI::App* flags = app.add_subcommand("train", "Train a model on a dataset and save it.");
    flags->footer(
        "Ctrl+C stops the training and saves the model as it is; the exit code is then 130.\n"
        "With --json the last line has \"event\": \"done\" and the test's values.");

    const std::map<std::string, core::ColorMode> colors{
        {"automatic", core::ColorMode::automatic}, {"grey", core::ColorMode::grey}, {"color", core::ColorMode::color}};
    flags
        ->add_option("--dataset", options->dataset,
                     "fashion-mnist, shapes (drawn by the program), an IDX file (.gz too) or a folder of images.")
        ->required()
        ->type_name("SOURCE")
        ->group("Data");
    flags
        ->add_option("--size", options->import.size,
                     "Side of the square pictures, 28 to 128 pixels; default: the source's own.")
        ->check(CLI::Validator(CLI::Range(28, 128)).description(""))
        ->type_name("PIXELS")
        ->group("Data");
    flags
        ->add_option("--color", options->import.color,
                     "automatic, grey or color; automatic: grey where every picture is grey.")
        ->transform(CLI::CheckedTransformer(colors).description(""))
        ->type_name("MODE")
        ->group("Data");

    flags->add_option("--model", options->family, "Kind of model: vae. Default vae.")
        ->check(CLI::IsMember(familyIds()).description(""))
        ->type_name("FAMILY")
        ->group("Model");
    for (const core::ModelFamily& family : core::modelFamilies()) {
        options->settings.add(*flags, family.modelParameters, "Model");
    }
    for (const core::ModelFamily& family : core::modelFamilies()) {
        options->settings.add(*flags, core::allTrainingParameters(family.id), "Training");
    }
    options->settings.add(*flags, {core::weightPrecisionParameter()}, "Output");
    options->settings.addSet(*flags, "Training");

    flags
        ->add_option("--out", options->out,
                     "Folder for the model; it must be new or empty. Default: named after the "
                     "dataset, here.")
        ->type_name("DIR")
        ->group("Output");
    flags->add_flag("--json", options->json, "Progress and result as JSON on stdout, one object a line.")
        ->group("Output");
    flags->add_option("--threads", options->threads, "Processor threads; default: all cores.")
        ->check(CLI::Validator(CLI::Range(1, 1024)).description(""))
        ->type_name("N")
        ->group("Output");
    return {flags, [options] { return runTrain(*options); }};
}

}  // namespace app
