#pragma once

#include <string_view>

namespace core {

/// load.py: rebuilds in plain PyTorch what layers.json describes, with the weights of weights.safetensors. Python 3.8
/// or newer with torch and numpy.
std::string_view loadScript();

}  // namespace core
