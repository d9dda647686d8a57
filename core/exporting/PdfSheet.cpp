#include "core/exporting/PdfSheet.h"

#include <zlib.h>

#include <algorithm>
#include <utility>

#include "core/base/Error.h"
#include "core/exporting/PdfText.h"

namespace core {

namespace {

// The format: ISO 32000-1 (PDF 1.7), which 1.4 is a part of.

// Objects that every file has; those of the images and pages come behind.
enum FixedObject { kFree, kCatalog, kPages, kMetadata, kFont, kBoldFont, kInfo, kFirstImage };

// In points.
constexpr double kMargin = 36;
constexpr double kTitleSize = 12;
constexpr double kTextSize = 8;
constexpr double kHead = 40;  // title and subtitle, with what is between them and the images
constexpr double kFoot = 14;  // the number of the page
constexpr double kMostGap = 8;
constexpr double kLeastCaption = 20;  // narrower cells have none

std::string reference(int object) {
    return std::to_string(object) + " 0 R";
}

/// Where the cells of a page are, in points from its upper left corner.
struct Grid {
    Grid(const PdfSheetOptions& options, const ImageShape& shape) {
        const double width = options.paper.width - 2 * kMargin;
        const double height = options.paper.height - 2 * kMargin - kHead - kFoot;
        gap = std::min(kMostGap, width / options.columns / 8);
        imageWidth = (width - gap * (options.columns - 1)) / options.columns;
        caption = imageWidth >= kLeastCaption ? std::min(kTextSize, imageWidth / 6) : 0;
        const double aspect = static_cast<double>(shape.height) / shape.width;
        // Images that are higher than the page shrink.
        imageHeight = std::min(imageWidth * aspect, height - captionHeight());
        drawnWidth = imageHeight / aspect;
        rows = std::max<std::size_t>(1, static_cast<std::size_t>((height + gap) / (cellHeight() + gap)));
    }
    double captionHeight() const { return caption * 1.4; }
    double cellHeight() const { return imageHeight + captionHeight(); }

    double gap = 0;
    double imageWidth = 0;  // of the place
    double drawnWidth = 0;  // of the image in it
    double imageHeight = 0;
    double caption = 0;    // size of its letters; 0: none
    std::size_t rows = 1;  // a page
};

std::vector<std::uint8_t> deflated(std::span<const std::uint8_t> bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::vector<std::uint8_t> packed(size);
    if (compress2(packed.data(), &size, bytes.data(), static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION) != Z_OK)
        throw Error("An image could not be compressed; there is too little memory. Choose fewer or smaller images.");
    packed.resize(size);
    return packed;
}

/// A table of references has ten digits for each.
std::string offsetText(std::size_t offset) {
    const std::string digits = std::to_string(offset);
    return std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits;
}

}  // namespace

PdfSheet::PdfSheet(PdfSheetOptions options) : options_(std::move(options)), offsets_(kFirstImage) {
    // The bytes above 127 tell that the file is no text.
    text("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n");
}

void PdfSheet::text(const std::string& text) {
    bytes_.insert(bytes_.end(), text.begin(), text.end());
}

int PdfSheet::begin(int object) {
    if (static_cast<std::size_t>(object) >= offsets_.size()) offsets_.resize(static_cast<std::size_t>(object) + 1);
    offsets_[static_cast<std::size_t>(object)] = bytes_.size();
    text(std::to_string(object) + " 0 obj\n");
    return object;
}

void PdfSheet::addStream(int object, const std::string& entries, const std::uint8_t* bytes, std::size_t size) {
    begin(object);
    text("<< " + entries + " /Length " + std::to_string(size) + " >>\nstream\n");
    bytes_.insert(bytes_.end(), bytes, bytes + size);
    text("\nendstream\nendobj\n");
}

void PdfSheet::add(const Image& image, const std::string& caption) {
    if (cells_.empty()) shape_ = image.shape();
    if (image.empty() || image.shape() != shape_) throw Error("All images of a sheet must have the same size.");
    const std::vector<std::uint8_t> packed = deflated(image.pixels());
    const int object = next();
    addStream(object,
              "/Type /XObject /Subtype /Image /Width " + std::to_string(image.width()) + " /Height " +
                  std::to_string(image.height()) + " /ColorSpace " +
                  (image.channels() == 1 ? "/DeviceGray" : "/DeviceRGB") +
                  " /BitsPerComponent 8 /Interpolate false /Filter /FlateDecode",
              packed.data(), packed.size());
    cells_.push_back({object, caption});
}

std::string PdfSheet::cellAt(const Cell& cell, double x, double y) const {
    const Grid grid(options_, shape_);
    const double left = x + (grid.imageWidth - grid.drawnWidth) / 2;
    std::string drawn = "q " + pdfNumber(grid.drawnWidth) + " 0 0 " + pdfNumber(grid.imageHeight) + " " +
                        pdfNumber(left) + " " + pdfNumber(y - grid.imageHeight) + " cm /Im" +
                        std::to_string(cell.object) + " Do Q\n";
    if (grid.caption > 0)
        drawn += pdfLine(cell.caption, "F1", grid.caption, x, y - grid.imageHeight - grid.caption, grid.imageWidth);
    return drawn;
}

std::string PdfSheet::page(std::size_t first, std::size_t rows, std::size_t number, std::size_t pages) const {
    const Grid grid(options_, shape_);
    const double width = options_.paper.width - 2 * kMargin;
    const double top = options_.paper.height - kMargin;
    std::string drawn = pdfLine(options_.title, "F2", kTitleSize, kMargin, top - kTitleSize, width);
    drawn += pdfLine(options_.subtitle, "F1", kTextSize, kMargin, top - kTitleSize - 1.6 * kTextSize, width);
    if (pages > 1) {
        const std::string place = std::to_string(number + 1) + " / " + std::to_string(pages);
        const double right = options_.paper.width - kMargin - helveticaWidth(place, kTextSize);
        drawn += pdfLine(place, "F1", kTextSize, right, kMargin, width);
    }
    const auto columns = static_cast<std::size_t>(options_.columns);
    const std::size_t end = std::min(cells_.size(), first + rows * columns);
    for (std::size_t index = first; index < end; ++index) {
        const auto column = static_cast<double>((index - first) % columns);
        const auto row = static_cast<double>((index - first) / columns);
        drawn += cellAt(cells_[index], kMargin + column * (grid.imageWidth + grid.gap),
                        top - kHead - row * (grid.cellHeight() + grid.gap));
    }
    return drawn;
}

std::vector<std::uint8_t> PdfSheet::finish() {
    const Grid grid(options_, shape_);
    const std::size_t perPage = grid.rows * static_cast<std::size_t>(options_.columns);
    const std::size_t pages = (cells_.size() + perPage - 1) / perPage;
    std::string kids;
    for (std::size_t number = 0; number < pages; ++number) {
        const std::string drawn = page(number * perPage, grid.rows, number, pages);
        const int content = next();
        addStream(content, "", reinterpret_cast<const std::uint8_t*>(drawn.data()), drawn.size());
        std::string images;
        for (std::size_t index = number * perPage; index < std::min(cells_.size(), (number + 1) * perPage); ++index)
            images += " /Im" + std::to_string(cells_[index].object) + " " + reference(cells_[index].object);
        const int object = begin(next());
        text("<< /Type /Page /Parent " + reference(kPages) + " /MediaBox [0 0 " + pdfNumber(options_.paper.width) +
             " " + pdfNumber(options_.paper.height) + "] /Contents " + reference(content) +
             " /Resources << /Font << /F1 " + reference(kFont) + " /F2 " + reference(kBoldFont) + " >> /XObject <<" +
             images + " >> >> >>\nendobj\n");
        kids += (kids.empty() ? "" : " ") + reference(object);
    }
    begin(kCatalog);
    text("<< /Type /Catalog /Pages " + reference(kPages) + " /Metadata " + reference(kMetadata) + " >>\nendobj\n");
    begin(kPages);
    text("<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages) + " >>\nendobj\n");
    // Not compressed, so that programs find it that know nothing of PDF.
    addStream(kMetadata, "/Type /Metadata /Subtype /XML", reinterpret_cast<const std::uint8_t*>(options_.xmp.data()),
              options_.xmp.size());
    for (const auto& [object, name] : {std::pair{kFont, "Helvetica"}, std::pair{kBoldFont, "Helvetica-Bold"}}) {
        begin(object);
        text(std::string("<< /Type /Font /Subtype /Type1 /BaseFont /") + name +
             " /Encoding /WinAnsiEncoding >>\nendobj\n");
    }
    begin(kInfo);
    text("<< /Title " + pdfUnicode(options_.title) + " /Subject " + pdfUnicode(options_.subtitle) + " /Producer " +
         pdfUnicode(options_.program) + " >>\nendobj\n");

    const std::size_t table = bytes_.size();
    const std::string count = std::to_string(offsets_.size());
    text("xref\n0 " + count + "\n0000000000 65535 f \n");
    for (std::size_t object = kCatalog; object < offsets_.size(); ++object)
        text(offsetText(offsets_[object]) + " 00000 n \n");
    text("trailer\n<< /Size " + count + " /Root " + reference(kCatalog) + " /Info " + reference(kInfo) +
         " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n");
    return std::move(bytes_);
}

}  // namespace core
