#include "core/sample/image/GifDecoder.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/sample/image/ByteReading.h"

namespace core {

namespace {

// The format: w3.org/Graphics/GIF/spec-gif89a.txt
constexpr std::size_t kGifHeader = 13;
constexpr std::size_t kGifFrameHeader = 10;
constexpr int kFewestRootBits = 2;
constexpr int kMostRootBits = 8;
constexpr std::size_t kMostFramePixels = 100'000'000;  // what lies outside the image takes memory, too
constexpr std::uint8_t kExtensionMark = 0x21;
constexpr std::uint8_t kFrameMark = 0x2C;
constexpr std::uint8_t kGraphicControl = 0xF9;

/// Where a frame lies and how it is stored.
struct GifFrame {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    bool interlaced = false;
    ByteSpan palette;      // three bytes a color
    int transparent = -1;  // index of the color that shows nothing
};

/// Bytes of the palette that the flags of a header or of a frame announce.
std::size_t paletteBytes(std::uint8_t flags) {
    return (flags & 0x80) == 0 ? 0 : std::size_t{3} << ((flags & 7) + 1);
}

/// The data behind a frame or an extension: blocks of up to 255 bytes, of which an empty one is the last.
struct GifBlocks {
    std::vector<std::uint8_t> data;
    std::size_t behind = 0;  // where the file goes on
    bool ended = false;      // the last block is there
};

GifBlocks blocksAt(ByteSpan bytes, std::size_t at) {
    GifBlocks blocks;
    while (at < bytes.size()) {
        const std::size_t size = bytes[at++];
        if (size == 0) {
            blocks.ended = true;
            break;
        }
        const ByteSpan block = bytes.subspan(at, std::min(size, bytes.size() - at));
        blocks.data.insert(blocks.data.end(), block.begin(), block.end());
        at += block.size();
    }
    blocks.behind = at;
    return blocks;
}

/// The pixels that LZW codes stand for, as far as they go, at most `count` of them; damaged: empty.
class GifPixels {
   public:
    GifPixels(ByteSpan data, int rootBits, std::size_t count)
        : data_(data), rootBits_(rootBits), roots_(1 << rootBits), count_(count) {
        for (int code = 0; code < roots_; ++code)
            last_[static_cast<std::size_t>(code)] = static_cast<std::uint8_t>(code);
        restart();
    }

    std::optional<std::vector<std::uint8_t>> read() {
        const int clear = roots_;
        const int end = roots_ + 1;
        int before = -1;
        while (pixels_.size() < count_) {
            const int code = nextCode();
            if (code < 0 || code == end) break;
            if (code == clear) {
                restart();
                before = -1;
                continue;
            }
            if (before < 0) {
                if (code >= roots_) return std::nullopt;
                add(code);
            } else {
                if (code > next_) return std::nullopt;
                const int known = code == next_ ? before : code;
                const std::uint8_t first = firstOf(known);
                if (next_ < kMostCodes) remember(before, first);
                add(code);
            }
            before = code;
        }
        pixels_.resize(std::min(pixels_.size(), count_));
        return std::move(pixels_);
    }

   private:
    static constexpr int kMostBits = 12;
    static constexpr int kMostCodes = 1 << kMostBits;

    void restart() {
        bits_ = rootBits_ + 1;
        next_ = roots_ + 2;
    }

    /// -1: the data end.
    int nextCode() {
        while (held_ < bits_) {
            if (at_ == data_.size()) return -1;
            buffer_ |= static_cast<std::uint32_t>(data_[at_++]) << held_;
            held_ += 8;
        }
        const int code = static_cast<int>(buffer_ & ((1U << bits_) - 1U));
        buffer_ >>= bits_;
        held_ -= bits_;
        return code;
    }

    /// The next code stands for what `before` stands for and one pixel more.
    void remember(int before, std::uint8_t pixel) {
        prefix_[static_cast<std::size_t>(next_)] = static_cast<std::uint16_t>(before);
        last_[static_cast<std::size_t>(next_)] = pixel;
        ++next_;
        if (next_ == 1 << bits_ && bits_ < kMostBits) ++bits_;
    }

    /// A code's prefix is always a smaller code, so this ends.
    std::uint8_t firstOf(int code) const {
        while (code >= roots_) code = prefix_[static_cast<std::size_t>(code)];
        return last_[static_cast<std::size_t>(code)];
    }

    void add(int code) {
        const std::size_t begin = pixels_.size();
        for (; code >= roots_; code = prefix_[static_cast<std::size_t>(code)])
            pixels_.push_back(last_[static_cast<std::size_t>(code)]);
        pixels_.push_back(last_[static_cast<std::size_t>(code)]);
        std::reverse(pixels_.begin() + static_cast<std::ptrdiff_t>(begin), pixels_.end());
    }

    ByteSpan data_;
    int rootBits_;
    int roots_;
    std::size_t count_;
    std::size_t at_ = 0;
    std::uint32_t buffer_ = 0;
    int held_ = 0;  // bits in the buffer
    int bits_ = 0;  // of the next code
    int next_ = 0;  // the code that is remembered next
    std::array<std::uint16_t, kMostCodes> prefix_ = {};
    std::array<std::uint8_t, kMostCodes> last_ = {};
    std::vector<std::uint8_t> pixels_;
};

/// Rows of the frame in the order in which they are stored.
std::vector<int> gifRows(const GifFrame& frame) {
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(frame.height));
    if (!frame.interlaced)
        for (int row = 0; row < frame.height; ++row) rows.push_back(row);
    else
        for (const auto& [first, step] : {std::pair(0, 8), std::pair(4, 8), std::pair(2, 4), std::pair(1, 2)})
            for (int row = first; row < frame.height; row += step) rows.push_back(row);
    return rows;
}

void drawGif(const GifFrame& frame, const std::vector<std::uint8_t>& pixels, Image& image) {
    const std::vector<int> rows = gifRows(frame);
    const auto width = static_cast<std::size_t>(frame.width);
    for (std::size_t stored = 0; stored < rows.size(); ++stored) {
        const int y = frame.top + rows[stored];
        if (y >= image.height()) continue;
        for (std::size_t x = 0; x < width && frame.left + static_cast<int>(x) < image.width(); ++x) {
            const std::uint8_t index = pixels[stored * width + x];
            if (index == frame.transparent) continue;
            std::uint8_t* out = image.row(y) + (static_cast<std::size_t>(frame.left) + x) * 3;
            for (std::size_t channel = 0; channel < 3; ++channel) {
                const std::size_t from = index * std::size_t{3} + channel;
                out[channel] = from < frame.palette.size() ? frame.palette[from] : std::uint8_t{0};
            }
        }
    }
}

Message earlyGifEnd() {
    return Message("the %1 data is truncated", std::string("GIF"));
}

Message damagedGif() {
    return Message("the %1 data is damaged or of an unknown variant", std::string("GIF"));
}

/// The frame whose mark stands at `at`, over `image`.
DecodedImage decodedFrame(ByteSpan bytes, std::size_t at, GifFrame frame, Image image) {
    if (bytes.size() - at <= kGifFrameHeader) return refused(earlyGifEnd());
    frame.left = static_cast<int>(littleAt(bytes, at + 1, 2));
    frame.top = static_cast<int>(littleAt(bytes, at + 3, 2));
    frame.width = static_cast<int>(littleAt(bytes, at + 5, 2));
    frame.height = static_cast<int>(littleAt(bytes, at + 7, 2));
    const std::uint8_t flags = bytes[at + 9];
    frame.interlaced = (flags & 0x40) != 0;
    at += kGifFrameHeader;
    if (const std::size_t own = paletteBytes(flags); own > 0) {
        if (bytes.size() - at < own) return refused(earlyGifEnd());
        frame.palette = bytes.subspan(at, own);
        at += own;
    }
    if (at >= bytes.size()) return refused(earlyGifEnd());
    const int rootBits = bytes[at];
    const std::size_t count = static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height);
    if (count == 0 || count > kMostFramePixels || frame.palette.empty() || rootBits < kFewestRootBits ||
        rootBits > kMostRootBits)
        return refused(damagedGif());
    const GifBlocks blocks = blocksAt(bytes, at + 1);
    const auto pixels = GifPixels(blocks.data, rootBits, count).read();
    if (!pixels) return refused(damagedGif());
    if (pixels->size() < count) return refused(blocks.ended ? damagedGif() : earlyGifEnd());
    drawGif(frame, *pixels, image);
    DecodedImage result;
    result.image = std::move(image);
    result.endMissing = !blocks.ended;
    return result;
}

}  // namespace

DecodedImage decodeGif(ByteSpan bytes, const Rgb& background) {
    if (bytes.size() < kGifHeader) return refused(earlyGifEnd());
    Image image({static_cast<int>(littleAt(bytes, 8, 2)), static_cast<int>(littleAt(bytes, 6, 2)), 3});
    const std::array behind{background.red, background.green, background.blue};
    for (std::size_t at = 0; at < image.pixels().size(); ++at) image.pixels()[at] = behind[at % behind.size()];
    GifFrame frame;
    const std::size_t common = paletteBytes(bytes[10]);
    if (bytes.size() - kGifHeader < common) return refused(earlyGifEnd());
    frame.palette = bytes.subspan(kGifHeader, common);
    for (std::size_t at = kGifHeader + common; at < bytes.size();) {
        if (bytes[at] == kFrameMark) return decodedFrame(bytes, at, frame, std::move(image));
        if (bytes[at] != kExtensionMark) return refused(damagedGif());
        const bool control = at + 1 < bytes.size() && bytes[at + 1] == kGraphicControl;
        if (at + 2 > bytes.size()) return refused(earlyGifEnd());
        const GifBlocks blocks = blocksAt(bytes, at + 2);
        if (control && blocks.data.size() >= 4) frame.transparent = (blocks.data[0] & 1) != 0 ? blocks.data[3] : -1;
        at = blocks.behind;
    }
    return refused(earlyGifEnd());
}

}  // namespace core
