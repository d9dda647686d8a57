#pragma once

#include <string>
#include <vector>

#include "core/parameter/Settings.h"
#include "core/sample/SampleSpec.h"

namespace core {

/// A model without its weights: everything that is needed to build it again.
struct ModelSpec {
    std::string family;                        ///< id in the registry
    Settings settings;                         ///< of the family's modelParameters
    SampleSpec sample;                         ///< what it generates; the family accepts it
    std::vector<std::string> classNames = {};  ///< what a conditional model can be asked for; empty for all others
};

}  // namespace core
