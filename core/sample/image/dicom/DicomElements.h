#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/sample/image/ByteReading.h"

namespace core {

/// Elements by their tag, group << 16 | element. The bytes are the file's.
using DicomValues = std::map<std::uint32_t, ByteSpan>;

/// What is needed of a DICOM file to show its image. Nothing else is looked at: no name, number or date of a patient.
struct DicomData {
    Message problem;     ///< a clause; empty where the file is whole
    std::string syntax;  ///< the UID of its transfer syntax; empty where it has no file header
    bool bigEndian = false;
    DicomValues values;                ///< outside of sequences
    DicomValues shared;                ///< of the functional groups that all frames share
    std::deque<DicomValues> perFrame;  ///< of those of each frame; empty where there are none
    bool hasPixels = false;
    bool encapsulated = false;  ///< the pixels are in fragments, mostly compressed
    ByteSpan pixels;            ///< where they are not
    ByteSpan offsets;           ///< the table in front of the fragments, four bytes a frame; may be empty
    std::vector<ByteSpan> fragments;
};

/// Names that end in .dcm or .dicom, in any case.
bool isDicomName(const std::filesystem::path& file);

/// True for the first kKindBytes bytes of a DICOM file: "DICM" behind a preamble of 128 bytes, or without both an
/// element that such files begin with.
bool isDicom(ByteSpan firstBytes);

/// Checks that all lengths lie within `bytes`, which must outlive the result. Never throws for what is in them.
DicomData readDicomElements(ByteSpan bytes);

}  // namespace core
