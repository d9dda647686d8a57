#include <benchmark/benchmark.h>

#include "Figures.h"
#include "PerFamily.h"
#include "SliderStrokes.h"
#include "StudioHand.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/device/Device.h"
#include "core/model/ModelFamily.h"

// A hand at the sliders of a model that trains at full speed: how fast its images come, and what it costs the
// training.

namespace {

using bench::Drawn;

constexpr double kLargestP95 = 33;       // milliseconds
constexpr double kLargestSlowdown = 15;  // percent

std::shared_ptr<const core::Dataset> images() {
    return core::importDataset("fashion-mnist", core::toSettings({.size = 32})).dataset;
}

/// Single moves: while a slider is dragged, images come less often, for the training's sake (see drag()).
void slider(benchmark::State& state, const core::ModelFamily& family, Drawn what) {
    const int moves = what == Drawn::oneImage ? 150 : 60;
    const int rest = what == Drawn::oneImage ? 30 : 250;  // milliseconds
    bench::guarded(state, [&] {
        bench::StudioHand hand;
        hand.startTraining(images(), family);
        bench::Strokes strokes;
        std::vector<double> bare;
        for ([[maybe_unused]] auto iteration : state) {
            bench::moveSliders(hand, what, moves, strokes, rest);
            bench::decodeAgain(strokes, core::shareThreads(core::coreCount()).renderer, bare);
            state.SetIterationTime(bench::median(strokes.painted) / 1000);
        }
        bench::report(state, strokes.painted, bare);
        state.counters["limit_p95_ms"] = kLargestP95;
    });
}

/// By the steps that the training itself reports, over the time that passes between two reports: with the hand at rest
/// and with a hand that drags, in turns.
void drag(benchmark::State& state, const core::ModelFamily& family) {
    constexpr int kSpan = 5000;    // milliseconds
    constexpr int kInterval = 16;  // milliseconds between two moves: a hand's mouse on an ordinary screen
    bench::guarded(state, [&] {
        bench::StudioHand hand;
        hand.startTraining(images(), family);
        std::vector<double> atRest;
        std::vector<double> dragged;
        std::vector<double> ages;
        int sheets = 0;
        for ([[maybe_unused]] auto iteration : state) {
            atRest.push_back(hand.stepsPerSecond([&] { hand.rest(kSpan); }));
            const int sheetsBefore = hand.sheets();
            dragged.push_back(hand.stepsPerSecond([&] {
                const std::vector<double> more = hand.drag(kSpan / kInterval, kInterval);
                ages.insert(ages.end(), more.begin(), more.end());
            }));
            sheets += hand.sheets() - sheetsBefore;
        }
        state.counters["sheets_per_s"] = 1000.0 * sheets / (kSpan * static_cast<double>(dragged.size()));
        state.counters["steps_per_s_at_rest"] = bench::median(atRest);
        state.counters["steps_per_s_dragged"] = bench::median(dragged);
        state.counters["slowdown_percent"] = 100 * (1 - bench::median(dragged) / bench::median(atRest));
        state.counters["limit_slowdown_percent"] = kLargestSlowdown;
        state.counters["p95_ms"] = bench::quantile(ages, 0.95);
        state.counters["limit_p95_ms"] = kLargestP95;
    });
}

}  // namespace

void bench::addSlidersWhileTraining() {
    const auto add = [](const std::string& name, const core::ModelFamily& family, Drawn what) {
        benchmark::RegisterBenchmark(("slider_to_image_while_training/" + name + "/32x32/" + family.id).c_str(),
                                     [&family, what](benchmark::State& state) { slider(state, family, what); })
            ->UseManualTime()
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond);
    };
    for (const core::ModelFamily& family : core::modelFamilies()) {
        add("one_image", family, Drawn::oneImage);
        add("sheet_8x8", family, Drawn::wholeSheet);
    }
}

void bench::addTrainingsWhileSliderDragged() {
    for (const core::ModelFamily& family : core::modelFamilies())
        benchmark::RegisterBenchmark(("training_while_slider_dragged/32x32/" + family.id).c_str(),
                                     [&family](benchmark::State& state) { drag(state, family); })
            ->Iterations(3)
            ->Unit(benchmark::kSecond);
}
