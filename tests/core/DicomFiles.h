#pragma once

#include <cstring>
#include <string>
#include <vector>

#include "SampleFiles.h"

// DICOM files as the tests of their format have them, byte by byte: explicit VR, little endian.

inline const char* const kDicomPerson = "Verne^Juliette";  // in every file; must never come out again
inline const char* const kDicomBirth = "19280208";

inline Bytes operator+(Bytes first, const Bytes& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

inline Bytes dicomElement(std::uint32_t tag, const std::string& vr, Bytes value) {
    if (value.size() % 2 != 0) value.push_back(vr == "UI" || vr == "OB" ? 0 : ' ');
    Bytes bytes;
    const auto add = [&](std::uint32_t number, int count) {
        for (int i = 0; i < count; ++i) bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
    };
    add(tag >> 16, 2);
    add(tag & 0xFFFF, 2);
    bytes.insert(bytes.end(), vr.begin(), vr.end());
    const bool longLength = vr == "OB" || vr == "OW" || vr == "SQ";
    if (longLength) add(0, 2);
    add(static_cast<std::uint32_t>(value.size()), longLength ? 4 : 2);
    bytes.insert(bytes.end(), value.begin(), value.end());
    return bytes;
}

inline Bytes dicomText(std::uint32_t tag, const std::string& vr, const std::string& text) {
    return dicomElement(tag, vr, Bytes(text.begin(), text.end()));
}

inline Bytes dicomShort(std::uint32_t tag, int value) {
    return dicomElement(tag, "US", {static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(value >> 8)});
}

/// Samples of 16 bits.
inline Bytes dicomWords(const std::vector<int>& values) {
    Bytes bytes;
    for (const int value : values) {
        bytes.push_back(static_cast<std::uint8_t>(value));
        bytes.push_back(static_cast<std::uint8_t>(value >> 8));
    }
    return bytes;
}

/// What a file is made of; the rest is usual.
struct DicomParts {
    int width = 8;
    int height = 8;
    std::string colors = "MONOCHROME2";
    int samples = 1;
    int allocated = 8;
    int stored = 0;  ///< 0: all
    bool isSigned = false;
    bool planar = false;
    int frames = 1;
    Bytes extra = {};  ///< elements before the pixels
    Bytes pixels = {};
    std::string syntax = "1.2.840.10008.1.2.1";
    bool encapsulated = false;  ///< `pixels` are one fragment
    bool header = true;         ///< the preamble and what follows it
};

inline Bytes dicomFile(const DicomParts& parts) {
    Bytes file;
    const auto add = [&](const Bytes& bytes) { file.insert(file.end(), bytes.begin(), bytes.end()); };
    if (parts.header) {
        file.assign(128, 0);
        for (const char letter : {'D', 'I', 'C', 'M'}) file.push_back(static_cast<std::uint8_t>(letter));
        add(dicomText(0x00020010, "UI", parts.syntax));
    }
    const int stored = parts.stored == 0 ? parts.allocated : parts.stored;
    add(dicomText(0x00080005, "CS", "ISO_IR 100"));
    add(dicomText(0x00080020, "DA", "20260102"));
    add(dicomText(0x00100010, "PN", kDicomPerson));
    add(dicomText(0x00100030, "DA", kDicomBirth));
    add(dicomShort(0x00280002, parts.samples));
    add(dicomText(0x00280004, "CS", parts.colors));
    add(dicomShort(0x00280006, parts.planar ? 1 : 0));
    if (parts.frames != 1) add(dicomText(0x00280008, "IS", std::to_string(parts.frames)));
    add(dicomShort(0x00280010, parts.height));
    add(dicomShort(0x00280011, parts.width));
    add(dicomShort(0x00280100, parts.allocated));
    add(dicomShort(0x00280101, stored));
    add(dicomShort(0x00280102, stored - 1));
    add(dicomShort(0x00280103, parts.isSigned ? 1 : 0));
    add(parts.extra);
    if (!parts.encapsulated) {
        add(dicomElement(0x7FE00010, parts.allocated == 16 ? "OW" : "OB", parts.pixels));
        return file;
    }
    add({0xE0, 0x7F, 0x10, 0, 'O', 'B', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF});  // endless
    add({0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0});                           // no table of offsets
    Bytes fragment = parts.pixels;
    if (fragment.size() % 2 != 0) fragment.push_back(0);
    add({0xFE, 0xFF, 0x00, 0xE0});
    for (int i = 0; i < 4; ++i) file.push_back(static_cast<std::uint8_t>(fragment.size() >> (8 * i)));
    add(fragment);
    add({0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0});
    return file;
}

/// One of 64 samples of 16 bits, which are `values` and then the last of them.
inline DicomParts deepDicom(std::vector<int> values) {
    values.resize(64, values.back());
    DicomParts parts;
    parts.allocated = 16;
    parts.pixels = dicomWords(values);
    return parts;
}

/// One of 64 samples of 8 bits.
inline DicomParts plainDicom(Bytes pixels) {
    DicomParts parts;
    parts.pixels = std::move(pixels);
    return parts;
}

inline Bytes counting(int count) {
    Bytes bytes(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(i);
    return bytes;
}
