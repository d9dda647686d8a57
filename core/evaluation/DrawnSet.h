#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/sample/Sample.h"

namespace core {

/// What is compared with the data: generated samples, or images of another tool.
struct DrawnSet {
    std::vector<Sample> samples;
    std::vector<int> labels;  ///< the class of each, as the dataset numbers them; empty where they are not known
    std::string
        foreignClass;  ///< a class of another tool's images that the dataset does not have; empty: there is none
};

/// `most` samples, at least `request.count` (of another tool's images as many as there are): the first `request.count`
/// are the same whatever `most` is. Those of a conditional model come in the shares that the classes have among the
/// training samples. Fewer when stopped. Throws Error where they cannot be read any more.
DrawnSet drawnSet(const SetEvaluationRequest& request, std::size_t most, const JobContext& context);

/// The first `count` of the samples that drawnSet() gives, without drawing the others. Fewer when stopped. Throws
/// alike.
std::vector<Sample> firstOfDrawnSet(const SetEvaluationRequest& request, std::size_t count, const JobContext& context);

}  // namespace core
