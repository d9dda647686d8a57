#include <QtTest>
#include <thread>

#include "SmallDataset.h"
#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

class TestRenderer : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        core::TrainingRequest request;
        request.dataset = smallDataset();
        request.model = {"vae", core::Settings(core::modelFamily("vae").modelParameters), request.dataset->spec};
        request.model.settings.set("width", std::int64_t{8});
        request.model.settings.set("latent_size", std::int64_t{4});
        request.settings = core::Settings(core::allTrainingParameters("vae"));
        request.settings.set("length", std::string("epochs"));
        request.settings.set("epochs", std::int64_t{60});
        request.settings.set("batch_size", std::int64_t{32});
        core::PauseGate gate;
        snapshot_ = core::train(request, gate, {}, {}).model;
        QVERIFY(snapshot_);
        originals_ = {request.dataset->sampleAt(3), request.dataset->sampleAt(8)};
    }

    void emptyInEmptyOut() {
        core::Renderer renderer(1);
        QVERIFY(renderer.decode(*snapshot_, {}).empty());
        QVERIFY(renderer.encode(*snapshot_, {}).empty());
    }

    void aImageDependsOnItsLatentAlone() {
        core::Renderer renderer(1);
        const std::vector<core::Latent> latents = {core::sampleLatent(4, 1, 0), core::sampleLatent(4, 1, 1)};
        const auto together = renderer.decode(*snapshot_, latents);
        for (std::size_t i = 0; i < latents.size(); ++i) {
            const auto alone = renderer.decode(*snapshot_, std::span(&latents[i], 1));
            // Other kernels may round differently at another batch size: by one gray level at most.
            for (std::size_t p = 0; p < alone[0].pixels().size(); ++p)
                QVERIFY(std::abs(alone[0].pixels()[p] - together[i].pixels()[p]) <= 1);
        }
        QVERIFY(together[0] != together[1]);
    }

    void decodeOfEncodeIsReconstruct() {
        core::Renderer renderer(1);
        const auto codes = renderer.encode(*snapshot_, originals_);
        QCOMPARE(codes.size(), std::size_t{2});
        QVERIFY(renderer.decode(*snapshot_, codes) == renderer.reconstruct(*snapshot_, originals_));
    }

    void reconstructionsResembleTheirOriginals() {
        core::Renderer renderer(1);
        const auto images = renderer.reconstruct(*snapshot_, originals_);
        double own = 0;
        double other = 0;
        for (std::size_t p = 0; p < originals_[0].bytes.size(); ++p) {
            own += std::abs(images[0].pixels()[p] - originals_[0].bytes[p]);
            other += std::abs(images[0].pixels()[p] - originals_[1].bytes[p]);
        }
        QVERIFY2(own < other, qPrintable(QString("%1 %2").arg(own).arg(other)));
    }

    void wrongSizesAreSentences() {
        core::Renderer renderer(1);
        const std::vector<core::Latent> latents = {core::Latent(5)};
        QVERIFY_EXCEPTION_THROWN(renderer.decode(*snapshot_, latents), core::Error);
        const std::vector<core::Sample> images = {core::toSample(core::Image({32, 32, 1}))};
        QVERIFY_EXCEPTION_THROWN(renderer.encode(*snapshot_, images), core::Error);
    }

    void manyThreadsReadOneSnapshot() {
        core::Renderer reference(1);
        const std::vector<core::Latent> latents = {core::sampleLatent(4, 9, 0)};
        const auto expected = reference.decode(*snapshot_, latents);
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] {
                    core::Renderer renderer(1);
                    for (int i = 0; i < 50; ++i) wrong += renderer.decode(*snapshot_, latents) != expected;
                });
        }
        QCOMPARE(wrong.load(), 0);
    }

   private:
    core::SnapshotPointer snapshot_;
    std::vector<core::Sample> originals_;
};

IMAGO_TEST(TestRenderer)
#include "test_renderer.moc"
