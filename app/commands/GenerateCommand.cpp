#include "app/commands/GenerateCommand.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/commands/CommandTree.h"
#include "app/commands/ExitCode.h"
#include "app/commands/ExporterCommand.h"
#include "app/commands/FreeFile.h"
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

struct GenerateOptions {
    std::string model = kEmbeddedModel;
    std::string out;
    std::string classes;   // a name, or kEachClass; empty: not given
    std::string exporter;  // an id; empty: not given
    SettingFlags settings;
    int threads = 0;
    bool force = false;
    bool json = false;
};

const std::string kEachClass = "each";

/// "64 samples are in one file, sheet.png"
std::string writtenText(const core::Exporter& exporter, std::size_t count, const std::string& target) {
    const std::string samples =
        counted(static_cast<std::int64_t>(count), "sample") + (count == 1 ? " is in " : " are in ");
    if (!exporter.writesFolder()) return samples + "one file, " + target;
    return samples + target + (count == 1 || !exporter.filePerSample ? "" : ", each in its own file");
}

/// The one that was asked for, or the first that takes the model's samples.
const core::Exporter& exporterFor(const std::string& id, const core::SampleSpec& spec) {
    if (!id.empty()) return core::exporterOf(core::ExportSubject::samples, id);
    const std::vector<const core::Exporter*> taking = core::exportersFor(core::ExportSubject::samples, spec);
    if (taking.empty()) throw core::Error("No exporter can write the samples of this model; choose another model.");
    return *taking.front();
}

core::Settings settingsFor(const core::Exporter& exporter, const SettingFlags& flags) {
    const core::Settings settings = exporterSettings(exporter, flags);
    if (flags.given("count") && flags.given("per_class"))
        throw UsageError("--count and --per-class do not go together; give one of them.");
    return settings;
}

void prepareTarget(const core::Exporter& exporter, const std::filesystem::path& target, bool force) {
    if (exporter.writesFolder()) {
        prepareFolder(target);
    } else {
        // First: a file of another ending would never be written, so there is nothing to replace.
        core::requireEnding(exporter, target);
        requireFree(target, force);
    }
}

int generate(GenerateOptions options) {
    if (options.threads < 1) options.threads = core::coreCount();
    core::setComputeThreads(options.threads);
    const std::filesystem::path target = options.out;
    if (target.empty()) throw UsageError("--out names no file or folder; name one.");
    core::ExportRequest request;
    request.model = std::make_shared<const core::SavedModel>(openModel(options.model));
    request.modelName = nameOfModel(options.model);
    const core::ModelSpec& spec = request.model->snapshot->spec();
    const core::Exporter& exporter = exporterFor(options.exporter, spec.sample);
    request.settings = settingsFor(exporter, options.settings);
    // Each class in turn is what exporters do by themselves; a model without classes has no such choice either.
    if (options.classes != kEachClass || spec.classNames.empty())
        request.classes = classNamed(options.classes, spec.classNames);
    prepareTarget(exporter, target, options.force);
    request.existing = existingFor(options.force);

    const Interrupt interrupt;
    ProgressLine progress;
    std::size_t written = 0;
    const auto tell = [&](const core::Progress& state) {
        written = state.done;
        if (!options.json) progress.show(progressText(state, "images"));
    };
    const core::Outcome outcome =
        core::exportTo(exporter, request, target, core::JobContext(interrupt.token(), tell, options.threads));
    progress.clear();
    if (outcome == core::Outcome::cancelled) {
        std::fprintf(stderr, "Cancelled; nothing was written.\n");
        return kExitCancelled;
    }
    if (options.json) {
        printJsonLine(
            {{"event", "done"}, {exporter.writesFolder() ? "folder" : "file", target.string()}, {"images", written}});
    } else {
        std::printf("%s\n", writtenText(exporter, written, core::withoutControls(target.string())).c_str());
    }
    return kExitDone;
}

}  // namespace

Command addGenerateCommand(CLI::App& app) {
    const auto problem = [](const std::string& id) { return exporterProblem(core::ExportSubject::samples, id); };
    auto options = std::make_shared<GenerateOptions>();
    CLI::App* flags = app.add_subcommand(
        "generate", "Generate samples with a model and write them as images with a manifest, or in another format.");
    flags->footer(
        "The same model, seed and options give identical files.\nExporters and their settings: imago exporters.");
    addModelFlag(*flags, options->model);
    flags
        ->add_option("--out", options->out,
                     "Where to write: a folder, which must be new or empty, or a file, which must be new.")
        ->required()
        ->type_name("PATH");
    flags
        ->add_option("--as,--format", options->exporter,
                     "Exporter that writes the samples: " + exporterList(core::ExportSubject::samples) +
                         ". Default: the first of these that can write the model's samples.")
        ->check(CLI::Validator(problem, ""))
        ->check(knownValues(exporterIds(core::ExportSubject::samples)))
        ->type_name("ID");
    flags
        ->add_option("--class", options->classes,
                     "Class to generate, for a model that is conditional on class: the name of a class, or each for "
                     "all in turn; default each. The manifest names the class of every sample.")
        ->type_name("NAME|each");
    for (const core::Exporter* exporter : core::exportersOf(core::ExportSubject::samples))
        options->settings.add(*flags, exporter->parameters, "Settings");
    addForceFlag(*flags, options->force);
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return generate(*options); }};
}

}  // namespace app
