#include "core/exporting/FrameSize.h"

#include <algorithm>
#include <cmath>

#include "core/sample/image/Resize.h"

namespace core {

namespace {

int evenNear(double length) {
    return std::max(2, 2 * static_cast<int>(std::lround(length / 2)));
}

int blockOf(const ImageShape& shape, const FrameSize& size) {
    return std::max(1, (size.height + shape.height - 1) / shape.height);
}

}  // namespace

ImageShape sizedShape(const ImageShape& shape, const FrameSize& size) {
    if (size.enlargement == Enlargement::blocks) {
        const int block = blockOf(shape, size);
        return {shape.height * block, shape.width * block, shape.channels};
    }
    const int height = evenNear(size.height);
    return {height, evenNear(static_cast<double>(height) * shape.width / shape.height), shape.channels};
}

Image sized(const Image& image, const FrameSize& size) {
    if (image.empty()) return image;
    if (size.enlargement == Enlargement::blocks) return enlarged(image, blockOf(image.shape(), size));
    return fitted(image, sizedShape(image.shape(), size));
}

}  // namespace core
