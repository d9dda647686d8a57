#pragma once

#include <cstdint>
#include <functional>
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
/// "enlarge", 1 to 16.
Parameter enlargeParameter();

/// What sample `index` shows of a model's classes where `asked` is asked for: that, or for an empty mixture all classes
/// in turn; empty for a model without.
ClassMix shownClasses(const ClassMix& asked, const std::vector<std::string>& classNames, int index);

/// Samples that a model generates, one for each point of a random stream: sample 5 is the same whether 6 or 6,000 are
/// generated.
struct DrawnSamples {
    const ModelSnapshot& model;
    std::uint64_t seed = 0;
    double temperature = 1;  ///< standard deviations of the prior
    ClassMix classes = {};   ///< see shownClasses()

    /// Always so many at once, the last batch filled up: libraries choose other algorithms for other batch sizes.
    static constexpr int kBatch = 64;

    Latent latent(int index) const;
    ClassMix classMix(int index) const;
    ExportPoints points(int count, int first = 0) const;
    /// The samples from `first` on: kBatch, or as many as `total` leaves.
    std::vector<Sample> batch(Renderer& renderer, int first, int total) const;
    /// Generates the first `count`, gives each to `take` in order, and reports how many are done; all of them only the
    /// caller reports, once its file is whole. False when stopped.
    bool forEach(int count, const JobContext& context,
                 const std::function<void(int index, const Sample& sample)>& take) const;
};

/// With the settings "seed" and "temperature".
DrawnSamples drawnSamples(const ExportRequest& request);

}  // namespace core
