#pragma once

#include <QDialog>
#include <vector>

#include "ui/train/sweep/SweepBase.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace ui {

class SweptSettingField;

/// Asks for one or two settings and their values, and shows at once which runs come of them, about how long they take
/// and what is wrong.
class SweepDialog : public QDialog {
    Q_OBJECT

   public:
    /// `queue`: the project's, as far as it is known; the name of the sweep must be free there.
    SweepDialog(SweepBase base, std::vector<core::QueueEntry> queue, QWidget* parent = nullptr);

    /// The runs as they are to be queued; empty while something is wrong.
    const std::vector<core::QueueEntry>& entries() const { return entries_; }

   Q_SIGNALS:
    /// The person is done. `run`: the queue is to start at once.
    void wanted(const std::vector<core::QueueEntry>& entries, bool run);

   private:
    void buildName(QVBoxLayout* column);
    void buildPreview(QVBoxLayout* column);
    void buildButtons(QVBoxLayout* column);
    /// Reads the fields, and shows what comes of them.
    void preview();
    QString problemOfName(const std::string& name) const;
    std::vector<core::SweptSetting> sweptSettings() const;
    void finish(bool run);

    const SweepBase base_;
    const std::vector<core::QueueEntry> queue_;
    const std::vector<core::Parameter> parameters_;
    SweptSettingField* first_;
    SweptSettingField* second_;
    QLineEdit* sweepName_;
    QLabel* planned_;
    QListWidget* runs_;
    QLabel* problem_;
    QPushButton* add_ = nullptr;
    QPushButton* addAndRun_ = nullptr;
    std::vector<core::QueueEntry> entries_;
};

}  // namespace ui
