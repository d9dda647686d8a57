#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <opencv2/imgcodecs.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "EpochMemory.h"
#include "FamilyTraining.h"
#include "Figures.h"
#include "ManyShapes.h"
#include "Shell.h"
#include "core/dataset/DatasetCache.h"
#include "core/dataset/Import.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/care/HealthCheck.h"
#include "core/device/Device.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/ImageSet.h"
#include "core/model/ModelFamily.h"
#include "core/model/NewModel.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/PngEncoder.h"
#include "core/training/TrainingOptions.h"

// Datasets from files of their own into memory and out of it again: folders of images, the cache, sets that do not fit
// in memory, the check of a set, the export of one.

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSetImages = 10'000;
constexpr int kSide = 64;
constexpr double kShareOfOpenCv = 0.85;
constexpr double kTimesFaster = 20;
constexpr double kShareOfMemoryTraining = 0.97;
constexpr double kEpochMegabytes = 600;
constexpr double kHealthSeconds = 10;
constexpr double kShareOfSlower = 0.85;
constexpr bench::Timing kTraining{1, 6};

core::JobContext allCores() {
    return {{}, {}, core::coreCount()};
}

double secondsOf(const std::function<void()>& work) {
    const bench::Stopwatch watch;
    work();
    return watch.seconds();
}

/// What one thread decodes, were there as many threads as cores.
double imagesPerSecondOfOpenCv(const fs::path& folder) {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path().string());
    const bench::Stopwatch watch;
    for (const std::string& file : files) benchmark::DoNotOptimize(cv::imread(file, cv::IMREAD_COLOR).data);
    return static_cast<double>(files.size()) / watch.seconds() * core::coreCount();
}

void folderOfImages(benchmark::State& state) {
    bench::guarded(state, [&] {
        const bench::TemporaryFolder folder;
        bench::writeManyShapes(folder.path() / "set", kSetImages, kSide);
        const std::string source = (folder.path() / "set").string();
        std::vector<double> own;
        std::vector<double> peer;
        for ([[maybe_unused]] auto iteration : state) {
            peer.push_back(imagesPerSecondOfOpenCv(source));
            const double seconds = secondsOf([&] { core::importDataset(source, {}, allCores()); });
            own.push_back(static_cast<double>(kSetImages) / seconds);
            state.SetIterationTime(seconds);
        }
        state.counters["images_per_s"] = bench::median(own);
        state.counters["opencv_all_cores_images_per_s"] = bench::median(peer);
        state.counters["times_opencv"] = bench::median(own) / bench::median(peer);
        state.counters["limit_times_opencv"] = kShareOfOpenCv;
    });
}
BENCHMARK(folderOfImages)->Name("dataset/folder/10000")->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);

void secondOpening(benchmark::State& state) {
    bench::guarded(state, [&] {
        const bench::TemporaryFolder folder;
        bench::writeManyShapes(folder.path() / "set", kSetImages, kSide);
        const std::string source = (folder.path() / "set").string();
        const core::DatasetCache cache(folder.path() / "kept", {.leastSeconds = 0});
        core::importDataset(source, {}, allCores(), &cache);
        std::vector<double> first;
        std::vector<double> second;
        for ([[maybe_unused]] auto iteration : state) {
            first.push_back(secondsOf([&] { core::importDataset(source, {}, allCores()); }));
            second.push_back(secondsOf([&] {
                if (!core::importDataset(source, {}, allCores(), &cache).fromCache)
                    throw std::runtime_error("the dataset was not in the cache");
            }));
            state.SetIterationTime(second.back());
        }
        state.counters["first_ms"] = 1000 * bench::median(first);
        state.counters["second_ms"] = 1000 * bench::median(second);
        state.counters["times_faster"] = bench::median(first) / bench::median(second);
        state.counters["limit_times_faster"] = kTimesFaster;
    });
}
BENCHMARK(secondOpening)
    ->Name("dataset/second_opening/10000")
    ->UseManualTime()
    ->Iterations(5)
    ->Unit(benchmark::kMillisecond);

void trainingFromTheMap(benchmark::State& state) {
    bench::guarded(state, [&] {
        const core::ModelFamily& family = core::defaultFamily();
        const auto memory = bench::endlessTraining(family, bench::manyShapes(100'000, 32, {}));
        const auto mapped = bench::endlessTraining(family, bench::manyShapes(100'000, 32, {.memoryLimit = 1}));
        std::vector<double> fromMemory;
        std::vector<double> fromMap;
        for ([[maybe_unused]] auto iteration : state) {
            fromMemory.push_back(bench::imagesPerSecond(memory, kTraining));
            fromMap.push_back(bench::imagesPerSecond(mapped, kTraining));
        }
        state.counters["memory_images_per_s"] = bench::median(fromMemory);
        state.counters["map_images_per_s"] = bench::median(fromMap);
        state.counters["times_memory"] = bench::median(fromMap) / bench::median(fromMemory);
        state.counters["limit_times_memory"] = kShareOfMemoryTraining;
    });
}
BENCHMARK(trainingFromTheMap)->Name("dataset/train_from_map")->Iterations(3)->Unit(benchmark::kSecond);

void memoryOfAnEpoch(benchmark::State& state) {
    bench::guarded(state, [&] {
        const std::string self = fs::read_symlink("/proc/self/exe").string();
        double raw = 0;
        double peak = 0;
        for ([[maybe_unused]] auto iteration : state) {
            std::istringstream figures(bench::outputOf(bench::quoted(self) + " " + bench::kEpochMemoryFlag));
            figures >> raw >> peak;
        }
        state.counters["images_mb"] = raw / 1e6;
        state.counters["peak_resident_mb"] = peak / 1e6;
        state.counters["limit_resident_mb"] = kEpochMegabytes;
    });
}
BENCHMARK(memoryOfAnEpoch)->Name("dataset/epoch_memory/1000000")->Iterations(1)->Unit(benchmark::kSecond);

void healthCheck(benchmark::State& state) {
    bench::guarded(state, [&] {
        const auto dataset = bench::manyShapes(kSetImages, kSide, {});
        for ([[maybe_unused]] auto iteration : state) {
            const double seconds =
                secondsOf([&] { benchmark::DoNotOptimize(core::checkHealth(*dataset, {}, allCores()).samples); });
            state.SetIterationTime(seconds);
            state.counters["seconds"] = seconds;
        }
        state.counters["limit_seconds"] = kHealthSeconds;
    });
}
BENCHMARK(healthCheck)->Name("dataset/health/10000")->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);

/// Untrained: what it generates does not matter.
core::SavedModel modelOfColor() {
    const core::ModelFamily& family = core::modelFamily("vae");
    core::ModelSpec spec{family.id, core::Settings(family.modelParameters), core::imageSpec({kSide, kSide, 3})};
    const auto size = static_cast<std::size_t>(spec.settings.integer("latent_size"));
    core::LatentStatistics statistics;
    statistics.meanKl.assign(size, 1);
    statistics.mean.assign(size, 0);
    statistics.standardDeviation.assign(size, 1);
    core::SavedModel model;
    model.snapshot = std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1), statistics, 1);
    model.trainingSettings = core::Settings(core::allTrainingParameters(family.id));
    return model;
}

void exportOfImages(benchmark::State& state) {
    bench::guarded(state, [&] {
        const bench::TemporaryFolder folder;
        const core::SavedModel model = modelOfColor();
        constexpr int kPart = 1024;  // of each step by itself
        std::vector<double> own;
        std::vector<double> rendering;
        std::vector<double> encoding;
        int round = 0;
        for ([[maybe_unused]] auto iteration : state) {
            std::vector<core::Sample> samples;
            const core::DrawnSamples drawn{*model.snapshot};
            core::Renderer renderer(core::coreCount());
            rendering.push_back(kPart / secondsOf([&] {
                                    for (int first = 0; first < kPart; first += core::DrawnSamples::kBatch)
                                        for (core::Sample& sample : drawn.batch(renderer, first, kPart))
                                            samples.push_back(std::move(sample));
                                }));
            const auto encode = [&](std::size_t begin, std::size_t end) {
                for (std::size_t at = begin; at < end; ++at)
                    benchmark::DoNotOptimize(core::encodePng(samples[at]).data());
            };
            encoding.push_back(kPart / secondsOf([&] {
                                   core::forEachChunk(samples.size(), 16, allCores(), encode, [](std::size_t) {});
                               }));
            core::ImageSetOptions options;
            options.count = static_cast<int>(kSetImages);
            const double seconds = secondsOf([&] {
                core::exportImageSet(model, "bench", options, folder.path() / std::to_string(round++), allCores());
            });
            own.push_back(static_cast<double>(kSetImages) / seconds);
            state.SetIterationTime(seconds);
        }
        const double slower = std::min(bench::median(rendering), bench::median(encoding));
        state.counters["images_per_s"] = bench::median(own);
        state.counters["rendering_images_per_s"] = bench::median(rendering);
        state.counters["encoding_images_per_s"] = bench::median(encoding);
        state.counters["times_slower"] = bench::median(own) / slower;
        state.counters["limit_times_slower"] = kShareOfSlower;
    });
}
BENCHMARK(exportOfImages)->Name("dataset/export_png/10000")->UseManualTime()->Iterations(3)->Unit(benchmark::kSecond);

}  // namespace
