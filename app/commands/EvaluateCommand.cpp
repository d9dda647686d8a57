#include "app/commands/EvaluateCommand.h"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/CommandTree.h"
#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/Measures.h"
#include "app/commands/ModelDataset.h"
#include "app/commands/ModelPath.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/base/StableRandom.h"
#include "core/base/Utf8.h"
#include "core/device/Device.h"
#include "core/metric/SnapshotEvaluation.h"

namespace app {

namespace {

struct EvaluateOptions {
    std::string model = kEmbeddedModel;
    std::string dataset;
    std::string metric;
    std::uint64_t seed = 1;
    int threads = 0;
    bool json = false;
};

/// What one metric gave.
struct Measured {
    const core::Metric* metric = nullptr;
    core::Evaluation evaluation;
};

/// "" or what is wrong with the name of a metric.
std::string metricProblem(std::string& id) {
    try {
        core::metric(id);
    } catch (const core::Error& error) {
        return error.what();
    }
    return {};
}

/// The named metric, or all that are for such a model and this dataset.
std::vector<const core::Metric*> metricsAsked(const EvaluateOptions& options, const core::ModelSpec& spec,
                                              const core::Dataset& dataset) {
    if (!options.metric.empty()) return {&core::metric(options.metric)};
    auto metrics = core::metricsFor(core::modelFamily(spec.family), spec.sample);
    std::erase_if(metrics, [&](const core::Metric* metric) { return metric->needs.labels && !dataset.hasLabels(); });
    if (metrics.empty()) throw core::Error("There is no metric for this model.");
    return metrics;
}

/// The test set of the dataset, all of it where there is none, in an order of its own: the samples of many datasets
/// lie class by class, and batches that differ for that would make errors seem larger.
std::vector<std::uint32_t> samplesOf(const core::Dataset& dataset, std::uint64_t seed) {
    const std::size_t count = dataset.testCount > 0 ? dataset.testCount : dataset.size();
    std::vector<std::uint32_t> samples(count);
    std::iota(samples.begin(), samples.end(), static_cast<std::uint32_t>(dataset.size() - count));
    core::StableRandom(seed).shuffle(samples);
    return samples;
}

core::Better betterOf(const std::string& name) {
    const core::Measure* measure = core::findMeasure(name);
    return measure == nullptr ? core::Better::neither : measure->better;
}

void printEvaluationJson(const core::ModelSpec& spec, const core::Dataset& dataset, const std::vector<Measured>& all,
                         bool cancelled) {
    nlohmann::ordered_json values = nlohmann::ordered_json::array();
    for (const Measured& measured : all)
        for (const core::MeasuredValue& value : measured.evaluation.values) {
            values.push_back({{"metric", measured.metric->id},
                              {"measure", value.name},
                              {"value", value.value},
                              {"standard_error", value.standardError},  // null where it is not known
                              {"unit", unitOf(value.name)},
                              {"better", core::wordOf(betterOf(value.name))},
                              {"samples", measured.evaluation.images}});
        }
    printJsonLine({{"event", "done"},
                   {"outcome", cancelled ? "cancelled" : "done"},
                   {"family", spec.family},
                   {"dataset", dataset.name},
                   {"source", dataset.source},
                   {"test_set", dataset.testCount > 0},
                   {"resized", dataset.report.resized},
                   {"values", values}});
}

void printEvaluationText(const core::Dataset& dataset, const std::vector<Measured>& all) {
    for (const Measured& measured : all) {
        const auto count = static_cast<std::int64_t>(measured.evaluation.images);
        std::printf("%s on %s of %s%s\n", measured.metric->label.c_str(), counted(count, "sample").c_str(),
                    core::withoutControls(dataset.name).c_str(),
                    dataset.testCount > 0 ? " (test set)" : ", which has no test set");
        for (const core::MeasuredValue& value : measured.evaluation.values) {
            std::string text = measuresText({value});
            const core::Better better = betterOf(value.name);
            if (better != core::Better::neither) text += " (" + core::wordOf(better) + " is better)";
            std::printf("  %s\n", text.c_str());
        }
    }
}

/// Null when cancelled.
std::shared_ptr<const core::Dataset> openDataset(const EvaluateOptions& options, const core::SavedModel& model,
                                                 const Interrupt& interrupt, ProgressLine& progress) {
    const std::string& source = options.dataset.empty() ? model.datasetSource : options.dataset;
    if (source.empty()) throw UsageError("--dataset is missing; name the dataset to evaluate on.");
    return openForModel(source, model.snapshot->spec().sample, interrupt.token(), progress, core::coreCount(),
                        options.dataset.empty() ? model.edits : core::DatasetEdits());
}

/// Of the metrics one after the other, as far as they come before a Ctrl+C.
std::vector<Measured> measureAll(const EvaluateOptions& options, const core::SavedModel& model,
                                 const core::Dataset& dataset, const Interrupt& interrupt, ProgressLine& progress) {
    const int threads = options.threads > 0 ? options.threads : core::coreCount();
    const std::vector<std::uint32_t> samples = samplesOf(dataset, options.seed);
    std::vector<Measured> all;
    for (const core::Metric* metric : metricsAsked(options, model.snapshot->spec(), dataset)) {
        const auto tell = [&](const core::Progress& state) {
            progress.show(metric->label + ' ' + progressText(state, "samples"));
        };
        core::Evaluation evaluation =
            core::evaluate(*metric, {*model.snapshot, model.trainingSettings, dataset, samples, options.seed},
                           core::JobContext(interrupt.token(), tell, threads));
        if (evaluation.images > 0) all.push_back({metric, std::move(evaluation)});
        if (interrupt.requested()) break;
    }
    return all;
}

int evaluateModel(const EvaluateOptions& options) {
    const core::SavedModel model = openModel(options.model);
    const Interrupt interrupt;
    ProgressLine progress;
    const auto dataset = openDataset(options, model, interrupt, progress);
    std::vector<Measured> all;
    if (dataset) all = measureAll(options, model, *dataset, interrupt, progress);
    progress.clear();
    const bool cancelled = interrupt.requested();
    if (all.empty() && cancelled) {
        std::fprintf(stderr, "Cancelled before anything was measured.\n");
        return kExitCancelled;
    }
    if (all.empty())
        throw core::Error("Nothing can be measured on %1: it has too few samples, or they are all identical.",
                          dataset->name);
    if (options.json) {
        printEvaluationJson(model.snapshot->spec(), *dataset, all, cancelled);
    } else {
        printEvaluationText(*dataset, all);
    }
    if (!cancelled) return kExitDone;
    std::fprintf(stderr, "Cancelled; the values are those of the samples measured so far.\n");
    return kExitCancelled;
}

}  // namespace

Command addEvaluateCommand(CLI::App& app) {
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App* flags = app.add_subcommand("evaluate", "Evaluate a saved model on a dataset, with standard errors.");
    flags->footer(
        "Evaluates on the test set of the dataset, or on the whole dataset if it has none. imago metrics explains the "
        "metrics.");
    addModelFlag(*flags, options->model);
    flags
        ->add_option("--dataset", options->dataset,
                     "fashion-mnist, shapes, an IDX file or a folder of images; default: the dataset that the model "
                     "was trained on, with the edits of then.")
        ->check(knownDatasets())
        ->type_name("SOURCE");
    flags->add_option("--metric", options->metric, "Only this metric; default: all metrics that apply to the model.")
        ->check(CLI::Validator(metricProblem, ""))
        ->check(knownIds(core::metrics()))
        ->type_name("NAME");
    flags->add_option("--seed", options->seed, "Seed of the random numbers; default 1.")->type_name("S");
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return evaluateModel(*options); }};
}

}  // namespace app
