#include "ui/explore/sheet/HeldPoints.h"

#include <cmath>
#include <utility>

namespace ui {

HeldPoints::HeldPoints(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session_, &Session::latentSpaceChanged, this, &HeldPoints::letGo);
    connect(&session_, &Session::snapshotChanged, this, &HeldPoints::draw);
    connect(&drawn_, &DrawnPair::changed, this, &HeldPoints::changed);
    connect(&drawn_, &DrawnPair::failed, this, &HeldPoints::failed);
}

bool HeldPoints::isHere(Side side) const {
    const auto& point = at(side);
    return point && point->latent == session_.latent() && point->classes == session_.classMix();
}

double HeldPoints::distance() const {
    const core::Latent& one = at(Side::a)->latent;
    const core::Latent& other = at(Side::b)->latent;
    double sum = 0;
    for (std::size_t index = 0; index < one.size(); ++index) {
        const double apart = static_cast<double>(one[index]) - static_cast<double>(other[index]);
        sum += apart * apart;
    }
    return std::sqrt(sum);
}

bool HeldPoints::classesDiffer() const {
    return at(Side::a)->classes != at(Side::b)->classes;
}

void HeldPoints::hold(Side side) {
    hold(side, {session_.latent(), session_.classMix()});
}

void HeldPoints::hold(Side side, DrawnPair::Point point) {
    if (!session_.snapshot() || point.latent.size() != session_.latent().size()) return;
    points_[static_cast<std::size_t>(side)] = std::move(point);
    drawn_.forget(static_cast<std::size_t>(side));
    Q_EMIT changed();
    draw();
}

void HeldPoints::goTo(Side side) {
    if (!holds(side)) return;
    const DrawnPair::Point point = *at(side);
    session_.setLatent(point.latent);
    session_.setClassMix(point.classes);
}

void HeldPoints::flip() {
    if (holdsBoth()) goTo(isHere(Side::a) ? Side::b : Side::a);
}

void HeldPoints::letGo() {
    points_ = {};
    drawn_.clear();
    Q_EMIT changed();
}

void HeldPoints::draw() {
    drawn_.draw(session_.snapshot(), points_);
}

}  // namespace ui
