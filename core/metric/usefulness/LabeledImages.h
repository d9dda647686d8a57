// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <span>
#include <stop_token>

#include "core/dataset/Dataset.h"
#include "core/metric/usefulness/ClassifierNetwork.h"
#include "core/sample/Sample.h"

namespace core {

/// Images as a classifier learns from them, prepared once: reduced as the network reduces them, and stored small.
struct LabeledImages {
    torch::Tensor images;  ///< [N, C, H, W]: bytes of 0 to 255, or half floats of 0 to 1 where the data has more
    torch::Tensor labels;  ///< [N], int64

    std::int64_t size() const { return images.defined() ? images.size(0) : 0; }
    /// `count` of them from `first` on, which share memory.
    LabeledImages part(std::int64_t first, std::int64_t count) const;
    /// Floats [places, C, H, W] from 0 to 1, channels last.
    torch::Tensor floats(const torch::Tensor& places) const;
    /// The same of all from `first` on, `count` of them.
    torch::Tensor floats(std::int64_t first, std::int64_t count) const;
};

/// Bytes that one image of `spec` takes in there, about.
std::size_t preparedBytes(const SampleSpec& spec);

/// The samples `indices` of a dataset with their classes, then `samples` with theirs. Empty where it was stopped, which
/// is looked at every 500 images. Any thread. Throws Error where a sample cannot be read any more.
LabeledImages labeledImages(const ClassifierNetwork& network, const Dataset& dataset,
                            std::span<const std::uint32_t> indices, std::span<const Sample> samples,
                            std::span<const int> labels, const std::stop_token& stop);

}  // namespace core
