#include "core/sample/image/ImageEncoder.h"

#include <array>
#include <cstring>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/base/Error.h"
#include "core/sample/Modality.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/OpenCvImage.h"
#include "core/sample/image/PngEncoder.h"

namespace core {

namespace {

struct FileFormatName {
    ImageFileFormat format;
    const char* id;
    const char* ending;
};

constexpr std::array kFileFormatNames = {FileFormatName{ImageFileFormat::png, "png", "png"},
                                         FileFormatName{ImageFileFormat::jpeg, "jpeg", "jpg"},
                                         FileFormatName{ImageFileFormat::webp, "webp", "webp"}};

/// OpenCV takes any quality above 100 as lossless.
constexpr int kLosslessQuality = 101;

const FileFormatName& formatName(ImageFileFormat format) {
    return kFileFormatNames.at(static_cast<std::size_t>(format));
}

/// In OpenCV's order, with 8 bits a channel. Opacity stays where `alpha` says so, else the image is over white.
cv::Mat pixelsToWrite(const Sample& sample, bool alpha) {
    const ImageShape shape = imageShape(sample.spec);
    cv::Mat pixels;
    if (alpha && shape.channels == 4) {
        const bool wide = sample.spec.type == ValueType::uint16;
        const cv::Mat stored(shape.height, shape.width, wide ? CV_16UC4 : CV_8UC4,
                             const_cast<std::uint8_t*>(sample.bytes.data()));
        cv::Mat narrow;
        stored.convertTo(narrow, CV_8U, wide ? 1.0 / 257 : 1.0);
        cv::cvtColor(narrow, pixels, cv::COLOR_RGBA2BGRA);
        return pixels;
    }
    const Image shown = preview(sample);
    if (shown.channels() == 1) return asMatrix(shown).clone();
    cv::cvtColor(asMatrix(shown), pixels, cv::COLOR_RGB2BGR);
    return pixels;
}

}  // namespace

std::string idOf(ImageFileFormat format) {
    return formatName(format).id;
}

ImageFileFormat imageFileFormat(const std::string& id) {
    std::string known;
    for (const FileFormatName& name : kFileFormatNames) {
        if (id == name.id) return name.format;
        known += (known.empty() ? "" : ", ") + std::string(name.id);
    }
    throw Error("The image format \"%1\" does not exist; choose one of: %2.", id, known);
}

std::string endingOf(ImageFileFormat format) {
    return formatName(format).ending;
}

std::vector<std::uint8_t> encodeImage(const Sample& image, const ImageEncoding& encoding) {
    if (encoding.format == ImageFileFormat::png) return encodePng(image);
    try {
        const bool webp = encoding.format == ImageFileFormat::webp;
        // Everything that shapes the bytes is fixed here, so that they do not hang on OpenCV's defaults.
        std::vector<int> parameters = {
            cv::IMWRITE_JPEG_QUALITY, encoding.quality, cv::IMWRITE_JPEG_PROGRESSIVE, 0, cv::IMWRITE_JPEG_OPTIMIZE, 0};
        if (webp) parameters = {cv::IMWRITE_WEBP_QUALITY, encoding.lossless ? kLosslessQuality : encoding.quality};
        std::vector<std::uint8_t> bytes;
        if (!cv::imencode(webp ? ".webp" : ".jpg", pixelsToWrite(image, webp), bytes, parameters))
            throw Error("OpenCV could not encode an image as %1; choose PNG.", idOf(encoding.format));
        return bytes;
    } catch (const cv::Exception& problem) {
        throw Error("An image could not be encoded as %1 (%2); choose PNG.", idOf(encoding.format), problem.err);
    }
}

}  // namespace core
