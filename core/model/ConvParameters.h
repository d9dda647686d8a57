#pragma once

#include <vector>

#include "core/parameter/Parameter.h"

namespace core {

/// What shapes the convolutional networks of every family: "latent_size", "width" and "hidden_size".
std::vector<Parameter> convParameters();

/// "labels": whether a model is told the classes of its pictures.
Parameter labelsParameter();

}  // namespace core
