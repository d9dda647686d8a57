#pragma once

#include <memory>

#include "core/dataset/Dataset.h"
#include "core/sample/image/ImageSpec.h"

/// Gray squares at different places on black: something that a model learns in seconds.
inline std::shared_ptr<const core::Dataset> smallDataset(int size = 28, int channels = 1, int count = 256) {
    auto dataset = std::make_shared<core::Dataset>();
    dataset->name = "Squares";
    dataset->source = "squares";
    dataset->spec = core::imageSpec({size, size, channels});
    dataset->bytes.resize(dataset->spec.bytes() * static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        auto* image = dataset->bytes.data() + dataset->spec.bytes() * static_cast<std::size_t>(i);
        const int left = i * 7 % (size / 2);
        const int top = i * 11 % (size / 2);
        for (int y = top; y < top + size / 3; ++y)
            for (int x = left; x < left + size / 3; ++x)
                for (int c = 0; c < channels; ++c)
                    image[(y * size + x) * channels + c] = static_cast<std::uint8_t>(200 - 40 * c);
    }
    return dataset;
}
