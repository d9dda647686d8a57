#include <benchmark/benchmark.h>

#include <cstdlib>
#include <thread>

#include "Classifier.h"
#include "Figures.h"
#include "core/dataset/Import.h"
#include "core/device/Device.h"
#include "core/model/ModelFamily.h"
#include "core/rendering/Renderer.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"

// What labeled synthetic images are worth: a small classifier learns from images that a conditional model drew,
// and is then tested on real ones; beside it the same classifier that learned from as many real ones.
//
// It trains a model for as many minutes as IMAGO_BENCH_MINUTES says, 10 for the figures of the README, so it is there
// only when that is set.

namespace {

constexpr std::size_t kSamples = 10'000;
constexpr double kLeastAccuracy = 75;  // percent
constexpr std::uint64_t kSeed = 1;
constexpr int kEpochs = 20;  // of the classifier

std::shared_ptr<const core::Dataset> fashionMnist() {
    return core::importDataset("fashion-mnist", {}).dataset;
}

core::SnapshotPointer trainedWithLabels(const std::string& family, const std::shared_ptr<const core::Dataset>& dataset,
                                        double minutes) {
    core::Settings model(core::modelFamily(family).modelParameters);
    model.set("labels", true);
    core::TrainingRequest request;
    request.dataset = dataset;
    request.model = core::modelSpec(family, model, *dataset);
    request.settings = core::Settings(core::allTrainingParameters(family));
    request.settings.set("length", std::string("minutes"));
    request.settings.set("minutes", minutes);
    request.threads = core::coreCount();
    core::SnapshotPointer result;
    core::PauseGate gate;
    std::jthread([&] { result = core::train(request, gate, {}, {}).model; }).join();
    return result;
}

/// As many of each class.
core::Dataset drawn(const core::ModelSnapshot& model, const core::Dataset& like) {
    core::Dataset dataset;
    dataset.name = "Drawn";
    dataset.spec = like.spec;
    dataset.classNames = like.classNames;
    constexpr std::size_t kBatch = 100;
    core::Renderer renderer(core::coreCount());
    const std::size_t classes = like.classNames.size();
    for (std::size_t begin = 0; begin < kSamples; begin += kBatch) {
        std::vector<core::Latent> latents;
        std::vector<core::ClassMix> mixes;
        for (std::size_t sample = begin; sample < begin + kBatch; ++sample) {
            latents.push_back(core::sampleLatent(model.latentSize(), kSeed, sample));
            mixes.push_back({{static_cast<int>(sample % classes), 1.0F}});
            dataset.labels.push_back(static_cast<int>(sample % classes));
        }
        for (const core::Image& image : renderer.decode(model, latents, mixes))
            dataset.bytes.insert(dataset.bytes.end(), image.pixels().begin(), image.pixels().end());
    }
    return dataset;
}

/// The first real ones.
core::Dataset realOnes(const core::Dataset& dataset) {
    core::Dataset some;
    some.name = dataset.name;
    some.spec = dataset.spec;
    some.classNames = dataset.classNames;
    some.labels.assign(dataset.labels.begin(), dataset.labels.begin() + kSamples);
    some.bytes.assign(dataset.bytes.begin(),
                      dataset.bytes.begin() + static_cast<std::ptrdiff_t>(kSamples * dataset.spec.bytes()));
    return some;
}

void labeledSamples(benchmark::State& state, const std::string& family, double minutes) {
    bench::guarded(state, [&] {
        for ([[maybe_unused]] auto iteration : state) {
            const auto dataset = fashionMnist();
            const auto model = trainedWithLabels(family, dataset, minutes);
            const bench::Classifier synthetic(drawn(*model, *dataset), kEpochs);
            const bench::Classifier real(realOnes(*dataset), kEpochs);
            state.counters["accuracy_percent"] = 100 * synthetic.accuracyOnTest(*dataset);
            state.counters["limit_percent"] = kLeastAccuracy;
            state.counters["accuracy_of_real_percent"] = 100 * real.accuracyOnTest(*dataset);
            state.counters["training_minutes"] = minutes;
        }
    });
}

const bool kRegistered = [] {
    const char* minutes = std::getenv("IMAGO_BENCH_MINUTES");
    if (minutes == nullptr) return false;
    for (const char* family : {"vae", "gan"})
        benchmark::RegisterBenchmark((std::string("labeled_samples/") + family).c_str(), labeledSamples, family,
                                     std::atof(minutes))
            ->Iterations(1)
            ->Unit(benchmark::kSecond);
    return true;
}();

}  // namespace
