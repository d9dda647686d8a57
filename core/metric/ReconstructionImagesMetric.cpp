#include <algorithm>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "core/base/FixedText.h"
#include "core/base/StableRandom.h"
#include "core/metric/ImportanceBound.h"
#include "core/metric/Metric.h"
#include "core/metric/reconstruction/Reconstructions.h"
#include "core/model/Model.h"
#include "core/model/SampleTensor.h"

namespace core {

Metric reconstructionImagesMetric();

namespace {

/// Few seconds of most models on two cores. Large samples take longer, and those are fewer then.
constexpr std::size_t kMostReconstructed = 2000;
constexpr std::size_t kFewestReconstructed = 100;
constexpr std::size_t kMostReconstructedValues = 16'000'000;
constexpr std::size_t kMostProjected = 24;
constexpr std::size_t kFewestProjected = 8;
constexpr std::size_t kMostProjectedValues = 400'000;
constexpr std::size_t kShownReconstructions = 6;
constexpr std::uint64_t kChosenStream = 22;

/// How many samples of these a model reconstructs.
std::size_t mostReconstructed(const Model& model, const SampleSpec& spec) {
    const std::size_t values = std::max<std::size_t>(1, spec.values());
    return model.encoder() == nullptr
               ? std::clamp(kMostProjectedValues / values, kFewestProjected, kMostProjected)
               : std::clamp(kMostReconstructedValues / values, kFewestReconstructed, kMostReconstructed);
}

/// Random ones where there are more than `most`, in their order.
std::vector<std::uint32_t> someToReconstruct(std::span<const std::uint32_t> indices, std::size_t most,
                                             std::uint64_t seed) {
    std::vector<std::size_t> places(indices.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    if (places.size() > most) {
        StableRandom(seed, kChosenStream).shuffle(places);
        places.resize(most);
        std::sort(places.begin(), places.end());
    }
    std::vector<std::uint32_t> some;
    for (const std::size_t place : places) some.push_back(indices[place]);
    return some;
}

Message errorCaption(double error) {
    return Message::verbatim(fixedText(error, 3));
}

/// Which samples a detail shows: places among those that were reconstructed.
std::span<const std::size_t> middleOf(std::span<const std::size_t> sorted, std::size_t most) {
    const std::size_t count = std::min(most, sorted.size());
    return sorted.subspan((sorted.size() - count) / 2, count);
}

ImageDetail shownReconstructions(const Model& model, const Dataset& dataset, std::span<const std::uint32_t> samples,
                                 const Reconstructions& made, std::span<const std::size_t> places) {
    const torch::NoGradGuard noGradients;
    std::vector<std::uint32_t> indices;
    std::vector<std::int64_t> rows;
    for (const std::size_t place : places) {
        indices.push_back(samples[place]);
        rows.push_back(static_cast<std::int64_t>(place));
    }
    const torch::Device device = made.latents.device();
    const torch::Tensor latents = made.latents.index_select(0, torch::tensor(rows).to(device));
    const torch::Tensor classes = toBatch(dataset, indices, model.classCount(), device).classes;
    const std::vector<Image> images = toPreviews(dataset.spec, model.decode(latents, classes).cpu());
    ImageDetail detail;
    detail.columns = {Message("Sample"), Message("Reconstruction")};
    for (std::size_t i = 0; i < places.size(); ++i)
        detail.rows.push_back(
            {{dataset.readPreview(indices[i]), Message()}, {images[i], errorCaption(made.errors[places[i]])}});
    return detail;
}

std::vector<MetricDetail> reconstructionDetails(const Model& model, const Dataset& dataset,
                                                std::span<const std::uint32_t> samples, const Reconstructions& made) {
    std::vector<std::size_t> sorted(samples.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](std::size_t one, std::size_t other) { return made.errors[one] > made.errors[other]; });
    const std::span<const std::size_t> all = sorted;
    ImageDetail worst =
        shownReconstructions(model, dataset, samples, made, all.first(std::min(all.size(), kShownReconstructions)));
    worst.title = Message("Worst reconstructions");
    worst.help = Message(
        "Held-out samples that the model reconstructs least closely, the worst first, with their RMSE: what kind of "
        "sample the model cannot generate.");
    ImageDetail median = shownReconstructions(model, dataset, samples, made, middleOf(all, kShownReconstructions));
    median.title = Message("Median reconstructions");
    median.help = Message(
        "Held-out samples in the middle: half of the samples are reconstructed more closely, half less closely.");
    return {std::move(worst), std::move(median)};
}

Evaluation measureReconstructedImages(const Model& model, const EvaluationRequest& request) {
    if (request.indices.empty()) return {};
    const std::size_t most = mostReconstructed(model, request.dataset.spec);
    const bool compares = !request.training.empty();
    const auto made = [&](std::span<const std::uint32_t> samples, JobContext context) {
        return reconstruct(
            model, {request.settings, request.dataset, samples, request.seed, request.team, std::move(context)});
    };
    const std::vector<std::uint32_t> heldOut = someToReconstruct(request.indices, most, request.seed);
    const Reconstructions found = made(heldOut, request.context.part(0, compares ? 0.5 : 1));
    if (found.errors.empty()) return {};
    const EstimatedMean mean = meanOf(found.errors);
    Evaluation evaluation;
    evaluation.values = {{"reconstruction_rmse", mean.value, mean.standardError}};
    if (compares) {
        const std::vector<std::uint32_t> known = someToReconstruct(request.training, most, request.seed);
        const Reconstructions trained = made(known, request.context.part(0.5, 1));
        if (trained.errors.empty()) return {};
        const EstimatedMean seen = meanOf(trained.errors);
        evaluation.values.push_back({"training_rmse", seen.value, seen.standardError});
    }
    evaluation.images = heldOut.size();
    evaluation.details = reconstructionDetails(model, request.dataset, heldOut, found);
    return evaluation;
}

}  // namespace

Metric reconstructionImagesMetric() {
    Metric metric;
    metric.id = "reconstruction_error";
    metric.label = "Reconstruction error";
    metric.help =
        "How closely the model reconstructs samples that it was not trained on, value by value: each is encoded and "
        "decoded again. For a model without an encoder the latent is searched for that generates something as close "
        "to the sample as possible (projection), for at most 24 samples, as that takes long.";
    metric.measures = {
        {"reconstruction_rmse", "Reconstruction RMSE", "", Better::lower,
         "Root mean square error of the reconstruction of held-out samples, as a share of the range of values: 0 is "
         "identical, and 0.1 means that a value is typically off by a tenth of the way from black to white. Averaged "
         "over at most 2,000 random samples."},
        {"training_rmse", "Reconstruction RMSE, training", "", Better::neither,
         "The same for samples that the model was trained on. Where held-out samples are reconstructed clearly worse, "
         "the model is overfitting."},
    };
    metric.cost = MetricCost::report;
    metric.evaluate = measureReconstructedImages;
    return metric;
}

}  // namespace core
