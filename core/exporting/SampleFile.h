#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/exporting/Recipe.h"
#include "core/parameter/Settings.h"
#include "core/sample/image/Image.h"

namespace core {

// One sample that a person saves as it is shown: how large, and in which format.

/// "format", "width", "height", "enlargement", "quality" and "lossless", for an image of that shape; by default its
/// pixels as PNG. The height counts; the width is for those who choose that, see the next ones.
std::vector<Parameter> sampleFileParameters(const ImageShape& shape);

/// The width that goes with a height so that the image keeps its proportions, and the other way round: pixels, 1 or
/// more.
int sampleFileWidth(const ImageShape& shape, int height);
int sampleFileHeight(const ImageShape& shape, int width);

/// What the file's name ends in, without the dot.
std::string sampleFileEnding(const Settings& settings);

/// How large the image in the file will be.
ImageShape sampleFileShape(const Settings& settings, const ImageShape& shape);

/// A name for the file of a generated image, without the ending: "squares seed 5 index 12", or "squares step 300" of a
/// training; "sample", or "samples" of a sheet, stands for what is not known. Every file system takes it.
std::string sampleFileName(const Recipe& recipe);

/// The bytes of the file, with the recipe in it, of which `form` is set here. Throws Error where the image would be
/// absurdly large.
std::vector<std::uint8_t> sampleFile(const Image& image, const Settings& settings, Recipe recipe);

}  // namespace core
