#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/project/RunChanges.h"
#include "core/project/RunDatasetFile.h"

namespace core {

enum class RunState {
    fresh,     ///< nothing of a training is in it yet
    starting,  ///< the same, but a program that has the project open may just have begun it
    running,
    paused,       ///< only as the studio shows its own training: no file says so
    interrupted,  ///< its program was killed
    stopped,      ///< by a person
    done,
    damaged
};

/// "new" for a fresh one, else its name: as files and the command line have it. No file has those of `starting` and
/// `paused`.
std::string wordOf(RunState state);

/// A run as a list shows it.
struct RunInfo {
    std::string id;
    std::string family;
    std::string dataset;      ///< its name
    std::string startedFrom;  ///< name of the model whose weights it started from; empty: random ones
    std::string created;      ///< as RunSettings has it
    RunState state = RunState::fresh;
    bool hasCheckpoint = false;  ///< else it can only start again from the beginning
    std::int64_t step = 0;       ///< of the last checkpoint
    std::int64_t records = 0;    ///< lines of the history up to there; 0 where it is not known: runs of older versions
    double epoch = 0;
    double seconds = 0;
    int recoveries = 0;                    ///< times that it diverged and went on
    std::optional<double> bestValidation;  ///< of ModelFamily::judgedBy
    Message problem;                       ///< of a damaged one
    RunChanges changes;                    ///< its settings, beside a preset
    RunDatasetCounts used;                 ///< of its dataset
};

/// The runs of a project, oldest first. Reads a few small files of each and takes no lock: a training may go on
/// meanwhile. Throws Error when `project` is none.
std::vector<RunInfo> listRuns(const std::filesystem::path& project);

/// The newest run that has not come to its end; empty where there is none.
std::string unfinishedRun(const std::filesystem::path& project);

/// "run-1", or the next one that is free.
std::string freeRunName(const std::filesystem::path& project);

}  // namespace core
