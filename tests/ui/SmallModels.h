#pragma once

#include <QImage>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/model/ModelFamily.h"
#include "core/model/ModelSnapshot.h"
#include "core/model/NewModel.h"
#include "core/sample/image/Difference.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/TrainingOptions.h"
#include "ui/common/QtImage.h"

/// Small data and untrained models, so that tests of the studio need no files and little time.
namespace small {

/// As views are given it, in the screen's own format.
inline QImage onScreen(const QImage& image) {
    return image.convertToFormat(QImage::Format_RGB32);
}

/// The same but for what rounding makes of it: a model draws images of several points at once a little otherwise than
/// single ones.
inline bool alike(const QImage& one, const QImage& other) {
    constexpr double kRounding = 1.5 / 255;
    return !one.isNull() && one.size() == other.size() &&
           core::difference(ui::fromQImage(one), ui::fromQImage(other)).largest < kRounding;
}

/// Gray squares of different places and sizes on black, 28 x 28; the last eighth is the test set.
inline std::shared_ptr<const core::Dataset> dataset(std::size_t count = 64) {
    auto data = std::make_shared<core::Dataset>();
    data->name = "Small squares";
    data->source = "small";
    data->spec = core::imageSpec({28, 28, 1});
    data->testCount = count / 8;
    data->bytes.resize(count * data->spec.bytes());
    for (std::size_t index = 0; index < count; ++index) {
        const std::size_t left = index * 5 % 16;
        const std::size_t top = index * 7 % 16;
        const std::size_t side = 4 + index % 8;
        for (std::size_t y = top; y < top + side; ++y) {
            for (std::size_t x = left; x < left + side; ++x) data->bytes[index * 784 + y * 28 + x] = 200;
        }
    }
    return data;
}

inline core::Settings modelSettings(std::int64_t latentSize = 4) {
    core::Settings settings(core::modelFamily("vae").modelParameters);
    settings.set("latent_size", latentSize);
    settings.set("width", std::int64_t{8});
    return settings;
}

inline core::Settings trainingSettings(std::int64_t epochs) {
    core::Settings settings(core::allTrainingParameters("vae"));
    settings.set("length", std::string("epochs"));
    settings.set("epochs", epochs);
    settings.set("batch_size", std::int64_t{16});
    return settings;
}

inline core::Settings endlessSettings() {
    core::Settings settings = trainingSettings(1);
    settings.set("length", std::string("endless"));
    return settings;
}

/// Other weights at each step, the same ones each time.
inline std::uint64_t weightSeed(std::int64_t step) {
    return 1 + static_cast<std::uint64_t>(step);
}

inline core::SnapshotPointer snapshot(int latentSize = 4, core::LatentStatistics statistics = {}, std::int64_t step = 0,
                                      core::ImageShape shape = {28, 28, 1}) {
    const core::ModelSpec spec{"vae", modelSettings(latentSize), core::imageSpec(shape)};
    return std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, weightSeed(step)),
                                                       std::move(statistics), step);
}

/// Of a model that knows these classes.
inline core::SnapshotPointer conditionalSnapshot(const std::vector<std::string>& classes, std::int64_t step = 0) {
    core::ModelSpec spec{"vae", modelSettings(), core::imageSpec({28, 28, 1}), classes};
    spec.settings.set("labels", true);
    return std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, weightSeed(step)),
                                                       core::LatentStatistics{}, step);
}

/// Statistics with these mean KLs.
inline core::LatentStatistics activities(std::vector<float> kl) {
    core::LatentStatistics statistics;
    statistics.mean.assign(kl.size(), 0.0F);
    statistics.standardDeviation.assign(kl.size(), 1.0F);
    statistics.meanKl = std::move(kl);
    return statistics;
}

}  // namespace small
