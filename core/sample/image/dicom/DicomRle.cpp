#include <algorithm>

#include "core/sample/image/dicom/DicomPixels.h"

namespace core {

namespace {

constexpr std::size_t kRleHeader = 64;        // bytes: how many segments, and where each begins
constexpr std::uint64_t kMostRleGrowth = 64;  // two bytes become 128 at most

/// Gives the bytes of a segment to `put`, until it has taken `count`. False where there are fewer.
template <typename Put>
bool unpackRle(ByteSpan segment, std::size_t count, Put put) {
    std::size_t done = 0;
    for (std::size_t at = 0; done < count && at + 1 < segment.size();) {
        const int control = segment[at++];
        if (control == 128) continue;  // nothing
        const bool repeated = control > 128;
        const auto length = static_cast<std::size_t>(repeated ? 257 - control : control + 1);
        for (std::size_t i = 0; i < length && done < count; ++i) {
            const std::size_t from = repeated ? at : at + i;
            if (from >= segment.size()) return false;
            put(done++, segment[from]);
        }
        at += repeated ? 1 : length;
    }
    return done == count;
}

}  // namespace

/// Each segment has one byte of all samples of a channel, the high one first.
DicomSamples rleDicomSamples(ByteSpan frame, const DicomHeader& header) {
    DicomSamples result;
    result.colors = header.colors == DicomColors::ybr422 ? DicomColors::ybr : header.colors;
    const std::size_t pixels = header.pixels();
    const auto samples = static_cast<std::size_t>(header.samples());
    const auto bytes = static_cast<std::size_t>(header.allocated / 8);
    const Message damaged("its run-length data is damaged or truncated");
    const bool fits = pixels * samples * bytes / kMostRleGrowth <= frame.size();
    if (littleAt(frame, 0, 4) != samples * bytes || !fits) {
        result.problem = damaged;
        return result;
    }
    result.values.resize(pixels * samples);
    for (std::size_t segment = 0; segment < samples * bytes; ++segment) {
        const std::size_t begin = littleAt(frame, 4 + 4 * segment, 4);
        const bool last = segment + 1 == samples * bytes;
        const std::size_t end = last ? frame.size() : littleAt(frame, 8 + 4 * segment, 4);
        const bool inside = begin >= kRleHeader && begin <= end && end <= frame.size();
        const std::size_t channel = segment / bytes;
        const bool high = bytes == 2 && segment % 2 == 0;
        const auto put = [&](std::size_t pixel, int value) {
            std::uint16_t& sample = result.values[pixel * samples + channel];
            sample = static_cast<std::uint16_t>(sample | (high ? value << 8 : value));
        };
        if (!inside || !unpackRle(frame.subspan(begin, end - begin), pixels, put)) {
            result.values.clear();
            result.problem = damaged;
            return result;
        }
    }
    return result;
}

}  // namespace core
