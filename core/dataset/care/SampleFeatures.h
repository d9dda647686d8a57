#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"

namespace core {

/// What samples are compared by: a row of numbers each, the nearer the more alike.
struct SampleFeatures {
    std::size_t width = 0;
    std::vector<std::uint32_t> samples;  ///< of each row, its place in the dataset; ascending
    std::vector<float> values;           ///< rows x width

    std::size_t size() const { return samples.size(); }
    std::span<const float> row(std::size_t at) const { return std::span(values).subspan(at * width, width); }
};

/// Thumbnails in gray, 16 x 16, of what stands out from the ground of each sample's preview: brought to the middle, to
/// one size, and to mean 0 and standard deviation 1. Where and how large something is, and how bright, makes no
/// difference; its form does. For datasets of which no model knows more. Of all samples; nothing when cancelled.
std::optional<SampleFeatures> alignedThumbnails(const Dataset& dataset, const JobContext& context = {});

}  // namespace core
