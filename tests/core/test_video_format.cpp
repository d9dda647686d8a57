#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>
#include <optional>

#include "CapturedStderr.h"
#include "SampleFiles.h"
#include "core/base/Error.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/Import.h"
#include "core/dataset/Split.h"
#include "core/dataset/formats/VideoFrames.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

using core::Dataset;
using core::ImageShape;
using core::Settings;

namespace {

constexpr int kWidth = 96;
constexpr int kHeight = 64;

/// A board of light and dark squares that moves a little with each number. Its upper left corner is a patch of one
/// color that tells the number: blue is 6 times the number.
cv::Mat board(int number) {
    cv::Mat frame(kHeight, kWidth, CV_8UC3);
    for (int y = 0; y < kHeight; ++y)
        for (int x = 0; x < kWidth; ++x) {
            const bool light = ((x + 3 * number) / 8 + y / 8) % 2 == 0;
            frame.at<cv::Vec3b>(y, x) = light ? cv::Vec3b(220, 210, 200) : cv::Vec3b(30, 40, 60);
        }
    frame(cv::Rect(0, 0, 32, 32)) = cv::Scalar(6 * number, 128, 100);
    return frame;
}

/// Slowly from dark to light, without an edge.
cv::Mat blurred(int number) {
    cv::Mat frame(kHeight, kWidth, CV_8UC3);
    for (int y = 0; y < kHeight; ++y)
        for (int x = 0; x < kWidth; ++x) {
            const auto level = static_cast<std::uint8_t>((x + y) + number % 40);
            frame.at<cv::Vec3b>(y, x) = cv::Vec3b(level, level, level);
        }
    return frame;
}

}  // namespace

/// The frames of a video as a dataset.
class TestVideoFormat : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

    std::string write(const QString& name, const std::vector<cv::Mat>& frames, double rate = 2) const {
        cv::VideoWriter writer(pathOf(at(name)), cv::CAP_FFMPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), rate,
                               frames.front().size());
        for (const cv::Mat& frame : frames) writer.write(frame);
        writer.release();
        return pathOf(at(name));
    }
    static std::vector<cv::Mat> boards(int count) {
        std::vector<cv::Mat> frames;
        for (int number = 0; number < count; ++number) frames.push_back(board(number));
        return frames;
    }
    static Settings withDefaults() { return Settings(core::importParameters()); }
    static std::shared_ptr<const Dataset> read(const std::string& file, const Settings& settings = withDefaults()) {
        return core::importDataset(file, settings, core::JobContext({}, {}, 2)).dataset;
    }
    static bool hasNote(const Dataset& dataset, const std::string& part) {
        return std::ranges::any_of(dataset.report.notes, [&](const core::Message& note) {
            return note.english().find(part) != std::string::npos;
        });
    }
    /// The number of the board that a sample shows, by its blue, where it was not cropped away.
    static int numberOf(const Dataset& dataset, std::size_t index) {
        const ImageShape shape = core::imageShape(dataset.spec);
        const int at = (shape.height / 8 * shape.width + shape.width / 8) * 3 + 2;
        return (dataset.sample(index)[static_cast<std::size_t>(at)] + 3) / 6;
    }
    static Settings whole() {
        Settings settings = withDefaults();
        settings.setText("size", "96x64");
        return settings;
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void everyFrameOfASlowVideo() {
        const std::string file = write("birds.avi", boards(20));
        QCOMPARE(core::formatOf(file).id, std::string("video"));
        const auto dataset = read(file, whole());
        QCOMPARE(dataset->name, std::string("birds"));
        QCOMPARE(core::imageShape(dataset->spec), (ImageShape{64, 96, 3}));
        QCOMPARE(dataset->size(), std::size_t{20});
        for (std::size_t index = 0; index < 20; ++index) QCOMPARE(numberOf(*dataset, index), static_cast<int>(index));
        QCOMPARE(dataset->sampleNames.front(), std::string("00:00:00.000"));
        QCOMPARE(dataset->sampleNames[3], std::string("00:00:01.500"));
        // 15%, in time: the last three.
        QCOMPARE(dataset->testCount, std::size_t{3});
        QVERIFY(hasNote(*dataset, "from 00:00:08.500 on, is the test set (3 of 20 frames)"));
        // Two frames a second: one between a validation and a training frame is half a second.
        QCOMPARE(dataset->reach, 2);
        QVERIFY(hasNote(*dataset, "validation frames are drawn as whole parts"));
        QVERIFY(!hasNote(*dataset, "only the test set is new"));
        const core::Split split = core::makeSplit(*dataset, 0.2, 1);
        for (const std::uint32_t one : split.validation)
            for (const std::uint32_t other : split.training)
                QVERIFY(std::abs(numberOf(*dataset, one) - numberOf(*dataset, other)) >= 2);
        QVERIFY(!hasNote(*dataset, "announces") && !hasNote(*dataset, "left out"));
        QCOMPARE(dataset->report.found, std::size_t{20});
        QCOMPARE(dataset->report.imported, std::size_t{20});
        // The content counts, not the name.
        QVERIFY(QFile::copy(at("birds.avi"), at("birds.txt")));
        QCOMPARE(core::formatOf(pathOf(at("birds.txt"))).id, std::string("video"));
    }

    void aboutTwoFramesASecond() {
        const std::string file = write("fast.avi", boards(40), 10);
        const auto dataset = read(file, whole());
        QCOMPARE(dataset->size(), std::size_t{8});
        for (std::size_t index = 0; index < 8; ++index)
            QCOMPARE(numberOf(*dataset, index), 5 * static_cast<int>(index));
        QVERIFY(hasNote(*dataset, "too short for a part of their own"));
        Settings settings = whole();
        settings.setText("every", "1");
        QCOMPARE(read(file, settings)->reach, 6);  // five frames are half a second
        settings.setText("every", "10");
        QCOMPARE(read(file, settings)->size(), std::size_t{4});
        QCOMPARE(read(file, settings)->sampleNames[1], std::string("00:00:01.000"));
        // An automatic size crops to a square.
        QCOMPARE(core::imageShape(read(file)->spec), (ImageShape{64, 64, 3}));
        QCOMPARE(read(file)->report.resizedWidth, kWidth);
    }

    void repeatedAndBlurredFramesAreLeftOut() {
        std::vector<cv::Mat> frames = boards(20);
        frames.insert(frames.begin() + 5, 4, board(4));
        frames.insert(frames.begin() + 15, blurred(0));
        frames.insert(frames.begin() + 20, blurred(20));
        const std::string file = write("mixed.avi", frames);
        const auto dataset = read(file, whole());
        QCOMPARE(dataset->report.found, std::size_t{26});
        QCOMPARE(dataset->size(), std::size_t{20});
        for (std::size_t index = 0; index < 20; ++index) QCOMPARE(numberOf(*dataset, index), static_cast<int>(index));
        QVERIFY(hasNote(*dataset, "4 frames look the same as the ones before them and were left out"));
        QVERIFY(hasNote(*dataset, "2 frames are far less sharp than the others and were left out"));
        QCOMPARE(dataset->testCount, std::size_t{3});

        Settings settings = whole();
        settings.setText("drop_equal", "false");
        QCOMPARE(read(file, settings)->size(), std::size_t{24});
        settings.setText("drop_blurred", "false");
        QCOMPARE(read(file, settings)->size(), std::size_t{26});
    }

    void gray() {
        std::vector<cv::Mat> frames;
        for (int number = 0; number < 6; ++number) {
            const cv::Mat color = board(number);
            cv::Mat level;
            cv::extractChannel(color, level, 0);
            cv::Mat frame;
            cv::merge(std::vector<cv::Mat>{level, level, level}, frame);
            frames.push_back(frame);
        }
        QCOMPARE(core::imageShape(read(write("gray.avi", frames))->spec), (ImageShape{64, 64, 1}));
        Settings settings = withDefaults();
        settings.setText("color", "grey");
        QCOMPARE(core::imageShape(read(write("color.avi", boards(6)), settings)->spec), (ImageShape{64, 64, 1}));
    }

    void aTruncatedVideoGivesWhatItHas() {
        write("whole.avi", boards(40));
        Bytes bytes = bytesOf(at("whole.avi"));
        bytes.resize(bytes.size() / 2);
        QVERIFY(writeBytes(at("cut.avi"), bytes));
        const auto dataset = read(pathOf(at("cut.avi")), whole());
        QVERIFY2(dataset->size() >= 8 && dataset->size() <= 24, qPrintable(QString::number(dataset->size())));
        // Not the frame in which the file breaks off.
        for (std::size_t index = 0; index < dataset->size(); ++index)
            QCOMPARE(numberOf(*dataset, index), static_cast<int>(index));
        QVERIFY(hasNote(*dataset, "The video announces 40 frames, but only"));
    }

    void aDamagedVideoIsReadInSilence() {
        cv::VideoWriter writer(pathOf(at("whole.mp4")), cv::CAP_FFMPEG, cv::VideoWriter::fourcc('m', 'p', '4', 'v'), 2,
                               cv::Size(kWidth, kHeight));
        if (!writer.isOpened()) QSKIP("This system has no encoder for MPEG-4.");
        for (const cv::Mat& frame : boards(40)) writer.write(frame);
        writer.release();
        Bytes bytes = bytesOf(at("whole.mp4"));
        const std::string data = "mdat";
        const auto frames = std::search(bytes.begin(), bytes.end(), data.begin(), data.end());
        QVERIFY(frames != bytes.end());
        // Behind the first frames.
        const auto first = static_cast<std::size_t>(frames - bytes.begin()) + 600;
        for (std::size_t place = first; place < std::min(bytes.size(), first + 2400); place += 37) bytes[place] ^= 0xA5;
        QVERIFY(writeBytes(at("damaged.mp4"), bytes));
        CapturedStderr captured;
        try {
            read(pathOf(at("damaged.mp4")), whole());
        } catch (const core::Error&) {
            // Also that it cannot be read is told by a sentence alone.
        }
        QCOMPARE(captured.text(), QByteArray());
    }

    void videosThatAreNone() {
        Bytes noise;
        for (std::uint32_t state = 1; noise.size() < 3000; state = state * 1664525U + 1013904223U)
            noise.push_back(static_cast<std::uint8_t>(state >> 24));
        const auto garbage = [&](const QString& name, const std::string& start) {
            Bytes bytes(start.begin(), start.end());
            bytes.insert(bytes.end(), noise.begin(), noise.end());
            return writeBytes(at(name), bytes);
        };
        QVERIFY(garbage("a.mp4", std::string("\0\0\0\x18"
                                             "ftypisom\0\0\0\0",
                                             16)));
        QVERIFY(garbage("b.avi", std::string("RIFF\0\x10\0\0AVI LIST", 16)));
        QVERIFY(garbage("c.mkv", "\x1A\x45\xDF\xA3"));
        for (const char* name : {"a.mp4", "b.avi", "c.mkv"}) {
            QCOMPARE(core::formatOf(pathOf(at(name))).id, std::string("video"));
            COMPARE_SENTENCE(read(pathOf(at(name))), name, "video", "save it again");
        }
        // By its name alone nothing is a video.
        QVERIFY(writeBytes(at("text.mp4"), Bytes(100, 'x')));
        COMPARE_SENTENCE(read(pathOf(at("text.mp4"))), "text.mp4", "is not a dataset");
        // All frames are alike.
        COMPARE_SENTENCE(read(write("still.avi", std::vector<cv::Mat>(10, board(3)))), "still.avi", "only one frame");
    }

    void whatAFileAnnouncesIsNotBelieved() {
        write("whole.avi", boards(12));
        Bytes bytes = bytesOf(at("whole.avi"));
        // The count of frames in the headers of the file and of its stream.
        const std::string main = "avih";
        const auto header = std::search(bytes.begin(), bytes.end(), main.begin(), main.end());
        const std::string stream = "strh";
        const auto list = std::search(bytes.begin(), bytes.end(), stream.begin(), stream.end());
        QVERIFY(header != bytes.end() && list != bytes.end());
        *(header + 8 + 16 + 2) = 0x7F;  // more than eight million
        *(list + 8 + 32 + 2) = 0x7F;
        QVERIFY(writeBytes(at("liar.avi"), bytes));
        std::vector<core::Progress> seen;
        const auto dataset =
            core::importDataset(pathOf(at("liar.avi")), whole(),
                                core::JobContext({}, [&](const core::Progress& now) { seen.push_back(now); }))
                .dataset;
        QVERIFY(hasNote(*dataset, "The video announces 83"));
        // It cannot be told from a file that breaks off, so the last frame is not taken.
        QCOMPARE(dataset->size(), std::size_t{11});
        QVERIFY(!seen.empty());
        for (const core::Progress& now : seen) QVERIFY(now.fraction() <= 1);
    }

    void kinds() {
        const auto isVideo = [](const std::string& text) { return core::isVideo(Bytes(text.begin(), text.end())); };
        QVERIFY(isVideo("....ftypisom"));
        QVERIFY(isVideo("....ftypqt  "));
        QVERIFY(isVideo("RIFF....AVI LIST"));
        QVERIFY(isVideo("\x1A\x45\xDF\xA3"));
        QVERIFY(!isVideo("....ftypavif"));
        QVERIFY(!isVideo("....ftypheic"));
        QVERIFY(!isVideo("....ftypcrx "));
        QVERIFY(!isVideo("RIFF....WEBPVP8 "));
        QVERIFY(!isVideo(""));
        QCOMPARE(core::videoTime(0), std::string("00:00:00.000"));
        QCOMPARE(core::videoTime(83.48), std::string("00:01:23.480"));
        QCOMPARE(core::videoTime(360'000.0015), std::string("100:00:00.002"));
    }

    void itStops() {
        const std::string file = write("birds.avi", boards(40));
        std::stop_source stop;
        std::size_t frames = 0;
        const core::ImportResult result =
            core::importDataset(file, whole(), core::JobContext(stop.get_token(), [&](const core::Progress& now) {
                                    frames = now.done;
                                    stop.request_stop();
                                }));
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QVERIFY(!result.dataset);
    }
};

IMAGO_TEST(TestVideoFormat)
#include "test_video_format.moc"
