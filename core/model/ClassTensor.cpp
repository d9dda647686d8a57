#include "core/model/ClassTensor.h"

#include <algorithm>
#include <string>

#include "core/base/Error.h"

namespace core {

namespace {

void writeMix(const ClassMix& mix, int classes, float* row) {
    if (mix.empty()) std::fill_n(row, classes, 1.0F / static_cast<float>(classes));
    for (const ClassWeight& part : mix) {
        if (part.index < 0 || part.index >= classes)
            throw Error("There is no class number %1; the model has %2 classes.", part.index, classes);
        row[part.index] += part.weight;
    }
}

}  // namespace

torch::Tensor toClasses(std::span<const ClassMix> mixes, int classes, std::size_t count) {
    if (classes == 0) return {};
    if (mixes.size() > 1 && mixes.size() != count)
        throw Error("There are %1 classes for %2 samples; give one for each, or one for all.", mixes.size(), count);
    torch::Tensor weights = torch::zeros({static_cast<std::int64_t>(count), classes});
    auto* row = weights.data_ptr<float>();
    for (std::size_t i = 0; i < count; ++i, row += classes)
        writeMix(mixes.empty() ? ClassMix{} : mixes[mixes.size() == 1 ? 0 : i], classes, row);
    return weights;
}

}  // namespace core
