#pragma once

#include <QImage>
#include <QObject>

#include "ui/explore/Session.h"
#include "ui/explore/sheet/DrawnPair.h"

namespace ui {

/// Two points of the open model, A and B, that a person holds to compare them. Their images, and where these differ,
/// are drawn on a thread of their own, anew with the newest weights. Another model lets go of both.
class HeldPoints : public QObject {
    Q_OBJECT

   public:
    enum class Side { a, b };

    explicit HeldPoints(Session& session, QObject* parent = nullptr);

    bool holds(Side side) const { return at(side).has_value(); }
    bool holdsBoth() const { return holds(Side::a) && holds(Side::b); }
    /// Whether the point of the session is the one that is held there.
    bool isHere(Side side) const;
    /// How far apart the two lie in latent space. Both are held.
    double distance() const;
    /// Whether the two ask for different classes. Both are held.
    bool classesDiffer() const;

    /// The point of the session, or another one of the open model.
    void hold(Side side);
    void hold(Side side, DrawnPair::Point point);
    /// Nothing while none is held there.
    const std::optional<DrawnPair::Point>& at(Side side) const { return points_[static_cast<std::size_t>(side)]; }
    void goTo(Side side);
    /// To B from A, and to A from anywhere else; once both are held.
    void flip();

    /// Null until it was drawn.
    const QImage& image(Side side) const { return drawn_.image(static_cast<std::size_t>(side)); }
    /// Where the two differ, and how much: see DrawnPair.
    const QImage& difference() const { return drawn_.difference(); }
    double meanDifference() const { return drawn_.meanDifference(); }
    double largestDifference() const { return drawn_.largestDifference(); }

   Q_SIGNALS:
    /// Another point is held, or another image is there.
    void changed();
    void failed(const QString& sentence);

   private:
    void letGo();
    void draw();

    Session& session_;
    DrawnPair::Points points_;
    DrawnPair drawn_;
};

}  // namespace ui
