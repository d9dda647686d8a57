#include "core/sample/image/dicom/DicomStream.h"

namespace core {

namespace {

constexpr int kMostPrecision = 16;

/// From segment to segment of JPEG, JPEG-LS and JPEG 2000, which all have two bytes of marker and two of length.
class SegmentWalk {
   public:
    explicit SegmentWalk(ByteSpan bytes) : bytes_(bytes) {}

    /// False at the end, where marker() is 0, or where no whole segment follows the marker.
    bool next() {
        at_ += size_;
        marker_ = 0;
        if (at_ > bytes_.size() || bytes_.size() - at_ < 4 || bytes_[at_] != 0xFF) return false;
        marker_ = bytes_[at_ + 1];
        const std::size_t length = bigAt(bytes_, at_ + 2, 2);
        size_ = length + 2;
        return length >= 2 && bytes_.size() - at_ >= size_;
    }
    void start() { size_ = 2; }  // behind the first marker, which has no length
    int marker() const { return marker_; }
    std::size_t end() const { return at_ + size_; }
    /// With its marker and its length.
    ByteSpan segment() const { return bytes_.subspan(at_, size_); }
    std::int64_t number(std::size_t at, int count) const { return bigAt(segment(), 4 + at, count); }

   private:
    ByteSpan bytes_;
    std::size_t at_ = 0;
    std::size_t size_ = 0;
    int marker_ = 0;
};

/// The frame header of JPEG and JPEG-LS. False where its components are not all of full size.
bool readFrameHeader(const SegmentWalk& walk, DicomStream& stream) {
    if (walk.segment().size() < 10) return false;
    stream.precision = static_cast<int>(walk.number(0, 1));
    stream.height = walk.number(1, 2);
    stream.width = walk.number(3, 2);
    stream.components = static_cast<int>(walk.number(5, 1));
    const auto components = static_cast<std::size_t>(stream.components);
    return walk.segment().size() == 10 + 3 * components && stream.precision >= 2 && stream.precision <= kMostPrecision;
}

bool hasFullSize(const SegmentWalk& walk, int components) {
    for (int component = 0; component < components; ++component)
        if (walk.number(7 + 3 * static_cast<std::size_t>(component), 1) != 0x11) return false;
    return true;
}

DicomStream readJpegStream(ByteSpan frame) {
    DicomStream stream;
    if (!hasText(frame, 0, "\xFF\xD8\xFF")) return stream;
    stream.bare = {0xFF, 0xD8};
    SegmentWalk walk(frame);
    bool found = false;
    for (walk.start(); walk.next();) {
        const int marker = walk.marker();
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) {
            // Those of two frames are a hierarchical file, and from the fifth kind on they are arithmetic or the like.
            if (found || marker > 0xC3 || !readFrameHeader(walk, stream)) return stream;
            found = true;
            stream.baseline = marker != 0xC3 && stream.precision == 8;
            const bool lossy12 = marker == 0xC1 && stream.precision == 12;
            const bool lossless = marker == 0xC3 && hasFullSize(walk, stream.components);
            if (!stream.baseline && !lossy12 && !lossless) return stream;
        }
        if (marker == 0xEE || marker == 0xE0) stream.hasColorMark = true;
        const bool needed = isFrame || marker == 0xC4 || marker == 0xDB || marker == 0xDD || marker == 0xDA;
        const bool known = needed || (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
        if (!known) return stream;
        if (needed) stream.bare.insert(stream.bare.end(), walk.segment().begin(), walk.segment().end());
        if (marker != 0xDA) continue;
        stream.bare.insert(stream.bare.end(), frame.begin() + static_cast<std::ptrdiff_t>(walk.end()), frame.end());
        stream.whole = found;
        return stream;
    }
    return stream;
}

DicomStream readJpegLsStream(ByteSpan frame) {
    DicomStream stream;
    if (!hasText(frame, 0, "\xFF\xD8\xFF")) return stream;
    SegmentWalk walk(frame);
    bool found = false;
    for (walk.start(); walk.next() && walk.marker() != 0xDA;) {
        if (walk.marker() != 0xF7) continue;
        if (found || !readFrameHeader(walk, stream) || !hasFullSize(walk, stream.components)) return stream;
        found = true;
    }
    stream.whole = found && walk.marker() == 0xDA;
    return stream;
}

/// The size of JPEG 2000. False where a component is smaller than the image, or has another kind of values.
bool readSizeSegment(const SegmentWalk& walk, DicomStream& stream) {
    if (walk.segment().size() < 43) return false;
    stream.width = walk.number(2, 4) - walk.number(10, 4);
    stream.height = walk.number(6, 4) - walk.number(14, 4);
    stream.components = static_cast<int>(walk.number(34, 2));
    if (walk.segment().size() != 40 + 3 * static_cast<std::size_t>(stream.components)) return false;
    const std::int64_t kind = walk.number(36, 1);  // the highest bit: signed
    for (std::size_t at = 36; at < 36 + 3 * static_cast<std::size_t>(stream.components); at += 3)
        if (walk.number(at, 1) != kind || walk.number(at + 1, 1) != 1 || walk.number(at + 2, 1) != 1) return false;
    stream.precision = static_cast<int>(kind & 0x7F) + 1;
    // At the origin only: elsewhere the first tile may begin outside of the image.
    return walk.number(10, 4) == 0 && walk.number(14, 4) == 0 && stream.precision <= kMostPrecision;
}

DicomStream readJpeg2000Stream(ByteSpan frame) {
    constexpr std::string_view kStart = "\xFF\x4F\xFF\x51";
    DicomStream stream;
    if (!hasText(frame, 0, kStart)) return stream;
    SegmentWalk walk(frame);
    bool size = false;
    bool coding = false;
    bool tile = false;
    constexpr int kData = 0x93;
    for (walk.start(); walk.next() || walk.marker() == kData;) {
        const int marker = walk.marker();
        if (marker == kData) {
            stream.whole = size && coding && tile;
            return stream;
        }
        const bool known = marker >= 0x51 && marker <= 0x64;
        if (!known && marker != 0x90) return stream;
        if (marker == 0x90) tile = true;
        if (marker == 0x51) {
            if (size || !readSizeSegment(walk, stream)) return stream;
            size = true;
        }
        if (marker == 0x52) {
            if (walk.segment().size() < 14 || walk.number(4, 1) > 1 || walk.number(9, 1) > 1) return stream;
            coding = true;
        }
    }
    return stream;
}

}  // namespace

DicomStream readDicomStream(DicomCoding coding, ByteSpan frame) {
    if (coding == DicomCoding::jpeg) return readJpegStream(frame);
    return coding == DicomCoding::jpegLs ? readJpegLsStream(frame) : readJpeg2000Stream(frame);
}

}  // namespace core
