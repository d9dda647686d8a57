#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

#include "ui/explore/DrawnKeys.h"
#include "ui/explore/Session.h"
#include "ui/explore/timeline/JourneyController.h"
#include "ui/explore/timeline/JourneyFileController.h"
#include "ui/export/ExportController.h"
#include "ui/jobs/RenderClient.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

class ChoiceField;
class JourneyTimeline;
class MessageLine;
class RealField;
class RenderController;
class Theme;

/// The journey as a time line with the pictures of its stops: keep the point, go along, play, save as a film. Its
/// actions() are for a menu.
class JourneyPanel : public QWidget {
    Q_OBJECT

   public:
    JourneyPanel(Session& session, JourneyController& journey, JourneyFileController& files, ExportController& films,
                 RenderController& renderer, Theme& theme, QWidget* parent = nullptr);

    /// A line says what becomes of it.
    void saveFilm(const core::Exporter& exporter, core::ExportRequest request, const QString& file);
    /// What the panel shall say.
    void showError(const QString& sentence);
    void showInfo(const QString& sentence);

   protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

   private:
    void buildActions(QHBoxLayout* row);
    void buildLength(QHBoxLayout* row);
    void buildFields(QHBoxLayout* row);
    void buildProgress(QHBoxLayout* row);
    void connectJourney();
    void connectFiles();
    void tellSaved(const QString& file);
    void connectFilms();
    void askForFilm();
    void askForJourney();
    void remove(int stop);
    void clear();
    /// A line that brings back what was there before.
    void offerBack(const core::Journey& before, const QString& sentence);
    void showJourney();
    void showPosition();
    void showState();
    /// Of the keys that are there, where they are known.
    void showPictures();
    /// Draws the keys again, when the panel is seen.
    void requestPictures();

    Session& session_;
    JourneyController& journey_;
    ExportController& films_;
    RenderClient* client_;
    Theme& theme_;
    JourneyFileController& files_;
    JourneyTimeline* timeline_;
    QLabel* time_;
    ChoiceField* path_;
    ChoiceField* easing_;
    RealField* length_;
    QProgressBar* progress_;
    QToolButton* cancel_;
    MessageLine* message_;
    QAction* add_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* clear_ = nullptr;
    QAction* play_ = nullptr;
    QAction* loop_ = nullptr;
    QAction* open_ = nullptr;
    QAction* save_ = nullptr;
    QAction* film_ = nullptr;
    bool foreign_ = false;  // the journey that was opened is of another model than the one that was open then
    DrawnKeys drawn_;
    QTimer newWeights_;  // while a training brings them faster than they need to be seen here
};

}  // namespace ui
