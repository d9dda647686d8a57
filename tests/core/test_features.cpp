#include <torch/torch.h>
// After it: parts of LibTorch that it does not bring along.
#include <torch/csrc/jit/api/module.h>

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "Sentence.h"
#include "SmallDataset.h"
#include "core/dataset/Import.h"
#include "core/files/AtomicFile.h"
#include "core/files/Safetensors.h"
#include "core/metric/features/FeatureExtractor.h"
#include "core/metric/features/FeatureNetwork.h"
#include "core/nn/ModuleState.h"
#include "tests/TestProgram.h"

namespace {

/// So far two sets of features of the same samples lie apart at most; infinite where they are not as many.
float largestDifference(const core::FeatureSet& one, const core::FeatureSet& other) {
    if (one.dimensions != other.dimensions || one.values.size() != other.values.size())
        return std::numeric_limits<float>::infinity();
    float largest = 0;
    for (std::size_t i = 0; i < one.values.size(); ++i)
        largest = std::max(largest, std::abs(one.values[i] - other.values[i]));
    return largest;
}

std::vector<std::uint32_t> firstIndices(std::size_t count) {
    std::vector<std::uint32_t> indices(count);
    std::iota(indices.begin(), indices.end(), 0U);
    return indices;
}

/// The same images with three equal channels.
core::Dataset inColor(const core::Dataset& gray) {
    core::Dataset color = gray;
    color.spec.shape.back() = 3;
    color.bytes.clear();
    for (const std::uint8_t value : gray.bytes) color.bytes.insert(color.bytes.end(), 3, value);
    return color;
}

bool hasFeatures() {
    return !sentenceOf([] { core::FeatureExtractor::imagoV1(); }).contains("built without");
}

torch::Tensor someImages() {
    return torch::linspace(-1, 1, 2 * 3 * 32 * 32).view({2, 3, 32, 32}).sin();
}

}  // namespace

class TestFeatures : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void foldedNetworkComputesTheSame() {
        const core::FeatureNetwork trained{core::WeightInitializer(3)};
        {
            const torch::NoGradGuard noGradients;
            for (int i = 0; i < 60; ++i) trained.forward(someImages(), true);  // running statistics
        }
        core::FeatureNetwork folded;
        folded.fold(trained);
        const torch::Tensor before = trained.forward(someImages());
        QCOMPARE(before.size(1), std::int64_t{64});
        QVERIFY(before.abs().max().item<double>() > 0.01);
        QVERIFY(torch::allclose(folded.forward(someImages()), before, 1e-3, 1e-4));
        folded.standardize(torch::full({64}, 2.0), torch::full({64}, 0.5));
        QVERIFY(torch::allclose(folded.forward(someImages()), (before - 2) / 0.5, 1e-3, 1e-3));
        QCOMPARE(folded.forward(torch::zeros({1, 3, 64, 64})).size(1), std::int64_t{64});
    }

    void networkIsSmallAndGoesThroughAFile() {
        core::FeatureNetwork network;
        network.fold(core::FeatureNetwork{core::WeightInitializer(3)});
        core::NamedTensors state = core::stateOf(network);
        std::int64_t values = 0;
        for (core::NamedTensor& each : state) {
            values += each.tensor.numel();
            each.tensor = each.tensor.to(torch::kFloat16);
        }
        QVERIFY2(values >= 500'000 && values <= 1'000'000, qPrintable(QString::number(values)));
        const std::vector<std::uint8_t> bytes = core::writeSafetensors(state);
        QVERIFY(bytes.size() < 2'000'000);
        core::FeatureNetwork read;
        read.load(bytes, "f");
        QVERIFY(torch::allclose(read.forward(someImages()), network.forward(someImages()), 0.01, 0.03));

        state.pop_back();
        QCOMPARE(sentenceOf([&] { read.load(core::writeSafetensors(state), "f"); }).section(';', 1),
                 QString(" install the program again."));
        state.push_back({"stranger", torch::zeros({1})});
        QVERIFY(sentenceOf([&] { read.load(core::writeSafetensors(state), "f"); }).contains("\"stranger\""));
    }

    void builtInOneTakesAllImages_data() {
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("channels");
        QTest::newRow("28, gray") << 28 << 1;
        QTest::newRow("32, color") << 32 << 3;
        QTest::newRow("64, color") << 64 << 3;
        QTest::newRow("100, gray") << 100 << 1;
    }
    void builtInOneTakesAllImages() {
        QFETCH(int, side);
        QFETCH(int, channels);
        if (!hasFeatures()) QSKIP("The feature network has not been trained yet.");
        const auto extractor = core::FeatureExtractor::imagoV1();
        QCOMPARE(extractor.name(), std::string("Imago features v1"));
        QCOMPARE(extractor.dimensions(), std::size_t{64});
        QVERIFY(!extractor.mayBeCalledFid());
        const auto dataset = smallDataset(side, channels, 100);
        const core::FeatureSet alone = extractor.extract(*dataset, firstIndices(100));
        QCOMPARE(alone.dimensions, std::size_t{64});
        QCOMPARE(alone.size(), std::size_t{100});
        QVERIFY(
            std::all_of(alone.values.begin(), alone.values.end(), [](float value) { return std::isfinite(value); }));
        QVERIFY(!std::equal(alone.row(0).begin(), alone.row(0).end(), alone.row(1).begin()));

        std::size_t last = 0;
        const core::JobContext two(
            {}, [&](const core::Progress& progress) { last = progress.done; }, 2);
        QCOMPARE(extractor.extract(*dataset, firstIndices(100), two).values, alone.values);
        QCOMPARE(last, std::size_t{100});

        const std::vector<core::Sample> samples{dataset->sampleAt(7), dataset->sampleAt(3)};
        const std::vector<std::uint32_t> same{7, 3};
        QCOMPARE(extractor.extract(samples).values, extractor.extract(*dataset, same).values);
        QVERIFY(extractor.extract(*dataset, {}).values.empty());
    }

    void grayIsTheSameAsItsColorCopy() {
        if (!hasFeatures()) QSKIP("The feature network has not been trained yet.");
        const auto extractor = core::FeatureExtractor::imagoV1();
        for (const int side : {28, 32, 64, 90}) {
            const auto gray = smallDataset(side, 1, 20);
            QCOMPARE(largestDifference(extractor.extract(*gray, firstIndices(20)),
                                       extractor.extract(inColor(*gray), firstIndices(20))),
                     0.0F);
        }
    }

    void stops() {
        const auto extractor = scriptOf("def forward(self, x):\n  return x.mean([2, 3])\n");
        std::stop_source stop;
        const core::JobContext context(
            stop.get_token(), [&](const core::Progress&) { stop.request_stop(); }, 2);
        const core::FeatureSet features = extractor.extract(*smallDataset(), firstIndices(256), context);
        QCOMPARE(features.size(), std::size_t{0});
        QVERIFY(features.values.empty());
    }

    void featuresTellClothesApart() {
        if (!hasFeatures()) QSKIP("The feature network has not been trained yet.");
        const auto dataset = core::importDataset("fashion-mnist", {}).dataset;
        std::vector<std::uint32_t> test(1000);
        std::iota(test.begin(), test.end(), static_cast<std::uint32_t>(dataset->size() - dataset->testCount));
        const auto extractor = core::FeatureExtractor::imagoV1();
        const core::JobContext two({}, {}, 2);
        const core::FeatureSet known = extractor.extract(*dataset, firstIndices(2000), two);
        const core::FeatureSet seen = extractor.extract(*dataset, test, two);
        const std::size_t classes = dataset->classNames.size();
        std::vector<std::vector<double>> means(classes, std::vector<double>(known.dimensions));
        std::vector<double> counts(classes);
        for (std::size_t i = 0; i < known.size(); ++i) {
            const auto label = static_cast<std::size_t>(dataset->labels[i]);
            ++counts[label];
            for (std::size_t d = 0; d < known.dimensions; ++d) means[label][d] += known.row(i)[d];
        }
        const auto distance = [&](std::size_t sample, std::size_t label) {
            double sum = 0;
            for (std::size_t d = 0; d < seen.dimensions; ++d)
                sum += std::pow(seen.row(sample)[d] - means[label][d] / counts[label], 2);
            return sum;
        };
        int right = 0;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            std::size_t best = 0;
            for (std::size_t label = 1; label < classes; ++label)
                if (distance(i, label) < distance(i, best)) best = label;
            right += static_cast<int>(best) == dataset->labels[test[i]] ? 1 : 0;
        }
        QVERIFY2(right > 700, qPrintable(QString::number(right)));
    }

    /// Pixels as they are, 0..255, three channels, in their size.
    void torchScriptSeesPixels() {
        const auto extractor = scriptOf(
            "def forward(self, x):\n"
            "  return torch.cat([x.mean([2, 3]), x.amax([2, 3]), torch.ones_like(x[:, :1, 0, 0]) * x.size(3)], 1)\n");
        QCOMPARE(extractor.dimensions(), std::size_t{7});
        QCOMPARE(extractor.name(), std::string("network.pt"));
        QVERIFY(!extractor.mayBeCalledFid());
        const auto dataset = smallDataset(28, 3, 40);
        const core::FeatureSet features = extractor.extract(*dataset, firstIndices(40), core::JobContext({}, {}, 2));
        QCOMPARE(features.size(), std::size_t{40});
        QCOMPARE(features.row(39)[3], 200.0F);
        QCOMPARE(features.row(39)[5], 120.0F);
        QCOMPARE(features.row(39)[6], 28.0F);
        QVERIFY(std::abs(features.row(39)[0] - 200.0F * 81 / 784) < 0.01F);
        const core::FeatureSet gray = extractor.extract(*smallDataset(20, 1, 2), firstIndices(2));
        QCOMPARE(gray.row(0)[5], 200.0F);
    }

    void inceptionMayBeCalledFid() {
        const auto extractor = scriptOf(
            "def forward(self, x, return_features: bool = False):\n"
            "  n = 2048 if return_features else 1008\n"
            "  return x.mean([1, 2, 3]).unsqueeze(1).repeat([1, n]).unsqueeze(2).unsqueeze(3)\n");
        QCOMPARE(extractor.dimensions(), std::size_t{2048});
        QVERIFY(extractor.mayBeCalledFid());
        QCOMPARE(extractor.extract(*smallDataset(), firstIndices(3)).size(), std::size_t{3});
    }

    void otherFilesAreRefused() {
        const std::string file = folder_.filePath("other.pt").toStdString();
        QVERIFY(sentenceOf([&] { core::FeatureExtractor::torchScript(file); }).contains("other.pt\""));
        core::writeFileAtomically(file, std::string_view("PK no network"));
        QCOMPARE(sentenceOf([&] { core::FeatureExtractor::torchScript(file); }),
                 QString("\"%1\" is not a TorchScript network with a forward function; choose a file that "
                         "torch.jit.save() has written.")
                     .arg(QString::fromStdString(file)));
        QVERIFY(sentenceOf([&] {
                    scriptOf("def forward(self, x):\n  return x\n");
                }).endsWith("does not give a row of features for each image; choose one that does."));
        QVERIFY(sentenceOf([&] {
                    scriptOf("def forward(self, x):\n  return x.view([-1, 7])\n");
                }).contains("cannot see features in images [2, 3, 64, 64]: "));
        QVERIFY(sentenceOf([&] {
                    scriptOf("def forward(self, x):\n  return (x / 0.0).flatten(1)\n");
                }).contains("not finite"));
        const auto growing = scriptOf("def forward(self, x):\n  return x.flatten(1)\n");
        QVERIFY(sentenceOf([&] {
                    growing.extract(*smallDataset(), firstIndices(2));
                }).contains("gives 2352 features for images of 28 x 28 pixels and 12288 for others"));
    }

   private:
    core::FeatureExtractor scriptOf(const std::string& source) {
        torch::jit::Module network("network");
        network.define(source);
        const std::string file = folder_.filePath("network.pt").toStdString();
        network.save(file);
        return core::FeatureExtractor::torchScript(file);
    }

    QTemporaryDir folder_;
};

IMAGO_TEST(TestFeatures)
#include "test_features.moc"
