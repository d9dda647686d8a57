#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <optional>

#include "SampleFiles.h"
#include "Sentence.h"
#include "SmallDataset.h"
#include "core/dataset/Binarize.h"
#include "core/dataset/Import.h"
#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

using core::Binarize;

namespace {

/// Samples with one gray value a row, from 0 at the top to 255.
core::Dataset grayRows(std::size_t count) {
    core::Dataset dataset;
    dataset.name = "Rows";
    dataset.spec = core::imageSpec({16, 16, 1});
    for (std::size_t i = 0; i < count; ++i)
        for (int row = 0; row < 16; ++row)
            dataset.bytes.insert(dataset.bytes.end(), 16, static_cast<std::uint8_t>(17 * row));
    return dataset;
}

bool isBlackAndWhite(const core::Dataset& dataset) {
    for (std::size_t i = 0; i < dataset.size(); ++i)
        for (const std::uint8_t value : dataset.sample(i))
            if (value != 0 && value != 255) return false;
    return true;
}

}  // namespace

/// Datasets whose images are black and white.
class TestBinarize : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void theMeanOfManyIsTheGrayValue() {
        constexpr std::size_t kCount = 1000;
        core::Dataset dataset = grayRows(kCount);
        QVERIFY(core::binarize(dataset, Binarize::random));
        QVERIFY(isBlackAndWhite(dataset));
        for (std::size_t row = 0; row < 16; ++row) {
            std::size_t white = 0;
            for (std::size_t i = 0; i < kCount; ++i)
                for (std::size_t x = 0; x < 16; ++x) white += dataset.sample(i)[row * 16 + x] == 255 ? 1 : 0;
            const double share = static_cast<double>(white) / (16.0 * kCount);
            const double wanted = static_cast<double>(row) / 15;
            // Five times the deviation of such a mean; black stays black and white stays white.
            const double most = 5 * std::sqrt(wanted * (1 - wanted) / (16.0 * kCount));
            QVERIFY2(std::abs(share - wanted) <= most, qPrintable(QString("%1: %2").arg(wanted).arg(share)));
        }
        // Samples alike before are not afterwards: each has its own draws.
        const auto first = dataset.sample(0);
        const auto second = dataset.sample(1);
        QVERIFY(!std::equal(first.begin(), first.end(), second.begin()));
        QCOMPARE(dataset.report.notes.size(), std::size_t{1});
    }

    void itIsTheSameOnAnyThreads() {
        core::Dataset one = grayRows(700);
        core::Dataset other = grayRows(700);
        QVERIFY(core::binarize(one, Binarize::random));
        QVERIFY(core::binarize(other, Binarize::random, core::JobContext({}, {}, 4)));
        QVERIFY(one.bytes == other.bytes);
        // The draws belong to the place of a sample, however many follow it.
        core::Dataset fewer = grayRows(2);
        QVERIFY(core::binarize(fewer, Binarize::random));
        QVERIFY(std::equal(fewer.bytes.begin(), fewer.bytes.end(), std::as_const(one).bytes.begin()));
    }

    void aThresholdTakesTheNearer() {
        core::Dataset dataset = grayRows(1);
        QVERIFY(core::binarize(dataset, Binarize::threshold));
        for (std::size_t row = 0; row < 16; ++row)
            QCOMPARE(static_cast<int>(dataset.sample(0)[row * 16]), row < 8 ? 0 : 255);
        core::Dataset untouched = grayRows(1);
        QVERIFY(core::binarize(untouched, Binarize::off));
        QVERIFY(untouched.bytes == grayRows(1).bytes && untouched.report.notes.empty());
    }

    void colorIsRefused() {
        core::Dataset dataset = *smallDataset(28, 3, 2);
        const QString sentence = sentenceOf([&] { core::binarize(dataset, Binarize::random); });
        QVERIFY2(sentence.contains("Squares") && sentence.contains("grayscale") && sentence.contains("Grayscale"),
                 qPrintable(sentence));
        QVERIFY(dataset.bytes == smallDataset(28, 3, 2)->bytes);
        QCOMPARE(sentenceOf([&] { core::binarize(dataset, Binarize::off); }), QString());
    }

    void aStopIsHeard() {
        std::stop_source stop;
        stop.request_stop();
        core::Dataset dataset = grayRows(10);
        QVERIFY(!core::binarize(dataset, Binarize::random, stop.get_token()));
    }

    void anImportIsBinarized() {
        Bytes pixels(4 * 784);
        for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(i * 7 % 256);
        QVERIFY(writeBytes(at("numbers-images-idx3-ubyte"), idx({4, 28, 28}, pixels)));
        core::Settings settings(core::importParameters());
        QCOMPARE(settings.choice("binarize"), std::string("off"));
        const std::string source = pathOf(at("numbers-images-idx3-ubyte"));
        const auto gray = core::importDataset(source, settings).dataset;
        QVERIFY(gray->bytes == pixels);
        settings.set("binarize", std::string("random"));
        const auto once = core::importDataset(source, settings).dataset;
        const auto again = core::importDataset(source, settings).dataset;
        QVERIFY(isBlackAndWhite(*once));
        QVERIFY(once->bytes == again->bytes);
        QCOMPARE(once->importSettings.choice("binarize"), std::string("random"));
        // By these settings it is read the same again.
        QVERIFY(core::importDataset(source, once->importSettings).dataset->bytes == once->bytes);
        settings.set("color", std::string("color"));
        const QString sentence = sentenceOf([&] { core::importDataset(source, settings); });
        QVERIFY2(sentence.contains("numbers") && sentence.contains("Binarize"), qPrintable(sentence));
    }

    /// It is for binarized datasets, so that nothing chooses it unasked.
    void thePresetIsOnlyForWhoAsks() {
        const core::ModelFamily& vae = core::modelFamily("vae");
        const core::Preset* preset = core::findPreset(vae.presets, "binarized");
        QVERIFY(preset != nullptr && preset != &vae.presets.front());
        QCOMPARE(preset->fewerThan, std::size_t{0});
        for (const std::size_t samples : {10, 1000, 60'000, 1'000'000})
            QVERIFY(core::presetFor(vae.presets, samples) != preset);
        core::Settings model(vae.modelParameters);
        core::Settings training(core::allTrainingParameters("vae"));
        core::applyPreset(vae.presets, "binarized", model, training);
        QCOMPARE(model.choice("likelihood"), std::string("bernoulli"));
        QCOMPARE(training.choice("schedule"), std::string("cosine"));
        QVERIFY(model.integer("latent_size") >= 32 && training.integer("kl_warmup") > 0);
        QCOMPARE(training.toggle("mirror"), false);
        QCOMPARE(training.real("beta"), 1.0);
    }
};

IMAGO_TEST(TestBinarize)
#include "test_binarize.moc"
