#include <QtTest>
#include <atomic>
#include <thread>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/model/ModelFamily.h"
#include "core/training/Probe.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

namespace {

constexpr double kShort = 0.01;  // seconds

core::TrainingRequest requestFor(const std::string& family, std::int64_t batchSize = 32) {
    auto request = smallTraining(family, smallDataset(), 1);
    request.settings.set("batch_size", batchSize);
    return request;
}

}  // namespace

/// What a training would take, measured.
class TestProbe : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void measuresEveryFamily_data() {
        QTest::addColumn<QString>("family");
        for (const core::ModelFamily& family : core::modelFamilies())
            QTest::newRow(family.id.c_str()) << QString::fromStdString(family.id);
    }
    void measuresEveryFamily() {
        QFETCH(QString, family);
        core::TrainingRequest request = requestFor(family.toStdString());
        const core::ProbeResult result = core::probe(request, {}, kShort);
        QCOMPARE(result.outcome, core::Outcome::done);
        QVERIFY(result.imagesPerSecond > 0);
        request.settings.set("length", std::string("epochs"));
        request.settings.set("epochs", std::int64_t{1});
        core::PauseGate gate;
        QCOMPARE(result.parameters, core::train(request, gate, {}, {}).model->parameterCount());
        // At least the weights, their average, two moments and a gradient, of four bytes each; and not much more.
        const auto values = static_cast<std::int64_t>(5 * sizeof(float)) * result.parameters;
        const QString sizes = QString("%1 of %2").arg(result.modelBytes).arg(values);
        // A GAN has a discriminator besides.
        const int networks = family == "gan" ? 5 : 2;
        QVERIFY2(result.modelBytes >= values && result.modelBytes < networks * values, qPrintable(sizes));
        // The images of the batch alone take so much.
        QVERIFY(result.activationBytes > 32 * 28 * 28 * 4);
        QCOMPARE(result.bytes(), result.modelBytes + result.activationBytes);
    }

    void bytesFollowTheSettings() {
        const core::ProbeResult small = core::probe(requestFor("vae", 16), {}, kShort);
        const core::ProbeResult same = core::probe(requestFor("vae", 16), {}, kShort);
        QCOMPARE(same.bytes(), small.bytes());
        const core::ProbeResult batches = core::probe(requestFor("vae", 64), {}, kShort);
        QCOMPARE(batches.modelBytes, small.modelBytes);
        QVERIFY(batches.activationBytes > 2 * small.activationBytes);
        core::TrainingRequest wide = requestFor("vae", 16);
        wide.model.settings.set("width", std::int64_t{32});
        const core::ProbeResult large = core::probe(wide, {}, kShort);
        QVERIFY(large.parameters > small.parameters && large.bytes() > small.bytes());
        // Each thread has a gradient of its own.
        core::TrainingRequest two = requestFor("vae", 16);
        two.threads = 2;
        const std::int64_t gradient = core::probe(two, {}, kShort).modelBytes - small.modelBytes;
        QVERIFY2(gradient >= 4 * small.parameters, qPrintable(QString::number(gradient)));
    }

    void stopsWhenAsked() {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(core::probe(requestFor("vae"), stop.get_token(), 1e6).outcome, core::Outcome::cancelled);
        std::stop_source later;
        const std::jthread asks([&] { later.request_stop(); });
        QCOMPARE(core::probe(requestFor("vae"), later.get_token(), 1e6).outcome, core::Outcome::cancelled);
    }

    void whatDoesNotFitIsASentence() {
        core::TrainingRequest request = requestFor("vae");
        request.dataset = nullptr;
        QVERIFY(!sentenceOf([&] { core::probe(request); }).isEmpty());
        request.dataset = smallDataset(32);
        QVERIFY(!sentenceOf([&] { core::probe(request); }).isEmpty());
    }

    void aTrainingIsNotDisturbed() {
        core::TrainingRequest request = requestFor("vae");
        request.settings.set("length", std::string("epochs"));
        request.settings.set("epochs", std::int64_t{2});
        core::PauseGate gate;
        const auto alone = core::train(request, gate, {}, {}).test.values;
        std::atomic<bool> ended = false;
        std::jthread beside([&] {
            while (!ended) core::probe(requestFor("autoencoder"), {}, kShort);
        });
        for (int i = 0; i < 5; ++i) QVERIFY(core::train(request, gate, {}, {}).test.values == alone);
        ended = true;
    }
};

IMAGO_TEST(TestProbe)
#include "test_probe.moc"
