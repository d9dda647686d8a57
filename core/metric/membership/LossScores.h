#pragma once

#include <vector>

#include "core/metric/EvaluationRequest.h"

namespace core {

class AutoencodingModel;

/// How much the loss of a model that encodes speaks for each sample that `request` names having been trained on, in
/// their order: its ELBO as the mean of a few posterior samples; without a posterior its log-likelihood given its code
/// (the reconstruction attack of Hilprecht et al., arXiv 1906.03006). In nats, never NaN. Empty where it was stopped.
std::vector<double> lossScores(const AutoencodingModel& model, const EvaluationRequest& request);

}  // namespace core
