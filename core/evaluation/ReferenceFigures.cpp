#include "core/evaluation/ReferenceFigures.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/metric/compare/ChosenRows.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/Resize.h"

namespace core {

namespace {

/// Of fewer a reference says nothing.
constexpr std::size_t kFewestReferences = 100;
/// Images that are in memory at once; of whole batches of the networks.
constexpr std::size_t kBlurredAtOnce = 1024;
constexpr std::uint64_t kReferenceStream = 0x7265666572;  // apart from the other random numbers of a seed

bool canBeBlurred(const SampleSpec& spec) {
    return isImage(spec) && spec.type != ValueType::float32;
}

/// Of images that the model has not seen, as generated samples are compared with images that they were not made of: a
/// blurred training image would lie next to itself, and come out better than it is. Where hardly any are held out, a
/// figure with that fault is less wrong than one of a handful.
std::vector<std::uint32_t> referenceSamples(const FeatureSpace& space, std::size_t count, std::uint64_t seed) {
    return someOf(space.heldOut.size() >= kFewestReferences ? space.heldOut : space.training, count, seed);
}

/// Half of the pixels along each side that the network sees.
std::pair<int, int> blurredSides(const ImageShape& shape, const FeatureExtractor& extractor) {
    const int longer = std::max(shape.width, shape.height);
    const double scale = 0.5 * extractor.sideSeen(longer) / longer;
    const auto side = [&](int own) { return std::max(1, static_cast<int>(std::lround(own * scale))); };
    return {side(shape.width), side(shape.height)};
}

/// Empty where it was stopped.
FeatureSet blurredFeatures(const Dataset& dataset, std::span<const std::uint32_t> chosen,
                           const FeatureExtractor& extractor, const JobContext& context) {
    const auto [width, height] = blurredSides(imageShape(dataset.spec), extractor);
    FeatureSet all;
    for (std::size_t from = 0; from < chosen.size(); from += kBlurredAtOnce) {
        const auto block = chosen.subspan(from, std::min(kBlurredAtOnce, chosen.size() - from));
        std::vector<Sample> blurred;
        for (const std::uint32_t index : block) {
            if (context.stopRequested()) return {};
            Sample sample{dataset.spec, std::vector<std::uint8_t>(dataset.spec.bytes())};
            dataset.copySample(index, sample.bytes);
            blurred.push_back(withDetailOf(sample, width, height));
        }
        const auto share = [&](std::size_t done) {
            return static_cast<double>(done) / static_cast<double>(chosen.size());
        };
        const FeatureSet features = extractor.extract(blurred, context.part(share(from), share(from + block.size())));
        if (features.size() < block.size()) return {};
        all.dimensions = features.dimensions;
        all.values.insert(all.values.end(), features.values.begin(), features.values.end());
    }
    return all;
}

void copyReferences(const std::vector<Figure>& from, std::vector<Figure>& figures) {
    for (Figure& figure : figures)
        for (const Figure& blurred : from)
            if (blurred.name == figure.name) figure.reference = blurred.value;
}

}  // namespace

void addReferences(const SetEvaluationRequest& request, const FeatureSpace& space, const FeatureExtractor& extractor,
                   SetEvaluation& whole, const JobContext& context) {
    std::vector<MetricResult*> results;
    for (MetricResult& result : whole.results)
        if (result.metric->compare != nullptr && result.metric->needs.features && !result.figures.empty())
            results.push_back(&result);
    if (results.empty() || context.stopRequested() || !canBeBlurred(request.dataset.spec)) return;
    const std::vector<std::uint32_t> chosen = referenceSamples(space, whole.compared, request.seed);
    if (chosen.size() < kFewestReferences) return;
    const FeatureSet blurred = blurredFeatures(request.dataset, chosen, extractor, context.part(0, 0.5));
    if (blurred.size() == 0) return;
    static const FeatureSet kNone;
    const double step = 0.5 / static_cast<double>(results.size());
    double from = 0.5;
    for (MetricResult* result : results) {
        // As many as the figures were measured on, since some depend on how many there are.
        const ChosenRows some(blurred, result->figures.front().count, request.seed, kReferenceStream);
        // Without held-out samples, as the floors are known.
        const ComparedSets sets{request.dataset, space.training,  {},          {}, space.trainingFeatures,
                                kNone,           some.features(), request.seed};
        const Comparison comparison = result->metric->compare(sets, context.part(from, from + step));
        if (context.stopRequested()) return;
        copyReferences(comparison.figures, result->figures);
        from += step;
    }
}

}  // namespace core
