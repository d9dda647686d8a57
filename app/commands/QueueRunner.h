#pragma once

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>

#include "core/project/ProjectFolder.h"

namespace app {

/// What came of a queue.
struct QueueTally {
    std::size_t done = 0;
    std::size_t failed = 0;
    std::size_t waiting = 0;
    bool stopped = false;  ///< before all of them had a turn

    /// An ExitCode: failed where one run has failed.
    int exitCode() const;
};

/// The command that trains what waits in the queue of `project`, and resumes what was stopped.
std::string resumeQueueCommand(const std::filesystem::path& project);

/// Trains what waits in the queue of `folder`, one after the other, and tells how it goes: as JSON lines or to a
/// person. What a failed one failed from is said, and the next begins. A stop ends the one that is trained as Ctrl+C
/// does; it resumes at its next turn, and the rest waits. `sweep`: only of this one; empty: all. Throws core::Error
/// where the queue cannot be read or written any more, or was replaced meanwhile, and where the disk is full or the
/// project can no longer be written: what waits is not tried then, and the entry whose turn it was waits, too.
QueueTally runQueue(const core::ProjectFolder& folder, const std::string& sweep, bool json,
                    const std::stop_token& stop);

}  // namespace app
