#include "ImportMemory.h"

#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include "core/dataset/Import.h"
#include "core/device/Device.h"

namespace bench {

std::uint64_t peakMemory() {
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.rfind("VmHWM:", 0) == 0) return std::stoull(line.substr(6)) * 1024;
    return 0;
}

int printImportMemory() try {
    const std::uint64_t before = core::residentMemory();
    const core::ImportResult result = core::importDataset("fashion-mnist", {});
    const std::uint64_t after = core::residentMemory();
    std::printf("%llu %llu %llu\n", static_cast<unsigned long long>(result.dataset->bytes.size()),
                static_cast<unsigned long long>(peakMemory() - before),
                static_cast<unsigned long long>(after - before));
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}

}  // namespace bench
