#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <filesystem>
#include <memory>
#include <stop_token>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/evaluation/EvaluationSplit.h"
#include "core/model/NewModel.h"
#include "core/project/ModelFolder.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunQueue.h"
#include "core/project/RunRequest.h"
#include "core/project/SweepDataset.h"
#include "core/project/SweepResults.h"
#include "core/project/SweepScoring.h"
#include "core/rendering/Renderer.h"
#include "core/rendering/SweepColumn.h"
#include "core/sample/image/Difference.h"
#include "tests/TestProgram.h"

namespace {

constexpr double kSweepRounding = 1.5 / 255;

core::QueueEntry sweptEntry(const std::string& sweep, double beta) {
    core::QueueEntry entry;
    entry.name = "beta " + core::toText(beta);
    entry.sweep = sweep;
    entry.swept = {"beta"};
    entry.training.family = "vae";
    entry.training.settings["beta"] = beta;
    return entry;
}

}  // namespace

/// What is read, drawn and measured of the runs of a sweep.
class TestSweepResults : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        project_ = std::make_unique<core::ProjectFolder>(folder_->path().toStdString() + "/project");
    }
    void cleanup() { project_.reset(); }

    void theLastLiveKidIsRead() {
        queue().add({sweptEntry("beta", 1), sweptEntry("beta", 4)});
        const core::RunPaths live(project_->path(), makeRun(250));
        makeRun(260);
        QFile history(QString::fromStdString(live.history().string()));
        QVERIFY(history.open(QIODevice::Append));
        for (const char* value : {"0.5", "0.25"})
            history.write(QByteArray("{\"curve\":\"live_kid\",\"step\":3,\"epoch\":2,\"seconds\":3,\"value\":") +
                          value + "}\n");
        history.close();
        const std::vector<core::SweepRow> rows = core::sweepRows(project_->path(), "beta");
        QVERIFY(rows[0].liveKid.has_value());
        QCOMPARE(*rows[0].liveKid, 0.25);
        QVERIFY(!rows[1].liveKid);
        QCOMPARE(rows[0].measured.size(), std::size_t{1});  // no validation
        QCOMPARE(core::sweepColumnLabel(rows[1].entry), std::string("beta 4"));
    }

    void theSweepsOfAQueueAreCounted() {
        std::vector<core::QueueEntry> queue{sweptEntry("beta", 1), sweptEntry("", 2), sweptEntry("other", 3),
                                            sweptEntry("beta", 4)};
        queue[3].state = core::QueueState::done;
        const std::vector<core::SweepSummary> sweeps = core::sweepsIn(queue);
        QCOMPARE(sweeps.size(), std::size_t{2});
        QCOMPARE(sweeps[0], (core::SweepSummary{"beta", {"beta"}, 2, 1}));
        QCOMPARE(sweeps[1], (core::SweepSummary{"other", {"beta"}, 1, 0}));
    }

    void rowsSayWhatIsThere() {
        queue().add({sweptEntry("beta", 1), sweptEntry("beta", 4), sweptEntry("beta", 8), sweptEntry("x", 1)});
        const std::string first = makeRun(250);
        const std::string second = makeRun(260);
        std::filesystem::remove_all(core::RunPaths(project_->path(), second).folder);
        const std::vector<core::SweepRow> rows = core::sweepRows(project_->path(), "beta");
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].entry.run, first);
        QVERIFY(rows[0].hasRun && rows[0].hasModel);
        QCOMPARE(rows[0].measured.at("validation_neg_elbo"), 250.0);
        QVERIFY(rows[1].entry.state == core::QueueState::done && !rows[1].hasRun && !rows[1].hasModel);
        QVERIFY(rows[1].measured.empty());
        QVERIFY(rows[2].entry.state == core::QueueState::waiting && !rows[2].hasRun);
        const std::vector<core::CurveDescription> curves = core::sweepCurves(rows);
        QCOMPARE(curves.size(), std::size_t{1});
        QCOMPARE(core::measureOfCurve(curves.front().id), std::string("neg_elbo"));
        QVERIFY(core::sweepRows(project_->path(), "none").empty());
    }

    void aRowHasTheSameLatentInAllColumns() {
        const core::SnapshotPointer one = model(4, 1).snapshot;
        const core::SnapshotPointer other = model(4, 2).snapshot;
        const core::SweepColumn left = core::sampleColumn(*one, 3);
        const core::SweepColumn right = core::sampleColumn(*other, 5);
        QCOMPARE(left.size(), std::size_t{3});
        QCOMPARE(right.size(), std::size_t{5});
        core::Renderer renderer(1);
        for (std::size_t row = 0; row < left.size(); ++row) {
            QCOMPARE(left[row].latent, right[row].latent);
            const auto alone = renderer.decode(*one, std::vector<core::Latent>{left[row].latent});
            QVERIFY(core::difference(left[row].image, alone.front()).largest < kSweepRounding);
        }
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(core::sampleColumn(*one, 3, stop.get_token()).empty());
    }

    void originalsAreReconstructed() {
        const core::SavedModel trained = model(4, 1);
        const core::SweepOriginals originals = core::sweepOriginals(*data_, core::splitBySource(*data_), 4);
        QCOMPARE(originals.samples.size(), std::size_t{4});
        QVERIFY(!originals.heldOut);  // the set has none
        const core::SweepColumn column = core::reconstructionColumn(*trained.snapshot, originals.samples, {});
        const auto images = core::Renderer(1).reconstruct(*trained.snapshot, originals.samples);
        QCOMPARE(column.size(), images.size());
        for (std::size_t row = 0; row < column.size(); ++row)
            QVERIFY(core::difference(column[row].image, images[row]).largest < kSweepRounding);
        // The same ones the next time.
        QCOMPARE(core::sweepOriginals(*data_, core::splitBySource(*data_), 4).indices, originals.indices);
    }

    void theSameSeedGivesTheSameScores() {
        queue().add({sweptEntry("beta", 1)});
        const core::RunPaths run(project_->path(), makeRun(250));
        const core::SavedModel saved = core::loadModel(run.model());
        const auto dataset = core::datasetOfRun(saved, run, data_);
        QVERIFY(dataset == data_);
        core::SweepScoring scoring(data_, 3, 24);
        const auto first = scoring.scoresOf(saved, run.model());
        QVERIFY(first && std::isfinite(first->kid.value));
        QVERIFY(first->kid.value > 0);  // of an untrained model
        QVERIFY(first->notes.empty());
        core::SweepScoring again(data_, 3, 24);
        const auto second = again.scoresOf(saved, run.model());
        QVERIFY(second);
        QCOMPARE(second->kid.value, first->kid.value);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!again.scoresOf(saved, run.model(), stop.get_token()));
        core::SweepScoring larger(smallDataset(32), 3, 24);
        QVERIFY(sentenceOf([&] { larger.scoresOf(saved, run.model()); }).contains("differ in size or type"));
    }

   private:
    core::RunQueue queue() const { return core::RunQueue(project_->path()); }

    core::SavedModel model(int latentSize, std::uint64_t seed) const {
        core::TrainingRequest request = smallTraining("vae", data_, 1);
        request.model.settings.set("latent_size", static_cast<std::int64_t>(latentSize));
        core::SavedModel saved;
        saved.snapshot = std::make_shared<const core::ModelSnapshot>(
            request.model, core::untrainedModel(request.model, seed), core::LatentStatistics{}, 1);
        saved.trainingSettings = request.settings;
        saved.datasetName = data_->name;
        saved.datasetSource = data_->source;
        return saved;
    }

    /// Of the entry whose turn it is, with a model and this last validation.
    std::string makeRun(double validation) {
        const auto claimed = queue().claim(*project_);
        if (!claimed) qFatal("nothing waits");
        const core::RunPaths paths(project_->path(), claimed->entry.run);
        core::createRun(paths, core::newRunSettings(smallTraining("vae", data_, 1)));
        core::SavedModel saved = model(4, 1);
        saved.history = {{"validation_neg_elbo", 1, 1.0, 1.0, validation + 10},
                         {"validation_neg_elbo", 2, 2.0, 2.0, validation}};
        core::saveModel(saved, paths.model());
        std::filesystem::copy_file(paths.model() / "history.jsonl", paths.history(),
                                   std::filesystem::copy_options::overwrite_existing);
        queue().finish(claimed->entry, core::QueueState::done);
        return claimed->entry.run;
    }

    const std::shared_ptr<const core::Dataset> data_ = smallDataset(28, 1, 96);
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<core::ProjectFolder> project_;
};

IMAGO_TEST(TestSweepResults)
#include "test_sweep_results.moc"
