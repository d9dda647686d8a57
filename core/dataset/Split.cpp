#include "core/dataset/Split.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "core/base/Error.h"
#include "core/base/NameList.h"
#include "core/base/StableRandom.h"
#include "core/base/Utf8.h"

namespace core {

namespace {

// Of the settings of a training.
constexpr const char* kValidationShare = "validation";
constexpr const char* kSplitSeed = "seed";
constexpr const char* kValidationBlocks = "validation_blocks";

constexpr std::uint64_t kBlockStream = 0x626C6F636B73;  // apart from the other random numbers of a seed
constexpr std::size_t kMostBlocks = 5;
/// A block is at least this many times as long as what is lost on one of its sides.
constexpr double kLeastGapsInBlock = 4;
/// Of the samples that are not test: with fewer, a validation share of a half could leave nothing to train on.
constexpr std::int64_t kLeastReaches = 4;

std::size_t samplesBeforeTest(const Dataset& dataset) {
    return dataset.size() - std::min(dataset.testCount, dataset.size());
}

/// Places from the first to the last one, both in it.
struct Block {
    std::int64_t first = 0;
    std::int64_t last = 0;

    bool contains(std::int64_t place) const { return place >= first && place <= last; }
    bool touches(std::int64_t place, std::int64_t reach) const { return place > first - reach && place < last + reach; }
};

/// About `wanted` of the first `count` samples, in one block for each part of the image or video of equal size.
std::vector<Block> drawBlocks(const Dataset& dataset, std::size_t count, std::size_t wanted, std::uint64_t seed) {
    std::vector<std::int32_t> places(dataset.places.begin(),
                                     dataset.places.begin() + static_cast<std::ptrdiff_t>(count));
    std::ranges::sort(places);
    const double extent = static_cast<double>(places.back()) - places.front() + 1;
    const double gap = std::max(1.0, static_cast<double>(count) * dataset.reach / extent);
    const auto blocks = std::clamp<std::size_t>(
        static_cast<std::size_t>(static_cast<double>(wanted) / (kLeastGapsInBlock * gap)), 1, kMostBlocks);
    StableRandom random(seed, kBlockStream);
    std::vector<Block> drawn;
    for (std::size_t block = 0; block < blocks; ++block) {
        const std::size_t begin = count * block / blocks;
        const std::size_t end = count * (block + 1) / blocks;
        const std::size_t length = wanted * (block + 1) / blocks - wanted * block / blocks;
        const std::size_t from = begin + static_cast<std::size_t>(random.below(end - begin - length + 1));
        // Whole columns of tiles: a block begins with the first sample of its first place.
        const auto first = static_cast<std::size_t>(std::ranges::lower_bound(places, places[from]) - places.begin());
        drawn.push_back({places[first], places[first + length - 1]});
    }
    return drawn;
}

/// Of `order`, the samples for training and validation. Nothing where none is left for training.
std::optional<Split> splitInBlocks(const Dataset& dataset, const std::vector<std::uint32_t>& order, std::size_t wanted,
                                   std::uint64_t seed) {
    const std::vector<Block> blocks = drawBlocks(dataset, order.size(), wanted, seed);
    Split split;
    for (const std::uint32_t index : order) {
        const std::int64_t place = dataset.places[index];
        if (std::ranges::any_of(blocks, [&](const Block& block) { return block.contains(place); }))
            split.validation.push_back(index);
        else if (std::ranges::none_of(blocks, [&](const Block& block) { return block.touches(place, dataset.reach); }))
            split.training.push_back(index);
    }
    if (split.training.empty()) return std::nullopt;
    return split;
}

}  // namespace

bool drawsInBlocks(const Dataset& dataset) {
    const std::size_t count = samplesBeforeTest(dataset);
    if (dataset.reach < 1 || dataset.places.size() != dataset.size() || count < 2) return false;
    const auto [first, last] =
        std::minmax_element(dataset.places.begin(), dataset.places.begin() + static_cast<std::ptrdiff_t>(count));
    return std::int64_t{*last} - *first >= kLeastReaches * dataset.reach;
}

Split makeSplit(const Dataset& dataset, double validationFraction, std::uint64_t seed, bool inBlocks) {
    if (!(validationFraction >= 0.01 && validationFraction <= 0.5)) {
        throw Error("A validation share of %1 is out of range; choose 0.01 to 0.5.",
                    std::to_string(validationFraction));
    }
    const std::size_t count = samplesBeforeTest(dataset);
    if (count < 2) {
        throw Error("The dataset \"%1\" has %2 images to train on; at least 2 are needed.", shownName(dataset.name),
                    count);
    }
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    StableRandom(seed).shuffle(order);

    const auto share = static_cast<std::size_t>(std::llround(validationFraction * static_cast<double>(count)));
    const std::size_t wanted = std::clamp<std::size_t>(share, 1, count - 1);
    std::optional<Split> blocks;
    if (inBlocks && drawsInBlocks(dataset)) blocks = splitInBlocks(dataset, order, wanted, seed);
    Split split;
    if (blocks) {
        split = std::move(*blocks);
    } else {
        const auto aside = static_cast<std::ptrdiff_t>(wanted);
        split.validation.assign(order.begin(), order.begin() + aside);
        split.training.assign(order.begin() + aside, order.end());
    }
    split.testIsValidation = count == dataset.size();
    if (split.testIsValidation) {
        split.test = split.validation;
    } else {
        split.test.resize(dataset.size() - count);
        std::iota(split.test.begin(), split.test.end(), static_cast<std::uint32_t>(count));
    }
    return split;
}

Split makeSplit(const Dataset& dataset, const Settings& training) {
    return makeSplit(dataset, training.real(kValidationShare), static_cast<std::uint64_t>(training.integer(kSplitSeed)),
                     training.toggle(kValidationBlocks));
}

bool splitAlike(const Settings& one, const Settings& other) {
    return std::ranges::all_of(std::array{kValidationShare, kSplitSeed, kValidationBlocks},
                               [&](const char* name) { return one.value(name) == other.value(name); });
}

std::optional<Split> splitIfAny(const Dataset& dataset, const Settings& training) {
    try {
        return makeSplit(dataset, training);
    } catch (const Error&) {
        return std::nullopt;
    }
}

Message unseenClasses(const Dataset& dataset, const Split& split) {
    std::vector<bool> seen(dataset.classNames.size(), dataset.labels.empty());
    if (!dataset.labels.empty())
        for (const std::uint32_t index : split.training) seen[static_cast<std::size_t>(dataset.labels[index])] = true;
    std::vector<std::string> names;
    for (std::size_t index = 0; index < seen.size(); ++index)
        if (!seen[index]) names.push_back(dataset.classNames[index]);
    if (names.empty()) return {};
    if (names.size() == 1)
        return Message(
            "1 class has no training image (%1); choose a smaller validation share or another seed, or add images.",
            shownName(names.front()));
    return Message(
        "%1 classes have no training image (%2); choose a smaller validation share or another seed, or add images.",
        names.size(), someNames(names));
}

}  // namespace core
