#include "core/sample/image/PngText.h"

#include <zlib.h>

#include <algorithm>
#include <string_view>

#include "core/base/Error.h"
#include "core/sample/image/ByteReading.h"
#include "core/sample/image/ByteWriting.h"

namespace core {

namespace {

// The format: www.w3.org/TR/png, chapters 5 and 11.3.3. A chunk is length, type, content and CRC.
constexpr std::string_view kPngStart("\x89PNG\r\n\x1a\n", 8);
constexpr std::size_t kAroundPngChunk = 12;  // bytes of a chunk besides its content
constexpr std::size_t kPngHeaderEnd = 8 + kAroundPngChunk + 13;

std::uint32_t pngCrc(ByteSpan bytes) {
    return static_cast<std::uint32_t>(crc32_z(crc32_z(0, nullptr, 0), bytes.data(), bytes.size()));
}

bool isPlainText(const PngText& text) {
    const auto ascii = [](char letter) { return letter == '\n' || (letter >= ' ' && letter <= '~'); };
    return text.keyword.find(':') == std::string::npos && std::all_of(text.text.begin(), text.text.end(), ascii);
}

std::vector<std::uint8_t> pngChunk(const PngText& text) {
    std::vector<std::uint8_t> chunk(4);
    const bool plain = isPlainText(text);
    addText(chunk, plain ? "tEXt" : "iTXt");
    addText(chunk, text.keyword);
    // Of an iTXt: not compressed, by no method, in no language, with no translated keyword.
    chunk.insert(chunk.end(), plain ? 1 : 5, 0);
    addText(chunk, text.text);
    const std::size_t length = chunk.size() - 8;
    const std::uint32_t crc = pngCrc(ByteSpan(chunk).subspan(4));
    std::vector<std::uint8_t> whole;
    addBig(whole, length, 4);
    whole.insert(whole.end(), chunk.begin() + 4, chunk.end());
    addBig(whole, crc, 4);
    return whole;
}

std::string asString(ByteSpan bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Where the text of the chunk begins that is called `keyword`; nothing where it is compressed or ends early.
std::optional<std::string> chunkText(ByteSpan content, bool international, const std::string& keyword) {
    if (!hasText(content, 0, keyword) || content.size() <= keyword.size() || content[keyword.size()] != 0) return {};
    ByteSpan rest = content.subspan(keyword.size() + 1);
    if (!international) return asString(rest);
    if (rest.size() < 2 || rest[0] != 0) return {};
    rest = rest.subspan(2);
    for (int part = 0; part < 2; ++part) {  // the language and the translated keyword
        const auto end = std::find(rest.begin(), rest.end(), std::uint8_t{0});
        if (end == rest.end()) return {};
        rest = rest.subspan(static_cast<std::size_t>(end - rest.begin()) + 1);
    }
    return asString(rest);
}

}  // namespace

std::vector<std::uint8_t> withPngTexts(ByteSpan png, std::span<const PngText> texts) {
    if (!hasText(png, 0, kPngStart) || !hasText(png, 12, "IHDR") || png.size() < kPngHeaderEnd ||
        bigAt(png, 8, 4) != 13)
        throw Error("What a text was to be added to is not a PNG file; choose one.");
    std::vector<std::uint8_t> whole(png.begin(), png.begin() + kPngHeaderEnd);
    for (const PngText& text : texts) {
        const std::vector<std::uint8_t> chunk = pngChunk(text);
        whole.insert(whole.end(), chunk.begin(), chunk.end());
    }
    whole.insert(whole.end(), png.begin() + kPngHeaderEnd, png.end());
    return whole;
}

std::optional<std::string> pngText(ByteSpan png, const std::string& keyword) {
    if (!hasText(png, 0, kPngStart)) return {};
    ByteSpan rest = png.subspan(kPngStart.size());
    while (rest.size() >= kAroundPngChunk) {
        const std::size_t length = bigAt(rest, 0, 4);
        if (length > rest.size() - kAroundPngChunk) return {};
        const bool international = hasText(rest, 4, "iTXt");
        if (international || hasText(rest, 4, "tEXt")) {
            const bool whole = pngCrc(rest.subspan(4, 4 + length)) == bigAt(rest, 8 + length, 4);
            if (const auto text = chunkText(rest.subspan(8, length), international, keyword); whole && text)
                return text;
        }
        if (hasText(rest, 4, "IEND")) return {};
        rest = rest.subspan(kAroundPngChunk + length);
    }
    return {};
}

}  // namespace core
