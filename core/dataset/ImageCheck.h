#pragma once

#include <filesystem>
#include "core/base/Message.h"

namespace core {

/// Whether a file of a folder is to be read as an image.
struct ImageCheck {
    bool isImage = false;
    Message reason;         ///< where it is none: a clause
    bool harmless = false;  ///< nobody expects it to be one: a text, a table
};

/// By its name or, where that says nothing, by its first bytes.
ImageCheck checkImageFile(const std::filesystem::path& file);

}  // namespace core
