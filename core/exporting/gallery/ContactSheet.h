#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/exporting/Recipe.h"
#include "core/sample/image/Image.h"

namespace core {

struct ContactSheetOptions {
    int columns = 0;               ///< images a row; 0: about as many as rows
    int largestCell = 256;         ///< pixels: larger images are scaled down, smaller ones keep their pixels
    int gap = 2;                   ///< pixels between images and around them
    std::uint8_t background = 24;  ///< gray level around images, 0 to 255
    // Of writeContactSheet():
    std::vector<std::string> captions = {};  ///< below the images of a PDF, one each; empty: none
    std::string title = {};                  ///< of a PDF
    Recipe recipe = {};                      ///< what all images have in common; the columns and rows are set there
};

/// Images of any sizes side by side, row by row, each in the middle of a cell that has the size of the largest one; in
/// color where any is. Empty for none. Throws Error when the sheet would be absurdly large.
Image contactSheet(std::span<const Image> images, const ContactSheetOptions& options = {});

/// An image of a contact sheet, read or given when its turn comes. Throws Error where there is none.
using ContactImage = std::function<Image()>;

/// More would need too much memory.
inline constexpr std::size_t kMostContactImages = 2000;

/// Writes the sheet as a PNG file or, where the name ends in .pdf, as pages to print, whole or not at all, with its
/// recipe. In a PDF there are by default up to six images a row. Blocks; may be stopped at every image, tells how many
/// are read. Throws Error as contactSheet() and the images do, for more than kMostContactImages, and what the disk
/// refuses.
Outcome writeContactSheet(std::span<const ContactImage> images, const ContactSheetOptions& options,
                          const std::filesystem::path& file, const JobContext& context = {});

}  // namespace core
