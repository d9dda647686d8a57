#include "core/project/ProjectFolder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>
#include <vector>

#include "core/job/Error.h"
#include "core/job/FileAccess.h"
#include "core/json/JsonObject.h"
#include "core/project/AtomicFile.h"
#include "core/project/FileProblem.h"
#include "core/project/JsonFile.h"
#include "core/project/RunSettingsFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kProject = "project.json";
constexpr const char* kLock = ".lock";
constexpr const char* kProjectFormat = "imago-project";
constexpr std::int64_t kProjectVersion = 1;
constexpr std::uint64_t kLargestProject = 1ULL << 20;

/// Nothing in it but what a killed program may have left.
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
            throw Error(quotedPath(folder) + " is neither a project nor an empty folder; choose another one.");
    } catch (const fs::filesystem_error& error) {
        throw Error("The project " + quotedPath(folder) + " cannot be opened: " + fileProblem(error.code().value()) +
                    ".");
    }
}

/// isProjectOpen() holds the lock for a moment, which is no reason to refuse.
bool lockSoon(int lock) {
    constexpr int kTries = 10;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        if (::flock(lock, LOCK_EX | LOCK_NB) == 0) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

/// " (process 1234)", where the lock's owner says so.
std::string ownerText(int lock) {
    std::array<char, 32> text{};
    const ssize_t count = ::pread(lock, text.data(), text.size() - 1, 0);
    const std::string number(text.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    const bool digits = !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
    return digits ? " (process " + number + ")" : "";
}

}  // namespace

ProjectFolder::ProjectFolder(fs::path folder) : folder_(fs::absolute(folder).lexically_normal()) {
    makeFolder(folder_);
    lock_ = ::open((folder_ / kLock).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock_ < 0)
        throw Error("The project " + quotedPath(folder_) + " cannot be written: " + fileProblem(errno) + ".");
    try {
        if (!lockSoon(lock_))
            throw Error("The project " + quotedPath(folder_) + " is open in another Imago" + ownerText(lock_) +
                        "; close it there first, or choose another project.");
        const std::string owner = std::to_string(::getpid());
        [[maybe_unused]] const bool told =
            ::ftruncate(lock_, 0) == 0 && ::pwrite(lock_, owner.data(), owner.size(), 0) > 0;
        removeLeftovers(folder_, kLock);
        if (fs::exists(folder_ / kProject)) {
            checkProject(folder_);
        } else {
            const nlohmann::ordered_json json = {{"format", kProjectFormat},
                                                 {"format_version", kProjectVersion},
                                                 {"program_version", IMAGO_VERSION},
                                                 {"created", timestamp()}};
            writeFileAtomically(folder_ / kProject, json.dump(2) + "\n");
        }
        fs::create_directory(folder_ / "runs");
    } catch (const fs::filesystem_error& error) {
        ::close(lock_);
        throw Error("The project " + quotedPath(folder_) + " cannot be written: " + fileProblem(error.code().value()) +
                    ".");
    } catch (...) {
        ::close(lock_);
        throw;
    }
}

ProjectFolder::~ProjectFolder() {
    ::close(lock_);
}

void checkProject(const fs::path& folder) {
    checkFileAccess(folder);
    std::error_code ignored;
    const fs::path file = folder / kProject;
    if (!fs::exists(file, ignored))
        throw Error(quotedPath(folder) +
                    " is not a project; choose a folder with a project.json, or make one with "
                    "imago train --project.");
    const nlohmann::json json = readJsonFile(file, kLargestProject);
    const JsonObject object(json, quotedPath(file));
    if (!object.has("format") || object.text("format") != kProjectFormat)
        throw Error(quotedPath(file) + " is not that of an Imago project; choose another folder.");
    object.requireVersion(kProjectVersion);
}

bool isProjectOpen(const fs::path& folder) {
    checkFileAccess(folder);
    const int lock = ::open((folder / kLock).c_str(), O_RDONLY | O_CLOEXEC);
    if (lock < 0) return false;
    const bool open = ::flock(lock, LOCK_SH | LOCK_NB) != 0;
    ::close(lock);
    return open;
}

}  // namespace core
