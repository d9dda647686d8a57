#include "core/project/RunQueue.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/Error.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/SharedFile.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunList.h"
#include "core/project/RunQueueFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

QueueEntry& queueEntryIn(QueueFile& queue, std::int64_t id) {
    for (QueueEntry& entry : queue.entries)
        if (entry.id == id) return entry;
    throw Error("The queue has no entry %1; imago queue lists them.", id);
}

bool isFinishedEntry(const QueueEntry& entry) {
    return entry.state != QueueState::waiting && entry.state != QueueState::running;
}

/// Takes these out of the queue. Their places are those before any of them was taken out, so that they can be put back
/// from the first to the last.
std::vector<RemovedEntry> takenOut(QueueFile& queue, const std::function<bool(const QueueEntry& entry)>& isTaken) {
    std::vector<RemovedEntry> removed;
    for (std::size_t place = 0; place < queue.entries.size(); ++place)
        if (isTaken(queue.entries[place])) removed.push_back({queue.entries[place], place});
    std::erase_if(queue.entries, isTaken);
    return removed;
}

/// Moves a waiting entry to the place `placeFor` gives for the one that it has now, both from 0.
void reorderQueue(QueueFile& queue, std::int64_t id, const std::function<std::size_t(std::size_t now)>& placeFor) {
    if (queueEntryIn(queue, id).state != QueueState::waiting)
        throw Error("Entry %1 of the queue does not wait, so it cannot be moved.", id);
    std::vector<QueueEntry*> slots;
    std::vector<QueueEntry> waiting;
    std::size_t now = 0;
    for (QueueEntry& entry : queue.entries) {
        if (entry.state != QueueState::waiting) continue;
        if (entry.id == id) now = waiting.size();
        slots.push_back(&entry);
        waiting.push_back(entry);
    }
    QueueEntry moved = std::move(waiting[now]);
    waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(now));
    const std::size_t place = std::min(placeFor(now), waiting.size());
    waiting.insert(waiting.begin() + static_cast<std::ptrdiff_t>(place), std::move(moved));
    for (std::size_t index = 0; index < slots.size(); ++index) *slots[index] = std::move(waiting[index]);
}

/// "beta 0.5, latent_size 16" as the name of a folder: "beta-0.5-latent_size-16"; empty where nothing is left of it.
std::string runFolderNameOf(const std::string& name) {
    constexpr std::size_t kLongest = 80;
    std::string folder;
    for (const char letter : name) {
        const bool plain = std::isalnum(static_cast<unsigned char>(letter)) != 0;
        if (plain || (!folder.empty() && (letter == '.' || letter == '_'))) {
            folder += letter;
        } else if (!folder.empty() && folder.back() != '-') {
            folder += '-';
        }
        if (folder.size() == kLongest) break;
    }
    while (!folder.empty() && folder.back() == '-') folder.pop_back();
    return folder;
}

/// A name that neither a run of the project has nor an entry that may still make its run.
std::string freeRunFor(const QueueEntry& entry, const QueueFile& queue, const fs::path& project) {
    const auto isFree = [&](const std::string& run) {
        std::error_code ignored;
        if (fs::exists(fs::symlink_status(RunPaths(project, run).folder, ignored))) return false;
        return std::none_of(queue.entries.begin(), queue.entries.end(),
                            [&](const QueueEntry& other) { return other.run == run; });
    };
    std::string base = runFolderNameOf(entry.name);
    if (!base.empty() && isFree(base)) return base;
    int number = base.empty() ? 1 : 2;
    if (base.empty()) base = "run";
    while (!isFree(base + "-" + std::to_string(number))) ++number;
    return base + "-" + std::to_string(number);
}

/// Nothing where the run was never made.
std::optional<RunState> stateOfRun(const fs::path& project, const std::string& run) {
    std::error_code ignored;
    if (run.empty() || !fs::exists(RunPaths(project, run).folder, ignored)) return std::nullopt;
    for (const RunInfo& info : listRuns(project))
        if (info.id == run) return info.state;
    return std::nullopt;
}

QueueEntry* nextInQueue(QueueFile& queue, const std::string& sweep) {
    for (const QueueState state : {QueueState::running, QueueState::waiting})
        for (QueueEntry& entry : queue.entries)
            if (entry.state == state && (sweep.empty() || entry.sweep == sweep)) return &entry;
    return nullptr;
}

}  // namespace

RunQueue::RunQueue(fs::path project) : project_(std::move(project)) {}

fs::path RunQueue::file() const {
    return project_ / "queue.json";
}

std::vector<QueueEntry> RunQueue::entries() const {
    // Without the lock, which a project that may only be read has no room for: the file is always whole.
    return readQueueFile(file()).entries;
}

void RunQueue::change(const std::function<void(QueueFile& queue)>& act) const {
    const QueueLock lock(project_);
    QueueFile queue = readQueueFile(file());
    const std::vector<QueueEntry> before = queue.entries;
    act(queue);
    if (queue.entries != before) writeQueueFile(file(), queue);
}

AddedEntries RunQueue::add(std::vector<QueueEntry> entries) const {
    const QueueLock lock(project_);
    AddedEntries added;
    QueueFile queue;
    try {
        queue = readQueueFile(file());
    } catch (const DamagedQueue& damage) {
        const fs::path place = setAside(file(), "damaged");
        added.note = Message("%1 The file was renamed to %2, and a new queue begins.", damage.message(),
                             quotedPath(place.filename()));
    }
    for (QueueEntry& entry : entries) {
        entry.id = queue.nextId++;
        entry.state = QueueState::waiting;
        entry.problem = {};
        entry.run.clear();
        added.ids.push_back(entry.id);
        queue.entries.push_back(std::move(entry));
    }
    writeQueueFile(file(), queue);
    return added;
}

RemovedEntry RunQueue::remove(std::int64_t id) const {
    std::vector<RemovedEntry> removed;
    change([&](QueueFile& queue) {
        // Who trains it has the project open; else its program was killed.
        if (queueEntryIn(queue, id).state == QueueState::running && isProjectOpen(project_))
            throw Error("Entry %1 of the queue is being trained; stop that first.", id);
        removed = takenOut(queue, [id](const QueueEntry& entry) { return entry.id == id; });
    });
    return removed.front();
}

void RunQueue::putBack(const std::vector<RemovedEntry>& removed) const {
    change([&](QueueFile& queue) {
        for (const RemovedEntry& each : removed) {
            if (std::ranges::find(queue.entries, each.entry.id, &QueueEntry::id) != queue.entries.end()) continue;
            const std::size_t place = std::min(each.place, queue.entries.size());
            const auto entry =
                queue.entries.insert(queue.entries.begin() + static_cast<std::ptrdiff_t>(place), each.entry);
            if (entry->state == QueueState::running) entry->state = QueueState::waiting;
            queue.nextId = std::max(queue.nextId, entry->id + 1);
        }
    });
}

void RunQueue::move(std::int64_t id, std::size_t place) const {
    change(
        [&](QueueFile& queue) { reorderQueue(queue, id, [place](std::size_t) { return place > 0 ? place - 1 : 0; }); });
}

void RunQueue::moveBy(std::int64_t id, std::ptrdiff_t places) const {
    change([&](QueueFile& queue) {
        reorderQueue(queue, id, [places](std::size_t now) {
            return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(now) + places));
        });
    });
}

void RunQueue::cancel(std::int64_t id) const {
    change([&](QueueFile& queue) {
        QueueEntry& entry = queueEntryIn(queue, id);
        if (entry.state != QueueState::waiting)
            throw Error("Entry %1 of the queue does not wait, so it cannot be cancelled.", id);
        entry.state = QueueState::cancelled;
    });
}

void RunQueue::retry(std::int64_t id) const {
    change([&](QueueFile& queue) {
        QueueEntry& entry = queueEntryIn(queue, id);
        if (entry.state != QueueState::failed && entry.state != QueueState::cancelled)
            throw Error("Entry %1 of the queue has neither failed nor been cancelled, so it cannot be tried again.",
                        id);
        entry.state = QueueState::waiting;
        entry.problem = {};
    });
}

std::vector<RemovedEntry> RunQueue::clearFinished() const {
    std::vector<RemovedEntry> removed;
    change([&](QueueFile& queue) { removed = takenOut(queue, isFinishedEntry); });
    return removed;
}

std::optional<ClaimedEntry> RunQueue::claim(const ProjectFolder& project, const std::string& sweep) const {
    std::optional<ClaimedEntry> claimed;
    change([&](QueueFile& queue) {
        while (QueueEntry* const entry = nextInQueue(queue, sweep)) {
            const std::optional<RunState> run = stateOfRun(project.path(), entry->run);
            if (run == RunState::done) {  // killed between the end of the run and that of the entry, say
                entry->state = QueueState::done;
                continue;
            }
            // A name that nothing was made of yet is still free: it stays.
            if (entry->run.empty()) entry->run = freeRunFor(*entry, queue, project.path());
            entry->state = QueueState::running;
            claimed = ClaimedEntry{*entry, run.has_value()};
            return;
        }
    });
    return claimed;
}

void RunQueue::finish(const QueueEntry& claimed, QueueState state, const Message& problem) const {
    change([&](QueueFile& queue) {
        for (QueueEntry& entry : queue.entries) {
            // Of another file an entry may have the same number and be another training.
            if (entry.id != claimed.id || entry.run != claimed.run || entry.state != QueueState::running) continue;
            entry.state = state;
            entry.problem = problem;
            return;
        }
        std::error_code ignored;
        if (fs::exists(RunPaths(project_, claimed.run).folder, ignored))
            throw Error(
                "The queue of the project %1 was replaced while entry %2 was being trained, so how it ended is not "
                "recorded there; its training is in the run %3.",
                quotedPath(project_), claimed.id, claimed.run);
        throw Error(
            "The queue of the project %1 was replaced while entry %2 was being trained, so how it ended is not "
            "recorded there; it made no run.",
            quotedPath(project_), claimed.id);
    });
}

}  // namespace core
