#include <benchmark/benchmark.h>

#include "Figures.h"
#include "StudioHand.h"

// A timeline that plays in the studio's window: how many of its images are painted in a second, with the sliders and
// the sheet of neighbors following.

namespace {

constexpr double kLeast = 55;  // of the 60 that it plays at: the machine does other things too
constexpr double kSeconds = 6;

void play(benchmark::State& state, int size) {
    bench::guarded(state, [&] {
        std::vector<double> rates;
        for ([[maybe_unused]] auto iteration : state) {
            bench::StudioHand hand;
            hand.openModel({size, size, 3});
            rates.push_back(hand.play(kSeconds));
        }
        state.counters["images_per_s"] = bench::median(rates);
        state.counters["limit_images_per_s"] = kLeast;
    });
}
BENCHMARK_CAPTURE(play, small, 32)->Name("timeline/play/32x32")->Iterations(3)->Unit(benchmark::kSecond);

}  // namespace
