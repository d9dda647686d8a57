#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/files/AtomicFile.h"
#include "core/sample/image/Image.h"

namespace core {

/// True for file names that readImage() may be able to decode (by extension).
bool hasImageExtension(const std::filesystem::path& file);

/// PNG, JPEG, WebP, GIF, HEIC, AVIF, BMP, TIFF and PNM as 8-bit gray or RGB (alpha over white, 16 bits scaled down,
/// turned as EXIF says). Throws Error that names the file and why; above 100 megapixels too.
Image readImage(const std::filesystem::path& file);

/// PNG bytes; the same image gives the same bytes.
std::vector<std::uint8_t> encodePng(const Image& image);

/// Atomic. Throws Error when the file cannot be written.
void writePng(const std::filesystem::path& file, const Image& image, Existing existing = Existing::replaced);

}  // namespace core
