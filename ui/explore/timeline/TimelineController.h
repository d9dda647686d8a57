#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <string>
#include <vector>

#include "core/latent/timeline/Timeline.h"
#include "ui/explore/Session.h"

namespace ui {

/// A timeline through the open model's latent space, and where on it the session's point is. The point goes along when
/// a person moves along the timeline, and by the clock while it plays; when something else moves the point meanwhile,
/// it stops.
class TimelineController : public QObject {
    Q_OBJECT

   public:
    explicit TimelineController(Session& session, QObject* parent = nullptr);

    const core::Timeline& timeline() const { return timeline_; }
    bool empty() const { return timeline_.keys.empty(); }
    /// Seconds from the begin.
    double position() const { return position_; }
    /// The key that was chosen last; -1 for none, as after moving along the way.
    int current() const { return current_; }
    bool playing() const { return timer_.isActive(); }
    /// There is a way to go.
    bool canPlay() const { return timeline_.duration() > 0; }

    /// Keeps the session's point as the last key.
    void add();
    /// The same of another point of the session's model; the session's stays where it is.
    void addPoint(const core::Latent& latent, const core::ClassMix& classes);
    /// Keeps points along a way that was drawn, each a short time after the one before. A timeline of nothing else goes
    /// along it at an even speed.
    void addPath(const std::vector<core::Latent>& latents);
    void remove(int key);
    /// As core::Timeline::moveKey().
    void move(int key, double seconds);
    /// Goes to a key.
    void choose(int key);
    /// Goes to a moment.
    void seek(double seconds);
    /// From the begin, where it is at the end.
    void play();
    void pause();
    void setPath(core::PathKind path);
    void setEasing(core::Easing easing);
    void setLoop(bool loop);
    void setDuration(double seconds);
    /// Another one, from a file say, which must be of the session's model. Goes to its begin.
    void setTimeline(core::Timeline timeline);
    /// One of the session's model that was there before. The point stays where it is.
    void putBack(const core::Timeline& timeline);
    void clear();

   Q_SIGNALS:
    /// Keys, their times or how it goes from one to the other.
    void changed();
    void positionChanged(double seconds);
    /// Another key was chosen, or none.
    void currentChanged(int key);
    void playingChanged(bool playing);
    /// addPath() has. Where `before` is empty they are all there is, so the way and the speed became those of a path.
    void pathAdded(const core::Timeline& before);
    /// The keys do not fit the model that was opened, and are gone.
    void outgrown();

   private:
    void step();
    void go(double seconds);
    void setCurrent(int key);
    void changeSpace();
    /// After a change: the position stays within.
    void tellChange();

    Session& session_;
    core::Timeline timeline_;
    std::vector<std::string> classNames_;  // that the keys are of
    double position_ = 0;
    int current_ = -1;
    bool moving_ = false;  // the session's point, by us
    QTimer timer_;
    QElapsedTimer clock_;
    double playedFrom_ = 0;  // the position when the clock was at 0
};

}  // namespace ui
