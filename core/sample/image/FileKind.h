#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace core {

/// What a file is by its first bytes.
struct FileKind {
    std::string name;       ///< "JPEG", "HEIC", "PDF"; empty where they are of no kind that is known
    bool readable = false;  ///< decodeImage() reads this kind on this system
    bool certain = true;    ///< false where files of another kind may begin in the same way: TIFF and a camera's raw
};

/// So many first bytes are enough.
inline constexpr std::size_t kKindBytes = 256;

FileKind kindOf(std::span<const std::uint8_t> firstBytes);

}  // namespace core
