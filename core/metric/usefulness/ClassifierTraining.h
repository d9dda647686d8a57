// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

#include "core/metric/usefulness/ClassifierCourse.h"
#include "core/metric/usefulness/ClassifierNetwork.h"
#include "core/metric/usefulness/LabeledImages.h"

namespace core {

/// What a classifier is trained with, all else alike.
struct ClassifierRecipe {
    ImageShape shape;
    std::int64_t classes = 2;
    ClassifierCourse course;
    std::uint64_t seed = 1;  ///< of the first weights, of the order of the images and of their changes
    bool moved = false;      ///< every image is mirrored half of the time and shifted by up to a 14th of its side
};

/// A network that was trained on `data`, 1 or more images, with Adam and a learning rate that rises and then falls as a
/// cosine. On one thread: the same on every machine of a kind. Null where it was stopped, which is looked at in each
/// step. `onStep` is called after each.
std::shared_ptr<ClassifierNetwork> trainedClassifier(const LabeledImages& data, const ClassifierRecipe& recipe,
                                                     const std::stop_token& stop,
                                                     const std::function<void()>& onStep = {});

/// [N, classes]: how likely the network finds each class; finite. On the calling thread. Undefined where it was
/// stopped, which is looked at every 128 images.
torch::Tensor classProbabilities(const ClassifierNetwork& network, const LabeledImages& data,
                                 const std::stop_token& stop);

}  // namespace core
