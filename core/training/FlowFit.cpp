#include "core/training/FlowFit.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/ThreadTeam.h"
#include "core/device/ComputeThreads.h"
#include "core/device/TorchDevice.h"
#include "core/training/optimizer/FlatAdam.h"

namespace core {

namespace {

constexpr double kFlowRate = 2e-3;
constexpr double kFlowAverageDecay = 0.995;
constexpr std::int64_t kFlowWarmUp = 100;  // steps
constexpr std::int64_t kStepsBetweenLooks = 100;
/// Added to the codes, in their standard deviations: without it the field would have no bounds near codes that lie on a
/// surface, and no step would be short enough.
constexpr double kCodeNoise = 0.05;
constexpr double kHeldOut = 0.1;
constexpr std::int64_t kMostHeldOut = 1000;
/// Of the codes that are held out: each is looked at so often.
constexpr std::int64_t kLooks = 4;
/// Of a conditional flow's points, those that know all classes alike: what a person who chooses none asks for.
constexpr double kWithoutClass = 0.1;

/// Points on their ways, and where each goes.
struct FlowBatch {
    torch::Tensor points;   // [N, size]
    torch::Tensor places;   // [N]
    torch::Tensor classes;  // [N, classes] or undefined
    torch::Tensor targets;  // [N, size]
};

/// `places` spread evenly over the way, each at random within its share.
FlowBatch flowBatch(const torch::Tensor& codes, const torch::Tensor& classes, at::Generator& generator) {
    const std::int64_t count = codes.size(0);
    const torch::Tensor noise = torch::randn(codes.sizes(), generator);
    const torch::Tensor data = codes + kCodeNoise * torch::randn(codes.sizes(), generator);
    const torch::Tensor order = torch::randperm(count, generator, torch::TensorOptions(torch::kLong)).to(torch::kFloat);
    const torch::Tensor places = (order + torch::rand({count}, generator)) / static_cast<double>(count);
    const torch::Tensor angles = LatentFlow::angles(places).unsqueeze(1);
    const torch::Tensor cosines = torch::cos(angles);
    const torch::Tensor sines = torch::sin(angles);
    FlowBatch batch{cosines * noise + sines * data, places, classes, cosines * data - sines * noise};
    if (classes.defined()) {
        const torch::Tensor blind = (torch::rand({count, 1}, generator) < kWithoutClass).to(torch::kFloat);
        batch.classes = classes * (1.0 - blind) + blind / static_cast<double>(classes.size(1));
    }
    return batch;
}

torch::Tensor flowLoss(const VelocityField& field, const FlowBatch& batch) {
    const torch::Tensor velocity =
        field.velocity(batch.points, field.ofPlaces(batch.places), field.ofClasses(batch.classes));
    return torch::mse_loss(velocity, batch.targets);
}

torch::Tensor rowsOf(const torch::Tensor& rows, const torch::Tensor& places) {
    return rows.defined() ? rows.index_select(0, places) : rows;
}

/// The weights of a field in one flat buffer, with a gradient each.
class FlatField {
   public:
    FlatField(const VelocityField& layout, at::Generator& generator) : layout_(layout) {
        const std::vector<torch::Tensor> initial = layout.initialWeights(generator);
        std::vector<torch::Tensor> flat;
        for (const torch::Tensor& weight : initial) flat.push_back(weight.reshape(-1));
        values_ = torch::cat(flat);
        gradient_ = torch::zeros_like(values_);
        leaves_ = views(values_);
        const std::vector<torch::Tensor> gradients = views(gradient_);
        for (std::size_t index = 0; index < leaves_.size(); ++index) {
            leaves_[index] = leaves_[index].detach().requires_grad_(true);
            leaves_[index].mutable_grad() = gradients[index];
        }
    }

    VelocityField field() const { return layout_.with(leaves_); }
    const torch::Tensor& values() const { return values_; }
    const torch::Tensor& gradient() const { return gradient_; }
    /// `flat`, like values(), as the weights of a field.
    std::vector<torch::Tensor> views(const torch::Tensor& flat) const {
        std::vector<torch::Tensor> parts;
        std::int64_t offset = 0;
        for (const auto& [name, tensor] : layout_.weights()) {
            parts.push_back(flat.narrow(0, offset, tensor.numel()).view(tensor.sizes()));
            offset += tensor.numel();
        }
        return parts;
    }

   private:
    const VelocityField& layout_;
    torch::Tensor values_;
    torch::Tensor gradient_;
    std::vector<torch::Tensor> leaves_;
};

double flowRate(std::int64_t step, std::int64_t steps) {
    const double warmUp = std::min(1.0, static_cast<double>(step + 1) / static_cast<double>(kFlowWarmUp));
    const double share = static_cast<double>(step) / static_cast<double>(steps);
    return kFlowRate * warmUp * 0.5 * (1.0 + std::cos(std::numbers::pi * share));
}

/// The products of a step are too small to share: on a busy machine, threads would wait for each other most of the
/// time. Afterwards LibTorch has as many threads as before.
class OneThreadForNow {
   public:
    OneThreadForNow() : before_(at::get_num_threads()) { setComputeThreads(1); }
    ~OneThreadForNow() { setComputeThreads(before_); }
    OneThreadForNow(const OneThreadForNow&) = delete;
    OneThreadForNow& operator=(const OneThreadForNow&) = delete;

   private:
    int before_;
};

}  // namespace

Outcome fitFlow(LatentFlow& flow, const torch::Tensor& codes, const torch::Tensor& classes, const FlowFit& fit,
                const JobContext& context) {
    flow.reset();
    const std::int64_t count = codes.size(0);
    if (count < kFewestFlowCodes || fit.steps < 1) return Outcome::done;
    const OneThreadForNow thread;
    const torch::AutoGradMode gradients(true);
    at::Generator generator = randomGenerator(torch::kCPU, fit.seed);

    const std::int64_t heldOut =
        std::min(kMostHeldOut, static_cast<std::int64_t>(std::ceil(kHeldOut * static_cast<double>(count))));
    const torch::Tensor order = torch::randperm(count, generator, torch::TensorOptions(torch::kLong));
    const torch::Tensor looked = order.narrow(0, 0, heldOut).repeat({kLooks});
    const torch::Tensor learned = order.narrow(0, heldOut, count - heldOut);
    const FlowBatch validation = flowBatch(rowsOf(codes, looked), rowsOf(classes, looked), generator);
    const torch::Tensor learnedCodes = rowsOf(codes, learned);
    const torch::Tensor learnedClasses = rowsOf(classes, learned);

    const VelocityField& layout = flow.field();
    const FlatField trained(layout, generator);
    FlatAdamOptions options;
    options.averageDecay = kFlowAverageDecay;
    FlatAdam adam(trained.values(), options);
    ThreadTeam alone(1);

    const auto validated = [&](const VelocityField& field) {
        const torch::NoGradGuard noGradients;
        return flowLoss(field, validation).item<double>();
    };
    double least = validated(layout);  // of the identity
    torch::Tensor best;
    std::int64_t bestStep = 0;
    Outcome outcome = Outcome::done;
    context.report(0, static_cast<std::size_t>(fit.steps));
    for (std::int64_t step = 0; step < fit.steps; ++step) {
        if (context.stopRequested()) {
            outcome = Outcome::cancelled;
            break;
        }
        const torch::Tensor chosen =
            torch::randint(learned.size(0), {fit.batch}, generator, torch::TensorOptions(torch::kLong));
        flowLoss(trained.field(), flowBatch(rowsOf(learnedCodes, chosen), rowsOf(learnedClasses, chosen), generator))
            .backward();
        adam.step(alone, {trained.gradient()}, flowRate(step, fit.steps));
        if ((step + 1) % kStepsBetweenLooks != 0 && step + 1 < fit.steps) continue;
        // What is not finite is never better.
        const double loss = validated(layout.with(trained.views(adam.state().average)));
        if (loss < least) {
            least = loss;
            best = adam.state().average.clone();
            bestStep = step;
        } else if (step - bestStep >= fit.patience) {
            break;
        }
        context.report(static_cast<std::size_t>(step + 1), static_cast<std::size_t>(fit.steps));
    }
    if (best.defined()) flow.setWeights(trained.views(best));
    if (outcome == Outcome::done)
        context.report(static_cast<std::size_t>(fit.steps), static_cast<std::size_t>(fit.steps));
    return outcome;
}

}  // namespace core
