#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace core {

/// How much each code has to do with each factor: importance, mutual information or a score. A plain value.
struct FactorMatrix {
    std::vector<std::string> codes;    ///< names of the rows: "z 0", "z 1", ...
    std::vector<std::string> factors;  ///< names of the columns: "scale", ...
    std::vector<double> values;        ///< codes x factors, row after row

    std::size_t codeCount() const { return codes.size(); }
    std::size_t factorCount() const { return factors.size(); }
    double at(std::size_t code, std::size_t factor) const { return values[code * factors.size() + factor]; }
    double& at(std::size_t code, std::size_t factor) { return values[code * factors.size() + factor]; }
};

/// By how much the best code of each factor is ahead of the second best, as a mean over the factors: what MIG and SAP
/// are of their matrices. Where there is one code only, by how much it is ahead of 0. NaN without codes or factors.
double meanGap(const FactorMatrix& matrix);

}  // namespace core
