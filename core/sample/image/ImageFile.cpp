#include "core/sample/image/ImageFile.h"

#include <algorithm>
#include <array>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <string_view>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/OpenCvImage.h"

namespace core {

bool hasImageExtension(const std::filesystem::path& file) {
    static constexpr std::array<std::string_view, 18> kExtensions = {
        ".gif",  ".heic", ".heif", ".avif", ".png",  ".jpg", ".jpeg", ".jpe", ".jfif",
        ".webp", ".bmp",  ".dib",  ".tif",  ".tiff", ".pbm", ".pgm",  ".ppm", ".pnm"};
    const std::string extension = asciiLower(file.extension().string());
    return std::ranges::find(kExtensions, extension) != kExtensions.end();
}

Image readImage(const std::filesystem::path& file) {
    std::error_code ignored;
    if (hasReplacement(file.string()) && !std::filesystem::exists(file, ignored))
        throw Error("The image %1 cannot be opened from here: its name contains bytes that are not UTF-8; rename it.",
                    quotedPath(file));
    DecodedImage decoded = decodeImage(readFile(file, 1ULL << 30));
    if (!decoded.problem.empty()) {
        throw Error("The image %1 cannot be read: %2; choose another one.", quotedPath(file), decoded.problem);
    }
    return std::move(decoded.image);
}

std::vector<std::uint8_t> encodePng(const Image& image) {
    if (image.empty()) throw Error("An empty image cannot be saved as PNG; choose one with pixels.");
    try {
        cv::Mat matrix = asMatrix(image);
        if (image.channels() == 3) {
            cv::Mat swapped;
            cv::cvtColor(matrix, swapped, cv::COLOR_RGB2BGR);
            matrix = swapped;
        }
        std::vector<std::uint8_t> bytes;
        // Everything that shapes the bytes is fixed here, so that they do not hang on OpenCV's defaults.
        const std::vector<int> parameters = {cv::IMWRITE_PNG_COMPRESSION, 6, cv::IMWRITE_PNG_STRATEGY,
                                             cv::IMWRITE_PNG_STRATEGY_DEFAULT};
        if (!cv::imencode(".png", matrix, bytes, parameters)) throw Error("OpenCV could not encode an image as PNG.");
        return bytes;
    } catch (const cv::Exception& problem) {
        throw Error("An image could not be encoded as PNG: %1.", problem.err);
    }
}

void writePng(const std::filesystem::path& file, const Image& image, Existing existing) {
    writeFileAtomically(file, encodePng(image), existing);
}

}  // namespace core
