#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/parameter/Parameter.h"

namespace core {

class ProjectFolder;
struct QueueFile;

/// What becomes of a queued training.
enum class QueueState {
    waiting,    ///< for its turn; one that was stopped in the middle resumes then
    running,    ///< or its program was killed: RunQueue::claim() finds it again
    done,       ///< its run has come to its end
    failed,     ///< QueueEntry::problem says why
    cancelled,  ///< by a person: it stays in the list and is passed over
};

/// "waiting" and so on, as the file and the command line's JSON have it.
std::string wordOf(QueueState state);

/// Settings by their names; only those that somebody chose. Read from a file they are not checked yet.
using ChosenSettings = std::map<std::string, ParameterValue>;

/// A training that is to become a run, as `imago train` takes it.
struct QueuedTraining {
    std::string family;
    std::string dataset;            ///< opens it from any working folder, see sourcePlace()
    ChosenSettings importSettings;  ///< of importParameters()
    std::string preset;             ///< id; empty: the one that suits the dataset
    std::string modelSize;          ///< id; empty: the preset's
    ChosenSettings settings;        ///< of the model, the training and the saved weights
    std::string device = "cpu";     ///< a ComputeDevice's id
    int threads = 0;                ///< 0: all cores
    bool useCache = true;           ///< to open the dataset
    double checkpointSeconds = 30;  ///< training time between checkpoints
    bool ignoreEdits = false;       ///< of the dataset in the project
    std::string startFrom = {};     ///< a model folder, or kEmbeddedModel; empty: random weights

    bool operator==(const QueuedTraining&) const = default;
};

struct QueueEntry {
    std::int64_t id = 0;             ///< 1 or more, never given twice in a project; 0: not in a queue yet
    std::string name;                ///< what lists call it and its run; empty: by the run's folder
    std::string sweep;               ///< the sweep that it belongs to; empty: none
    std::vector<std::string> swept;  ///< the names of the settings in which the runs of that sweep differ
    QueuedTraining training;
    QueueState state = QueueState::waiting;
    Message problem;  ///< of a failed one
    std::string run;  ///< the name of its run once it has had a turn; else empty

    bool operator==(const QueueEntry&) const = default;
};

/// What add() did.
struct AddedEntries {
    std::vector<std::int64_t> ids;  ///< in the order of the entries
    Message note;  ///< a sentence where the queue's file was damaged and is now another one; else empty
};

/// An entry that was removed, and how many were before it.
struct RemovedEntry {
    QueueEntry entry;
    std::size_t place = 0;

    bool operator==(const RemovedEntry&) const = default;
};

/// An entry whose turn it is.
struct ClaimedEntry {
    QueueEntry entry;      ///< running, with the name of its run
    bool resumes = false;  ///< the run is there and goes on; else it is to be made
};

/// The trainings that wait in a project, in its file queue.json. Holds nothing in memory: each call reads the file
/// under a lock of its own, changes it and writes it whole, so that several programs may add and remove at once while
/// one works through it. What this version does not know in the file stays as it is.
///
/// All calls touch the disk, may wait a few seconds for another program and throw Error: the file is damaged, of a
/// newer version, or cannot be read or written; nothing has changed then. Any thread.
class RunQueue {
   public:
    /// Nothing is opened. `project` is a project's folder.
    explicit RunQueue(std::filesystem::path project);

    /// Where it lies.
    std::filesystem::path file() const;

    /// In the order in which they run, those with an end where they ran. Empty where there is no queue yet.
    std::vector<QueueEntry> entries() const;

    /// Puts these at the end, waiting, with ids of their own. A damaged file is renamed, never overwritten, and a new
    /// one begins.
    AddedEntries add(std::vector<QueueEntry> entries) const;

    /// Throws Error too where there is no such entry, or it is being trained; its run stays in any case.
    RemovedEntry remove(std::int64_t id) const;
    /// Undoes remove() and clearFinished(): each is where it was, or at the end of a queue that is shorter now, with
    /// its number, its state and its run. One that was interrupted waits. Those that are there already are left alone.
    void putBack(const std::vector<RemovedEntry>& removed) const;
    /// To this place among those that wait, 1 is the next to run; beyond the last is the last. Throws Error too where
    /// there is no such entry, or it does not wait.
    void move(std::int64_t id, std::size_t place) const;
    /// The same by so many places: -1 is one earlier.
    void moveBy(std::int64_t id, std::ptrdiff_t places) const;
    /// A waiting one becomes cancelled. Throws Error too where there is no such entry, or it does not wait.
    void cancel(std::int64_t id) const;
    /// One that failed or was cancelled waits again, and resumes its run if it has one. Throws Error too where there is
    /// no such entry, or it is neither.
    void retry(std::int64_t id) const;
    /// Removes those that are done, failed or cancelled; in their order.
    std::vector<RemovedEntry> clearFinished() const;

    /// Marks the entry whose turn it is as running, and gives its run a name that is free: first one that was running
    /// when its program ended, however that was, then the first that waits. One whose run has come to its end is done
    /// instead. Nothing where none is left. `sweep`: only of this one; empty: any. Who holds the project open claims,
    /// so that nobody else runs one at the same time.
    std::optional<ClaimedEntry> claim(const ProjectFolder& project, const std::string& sweep = {}) const;

    /// What became of the entry that claim() gave; `waiting`: it was stopped, and resumes at its next turn. Throws
    /// Error too where the queue no longer has it running, with the same id and the same run: the file was replaced
    /// meanwhile, and none of its entries is this one.
    void finish(const QueueEntry& claimed, QueueState state, const Message& problem = {}) const;

   private:
    /// Reads, changes and writes under the lock.
    void change(const std::function<void(QueueFile& queue)>& act) const;

    std::filesystem::path project_;
};

}  // namespace core
