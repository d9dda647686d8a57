#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/latent/Interpolation.h"

namespace core {

/// How the speed changes between two keys of a timeline.
enum class Easing {
    steady,  ///< the same all the way
    smooth,  ///< slow at the keys
    gentle,  ///< slower still: it nearly rests at them
};

/// What a person and a file call a choice.
template <typename Value>
struct TimelineChoice {
    Value value;
    const char* id;     ///< "smooth"
    const char* label;  ///< "Smooth"
    const char* help;   ///< a sentence
};
std::span<const TimelineChoice<PathKind>> pathKinds();
std::span<const TimelineChoice<Easing>> easings();

/// How much of the way is done after that share of the time, both 0 to 1.
double eased(Easing easing, double share);

/// A point that a timeline goes through.
struct Keyframe {
    Latent latent;
    ClassMix classes = {};  ///< empty for a model without classes
    double seconds = 2;     ///< from here to the next key, 0 to kLongestWay; of the last one: back to the first

    bool operator==(const Keyframe&) const = default;
};

constexpr double kLongestWay = 3600;  ///< seconds

/// Where a timeline is at one moment.
struct TimelinePoint {
    Latent latent;
    ClassMix classes;
};

/// A way through latent space in time, from key to key. Plain values: what is drawn there is up to a model.
struct Timeline {
    std::vector<Keyframe> keys;
    PathKind path = PathKind::spherical;
    Easing easing = Easing::smooth;
    bool loop = false;  ///< goes on from the last key to the first

    bool operator==(const Timeline&) const = default;

    /// Seconds from the first key to the last or, in a loop, to the first again. A single key takes none.
    double duration() const;
    /// When it comes to a key; one beyond the last is the end.
    double timeOf(std::size_t key) const;
    /// Before its begin it is at the first key, after its end at the last one (a loop goes round). Throws Error when
    /// there are no keys.
    TimelinePoint pointAt(double seconds) const;

    /// Images of a video at that rate, 1 or more.
    int frames(double framesPerSecond) const;
    /// The moment of such an image: the first is at the begin; the last one at the end or, in a loop, one step before
    /// it, since the end is the begin.
    double frameTime(int frame, int frames) const;

    /// Stretches all ways alike, so that the whole takes so long, as far as each way allows.
    void setDuration(double seconds);
    /// Takes a key to another moment (before 0: before all). The others stay at theirs, but for all of them moving
    /// along so that the first is at 0; where it passes others, it takes another place among them, which is returned.
    std::size_t moveKey(std::size_t key, double seconds);
    /// The keys before and after it become neighbors and keep their moments.
    void removeKey(std::size_t key);
};

}  // namespace core
