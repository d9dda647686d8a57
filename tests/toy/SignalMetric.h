#pragma once

#include "core/metric/Metric.h"

namespace toy {

/// "signal_error": how far the values of a signal lie from those of its reconstruction, on average.
core::Metric signalMetric();

}  // namespace toy
