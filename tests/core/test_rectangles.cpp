#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <memory>

#include "SmallTraining.h"
#include "core/model/ConvAutoencoder.h"
#include "core/model/ConvDiscriminator.h"
#include "core/model/Model.h"
#include "core/model/NewModel.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

namespace {

/// Images of a bar at different heights.
std::shared_ptr<const core::Dataset> bars(int width, int height, int channels) {
    auto dataset = std::make_shared<core::Dataset>();
    dataset->name = "Bars";
    dataset->source = "bars";
    dataset->spec = core::imageSpec({height, width, channels});
    constexpr std::size_t kBars = 128;
    const std::size_t row = static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
    dataset->bytes.resize(dataset->spec.bytes() * kBars);
    for (std::size_t index = 0; index < kBars; ++index)
        std::fill_n(dataset->bytes.begin() +
                        static_cast<std::ptrdiff_t>(index * dataset->spec.bytes() + index % std::size_t(height) * row),
                    row, std::uint8_t{180});
    return dataset;
}

int64_t hiddenInputs(const torch::nn::Module& network) {
    return network.named_parameters()["hidden.weight"].size(1);
}

core::ConvOptions convOptionsFor(int width, int height) {
    core::ConvOptions options;
    options.image = {height, width, 1};
    return options;
}

void addRectangles() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (const auto& [width, height] : {std::pair(96, 64), {64, 96}, {40, 64}, {100, 36}, {17, 31}, {256, 16}})
        QTest::addRow("%dx%d", width, height) << width << height;
}

}  // namespace

/// Models of images that are no squares.
class TestRectangles : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void everyFamilyKeepsTheShape_data() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("channels");
        for (const core::ModelFamily& family : core::modelFamilies())
            for (const auto& [width, height] : {std::pair(96, 64), {40, 64}, {100, 36}, {17, 31}}) {
                const int channels = width == 40 ? 3 : 1;
                QTest::addRow("%s %dx%d", family.id.c_str(), width, height)
                    << QString::fromStdString(family.id) << width << height << channels;
            }
    }
    void everyFamilyKeepsTheShape() {
        QFETCH(QString, family);
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, channels);
        const auto dataset = bars(width, height, channels);
        auto request = smallTraining(family.toStdString(), dataset, 1);
        for (const char* toggle : {"mirror", "augment_colour", "augment_translation", "augment_cutout"})
            if (request.settings.has(toggle)) request.settings.set(toggle, true);
        if (request.settings.has("discriminator_width")) request.settings.set("discriminator_width", std::int64_t{8});
        request.settings.set("validation", 0.2);
        core::PauseGate gate;
        const core::TrainingResult result = core::train(request, gate, {}, {});
        QCOMPARE(result.outcome, core::Outcome::done);
        for (const core::MeasuredValue& value : result.test.values) QVERIFY(std::isfinite(value.value));
        core::Renderer renderer(1);
        const std::vector<core::Latent> latents{core::sampleLatent(4, 1, 0), core::sampleLatent(4, 1, 1)};
        const core::ImageShape shape{height, width, channels};
        for (const core::Image& image : renderer.decode(*result.model, latents)) QCOMPARE(image.shape(), shape);
        if (!result.model->canEncode()) return;
        const std::vector<core::Sample> samples{dataset->sampleAt(0), dataset->sampleAt(5)};
        QCOMPARE(renderer.encode(*result.model, samples).front().size(), std::size_t{4});
        for (const core::Image& image : renderer.reconstruct(*result.model, samples)) QCOMPARE(image.shape(), shape);
    }

    /// Every weight has a part in the result, and the same seed gives the same result.
    void gradientsReachEveryWeight_data() { addRectangles(); }
    void gradientsReachEveryWeight() {
        QFETCH(int, width);
        QFETCH(int, height);
        const core::ConvOptions options = convOptionsFor(width, height);
        core::ConvEncoder encoder(options, "code", options.latentSize, core::WeightInitializer(3));
        core::ConvDecoder decoder(options, core::WeightInitializer(4));
        const at::Generator generator = at::detail::createCPUGenerator(5);
        const torch::Tensor images = torch::rand({2, 1, height, width}, generator);
        const torch::Tensor codes = encoder.forward(images, {});
        QCOMPARE(codes.sizes(), at::IntArrayRef({2, options.latentSize}));
        const torch::Tensor drawn = decoder.forward(codes, {});
        QCOMPARE(drawn.sizes(), images.sizes());
        (drawn - images).square().sum().backward();
        for (const auto* network :
             {static_cast<torch::nn::Module*>(&encoder), static_cast<torch::nn::Module*>(&decoder)})
            for (const auto& parameter : network->named_parameters())
                QVERIFY2(parameter.value().grad().abs().max().item<double>() > 0, parameter.key().c_str());
        core::ConvEncoder again(options, "code", options.latentSize, core::WeightInitializer(3));
        QVERIFY(torch::equal(again.forward(images, {}), codes));
    }

    void theDiscriminatorTakesThem_data() { addRectangles(); }
    void theDiscriminatorTakesThem() {
        QFETCH(int, width);
        QFETCH(int, height);
        core::ConvDiscriminator network({height, 1, 8, 0, true, width}, core::WeightInitializer(1));
        const at::Generator generator = at::detail::createCPUGenerator(2);
        const torch::Tensor images = (torch::rand({3, 1, height, width}, generator) * 2 - 1).requires_grad_();
        const torch::Tensor scores = network.forward(images, {});
        QCOMPARE(scores.sizes(), at::IntArrayRef({3}));
        // As the R1 penalty asks: a gradient that has gradients itself.
        const torch::Tensor slope =
            torch::autograd::grad({scores.sum()}, {images}, {}, /*retain_graph=*/true, /*create_graph=*/true).front();
        QCOMPARE(slope.sizes(), images.sizes());
        slope.square().sum().backward();
        QVERIFY(std::isfinite(network.named_parameters()["stem.weight"].grad().abs().max().item<double>()));
        QVERIFY(slope.abs().max().item<double>() > 0);
    }

    /// What the dense layers have of the images; of squares as in all versions before, whose files are still read.
    void theSmallestGridIsSmall() {
        const core::WeightInitializer weights(1);
        const auto encoderInputs = [&](int width, int height) {
            return hiddenInputs(core::ConvEncoder(convOptionsFor(width, height), "code", 4, weights));
        };
        const int64_t features = core::ConvOptions().width;  // of the bottleneck: half of twice as many
        for (const auto& [side, base] :
             {std::pair(28, 7), {32, 8}, {33, 5}, {48, 6}, {64, 8}, {96, 6}, {100, 7}, {128, 8}})
            QCOMPARE(encoderInputs(side, side), features * base * base);
        QCOMPARE(encoderInputs(96, 64), features * 6 * 4);
        QCOMPARE(encoderInputs(64, 96), features * 4 * 6);
        QCOMPARE(encoderInputs(40, 64), features * 5 * 8);
        QCOMPARE(encoderInputs(17, 31), features * 5 * 8);
        QCOMPARE(encoderInputs(256, 16), features * 32 * 2);

        const auto discriminatorInputs = [&](int height, int across) {
            return hiddenInputs(core::ConvDiscriminator({height, 1, 8, 0, false, across}, weights));
        };
        for (const int side : {28, 64, 128}) {
            QCOMPARE(discriminatorInputs(side, 0), int64_t{32 * 4 * 4});
            QCOMPARE(discriminatorInputs(side, side), int64_t{32 * 4 * 4});
        }
        QCOMPARE(discriminatorInputs(64, 96), int64_t{32 * 3 * 2});
    }
};

IMAGO_TEST(TestRectangles)
#include "test_rectangles.moc"
