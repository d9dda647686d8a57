#include "ui/explore/timeline/JourneyController.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {
constexpr int kFrameMilliseconds = 16;  // 60 pictures a second
constexpr double kPathSeconds = 4;
}  // namespace

JourneyController::JourneyController(Session& session, QObject* parent) : QObject(parent), session_(session) {
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(kFrameMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &JourneyController::step);
    connect(&session_, &Session::latentSpaceChanged, this, &JourneyController::changeSpace);
    // The hand wins.
    for (const auto change : {&Session::latentChanged, &Session::classMixChanged})
        connect(&session_, change, this, [this] {
            if (!moving_) pause();
        });
}

void JourneyController::add() {
    if (!session_.snapshot()) return;
    if (empty()) classNames_ = session_.classNames();
    journey_.keys.push_back({session_.latent(), session_.classMix()});
    tellChange();
    const auto last = journey_.keys.size() - 1;
    position_ = journey_.timeOf(last);
    Q_EMIT positionChanged(position_);
    setCurrent(static_cast<int>(last));
}

void JourneyController::addPath(const std::vector<core::Latent>& latents) {
    if (latents.empty() || latents.front().size() != session_.latent().size()) return;
    pause();
    const core::Journey before = journey_;
    const std::size_t first = before.keys.size();
    if (empty()) {
        journey_.easing = core::Easing::steady;
        journey_.path = core::PathKind::linear;
    }
    for (const core::Latent& latent : latents)
        journey_.keys.push_back({latent, session_.classMix(), kPathSeconds / static_cast<double>(latents.size())});
    classNames_ = session_.classNames();
    setCurrent(-1);
    tellChange();
    choose(static_cast<int>(first));
    Q_EMIT pathAdded(before);
}

void JourneyController::remove(int key) {
    if (key < 0 || key >= static_cast<int>(journey_.keys.size())) return;
    journey_.removeKey(static_cast<std::size_t>(key));
    tellChange();
    setCurrent(std::min(key, static_cast<int>(journey_.keys.size()) - 1));
}

void JourneyController::move(int key, double seconds) {
    if (key < 0 || key >= static_cast<int>(journey_.keys.size())) return;
    const core::Journey before = journey_;
    const std::size_t place = journey_.moveKey(static_cast<std::size_t>(key), seconds);
    if (journey_ == before) return;
    tellChange();
    choose(static_cast<int>(place));
}

void JourneyController::choose(int key) {
    if (key < 0 || key >= static_cast<int>(journey_.keys.size())) return;
    pause();
    go(journey_.timeOf(static_cast<std::size_t>(key)));
    setCurrent(key);
}

void JourneyController::seek(double seconds) {
    if (empty()) return;
    pause();
    setCurrent(-1);
    go(seconds);
}

void JourneyController::play() {
    if (!canPlay() || playing()) return;
    setCurrent(-1);
    playedFrom_ = position_ < journey_.duration() ? position_ : 0;
    clock_.start();
    timer_.start();
    Q_EMIT playingChanged(true);
    step();
}

void JourneyController::pause() {
    if (!playing()) return;
    timer_.stop();
    Q_EMIT playingChanged(false);
}

void JourneyController::step() {
    const double length = journey_.duration();
    double seconds = playedFrom_ + static_cast<double>(clock_.nsecsElapsed()) * 1e-9;
    const bool atEnd = !journey_.loop && seconds >= length;
    if (journey_.loop && length > 0) seconds = std::fmod(seconds, length);
    go(seconds);
    if (atEnd) pause();
}

void JourneyController::go(double seconds) {
    position_ = std::clamp(seconds, 0.0, journey_.duration());
    const core::JourneyPoint point = journey_.pointAt(position_);
    moving_ = true;
    session_.setLatent(point.latent);
    session_.setClassMix(point.classes);
    moving_ = false;
    Q_EMIT positionChanged(position_);
}

void JourneyController::setCurrent(int key) {
    if (std::exchange(current_, key) != key) Q_EMIT currentChanged(key);
}

void JourneyController::setPath(core::PathKind path) {
    if (std::exchange(journey_.path, path) != path) tellChange();
}

void JourneyController::setEasing(core::Easing easing) {
    if (std::exchange(journey_.easing, easing) != easing) tellChange();
}

void JourneyController::setLoop(bool loop) {
    if (std::exchange(journey_.loop, loop) != loop) tellChange();
}

void JourneyController::setDuration(double seconds) {
    if (empty() || seconds == journey_.duration()) return;
    const double share = canPlay() ? position_ / journey_.duration() : 0;
    journey_.setDuration(seconds);
    position_ = share * journey_.duration();
    tellChange();
}

void JourneyController::setJourney(core::Journey journey) {
    pause();
    journey_ = std::move(journey);
    classNames_ = session_.classNames();
    // A file that names no classes leaves the choice to the sliders.
    for (core::JourneyKey& key : journey_.keys)
        if (key.classes.empty()) key.classes = session_.classMix();
    position_ = 0;
    setCurrent(-1);
    tellChange();
    choose(0);
}

void JourneyController::putBack(const core::Journey& journey) {
    pause();
    journey_ = journey;
    classNames_ = session_.classNames();
    position_ = 0;
    setCurrent(-1);
    tellChange();
}

void JourneyController::clear() {
    if (empty()) return;
    pause();
    journey_.keys.clear();
    setCurrent(-1);
    tellChange();
}

void JourneyController::tellChange() {
    position_ = std::clamp(position_, 0.0, journey_.duration());
    if (playing()) {
        // On from here at the new pace.
        playedFrom_ = position_;
        clock_.start();
        if (!canPlay()) pause();
    }
    Q_EMIT changed();
    Q_EMIT positionChanged(position_);
}

void JourneyController::changeSpace() {
    pause();
    if (empty()) return;
    const auto size = static_cast<std::size_t>(session_.snapshot() ? session_.snapshot()->latentSize() : 0);
    if (journey_.keys.front().latent.size() == size && classNames_ == session_.classNames()) return;
    clear();
    Q_EMIT outgrown();
}

}  // namespace ui
