#include "core/sample/image/WebpAnimation.h"

#include "core/sample/image/ByteReading.h"
#include "core/sample/image/ByteWriting.h"

namespace core {

namespace {

// The container: developers.google.com/speed/webp/docs/riff_container
constexpr std::size_t kFrameHeader = 16;
constexpr std::uint8_t kAnimationFlag = 0x02;
constexpr std::uint8_t kAlphaFlag = 0x10;

/// A still WebP around the chunks of one frame.
std::vector<std::uint8_t> stillOf(ByteSpan chunks, ByteSpan canvas) {
    const bool alpha = hasText(chunks, 0, "ALPH");
    const std::size_t extended = alpha ? 18 : 0;  // a file with separate alpha names its size once more
    std::vector<std::uint8_t> file;
    addText(file, "RIFF");
    addLittle(file, 4 + extended + chunks.size(), 4);
    addText(file, "WEBP");
    if (alpha) {
        addText(file, "VP8X");
        addLittle(file, 10, 4);
        addLittle(file, kAlphaFlag, 4);
        file.insert(file.end(), canvas.begin(), canvas.end());
    }
    file.insert(file.end(), chunks.begin(), chunks.end());
    return file;
}

}  // namespace

bool isWebpAnimation(ByteSpan bytes) {
    return hasText(bytes, 0, "RIFF") && hasText(bytes, 8, "WEBPVP8X") && bytes.size() > 30 &&
           (bytes[20] & kAnimationFlag) != 0;
}

std::optional<std::vector<std::uint8_t>> firstWebpFrame(ByteSpan bytes) {
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::size_t size = littleAt(bytes, at + 4, 4);
        if (hasText(bytes, at, "ANMF")) {
            const std::size_t frame = at + 8;
            if (size <= kFrameHeader || bytes.size() - frame < size) return std::nullopt;
            const ByteSpan canvas = bytes.subspan(24, 6);
            const bool atOrigin = littleAt(bytes, frame, 3) == 0 && littleAt(bytes, frame + 3, 3) == 0;
            const bool fills = littleAt(bytes, frame + 6, 3) == littleAt(canvas, 0, 3) &&
                               littleAt(bytes, frame + 9, 3) == littleAt(canvas, 3, 3);
            if (!atOrigin || !fills) return std::nullopt;
            return stillOf(bytes.subspan(frame + kFrameHeader, size - kFrameHeader), canvas);
        }
        at += 8 + size + size % 2;
    }
    return std::nullopt;
}

}  // namespace core
