#include "core/exporting/VideoFile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <vector>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/QuietStderr.h"
#include "core/exporting/VideoMetadata.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/OutputFile.h"
#include "core/files/TemporaryName.h"
#include "core/sample/image/OpenCvImage.h"

namespace core {

namespace {

namespace fs = std::filesystem;

/// Bytes: a disk that does not take as many is full.
constexpr std::size_t kLeastRoom = 64 * 1024;

constexpr std::array kFormats{VideoFormat{"mp4", "MP4 video"}, VideoFormat{"webm", "WebM video"},
                              VideoFormat{"avi", "AVI video"}};

/// What encodes them, the best first: not every FFmpeg has every encoder.
std::vector<const char*> codecsOf(const std::string& extension) {
    if (extension == "mp4") return {"avc1", "mp4v"};
    if (extension == "webm") return {"VP80", "VP90"};
    return {"MJPG", "XVID"};
}

/// The format that the name's ending names; null for none.
const VideoFormat* formatOf(const fs::path& file) {
    const std::string ending = asciiLower(file.extension().string());
    for (const VideoFormat& format : kFormats)
        if (ending == std::string(".") + format.extension) return &format;
    return nullptr;
}

std::string extensionOf(const fs::path& file) {
    if (const VideoFormat* format = formatOf(file)) return format->extension;
    std::string known;
    for (const VideoFormat& format : kFormats) known += std::string(known.empty() ? "." : ", .") + format.extension;
    throw Error("The name of a video must end in one of: %1; %2 does not.", known, quotedPath(file));
}

/// So little room that what an encoder holds back did not fit.
bool isFull(const fs::path& folder) {
    std::error_code problem;
    const fs::space_info space = fs::space(folder.empty() ? fs::path(".") : folder, problem);
    return !problem && space.available < kLeastRoom;
}

/// Throws Error that says why where the disk takes nothing more under the name `temporary`: OpenCV only says that it
/// failed. What that file held is gone.
void requireDisk(const fs::path& temporary, const fs::path& shown) {
    if (isFull(temporary.parent_path())) throw Error(cannotWrite(shown, ENOSPC));
    std::error_code ignored;
    fs::remove(temporary, ignored);
    OutputFile probe(temporary, shown);
    probe.write(std::string(kLeastRoom, '\0'));
    probe.close();
}

/// A hidden sibling with the same ending, which says what kind of file it is; removed at the end.
class TemporaryVideo {
   public:
    explicit TemporaryVideo(const fs::path& file) : path_(temporaryName(throughLink(file))) {
        removeLeftoversOf(throughLink(file));
        try {
            requireDisk(path_, file);
        } catch (const Error&) {
            remove();
            throw;
        }
    }
    ~TemporaryVideo() { remove(); }
    TemporaryVideo(const TemporaryVideo&) = delete;
    TemporaryVideo& operator=(const TemporaryVideo&) = delete;

    const fs::path& path() const { return path_; }

   private:
    void remove() const {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }

    fs::path path_;
};

/// Enlarged, in color, with even sides, as encoders want it.
cv::Mat frameOf(const Image& source, const FrameSize& size) {
    const Image large = sized(source, size);
    cv::Mat frame;
    cv::cvtColor(asMatrix(large), frame, large.channels() == 1 ? cv::COLOR_GRAY2BGR : cv::COLOR_RGB2BGR);
    if (frame.rows % 2 != 0 || frame.cols % 2 != 0)
        cv::copyMakeBorder(frame, frame, 0, frame.rows % 2, 0, frame.cols % 2, cv::BORDER_REPLICATE);
    return frame;
}

cv::VideoWriter openWriter(const fs::path& temporary, const std::string& extension, double framesPerSecond,
                           cv::Size size, const fs::path& shown) {
    // OpenCV remarks on the tags of WebM, and on every encoder that this system lacks, on the standard error output,
    // whatever its log level: what matters of it is the error below.
    const QuietStderr quiet;
    for (const char* codec : codecsOf(extension)) {
        cv::VideoWriter writer(temporary.string(), cv::CAP_FFMPEG,
                               cv::VideoWriter::fourcc(codec[0], codec[1], codec[2], codec[3]), framesPerSecond, size);
        if (writer.isOpened()) return writer;
    }
    requireDisk(temporary, shown);
    throw Error("Cannot write %1: this system has no encoder for .%2 videos; choose another extension, such as .avi.",
                quotedPath(shown), extension);
}

/// Encoders do not say when the disk is full. The frames are counted as they lie in the file: to decode them would take
/// a twelfth of the time that writing takes.
void requireFrames(const fs::path& temporary, int frames, const fs::path& shown) {
    const QuietStderr quiet;  // FFmpeg remarks on files that end early
    cv::VideoCapture video(temporary.string(), cv::CAP_FFMPEG);
    video.set(cv::CAP_PROP_FORMAT, -1);  // undecoded
    int found = 0;
    while (video.isOpened() && video.grab()) ++found;
    if (found >= frames) return;
    requireDisk(temporary, shown);
    throw Error("Cannot write %1: only %2 of %3 frames could be read back; choose another extension, such as .avi.",
                quotedPath(shown), found, frames);
}

}  // namespace

std::span<const VideoFormat> videoFormats() {
    return kFormats;
}

bool isVideoName(const fs::path& file) {
    return formatOf(file) != nullptr;
}

VideoOptions videoTiming(int images) {
    VideoOptions options;
    options.framesPerSecond = std::clamp(images / 10.0, 4.0, 20.0);
    options.lastFrames = static_cast<int>(2 * options.framesPerSecond);
    return options;
}

Outcome writeVideo(const VideoSource& source, int images, const VideoOptions& options, const fs::path& file,
                   const JobContext& context) try {
    const std::string extension = extensionOf(file);
    if (images < 1) throw Error("There are no frames to make a video of yet; train a model first.");
    if (options.existing == Existing::kept) requireFreeName(file);
    const TemporaryVideo temporary(file);
    cv::VideoWriter writer;
    ImageShape shape;
    for (int index = 0; index < images; ++index) {
        if (context.stopRequested()) return Outcome::cancelled;
        const Image image = source(index);
        if (image.empty() || (index > 0 && image.shape() != shape))
            throw Error("All frames of a video must have the same size.");
        const cv::Mat frame = frameOf(image, options.size);
        if (index == 0) {
            shape = image.shape();
            writer = openWriter(temporary.path(), extension, options.framesPerSecond, frame.size(), file);
        }
        const int times = index + 1 < images ? 1 : options.lastFrames;
        for (int time = 0; time < times; ++time) writer.write(frame);
        context.report(static_cast<std::size_t>(index) + 1, static_cast<std::size_t>(images));
    }
    writer.release();
    // Before the frames are counted: what is added must not be in their way.
    if (!options.xmp.empty()) addVideoMetadata(temporary.path(), options.xmp, file);
    requireFrames(temporary.path(), images - 1 + options.lastFrames, file);
    if (context.stopRequested()) return Outcome::cancelled;
    placeFile(temporary.path(), file, options.existing);
    return Outcome::done;
} catch (const cv::Exception& error) {
    throw Error("Cannot write %1: the encoder failed (%2); choose another extension, such as .avi.", quotedPath(file),
                error.err);
}

}  // namespace core
