#include <benchmark/benchmark.h>
#include <torch/torch.h>

#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "Figures.h"
#include "Shell.h"
#include "core/dataset/Import.h"
#include "core/device/Device.h"
#include "core/model/ImageTensor.h"
#include "core/model/Model.h"
#include "core/model/ModelFamily.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"

// Images a second of a training on Fashion-MNIST with the default settings, against a bare loop of LibTorch in this
// process and against eager PyTorch. They take turns, so that all meet the same machine.

namespace {

constexpr double kTimesLibTorch = 0.97;
constexpr double kTimesPyTorch = 1.3;
constexpr double kWarmUp = 2;  // seconds
constexpr double kSpan = 15;   // seconds that are measured: a validation is among them
constexpr const char* kPython = "/usr/bin/python3";

std::shared_ptr<const core::Dataset> fashionMnist() {
    return core::importDataset("fashion-mnist", {}).dataset;
}

core::ModelSpec modelSpec(const core::Dataset& dataset) {
    return {"vae", core::Settings(core::modelFamily("vae").modelParameters), dataset.shape};
}

core::Settings trainingSettings() {
    core::Settings settings(core::allTrainingParameters("vae"));
    settings.set("length", std::string("endless"));
    return settings;
}

/// What the studio's training does: curves, weights for the sliders, validation and all. Pictures drawn over the time
/// that has passed, whatever it went to.
double imagesPerSecond(const std::shared_ptr<const core::Dataset>& dataset) {
    core::TrainingRequest request{dataset, modelSpec(*dataset), trainingSettings(), core::coreCount()};
    std::mutex mutex;
    core::History points;
    core::SnapshotPointer newest;
    core::TrainingStatus atFirst;
    core::TrainingStatus atLast;
    double measured = 0;
    std::stop_source stop;
    const bench::Stopwatch watch;
    double began = 0;
    core::TrainingObserver observer;
    observer.status = [&](const core::TrainingStatus& status) {
        if (status.phase != core::TrainingPhase::training || stop.stop_requested()) return;
        const double now = watch.seconds();
        if (status.seconds < kWarmUp) {
            atFirst = status;
            began = now;
        } else if (now - began >= kSpan) {
            atLast = status;
            measured = now - began;
            stop.request_stop();
        }
    };
    observer.point = [&](const core::CurvePoint& point) {
        const std::lock_guard lock(mutex);
        points.push_back(point);
    };
    observer.snapshot = [&](core::SnapshotPointer snapshot) {
        const std::lock_guard lock(mutex);
        newest = std::move(snapshot);
    };
    core::PauseGate gate;
    // On a thread of its own as in the studio: a training sets up the thread that it runs on.
    std::jthread([&] { core::train(request, gate, stop.get_token(), observer); }).join();
    const auto steps = static_cast<double>(atLast.step - atFirst.step);
    return steps * static_cast<double>(request.settings.integer("batch_size")) / measured;
}

/// The loop that one writes with LibTorch when there is nothing but the network: no averaged weights, no curves.
double imagesPerSecondOfBareLoop(const core::Dataset& dataset) {
    at::set_num_threads(core::coreCount());
    torch::manual_seed(1);
    const core::Settings settings = trainingSettings();
    const auto network =
        std::dynamic_pointer_cast<core::AutoencodingModel>(core::modelFamily("vae").create(modelSpec(dataset)));
    const auto generator = at::detail::createCPUGenerator(1);
    torch::optim::Adam adam(network->parameters(), torch::optim::AdamOptions(settings.real("learning_rate")));
    std::vector<std::uint32_t> indices(dataset.size() - dataset.testCount);
    std::iota(indices.begin(), indices.end(), 0);
    const torch::Tensor images = core::toFloats(dataset, indices).contiguous(torch::MemoryFormat::ChannelsLast);
    const std::int64_t batchSize = settings.integer("batch_size");

    std::int64_t step = 0;
    std::int64_t firstStep = 0;
    double began = 0;
    const bench::Stopwatch watch;
    while (true) {
        const torch::Tensor order = torch::randperm(images.size(0));
        for (std::int64_t begin = 0; begin + batchSize <= images.size(0); begin += batchSize, ++step) {
            const torch::Tensor batch = images.index_select(0, order.narrow(0, begin, batchSize));
            adam.zero_grad();
            const core::LossTerms terms = network->loss({batch, {}}, {settings, step, true, generator});
            (terms.objective / static_cast<double>(batchSize)).backward();
            adam.step();
            const double now = watch.seconds();
            if (now < kWarmUp) {
                began = now;
                firstStep = step;
            } else if (now - began >= kSpan) {
                return static_cast<double>((step - firstStep) * batchSize) / (now - began);
            }
        }
    }
}

bool hasPyTorch() {
    return std::system((std::string(kPython) + " -c 'import numpy, torch' 2> /dev/null").c_str()) == 0;
}

double imagesPerSecondOfPyTorch() {
    const std::string peer = std::string(IMAGO_SOURCE_DIR) + "/tests/peers/vae_peer.py";
    const std::string output = bench::outputOf(std::string(kPython) + " " + bench::quoted(peer) + " --warm-up " +
                                               std::to_string(kWarmUp) + " --seconds " + std::to_string(kSpan));
    return nlohmann::json::parse(output).at("images_per_second").get<double>();
}

void trainOnFashionMnist(benchmark::State& state) {
    bench::guarded(state, [&] {
        const auto dataset = fashionMnist();
        const bool withPyTorch = hasPyTorch();
        std::vector<double> own;
        std::vector<double> bare;
        std::vector<double> pyTorch;
        for ([[maybe_unused]] auto iteration : state) {
            own.push_back(imagesPerSecond(dataset));
            bare.push_back(imagesPerSecondOfBareLoop(*dataset));
            if (withPyTorch) pyTorch.push_back(imagesPerSecondOfPyTorch());
        }
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
BENCHMARK(trainOnFashionMnist)->Name("fashion_mnist/train")->Iterations(3)->Unit(benchmark::kSecond);

}  // namespace
