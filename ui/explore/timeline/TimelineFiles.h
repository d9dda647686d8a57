#pragma once

#include <QObject>

#include "ui/explore/Session.h"
#include "ui/explore/timeline/TimelineController.h"
#include "ui/explore/timeline/TimelineFileController.h"
#include "ui/export/ExportController.h"

namespace ui {

class MessageLine;
class Theme;

/// The timeline as a file and as a video: asks which, and says on a line what became of it.
class TimelineFiles : public QObject {
    Q_OBJECT

   public:
    /// `panel` owns it, and the dialogs.
    TimelineFiles(Session& session, TimelineController& timeline, TimelineFileController& files,
                  ExportController& videos, MessageLine& message, Theme& theme, QWidget* panel);

    void askForTimeline();
    void askForTimelineToSave();
    void askForVideo();

   private:
    void tellOpened(const QString& file, bool foreign);
    void saveVideo(const core::Exporter& exporter, core::ExportRequest request, const QString& file);

    Session& session_;
    TimelineController& timeline_;
    TimelineFileController& files_;
    ExportController& videos_;
    MessageLine& message_;
    Theme& theme_;
    QWidget* panel_;
    bool foreign_ = false;  // the timeline that was opened is of another model than the one that was open then
};

}  // namespace ui
