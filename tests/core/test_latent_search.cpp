#include <QtTest>
#include <cmath>

#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/base/Error.h"
#include "core/latent/search/LatentSearch.h"
#include "core/model/ModelFamily.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

namespace {

/// Trained for a moment, so that its images differ.
core::SnapshotPointer smallTrained(const std::string& family, int epochs = 5) {
    const core::TrainingRequest request = smallTraining(family, smallDataset(), epochs);
    core::PauseGate gate;
    return core::train(request, gate, {}, {}).model;
}

core::Image draw(const core::ModelSnapshot& model, const core::Latent& latent) {
    return core::Renderer(1).decode(model, std::vector<core::Latent>{latent}).front();
}

double rootMeanSquare(const core::Image& a, const core::Image& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i) {
        const double difference = (a.pixels()[i] - b.pixels()[i]) / 255.0;
        sum += difference * difference;
    }
    return std::sqrt(sum / static_cast<double>(a.pixels().size()));
}

}  // namespace

class TestLatentSearch : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void findsWhatTheModelDrew_data() {
        QTest::addColumn<QString>("family");
        for (const core::ModelFamily& family : core::modelFamilies())
            QTest::newRow(family.id.c_str()) << QString::fromStdString(family.id);
    }
    void findsWhatTheModelDrew() {
        QFETCH(QString, family);
        const auto model = smallTrained(family.toStdString());
        const core::Latent original = core::sampleLatent(4, 9, 3);
        const core::Image image = draw(*model, original);
        std::vector<double> errors;
        std::vector<core::Progress> heard;
        const auto result =
            core::findLatent(*model, core::toSample(image), {},
                             core::JobContext({}, [&](const core::Progress& at) { heard.push_back(at); }),
                             [&](double error) { errors.push_back(error); });
        QCOMPARE(result.outcome, core::Outcome::done);
        QCOMPARE(result.latent.size(), std::size_t{4});
        const double error = rootMeanSquare(draw(*model, result.latent), image);
        QVERIFY2(error < 0.02, qPrintable(QString::number(error)));
        QVERIFY2(std::abs(result.pixelError - error) < 0.005, qPrintable(QString::number(result.pixelError)));
        // Any other image is further away.
        QVERIFY(rootMeanSquare(draw(*model, core::sampleLatent(4, 9, 4)), image) > 2 * error);
        // Reported, downwards, to the end.
        const auto steps = static_cast<std::size_t>(core::LatentSearchOptions().steps);
        QCOMPARE(errors.size(), steps / 10);
        QVERIFY(errors.back() < errors.front());  // that of step 10
        QCOMPARE(errors.back(), result.pixelError);
        for (std::size_t i = 1; i < heard.size(); ++i) QVERIFY(heard[i].done > heard[i - 1].done);
        QCOMPARE(heard.back().done, steps);
        QCOMPARE(heard.back().total, steps);
    }

    void theSameSeedFindsTheSame() {
        const auto model = smallTrained("gan", 1);
        core::LatentSearchOptions options;
        options.steps = 20;
        const core::Sample image = smallDataset()->sampleAt(0);
        const auto first = core::findLatent(*model, image, options);
        QVERIFY(core::findLatent(*model, image, options).latent == first.latent);
        options.seed = 1;
        QVERIFY(core::findLatent(*model, image, options).latent != first.latent);
    }

    void theShellHoldsIt() {
        const auto model = smallTrained("gan", 1);
        const core::Image white(core::ImageShape{28, 28, 1}, std::vector<std::uint8_t>(28 * 28, 255));
        const auto radius = [&](double pull) {
            core::LatentSearchOptions options;
            options.shellPull = pull;
            const core::Latent found = core::findLatent(*model, core::toSample(white), options).latent;
            double square = 0;
            for (const float value : found) square += value * value;
            return std::sqrt(square);
        };
        const double held = radius(10.0);
        const double loose = radius(0.0);
        QVERIFY2(std::abs(held - 2) < 0.1, qPrintable(QString::number(held)));  // the root of 4 dimensions
        QVERIFY2(std::abs(loose - 2) > 0.3, qPrintable(QString::number(loose)));
    }

    void canBeCancelled() {
        const auto model = smallTrained("gan", 1);
        std::stop_source stop;
        int calls = 0;
        const auto result = core::findLatent(*model, smallDataset()->sampleAt(0), {}, stop.get_token(), [&](double) {
            if (++calls == 2) stop.request_stop();  // after 20 steps
        });
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QCOMPARE(result.latent.size(), std::size_t{4});
        QVERIFY(result.pixelError < 1);
        // Even before it has begun.
        const auto none = core::findLatent(*model, smallDataset()->sampleAt(0), {}, stop.get_token());
        QCOMPARE(none.outcome, core::Outcome::cancelled);
        QCOMPARE(none.latent.size(), std::size_t{4});
    }

    void anotherShapeIsRefused() {
        const auto model = smallTrained("gan", 1);
        QVERIFY_EXCEPTION_THROWN(core::findLatent(*model, core::toSample(core::Image({32, 32, 1})), {}, {}, {}),
                                 core::Error);
    }
};

IMAGO_TEST(TestLatentSearch)
#include "test_latent_search.moc"
