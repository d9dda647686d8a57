#pragma once

#include <string_view>

#include "core/evaluation/EvaluationRecord.h"

namespace core {

/// Whether nothing can be said from the record's figure `figureId` (Figure::name), as the verdict does not either: it
/// compares with the dataset, and has fewer than 100 training images, held-out images or samples to do that with. False
/// for a figure that the record does not have, for one that measures the model alone, and where no images are held out
/// at all, which leaves the figure without a floor but is no matter of few images. Any thread may call it.
[[nodiscard]] bool tooFewToSay(const EvaluationRecord& record, std::string_view figureId);

}  // namespace core
