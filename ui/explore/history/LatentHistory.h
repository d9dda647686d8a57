#pragma once

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <vector>

#include "ui/explore/Session.h"

namespace ui {

/// The points where the session's sliders have stood, as a tree: each has grown out of the one from which a person went
/// there. Back leads to that one, forward to where they went last; another way from the same point is a branch, and the
/// ways before it stay. A hand that drags passes many points: only where it rests for a moment counts. Begins anew with
/// another latent space.
class LatentHistory : public QObject {
    Q_OBJECT

   public:
    static constexpr int kNone = -1;
    /// With more of them, those that lead no further and were seen longest ago are forgotten. The way to where one
    /// stands never is, however long it may be.
    static constexpr std::size_t kMostPoints = 1000;

    struct Point {
        int id;      ///< counts up; none is given twice
        int parent;  ///< id of the point from which it was reached; kNone for the first one
        core::Latent latent;
        core::ClassMix classes;
        int next = kNone;           ///< id of the one of its children that was gone to, or through, last
        std::uint64_t visited = 0;  ///< the larger, the later somebody stood there
    };

    explicit LatentHistory(Session& session, QObject* parent = nullptr);

    /// By id, each behind its parent. Empty without a model.
    const std::vector<Point>& points() const { return points_; }
    /// Null where there is none of that id (any more).
    const Point* find(int id) const;
    /// The point where one stands, or from which a hand has just set out.
    int here() const { return here_; }

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();
    void goTo(int id);
    /// The point of the session counts, though no hand rests there.
    void keep();

   Q_SIGNALS:
    /// What can be undone or redone.
    void changed();
    /// Other points, or another one where one stands.
    void treeChanged();

   private:
    Point* at(int id);
    bool isHere(const Point& point) const;
    /// Whether the session stands elsewhere than the history: its hand has not rested yet.
    bool moved() const;
    void begin();
    void add(int parent);
    void stand(int id);
    void forgetOldest();
    void tell();

    Session& session_;
    std::vector<Point> points_;  // one at least while a model is open
    int here_ = kNone;
    int nextId_ = 0;
    std::uint64_t clock_ = 0;
    QTimer rest_;
};

}  // namespace ui
