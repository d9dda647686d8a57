#include "core/exporting/gallery/ContactSheet.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/exporting/PdfSheet.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/RecipeXmp.h"
#include "core/files/AtomicFile.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Resize.h"
#include "core/sample/image/Sheet.h"

namespace core {

namespace {

constexpr int kPdfColumns = 6;  // on paper, captions need their place

/// As it fits into a square of `side` pixels; never enlarged.
Image scaledDown(const Image& image, int side) {
    const int longest = std::max(image.width(), image.height());
    if (longest <= side) return image;
    const auto scaled = [&](int length) {
        return std::max(1, static_cast<int>(std::lround(static_cast<double>(length) * side / longest)));
    };
    return scaledPart(image, {0, 0, image.width(), image.height()},
                      {scaled(image.height()), scaled(image.width()), image.channels()});
}

Image inCell(const Image& image, const ImageShape& cell, std::uint8_t background) {
    Image framed(cell);
    std::fill(framed.pixels().begin(), framed.pixels().end(), background);
    const Image pixels = image.channels() == cell.channels ? image
                                                           : scaledPart(image, {0, 0, image.width(), image.height()},
                                                                        {image.height(), image.width(), cell.channels});
    const int top = (cell.height - pixels.height()) / 2;
    const int left = (cell.width - pixels.width()) / 2;
    for (int y = 0; y < pixels.height(); ++y)
        std::memcpy(framed.row(top + y) + static_cast<std::ptrdiff_t>(left) * cell.channels, pixels.row(y),
                    pixels.rowBytes());
    return framed;
}

/// All of one size: that of the largest one, scaled down.
std::vector<Image> cellsOf(std::span<const Image> images, const ContactSheetOptions& options) {
    std::vector<Image> cells;
    ImageShape cell{0, 0, 1};
    for (const Image& image : images) {
        cells.push_back(scaledDown(image, options.largestCell));
        cell.height = std::max(cell.height, cells.back().height());
        cell.width = std::max(cell.width, cells.back().width());
        if (cells.back().channels() != 1) cell.channels = 3;
    }
    for (Image& each : cells)
        if (!(each.shape() == cell)) each = inCell(each, cell, options.background);
    return cells;
}

int columnsOf(std::size_t images, const ContactSheetOptions& options) {
    if (options.columns > 0) return options.columns;
    return static_cast<int>(std::ceil(std::sqrt(static_cast<double>(images))));
}

Recipe recipeOfContactSheet(std::size_t images, int columns, const ContactSheetOptions& options) {
    Recipe recipe = options.recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.columns = columns;
    recipe.rows =
        static_cast<int>((images + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns));
    return recipe;
}

std::vector<std::uint8_t> pdfContactSheet(std::span<const Image> images, ContactSheetOptions options) {
    options.background = 255;  // that of paper
    PdfSheetOptions pdfOptions;
    pdfOptions.columns =
        options.columns > 0 ? options.columns : std::min(columnsOf(images.size(), options), kPdfColumns);
    const Recipe recipe = recipeOfContactSheet(images.size(), pdfOptions.columns, options);
    pdfOptions.title = options.title.empty() ? "Imago" : options.title;
    pdfOptions.program = "Imago " + recipe.programVersion;
    pdfOptions.xmp = recipeXmp(recipeToText(recipe), pdfOptions.program);
    PdfSheet pdf(pdfOptions);
    std::size_t index = 0;
    for (const Image& cell : cellsOf(images, options)) {
        pdf.add(cell, index < options.captions.size() ? options.captions[index] : std::string());
        ++index;
    }
    return pdf.finish();
}

std::vector<std::uint8_t> pngContactSheet(std::span<const Image> images, const ContactSheetOptions& options) {
    const Image whole = contactSheet(images, options);
    return withRecipe(encodePng(whole),
                      recipeOfContactSheet(images.size(), columnsOf(images.size(), options), options));
}

}  // namespace

Image contactSheet(std::span<const Image> images, const ContactSheetOptions& options) {
    if (images.empty()) return {};
    SheetOptions sheetOptions;
    sheetOptions.columns = columnsOf(images.size(), options);
    sheetOptions.gap = options.gap;
    sheetOptions.background = options.background;
    return sheet(cellsOf(images, options), sheetOptions);
}

Outcome writeContactSheet(std::span<const ContactImage> images, const ContactSheetOptions& options,
                          const std::filesystem::path& file, const JobContext& context) {
    if (images.empty()) throw Error("There are no images for a contact sheet; select some.");
    if (images.size() > kMostContactImages)
        throw Error("A contact sheet takes up to %1 images, but %2 are selected; select fewer.", kMostContactImages,
                    images.size());
    const Existing existing = existingNow(file);
    std::vector<Image> read;
    for (const ContactImage& image : images) {
        if (context.stopRequested()) return Outcome::cancelled;
        read.push_back(scaledDown(image(), options.largestCell));
        if (read.size() < images.size()) context.report(read.size(), images.size());
    }
    const bool pdf = asciiLower(file.extension().string()) == ".pdf";
    const std::vector<std::uint8_t> bytes = pdf ? pdfContactSheet(read, options) : pngContactSheet(read, options);
    if (context.stopRequested()) return Outcome::cancelled;
    writeFileAtomically(file, bytes, existing);
    context.report(images.size(), images.size());
    return Outcome::done;
}

}  // namespace core
