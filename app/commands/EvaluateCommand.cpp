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

/// Between the commas, without blanks around them.
std::vector<std::string> idsIn(const std::string& list) {
    std::vector<std::string> ids(1);
    for (const char letter : list) {
        if (letter == ',') {
            ids.emplace_back();
        } else {
            ids.back() += letter;
        }
    }
    constexpr const char* kBlanks = " \t";
    for (std::string& id : ids) {
        id.erase(0, id.find_first_not_of(kBlanks));
        id.erase(id.find_last_not_of(kBlanks) + 1);
    }
    return ids;
}

/// "" or what is wrong with the names of metrics.
std::string metricsProblem(std::string& list) {
    try {
        for (const std::string& id : idsIn(list)) {
            if (id.empty()) return "A name of a metric is missing; give names with one comma between them, as fd,kid.";
            core::metric(id);
        }
    } catch (const core::Error& error) {
        return error.what();
    }
    return {};
}

/// "" or that no file is named.
std::string extractorProblem(std::string& file) {
    return file.empty() ? "The name of the file is missing; give a TorchScript feature network." : std::string();
}

/// Those that take little enough time for everybody to wait for them.
bool isUsual(const core::Metric& metric) {
    return metric.compare != nullptr || metric.cost <= core::MetricCost::validation;
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

/// As far as it comes before a Ctrl+C.
core::SetEvaluation evaluateAll(const EvaluateOptions& options, const EvaluatedSets& sets,
                                const std::vector<const core::Metric*>& asked,
                                const std::optional<core::FeatureExtractor>& extractor, const Interrupt& interrupt,
                                ProgressLine& progress) {
    core::SetEvaluationRequest request{asked, *sets.dataset, sets.split};
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

/// Before any work is done for nothing.
void requireEnoughSamples(const EvaluateOptions& options) {
    const auto isFrechet = [](const std::string& id) { return id == "fd"; };
    if (options.samples < static_cast<int>(core::kFewSamples) && std::ranges::all_of(idsIn(options.metrics), isFrechet))
        throw UsageError("FD is not given for fewer than 2,000 generated samples, and --samples asks for " +
                         withThousands(options.samples) +
                         ": it would come out too high. Ask for more, or for kid, which is right on average for any "
                         "number.");
}

int evaluate(const EvaluateOptions& options) {
    requireEnoughSamples(options);
    std::optional<core::FeatureExtractor> extractor;
    if (!options.extractor.empty()) extractor = core::FeatureExtractor::torchScript(options.extractor);
    const Interrupt interrupt;
    ProgressLine progress;
    const EvaluatedSets sets =
        openEvaluated({options.model, options.images, options.dataset, core::coreCount()}, interrupt, progress);
    core::SetEvaluation evaluation;
    ChosenMetrics chosen;
    if (sets.dataset) {
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
    const EvaluationReport report{sets, evaluation, options.seed, chosen.leftOut};
    if (options.json) {
        printJsonLine(toJson(report));
    } else {
        std::fputs(toText(report).c_str(), stdout);
    }
    if (!cancelled) return kExitDone;
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
        "measured but those that take long (\"report\" in imago metrics, as far as they compare no samples): about a "
        "minute for Fashion-MNIST on two cores. imago metrics explains the metrics.");
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
        ->check(CLI::Validator(extractorProblem, ""))
        ->type_name("FILE");
    flags->add_option("--seed", options->seed, "Seed of the random numbers; default 1.")->type_name("S");
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return evaluateOrTell(*options); }};
}

}  // namespace app
