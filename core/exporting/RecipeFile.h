#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/exporting/Recipe.h"
#include "core/sample/Sample.h"

namespace core {

/// The bytes of an image file of `recipe.form.encoding.format` with the recipe in it, and the note that a model
/// generated the image: XMP in all formats, in PNG also texts that image viewers show. Throws Error where the bytes are
/// no such file.
std::vector<std::uint8_t> withRecipe(std::span<const std::uint8_t> file, const Recipe& recipe);

/// A generated sample as an image file: sized, encoded and with the recipe. Throws Error where it is no image.
std::vector<std::uint8_t> imageFile(const Sample& sample, const Recipe& recipe);

/// The text of the recipe in a PNG, JPEG, WebP or PDF file; nothing where there is none. Takes any bytes.
std::optional<std::string> recipeTextIn(std::span<const std::uint8_t> file);

/// The recipe in an image file. Throws Error that names the file: it cannot be read, holds no recipe or a damaged one.
Recipe readRecipe(const std::filesystem::path& file);

}  // namespace core
