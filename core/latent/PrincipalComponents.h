// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace core {

/// The directions in which points vary most, and by how much.
struct PrincipalComponents {
    torch::Tensor mean;        ///< [D]
    torch::Tensor components;  ///< [K, D], unit rows, orthogonal to each other
    torch::Tensor variances;   ///< [K], descending, of the points along each component (over N, not N - 1)
    double totalVariance = 0;  ///< over all D directions: what share of it K of them keep
};

/// The first `count` (at most D) components of the points `rows` [N, D], N at least 1, by the eigenvectors of their
/// covariance, which is summed up in double precision. A component's sign is the one that makes its largest entry
/// positive, so that the same points always give the same image. Results are floats on the processor.
PrincipalComponents principalComponents(const torch::Tensor& rows, int64_t count);

}  // namespace core
