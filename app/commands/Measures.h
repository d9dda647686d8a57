#pragma once

#include <string>
#include <vector>

#include "core/metric/Evaluation.h"
#include "core/model/ModelFamily.h"

namespace app {

/// "neg_elbo_nats", as JSON says it; the bare name where there is no unit.
std::string withUnit(const std::string& name, const std::string& unit);
/// The same with the unit that `family` gives for it.
std::string withUnit(const core::ModelFamily& family, const std::string& name);

/// "239.50 nats"; what is counted has neither unit nor decimals: "20"
std::string valueText(const core::CurveDescription& curve, double value);

/// "−ELBO 239.50 nats, Reconstruction 225.25 nats, KL 14.25 nats"
std::string measuresText(const core::ModelFamily& family, const std::vector<core::MeasuredValue>& values);

}  // namespace app
