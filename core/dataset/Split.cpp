#include "core/dataset/Split.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "core/base/Error.h"
#include "core/base/NameList.h"
#include "core/base/StableRandom.h"
#include "core/base/Utf8.h"

namespace core {

Split makeSplit(const Dataset& dataset, double validationFraction, std::uint64_t seed) {
    if (!(validationFraction >= 0.01 && validationFraction <= 0.5)) {
        throw Error("A validation share of %1 is out of range; choose 0.01 to 0.5.",
                    std::to_string(validationFraction));
    }
    const std::size_t testCount = std::min(dataset.testCount, dataset.size());
    const std::size_t count = dataset.size() - testCount;
    if (count < 2) {
        throw Error("The dataset \"%1\" has %2 images to train on; at least 2 are needed.", shownName(dataset.name),
                    count);
    }
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    StableRandom(seed).shuffle(order);

    const auto wanted = static_cast<std::size_t>(std::llround(validationFraction * static_cast<double>(count)));
    const auto aside = static_cast<std::ptrdiff_t>(std::clamp<std::size_t>(wanted, 1, count - 1));
    Split split;
    split.validation.assign(order.begin(), order.begin() + aside);
    split.training.assign(order.begin() + aside, order.end());
    split.testIsValidation = testCount == 0;
    if (split.testIsValidation) {
        split.test = split.validation;
    } else {
        split.test.resize(testCount);
        std::iota(split.test.begin(), split.test.end(), static_cast<std::uint32_t>(count));
    }
    return split;
}

std::optional<Split> splitIfAny(const Dataset& dataset, double validationFraction, std::uint64_t seed) {
    try {
        return makeSplit(dataset, validationFraction, seed);
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
