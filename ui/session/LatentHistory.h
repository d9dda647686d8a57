#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "ui/session/Session.h"

namespace ui {

/// The points where the session's sliders have stood, to go back to. A hand that drags passes many points: only where
/// it rests for a moment counts. Begins anew with another latent space.
class LatentHistory : public QObject {
    Q_OBJECT

   public:
    explicit LatentHistory(Session& session, QObject* parent = nullptr);

    bool canUndo() const { return at_ > 0 || moved(); }
    bool canRedo() const { return !moved() && at_ + 1 < points_.size(); }
    void undo();
    void redo();

   Q_SIGNALS:
    void changed();

   private:
    struct Point {
        core::Latent latent;
        core::ClassMix classes;

        bool operator==(const Point&) const = default;
    };

    Point here() const { return {session_.latent(), session_.classMix()}; }
    /// Whether the session stands elsewhere than the history: its hand has not rested yet.
    bool moved() const { return !points_.empty() && !(points_[at_] == here()); }
    void begin();
    void settle();
    void go(std::size_t place);

    Session& session_;
    std::vector<Point> points_;  // one at least while a model is open
    std::size_t at_ = 0;
    QTimer rest_;
};

}  // namespace ui
