#include "ui/explore/timeline/TimelineController.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {
constexpr int kFrameMilliseconds = 16;  // 60 images a second
constexpr double kPathSeconds = 4;
}  // namespace

TimelineController::TimelineController(Session& session, QObject* parent) : QObject(parent), session_(session) {
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(kFrameMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &TimelineController::step);
    connect(&session_, &Session::latentSpaceChanged, this, &TimelineController::changeSpace);
    // The hand wins.
    for (const auto change : {&Session::latentChanged, &Session::classMixChanged})
        connect(&session_, change, this, [this] {
            if (!moving_) pause();
        });
}

void TimelineController::add() {
    if (!session_.snapshot()) return;
    addPoint(session_.latent(), session_.classMix());
    const auto last = timeline_.keys.size() - 1;
    position_ = timeline_.timeOf(last);
    Q_EMIT positionChanged(position_);
    setCurrent(static_cast<int>(last));
}

void TimelineController::addPoint(const core::Latent& latent, const core::ClassMix& classes) {
    if (!session_.snapshot() || latent.size() != session_.latent().size()) return;
    if (empty()) classNames_ = session_.classNames();
    timeline_.keys.push_back({latent, classes});
    tellChange();
}

void TimelineController::addPath(const std::vector<core::Latent>& latents) {
    if (latents.empty() || latents.front().size() != session_.latent().size()) return;
    pause();
    const core::Timeline before = timeline_;
    const std::size_t first = before.keys.size();
    if (empty()) {
        timeline_.easing = core::Easing::steady;
        timeline_.path = core::PathKind::linear;
    }
    for (const core::Latent& latent : latents)
        timeline_.keys.push_back({latent, session_.classMix(), kPathSeconds / static_cast<double>(latents.size())});
    classNames_ = session_.classNames();
    setCurrent(-1);
    tellChange();
    choose(static_cast<int>(first));
    Q_EMIT pathAdded(before);
}

void TimelineController::remove(int key) {
    if (key < 0 || key >= static_cast<int>(timeline_.keys.size())) return;
    timeline_.removeKey(static_cast<std::size_t>(key));
    tellChange();
    setCurrent(std::min(key, static_cast<int>(timeline_.keys.size()) - 1));
}

void TimelineController::move(int key, double seconds) {
    if (key < 0 || key >= static_cast<int>(timeline_.keys.size())) return;
    const core::Timeline before = timeline_;
    const std::size_t place = timeline_.moveKey(static_cast<std::size_t>(key), seconds);
    if (timeline_ == before) return;
    tellChange();
    choose(static_cast<int>(place));
}

void TimelineController::choose(int key) {
    if (key < 0 || key >= static_cast<int>(timeline_.keys.size())) return;
    pause();
    go(timeline_.timeOf(static_cast<std::size_t>(key)));
    setCurrent(key);
}

void TimelineController::seek(double seconds) {
    if (empty()) return;
    pause();
    setCurrent(-1);
    go(seconds);
}

void TimelineController::play() {
    if (!canPlay() || playing()) return;
    setCurrent(-1);
    playedFrom_ = position_ < timeline_.duration() ? position_ : 0;
    clock_.start();
    timer_.start();
    Q_EMIT playingChanged(true);
    step();
}

void TimelineController::pause() {
    if (!playing()) return;
    timer_.stop();
    Q_EMIT playingChanged(false);
}

void TimelineController::step() {
    const double length = timeline_.duration();
    double seconds = playedFrom_ + static_cast<double>(clock_.nsecsElapsed()) * 1e-9;
    const bool atEnd = !timeline_.loop && seconds >= length;
    if (timeline_.loop && length > 0) seconds = std::fmod(seconds, length);
    go(seconds);
    if (atEnd) pause();
}

void TimelineController::go(double seconds) {
    position_ = std::clamp(seconds, 0.0, timeline_.duration());
    const core::TimelinePoint point = timeline_.pointAt(position_);
    moving_ = true;
    session_.setLatent(point.latent);
    session_.setClassMix(point.classes);
    moving_ = false;
    Q_EMIT positionChanged(position_);
}

void TimelineController::setCurrent(int key) {
    if (std::exchange(current_, key) != key) Q_EMIT currentChanged(key);
}

void TimelineController::setPath(core::PathKind path) {
    if (std::exchange(timeline_.path, path) != path) tellChange();
}

void TimelineController::setEasing(core::Easing easing) {
    if (std::exchange(timeline_.easing, easing) != easing) tellChange();
}

void TimelineController::setLoop(bool loop) {
    if (std::exchange(timeline_.loop, loop) != loop) tellChange();
}

void TimelineController::setDuration(double seconds) {
    if (empty() || seconds == timeline_.duration()) return;
    const double share = canPlay() ? position_ / timeline_.duration() : 0;
    timeline_.setDuration(seconds);
    position_ = share * timeline_.duration();
    tellChange();
}

void TimelineController::setTimeline(core::Timeline timeline) {
    pause();
    timeline_ = std::move(timeline);
    classNames_ = session_.classNames();
    // A file that names no classes leaves the choice to the sliders.
    for (core::Keyframe& key : timeline_.keys)
        if (key.classes.empty()) key.classes = session_.classMix();
    position_ = 0;
    setCurrent(-1);
    tellChange();
    choose(0);
}

void TimelineController::putBack(const core::Timeline& timeline) {
    pause();
    timeline_ = timeline;
    classNames_ = session_.classNames();
    position_ = 0;
    setCurrent(-1);
    tellChange();
}

void TimelineController::clear() {
    if (empty()) return;
    pause();
    timeline_.keys.clear();
    setCurrent(-1);
    tellChange();
}

void TimelineController::tellChange() {
    position_ = std::clamp(position_, 0.0, timeline_.duration());
    if (playing()) {
        // On from here at the new pace.
        playedFrom_ = position_;
        clock_.start();
        if (!canPlay()) pause();
    }
    Q_EMIT changed();
    Q_EMIT positionChanged(position_);
}

void TimelineController::changeSpace() {
    pause();
    if (empty()) return;
    const auto size = static_cast<std::size_t>(session_.snapshot() ? session_.snapshot()->latentSize() : 0);
    if (timeline_.keys.front().latent.size() == size && classNames_ == session_.classNames()) return;
    clear();
    Q_EMIT outgrown();
}

}  // namespace ui
