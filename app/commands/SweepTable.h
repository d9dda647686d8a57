#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/project/RunQueue.h"

namespace app {

/// A run of a sweep as its table shows it.
struct SweepRow {
    core::QueueEntry entry;
    std::map<std::string, double> measured;  ///< the last validation of its run, by the curve's id
    std::optional<double> epochs = {};       ///< that its run was trained; none where it is not known
    bool isTimed = false;                    ///< its run ends after a set time
};

/// The runs of the sweep in the order of the queue. One without a run, or whose history cannot be read, has no values.
/// Throws core::Error where the queue cannot be read.
std::vector<SweepRow> sweepRows(const std::filesystem::path& project, const std::string& sweep);

/// Whether runs that are done ended after a set time, and some were trained for over 10 % more epochs than others,
/// though the time is not what is swept: they compare less well.
bool differInLength(const std::vector<SweepRow>& rows);

/// A line for each run on stdout: its settings, its state, its epochs and its last validation; and a sentence where
/// differInLength().
void printSweepTable(const std::vector<SweepRow>& rows);

/// The same as a JSON array: {"id", "name", "run", "state", "epochs", "settings": {...}, "validation": {"kl_nats":
/// ...}}.
nlohmann::ordered_json sweepJson(const std::vector<SweepRow>& rows);

}  // namespace app
