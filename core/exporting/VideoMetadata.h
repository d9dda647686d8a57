#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Adds an XMP packet to the end of a video that was just written, where players pass over it: a uuid box of MP4, a
/// _PMX chunk of AVI, Tags of WebM. False where this file cannot take one (an AVI file of 2 GiB and more, a file whose
/// parts do not add up to it): it is then as it was. Throws Error that names `shown` where the disk refuses; the file
/// is then to be thrown away.
bool addVideoMetadata(const std::filesystem::path& video, std::string_view xmp, const std::filesystem::path& shown);

/// The part of such a file that holds the packet; nothing where there is none. Takes any file: at most 64 MiB of it are
/// read. Throws Error where it cannot be read.
std::optional<std::string> videoMetadata(const std::filesystem::path& video);

}  // namespace core
