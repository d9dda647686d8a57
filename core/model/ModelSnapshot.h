#pragma once

#include <cstdint>
#include <memory>

#include "core/model/LatentStatistics.h"
#include "core/model/ModelSpec.h"
#include "core/sample/Sample.h"

namespace core {

class Model;

/// A model at one moment: settings, weights (the EMA's, while it trains) and what is known of its latent
/// space. Never changes once made, so that a trainer can publish one and renderers, exporters and savers
/// read it without locks. Handed about as std::shared_ptr<const ModelSnapshot>.
class ModelSnapshot {
   public:
    ModelSnapshot(ModelSpec spec, std::shared_ptr<const Model> model, LatentStatistics statistics, std::int64_t step);
    ~ModelSnapshot();

    const ModelSpec& spec() const { return spec_; }
    int latentSize() const;
    /// Whether images can be encoded; else it only draws.
    bool canEncode() const;
    /// Number of trained values.
    std::int64_t parameterCount() const;
    const LatentStatistics& statistics() const { return statistics_; }
    std::int64_t step() const { return step_; }

    /// For core only: Model needs LibTorch.
    const std::shared_ptr<const Model>& model() const { return model_; }

   private:
    ModelSpec spec_;
    std::shared_ptr<const Model> model_;
    LatentStatistics statistics_;
    std::int64_t step_;
};

/// Throws Error when `sample` is not of the spec that the model generates.
void requireSpec(const ModelSnapshot& snapshot, const Sample& sample);

using SnapshotPointer = std::shared_ptr<const ModelSnapshot>;

}  // namespace core
