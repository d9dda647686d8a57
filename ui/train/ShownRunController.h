#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/project/HistoryFile.h"
#include "ui/jobs/NewestJob.h"
#include "ui/train/RunsController.h"
#include "ui/train/SavedSamples.h"

namespace ui {

/// A run as its files have it; or, where there is nothing to see, why.
struct ShownRun {
    std::string id;  ///< empty: no run is selected
    QString name;
    std::string family;
    std::vector<std::string> classes;  ///< of a conditional model
    core::RunHistory history;
    SavedSamples samples;
    QString sentence;  ///< a problem, or what it waits for; else empty
};

using ShownRunPointer = std::shared_ptr<const ShownRun>;

/// The selected run is the one on screen. Where it is trained, or its model is open, the views follow the training and
/// the session; any other is read from its files, off the GUI thread. A training that starts and a model that is opened
/// select their run; one that ends leaves the selection where it is.
class ShownRunController : public QObject {
    Q_OBJECT

   public:
    ShownRunController(Session& session, StudioProject& project, TrainingController& training, RunsController& runs,
                       QObject* parent = nullptr);

    /// Empty: none. A run that is not in the list yet will be.
    void select(const std::string& id);
    const std::string& selected() const { return selected_; }
    /// The one that is trained, or whose model is open; empty where that is none of the project's.
    const std::string& liveRun() const { return live_.run; }
    /// Null: what is trained, or the open model.
    const ShownRunPointer& shown() const { return shown_; }

   Q_SIGNALS:
    void selectedChanged();
    void shownChanged();  ///< shown(), or what is known of the selected run

   private:
    /// What is trained, or open. There may be such a thing without a run.
    struct Live {
        bool there = false;
        bool trained = false;
        std::string run;
        bool operator==(const Live&) const = default;
    };

    Live live() const;
    bool isLive() const;
    void followLive();
    void followList();
    void showSelected();
    void load(const StudioRun& run);

    Session& session_;
    StudioProject& project_;
    TrainingController& training_;
    RunsController& runs_;
    std::string selected_;
    Live live_;
    int place_ = -1;        // of the selected run in the list; -1: it is not there yet
    bool listed_ = false;   // the list was there once
    core::RunInfo loaded_;  // of the run that is read, or was
    ShownRunPointer shown_;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
