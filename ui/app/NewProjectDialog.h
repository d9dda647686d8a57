#pragma once

#include <QFileDialog>

namespace ui {

/// Asks for the folder of a new project: an existing one, which may be chosen without stepping into it, or a name that
/// is not there yet.
class NewProjectDialog : public QFileDialog {
    Q_OBJECT

   public:
    explicit NewProjectDialog(QWidget* parent);

   protected:
    void accept() override;
};

}  // namespace ui
