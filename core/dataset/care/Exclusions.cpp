#include "core/dataset/care/Exclusions.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/dataset/ParallelChunks.h"
#include "core/files/Sha256.h"

namespace core {

namespace {

template <typename Value>
std::vector<Value> valuesAt(const std::vector<Value>& values, const std::vector<std::uint32_t>& indices) {
    std::vector<Value> chosen;
    for (const std::uint32_t index : indices)
        if (index < values.size()) chosen.push_back(values[index]);
    return chosen;
}

std::shared_ptr<const Dataset> datasetOfSamples(const std::shared_ptr<const Dataset>& whole,
                                                const std::vector<std::uint32_t>& indices) {
    auto part = std::make_shared<Dataset>();
    part->name = whole->name;
    part->source = whole->source;
    part->spec = whole->spec;
    part->classNames = whole->classNames;
    part->importSettings = whole->importSettings;
    part->report = whole->report;
    part->bytes.reserve(indices.size() * whole->spec.bytes());
    for (const std::uint32_t index : indices) {
        const auto sample = whole->sample(index);
        part->bytes.insert(part->bytes.end(), sample.begin(), sample.end());
    }
    part->labels = valuesAt(whole->labels, indices);
    part->sampleNames = valuesAt(whole->sampleNames, indices);
    for (const Factor& factor : whole->factors)
        part->factors.push_back({factor.name, valuesAt(factor.values, indices)});
    const std::size_t firstTest = whole->size() - std::min(whole->testCount, whole->size());
    part->testCount = static_cast<std::size_t>(
        std::count_if(indices.begin(), indices.end(), [&](std::uint32_t index) { return index >= firstTest; }));
    part->whole = whole;
    return part;
}

}  // namespace

Exclusions withRemedy(Exclusions exclusions, const Dataset& dataset, std::span<const SampleGroup> groups,
                      HealthRemedy remedy) {
    const auto keep = [&](std::uint32_t index, std::size_t count) {
        const auto [place, isNew] = exclusions.kept.try_emplace(sha256(dataset.sample(index)), count);
        if (!isNew) place->second = std::min(place->second, count);
    };
    for (const SampleGroup& group : groups) {
        if (group.empty() || remedy == HealthRemedy::none) continue;
        if (remedy == HealthRemedy::leaveOut) {
            for (const std::uint32_t index : group) keep(index, 0);
            continue;
        }
        const auto first = dataset.sample(group.front());
        for (std::size_t at = 1; at < group.size(); ++at)
            keep(group[at], std::ranges::equal(first, dataset.sample(group[at])) ? 1 : 0);
    }
    return exclusions;
}

std::optional<std::vector<std::uint32_t>> leftOutSamples(const Dataset& dataset, const Exclusions& exclusions,
                                                         const JobContext& context) {
    if (exclusions.empty()) return std::vector<std::uint32_t>();
    std::vector<std::string> hashes(dataset.size());
    const auto hash = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) hashes[index] = sha256(dataset.sample(index));
    };
    if (!forEachChunk(hashes.size(), 64, context, hash, [](std::size_t) {})) return std::nullopt;
    std::map<std::string, std::size_t> seen;
    std::vector<std::uint32_t> leftOut;
    for (std::uint32_t index = 0; index < hashes.size(); ++index) {
        const auto entry = exclusions.kept.find(hashes[index]);
        if (entry != exclusions.kept.end() && ++seen[hashes[index]] > entry->second) leftOut.push_back(index);
    }
    return leftOut;
}

std::shared_ptr<const Dataset> applyExclusions(const std::shared_ptr<const Dataset>& whole,
                                               const Exclusions& exclusions, const JobContext& context) {
    const auto leftOut = leftOutSamples(*whole, exclusions, context);
    if (!leftOut) return nullptr;
    if (leftOut->empty()) return whole;
    std::vector<std::uint32_t> stay;
    auto next = leftOut->begin();
    for (std::uint32_t index = 0; index < whole->size(); ++index) {
        if (next != leftOut->end() && *next == index)
            ++next;
        else
            stay.push_back(index);
    }
    auto part = datasetOfSamples(whole, stay);
    if (part->size() - part->testCount < 2)
        throw Error("Of the dataset \"%1\" fewer than 2 images to train on would be left; leave out fewer of them.",
                    whole->name);
    return part;
}

}  // namespace core
