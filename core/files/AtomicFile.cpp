#include "core/files/AtomicFile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>

#include "core/base/Error.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/TemporaryName.h"

namespace core {

namespace {

namespace fs = std::filesystem;

/// Closes its file when it goes.
class Descriptor {
   public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return number_; }
    /// Network file systems tell of a full disk only here. Errno or 0.
    int close() { return ::close(std::exchange(number_, -1)) == 0 ? 0 : errno; }

   private:
    int number_;
};

[[noreturn]] void refuseWrite(const fs::path& file, int errorNumber) {
    throw Error(cannotWrite(file, errorNumber));
}

std::span<const std::uint8_t> bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// Errno or 0.
int writeAll(int descriptor, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), std::min<std::size_t>(bytes.size(), 1U << 30));
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Errno or 0. Some file systems know no fsync: what they cannot promise is not asked.
int sync(int descriptor) {
    if (::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS) return 0;
    return errno;
}

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// A temporary name is short; that the final one is too long is not to come out after the work.
void requireNameFits(const fs::path& target, const fs::path& shown) {
    const long most = ::pathconf(folderOf(target).c_str(), _PC_NAME_MAX);
    constexpr std::size_t kUsual = 255;  // bytes: where the folder is not there yet
    const std::size_t longest = most > 0 ? static_cast<std::size_t>(most) : kUsual;
    if (target.filename().native().size() > longest) refuseWrite(shown, ENAMETOOLONG);
}

/// Makes a rename in `folder` lasting; that it fails does not undo the rename, so nobody is told.
void syncFolder(const fs::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() >= 0) sync(opened.number());
}

/// Everything below `folder` onto the disk; throws where the disk refuses.
void syncTree(const fs::path& folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() && !entry.is_directory()) continue;
        const Descriptor opened(::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC));
        const int problem = opened.number() < 0 ? errno : sync(opened.number());
        if (problem != 0) refuseWrite(entry.path(), problem);
    }
    syncFolder(folder);
}

/// "a/b/" as "/where/we/are/a/b".
fs::path absoluteFolder(const fs::path& folder) {
    if (folder.empty()) throw Error("No output folder was given; choose one.");
    fs::path path = fs::absolute(folder).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

[[noreturn]] void refuseRead(const fs::path& file, const Message& clause) {
    throw Error("Cannot read %1: %2.", quotedPath(file), clause);
}

/// Links to `from` under the name `to`: to a file, or to every file in a folder. There is nothing of that name where
/// the file system has no hard links.
void linkTo(const fs::path& from, const fs::path& to) {
    std::error_code problem;
    fs::copy(from, to,
             fs::copy_options::recursive | fs::copy_options::create_hard_links | fs::copy_options::copy_symlinks,
             problem);
    if (problem) fs::remove_all(to, problem);
}

/// Files in `target` that `fresh` does not have belong to somebody else. They are linked into `fresh`, so that a
/// program that is killed during the exchange loses none of them.
void linkOthers(const fs::path& target, const fs::path& fresh) {
    std::error_code problem;
    for (fs::directory_iterator entry(target, problem), end; entry != end; entry.increment(problem)) {
        const fs::path place = fresh / entry->path().filename();
        if (!isTaken(place)) linkTo(entry->path(), place);
    }
}

/// Removes the folder `old`, in whose place `target` is now. What lies in it that `target` has not is somebody else's
/// and moves over.
void clearAway(const fs::path& old, const fs::path& target) {
    std::error_code problem;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(old, problem), end; entry != end; entry.increment(problem))
        entries.push_back(entry->path());
    for (const fs::path& entry : entries) {
        const fs::path place = target / entry.filename();
        if (isTaken(place)) {
            fs::remove_all(entry, problem);
        } else {
            fs::rename(entry, place, problem);
        }
    }
    fs::remove(old, problem);  // takes an empty folder only
}

Descriptor openForReading(const fs::path& file, struct stat& status) {
    checkFileAccess(file);
    // Not blocking: a pipe without a writer would hold us for ever.
    Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (opened.number() < 0 || ::fstat(opened.number(), &status) != 0) refuseRead(file, fileProblem(errno));
    if (S_ISDIR(status.st_mode)) refuseRead(file, fileProblem(EISDIR));
    if (!S_ISREG(status.st_mode)) refuseRead(file, Message("it is a device or a pipe; choose a file"));
    return opened;
}

/// A link that leads nowhere may lead to a disk that is not there now: nothing is made in its place.
void requireNoDeadLink(const fs::path& path, const fs::path& shown) {
    std::error_code problem;
    if (!fs::is_symlink(fs::symlink_status(path, problem)) || fs::exists(path, problem)) return;
    if (problem.value() == ELOOP) refuseWrite(shown, ELOOP);
    throw Error("Cannot write %1: %2 is a broken link; create its target, or choose another name.", quotedPath(shown),
                quotedPath(path));
}

/// Who keeps what is there keeps a link as well.
fs::path placeOf(const fs::path& file, Existing existing) {
    if (existing == Existing::kept) return file;
    requireNoDeadLink(file, file);
    return throughLink(file);
}

}  // namespace

void requireWritableName(const fs::path& file) {
    requireNameFits(placeOf(file, Existing::replaced), file);
}

fs::path throughLink(const fs::path& path) {
    std::error_code problem;
    if (!fs::is_symlink(path, problem)) return path;
    fs::path target = fs::weakly_canonical(path, problem);
    return problem ? path : target;
}

Existing existingNow(const fs::path& file) {
    checkFileAccess(file);
    return isTaken(file) ? Existing::replaced : Existing::kept;
}

namespace {

/// Renames `fresh` to `target`, or to the first free name beside it where that is taken, which the Error tells. Errno
/// or 0.
int keepBeside(const fs::path& fresh, const fs::path& target) {
    const FreeName name = renameToFirstFree(fresh, target);
    if (name.problem != 0 || name.path == target) return name.problem;
    syncFolder(folderOf(target));
    throw Error("%1 already exists and was left unchanged; the new data was written to %2.", quotedPath(target),
                quotedPath(name.path));
}

/// Errno or 0.
int renameTo(const fs::path& fresh, const fs::path& target, Existing existing) {
    if (existing == Existing::kept) return keepBeside(fresh, target);
    return ::rename(fresh.c_str(), target.c_str()) == 0 ? 0 : errno;
}

/// Another folder cannot take its place.
bool isMountPoint(const fs::path& folder) {
    struct stat own {};
    struct stat parent {};
    return ::stat(folder.c_str(), &own) == 0 && ::stat(folder.parent_path().c_str(), &parent) == 0 &&
           own.st_dev != parent.st_dev;
}

/// Error sentences name `shown`.
void writeAndRename(const fs::path& file, std::span<const std::uint8_t> bytes, const fs::path& shown,
                    Existing existing) {
    checkFileAccess(shown);
    const fs::path target = placeOf(file, existing);
    if (!target.has_filename()) refuseWrite(shown, EISDIR);
    requireNameFits(target, shown);
    // A rename would put a file in its place.
    std::error_code unknown;
    const fs::file_status there = fs::status(target, unknown);
    if (fs::is_character_file(there) || fs::is_block_file(there) || fs::is_fifo(there) || fs::is_socket(there))
        throw Error("Cannot write %1: it is a device or a pipe, which is never replaced; choose another name.",
                    quotedPath(shown));

    const fs::path temporary = temporaryName(target);
    int problem = 0;
    {
        Descriptor opened(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (opened.number() < 0) {
            if (errno == ENOENT) {
                throw Error("Cannot write %1: the folder %2 does not exist; create it first.", quotedPath(shown),
                            quotedPath(fs::absolute(target).parent_path()));
            }
            refuseWrite(shown, errno);
        }
        problem = writeAll(opened.number(), bytes);
        if (problem == 0) problem = sync(opened.number());
        const int closed = opened.close();
        if (problem == 0) problem = closed;
    }
    if (problem == 0) problem = renameTo(temporary, target, existing);
    if (problem != 0) {
        ::unlink(temporary.c_str());
        refuseWrite(shown, problem);
    }
    syncFolder(folderOf(target));
}

}  // namespace

void writeFileAtomically(const fs::path& file, std::span<const std::uint8_t> bytes, Existing existing) {
    writeAndRename(file, bytes, file, existing);
}

void writeFileAtomically(const fs::path& file, std::string_view text, Existing existing) {
    writeFileAtomically(file, bytesOf(text), existing);
}

void appendToFile(const fs::path& file, std::string_view text) {
    checkFileAccess(file);
    Descriptor opened(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    struct stat before {};
    if (opened.number() < 0 || ::fstat(opened.number(), &before) != 0) refuseWrite(file, errno);
    int problem = writeAll(opened.number(), bytesOf(text));
    if (problem == 0) problem = sync(opened.number());
    if (problem == 0) return;
    // Half a line would be the start of the next one.
    [[maybe_unused]] const int ignored = ::ftruncate(opened.number(), before.st_size);
    refuseWrite(file, problem);
}

FileStart readFileStart(const fs::path& file, std::uint64_t most) {
    struct stat status {};
    const Descriptor opened = openForReading(file, status);
    FileStart start;
    start.size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    start.bytes.resize(std::min(start.size, most));
    std::size_t filled = 0;
    while (filled < start.bytes.size()) {
        const ssize_t got = ::read(opened.number(), start.bytes.data() + filled, start.bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) refuseRead(file, fileProblem(errno));
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    start.bytes.resize(filled);
    return start;
}

std::vector<std::uint8_t> readFile(const fs::path& file, std::uint64_t limit) {
    struct stat status {};
    const Descriptor opened = openForReading(file, status);
    const Message tooLarge("it is larger than the %1 bytes allowed; choose another file", limit);
    const auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    if (size > limit) refuseRead(file, tooLarge);
    std::vector<std::uint8_t> bytes(size);
    std::size_t filled = 0;
    while (true) {
        // Some files (in /proc) say size 0, others grow while they are read.
        if (filled == bytes.size()) {
            std::uint8_t extra = 0;
            const ssize_t more = ::read(opened.number(), &extra, 1);
            if (more < 0 && errno == EINTR) continue;
            if (more < 0) refuseRead(file, fileProblem(errno));
            if (more == 0) return bytes;
            if (bytes.size() >= limit) refuseRead(file, tooLarge);
            bytes.push_back(extra);
            bytes.resize(std::min<std::uint64_t>(limit, bytes.size() + 65536));
            ++filled;
            continue;
        }
        const std::size_t ask = std::min<std::size_t>(bytes.size() - filled, 1U << 30);
        const ssize_t got = ::read(opened.number(), bytes.data() + filled, ask);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) refuseRead(file, fileProblem(errno));
        if (got == 0) {
            bytes.resize(filled);
            return bytes;
        }
        filled += static_cast<std::size_t>(got);
    }
}

fs::path folderTarget(const fs::path& folder) {
    return throughLink(absoluteFolder(folder));
}

AtomicFolder::AtomicFolder(fs::path target, Existing existing) : AtomicFolder(std::move(target), existing, "") {}

AtomicFolder::AtomicFolder(fs::path target, const std::string& workingName)
    : AtomicFolder(std::move(target), Existing::kept, workingName) {}

AtomicFolder::AtomicFolder(fs::path target, Existing existing, const std::string& workingName)
    : target_(folderTarget(target)), existing_(existing), lasting_(!workingName.empty()) {
    checkFileAccess(target_);
    requireNameFits(target_, target_);
    for (fs::path place = target_; place != place.parent_path(); place = place.parent_path())
        requireNoDeadLink(place, target_);
    std::error_code problem;
    const fs::file_status status = fs::status(target_, problem);
    if (fs::exists(status)) {
        if (!fs::is_directory(status)) {
            throw Error("Cannot write the folder %1: there is a file of that name; choose another name.",
                        quotedPath(target_));
        }
        const bool empty = fs::is_empty(target_, problem);
        if (problem) refuseWrite(target_, problem.value());
        if (isMountPoint(target_))
            throw Error("Cannot write the folder %1: a disk is mounted there; choose a folder on that disk.",
                        quotedPath(target_));
        if (!empty && existing_ == Existing::kept) refuseWrite(target_, ENOTEMPTY);
    }
    try {
        // What is replaced has a place already; where that is gone, somebody has moved it.
        if (existing_ == Existing::kept) {
            for (fs::path parent = target_.parent_path(); !fs::exists(parent); parent = parent.parent_path())
                createdParents_.push_back(parent);
            fs::create_directories(target_.parent_path());
        }
        removeLeftoversOf(target_);
        makeWorking(workingName);
    } catch (const fs::filesystem_error& error) {
        working_.clear();
        removeParents();
        if (error.code().value() == EACCES && fs::exists(status))
            throw Error("Cannot write %1: its folder %2 is not writable: %3.", quotedPath(target_),
                        quotedPath(target_.parent_path()), fileProblem(EACCES));
        refuseWrite(target_, error.code().value());
    }
}

void AtomicFolder::makeWorking(const std::string& name) {
    if (lasting_) {
        working_ = target_.parent_path() / name;
        fs::create_directory(working_);
        return;
    }
    do {
        working_ = temporaryName(target_);
    } while (!fs::create_directory(working_));
}

AtomicFolder::~AtomicFolder() {
    if (committed_ || kept_) return;
    std::error_code ignored;
    if (lasting_) {
        fs::remove(working_, ignored);
    } else {
        fs::remove_all(working_, ignored);
    }
    removeParents();
}

void AtomicFolder::write(const std::string& name, std::span<const std::uint8_t> bytes) const {
    writeAndRename(working_ / name, bytes, target_ / name, Existing::replaced);
}

void AtomicFolder::write(const std::string& name, std::string_view text) const {
    write(name, bytesOf(text));
}

void AtomicFolder::removeParents() {
    // From the innermost; remove() leaves those that are no longer empty.
    std::error_code ignored;
    for (const fs::path& parent : createdParents_) fs::remove(parent, ignored);
}

void AtomicFolder::commit(const std::string& without) {
    if (committed_) return;
    try {
        syncTree(working_);
        if (!without.empty()) fs::remove(working_ / without);
    } catch (const fs::filesystem_error& error) {
        refuseWrite(target_, error.code().value());
    }
    if (existing_ == Existing::replaced) {
        replaceFolder(working_, target_);
    } else if (::rename(working_.c_str(), target_.c_str()) != 0) {  // takes the place of an empty folder
        const bool taken = errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR;
        const int problem = taken ? keepBeside(working_, target_) : errno;
        if (problem != 0) refuseWrite(target_, problem);
    }
    committed_ = true;
    syncFolder(target_.parent_path());
}

void replaceFolder(const fs::path& fresh, const fs::path& target) {
    checkFileAccess(target);
    std::error_code ignored;
    const fs::file_status there = fs::symlink_status(target, ignored);
    if (fs::exists(there) && !fs::is_directory(there)) {
        throw Error("Cannot write the folder %1: there is a file of that name; move the file elsewhere.",
                    quotedPath(target));
    }
    linkOthers(target, fresh);
    if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) {
        clearAway(fresh, target);
    } else {
        // There is none yet, or the file system cannot exchange.
        const fs::path old = setAsideName(target);
        const bool moved = ::rename(target.c_str(), old.c_str()) == 0;
        if (::rename(fresh.c_str(), target.c_str()) != 0) {
            const int problem = errno;
            if (moved) fs::rename(old, target, ignored);
            refuseWrite(target, problem);
        }
        if (moved) clearAway(old, target);
    }
    syncFolder(target.parent_path());
}

void placeFile(const fs::path& fresh, const fs::path& file, Existing existing) {
    checkFileAccess(file);
    const fs::path target = placeOf(file, existing);
    const Descriptor opened(::open(fresh.c_str(), O_RDONLY | O_CLOEXEC));
    int problem = opened.number() < 0 ? errno : sync(opened.number());
    if (problem == 0) problem = renameTo(fresh, target, existing);
    if (problem != 0) refuseWrite(target, problem);
    syncFolder(folderOf(target));
}

}  // namespace core
