#include "core/model/ConvParameters.h"

#include <utility>

#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

/// Sides that the networks are made for, in pixels.
constexpr int kSmallestConvSide = 28;
constexpr int kLargestConvSide = 128;

}  // namespace

Message convRefusal(const SampleSpec& spec) {
    if (isImage(spec) && spec.type == ValueType::uint8) {
        const ImageShape shape = imageShape(spec);
        if (shape.height == shape.width && shape.height >= kSmallestConvSide && shape.height <= kLargestConvSide &&
            (shape.channels == 1 || shape.channels == 3))
            return {};
    }
    return Message("it takes square images of %1 to %2 pixels with 8 bits a channel, grey or RGB", kSmallestConvSide,
                   kLargestConvSide);
}

std::vector<Parameter> convParameters() {
    return {
        Parameter::integer("latent_size", "Latent size", 24, 1, 512, "dimensions",
                           "How many numbers stand for one picture: more keep more detail, fewer are easier to steer."),
        Parameter::integer("width", "Width", 16, 4, 256, "feature maps",
                           "Feature maps of the network at half resolution: wider draws better and trains slower."),
        Parameter::integer("hidden_size", "Hidden size", 256, 8, 4096, "units",
                           "Units of the dense layer between the features and the latent: more learn more from each "
                           "picture, and make the file larger.")
            .asAdvanced(),
        Parameter::integer("residual_blocks", "Residual blocks", 1, 0, 16, "",
                           "Convolutions that refine what is drawn while it is still small: more draw better in a long "
                           "training, and train slower.")
            .asAdvanced()
            .addedLater(std::int64_t{0}),
        Parameter::integer("detail_blocks", "Detail blocks", 1, 0, 16, "",
                           "Convolutions that refine what is drawn at half of its final resolution: more draw finer "
                           "details, and train slower.")
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
        size("small", "Small", "Trains fastest and learns few pictures by heart less quickly.", 8, 128),
        size("medium", "Medium", "Good pictures within minutes on an ordinary processor.", 16, 256),
        size("large", "Large", "Draws more detail, for many pictures and a long training.", 32, 512),
    };
}

Preset fewImagesPreset() {
    return {"few-images",
            "Few images",
            "A small network, small batches, and an end before it learns the pictures by heart.",
            {{"length", std::string("plateau")},
             {"width", std::int64_t{8}},
             {"hidden_size", std::int64_t{128}},
             {"latent_size", std::int64_t{12}},
             {"batch_size", std::int64_t{16}},
             {"validation", 0.1}}};
}

Preset fastPreset() {
    return {"fast",
            "Fast look",
            "A small network with few sliders draws something within seconds, to see whether the data is any good.",
            {{"width", std::int64_t{8}}, {"hidden_size", std::int64_t{128}}, {"latent_size", std::int64_t{12}}}};
}

Parameter labelsParameter() {
    return Parameter::toggle(kLabels, "Learn the classes", false,
                             "Tells the model the class of each picture, so that you can ask for a class afterwards. "
                             "The dataset must have classes.");
}

}  // namespace core
