#include <sys/resource.h>

#include <QtTest>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>

#include "Sentence.h"
#include "core/exporting/VideoFile.h"
#include "core/exporting/VideoMetadata.h"
#include "core/files/AtomicFile.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

constexpr int kImages = 12;

/// One color that differs from image to image.
core::Image image(int index, int channels = 3, int height = 56, int width = 75) {
    core::Image image({height, width, channels});
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::uint8_t* pixel = image.row(y) + x * channels;
            pixel[0] = static_cast<std::uint8_t>(20 + 16 * index);
            if (channels == 1) continue;
            pixel[1] = 90;
            pixel[2] = static_cast<std::uint8_t>(220 - 12 * index);
        }
    }
    return image;
}

struct Frame {
    cv::Size size;
    cv::Scalar mean;  // blue, green, red
};

std::vector<Frame> framesOf(const fs::path& file) {
    cv::VideoCapture video(file.string());
    std::vector<Frame> frames;
    for (cv::Mat frame; video.read(frame);) frames.push_back({frame.size(), cv::mean(frame)});
    return frames;
}

bool near(double value, double wanted) {
    return std::abs(value - wanted) <= 6;  // what codecs do to colors
}

}  // namespace

/// Videos read back by OpenCV.
class TestVideoFile : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        place_ = std::make_unique<QTemporaryDir>();
        folder_ = place_->path().toStdString();
    }

    void metadataIsInNobodysWay_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("length");
        for (const core::VideoFormat& format : core::videoFormats())
            for (const int length : {101, 20'000})
                QTest::addRow("%s, %d", format.extension, length) << QStringLiteral("x.") + format.extension << length;
    }
    void metadataIsInNobodysWay() {
        QFETCH(QString, name);
        QFETCH(int, length);
        const fs::path file = folder_ / name.toStdString();
        const auto source = [](int index) { return image(index); };
        core::VideoOptions options;
        QCOMPARE(core::writeVideo(source, kImages, options, file), core::Outcome::done);
        QVERIFY(!core::videoMetadata(file).has_value());
        const auto before = core::readFile(file);
        const std::vector<Frame> frames = framesOf(file);
        QCOMPARE(frames.size(), std::size_t{kImages});
        // An odd length, with what looks like the name of a stream.
        const std::string xmp = "<x:xmpmeta>" + std::string(static_cast<std::size_t>(length), '0') + "00dc</x:xmpmeta>";
        QVERIFY(core::addVideoMetadata(file, xmp, file));
        const auto found = core::videoMetadata(file);
        QVERIFY(found && found->find(xmp) != std::string::npos);
        const auto after = core::readFile(file);
        QVERIFY(after.size() >= before.size() + xmp.size() && after.size() < before.size() + xmp.size() + 80);
        // Only the size in the head differs of what was there.
        int changed = 0;
        for (std::size_t at = 0; at < before.size(); ++at) changed += before[at] != after[at];
        QVERIFY2(changed <= 4, qPrintable(QString::number(changed)));
        const std::vector<Frame> again = framesOf(file);
        QCOMPARE(again.size(), frames.size());
        for (std::size_t index = 0; index < frames.size(); ++index) QVERIFY(again[index].mean == frames[index].mean);
        // What is not whole is left as it is.
        const fs::path half = folder_ / ("half-" + name.toStdString());
        core::writeFileAtomically(half, std::span(before).first(before.size() - 3));
        const auto rest = core::readFile(half);
        QVERIFY(!core::addVideoMetadata(half, xmp, half));
        QVERIFY(core::readFile(half) == rest);
        // A damaged one ends the search.
        for (std::size_t at = 0; at < std::min<std::size_t>(after.size(), 400); at += 9) {
            auto damaged = after;
            damaged[at] ^= 0xFF;
            core::writeFileAtomically(half, damaged);
            core::videoMetadata(half);
        }
    }

    void whatIsNoVideoTakesNone() {
        const fs::path file = folder_ / "x.mp4";
        core::writeFileAtomically(file, std::string_view("no video at all"));
        QVERIFY(!core::addVideoMetadata(file, "x", file));
        QVERIFY(!core::videoMetadata(file).has_value());
        QVERIFY(!core::videoMetadata(folder_ / "not there.mp4").has_value());
        QVERIFY(!core::videoMetadata(folder_).has_value());
    }

    void everyFormatReadsBack_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("channels");
        for (const core::VideoFormat& format : core::videoFormats())
            for (const int channels : {1, 3})
                QTest::addRow("%s, %d channels", format.extension, channels)
                    << QStringLiteral("samples.") + format.extension << channels;
        QTest::addRow("capitals") << "SAMPLES.MP4" << 3;
    }
    void everyFormatReadsBack() {
        QFETCH(QString, name);
        QFETCH(int, channels);
        const fs::path file = folder_ / name.toStdString();
        core::VideoOptions options;
        options.framesPerSecond = 10;
        options.lastFrames = 5;
        std::size_t done = 0;
        const auto tell = [&](const core::Progress& at) {
            QVERIFY(at.done > done);
            done = at.done;
            QCOMPARE(at.total, std::size_t{kImages});
        };
        const auto outcome = core::writeVideo([&](int index) { return image(index, channels); }, kImages, options, file,
                                              core::JobContext({}, tell));
        QCOMPARE(outcome, core::Outcome::done);
        QCOMPARE(done, std::size_t{kImages});
        const std::vector<Frame> frames = framesOf(file);
        QCOMPARE(frames.size(), std::size_t{kImages - 1 + 5});
        for (std::size_t at = 0; at < frames.size(); ++at) {
            // 56 x 75 ten times as large is the first that is 512 high.
            QCOMPARE(frames[at].size.height, 560);
            QCOMPARE(frames[at].size.width, 750);
            const int index = std::min(static_cast<int>(at), kImages - 1);
            const double first = 20 + 16 * index;
            const std::string means = std::to_string(at) + ": " + std::to_string(frames[at].mean[2]) + " " +
                                      std::to_string(frames[at].mean[1]) + " " + std::to_string(frames[at].mean[0]);
            QVERIFY2(near(frames[at].mean[2], first), means.c_str());
            QVERIFY2(near(frames[at].mean[1], channels == 1 ? first : 90), means.c_str());
            QVERIFY2(near(frames[at].mean[0], channels == 1 ? first : 220 - 12 * index), means.c_str());
        }
        cv::VideoCapture video(file.string());
        QVERIFY(std::abs(video.get(cv::CAP_PROP_FPS) - 10) < 0.1);
        QCOMPARE(filesHere(), 1);
    }

    void sidesAreEven() {
        core::VideoOptions options;
        options.size.height = 1;
        core::writeVideo([](int index) { return image(index, 3, 33, 47); }, 2, options, folder_ / "odd.mp4");
        const std::vector<Frame> frames = framesOf(folder_ / "odd.mp4");
        QCOMPARE(frames.size(), std::size_t{2});
        QCOMPARE(frames[0].size.height, 34);
        QCOMPARE(frames[0].size.width, 48);
    }

    void smoothImagesHaveTheVeryHeight() {
        core::VideoOptions options;
        options.size = {100, core::Enlargement::smooth};
        core::writeVideo([](int index) { return image(index, 3, 33, 47); }, 2, options, folder_ / "smooth.mp4");
        const std::vector<Frame> frames = framesOf(folder_ / "smooth.mp4");
        QCOMPARE(frames.size(), std::size_t{2});
        QCOMPARE(frames[0].size.height, 100);
        QCOMPARE(frames[0].size.width, 142);  // 47 / 33 of it
        QVERIFY(near(frames[1].mean[2], 20 + 16));

        // A step from black to white has grays in it, of blocks it has none.
        core::Image step({2, 2, 1});
        step.row(0)[1] = step.row(1)[1] = 255;
        const core::Image smooth = core::sized(step, {64, core::Enlargement::smooth});
        QCOMPARE(smooth.shape(), (core::ImageShape{64, 64, 1}));
        QVERIFY(smooth.row(32)[31] > 60 && smooth.row(32)[32] < 195);
        QVERIFY(smooth.row(32)[31] < smooth.row(32)[32]);
        const core::Image blocks = core::sized(step, {63, core::Enlargement::blocks});
        QCOMPARE(blocks.shape(), (core::ImageShape{64, 64, 1}));
        QCOMPARE(int{blocks.row(32)[31]}, 0);
        QCOMPARE(int{blocks.row(32)[32]}, 255);
    }

    void aSensibleLength() {
        for (const int images : {1, 2, 10, 100, 201}) {
            const core::VideoOptions options = core::videoTiming(images);
            QVERIFY(options.framesPerSecond >= 4 && options.framesPerSecond <= 30);
            QVERIFY(options.lastFrames >= 1);
            const double seconds = (images - 1 + options.lastFrames) / options.framesPerSecond;
            QVERIFY2(seconds >= 1.5 && seconds <= 15, std::to_string(seconds).c_str());
        }
    }

    void replacesAnOldOneOnlyWhenWhole() {
        const fs::path file = folder_ / "samples.mp4";
        std::ofstream(file) << "old";
        core::VideoOptions replacing;
        replacing.existing = core::Existing::replaced;
        std::stop_source stop;
        const auto outcome = core::writeVideo(
            [&](int index) {
                if (index == 3) stop.request_stop();
                return image(index);
            },
            kImages, replacing, file, stop.get_token());
        QCOMPARE(outcome, core::Outcome::cancelled);
        QCOMPARE(fs::file_size(file), std::uintmax_t{3});
        QCOMPARE(filesHere(), 1);
        QCOMPARE(core::writeVideo([](int index) { return image(index); }, 3, replacing, file), core::Outcome::done);
        QCOMPARE(framesOf(file).size(), std::size_t{3});
        QCOMPARE(filesHere(), 1);
    }

    void leavesWhatTookItsNameMeanwhile() {
        const fs::path file = folder_ / "samples.mp4";
        const auto write = [&](const fs::path& target) {
            core::writeVideo(
                [&](int index) {
                    if (index == 2) std::ofstream(file) << "theirs";
                    return image(index);
                },
                3, {}, target);
        };
        const QString sentence = sentenceOf([&] { write(file); });
        QVERIFY2(sentence.contains("samples-2.mp4"), qPrintable(sentence));
        QCOMPARE(fs::file_size(file), std::uintmax_t{6});
        QCOMPARE(framesOf(folder_ / "samples-2.mp4").size(), std::size_t{3});
        // One that is there from the start is refused before anything is encoded.
        QVERIFY(sentenceOf([&] { write(file); }).contains("choose another name"));
        QCOMPARE(filesHere(), 2);
    }

    void refusalsAreSentences() {
        const auto refusal = [&](const std::string& name, int images) {
            return sentenceOf([&] {
                core::VideoOptions replacing;
                replacing.existing = core::Existing::replaced;
                core::writeVideo([](int index) { return image(index, 3, 28 + index); }, images, replacing,
                                 folder_ / name);
            });
        };
        QVERIFY2(refusal("samples.txt", 1).contains(".mp4, .webm, .avi"), qPrintable(refusal("samples.txt", 1)));
        QVERIFY(refusal("samples", 1).contains(".mp4"));
        QVERIFY(refusal("samples.mp4", 0).contains("no frames"));
        QVERIFY(refusal("samples.mp4", 2).contains("the same size"));
        const QString missing = refusal("missing/samples.mp4", 1);
        QVERIFY2(missing.startsWith("Cannot write") && missing.contains("missing/samples.mp4"), qPrintable(missing));
        fs::create_directory(folder_ / "folder.mp4");
        QVERIFY(refusal("folder.mp4", 1).startsWith("Cannot write"));
        QCOMPARE(filesHere(), 1);
    }

    /// The disk's reason, where encoders only say that they failed.
    void aFolderThatIsGoneIsSaid() {
        const fs::path inner = folder_ / "inner";
        fs::create_directory(inner);
        const auto source = [&](int index) {
            fs::remove_all(inner);
            return image(index);
        };
        const QString sentence = sentenceOf([&] { core::writeVideo(source, 3, {}, inner / "samples.mp4"); });
        QVERIFY2(sentence.contains("inner/samples.mp4") && sentence.contains("its folder does not exist"),
                 qPrintable(sentence));
        QVERIFY(!sentence.contains("encoder"));
        QCOMPARE(filesHere(), 0);
    }

    void aFullDiskIsSaid() {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{4096, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        bool asked = false;
        const auto source = [&](int index) {
            asked = true;
            return image(index);
        };
        const QString sentence = sentenceOf([&] { core::writeVideo(source, 3, {}, folder_ / "samples.mp4"); });
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY2(sentence.contains("samples.mp4") && sentence.contains("larger than the disk allows"),
                 qPrintable(sentence));
        QVERIFY(!asked);  // before anything is drawn
        QCOMPARE(filesHere(), 0);
    }

   private:
    int filesHere() const {
        return static_cast<int>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }

    std::unique_ptr<QTemporaryDir> place_;
    fs::path folder_;
};

IMAGO_TEST(TestVideoFile)
#include "test_video_file.moc"
