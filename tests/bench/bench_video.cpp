#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>

#include "Figures.h"
#include "core/device/Device.h"
#include "core/exporting/TimelineVideo.h"
#include "core/project/ModelFolder.h"
#include "core/rendering/Renderer.h"

// A timeline written as an MP4 video, against the same images drawn with nothing else to do and then the same frames
// given to the bare encoder. Ours also enlarges and converts them, looks whether all can be read back, and moves the
// whole file to its place.

namespace {

namespace fs = std::filesystem;

constexpr double kLeastShare = 0.9;
constexpr double kRate = 30;
constexpr int kBatch = 32;

core::Timeline tenSeconds(int latentSize) {
    core::Timeline timeline;
    for (int key = 0; key < 5; ++key)
        timeline.keys.push_back({core::sampleLatent(latentSize, 3, static_cast<std::uint64_t>(key)), {}, 2.5});
    return timeline;
}

std::vector<core::Latent> pointsOf(const core::Timeline& timeline) {
    const int frames = timeline.frames(kRate);
    std::vector<core::Latent> points;
    for (int frame = 0; frame < frames; ++frame)
        points.push_back(timeline.pointAt(timeline.frameTime(frame, frames)).latent);
    return points;
}

std::vector<core::Image> decodeAll(const core::ModelSnapshot& model, const std::vector<core::Latent>& points) {
    core::Renderer renderer(core::coreCount());
    std::vector<core::Image> images;
    for (std::size_t first = 0; first < points.size(); first += kBatch) {
        const std::size_t count = std::min<std::size_t>(kBatch, points.size() - first);
        for (core::Image& image : renderer.decode(model, std::span(points).subspan(first, count)))
            images.push_back(std::move(image));
    }
    return images;
}

/// As encoders take them: blue, green and red. The model's images are gray.
std::vector<cv::Mat> framesOf(const std::vector<core::Image>& images, const core::FrameSize& size) {
    std::vector<cv::Mat> frames;
    for (const core::Image& image : images) {
        core::Image large = core::sized(image, size);
        const cv::Mat gray(large.height(), large.width(), CV_8UC1, large.pixels().data());
        frames.emplace_back();
        cv::merge(std::vector<cv::Mat>{gray, gray, gray}, frames.back());
    }
    return frames;
}

void encode(const std::vector<cv::Mat>& frames, const fs::path& file) {
    cv::VideoWriter writer(file.string(), cv::CAP_FFMPEG, cv::VideoWriter::fourcc('a', 'v', 'c', '1'), kRate,
                           frames.front().size());
    if (!writer.isOpened()) throw std::runtime_error("There is no H.264 encoder here.");
    for (const cv::Mat& frame : frames) writer.write(frame);
    writer.release();
}

void writeTimelineVideo(benchmark::State& state, core::Enlargement enlargement) {
    bench::guarded(state, [&] {
        const core::SavedModel model = core::embeddedModel();
        const core::Timeline timeline = tenSeconds(model.snapshot->latentSize());
        core::TimelineVideoOptions options;
        options.framesPerSecond = kRate;
        options.size.enlargement = enlargement;
        options.existing = core::Existing::replaced;  // over and over
        const core::JobContext context({}, {}, core::coreCount());
        std::string folder = (fs::temp_directory_path() / "imago-bench-XXXXXX").string();
        if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("No folder can be made in " + folder + ".");
        const std::vector<core::Latent> points = pointsOf(timeline);
        std::vector<core::Image> images = decodeAll(*model.snapshot, points);  // warm
        const std::vector<cv::Mat> frames = framesOf(images, options.size);

        std::vector<double> own;
        std::vector<double> decoding;
        std::vector<double> encoding;
        for ([[maybe_unused]] auto iteration : state) {
            const bench::Stopwatch whole;
            core::writeTimelineVideo(*model.snapshot, timeline, options, fs::path(folder) / "video.mp4", context);
            own.push_back(whole.seconds());
            state.SetIterationTime(own.back());
            const bench::Stopwatch decode;
            images = decodeAll(*model.snapshot, points);
            decoding.push_back(decode.seconds());
            const bench::Stopwatch bare;
            encode(frames, fs::path(folder) / "bare.mp4");
            encoding.push_back(bare.seconds());
        }
        fs::remove_all(folder);
        const double count = static_cast<double>(frames.size());
        const double alone = bench::median(decoding) + bench::median(encoding);
        state.counters["frames_per_s"] = count / bench::median(own);
        state.counters["decode_frames_per_s"] = count / bench::median(decoding);
        state.counters["encoder_frames_per_s"] = count / bench::median(encoding);
        state.counters["decode_and_encoder_frames_per_s"] = count / alone;
        state.counters["share"] = alone / bench::median(own);
        state.counters["limit_share"] = kLeastShare;
    });
}
BENCHMARK_CAPTURE(writeTimelineVideo, blocks, core::Enlargement::blocks)
    ->Name("video/mp4/blocks")
    ->UseManualTime()
    ->Iterations(5)
    ->Unit(benchmark::kSecond);
BENCHMARK_CAPTURE(writeTimelineVideo, smooth, core::Enlargement::smooth)
    ->Name("video/mp4/smooth")
    ->UseManualTime()
    ->Iterations(5)
    ->Unit(benchmark::kSecond);

}  // namespace
