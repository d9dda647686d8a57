#pragma once

#include <cstdint>
#include <vector>

#include "core/project/RunWriter.h"

namespace core {

/// The sheet as a PNG file with its recipe: a StepSheetFile, for RunWriter, which cannot know recipes. Any thread.
std::vector<std::uint8_t> trainingSheetFile(const Image& sheet, const StepSheet& what);

}  // namespace core
