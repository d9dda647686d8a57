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

/// The evaluations that are kept in the project, and those of this session that have no place in it: their list, and
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

    /// Puts one on the list that is saved nowhere, until the program ends.
    void hold(const EvaluationPointer& record);

    /// Reads one. -> shown()
    void show(const std::string& id);
    /// Reads what is kept beside a model. -> shown(), where there is any
    void showOf(const std::filesystem::path& place, const std::string& weightsHash);
    /// Reads them, in the order of the list. None of them: nothing is compared. -> compared()
    void compare(const std::set<std::string>& ids);
    const std::set<std::string>& compared() const { return compared_; }

   Q_SIGNALS:
    void changed();  ///< of the list
    void shown(const ui::EvaluationPointer& record);
    void comparedChanged(const std::vector<ui::EvaluationPointer>& records);
    void failed(const QString& sentence);

   private:
    using Records = std::map<std::string, EvaluationPointer>;

    void takeList(const std::vector<ListedEvaluation>& saved);

    const EvaluationTools tools_;
    KeptListState state_ = KeptListState::unread;
    std::vector<ListedEvaluation> saved_;
    std::vector<ListedEvaluation> list_;  // saved_ and those of held_
    Records held_;                        // that are saved nowhere
    QString problem_;                     // that was said last
    std::set<std::string> compared_;
    Records records_;  // of those that are compared
    NewestJob reading_;
    NewestJob showing_;
    NewestJob comparing_;  // these last: they join first
};

}  // namespace ui
