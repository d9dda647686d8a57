#pragma once

#include <QObject>
#include <QPoint>
#include <QString>
#include <functional>

#include "ui/explore/Session.h"
#include "ui/explore/ShownSample.h"
#include "ui/explore/sheet/HeldPoints.h"
#include "ui/jobs/RenderClient.h"

class QMenu;
class QWidget;

namespace ui {

class Favorites;
class TimelineController;

/// The menu of every sample and image that is shown in Explore, but for that of the current sample: to go there, save
/// it, copy it and keep it. What cannot be done with one is not in its menu.
class SampleMenu : public QObject {
    Q_OBJECT

   public:
    /// `window` owns the menus and the dialogs.
    SampleMenu(Session& session, Favorites& favorites, HeldPoints& held, TimelineController& timeline,
               RenderController& renderer, QWidget* window);

    /// `place` is one of the screen.
    void open(const ShownSample& sample, const QPoint& place);
    void openForImage(const ShownImage& image, const QPoint& place);

   Q_SIGNALS:
    /// The session's point is that of a sample now, as the person wished.
    void shown();
    void keyframeAdded();
    /// With its image; without a latent where it is an image of the dataset, or a sample of another model.
    void saveRequested(const QString& file, const ShownSample& sample);
    /// With its image and a latent: how and where is still to be asked.
    void saveAsked(const ShownSample& sample);
    /// What an entry did.
    void told(const QString& sentence);
    void failed(const QString& sentence);

   private:
    QMenu* newMenu();
    void add(QMenu& menu, const char* name, const QString& text, const char* iconName, std::function<void()> run);
    void addPlaces(QMenu& menu, const ShownSample& sample);
    void hold(HeldPoints::Side side, const ShownSample& sample);
    /// Under a name that the person chooses; `name` is proposed.
    void save(const ShownSample& sample, const QString& name);
    /// At once, or as soon as it is drawn.
    void withImageOf(const ShownSample& sample, std::function<void(const QImage& image)> use);

    Session& session_;
    Favorites& favorites_;
    HeldPoints& held_;
    TimelineController& timeline_;
    RenderClient* client_;
    QWidget* window_;
    std::function<void(const QImage& image)> use_;  // the image that is being drawn
};

}  // namespace ui
