#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/project/RunQueue.h"

namespace app {

/// A run of a sweep as its table shows it.
struct SweepRow {
    core::QueueEntry entry;
    std::map<std::string, double> measured;  ///< the last validation of its run, by the curve's id
};

/// The runs of the sweep in the order of the queue. One without a run, or whose history cannot be read, has no values.
/// Throws core::Error where the queue cannot be read.
std::vector<SweepRow> sweepRows(const std::filesystem::path& project, const std::string& sweep);

/// A line for each run on stdout: its settings, its state and its last validation.
void printSweepTable(const std::vector<SweepRow>& rows);

/// The same as a JSON array: {"id", "name", "run", "state", "settings": {...}, "validation": {"kl_nats": ...}}.
nlohmann::ordered_json sweepJson(const std::vector<SweepRow>& rows);

}  // namespace app
