#include "core/training/augment/DiffAugment.h"

#include <cmath>

namespace core {

namespace {

// The strengths of arXiv 2006.10738.
constexpr double kBrightness = 0.5;     // added at most, in [-1, 1]
constexpr double kSaturation = 1.0;     // the factor is 1 +- this
constexpr double kContrast = 0.5;       // the factor is 1 +- this
constexpr double kTranslation = 0.125;  // share of the side
constexpr double kCutout = 0.5;         // share of the side

/// A number for each image, [N, 1, 1, 1], in [-1, 1].
torch::Tensor uniform(const torch::Tensor& images, const at::Generator& generator) {
    return torch::rand({images.size(0), 1, 1, 1}, generator, images.options().requires_grad(false)) * 2.0 - 1.0;
}

/// An integer for each image, [N, 1], from first to last.
torch::Tensor integers(const torch::Tensor& images, int64_t first, int64_t last, const at::Generator& generator) {
    return torch::randint(first, last + 1, {images.size(0), 1}, generator,
                          torch::TensorOptions(torch::kLong).device(images.device()));
}

/// Which of the places 0 to side - 1 lie in [first, first + length), [N, side].
torch::Tensor within(const torch::Tensor& first, int64_t side, int64_t length) {
    const torch::Tensor places = torch::arange(side, first.options()).unsqueeze(0);
    return (places >= first).logical_and(places < first + length);
}

}  // namespace

DiffAugment::DiffAugment(const Settings& settings)
    : color_(settings.toggle("augment_colour")),
      translation_(settings.toggle("augment_translation")),
      cutout_(settings.toggle("augment_cutout")) {}

torch::Tensor DiffAugment::apply(const torch::Tensor& images, at::Generator generator) const {
    torch::Tensor changed = images;
    if (color_) changed = recolored(changed, generator);
    if (translation_ || cutout_) changed = moved(changed, generator);
    return changed;
}

torch::Tensor DiffAugment::recolored(const torch::Tensor& images, const at::Generator& generator) const {
    torch::Tensor changed = images + kBrightness * uniform(images, generator);
    if (images.size(1) > 1) {
        const torch::Tensor gray = changed.mean(1, /*keepdim=*/true);
        changed = gray + (changed - gray) * (1.0 + kSaturation * uniform(images, generator));
    }
    const torch::Tensor mean = changed.mean({1, 2, 3}, /*keepdim=*/true);
    return mean + (changed - mean) * (1.0 + kContrast * uniform(images, generator));
}

/// Both at once: where each pixel comes from, and which ones become middle gray.
torch::Tensor DiffAugment::moved(const torch::Tensor& images, const at::Generator& generator) const {
    const int64_t count = images.size(0);
    const int64_t height = images.size(2);
    const int64_t width = images.size(3);
    const auto places = torch::TensorOptions(torch::kLong).device(images.device());
    torch::Tensor rows = torch::arange(height, places).expand({count, height});
    torch::Tensor columns = torch::arange(width, places).expand({count, width});
    if (translation_) {
        const auto far = [](int64_t side) { return std::lround(kTranslation * static_cast<double>(side)); };
        rows = rows + integers(images, -far(height), far(height), generator);
        columns = columns + integers(images, -far(width), far(width), generator);
    }
    const auto inside = [](const torch::Tensor& sources, int64_t side) {
        return (sources >= 0).logical_and(sources < side);
    };
    torch::Tensor kept = inside(rows, height).unsqueeze(2).logical_and(inside(columns, width).unsqueeze(1));
    if (cutout_) {
        const auto length = [](int64_t side) { return std::lround(kCutout * static_cast<double>(side)); };
        // The square's middle may lie anywhere in the image.
        const auto first = [&](int64_t side) {
            return integers(images, -length(side) / 2, side - 1 - length(side) / 2, generator);
        };
        const torch::Tensor cutRows = within(first(height), height, length(height));
        const torch::Tensor cutColumns = within(first(width), width, length(width));
        kept = kept.logical_and(cutRows.unsqueeze(2).logical_and(cutColumns.unsqueeze(1)).logical_not());
    }
    torch::Tensor changed = images;
    if (translation_) {
        const torch::Tensor sources =
            rows.clamp(0, height - 1).unsqueeze(2) * width + columns.clamp(0, width - 1).unsqueeze(1);
        changed = images.flatten(2)
                      .gather(2, sources.view({count, 1, height * width}).expand({count, images.size(1), -1}))
                      .view(images.sizes());
    }
    return changed * kept.unsqueeze(1);
}

std::vector<Parameter> DiffAugment::parameters() {
    return {
        Parameter::toggle("augment_colour", "Color jitter", false,
                          "Changes brightness, saturation and contrast at random in all images and samples that the "
                          "discriminator sees (DiffAugment): helps with fewer than about 5,000 images.")
            .asOfDataset(),
        Parameter::toggle("augment_translation", "Translation", false,
                          "Shifts all images and samples that the discriminator sees at random, by up to an eighth of "
                          "their side (DiffAugment): helps with fewer than about 5,000 images.")
            .asOfDataset(),
        Parameter::toggle("augment_cutout", "Cutout", false,
                          "Covers a random square of half the side in all images and samples that the discriminator "
                          "sees (DiffAugment): helps with few images and slows training down.")
            .asOfDataset(),
    };
}

}  // namespace core
