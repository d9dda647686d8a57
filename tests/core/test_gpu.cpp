#ifndef IMAGO_CUDA
#include "SimulatedGpu.h"
#endif

#include <torch/torch.h>

#include <QtTest>
#include <cmath>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/device/ComputeDevice.h"
#include "core/model/Model.h"
#include "core/rendering/Renderer.h"
#include "core/training/Probe.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"

namespace {

#ifdef IMAGO_CUDA
constexpr double kTolerance = 0.2;  // a real one draws other random numbers, and has mixed precision
#else
constexpr double kTolerance = 0.01;
#endif

core::TrainingResult run(const core::TrainingRequest& request, const core::TrainingObserver& observer = {}) {
    core::PauseGate gate;
    return core::train(request, gate, {}, observer);
}

/// Stopped after three steps.
core::CheckpointPointer stopped(const core::TrainingRequest& request) {
    std::stop_source stop;
    core::PauseGate gate;
    gate.pause();
    core::CheckpointPointer last;
    core::TrainingObserver observer;
    observer.status = [&](const core::TrainingStatus& status) {
        if (status.phase != core::TrainingPhase::training) return;
        if (status.step == 3) {
            stop.request_stop();
        } else {
            gate.step();
        }
    };
    observer.checkpoint = [&](core::CheckpointPointer checkpoint) { last = std::move(checkpoint); };
    core::train(request, gate, stop.get_token(), observer);
    return last;
}

void eachFamily() {
    QTest::addColumn<QString>("family");
    for (const core::ModelFamily& family : core::modelFamilies())
        QTest::newRow(family.id.c_str()) << QString::fromStdString(family.id);
}

}  // namespace

/// Training on a GPU: a real one where LibTorch was built with CUDA, else a simulated one. What only that can prove is
/// in test_simulated_gpu.cpp.
class TestGpu : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
#ifdef __SANITIZE_THREAD__
        QSKIP("LibTorch's own thread for a GPU synchronises where ThreadSanitizer cannot see it");
#endif
        if (core::computeDevices().size() < 2) QSKIP("There is no GPU here.");
    }

    void aTrainingKeepsItToItself_data() {
        eachFamily();
    }
    /// Snapshots, checkpoints and the model lie on the processor; the figures are about those of a training there.
    void aTrainingKeepsItToItself() {
        QFETCH(QString, family);
        core::TrainingRequest request = smallTraining(family.toStdString(), smallDataset(), 2);
        request.checkpointInterval = 0.05;
        const auto expected = run(request);
        request.device = "cuda";
        bool clean = true;
        int seen = 0;
        core::TrainingObserver observer;
        observer.snapshot = observer.best = [&](const core::SnapshotPointer& snapshot) {
            clean = clean && snapshot->model()->device().is_cpu();
            ++seen;
        };
        observer.checkpoint = [&](const core::CheckpointPointer& checkpoint) {
            for (const core::NamedTensor& entry : checkpoint->tensors) clean = clean && entry.tensor.is_cpu();
            clean = clean && checkpoint->snapshot->model()->device().is_cpu();
            ++seen;
        };
        const auto result = run(request, observer);
        QCOMPARE(result.outcome, core::Outcome::done);
        QVERIFY(clean && seen > 0);
        for (const torch::Tensor& buffer : result.model->model()->buffers()) QVERIFY(buffer.is_cpu());
        QCOMPARE(result.test.images, expected.test.images);
        for (std::size_t i = 0; i < expected.test.values.size(); ++i) {
            const double value = result.test.values[i].value;
            const double wanted = expected.test.values[i].value;
            QVERIFY2(std::abs(value - wanted) <= kTolerance * std::abs(wanted),
                     qPrintable(QString("%1 %2").arg(value).arg(wanted)));
        }
        const core::Latent middle(static_cast<std::size_t>(result.model->latentSize()), 0.0F);
        QCOMPARE(core::Renderer(1).decode(*result.model, std::span(&middle, 1)).front().width(), 28);
    }

    void aRunMayChangeTheDevice_data() {
        eachFamily();
    }
    void aRunMayChangeTheDevice() {
        QFETCH(QString, family);
        core::TrainingRequest request = smallTraining(family.toStdString(), smallDataset(), 2);
        request.threads = 2;
        for (const char* first : {"cpu", "cuda"}) {
            request.device = first;
            request.checkpoint = nullptr;
            const core::CheckpointPointer checkpoint = stopped(request);
            QVERIFY(checkpoint);
            QCOMPARE(checkpoint->step, std::int64_t{3});
            request.checkpoint = checkpoint;
            request.device = request.device == "cpu" ? "cuda" : "cpu";
            const auto result = run(request);
            QCOMPARE(result.outcome, core::Outcome::done);
            QVERIFY(result.status.step > 3);
            QVERIFY(!result.test.values.empty() && std::isfinite(result.test.values.front().value));
        }
    }

    void isMeasured() {
        core::TrainingRequest request = smallTraining("vae", smallDataset(), 1);
        request.device = "cuda";
        const core::ProbeResult result = core::probe(request, {}, 0.01);
        QVERIFY(result.imagesPerSecond > 0);
        request.device = "cuda:3";
        QVERIFY(sentenceOf([&] { core::probe(request); }).contains("cuda:0"));
        QVERIFY(sentenceOf([&] { run(request); }).contains("cuda:0"));
    }
};

QTEST_GUILESS_MAIN(TestGpu)
#include "test_gpu.moc"
