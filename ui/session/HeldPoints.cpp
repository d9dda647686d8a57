#include "ui/session/HeldPoints.h"

#include <cmath>
#include <utility>
#include <vector>

#include "core/image/Difference.h"
#include "core/rendering/Renderer.h"
#include "ui/imaging/QtImage.h"

namespace ui {

HeldPoints::HeldPoints(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session_, &Session::latentSpaceChanged, this, &HeldPoints::letGo);
    connect(&session_, &Session::snapshotChanged, this, &HeldPoints::draw);
    connect(&runner_, &JobRunner::failed, this, &HeldPoints::failed);
    connect(&runner_, &JobRunner::ended, this, [this] {
        if (std::exchange(waiting_, false)) draw();
    });
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
    if (!session_.snapshot()) return;
    points_[static_cast<std::size_t>(side)] = Point{session_.latent(), session_.classMix()};
    pictures_[static_cast<std::size_t>(side)] = {};
    difference_ = {};
    ++generation_;
    Q_EMIT changed();
    draw();
}

void HeldPoints::goTo(Side side) {
    if (!holds(side)) return;
    const Point point = *at(side);
    session_.setLatent(point.latent);
    session_.setClassMix(point.classes);
}

void HeldPoints::flip() {
    if (holdsBoth()) goTo(isHere(Side::a) ? Side::b : Side::a);
}

void HeldPoints::letGo() {
    points_ = {};
    pictures_ = {};
    difference_ = {};
    ++generation_;
    Q_EMIT changed();
}

void HeldPoints::draw() {
    const core::SnapshotPointer& snapshot = session_.snapshot();
    if (!snapshot || (!holds(Side::a) && !holds(Side::b))) return;
    const bool started = runner_.start([this, snapshot, points = points_, generation = generation_](
                                           const std::stop_token&, const JobRunner::Post& post) {
        std::vector<core::Latent> latents;
        std::vector<core::ClassMix> classes;
        for (const auto& point : points) {
            if (!point) continue;
            latents.push_back(point->latent);
            classes.push_back(point->classes);
        }
        const std::vector<core::Image> drawn = core::Renderer(1).decode(*snapshot, latents, classes);
        std::array<QImage, 2> pictures;
        std::size_t next = 0;
        for (std::size_t side = 0; side < points.size(); ++side)
            if (points[side]) pictures[side] = toQImage(drawn[next++]);
        core::Difference apart;
        if (drawn.size() == 2) apart = core::difference(drawn[0], drawn[1]);
        post([this, generation, pictures, difference = toQImage(apart.picture), mean = apart.mean,
              largest = apart.largest] {
            if (generation != generation_) return;
            pictures_ = pictures;
            difference_ = difference;
            mean_ = mean;
            largest_ = largest;
            Q_EMIT changed();
        });
    });
    if (!started) waiting_ = true;
}

}  // namespace ui
