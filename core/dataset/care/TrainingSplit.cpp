#include "core/dataset/care/TrainingSplit.h"

#include <algorithm>

#include "core/dataset/care/SplitSides.h"

namespace core {

namespace {

/// One more than the largest index.
std::size_t samplesIn(const Split& split) {
    std::size_t samples = 0;
    for (const auto* indices : {&split.training, &split.validation, &split.test})
        for (const std::uint32_t index : *indices) samples = std::max<std::size_t>(samples, index + std::size_t{1});
    return samples;
}

}  // namespace

Split trainingSplit(const Dataset& dataset, const Settings& training, std::span<const std::uint32_t> moved) {
    return movedToTraining(makeSplit(dataset, training), moved);
}

std::vector<std::uint32_t> samplesToMove(const Split& split, const std::vector<SampleGroup>& groups) {
    const std::vector<SplitSide> sides = splitSides(split, samplesIn(split));
    const auto isOn = [&](std::uint32_t index, SplitSide side) { return index < sides.size() && sides[index] == side; };
    std::vector<std::uint32_t> moved;
    for (const SampleGroup& group : groups) {
        if (std::none_of(group.begin(), group.end(), [&](auto index) { return isOn(index, SplitSide::training); }))
            continue;
        for (const std::uint32_t index : group)
            if (isOn(index, SplitSide::validation)) moved.push_back(index);
    }
    if (moved.size() == split.validation.size()) return {};
    std::sort(moved.begin(), moved.end());
    return moved;
}

Split movedToTraining(const Split& split, std::span<const std::uint32_t> moved) {
    if (moved.empty()) return split;
    std::vector<bool> moves(samplesIn(split));
    for (const std::uint32_t index : moved)
        if (index < moves.size()) moves[index] = true;
    Split together = split;
    std::erase_if(together.validation, [&](std::uint32_t index) { return moves[index]; });
    if (together.validation.empty()) return split;
    for (const std::uint32_t index : split.validation)
        if (moves[index]) together.training.push_back(index);
    if (together.testIsValidation) together.test = together.validation;
    return together;
}

Split keepTogether(const Split& split, const std::vector<SampleGroup>& groups) {
    return movedToTraining(split, samplesToMove(split, groups));
}

Message movedSentence(std::size_t count) {
    if (count == 0) return {};
    if (count == 1)
        return Message(
            "1 validation image is an exact or near duplicate of a training image; it was moved to "
            "training.");
    return Message("%1 validation images are exact or near duplicates of training images; they were moved to training.",
                   count);
}

}  // namespace core
