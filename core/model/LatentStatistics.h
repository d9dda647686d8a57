#pragma once

#include <vector>

namespace core {

/// What the encoder makes of the data, a value for each latent dimension. Empty where never measured.
struct LatentStatistics {
    std::vector<float> meanKl;  ///< KL(q(z|x) || N(0,1)) in nats, averaged over the data, 0 or more: how much it says
    std::vector<float> mean;    ///< of the posterior means
    std::vector<float> standardDeviation;  ///< of the posterior means

    /// Dimensions from most to least active: by meanKl, for a model without a posterior by standardDeviation; 0..size-1
    /// where neither was measured.
    std::vector<int> byActivity(int latentSize) const;
    /// Dimensions with meanKl above 0.05 nats; 0 where they say less than 0.3 nats together, or it was not measured.
    int activeCount() const;
    /// Whether the posterior has collapsed: fewer than a quarter of the dimensions are active. False where it was not
    /// measured.
    bool collapsed() const;
};

}  // namespace core
