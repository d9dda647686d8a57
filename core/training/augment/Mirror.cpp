#include "core/training/augment/Mirror.h"

namespace core {

Parameter mirrorParameter() {
    return Parameter::toggle("mirror", "Mirror pictures", false,
                             "Shows every picture mirrored half of the time: as good as twice the pictures where left "
                             "and right do not matter, as with faces; wrong for writing.")
        .asAdvanced();
}

bool mirrors(const Settings& settings) {
    return settings.has("mirror") && settings.toggle("mirror");
}

torch::Tensor mirroredAtRandom(const torch::Tensor& images, const at::Generator& generator) {
    const torch::Tensor draws = torch::rand({images.size(0), 1, 1, 1}, generator, images.options());
    return torch::where(draws < 0.5, images.flip(3), images).contiguous(torch::MemoryFormat::ChannelsLast);
}

}  // namespace core
