#include <benchmark/benchmark.h>

#include <filesystem>
#include <sstream>

#include "Figures.h"
#include "ImportMemory.h"
#include "Shell.h"
#include "core/dataset/Import.h"

// Fashion-MNIST from its four .gz files into memory, against gunzip; and the memory that this takes.

namespace {

constexpr double kTimesGunzip = 1.5;
constexpr double kMegabytesAboveRaw = 60;
constexpr double kMegabyte = 1e6;

std::string filesOfFashionMnist() {
    const char* own = std::getenv("IMAGO_FASHION_MNIST");
    const std::filesystem::path folder = own != nullptr && *own != '\0' ? own : "/usr/share/datasets/fashion-mnist";
    std::string words;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".gz") words += " " + bench::quoted(entry.path().string());
    return words;
}

void loadFashionMnist(benchmark::State& state) {
    bench::guarded(state, [&] {
        const std::string gunzip = "gunzip -c" + filesOfFashionMnist() + " > /dev/null";
        bench::runInShell(gunzip);  // from now on the files are in the system's cache
        std::vector<double> own;
        std::vector<double> peer;
        for ([[maybe_unused]] auto iteration : state) {
            const bench::Stopwatch load;
            const core::ImportResult result = core::importDataset("fashion-mnist", {});
            own.push_back(load.milliseconds());
            benchmark::DoNotOptimize(result.dataset->bytes.data());
            state.SetIterationTime(own.back() / 1000);
            const bench::Stopwatch unpack;
            bench::runInShell(gunzip);
            peer.push_back(unpack.milliseconds());
        }
        state.counters["median_ms"] = bench::median(own);
        state.counters["gunzip_ms"] = bench::median(peer);
        state.counters["times_gunzip"] = bench::median(own) / bench::median(peer);
        state.counters["limit_times_gunzip"] = kTimesGunzip;
    });
}
BENCHMARK(loadFashionMnist)->Name("fashion_mnist/load")->UseManualTime()->Iterations(9)->Unit(benchmark::kMillisecond);

void memoryOfFashionMnist(benchmark::State& state) {
    bench::guarded(state, [&] {
        const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
        double raw = 0;
        double peak = 0;
        double resident = 0;
        for ([[maybe_unused]] auto iteration : state) {
            std::istringstream figures(bench::outputOf(bench::quoted(self) + " " + bench::kImportMemoryFlag));
            figures >> raw >> peak >> resident;
        }
        state.counters["raw_mb"] = raw / kMegabyte;
        state.counters["peak_above_raw_mb"] = (peak - raw) / kMegabyte;
        state.counters["resident_above_raw_mb"] = (resident - raw) / kMegabyte;
        state.counters["limit_above_raw_mb"] = kMegabytesAboveRaw;
    });
}
BENCHMARK(memoryOfFashionMnist)->Name("fashion_mnist/memory")->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
