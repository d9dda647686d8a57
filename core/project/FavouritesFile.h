#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/sample/image/Image.h"

namespace core {

/// A class and how much of it is wanted, by its name: a favourite is read without its model.
struct ClassShare {
    std::string name;
    float share = 1.0F;  ///< those of one favourite add up to 1

    bool operator==(const ClassShare&) const = default;
};

/// A point in the latent space of one model that a person wants to find again.
struct Favourite {
    std::string id;  ///< 16 digits, 0 to f: what its picture's file is called
    std::string name;
    Latent latent;
    std::vector<ClassShare> classes;  ///< empty for a model without classes
    std::string weightsHash;          ///< of the model that it was found in
    std::string modelName;            ///< what that was called then
    std::string created;              ///< as timestamp() says it
    Image picture;                    ///< what the model drew there; empty where it was not drawn yet, or is lost

    bool operator==(const Favourite&) const = default;
};

/// One that no other favourite has.
std::string newFavouriteId();

/// A mix by the names of its classes, which it fits.
std::vector<ClassShare> namedClasses(const ClassMix& mix, const std::vector<std::string>& classNames);
/// The other way round. Throws Error where the model does not know one of them.
ClassMix classesOf(const Favourite& favourite, const std::vector<std::string>& classNames);

/// Where the favourites of `project` lie; nothing is opened.
std::filesystem::path favouritesFile(const std::filesystem::path& project);

/// Writes `project`/favourites.json, atomically, and the pictures that are not there yet as favourites/ID.png; then
/// pictures of those that the file named before and no longer names go. Throws Error when something cannot be written.
void writeFavourites(const std::filesystem::path& project, const std::vector<Favourite>& favourites);

/// Empty where there is no file. A picture that is missing or damaged is empty: it can be drawn again. Throws Error
/// that names the file and what is wrong.
std::vector<Favourite> readFavourites(const std::filesystem::path& project);

}  // namespace core
