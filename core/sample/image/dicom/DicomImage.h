#pragma once

#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/dicom/DicomPixels.h"

namespace core {

/// The samples of frame `frame` as 8-bit gray or RGB: grayscale ones rescaled and through the window of `view`. Gives
/// DecodedImage::values where the full range of a set decides. `samples` are whole.
DecodedImage dicomImage(const DicomData& data, const DicomHeader& header, std::size_t frame,
                        const DicomSamples& samples, const DicomView& view);

/// Samples that are colors, or are numbers of colors in the palette of `data`.
DecodedImage dicomColorImage(const DicomData& data, const DicomHeader& header, const DicomSamples& samples);

}  // namespace core
