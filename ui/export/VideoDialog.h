#pragma once

#include <QDialog>
#include <optional>
#include <vector>

#include "core/exporting/Exporter.h"
#include "ui/jobs/DiskLook.h"
#include "ui/jobs/DiskQuestion.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ChoiceField;
class MessageLine;
class ParameterForm;
class Theme;

/// Asks how a timeline becomes a video, and where it goes: every exporter of timelines that takes the model is a
/// format.
class VideoDialog : public QDialog {
    Q_OBJECT

   public:
    /// The request has a model and a timeline.
    VideoDialog(core::ExportRequest request, Theme& theme, QWidget* parent);

    const core::Exporter& exporter() const { return *shown_; }
    /// With the settings that were chosen.
    core::ExportRequest request() const;
    QString file() const;

   private:
    /// One way to write a video.
    struct Format {
        const core::Exporter* exporter;
        QString ending;  ///< of the file's name; empty: a folder
    };

    void buildFields(QFormLayout* form);
    /// The chosen one.
    const Format& format() const;
    /// The name's ending follows the format.
    void setFormat();
    /// The fields of its settings, which keep what both formats have.
    void showExporter();
    /// The format follows the name's ending.
    void followName();
    void chooseFile();
    /// Asks the disk about the file.
    void look();
    /// Why it cannot be saved there; empty where it can.
    QString problem() const;
    void showState();

    const core::ExportRequest request_;
    std::vector<Format> formats_;
    const core::Exporter* shown_ = nullptr;  // whose settings the form has
    QLabel* formatLabel_;
    ChoiceField* format_;
    ParameterForm* parameters_;
    QLabel* fileLabel_;
    QLineEdit* file_;
    QPushButton* choose_;
    QPushButton* save_;
    QLabel* summary_;
    MessageLine* message_;
    std::optional<FilePlace> place_;  // of the file; nothing until the disk has answered
    DiskQuestion suggestion_;
    DiskQuestion question_;  // last: joins first
};

}  // namespace ui
