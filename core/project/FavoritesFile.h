#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/sample/image/Image.h"

namespace core {

/// A class and how much of it is wanted, by its name: a favorite is read without its model.
struct ClassShare {
    std::string name;
    float share = 1.0F;  ///< those of one favorite add up to 1

    bool operator==(const ClassShare&) const = default;
};

/// A point in the latent space of one model that a person wants to find again.
struct Favorite {
    std::string id;  ///< 16 digits, 0 to f: what its image's file is called
    std::string name;
    Latent latent;
    std::vector<ClassShare> classes;  ///< empty for a model without classes
    std::string weightsHash;          ///< of the model that it was found in; empty while that was in training
    std::string modelName;            ///< what that was called then
    std::string created;              ///< as timestamp() says it
    Image image;                      ///< what the model drew there; empty where it was not drawn yet, or is lost
    /// The folder of that model, absolute, or ":embedded" for the one that is part of the program; empty where it is
    /// not known. Whether it is still there is not looked for.
    std::string modelPath = {};
    /// Its image is what the model generated while it was in training, by weights that were not saved: the weights of
    /// weightsHash generate another one.
    bool drawnInTraining = false;

    bool operator==(const Favorite&) const = default;
};

/// One that no other favorite has.
std::string newFavoriteId();

/// A mix by the names of its classes, which it fits.
std::vector<ClassShare> namedClasses(const ClassMix& mix, const std::vector<std::string>& classNames);
/// The other way round. Throws Error where the model does not know one of them.
ClassMix classesOf(const std::vector<ClassShare>& shares, const std::vector<std::string>& classNames);
inline ClassMix classesOf(const Favorite& favorite, const std::vector<std::string>& classNames) {
    return classesOf(favorite.classes, classNames);
}

/// Where the favorites of `project` lie; nothing is opened.
std::filesystem::path favoritesFile(const std::filesystem::path& project);

/// Models inside `project` are named from there, so that a project may move.
/// Writes `project`/favourites.json, atomically, and the images that are not there yet as favourites/ID.png; then
/// images of those that the file named before and no longer names go. Throws Error when something cannot be written.
void writeFavorites(const std::filesystem::path& project, const std::vector<Favorite>& favorites);

/// Empty where there is no file. An image that is missing or damaged is empty: it can be drawn again. Throws Error
/// that names the file and what is wrong.
std::vector<Favorite> readFavorites(const std::filesystem::path& project);

}  // namespace core
