#include "BareLoop.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

#include <functional>
#include <numeric>
#include <stdexcept>
#include <vector>

#include "Figures.h"
#include "core/model/ConvDiscriminator.h"
#include "core/model/Model.h"
#include "core/model/NewModel.h"
#include "core/model/SampleTensor.h"
#include "core/sample/image/ImageSpec.h"

namespace bench {

namespace {

/// Learns from a batch of images [N, C, H, W] in [0, 1].
using Step = std::function<void(const torch::Tensor& batch, std::int64_t step)>;

struct Learner {
    std::vector<std::shared_ptr<torch::nn::Module>> networks;
    Step step;
};

Learner autoencoding(const core::TrainingRequest& request, const std::shared_ptr<core::AutoencodingModel>& network) {
    auto adam = std::make_shared<torch::optim::Adam>(network->parameters(),
                                                     torch::optim::AdamOptions(request.settings.real("learning_rate")));
    const auto generator = at::detail::createCPUGenerator(1);
    const core::Settings& settings = request.settings;
    return {{network}, [=, &settings](const torch::Tensor& batch, std::int64_t step) {
                adam->zero_grad();
                const core::LossTerms terms = network->loss({batch, {}}, {settings, step, true, generator});
                (terms.objective / static_cast<double>(batch.size(0))).backward();
                adam->step();
            }};
}

/// The default settings' game: non-saturating, R1 every so many steps.
Learner adversarial(const core::TrainingRequest& request, const std::shared_ptr<core::Model>& generator) {
    const core::Settings& settings = request.settings;
    core::DiscriminatorOptions options;
    options.size = core::imageShape(request.model.sample).height;
    options.across = core::imageShape(request.model.sample).width;
    options.channels = core::imageShape(request.model.sample).channels;
    options.width = static_cast<int>(settings.integer("discriminator_width"));
    const auto discriminator = std::make_shared<core::ConvDiscriminator>(options, core::WeightInitializer(1));
    const auto adamOf = [&](const torch::nn::Module& network) {
        return std::make_shared<torch::optim::Adam>(network.parameters(),
                                                    torch::optim::AdamOptions(settings.real("learning_rate"))
                                                        .betas(std::make_tuple(settings.real("beta1"), 0.99)));
    };
    const auto generatorAdam = adamOf(*generator);
    const auto discriminatorAdam = adamOf(*discriminator);
    const std::int64_t interval = settings.integer("r1_interval");
    const double weight = 0.5 * settings.real("r1") * static_cast<double>(interval);

    const auto discriminate = [=](const torch::Tensor& real, const torch::Tensor& fake) {
        discriminatorAdam->zero_grad();
        const auto scores = discriminator->forward(torch::cat({real, fake}), {}).chunk(2);
        torch::Tensor loss = torch::softplus(-scores[0]).sum() + torch::softplus(scores[1]).sum();
        if (real.requires_grad()) {
            const torch::Tensor slope = torch::autograd::grad({scores[0].sum()}, {real}, {}, /*retain_graph=*/true,
                                                              /*create_graph=*/true)
                                            .front();
            loss = loss + weight * slope.square().sum();
        }
        (loss / static_cast<double>(real.size(0))).backward();
        discriminatorAdam->step();
    };
    const auto generate = [=](const torch::Tensor& fake) {
        generatorAdam->zero_grad();
        for (torch::Tensor& parameter : discriminator->parameters()) parameter.requires_grad_(false);
        (torch::softplus(-discriminator->forward(fake, {})).sum() / static_cast<double>(fake.size(0))).backward();
        for (torch::Tensor& parameter : discriminator->parameters()) parameter.requires_grad_(true);
        generatorAdam->step();
    };
    return {{generator, discriminator}, [=](const torch::Tensor& batch, std::int64_t step) {
                const torch::Tensor real = (batch * 2.0 - 1.0).requires_grad_(step % interval == 0);
                const torch::Tensor latents = torch::randn({batch.size(0), generator->latentSize()});
                const torch::Tensor fake = generator->decode(latents) * 2.0 - 1.0;
                discriminate(real, fake.detach());
                generate(fake);
            }};
}

Learner learnerOf(const core::TrainingRequest& request) {
    const auto model = core::untrainedModel(request.model, 1);
    if (const auto network = std::dynamic_pointer_cast<core::AutoencodingModel>(model))
        return autoencoding(request, network);
    if (request.model.family == "gan") return adversarial(request, model);
    throw std::runtime_error("There is no bare loop for the family \"" + request.model.family + "\" yet.");
}

}  // namespace

double imagesPerSecondOfBareLoop(const core::TrainingRequest& request, const Timing& timing) {
    at::set_num_threads(request.threads);
    torch::manual_seed(1);
    const Learner learner = learnerOf(request);
    std::vector<std::uint32_t> indices(request.dataset->size() - request.dataset->testCount);
    std::iota(indices.begin(), indices.end(), 0);
    const torch::Tensor images =
        core::toFloats(*request.dataset, indices).contiguous(torch::MemoryFormat::ChannelsLast);
    const std::int64_t batchSize = request.settings.integer("batch_size");

    std::int64_t step = 0;
    StepMeter meter(timing);
    const Stopwatch watch;
    while (true) {
        const torch::Tensor order = torch::randperm(images.size(0));
        for (std::int64_t begin = 0; begin + batchSize <= images.size(0); begin += batchSize) {
            learner.step(images.index_select(0, order.narrow(0, begin, batchSize)), step++);
            if (meter.passed(step, watch.seconds())) return meter.stepsPerSecond() * static_cast<double>(batchSize);
        }
    }
}

std::int64_t parameterCount(const core::TrainingRequest& request) {
    std::int64_t count = 0;
    for (const auto& network : learnerOf(request).networks)
        for (const torch::Tensor& parameter : network->parameters()) count += parameter.numel();
    return count;
}

}  // namespace bench
