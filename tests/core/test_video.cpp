#include <QtTest>
#include <filesystem>
#include <fstream>
#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>

#include "Sentence.h"
#include "SmallModel.h"
#include "core/exporting/TimelineVideo.h"
#include "core/exporting/VideoMetadata.h"
#include "core/exporting/VideoRecipe.h"
#include "core/files/AtomicFile.h"
#include "core/latent/timeline/TimelineText.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

/// More frames than are drawn at once.
core::Timeline threeKeys(int latentSize = 4) {
    core::Timeline timeline;
    for (int index = 0; index < 3; ++index)
        timeline.keys.push_back({core::sampleLatent(latentSize, 5, static_cast<std::uint64_t>(index), 2.0), {}, 2});
    return timeline;
}

std::vector<cv::Mat> framesOf(const fs::path& file) {
    cv::VideoCapture video(file.string());
    std::vector<cv::Mat> frames;
    for (cv::Mat frame; video.read(frame);) frames.push_back(frame.clone());
    return frames;
}

/// Drawn in another batch: by one gray level at most.
bool nearly(const core::Image& one, const core::Image& other) {
    if (one.shape() != other.shape()) return false;
    return std::equal(one.pixels().begin(), one.pixels().end(), other.pixels().begin(),
                      [](int a, int b) { return std::abs(a - b) <= 1; });
}

/// Root of the mean square over all pixels.
double difference(const cv::Mat& frame, const core::Image& image) {
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const double each = frame.at<cv::Vec3b>(y, x)[1] - static_cast<double>(image.row(y)[x]);
            sum += each * each;
        }
    return std::sqrt(sum / (image.height() * image.width()));
}

}  // namespace

/// Timelines written as videos and read back.
class TestVideo : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        place_ = std::make_unique<QTemporaryDir>();
        folder_ = place_->path().toStdString();
    }

    void everyFrameIsOfItsMoment_data() {
        QTest::addColumn<bool>("smooth");
        QTest::addColumn<bool>("loop");
        QTest::newRow("blocks") << false << false;
        QTest::newRow("smooth, in a loop") << true << true;
    }
    void everyFrameIsOfItsMoment() {
        QFETCH(bool, smooth);
        QFETCH(bool, loop);
        core::Timeline timeline = threeKeys();
        timeline.loop = loop;
        core::TimelineVideoOptions options;
        options.framesPerSecond = 20;
        options.size = {100, smooth ? core::Enlargement::smooth : core::Enlargement::blocks};
        std::size_t done = 0;
        const int frames = loop ? 120 : 80;
        const auto tell = [&](const core::Progress& at) {
            QVERIFY(at.done > done);
            done = at.done;
            QCOMPARE(at.total, static_cast<std::size_t>(frames));
        };
        const core::Outcome outcome = core::writeTimelineVideo(*model_.snapshot, timeline, options,
                                                               folder_ / "video.mp4", core::JobContext({}, tell));
        QCOMPARE(outcome, core::Outcome::done);
        QCOMPARE(done, static_cast<std::size_t>(frames));
        const std::vector<cv::Mat> written = framesOf(folder_ / "video.mp4");
        QCOMPARE(written.size(), static_cast<std::size_t>(frames));
        cv::VideoCapture video((folder_ / "video.mp4").string());
        QCOMPARE(qRound(video.get(cv::CAP_PROP_FPS)), 20);
        QCOMPARE(written.front().size(), smooth ? cv::Size(100, 100) : cv::Size(112, 112));
        core::Renderer renderer(1);
        for (const int frame : {0, 17, 31, 32, 40, 63, 64, frames - 1}) {
            const double seconds = loop ? frame / 20.0 : frame * 4.0 / (frames - 1);
            const std::vector<core::Latent> latent{timeline.pointAt(seconds).latent};
            const core::Image image = core::sized(renderer.decode(*model_.snapshot, latent).front(), options.size);
            const double error = difference(written[static_cast<std::size_t>(frame)], image);
            QVERIFY2(error < 6, qPrintable(QString("frame %1 differs by %2").arg(frame).arg(error)));
        }
        QVERIFY(difference(written[0], image(timeline.keys[1].latent, options.size)) > 6);  // the stops are told apart
        QCOMPARE(filesHere(), 1);
    }

    void theTimelineIsInTheVideo_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"video.mp4", "video.webm", "video.avi"}) QTest::newRow(name) << name;
    }
    void theTimelineIsInTheVideo() {
        QFETCH(QString, name);
        const fs::path file = folder_ / name.toStdString();
        core::ModelSpec spec = model_.snapshot->spec();
        spec.classNames = {"Square", "Ring & <dot>"};
        spec.settings.set("labels", true);
        const core::ModelSnapshot conditional(spec, core::untrainedModel(spec, 1), {}, 0);
        core::Timeline timeline = threeKeys();
        timeline.loop = true;
        timeline.easing = core::Easing::gentle;
        for (core::Keyframe& key : timeline.keys) key.seconds = 0.25;
        timeline.keys[0].classes = core::mixOf(0, 0, 0);
        timeline.keys[1].classes = core::mixOf(1, 0, 0.25F);
        timeline.keys[2].classes = core::mixOf(1, 1, 0);
        core::TimelineVideoOptions options;
        options.framesPerSecond = 12;
        options.size = {56, core::Enlargement::smooth};
        options.weightsHash = std::string(64, 'c');
        options.modelName = "rings \"2\"";
        QCOMPARE(core::writeTimelineVideo(conditional, timeline, options, file), core::Outcome::done);
        QCOMPARE(framesOf(file).size(), static_cast<std::size_t>(timeline.frames(12)));
        const core::VideoRecipe recipe = core::readVideoRecipe(file);
        QCOMPARE(recipe.modelName, options.modelName);
        QCOMPARE(recipe.weightsHash, options.weightsHash);
        QCOMPARE(recipe.framesPerSecond, 12.0);
        QCOMPARE(recipe.height, 56);
        QVERIFY(recipe.smooth);
        const core::SavedTimeline saved = core::readAnyTimeline(file, 4, spec.classNames);
        QVERIFY(saved.timeline == timeline);
        QVERIFY(saved.isOfAnother(std::string(64, 'd')) && !saved.isOfAnother(options.weightsHash));
        QVERIFY(core::videoMetadata(file)->find("digitalsourcetype/trainedAlgorithmicMedia") != std::string::npos);
        // Of another model's size.
        QVERIFY(sentenceOf([&] { core::readAnyTimeline(file, 5, spec.classNames); }).contains("4 values"));
        core::writeFileAtomically(folder_ / "plain.mp4", std::string_view("x"));
        QVERIFY(sentenceOf([&] { core::readVideoRecipe(folder_ / "plain.mp4"); }).contains("has no recipe"));
        QVERIFY(!core::findVideoRecipe(folder_ / "plain.mp4"));
    }

    void classesGoOver() {
        core::ModelSpec spec = model_.snapshot->spec();
        spec.classNames = {"Square", "Ring"};
        spec.settings.set("labels", true);
        const core::ModelSnapshot conditional(spec, core::untrainedModel(spec, 1), {}, 0);
        core::Timeline timeline = threeKeys();
        timeline.keys.pop_back();
        timeline.keys[0].classes = core::mixOf(0, 0, 0);
        timeline.keys[1] = {timeline.keys[0].latent, core::mixOf(1, 1, 0)};
        core::TimelineVideoOptions options;
        options.framesPerSecond = 1.5;  // begin, middle and end
        options.size.height = 28;
        QCOMPARE(core::writeTimelineVideo(conditional, timeline, options, folder_ / "frames"), core::Outcome::done);
        core::Renderer renderer(1);
        for (const int frame : {0, 1, 2}) {
            const std::vector<core::ClassMix> mix{core::mixOf(0, 1, static_cast<float>(frame) / 2)};
            const std::vector<core::Latent> latent{timeline.keys[0].latent};
            const std::string name = "00000" + std::to_string(frame) + ".png";
            QVERIFY(
                nearly(core::readImage(folder_ / "frames" / name), renderer.decode(conditional, latent, mix).front()));
        }
        QVERIFY(core::readImage(folder_ / "frames/000000.png") != core::readImage(folder_ / "frames/000002.png"));
    }

    void aNameWithoutEndingIsAFolderOfImages() {
        const core::Timeline timeline = threeKeys();
        core::TimelineVideoOptions options;
        options.framesPerSecond = 10;
        options.size.height = 28;
        QCOMPARE(core::writeTimelineVideo(*model_.snapshot, timeline, options, folder_ / "frames"),
                 core::Outcome::done);
        QCOMPARE(filesHere(), 1);
        QCOMPARE(std::distance(fs::directory_iterator(folder_ / "frames"), fs::directory_iterator()), 41);
        QVERIFY(nearly(core::readImage(folder_ / "frames/000000.png"), image(timeline.keys[0].latent, options.size)));
        QVERIFY(nearly(core::readImage(folder_ / "frames/000039.png"), image(timeline.keys[2].latent, options.size)));
        const auto text = core::readFile(folder_ / "frames/timeline.json");
        QVERIFY(core::timelineFromText(std::string(core::asText(text)), "j", 4, {}).timeline == timeline);
        // Whoever has it already keeps it.
        QVERIFY(sentenceOf([&] {
                    core::writeTimelineVideo(*model_.snapshot, timeline, options, folder_ / "frames");
                }).contains("frames"));
    }

    void cancelledLeavesNothing_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("video") << "video.mp4";
        QTest::newRow("images") << "frames";
    }
    void cancelledLeavesNothing() {
        QFETCH(QString, name);
        std::stop_source stop;
        const auto tell = [&](const core::Progress& at) {
            QVERIFY(!stop.stop_requested());
            if (at.done >= 40) stop.request_stop();
        };
        const core::Outcome outcome = core::writeTimelineVideo(
            *model_.snapshot, threeKeys(), {}, folder_ / name.toStdString(), core::JobContext(stop.get_token(), tell));
        QCOMPARE(outcome, core::Outcome::cancelled);
        QCOMPARE(filesHere(), 0);
    }

    void refusalsAreSentences() {
        const auto refusal = [&](const core::Timeline& timeline, const std::string& name, double rate = 30,
                                 int height = 64) {
            core::TimelineVideoOptions options;
            options.framesPerSecond = rate;
            options.size.height = height;
            return sentenceOf([&] { core::writeTimelineVideo(*model_.snapshot, timeline, options, folder_ / name); });
        };
        QVERIFY(refusal({}, "video.mp4").contains("no keyframes"));
        QVERIFY(refusal(threeKeys(5), "video.mp4").contains("5 values, but the model takes 4"));
        core::Timeline classes = threeKeys();
        classes.keys[1].classes = core::mixOf(2, 2, 0);
        QVERIFY(refusal(classes, "video.mp4").contains("class that the model does not know"));
        const QString ending = refusal(threeKeys(), "video.gif");
        QVERIFY2(ending.contains(".mp4, .webm, .avi, or have no extension for a folder"), qPrintable(ending));
        QVERIFY(refusal(threeKeys(), "video.mp4", 0).contains("Frames per second"));
        QVERIFY(refusal(threeKeys(), "video.mp4", 30, 5000).contains("Height"));
        core::Timeline endless = threeKeys();
        for (core::Keyframe& key : endless.keys) key.seconds = core::kLongestWay;
        endless.keys.insert(endless.keys.end(), 20, endless.keys.back());
        QVERIFY(refusal(endless, "video.mp4", 120).contains("million"));
        QVERIFY(refusal(threeKeys(), "missing/video.mp4").startsWith("Cannot write"));
        QCOMPARE(filesHere(), 0);
    }

   private:
    core::Image image(const core::Latent& latent, const core::FrameSize& size) const {
        core::Renderer renderer(1);
        return core::sized(renderer.decode(*model_.snapshot, std::vector<core::Latent>{latent}).front(), size);
    }
    int filesHere() const {
        return static_cast<int>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }

    std::unique_ptr<QTemporaryDir> place_;
    fs::path folder_;
    core::SavedModel model_ = smallModel();
};

IMAGO_TEST(TestVideo)
#include "test_video.moc"
