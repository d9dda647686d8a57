#pragma once

#include <vector>

namespace core {

/// What the encoder makes of the data, a value for each latent dimension. Empty where never measured.
struct LatentStatistics {
    /// Nats: a dimension with a meanKl above it is active. Below it a dimension nearly follows the prior whatever the
    /// image, so that its slider changes nothing that is seen.
    static constexpr float kActiveKl = 0.1F;
    /// Nats: below this all dimensions together say nothing. Where the prior is learned each one's KL is an estimate,
    /// and some lie above zero by what others lie below.
    static constexpr float kLeastKl = 0.3F;

    std::vector<float> meanKl;  ///< KL(q(z|x) || N(0,1)) in nats, averaged over the data, 0 or more: how much it says
    std::vector<float> mean;    ///< of the posterior means
    std::vector<float> standardDeviation;  ///< of the posterior means

    /// Dimensions from most to least active: by meanKl, for a model without a posterior by standardDeviation; 0..size-1
    /// where neither was measured.
    std::vector<int> byActivity(int latentSize) const;
    /// Whether all dimensions together have kLeastKl. False where it was not measured.
    bool saysAnything() const;
    /// Dimensions with meanKl above kActiveKl; 0 where they do not say anything together, or it was not measured. The
    /// KL alone counts: what a slider changes in the sample is not measured.
    int activeCount() const;
    /// Whether the posterior has collapsed: fewer than a quarter of the dimensions are active. False where it was not
    /// measured.
    bool collapsed() const;
};

}  // namespace core
