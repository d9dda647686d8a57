#pragma once

#include "core/dataset/DatasetFormat.h"

namespace toy {

/// A text file called *.signals with eight numbers a line and, where it has classes, a word behind them.
core::DatasetFormat signalFormat();

}  // namespace toy
