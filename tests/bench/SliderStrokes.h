#pragma once

#include <benchmark/benchmark.h>

#include <vector>

#include "StudioHand.h"

namespace bench {

enum class Drawn { oneImage, wholeSheet };

/// What the studio drew, and when it was painted: milliseconds after each move.
struct Strokes {
    core::SnapshotPointer snapshot;
    std::vector<std::vector<core::Latent>> points;
    std::vector<double> painted;
};

/// Moves sliders, one after the other, each `rest` milliseconds after the last one's images are painted.
void moveSliders(StudioHand& hand, Drawn what, int moves, Strokes& strokes, int rest = 0);

/// Milliseconds for each of the same images without a studio. On a thread of its own, which takes the threads of its
/// OpenMP along when it ends: more of them than there are cores slow each other down, the studio's too.
void decodeAgain(const Strokes& strokes, int threads, std::vector<double>& times);

/// Counters for both, and the limit that the bare decode sets.
void report(benchmark::State& state, const std::vector<double>& painted, const std::vector<double>& bare);

}  // namespace bench
