#include "ui/explore/timeline/TimelineFiles.h"

#include <QFileDialog>
#include <utility>

#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/fields/SaveDialog.h"
#include "ui/export/ModelRequest.h"
#include "ui/export/VideoDialog.h"

namespace ui {

TimelineFiles::TimelineFiles(Session& session, TimelineController& timeline, TimelineFileController& files,
                             ExportController& videos, MessageLine& message, Theme& theme, QWidget* panel)
    : QObject(panel),
      session_(session),
      timeline_(timeline),
      files_(files),
      videos_(videos),
      message_(message),
      theme_(theme),
      panel_(panel) {
    const auto tell = [this](const QString& file) { tellSaved(message_, file); };
    connect(&files_, &TimelineFileController::saved, this, tell);
    connect(&files_, &TimelineFileController::opened, this, &TimelineFiles::tellOpened);
    connect(&files_, &TimelineFileController::failed, &message_, &MessageLine::showError);
    connect(&videos_, &ExportController::finished, this, tell);
    connect(&videos_, &ExportController::cancelled, this,
            [this] { message_.showInfo(tr("The video was cancelled; nothing was saved.")); });
    connect(&videos_, &ExportController::failed, &message_, &MessageLine::showError);
    connect(&session_, &Session::modelChanged, this, [this] {
        if (std::exchange(foreign_, false)) message_.clear();  // it spoke of the model before
    });
}

void TimelineFiles::tellOpened(const QString& file, bool foreign) {
    foreign_ = foreign;
    const QString name = pathText(file);
    if (foreign)
        message_.note(
            tr("Opened %1. It was made with another model: here its keyframes give other samples.").arg(name));
    else
        message_.showInfo(tr("Opened %1.").arg(name));
}

void TimelineFiles::askForTimeline() {
    auto* dialog = new QFileDialog(panel_, tr("Open a timeline"));
    dialog->setObjectName(QStringLiteral("timeline_open_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Timeline, or a video of one (*.json *.mp4 *.webm *.avi)"));
    connect(dialog, &QFileDialog::fileSelected, &files_, &TimelineFileController::open);
    dialog->open();
}

void TimelineFiles::askForTimelineToSave() {
    askForFile(panel_, tr("Save the timeline"), QStringLiteral("timeline.json"), tr("Timeline (*.json)"),
               [this](const QString& file) { files_.save(file); });
}

void TimelineFiles::askForVideo() {
    if (timeline_.empty() || !session_.snapshot()) return;
    timeline_.pause();
    if (core::exportersFor(core::ExportSubject::timeline, session_.snapshot()->spec().sample).empty()) {
        message_.showError(tr("No export format writes a timeline of this model's samples; open another model."));
        return;
    }
    core::ExportRequest request = modelRequest(session_);
    request.timeline = timeline_.timeline();
    auto* dialog = new VideoDialog(std::move(request), theme_, panel_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { saveVideo(dialog->exporter(), dialog->request(), dialog->file()); });
    dialog->open();
}

void TimelineFiles::saveVideo(const core::Exporter& exporter, core::ExportRequest request, const QString& file) {
    message_.clear();
    videos_.start(exporter, std::move(request), exportThreads(session_), file);
}

}  // namespace ui
