#pragma once

#include <string>

#include "FamilyTraining.h"

namespace bench {

/// Whether Debian's Python has PyTorch.
bool hasPyTorch();

/// Images a second of the family's network in eager PyTorch: tests/peers/<family>_peer.py. Throws std::runtime_error
/// when that one has not just as many `parameters`: it would be another network.
double imagesPerSecondOfPyTorch(const std::string& family, std::int64_t parameters, const Timing& timing);

}  // namespace bench
