#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/project/RunList.h"
#include "core/project/RunNotes.h"
#include "core/project/RunTrash.h"
#include "ui/app/StudioProject.h"
#include "ui/data/DatasetController.h"
#include "ui/jobs/FolderWatcher.h"
#include "ui/jobs/JobRunner.h"
#include "ui/jobs/KeptFile.h"
#include "ui/jobs/ModelController.h"
#include "ui/train/TrainingController.h"

namespace ui {

/// A run of the project as the studio shows it.
struct StudioRun {
    core::RunInfo info;
    core::RunNotes notes;
    QString model;  ///< the folder of its last model, or of its best one; empty while it has none
    QString best;   ///< the folder of its best one, where that is another; else empty

    /// What the person called it, or its folder.
    QString name() const { return QString::fromStdString(notes.name.empty() ? info.id : notes.name); }
};

/// The runs of the studio's project, read again whenever a file of theirs changes, and what a person
/// does with them. Each command says what went wrong through failed().
class RunsController : public QObject {
    Q_OBJECT

   public:
    RunsController(Session& session, StudioProject& project, TrainingController& training, DatasetController& datasets,
                   ModelController& models, QObject* parent = nullptr);

    /// Newest first.
    const std::vector<StudioRun>& runs() const { return runs_; }
    /// Null when there is none of that id.
    const StudioRun* find(const std::string& id) const;
    /// The newest one that was interrupted and can go on; null where there is none.
    const StudioRun* interrupted() const;
    /// The list has been read once.
    bool loaded() const { return loaded_; }
    /// It could not be read the last time; failed has said why.
    bool unreadable() const { return unreadable_; }
    void refresh();

    bool canOpenModel(const std::string& id) const;
    void openModel(const std::string& id);
    bool canOpenBest(const std::string& id) const;
    void openBest(const std::string& id);
    /// Not done, not damaged, and nothing else is trained.
    bool canResume(const std::string& id) const;
    /// Opens the run's dataset where it is not open, and resumes its training.
    void resume(const std::string& id);
    /// What the run was started with. -> settingsRead, or failed
    void readSettings(const std::string& id);

    void rename(const std::string& id, const QString& name);
    void setNotes(const std::string& id, const QString& text);
    /// All but the one that is trained.
    bool canRemove(const std::string& id) const;
    /// -> removed, or failed
    void remove(const std::string& id);
    bool canUndo() const { return !removed_.empty(); }
    /// Brings back what was removed last. -> restored, or failed
    void undo();

   Q_SIGNALS:
    void changed();  ///< runs()
    void removed(const QString& name);
    void restored(const QString& id);
    void settingsRead(const std::string& id, const core::RunSettings& settings);
    void failed(const QString& sentence);
    /// Notes that could not be saved are saved now.
    void savedAfterAll(const QString& sentence);

   private:
    /// A run that can still come back, and the open model where it was one of the run's.
    struct Removed {
        core::TrashedRun run;
        std::weak_ptr<const core::SavedModel> model;
        std::filesystem::path place;          ///< of the model in the run's folder
        std::optional<core::RunNotes> notes;  ///< that were not saved yet
    };

    void write(const std::string& id, const core::RunNotes& notes);
    void takeList(const std::vector<StudioRun>& runs, const std::vector<std::string>& written);
    void resumeWithDataset();
    void forget(const core::TrashedRun& trashed, const QString& name);
    /// Does it on the store's thread, after what is to be saved before it.
    template <typename Act, typename Done>
    void attempt(Act act, Done done);

    Session& session_;
    StudioProject& project_;
    KeptStore& store_;
    TrainingController& training_;
    DatasetController& datasets_;
    ModelController& models_;
    std::vector<StudioRun> runs_;
    std::map<std::string, KeptFile<core::RunNotes>> notes_;  // by id: those that the list may not have yet
    std::vector<Removed> removed_;                           // the last one on top
    std::set<std::string> leaving_;                          // are being removed
    std::string waiting_;                                    // for its dataset
    bool loaded_ = false;
    bool unreadable_ = false;
    bool again_ = false;  // something changed while the list was read
    FolderWatcher watcher_;
    QTimer changes_;    // many at once are one
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
