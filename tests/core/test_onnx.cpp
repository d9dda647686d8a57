#include <torch/torch.h>

#include <QTemporaryDir>
#include <QtTest>
#include <cstring>
#include <filesystem>
#include <opencv2/dnn.hpp>

#include "Sentence.h"
#include "SmallModel.h"
#include "core/device/TorchDevice.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/onnx/OnnxCheck.h"
#include "core/exporting/onnx/OnnxGraph.h"
#include "core/exporting/onnx/OnnxLayers.h"
#include "core/files/AtomicFile.h"
#include "core/files/ProtobufWriter.h"
#include "core/model/Model.h"
#include "core/model/NewModel.h"
#include "core/nn/LayerTrace.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

constexpr double kOnnxTolerance = 1e-4;

torch::Tensor randomNumbers(std::vector<std::int64_t> sizes, std::uint64_t seed) {
    return torch::randn(sizes, core::randomGenerator(torch::kCPU, seed), torch::TensorOptions());
}

std::string hex(const core::ProtobufWriter& writer) {
    return QByteArray::fromStdString(writer.data()).toHex().toStdString();
}

/// With weights as after a training, not those of a beginning, where whole branches do nearly nothing.
std::shared_ptr<const core::SavedModel> modelOf(const core::ModelFamily& family, int side, int channels, int classes,
                                                const std::map<std::string, core::ParameterValue>& settings) {
    core::ModelSpec spec{family.id, core::Settings(family.modelParameters), core::imageSpec({side, side, channels})};
    spec.settings.set("width", std::int64_t{8});
    spec.settings.set("hidden_size", std::int64_t{32});
    spec.settings.set("latent_size", std::int64_t{5});
    for (const auto& [name, value] : settings)
        if (spec.settings.has(name)) spec.settings.set(name, value);
    for (int index = 0; index < classes; ++index) spec.classNames.push_back("class " + std::to_string(index));
    const std::shared_ptr<core::Model> network = core::untrainedModel(spec, 3);
    const torch::NoGradGuard noGradients;
    std::uint64_t seed = 10;
    for (torch::Tensor& weight : network->parameters()) weight.add_(0.1 * randomNumbers(weight.sizes().vec(), seed++));
    if (family.can.fitsPrior) network->encoder()->fitPrior(0.4 * randomNumbers({50, network->latentSize()}, 5) + 0.2);
    // A learned prior that is none yet would be left out.
    for (const auto& buffer : network->named_buffers())
        if (buffer.key().starts_with("flow."))
            buffer.value().copy_(0.06 * randomNumbers(buffer.value().sizes().vec(), seed++));
    core::SavedModel model;
    model.snapshot = std::make_shared<const core::ModelSnapshot>(spec, network, core::LatentStatistics{}, 7);
    model.datasetName = "Noise";
    model.weightsHash = std::string(64, 'c');
    return std::make_shared<const core::SavedModel>(std::move(model));
}

core::ExportRequest onnxRequest(const std::shared_ptr<const core::SavedModel>& model) {
    core::ExportRequest request;
    request.model = model;
    request.modelName = "noise";
    return request;
}

const core::Exporter& onnx() {
    return core::exporterOf(core::ExportSubject::model, "onnx");
}

/// Newer versions of OpenCV compute convolutions by a quicker way that rounds more (Winograd), which is none of the
/// file's doing.
void withoutWinograd(cv::dnn::Net& net) {
#if CV_VERSION_MAJOR > 4 || (CV_VERSION_MAJOR == 4 && CV_VERSION_MINOR >= 7)
    net.enableWinograd(false);
#else
    (void)net;
#endif
}

/// What OpenCV reads from the file itself, by its names.
torch::Tensor byOpenCv(const fs::path& file, const core::NamedTensors& inputs) {
    cv::dnn::Net net = cv::dnn::readNetFromONNX(file.string());
    withoutWinograd(net);
    for (const auto& [name, tensor] : inputs) {
        const torch::Tensor dense = tensor.contiguous();
        std::vector<int> sides;
        for (const std::int64_t side : dense.sizes()) sides.push_back(static_cast<int>(side));
        net.setInput(cv::Mat(static_cast<int>(sides.size()), sides.data(), CV_32F, dense.data_ptr<float>()).clone(),
                     name);
    }
    const cv::Mat output = net.forward();
    const std::vector<std::int64_t> sizes(output.size.p, output.size.p + output.dims);
    return torch::from_blob(output.data, sizes, torch::kFloat).clone();
}

/// The file of a network of a test's own.
std::string fileOf(const core::LayerList& list) {
    core::OnnxGraph graph("network");
    for (const core::LayerPort& port : list.inputs) graph.input(port.name, port.shape, "");
    graph.output(list.output.name, list.output.shape, "");
    core::addLayers(graph, list);
    return graph.file("");
}

}  // namespace

/// Models as ONNX files: what OpenCV computes from them is what the model computes.
class TestOnnx : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void fieldsAreWrittenAsProtobufHasThem() {
        // The examples of protobuf.dev/programming-guides/encoding.
        core::ProtobufWriter number;
        number.integer(1, 150);
        QCOMPARE(hex(number), std::string("089601"));
        core::ProtobufWriter text;
        text.text(2, "testing");
        QCOMPARE(hex(text), std::string("120774657374696e67"));
        core::ProtobufWriter message;
        message.message(3, number);
        QCOMPARE(hex(message), std::string("1a03089601"));
        core::ProtobufWriter others;
        others.integer(16, -1);
        others.number(2, 1.0F);
        others.integer(1, 0);
        others.bytes(4, {});
        QCOMPARE(hex(others), std::string("8001ffffffffffffffffff01"
                                          "150000803f"
                                          "0800"
                                          "2200"));
    }

    void everyFamilyComputesTheSame_data() {
        QTest::addColumn<int>("family");
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("classes");
        QTest::addColumn<int>("variant");
        for (int family = 0; family < static_cast<int>(core::modelFamilies().size()); ++family) {
            const core::ModelFamily& each = core::modelFamilies()[static_cast<std::size_t>(family)];
            const auto row = [&](int side, int channels, int classes, int variant) {
                if (!core::accepts(each, core::imageSpec({side, side, channels}))) return;
                QTest::addRow("%s, %d x %d x %d, %d classes, %d", each.id.c_str(), side, side, channels, classes,
                              variant)
                    << family << side << channels << classes << variant;
            };
            row(28, 1, 0, 0);
            row(32, 3, 0, 1);
            row(45, 1, 0, 2);  // the encoder adds to its edges
            row(64, 3, 0, 0);
            row(28, 1, 0, 3);  // a single dimension
            if (!each.can.conditional) continue;
            row(28, 3, 3, 0);
            row(30, 1, 2, 1);
        }
    }
    void everyFamilyComputesTheSame() {
        QFETCH(const int, family);
        QFETCH(const int, side);
        QFETCH(const int, channels);
        QFETCH(const int, classes);
        QFETCH(const int, variant);
        const std::vector<std::map<std::string, core::ParameterValue>> variants = {
            {},
            {{"likelihood", std::string("gaussian")}, {"prior", std::string("gaussian")}},
            {{"likelihood", std::string("gaussian_fixed")},
             {"pixel_mean", std::string("sigmoid")},
             {"residual_blocks", std::int64_t{2}},
             {"detail_blocks", std::int64_t{2}}},
            {{"latent_size", std::int64_t{1}}},
        };
        const core::ModelFamily& description = core::modelFamilies()[static_cast<std::size_t>(family)];
        const auto model = modelOf(description, side, channels, classes, variants[static_cast<std::size_t>(variant)]);
        const QTemporaryDir place;
        const fs::path folder = fs::path(place.path().toStdString()) / "onnx";
        QCOMPARE(core::exportTo(onnx(), onnxRequest(model), folder), core::Outcome::done);
        const core::Model& network = *model->snapshot->model();
        QCOMPARE(fs::exists(folder / "encoder.onnx"), description.can.encodes);
        const torch::NoGradGuard noGradients;
        for (const std::int64_t count : {1, 3}) {
            const torch::Tensor latents = randomNumbers({count, network.latentSize()}, 20);
            torch::Tensor mixes;
            core::NamedTensors inputs{{"latent", latents}};
            if (classes > 0) {
                mixes = torch::softmax(randomNumbers({count, classes}, 21), 1);
                inputs.push_back({"classes", mixes});
            }
            const torch::Tensor images = network.decode(latents, mixes);
            QVERIFY((images.max() - images.min()).item<double>() > 0.05);  // not the same gray everywhere
            const double decoded = core::relativeDifference(byOpenCv(folder / "decoder.onnx", inputs), images);
            QVERIFY2(decoded < kOnnxTolerance, qPrintable(QString::number(decoded)));
            if (!description.can.encodes) continue;
            inputs.front() = {"image", images};
            const double encoded = core::relativeDifference(byOpenCv(folder / "encoder.onnx", inputs),
                                                            network.encoder()->encode(images, mixes));
            QVERIFY2(encoded < kOnnxTolerance, qPrintable(QString::number(encoded)));
        }
    }

    void filesSayWhatTheyAre() {
        const core::ModelFamily& family = core::modelFamilies().front();
        const auto model = modelOf(family, 28, 3, 2, {});
        const QTemporaryDir place;
        const fs::path folder = fs::path(place.path().toStdString()) / "onnx";
        core::exportTo(onnx(), onnxRequest(model), folder);
        const auto bytes = core::readFile(folder / "decoder.onnx");
        const std::string file(bytes.begin(), bytes.end());
        for (const char* text : {"value_range", "0 to 1", "multiply by 255, add 0.5", "red, green, blue", "classes",
                                 "[\"class 0\",\"class 1\"]", "weights_sha256", "cccccccc", "Imago", "noise"})
            QVERIFY2(file.find(text) != std::string::npos, text);
        // Of this machine it holds nothing, and the same export gives the same bytes.
        QVERIFY(file.find(place.path().toStdString()) == std::string::npos);
        core::exportTo(onnx(), onnxRequest(model), fs::path(place.path().toStdString()) / "again");
        QVERIFY(core::readFile(fs::path(place.path().toStdString()) / "again" / "decoder.onnx") == bytes);
    }

    void layersThatNoFamilyHasYet() {
        core::NamedTensors weights{{"conv", randomNumbers({6, 4, 3, 3}, 1)}, {"bias", randomNumbers({6}, 2)},
                                   {"mean", randomNumbers({6}, 3)},          {"variance", torch::rand({6}) + 0.5},
                                   {"scale", randomNumbers({6}, 4)},         {"up", randomNumbers({6, 5, 4, 4}, 5)},
                                   {"up_bias", randomNumbers({5}, 6)}};
        const auto w = [&](std::size_t index) { return weights[index].tensor; };
        const core::NetworkPart part = [&](const std::vector<torch::Tensor>& given) {
            torch::Tensor x = torch::conv2d(given[0], w(0), w(1), 2, 1);
            x = torch::batch_norm(x, w(4), w(1), w(2), w(3), /*training=*/false, 0.1, 1e-5, false);
            x = torch::group_norm(torch::leaky_relu(x, 0.2), 3, w(4), w(1), 1e-5, false);
            x = torch::conv_transpose2d(torch::relu(x), w(5), w(6), 2, 1);
            x = torch::upsample_nearest2d(x, c10::nullopt, at::ArrayRef<double>({2.0, 3.0}));
            return torch::tanh(2 - x.div(8)) * x.clamp(-1, 1.5) - 0.5;
        };
        const core::LayerList list = core::tracedLayers({{"x", randomNumbers({2, 4, 6, 6}, 7)}}, weights, "y", part);
        QCOMPARE(list.output.shape, (std::vector<std::int64_t>{5, 12, 18}));
        const std::string file = fileOf(list);
        for (const std::int64_t count : {1, 3}) {
            const torch::Tensor x = randomNumbers({count, 4, 6, 6}, 8);
            const double difference = core::relativeDifference(core::evaluateOnnx(file, {{"x", x}}), part({x}));
            QVERIFY2(difference < kOnnxTolerance, qPrintable(QString::number(difference)));
        }
    }

    void whatIsNotComputedIsNotWritten() {
        const core::NamedTensors weights{{"used", randomNumbers({3, 4}, 1)}, {"unused", randomNumbers({3, 4}, 2)}};
        const core::LayerList list = core::tracedLayers(
            {{"x", randomNumbers({2, 4}, 3)}}, weights, "y", [&](const std::vector<torch::Tensor>& given) {
                torch::softmax(torch::linear(given[0], weights[1].tensor), 1);
                return torch::linear(given[0], weights[0].tensor);
            });
        QCOMPARE(list.layers.size(), std::size_t{1});
        QCOMPARE(list.layers[0].kind, std::string("linear"));
        QCOMPARE(list.layers[0].output, std::string("y"));
        QCOMPARE(list.layers[0].inputs, (std::vector<std::string>{"x", "used"}));
        QCOMPARE(list.tensors.size(), std::size_t{1});
        QVERIFY(list.tensor("used") != nullptr && list.tensor("unused") == nullptr);
    }

    void unknownLayersAreNamed() {
        const QString softmax = sentenceOf([] {
            core::tracedLayers({{"x", torch::ones({2, 3})}}, {}, "y",
                               [](const std::vector<torch::Tensor>& given) { return torch::softmax(given[0], 1); });
        });
        QVERIFY2(softmax.contains("does not know the layer softmax"), qPrintable(softmax));
        // Nor one that mixes the samples of a batch; and afterwards nothing is recorded any more.
        const QString mixed = sentenceOf([] {
            core::tracedLayers({{"x", torch::ones({2, 3})}}, {}, "y", [](const std::vector<torch::Tensor>& given) {
                return given[0].reshape({3, 2});
            });
        });
        QVERIFY2(mixed.contains("does not know the layer"), qPrintable(mixed));
        const QString thrown = sentenceOf([] {
            core::tracedLayers(
                {{"x", torch::ones({2, 3})}}, {}, "y",
                [](const std::vector<torch::Tensor>&) -> torch::Tensor { throw core::Error("No such thing."); });
        });
        QCOMPARE(thrown, QString("No such thing."));
        core::LayerList list{{{"x", {3}}}, {{"dream", {"x"}, "y", {3}}}, {"y", {3}}, {}};
        QVERIFY(sentenceOf([&] { fileOf(list); }).contains("does not know the layer dream"));
    }

    void differencesAreNoticed() {
        const torch::Tensor wanted = torch::linspace(-4, 4, 9);
        QCOMPARE(core::relativeDifference(wanted, wanted), 0.0);
        QVERIFY(std::abs(core::relativeDifference(wanted + 0.08, wanted) - 0.01) < 1e-6);
        QVERIFY(std::abs(core::relativeDifference(wanted / 100 + 0.5, wanted / 100) - 0.5) < 1e-6);
        QVERIFY(std::isinf(core::relativeDifference(wanted.narrow(0, 0, 4), wanted)));
        torch::Tensor none = wanted.clone();
        none[3] = std::nan("");
        QVERIFY(std::isinf(core::relativeDifference(none, wanted)));
        QVERIFY(sentenceOf([] { core::evaluateOnnx("no such file", {}); }).contains("ONNX"));
    }

    /// A model whose decoder answers otherwise each time it is asked cannot be exported.
    void aFileThatDiffersLeavesNothing();
};

namespace {

class RestlessModel : public core::Model {
   public:
    int latentSize() const override { return 4; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override {
        return torch::sigmoid(latents.mul(static_cast<double>(++times_))).reshape({-1, 1, 2, 2});
    }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }

   private:
    mutable int times_ = 0;
};

}  // namespace

void TestOnnx::aFileThatDiffersLeavesNothing() {
    core::SavedModel model = smallModel();
    core::ModelSpec spec = model.snapshot->spec();
    model.snapshot = std::make_shared<const core::ModelSnapshot>(spec, std::make_shared<RestlessModel>(),
                                                                 core::LatentStatistics{}, 1);
    const QTemporaryDir place;
    const fs::path root = place.path().toStdString();
    const QString sentence = sentenceOf(
        [&] { core::exportTo(onnx(), onnxRequest(std::make_shared<const core::SavedModel>(model)), root / "onnx"); });
    QVERIFY2(sentence.startsWith("decoder.onnx would not do what the model does"), qPrintable(sentence));
    QVERIFY(fs::is_empty(root));
}

IMAGO_TEST(TestOnnx)
#include "test_onnx.moc"
