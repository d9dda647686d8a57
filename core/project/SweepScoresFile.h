#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>

#include "core/base/Message.h"
#include "core/project/SweepResults.h"
#include "core/project/SweepScores.h"

namespace core {

/// Where a project keeps what SweepScoring measured of the runs of its sweeps. Nothing is opened.
std::filesystem::path sweepScoresFile(const std::filesystem::path& project);

/// What is kept of these runs, by SweepRow::entry.run. Runs that were trained further since, or made again under the
/// same name, have none, nor have those that were measured with another number of samples. Empty where there is no file
/// yet. Reads a file. Throws Error that names it: damaged, of a newer version, or not written by Imago.
std::map<std::string, SweepScores> keptSweepScores(const std::filesystem::path& project,
                                                   std::span<const SweepRow> rows);

/// Keeps these of SweepScoring::kSamples samples. Atomic; several programs may do so at once. A damaged file is
/// renamed, never overwritten, and a new one begins: a sentence then says so, else it is empty. Throws Error: the file
/// is of a newer version or not written by Imago, the disk refuses.
Message keepSweepScores(const std::filesystem::path& project, const SweepRow& row, const SweepScores& scores);

}  // namespace core
