#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "core/latent/EncodedData.h"
#include "core/model/Latent.h"

namespace core {

/// A place on a map, in the map's own units; y points up.
struct MapPoint {
    float x = 0;
    float y = 0;

    bool operator==(const MapPoint&) const = default;
};

/// The plane through the mean of the codes along the two directions in which they vary most.
struct PrincipalPlane {
    Latent mean;
    Latent across;     ///< of length 1
    Latent up;         ///< of length 1, at a right angle to `across`; zeros where there is but one dimension
    double share = 0;  ///< of the variance of the codes that the plane shows, 0 to 1

    /// Seen at a right angle to the plane.
    MapPoint place(std::span<const float> latent) const;
    /// `latent` moved along the plane until it is seen at `to`; what lies across the plane stays.
    Latent moved(const Latent& latent, MapPoint to) const;
};

/// `data` has a row at least.
PrincipalPlane principalPlane(const EncodedData& data);

/// Codes laid out in two dimensions, and the way back from a place to a latent. Never changes once made.
class LatentMap {
   public:
    /// The codes as the plane shows them.
    LatentMap(std::shared_ptr<const EncodedData> data, PrincipalPlane plane);
    /// Any other layout, a place for each code: between them a latent is made from those of the nearest places.
    LatentMap(std::shared_ptr<const EncodedData> data, std::vector<MapPoint> points);

    bool isPlane() const { return !plane_.mean.empty(); }
    const PrincipalPlane& plane() const { return plane_; }
    const EncodedData& data() const { return *data_; }
    /// Of each row of data().
    const std::vector<MapPoint>& points() const { return points_; }

    /// Where a latent lies: on the plane, or among the places of the codes that are nearest to it.
    MapPoint place(const Latent& latent) const;
    /// The latent at a place. On the plane that is `current`, moved along it; otherwise the mean of the codes whose
    /// places are the nearest, the nearer the more, whatever `current` is.
    Latent latentAt(const Latent& current, MapPoint place) const;

   private:
    std::shared_ptr<const EncodedData> data_;
    PrincipalPlane plane_;
    std::vector<MapPoint> points_;
};

}  // namespace core
