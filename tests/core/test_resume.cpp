#include <torch/torch.h>

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/base/Error.h"
#include "core/model/Model.h"
#include "core/model/ModelFamily.h"
#include "core/project/CheckpointFile.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "tests/TestProgram.h"

namespace {

core::TrainingRequest requestFor(const std::string& family, int epochs = 6) {
    auto request = smallTraining(family, smallDataset(), epochs);
    request.threads = 2;
    request.settings.set("mirror", true);  // random numbers that a resumed training must draw alike
    return request;
}

core::TrainingResult run(const core::TrainingRequest& request, const core::TrainingObserver& observer = {},
                         std::stop_token stop = {}) {
    core::PauseGate gate;
    return core::train(request, gate, stop, observer);
}

/// The training's state at its very end.
core::CheckpointPointer endOf(const core::TrainingRequest& request) {
    core::CheckpointPointer last;
    core::TrainingObserver observer;
    observer.checkpoint = [&](core::CheckpointPointer checkpoint) { last = std::move(checkpoint); };
    run(request, observer);
    return last;
}

/// Stopped after `step` steps, with an observer that has all weights published at each of them.
core::CheckpointPointer stoppedAfter(const core::TrainingRequest& request, std::int64_t step) {
    std::stop_source stop;
    core::PauseGate gate;
    gate.pause();
    core::CheckpointPointer last;
    std::int64_t seen = -1;
    core::TrainingObserver observer;
    observer.status = [&](const core::TrainingStatus& status) {
        if (status.phase != core::TrainingPhase::training || status.step == seen) return;
        seen = status.step;
        if (seen == step) {
            stop.request_stop();
        } else {
            gate.step();
        }
    };
    observer.checkpoint = [&](core::CheckpointPointer checkpoint) { last = std::move(checkpoint); };
    observer.snapshot = [](const core::SnapshotPointer&) {};
    observer.best = [](const core::SnapshotPointer&) {};
    core::train(request, gate, stop.get_token(), observer);
    return last;
}

bool same(const core::NamedTensors& a, const core::NamedTensors& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].name != b[i].name || !torch::equal(a[i].tensor, b[i].tensor)) return false;
    return true;
}

bool same(const core::TrainingCheckpoint& a, const core::TrainingCheckpoint& b) {
    return a.step == b.step && a.epoch == b.epoch && a.sampler.order == b.sampler.order &&
           a.sampler.position == b.sampler.position && a.sampler.served == b.sampler.served &&
           a.sampler.random == b.sampler.random && same(a.tensors, b.tensors);
}

/// Through the file, as after a restart.
core::CheckpointPointer written(const core::TrainingCheckpoint& checkpoint, const std::string& family) {
    return std::make_shared<const core::TrainingCheckpoint>(
        core::readCheckpoint(core::writeCheckpoint(checkpoint), "\"last.safetensors\"", family));
}

}  // namespace

/// Going on after a stop or a crash.
class TestResume : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void resumedIsAsUnstopped_data() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("step");
        for (const core::ModelFamily& family : core::modelFamilies())
            for (const int step : {1, 13, 31})
                QTest::addRow("%s at %d", family.id.c_str(), step) << QString::fromStdString(family.id) << step;
    }
    void resumedIsAsUnstopped() {
        QFETCH(QString, family);
        QFETCH(int, step);
        auto request = requestFor(family.toStdString());
        core::CheckpointPointer& whole = ends_[request.model.family];
        if (!whole) whole = endOf(request);
        const core::CheckpointPointer part = stoppedAfter(request, step);
        QCOMPARE(part->step, static_cast<std::int64_t>(step));
        QVERIFY(part->step < whole->step);
        QVERIFY(!same(*part, *whole));
        request.checkpoint = written(*part, request.model.family);
        const core::CheckpointPointer resumed = endOf(request);
        QVERIFY(same(*resumed, *whole));
        QVERIFY(resumed->records >= part->records);
    }

    void resumedTwiceIsAsUnstopped() {
        auto request = requestFor("vae");
        const core::CheckpointPointer whole = endOf(request);
        request.checkpoint = written(*stoppedAfter(request, 5), "vae");
        request.checkpoint = written(*stoppedAfter(request, 20), "vae");
        QVERIFY(same(*endOf(request), *whole));
    }

    void everythingSurvivesTheFile() {
        auto request = requestFor("vae");
        const core::CheckpointPointer part = stoppedAfter(request, 9);
        auto changed = std::make_shared<core::TrainingCheckpoint>(*part);
        changed->recoveries = 2;
        changed->validation = {123.456789, 3};
        changed->settings.set("learning_rate", 0.000123);
        changed->statistics = {{0.1F, 0.2F, 0.3F, 1e-20F}, {1, 2, 3, 4}, {0.5F, 0.25F, 1.0F / 3, 7}};
        const core::CheckpointPointer back = written(*changed, "vae");
        QVERIFY(same(*back, *changed));
        QCOMPARE(back->recoveries, 2);
        QCOMPARE(*back->validation.best, 123.456789);
        QCOMPARE(back->validation.waited, std::int64_t{3});
        QCOMPARE(back->seconds, changed->seconds);
        QCOMPARE(back->records, changed->records);
        QVERIFY(back->settings == changed->settings);
        QVERIFY(back->statistics.meanKl == changed->statistics.meanKl);
        QVERIFY(back->statistics.standardDeviation == changed->statistics.standardDeviation);
    }

    void aDamagedFileIsASentence() {
        const auto bytes = core::writeCheckpoint(*stoppedAfter(requestFor("vae"), 1));
        const auto read = [](const std::vector<std::uint8_t>& damaged) {
            return sentenceOf([&] { core::readCheckpoint(damaged, "\"last.safetensors\"", "vae"); });
        };
        QCOMPARE(read(bytes), QString());
        for (const std::size_t size :
             {std::size_t{0}, std::size_t{7}, std::size_t{100}, bytes.size() / 2, bytes.size() - 1})
            QVERIFY(
                read({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)}).contains("last.safetensors"));
        // Whatever byte of the header is wrong, there is a sentence or a checkpoint, and no other end.
        for (std::size_t at = 0; at < 9000; at += 37) {
            std::vector<std::uint8_t> damaged = bytes;
            damaged[at] ^= 0x15;
            read(damaged);
        }
    }

    void anothersCheckpointIsRefused() {
        auto request = requestFor("vae");
        const core::CheckpointPointer part = stoppedAfter(request, 1);
        const auto refusal = [](const core::TrainingRequest& asked) { return sentenceOf([&] { run(asked); }); };
        request.checkpoint = part;
        request.threads = 1;
        QVERIFY2(refusal(request).contains("number of threads"), qPrintable(refusal(request)));
        request.threads = 2;
        request.dataset = smallDataset(28, 1, 255);
        QVERIFY2(refusal(request).contains("dataset"), qPrintable(refusal(request)));
        request.dataset = smallDataset();
        auto hostile = std::make_shared<core::TrainingCheckpoint>(*part);
        hostile->sampler.order.front() = 4'000'000'000U;
        request.checkpoint = hostile;
        QVERIFY2(refusal(request).contains("dataset"), qPrintable(refusal(request)));
        hostile = std::make_shared<core::TrainingCheckpoint>(*part);
        hostile->sampler.position = 1'000'000;
        request.checkpoint = hostile;
        QVERIFY(!refusal(request).isEmpty());
        hostile = std::make_shared<core::TrainingCheckpoint>(*part);
        hostile->sampler.random = "no numbers";
        request.checkpoint = hostile;
        QVERIFY(!refusal(request).isEmpty());
        hostile = std::make_shared<core::TrainingCheckpoint>(*part);
        hostile->tensors.front().tensor = torch::zeros({3});
        request.checkpoint = hostile;
        QVERIFY(!refusal(request).isEmpty());
    }

    void changesCountAtOnceAndAreMarked() {
        auto request = requestFor("vae", 4);
        request.controls = std::make_shared<core::TrainingControls>();
        request.controls->set("beta", 2.5);
        request.controls->set("learning_rate", 0.001);
        request.controls->set("learning_rate", 5.0);           // out of range
        request.controls->set("batch_size", std::int64_t{8});  // not while it runs
        request.controls->set("nonsense", 1.0);
        core::CheckpointPointer last;
        core::TrainingObserver observer;
        observer.checkpoint = [&](core::CheckpointPointer checkpoint) { last = std::move(checkpoint); };
        const core::TrainingResult result = run(request, observer);
        QCOMPARE(result.events.size(), std::size_t{2});
        QCOMPARE(result.events[0].kind, core::TrainingEventKind::changed);
        QCOMPARE(result.events[0].message.english(), std::string("Beta changed from 1 to 2.5."));
        QCOMPARE(last->settings.real("learning_rate"), 0.001);
        // As if it had been started so.
        auto other = requestFor("vae", 4);
        other.settings.set("beta", 2.5);
        other.settings.set("learning_rate", 0.001);
        QVERIFY(same(endOf(other)->tensors, last->tensors));
        // And a run that goes on keeps it.
        request.controls = nullptr;
        request.settings.set("epochs", std::int64_t{4});
        auto part = std::make_shared<core::TrainingCheckpoint>(*last);
        part->settings.set("epochs", std::int64_t{6});
        request.checkpoint = part;
        QCOMPARE(endOf(request)->settings.real("beta"), 2.5);
    }

    void aPlateauEndsItWithTheBest() {
        auto request = requestFor("vae");
        request.settings.set("length", std::string("plateau"));
        request.settings.set("patience", std::int64_t{2});
        request.settings.set("learning_rate", 0.05);  // soon no better
        std::vector<std::int64_t> best;
        core::TrainingObserver observer;
        observer.best = [&](const core::SnapshotPointer& snapshot) { best.push_back(snapshot->step()); };
        const core::TrainingResult result = run(request, observer);
        QCOMPARE(result.outcome, core::Outcome::done);
        QVERIFY(!best.empty());
        QVERIFY(std::is_sorted(best.begin(), best.end()));
        QCOMPARE(result.model->step(), best.back());
        // 244 training images are 7 steps an epoch; two epochs without a better one ended it.
        QVERIFY(result.status.step > best.back() + 7);
        QVERIFY(result.status.step < best.back() + 7 * 4);
        QCOMPARE(result.events.size(), std::size_t{1});
        QCOMPARE(result.events[0].kind, core::TrainingEventKind::ended);
        const QString why = QString::fromStdString(result.events[0].message.english());
        QVERIFY2(why.contains("for 2 epochs") && why.contains(QString("step %1.").arg(best.back())), qPrintable(why));

        // Stopped and resumed it ends at the same step with the same weights.
        const core::CheckpointPointer whole = endOf(request);
        auto again = request;
        again.checkpoint = written(*stoppedAfter(request, best.back() / 2), "vae");
        QVERIFY(same(*endOf(again), *whole));
    }

    void oneStepAtATime() {
        auto request = requestFor("vae");
        request.settings.set("length", std::string("endless"));
        core::PauseGate gate;
        gate.pause();
        std::stop_source stop;
        std::vector<std::int64_t> steps;
        core::TrainingObserver observer;
        observer.status = [&](const core::TrainingStatus& status) {
            if (status.phase != core::TrainingPhase::training) return;
            if (!steps.empty() && steps.back() == status.step) return;
            steps.push_back(status.step);
            if (status.step == 3) {
                stop.request_stop();
            } else {
                gate.step();
            }
        };
        const core::TrainingResult result = core::train(request, gate, stop.get_token(), observer);
        QCOMPARE(steps, (std::vector<std::int64_t>{0, 1, 2, 3}));
        QCOMPARE(result.status.step, std::int64_t{3});
    }

   private:
    std::map<std::string, core::CheckpointPointer> ends_;  ///< of whole trainings, by their family
};

IMAGO_TEST(TestResume)
#include "test_resume.moc"
