#pragma once

#include <vector>

namespace core {

/// A class by its place in ModelSpec::classNames, and how much of it is wanted.
struct ClassWeight {
    int index = 0;
    float weight = 1.0F;  ///< those of a mixture add up to 1

    bool operator==(const ClassWeight&) const = default;
};

/// What a conditional model is asked to draw: one class, or a mixture of several. Empty: all classes alike.
using ClassMix = std::vector<ClassWeight>;

}  // namespace core
