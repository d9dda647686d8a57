#include "core/files/TemporaryName.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <optional>
#include <regex>
#include <string>
#include <system_error>
#include <vector>

#include "core/base/Utf8.h"
#include "core/files/FileAccess.h"
#include "core/files/FreeName.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestPart = 200;  // bytes of a name, which may have 255 in all

fs::path freeName(const fs::path& file, const std::string& kind) {
    static std::atomic<unsigned> counter = 0;
    const std::string start = ".imago-" + kind + std::to_string(::getpid()) + '-';
    // In a container each program may have the same number as the one that was killed.
    for (;;) {
        fs::path path = file.parent_path() /
                        (start + std::to_string(counter++) + '-' + lastBytes(file.filename().string(), kLongestPart));
        if (!isTaken(path)) return path;
    }
}

/// Also where the number is none.
bool mayBeAlive(const std::string& digits) {
    pid_t number = 0;
    const auto end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number < 1) return true;
    return ::kill(number, 0) == 0 || errno != ESRCH;
}

struct Leftover {
    fs::path path;
    std::string name;         ///< that it had, or was to get
    bool movedAside = false;  ///< to be put back, unless another has its name
};

/// `.imago-PID-N-NAME`
const std::regex& ownName() {
    static const std::regex ours(R"(\.imago-(old-)?(\d+)-\d+-(.+))");
    return ours;
}

/// What versions before had named.
const std::regex& earlierName() {
    static const std::regex before(R"(\.(.+)\.(?:tmp-(\d+)-\d+|partial-(\d+)(?:-\d+)?))");
    return before;
}

/// Of a program that is no more.
std::optional<Leftover> ownLeftover(const fs::path& path) {
    const std::string name = path.filename().string();
    std::smatch part;
    if (!std::regex_match(name, part, ownName()) || mayBeAlive(part[2])) return std::nullopt;
    return Leftover{path, part[3].str(), part[1].matched};
}

/// The same of versions before.
std::optional<Leftover> earlierLeftover(const fs::path& path, const NameFilter& writes) {
    const std::string name = path.filename().string();
    std::smatch part;
    if (!std::regex_match(name, part, earlierName()) || mayBeAlive(part[2].matched ? part[2] : part[3]))
        return std::nullopt;
    return writes(part[1].str()) ? std::optional(Leftover{path, part[1].str()}) : std::nullopt;
}

template <typename Find>
void removeFound(const fs::path& folder, const Find& find) {
    checkFileAccess(folder);
    std::error_code ignored;
    std::vector<Leftover> leftovers;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
        if (auto leftover = find(entry->path())) leftovers.push_back(std::move(*leftover));
    }
    for (const Leftover& leftover : leftovers) {
        if (leftover.movedAside && !isTaken(folder / leftover.name)) {
            fs::rename(leftover.path, folder / leftover.name, ignored);
        } else {
            fs::remove_all(leftover.path, ignored);
        }
    }
}

}  // namespace

fs::path temporaryName(const fs::path& file) {
    return freeName(file, "");
}

fs::path setAsideName(const fs::path& file) {
    return freeName(file, "old-");
}

bool isTemporaryName(const std::string& name, const NameFilter& writes) {
    std::smatch part;
    return std::regex_match(name, ownName()) || (std::regex_match(name, part, earlierName()) && writes(part[1].str()));
}

void removeLeftovers(const fs::path& folder, const NameFilter& writes) {
    removeFound(folder, [&](const fs::path& path) {
        auto leftover = ownLeftover(path);
        return leftover ? leftover : earlierLeftover(path, writes);
    });
}

void removeLeftoversOf(const fs::path& target) {
    const std::string name = lastBytes(target.filename().string(), kLongestPart);
    removeFound(target.has_parent_path() ? target.parent_path() : fs::path("."), [&](const fs::path& path) {
        auto leftover = ownLeftover(path);
        return leftover && leftover->name == name ? leftover : std::nullopt;
    });
}

}  // namespace core
