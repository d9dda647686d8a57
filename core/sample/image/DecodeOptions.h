#pragma once

#include <optional>

#include "core/parameter/Rgb.h"
#include "core/sample/image/WhitePoint.h"
#include "core/sample/image/dicom/DicomView.h"

namespace core {

/// How the bytes of an image file become an image.
struct DecodeOptions {
    /// Of samples with more than 8 bits: which value becomes 255; empty: the range that the image really uses.
    std::optional<WhitePoint> white = {};
    /// What shows where the image is transparent.
    Rgb background = kWhite;
    /// Which values of a DICOM image become black and white.
    DicomView dicom = {};
};

}  // namespace core
