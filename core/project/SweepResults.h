#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/ModelFamily.h"
#include "core/project/RunQueue.h"

namespace core {

/// A sweep of a project's queue.
struct SweepSummary {
    std::string name;
    std::vector<std::string> swept;  ///< names of the settings in which its runs differ
    std::size_t runs = 0;
    std::size_t done = 0;  ///< of them

    bool operator==(const SweepSummary&) const = default;
};

/// Those that a queue holds, in the order of their first entries.
std::vector<SweepSummary> sweepsIn(std::span<const QueueEntry> queue);

/// A run of a sweep with what was measured of it.
struct SweepRow {
    QueueEntry entry;
    std::map<std::string, double> measured;  ///< the last validation of its run, by the curve's id
    std::optional<double> liveKid = {};      ///< the last that was measured while it was trained
    std::optional<double> epochs = {};       ///< that its run was trained; none where it is not known
    std::string created;                     ///< as RunInfo has it; empty where that is not known
    std::int64_t step = 0;                   ///< the same
    bool isTimed = false;                    ///< its run ends after a set time
    bool hasRun = false;                     ///< its run is there; a person may have deleted it
    bool hasModel = false;                   ///< RunPaths::model() is there
    // By SweepScoring, where somebody asked for it.
    std::optional<double> kid = {};
    std::optional<double> disentanglement = {};  ///< DCI

    bool operator==(const SweepRow&) const = default;
};

/// The runs of the sweep in the order of the queue. One without a run, or whose history cannot be read, has no values.
/// Reads files. Throws Error where the queue cannot be read.
std::vector<SweepRow> sweepRows(const std::filesystem::path& project, const std::string& sweep);

/// What sets the run apart, a line for each setting that is swept: "beta 0.5". As files have it, in English.
std::string sweepColumnLabel(const QueueEntry& entry);

/// The validation curves of the runs' family that any of them has measured, but those for each dimension; in the order
/// of the family. "neg_elbo" of "validation_neg_elbo" is the id of their Measure: measureOfCurve().
std::vector<CurveDescription> sweepCurves(std::span<const SweepRow> rows);
std::string measureOfCurve(const std::string& curve);

/// Whether runs that are done ended after a set time, and some were trained for over 10 % more epochs than others,
/// though the time is not what is swept: they compare less well.
bool differInLength(std::span<const SweepRow> rows);

}  // namespace core
