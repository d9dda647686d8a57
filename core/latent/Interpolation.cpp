#include "core/latent/Interpolation.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/Error.h"

namespace core {

namespace {

using Vector = std::vector<double>;

/// Below this length a point is the middle, and two directions with a smaller sine between them are one.
constexpr double kNothing = 1e-6;

void requireOneSize(const Latent& from, const Latent& to) {
    if (from.size() != to.size())
        throw Error("A latent of %1 values and one of %2 cannot be interpolated; use two latents of the same model.",
                    from.size(), to.size());
}

double dot(const Vector& one, const Vector& other) {
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) sum += one[i] * other[i];
    return sum;
}

/// Makes `vector` one long and returns how long it was; what is hardly there stays as it is.
double normalize(Vector& vector) {
    const double length = std::sqrt(dot(vector, vector));
    if (length > kNothing)
        for (double& value : vector) value /= length;
    return length;
}

/// `vector` without what of it lies along the unit vector `axis`.
Vector across(const Vector& vector, const Vector& axis) {
    const double along = dot(vector, axis);
    Vector rest = vector;
    for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= along * axis[i];
    return rest;
}

/// The coordinate axis along which `vector` has the least.
Vector leastAxis(const Vector& vector) {
    const auto least = std::min_element(vector.begin(), vector.end(),
                                        [](double one, double other) { return std::abs(one) < std::abs(other); });
    Vector axis(vector.size());
    axis[static_cast<std::size_t>(least - vector.begin())] = 1;
    return axis;
}

}  // namespace

Latent linear(const Latent& from, const Latent& to, double share) {
    requireOneSize(from, to);
    if (share <= 0) return from;
    if (share >= 1) return to;
    Latent point(from.size());
    std::transform(from.begin(), from.end(), to.begin(), point.begin(),
                   [share](double a, double b) { return static_cast<float>(a + share * (b - a)); });
    return point;
}

Latent spherical(const Latent& from, const Latent& to, double share) {
    requireOneSize(from, to);
    if (share <= 0) return from;
    if (share >= 1) return to;
    Vector start(from.begin(), from.end());
    Vector end(to.begin(), to.end());
    const double firstLength = normalize(start);
    const double lastLength = normalize(end);
    if (firstLength <= kNothing || lastLength <= kNothing) return linear(from, to, share);

    // The end as seen from the start: so much along it, so much to the side. Unlike the arc cosine of their product,
    // this is exact for small angles, too.
    const double cosine = dot(start, end);
    Vector side = across(end, start);
    double sine = normalize(side);
    if (sine <= kNothing) {
        if (cosine > 0 || from.size() < 2) return linear(from, to, share);
        side = across(leastAxis(start), start);
        normalize(side);
        sine = 0;
    }
    const double angle = share * std::atan2(sine, cosine);
    const double length = firstLength + share * (lastLength - firstLength);
    Latent point(from.size());
    for (std::size_t i = 0; i < point.size(); ++i)
        point[i] = static_cast<float>(length * (std::cos(angle) * start[i] + std::sin(angle) * side[i]));
    return point;
}

Latent interpolated(PathKind path, const Latent& from, const Latent& to, double share) {
    return path == PathKind::linear ? linear(from, to, share) : spherical(from, to, share);
}

ClassMix interpolated(const ClassMix& from, const ClassMix& to, double share) {
    if (share <= 0 || to.empty()) return from.empty() ? to : from;
    if (share >= 1 || from.empty() || from == to) return to;
    const auto part = static_cast<float>(share);
    ClassMix mix = from;
    for (ClassWeight& weight : mix) weight.weight *= 1 - part;
    for (const ClassWeight& added : to) {
        const auto same = std::find_if(mix.begin(), mix.end(),
                                       [&](const ClassWeight& weight) { return weight.index == added.index; });
        if (same != mix.end()) {
            same->weight += part * added.weight;
        } else {
            mix.push_back({added.index, part * added.weight});
        }
    }
    return mix;
}

}  // namespace core
