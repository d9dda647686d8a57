#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/exporting/ImageForm.h"
#include "core/model/Latent.h"
#include "core/project/FavoritesFile.h"
#include "core/training/SavedModel.h"

namespace core {

struct DrawnSamples;

/// What a generated image was made from: enough to make the same file again with the same model. It holds no times and
/// nothing of this machine.
struct Recipe {
    std::string programVersion;  ///< of the Imago that generated it
    std::string modelName;       ///< may be empty
    std::string weightsHash;     ///< SHA-256 of the model's model.safetensors; empty while it was in training
    std::optional<std::uint64_t> seed =
        {};  ///< of the stream that the latent is from; none for a point that a person chose
    std::optional<std::int64_t> index = {};  ///< in that stream
    std::optional<double> temperature = {};  ///< standard deviations of the prior; none around another point
    std::vector<ClassShare> classes = {};    ///< empty for a model without classes, or for all of them in turn
    ImageForm form = {};
    int columns = 0;     ///< of a sheet, whose samples are those of the stream from the first on; 0: it is one sample
    int rows = 0;        ///< the same
    Latent latent = {};  ///< empty for a sheet
    std::optional<std::int64_t> step = {};  ///< of the training that the model was in; none for a model that was saved

    bool operator==(const Recipe&) const = default;
};

/// The recipe of everything that this model generates, without the point.
Recipe recipeOf(const SavedModel& model, const std::string& modelName);

/// The same of sample `index` of a random stream, with its point.
Recipe recipeOf(const SavedModel& model, const std::string& modelName, const DrawnSamples& drawn, int index);

/// Of the image that a favorite keeps, as far as it is known: the program's version is this one's. Without the weights
/// where those were not saved.
Recipe recipeOf(const Favorite& favorite);

/// The numbers read back as the same floats.
nlohmann::ordered_json toJson(const Recipe& recipe);
/// One line of ASCII.
std::string recipeToText(const Recipe& recipe);

/// Throws Error that names `source` and what is wrong.
Recipe recipeFromJson(const nlohmann::json& json, const Message& source);
Recipe recipeFromText(const std::string& text, const Message& source);

}  // namespace core
