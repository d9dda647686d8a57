#include "core/dataset/ImageImport.h"

#include <array>
#include <cstdint>
#include <string>

#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr const char* kSize = "size";
constexpr const char* kColor = "color";
constexpr std::array<const char*, 3> kColorIds = {"automatic", "grey", "color"};  // as ColorMode has them

std::string idOf(ColorMode color) {
    return kColorIds[static_cast<std::size_t>(color)];
}

}  // namespace

std::vector<Parameter> imageImportParameters() {
    return {Parameter::integer(
                kSize, "Size", 0, kSmallestImageSide, kLargestImageSide, "pixels",
                "Images are cropped and scaled to a square of this side; small ones train much faster. Automatic keeps "
                "the source size if all images are squares of 28 to 128 pixels, and uses 64 otherwise.")
                .orAutomatic(0, {28, 32, 48, 64, 96, 128}),
            Parameter::choice(
                kColor, "Color", idOf(ColorMode::automatic),
                {{idOf(ColorMode::automatic), "Automatic", "Grayscale if every image is gray, otherwise color."},
                 {idOf(ColorMode::gray), "Grayscale", "One channel: the brightness."},
                 {idOf(ColorMode::color), "Color", "Three channels: red, green and blue."}},
                "Whether samples are in color. Automatic: grayscale if every image is gray.")};
}

ImageImport imageImport(const Settings& settings) {
    ImageImport import;
    import.size = static_cast<int>(settings.integer(kSize));
    for (std::size_t mode = 0; mode < kColorIds.size(); ++mode)
        if (settings.choice(kColor) == kColorIds[mode]) import.color = static_cast<ColorMode>(mode);
    return import;
}

Settings toSettings(const ImageImport& import) {
    Settings settings(imageImportParameters());
    settings.set(kSize, std::int64_t{import.size});
    settings.set(kColor, idOf(import.color));
    return settings;
}

std::vector<SampleSpec> imageImportSpecs(const Settings& settings) {
    const ImageImport import = imageImport(settings);
    std::vector<SampleSpec> specs;
    if (import.size == 0) return specs;
    if (import.color != ColorMode::gray) specs.push_back(imageSpec({import.size, import.size, 3}));
    if (import.color != ColorMode::color) specs.push_back(imageSpec({import.size, import.size, 1}));
    return specs;
}

void aimImageImport(const SampleSpec& spec, Settings& settings) {
    if (!isImage(spec)) return;
    const ImageShape shape = imageShape(spec);
    settings.set(kSize, std::int64_t{shape.width});
    settings.set(kColor, idOf(shape.channels == 1 ? ColorMode::gray : ColorMode::color));
}

}  // namespace core
