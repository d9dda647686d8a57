#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/base/Message.h"

namespace core {

/// Whether a file of a folder or an archive is to be read as an image.
struct ImageCheck {
    bool isImage = false;
    Message reason;         ///< where it is none: a clause
    bool harmless = false;  ///< nobody expects it to be one: a text, a table
};

/// The first kKindBytes bytes of a file, or all where it has fewer; none where it cannot be read.
std::vector<std::uint8_t> kindBytesOf(const std::filesystem::path& file);

/// By its name or, where that says nothing, by its first bytes.
ImageCheck checkImageFile(const std::filesystem::path& file);

/// The same of a file called `name`; `firstBytes` gives its first kKindBytes bytes, or all where it has fewer, and is
/// asked only where the name says nothing.
ImageCheck checkImage(const std::filesystem::path& name, const std::function<std::vector<std::uint8_t>()>& firstBytes);

}  // namespace core
