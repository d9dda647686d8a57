#pragma once

#include <memory>
#include <utility>

#include "core/model/ModelFamily.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"

/// A training of a small model of `family` by epochs, on one thread.
inline core::TrainingRequest smallTraining(const std::string& family, std::shared_ptr<const core::Dataset> dataset,
                                           int epochs, bool labels = false) {
    core::Settings model(core::modelFamily(family).modelParameters);
    model.set("width", std::int64_t{8});
    model.set("latent_size", std::int64_t{4});
    model.set("labels", labels);
    core::TrainingRequest request;
    request.model = core::modelSpec(family, model, *dataset);
    request.settings = core::Settings(core::allTrainingParameters(family));
    request.settings.set("length", std::string("epochs"));
    request.settings.set("epochs", static_cast<std::int64_t>(epochs));
    request.settings.set("batch_size", std::int64_t{32});
    request.dataset = std::move(dataset);
    return request;
}
