#include "core/training/step/GanStep.h"

#include <array>
#include <utility>

#include "core/device/MixedPrecision.h"
#include "core/metric/Diversity.h"
#include "core/model/ConvDiscriminator.h"
#include "core/model/ModelFamily.h"
#include "core/model/SampleTensor.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/StartingWeights.h"
#include "core/training/augment/DiffAugment.h"
#include "core/training/augment/Mirror.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "core/training/optimizer/FlatParameters.h"
#include "core/training/step/AdversarialLoss.h"
#include "core/training/step/GradientPenalty.h"
#include "core/training/step/StepState.h"

namespace core {

namespace {

/// A short memory of the gradients' size: the two networks' tasks change all the time (arXiv 1710.10196).
constexpr double kSecondDecay = 0.99;

/// Enough for the norms of weights that were not drawn at random, before the first step uses them.
constexpr int kNormSteps = 15;

const std::string kGeneratorPrefix = "generator.";
const std::string kDiscriminatorPrefix = "discriminator.";

/// What a step measures; the two distances become the diversity.
enum GanMeasure { generatorScore, discriminatorScore, realScore, fakeScore, penaltyTerm, dataDistance, sampleDistance };
constexpr std::size_t kMeasures = 7;

/// A sum over images. Tensors: nothing is read back at every step.
struct Sum {
    torch::Tensor value;  // undefined: nothing yet
    std::int64_t images = 0;

    void add(const torch::Tensor& term, std::int64_t count) {
        const torch::NoGradGuard noGradients;
        if (value.defined()) {
            value += term.detach();
        } else {
            value = term.detach().clone();
        }
        images += count;
    }
    double total() const { return value.defined() ? value.item<double>() : 0.0; }
};

/// [0, 1] -> [-1, 1], as the discriminator takes images: middle gray is 0.
torch::Tensor centerd(const torch::Tensor& images) {
    return images * 2.0 - 1.0;
}

DiscriminatorOptions discriminatorOptions(const ModelSpec& spec, const Settings& settings) {
    DiscriminatorOptions options;
    const ImageShape shape = imageShape(spec.sample);
    options.size = shape.height;
    options.across = shape.width;
    options.channels = shape.channels;
    options.width = static_cast<int>(settings.integer("discriminator_width"));
    options.classCount = static_cast<int>(spec.classNames.size());
    options.spectralNorm = settings.toggle("spectral_norm");
    return options;
}

FlatAdamOptions playerOptions(const Settings& settings) {
    FlatAdamOptions options = adamOptions(settings);
    options.beta1 = settings.real("beta1");
    options.beta2 = kSecondDecay;
    return options;
}

/// Nobody looks at an average of the discriminator.
FlatAdamOptions discriminatorPlayerOptions(const Settings& settings) {
    FlatAdamOptions options = playerOptions(settings);
    options.averageDecay = 0.0;
    return options;
}

/// Into a new one, from the run of the starting model.
void takeDiscriminator(const StartingModel& start, const ModelSpec& spec, ConvDiscriminator& fresh) {
    if (!start.checkpoint) return;
    const ModelSpec& given = start.snapshot->spec();
    const auto network = std::make_shared<ConvDiscriminator>(discriminatorOptions(given, start.checkpoint->settings),
                                                             WeightInitializer::unset());
    const FlatParameters values(*network);
    StateReader(start.checkpoint->tensors).copyTo(kDiscriminatorPrefix + "values", values.values());
    values.copy(values.values(), *network);
    takeWeights(*network, channelsOf(given.sample), fresh, channelsOf(spec.sample));
    for (int step = 0; step < kNormSteps; ++step) fresh.updateNorms();
}

}  // namespace

/// What one thread of the team has of its own.
struct GanStep::Member {
    std::shared_ptr<Model> generator;
    std::shared_ptr<ConvDiscriminator> discriminator;
    at::Generator noise;  // latents, mirroring, augmentation and the places of the penalty
    torch::Tensor fakes;  // from the discriminator's part of a step to the generator's, with their graph
    torch::Tensor classes;
    std::array<Sum, kMeasures> sums;
};

/// What one step does.
struct GanStep::Turn {
    AdversarialLoss loss;
    DiffAugment augment;
    bool generates;       // whether the generator learns, too
    double r1;            // weight of R1, 0 for a step without
    double interpolated;  // weight of the WGAN penalty, 0 without
};

GanStep::GanStep(const StepRequest& request)
    : settings_(request.settings),
      dataset_(request.dataset),
      classCount_(static_cast<int>(request.spec.classNames.size())),
      device_(request.device),
      mixedPrecision_(MixedPrecision::suits(request.device)),
      mirrors_(mirrors(request.settings)),
      team_(request) {
    for (int index = 0; index < team_.size(); ++index) {
        const WeightInitializer weights = index == 0 ? firstWeights(request) : WeightInitializer::unset();
        Member member{
            modelFamily(request.spec.family).create(request.spec, weights),
            std::make_shared<ConvDiscriminator>(discriminatorOptions(request.spec, request.settings), weights),
            memberGenerator(request, index),
            {},
            {},
            {}};
        if (index == 0 && request.start != nullptr) {
            takeModel(*request.start, request.spec, *member.generator);
            takeDiscriminator(*request.start, request.spec, *member.discriminator);
        }
        member.generator->to(device_);
        member.discriminator->to(device_);
        if (index == 0) {
            generator_ = std::make_unique<TrainedNetwork>(*member.generator, playerOptions(settings_));
            discriminator_ =
                std::make_unique<TrainedNetwork>(*member.discriminator, discriminatorPlayerOptions(settings_));
        }
        generator_->attach(*member.generator);
        discriminator_->attach(*member.discriminator);
        members_.push_back(std::move(member));
    }
}

GanStep::~GanStep() = default;

GanStep::Turn GanStep::turnAt(std::int64_t step) const {
    const AdversarialLoss loss = adversarialLoss(settings_.choice("loss"));
    Turn turn{loss, DiffAugment(settings_), step % settings_.integer("discriminator_steps") == 0, 0, 0};
    const std::int64_t interval = settings_.integer("r1_interval");
    if (loss == AdversarialLoss::wasserstein)
        turn.interpolated = settings_.real("gradient_penalty");
    else if (step % interval == 0)
        turn.r1 = 0.5 * settings_.real("r1") * static_cast<double>(interval);
    return turn;
}

void GanStep::run(std::span<const std::uint32_t> batch, std::int64_t step, double learningRate) {
    const Turn turn = turnAt(step);
    const double scale = 1.0 / static_cast<double>(batch.size());
    members_.front().discriminator->updateNorms();
    team_.forEachShare(batch, [&](std::size_t member, std::span<const std::uint32_t> share) {
        discriminate(members_[member], share, turn);
    });
    discriminator_->step(team_.threads(), learningRate * settings_.real("discriminator_rate"), scale);
    if (!turn.generates) return;
    team_.threads().run([&](int index) {
        Member& member = members_[static_cast<std::size_t>(index)];
        if (member.fakes.defined()) generate(member, turn);
    });
    generator_->step(team_.threads(), learningRate, scale);
}

torch::Tensor GanStep::judge(const Member& member, const torch::Tensor& images, const torch::Tensor& classes) const {
    const MixedPrecision precision(device_.type(), mixedPrecision_);
    return member.discriminator->forward(images, classes);
}

void GanStep::discriminate(Member& member, std::span<const std::uint32_t> share, const Turn& turn) {
    Batch batch = toBatch(dataset_, share, classCount_, device_);
    if (mirrors_) batch.samples = mirroredAtRandom(batch.samples, member.noise);
    const auto count = static_cast<std::int64_t>(share.size());
    const torch::Tensor real = centerd(batch.samples).requires_grad_(turn.r1 > 0);
    const torch::Tensor latents = torch::randn({count, member.generator->latentSize()}, member.noise, device_);
    {
        const torch::AutoGradMode graph(turn.generates);
        const MixedPrecision precision(device_.type(), mixedPrecision_);
        // Drawn for the same classes as the batch's: they are as frequent as in the data.
        member.fakes = centerd(member.generator->decode(latents, batch.classes));
    }
    member.classes = batch.classes;
    const torch::Tensor fake = member.fakes.detach();

    const torch::Tensor shownReal = turn.augment.apply(real, member.noise);
    const torch::Tensor shownFake = turn.augment.apply(fake, member.noise);
    const torch::Tensor classes = classCount_ > 0 ? torch::cat({batch.classes, batch.classes}) : torch::Tensor();
    const torch::Tensor scores = judge(member, torch::cat({shownReal, shownFake}), classes);
    const torch::Tensor realScores = scores.narrow(0, 0, count);
    const torch::Tensor fakeScores = scores.narrow(0, count, count);
    const torch::Tensor loss = discriminatorLoss(turn.loss, realScores, fakeScores);
    torch::Tensor objective = loss;
    if (turn.r1 > 0) {
        const torch::Tensor penalty = r1Penalty(realScores, real);
        objective = objective + turn.r1 * penalty;
        member.sums[penaltyTerm].add(penalty, count);
    }
    if (turn.interpolated > 0) {
        const auto score = [&](const torch::Tensor& images) { return judge(member, images, batch.classes); };
        const torch::Tensor penalty = wassersteinPenalty(score, shownReal, shownFake, member.noise);
        objective = objective + turn.interpolated * penalty;
        member.sums[penaltyTerm].add(penalty, count);
    }
    objective.backward();

    const torch::NoGradGuard noGradients;
    member.sums[discriminatorScore].add(loss, count);
    member.sums[realScore].add(discriminatorScores(turn.loss, realScores).sum(), count);
    member.sums[fakeScore].add(discriminatorScores(turn.loss, fakeScores).sum(), count);
    if (count < 2) return;
    member.sums[dataDistance].add(meanPairDistance(real), 1);
    member.sums[sampleDistance].add(meanPairDistance(fake), 1);
}

void GanStep::generate(Member& member, const Turn& turn) {
    // The score's gradient goes through the discriminator, but is none of its own.
    for (torch::Tensor& parameter : member.discriminator->parameters()) parameter.requires_grad_(false);
    const torch::Tensor shown = turn.augment.apply(member.fakes, member.noise);
    const torch::Tensor loss = generatorLoss(turn.loss, judge(member, shown, member.classes));
    loss.backward();
    for (torch::Tensor& parameter : member.discriminator->parameters()) parameter.requires_grad_(true);
    member.sums[generatorScore].add(loss, member.fakes.size(0));
    member.fakes.reset();
}

std::vector<MeasuredValue> GanStep::takeMeans() {
    std::array<double, kMeasures> sums{};
    std::array<double, kMeasures> images{};
    for (Member& member : members_) {
        for (std::size_t measure = 0; measure < kMeasures; ++measure) {
            sums[measure] += member.sums[measure].total();
            images[measure] += static_cast<double>(member.sums[measure].images);
        }
        member.sums = {};
    }
    std::vector<MeasuredValue> values;
    if (images[discriminatorScore] == 0) return values;
    // Images that are all alike have no diversity to be compared with.
    if (sums[dataDistance] > 0) values.push_back({"diversity", sums[sampleDistance] / sums[dataDistance]});
    const auto add = [&](const char* name, GanMeasure measure) {
        if (images[measure] > 0) values.push_back({name, sums[measure] / images[measure]});
    };
    add("generator_loss", generatorScore);
    add("discriminator_loss", discriminatorScore);
    add("real_score", realScore);
    add("fake_score", fakeScore);
    const bool wasserstein = adversarialLoss(settings_.choice("loss")) == AdversarialLoss::wasserstein;
    if (settings_.real(wasserstein ? "gradient_penalty" : "r1") > 0)
        add("gradient_penalty", penaltyTerm);
    else
        values.push_back({"gradient_penalty", 0});
    return values;
}

void GanStep::copyAverageTo(Model& target) const {
    generator_->copyAverageTo(target);
}

NamedTensors GanStep::state() const {
    NamedTensors state;
    generator_->addState(state, kGeneratorPrefix);
    discriminator_->addState(state, kDiscriminatorPrefix);
    for (std::size_t member = 0; member < members_.size(); ++member)
        state.push_back({"noise." + std::to_string(member), generatorState(members_[member].noise)});
    return state;
}

void GanStep::restore(const NamedTensors& state) {
    const StateReader reader(state);
    generator_->restore(reader, kGeneratorPrefix);
    discriminator_->restore(reader, kDiscriminatorPrefix);
    for (std::size_t member = 0; member < members_.size(); ++member)
        setGeneratorState(members_[member].noise, reader.tensor("noise." + std::to_string(member)));
}

std::unique_ptr<TrainingStep> makeGanStep(const StepRequest& request) {
    return std::make_unique<GanStep>(request);
}

}  // namespace core
