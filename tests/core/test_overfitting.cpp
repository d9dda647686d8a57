#include <QtTest>

#include "core/model/ModelFamily.h"
#include "core/training/Overfitting.h"
#include "tests/TestProgram.h"

namespace {

/// Validation every 100 steps, with training points between.
core::History historyOf(const std::vector<double>& values, const std::string& curve = "validation_neg_elbo") {
    core::History history;
    for (std::size_t i = 0; i < values.size(); ++i) {
        history.push_back({"train_neg_elbo", static_cast<std::int64_t>(100 * i + 50), 0, 0, -1000});
        history.push_back({curve, static_cast<std::int64_t>(100 * i + 100), 0, 0, values[i]});
    }
    return history;
}

std::optional<std::int64_t> since(const std::vector<double>& values) {
    return core::overfittingSince(historyOf(values), core::modelFamily("vae"));
}

}  // namespace

class TestOverfitting : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void isWhereValidationTurned() {
        QCOMPARE(since({400, 300, 250, 260, 280, 300}), std::optional<std::int64_t>(300));
        QCOMPARE(since({-1000, -1699, -900, 0, 2632}), std::optional<std::int64_t>(200));
        // Worse from the first measurement on.
        QCOMPARE(since({200, 210, 220, 230}), std::optional<std::int64_t>(100));
    }

    void earlyStoppingLeavesTheBestWeights() {
        const core::History history = historyOf({400, 300, 250, 260, 280, 300});
        core::TrainingEvent changed{core::TrainingEventKind::changed, 300};
        core::TrainingEvent ended{core::TrainingEventKind::ended, 600};
        QVERIFY(core::endedWithBestWeights(history, {changed, ended}));
        QVERIFY(!core::endedWithBestWeights(history, {}));
        QVERIFY(!core::endedWithBestWeights(history, {ended, changed}));
        // It was resumed after that.
        ended.step = 500;
        QVERIFY(!core::endedWithBestWeights(history, {changed, ended}));
    }

    void isNotSeenTooEarly() {
        QVERIFY(!since({}));
        QVERIFY(!since({400, 300, 250}));
        QVERIFY(!since({400, 300, 250, 300, 300}));       // two are not enough
        QVERIFY(!since({400, 300, 250, 300, 251, 300}));  // it came back
        QVERIFY(!since({260, 240, 236, 236.5, 237, 236.4}));
        QVERIFY(!since({400, 300, 250, 256, 257, 256.5}));  // little beside the 150 that were gained
    }

    void theBestIsSoLongAgo() {
        const auto ago = [](const std::vector<double>& values) {
            return core::validationsSinceBest(historyOf(values), core::modelFamily("vae"));
        };
        QCOMPARE(ago({}), 0);
        QCOMPARE(ago({400, 300}), 0);
        QCOMPARE(ago({400, 300, 310, 305}), 2);
        QCOMPARE(core::validationsSinceBest(historyOf({1, 2, 3}), core::modelFamily("gan")), 0);
    }

    void onlyWhereAFamilyIsJudged() {
        const core::History history = historyOf({400, 300, 250, 260, 280, 300}, "validation_diversity");
        QVERIFY(!core::overfittingSince(history, core::modelFamily("gan")));
        QVERIFY(!core::overfittingSince(history, core::modelFamily("vae")));
    }
};

IMAGO_TEST(TestOverfitting)
#include "test_overfitting.moc"
