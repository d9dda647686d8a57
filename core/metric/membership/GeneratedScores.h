#pragma once

#include <vector>

#include "core/metric/EvaluationRequest.h"

namespace core {

class Model;

/// How much the samples that a model generates speak for each sample that `request` names having been trained on, in
/// their order: the Monte-Carlo attack of Hilprecht et al. (arXiv 1906.03006), which needs no more than the generator.
/// It counts the generated samples within a ball around a sample, the more the nearer they are (1 in the middle, 0 at
/// the edge); where there is none, how far outside the nearest lies decides. The ball's radius comes from the median
/// heuristic: the median over all samples of the distance to the nearest generated one. Distances are those of the
/// principal components of `request.indices`. It generates 1,000 to 10,000 samples, twice as many as `request` names
/// between these; of the same classes where the model is conditional. Generated samples that are no finite numbers do
/// not count; where none is, every score is minus infinity. The scores are never NaN, and compare with one another
/// only. Empty where it was stopped.
std::vector<double> generatedScores(const Model& model, const EvaluationRequest& request);

}  // namespace core
