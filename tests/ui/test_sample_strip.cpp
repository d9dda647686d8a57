#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include "Child.h"
#include "FileDialogs.h"
#include "SmallModels.h"
#include "core/exporting/RecipeFile.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/jobs/RenderController.h"
#include "ui/train/SampleStrip.h"
#include "ui/train/TrainView.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;

/// Two cells of one gray.
QImage sheet(int gray, QSize size = {16, 8}) {
    QImage image(size, QImage::Format_Grayscale8);
    image.fill(gray);
    return image;
}

int grayOf(const QImage& image) {
    return qGray(image.pixel(0, 0));
}

}  // namespace

/// The samples of a training over its time.
class TestSampleStrip : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale("en_US")); }
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void framesAreThinnedEvenly();
    void largeFramesAreFewer();
    void framesComeInOrder();
    void anotherSizeBeginsAnew();
    void gapsLieBetweenCells();
    void theSliderGoesBackInTime();
    void theKeysGoBackInTime();
    void aScrubbedPlaceStays();
    void whatIsTakenBackGoes();
    void savesAVideo();
    void savesAndCopiesWhatIsShown();
    void asksForTheVideosName();
    void aCancelledVideoLeavesNothing();
    void aVideoThatCannotBeWrittenIsASentence();
    void aTrainingFillsIt();
    void anUnseenTrainingFillsItToo();

   private:
    static void fill(SampleStrip& strip, int count) {
        for (int index = 0; index < count; ++index) strip.add(100 * index, sheet(10 * index), 2, 1);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    Theme theme_;
    VideoController videos_;
};

void TestSampleStrip::framesAreThinnedEvenly() {
    SampleFrames frames;
    for (int step = 0; step < 5000; ++step) {
        frames.add(step, sheet(step % 250));
        QVERIFY(frames.count() <= SampleFrames::kMost);
        QCOMPARE(frames.newest().step, std::int64_t{step});
        QCOMPARE(grayOf(frames.newest().atlas), step % 250);
        QCOMPARE(frames.frame(0).step, std::int64_t{0});
    }
    QVERIFY(frames.count() > SampleFrames::kMost / 2 - 2);
    // All gaps are one gap, but for the last one, which is still growing.
    const auto gap = frames.frame(1).step - frames.frame(0).step;
    for (int index = 1; index + 1 < frames.count(); ++index) {
        QCOMPARE(frames.frame(index).step - frames.frame(index - 1).step, gap);
        QCOMPARE(grayOf(frames.frame(index).atlas), static_cast<int>(frames.frame(index).step % 250));
    }
    QVERIFY(frames.newest().step - frames.frame(frames.count() - 2).step <= gap);
}

void TestSampleStrip::largeFramesAreFewer() {
    SampleFrames frames;
    const QSize size(2000, 1000);
    for (int step = 0; step < 150; ++step) frames.add(step, sheet(step, size));
    QVERIFY(frames.count() * qsizetype{2'000'000} <= SampleFrames::kMostBytes);
    QVERIFY(frames.count() >= SampleFrames::kLeast);
}

void TestSampleStrip::framesComeInOrder() {
    SampleFrames frames;
    frames.add(10, sheet(1));
    frames.add(20, sheet(2));
    frames.add(15, sheet(3));
    frames.add(30, {});
    QCOMPARE(frames.count(), 2);
    frames.add(20, sheet(4));
    QCOMPARE(frames.count(), 2);
    QCOMPARE(grayOf(frames.newest().atlas), 4);
    QCOMPARE(frames.indexOf(5), 0);
    QCOMPARE(frames.indexOf(19), 0);
    QCOMPARE(frames.indexOf(20), 1);
    QCOMPARE(frames.indexOf(99), 1);
    frames.dropAfter(10);
    QCOMPARE(frames.count(), 1);
    frames.add(12, sheet(5));
    QCOMPARE(frames.newest().step, std::int64_t{12});
}

void TestSampleStrip::anotherSizeBeginsAnew() {
    SampleFrames frames;
    frames.add(10, sheet(1));
    frames.add(20, sheet(2));
    frames.add(5, sheet(3, {32, 32}));
    QCOMPARE(frames.count(), 1);
    QCOMPARE(frames.newest().step, std::int64_t{5});
}

void TestSampleStrip::gapsLieBetweenCells() {
    const QImage image = withGaps(sheet(200), 2, 1, 2, qRgb(24, 24, 24));
    QCOMPARE(image.size(), QSize(2 + 8 + 2 + 8 + 2, 2 + 8 + 2));
    for (const int x : {0, 1, 10, 11, 20, 21}) QCOMPARE(qGray(image.pixel(x, 6)), 24);
    for (const int x : {2, 9, 12, 19}) QCOMPARE(qGray(image.pixel(x, 6)), 200);
    const core::Image core = colorImage(image);
    QCOMPARE(core.channels(), 3);
    QCOMPARE(int{core.row(6)[3 * 12]}, 200);
}

void TestSampleStrip::theSliderGoesBackInTime() {
    SampleStrip strip(videos_, theme_);
    strip.show();
    strip.add(1100, sheet(11), 2, 1);
    QVERIFY(!strip.isVisible());  // there is no time yet
    strip.add(1200, sheet(12), 2, 1);
    strip.add(7000, sheet(70), 2, 1);
    QVERIFY(strip.isVisible());
    QVERIFY(strip.live());
    auto* text = child<QLabel>(strip, "sample_step");
    QCOMPARE(text->text(), QString("step 7,000"));
    QSignalSpy shown(&strip, &SampleStrip::shown);
    child<QSlider>(strip, "sample_slider")->setValue(1);
    QVERIFY(!strip.live());
    QCOMPARE(text->text(), QString("step 1,200 of 7,000"));
    QCOMPARE(shown.count(), 1);
    QCOMPARE(grayOf(shown.front().front().value<QImage>()), 12);
    strip.clear();
    QVERIFY(!strip.isVisible());
}

void TestSampleStrip::theKeysGoBackInTime() {
    SampleStrip strip(videos_, theme_);
    strip.show();
    fill(strip, 20);
    auto* slider = child<QSlider>(strip, "sample_slider");
    QCOMPARE(slider->value(), 19);
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(slider->value(), 18);
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(slider->value(), 0);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(slider->value(), 1);
    QTest::keyClick(slider, Qt::Key_End);
    QVERIFY(strip.live());
    QVERIFY(!slider->accessibleName().isEmpty());
}

void TestSampleStrip::aScrubbedPlaceStays() {
    SampleStrip strip(videos_, theme_);
    strip.show();
    fill(strip, 5);
    auto* slider = child<QSlider>(strip, "sample_slider");
    slider->setValue(2);
    for (int step = 500; step < 1500; ++step) strip.add(step, sheet(1), 2, 1);
    // Thinned meanwhile: it or the one before is still there.
    const auto step = strip.frames().frame(slider->value()).step;
    QVERIFY2(step <= 200, std::to_string(step).c_str());
    QVERIFY(!strip.live());
    // The right end goes along.
    slider->setValue(slider->maximum());
    strip.add(9999, sheet(2), 2, 1);
    QVERIFY(strip.live());
    QCOMPARE(child<QLabel>(strip, "sample_step")->text(), QString("step 9,999"));
}

void TestSampleStrip::whatIsTakenBackGoes() {
    SampleStrip strip(videos_, theme_);
    strip.show();
    fill(strip, 10);
    child<QSlider>(strip, "sample_slider")->setValue(8);
    QSignalSpy shown(&strip, &SampleStrip::shown);
    strip.dropAfter(400);
    QCOMPARE(strip.frames().count(), 5);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(grayOf(shown.front().front().value<QImage>()), 40);
    QVERIFY(strip.live());
}

void TestSampleStrip::savesAVideo() {
    SampleStrip strip(videos_, theme_);
    strip.show();
    fill(strip, 12);
    auto* save = child<QAction>(strip, "samples_save_video");
    auto* message = child<MessageLine>(strip, "sample_message");
    const QString file = folder_->filePath("samples.mp4");
    strip.saveVideo(file);
    QVERIFY(!save->isEnabled());
    QVERIFY(child<QProgressBar>(strip, "sample_progress")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), kPatience);
    QVERIFY2(!message->isError() && message->text().contains("samples.mp4"), qPrintable(message->text()));
    QVERIFY(!child<QProgressBar>(strip, "sample_progress")->isVisible());
    QCOMPARE(child<QProgressBar>(strip, "sample_progress")->value(), 12);
    QFile video(file);
    QVERIFY(video.open(QIODevice::ReadOnly));
    QCOMPARE(video.read(8).mid(4), QByteArray("ftyp"));
    QVERIFY(video.size() > 1000);
}

void TestSampleStrip::savesAndCopiesWhatIsShown() {
    SampleStrip strip(videos_, theme_);
    QVERIFY(!child<QAction>(strip, "samples_save_sheet")->isEnabled());
    fill(strip, 5);
    strip.show();
    QCOMPARE(strip.contextMenuPolicy(), Qt::ActionsContextMenu);
    child<QSlider>(strip, "sample_slider")->setValue(2);
    child<QAction>(strip, "samples_copy_sheet")->trigger();
    QCOMPARE(grayOf(QGuiApplication::clipboard()->image()), 20);
    child<QAction>(strip, "samples_save_sheet")->trigger();
    const QString file = folder_->filePath("three.png");
    choosePath(strip, "save_dialog", file);
    auto* message = child<MessageLine>(strip, "sample_message");
    QTRY_VERIFY2(message->text().contains("three.png"), qPrintable(message->text()));
    const QImage saved(file);
    QCOMPARE(saved.size(), QSize(2 * 8 + 3 * 2, 8 + 2 * 2));
    QCOMPARE(qGray(saved.pixel(5, 5)), 20);
    const core::Recipe recipe = core::readRecipe(file.toStdString());
    QVERIFY(recipe.step && recipe.weightsHash.empty() && recipe.latent.empty());
    QCOMPARE(recipe.columns, 2);
    QCOMPARE(recipe.rows, 1);
}

void TestSampleStrip::asksForTheVideosName() {
    SampleStrip strip(videos_, theme_);
    strip.show();
    QVERIFY(!child<QAction>(strip, "samples_save_video")->isEnabled());
    fill(strip, 3);
    QTest::mouseClick(child<QToolButton>(strip, "samples_save_video_button"), Qt::LeftButton);
    const QString file = folder_->filePath("mine.avi");
    choosePath(strip, "save_dialog", file);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(child<QAction>(strip, "samples_save_video")->isEnabled(), kPatience);
}

void TestSampleStrip::aCancelledVideoLeavesNothing() {
    SampleStrip strip(videos_, theme_);
    strip.show();
    for (int step = 0; step < 150; ++step) strip.add(step, sheet(step, {800, 400}), 2, 1);
    strip.saveVideo(folder_->filePath("samples.mp4"));
    QTest::mouseClick(child<QToolButton>(strip, "sample_cancel"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(child<QAction>(strip, "samples_save_video")->isEnabled(), kPatience);
    QVERIFY(child<MessageLine>(strip, "sample_message")->text().contains("Cancelled. No video was saved"));
    QVERIFY(QDir(folder_->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestSampleStrip::aVideoThatCannotBeWrittenIsASentence() {
    SampleStrip strip(videos_, theme_);
    strip.show();
    fill(strip, 3);
    auto* message = child<MessageLine>(strip, "sample_message");
    strip.saveVideo(folder_->filePath("missing/samples.mp4"));
    QTRY_VERIFY_WITH_TIMEOUT(message->isError(), kPatience);
    QVERIFY2(message->text().startsWith("Cannot write"), qPrintable(message->text()));
    QTRY_VERIFY_WITH_TIMEOUT(child<QAction>(strip, "samples_save_video")->isEnabled(), kPatience);
    strip.saveVideo(folder_->filePath("samples.gif"));
    QVERIFY(!message->isError());
    QTRY_VERIFY_WITH_TIMEOUT(message->isError(), kPatience);
    QVERIFY2(message->text().contains(".mp4"), qPrintable(message->text()));
}

void TestSampleStrip::aTrainingFillsIt() {
    Session session;
    session.setDataset(small::dataset());
    RenderController renderer(1);
    TrainingController training(session, folder_->path().toStdString() + "/models");
    TrainView view(session, training, renderer, videos_, theme_);
    view.resize(600, 600);
    view.show();
    auto* strip = child<SampleStrip>(view, "sample_strip");
    auto* samples = child<SheetView>(view, "train_samples");
    session.setLiveSnapshot(small::snapshot(4, {}, 5));  // of no training
    QTRY_COMPARE_WITH_TIMEOUT(samples->cellCount(), 32, kPatience);
    QVERIFY(strip->frames().empty());

    training.start("vae", small::modelSettings(), small::endlessSettings());
    QTRY_VERIFY_WITH_TIMEOUT(strip->frames().count() >= 3, kPatience);
    QVERIFY(strip->isVisible());
    // Back in time the sheet stays, whatever the training sends.
    auto* slider = child<QSlider>(*strip, "sample_slider");
    slider->setValue(0);
    const QImage first = strip->frames().frame(0).atlas;
    QCOMPARE(samples->atlas(), first);
    const int count = strip->frames().count();
    QTRY_VERIFY_WITH_TIMEOUT(strip->frames().count() > count, kPatience);
    QCOMPARE(samples->atlas(), first);
    slider->setValue(slider->maximum());
    QCOMPARE(samples->atlas(), strip->frames().newest().atlas);

    training.stop();
    QTRY_COMPARE_WITH_TIMEOUT(training.state(), TrainingState::idle, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(strip->frames().newest().step, session.snapshot()->step(), kPatience);
    for (int index = 1; index < strip->frames().count(); ++index)
        QVERIFY(strip->frames().frame(index).step > strip->frames().frame(index - 1).step);
    // Another model has another history.
    training.showHistory({}, "vae");
    QVERIFY(strip->frames().empty());
    QVERIFY(!strip->isVisible());
}

void TestSampleStrip::anUnseenTrainingFillsItToo() {
    Session session;
    session.setDataset(small::dataset());
    RenderController renderer(1);
    TrainingController training(session, folder_->path().toStdString() + "/models");
    TrainView view(session, training, renderer, videos_, theme_);
    training.start("vae", small::modelSettings(), small::endlessSettings());
    QTRY_VERIFY_WITH_TIMEOUT(child<SampleStrip>(view, "sample_strip")->frames().count() >= 2, kPatience);
    training.stop();
    QTRY_COMPARE_WITH_TIMEOUT(training.state(), TrainingState::idle, kPatience);
}

IMAGO_GUI_TEST(TestSampleStrip)
#include "test_sample_strip.moc"
