#include <QScopeGuard>
#include <QtTest>
#include <atomic>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <semaphore>
#include <thread>

#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

namespace {

core::TrainingRequest smallRequest(std::shared_ptr<const core::Dataset> dataset) {
    return smallTraining("vae", std::move(dataset), 3);
}

core::TrainingResult run(const core::TrainingRequest& request, std::stop_token stop = {},
                         const core::TrainingObserver& observer = {}) {
    core::PauseGate gate;
    return core::train(request, gate, stop, observer);
}

double lastValue(const core::History& history, const std::string& curve) {
    for (auto point = history.rbegin(); point != history.rend(); ++point)
        if (point->curve == curve) return point->value;
    return NAN;
}

double negElbo(const core::TrainingResult& result) {
    return core::valueOf(result.test.values, "neg_elbo");
}

/// The largest tensor that there is memory for, in bytes. A limit for tensors alone: at a limit for the whole process
/// oneDNN may crash, which compiles its kernels into memory that it does not check.
std::atomic<std::size_t> largestTensor = std::numeric_limits<std::size_t>::max();

}  // namespace

/// LibTorch takes the memory of its tensors from here; in this program it is this one.
extern "C" int posix_memalign(void** place, std::size_t alignment, std::size_t bytes) noexcept {
    const std::size_t whole = (bytes + alignment - 1) / alignment * alignment;  // as aligned_alloc wants it
    void* const memory = bytes > largestTensor ? nullptr : std::aligned_alloc(alignment, whole);
    if (memory == nullptr) return ENOMEM;
    *place = memory;
    return 0;
}

class TestTraining : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void learnsAndReports() {
        auto request = smallRequest(smallDataset());
        request.settings.set("epochs", std::int64_t{40});
        core::TrainingStatus last;
        int points = 0;
        core::TrainingObserver observer;
        observer.status = [&](const core::TrainingStatus& status) { last = status; };
        observer.point = [&](const core::CurvePoint&) { ++points; };
        const core::TrainingResult result = run(request, {}, observer);

        QCOMPARE(result.outcome, core::Outcome::done);
        QVERIFY(result.model);
        QCOMPARE(result.model->latentSize(), 4);
        QCOMPARE(last.phase, core::TrainingPhase::finished);
        QCOMPARE(last.fraction, 1.0);
        QCOMPARE(points, static_cast<int>(result.history.size()));
        QVERIFY(result.test.onValidation);
        QVERIFY(result.test.images > 0);
        QCOMPARE(negElbo(result),
                 core::valueOf(result.test.values, "reconstruction") + core::valueOf(result.test.values, "kl"));
        // An untrained model says 0.5 for every pixel: 784 ln 2 = 543 nats.
        QVERIFY2(negElbo(result) < 250, qPrintable(QString::number(negElbo(result))));
        QVERIFY(std::isfinite(lastValue(result.history, "train_neg_elbo")));
        QVERIFY(std::abs(lastValue(result.history, "validation_neg_elbo") - negElbo(result)) < 5);
        QCOMPARE(result.model->statistics().meanKl.size(), std::size_t{4});
    }

    void tellsWhatEachDimensionSays() {
        const core::TrainingResult result = run(smallRequest(smallDataset()));
        std::map<int, double> last;
        for (const core::CurvePoint& point : result.history) {
            if (const auto dimension = core::dimensionOf("validation_kl_dimension", point.curve))
                last[*dimension] = point.value;
        }
        QCOMPARE(last.size(), std::size_t{4});
        double sum = 0;
        for (const auto& [dimension, kl] : last) {
            QCOMPARE(kl, static_cast<double>(result.model->statistics().meanKl[static_cast<std::size_t>(dimension)]));
            sum += kl;
        }
        QVERIFY(std::abs(sum - lastValue(result.history, "validation_kl")) < 1e-3);
        // No other curve is taken for one of these.
        for (const char* other : {"validation_kl_dimension", "validation_kl_dimension_", "validation_kl_dimension_1x",
                                  "validation_kl_dimension_-1", "validation_kl"})
            QVERIFY2(!core::dimensionOf("validation_kl_dimension", other), other);
    }

    void theSameSeedGivesTheSameWeights() {
        const auto request = smallRequest(smallDataset());
        const core::TrainingResult first = run(request);
        // Publishing weights on the way must not disturb the random numbers.
        core::TrainingObserver observer;
        observer.snapshot = [](const core::SnapshotPointer&) {};
        const core::TrainingResult second = run(request, {}, observer);
        auto otherRequest = request;
        otherRequest.settings.set("seed", std::int64_t{2});
        const core::TrainingResult other = run(otherRequest);

        core::Renderer renderer(1);
        const std::vector<core::Latent> latents = {core::Latent(4, 0.5F), core::Latent(4, -1.0F)};
        const auto images = renderer.decode(*first.model, latents);
        QVERIFY(images == renderer.decode(*second.model, latents));
        QVERIFY(images != renderer.decode(*other.model, latents));
        QCOMPARE(negElbo(first), negElbo(second));
    }

    void everyShapeAndLikelihood_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("channels");
        QTest::addColumn<QString>("likelihood");
        for (const int size : {28, 29, 32, 50, 64, 97, 128}) QTest::addRow("%d gray", size) << size << 1 << "bernoulli";
        QTest::addRow("28 color gaussian") << 28 << 3 << "gaussian";
        QTest::addRow("64 color gaussian") << 64 << 3 << "gaussian";
        QTest::addRow("33 color bernoulli") << 33 << 3 << "bernoulli";
    }
    void everyShapeAndLikelihood() {
        QFETCH(int, size);
        QFETCH(int, channels);
        QFETCH(QString, likelihood);
        auto request = smallRequest(smallDataset(size, channels, 64));
        request.model.settings.set("likelihood", likelihood.toStdString());
        request.settings.set("epochs", std::int64_t{1});
        const core::TrainingResult result = run(request);
        QVERIFY(std::isfinite(negElbo(result)));
        core::Renderer renderer(1);
        const std::vector<core::Latent> latents(3, core::Latent(4, 0.0F));
        const auto images = renderer.decode(*result.model, latents);
        QCOMPARE(images.size(), std::size_t{3});
        QVERIFY(images[0].shape() == core::imageShape(request.model.sample));
        const std::vector<core::Sample> originals = {request.dataset->sampleAt(0), request.dataset->sampleAt(1)};
        QVERIFY(renderer.reconstruct(*result.model, originals)[1].shape() == core::imageShape(request.model.sample));
    }

    void stopHandsBackTheModelSoFar() {
        auto request = smallRequest(smallDataset());
        request.settings.set("length", std::string("endless"));
        std::stop_source stop;
        core::TrainingObserver observer;
        observer.point = [&](const core::CurvePoint&) { stop.request_stop(); };
        const core::TrainingResult result = run(request, stop.get_token(), observer);
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QVERIFY(result.model);
        QVERIFY(result.status.step > 0);
        QCOMPARE(result.test.images, std::size_t{0});
    }

    void stopBeforeTheFirstStepGivesNoModel() {
        std::stop_source stop;
        stop.request_stop();
        const core::TrainingResult result = run(smallRequest(smallDataset()), stop.get_token());
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QVERIFY(!result.model);
    }

    void pausedFromTheStartItWaits() {
        const auto request = smallRequest(smallDataset());
        core::PauseGate gate;
        gate.pause();
        std::binary_semaphore waiting(0);
        core::TrainingObserver observer;
        observer.status = [&](const core::TrainingStatus& status) {
            // The report that it gives when it begins to wait.
            if (status.phase == core::TrainingPhase::training && gate.paused()) waiting.release();
        };
        core::TrainingResult result;
        std::jthread thread([&] { result = core::train(request, gate, {}, observer); });
        QVERIFY(waiting.try_acquire_for(std::chrono::seconds(60)));
        gate.resume();
        thread.join();
        QCOMPARE(result.outcome, core::Outcome::done);
        QVERIFY(result.model);
    }

    void aPausedTrainingCanBeStopped() {
        const auto request = smallRequest(smallDataset());
        core::PauseGate gate;
        gate.pause();
        std::stop_source stop;
        core::TrainingObserver observer;
        observer.status = [&](const core::TrainingStatus& status) {
            if (status.phase == core::TrainingPhase::training) stop.request_stop();
        };
        QCOMPARE(core::train(request, gate, stop.get_token(), observer).outcome, core::Outcome::cancelled);
    }

    void divergenceIsASentence() {
        auto request = smallRequest(smallDataset());
        request.model.settings.set("likelihood", std::string("gaussian"));
        request.settings.set("length", std::string("epochs"));
        request.settings.set("epochs", std::int64_t{2000});
        request.settings.set("learning_rate", 0.1);
        request.settings.set("schedule", std::string("constant"));
        request.settings.set("beta", 0.0);
        // It may also survive; what it must not do is to hand back a model of NaNs.
        try {
            std::stop_source stop;
            core::TrainingObserver observer;
            observer.point = [&](const core::CurvePoint& point) {
                if (point.epoch > 20) stop.request_stop();
            };
            const core::TrainingResult result = run(request, stop.get_token(), observer);
            QVERIFY(std::isfinite(lastValue(result.history, "train_neg_elbo")));
        } catch (const core::Error& error) {
            QVERIFY(QString(error.what()).contains("lower learning rate"));
        }
    }

    void tooLittleMemoryNamesABatchThatFits() {
        auto request = smallRequest(smallDataset(128, 3));
        request.model.settings.set("width", std::int64_t{64});
        request.settings.set("batch_size", std::int64_t{256});
        request.settings.set("validation", 0.01);
        largestTensor = std::size_t{24} << 20;
        const auto whole = qScopeGuard([] { largestTensor = std::numeric_limits<std::size_t>::max(); });
        try {
            run(request);
            QFAIL("it fitted");
        } catch (const core::Error& error) {
            QVERIFY2(std::string(error.what()).find("with a batch size of 256; a batch size of 16 fits") !=
                         std::string::npos,
                     error.what());
        }
    }

    void withoutADatasetItSaysSo() {
        auto request = smallRequest(smallDataset());
        request.dataset = nullptr;
        QVERIFY_EXCEPTION_THROWN(run(request), core::Error);
        request.dataset = smallDataset(32);
        QVERIFY_EXCEPTION_THROWN(run(request), core::Error);
    }
};

IMAGO_TEST(TestTraining)
#include "test_training.moc"
