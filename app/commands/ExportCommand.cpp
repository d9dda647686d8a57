#include "app/commands/ExportCommand.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "app/commands/CommandTree.h"
#include "app/commands/ExitCode.h"
#include "app/commands/ExporterCommand.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ModelPath.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SettingFlags.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "app/commands/TrainingRun.h"
#include "core/base/Utf8.h"
#include "core/device/ComputeThreads.h"
#include "core/device/Device.h"
#include "core/exporting/Exporter.h"

namespace app {

namespace {

struct ExportOptions {
    std::string model;
    std::string format;  // an id
    std::string out;
    SettingFlags settings;
    int threads = 0;
    bool json = false;
};

int exportModel(ExportOptions options) {
    const core::Exporter& exporter = core::exporterOf(core::ExportSubject::model, options.format);
    if (options.threads < 1) options.threads = core::coreCount();
    core::setComputeThreads(options.threads);
    std::filesystem::path target = options.out;
    if (!target.has_filename()) target = target.parent_path();  // "shirts-onnx/"
    if (target.empty()) throw UsageError("--out names no folder; name one.");
    core::ExportRequest request;
    request.settings = exporterSettings(exporter, options.settings);
    request.model = std::make_shared<const core::SavedModel>(openModel(options.model));
    request.modelName = nameOfModel(options.model);
    if (options.model != kEmbeddedModel) request.modelPath = options.model;
    request.notes = std::make_shared<std::vector<core::Message>>();
    prepareFolder(target);

    const Interrupt interrupt;
    ProgressLine progress;
    const auto tell = [&](const core::Progress& state) {
        if (!options.json) progress.show(progressText(state, "steps"));
    };
    const core::Outcome outcome =
        core::exportTo(exporter, request, target, core::JobContext(interrupt.token(), tell, options.threads));
    progress.clear();
    if (outcome == core::Outcome::cancelled) return endCancelled();
    for (const core::Message& note : *request.notes)
        std::fprintf(stderr, "Note: %s\n", core::withoutControls(note.english()).c_str());
    if (options.json) {
        printJsonLine({{"event", "done"}, {"format", exporter.id}, {"folder", target.string()}});
    } else {
        std::printf("The model is in %s (%s)\n", core::withoutControls(target.string()).c_str(),
                    exporter.label.c_str());
    }
    return kExitDone;
}

}  // namespace

Command addExportCommand(CLI::App& app) {
    auto options = std::make_shared<ExportOptions>();
    CLI::App* flags = app.add_subcommand("export", "Write a saved model as files for other programs.");
    const auto problem = [](const std::string& id) { return exporterProblem(core::ExportSubject::model, id); };
    flags->footer("Formats and their settings: imago exporters.");
    flags->add_option("MODEL", options->model, "Model folder, or :embedded for the pre-trained model in the program.")
        ->required();
    flags
        ->add_option("--format", options->format,
                     "What to write: " + exporterList(core::ExportSubject::model) +
                         ". ONNX files run in other programs as they are; "
                         "safetensors is for PyTorch, with a model card.")
        ->required()
        ->check(CLI::Validator(problem, ""))
        ->check(knownValues(exporterIds(core::ExportSubject::model)))
        ->type_name("ID");
    flags->add_option("--out", options->out, "Folder to write to, which must be new or empty.")
        ->required()
        ->type_name("DIR");
    for (const core::Exporter* exporter : core::exportersOf(core::ExportSubject::model))
        options->settings.add(*flags, exporter->parameters, "Settings");
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return exportModel(*options); }};
}

}  // namespace app
