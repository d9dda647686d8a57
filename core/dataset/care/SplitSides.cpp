#include "core/dataset/care/SplitSides.h"

#include <algorithm>
#include <cstdint>

#include "core/dataset/care/HealthCheck.h"

namespace core {

std::vector<SplitSide> splitSides(const Split& split, std::size_t samples) {
    std::vector<SplitSide> sides(samples, SplitSide::none);
    const auto put = [&](const std::vector<std::uint32_t>& indices, SplitSide side) {
        for (const std::uint32_t index : indices)
            if (index < samples) sides[index] = side;
    };
    put(split.test, SplitSide::test);
    put(split.validation, SplitSide::validation);
    put(split.training, SplitSide::training);
    return sides;
}

Split keepTogether(const Split& split, const std::vector<SampleGroup>& groups) {
    std::size_t samples = 0;
    for (const auto* indices : {&split.training, &split.validation, &split.test})
        for (const std::uint32_t index : *indices) samples = std::max<std::size_t>(samples, index + std::size_t{1});
    std::vector<SplitSide> sides = splitSides(split, samples);
    const auto isOn = [&](std::uint32_t index, SplitSide side) { return index < samples && sides[index] == side; };
    std::vector<bool> moves(samples);
    for (const SampleGroup& group : groups) {
        if (std::none_of(group.begin(), group.end(), [&](auto index) { return isOn(index, SplitSide::training); }))
            continue;
        for (const std::uint32_t index : group)
            if (isOn(index, SplitSide::validation)) moves[index] = true;
    }
    Split together = split;
    std::erase_if(together.validation, [&](std::uint32_t index) { return moves[index]; });
    if (together.validation.empty()) return split;
    for (const std::uint32_t index : split.validation)
        if (moves[index]) together.training.push_back(index);
    if (together.testIsValidation) together.test = together.validation;
    return together;
}

}  // namespace core
