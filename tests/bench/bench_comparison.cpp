#include <benchmark/benchmark.h>
#include <torch/torch.h>

#include "Figures.h"
#include "core/device/ComputeThreads.h"
#include "core/device/Device.h"
#include "core/device/TorchDevice.h"
#include "core/metric/compare/NearestRows.h"
#include "core/metric/compare/PrecisionRecall.h"

// What compares generated samples with the data, in a space of 64 features: all of it together may take 60 s.

namespace {

constexpr std::size_t kQueryRows = 10'000;
constexpr std::size_t kReferenceRows = 60'000;
constexpr double kPrecisionRecallSeconds = 10;
constexpr double kNearestRowsSeconds = 10;

core::FeatureSet noiseFeatures(std::size_t count, std::uint64_t seed) {
    const torch::Tensor rows = torch::randn({static_cast<int64_t>(count), 64}, core::randomGenerator(torch::kCPU, seed),
                                            torch::TensorOptions());
    const float* values = rows.data_ptr<float>();
    return {64, std::vector<float>(values, values + rows.numel())};
}

core::JobContext onEveryCore() {
    return core::JobContext({}, {}, core::coreCount());
}

void precisionAndRecall(benchmark::State& state) {
    bench::guarded(state, [&] {
        const core::FeatureSet real = noiseFeatures(kQueryRows, 1);
        const core::FeatureSet generated = noiseFeatures(kQueryRows, 2);
        for ([[maybe_unused]] auto iteration : state) {
            const bench::Stopwatch watch;
            benchmark::DoNotOptimize(core::precisionRecall(real, generated, core::kReachNeighbors, onEveryCore()));
            state.counters["seconds"] = watch.seconds();
        }
        state.counters["limit_s"] = kPrecisionRecallSeconds;
    });
}
BENCHMARK(precisionAndRecall)->Name("comparison/prdc/10000x64")->Iterations(1)->Unit(benchmark::kMillisecond);

/// Beside it one matrix product of the same size, in pieces that fit into the memory.
void nearestOfRows(benchmark::State& state) {
    bench::guarded(state, [&] {
        const core::FeatureSet training = noiseFeatures(kReferenceRows, 1);
        const core::FeatureSet generated = noiseFeatures(kQueryRows, 2);
        for ([[maybe_unused]] auto iteration : state) {
            const bench::Stopwatch watch;
            const core::NearestRows found =
                core::findNearestRows(generated, training, 5, core::OwnRow::found, onEveryCore());
            benchmark::DoNotOptimize(found.places.data());
            state.counters["seconds"] = watch.seconds();
        }
        core::setComputeThreads(core::coreCount());
        const torch::Tensor rows = torch::randn({static_cast<int64_t>(kQueryRows), 64});
        const torch::Tensor columns = torch::randn({64, static_cast<int64_t>(kReferenceRows)});
        const bench::Stopwatch product;
        for (int64_t first = 0; first < rows.size(0); first += 250)
            benchmark::DoNotOptimize(torch::mm(rows.narrow(0, first, 250), columns));
        state.counters["matrix_product_s"] = product.seconds();
        state.counters["limit_s"] = kNearestRowsSeconds;
    });
}
BENCHMARK(nearestOfRows)->Name("comparison/nearest/10000 in 60000x64")->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
