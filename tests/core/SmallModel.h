#pragma once

#include <memory>

#include "core/model/ModelFamily.h"
#include "core/model/NewModel.h"
#include "core/project/ModelFolder.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/TrainingOptions.h"

/// An untrained VAE for 28 x 28 gray images with something in every field.
inline core::SavedModel smallModel(int latentSize = 4, const std::string& likelihood = "bernoulli") {
    core::ModelSpec spec{"vae", core::Settings(core::modelFamily("vae").modelParameters), core::imageSpec({28, 28, 1})};
    spec.settings.set("width", std::int64_t{8});
    spec.settings.set("latent_size", static_cast<std::int64_t>(latentSize));
    spec.settings.set("likelihood", likelihood);
    core::LatentStatistics statistics;
    for (int i = 0; i < latentSize; ++i) {
        statistics.meanKl.push_back(0.1F * static_cast<float>(i));
        statistics.mean.push_back(-0.3F);
        statistics.standardDeviation.push_back(1.0F / static_cast<float>(i + 3));
    }
    core::SavedModel model;
    model.snapshot = std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1), statistics, 321);
    model.trainingSettings = core::Settings(core::allTrainingParameters("vae"));
    model.trainingSettings.set("learning_rate", 0.00123);
    model.datasetName = "Squares \"small\"";
    model.datasetSource = "/data/squares è";
    model.history = {{"train_neg_elbo", 10, 0.5, 1.25, 300.125}, {"validation_neg_elbo", 20, 1.0, 2.5, 1.0 / 3.0}};
    model.status.phase = core::TrainingPhase::finished;
    model.status.step = 321;
    model.status.epoch = 2.5;
    model.status.seconds = 61.25;
    model.status.imagesPerSecond = 1234.5;
    model.status.fraction = 1.0;
    model.test = {{{"neg_elbo", 239.5}, {"reconstruction", 225.25}, {"kl", 14.25}}, 10000, true};
    return model;
}
