#include <QtTest>

#include "tests/TestProgram.h"
#include "ui/train/TrainingMailbox.h"

namespace {

core::CurvePoint pointAt(std::int64_t step) {
    core::CurvePoint point;
    point.curve = "train_neg_elbo";
    point.step = step;
    return point;
}

core::TrainingEvent backTo(std::int64_t step) {
    core::TrainingEvent event;
    event.kind = core::TrainingEventKind::recovered;
    event.step = step;
    return event;
}

}  // namespace

class TestTrainingMailbox : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void keepsAllPointsAndTheNewestStatus() {
        ui::TrainingMailbox mailbox;
        int woken = 0;
        const core::TrainingObserver observer = mailbox.observer([&woken] { ++woken; });
        core::TrainingStatus status;
        for (std::int64_t step = 1; step <= 3; ++step) {
            status.step = step;
            observer.status(status);
            observer.point(pointAt(step));
        }
        QCOMPARE(woken, 1);  // until somebody has looked
        ui::TrainingNews news = mailbox.take();
        QVERIFY(news.status.has_value());
        QCOMPARE(news.status->step, std::int64_t{3});
        QCOMPARE(news.points.size(), std::size_t{3});
        QCOMPARE(news.backTo, std::int64_t{-1});

        news = mailbox.take();
        QVERIFY(!news.status && news.points.empty() && news.events.empty() && !news.snapshot);
        observer.point(pointAt(4));
        QCOMPARE(woken, 2);
        QCOMPARE(mailbox.take().points.size(), std::size_t{1});
    }

    void pointsThatAreTakenBackAreNotDelivered() {
        ui::TrainingMailbox mailbox;
        const core::TrainingObserver observer = mailbox.observer([] {});
        for (std::int64_t step = 10; step <= 40; step += 10) observer.point(pointAt(step));
        observer.event(backTo(20));
        observer.point(pointAt(25));
        observer.event(backTo(22));  // the earlier of two counts for what was delivered before
        observer.point(pointAt(24));
        const ui::TrainingNews news = mailbox.take();
        QCOMPARE(news.backTo, std::int64_t{20});
        QCOMPARE(news.events.size(), std::size_t{2});
        QCOMPARE(news.points.size(), std::size_t{3});
        QCOMPARE(news.points[0].step, std::int64_t{10});
        QCOMPARE(news.points[1].step, std::int64_t{20});
        QCOMPARE(news.points[2].step, std::int64_t{24});
    }
};

IMAGO_TEST(TestTrainingMailbox)
#include "test_training_mailbox.moc"
