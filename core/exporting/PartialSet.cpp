#include "core/exporting/PartialSet.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/exporting/PartialState.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/Sha256.h"

namespace core {

namespace {

namespace fs = std::filesystem;

/// Of the folder `target`, within the 255 bytes that names have.
std::string partialName(const fs::path& target) {
    return firstBytes(target.filename().string(), 240) + ".partial";
}

std::string hashOf(const std::string& identity) {
    return sha256({reinterpret_cast<const std::uint8_t*>(identity.data()), identity.size()});
}

/// Of a program that was killed before it said what it writes.
bool holdsNothing(const fs::path& folder) {
    std::error_code problem;
    if (!fs::is_directory(folder, problem)) return false;
    for (fs::directory_iterator entry(folder, problem), end; entry != end; entry.increment(problem))
        if (entry->path().filename() != kPartialState || fs::file_size(entry->path(), problem) > 0) return false;
    return !problem;
}

/// Whether another program, or another export of this one, is at work on it.
bool isBeingWritten(const fs::path& folder) {
    const int state = ::open((folder / kPartialState).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (state < 0) return false;
    const bool locked = ::flock(state, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(state);
    return locked;
}

[[noreturn]] void refuseBusy(const fs::path& folder) {
    throw Error("Another export is being written to %1; wait for it, or choose another name.", quotedPath(folder));
}

[[noreturn]] void refuseForeign(const fs::path& folder) {
    throw Error(
        "%1 is in the way: the samples would be written there first, but it is not what Imago left of an export; "
        "move it elsewhere, or choose another name.",
        quotedPath(folder));
}

[[noreturn]] void refuseInterrupted(const fs::path& folder, const PartialState& state, bool fits) {
    if (!fits)
        throw Error(
            "%1 holds another export, which was interrupted after %2 of %3 samples; continue that one with its own "
            "settings, delete the folder, or choose another name.",
            quotedPath(folder), state.progress.samples.size(), state.total);
    throw Error(
        "This export was interrupted after %1 of %2 samples, which are in %3; continue it, or delete the folder to "
        "start again.",
        state.progress.samples.size(), state.total, quotedPath(folder));
}

}  // namespace

/// The open file of a state, locked.
class PartialSet::State {
   public:
    explicit State(const fs::path& folder)
        : file_(folder / kPartialState),
          number_(::open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666)) {
        checkFileAccess(file_);
        if (number_ < 0) refuse(errno);
        if (::flock(number_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
        ::close(number_);
        refuseBusy(folder);
    }
    ~State() { ::close(number_); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void add(std::string_view text) {
        while (!text.empty()) {
            const ssize_t written = ::write(number_, text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) refuse(errno);
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    /// What comes behind so many bytes goes.
    void cut(std::uint64_t bytes) {
        const auto end = static_cast<off_t>(bytes);
        if (::ftruncate(number_, end) != 0 || ::lseek(number_, end, SEEK_SET) < 0) refuse(errno);
    }

   private:
    [[noreturn]] void refuse(int problem) const { throw Error(cannotWrite(file_, problem)); }

    fs::path file_;
    int number_;
};

PartialSet::PartialSet(const fs::path& target, const std::string& identity, int total, Interrupted policy) {
    if (identity.empty()) {
        folder_.emplace(target);
        return;
    }
    const fs::path folder = folderTarget(target);
    const fs::path partial = folder.parent_path() / partialName(folder);
    const std::string request = hashOf(identity);
    if (isBeingWritten(partial)) refuseBusy(partial);
    std::optional<PartialState> before = readPartialState(partial);
    if (!before && isTaken(partial) && !holdsNothing(partial)) refuseForeign(partial);
    if (before) {
        const bool fits = before->request == request;
        if (policy == Interrupted::refused || (policy == Interrupted::resumed && !fits))
            refuseInterrupted(partial, *before, fits);
        whole_ = std::move(before->whole);
        unfinished_.insert(before->others.begin(), before->others.end());
    }
    folder_.emplace(target, partialName(folder));
    try {
        state_ = std::make_unique<State>(partial);
        resumed_ = before && policy == Interrupted::resumed;
        if (resumed_) {
            found_ = std::move(before->progress);
            state_->cut(before->wholeBytes);
            if (!unfinished_.empty()) state_->add(partialFiles({unfinished_.begin(), unfinished_.end()}));
        } else {
            removeFiles();
            state_->cut(0);
            state_->add(partialHead(request, static_cast<std::size_t>(total)));
        }
    } catch (...) {
        // Of the folder of another program nothing is touched.
        if (!before && state_) removeFile(kPartialState);
        throw;
    }
}

PartialSet::~PartialSet() {
    if (committed_ || kept_ || !state_) return;
    removeFiles();
    removeFile(kPartialState);
}

void PartialSet::removeFile(const std::string& file) const {
    std::error_code ignored;
    const fs::path path = working() / file;
    const bool inFolder = fs::path(file).has_parent_path();
    // A link leads out of the folder.
    if (inFolder && !fs::is_directory(fs::symlink_status(path.parent_path(), ignored))) return;
    fs::remove(path, ignored);
    if (inFolder) fs::remove(path.parent_path(), ignored);  // takes an empty folder only
}

void PartialSet::removeFiles() {
    for (const std::string& file : unfinished_) removeFile(file);
    for (const std::string& file : whole_) removeFile(file);
    unfinished_.clear();
    whole_.clear();
}

void PartialSet::begin(const PartialBatch& batch) {
    if (!state_) return;
    // First, so that nothing is removed where one of them cannot be written: somebody else's stays.
    for (const std::string& file : batch.files) {
        std::error_code ignored;
        const fs::file_type type = fs::symlink_status(working() / file, ignored).type();
        const bool isOurs = type == fs::file_type::regular && unfinished_.contains(file);
        if (type != fs::file_type::not_found && !isOurs)
            throw Error(
                "Cannot write %1: something is there that Imago did not write; move it elsewhere, then continue the "
                "export.",
                quotedPath(working() / file));
    }
    // What the program that was killed left half of.
    for (const std::string& file : batch.files)
        if (unfinished_.contains(file)) removeFile(file);
    unfinished_.insert(batch.files.begin(), batch.files.end());
    begun_.insert(batch.files.begin(), batch.files.end());
    state_->add(partialFiles(batch.files));
}

void PartialSet::end(const PartialBatch& batch, std::span<const std::string> hashes) {
    if (!state_) return;
    state_->add(partialWritten(batch, hashes));
    whole_.insert(whole_.end(), batch.files.begin(), batch.files.end());
    for (const std::string& file : batch.files) {
        unfinished_.erase(file);
        begun_.erase(file);
    }
}

void PartialSet::beginFile(const std::string& name) {
    PartialBatch batch;
    batch.files = {name};
    begin(batch);
}

void PartialSet::keepWhole() {
    std::error_code ignored;
    // Without its state nobody could continue it: commit() had begun.
    if (!state_ || (whole_.empty() && !resumed_) || !fs::exists(working() / kPartialState, ignored)) return;
    // What was there before stays, also where it is to be written again.
    for (const std::string& file : begun_) removeFile(file);
    folder_->keep();
    kept_ = true;
}

void PartialSet::commit() {
    folder_->commit(state_ ? kPartialState : "");
    committed_ = true;
}

std::optional<InterruptedExport> interruptedSet(const fs::path& target, const std::string& identity) {
    if (identity.empty()) return std::nullopt;
    const fs::path folder = folderTarget(target);
    const fs::path partial = folder.parent_path() / partialName(folder);
    checkFileAccess(partial);
    const std::optional<PartialState> state = readPartialState(partial);
    if (!state || isBeingWritten(partial)) return std::nullopt;
    return InterruptedExport{partial, state->progress.samples.size(), state->total, state->request == hashOf(identity)};
}

}  // namespace core
