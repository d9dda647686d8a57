#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/sample/image/Image.h"

namespace core {

/// A page in points, 72 to an inch.
struct PaperSize {
    double width = 595.28;  ///< A4
    double height = 841.89;
};
constexpr PaperSize kLetterPaper{612, 792};

struct PdfSheetOptions {
    PaperSize paper = {};
    int columns = 8;       ///< images a row, 1 to 100
    std::string title;     ///< above the images of every page
    std::string subtitle;  ///< below it, smaller
    std::string program;   ///< that wrote it: "Imago 1.0"
    std::string xmp = {};  ///< see recipeXmp(); empty: no metadata
};

/// Images in a grid with a caption under each, as a PDF (1.4) of as many pages as they need. Pixels are stored without
/// loss, by Flate. The texts are set in Helvetica, which every reader has, so that no font has to be in the file; it
/// has the letters of Western European languages (WinAnsi). Any other letter is shown as ?, but the whole text is in
/// the file beside it (ActualText): who copies, searches or listens to it gets the real one. Holds no times: the same
/// images give the same bytes.
class PdfSheet {
   public:
    explicit PdfSheet(PdfSheetOptions options);

    /// All of one size; gray or RGB.
    void add(const Image& image, const std::string& caption);
    /// The file. To be called once, with one image at least.
    std::vector<std::uint8_t> finish();

   private:
    struct Cell {
        int object;  // of the image
        std::string caption;
    };

    /// Notes where an object begins; returns its number.
    int begin(int object);
    int next() { return static_cast<int>(offsets_.size()); }
    void text(const std::string& text);
    void addStream(int object, const std::string& entries, const std::uint8_t* bytes, std::size_t size);
    std::string page(std::size_t first, std::size_t rows, std::size_t number, std::size_t pages) const;
    std::string cellAt(const Cell& cell, double x, double y) const;

    PdfSheetOptions options_;
    std::vector<std::uint8_t> bytes_;
    std::vector<std::size_t> offsets_;  // of the objects by their numbers
    std::vector<Cell> cells_;
    ImageShape shape_;
};

}  // namespace core
