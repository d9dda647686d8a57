#include "core/exporting/VideoRecipe.h"

#include "core/base/Error.h"
#include "core/exporting/RecipeXmp.h"
#include "core/exporting/VideoFile.h"
#include "core/exporting/VideoMetadata.h"
#include "core/files/FileProblem.h"
#include "core/files/JsonObject.h"
#include "core/project/TimelineFile.h"

namespace core {

namespace {

/// Keeps the classes of a mixture in their order.
using Json = nlohmann::ordered_json;

constexpr int kVideoRecipeVersion = 1;
constexpr const char* kVideoFormat = "imago-video-recipe";
constexpr std::int64_t kHighestVideo = 4320;  // pixels

}  // namespace

Json toJson(const VideoRecipe& recipe) {
    return {{"format", kVideoFormat},
            {"format_version", kVideoRecipeVersion},
            {"program_version", recipe.programVersion},
            {"model", {{"name", recipe.modelName}, {"weights_sha256", recipe.weightsHash}}},
            {"video",
             {{"fps", recipe.framesPerSecond},
              {"height", recipe.height},
              {"enlargement", recipe.smooth ? "smooth" : "blocks"}}},
            {"timeline", Json::parse(recipe.timeline)}};
}

VideoRecipe videoRecipeFromText(const std::string& text, const Message& source) {
    const nlohmann::json whole = parseJson(text, source);
    const JsonObject json(whole, source);
    if (json.text("format") != kVideoFormat)
        throw Error("The recipe in %1 is damaged: \"%2\" has a wrong value; use another copy of it.", source,
                    std::string("format"));
    json.requireVersion(kVideoRecipeVersion);
    VideoRecipe recipe;
    recipe.programVersion = json.text("program_version");
    recipe.modelName = json.object("model").text("name");
    recipe.weightsHash = json.object("model").text("weights_sha256");
    const JsonObject video = json.object("video");
    recipe.framesPerSecond = video.nonNegative("fps");
    recipe.height = static_cast<int>(video.integer("height", 1, kHighestVideo));
    recipe.smooth = video.text("enlargement") == "smooth";
    json.object("timeline");  // throws where it is none
    recipe.timeline = Json::parse(text)["timeline"].dump();
    return recipe;
}

std::string videoXmp(const VideoRecipe& recipe) {
    return recipeXmp(toJson(recipe).dump(-1, ' ', true, Json::error_handler_t::replace),
                     "Imago " + recipe.programVersion);
}

std::optional<VideoRecipe> findVideoRecipe(const std::filesystem::path& video) {
    try {
        return readVideoRecipe(video);
    } catch (const Error&) {
        return std::nullopt;
    }
}

VideoRecipe readVideoRecipe(const std::filesystem::path& video) {
    const std::optional<std::string> xmp = videoMetadata(video);
    const std::optional<std::string> text = xmp ? recipeInXmp(*xmp) : std::nullopt;
    if (!text)
        throw Error(
            "The file %1 has no recipe of Imago; choose a video of a timeline that Imago wrote and that no other "
            "program has saved since.",
            quotedPath(video));
    const Message source = Message::verbatim(quotedPath(video));
    return videoRecipeFromText(*text, source);
}

SavedTimeline timelineOf(const VideoRecipe& recipe, const std::filesystem::path& video, int latentSize,
                         const std::vector<std::string>& classNames) {
    SavedTimeline saved = timelineFromText(recipe.timeline, quotedPath(video), latentSize, classNames);
    saved.weightsHash = recipe.weightsHash;
    return saved;
}

SavedTimeline readAnyTimeline(const std::filesystem::path& file, int latentSize,
                              const std::vector<std::string>& classNames) {
    if (isVideoName(file)) return timelineOf(readVideoRecipe(file), file, latentSize, classNames);
    return readTimeline(file, latentSize, classNames);
}

}  // namespace core
