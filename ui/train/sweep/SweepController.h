#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/dataset/Dataset.h"
#include "ui/app/StudioProject.h"
#include "ui/data/DatasetController.h"
#include "ui/jobs/FolderWatcher.h"
#include "ui/jobs/JobRunner.h"
#include "ui/jobs/NewestJob.h"
#include "ui/train/TrainingController.h"
#include "ui/train/sweep/StudioSweep.h"

namespace ui {

/// Whether KID and DCI of the runs are being measured.
enum class SweepMeasuring { idle, running, stopping };

/// The sweeps of the project's queue, and of the one that is shown its runs with their images and figures. Reads files,
/// draws and measures off the GUI thread.
class SweepController : public QObject {
    Q_OBJECT

   public:
    SweepController(Session& session, StudioProject& project, TrainingController& training, DatasetController& datasets,
                    QObject* parent = nullptr);

    /// The project's queue as it was read last.
    const std::vector<core::QueueEntry>& queue() const { return queue_; }
    const std::vector<core::SweepSummary>& sweeps() const { return sweeps_; }
    /// The list has been read once.
    bool loaded() const { return loaded_; }
    /// Reads the queue again, and what is shown.
    void refresh();

    const StudioSweep& shown() const { return shown_; }
    bool isShown() const { return !shown_.name.empty(); }
    /// An empty name, or one that the queue does not have: none is shown.
    void show(const std::string& name);

    /// The folder of the model of a run; whether it is there, SweepRow::hasModel says.
    std::filesystem::path modelOf(const StudioSweepColumn& column) const {
        return project_.run(column.row.entry.run).model();
    }

    SweepImages images() const { return images_; }
    void setImages(SweepImages images);
    /// Files are read, or images drawn.
    bool busy() const { return grid_.busy(); }

    SweepMeasuring measuring() const { return measuring_; }
    /// At least one run is done and not measured.
    bool canMeasure() const;
    /// KID and DCI of all runs that are done. Does nothing where canMeasure() is false.
    void measure();
    void cancelMeasuring();

    /// Puts the entries at the end of the project's queue. -> added, or failed
    void add(const std::vector<core::QueueEntry>& entries, bool run);

   Q_SIGNALS:
    void listChanged();     ///< sweeps(), queue()
    void shownChanged();    ///< another sweep, or none
    void columnsChanged();  ///< what is known of its runs
    void imagesChanged();
    void busyChanged(bool busy);
    void measuringChanged(ui::SweepMeasuring state);
    /// 0 to 1 of the whole; `run` is the one that is measured.
    void measured(double share, const QString& run);
    /// `run`: the person wants the queue to start now.
    void added(const QString& sweep, int runs, bool run);
    void noted(const QString& sentence);
    void failed(const QString& sentence);

   private:
    /// What the job of the grid works with.
    struct Plan;

    void readList();
    void takeList(const std::vector<core::QueueEntry>& queue);
    void load();
    /// `kept`: what the project keeps of them; `problem`: why that cannot be read, else empty.
    void takeRows(const std::vector<core::SweepRow>& rows, const std::map<std::string, core::SweepScores>& kept,
                  const QString& problem);
    void takeScores(const core::SweepRow& row, const core::SweepScores& scores);
    void takeColumn(std::size_t place, const StudioSweepColumn& column);
    void setMeasuring(SweepMeasuring state);
    int threads() const;

    Session& session_;
    StudioProject& project_;
    TrainingController& training_;
    DatasetController& datasets_;
    std::vector<core::QueueEntry> queue_;
    std::vector<core::SweepSummary> sweeps_;
    bool loaded_ = false;
    bool again_ = false;  // something changed while the list was read
    StudioSweep shown_;
    SweepImages images_ = SweepImages::samples;
    SweepMeasuring measuring_ = SweepMeasuring::idle;
    /// Of the model that the run had at that step.
    struct ScoredRun {
        std::string created;
        std::int64_t step = 0;
        core::SweepScores scores;
    };
    std::map<std::string, ScoredRun> scores_;       // by run; kept in the project, too, unless the disk refuses
    QString scoresProblem_;                         // why the project's cannot be read
    std::shared_ptr<const core::Dataset> dataset_;  // of what is shown, once it was needed
    FolderWatcher watcher_;
    QTimer changes_;  // many at once are one
    JobRunner list_;  // this and the following join first
    JobRunner adding_;
    NewestJob grid_;
    JobRunner scoring_;
};

}  // namespace ui
