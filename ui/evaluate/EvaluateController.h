#pragma once

#include <QObject>
#include <QString>

#include "core/base/ProgressForecast.h"
#include "ui/data/DatasetController.h"
#include "ui/evaluate/ClassifierWork.h"
#include "ui/evaluate/EvaluationOrder.h"
#include "ui/evaluate/EvaluationParts.h"
#include "ui/evaluate/EvaluationTools.h"
#include "ui/explore/Session.h"
#include "ui/jobs/JobRunner.h"

namespace ui {

enum class EvaluateState {
    empty,      ///< no model is open
    ready,      ///< nothing was evaluated since the model was opened
    running,    ///< the job runs
    done,       ///< record() is what it gave
    cancelled,  ///< record() has what was measured before; or is the one before, where nothing was
    failed      ///< failure() says why
};

/// What the job does.
enum class EvaluateWork { evaluation, classifier };

/// Evaluates the session's model, or images of another tool, or saves a classifier that learns from their samples, off
/// the GUI thread and at low priority: a training goes first. One job at a time, which goes on for the model that it
/// began with when another one is opened. What an evaluation gives is kept in the project. GUI thread only.
class EvaluateController : public QObject {
    Q_OBJECT

   public:
    EvaluateController(Session& session, const DatasetController& datasets, EvaluationTools tools,
                       QObject* parent = nullptr);

    EvaluateState state() const { return state_; }
    bool busy() const { return state_ == EvaluateState::running; }
    /// While it runs; else of the last job.
    EvaluateWork work() const { return work_; }
    /// Cancel was asked for, and the job has not ended yet.
    bool stopping() const { return busy() && stopping_; }

    /// While it runs: 0 to 100, what it does, and seconds left (below 0 where there is nothing to tell it by, see
    /// core::ProgressForecast).
    int percent() const { return percent_; }
    const QString& stage() const { return stage_; }
    double secondsLeft() const { return forecast_.secondsLeft(); }
    /// What is being evaluated, or was last.
    const QString& subject() const { return subject_; }
    /// While it runs: another model is open by now, or is being trained.
    bool modelChanged() const;
    const QString& failure() const { return failure_; }
    /// What people call the open model, where that is another one than the record's; empty where it is the same one or
    /// none, and for images of another tool.
    QString otherOpenModel(const core::EvaluationRecord& record) const;

    /// Whether the last one, which has ended, gave record().
    bool gaveFigures() const { return gaveFigures_; }
    /// The last one that gave any figures; null before the first.
    const EvaluationPointer& record() const { return record_; }

    /// Why this cannot be evaluated now, as a sentence; empty where it can.
    QString refusal(const EvaluationOrder& order) const;
    /// Why this metric is not measured, as a clause: "it needs a dataset with classes". Empty where it is, as far as
    /// that is known before the dataset is open.
    QString refusal(const core::Metric& metric, const EvaluationOrder& order) const;

    /// Why no classifier can learn from this now, as a sentence, as far as that is known before dataset and images are
    /// open; empty where one can. The metrics of the order do not matter.
    QString classifierRefusal(const EvaluationOrder& order) const;
    /// What people call what the order evaluates.
    QString subjectOf(const EvaluationOrder& order) const { return QString::fromStdString(input(order).name); }

    /// record() is this one now, which was kept. Does nothing while one runs.
    void continueFrom(const EvaluationPointer& record);
    /// What it measures joins record() where that is of the same evaluation, see core::joinedRecords(). Does nothing
    /// where it is refused.
    void start(const EvaluationOrder& order);
    /// Trains a classifier on the training images and samples of what the order names, and saves it as the ONNX file
    /// `file`, which a person was asked for: what is there when it begins is replaced. The state is afterwards that of
    /// record(). Does nothing where it is refused.
    void saveClassifier(const EvaluationOrder& order, const QString& file);
    /// Once more what has failed: for the same model and dataset. Fails again while another job runs.
    void saveClassifier(const ClassifierJob& job);
    /// What was measured by then is shown and kept; of a classifier nothing is written.
    void cancel();

   Q_SIGNALS:
    /// Of the state, the progress or the record.
    void changed();
    void busyChanged(bool busy);
    /// There is another record(). `saved`: in the project.
    void recorded(bool saved);
    /// It was measured, and could not be saved in the project; or an earlier one had to be renamed for it.
    void keepFailed(const QString& sentence);
    /// The file is there.
    void classifierSaved(const QString& file, const core::SavedClassifier& saved);
    void classifierCancelled();
    void classifierFailed(const QString& sentence, const ClassifierJob& job);

   private:
    EvaluationInput input(const EvaluationOrder& order) const;
    void run(const EvaluationInput& input, const EvaluationPointer& earlier, const std::stop_token& stop,
             const JobRunner::Post& post);
    void runClassifier(const ClassifierJob& job, const std::stop_token& stop, const JobRunner::Post& post);
    /// False where a job runs already.
    bool begin(EvaluateWork work, const EvaluationInput& what, const JobRunner::Job& job);
    core::JobContext contextOf(const std::stop_token& stop, const JobRunner::Post& post);
    void takeProgress(const core::Progress& progress);
    void end();
    void endEvaluation();
    void endClassifier();
    void followSession();
    void setState(EvaluateState state);
    QString busyRefusal() const;
    QString modelRefusal() const;
    /// Of the order but for its metrics.
    QString subjectRefusal(const EvaluationOrder& order) const;

    Session& session_;
    const DatasetController& datasets_;
    const EvaluationTools tools_;
    EvaluateState state_ = EvaluateState::empty;
    EvaluateWork work_ = EvaluateWork::evaluation;
    bool stopping_ = false;
    int percent_ = 0;
    QString stage_;
    core::ProgressForecast forecast_{kPartsOpened};
    QString subject_;
    QString failure_;
    std::shared_ptr<const core::SavedModel> model_;  // that is evaluated; null: images
    EvaluationPointer record_;
    bool gaveFigures_ = false;
    EvaluationPointer result_;  // of the job that runs
    bool saved_ = false;        // the result is in the project
    ClassifierJob classifier_;  // that is saved
    core::SavedClassifier savedClassifier_;
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
