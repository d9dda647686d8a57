#include "core/sample/image/ImageModality.h"

#include <torch/torch.h>

#include <cstring>
#include <string>

#include "core/sample/StoredTensor.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/Resize.h"

namespace core {

namespace {

Message refusalOfImage(const SampleSpec& spec) {
    if (!isImage(spec)) return Message("an image has a height, a width and a number of channels");
    const ImageShape shape = imageShape(spec);
    const auto fits = [](int side) { return side >= kSmallestImageSide && side <= kLargestImageSide; };
    if (!fits(shape.width) || !fits(shape.height))
        return Message("an image is %1 to %2 pixels wide and high, not %3 x %4", kSmallestImageSide, kLargestImageSide,
                       shape.width, shape.height);
    if (shape.channels != 1 && shape.channels != 3 && shape.channels != 4)
        return Message("an image has 1, 3 or 4 channels, not %1", shape.channels);
    if (spec.type == ValueType::float32) return Message("an image has 8 or 16 bits per channel");
    return {};
}

Message describeImage(const SampleSpec& spec) {
    const ImageShape shape = imageShape(spec);
    const Message color = shape.channels == 1   ? Message("grayscale")
                          : shape.channels == 3 ? Message("color")
                                                : Message("color with alpha");
    if (spec.type == ValueType::uint16) return Message("%1 × %2, %3, 16 bits", shape.width, shape.height, color);
    return Message("%1 × %2, %3", shape.width, shape.height, color);
}

/// The nearest of 256 values.
std::uint8_t eightBitsOf(std::uint16_t value) {
    return static_cast<std::uint8_t>((value + 128) / 257);
}

/// Values of 16 bits as 8; those of 8 as they are.
std::vector<std::uint8_t> eightBitValues(const SampleSpec& spec, std::span<const std::uint8_t> sample) {
    if (spec.type == ValueType::uint8) return {sample.begin(), sample.end()};
    std::vector<std::uint8_t> values(spec.values());
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint16_t value = 0;
        std::memcpy(&value, sample.data() + 2 * i, sizeof(value));
        values[i] = eightBitsOf(value);
    }
    return values;
}

/// RGB over white, as transparency is shown everywhere else.
Image overWhite(const ImageShape& shape, const std::vector<std::uint8_t>& values) {
    Image image(ImageShape{shape.height, shape.width, 3});
    auto pixels = image.pixels();
    for (std::size_t pixel = 0; pixel < pixels.size() / 3; ++pixel) {
        const int opacity = values[4 * pixel + 3];
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int mixed = values[4 * pixel + channel] * opacity + 255 * (255 - opacity);
            pixels[3 * pixel + channel] = static_cast<std::uint8_t>((mixed + 127) / 255);
        }
    }
    return image;
}

Image previewOfImage(const SampleSpec& spec, std::span<const std::uint8_t> sample) {
    const ImageShape shape = imageShape(spec);
    if (spec.type == ValueType::uint8 && shape.channels != 4) return Image(shape, sample);
    const std::vector<std::uint8_t> values = eightBitValues(spec, sample);
    return shape.channels == 4 ? overWhite(shape, values) : Image(shape, values);
}

/// Bytes [N, H, W, C] -> floats [N, C, H, W] in [0, 1]; channels_last for free.
torch::Tensor imagesToNetwork(const SampleSpec& spec, const torch::Tensor& stored) {
    if (spec.type == ValueType::uint16)
        return stored.to(torch::kInt).bitwise_and_(0xFFFF).to(torch::kFloat).mul_(1.0 / 65535.0).permute({0, 3, 1, 2});
    return stored.to(torch::kFloat).mul_(1.0 / 255.0).permute({0, 3, 1, 2});
}

torch::Tensor imagesToStored(const SampleSpec& spec, const torch::Tensor& network) {
    const torch::Tensor last = network.permute({0, 2, 3, 1});
    if (spec.type == ValueType::uint16)
        return last.mul(65535.0).add_(0.5).clamp_(0.0, 65535.0).to(torch::kInt).to(torch::kShort).contiguous();
    return last.mul(255.0).add_(0.5).clamp_(0.0, 255.0).to(torch::kByte).contiguous();
}

torch::Tensor halfOf(const torch::Tensor& images) {
    return torch::avg_pool2d(images, 2);
}

Sample readImageSample(const SampleSpec& spec, const std::filesystem::path& file) {
    const ImageShape shape = imageShape(spec);
    // What is read has 8 bits and no opacity; a spec that keeps more is filled up.
    const Image image = fitted(readImage(file), {shape.height, shape.width, shape.channels == 1 ? 1 : 3});
    Sample sample{spec, std::vector<std::uint8_t>(spec.bytes())};
    const std::size_t width = bytesOf(spec.type);
    const auto channels = static_cast<std::size_t>(shape.channels);
    const auto given = static_cast<std::size_t>(image.channels());
    for (std::size_t value = 0; value < spec.values(); ++value) {
        const std::size_t channel = value % channels;
        const std::uint8_t byte = channel < given ? image.pixels()[value / channels * given + channel] : 255;
        // 257 times a byte is its place among 65,536 values: both of its bytes are that byte.
        std::memset(sample.bytes.data() + value * width, byte, width);
    }
    return sample;
}

}  // namespace

Modality imageModality() {
    Modality modality;
    modality.id = kImageModality;
    modality.label = "Images";
    modality.help = "Photographs, drawings, scans: grayscale or in color.";
    modality.refusal = refusalOfImage;
    modality.describe = describeImage;
    modality.preview = previewOfImage;
    modality.toNetwork = imagesToNetwork;
    modality.toStored = imagesToStored;
    modality.coarser = halfOf;
    modality.readFile = readImageSample;
    return modality;
}

}  // namespace core
