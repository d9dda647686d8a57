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
#include <vector>

#include "app/commands/CommandTree.h"
#include "app/commands/EvaluatedSets.h"
#include "app/commands/EvaluationReport.h"
#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ModelPath.h"
#include "app/commands/NumberRange.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/device/Device.h"
#include "core/evaluation/SetEvaluation.h"

namespace app {

namespace {

constexpr int kMostSamples = 1'000'000;

struct EvaluateOptions {
    std::string model = kEmbeddedModel;
    std::string images;
    std::string dataset;
    std::string metrics;
    std::string extractor;
    int samples = static_cast<int>(core::kFewSamples);
    std::uint64_t seed = 1;
    int threads = 0;
    bool json = false;
};

std::vector<std::string> idsIn(const std::string& list) {
    std::vector<std::string> ids;
    std::istringstream text(list);
    for (std::string id; std::getline(text, id, ',');) ids.push_back(id);
    return ids;
}

/// "" or what is wrong with the names of metrics.
std::string metricsProblem(std::string& list) {
    try {
        for (const std::string& id : idsIn(list)) core::metric(id);
    } catch (const core::Error& error) {
        return error.what();
    }
    return {};
}

/// Those that take little enough time for everybody to wait for them.
bool isUsual(const core::Metric& metric) {
    return metric.compare != nullptr || metric.cost <= core::MetricCost::validation;
}

/// The named metrics, or the usual ones that are for such a model and this dataset.
std::vector<const core::Metric*> metricsAsked(const EvaluateOptions& options, const EvaluatedSets& sets) {
    std::vector<const core::Metric*> asked;
    if (!options.metrics.empty()) {
        for (const std::string& id : idsIn(options.metrics))
            if (const core::Metric* named = &core::metric(id); std::ranges::find(asked, named) == asked.end())
                asked.push_back(named);
        return asked;
    }
    if (sets.model) {
        const core::ModelSpec& spec = sets.model->snapshot->spec();
        asked = core::metricsFor(core::modelFamily(spec.family), spec.sample);
    } else {
        for (const core::Metric& metric : core::metrics()) asked.push_back(&metric);
    }
    std::erase_if(asked, [&](const core::Metric* metric) {
        return !isUsual(*metric) || (metric->needs.labels && !sets.dataset->hasLabels());
    });
    if (asked.empty()) throw core::Error("There is no metric for this model.");
    return asked;
}

/// As far as it comes before a Ctrl+C.
core::SetEvaluation evaluateAll(const EvaluateOptions& options, const EvaluatedSets& sets,
                                const std::optional<core::FeatureExtractor>& extractor, const Interrupt& interrupt,
                                ProgressLine& progress) {
    core::SetEvaluationRequest request{metricsAsked(options, sets), *sets.dataset, sets.split};
    if (sets.model) {
        request.model = sets.model->snapshot.get();
        request.trainingSettings = &sets.model->trainingSettings;
    }
    request.samples = sets.images.get();
    request.extractor = extractor;
    request.count = static_cast<std::size_t>(options.samples);
    request.seed = options.seed;
    const auto tell = [&](const core::Progress& state) {
        progress.show(state.item + ' ' + bar(state.fraction(), 20) + ' ' + fixed(100 * state.fraction(), 0) + " %");
    };
    const int threads = options.threads > 0 ? options.threads : core::coreCount();
    return core::evaluateSet(request, core::JobContext(interrupt.token(), tell, threads));
}

bool saysAnything(const core::SetEvaluation& evaluation) {
    return std::ranges::any_of(evaluation.results, [](const core::MetricResult& result) {
        return !result.figures.empty() || !result.warnings.empty();
    });
}

int evaluate(const EvaluateOptions& options) {
    std::optional<core::FeatureExtractor> extractor;
    if (!options.extractor.empty()) extractor = core::FeatureExtractor::torchScript(options.extractor);
    const Interrupt interrupt;
    ProgressLine progress;
    const EvaluatedSets sets =
        openEvaluated({options.model, options.images, options.dataset, core::coreCount()}, interrupt, progress);
    core::SetEvaluation evaluation;
    if (sets.dataset) evaluation = evaluateAll(options, sets, extractor, interrupt, progress);
    progress.clear();
    const bool cancelled = interrupt.requested();
    if (!saysAnything(evaluation) && cancelled) {
        std::fprintf(stderr, "Cancelled before anything was measured.\n");
        return kExitCancelled;
    }
    if (!saysAnything(evaluation))
        throw core::Error("Nothing can be measured on %1: it has too few samples, or they are all identical.",
                          sets.dataset->name);
    const EvaluationReport report{sets, evaluation, options.seed};
    if (options.json) {
        printJsonLine(toJson(report));
    } else {
        std::fputs(toText(report).c_str(), stdout);
    }
    if (!cancelled) return kExitDone;
    std::fprintf(stderr, "Cancelled; the values are those of the samples measured so far.\n");
    return kExitCancelled;
}

}  // namespace

Command addEvaluateCommand(CLI::App& app) {
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App* flags = app.add_subcommand(
        "evaluate", "Evaluate a saved model, or images of any other tool, on a dataset, with intervals and floors.");
    flags->footer(
        "A model is measured on what it was not trained on: the test set of the dataset, else its validation images, "
        "else the whole dataset. Samples are then generated once, those of a conditional model in the shares of the "
        "dataset's classes, and compared with up to 10,000 training images in the space of a feature network, and with "
        "all of them pixel by pixel. Each figure has an interval of 95 %, and a floor where images are held out: what "
        "as many of these, real images, get. Without --metrics, all metrics that apply are measured but those that "
        "take long (\"report\" in imago metrics, as far as they compare no samples): about a minute for Fashion-MNIST "
        "on two cores. imago metrics explains the metrics.");
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
                     "was trained on, with the edits of then.")
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
        ->type_name("FILE");
    flags->add_option("--seed", options->seed, "Seed of the random numbers; default 1.")->type_name("S");
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return evaluate(*options); }};
}

}  // namespace app
