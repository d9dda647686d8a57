#include "app/commands/GenerateCommand.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/commands/CommandTree.h"
#include "app/commands/ExitCode.h"
#include "app/commands/ExporterCommand.h"
#include "app/commands/FreeFile.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ModelDataset.h"
#include "app/commands/ModelPath.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SettingFlags.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "app/commands/TrainingRun.h"
#include "core/base/Utf8.h"
#include "core/device/ComputeThreads.h"
#include "core/device/Device.h"
#include "core/exporting/CentersFile.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/SampleDraw.h"
#include "core/files/FileProblem.h"
#include "core/project/FavoritesFile.h"

namespace app {

namespace {

struct GenerateOptions {
    std::string model = kEmbeddedModel;
    std::string out;
    std::string classes;              // a name, or kEachClass; empty: not given
    std::string exporter;             // an id; empty: not given
    std::string dataset;              // empty: the model's own
    std::vector<std::string> around;  // files with points
    std::string favorites;            // a project
    SettingFlags settings;
    int threads = 0;
    bool resume = false;
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

core::ExportCenters centersFor(const GenerateOptions& options, const core::SavedModel& model) {
    if (!options.favorites.empty()) {
        core::ExportCenters centers = core::centersOf(core::readFavorites(options.favorites), model);
        if (centers.latents.empty())
            throw core::Error("The project %1 has no favorites of this model; choose another project or model.",
                              core::quotedPath(options.favorites));
        return centers;
    }
    return core::centersIn({options.around.begin(), options.around.end()}, model);
}

/// What is asked for but the dataset.
core::ExportRequest requestFor(const GenerateOptions& options) {
    core::ExportRequest request;
    request.model = std::make_shared<const core::SavedModel>(openModel(options.model));
    request.modelName = nameOfModel(options.model);
    const core::ModelSpec& spec = request.model->snapshot->spec();
    // Each class in turn is what exporters do by themselves; a model without classes has no such choice either.
    if (options.classes != kEachClass || spec.classNames.empty())
        request.classes = classNamed(options.classes, spec.classNames);
    request.centers = centersFor(options, *request.model);
    request.counts = std::make_shared<core::DrawCounts>();
    request.interrupted = options.resume ? core::Interrupted::resumed : core::Interrupted::refused;
    request.keptAbove = 0;  // all that was written
    request.existing = existingFor(options.force);
    return request;
}

/// Throws UsageError for flags that this exporter has no use for.
void checkFlags(const GenerateOptions& options, const core::Exporter& exporter, const core::ExportRequest& request) {
    if (options.resume && exporter.interrupted == nullptr)
        throw UsageError("--resume continues exports of image files only; leave it out.");
    if (!request.centers.latents.empty() && !request.settings.has("spread"))
        throw UsageError("The exporter " + exporter.id +
                         " takes no --around; leave it out, or choose another exporter.");
    if (!options.dataset.empty() && !core::sampleFilters(request).needsDataset())
        throw UsageError(
            "--dataset is for the distance to the training images; give --min-distance or --distances on.");
}

/// The dataset to whose training images the distance is wanted; null when stopped.
std::shared_ptr<const core::Dataset> trainingDataset(const GenerateOptions& options, const core::SavedModel& model,
                                                     const Interrupt& interrupt, ProgressLine& progress) {
    const std::string source = datasetFor(model, options.dataset);
    if (source.empty())
        throw UsageError("--dataset is missing; name the dataset to whose images the distance is wanted.");
    return openForModel(source, model, interrupt.token(), progress, options.threads);
}

std::string doneOf(const core::InterruptedExport& found) {
    return withThousands(static_cast<std::int64_t>(found.done)) + " of " +
           withThousands(static_cast<std::int64_t>(found.total)) + " samples";
}

/// Throws core::Error that says how to continue an interrupted export, where there is one and nobody said what to do.
void refuseInterrupted(const GenerateOptions& options, const core::Exporter& exporter,
                       const core::ExportRequest& request) {
    if (options.resume) return;
    const auto found = core::interruptedExport(exporter, request, options.out);
    if (!found) return;
    const std::string done = doneOf(*found);
    if (found->resumable)
        throw core::Error(
            "This export was interrupted after %1, which are in %2; continue it with --resume, or delete "
            "that folder to start again.",
            done, core::quotedPath(found->folder));
    throw core::Error(
        "%1 holds another export, which was interrupted after %2; repeat the command of that one with "
        "--resume, delete that folder, or choose another name.",
        core::quotedPath(found->folder), done);
}

void tellDone(const GenerateOptions& options, const core::Exporter& exporter, const core::ExportRequest& request,
              std::size_t written) {
    const core::DrawCounts& counts = *request.counts;
    if (options.json) {
        nlohmann::ordered_json line = {
            {"event", "done"}, {exporter.writesFolder() ? "folder" : "file", options.out}, {"images", written}};
        if (core::sampleFilters(request).any())
            line["left_out"] = {
                {"draws", counts.draws}, {"near_training", counts.nearTraining}, {"near_duplicates", counts.similar}};
        printJsonLine(line);
        return;
    }
    std::printf("%s\n", writtenText(exporter, written, core::withoutControls(options.out)).c_str());
    if (const core::Message note = core::leftOutText(counts); !note.empty())
        std::printf("%s\n", note.english().c_str());
}

/// What an export that came to no end has left, and how to continue it, behind the start of a sentence; empty where
/// nothing is left.
std::string keptText(const GenerateOptions& options, const core::Exporter& exporter,
                     const core::ExportRequest& request) {
    const auto kept = core::interruptedExport(exporter, request, options.out);
    if (!kept || !kept->resumable) return {};
    return doneOf(*kept) + " are kept in " + core::quotedPath(kept->folder) +
           ". Continue with --resume, or delete that folder.";
}

int cancelled(const GenerateOptions& options, const core::Exporter& exporter, const core::ExportRequest& request) {
    const std::string kept = keptText(options, exporter, request);
    if (kept.empty()) return endCancelled();
    std::fprintf(stderr, "Cancelled; %s\n", kept.c_str());
    return kExitCancelled;
}

/// Like exportTo(). Where the disk stopped it, what it throws says as well what is kept.
core::Outcome write(const GenerateOptions& options, const core::Exporter& exporter, const core::ExportRequest& request,
                    const core::JobContext& context) {
    try {
        return core::exportTo(exporter, request, options.out, context);
    } catch (const core::Error& error) {
        std::string kept;
        try {
            kept = keptText(options, exporter, request);
        } catch (const core::Error&) {
            // Of the two problems the first one is reported.
        }
        if (kept.empty()) throw;
        throw core::Error("%1 %2", error.message(), kept);
    }
}

int generate(GenerateOptions options) {
    if (options.threads < 1) options.threads = core::coreCount();
    core::setComputeThreads(options.threads);
    const std::filesystem::path target = options.out;
    if (target.empty()) throw UsageError("--out names no file or folder; name one.");
    core::ExportRequest request = requestFor(options);
    const core::Exporter& exporter = exporterFor(options.exporter, request.model->snapshot->spec().sample);
    request.settings = settingsFor(exporter, options.settings);
    checkFlags(options, exporter, request);
    prepareTarget(exporter, target, options.force);

    const bool keeps = exporter.interrupted != nullptr && !request.model->weightsHash.empty();
    const Interrupt interrupt(keeps ? Interrupt::Work::kept : Interrupt::Work::dropped);
    ProgressLine progress;
    if (core::sampleFilters(request).needsDataset()) {
        request.dataset = trainingDataset(options, *request.model, interrupt, progress);
        if (!request.dataset) return endCancelled();
    }
    refuseInterrupted(options, exporter, request);
    std::size_t written = 0;
    const auto tell = [&](const core::Progress& state) {
        written = state.done;
        if (!options.json) progress.show(progressText(state, "images"));
    };
    const core::Outcome outcome =
        write(options, exporter, request, core::JobContext(interrupt.token(), tell, options.threads));
    progress.clear();
    if (outcome == core::Outcome::cancelled) return cancelled(options, exporter, request);
    tellDone(options, exporter, request, written);
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
    CLI::Option* around =
        flags
            ->add_option("--around", options->around,
                         "Generate samples around a latent, at a distance that --spread sets: an image file that Imago "
                         "wrote, a manifest of such files, or a latent as Copy latent in the studio gives it. May be "
                         "given several times; the samples are then around each of them in turn.")
            ->expected(1)
            ->allow_extra_args(false)
            ->take_all()
            ->type_name("FILE");
    flags
        ->add_option("--around-favorites", options->favorites,
                     "Generate samples around the favorites of this model in a project, in turn.")
        ->excludes(around)
        ->type_name("DIR");
    flags
        ->add_option("--dataset", options->dataset,
                     "Dataset to whose training images the distance is measured, for --min-distance and --distances; "
                     "default: the dataset that the model was trained on.")
        ->check(knownDatasets())
        ->type_name("SOURCE");
    flags->add_flag("--resume", options->resume,
                    "Continue an export of image files that was interrupted, with the same flags: it is in the folder "
                    "PATH.partial.");
    for (const core::Exporter* exporter : core::exportersOf(core::ExportSubject::samples))
        options->settings.add(*flags, exporter->parameters, "Settings");
    addForceFlag(*flags, options->force);
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return generate(*options); }};
}

}  // namespace app
