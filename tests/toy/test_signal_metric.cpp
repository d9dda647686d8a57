#include <torch/torch.h>

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <stop_token>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/metric/Elbo.h"
#include "core/metric/Metric.h"
#include "core/model/NewModel.h"
#include "core/model/SampleTensor.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"
#include "tests/toy/SignalFamily.h"
#include "tests/toy/SignalMetric.h"
#include "tests/toy/SignalModality.h"

namespace {

/// With values from -1 to 1.
core::Dataset randomSignals(int count) {
    core::Dataset dataset;
    dataset.name = "Noise";
    dataset.spec = toy::signalSpec();
    core::StableRandom random(5);
    for (int index = 0; index < count; ++index) {
        std::vector<float> values(toy::kSignalValues);
        for (float& value : values) value = static_cast<float>(random.below(2001)) / 1000.0F - 1.0F;
        const core::Sample sample = toy::signalSample(values);
        dataset.bytes.insert(dataset.bytes.end(), sample.bytes.begin(), sample.bytes.end());
    }
    return dataset;
}

}  // namespace

/// A metric that only this folder knows of, beside one of the core's.
class TestSignalMetric : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        const core::ModelFamily& family = core::modelFamily(toy::signalFamily().id);
        model_ = core::untrainedModel({family.id, core::Settings(family.modelParameters), dataset_.spec}, 1);
        settings_ = core::Settings(core::allTrainingParameters(family.id));
        indices_.resize(dataset_.size());
        std::iota(indices_.begin(), indices_.end(), 0U);
    }

    void whatJudgesComesFirst() {
        QCOMPARE(core::metrics().front().id, toy::signalMetric().id);
        const auto metrics = core::metricsFor(core::modelFamily(toy::signalFamily().id), dataset_.spec);
        QCOMPARE(metrics.size(), std::size_t{2});
        QCOMPARE(metrics[0]->measures.front().id, std::string("neg_elbo"));
        QCOMPARE(metrics[1]->id, toy::signalMetric().id);
        QCOMPARE(core::findMeasure("signal_error")->unit, std::string("V"));
        QVERIFY(!core::accepts(toy::signalMetric(), core::defaultFamily(), {"image", {28, 28, 1}}));
    }

    void allAreMeasuredOneAfterTheOther() {
        std::vector<double> heard;
        const auto tell = [&](const core::Progress& progress) { heard.push_back(progress.fraction()); };
        core::ThreadTeam team(1);
        const core::EvaluationRequest request{settings_, dataset_, indices_, 3, team, core::JobContext({}, tell, 1)};
        const core::Evaluation all = core::evaluateAll(core::modelFamily(toy::signalFamily().id), *model_, request);
        QCOMPARE(all.images, indices_.size());
        QCOMPARE(all.values.size(), std::size_t{5});
        QVERIFY(!heard.empty() && std::is_sorted(heard.begin(), heard.end()));
        QCOMPARE(heard.back(), 1.0);

        const core::ElboResult elbo = core::evaluateElbo(*model_->encoder(), {settings_, dataset_, indices_, 3, team});
        QCOMPARE(all.values.front().name, std::string("neg_elbo"));
        QCOMPARE(all.values.front().value, elbo.negElbo());
        QVERIFY(all.statistics.meanKl == elbo.statistics.meanKl);

        const torch::NoGradGuard noGradients;
        const torch::Tensor signals = core::toFloats(dataset_, indices_);
        const torch::Tensor off = (model_->decode(model_->encoder()->encode(signals)) - signals).abs().mean(1);
        const core::MeasuredValue last = all.values.back();
        QCOMPARE(last.name, std::string("signal_error"));
        QVERIFY(std::abs(last.value - off.mean().item<double>()) < 1e-5);
        // From eight batches: roughly what the signals by themselves say.
        const double expected =
            off.std(/*unbiased=*/true).item<double>() / std::sqrt(static_cast<double>(indices_.size()));
        QVERIFY2(last.standardError > 0.4 * expected && last.standardError < 2 * expected,
                 qPrintable(QString::number(last.standardError / expected)));
    }

    void aStopLeavesNothingHalf() {
        std::stop_source stop;
        stop.request_stop();
        core::ThreadTeam team(2);
        const core::Evaluation all = core::evaluateAll(core::modelFamily(toy::signalFamily().id), *model_,
                                                       {settings_, dataset_, indices_, 3, team, stop.get_token()});
        QCOMPARE(all.images, std::size_t{0});
        QVERIFY(all.values.empty());
    }

   private:
    core::Dataset dataset_ = randomSignals(2000);
    std::shared_ptr<core::Model> model_;
    core::Settings settings_;
    std::vector<std::uint32_t> indices_;
};

IMAGO_TEST(TestSignalMetric)
#include "test_signal_metric.moc"
