#include "core/evaluation/DrawnSet.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <span>

#include "core/evaluation/SampleSet.h"

namespace core {

namespace {

/// `count` of all images of another tool, then others up to `most`.
std::vector<std::uint32_t> chosenImages(const SetEvaluationRequest& request, std::size_t most) {
    std::vector<std::uint32_t> all(request.samples->size());
    std::iota(all.begin(), all.end(), 0U);
    std::vector<std::uint32_t> chosen = someOf(all, request.count, request.seed);
    if (most <= chosen.size()) return chosen;
    std::vector<std::uint32_t> others;
    std::ranges::set_difference(all, chosen, std::back_inserter(others));
    const std::vector<std::uint32_t> more = someOf(others, most - chosen.size(), request.seed);
    chosen.insert(chosen.end(), more.begin(), more.end());
    return chosen;
}

/// The classes of images of another tool as the dataset numbers them, by their names.
void addLabels(const SetEvaluationRequest& request, std::span<const std::uint32_t> chosen, DrawnSet& drawn) {
    const Dataset& images = *request.samples;
    const std::vector<std::string>& known = request.dataset.classNames;
    if (!images.hasLabels() || !request.dataset.hasLabels()) return;
    std::vector<int> labels;
    for (const std::uint32_t index : chosen.first(drawn.samples.size())) {
        const auto own = static_cast<std::size_t>(images.labels[index]);
        const std::string name = own < images.classNames.size() ? images.classNames[own] : "?";
        const auto found = std::ranges::find(known, name);
        if (found == known.end()) {
            drawn.foreignClass = name;
            return;
        }
        labels.push_back(static_cast<int>(found - known.begin()));
    }
    drawn.labels = std::move(labels);
}

}  // namespace

DrawnSet drawnSet(const SetEvaluationRequest& request, std::size_t most, const JobContext& context) {
    DrawnSet drawn;
    if (request.model == nullptr) {
        const std::vector<std::uint32_t> chosen = chosenImages(request, most);
        drawn.samples = samplesAt(*request.samples, chosen, context);
        addLabels(request, chosen, drawn);
        return drawn;
    }
    std::vector<int> classes;
    if (!request.model->spec().classNames.empty()) {
        const auto shares = [&](std::size_t count) {
            return classesInShares(request.dataset, request.split.training, count, request.seed);
        };
        classes = shares(request.count);
        const std::vector<int> more = shares(most - request.count);
        classes.insert(classes.end(), more.begin(), more.end());
    }
    drawn.samples = generatedSamples(*request.model, classes, most, request.seed, context);
    if (classes.size() >= drawn.samples.size()) {
        classes.resize(drawn.samples.size());
        drawn.labels = std::move(classes);
    }
    return drawn;
}

std::vector<Sample> firstOfDrawnSet(const SetEvaluationRequest& request, std::size_t count, const JobContext& context) {
    if (request.model == nullptr) {
        std::vector<std::uint32_t> chosen = chosenImages(request, request.count);
        chosen.resize(std::min(chosen.size(), count));
        return samplesAt(*request.samples, chosen, context);
    }
    std::vector<int> classes;
    if (!request.model->spec().classNames.empty())
        classes = classesInShares(request.dataset, request.split.training, request.count, request.seed);
    return generatedSamples(*request.model, classes, count, request.seed, context);
}

}  // namespace core
