#include "core/evaluation/SampleSet.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "core/base/StableRandom.h"
#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/rendering/Renderer.h"

namespace core {

namespace {

/// Always so many at once, the last batch filled up: libraries choose other algorithms for other batch sizes, and
/// sample 5 is the same whether 6 or 6,000 are generated.
constexpr std::size_t kBatch = 64;

constexpr std::uint64_t kClassStream = 0x636C6173736573;  // apart from the other random numbers of a seed

/// `count` in the proportions of `counts`, rounded by the largest remainder.
std::vector<std::size_t> inProportion(const std::vector<std::size_t>& counts, std::size_t count) {
    const std::size_t all = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    std::vector<std::size_t> shares(counts.size(), 0);
    if (all == 0) return shares;
    std::vector<std::pair<std::size_t, std::size_t>> remainders;  // and whose it is
    std::size_t given = 0;
    for (std::size_t at = 0; at < counts.size(); ++at) {
        shares[at] = counts[at] * count / all;
        given += shares[at];
        remainders.emplace_back(counts[at] * count % all, at);
    }
    std::ranges::stable_sort(remainders, [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t at = 0; given < count; ++at, ++given) ++shares[remainders[at].second];
    return shares;
}

}  // namespace

std::vector<int> classesInShares(const Dataset& dataset, std::span<const std::uint32_t> indices, std::size_t count,
                                 std::uint64_t seed) {
    if (!dataset.hasLabels()) return {};
    std::vector<std::size_t> counts(dataset.classNames.size(), 0);
    for (const std::uint32_t index : indices) {
        const auto label = static_cast<std::size_t>(dataset.labels[index]);
        if (label < counts.size()) ++counts[label];
    }
    const std::vector<std::size_t> shares = inProportion(counts, count);
    std::vector<int> classes;
    for (std::size_t at = 0; at < shares.size(); ++at) classes.insert(classes.end(), shares[at], static_cast<int>(at));
    StableRandom(seed, kClassStream).shuffle(classes);
    return classes;
}

std::vector<Sample> generatedSamples(const ModelSnapshot& snapshot, std::span<const int> classes, std::size_t count,
                                     std::uint64_t seed, const JobContext& context) {
    Renderer renderer(context.threads());
    std::vector<Sample> samples;
    samples.reserve(count);
    while (samples.size() < count && !context.stopRequested()) {
        std::vector<Latent> latents;
        std::vector<ClassMix> asked;
        for (std::size_t at = samples.size(); at < samples.size() + kBatch; ++at) {
            latents.push_back(sampleLatent(snapshot.latentSize(), seed, at));
            if (!classes.empty()) asked.push_back(mixOf(classes[std::min(at, classes.size() - 1)], 0, 0));
        }
        std::vector<Sample> batch = renderer.samples(snapshot, latents, asked);
        batch.resize(std::min(kBatch, count - samples.size()));
        std::move(batch.begin(), batch.end(), std::back_inserter(samples));
        context.report(samples.size(), count);
    }
    return samples;
}

std::vector<Sample> samplesAt(const Dataset& images, std::span<const std::uint32_t> indices,
                              const JobContext& context) {
    std::vector<Sample> samples;
    samples.reserve(indices.size());
    for (const std::uint32_t index : indices) {
        if (context.stopRequested()) break;
        Sample sample{images.spec, std::vector<std::uint8_t>(images.spec.bytes())};
        images.copySample(index, sample.bytes);
        samples.push_back(std::move(sample));
        context.report(samples.size(), indices.size());
    }
    return samples;
}

}  // namespace core
