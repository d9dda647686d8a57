// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include "core/exporting/onnx/OnnxGraph.h"
#include "core/nn/LayerList.h"

namespace core {

/// Writes the layers and their tensors into `graph`; inputs and output are for the caller to describe. Only operators
/// that OpenCV 4.6 and later read as well. Throws Error for a kind of layer that has no operator here.
void addLayers(OnnxGraph& graph, const LayerList& list);

}  // namespace core
