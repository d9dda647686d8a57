#include "core/dataset/care/Exclusions.h"

#include <algorithm>

#include "core/dataset/ParallelChunks.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/files/Sha256.h"

namespace core {

Exclusions withRemedy(Exclusions exclusions, const Dataset& dataset, std::span<const SampleGroup> groups,
                      HealthRemedy remedy) {
    std::vector<std::uint8_t> room;
    std::vector<std::uint8_t> firstRoom;
    const auto keep = [&](std::uint32_t index, std::size_t count) {
        const auto [place, isNew] = exclusions.kept.try_emplace(sha256(dataset.readSample(index, room)), count);
        if (!isNew) place->second = std::min(place->second, count);
    };
    for (const SampleGroup& group : groups) {
        if (group.empty() || remedy == HealthRemedy::none) continue;
        if (remedy == HealthRemedy::leaveOut) {
            for (const std::uint32_t index : group) keep(index, 0);
            continue;
        }
        const auto first = dataset.readSample(group.front(), firstRoom);
        for (std::size_t at = 1; at < group.size(); ++at)
            keep(group[at], std::ranges::equal(first, dataset.readSample(group[at], room)) ? 1 : 0);
    }
    return exclusions;
}

std::optional<std::vector<std::uint32_t>> leftOutSamples(const Dataset& dataset, const Exclusions& exclusions,
                                                         const JobContext& context) {
    if (exclusions.empty()) return std::vector<std::uint32_t>();
    std::vector<std::string> hashes(dataset.size());
    const auto hash = [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint8_t> room;
        for (std::size_t index = begin; index < end; ++index) hashes[index] = sha256(dataset.readSample(index, room));
        dataset.bytes.touched((end - begin) * dataset.spec.bytes());
    };
    if (!forEachChunk(hashes.size(), 64, context, hash, [](std::size_t) {})) return std::nullopt;
    return leftOutSamples(hashes, exclusions);
}

std::vector<std::uint32_t> leftOutSamples(std::span<const std::string> hashes, const Exclusions& exclusions) {
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
    return applyEdits(whole, {exclusions, {}}, context);
}

}  // namespace core
