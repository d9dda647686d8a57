#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/base/Error.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/model/ConvParameters.h"
#include "core/model/ModelFamily.h"
#include "core/project/ModelFolder.h"
#include "core/rendering/Renderer.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

namespace {

core::TrainingRequest requestFor(const std::string& family, std::shared_ptr<const core::Dataset> dataset,
                                 bool labels = false) {
    // Two networks that learn from each other take longer than one that is told the answer.
    auto request = smallTraining(family, std::move(dataset), family == "gan" ? 80 : 30, labels);
    if (request.settings.has("discriminator_width")) request.settings.set("discriminator_width", std::int64_t{8});
    return request;
}

core::TrainingResult run(const core::TrainingRequest& request, const core::TrainingObserver& observer = {}) {
    core::PauseGate gate;
    return core::train(request, gate, {}, observer);
}

double lastValue(const core::History& history, const std::string& curve) {
    for (auto point = history.rbegin(); point != history.rend(); ++point)
        if (point->curve == curve) return point->value;
    return NAN;
}

double meanPixel(const core::Image& image) {
    double sum = 0;
    for (const std::uint8_t value : image.pixels()) sum += value;
    return sum / static_cast<double>(image.pixels().size());
}

/// Squares as ever, of which class 0 is dark and class 1 bright.
std::shared_ptr<core::Dataset> darkAndBright() {
    auto dataset = std::make_shared<core::Dataset>(*smallDataset());
    dataset->classNames = {"dark", "bright"};
    dataset->labels.clear();
    const std::size_t bytes = dataset->spec.bytes();
    for (std::size_t index = 0; index < dataset->size(); ++index) {
        const bool bright = index % 3 == 0;
        dataset->labels.push_back(bright ? 1 : 0);
        for (std::size_t i = index * bytes; i < (index + 1) * bytes; ++i)
            dataset->bytes[i] = static_cast<std::uint8_t>(dataset->bytes[i] / 4 + (bright ? 160 : 0));
    }
    return dataset;
}

}  // namespace

/// What every family must do, and what each does besides.
class TestFamilies : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void trainsSavesAndOpens_data() {
        QTest::addColumn<QString>("family");
        for (const core::ModelFamily& family : core::modelFamilies())
            QTest::newRow(family.id.c_str()) << QString::fromStdString(family.id);
    }
    void trainsSavesAndOpens() {
        QFETCH(QString, family);
        const auto request = requestFor(family.toStdString(), smallDataset());
        core::SnapshotPointer live;
        core::TrainingObserver observer;
        observer.snapshot = [&](core::SnapshotPointer snapshot) { live = std::move(snapshot); };
        const core::TrainingResult result = run(request, observer);
        QCOMPARE(result.outcome, core::Outcome::done);
        const core::ModelFamily& described = core::modelFamily(request.model.family);
        QVERIFY(!result.test.values.empty() && result.test.images > 0);
        for (const core::MeasuredValue& value : result.test.values) QVERIFY(std::isfinite(value.value));
        // It can do what it says.
        QCOMPARE(result.model->canEncode(), described.can.encodes);
        QCOMPARE(!result.model->statistics().meanKl.empty(), described.can.hasPosterior);
        QCOMPARE(core::Settings(described.modelParameters).has(core::kLabels), described.can.conditional);
        QVERIFY(described.can.encodes || !described.can.fitsPrior);
        // Every curve that is described is drawn.
        for (const core::CurveDescription& curve : described.curves) {
            const std::string id = curve.perDimension ? core::dimensionCurve(curve.id, 3) : curve.id;
            QVERIFY2(std::isfinite(lastValue(result.history, id)), id.c_str());
        }

        const QTemporaryDir folder;
        core::SavedModel saved;
        saved.snapshot = result.model;
        saved.trainingSettings = request.settings;
        saved.history = result.history;
        saved.test = result.test;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "model";
        core::saveModel(saved, path);
        const core::SavedModel back = core::loadModel(path);
        QVERIFY(back.test.values == result.test.values);
        const std::vector<core::Latent> latents{core::sampleLatent(4, 1, 0), core::sampleLatent(4, 1, 1)};
        core::Renderer renderer(1);
        QVERIFY(renderer.decode(*back.snapshot, latents) == renderer.decode(*result.model, latents));
        QVERIFY(renderer.decode(*result.model, latents)[0] != renderer.decode(*result.model, latents)[1]);
    }

    void drawsTheAskedClass_data() { trainsSavesAndOpens_data(); }
    void drawsTheAskedClass() {
        QFETCH(QString, family);
        const auto request = requestFor(family.toStdString(), darkAndBright(), true);
        const core::TrainingResult result = run(request);
        QCOMPARE(result.model->spec().classNames, (std::vector<std::string>{"dark", "bright"}));
        core::Renderer renderer(1);
        const std::vector<core::Latent> latents(3, core::sampleLatent(4, 1, 0));
        const std::vector<core::ClassMix> classes{{{0}}, {{1}}, {{0, 0.5F}, {1, 0.5F}}};
        const auto images = renderer.decode(*result.model, latents, classes);
        const double dark = meanPixel(images[0]);
        const double bright = meanPixel(images[1]);
        // An autoencoder's code may say the class as well: nothing makes it leave that to the class alone.
        const double margin = family == "autoencoder" ? 5 : 60;
        QVERIFY2(bright > dark + margin, qPrintable(QString("%1 %2").arg(dark).arg(bright)));
        QVERIFY(meanPixel(images[2]) > dark && meanPixel(images[2]) < bright);
        const std::vector<core::ClassMix> unknown{{{2}}};
        QVERIFY_EXCEPTION_THROWN(renderer.decode(*result.model, latents, unknown), core::Error);
        const std::vector<core::ClassMix> two(2);
        QVERIFY_EXCEPTION_THROWN(renderer.decode(*result.model, latents, two), core::Error);

        const QTemporaryDir folder;
        core::SavedModel saved;
        saved.snapshot = result.model;
        saved.trainingSettings = request.settings;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "model";
        core::saveModel(saved, path);
        const core::SavedModel back = core::loadModel(path);
        QCOMPARE(back.snapshot->spec().classNames, result.model->spec().classNames);
        QVERIFY(renderer.decode(*back.snapshot, latents, classes) == images);
    }

    void whatHasNoMeasureCannotStopImproving() {
        auto request = requestFor("gan", smallDataset());
        request.settings.set("length", std::string("plateau"));
        try {
            run(request);
            QFAIL("It began.");
        } catch (const core::Error& error) {
            QVERIFY2(QString(error.what()).contains("not available for the model GAN") &&
                         QString(error.what()).contains("epochs"),
                     error.what());
        }
    }

    /// Before any dataset is opened.
    void aSizeThatNoModelTakesIsRefused() {
        for (const core::ModelFamily& family : core::modelFamilies()) {
            const core::Settings settings(core::allTrainingParameters(family.id));
            for (const core::ColorMode color :
                 {core::ColorMode::automatic, core::ColorMode::gray, core::ColorMode::color}) {
                const auto specs = [&](int size) {
                    return core::importSpecs("shapes", core::toSettings({.size = size, .color = color}));
                };
                QVERIFY(specs(0).empty());
                core::checkPlan(family, settings, specs(0));
                core::checkPlan(family, settings, specs(64));
                try {
                    core::checkPlan(family, settings, specs(300));
                    QFAIL(family.id.c_str());
                } catch (const core::Error& error) {
                    QVERIFY2(
                        QString(error.what()).contains(QString::fromUtf8("cannot be trained on samples of 300 × 300")),
                        error.what());
                    QVERIFY2(QString(error.what()).contains(": it takes"), error.what());
                }
            }
        }
    }

    void classesMustBeThere() {
        auto dataset = std::make_shared<core::Dataset>(*smallDataset());
        dataset->labels.clear();
        dataset->classNames.clear();
        QVERIFY_EXCEPTION_THROWN(requestFor("vae", dataset, true), core::Error);
    }

    void anAutoencoderDrawsWhereItsCodesLie() {
        const auto dataset = smallDataset();
        const core::TrainingResult result = run(requestFor("autoencoder", dataset));
        core::Renderer renderer(1);
        std::vector<core::Sample> originals;
        for (std::size_t index = 0; index < 200; ++index) originals.push_back(dataset->sampleAt(index));
        const auto codes = renderer.encode(*result.model, originals);
        // In the coordinates of the sliders, the codes of the images are standard normal as a whole.
        for (std::size_t dimension = 0; dimension < 4; ++dimension) {
            double mean = 0;
            double square = 0;
            for (const core::Latent& code : codes) {
                mean += code[dimension] / 200.0;
                square += code[dimension] * code[dimension] / 200.0;
            }
            QVERIFY2(std::abs(mean) < 0.3, qPrintable(QString::number(mean)));
            QVERIFY2(std::abs(square - 1) < 0.4, qPrintable(QString::number(square)));
        }
        QVERIFY(renderer.decode(*result.model, codes) == renderer.reconstruct(*result.model, originals));
        QVERIFY(result.model->statistics().meanKl.empty());
        QCOMPARE(result.model->statistics().standardDeviation.size(), std::size_t{4});
    }

    /// Whatever prior and posterior, what an image is encoded to draws it again, and random points draw what is like
    /// the data.
    void aVaeWithEachPrior_data() {
        QTest::addColumn<QString>("prior");
        QTest::addColumn<QString>("posterior");
        for (const char* prior : {"gaussian", "flow"})
            for (const char* posterior : {"diagonal", "full"})
                QTest::addRow("%s, %s", prior, posterior) << prior << posterior;
    }
    void aVaeWithEachPrior() {
        QFETCH(QString, prior);
        QFETCH(QString, posterior);
        const auto dataset = smallDataset();
        auto request = requestFor("vae", dataset);
        request.model.settings.set("prior", prior.toStdString());
        request.model.settings.set("posterior", posterior.toStdString());
        const core::TrainingResult result = run(request);
        const core::LatentStatistics& statistics = result.model->statistics();
        QVERIFY(statistics.activeCount() >= 2);
        QVERIFY(core::valueOf(result.test.values, "kl") > 1.0);
        core::Renderer renderer(1);
        std::vector<core::Sample> originals;
        for (std::size_t index = 0; index < 100; ++index) originals.push_back(dataset->sampleAt(index));
        const auto drawn = renderer.reconstruct(*result.model, originals);
        double error = 0;
        double meanOfData = 0;
        for (std::size_t index = 0; index < originals.size(); ++index) {
            meanOfData += meanPixel(dataset->preview(index)) / 100;
            for (std::size_t i = 0; i < originals[index].bytes.size(); ++i)
                error += std::abs(originals[index].bytes[i] - drawn[index].pixels()[i]) / 78'400.0;
        }
        QVERIFY2(error < 12, qPrintable(QString::number(error)));
        std::vector<core::Latent> points;
        for (std::uint64_t point = 0; point < 100; ++point) points.push_back(core::sampleLatent(4, 1, point));
        double mean = 0;
        for (const core::Image& image : renderer.decode(*result.model, points)) mean += meanPixel(image) / 100;
        QVERIFY2(std::abs(mean - meanOfData) < 0.3 * meanOfData,
                 qPrintable(QString("%1 %2").arg(mean).arg(meanOfData)));
    }

    void noiseAtTheInputIsForTrainingAlone() {
        auto request = requestFor("autoencoder", smallDataset());
        request.settings.set("input_noise", 0.5);
        request.settings.set("learning_rate", 1e-6);
        request.settings.set("epochs", std::int64_t{1});
        const core::TrainingResult noisy = run(request);
        request.settings.set("input_noise", 0.0);
        const core::TrainingResult plain = run(request);
        // The weights have hardly moved: the measured images are the same ones.
        const double a = core::valueOf(noisy.test.values, "reconstruction");
        const double b = core::valueOf(plain.test.values, "reconstruction");
        QVERIFY2(std::abs(a - b) < 1e-2 * b, qPrintable(QString("%1 %2").arg(a).arg(b)));
    }

    void aFamilysOwnParameterReplacesTheCommonOne() {
        const auto parameters = core::allTrainingParameters("gan");
        const auto called = [](const core::Parameter& parameter) { return parameter.name == "learning_rate"; };
        QCOMPARE(std::count_if(parameters.begin(), parameters.end(), called), std::ptrdiff_t{1});
        QCOMPARE(core::Settings(parameters).real("learning_rate"), 0.002);
        QCOMPARE(core::Settings(core::allTrainingParameters("vae")).real("learning_rate"), 0.004);
    }

    void freeBitsKeepDimensionsAlive() {
        auto request = requestFor("vae", smallDataset());
        request.settings.set("beta", 20.0);  // far too much: everything collapses
        const double without = core::valueOf(run(request).test.values, "kl");
        request.settings.set("free_bits", 1.0);
        const core::TrainingResult result = run(request);
        const double with = core::valueOf(result.test.values, "kl");
        QVERIFY2(without < 2.0 && with > 2.5, qPrintable(QString("%1 %2").arg(without).arg(with)));
        QCOMPARE(result.model->statistics().activeCount(), 4);
    }

    void aFixedVarianceIsTheSquaredError() {
        auto request = requestFor("vae", smallDataset());
        request.model.settings.set("likelihood", std::string("gaussian_fixed"));
        const core::TrainingResult result = run(request);
        QVERIFY(std::isfinite(core::valueOf(result.test.values, "neg_elbo")));
        // No parameter of the likelihood's own.
        auto plain = requestFor("vae", smallDataset());
        plain.settings.set("epochs", std::int64_t{1});
        QCOMPARE(result.model->parameterCount(), run(plain).model->parameterCount());
    }
};

IMAGO_TEST(TestFamilies)
#include "test_families.moc"
