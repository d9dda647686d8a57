#include "core/training/trainer/LiveMetrics.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

#include "core/base/Clock.h"
#include "core/base/Error.h"
#include "core/base/StableRandom.h"
#include "core/metric/EvaluationRequest.h"
#include "core/metric/compare/PrecisionRecall.h"
#include "core/model/LatentTensor.h"
#include "core/model/SampleTensor.h"
#include "core/nn/ModuleState.h"
#include "core/training/trainer/SeedStream.h"

namespace core {

namespace {

constexpr double kMostLiveCost = 50;  // times the time that it takes lie between two of them
constexpr std::size_t kLiveSamples = 1000;
/// Of fewer validation images the figures would say little: they are those of training images then.
constexpr std::size_t kFewestHeldOut = 500;
/// Fewer say nothing.
constexpr std::size_t kFewestLiveSamples = 50;
constexpr std::size_t kGeneratedAtOnce = 50;

std::vector<std::uint32_t> samplesToCompare(const Split& split, std::uint64_t seed) {
    std::vector<std::uint32_t> samples = split.validation.size() >= kFewestHeldOut ? split.validation : split.training;
    StableRandom(seed).shuffle(samples);
    samples.resize(std::min(samples.size(), kLiveSamples));
    return samples;
}

bool areFinite(const FeatureSet& features) {
    return std::ranges::all_of(features.values, [](float value) { return std::isfinite(value); });
}

}  // namespace

LiveMetrics::LiveMetrics(ModelInTraining& model, const TrainingCourse& course, const Snapshots& snapshots,
                         const TrainingRequest& request)
    : model_(model), course_(course), snapshots_(snapshots), request_(request) {}

bool LiveMetrics::isDue() const {
    if (!possible_ || !course_.settings.toggle("live_metrics")) return false;
    if (request_.liveInterval <= 0) return true;
    return course_.seconds() - last_ >= std::max(request_.liveInterval, kMostLiveCost * took_);
}

void LiveMetrics::reset() {
    last_ = course_.seconds();
}

void LiveMetrics::measure(TrainingJournal& journal, const PauseGate& gate, const std::stop_token& stop) {
    const Clock timer;
    std::stop_source own;
    const std::stop_callback whenStopped(stop, [&own] { own.request_stop(); });
    const auto hearPause = [&own, &gate](const Progress&) {
        if (gate.paused()) own.request_stop();
    };
    const std::vector<MeasuredValue> values =
        measured(JobContext(own.get_token(), hearPause, std::max(1, request_.threads)));
    took_ = timer.seconds();
    // After a pause it is due again.
    if (own.stop_requested()) return;
    reset();
    journal.addPoints("live_", values, course_.moment());
}

std::vector<MeasuredValue> LiveMetrics::measured(const JobContext& context) {
    const Reference* const data = reference(context);
    if (data == nullptr) return {};
    const SnapshotPointer snapshot = snapshots_.make();
    // What diverged since the last look has no quality.
    if (!allFinite(stateOf(*snapshot->model()))) return {};
    const std::vector<Sample> samples = generated(model_.onDevice(*snapshot->model()), context);
    if (samples.empty()) return {};
    const FeatureSet features = data->extractor.extract(samples, context);
    if (features.size() != samples.size() || !areFinite(features)) return {};
    const KernelDistance distance = kernelDistance(data->sums, kernelSumsWithin(features, context),
                                                   kernelSumsBetween(data->features, features, context));
    const PrecisionRecall reached = precisionRecall(data->features, data->radii, features, kReachNeighbors, context);
    if (context.stopRequested() || !std::isfinite(distance.value) || !std::isfinite(reached.coverage)) return {};
    return {{"kid", distance.value, distance.standardError}, {"coverage", reached.coverage}};
}

const LiveMetrics::Reference* LiveMetrics::reference(const JobContext& context) {
    if (reference_) return &*reference_;
    if (samples_.empty()) samples_ = samplesToCompare(course_.split, streamSeed(course_.seed, SeedStream::live));
    possible_ = samples_.size() >= kFewestLiveSamples;
    if (!possible_) return nullptr;
    try {
        Reference made{FeatureExtractor::imagoV1(), {}, {}, {}};
        made.features = made.extractor.extract(*request_.dataset, samples_, context);
        if (context.stopRequested()) return nullptr;
        possible_ = areFinite(made.features);
        if (!possible_) return nullptr;
        made.sums = kernelSumsWithin(made.features, context);
        made.radii = squaredRadii(made.features, kReachNeighbors, context);
        if (context.stopRequested()) return nullptr;
        reference_ = std::move(made);
    } catch (const Error&) {
        // Built without the network, or samples that cannot be seen by it: the training is none the worse.
        possible_ = false;
        return nullptr;
    }
    return &*reference_;
}

std::vector<Sample> LiveMetrics::generated(const Model& model, const JobContext& context) const {
    const Dataset& dataset = *request_.dataset;
    const torch::Device device = model.device();
    const std::uint64_t seed = streamSeed(course_.seed, SeedStream::live);
    // The classes of the samples that they are compared with.
    const EvaluationRequest request{course_.settings, dataset, samples_, seed, model_.step().team(), context};
    std::vector<std::vector<Sample>> parts(batchCount(request, kGeneratedAtOnce));
    const auto work = [&](std::size_t index, std::span<const std::uint32_t> share) {
        const torch::NoGradGuard noGradients;
        std::vector<Latent> latents;
        for (std::size_t i = 0; i < share.size(); ++i)
            latents.push_back(sampleLatent(model.latentSize(), seed, index * kGeneratedAtOnce + i));
        torch::Tensor classes;
        if (model.classCount() > 0) classes = toBatch(dataset, share, model.classCount(), device).classes;
        const torch::Tensor points = toTensor(latents, model.latentSize()).to(device);
        parts[index] = toSamples(dataset.spec, model.decode(points, classes).cpu());
    };
    if (!forEachBatch(request, work, kGeneratedAtOnce)) return {};
    std::vector<Sample> all;
    for (std::vector<Sample>& part : parts) std::move(part.begin(), part.end(), std::back_inserter(all));
    return all;
}

}  // namespace core
