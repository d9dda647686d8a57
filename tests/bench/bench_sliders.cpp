#include <benchmark/benchmark.h>

#include "Figures.h"
#include "SliderStrokes.h"
#include "StudioHand.h"
#include "core/device/Device.h"

// From a slider's move to the image painted in the studio's window, beside the time that decoding the same latents
// takes by itself in this process.

namespace {

using bench::Drawn;

constexpr double kLargestP95 = 16;  // milliseconds: of one image up to 256 x 256, and of a sheet at 32 x 32

/// The studio and the bare decode take turns, so that both meet the same machine.
void slider(benchmark::State& state, Drawn what, int size) {
    const int moves = size > 128 ? 12 : 50;  // each waits until the sheet is drawn as well
    bench::guarded(state, [&] {
        std::vector<double> painted;
        std::vector<double> bare;
        for ([[maybe_unused]] auto iteration : state) {
            bench::Strokes strokes;
            {
                bench::StudioHand hand;
                hand.openModel({size, size, 3});
                bench::moveSliders(hand, what, moves, strokes);
            }
            bench::decodeAgain(strokes, core::coreCount(), bare);
            state.SetIterationTime(bench::median(strokes.painted) / 1000);
            painted.insert(painted.end(), strokes.painted.begin(), strokes.painted.end());
        }
        bench::report(state, painted, bare);
        if (what == Drawn::oneImage || size == 32) state.counters["limit_p95_ms"] = kLargestP95;
    });
}

/// A hand that moves faster than the sheet can be drawn: the large image must keep up, for the newest move wins.
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
        state.counters["images"] = static_cast<double>(ages.size());
    });
}

BENCHMARK_CAPTURE(slider, image_32, Drawn::oneImage, 32)
    ->Name("slider_to_image/one_image/32x32")
    ->UseManualTime()
    ->Iterations(8)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(slider, sheet_32, Drawn::wholeSheet, 32)
    ->Name("slider_to_image/sheet_8x8/32x32")
    ->UseManualTime()
    ->Iterations(8)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(slider, image_128, Drawn::oneImage, 128)
    ->Name("slider_to_image/one_image/128x128")
    ->UseManualTime()
    ->Iterations(4)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(slider, image_256, Drawn::oneImage, 256)
    ->Name("slider_to_image/one_image/256x256")
    ->UseManualTime()
    ->Iterations(4)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(slider, sheet_128, Drawn::wholeSheet, 128)
    ->Name("slider_to_image/sheet_8x8/128x128")
    ->UseManualTime()
    ->Iterations(4)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, small, 32)->Name("slider_dragged/32x32")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, large, 128)->Name("slider_dragged/128x128")->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
