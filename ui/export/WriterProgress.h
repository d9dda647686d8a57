#pragma once

#include <QWidget>

class QProgressBar;
class QToolButton;

namespace ui {

class FileWriter;

/// How much of a file or folder has been written, beside a button that cancels it. Hidden while nothing is.
class WriterProgress : public QWidget {
    Q_OBJECT

   public:
    /// Its parts are called `name`_progress and `name`_cancel. `what` is written ("Progress of the video").
    WriterProgress(FileWriter& writer, const QString& name, const QString& what, QWidget* parent = nullptr);

   private:
    QProgressBar* bar_;
    QToolButton* cancel_;
};

}  // namespace ui
