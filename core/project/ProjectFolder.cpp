#include "core/project/ProjectFolder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/JsonFile.h"
#include "core/files/JsonObject.h"
#include "core/files/TemporaryName.h"
#include "core/project/RunSettingsFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kProject = "project.json";
constexpr const char* kLock = ".lock";
constexpr const char* kRuns = "runs";
constexpr const char* kProjectFormat = "imago-project";
constexpr std::int64_t kProjectVersion = 1;
constexpr std::uint64_t kLargestProject = 1ULL << 20;

/// Nothing in it but hidden files: what a killed program left, or a person's .git.
bool isEmpty(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder))
        if (!entry.path().filename().string().starts_with('.')) return false;
    return true;
}

void makeFolder(const fs::path& folder) {
    checkFileAccess(folder);
    try {
        fs::create_directories(folder);
        if (!fs::exists(folder / kProject) && !isEmpty(folder))
            throw Error("%1 is neither a project nor an empty folder; choose another one.", quotedPath(folder));
    } catch (const fs::filesystem_error& error) {
        throw Error("The project %1 cannot be opened: %2.", quotedPath(folder), fileProblem(error.code().value()));
    }
}

/// The folder of the runs may be a link to another disk.
void checkRuns(const fs::path& runs) {
    std::error_code ignored;
    const fs::file_status there = fs::symlink_status(runs, ignored);
    if (!fs::exists(there) || fs::is_directory(runs, ignored)) return;
    if (fs::is_symlink(there) && !fs::exists(runs, ignored))
        throw Error("%1, the folder for the runs of the project, is a broken link; mount its disk, or remove the link.",
                    quotedPath(runs));
    throw Error("%1 is not a folder, but the project needs a folder of that name for its runs; move it elsewhere.",
                quotedPath(runs));
}

/// What came of asking for a lock.
enum class LockAnswer { taken, heldElsewhere, unknown };

LockAnswer askForLock(int file, int kind) {
    while (::flock(file, kind | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return LockAnswer::heldElsewhere;
        if (errno != EINTR) return LockAnswer::unknown;
    }
    return LockAnswer::taken;
}

/// isProjectOpen() holds the lock for a moment, which is no reason to refuse.
LockAnswer lockSoon(int lock) {
    constexpr int kTries = 10;
    LockAnswer answer = askForLock(lock, LOCK_EX);
    for (int attempt = 1; attempt < kTries && answer == LockAnswer::heldElsewhere; ++attempt) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        answer = askForLock(lock, LOCK_EX);
    }
    return answer;
}

/// What the lock's file says: the number of the process that has it. Nothing where it is somebody else's file.
std::optional<std::string> ownerIn(int lock) {
    std::array<char, 32> text{};
    const ssize_t count = ::pread(lock, text.data(), text.size(), 0);
    const std::string number(text.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    if (count < 0 || number.size() == text.size() || number.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return number;
}

/// For people and for heldMessage(); the lock holds without it.
void writeOwner(int lock) {
    if (!ownerIn(lock)) return;
    const std::string owner = std::to_string(::getpid());
    [[maybe_unused]] const bool told = ::ftruncate(lock, 0) == 0 && ::pwrite(lock, owner.data(), owner.size(), 0) > 0;
}

Message heldMessage(const fs::path& folder, int lock) {
    const std::string owner = ownerIn(lock).value_or("");
    if (owner.empty())
        return Message(
            "The project %1 is open in another instance of Imago; close it there first, or choose another project.",
            quotedPath(folder));
    return Message(
        "The project %1 is open in another instance of Imago (process %2); close it there first, or choose another "
        "project.",
        quotedPath(folder), owner);
}

void removeProjectLeftovers(const fs::path& project) {
    const auto isOurs = [](std::string_view name) {
        return name == kProject || name == "directions.json" || name == "favourites.json";
    };
    removeLeftovers(project, isOurs);
    for (const char* folder : {"favourites", "journeys"})
        removeLeftovers(project / folder, [](std::string_view) { return false; });
}

}  // namespace

ProjectFolder::ProjectFolder(fs::path folder) : folder_(fs::absolute(folder).lexically_normal()) {
    makeFolder(folder_);
    std::error_code ignored;
    const bool isProject = fs::exists(folder_ / kProject, ignored);
    if (isProject) checkProject(folder_);  // before anything is written into it
    const bool lockIsOurs = isProject || !fs::exists(fs::symlink_status(folder_ / kLock, ignored));
    lock_ = ::open((folder_ / kLock).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (lock_ < 0 && errno == ELOOP)
        throw Error("The project %1 cannot be opened: its %2 is a link; remove it.", quotedPath(folder_),
                    std::string(kLock));
    if (lock_ < 0) throw Error("The project %1 cannot be written: %2.", quotedPath(folder_), fileProblem(errno));
    try {
        const LockAnswer answer = lockSoon(lock_);
        if (answer == LockAnswer::heldElsewhere) throw Error(heldMessage(folder_, lock_));
        if (answer == LockAnswer::unknown)
            warning_ = Message(
                "The disk of the project %1 does not support file locks, so nothing prevents another instance of Imago "
                "from opening the project; open it in only one at a time.",
                quotedPath(folder_));
        if (lockIsOurs) writeOwner(lock_);  // else it may be another program's file of that name
        removeProjectLeftovers(folder_);
        if (!fs::exists(folder_ / kProject)) {
            const nlohmann::ordered_json json = {{"format", kProjectFormat},
                                                 {"format_version", kProjectVersion},
                                                 {"program_version", IMAGO_VERSION},
                                                 {"created", timestamp()}};
            writeFileAtomically(folder_ / kProject, json.dump(2) + "\n");
        }
        fs::create_directory(folder_ / kRuns);
    } catch (const fs::filesystem_error& error) {
        ::close(lock_);
        throw Error("The project %1 cannot be written: %2.", quotedPath(folder_), fileProblem(error.code().value()));
    } catch (...) {
        ::close(lock_);
        throw;
    }
}

ProjectFolder::~ProjectFolder() {
    ::close(lock_);
}

bool ProjectFolder::isThere() const {
    std::error_code ignored;
    return fs::exists(folder_ / kProject, ignored);
}

void checkProject(const fs::path& folder) {
    checkFileAccess(folder);
    std::error_code ignored;
    const fs::path file = folder / kProject;
    if (!fs::exists(file, ignored))
        throw Error(
            "%1 is not a project; choose a folder with a project.json, or create one with imago train --project.",
            quotedPath(folder));
    const nlohmann::json json = readJsonFile(file, kLargestProject);
    const JsonObject object(json, quotedPath(file));
    if (!object.has("format") || object.text("format") != kProjectFormat)
        throw Error("%1 does not belong to an Imago project; choose another folder.", quotedPath(file));
    object.requireVersion(kProjectVersion);
    checkRuns(folder / kRuns);
}

bool isProjectOpen(const fs::path& folder) {
    checkFileAccess(folder);
    // Not blocking: a pipe of that name would hold us for ever.
    const int lock = ::open((folder / kLock).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (lock < 0) return false;
    const bool open = askForLock(lock, LOCK_SH) == LockAnswer::heldElsewhere;
    ::close(lock);
    return open;
}

}  // namespace core
