#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

#include <QtTest>
#include <numeric>

#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/training/augment/Mirror.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "core/training/step/TrainingStep.h"
#include "tests/TestProgram.h"

namespace {

at::Generator mirrorGenerator(std::uint64_t seed = 5) {
    return at::make_generator<at::CPUGeneratorImpl>(seed);
}

/// The weights after some steps on images of squares, which stand left or right.
core::NamedTensors weightsAfterSteps(const std::string& family, bool mirror) {
    const auto request = smallTraining(family, smallDataset(), 1);
    core::Settings settings = request.settings;
    settings.set("mirror", mirror);
    const auto step =
        core::modelFamily(family).makeStep({request.model, settings, *request.dataset, 32, 1, 77, torch::kCPU});
    std::vector<std::uint32_t> batch(32);
    std::iota(batch.begin(), batch.end(), 0U);
    for (int i = 0; i < 3; ++i) step->run(batch, i, 0.002);
    return core::cloned(step->state());
}

}  // namespace

class TestMirror : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void halfOfTheImagesAreMirrored() {
        const torch::Tensor images = torch::rand({400, 3, 6, 5}).contiguous(torch::MemoryFormat::ChannelsLast);
        const torch::Tensor shown = core::mirroredAtRandom(images, mirrorGenerator());
        QVERIFY(shown.is_contiguous(torch::MemoryFormat::ChannelsLast));
        int mirrored = 0;
        for (std::int64_t i = 0; i < images.size(0); ++i) {
            if (torch::equal(shown[i], images[i])) continue;
            QVERIFY(torch::equal(shown[i], images[i].flip(2)));
            ++mirrored;
        }
        QVERIFY2(mirrored > 160 && mirrored < 240, qPrintable(QString::number(mirrored)));
    }

    void hangsOnTheGeneratorAlone() {
        const torch::Tensor images = torch::rand({40, 1, 4, 4});
        const torch::Tensor shown = core::mirroredAtRandom(images, mirrorGenerator());
        QVERIFY(torch::equal(shown, core::mirroredAtRandom(images, mirrorGenerator())));
        QVERIFY(!torch::equal(shown, core::mirroredAtRandom(images, mirrorGenerator(6))));
    }

    void everyFamilyTrainsOnThem_data() {
        QTest::addColumn<QString>("family");
        for (const core::ModelFamily& family : core::modelFamilies())
            QTest::newRow(family.id.c_str()) << QString::fromStdString(family.id);
    }
    void everyFamilyTrainsOnThem() {
        QFETCH(QString, family);
        const auto plain = weightsAfterSteps(family.toStdString(), false);
        const auto mirrored = weightsAfterSteps(family.toStdString(), true);
        QCOMPARE(mirrored.size(), plain.size());
        bool differs = false;
        for (std::size_t i = 0; i < plain.size(); ++i) {
            QCOMPARE(mirrored[i].name, plain[i].name);
            if (plain[i].tensor.is_floating_point() && !torch::equal(mirrored[i].tensor, plain[i].tensor))
                differs = true;
        }
        QVERIFY(differs);
    }
};

IMAGO_TEST(TestMirror)
#include "test_mirror.moc"
