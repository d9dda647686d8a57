#pragma once

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/ImageImport.h"

namespace core {

/// The last step of a format whose images all have one size: brings them from the shape that the source has, which
/// `dataset` has so far, to the one that `import` asks for, and tells in the report what that does to them. False when
/// cancelled.
bool fitSamples(Dataset& dataset, const ImageImport& import, const JobContext& context);

}  // namespace core
