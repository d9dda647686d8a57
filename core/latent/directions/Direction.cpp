#include "core/latent/directions/Direction.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/Error.h"

namespace core {

namespace {

double product(const Latent& a, const Latent& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum;
}

void checkSize(const Latent& latent, const Direction& direction) {
    if (latent.size() == direction.unit.size()) return;
    throw Error("The direction %1 belongs to a model with %2 latent dimensions, but this one has %3.", direction.name,
                direction.unit.size(), latent.size());
}

void add(Latent& latent, const Latent& unit, double amount) {
    for (std::size_t i = 0; i < latent.size(); ++i)
        latent[i] = static_cast<float>(static_cast<double>(latent[i]) + amount * static_cast<double>(unit[i]));
}

/// A direction without what earlier ones span below this share of its length says nothing new.
constexpr double kDependent = 1e-5;

}  // namespace

double coordinate(const Latent& latent, const Direction& direction) {
    checkSize(latent, direction);
    const double whole = product(direction.unit, direction.unit);
    const double atOrigin = direction.origin.empty() ? 0.0 : product(direction.origin, direction.unit);
    return (product(latent, direction.unit) - atOrigin) / whole;
}

Latent movedTo(const Latent& latent, const Direction& direction, double coordinate) {
    Latent moved = latent;
    add(moved, direction.unit, coordinate - core::coordinate(latent, direction));
    return moved;
}

Latent movedTo(const Latent& latent, std::span<const Direction> directions, std::span<const double> coordinates) {
    // Gram-Schmidt: each direction is made perpendicular to those before, and its coordinate asked for anew, since
    // moving along it then leaves theirs alone.
    std::vector<Latent> basis;
    Latent moved = latent;
    for (std::size_t i = 0; i < directions.size() && i < coordinates.size(); ++i) {
        checkSize(latent, directions[i]);
        const Latent& unit = directions[i].unit;
        Latent own = unit;
        for (const Latent& earlier : basis) add(own, earlier, -product(own, earlier) / product(earlier, earlier));
        const double whole = product(unit, unit);
        if (product(own, own) <= kDependent * kDependent * whole) continue;
        // Moving by `own` changes this coordinate by <own, unit> / <unit, unit>.
        const double missing = coordinates[i] - coordinate(moved, directions[i]);
        add(moved, own, missing * whole / product(own, unit));
        basis.push_back(std::move(own));
    }
    return moved;
}

std::vector<Latent> traversal(const Latent& center, const Direction& direction, int count, double range) {
    std::vector<Latent> points;
    if (count == 1) {
        checkSize(center, direction);
        points.push_back(center);
    }
    for (int i = 0; count > 1 && i < count; ++i)
        points.push_back(movedTo(center, direction, range * (2.0 * i / (count - 1) - 1.0)));
    return points;
}

Direction inverted(Direction direction) {
    for (float& value : direction.unit) value = -value;
    return direction;
}

}  // namespace core
