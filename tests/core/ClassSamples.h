#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/sample/image/ImageSpec.h"

// Gray images of 2 x 2 pixels with classes, whose values can be counted by hand.

namespace classes {

/// Twelve images, each of its own level 10 times its place, but 11 is a copy of 2; the last three are the test set.
/// Classes: cat 0, 3, 6, 9; dog 1, 4, 7, 10; bird 2, 5, 8, 11.
inline std::shared_ptr<core::Dataset> twelve(bool labeled = true) {
    auto dataset = std::make_shared<core::Dataset>();
    dataset->name = "Animals";
    dataset->source = "/data/animals";
    dataset->spec = core::imageSpec({2, 2, 1});
    dataset->testCount = 3;
    for (int index = 0; index < 12; ++index) {
        const int level = index == 11 ? 2 : index;
        for (int pixel = 0; pixel < 4; ++pixel) dataset->bytes.push_back(static_cast<std::uint8_t>(10 * level + pixel));
        if (labeled) dataset->labels.push_back(index % 3);
        dataset->sampleNames.push_back("image " + std::to_string(index) + ".png");
    }
    if (labeled) dataset->classNames = {"cat", "dog", "bird"};
    return dataset;
}

using Labels = std::vector<std::int32_t>;
using Names = std::vector<std::string>;

}  // namespace classes
