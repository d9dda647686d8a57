#include "core/dataset/formats/VideoFrames.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <optional>
#include <stop_token>

#include "core/base/Error.h"
#include "core/base/QuietStderr.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ByteReading.h"
#include "core/sample/image/HeifHeader.h"
#include "core/sample/image/OpenCvImage.h"

namespace core {

namespace {

constexpr double kMostVideoPixels = 100e6;
constexpr double kMostAnnounced = 1e9;  // frames: a year of video; what claims more is wrong
constexpr double kHighestRate = 1000;   // frames a second
constexpr double kTakenRate = 2;        // frames a second, automatically
constexpr int kUsualStep = 12;          // of a video that does not say how fast it is

/// An open video. FFmpeg remarks on damaged files on the standard error output, whatever its log level, also from
/// threads that decode ahead between two calls: so stderr is silenced all the while.
/// Whoever reads the frames reports what matters.
class VideoSourceFile {
   public:
    explicit VideoSourceFile(const std::filesystem::path& file) {
        try {
            capture_.open(file.string(), cv::CAP_FFMPEG);
            capture_.set(cv::CAP_PROP_ORIENTATION_AUTO, 1);
        } catch (const cv::Exception&) {
            capture_.release();
        }
    }
    VideoSourceFile(const VideoSourceFile&) = delete;
    VideoSourceFile& operator=(const VideoSourceFile&) = delete;

    bool isOpen() const { return capture_.isOpened(); }

    /// 0 where the file does not say it, or says nonsense.
    double property(int id, double most) const {
        const double value = capture_.get(id);
        return std::isfinite(value) && value > 0 && value <= most ? value : 0;
    }

    /// Goes to the next frame; false: there is none.
    bool next() {
        try {
            return capture_.grab();
        } catch (const cv::Exception&) {
            return false;
        }
    }

    /// The frame it is at; empty where it cannot be read.
    Image frame() {
        cv::Mat pixels;
        try {
            if (!capture_.retrieve(pixels) || pixels.empty() || pixels.type() != CV_8UC3) return {};
            Image image({pixels.rows, pixels.cols, 3});
            cv::Mat target = asMatrix(image);
            cv::cvtColor(pixels, target, cv::COLOR_BGR2RGB);
            return image;
        } catch (const cv::Exception&) {
            return {};
        }
    }

   private:
    const QuietStderr quiet_;
    cv::VideoCapture capture_;  // last: its threads end first
};

/// When the frame it is at is shown, in seconds; `number` frames came before.
double timeOf(const VideoSourceFile& video, std::size_t number) {
    constexpr double kLongest = 1e9;  // milliseconds
    const double told = video.property(cv::CAP_PROP_POS_MSEC, kLongest) / 1000;
    const double rate = video.property(cv::CAP_PROP_FPS, kHighestRate);
    if (told > 0 || number == 0) return told;
    return static_cast<double>(number) / (rate > 0 ? rate : kTakenRate * kUsualStep);
}

/// Tells how far it is. What comes after the announced end is not told: the total was wrong.
void reportFrame(const JobContext& context, const VideoReading& reading, double seconds) {
    if (reading.announced == 0 || reading.frames < reading.announced)
        context.report(reading.frames, reading.announced, videoTime(seconds));
}

}  // namespace

bool isVideo(std::span<const std::uint8_t> firstBytes) {
    if (hasText(firstBytes, 4, "ftyp"))  // images of HEIF and raw files of Canon cameras begin so, too
        return heifKind(firstBytes) == nullptr && !hasText(firstBytes, 8, "crx ");
    if (hasText(firstBytes, 0, "RIFF")) return hasText(firstBytes, 8, "AVI ");
    if (hasText(firstBytes, 0, "\x1A\x45\xDF\xA3")) return true;
    // QuickTime of old.
    return hasText(firstBytes, 4, "moov") || hasText(firstBytes, 4, "mdat") || hasText(firstBytes, 4, "wide");
}

std::string videoTime(double seconds) {
    const auto all = static_cast<long long>(std::llround(seconds * 1000));
    char text[48] = {};
    std::snprintf(text, sizeof(text), "%02lld:%02lld:%02lld.%03lld", all / 3'600'000, all / 60'000 % 60,
                  all / 1000 % 60, all % 1000);
    return text;
}

bool VideoReading::endsEarly() const {
    // What is announced is often an estimate from the duration.
    return !cancelled && announced > frames + std::max<std::size_t>(2, announced / 50);
}

VideoReading readVideo(const std::filesystem::path& file, int every,
                       const std::function<void(double seconds, const Image& frame)>& take, const JobContext& context) {
    VideoSourceFile video(file);
    if (!video.isOpen())
        throw Error(
            "Cannot read the video %1: it is damaged or truncated, or this system cannot decode it; save it again as "
            "MP4 or AVI.",
            quotedPath(file));
    constexpr double kLongestSide = 1e6;
    const double width = video.property(cv::CAP_PROP_FRAME_WIDTH, kLongestSide);
    const double height = video.property(cv::CAP_PROP_FRAME_HEIGHT, kLongestSide);
    if (width * height > kMostVideoPixels)
        throw Error("The frames of the video %1 have more than the 100 megapixels allowed; save it with smaller ones.",
                    quotedPath(file));
    VideoReading reading;
    reading.announced = static_cast<std::size_t>(video.property(cv::CAP_PROP_FRAME_COUNT, kMostAnnounced));
    const double rate = video.property(cv::CAP_PROP_FPS, kHighestRate);
    if (every == 0) every = rate == 0 ? kUsualStep : std::max(1, static_cast<int>(std::lround(rate / kTakenRate)));
    while (true) {
        if (context.stopRequested()) {
            reading.cancelled = true;
            return reading;
        }
        if (!video.next()) break;
        const double seconds = timeOf(video, reading.frames);
        reading.lastIsChosen = false;
        if (reading.frames % static_cast<std::size_t>(every) == 0) {
            if (const Image image = video.frame(); !image.empty()) {
                take(seconds, image);
                ++reading.chosen;
                reading.lastIsChosen = true;
            }
        }
        ++reading.frames;
        reportFrame(context, reading, seconds);
    }
    if (reading.chosen == 0)
        throw Error("The video %1 has no frame that can be read; save it again as MP4 or AVI.", quotedPath(file));
    context.report(reading.frames, reading.frames);
    return reading;
}

Image firstFrame(const std::filesystem::path& file) {
    Image first;
    std::stop_source stop;
    const auto take = [&](double, const Image& frame) {
        first = frame;
        stop.request_stop();
    };
    readVideo(file, 1, take, JobContext(stop.get_token()));
    return first;
}

}  // namespace core
