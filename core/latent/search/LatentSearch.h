#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include "core/base/Outcome.h"
#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/image/Image.h"

namespace core {

/// How a picture's latent is searched for.
struct LatentSearchOptions {
    int starts = 8;             ///< random places of the prior to start from, 1 or more; the best one counts
    int steps = 300;            ///< of Adam, 1 or more; all starts move at once
    double learningRate = 0.1;  ///< latent units a step at first; falls to zero along a cosine
    /// Weight of the pull towards the shell of the prior, where nearly all of its samples lie: without it, the search
    /// may end where the model has never drawn anything. 0 turns it off.
    double shellPull = 0.001;
    bool coarseToo = true;   ///< compares the pictures at half and quarter size as well, which finds the way sooner
    ClassMix classes = {};   ///< what a conditional model is told; empty: all classes alike
    std::uint64_t seed = 0;  ///< of the starts
    int threads = 1;         ///< 1 or more
};

struct LatentSearchProgress {
    int step = 0;  ///< done so far
    int steps = 0;
    double pixelError = 0;  ///< root mean square over the pixels of the best latent so far, 0 to 1
};

struct LatentSearchResult {
    Outcome outcome = Outcome::done;  ///< cancelled: stopped early; what was found so far is still there
    Latent latent;                    ///< the best one
    double pixelError = 1;            ///< root mean square over the pixels, 0 to 1 (full brightness)
};

/// The latent of which the model draws something as close to `image` as can be found (Zhu et al., arXiv 1609.03552):
/// takes the place of an encoder for a family that has none, and works for every family. It blocks; `observer`, which
/// may be empty, hears of it about every tenth step. Throws Error when the picture is not of the model's shape.
LatentSearchResult findLatent(const ModelSnapshot& snapshot, const Image& image, const LatentSearchOptions& options,
                              std::stop_token stop, const std::function<void(const LatentSearchProgress&)>& observer);

}  // namespace core
