#include "core/exporting/FrameSize.h"

#include <algorithm>
#include <cmath>

#include "core/sample/image/Resize.h"

namespace core {

namespace {

int evenNear(double length) {
    return std::max(2, 2 * static_cast<int>(std::lround(length / 2)));
}

}  // namespace

Image sized(const Image& picture, const FrameSize& size) {
    if (picture.empty()) return picture;
    if (size.enlargement == Enlargement::blocks)
        return enlarged(picture, std::max(1, (size.height + picture.height() - 1) / picture.height()));
    const int height = evenNear(size.height);
    const int width = evenNear(static_cast<double>(height) * picture.width() / picture.height());
    return fitted(picture, {height, width, picture.channels()});
}

}  // namespace core
