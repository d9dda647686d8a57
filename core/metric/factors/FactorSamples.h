#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/metric/factors/FactorMatrix.h"

namespace core {

/// One factor of some samples.
struct FactorValues {
    std::string name;
    /// Its values are names of kinds, like those of a shape, or few steps: each by itself. Otherwise they are amounts.
    bool discrete = false;
    std::vector<float> values;  ///< one a sample, in the unit of the factor; whole numbers are not needed
};

/// The codes of samples beside the factors of the same samples: what disentanglement is measured on. A plain value.
struct FactorSamples {
    std::size_t codes = 0;              ///< latent dimensions of a sample
    std::vector<float> values;          ///< samples x codes, row after row
    std::vector<FactorValues> factors;  ///< with a value for each sample

    std::size_t size() const { return codes == 0 ? 0 : values.size() / codes; }
    float code(std::size_t sample, std::size_t code) const { return values[sample * codes + code]; }
    /// One code of all samples.
    std::vector<float> codeValues(std::size_t code) const;
};

/// A discrete factor has no more different values than this.
inline constexpr std::size_t kMostFactorValues = 20;

/// Whether there are so few different values that each is met five times or more on average.
bool looksDiscrete(std::span<const float> values);

/// Those that the dataset knows of the samples `indices`, in their order; empty where it knows none. Discrete are those
/// that look so.
std::vector<FactorValues> knownFactors(const Dataset& dataset, std::span<const std::uint32_t> indices);

/// Leaves out factors that are the same for all samples, as no code can tell anything of them.
void removeConstantFactors(std::vector<FactorValues>& factors);

/// The samples `rows` alone, in that order.
FactorSamples factorSamplesAt(const FactorSamples& samples, std::span<const std::uint32_t> rows);

/// A matrix of zeros with the names of the codes ("z 0") and factors.
FactorMatrix emptyFactorMatrix(const FactorSamples& samples);

}  // namespace core
