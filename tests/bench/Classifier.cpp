#include "Classifier.h"

#include <torch/torch.h>

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

#include "core/device/Device.h"
#include "core/model/SampleTensor.h"
#include "core/sample/image/ImageSpec.h"

namespace bench {

namespace {

constexpr std::int64_t kBatch = 64;
constexpr std::int64_t kTestBatch = 500;
constexpr double kLearningRate = 0.002;

torch::Tensor labelsOf(const core::Dataset& dataset, std::span<const std::uint32_t> indices) {
    std::vector<std::int64_t> labels;
    for (const std::uint32_t index : indices) labels.push_back(dataset.labels[index]);
    return torch::tensor(labels);
}

}  // namespace

struct Classifier::Network : torch::nn::Module {
    Network(std::int64_t channels, std::int64_t side, std::int64_t classes)
        : layers(register_module(
              "layers",
              torch::nn::Sequential(torch::nn::Conv2d(torch::nn::Conv2dOptions(channels, 32, 3).stride(2).padding(1)),
                                    torch::nn::ReLU(),
                                    torch::nn::Conv2d(torch::nn::Conv2dOptions(32, 64, 3).stride(2).padding(1)),
                                    torch::nn::ReLU(), torch::nn::Flatten(), torch::nn::Dropout(0.3),
                                    torch::nn::Linear(64 * ((side + 3) / 4) * ((side + 3) / 4), 128), torch::nn::ReLU(),
                                    torch::nn::Linear(128, classes)))) {}

    torch::nn::Sequential layers;
};

Classifier::Classifier(const core::Dataset& dataset, int epochs) {
    at::set_num_threads(core::coreCount());
    torch::manual_seed(1);
    network_ = std::make_unique<Network>(core::imageShape(dataset.spec).channels, core::imageShape(dataset.spec).height,
                                         static_cast<std::int64_t>(dataset.classNames.size()));
    std::vector<std::uint32_t> indices(dataset.size() - dataset.testCount);
    std::iota(indices.begin(), indices.end(), 0U);
    const torch::Tensor images = core::toFloats(dataset, indices);
    const torch::Tensor labels = labelsOf(dataset, indices);
    torch::optim::Adam adam(network_->parameters(), torch::optim::AdamOptions(kLearningRate));
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const torch::Tensor order = torch::randperm(images.size(0));
        for (std::int64_t begin = 0; begin < images.size(0); begin += kBatch) {
            const torch::Tensor batch = order.narrow(0, begin, std::min(kBatch, images.size(0) - begin));
            adam.zero_grad();
            torch::nn::functional::cross_entropy(network_->layers->forward(images.index_select(0, batch)),
                                                 labels.index_select(0, batch))
                .backward();
            adam.step();
        }
        // Smaller steps towards the end: a tenth in the last epoch.
        for (auto& group : adam.param_groups())
            static_cast<torch::optim::AdamOptions&>(group.options())
                .lr(kLearningRate * std::max(0.1, 1.0 - static_cast<double>(epoch + 1) / epochs));
    }
    network_->eval();
}

Classifier::~Classifier() = default;

double Classifier::accuracyOnTest(const core::Dataset& dataset) const {
    const torch::NoGradGuard noGradients;
    std::vector<std::uint32_t> indices(dataset.testCount);
    std::iota(indices.begin(), indices.end(), static_cast<std::uint32_t>(dataset.size() - dataset.testCount));
    const torch::Tensor images = core::toFloats(dataset, indices);
    const torch::Tensor labels = labelsOf(dataset, indices);
    std::int64_t right = 0;
    for (std::int64_t begin = 0; begin < images.size(0); begin += kTestBatch) {
        const std::int64_t count = std::min(kTestBatch, images.size(0) - begin);
        const torch::Tensor answers = network_->layers->forward(images.narrow(0, begin, count)).argmax(1);
        right += answers.eq(labels.narrow(0, begin, count)).sum().item<std::int64_t>();
    }
    return static_cast<double>(right) / static_cast<double>(images.size(0));
}

}  // namespace bench
