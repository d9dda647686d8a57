#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

#include "ui/explore/DrawnKeys.h"
#include "ui/explore/Session.h"
#include "ui/explore/timeline/TimelineController.h"
#include "ui/explore/timeline/TimelineFileController.h"
#include "ui/export/ExportController.h"
#include "ui/jobs/RenderClient.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class TimelineFields;
class TimelineFiles;
class TimelineTrack;
class MessageLine;
class RealField;
class RenderController;
class Theme;

/// The timeline with the samples of its keyframes: add a keyframe, go along, play, save as a video. Its
/// actions() are for a menu.
class TimelinePanel : public QWidget {
    Q_OBJECT

   public:
    TimelinePanel(Session& session, TimelineController& timeline, TimelineFileController& files,
                  ExportController& videos, RenderController& renderer, Theme& theme, QWidget* parent = nullptr);

    /// Adds the current latent as a keyframe.
    QAction* keyframeCommand() const { return add_; }
    /// Whether a keyframe can be added while the panel is hidden: in the Explore workspace.
    void setActive(bool active);
    /// What the panel shall say.
    void showError(const QString& sentence);
    void showInfo(const QString& sentence);

   protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

   private:
    void buildActions(QHBoxLayout* row);
    void buildLength(QHBoxLayout* row);
    void connectTimeline();
    void remove(int keyframe);
    void clear();
    /// A line that brings back what was there before.
    void offerBack(const core::Timeline& before, const QString& sentence);
    void showTimeline();
    void showPosition();
    void showState();
    void takeRoom(bool empty);
    /// Of the keys that are there, where they are known.
    void showImages();
    /// Draws the keys again, when the panel is seen.
    void requestImages();

    Session& session_;
    TimelineController& timeline_;
    ExportController& videos_;
    RenderClient* client_;
    TimelineFileController& files_;
    TimelineTrack* track_;
    QLabel* time_;
    RealField* length_;
    TimelineFields* fields_;
    MessageLine* message_;
    TimelineFiles* dialogs_;
    bool active_ = false;
    QAction* add_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* clear_ = nullptr;
    QAction* play_ = nullptr;
    QAction* loop_ = nullptr;
    QAction* open_ = nullptr;
    QAction* save_ = nullptr;
    QAction* video_ = nullptr;
    DrawnKeys drawn_;
    QTimer newWeights_;  // while a training brings them faster than they need to be seen here
};

}  // namespace ui
