#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/base/Error.h"
#include "core/project/RunQueue.h"

namespace core {

/// What lies in a queue.json.
struct QueueFile {
    std::vector<QueueEntry> entries;
    std::int64_t nextId = 1;                            ///< above all that were ever given
    nlohmann::json written = nlohmann::json::object();  ///< the file as it was read, with what is not known here
};

/// A queue.json that is there and can be read, but makes no sense. A file of a newer version, or of another kind, is
/// none.
class DamagedQueue : public Error {
   public:
    explicit DamagedQueue(const Message& message) : Error(message) {}
};

/// An empty queue where there is no file. Throws DamagedQueue, and Error for what else keeps it from being read.
QueueFile readQueueFile(const std::filesystem::path& file);

/// Atomic. Of entries that are there already only what changes is written: state, problem, run and place. Throws Error
/// when the disk refuses.
void writeQueueFile(const std::filesystem::path& file, const QueueFile& queue);

/// While one exists, no other program changes the queue in `project`. The system takes it back when the program ends.
/// Waits for whoever has it, up to 10 seconds. Where the file system knows no locks, nothing keeps another one out.
class QueueLock {
   public:
    /// Throws Error: the folder cannot be written, or another program has it all the time.
    explicit QueueLock(const std::filesystem::path& project);
    ~QueueLock();
    QueueLock(const QueueLock&) = delete;
    QueueLock& operator=(const QueueLock&) = delete;

   private:
    int lock_ = -1;
};

}  // namespace core
