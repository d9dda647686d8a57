#pragma once

#include <string>
#include <vector>

#include "core/latent/timeline/Timeline.h"

namespace core {

/// A timeline as a file holds it.
struct SavedTimeline {
    Timeline timeline;
    std::string weightsHash;  ///< SHA-256 of the weights of the model that it was made with; empty where not known

    /// Whether it is known to be of another model than that with this hash.
    bool isOfAnother(const std::string& hash) const { return !weightsHash.empty() && weightsHash != hash; }
};

/// A timeline as JSON, a key a line:
///
///     {
///       "format": "imago-journey",
///       "format_version": 1,
///       "weights": "8be0…",
///       "path": "spherical",
///       "easing": "smooth",
///       "loop": false,
///       "keys": [
///         {"latent": [0.5, -1.2], "classes": {"Shirt": 1.0}, "seconds": 2.0},
///         {"latent": [1.5, 0.25], "classes": {"Shirt": 0.7, "Bag": 0.3}, "seconds": 2.0}
///       ]
///     }
///
/// Each key is what Copy latent gives, with the seconds to the next one. Without `weightsHash` the model is not named.
std::string timelineToText(const Timeline& timeline, const std::vector<std::string>& classNames,
                           const std::string& weightsHash = {});

/// Such a text again. Only "keys" is needed: the rest has the defaults of Timeline, and the list of keys alone will do,
/// too. Throws Error that names `file`, what is wrong and where, also when the keys are not of a model with that latent
/// size and those classes.
SavedTimeline timelineFromText(const std::string& text, const std::string& file, int latentSize,
                               const std::vector<std::string>& classNames);

}  // namespace core
