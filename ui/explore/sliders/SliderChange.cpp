#include "ui/explore/sliders/SliderChange.h"

#include <cmath>
#include <utility>
#include <vector>

namespace ui {

SliderChange::SliderChange(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session_, &Session::latentSpaceChanged, this, [this] {
        slider_.reset();
        drawn_.clear();
        Q_EMIT changed();
    });
    for (const auto change : {&Session::snapshotChanged, &Session::latentChanged, &Session::classMixChanged})
        connect(&session_, change, this, &SliderChange::follow);
    connect(&session_, &Session::directionsChanged, this, &SliderChange::takeName);
    connect(&drawn_, &DrawnPair::changed, this, &SliderChange::changed);
    connect(&drawn_, &DrawnPair::failed, this, &SliderChange::failed);
}

void SliderChange::setWatched(bool watched) {
    if (std::exchange(watched_, watched) == watched) return;
    follow();
}

void SliderChange::take(const Slider& slider, double before) {
    const bool another = !slider_ || slider_->direction != slider.direction || before_ != before;
    slider_ = slider;
    before_ = before;
    if (!another) return;
    follow();  // what was drawn stays for the moment: no flicker at the beginning of every drag
}

void SliderChange::goBack() {
    if (slider_) session_.setLatent(pointBefore());
}

core::Latent SliderChange::pointBefore() const {
    std::vector<core::Direction> directions;
    std::vector<double> places;
    if (slider_->keepsLocks)
        for (const core::Direction& locked : session_.locks()) {
            directions.push_back(locked);
            places.push_back(core::coordinate(session_.latent(), locked));
        }
    directions.push_back(slider_->direction);
    places.push_back(before_);
    return core::movedTo(session_.latent(), directions, places);
}

bool SliderChange::isEmpty() const {
    // Less than the slider's own field shows.
    constexpr double kLeast = 0.005;
    return !slider_ || std::abs(now() - before_) < kLeast;
}

void SliderChange::takeName() {
    if (!slider_) return;
    for (const core::Direction& direction : session_.directions()) {
        core::Direction& moved = slider_->direction;
        if (direction.unit != moved.unit || direction.origin != moved.origin || direction.name == moved.name) continue;
        moved.name = direction.name;
        Q_EMIT changed();
    }
}

void SliderChange::follow() {
    if (!watched_ || !slider_ || slider_->direction.unit.size() != session_.latent().size()) return;
    drawn_.draw(session_.snapshot(), {DrawnPair::Point{pointBefore(), session_.classMix()},
                                      DrawnPair::Point{session_.latent(), session_.classMix()}});
    Q_EMIT changed();
}

}  // namespace ui
