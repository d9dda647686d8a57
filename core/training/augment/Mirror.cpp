#include "core/training/augment/Mirror.h"

namespace core {

Parameter mirrorParameter() {
    return Parameter::toggle("mirror", "Horizontal flip", false,
                             "Flips each training image horizontally half of the time, which in effect doubles the "
                             "dataset. Suits images in which left and right do not matter, such as faces; not text.")
        .asAdvanced()
        .asOfDataset();
}

bool mirrors(const Settings& settings) {
    return settings.has("mirror") && settings.toggle("mirror");
}

torch::Tensor mirroredAtRandom(const torch::Tensor& images, const at::Generator& generator) {
    const torch::Tensor draws = torch::rand({images.size(0), 1, 1, 1}, generator, images.options());
    return torch::where(draws < 0.5, images.flip(3), images).contiguous(torch::MemoryFormat::ChannelsLast);
}

}  // namespace core
