#include "core/dataset/care/SplitSides.h"

#include <cstdint>

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

}  // namespace core
