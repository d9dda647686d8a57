#include "core/metric/usefulness/ClassifierTraining.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/device/ComputeThreads.h"

namespace core {

namespace {

constexpr double kPeakRate = 4e-3;
/// Of the steps, in which the learning rate rises to its peak.
constexpr double kRise = 0.2;
constexpr std::int64_t kTestedAtOnce = 128;
constexpr std::uint64_t kOrderStream = 21;
constexpr std::uint64_t kMoveStream = 22;

double rateAt(std::size_t step, std::size_t steps) {
    const double at = (static_cast<double>(step) + 0.5) / static_cast<double>(steps);
    if (at < kRise) return kPeakRate * at / kRise;
    return kPeakRate * 0.5 * (1 + std::cos(std::numbers::pi * (at - kRise) / (1 - kRise)));
}

/// Places of images, pass by pass, each in an order of its own.
class ImageOrder {
   public:
    ImageOrder(std::int64_t count, std::uint64_t seed)
        : order_(static_cast<std::size_t>(count)), next_(order_.size()), random_(seed, kOrderStream) {
        std::iota(order_.begin(), order_.end(), std::int64_t{0});
    }

    torch::Tensor take(std::size_t count) {
        torch::Tensor places = torch::empty({static_cast<std::int64_t>(count)}, torch::kLong);
        auto* place = places.data_ptr<std::int64_t>();
        for (std::size_t i = 0; i < count; ++i) {
            if (next_ == order_.size()) {
                random_.shuffle(order_);
                next_ = 0;
            }
            place[i] = order_[next_++];
        }
        return places;
    }

   private:
    std::vector<std::int64_t> order_;
    std::size_t next_;
    StableRandom random_;
};

/// Each of the images [N, C, H, W] mirrored half of the time and shifted; its edge is repeated.
torch::Tensor movedAtRandom(const torch::Tensor& images, StableRandom& random) {
    const std::int64_t height = images.size(2);
    const std::int64_t width = images.size(3);
    const std::int64_t reach = std::max<std::int64_t>(1, std::max(height, width) / 14);
    const torch::Tensor wide = torch::replication_pad2d(images.contiguous(), {reach, reach, reach, reach});
    torch::Tensor result = torch::empty_like(images);
    const auto offset = [&] {
        return static_cast<std::int64_t>(random.below(2 * static_cast<std::uint64_t>(reach) + 1));
    };
    for (std::int64_t i = 0; i < images.size(0); ++i) {
        const std::int64_t down = offset();
        const std::int64_t right = offset();
        const torch::Tensor cut = wide[i].narrow(1, down, height).narrow(2, right, width);
        result[i].copy_(random.below(2) == 0 ? cut : cut.flip({2}));
    }
    return result;
}

/// Mean and standard deviation of all values, by parts of the images.
std::pair<double, double> spreadOf(const LabeledImages& data) {
    double sum = 0;
    double squares = 0;
    double values = 0;
    for (std::int64_t first = 0; first < data.size(); first += kTestedAtOnce) {
        const torch::Tensor floats = data.floats(first, std::min(kTestedAtOnce, data.size() - first));
        sum += floats.sum(torch::kDouble).item<double>();
        squares += floats.square().sum(torch::kDouble).item<double>();
        values += static_cast<double>(floats.numel());
    }
    const double mean = sum / values;
    return {mean, std::sqrt(std::max(squares / values - mean * mean, 1e-6))};
}

}  // namespace

std::shared_ptr<ClassifierNetwork> trainedClassifier(const LabeledImages& data, const ClassifierRecipe& recipe,
                                                     const std::stop_token& stop, const std::function<void()>& onStep) {
    setComputeThreads(1);
    const torch::AutoGradMode gradients(true);
    auto network = std::make_shared<ClassifierNetwork>(recipe.shape, recipe.classes, WeightInitializer(recipe.seed));
    const auto [mean, deviation] = spreadOf(data);
    network->normalizeBy(mean, deviation);
    torch::optim::Adam optimizer(network->parameters(), torch::optim::AdamOptions(kPeakRate));
    auto& options = static_cast<torch::optim::AdamOptions&>(optimizer.param_groups().front().options());
    ImageOrder order(data.size(), recipe.seed);
    StableRandom moves(recipe.seed, kMoveStream);
    for (std::size_t step = 0; step < recipe.course.steps; ++step) {
        if (stop.stop_requested()) return nullptr;
        const torch::Tensor places = order.take(recipe.course.batch);
        torch::Tensor images = data.floats(places);
        if (recipe.moved) images = movedAtRandom(images, moves);
        options.lr(rateAt(step, recipe.course.steps));
        optimizer.zero_grad();
        torch::cross_entropy_loss(network->scoresOfReduced(images), data.labels.index_select(0, places)).backward();
        optimizer.step();
        if (onStep) onStep();
    }
    return network;
}

torch::Tensor classProbabilities(const ClassifierNetwork& network, const LabeledImages& data,
                                 const std::stop_token& stop) {
    setComputeThreads(1);
    const torch::NoGradGuard noGradients;
    std::vector<torch::Tensor> parts;
    for (std::int64_t first = 0; first < data.size(); first += kTestedAtOnce) {
        if (stop.stop_requested()) return {};
        const torch::Tensor images = data.floats(first, std::min(kTestedAtOnce, data.size() - first));
        parts.push_back(torch::softmax(network.scoresOfReduced(images), 1).nan_to_num(0));
    }
    return torch::cat(parts);
}

}  // namespace core
