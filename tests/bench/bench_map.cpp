#include <benchmark/benchmark.h>
#include <torch/torch.h>

#include <cmath>

#include "Figures.h"
#include "core/dataset/Import.h"
#include "core/device/Device.h"
#include "core/latent/EncodedData.h"
#include "core/latent/PrincipalComponents.h"
#include "core/latent/map/LatentMap.h"
#include "core/latent/map/NeighborLayout.h"
#include "core/latent/nearest/NearestSamples.h"
#include "core/project/ModelFolder.h"

#ifdef IMAGO_GUI
#include <QApplication>

#include "ui/common/theme/Theme.h"
#include "ui/explore/map/MapView.h"
#endif

// The map of the data: its layouts, its painting, and the search for the nearest images.

namespace {

constexpr std::size_t kImages = 60'000;
constexpr double kPcaSeconds = 1;
constexpr double kLayoutSeconds = 60;
constexpr double kFrame = 16;    // milliseconds, p95
constexpr double kNearest = 10;  // milliseconds: a small part of what passes between two moves of a hand at rest

/// Ten groups, as the classes of a dataset.
std::shared_ptr<const core::EncodedData> groups(std::size_t count, int width) {
    auto data = std::make_shared<core::EncodedData>();
    data->latentSize = width;
    for (std::size_t i = 0; i < count; ++i) {
        const core::Latent noise = core::sampleLatent(width, 1, i);
        const core::Latent center = core::sampleLatent(width, 2, i % 10);
        for (std::size_t d = 0; d < noise.size(); ++d) data->codes.push_back(0.4F * noise[d] + center[d]);
        data->samples.push_back(static_cast<std::uint32_t>(i));
    }
    return data;
}

/// What comes before a map: the codes of Fashion-MNIST by the model that is part of the program.
void encode(benchmark::State& state) {
    bench::guarded(state, [&] {
        const core::SavedModel model = core::embeddedModel();
        const auto data = core::importDataset("fashion-mnist", {}).dataset;
        const core::JobContext context({}, {}, core::coreCount());
        for ([[maybe_unused]] auto iteration : state) {
            const bench::Stopwatch watch;
            benchmark::DoNotOptimize(core::encodeData(*model.snapshot, *data, {}, context).data.codes.data());
            state.counters["seconds"] = watch.seconds();
        }
    });
}
BENCHMARK(encode)->Name("map/encode/60000")->Iterations(1)->Unit(benchmark::kMillisecond);

void principal(benchmark::State& state) {
    bench::guarded(state, [&] {
        const torch::Tensor rows = torch::randn({static_cast<int64_t>(kImages), 64});
        std::vector<double> times;
        for ([[maybe_unused]] auto iteration : state) {
            const bench::Stopwatch watch;
            benchmark::DoNotOptimize(core::principalComponents(rows, 2));
            times.push_back(watch.seconds());
            state.SetIterationTime(times.back());
        }
        state.counters["median_s"] = bench::median(times);
        state.counters["limit_s"] = kPcaSeconds;
    });
}
BENCHMARK(principal)->Name("map/pca/60000x64")->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);

void neighbors(benchmark::State& state, std::size_t count) {
    bench::guarded(state, [&] {
        const auto data = groups(count, 16);
        double seconds = 0;
        double search = 0;
        for ([[maybe_unused]] auto iteration : state) {
            const bench::Stopwatch watch;
            search = 0;  // until the first round, which takes next to nothing
            const core::JobContext context({}, {}, core::coreCount());
            const auto result = core::neighborLayout(*data, {}, context, [&](std::span<const core::MapPoint>) {
                if (search == 0) search = watch.seconds();
            });
            benchmark::DoNotOptimize(result.points.data());
            seconds = watch.seconds();
            state.SetIterationTime(seconds);
        }
        state.counters["seconds"] = seconds;
        state.counters["of_it_search_s"] = search;
        if (count == 10'000) state.counters["limit_s"] = kLayoutSeconds;
    });
}
BENCHMARK_CAPTURE(neighbors, ten, 10'000)->Name("map/neighbors/10000x16")->UseManualTime()->Iterations(1);
BENCHMARK_CAPTURE(neighbors, sixty, kImages)->Name("map/neighbors/60000x16")->UseManualTime()->Iterations(1);

/// Of images between two of the data, as a model draws them.
void nearest(benchmark::State& state) {
    bench::guarded(state, [&] {
        const auto data = core::importDataset("fashion-mnist", {}).dataset;
        const auto codes = groups(kImages, 16);
        const core::SampleSearch search(data);
        std::vector<double> byPixels;
        std::vector<double> byCode;
        for ([[maybe_unused]] auto iteration : state) {
            const auto number = static_cast<std::size_t>(byPixels.size());
            core::Sample sample = data->sampleAt(977 * number % kImages);
            const core::Sample other = data->sampleAt(613 * number % kImages);
            for (std::size_t i = 0; i < sample.bytes.size(); ++i)
                sample.bytes[i] = static_cast<std::uint8_t>((sample.bytes[i] + other.bytes[i]) / 2);
            const bench::Stopwatch pixels;
            benchmark::DoNotOptimize(search.nearest(sample, 5));
            byPixels.push_back(pixels.milliseconds());
            const bench::Stopwatch code;
            benchmark::DoNotOptimize(core::nearestRows(*codes, core::sampleLatent(16, 9, number), 5));
            byCode.push_back(code.milliseconds());
        }
        state.counters["pixels_median_ms"] = bench::median(byPixels);
        state.counters["pixels_p95_ms"] = bench::quantile(byPixels, 0.95);
        state.counters["code_median_ms"] = bench::median(byCode);
        state.counters["code_p95_ms"] = bench::quantile(byCode, 0.95);
        state.counters["limit_p95_ms"] = kNearest;
    });
}
BENCHMARK(nearest)->Name("nearest_images/60000")->Iterations(60)->Unit(benchmark::kMillisecond);

#ifdef IMAGO_GUI
/// Frames of a hand that pans, and zooms in and out again: from the move until all is painted.
void frames(benchmark::State& state, bool zooms) {
    bench::guarded(state, [&] {
        const auto data = groups(kImages, 16);
        const auto map = std::make_shared<const core::LatentMap>(data, core::principalPlane(*data));
        ui::Theme theme;
        ui::MapView view(theme);
        view.resize(900, 900);
        view.setMap(map, core::importDataset("fashion-mnist", {}).dataset);
        view.setCross(core::MapPoint{});
        view.show();
        QCoreApplication::processEvents();
        std::vector<double> times;
        constexpr int kFrames = 240;
        for ([[maybe_unused]] auto iteration : state) {
            for (int frame = 0; frame < kFrames; ++frame) {
                const bench::Stopwatch watch;
                if (zooms) {
                    view.zoom(frame < kFrames / 2 ? 1.05 : 1 / 1.05, {450, 430});
                } else {
                    view.pan({6 * std::cos(0.1 * frame), 6 * std::sin(0.1 * frame)});
                }
                view.repaint();
                times.push_back(watch.milliseconds());
            }
        }
        state.counters["median_ms"] = bench::median(times);
        state.counters["p95_ms"] = bench::quantile(times, 0.95);
        state.counters["limit_p95_ms"] = kFrame;
    });
}
BENCHMARK_CAPTURE(frames, pan, false)->Name("map/pan/60000")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(frames, zoom, true)->Name("map/zoom/60000")->Iterations(1)->Unit(benchmark::kMillisecond);
#endif

}  // namespace
