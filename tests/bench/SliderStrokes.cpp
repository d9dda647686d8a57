#include "SliderStrokes.h"

#include <thread>

#include "Figures.h"
#include "core/rendering/Renderer.h"

namespace bench {

namespace {

constexpr double kTimesDecode = 1.2;
constexpr double kAboveDecode = 2;  // milliseconds

}  // namespace

void moveSliders(StudioHand& hand, Drawn what, int moves, Strokes& strokes, int rest) {
    constexpr int kWarmUp = 20;
    for (int move = 0; move < kWarmUp; ++move) hand.move();
    for (int move = 0; move < moves; ++move) {
        if (rest > 0) hand.rest(rest);
        const PaintedAfter after = hand.move();
        const bool one = what == Drawn::oneImage;
        strokes.painted.push_back(one ? after.image : after.sheet);
        strokes.points.push_back(one ? std::vector<core::Latent>{hand.latent()} : hand.cells());
    }
    strokes.snapshot = hand.snapshot();
}

void decodeAgain(const Strokes& strokes, int threads, std::vector<double>& times) {
    std::jthread([&] {
        core::Renderer renderer(threads);
        renderer.decode(*strokes.snapshot, strokes.points.front());
        for (const auto& latents : strokes.points) {
            const Stopwatch watch;
            benchmark::DoNotOptimize(renderer.decode(*strokes.snapshot, latents));
            times.push_back(watch.milliseconds());
        }
    }).join();
}

void report(benchmark::State& state, const std::vector<double>& painted, const std::vector<double>& bare) {
    state.counters["median_ms"] = median(painted);
    state.counters["p95_ms"] = quantile(painted, 0.95);
    state.counters["bare_median_ms"] = median(bare);
    state.counters["bare_p95_ms"] = quantile(bare, 0.95);
    state.counters["limit_median_ms"] = kTimesDecode * median(bare) + kAboveDecode;
}

}  // namespace bench
