#include "core/device/Device.h"

#include <sched.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <thread>

namespace core {

namespace {

/// The value after "key : " of a line of /proc/cpuinfo; empty where the line has another key.
std::string valueOf(const std::string& line, const std::string& key) {
    const auto colon = line.find(':');
    if (colon == std::string::npos || line.compare(0, key.size(), key) != 0) return "";
    const auto begin = line.find_first_not_of(" \t", colon + 1);
    return begin == std::string::npos ? "" : line.substr(begin);
}

}  // namespace

std::string deviceName() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (std::string name = valueOf(line, "model name"); !name.empty()) return name;
    // ARM kernels give no name.
    utsname system{};
    return uname(&system) == 0 ? std::string(system.machine) + " processor" : "unknown processor";
}

int coreCount() {
    // Large machines have more cores than cpu_set_t holds: the set grows until it fits.
    for (std::size_t cores = 1024; cores <= 65536; cores *= 4) {
        const std::unique_ptr<cpu_set_t, void (*)(cpu_set_t*)> set(CPU_ALLOC(cores), [](cpu_set_t* s) { CPU_FREE(s); });
        if (set && sched_getaffinity(0, CPU_ALLOC_SIZE(cores), set.get()) == 0)
            return std::max(1, CPU_COUNT_S(CPU_ALLOC_SIZE(cores), set.get()));
    }
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

ThreadShares shareThreads(int cores) {
    // On one or two cores the trainer keeps all: the renderer is busy only while a hand moves.
    return {.trainer = cores <= 2 ? std::max(1, cores) : cores - 1, .renderer = 1};
}

std::uint64_t totalMemory() {
    const long pages = sysconf(_SC_PHYS_PAGES);
    return pages <= 0 ? 0 : static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

std::uint64_t freeMemory() {
    std::ifstream file("/proc/meminfo");
    for (std::string line; std::getline(file, line);)
        if (const std::string kilobytes = valueOf(line, "MemAvailable"); !kilobytes.empty())
            return std::strtoull(kilobytes.c_str(), nullptr, 10) * 1024;
    return 0;
}

std::uint64_t residentMemory() {
    std::ifstream file("/proc/self/statm");
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    if (!(file >> total >> resident)) return 0;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace core
