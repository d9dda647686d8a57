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
constexpr const char* kBackground = "background";
constexpr const char* kBinarize = "binarize";
constexpr const char* kAutomatic = "automatic";
constexpr std::array<const char*, 3> kColorIds = {"automatic", "grey", "color"};  // as ColorMode has them

constexpr std::array<const char*, 6> kFitIds = {"crop",     "content",    "pad-color",
                                                "pad-edge", "pad-mirror", "stretch"};  // as Fit has them

constexpr std::array<const char*, 3> kBinarizeIds = {"off", "random", "threshold"};  // as Binarize has them

struct NamedColor {
    const char* id;
    const char* label;
    const char* help;
    Rgb color;
};
constexpr std::array<NamedColor, 3> kNamedColors = {
    {{"white", "White", "White behind transparent pixels and in the bars of padded images.", kWhite},
     {"black", "Black", "Black behind transparent pixels and in the bars of padded images.", {0, 0, 0}},
     {"gray", "Gray", "Medium gray behind transparent pixels and in the bars of padded images.", {128, 128, 128}}}};

std::string idOf(const std::optional<Rgb>& background) {
    if (!background) return kAutomatic;
    for (const NamedColor& named : kNamedColors)
        if (named.color == *background) return named.id;
    return toText(*background);
}

std::optional<Rgb> backgroundOf(const std::string& id) {
    for (const NamedColor& named : kNamedColors)
        if (named.id == id) return named.color;
    return readRgb(id);
}

std::string idOf(ColorMode color) {
    return kColorIds[static_cast<std::size_t>(color)];
}

std::string idOf(Fit fit) {
    return kFitIds[static_cast<std::size_t>(fit)];
}

std::string idOf(Binarize how) {
    return kBinarizeIds[static_cast<std::size_t>(how)];
}

Parameter binarizeParameter() {
    return Parameter::choice(
               kBinarize, "Binarize", idOf(Binarize::off),
               {{idOf(Binarize::off), "Off", "Gray values stay as they are."},
                {idOf(Binarize::random), "At random, once",
                 "Each pixel becomes white with its gray value as the probability, drawn once for the dataset: the "
                 "protocol in which likelihoods are published (static binarization)."},
                {idOf(Binarize::threshold), "Threshold", "Each pixel becomes black or white, whichever is nearer."}},
               "Makes each pixel of grayscale images black or white, for likelihoods that compare with published ones; "
               "goes with the VAE preset Binarized likelihood protocol.")
        .asAdvanced()
        .addedLater(idOf(Binarize::off));
}

Parameter fitParameter() {
    return Parameter::choice(
        kFit, "Fit", idOf(Fit::crop),
        {{idOf(Fit::crop), "Crop to the center", "Cuts off what lies outside the center."},
         {idOf(Fit::content), "Crop to the content", "Cuts off what lies farthest from the part with the most edges."},
         {idOf(Fit::padColor), "Pad with a color", "Keeps the whole image between bars of one color: see Background."},
         {idOf(Fit::padEdge), "Pad with the edge", "Keeps the whole image and repeats the pixels of its border."},
         {idOf(Fit::padMirror), "Pad with a mirror image", "Keeps the whole image and mirrors it at its border."},
         {idOf(Fit::stretch), "Stretch", "Keeps the whole image and distorts it."}},
        "How images with another aspect ratio are fitted to the size.");
}

Parameter backgroundParameter() {
    std::vector<Choice> choices{
        {kAutomatic, "Automatic",
         "White behind transparent pixels; padding has the median color of the image's border."}};
    for (const NamedColor& named : kNamedColors) choices.push_back({named.id, named.label, named.help});
    return Parameter::choice(kBackground, "Background", kAutomatic, std::move(choices),
                             "The color behind transparent pixels, and of the bars where images are padded with a "
                             "color. Any color can be given as #RRGGBB.")
        .orColor();
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
            fitParameter(), backgroundParameter(),
            Parameter::choice(
                kColor, "Color", idOf(ColorMode::automatic),
                {{idOf(ColorMode::automatic), "Automatic", "Grayscale if every image is gray, otherwise color."},
                 {idOf(ColorMode::gray), "Grayscale", "One channel: the brightness."},
                 {idOf(ColorMode::color), "Color", "Three channels: red, green and blue."}},
                "Whether samples are in color. Automatic: grayscale if every image is gray."),
            binarizeParameter()};
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
    import.background = backgroundOf(settings.choice(kBackground));
    import.binarize = binarizeOf(settings);
    return import;
}

Binarize binarizeOf(const Settings& settings) {
    for (std::size_t how = 0; how < kBinarizeIds.size(); ++how)
        if (settings.has(kBinarize) && settings.choice(kBinarize) == kBinarizeIds[how])
            return static_cast<Binarize>(how);
    return Binarize::off;
}

Settings toSettings(const ImageImport& import) {
    Settings settings(imageImportParameters());
    const ImageShape shape = import.shape(1);
    settings.set(kSize, toValue({shape.width, shape.height}));
    settings.set(kColor, idOf(import.color));
    settings.set(kFit, idOf(import.fit));
    settings.set(kBackground, idOf(import.background));
    settings.set(kBinarize, idOf(import.binarize));
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
