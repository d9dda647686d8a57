#pragma once

#include <string>

namespace core {

/// Throws Error with a sentence where no training can run on `device`, "cpu" or "cuda".
void requireTrainingDevice(const std::string& device);

}  // namespace core
