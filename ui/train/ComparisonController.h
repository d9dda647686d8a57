#pragma once

#include <QImage>
#include <QObject>
#include <QString>
#include <cstdint>
#include <string>
#include <vector>

#include "core/training/History.h"
#include "ui/jobs/NewestJob.h"
#include "ui/train/RunsController.h"

namespace ui {

/// A run beside others. Its place among them is its color.
struct ComparedRun {
    std::string id;
    QString name;
    std::string family;
    QString dataset;         ///< its name
    std::string likelihood;  ///< id of the model's setting; empty where it has none
    core::RunInfo info;
    core::RunSettings settings;  ///< what it was started with
    core::History history;
    QImage samples;                ///< the newest sheet; null while there is none
    std::int64_t samplesStep = 0;  ///< when it was drawn
};

/// The runs that are ticked: with two or more of them, their curves and newest samples, read off the GUI thread.
class ComparisonController : public QObject {
    Q_OBJECT

   public:
    ComparisonController(StudioProject& project, TrainingController& training, RunsController& runs,
                         QObject* parent = nullptr);

    bool isTicked(const std::string& id) const { return placeOf(id) >= 0; }
    /// Among the ticked ones, in the order in which they were ticked; -1: it is none of them.
    int placeOf(const std::string& id) const;
    void setTicked(const std::string& id, bool ticked);
    void clear();

    /// Empty while fewer than two are ticked.
    const std::vector<ComparedRun>& runs() const { return compared_; }

   Q_SIGNALS:
    void ticksChanged();
    void changed();         ///< runs() are others
    void samplesChanged();  ///< only their samples, or their names
    void failed(const QString& sentence);

   private:
    void load();
    void follow();

    StudioProject& project_;
    TrainingController& training_;
    RunsController& list_;
    std::vector<std::string> ticked_;
    std::vector<ComparedRun> compared_;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
