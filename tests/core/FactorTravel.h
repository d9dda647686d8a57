#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <memory>
#include <numbers>
#include <numeric>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/latent/directions/GroupDirections.h"
#include "core/model/ModelFamily.h"
#include "core/rendering/Renderer.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"

/// The built-in shapes, whose true causes are known: a direction between the images where a cause is small and those
/// where it is large must change that cause in what is drawn.
namespace shapes {

inline std::shared_ptr<const core::Dataset> dataset() {
    return core::importDataset("shapes", core::toSettings({.size = 32, .color = core::ColorMode::color})).dataset;
}

inline core::SnapshotPointer trained(const std::string& family, const std::shared_ptr<const core::Dataset>& dataset,
                                     const std::function<void(core::Settings& model, core::Settings& training)>& set,
                                     int threads) {
    core::Settings model(core::modelFamily(family).modelParameters);
    core::TrainingRequest request;
    request.dataset = dataset;
    request.settings = core::Settings(core::allTrainingParameters(family));
    set(model, request.settings);
    request.model = core::modelSpec(family, model, *dataset);
    request.threads = threads;
    core::SnapshotPointer result;
    core::PauseGate gate;
    std::jthread([&] { result = core::train(request, gate, {}, {}).model; }).join();
    return result;
}

/// A VAE so small that a test can wait for it.
inline core::SnapshotPointer smallVae(const std::shared_ptr<const core::Dataset>& dataset,
                                      const std::string& likelihood, std::int64_t epochs) {
    return trained(
        "vae", dataset,
        [&](core::Settings& model, core::Settings& training) {
            model.set("likelihood", likelihood);
            model.set("latent_size", std::int64_t{8});
            model.set("width", std::int64_t{8});
            model.set("detail_blocks", std::int64_t{0});
            training.set("length", std::string("epochs"));
            training.set("epochs", epochs);
        },
        2);
}

/// Where the light of an image lies, and of what color it is.
struct Moments {
    double mass = 0;
    double across = 0;  ///< of the center, in pixels from the left
    double down = 0;
    double wide = 0;  ///< variance across, square pixels
    double high = 0;
    double slanted = 0;             ///< covariance of across and down
    std::array<double, 3> color{};  ///< sum of each channel
};

inline Moments moments(const core::Image& image) {
    const auto channels = static_cast<std::size_t>(image.channels());
    const auto [dark, bright] = std::minmax_element(image.pixels().begin(), image.pixels().end());
    // A drawn background is not quite even.
    const double background = *dark + 0.1 * (*bright - *dark);
    Moments sums;
    double acrossSquare = 0;
    double downSquare = 0;
    double product = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            double light = 0;
            for (std::size_t channel = 0; channel < channels; ++channel) {
                const std::uint8_t value = image.row(y)[static_cast<std::size_t>(x) * channels + channel];
                const double above = std::max(0.0, value - background);
                sums.color[channel] += above;
                light += above;
            }
            sums.mass += light;
            sums.across += light * x;
            sums.down += light * y;
            acrossSquare += light * x * x;
            downSquare += light * y * y;
            product += light * x * y;
        }
    }
    sums.across /= sums.mass;
    sums.down /= sums.mass;
    sums.wide = acrossSquare / sums.mass - sums.across * sums.across;
    sums.high = downSquare / sums.mass - sums.down * sums.down;
    sums.slanted = product / sums.mass - sums.across * sums.down;
    return sums;
}

/// Degrees that the longer axis is turned clockwise from lying, -45 to 135: a quarter turn has no seam there.
inline double turned(const Moments& light) {
    const double degrees = std::atan2(2 * light.slanted, light.wide - light.high) * 90 / std::numbers::pi;
    return degrees < -45 ? degrees + 180 : degrees;
}

/// Degrees around the color circle, -90 to 270: the half from red over yellow and green to cyan has no seam there.
inline double hue(const Moments& light) {
    const auto& [red, green, blue] = light.color;
    const double degrees =
        std::atan2(std::numbers::sqrt3 * (green - blue), 2 * red - green - blue) * 180 / std::numbers::pi;
    return degrees < -90 ? degrees + 360 : degrees;
}

/// A true cause that a drawn image shows.
struct VisibleFactor {
    std::string name;  ///< the dataset's
    double (*seen)(const Moments& light);
    /// Of which images: a square that turns by a quarter looks the same again, and a whole color circle has no ends.
    std::function<bool(const core::Dataset& dataset, std::size_t index)> shownBy;
};

inline float factorOf(const core::Dataset& dataset, const std::string& name, std::size_t index) {
    return std::find_if(dataset.factors.begin(), dataset.factors.end(),
                        [&](const core::Factor& known) { return known.name == name; })
        ->values[index];
}

inline const std::vector<VisibleFactor>& visibleFactors() {
    constexpr int kEllipse = 1;
    const auto all = [](const core::Dataset&, std::size_t) { return true; };
    static const std::vector<VisibleFactor> factors{
        {"position x", [](const Moments& light) { return light.across; }, all},
        {"position y", [](const Moments& light) { return light.down; }, all},
        {"scale", [](const Moments& light) { return std::sqrt(light.mass); }, all},
        {"rotation", &turned,
         [](const core::Dataset& dataset, std::size_t index) { return dataset.labels[index] == kEllipse; }},
        {"color", &hue,
         [](const core::Dataset& dataset, std::size_t index) { return factorOf(dataset, "color", index) < 180; }}};
    return factors;
}

inline const VisibleFactor& visibleFactor(const std::string& name) {
    const auto& factors = visibleFactors();
    return *std::find_if(factors.begin(), factors.end(),
                         [&](const VisibleFactor& factor) { return factor.name == name; });
}

inline double correlation(std::span<const double> a, std::span<const double> b) {
    const auto mean = [](std::span<const double> values) {
        return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    };
    double together = 0;
    double ofA = 0;
    double ofB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double left = a[i] - mean(a);
        const double right = b[i] - mean(b);
        together += left * right;
        ofA += left * left;
        ofB += right * right;
    }
    return ofA > 0 && ofB > 0 ? together / std::sqrt(ofA * ofB) : 0;
}

/// From the images with the smallest values of a factor to those with the largest, a third each.
inline core::Direction directionOf(const core::ModelSnapshot& model, const core::Dataset& dataset,
                                   const VisibleFactor& factor) {
    constexpr std::size_t kImages = 1500;
    std::vector<std::size_t> order;
    for (std::size_t index = 0; order.size() < kImages; ++index)
        if (factor.shownBy(dataset, index)) order.push_back(index);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return factorOf(dataset, factor.name, a) < factorOf(dataset, factor.name, b);
    });
    core::Renderer renderer(1);
    const auto group = [&](std::size_t first, const std::string& name) {
        std::vector<core::Sample> images;
        for (std::size_t i = first; i < first + kImages / 3; ++i) images.push_back(dataset.sampleAt(order[i]));
        return core::LatentGroup{name, renderer.encode(model, images)};
    };
    return core::directionsBetween(group(0, "small"), group(kImages - kImages / 3, "large")).front();
}

/// Images of the test set that show the factor.
inline std::vector<std::size_t> testImages(const core::Dataset& dataset, const VisibleFactor& factor,
                                           std::size_t count) {
    std::vector<std::size_t> images;
    for (std::size_t index = dataset.size() - dataset.testCount; images.size() < count; ++index)
        if (factor.shownBy(dataset, index)) images.push_back(index);
    return images;
}

/// Units of the slider to both sides: what most of the data lie between.
inline constexpr double kReach = 1.25;

/// How what is seen of the factor follows the slider when all else stays as in one image: the values at 9 places from
/// end to end.
inline std::vector<double> travel(const core::ModelSnapshot& model, const core::Dataset& dataset, std::size_t image,
                                  const core::Direction& direction, const VisibleFactor& factor) {
    core::Renderer renderer(1);
    const std::vector images{dataset.sampleAt(image)};
    const core::Latent start = renderer.encode(model, images).front();
    std::vector<core::Latent> places;
    for (int step = -4; step <= 4; ++step) places.push_back(core::movedTo(start, direction, kReach * step / 4));
    std::vector<double> values;
    for (const core::Image& drawn : renderer.decode(model, places)) values.push_back(factor.seen(moments(drawn)));
    return values;
}

/// The correlation of slider and factor while images of the test set are changed, -1 to 1. Each image counts by how
/// much it changes, and how one differs from another does not: values are taken from the image's mean.
inline double travelCorrelation(const core::ModelSnapshot& model, const core::Dataset& dataset,
                                const VisibleFactor& factor, std::size_t count) {
    const core::Direction direction = directionOf(model, dataset, factor);
    std::vector<double> places;
    std::vector<double> seen;
    for (const std::size_t image : testImages(dataset, factor, count)) {
        const std::vector<double> values = travel(model, dataset, image, direction, factor);
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
        for (std::size_t step = 0; step < values.size(); ++step) {
            places.push_back(static_cast<double>(step) - 4);
            seen.push_back(values[step] - mean);
        }
    }
    return correlation(places, seen);
}

}  // namespace shapes
