#include "core/exporting/VideoMetadata.h"

#include <cerrno>
#include <cstdint>
#include <fstream>
#include <vector>

#include "core/base/Error.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ByteReading.h"
#include "core/sample/image/ByteWriting.h"

namespace core {

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

constexpr std::uint64_t kLargestPacket = 64U << 20;  // bytes
constexpr std::uint64_t kLargestAvi = 1ULL << 31;    // players read its sizes as signed numbers
constexpr int kMostParts = 1'000'000;                // of a file, before it is taken for a damaged one
// By which XMP is found: XMP Specification, part 3, 1.1.
constexpr std::string_view kXmpBox("\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC", 16);
constexpr std::string_view kXmpAviChunk = "_PMX";
constexpr std::string_view kEbml("\x1A\x45\xDF\xA3", 4);
constexpr std::uint64_t kSegment = 0x18538067;
constexpr std::uint64_t kTags = 0x1254C367;

/// A file that is read and changed here and there.
class VideoBytes {
   public:
    VideoBytes(const fs::path& file, std::ios::openmode mode) : file_(file, mode | std::ios::binary) {
        if (file_) size_ = static_cast<std::uint64_t>(file_.seekg(0, std::ios::end).tellg());
    }
    bool isOpen() const { return file_.is_open(); }
    std::uint64_t size() const { return size_; }
    /// Fewer at its end.
    Bytes read(std::uint64_t at, std::uint64_t count) {
        if (at >= size_) return {};
        Bytes bytes(static_cast<std::size_t>(std::min(count, size_ - at)));
        file_.clear();
        file_.seekg(static_cast<std::streamoff>(at));
        file_.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file_.gcount())));
        return bytes;
    }
    void write(std::uint64_t at, const Bytes& bytes) {
        file_.clear();
        file_.seekp(static_cast<std::streamoff>(at));
        file_.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    /// Whether all that was written is.
    bool flush() { return static_cast<bool>(file_.flush()); }

   private:
    std::fstream file_;
    std::uint64_t size_ = 0;
};

/// A part of a file: a box, a chunk or an element.
struct VideoPart {
    std::uint64_t id = 0;
    std::uint64_t content = 0;  // where that begins
    std::uint64_t size = 0;     // of the content
    bool known = true;          // whether the size is
};

std::optional<std::string> partText(VideoBytes& file, const VideoPart& part) {
    if (part.size > kLargestPacket) return {};
    const Bytes bytes = file.read(part.content, part.size);
    return std::string(bytes.begin(), bytes.end());
}

std::uint64_t longAt(const Bytes& bytes, std::size_t at) {
    return std::uint64_t{bigAt(bytes, at, 4)} << 32 | bigAt(bytes, at + 4, 4);
}

/// ISO/IEC 14496-12, 4.2. Nothing where none begins there.
std::optional<VideoPart> boxAt(VideoBytes& file, std::uint64_t at) {
    const Bytes head = file.read(at, 16);
    if (head.size() < 8) return {};
    const std::uint64_t small = bigAt(head, 0, 4);
    const std::uint64_t length = small == 1 && head.size() == 16 ? longAt(head, 8) : small;
    const std::uint64_t around = small == 1 ? 16 : 8;
    if (length < around || length > file.size() - at) return {};
    return VideoPart{bigAt(head, 4, 4), at + around, length - around};
}

/// The chunk of a RIFF file.
std::optional<VideoPart> chunkAt(VideoBytes& file, std::uint64_t at) {
    const Bytes head = file.read(at, 8);
    if (head.size() < 8) return {};
    const std::uint64_t size = littleAt(head, 4, 4);
    if (size > file.size() - at - 8) return {};
    return VideoPart{bigAt(head, 0, 4), at + 8, size};
}

/// A number of EBML (RFC 8794, 4) and how many bytes it takes; 0 bytes for none.
struct EbmlNumber {
    std::uint64_t value = 0;  // without the bit that tells the length
    std::uint64_t whole = 0;  // with it, as IDs are written
    std::size_t length = 0;
    bool known = true;  // not all bits are set
};

EbmlNumber ebmlNumber(const Bytes& bytes, std::size_t at) {
    if (at >= bytes.size() || bytes[at] == 0) return {};
    std::size_t length = 1;
    while ((bytes[at] & (0x100U >> length)) == 0) ++length;
    if (bytes.size() - at < length) return {};
    EbmlNumber number{bytes[at] & (0xFFU >> length), bytes[at], length, false};
    for (std::size_t index = 1; index < length; ++index) {
        number.value = number.value << 8 | bytes[at + index];
        number.whole = number.whole << 8 | bytes[at + index];
    }
    number.known = number.value != (std::uint64_t{1} << (7 * length)) - 1;
    return number;
}

std::optional<VideoPart> elementAt(VideoBytes& file, std::uint64_t at) {
    const Bytes head = file.read(at, 12);
    const EbmlNumber id = ebmlNumber(head, 0);
    const EbmlNumber size = ebmlNumber(head, id.length);
    if (id.length == 0 || size.length == 0) return {};
    const VideoPart part{id.whole, at + id.length + size.length, size.value, size.known};
    if (part.content > file.size() || (part.known && part.size > file.size() - part.content)) return {};
    return part;
}

using PartAt = std::optional<VideoPart> (*)(VideoBytes& file, std::uint64_t at);

std::uint64_t endOfPart(const VideoPart& part) {
    return part.content + part.size;
}
std::uint64_t endOfChunk(const VideoPart& part) {
    return part.content + part.size + part.size % 2;
}

/// Calls `see` for each part between the places; false where they do not fill it. Ends where `see` says so, with true.
template <typename See>
bool forEachPart(VideoBytes& file, std::uint64_t begin, std::uint64_t end, PartAt partAt,
                 std::uint64_t (*endOf)(const VideoPart&), const See& see) {
    for (int count = 0; begin < end && count < kMostParts; ++count) {
        const auto part = partAt(file, begin);
        if (!part || !part->known) return false;
        if (see(*part)) return true;
        begin = endOf(*part);
    }
    return begin == end;
}

constexpr auto kSeeAll = [](const VideoPart&) { return false; };

enum class Container { other, mp4, avi, webm };

Container containerOf(VideoBytes& file) {
    const Bytes head = file.read(0, 12);
    if (hasText(head, 4, "ftyp")) return Container::mp4;
    if (hasText(head, 0, "RIFF") && hasText(head, 8, "AVI ")) return Container::avi;
    return hasText(head, 0, kEbml) ? Container::webm : Container::other;
}

/// Of a WebM file, behind its head.
std::optional<VideoPart> segmentOf(VideoBytes& file) {
    const auto head = elementAt(file, 0);
    if (!head || !head->known) return {};
    const auto segment = elementAt(file, endOfPart(*head));
    return segment && segment->id == kSegment ? segment : std::nullopt;
}

bool addBox(VideoBytes& file, std::string_view xmp) {
    if (!forEachPart(file, 0, file.size(), boxAt, endOfPart, kSeeAll)) return false;
    Bytes box;
    addBig(box, 8 + kXmpBox.size() + xmp.size(), 4);
    addText(box, "uuid");
    addText(box, kXmpBox);
    addText(box, xmp);
    file.write(file.size(), box);
    return true;
}

bool addChunk(VideoBytes& file, std::string_view xmp) {
    const std::uint64_t riff = littleAt(file.read(4, 4), 0, 4);
    Bytes chunk;
    addText(chunk, kXmpAviChunk);
    addLittle(chunk, xmp.size(), 4);
    addText(chunk, xmp);
    if (xmp.size() % 2 != 0) chunk.push_back(0);
    if (riff + 8 != file.size() || file.size() + chunk.size() >= kLargestAvi) return false;
    if (!forEachPart(file, 12, file.size(), chunkAt, endOfChunk, kSeeAll)) return false;
    Bytes size;
    addLittle(size, static_cast<std::size_t>(riff + chunk.size()), 4);
    file.write(file.size(), chunk);
    file.write(4, size);
    return true;
}

/// An element with a size of eight bytes, which every size fits into.
Bytes element(std::uint64_t id, int idBytes, std::string_view content) {
    Bytes bytes;
    addBig(bytes, static_cast<std::size_t>(id), idBytes);
    addBig(bytes, static_cast<std::size_t>((std::uint64_t{1} << 56) | content.size()), 8);
    addText(bytes, content);
    return bytes;
}

std::string_view viewOf(const Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// RFC 9559, 5.1.8: a tag of the whole file.
Bytes xmpTags(std::string_view xmp) {
    Bytes simple = element(0x45A3, 2, "XMP");
    addText(simple, viewOf(element(0x4487, 2, xmp)));
    Bytes tag = element(0x63C0, 2, {});
    addText(tag, viewOf(element(0x67C8, 2, viewOf(simple))));
    return element(kTags, 4, viewOf(element(0x7373, 2, viewOf(tag))));
}

bool addTags(VideoBytes& file, std::string_view xmp) {
    const auto segment = segmentOf(file);
    if (!segment || !segment->known || endOfPart(*segment) != file.size()) return false;
    if (!forEachPart(file, segment->content, file.size(), elementAt, endOfPart, kSeeAll)) return false;
    // FFmpeg writes the size with eight bytes, behind the four of the ID.
    if (ebmlNumber(file.read(segment->content - 8, 8), 0).length != 8 ||
        bigAt(file.read(segment->content - 12, 4), 0, 4) != kSegment)
        return false;
    const Bytes tags = xmpTags(xmp);
    Bytes size;
    addBig(size, static_cast<std::size_t>((std::uint64_t{1} << 56) | (segment->size + tags.size())), 8);
    file.write(file.size(), tags);
    file.write(segment->content - 8, size);
    return true;
}

}  // namespace

bool addVideoMetadata(const fs::path& video, std::string_view xmp, const fs::path& shown) {
    checkFileAccess(video);
    VideoBytes file(video, std::ios::in | std::ios::out);
    if (!file.isOpen()) throw Error(cannotWrite(shown, errno));
    bool added = false;
    errno = 0;
    switch (containerOf(file)) {
        case Container::mp4:
            added = addBox(file, xmp);
            break;
        case Container::avi:
            added = addChunk(file, xmp);
            break;
        case Container::webm:
            added = addTags(file, xmp);
            break;
        case Container::other:
            return false;
    }
    if (!file.flush()) throw Error(cannotWrite(shown, errno == 0 ? EIO : errno));
    return added;
}

std::optional<std::string> videoMetadata(const fs::path& video) {
    checkFileAccess(video);
    std::error_code ignored;
    if (!fs::is_regular_file(video, ignored)) return {};  // a pipe would be waited for
    VideoBytes file(video, std::ios::in);
    if (!file.isOpen()) return {};
    std::optional<std::string> found;
    switch (containerOf(file)) {
        case Container::mp4:
            forEachPart(file, 0, file.size(), boxAt, endOfPart, [&](const VideoPart& box) {
                if (box.id == 0x75756964 && viewOf(file.read(box.content, kXmpBox.size())) == kXmpBox)
                    found = partText(file, box);
                return found.has_value();
            });
            break;
        case Container::avi:
            forEachPart(file, 12, file.size(), chunkAt, endOfChunk, [&](const VideoPart& chunk) {
                if (viewOf(file.read(chunk.content - 8, 4)) == kXmpAviChunk) found = partText(file, chunk);
                return found.has_value();
            });
            break;
        case Container::webm:
            if (const auto segment = segmentOf(file))
                forEachPart(file, segment->content, file.size(), elementAt, endOfPart, [&](const VideoPart& part) {
                    const auto text = part.id == kTags ? partText(file, part) : std::nullopt;
                    if (text && text->find("<x:xmpmeta") != std::string::npos) found = text;
                    return found.has_value();
                });
            break;
        case Container::other:
            break;
    }
    return found;
}

}  // namespace core
