#include "core/exporting/DrawnSamples.h"

#include <algorithm>
#include <functional>

#include "core/rendering/Renderer.h"

namespace core {

namespace {

// Every whole number up to it is one of a Parameter's range, and ranges show it in full.
constexpr double kLargestSeed = 999'999'999'999'999;

}  // namespace

Parameter countParameter() {
    return Parameter::integer("count", "Number of samples", 64, 1, 1'000'000, "", "How many samples are saved.");
}

Parameter seedParameter() {
    return Parameter::integer("seed", "Seed", 0, 0, kLargestSeed, "",
                              "Starting value of the random numbers: the same seed gives the same samples again.");
}

Parameter temperatureParameter() {
    return Parameter::real("temperature", "Temperature", 1, 0, 2, "",
                           "Scales the distance of random latents from the origin: 1 is what the model was trained "
                           "for, less gives typical samples, more gives unusual ones. Known as truncation for GANs.");
}

Parameter spreadParameter() {
    return Parameter::real("spread", "Spread", 0.5, 0, 2, "",
                           "How far samples lie from the latent or the favorites that they are generated around: the "
                           "standard deviation in each dimension. Without such, it has no effect.");
}

Parameter enlargeParameter() {
    return Parameter::integer("enlarge", "Enlargement", 1, 1, 16, "",
                              "How many times as wide and as high as generated each sample is saved.");
}

ClassMix shownClasses(const ClassMix& asked, const std::vector<std::string>& classNames, int index) {
    if (classNames.empty() || !asked.empty()) return asked;
    return mixOf(index % static_cast<int>(classNames.size()), 0, 0);
}

Latent DrawnSamples::latent(int index) const {
    const auto place = static_cast<std::uint64_t>(index);
    if (!isAround()) return sampleLatent(model.latentSize(), seed, place, temperature);
    Latent latent = sampleLatent(model.latentSize(), seed, place, spread);
    const Latent& center = centers->latents[place % centers->latents.size()];
    std::transform(latent.begin(), latent.end(), center.begin(), latent.begin(), std::plus<float>());
    return latent;
}

ClassMix DrawnSamples::classMix(int index) const {
    if (!isAround() || !classes.empty()) return shownClasses(classes, model.spec().classNames, index);
    const auto number = static_cast<int>(centers->latents.size());
    if (!centers->classes.empty()) {
        const ClassMix& own = centers->classes.at(static_cast<std::size_t>(index % number));
        if (!own.empty()) return own;
    }
    return shownClasses(classes, model.spec().classNames, index / number);
}

int DrawnSamples::turns() const {
    if (isAround()) return static_cast<int>(centers->latents.size());
    const std::size_t known = model.spec().classNames.size();
    return classes.empty() && known > 0 ? static_cast<int>(known) : 1;
}

ExportPoints DrawnSamples::points(int count, int first) const {
    ExportPoints points;
    for (int index = first; index < first + count; ++index) {
        points.latents.push_back(latent(index));
        points.classes.push_back(classMix(index));
    }
    return points;
}

std::vector<Sample> DrawnSamples::batch(Renderer& renderer, int first, int total) const {
    const ExportPoints drawn = points(kBatch, first);
    std::vector<Sample> samples = renderer.samples(model, drawn.latents, drawn.classes);
    samples.resize(static_cast<std::size_t>(std::min(kBatch, total - first)));
    return samples;
}

DrawnSamples drawnSamples(const ExportRequest& request) {
    const Settings& settings = request.settings;
    return {*request.model->snapshot,
            static_cast<std::uint64_t>(settings.integer("seed")),
            settings.real("temperature"),
            request.classes,
            &request.centers,
            settings.has("spread") ? settings.real("spread") : 0.0};
}

}  // namespace core
