#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <vector>

#include "core/nn/ConvLayers.h"
#include "core/training/optimizer/FlatParameters.h"
#include "tests/TestProgram.h"

using core::FlatParameters;

namespace {

/// Other weights for each network, the same in each run.
core::WeightInitializer nextWeights() {
    static std::uint64_t seed = 0;
    return core::WeightInitializer(++seed);
}

/// A convolution, whose weights are channels_last, and a dense layer.
class Network : public torch::nn::Module {
   public:
    explicit Network(std::int64_t width = 6, const core::WeightInitializer& weights = nextWeights())
        : conv_(register_module("conv", std::make_shared<core::ConvLayer>(3, width, 1.0, weights))),
          dense_(register_module("dense", std::make_shared<core::DenseLayer>(width, 2, 1.0, weights))) {}

    torch::Tensor forward(const torch::Tensor& images) const {
        return dense_->forward(conv_->forward(images).mean({2, 3}));
    }

   private:
    std::shared_ptr<core::ConvLayer> conv_;
    std::shared_ptr<core::DenseLayer> dense_;
};

constexpr std::int64_t kParameterCount = 6 * 3 * 9 + 6 + 2 * 6 + 2;

std::vector<torch::Tensor> copies(const torch::nn::Module& network) {
    std::vector<torch::Tensor> values;
    for (const torch::Tensor& parameter : network.parameters()) values.push_back(parameter.detach().clone());
    return values;
}

bool hasValues(const torch::nn::Module& network, const std::vector<torch::Tensor>& values) {
    const auto parameters = network.parameters();
    bool same = parameters.size() == values.size();
    for (std::size_t i = 0; same && i < values.size(); ++i) same = torch::equal(parameters[i], values[i]);
    return same;
}

}  // namespace

class TestFlatParameters : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        torch::manual_seed(1);
        images_ = torch::randn({4, 3, 5, 5});
    }

    void takesTheValuesAsTheyAre() {
        Network network;
        const auto before = copies(network);
        const FlatParameters flat(network);
        QCOMPARE(flat.count(), kParameterCount);
        QCOMPARE(flat.values().numel(), kParameterCount);
        QVERIFY(!flat.values().requires_grad());
        const torch::Tensor gradient = flat.attach(network);
        QVERIFY(hasValues(network, before));
        QVERIFY(torch::equal(gradient, torch::zeros({kParameterCount})));
    }

    void twoNetworksShareOneSetOfValues() {
        Network first;
        Network second;
        QVERIFY(!hasValues(second, copies(first)));
        const FlatParameters flat(first);
        flat.attach(first);
        flat.attach(second);
        QVERIFY(hasValues(second, copies(first)));
        torch::Tensor values = flat.values();
        values.mul_(-2.0);
        QVERIFY(hasValues(second, copies(first)));
        QVERIFY(torch::equal(first.forward(images_), second.forward(images_)));
    }

    void eachNetworkHasAGradientOfItsOwn() {
        Network first;
        Network second;
        Network apart;
        const FlatParameters flat(first);
        const torch::Tensor firstGradient = flat.attach(first);
        const torch::Tensor secondGradient = flat.attach(second);
        flat.copy(flat.values(), apart);
        // Two passes: they add up.
        for (int pass = 0; pass < 2; ++pass) second.forward(images_).square().sum().backward();
        QVERIFY(torch::equal(firstGradient, torch::zeros({kParameterCount})));
        for (int pass = 0; pass < 2; ++pass) apart.forward(images_).square().sum().backward();
        const auto expected = apart.parameters();
        const auto parameters = second.parameters();
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(torch::allclose(parameters[i].grad(), expected[i].grad()));
        double squares = 0;
        for (const torch::Tensor& parameter : expected) squares += parameter.grad().square().sum().item<double>();
        QVERIFY(squares > 0);
        QVERIFY(std::abs(secondGradient.square().sum().item<double>() - squares) < 1e-4 * squares);
    }

    void channelsLastStaysChannelsLast() {
        Network first;
        Network second;
        const auto strides = first.parameters().front().strides().vec();
        QVERIFY(first.parameters().front().is_contiguous(torch::MemoryFormat::ChannelsLast));
        const FlatParameters flat(first);
        flat.attach(first);
        flat.attach(second);
        for (const Network* network : {&first, &second}) {
            const torch::Tensor weight = network->parameters().front();
            QVERIFY(weight.strides() == torch::IntArrayRef(strides));
            QVERIFY(weight.grad().strides() == torch::IntArrayRef(strides));
            QVERIFY(weight.is_contiguous(torch::MemoryFormat::ChannelsLast));
        }
        // A backward pass writes into the gradient that is there instead of putting another in its place.
        const void* place = first.parameters().front().grad().data_ptr();
        first.forward(images_).sum().backward();
        QVERIFY(first.parameters().front().grad().data_ptr() == place);
    }

    void copiesIntoANetworkThatSharesNothing() {
        Network trained;
        Network target;
        // In another memory format: the values are what counts.
        torch::Tensor weight = target.parameters().front();
        weight.set_data(weight.detach().contiguous());
        const FlatParameters flat(trained);
        flat.attach(trained);
        flat.copy(flat.values(), target);
        const auto before = copies(trained);
        QVERIFY(hasValues(target, before));
        torch::Tensor values = flat.values();
        values.zero_();
        QVERIFY(hasValues(target, before));
        flat.copy(torch::full({kParameterCount}, 3.0), target);
        for (const torch::Tensor& parameter : target.parameters()) QVERIFY(parameter.eq(3.0).all().item<bool>());
        QVERIFY(trained.parameters().front().eq(0.0).all().item<bool>());
    }

    void refusesAnotherNetwork() {
        Network network;
        Network wider(8);
        core::DenseLayer fewer(6, 2, 1.0, core::WeightInitializer(1));
        const FlatParameters flat(network);
        const auto before = copies(wider);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, flat.attach(wider));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, flat.attach(fewer));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, flat.copy(flat.values(), wider));
        QVERIFY(hasValues(wider, before));
    }

   private:
    torch::Tensor images_;
};

IMAGO_TEST(TestFlatParameters)
#include "test_flat_parameters.moc"
