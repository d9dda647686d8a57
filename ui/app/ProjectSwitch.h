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
    /// `isNew`: it was made for this.
    void chosen(const QString& folder, bool isNew);
    void failed(const QString& sentence);

   private:
    void make(const QString& folder);
    /// What the disk says of a folder.
    struct Found {
        QString problem;  // what keeps it from being opened
        bool isNew = false;
    };
    /// `look` may throw the problem.
    void ask(const QString& folder, const std::function<Found(const std::filesystem::path&)>& look);
    void answer(const QString& folder, const Found& found);

    const StudioProject& project_;
    QWidget& window_;
    DiskQuestion question_;
};

}  // namespace ui
