#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <memory>

#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/files/NamedTensor.h"
#include "core/project/HistoryFile.h"
#include "core/training/LiveCurves.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "tests/TestProgram.h"

namespace {

/// What a training left, and its state at the end.
struct Ended {
    core::TrainingResult result;
    core::CheckpointPointer end;
};

Ended trained(const core::TrainingRequest& request, const core::TrainingObserver& also = {}) {
    Ended ended;
    core::PauseGate gate;
    core::TrainingObserver observer = also;
    observer.checkpoint = [&](core::CheckpointPointer checkpoint) { ended.end = std::move(checkpoint); };
    ended.result = core::train(request, gate, {}, observer);
    return ended;
}

/// Few steps, each followed by a measurement.
core::TrainingRequest measuredTraining(const std::string& family, bool labels = false) {
    auto dataset = std::make_shared<core::Dataset>(*smallDataset(28, 1, 96));
    if (labels) {
        dataset->classNames = {"even", "odd"};
        for (std::size_t i = 0; i < 96; ++i) dataset->labels.push_back(static_cast<std::int32_t>(i % 2));
    }
    auto request = smallTraining(family, dataset, 1, labels);
    request.liveInterval = 0;
    return request;
}

std::vector<core::CurvePoint> pointsOf(const core::History& history, const std::string& curve) {
    std::vector<core::CurvePoint> points;
    for (const core::CurvePoint& point : history)
        if (point.curve == curve) points.push_back(point);
    return points;
}

bool sameTensors(const core::NamedTensors& one, const core::NamedTensors& other) {
    if (one.size() != other.size()) return false;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (one[i].name != other[i].name || !torch::equal(one[i].tensor, other[i].tensor)) return false;
    return true;
}

}  // namespace

/// What is measured of the generated samples while a model is trained.
class TestLiveMetrics : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void theCurvesAreDescribed() {
        QCOMPARE(core::liveCurves().size(), std::size_t{2});
        const core::ModelFamily& family = core::defaultFamily();
        for (const core::CurveDescription& curve : core::liveCurves()) {
            QVERIFY(curve.id.starts_with("live_") && curve.help.ends_with('.') && !curve.plot.empty());
            QVERIFY(core::findCurve(family, curve.id) == nullptr);
            QCOMPARE(core::findTrainingCurve(family, curve.id), &curve);
        }
        QCOMPARE(core::trainingCurves(family).size(), family.curves.size() + 2);
        QCOMPARE(core::findTrainingCurve(family, family.curves.front().id), &family.curves.front());
        QVERIFY(core::findTrainingCurve(family, "live_beauty") == nullptr);
    }

    void everyFamilyIsMeasured_data() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<bool>("labels");
        QTest::newRow("VAE") << "vae" << false;
        QTest::newRow("autoencoder") << "autoencoder" << false;
        QTest::newRow("GAN by class") << "gan" << true;
    }
    void everyFamilyIsMeasured() {
        QFETCH(QString, family);
        QFETCH(bool, labels);
        const core::TrainingRequest request = measuredTraining(family.toStdString(), labels);
        const Ended with = trained(request);
        const auto kid = pointsOf(with.result.history, "live_kid");
        const auto coverage = pointsOf(with.result.history, "live_coverage");
        QVERIFY(!kid.empty());
        QCOMPARE(kid.size(), coverage.size());
        for (std::size_t i = 0; i < kid.size(); ++i) {
            // A model that has hardly learned anything is far from the data.
            QVERIFY2(std::isfinite(kid[i].value) && kid[i].value > 0, qPrintable(QString::number(kid[i].value)));
            QVERIFY(coverage[i].value >= 0 && coverage[i].value <= 1);
            QVERIFY(kid[i].step > 0 && kid[i].step == coverage[i].step);
        }

        // They come from the seed, and change nothing of the training.
        const Ended again = trained(request);
        QCOMPARE(pointsOf(again.result.history, "live_kid").front().value, kid.front().value);
        core::TrainingRequest without = request;
        without.settings.set("live_metrics", false);
        const Ended bare = trained(without);
        QVERIFY(pointsOf(bare.result.history, "live_kid").empty());
        QVERIFY(with.end && bare.end);
        QVERIFY(sameTensors(with.end->tensors, bare.end->tensors));
        QVERIFY(with.end->sampler.order == bare.end->sampler.order);
    }

    void shortTrainingsAndTinySetsAreNotMeasured() {
        core::TrainingRequest request = measuredTraining("vae");
        request.liveInterval = core::TrainingRequest().liveInterval;
        QCOMPARE(request.liveInterval, 60.0);
        QVERIFY(pointsOf(trained(request).result.history, "live_kid").empty());
        // Of 40 samples the figures would say nothing.
        request = smallTraining("vae", smallDataset(28, 1, 40), 1);
        request.liveInterval = 0;
        const Ended tiny = trained(request);
        QCOMPARE(tiny.result.outcome, core::Outcome::done);
        QVERIFY(pointsOf(tiny.result.history, "live_kid").empty());
    }

    /// A stop during a measurement ends the training, without a figure of it.
    void aStopIsHeard() {
        const core::TrainingRequest request = measuredTraining("vae");
        std::stop_source stop;
        core::PauseGate gate;
        core::TrainingObserver observer;
        observer.status = [&](const core::TrainingStatus& status) {
            if (status.phase == core::TrainingPhase::validating) stop.request_stop();
        };
        const core::TrainingResult result = core::train(request, gate, stop.get_token(), observer);
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QCOMPARE(result.status.step, std::int64_t{1});
        QVERIFY(result.model != nullptr);
        QVERIFY(pointsOf(result.history, "live_kid").empty());
    }

    void aResumedTrainingKeepsThem() {
        const core::TrainingRequest request = measuredTraining("vae");
        const Ended first = trained(request);
        core::TrainingRequest longer = request;
        longer.checkpoint = first.end;
        auto at = std::make_shared<core::TrainingCheckpoint>(*first.end);
        at->settings.set("epochs", std::int64_t{2});
        longer.checkpoint = at;
        longer.history = first.result.history;
        const Ended second = trained(longer);
        const auto before = pointsOf(first.result.history, "live_kid");
        const auto after = pointsOf(second.result.history, "live_kid");
        QVERIFY(after.size() > before.size());
        QCOMPARE(after.front().value, before.front().value);
        // As the files of runs and models have them.
        const core::RunHistory read = core::readHistory(core::writeHistory(second.result.history, {}), "history.jsonl");
        QCOMPARE(pointsOf(read.points, "live_kid").size(), after.size());
        QCOMPARE(pointsOf(read.points, "live_coverage").back().value,
                 pointsOf(second.result.history, "live_coverage").back().value);
    }
};

IMAGO_TEST(TestLiveMetrics)
#include "test_live_metrics.moc"
