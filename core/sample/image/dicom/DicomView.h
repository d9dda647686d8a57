#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace core {

/// Which values of grayscale DICOM images become black and white.
struct DicomWindow {
    enum class From {
        file,   ///< the window in the file; the full range where it has none
        range,  ///< the full range of values
        numbers
    };
    From from = From::file;
    double center = 40;  ///< of From::numbers, in the values of the modality (Hounsfield units of CT)
    double width = 400;
};

/// The lowest and the highest of some values, after their rescaling.
struct DicomRange {
    double lowest = 0;
    double highest = 0;
    bool operator==(const DicomRange&) const = default;
};

/// How DICOM images become 8 bits.
struct DicomView {
    DicomWindow window;
    /// The full range of all images of a set; without it each image's own one counts.
    std::optional<DicomRange> range;
};

/// Where an image lies in its series.
struct SlicePlace {
    std::size_t series = 0;              ///< a number that the images of a series share
    std::optional<double> position;      ///< millimeters along the normal of the image
    std::optional<std::int64_t> number;  ///< as the scanner counts
};

}  // namespace core
