#pragma once

#include "core/exporting/Exporter.h"

namespace toy {

/// Generated signals as a text file, eight numbers a line: what SignalFormat reads.
core::Exporter signalExporter();

}  // namespace toy
