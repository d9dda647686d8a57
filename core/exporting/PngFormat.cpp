#include "core/exporting/PngFormat.h"

#include "core/sample/image/ImageFile.h"

namespace core {

ImageSetFormat pngFormat() {
    return {.id = "png",
            .label = "PNG files",
            .help = "A lossless file for each picture, which every program opens.",
            .extension = "png",
            .encode = encodePng};
}

}  // namespace core
