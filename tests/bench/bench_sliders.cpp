#include <benchmark/benchmark.h>

#include <thread>

#include "Figures.h"
#include "StudioHand.h"
#include "core/dataset/Import.h"
#include "core/device/Device.h"
#include "core/rendering/Renderer.h"

// From a slider's move to the picture painted in the studio's window, beside the time that decoding the same latents
// takes by itself in this process.

namespace {

constexpr double kTimesDecode = 1.2;
constexpr double kAboveDecode = 2;            // milliseconds
constexpr double kLargestSmall = 16;          // milliseconds, p95 at 32 x 32
constexpr double kLargestWhileTraining = 33;  // milliseconds, p95 at 32 x 32

enum What { oneImage, wholeSheet };

/// What the studio drew, and when it was painted: milliseconds after each move.
struct Strokes {
    core::SnapshotPointer snapshot;
    std::vector<std::vector<core::Latent>> points;
    std::vector<double> painted;
};

void moveSliders(bench::StudioHand& hand, What what, int moves, Strokes& strokes) {
    constexpr int kWarmUp = 20;
    for (int move = 0; move < kWarmUp; ++move) hand.move();
    for (int move = 0; move < moves; ++move) {
        const bench::PaintedAfter after = hand.move();
        strokes.painted.push_back(what == oneImage ? after.image : after.sheet);
        strokes.points.push_back(what == oneImage ? std::vector<core::Latent>{hand.latent()} : hand.cells());
    }
    strokes.snapshot = hand.snapshot();
}

/// Milliseconds for each of the same pictures without a studio. On a thread of its own, which takes the threads of its
/// OpenMP along when it ends: more of them than there are cores slow each other down, the studio's too.
void decodeAgain(const Strokes& strokes, int threads, std::vector<double>& times) {
    std::jthread([&] {
        core::Renderer renderer(threads);
        renderer.decode(*strokes.snapshot, strokes.points.front());
        for (const auto& latents : strokes.points) {
            const bench::Stopwatch watch;
            benchmark::DoNotOptimize(renderer.decode(*strokes.snapshot, latents));
            times.push_back(watch.milliseconds());
        }
    }).join();
}

void report(benchmark::State& state, const std::vector<double>& painted, const std::vector<double>& bare) {
    state.counters["median_ms"] = bench::median(painted);
    state.counters["p95_ms"] = bench::quantile(painted, 0.95);
    state.counters["bare_median_ms"] = bench::median(bare);
    state.counters["bare_p95_ms"] = bench::quantile(bare, 0.95);
    state.counters["limit_median_ms"] = kTimesDecode * bench::median(bare) + kAboveDecode;
}

/// The studio and the bare decode take turns, so that both meet the same machine.
void slider(benchmark::State& state, What what, int size) {
    constexpr int kMoves = 50;
    bench::guarded(state, [&] {
        std::vector<double> painted;
        std::vector<double> bare;
        for ([[maybe_unused]] auto iteration : state) {
            Strokes strokes;
            {
                bench::StudioHand hand;
                hand.openModel({size, size, 3});
                moveSliders(hand, what, kMoves, strokes);
            }
            decodeAgain(strokes, core::coreCount(), bare);
            state.SetIterationTime(bench::median(strokes.painted) / 1000);
            painted.insert(painted.end(), strokes.painted.begin(), strokes.painted.end());
        }
        report(state, painted, bare);
        if (size == 32) state.counters["limit_p95_ms"] = kLargestSmall;
    });
}

void sliderWhileTraining(benchmark::State& state, What what) {
    constexpr int kMoves = 500;
    bench::guarded(state, [&] {
        core::ImportOptions options;
        options.size = 32;
        bench::StudioHand hand;
        hand.startTraining(core::importDataset("fashion-mnist", options).dataset);
        Strokes strokes;
        std::vector<double> bare;
        for ([[maybe_unused]] auto iteration : state) {
            moveSliders(hand, what, kMoves, strokes);
            decodeAgain(strokes, core::shareThreads(core::coreCount()).renderer, bare);
            state.SetIterationTime(bench::median(strokes.painted) / 1000);
        }
        report(state, strokes.painted, bare);
        state.counters["limit_p95_ms"] = kLargestWhileTraining;
    });
}

/// A hand that moves faster than the sheet can be drawn: the large picture must keep up, for the newest move wins.
void drag(benchmark::State& state, int size) {
    constexpr int kMoves = 500;
    constexpr int kInterval = 4;  // milliseconds
    bench::guarded(state, [&] {
        bench::StudioHand hand;
        hand.openModel({size, size, 3});
        std::vector<double> ages;
        for ([[maybe_unused]] auto iteration : state) ages = hand.drag(kMoves, kInterval);
        state.counters["median_ms"] = bench::median(ages);
        state.counters["p95_ms"] = bench::quantile(ages, 0.95);
        state.counters["moves"] = kMoves;
        state.counters["pictures"] = static_cast<double>(ages.size());
    });
}

BENCHMARK_CAPTURE(slider, image_32, oneImage, 32)
    ->Name("slider_to_picture/one_image/32x32")
    ->UseManualTime()
    ->Iterations(8)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(slider, sheet_32, wholeSheet, 32)
    ->Name("slider_to_picture/sheet_8x8/32x32")
    ->UseManualTime()
    ->Iterations(8)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(slider, image_128, oneImage, 128)
    ->Name("slider_to_picture/one_image/128x128")
    ->UseManualTime()
    ->Iterations(4)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(slider, sheet_128, wholeSheet, 128)
    ->Name("slider_to_picture/sheet_8x8/128x128")
    ->UseManualTime()
    ->Iterations(4)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sliderWhileTraining, image, oneImage)
    ->Name("slider_to_picture_while_training/one_image/32x32")
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sliderWhileTraining, sheet, wholeSheet)
    ->Name("slider_to_picture_while_training/sheet_8x8/32x32")
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, small, 32)->Name("slider_dragged/32x32")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, large, 128)->Name("slider_dragged/128x128")->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
