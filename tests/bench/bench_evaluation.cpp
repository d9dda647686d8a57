#include <benchmark/benchmark.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "Figures.h"
#include "ImportMemory.h"
#include "core/dataset/Import.h"
#include "core/device/Device.h"
#include "core/evaluation/SetEvaluation.h"

// What compares 10,000 samples with the 60,000 training images of Fashion-MNIST, all of it together: features, FD, KID,
// Vendi, precision and recall, copies. Without the generation of the samples. May take 60 s on two cores, and 1 GB.
// "Does it help?" trains classifiers, each on at most 20,000 images: 6 minutes on two cores.

namespace {

constexpr double kComparisonSeconds = 60;
constexpr double kComparisonMegabytes = 1000;
/// Twelve classifiers: what learns from real images and what learns from samples, with three seeds each.
constexpr double kUsefulnessSeconds = 360;

/// `references`: of the training images, and of the held-out ones, the features of so many are compared.
void compareSets(benchmark::State& state, std::size_t references) {
    bench::guarded(state, [&] {
        const auto data = core::importDataset("fashion-mnist", {}).dataset;
        const core::EvaluationSplit split = core::splitBySource(*data);
        core::SetEvaluationRequest request{{}, *data, split};
        for (const char* id : {"fd", "kid", "vendi", "prdc", "copies"}) request.metrics.push_back(&core::metric(id));
        request.samples = data.get();
        request.count = 10'000;
        request.mostReferences = references;
        for ([[maybe_unused]] auto iteration : state) {
            const bench::Stopwatch watch;
            const core::SetEvaluation evaluation =
                core::evaluateSet(request, core::JobContext({}, {}, core::coreCount()));
            state.counters["seconds"] = watch.seconds();
            state.counters["metrics"] = static_cast<double>(evaluation.results.size());
        }
        state.counters["limit_s"] = kComparisonSeconds;
        state.counters["peak_mb"] = static_cast<double>(bench::peakMemory()) / 1e6;
        state.counters["limit_mb"] = kComparisonMegabytes;
    });
}
BENCHMARK_CAPTURE(compareSets, usual, std::size_t{10'000})
    ->Name("evaluation/10000x60000/features_of_10000")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(compareSets, all, std::size_t{60'000})
    ->Name("evaluation/10000x60000/features_of_60000")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

/// The samples are images of the dataset with their classes: how long it takes does not depend on what they show.
void measureHelp(benchmark::State& state) {
    bench::guarded(state, [&] {
        const auto data = core::importDataset("fashion-mnist", {}).dataset;
        const core::EvaluationSplit split = core::splitBySource(*data);
        core::SetEvaluationRequest request{{&core::metric("usefulness")}, *data, split};
        request.samples = data.get();
        request.count = 10'000;
        for ([[maybe_unused]] auto iteration : state) {
            const bench::Stopwatch watch;
            const core::SetEvaluation evaluation =
                core::evaluateSet(request, core::JobContext({}, {}, core::coreCount()));
            state.counters["seconds"] = watch.seconds();
            const core::Figure* learned = core::findFigure(evaluation, "cas");
            if (learned == nullptr) throw std::runtime_error("The classifiers were not trained.");
            state.counters["cas"] = learned->value;
        }
        state.counters["limit_s"] = kUsefulnessSeconds;
    });
}
BENCHMARK(measureHelp)->Name("evaluation/does_it_help/10000x60000")->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
