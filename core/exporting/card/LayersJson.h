// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <nlohmann/json.hpp>

#include "core/nn/LayerList.h"

namespace core {

/// {"inputs": [{"name", "shape"}], "output": {...}, "layers": [{"kind", "inputs", "output", "shape", "attributes"}]},
/// without the tensors, which are known by their names.
nlohmann::ordered_json toJson(const LayerList& list);

}  // namespace core
