#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

#include <QtTest>
#include <set>

#include "core/training/augment/DiffAugment.h"
#include "tests/TestProgram.h"

namespace {

core::DiffAugment augment(const std::string& on = {}) {
    core::Settings settings(core::DiffAugment::parameters());
    if (!on.empty()) settings.set(on, true);
    return core::DiffAugment(settings);
}

at::Generator augmentGenerator(std::uint64_t seed = 5) {
    return at::make_generator<at::CPUGeneratorImpl>(seed);
}

}  // namespace

class TestDiffAugment : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void switchedOffItChangesNothing() {
        const torch::Tensor images = torch::rand({4, 3, 16, 16});
        QVERIFY(torch::equal(augment().apply(images, augmentGenerator()), images));
    }

    void hangsOnTheGeneratorAlone() {
        const torch::Tensor images = torch::rand({4, 3, 16, 16});
        for (const char* kind : {"augment_colour", "augment_translation", "augment_cutout"}) {
            const torch::Tensor changed = augment(kind).apply(images, augmentGenerator());
            QVERIFY2(torch::equal(changed, augment(kind).apply(images, augmentGenerator())), kind);
            QVERIFY2(!torch::equal(changed, augment(kind).apply(images, augmentGenerator(6))), kind);
            QVERIFY2(!torch::equal(changed, images), kind);
            QCOMPARE(changed.sizes(), images.sizes());
        }
    }

    void imageMovesByAnEighthAtMost() {
        // One bright pixel in the middle of each image.
        torch::Tensor images = torch::zeros({300, 1, 16, 16});
        images.select(2, 8).select(2, 7).fill_(1);
        const torch::Tensor places = augment("augment_translation").apply(images, augmentGenerator()).nonzero();
        QCOMPARE(places.size(0), 300);  // none is lost or doubled
        std::set<std::pair<int64_t, int64_t>> moves;
        for (int64_t i = 0; i < 300; ++i) {
            const auto dy = places[i][2].item<int64_t>() - 8;
            const auto dx = places[i][3].item<int64_t>() - 7;
            QVERIFY(std::abs(dy) <= 2 && std::abs(dx) <= 2);
            moves.insert({dy, dx});
        }
        QCOMPARE(moves.size(), std::size_t{25});  // all of them occur
        // What comes in from outside is middle gray, not the edge's color.
        const torch::Tensor moved =
            augment("augment_translation").apply(torch::ones({50, 1, 16, 16}), augmentGenerator());
        QVERIFY((moved == 0).any().item<bool>());
        QVERIFY(((moved == 0) | (moved == 1)).all().item<bool>());
    }

    void aSquareOfHalfTheSideIsCutOut() {
        const torch::Tensor cut = augment("augment_cutout").apply(torch::ones({400, 2, 16, 16}), augmentGenerator());
        const torch::Tensor missing = (cut == 0).sum({2, 3});
        QCOMPARE(missing.max().item<int64_t>(), 64);                        // whole inside
        QVERIFY(missing.min().item<int64_t>() >= 9);                        // its middle lies inside
        QVERIFY(torch::equal(missing.select(1, 0), missing.select(1, 1)));  // the same in all channels
        // Everything can be hidden.
        QVERIFY(((cut == 0).sum(0) > 0).all().item<bool>());
    }

    void colorsChangeByBrightnessSaturationAndContrast() {
        const torch::Tensor gray = torch::full({200, 1, 8, 8}, 0.25);
        const torch::Tensor changed = augment("augment_colour").apply(gray, augmentGenerator());
        // A plain image has no contrast: brightness alone is left.
        QVERIFY(torch::allclose(changed, changed.mean({2, 3}, true).expand_as(changed)));
        QVERIFY(changed.min().item<double>() >= -0.25 - 1e-5 && changed.max().item<double>() <= 0.75 + 1e-5);
        QVERIFY(changed.std().item<double>() > 0.2);
    }

    void gradientsFlowThrough() {
        core::Settings settings(core::DiffAugment::parameters());
        for (const core::Parameter& parameter : settings.parameters()) settings.set(parameter.name, true);
        const torch::Tensor images = torch::rand({8, 3, 16, 16}).requires_grad_(true);
        // Along a straight line the changed images are straight, too: all changes are linear in the image.
        core::DiffAugment(settings).apply(images, augmentGenerator()).square().sum().backward();
        const torch::Tensor direction = torch::randn({8, 3, 16, 16});
        const torch::NoGradGuard noGradients;
        const auto value = [&](double t) {
            return core::DiffAugment(settings)
                .apply(images + t * direction, augmentGenerator())
                .to(torch::kDouble)
                .square()
                .sum();
        };
        const double slope = ((value(1e-2) - value(-1e-2)) / 2e-2).item<double>();
        const double expected = (images.grad() * direction).sum().item<double>();
        QVERIFY2(std::abs(slope - expected) < 1e-2 * std::abs(expected) + 0.05,
                 qPrintable(QString("%1 %2").arg(slope).arg(expected)));
    }
};

IMAGO_TEST(TestDiffAugment)
#include "test_diff_augment.moc"
