#include "core/sample/image/ImageSpec.h"

#include "core/base/Error.h"

namespace core {

SampleSpec imageSpec(const ImageShape& shape, ValueType type) {
    return {kImageModality, {shape.height, shape.width, shape.channels}, type};
}

bool isImage(const SampleSpec& spec) {
    return spec.modality == kImageModality && spec.shape.size() == 3;
}

ImageShape imageShape(const SampleSpec& spec) {
    if (!isImage(spec)) throw Error("These samples are not images; choose images for this.");
    return {spec.shape[0], spec.shape[1], spec.shape[2]};
}

Sample toSample(const Image& image) {
    return {imageSpec(image.shape()), {image.pixels().begin(), image.pixels().end()}};
}

}  // namespace core
