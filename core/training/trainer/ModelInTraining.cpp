#include "core/training/trainer/ModelInTraining.h"

#include <algorithm>
#include <optional>

#include "core/device/TorchDevice.h"
#include "core/metric/Codes.h"
#include "core/metric/EvaluationRequest.h"
#include "core/metric/Metric.h"
#include "core/model/SampleTensor.h"
#include "core/nn/ModuleState.h"
#include "core/nn/WeightInitializer.h"
#include "core/training/trainer/SeedStream.h"

namespace core {

ModelInTraining::ModelInTraining(const ModelFamily& family, const TrainingRequest& request,
                                 const TrainingCourse& course)
    : family_(family), request_(request), course_(course), device_(torchDevice(request.device)) {
    // A checkpoint brings its weights and random numbers along, these unless it comes from another device: then they
    // are new ones.
    const std::int64_t steps = request.checkpoint ? request.checkpoint->step : 0;
    const auto weightSeed = request.checkpoint ? std::nullopt : std::optional(static_cast<std::uint64_t>(course.seed));
    step_ =
        family.makeStep({request.model, course.settings, *request.dataset, course.sampler.batchSize(), request.threads,
                         streamSeed(course.seed, SeedStream::noise) + static_cast<std::uint64_t>(steps), device_,
                         weightSeed, request.checkpoint ? nullptr : request.start.get()});
    scratch_ = family.create(request.model, WeightInitializer::unset());
    scratch_->to(device_);
}

const Model& ModelInTraining::averaged() {
    step_->copyAverageTo(*scratch_);
    return *scratch_;
}

const Model& ModelInTraining::onDevice(const Model& model) {
    if (device_.is_cpu()) return model;
    copyState(model, *scratch_);
    return *scratch_;
}

std::shared_ptr<Model> ModelInTraining::copy(const Model* source) const {
    std::shared_ptr<Model> made = family_.create(request_.model, WeightInitializer::unset());
    if (source == nullptr) {
        step_->copyAverageTo(*made);
    } else {
        copyState(*source, *made);
    }
    return made;
}

torch::Tensor ModelInTraining::codes(const Model& model, std::size_t count) {
    return codesOf(*onDevice(model).encoder(),
                   {course_.settings, *request_.dataset, firstSamples(count), 0, step_->team()})
        .cpu();
}

torch::Tensor ModelInTraining::classes(std::size_t count) const {
    return classesOf(*request_.dataset, firstSamples(count), static_cast<int>(spec().classNames.size()));
}

std::span<const std::uint32_t> ModelInTraining::firstSamples(std::size_t count) const {
    const std::span<const std::uint32_t> samples = course_.split.training;
    return samples.first(std::min(count, samples.size()));
}

Evaluation ModelInTraining::evaluate(const Model& model, std::span<const std::uint32_t> samples,
                                     std::uint64_t seed) const {
    return evaluateAll(family_, model, {course_.settings, *request_.dataset, samples, seed, step_->team()});
}

}  // namespace core
