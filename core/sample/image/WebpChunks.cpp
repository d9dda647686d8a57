#include "core/sample/image/WebpChunks.h"

#include <string_view>

#include "core/base/Error.h"
#include "core/sample/image/ByteReading.h"
#include "core/sample/image/ByteWriting.h"

namespace core {

namespace {

// The container: developers.google.com/speed/webp/docs/riff_container
constexpr std::size_t kRiffHeader = 12;
constexpr std::size_t kRiffChunkHeader = 8;
constexpr std::size_t kExtendedSize = 10;  // content of VP8X
constexpr std::uint8_t kCanvasXmp = 0x04;
constexpr std::uint8_t kCanvasAlpha = 0x10;
constexpr std::uint8_t kCanvasAnimation = 0x02;
constexpr std::string_view kXmpChunk = "XMP ";

void addRiffChunk(std::vector<std::uint8_t>& bytes, std::string_view name, std::string_view content) {
    addText(bytes, name);
    addLittle(bytes, content.size(), 4);
    addText(bytes, content);
    if (content.size() % 2 != 0) bytes.push_back(0);
}

bool isRiffWebp(ByteSpan bytes) {
    return hasText(bytes, 0, "RIFF") && hasText(bytes, 8, "WEBP");
}

/// Of the whole chunk that `bytes` begins with; nothing where it is not whole.
std::optional<ByteSpan> riffContent(ByteSpan bytes) {
    if (bytes.size() < kRiffChunkHeader) return {};
    const std::size_t size = littleAt(bytes, 4, 4);
    if (size > bytes.size() - kRiffChunkHeader) return {};
    return bytes.subspan(kRiffChunkHeader, size);
}

/// What lies behind a chunk of that content; the last one may lack its padding.
ByteSpan behindChunk(ByteSpan bytes, ByteSpan content) {
    const std::size_t end = kRiffChunkHeader + content.size() + content.size() % 2;
    return end < bytes.size() ? bytes.subspan(end) : ByteSpan();
}

/// What VP8X says of a file.
struct Canvas {
    std::size_t width = 0;
    std::size_t height = 0;
    std::uint8_t flags = 0;
};

/// Of the first chunk of a file; nothing where it is no image.
std::optional<Canvas> canvasOf(ByteSpan chunks) {
    const auto content = riffContent(chunks);
    if (!content) return {};
    if (hasText(chunks, 0, "VP8X") && content->size() >= kExtendedSize)
        return Canvas{littleAt(*content, 4, 3) + std::size_t{1}, littleAt(*content, 7, 3) + std::size_t{1},
                      (*content)[0]};
    if (hasText(chunks, 0, "VP8L") && content->size() >= 5 && (*content)[0] == 0x2F) {
        const std::uint32_t bits = littleAt(*content, 1, 4);
        const bool alpha = (bits >> 28 & 1U) != 0;
        return Canvas{(bits & 0x3FFF) + std::size_t{1}, (bits >> 14 & 0x3FFF) + std::size_t{1},
                      alpha ? kCanvasAlpha : std::uint8_t{0}};
    }
    if (hasText(chunks, 0, "VP8 ") && hasText(*content, 3, "\x9D\x01\x2A") && content->size() >= 10)
        return Canvas{littleAt(*content, 6, 2) & 0x3FFF, littleAt(*content, 8, 2) & 0x3FFF, 0};
    return {};
}

}  // namespace

std::vector<std::uint8_t> withWebpXmp(ByteSpan webp, const std::string& xmp) {
    const auto canvas = isRiffWebp(webp) ? canvasOf(webp.subspan(kRiffHeader)) : std::nullopt;
    if (!canvas || (canvas->flags & kCanvasAnimation) != 0 || canvas->width == 0 || canvas->height == 0)
        throw Error("What a text was to be added to is not a still WebP file; choose one.");
    std::vector<std::uint8_t> chunks;
    addText(chunks, "VP8X");
    addLittle(chunks, kExtendedSize, 4);
    addLittle(chunks, canvas->flags | kCanvasXmp, 4);
    addLittle(chunks, canvas->width - 1, 3);
    addLittle(chunks, canvas->height - 1, 3);
    for (ByteSpan rest = webp.subspan(kRiffHeader); !rest.empty();) {
        const auto content = riffContent(rest);
        if (!content) throw Error("What a text was to be added to is not a whole WebP file; choose one.");
        if (!hasText(rest, 0, "VP8X") && !hasText(rest, 0, kXmpChunk)) {
            const char* name = reinterpret_cast<const char*>(rest.data());
            addRiffChunk(chunks, {name, 4}, {name + kRiffChunkHeader, content->size()});
        }
        rest = behindChunk(rest, *content);
    }
    addRiffChunk(chunks, kXmpChunk, xmp);
    std::vector<std::uint8_t> whole;
    addText(whole, "RIFF");
    addLittle(whole, 4 + chunks.size(), 4);
    addText(whole, "WEBP");
    whole.insert(whole.end(), chunks.begin(), chunks.end());
    return whole;
}

std::optional<std::string> webpXmp(ByteSpan webp) {
    if (!isRiffWebp(webp)) return {};
    ByteSpan rest = webp.subspan(kRiffHeader);
    while (const auto content = riffContent(rest)) {
        if (hasText(rest, 0, kXmpChunk))
            return std::string(reinterpret_cast<const char*>(content->data()), content->size());
        rest = behindChunk(rest, *content);
    }
    return {};
}

}  // namespace core
