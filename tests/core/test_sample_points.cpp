#include <QtTest>
#include <algorithm>
#include <memory>

#include "core/model/ModelFamily.h"
#include "core/model/NewModel.h"
#include "core/rendering/SamplePoints.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

namespace {

core::ModelSnapshot snapshot(const std::vector<std::string>& classes) {
    core::Settings settings(core::modelFamily("vae").modelParameters);
    settings.set("latent_size", std::int64_t{4});
    settings.set("width", std::int64_t{8});
    settings.set("labels", !classes.empty());
    const core::ModelSpec spec{"vae", settings, core::imageSpec({28, 28, 1}), classes};
    return {spec, core::untrainedModel(spec, 1), {}, 0};
}

}  // namespace

/// The points that a training's samples are drawn from.
class TestSamplePoints : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void eachPointIsAnotherOne() {
        const core::SamplePoints points = core::samplePoints(snapshot({}), 8);
        QCOMPARE(points.columns, 8);
        QCOMPARE(points.latents.size(), std::size_t{64});
        QVERIFY(points.classes.empty());
        for (std::size_t index = 1; index < points.latents.size(); ++index)
            QVERIFY(std::find(points.latents.begin(), points.latents.begin() + static_cast<std::ptrdiff_t>(index),
                              points.latents[index]) == points.latents.begin() + static_cast<std::ptrdiff_t>(index));
    }

    void fewerRowsAreTheFirst() {
        for (const auto& classes : {std::vector<std::string>{}, {"a", "b", "c"}}) {
            const core::SamplePoints many = core::samplePoints(snapshot(classes), 8);
            const core::SamplePoints few = core::samplePoints(snapshot(classes), 4);
            QCOMPARE(few.columns, many.columns);
            QCOMPARE(few.latents.size(), many.latents.size() / 2);
            QVERIFY(std::equal(few.latents.begin(), few.latents.end(), many.latents.begin()));
            QVERIFY(std::equal(few.classes.begin(), few.classes.end(), many.classes.begin()));
        }
    }

    void aColumnIsAClassAndARowAPoint() {
        const core::SamplePoints points = core::samplePoints(snapshot({"a", "b", "c"}), 4);
        QCOMPARE(points.columns, 3);
        QCOMPARE(points.latents.size(), std::size_t{12});
        QCOMPARE(points.classes.size(), std::size_t{12});
        for (std::size_t index = 0; index < 12; ++index) {
            QVERIFY(points.latents[index] == points.latents[index / 3 * 3]);
            QVERIFY(points.classes[index] == core::mixOf(static_cast<int>(index % 3), 0, 0));
        }
        QVERIFY(points.latents[0] != points.latents[3]);
    }

    void manyClassesAreCut() {
        std::vector<std::string> classes;
        for (int index = 0; index < 30; ++index) classes.push_back("class " + std::to_string(index));
        const core::SamplePoints points = core::samplePoints(snapshot(classes), 2);
        QCOMPARE(points.columns, core::kMostSampleClasses);
        QCOMPARE(points.latents.size(), std::size_t{2 * core::kMostSampleClasses});
    }
};

IMAGO_TEST(TestSamplePoints)
#include "test_sample_points.moc"
