#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <numeric>
#include <string>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/CropNotes.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageCheck.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/SampleShape.h"
#include "core/dataset/Split.h"
#include "core/dataset/care/Checks.h"
#include "core/dataset/formats/KeptSamples.h"
#include "core/dataset/formats/VideoFrames.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/Difference.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kEvery = "every";
constexpr const char* kDropBlurred = "drop_blurred";
constexpr const char* kDropEqual = "drop_equal";

constexpr double kTestEnd = 0.15;  // share of the frames
constexpr double kMostFrameBytes = 4e9;

bool acceptsVideo(const std::string& source) {
    std::error_code problem;
    return fs::is_regular_file(source, problem) && isVideo(kindBytesOf(source));
}

std::vector<Parameter> videoParameters() {
    std::vector<Parameter> parameters = imageImportParameters();
    parameters.push_back(
        Parameter::integer(
            kEvery, "Every n-th frame", 0, 1, 100'000, "frames",
            "Which frames of a video are used: with 10, every tenth. Automatic: about two per second, as "
            "neighboring frames look alike.")
            .orAutomatic(0, {1, 2, 5, 10, 25, 50})
            .asAdvanced());
    parameters.push_back(Parameter::toggle(kDropBlurred, "Leave out blurred frames", true,
                                           "Leaves out frames of a video that are far less sharp than the others at "
                                           "the size of the samples.")
                             .asAdvanced());
    parameters.push_back(Parameter::toggle(kDropEqual, "Leave out repeated frames", true,
                                           "Leaves out frames of a video that look the same as the one used before.")
                             .asAdvanced());
    return parameters;
}

/// But for what compression does to them: frames of one still differ by as much where their quality does.
bool looksEqual(const Image& one, const Image& other) {
    constexpr double kMeanDifference = 6.0 / 255;
    constexpr double kLargestDifference = 24.0 / 255;
    const Difference found = difference(one, other);
    return found.mean <= kMeanDifference && found.largest <= kLargestDifference;
}

/// The frames that are used, at the size of the samples.
class FrameList {
   public:
    FrameList(const fs::path& file, const ImageImport& import, bool dropsEqual)
        : file_(file), import_(import), dropsEqual_(dropsEqual) {}

    void add(double seconds, const Image& frame) {
        if (added_++ == 0) start_ = seconds;
        end_ = seconds;
        if (images_.empty()) {
            width_ = frame.width();
            height_ = frame.height();
            shape_ = sampleShape(frame.shape(), false, import_);
        }
        Image image = fitted(frame, shape_, import_.fit, import_.background);
        lastIsKept_ = false;
        if (dropsEqual_ && !images_.empty() && looksEqual(images_.back(), image)) {
            ++equal_;
            return;
        }
        images_.push_back(std::move(image));
        names_.push_back(videoTime(seconds));
        lastIsKept_ = true;
        if (static_cast<double>(images_.size()) * static_cast<double>(shape_.bytes()) > kMostFrameBytes)
            throw Error(
                "The frames of %1 are too many to be kept in memory; use fewer of them, or choose a smaller size.",
                quotedPath(file_));
    }

    /// Takes the one back that was added last, unless there is no other.
    void dropLast() {
        if (!lastIsKept_ || images_.size() < 2) return;
        images_.pop_back();
        names_.pop_back();
    }

    /// Gives them away.
    void moveTo(Dataset& dataset) {
        dataset.spec = imageSpec(shape_);
        const std::size_t bytes = dataset.spec.bytes();
        dataset.bytes.resize(images_.size() * bytes);
        for (std::size_t index = 0; index < images_.size(); ++index) {
            std::ranges::copy(images_[index].pixels(), dataset.bytes.data() + index * bytes);
            images_[index] = {};
        }
        dataset.sampleNames = std::move(names_);
    }

    std::size_t equal() const { return equal_; }
    /// Of those that were added, how many are half a second of the video: 1 or more.
    int inHalfASecond() const {
        if (added_ < 2 || !(end_ > start_)) return 1;
        const double frames = 0.5 * static_cast<double>(added_ - 1) / (end_ - start_);
        return static_cast<int>(std::lround(std::clamp(frames, 1.0, 1000.0)));
    }
    int width() const { return width_; }  ///< of the video, pixels
    int height() const { return height_; }

   private:
    const fs::path& file_;
    const ImageImport import_;
    const bool dropsEqual_;
    ImageShape shape_;  // of the samples; in color until all of them are known
    int width_ = 0;
    int height_ = 0;
    std::size_t equal_ = 0;
    std::size_t added_ = 0;
    double start_ = 0;  // of the first that was added, seconds
    double end_ = 0;    // of the last
    bool lastIsKept_ = false;
    std::vector<Image> images_;
    std::vector<std::string> names_;
};

/// False when cancelled.
bool dropBlurredFrames(Dataset& dataset, const JobContext& context) {
    const std::vector<SampleFacts> facts = sampleFacts(dataset, context);
    if (facts.empty()) return false;
    const std::vector<std::uint32_t> noSamples;
    const std::vector<SampleGroup> noGroups;
    const auto finding = checkBlurred({dataset, nullptr, noSamples, facts, noGroups, noGroups, noGroups});
    if (!finding) return true;
    std::vector<bool> kept(dataset.size(), true);
    for (const SampleGroup& group : finding->groups)
        for (const std::uint32_t index : group) kept[index] = false;
    keepSamples(dataset, kept);
    dataset.report.notes.push_back(
        finding->count == 1
            ? Message("1 frame is far less sharp than the others and was left out.")
            : Message("%1 frames are far less sharp than the others and were left out.", finding->count));
    return true;
}

/// The last frames become the test set: of frames that are chosen by chance, each has a neighbor that looks like it
/// among the others. So it is with validation frames, which get a distance of `apart` frames from the training frames.
void setTestFrames(int apart, Dataset& dataset) {
    const std::size_t count = dataset.size();
    if (count < 3) return;
    dataset.places.resize(count);
    std::iota(dataset.places.begin(), dataset.places.end(), 0);
    dataset.reach = apart + 1;
    const auto share = static_cast<std::size_t>(std::lround(kTestEnd * static_cast<double>(count)));
    dataset.testCount = std::max<std::size_t>(1, share);
    std::vector<Message>& notes = dataset.report.notes;
    notes.push_back(Message("The end of the video, from %1 on, is the test set (%2 of %3 frames).",
                            dataset.sampleNames[count - dataset.testCount], dataset.testCount, count));
    if (drawsInBlocks(dataset))
        notes.push_back(
            Message("As neighboring frames look alike, validation frames are drawn as whole parts of the rest of the "
                    "video; the frames within half a second of such a part are used for neither validation nor "
                    "training."));
    else
        notes.push_back(
            Message("Validation frames come from the rest of the video, which is too short for a part of their own; "
                    "only the test set is new to the model."));
}

void addFrameNotes(const FrameList& frames, const VideoReading& reading, Dataset& dataset) {
    std::vector<Message>& notes = dataset.report.notes;
    if (reading.endsEarly())
        notes.push_back(
            Message("The video announces %1 frames, but only %2 can be read: its end is missing or damaged.",
                    reading.announced, reading.frames));
    if (frames.equal() == 1) notes.push_back(Message("1 frame looks the same as the one before and was left out."));
    if (frames.equal() > 1)
        notes.push_back(Message("%1 frames look the same as the ones before them and were left out.", frames.equal()));
}

void addFrameSizes(const FrameList& frames, Fit fit, Dataset& dataset) {
    const ImageShape shape = imageShape(dataset.spec);
    CropNotes crop(shape, fit);
    crop.add(frames.width(), frames.height(), {}, dataset.size());
    crop.addTo(dataset.report);
    if (shape.width != frames.width() || shape.height != frames.height())
        addResized(dataset.report, dataset.size(), frames.width(), frames.height());
}

std::unique_ptr<Dataset> readVideoDataset(const std::string& source, const Settings& settings,
                                          const JobContext& context) {
    const fs::path file = sourcePath(source);
    const ImageImport import = imageImport(settings);
    auto dataset = std::make_unique<Dataset>();
    dataset->name = escapedUtf8(file.stem().string());
    dataset->source = file.string();
    FrameList frames(file, import, settings.toggle(kDropEqual));
    const auto take = [&](double seconds, const Image& frame) { frames.add(seconds, frame); };
    const VideoReading reading =
        readVideo(file, static_cast<int>(settings.integer(kEvery)), take, context.part(0, 0.9));
    if (reading.cancelled) return nullptr;
    // The frame in which the file breaks off is decoded in part.
    if (reading.endsEarly() && reading.lastIsChosen) frames.dropLast();
    frames.moveTo(*dataset);
    addFrameNotes(frames, reading, *dataset);
    // Only now is it known whether all of them are gray.
    if (!reshapeSamples(*dataset, sampleShape(*dataset, import), import, context.part(0.9, 0.95))) return nullptr;
    if (settings.toggle(kDropBlurred) && !dropBlurredFrames(*dataset, context.part(0.95, 1))) return nullptr;
    if (dataset->size() < 2)
        throw Error(
            "The video %1 gives only one frame to train on, as its frames look the same or few are used; choose "
            "another video, or use more of its frames.",
            quotedPath(file));
    setTestFrames(frames.inHalfASecond(), *dataset);
    addFrameSizes(frames, import.fit, *dataset);
    dataset->report.found = reading.chosen;
    dataset->report.imported = dataset->size();
    return dataset;
}

}  // namespace

DatasetFormat videoFormat() {
    return {.id = "video",
            .label = "Frames of a video",
            .help =
                "An MP4, MOV, AVI, WebM or MKV file; about two frames per second become images, and the end of the "
                "video becomes the test set.",
            .accepts = &acceptsVideo,
            .read = &readVideoDataset,
            .endings = {".mp4", ".m4v", ".mov", ".avi", ".webm", ".mkv"},
            .parameters = videoParameters(),
            .specs = &imageImportSpecs,
            .aim = &aimImageImport,
            .fingerprint = &fingerprintOfFile};
}

}  // namespace core
