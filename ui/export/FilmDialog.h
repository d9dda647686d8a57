#pragma once

#include <QDialog>
#include <optional>

#include "core/exporting/Film.h"
#include "core/sample/image/Image.h"
#include "ui/jobs/DiskLook.h"
#include "ui/jobs/DiskQuestion.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class ChoiceField;
class MessageLine;
class Theme;

/// Asks how a journey becomes a film, and where it goes.
class FilmDialog : public QDialog {
    Q_OBJECT

   public:
    /// Of pictures of that shape.
    FilmDialog(const core::Journey& journey, const core::ImageShape& shape, Theme& theme, QWidget* parent);

    /// Without the threads.
    core::FilmOptions options() const;
    QString file() const;

   private:
    void buildFields(QFormLayout* form);
    /// The name's ending follows the format.
    void setFormat();
    void chooseFile();
    /// Asks the disk about the file.
    void look();
    /// Why it cannot be saved there; empty where it can.
    QString problem() const;
    void showState();

    const core::Journey journey_;
    const core::ImageShape shape_;
    ChoiceField* format_;
    QSpinBox* height_;
    ChoiceField* enlargement_;
    QSpinBox* rate_;
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
