#include "core/model/ConvParameters.h"

#include <utility>

#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

/// Sides that the networks are made for, in pixels.
constexpr int kSmallestConvSide = 16;
constexpr int kLargestConvSide = 256;

}  // namespace

Message convRefusal(const SampleSpec& spec) {
    if (isImage(spec) && spec.type == ValueType::uint8) {
        const ImageShape shape = imageShape(spec);
        const auto fits = [](int side) { return side >= kSmallestConvSide && side <= kLargestConvSide; };
        if (fits(shape.height) && fits(shape.width) && (shape.channels == 1 || shape.channels == 3)) return {};
    }
    return Message("it takes images of %1 to %2 pixels in width and height with 8 bits per channel, grayscale or RGB",
                   kSmallestConvSide, kLargestConvSide);
}

std::vector<Parameter> convParameters() {
    return {
        Parameter::integer(
            "latent_size", "Latent size", 24, 1, 512, "dimensions",
            "Number of values that describe an image: more preserve more detail, fewer are easier to explore."),
        Parameter::integer(
            "width", "Width", 16, 4, 256, "feature maps",
            "Feature maps of the network at half resolution: more give better results and slow training down."),
        Parameter::integer("hidden_size", "Hidden size", 256, 8, 4096, "units",
                           "Units of the dense layer between the feature maps and the latent: more capture more of "
                           "each image and make the file larger.")
            .asAdvanced(),
        Parameter::integer("residual_blocks", "Residual blocks", 1, 0, 16, "",
                           "Residual convolutions at the lowest resolution of the decoder or generator: more improve "
                           "the result of a long training and slow it down.")
            .asAdvanced()
            .addedLater(std::int64_t{0}),
        Parameter::integer(
            "detail_blocks", "Detail blocks", 1, 0, 16, "",
            "Residual convolutions at half of the final resolution: more give finer detail and slow training down.")
            .asAdvanced()
            .addedLater(std::int64_t{0}),
    };
}

std::vector<Preset> convSizes() {
    const auto size = [](std::string id, std::string label, std::string reason, std::int64_t width,
                         std::int64_t hidden) {
        return Preset{std::move(id), std::move(label), std::move(reason), {{"width", width}, {"hidden_size", hidden}}};
    };
    return {
        size("small", "Small", "Trains fastest, and overfits small datasets less quickly.", 8, 128),
        size("medium", "Medium", "Good images within minutes on an ordinary CPU.", 16, 256),
        size("large", "Large", "Generates finer detail; for large datasets and long training runs.", 32, 512),
    };
}

Preset fewImagesPreset() {
    return {"few-images",
            "Few images",
            "A small network, small batches and early stopping reduce overfitting.",
            // An epoch has few steps: a loss that rests for some of them goes on falling.
            {{"length", std::string("plateau")},
             {"patience", std::int64_t{40}},
             {"width", std::int64_t{8}},
             {"hidden_size", std::int64_t{128}},
             {"latent_size", std::int64_t{12}},
             {"batch_size", std::int64_t{16}},
             {"validation", 0.1}},
            kFewImages};
}

Preset fastPreset() {
    return {"fast",
            "Quick preview",
            "A small network with few sliders generates its first samples within seconds, to check the dataset.",
            {{"width", std::int64_t{8}}, {"hidden_size", std::int64_t{128}}, {"latent_size", std::int64_t{12}}}};
}

Parameter labelsParameter() {
    return Parameter::toggle(kLabels, "Conditional on class", false,
                             "Trains the model on the class of each image as well, so that it can generate a chosen "
                             "class. The dataset must have classes.")
        .asOfDataset();
}

}  // namespace core
