#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "core/latent/directions/Direction.h"
#include "core/latent/directions/DirectionMethod.h"
#include "ui/common/text/MessageText.h"
#include "ui/explore/Session.h"
#include "ui/explore/sheet/DrawnPair.h"

namespace ui {

/// What the slider that a hand moved last changes: the image of the point beside that of the same point with this one
/// slider where it stood before, and where the two differ. They follow the point and the newest weights while somebody
/// watches.
class SliderChange : public QObject {
    Q_OBJECT

   public:
    struct Slider {
        core::Direction direction;
        bool keepsLocks;  ///< it leaves locked directions where they stand
    };

    explicit SliderChange(Session& session, QObject* parent = nullptr);

    /// Nothing is drawn while nobody watches.
    void setWatched(bool watched);
    /// This slider moves now; what it changes is told from where it stood at `before`.
    void take(const Slider& slider, double before);
    /// Takes the slider back to where it stood before.
    void goBack();

    /// None was moved yet, of this model, or it stands where it stood before.
    bool isEmpty() const;
    /// What follows is of the slider; there is one where this is not empty.
    QString name() const { return messageText(core::nameOf(slider_->direction)); }
    double before() const { return before_; }
    double now() const { return core::coordinate(session_.latent(), slider_->direction); }

    /// Null until it was drawn.
    const QImage& imageBefore() const { return drawn_.image(0); }
    const DrawnPair& drawn() const { return drawn_; }

   Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

   private:
    core::Latent pointBefore() const;
    void follow();
    /// The name that it has now.
    void takeName();

    Session& session_;
    std::optional<Slider> slider_;
    double before_ = 0;
    bool watched_ = false;
    DrawnPair drawn_;
};

}  // namespace ui
