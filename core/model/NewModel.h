#pragma once

#include <cstdint>
#include <memory>

#include "core/model/ModelSpec.h"

namespace core {

class Model;

/// A model before its training: its weights are drawn from `seed`, and from no random numbers that others use, so that
/// the same seed gives the same weights whatever other threads do. Throws Error for an unknown family.
std::shared_ptr<Model> untrainedModel(const ModelSpec& spec, std::uint64_t seed);

/// A model whose weights are not set yet, to be filled at once with those of another or of a file.
std::shared_ptr<Model> unsetModel(const ModelSpec& spec);

}  // namespace core
