#pragma once

#include <cstdint>
#include <functional>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/Sample.h"

namespace core {

/// How a sample's latent is searched for.
struct LatentSearchOptions {
    int starts = 8;             ///< random places of the prior to start from, 1 or more; the best one counts
    int steps = 300;            ///< of Adam, 1 or more; all starts move at once
    double learningRate = 0.1;  ///< latent units a step at first; falls to zero along a cosine
    /// Weight of the pull towards the shell of the prior, where nearly all of its samples lie: without it, the search
    /// may end where the model has never drawn anything. 0 turns it off.
    double shellPull = 0.001;
    bool coarseToo = true;   ///< compares at half and quarter resolution as well, which finds the way sooner
    ClassMix classes = {};   ///< what a conditional model is told; empty: all classes alike
    std::uint64_t seed = 0;  ///< of the starts
};

/// Hears of the best latent so far, about every tenth step and at the end, before the progress: the root mean square
/// over its values.
using LatentSearchObserver = std::function<void(double pixelError)>;

struct LatentSearchResult {
    Outcome outcome = Outcome::done;  ///< cancelled: stopped early; what was found so far is still there
    Latent latent;                    ///< the best one
    double pixelError = 1;            ///< root mean square over the values as networks take them; of images 0 to 1
};

/// The latent from which the model generates something as close to `sample` as can be found (Zhu et al., arXiv
/// 1609.03552): takes the place of an encoder for a family that has none, and works for every family. It blocks; it may
/// be stopped at every step and tells how many are done. Throws Error when the sample is not of the model's spec.
LatentSearchResult findLatent(const ModelSnapshot& snapshot, const Sample& sample, const LatentSearchOptions& options,
                              const JobContext& context = {}, const LatentSearchObserver& observer = {});

}  // namespace core
