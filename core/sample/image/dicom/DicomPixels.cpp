#include "core/sample/image/dicom/DicomPixels.h"

#include <array>
#include <string_view>
#include <utility>

#include "core/sample/image/dicom/DicomCodecs.h"

namespace core {

namespace {

DicomSamples noSamples(Message problem) {
    DicomSamples result;
    result.problem = std::move(problem);
    return result;
}

Message truncatedDicom() {
    return Message("the DICOM data is truncated: its pixels are not all there");
}

std::uint64_t nativeFrameBytes(const DicomHeader& header) {
    const std::uint64_t pixels = header.pixels();
    const auto bytes = static_cast<std::uint64_t>(header.allocated / 8);
    if (header.colors == DicomColors::ybr422) return (pixels + 1) / 2 * 4 * bytes;
    return pixels * static_cast<std::uint64_t>(header.samples()) * bytes;
}

/// The bytes of a compressed frame, as one piece.
std::vector<std::uint8_t> frameBytes(const DicomData& data, std::size_t frames, std::size_t frame) {
    std::vector<std::uint8_t> bytes;
    const auto add = [&](ByteSpan part) { bytes.insert(bytes.end(), part.begin(), part.end()); };
    if (frames == 1) {
        for (const ByteSpan part : data.fragments) add(part);
    } else if (data.fragments.size() == frames) {
        add(data.fragments[frame]);
    } else if (data.offsets.size() / 4 >= frames) {
        // The table counts from the first fragment, each with eight bytes in front.
        const std::uint64_t begin = numberAt(data.offsets, frame * 4, 4, data.bigEndian);
        const bool last = frame + 1 == frames;
        const std::uint64_t end = last ? UINT64_MAX : numberAt(data.offsets, (frame + 1) * 4, 4, data.bigEndian);
        std::uint64_t at = 0;
        for (const ByteSpan part : data.fragments) {
            if (at >= begin && at < end) add(part);
            at += part.size() + 8;
        }
    }
    return bytes;
}

}  // namespace

DicomCoding dicomCoding(const DicomData& data) {
    using Entry = std::pair<std::string_view, DicomCoding>;
    static constexpr std::array<Entry, 12> kCodings = {
        Entry{".2", DicomCoding::native},        Entry{".2.1", DicomCoding::native},
        Entry{".2.2", DicomCoding::native},      Entry{".2.5", DicomCoding::rle},
        Entry{".2.4.50", DicomCoding::jpeg},     Entry{".2.4.51", DicomCoding::jpeg},
        Entry{".2.4.57", DicomCoding::jpeg},     Entry{".2.4.70", DicomCoding::jpeg},
        Entry{".2.4.80", DicomCoding::jpegLs},   Entry{".2.4.81", DicomCoding::jpegLs},
        Entry{".2.4.90", DicomCoding::jpeg2000}, Entry{".2.4.91", DicomCoding::jpeg2000}};
    static constexpr std::string_view kRoot = "1.2.840.10008.1";
    // Without a file header it is one of the uncompressed ones.
    const std::string_view syntax = data.syntax;
    DicomCoding found = syntax.empty() ? DicomCoding::native : DicomCoding::unknown;
    for (const auto& [ending, coding] : kCodings)
        if (syntax.starts_with(kRoot) && syntax.substr(kRoot.size()) == ending) found = coding;
    return (found == DicomCoding::native) == data.encapsulated ? DicomCoding::unknown : found;
}

DicomSamples nativeDicomSamples(ByteSpan bytes, const DicomHeader& header, bool bigEndian) {
    if (bytes.size() < nativeFrameBytes(header)) return noSamples(truncatedDicom());
    DicomSamples result;
    const auto at = [&, wide = header.allocated == 16](std::size_t index) {
        if (!wide) return static_cast<std::uint16_t>(bytes[index]);
        const int first = bytes[2 * index];
        const int second = bytes[2 * index + 1];
        return static_cast<std::uint16_t>(bigEndian ? first << 8 | second : second << 8 | first);
    };
    const std::size_t pixels = header.pixels();
    const auto samples = static_cast<std::size_t>(header.samples());
    result.values.resize(pixels * samples);
    result.colors = header.colors;
    if (header.colors == DicomColors::ybr422) {
        result.colors = DicomColors::ybr;
        for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
            const std::size_t pair = pixel / 2 * 4;
            result.values[3 * pixel] = at(pair + pixel % 2);
            result.values[3 * pixel + 1] = at(pair + 2);
            result.values[3 * pixel + 2] = at(pair + 3);
        }
    } else if (header.planar) {
        for (std::size_t channel = 0; channel < samples; ++channel)
            for (std::size_t pixel = 0; pixel < pixels; ++pixel)
                result.values[pixel * samples + channel] = at(channel * pixels + pixel);
    } else {
        for (std::size_t index = 0; index < result.values.size(); ++index) result.values[index] = at(index);
    }
    return result;
}

DicomSamples readDicomSamples(const DicomData& data, const DicomHeader& header, std::size_t frame) {
    const DicomCoding coding = dicomCoding(data);
    if (coding == DicomCoding::unknown)
        return noSamples(Message("its compression is not supported: save it uncompressed, or as PNG"));
    if (coding == DicomCoding::native) {
        const std::uint64_t size = nativeFrameBytes(header);
        if (data.pixels.size() / size <= frame) return noSamples(truncatedDicom());
        return nativeDicomSamples(data.pixels.subspan(frame * size, size), header, data.bigEndian);
    }
    const std::vector<std::uint8_t> bytes = frameBytes(data, header.frames, frame);
    if (bytes.empty()) return noSamples(truncatedDicom());
    return coding == DicomCoding::rle ? rleDicomSamples(bytes, header) : compressedDicomSamples(coding, bytes, header);
}

}  // namespace core
