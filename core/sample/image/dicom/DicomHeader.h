#pragma once

#include <optional>

#include "core/sample/image/dicom/DicomElements.h"
#include "core/sample/image/dicom/DicomView.h"

namespace core {

enum class DicomColors {
    gray,
    grayInverted,  ///< the lowest value is white
    palette,
    rgb,
    ybr,    ///< brightness and two differences of colors, for each pixel
    ybr422  ///< the differences for two pixels at a time
};

/// How the pixels of a DICOM file are stored, checked.
struct DicomHeader {
    Message problem;  ///< why they cannot be read: a clause without a word from the file
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::size_t frames = 1;
    DicomColors colors = DicomColors::gray;
    bool planar = false;  ///< all of red, then all of green, then all of blue
    int allocated = 8;    ///< bits of a sample in the file: 8 or 16
    int stored = 8;       ///< bits of these that count
    int high = 7;         ///< the highest of those
    bool isSigned = false;
    std::optional<int> padding;  ///< a stored value that stands for no pixel
    SlicePlace slice;

    int samples() const { return colors >= DicomColors::rgb ? 3 : 1; }
    std::size_t pixels() const { return static_cast<std::size_t>(width) * static_cast<std::size_t>(height); }
};

DicomHeader readDicomHeader(const DicomData& data);

/// The numbers in an element of a text, such as "40\80"; none where they are not numbers.
std::vector<double> dicomDecimals(ByteSpan value);

/// An element of a frame: of its own, of all frames, or of the file; empty where there is none.
ByteSpan dicomValue(const DicomData& data, std::size_t frame, std::uint32_t tag);

}  // namespace core
