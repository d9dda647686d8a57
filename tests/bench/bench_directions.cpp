#include <benchmark/benchmark.h>

#include "Figures.h"
#include "core/device/Device.h"
#include "core/latent/directions/DirectionMethod.h"
#include "core/model/NewModel.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/core/FactorTravel.h"

// How long directions take, and how well they change what they are found for: on the built-in shapes the true causes
// are known.

namespace {

constexpr double kLongestJacobian = 100;  // milliseconds
constexpr double kSecondsOfTraining = 30;

/// The strongest changes at a new point, at 64 x 64 with 32 dimensions.
void jacobian(benchmark::State& state) {
    bench::guarded(state, [&] {
        core::Settings settings(core::modelFamily("vae").modelParameters);
        settings.set("latent_size", std::int64_t{32});
        const core::ModelSpec spec{"vae", settings, core::imageSpec({64, 64, 3})};
        const core::ModelSnapshot snapshot(spec, core::untrainedModel(spec, 1), {}, 0);
        core::DirectionRequest request{snapshot};
        request.context = core::JobContext({}, {}, core::coreCount());
        std::vector<double> times;
        std::uint64_t point = 0;
        for ([[maybe_unused]] auto iteration : state) {
            request.point = core::sampleLatent(32, 1, point++);
            const bench::Stopwatch watch;
            benchmark::DoNotOptimize(core::directionMethod("jacobian").find(request));
            times.push_back(watch.milliseconds());
        }
        state.counters["median_ms"] = bench::median(times);
        state.counters["limit_ms"] = kLongestJacobian;
    });
}
BENCHMARK(jacobian)->Name("directions/jacobian/64x64x3/32")->Iterations(30)->Unit(benchmark::kMillisecond);

void factors(benchmark::State& state, const std::string& family, double beta) {
    bench::guarded(state, [&] {
        const auto dataset = shapes::dataset();
        for ([[maybe_unused]] auto iteration : state) {
            const core::SnapshotPointer model = shapes::trained(
                family, dataset,
                [&](core::Settings& settings, core::Settings& training) {
                    settings.set("latent_size", std::int64_t{8});
                    training.set("length", std::string("minutes"));
                    training.set("minutes", kSecondsOfTraining / 60);
                    if (family != "vae") return;
                    training.set("beta", beta);
                    // With Bernoulli pixels colors come late. With Gaussian ones many codes never say anything at the
                    // learning rate that Bernoulli ones bear.
                    settings.set("likelihood", std::string("gaussian"));
                    training.set("learning_rate", 0.002);
                    training.set("kl_warmup", std::int64_t{1000});
                },
                core::coreCount());
            for (const shapes::VisibleFactor& factor : shapes::visibleFactors())
                state.counters[factor.name] = shapes::travelCorrelation(*model, *dataset, factor, 100);
        }
    });
}
BENCHMARK_CAPTURE(factors, autoencoder, "autoencoder", 0.0)
    ->Name("directions/factors/autoencoder")
    ->Iterations(1)
    ->Unit(benchmark::kSecond);
BENCHMARK_CAPTURE(factors, vae, "vae", 1.0)->Name("directions/factors/vae")->Iterations(1)->Unit(benchmark::kSecond);
BENCHMARK_CAPTURE(factors, beta_vae, "vae", 4.0)
    ->Name("directions/factors/beta_vae")
    ->Iterations(1)
    ->Unit(benchmark::kSecond);

}  // namespace
