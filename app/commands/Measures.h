#pragma once

#include <string>
#include <vector>

#include "core/metric/Evaluation.h"

namespace app {

/// "neg_elbo_nats", as JSON says it; the bare name where there is no unit.
std::string withUnit(const std::string& name, const std::string& unit);
/// The unit of the measure `name`; empty where it has none.
std::string unitOf(const std::string& name);

/// "239.50 nats"; what is counted has neither unit nor decimals: "20"
std::string valueText(double value, const std::string& unit);
/// "239.50 ± 0.81 nats"; "239.50 nats" where the error is not known. An error that is small gets more decimals.
std::string valueText(const core::MeasuredValue& measured, const std::string& unit);

/// "−ELBO 239.50 ± 0.81 nats, Reconstruction 225.25 ± 0.79 nats, KL 14.25 ± 0.05 nats"
std::string measuresText(const std::vector<core::MeasuredValue>& values);

}  // namespace app
