#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "core/project/SweepResults.h"

namespace app {

/// On what the losses were measured, and a line for each run on stdout: its settings, its state, its epochs and its
/// last validation; and a sentence where core::differInLength().
void printSweepTable(const std::vector<core::SweepRow>& rows);

/// The same as a JSON array: {"id", "name", "run", "state", "epochs", "settings": {...}, "validation": {"kl_nats":
/// ...}}, with "kid" and "dci" where they were measured, and "live_kid", the last while it was trained.
nlohmann::ordered_json sweepJson(const std::vector<core::SweepRow>& rows);

}  // namespace app
