#include "core/dataset/ImageImport.h"

#include <array>
#include <cstdint>
#include <string>

#include "core/parameter/Rectangle.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr const char* kSize = "size";
constexpr const char* kColor = "color";
constexpr const char* kFit = "fit";
constexpr std::array<const char*, 3> kColorIds = {"automatic", "grey", "color"};  // as ColorMode has them

constexpr std::array<const char*, 6> kFitIds = {"crop",     "content",    "pad-color",
                                                "pad-edge", "pad-mirror", "stretch"};  // as Fit has them

std::string idOf(ColorMode color) {
    return kColorIds[static_cast<std::size_t>(color)];
}

std::string idOf(Fit fit) {
    return kFitIds[static_cast<std::size_t>(fit)];
}

Parameter fitParameter() {
    return Parameter::choice(
        kFit, "Fit", idOf(Fit::crop),
        {{idOf(Fit::crop), "Crop to the center", "Cuts off what lies outside the center."},
         {idOf(Fit::content), "Crop to the content", "Cuts off what lies farthest from the part with the most edges."},
         {idOf(Fit::padColor), "Pad with a color",
          "Keeps the whole image between bars in the median color of its border."},
         {idOf(Fit::padEdge), "Pad with the edge", "Keeps the whole image and repeats the pixels of its border."},
         {idOf(Fit::padMirror), "Pad with a mirror image", "Keeps the whole image and mirrors it at its border."},
         {idOf(Fit::stretch), "Stretch", "Keeps the whole image and distorts it."}},
        "How images with another aspect ratio are fitted to the size.");
}

}  // namespace

std::vector<Parameter> imageImportParameters() {
    return {Parameter::integer(
                kSize, "Size", 0, kSmallestImageSide, kLargestImageSide, "pixels",
                "Images are scaled to a square of this side, or to this width and height; small ones train much "
                "faster. Automatic keeps the source size if all images are squares of 28 to 128 pixels, and uses 64 "
                "otherwise.")
                .orAutomatic(0, {28, 32, 48, 64, 96, 128})
                .orRectangle(),
            fitParameter(),
            Parameter::choice(
                kColor, "Color", idOf(ColorMode::automatic),
                {{idOf(ColorMode::automatic), "Automatic", "Grayscale if every image is gray, otherwise color."},
                 {idOf(ColorMode::gray), "Grayscale", "One channel: the brightness."},
                 {idOf(ColorMode::color), "Color", "Three channels: red, green and blue."}},
                "Whether samples are in color. Automatic: grayscale if every image is gray.")};
}

ImageImport imageImport(const Settings& settings) {
    ImageImport import;
    const Rectangle size = toRectangle(settings.value(kSize));
    import.size = size.width;
    import.height = size.width == size.height ? 0 : size.height;
    for (std::size_t mode = 0; mode < kColorIds.size(); ++mode)
        if (settings.choice(kColor) == kColorIds[mode]) import.color = static_cast<ColorMode>(mode);
    for (std::size_t fit = 0; fit < kFitIds.size(); ++fit)
        if (settings.choice(kFit) == kFitIds[fit]) import.fit = static_cast<Fit>(fit);
    return import;
}

Settings toSettings(const ImageImport& import) {
    Settings settings(imageImportParameters());
    const ImageShape shape = import.shape(1);
    settings.set(kSize, toValue({shape.width, shape.height}));
    settings.set(kColor, idOf(import.color));
    settings.set(kFit, idOf(import.fit));
    return settings;
}

std::vector<SampleSpec> imageImportSpecs(const Settings& settings) {
    const ImageImport import = imageImport(settings);
    std::vector<SampleSpec> specs;
    if (import.size == 0) return specs;
    if (import.color != ColorMode::gray) specs.push_back(imageSpec(import.shape(3)));
    if (import.color != ColorMode::color) specs.push_back(imageSpec(import.shape(1)));
    return specs;
}

void aimImageImport(const SampleSpec& spec, Settings& settings) {
    if (!isImage(spec)) return;
    const ImageShape shape = imageShape(spec);
    settings.set(kSize, toValue({shape.width, shape.height}));
    settings.set(kColor, idOf(shape.channels == 1 ? ColorMode::gray : ColorMode::color));
}

}  // namespace core
