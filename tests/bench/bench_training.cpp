#include <benchmark/benchmark.h>

#include "BareLoop.h"
#include "FamilyTraining.h"
#include "Figures.h"
#include "PerFamily.h"
#include "PyTorchPeer.h"
#include "core/dataset/Import.h"

// Images a second of a training on Fashion-MNIST with the default settings, against a bare loop of LibTorch in this
// process and against eager PyTorch. They take turns, so that all meet the same machine.

namespace {

constexpr double kTimesLibTorch = 0.97;
constexpr double kTimesPyTorch = 1.3;
constexpr bench::Timing kOwn{1, 10};  // a validation is among it: there is one every 10 s
constexpr bench::Timing kOthers{1, 6};

void train(benchmark::State& state, const core::ModelFamily& family) {
    bench::guarded(state, [&] {
        const core::TrainingRequest request =
            bench::endlessTraining(family, core::importDataset("fashion-mnist", {}).dataset);
        const bool withPyTorch = bench::hasPyTorch();
        const std::int64_t parameters = bench::parameterCount(request);
        std::vector<double> own;
        std::vector<double> bare;
        std::vector<double> pyTorch;
        for ([[maybe_unused]] auto iteration : state) {
            own.push_back(bench::imagesPerSecond(request, kOwn));
            bare.push_back(bench::imagesPerSecondOfBareLoop(request, kOthers));
            if (withPyTorch) pyTorch.push_back(bench::imagesPerSecondOfPyTorch(family.id, parameters, kOthers));
        }
        state.counters["parameters"] = static_cast<double>(parameters);
        state.counters["images_per_s"] = bench::median(own);
        state.counters["bare_libtorch_images_per_s"] = bench::median(bare);
        state.counters["times_bare_libtorch"] = bench::median(own) / bench::median(bare);
        state.counters["limit_times_bare_libtorch"] = kTimesLibTorch;
        if (!withPyTorch) {
            state.SetLabel("PyTorch is left out: /usr/bin/python3 has no torch (Debian: python3-torch)");
            return;
        }
        state.counters["pytorch_images_per_s"] = bench::median(pyTorch);
        state.counters["times_pytorch"] = bench::median(own) / bench::median(pyTorch);
        state.counters["limit_times_pytorch"] = kTimesPyTorch;
    });
}

}  // namespace

void bench::addTrainings() {
    for (const core::ModelFamily& family : core::modelFamilies())
        benchmark::RegisterBenchmark(("fashion_mnist/train/" + family.id).c_str(),
                                     [&family](benchmark::State& state) { train(state, family); })
            ->Iterations(3)
            ->Unit(benchmark::kSecond);
}
