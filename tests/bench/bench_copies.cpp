#include <benchmark/benchmark.h>
#include <torch/torch.h>

#include <algorithm>
#include <numeric>

#include "Figures.h"
#include "core/dataset/Import.h"
#include "core/device/ComputeThreads.h"
#include "core/device/Device.h"
#include "core/metric/compare/Copies.h"

// Copies: 10,000 samples against the 60,000 training images of Fashion-MNIST, beside one matrix product of that size.

namespace {

constexpr std::uint32_t kCopyTraining = 60'000;
constexpr std::size_t kCopySamples = 10'000;
constexpr double kCopyTimesProduct = 1.3;

std::vector<std::uint32_t> indicesFrom(std::uint32_t first, std::size_t count) {
    std::vector<std::uint32_t> indices(count);
    std::iota(indices.begin(), indices.end(), first);
    return indices;
}

/// Images between two of the data, as a model draws them.
std::vector<core::Sample> blends(const core::Dataset& dataset) {
    std::vector<core::Sample> samples;
    for (std::size_t i = 0; i < kCopySamples; ++i) {
        core::Sample sample = dataset.sampleAt(977 * i % kCopyTraining);
        const core::Sample other = dataset.sampleAt(613 * i % kCopyTraining);
        for (std::size_t value = 0; value < sample.bytes.size(); ++value)
            sample.bytes[value] = static_cast<std::uint8_t>((sample.bytes[value] + other.bytes[value]) / 2);
        samples.push_back(std::move(sample));
    }
    return samples;
}

/// All inner products of two sets, by all cores, a thousand rows at a time: in one they would take 2.4 GB.
double secondsOfProduct() {
    const torch::NoGradGuard noGradients;
    core::setComputeThreads(core::coreCount());
    const torch::Tensor training = torch::rand({kCopyTraining, 784});
    const torch::Tensor samples = torch::rand({static_cast<std::int64_t>(kCopySamples), 784});
    torch::Tensor products = torch::mm(samples.narrow(0, 0, 1000), training.t());
    const bench::Stopwatch watch;
    for (std::int64_t row = 0; row < samples.size(0); row += 1000)
        torch::mm_out(products, samples.narrow(0, row, 1000), training.t());
    benchmark::DoNotOptimize(products.data_ptr<float>());
    return watch.seconds();
}

/// With and without the 10,000 held-out images that the samples are compared with.
void findCopies(benchmark::State& state, bool withHeldOut) {
    bench::guarded(state, [&] {
        const auto data = core::importDataset("fashion-mnist", {}).dataset;
        const auto training = indicesFrom(0, kCopyTraining);
        const auto heldOut = indicesFrom(kCopyTraining, withHeldOut ? kCopySamples : 0);
        const auto generated = blends(*data);
        const core::FeatureSet none;
        const core::JobContext context({}, {}, core::coreCount());
        std::vector<double> own;
        std::vector<double> product;
        for ([[maybe_unused]] auto iteration : state) {
            product.push_back(secondsOfProduct());
            const bench::Stopwatch watch;
            const core::Copies found =
                core::findCopies({*data, training, heldOut, generated, none, none, none, 1}, context);
            own.push_back(watch.seconds());
            state.SetIterationTime(own.back());
            state.counters["copies"] = found.nearer.value;
        }
        state.counters["median_s"] = bench::median(own);
        state.counters["product_s"] = bench::median(product);
        state.counters["times_product"] = bench::median(own) / bench::median(product);
        state.counters["limit_times_product"] = kCopyTimesProduct;
    });
}
BENCHMARK_CAPTURE(findCopies, search, false)
    ->Name("copies/10000x60000/search")
    ->UseManualTime()
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findCopies, held_out, true)
    ->Name("copies/10000x60000/with_held_out")
    ->UseManualTime()
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond);

}  // namespace
