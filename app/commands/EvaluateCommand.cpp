#include "app/commands/EvaluateCommand.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/CommandTree.h"
#include "app/commands/EvaluatedSets.h"
#include "app/commands/EvaluationReport.h"
#include "app/commands/ExitCode.h"
#include "app/commands/FreeFile.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/MetricNames.h"
#include "app/commands/ModelPath.h"
#include "app/commands/NumberRange.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/ReportFile.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/device/Device.h"
#include "core/evaluation/EvaluationRecording.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/exporting/SavedClassifier.h"
#include "core/files/FileProblem.h"
#include "core/project/EvaluationFile.h"
#include "core/project/RunSettingsFile.h"

namespace app {

namespace {

constexpr int kMostSamples = 1'000'000;

struct EvaluateOptions {
    std::string model = kEmbeddedModel;
    std::string images;
    std::string dataset;
    std::string metrics;
    std::string extractor;
    std::string classifier;  ///< file to save one in; empty: none
    std::string report;      ///< file to write one in; empty: none
    bool force = false;      ///< those files may be replaced
    int samples = static_cast<int>(core::kFewSamples);
    std::uint64_t seed = 1;
    int threads = 0;
    bool json = false;
};

/// "" or that no file is named.
std::string extractorProblem(std::string& file) {
    return file.empty() ? "The name of the file is missing; give a TorchScript feature network." : std::string();
}

bool isUsual(const core::Metric& metric) {
    return metric.cost <= core::MetricCost::report;
}

struct ChosenMetrics {
    std::vector<const core::Metric*> asked;
    std::vector<std::string> leftOut;  ///< ids of those that apply, but take long; none where metrics were named
};

/// The named metrics, or the usual ones that are for such a model and this dataset.
ChosenMetrics chosenMetrics(const EvaluateOptions& options, const EvaluatedSets& sets) {
    ChosenMetrics chosen;
    std::vector<const core::Metric*>& asked = chosen.asked;
    if (!options.metrics.empty()) {
        for (const std::string& id : idsIn(options.metrics))
            if (const core::Metric* named = &core::metric(id); std::ranges::find(asked, named) == asked.end())
                asked.push_back(named);
        return chosen;
    }
    if (sets.model) {
        const core::ModelSpec& spec = sets.model->snapshot->spec();
        asked = core::metricsFor(core::modelFamily(spec.family), spec.sample);
    } else {
        for (const core::Metric& metric : core::metrics()) asked.push_back(&metric);
    }
    std::erase_if(asked,
                  [&](const core::Metric* metric) { return metric->needs.labels && !sets.dataset->hasLabels(); });
    if (sets.model)
        for (const core::Metric* metric : asked)
            if (!isUsual(*metric) && (sets.split.known || !metric->needs.training))
                chosen.leftOut.push_back(metric->id);
    std::erase_if(asked, [](const core::Metric* metric) { return !isUsual(*metric); });
    if (asked.empty()) throw core::Error("There is no metric for this model.");
    return chosen;
}

core::SetEvaluationRequest requestOf(const EvaluateOptions& options, const EvaluatedSets& sets,
                                     const std::vector<const core::Metric*>& asked) {
    core::SetEvaluationRequest request{asked, *sets.dataset, sets.split};
    if (sets.model) {
        request.model = sets.model->snapshot.get();
        request.trainingSettings = &sets.model->trainingSettings;
    }
    request.samples = sets.images.get();
    request.count = static_cast<std::size_t>(options.samples);
    request.seed = options.seed;
    return request;
}

core::JobContext contextOf(const EvaluateOptions& options, const Interrupt& interrupt, ProgressLine& progress,
                           const std::string& item = {}) {
    const auto tell = [&progress, item](const core::Progress& state) {
        const std::string& label = item.empty() ? state.item : item;
        progress.show(label + (label.empty() ? "" : " ") + bar(state.fraction(), 20) + ' ' +
                      fixed(100 * state.fraction(), 0) + " %");
    };
    return {interrupt.token(), tell, options.threads > 0 ? options.threads : core::coreCount()};
}

/// As far as it comes before a Ctrl+C.
core::SetEvaluation evaluateAll(const EvaluateOptions& options, const EvaluatedSets& sets,
                                const std::vector<const core::Metric*>& asked,
                                const std::optional<core::FeatureExtractor>& extractor, const Interrupt& interrupt,
                                ProgressLine& progress) {
    core::SetEvaluationRequest request = requestOf(options, sets, asked);
    request.extractor = extractor;
    return core::evaluateSet(request, contextOf(options, interrupt, progress));
}

/// Before any work is done for nothing.
void requireClassifiable(const EvaluateOptions& options, const EvaluatedSets& sets) {
    if (options.classifier.empty()) return;
    core::requireClassifiable(requestOf(options, sets, {}), options.classifier, existingFor(options.force));
}

/// Not after a Ctrl+C. Throws where it cannot be saved.
void saveClassifier(const EvaluateOptions& options, const EvaluatedSets& sets, const Interrupt& interrupt,
                    ProgressLine& progress) {
    if (options.classifier.empty()) return;
    core::SavedClassifier saved;
    saved.outcome = core::Outcome::cancelled;
    if (!interrupt.requested())
        saved = core::saveClassifier(requestOf(options, sets, {}), options.classifier, existingFor(options.force),
                                     contextOf(options, interrupt, progress, "Training a classifier"));
    progress.clear();
    if (saved.outcome != core::Outcome::done) {
        std::fprintf(stderr, "No classifier was saved.\n");
        return;
    }
    if (options.json) {
        nlohmann::ordered_json line{{"event", "classifier"},           {"file", options.classifier},
                                    {"training_images", saved.real},   {"generated_samples", saved.generated},
                                    {"held_out_images", saved.tested}, {"accuracy", nullptr}};
        if (saved.tested > 0) line["accuracy"] = saved.accuracy;
        printJsonLine(line);
        return;
    }
    std::string text = "Classifier saved to " + core::quotedPath(options.classifier);
    if (saved.tested > 0)
        text += ": it recognizes " + fixed(100 * saved.accuracy, 1) + " % of the " +
                withThousands(static_cast<std::int64_t>(saved.tested)) + " held-out images";
    std::printf("%s.\n", text.c_str());
}

bool saysAnything(const core::SetEvaluation& evaluation) {
    return std::ranges::any_of(evaluation.results, [](const core::MetricResult& result) {
        return !result.figures.empty() || !result.warnings.empty() || !result.notes.empty();
    });
}

/// One that could be asked for in place of `metric`, and takes so many generated samples; null where there is none.
const core::Metric* inPlaceOf(const core::Metric& metric, std::size_t samples) {
    const auto fits = [&](const core::Metric& each) {
        return each.compare != nullptr && each.fewestSamples <= samples && !each.needs.labels &&
               each.needs.features == metric.needs.features;
    };
    const auto found = std::ranges::find_if(core::metrics(), fits);
    return found == core::metrics().end() ? nullptr : &*found;
}

/// Before any work is done for nothing.
void requireEnoughSamples(const EvaluateOptions& options) {
    if (options.metrics.empty()) return;
    const auto samples = static_cast<std::size_t>(options.samples);
    const std::vector<std::string> ids = idsIn(options.metrics);
    const auto isTooFew = [&](const std::string& id) { return samples < core::metric(id).fewestSamples; };
    if (!std::ranges::all_of(ids, isTooFew)) return;
    const core::Metric& metric = core::metric(ids.front());
    const core::Metric* other = inPlaceOf(metric, samples);
    throw UsageError(
        metric.label + " is not given for fewer than " +
        withThousands(static_cast<std::int64_t>(metric.fewestSamples)) + " generated samples, and --samples asks for " +
        withThousands(options.samples) + ": it would be too far off. Ask for more" +
        (other == nullptr ? std::string() : ", or for a metric that takes fewer, such as " + other->id) + '.');
}

core::EvaluationRecord recordOf(const EvaluateOptions& options, const EvaluatedSets& sets,
                                const core::SetEvaluation& evaluation) {
    const int threads = options.threads > 0 ? options.threads : core::coreCount();
    core::SetEvaluationRequest request{{}, *sets.dataset, sets.split};
    if (sets.model) request.model = sets.model->snapshot.get();
    request.samples = sets.images.get();
    request.count = static_cast<std::size_t>(options.samples);
    request.seed = options.seed;
    const std::string name = sets.images ? sets.images->name : nameOfModel(options.model);
    return core::evaluationRecord({request, sets.model ? &*sets.model : nullptr, name, core::timestamp()}, evaluation,
                                  core::JobContext({}, {}, threads));
}

/// Beside the model, for its card and the studio. That it cannot be is no failure: the figures are there. `record` gets
/// what was measured of the same evaluation before: true where there was anything.
bool keptWithModel(const EvaluateOptions& options, const EvaluatedSets& sets, core::EvaluationRecord& record) {
    if (!sets.model || options.model == kEmbeddedModel || record.result.outcome != core::Outcome::done) return false;
    try {
        core::Keeping keeping = core::keepEvaluation(options.model, record);
        record = std::move(keeping.record);
        if (!keeping.note.empty())
            std::fprintf(stderr, "Note: %s\n", core::withoutControls(keeping.note.english()).c_str());
        if (!keeping.kept)
            std::fprintf(stderr, "The evaluation that is kept with the model is of more samples, and stays.\n");
        return keeping.joined;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "The evaluation was not kept with the model. %s\n",
                     core::withoutControls(error.what()).c_str());
        return false;
    }
}

/// Nothing where the images that were evaluated cannot be read any more for it; a sentence says so. The figures are
/// there all the same.
std::optional<core::EvaluationRecord> recordOrNothing(const EvaluateOptions& options, const EvaluatedSets& sets,
                                                      const core::SetEvaluation& evaluation) try {
    return recordOf(options, sets, evaluation);
} catch (const std::exception& error) {
    std::fprintf(stderr, "The report was not written. %s\n", core::withoutControls(error.what()).c_str());
    return std::nullopt;
}

/// False where the report could not be written; a sentence says why.
bool reportWritten(const EvaluateOptions& options, const std::optional<core::EvaluationRecord>& record) try {
    if (options.report.empty()) return true;
    if (!record) return false;
    writeReport(*record, options.report, options.force);
    if (!options.json) std::printf("The report is in %s\n", core::withoutControls(options.report).c_str());
    return true;
} catch (const std::exception& error) {
    std::fprintf(stderr, "The report was not written to %s. %s\n", core::withoutControls(options.report).c_str(),
                 core::withoutControls(error.what()).c_str());
    return options.report.empty();
}

/// After the figures, which are there whatever comes of it. False where it could not be saved; a sentence says why.
bool classifierSaved(const EvaluateOptions& options, const EvaluatedSets& sets, const Interrupt& interrupt,
                     ProgressLine& progress) try {
    saveClassifier(options, sets, interrupt, progress);
    return true;
} catch (const std::exception& error) {
    progress.clear();
    std::fprintf(stderr, "The classifier was not saved. %s\n", core::withoutControls(error.what()).c_str());
    return false;
}

int evaluate(const EvaluateOptions& options) {
    const Interrupt interrupt;  // first: opening what follows takes a second
    requireEnoughSamples(options);
    if (!options.classifier.empty()) requireFree(options.classifier, options.force);
    if (!options.report.empty()) requireFree(options.report, options.force);
    std::optional<core::FeatureExtractor> extractor;
    if (!options.extractor.empty()) extractor = core::FeatureExtractor::torchScript(options.extractor);
    ProgressLine progress;
    const EvaluatedSets sets =
        openEvaluated({options.model, options.images, options.dataset, core::coreCount()}, interrupt, progress);
    core::SetEvaluation evaluation;
    ChosenMetrics chosen;
    if (sets.dataset) {
        requireClassifiable(options, sets);
        chosen = chosenMetrics(options, sets);
        evaluation = evaluateAll(options, sets, chosen.asked, extractor, interrupt, progress);
    }
    progress.clear();
    const bool cancelled = interrupt.requested();
    if (!saysAnything(evaluation) && cancelled) {
        std::fprintf(stderr, "Cancelled before anything was measured.\n");
        return kExitCancelled;
    }
    if (!saysAnything(evaluation))
        throw core::Error("Nothing can be measured on %1: it has too few samples, or they are all identical.",
                          sets.dataset->name);
    std::optional<core::EvaluationRecord> record = recordOrNothing(options, sets, evaluation);
    const bool joined = record && keptWithModel(options, sets, *record);
    const EvaluationReport report{sets, evaluation, options.seed, chosen.leftOut, record ? &*record : nullptr, joined};
    nlohmann::ordered_json told;
    if (options.json) {
        told = toJson(report);
    } else {
        std::fputs(toText(report).c_str(), stdout);
        std::fflush(stdout);
    }
    const bool written = reportWritten(options, record);
    const bool classified = classifierSaved(options, sets, interrupt, progress);
    if (options.json) {
        if (written && !options.report.empty()) told["report"] = options.report;
        printJsonLine(told);
    }
    if (!written || !classified) return kExitFailed;
    if (!interrupt.requested()) return kExitDone;
    if (!cancelled) return kExitCancelled;  // after the figures
    std::fprintf(stderr, "Cancelled; the values are those of the samples measured so far.\n");
    return kExitCancelled;
}

/// A script finds what went wrong in the last line of its JSON, too.
int evaluateOrTell(const EvaluateOptions& options) try {
    return evaluate(options);
} catch (const std::exception& error) {
    if (options.json) printJsonLine({{"event", "error"}, {"message", error.what()}});
    throw;
}

}  // namespace

Command addEvaluateCommand(CLI::App& app) {
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App* flags = app.add_subcommand(
        "evaluate",
        "Evaluate a saved model, or images of any other tool, on a dataset, with intervals and what real images get.");
    flags->footer(
        "A model is measured on what it was not trained on: the test set of the dataset, else its validation images, "
        "else the whole dataset. Samples are then generated once, those of a conditional model in the shares of the "
        "dataset's classes, and compared with up to 10,000 training images in the space of a feature network, and with "
        "all of them pixel by pixel. Each figure has a 95% interval, and beside it, where images are held out, what "
        "as many of these real images get (the floor in --json). Without --metrics, all metrics that apply are "
        "measured but those that take minutes (\"request\" in imago metrics): about a minute for Fashion-MNIST on two "
        "cores. imago metrics explains the metrics. Below the figures stands what they say: whether the samples are "
        "good, "
        "diverse, copied, useful and private (\"answers\" in --json). "
        "What was measured of a model folder is kept in it and goes into the model card of an export.");
    addModelFlag(*flags, options->model);
    flags
        ->add_option("--images", options->images,
                     "Evaluate these images in place of a model: a folder, or anything that --dataset takes, from any "
                     "other tool. Needs --dataset. Metrics that measure a model itself are left out.")
        ->excludes(flags->get_option("--model"))
        ->type_name("DIR");
    flags
        ->add_option("--dataset", options->dataset,
                     "fashion-mnist, shapes, an IDX file or a folder of images; default: the dataset that the model "
                     "was trained on, with its edits at that time.")
        ->check(knownDatasets())
        ->type_name("SOURCE");
    flags
        ->add_option("--samples", options->samples,
                     "How many samples are generated, or chosen from the images; default 2,000. With fewer, figures "
                     "are rough, and some are not given.")
        ->check(within(2, kMostSamples))
        ->type_name("N");
    flags
        ->add_option("--metrics,--metric", options->metrics,
                     "Only these metrics, with commas between them; default: all that apply and do not take long.")
        ->check(CLI::Validator(metricsProblem, ""))
        ->check(knownIds(core::metrics()))
        ->type_name("NAMES");
    flags
        ->add_option("--extractor", options->extractor,
                     "TorchScript feature network to compare with in place of Imago's own, such as Inception: images "
                     "[N, 3, H, W] from 0 to 255 to features [N, D], resized inside.")
        ->check(CLI::Validator(extractorProblem, ""))
        ->type_name("FILE");
    flags
        ->add_option("--classifier", options->classifier,
                     "Also train a classifier on the training images and generated samples, and save it as this ONNX "
                     "file. Needs classes: a conditional model, or images in one folder for each class.")
        ->type_name("FILE");
    flags
        ->add_option("--report", options->report,
                     "Also write a report: a PDF with the verdict, all figures, images and plots, or JSON with the "
                     "same (the verdict under \"answers\"), as the name ends in .pdf or .json.")
        ->check(CLI::Validator(reportProblem, ""))
        ->type_name("FILE");
    addForceFlag(*flags, options->force);
    flags->add_option("--seed", options->seed, "Seed of the random numbers; default 1.")->type_name("S");
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return evaluateOrTell(*options); }};
}

}  // namespace app
