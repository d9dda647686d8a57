#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "core/base/JobContext.h"
#include "core/sample/image/Image.h"

namespace core {

/// Whether these first bytes are those of a video: MP4, MOV, AVI, WebM or MKV.
bool isVideo(std::span<const std::uint8_t> firstBytes);

/// "00:01:23.480". `seconds` is 0 or more.
std::string videoTime(double seconds);

/// What readVideo() came by.
struct VideoReading {
    std::size_t announced = 0;  ///< frames that the file says it has, which may be wrong; 0: it does not say
    std::size_t frames = 0;     ///< that could be read, also those between the chosen ones
    std::size_t chosen = 0;     ///< that were given to `take`
    bool lastIsChosen = false;  ///< the last one that could be read is among them
    bool cancelled = false;

    /// So many are missing that the end of the file is, or is damaged.
    bool endsEarly() const;
};

/// Has `take` called with every `every`-th frame (0: so many that about two a second are taken), in RGB, turned as the
/// file says, and the time when it is shown, in seconds. Ends where no other frame can be read, whatever the file
/// announces. May be stopped at every frame, and tells which it reads. Throws Error: no video, no frame, more than 100
/// megapixels; and what `take` throws.
VideoReading readVideo(const std::filesystem::path& file, int every,
                       const std::function<void(double seconds, const Image& frame)>& take, const JobContext& context);

/// The first frame that can be read. Throws Error like readVideo().
Image firstFrame(const std::filesystem::path& file);

}  // namespace core
