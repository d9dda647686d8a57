#pragma once

#include "core/model/ModelFamily.h"
#include "core/model/ModelSpec.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/TrainingOptions.h"

/// A VAE that is small enough for a step to take milliseconds.
inline core::ModelSpec smallVae(int latentSize = 4, const std::string& prior = "flow") {
    core::ModelSpec spec{"vae", core::Settings(core::modelFamily("vae").modelParameters), core::imageSpec({28, 28, 1})};
    spec.settings.set("width", std::int64_t{4});
    spec.settings.set("hidden_size", std::int64_t{16});
    spec.settings.set("latent_size", static_cast<std::int64_t>(latentSize));
    spec.settings.set("prior", prior);
    return spec;
}

/// The defaults of its training.
inline core::Settings vaeTraining() {
    return core::Settings(core::allTrainingParameters("vae"));
}
