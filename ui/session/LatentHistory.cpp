#include "ui/session/LatentHistory.h"

#include <QGuiApplication>

namespace ui {

namespace {
constexpr int kRest = 400;  // milliseconds
constexpr std::size_t kMostPoints = 1000;
}  // namespace

LatentHistory::LatentHistory(Session& session, QObject* parent) : QObject(parent), session_(session) {
    rest_.setSingleShot(true);
    rest_.setInterval(kRest);
    connect(&rest_, &QTimer::timeout, this, [this] {
        // A hand that holds something has not come to rest.
        if (QGuiApplication::mouseButtons() == Qt::NoButton) {
            settle();
        } else {
            rest_.start();
        }
    });
    // Told before latentChanged(): a point of another size is none to go back to.
    connect(&session_, &Session::latentSpaceChanged, this, &LatentHistory::begin);
    for (const auto change : {&Session::latentChanged, &Session::classMixChanged})
        connect(&session_, change, this, [this] {
            if (moved()) rest_.start();
            Q_EMIT changed();
        });
    begin();
}

void LatentHistory::begin() {
    rest_.stop();
    points_.assign(session_.snapshot() ? 1 : 0, here());
    at_ = 0;
    Q_EMIT changed();
}

void LatentHistory::settle() {
    rest_.stop();
    if (!moved()) return;
    points_.resize(at_ + 1);  // what was undone before is another way now
    points_.push_back(here());
    if (points_.size() > kMostPoints) points_.erase(points_.begin());
    at_ = points_.size() - 1;
    Q_EMIT changed();
}

void LatentHistory::undo() {
    settle();
    if (at_ > 0) go(at_ - 1);
}

void LatentHistory::redo() {
    if (canRedo()) go(at_ + 1);
}

void LatentHistory::go(std::size_t place) {
    at_ = place;
    const Point point = points_[place];
    session_.setLatent(point.latent);
    session_.setClassMix(point.classes);
    Q_EMIT changed();
}

}  // namespace ui
