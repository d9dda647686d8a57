#pragma once

#include <QObject>
#include <QString>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ui/evaluate/EvaluationTools.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

enum class KeptListState {
    unread,   ///< nobody has asked for it yet
    reading,  ///< for the first time
    read      ///< list() is as the project had it when it was read last
};

/// The evaluations that are kept in the project, and those that were made or opened in this session and have no place
/// in it: their list, and
/// those that are shown or compared, which are read off the GUI thread. GUI thread only.
class KeptEvaluations : public QObject {
    Q_OBJECT

   public:
    explicit KeptEvaluations(EvaluationTools tools, QObject* parent = nullptr);

    KeptListState state() const { return state_; }
    /// The newest first.
    const std::vector<ListedEvaluation>& list() const { return list_; }
    /// Reads the list anew.
    void refresh();

    /// Puts one on the list until the program ends, or until the project has it.
    void hold(const EvaluationPointer& record);

    /// The one that is on screen; null where none is. -> onScreenChanged()
    void setOnScreen(const EvaluationPointer& record);
    /// Whether it is the one on screen.
    bool isOnScreen(const ListedEvaluation& listed) const;

    /// Reads one. -> shown()
    void show(const std::string& id);
    /// Reads what is kept beside a model, of this project or not, and holds it. -> shown(), where there is any
    void showOf(const std::filesystem::path& place, const std::string& weightsHash);
    /// Reads them, in the order of the list. None of them: nothing is compared. -> compared()
    void compare(const std::set<std::string>& ids);
    const std::set<std::string>& compared() const { return compared_; }

   Q_SIGNALS:
    void changed();  ///< of the list
    void shown(const ui::EvaluationPointer& record);
    void onScreenChanged();
    void comparedChanged(const std::vector<ui::EvaluationPointer>& records);
    void failed(const QString& sentence);

   private:
    using Records = std::map<std::string, EvaluationPointer>;

    void takeList(const std::vector<ListedEvaluation>& saved);
    void joinList();
    void leaveToProject();

    const EvaluationTools tools_;
    KeptListState state_ = KeptListState::unread;
    std::vector<ListedEvaluation> saved_;
    std::vector<ListedEvaluation> list_;  // saved_ and those of held_
    Records held_;                        // that the project does not have
    std::size_t heldBefore_ = 0;          // so many names were given to those
    EvaluationPointer onScreen_;
    QString problem_;  // that was said last
    std::set<std::string> compared_;
    Records records_;  // of those that are compared
    NewestJob reading_;
    NewestJob showing_;
    NewestJob comparing_;  // these last: they join first
};

}  // namespace ui
