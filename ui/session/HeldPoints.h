#pragma once

#include <QImage>
#include <QObject>
#include <array>
#include <optional>

#include "core/latent/ClassMix.h"
#include "core/latent/Latent.h"
#include "ui/controllers/JobRunner.h"
#include "ui/session/Session.h"

namespace ui {

/// Two points of the open model, A and B, that a person holds to compare them. Their pictures, and where these differ,
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

    /// The point of the session.
    void hold(Side side);
    void goTo(Side side);
    /// To B from A, and to A from anywhere else; once both are held.
    void flip();

    /// Null until it was drawn.
    const QImage& picture(Side side) const { return pictures_[static_cast<std::size_t>(side)]; }
    /// Black where the two pictures are the same, white where they differ most; null until it was drawn.
    const QImage& difference() const { return difference_; }
    /// Of the pixels, as a share of full brightness: the largest one is what white stands for.
    double meanDifference() const { return mean_; }
    double largestDifference() const { return largest_; }

   Q_SIGNALS:
    /// Another point is held, or another picture is there.
    void changed();
    void failed(const QString& sentence);

   private:
    struct Point {
        core::Latent latent;
        core::ClassMix classes;
    };

    const std::optional<Point>& at(Side side) const { return points_[static_cast<std::size_t>(side)]; }
    void letGo();
    void draw();

    Session& session_;
    std::array<std::optional<Point>, 2> points_;
    std::array<QImage, 2> pictures_;
    QImage difference_;
    double mean_ = 0;
    double largest_ = 0;
    int generation_ = 0;    // of the points: pictures of others are not shown
    bool waiting_ = false;  // for what is drawn now, to draw once more
    JobRunner runner_;      // last: joins first
};

}  // namespace ui
