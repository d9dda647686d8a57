#pragma once

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "core/dataset/Import.h"
#include "core/latent/GroupDirections.h"
#include "core/model/ModelFamily.h"
#include "core/rendering/Renderer.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"

/// The built-in shapes, whose true causes are known: a direction between the pictures where a cause is small and those
/// where it is large must change that cause in what is drawn. Causes that a drawn picture shows: where its shape lies,
/// and how large it is.
namespace shapes {

inline std::shared_ptr<const core::Dataset> pictures() {
    core::ImportOptions options;
    options.size = 32;
    options.color = core::ColorMode::grey;
    return core::importDataset("shapes", options).dataset;
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

/// What of a factor can be seen in a picture.
inline double seen(const std::string& factor, const core::Image& picture) {
    double mass = 0;
    double across = 0;
    double down = 0;
    const int dark = *std::min_element(picture.pixels().begin(), picture.pixels().end());
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const double light = picture.row(y)[x] - dark;
            mass += light;
            across += light * x;
            down += light * y;
        }
    }
    if (factor == "position x") return across / mass;
    if (factor == "position y") return down / mass;
    return std::sqrt(mass);  // scale
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

/// From the pictures with the smallest values of a factor to those with the largest, a third each.
inline core::Direction directionOf(const core::ModelSnapshot& model, const core::Dataset& dataset,
                                   const std::string& factor) {
    constexpr std::size_t kPictures = 1500;
    const auto& values = std::find_if(dataset.factors.begin(), dataset.factors.end(), [&](const core::Factor& known) {
                             return known.name == factor;
                         })->values;
    std::vector<std::size_t> order(kPictures);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    core::Renderer renderer(1);
    const auto group = [&](std::size_t first, const std::string& name) {
        std::vector<core::Image> images;
        for (std::size_t i = first; i < first + kPictures / 3; ++i) images.push_back(dataset.image(order[i]));
        return core::LatentGroup{name, renderer.encode(model, images)};
    };
    return core::directionsBetween(group(0, "small"), group(kPictures - kPictures / 3, "large")).front();
}

/// Units of the slider to both sides: what most of the data lie between.
inline constexpr double kReach = 1.25;

/// How what is seen of the factor follows the slider when all else stays as in one picture of the test set: the values
/// at 9 places from end to end.
inline std::vector<double> travel(const core::ModelSnapshot& model, const core::Dataset& dataset, std::size_t picture,
                                  const core::Direction& direction, const std::string& factor) {
    core::Renderer renderer(1);
    const std::vector images{dataset.image(dataset.size() - 1 - picture)};
    const core::Latent start = renderer.encode(model, images).front();
    std::vector<core::Latent> places;
    for (int step = -4; step <= 4; ++step) places.push_back(core::movedTo(start, direction, kReach * step / 4));
    std::vector<double> values;
    for (const core::Image& drawn : renderer.decode(model, places)) values.push_back(seen(factor, drawn));
    return values;
}

/// The mean correlation of slider and factor over several pictures, -1 to 1.
inline double meanCorrelation(const core::ModelSnapshot& model, const core::Dataset& dataset, const std::string& factor,
                              std::size_t count = 20) {
    const core::Direction direction = directionOf(model, dataset, factor);
    const std::vector<double> places{-4, -3, -2, -1, 0, 1, 2, 3, 4};
    double sum = 0;
    for (std::size_t picture = 0; picture < count; ++picture)
        sum += correlation(places, travel(model, dataset, picture, direction, factor));
    return sum / static_cast<double>(count);
}

}  // namespace shapes
