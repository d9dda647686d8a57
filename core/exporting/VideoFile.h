#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/exporting/FrameSize.h"
#include "core/files/AtomicFile.h"
#include "core/sample/image/Image.h"

namespace core {

/// One kind of video file, chosen by the name's ending. A new one is a line in VideoFile.cpp.
struct VideoFormat {
    const char* extension;  ///< "mp4"
    const char* label;      ///< "MP4 video"
};
std::span<const VideoFormat> videoFormats();
/// Whether the name ends in that of a format; capitals count as well.
bool isVideoName(const std::filesystem::path& file);

struct VideoOptions {
    double framesPerSecond = 20;
    int lastFrames = 1;  ///< for so long the last image stays, 1 or more
    FrameSize size;
    std::string xmp = {};  ///< metadata, see addVideoMetadata(); empty: none
    Existing existing = Existing::kept;
};

/// About ten seconds for that many images, but neither a slide show nor a flicker, and two more for the last one.
VideoOptions videoTiming(int images);

/// `image(i)` for i from 0 to `images` - 1, all of one shape.
using VideoSource = std::function<Image(int index)>;

/// Writes `file` whole or not at all. Blocks; may be stopped at every image, tells how
/// many are written. Throws Error: an ending that names no format, images that differ, what the disk or the encoders
/// refuse; or with the free name that the video has where a file is kept.
Outcome writeVideo(const VideoSource& image, int images, const VideoOptions& options, const std::filesystem::path& file,
                   const JobContext& context = {});

}  // namespace core
