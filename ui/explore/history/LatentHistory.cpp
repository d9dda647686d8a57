#include "ui/explore/history/LatentHistory.h"

#include <QGuiApplication>
#include <algorithm>
#include <set>

namespace ui {

namespace {
constexpr int kHistoryRest = 400;  // milliseconds
}  // namespace

LatentHistory::LatentHistory(Session& session, QObject* parent) : QObject(parent), session_(session) {
    rest_.setSingleShot(true);
    rest_.setInterval(kHistoryRest);
    connect(&rest_, &QTimer::timeout, this, [this] {
        // A hand that holds something has not come to rest.
        if (QGuiApplication::mouseButtons() == Qt::NoButton) {
            keep();
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

const LatentHistory::Point* LatentHistory::find(int id) const {
    const auto found = std::lower_bound(points_.begin(), points_.end(), id,
                                        [](const Point& point, int wanted) { return point.id < wanted; });
    return found != points_.end() && found->id == id ? &*found : nullptr;
}

LatentHistory::Point* LatentHistory::at(int id) {
    return const_cast<Point*>(find(id));
}

bool LatentHistory::isHere(const Point& point) const {
    return point.latent == session_.latent() && point.classes == session_.classMix();
}

bool LatentHistory::moved() const {
    const Point* point = find(here_);
    return point != nullptr && !isHere(*point);
}

bool LatentHistory::canUndo() const {
    const Point* point = find(here_);
    return point != nullptr && (point->parent != kNone || !isHere(*point));
}

bool LatentHistory::canRedo() const {
    const Point* point = find(here_);
    return point != nullptr && point->next != kNone && isHere(*point);
}

void LatentHistory::begin() {
    rest_.stop();
    points_.clear();
    here_ = kNone;
    if (session_.snapshot()) add(kNone);
    tell();
}

void LatentHistory::add(int parent) {
    points_.push_back({nextId_++, parent, session_.latent(), session_.classMix()});
    stand(points_.back().id);
    forgetOldest();
}

void LatentHistory::stand(int id) {
    here_ = id;
    at(id)->visited = ++clock_;
    int child = id;
    for (int parent = at(id)->parent; parent != kNone; parent = at(parent)->parent) {
        at(parent)->next = child;
        child = parent;
    }
}

void LatentHistory::forgetOldest() {
    while (points_.size() > kMostPoints) {
        // Where one stands, and whatever leads further: so the whole way to where one stands is among them.
        std::set<int> needed{here_};
        for (const Point& point : points_) needed.insert(point.parent);
        auto oldest = points_.end();
        for (auto point = points_.begin(); point != points_.end(); ++point)
            if (needed.count(point->id) == 0 && (oldest == points_.end() || point->visited < oldest->visited))
                oldest = point;
        if (oldest == points_.end()) return;
        const int parent = oldest->parent;
        const int id = oldest->id;
        points_.erase(oldest);
        if (at(parent)->next != id) continue;
        const Point* newest = nullptr;
        for (const Point& point : points_)
            if (point.parent == parent && (newest == nullptr || point.visited > newest->visited)) newest = &point;
        at(parent)->next = newest != nullptr ? newest->id : kNone;
    }
}

void LatentHistory::keep() {
    rest_.stop();
    if (!moved()) return;
    // Who goes the same way twice makes no branch of it.
    const auto same = std::find_if(points_.begin(), points_.end(),
                                   [this](const Point& point) { return point.parent == here_ && isHere(point); });
    if (same != points_.end()) {
        stand(same->id);
    } else {
        add(here_);
    }
    tell();
}

void LatentHistory::undo() {
    keep();
    if (const Point* point = find(here_)) goTo(point->parent);
}

void LatentHistory::redo() {
    if (canRedo()) goTo(find(here_)->next);
}

void LatentHistory::goTo(int id) {
    keep();
    if (find(id) == nullptr) return;
    stand(id);
    const Point point = *find(id);
    session_.setLatent(point.latent);
    session_.setClassMix(point.classes);
    rest_.stop();  // it was there already
    tell();
}

void LatentHistory::tell() {
    Q_EMIT treeChanged();
    Q_EMIT changed();
}

}  // namespace ui
