#include "core/latent/timeline/Timeline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/Error.h"

namespace core {

namespace {

constexpr std::array kPaths{
    TimelineChoice<PathKind>{PathKind::spherical, "spherical", "Spherical",
                             "Along a great circle (slerp): keeps the distance from the origin that the latents have, "
                             "for which the model was trained."},
    TimelineChoice<PathKind>{
        PathKind::linear, "linear", "Linear",
        "In a straight line, which passes near the origin if the keyframes are on opposite sides."}};

constexpr std::array kEasings{TimelineChoice<Easing>{Easing::steady, "steady", "Linear", "Constant speed all the way."},
                              TimelineChoice<Easing>{Easing::smooth, "smooth", "Ease in/out",
                                                     "Slows down before every keyframe and speeds up after it."},
                              TimelineChoice<Easing>{Easing::gentle, "gentle", "Strong ease",
                                                     "Almost stops at every keyframe, and is faster in between."}};

double clampedWay(double seconds) {
    return std::clamp(seconds, 0.0, kLongestWay);
}

}  // namespace

std::span<const TimelineChoice<PathKind>> pathKinds() {
    return kPaths;
}

std::span<const TimelineChoice<Easing>> easings() {
    return kEasings;
}

double eased(Easing easing, double share) {
    switch (easing) {
        case Easing::steady:
            return share;
        case Easing::smooth:
            return share * share * (3 - 2 * share);
        case Easing::gentle:
            return share * share * share * (10 - share * (15 - 6 * share));
    }
    return share;
}

double Timeline::duration() const {
    return timeOf(loop ? keys.size() : std::max<std::size_t>(keys.size(), 1) - 1);
}

double Timeline::timeOf(std::size_t key) const {
    if (keys.size() < 2) return 0;
    const auto end = keys.begin() + static_cast<std::ptrdiff_t>(std::min(key, keys.size()));
    return std::accumulate(keys.begin(), end, 0.0,
                           [](double sum, const Keyframe& before) { return sum + before.seconds; });
}

TimelinePoint Timeline::pointAt(double seconds) const {
    if (keys.empty()) throw Error("A timeline needs at least one keyframe; add one.");
    const double length = duration();
    double rest = std::max(0.0, seconds);
    if (loop && length > 0) rest = std::fmod(rest, length);
    const std::size_t ways = loop ? keys.size() : keys.size() - 1;
    if (length <= 0 || (!loop && rest >= length)) {
        const Keyframe& at = length <= 0 ? keys.front() : keys.back();
        return {at.latent, at.classes};
    }
    std::size_t way = 0;
    while (way + 1 < ways && rest >= keys[way].seconds) rest -= keys[way++].seconds;
    const Keyframe& from = keys[way];
    const Keyframe& to = keys[(way + 1) % keys.size()];
    // Rounding may leave a little more than the last way has, or a way of no time at all.
    const double share = eased(easing, from.seconds > 0 ? std::min(1.0, rest / from.seconds) : 1.0);
    return {interpolated(path, from.latent, to.latent, share), interpolated(from.classes, to.classes, share)};
}

int Timeline::frames(double framesPerSecond) const {
    const double count = std::round(duration() * framesPerSecond);
    return static_cast<int>(std::clamp(count, 1.0, static_cast<double>(std::numeric_limits<int>::max())));
}

double Timeline::frameTime(int frame, int frames) const {
    const int steps = loop ? frames : frames - 1;
    return steps < 1 ? 0 : duration() * frame / steps;
}

void Timeline::setDuration(double seconds) {
    const double before = duration();
    const std::size_t ways = loop ? keys.size() : std::max<std::size_t>(keys.size(), 1) - 1;
    for (Keyframe& key : keys)
        key.seconds = clampedWay(before > 0 ? key.seconds * seconds / before
                                            : seconds / static_cast<double>(std::max<std::size_t>(ways, 1)));
}

std::size_t Timeline::moveKey(std::size_t key, double seconds) {
    const double back = keys.back().seconds;
    std::vector<double> times;
    for (std::size_t i = 0; i < keys.size(); ++i) times.push_back(i == key ? seconds : timeOf(i));
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return times[one] < times[other]; });
    std::vector<Keyframe> moved;
    for (std::size_t place = 0; place < order.size(); ++place) {
        moved.push_back(keys[order[place]]);
        const bool last = place + 1 == order.size();
        moved.back().seconds = last ? back : clampedWay(times[order[place + 1]] - times[order[place]]);
    }
    keys = std::move(moved);
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), key) - order.begin());
}

void Timeline::removeKey(std::size_t key) {
    const double seconds = keys[key].seconds;
    const bool last = key + 1 == keys.size();
    // The way back from the last key becomes that of the one before it.
    if (key > 0) keys[key - 1].seconds = clampedWay(last ? seconds : keys[key - 1].seconds + seconds);
    keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(key));
}

}  // namespace core
