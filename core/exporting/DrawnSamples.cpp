#include "core/exporting/DrawnSamples.h"

#include <algorithm>

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

Parameter enlargeParameter() {
    return Parameter::integer("enlarge", "Enlargement", 1, 1, 16, "",
                              "How many times as wide and as high as generated each sample is saved.");
}

ClassMix shownClasses(const ClassMix& asked, const std::vector<std::string>& classNames, int index) {
    if (classNames.empty() || !asked.empty()) return asked;
    return mixOf(index % static_cast<int>(classNames.size()), 0, 0);
}

Latent DrawnSamples::latent(int index) const {
    return sampleLatent(model.latentSize(), seed, static_cast<std::uint64_t>(index), temperature);
}

ClassMix DrawnSamples::classMix(int index) const {
    return shownClasses(classes, model.spec().classNames, index);
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

bool DrawnSamples::forEach(int count, const JobContext& context,
                           const std::function<void(int index, const Sample& sample)>& take) const {
    Renderer renderer(context.threads());
    for (int first = 0; first < count; first += kBatch) {
        if (context.stopRequested()) return false;
        for (int index = first; const Sample& sample : batch(renderer, first, count)) take(index++, sample);
        if (first + kBatch < count)
            context.report(static_cast<std::size_t>(first + kBatch), static_cast<std::size_t>(count));
    }
    return true;
}

DrawnSamples drawnSamples(const ExportRequest& request) {
    return {*request.model->snapshot, static_cast<std::uint64_t>(request.settings.integer("seed")),
            request.settings.real("temperature"), request.classes};
}

}  // namespace core
