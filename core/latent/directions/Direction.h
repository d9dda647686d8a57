#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/Message.h"

#include "core/model/Latent.h"

namespace core {

/// A straight way through latent space along which images change in one manner.
struct Direction {
    std::string id;      ///< "pca:1": its method, and its place or name there, from 1
    std::string name;    ///< "Component 1", "Bag": a person may give it another
    Latent unit;         ///< what 1 on its slider adds to a latent; as long as the latent, and not zero
    double share = 0;    ///< what it says beside the strongest one of its method, 0 to 1
    Message note;        ///< a sentence about it; may be empty
    Latent origin = {};  ///< stands at 0 on its slider; empty: the middle of latent space does

    bool operator==(const Direction&) const = default;
};

/// Where a latent stands on the direction's slider: the least-squares coordinate <latent - origin, unit> /
/// <unit, unit>.
double coordinate(const Latent& latent, const Direction& direction);

/// The nearest latent that stands at `coordinate`. Throws Error when the direction is of another latent size.
Latent movedTo(const Latent& latent, const Direction& direction, double coordinate);

/// The nearest latent that stands at coordinates[i] on directions[i] for all of them at once (least squares, where they
/// depend on each other). What locked sliders need: draw anything, then put those back. Throws Error like movedTo().
Latent movedTo(const Latent& latent, std::span<const Direction> directions, std::span<const double> coordinates);

/// `count` points through `center` from -range to +range on the direction's slider; a single point is the center.
/// Throws Error like movedTo().
std::vector<Latent> traversal(const Latent& center, const Direction& direction, int count, double range);

/// The same way the other way round.
Direction inverted(Direction direction);

}  // namespace core
