#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>

#include "ui/app/StudioProject.h"
#include "ui/jobs/DiskQuestion.h"

class QWidget;

namespace ui {

/// Asks which project the studio is to work on, and whether that one can be: a new one is made first. The disk is asked
/// on a thread of its own.
class ProjectSwitch : public QObject {
    Q_OBJECT

   public:
    /// `project` is the one that is worked on now.
    ProjectSwitch(const StudioProject& project, QWidget& window);

    void chooseNew();
    void chooseExisting();
    /// The project in this folder. -> chosen, or failed
    void open(const QString& folder);

   Q_SIGNALS:
    void chosen(const QString& folder);
    void failed(const QString& sentence);

   private:
    void make(const QString& folder);
    /// `look` says what keeps it from being opened, or throws it.
    void ask(const QString& folder, const std::function<QString(const std::filesystem::path&)>& look);
    void answer(const QString& folder, const QString& problem);

    const StudioProject& project_;
    QWidget& window_;
    DiskQuestion question_;
};

}  // namespace ui
