#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/latent/timeline/TimelineText.h"

namespace core {

/// What a video of a timeline was made from: enough to make it again with the same model. It holds no times and nothing
/// of this machine.
struct VideoRecipe {
    std::string programVersion;  ///< of the Imago that wrote it
    std::string modelName;       ///< may be empty
    std::string weightsHash;     ///< of the model; empty while it was in training
    double framesPerSecond = 30;
    int height = 512;      ///< pixels that were asked for
    bool smooth = false;   ///< else each pixel became a block
    std::string timeline;  ///< JSON, as timelineToText() writes it

    bool operator==(const VideoRecipe&) const = default;
};

nlohmann::ordered_json toJson(const VideoRecipe& recipe);
/// Throws Error that names `source` and what is wrong.
VideoRecipe videoRecipeFromText(const std::string& text, const Message& source);

/// The XMP packet for a video with this recipe, with the note that a model generated it.
std::string videoXmp(const VideoRecipe& recipe);

/// Nothing where the file has none, or cannot be read.
std::optional<VideoRecipe> findVideoRecipe(const std::filesystem::path& video);
/// Throws Error that names the file: it cannot be read, or holds no recipe of a video or a damaged one.
VideoRecipe readVideoRecipe(const std::filesystem::path& video);

/// Its timeline, for a model with that latent size and those classes. Throws Error like timelineFromText().
SavedTimeline timelineOf(const VideoRecipe& recipe, const std::filesystem::path& video, int latentSize,
                         const std::vector<std::string>& classNames);

/// The timeline of a file that a person chose: a video, by its name, or a timeline file. Throws Error like
/// readVideoRecipe() and readTimeline().
SavedTimeline readAnyTimeline(const std::filesystem::path& file, int latentSize,
                              const std::vector<std::string>& classNames);

}  // namespace core
