#include "core/evaluation/ImageJson.h"

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/Error.h"
#include "core/files/Base64.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageHeader.h"

namespace core {

namespace {

constexpr std::int64_t kLargestStoredSide = 8'192;      // pixels
constexpr std::int64_t kMostStoredPixels = 64'000'000;  // of all images of a file

}  // namespace

nlohmann::ordered_json imageJson(const Image& image) {
    if (image.empty()) return nullptr;
    return toBase64(encodePng(image));
}

Image ImageJsonReader::read(const nlohmann::json& json, const std::string& place) {
    if (json.is_null()) return {};
    const auto refuse = [&]() -> Image {
        throw Error("%1 is damaged: \"%2\" holds no image that can be read; use another copy of it.", file_, place);
    };
    if (!json.is_string()) return refuse();
    const std::optional<std::vector<std::uint8_t>> bytes = fromBase64(json.get_ref<const std::string&>());
    if (!bytes) return refuse();
    const std::optional<ImageHeader> header = readImageHeader(*bytes);
    if (!header || std::string(header->kind) != "PNG" || header->width < 1 || header->height < 1 ||
        header->width > kLargestStoredSide || header->height > kLargestStoredSide)
        return refuse();
    pixels_ += header->width * header->height;
    if (pixels_ > kMostStoredPixels) return refuse();
    DecodedImage decoded = decodeImage(*bytes);
    if (!decoded.problem.empty() || decoded.image.empty()) return refuse();
    return std::move(decoded.image);
}

}  // namespace core
