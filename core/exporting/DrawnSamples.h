#pragma once

#include <cstdint>
#include <vector>

#include "core/exporting/Exporter.h"
#include "core/model/ModelSnapshot.h"
#include "core/parameter/Parameter.h"

namespace core {

class Renderer;

// What exporters of generated samples have in common.

/// "count", 1 to 1,000,000.
Parameter countParameter();
/// "seed", 0 or more.
Parameter seedParameter();
/// "temperature", 0 to 2.
Parameter temperatureParameter();
/// "spread", 0 to 2.
Parameter spreadParameter();
/// "enlarge", 1 to 16.
Parameter enlargeParameter();

/// What sample `index` shows of a model's classes where `asked` is asked for: that, or for an empty mixture all classes
/// in turn; empty for a model without.
ClassMix shownClasses(const ClassMix& asked, const std::vector<std::string>& classNames, int index);

/// Samples that a model generates, one for each point of a random stream: sample 5 is the same whether 6 or 6,000 are
/// generated. Around centers sample i is center i modulo their number, plus the point of the stream with `spread` in
/// place of the temperature.
struct DrawnSamples {
    const ModelSnapshot& model;
    std::uint64_t seed = 0;
    double temperature = 1;                  ///< standard deviations of the prior
    ClassMix classes = {};                   ///< see shownClasses()
    const ExportCenters* centers = nullptr;  ///< null or none: the whole prior
    double spread = 0;                       ///< standard deviations around the centers

    /// Always so many at once, the last batch filled up: libraries choose other algorithms for other batch sizes.
    static constexpr int kBatch = 64;

    Latent latent(int index) const;
    ClassMix classMix(int index) const;
    bool isAround() const { return centers != nullptr && !centers->latents.empty(); }
    /// The stream takes turns between so many things, its centers or classes: sample i has the turn i modulo this.
    int turns() const;
    ExportPoints points(int count, int first = 0) const;
    /// The samples from `first` on: kBatch, or as many as `total` leaves.
    std::vector<Sample> batch(Renderer& renderer, int first, int total) const;
};

/// With the settings "seed" and "temperature", and "spread" where it has that. Points into the request.
DrawnSamples drawnSamples(const ExportRequest& request);

}  // namespace core
