#include "core/exporting/SampleFile.h"

#include <algorithm>
#include <cmath>

#include "core/exporting/FileNamePart.h"
#include "core/exporting/FrameSize.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/SetParameters.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr int kHighestSample = 4320;  // pixels, as of a video

FrameSize sizeOf(const Settings& settings) {
    return {static_cast<int>(settings.integer("height")),
            settings.choice("enlargement") == "blocks" ? Enlargement::blocks : Enlargement::smooth};
}

}  // namespace

std::vector<Parameter> sampleFileParameters(const ImageShape& shape) {
    return {Parameter::choice("format", "Format", "png",
                              {{"png", "PNG", "Lossless."},
                               {"jpeg", "JPEG", "Small and lossy."},
                               {"webp", "WebP", "Smaller, lossy or lossless."}},
                              "Format of the file."),
            Parameter::integer("width", "Width", shape.width, 1, sampleFileWidth(shape, kHighestSample), "pixels",
                               "Width of the image in the file. The height follows it."),
            Parameter::integer("height", "Height", shape.height, 1, kHighestSample, "pixels",
                               "Height of the image in the file. With sharp blocks it may be slightly larger."),
            Parameter::choice(
                "enlargement", "Enlargement", "blocks",
                {{"smooth", "Smooth", "Cubic interpolation to exactly this height, as images are shown in the studio."},
                 {"blocks", "Sharp blocks", "Each pixel becomes a block (nearest neighbor), without interpolation."}},
                "How a small sample is enlarged to this height."),
            qualityParameter(),
            Parameter::toggle("lossless", "Lossless", false,
                              "Keeps every pixel as it was generated, with 8 bits per channel.")};
}

int sampleFileWidth(const ImageShape& shape, int height) {
    return std::max(1, static_cast<int>(std::lround(static_cast<double>(height) * shape.width / shape.height)));
}

int sampleFileHeight(const ImageShape& shape, int width) {
    const int height = static_cast<int>(std::lround(static_cast<double>(width) * shape.height / shape.width));
    return std::clamp(height, 1, kHighestSample);
}

std::string sampleFileEnding(const Settings& settings) {
    return endingOf(imageFileFormat(settings.choice("format")));
}

ImageShape sampleFileShape(const Settings& settings, const ImageShape& shape) {
    if (settings.integer("height") == shape.height) return shape;
    return sizedShape(shape, sizeOf(settings));
}

std::string sampleFileName(const Recipe& recipe) {
    const std::string kind = recipe.columns > 0 ? "samples" : "sample";
    std::string name = fileNamePart(recipe.modelName);
    if (name.empty()) name = kind;
    if (recipe.seed) name += " seed " + std::to_string(*recipe.seed);
    if (recipe.index) name += " index " + std::to_string(*recipe.index);
    if (recipe.step) name += " step " + std::to_string(*recipe.step);
    return name;
}

std::vector<std::uint8_t> sampleFile(const Image& image, const Settings& settings, Recipe recipe) {
    const bool asItIs = settings.integer("height") == image.height();
    const Image large = asItIs ? image : sized(image, sizeOf(settings));
    recipe.form = {};
    recipe.form.encoding.format = imageFileFormat(settings.choice("format"));
    recipe.form.encoding.quality = static_cast<int>(settings.integer("quality"));
    recipe.form.encoding.lossless = recipe.form.encoding.format == ImageFileFormat::webp && settings.toggle("lossless");
    recipe.form.smooth = !asItIs && settings.choice("enlargement") == "smooth";
    if (!asItIs) recipe.form.height = static_cast<int>(settings.integer("height"));
    if (recipe.form.encoding.format == ImageFileFormat::png) {
        recipe.form.encoding = {};
        return withRecipe(encodePng(large), recipe);
    }
    const auto pixels = large.pixels();
    const Sample sample{imageSpec(large.shape()), {pixels.begin(), pixels.end()}};
    return withRecipe(encodeImage(sample, recipe.form.encoding), recipe);
}

}  // namespace core
