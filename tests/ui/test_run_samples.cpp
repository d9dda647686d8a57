#include <QDir>
#include <QSlider>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/project/ModelFolder.h"
#include "tests/TestProgram.h"
#include "ui/common/QtImage.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/train/SampleStrip.h"
#include "ui/train/SavedSamples.h"
#include "ui/train/TrainView.h"

using namespace ui;

namespace {

namespace fs = std::filesystem;

constexpr int kTimeout = 60'000;
constexpr std::int64_t kNoEnd = 1'000'000'000;

/// As a run writes it: 8 rows of cells of 28 x 28 pixels, all of one gray.
QImage sheetFile(int gray, int columns = 8) {
    QImage atlas(columns * 28, 8 * 28, QImage::Format_Grayscale8);
    atlas.fill(gray);
    return withGaps(atlas, columns, 8, 2, qRgb(24, 24, 24)).convertToFormat(QImage::Format_Grayscale8);
}

QString fileOf(const core::RunPaths& run, int step) {
    return QString::fromStdString(run.samples().string()) +
           QStringLiteral("/%1.png").arg(step, 9, 10, QLatin1Char('0'));
}

}  // namespace

/// The samples that a run left in its folder: read, and shown over the training when its model is opened.
class TestRunSamples : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void cleanup() { studio_.reset(); }

    void cellsAreCutOutOfASheet() {
        QImage atlas(3 * 4, 2 * 5, QImage::Format_RGB888);
        for (int y = 0; y < atlas.height(); ++y)
            for (int x = 0; x < atlas.width(); ++x) atlas.setPixel(x, y, qRgb(10 * x, 20 * y, 77));
        const QImage sheet = withGaps(atlas, 3, 2, 2, qRgb(1, 2, 3));
        int columns = 0;
        QCOMPARE(withoutGaps(sheet, {4, 5}, 2, 2, columns), atlas);
        QCOMPARE(columns, 3);
        QCOMPARE(withoutGaps(sheet, {4, 5}, 2, 1, columns), atlas.copy(0, 0, 12, 5));
        QVERIFY(withoutGaps(sheet, {5, 5}, 2, 1, columns).isNull());
        QVERIFY(withoutGaps(sheet, {4, 5}, 2, 3, columns).isNull());
        QVERIFY(withoutGaps({}, {4, 5}, 2, 1, columns).isNull());
    }

    void sheetsAreReadInOrder() {
        const core::RunPaths run = emptyRun();
        for (const int step : {300, 20, 1000}) QVERIFY(sheetFile(step / 10).save(fileOf(run, step)));
        // What is no sheet of this run.
        QVERIFY(QImage(30, 30, QImage::Format_Grayscale8).save(fileOf(run, 40)));
        QFile damaged(fileOf(run, 50));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no image") > 0);
        damaged.close();
        QVERIFY(sheetFile(9).save(fileOf(run, 60).replace("000000060", "mine")));

        const SavedSamples samples = readSavedSamples(run, kNoEnd, {});
        QCOMPARE(samples.columns, 8);
        QCOMPARE(samples.frames.count(), 3);
        int index = 0;
        for (const int step : {20, 300, 1000}) {
            const SampleFrames::Frame& frame = samples.frames.frame(index++);
            QCOMPARE(frame.step, std::int64_t{step});
            QCOMPARE(frame.atlas.size(), QSize(8 * 28, kSampleRows * 28));
            for (const QPoint& at : {QPoint(0, 0), QPoint(28, 27), QPoint(223, 111)})
                QCOMPARE(qGray(frame.atlas.pixel(at)), step / 10);
        }
        QCOMPARE(readSavedSamples(run, 999, {}).frames.newest().step, std::int64_t{300});
    }

    void manySheetsAreThinnedEvenly() {
        const core::RunPaths run = emptyRun();
        QVERIFY(sheetFile(1).save(fileOf(run, 0)));
        for (int step = 1; step < 450; ++step) QVERIFY(QFile::copy(fileOf(run, 0), fileOf(run, step)));
        const SampleFrames frames = readSavedSamples(run, kNoEnd, {}).frames;
        QVERIFY(frames.count() > 100 && frames.count() <= SampleFrames::kMost);
        QCOMPARE(frames.newest().step, std::int64_t{449});
        for (int index = 0; index + 1 < frames.count(); ++index)
            QCOMPARE(frames.frame(index).step, std::int64_t{4 * index});
    }

    void anOpenedRunShowsItsPast() {
        start();
        train();
        const core::RunPaths run = paths("small-squares-vae");
        QVERIFY(sheetFile(50).save(fileOf(run, 1)));
        QVERIFY(sheetFile(60).save(fileOf(run, 2)));
        QVERIFY(sheetFile(90).save(fileOf(run, 999'999)));  // of later than the model
        start();
        QTRY_VERIFY(studio_->parts.train.runs.find("small-squares-vae") != nullptr);
        // From its files, all that is there.
        QTRY_COMPARE(strip()->frames().count(), 4);
        QCOMPARE(strip()->frames().newest().step, std::int64_t{999'999});
        QCOMPARE(qGray(samples()->atlas().pixel(5, 5)), 90);
        studio_->parts.train.runs.openModel("small-squares-vae");
        QTRY_COMPARE_WITH_TIMEOUT(strip()->frames().count(), 3, kTimeout);
        QVERIFY(strip()->isVisible());
        const std::int64_t step = studio_->parts.session.snapshot()->step();
        QVERIFY(step > 2);
        QCOMPARE(strip()->frames().newest().step, step);
        QVERIFY(studio_->action("samples_save_video")->isEnabled());
        // The last saved sheet and what the open model draws are the same images.
        QTRY_COMPARE_WITH_TIMEOUT(samples()->atlas().size(), QSize(8 * 28, 4 * 28), kTimeout);
        const QImage now = samples()->atlas();
        const QImage saved = readSavedSamples(run, step, {}).frames.newest().atlas;
        for (int x = 0; x < now.width(); ++x) QVERIFY(qAbs(qGray(now.pixel(x, 40)) - qGray(saved.pixel(x, 40))) <= 1);

        auto* slider = studio_->child<QSlider>("sample_slider");
        slider->setValue(0);
        QCOMPARE(qGray(samples()->atlas().pixel(5, 5)), 50);
        slider->setValue(1);
        QCOMPARE(qGray(samples()->atlas().pixel(5, 5)), 60);
        // Nor do samples that come late take the sheet away.
        studio_->press("Ctrl+3");
        studio_->press("Ctrl+2");
        QSignalSpy drawn(studio_->child<RenderClient>("train_samples_client"), &RenderClient::ready);
        QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty(), kTimeout);
        QCOMPARE(qGray(samples()->atlas().pixel(5, 5)), 60);

        // A model of no run has no past.
        studio_->parts.models.openEmbedded();
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.session.modelIsEmbedded(), kTimeout);
        QVERIFY(strip()->frames().empty());
    }

    /// What was not drawn while it went on is on the disk.
    void aRunThatEndedIsReadAgain() {
        start();
        SavedSamples last;
        connect(&studio_->parts.train.runSamples, &RunSamplesController::loaded, this,
                [&](const SavedSamples& samples) { last = samples; });
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > 5, kTimeout);
        QVERIFY(sheetFile(50).save(fileOf(paths("small-squares-vae"), 1)));
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kTimeout);
        const std::int64_t step = studio_->parts.session.snapshot()->step();
        QTRY_VERIFY_WITH_TIMEOUT(last.frames.count() > 1 && last.frames.newest().step == step, kTimeout);
        QVERIFY(last.frames.frame(last.frames.indexOf(1)).step == 1);
        QTRY_VERIFY(strip()->isVisible());
        // It goes in front of what was drawn.
        for (int index = 1; index < strip()->frames().count(); ++index)
            QVERIFY(strip()->frames().frame(index).step > strip()->frames().frame(index - 1).step);
        studio_->parts.train.runSamples.disconnect(this);
    }

    void aRunThatGoesOnKeepsItsPast() {
        start();
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.train.training.status().step > 5, kTimeout);
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kTimeout);
        const std::int64_t step = studio_->parts.session.snapshot()->step();
        QVERIFY(sheetFile(50).save(fileOf(paths("small-squares-vae"), 1)));
        start();
        QTRY_VERIFY(studio_->parts.train.runs.find("small-squares-vae") != nullptr);
        studio_->parts.train.runs.resume("small-squares-vae");
        QTRY_VERIFY_WITH_TIMEOUT(strip()->frames().count() > 3, kTimeout);
        const SampleFrames& frames = strip()->frames();
        QCOMPARE(frames.frame(0).step, std::int64_t{1});
        QCOMPARE(qGray(frames.frame(0).atlas.pixel(5, 5)), 50);
        QCOMPARE(frames.frame(1).step, step);
        for (int index = 1; index < frames.count(); ++index)
            QVERIFY(frames.frame(index).step > frames.frame(index - 1).step);
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kTimeout);
    }

    void aSavedCopyKeepsTheSamples() {
        start();
        studio_->parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY_WITH_TIMEOUT(strip()->frames().count() > 1, kTimeout);
        studio_->parts.train.training.stop();
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kTimeout);
        // The last sheet is drawn a moment later.
        const std::int64_t step = studio_->parts.session.snapshot()->step();
        QTRY_COMPARE_WITH_TIMEOUT(strip()->frames().newest().step, step, kTimeout);
        const std::size_t points = studio_->parts.train.training.history().size();
        const QString copy = folder_->filePath("copy");
        studio_->parts.models.saveAs(copy);
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.session.modelPath(), copy, kTimeout);
        QCOMPARE(strip()->frames().newest().step, step);
        QCOMPARE(studio_->parts.train.training.history().size(), points);
    }

    void aConditionalRunHasAColumnForEachClass() {
        auto data = std::make_shared<core::Dataset>(*small::dataset());
        data->classNames = {"few", "some", "many"};
        for (std::size_t index = 0; index < data->size(); ++index)
            data->labels.push_back(static_cast<std::int32_t>(index % 3));
        start();
        studio_->parts.session.setDataset(data);
        core::Settings settings = small::modelSettings();
        settings.set("labels", true);
        studio_->parts.train.training.start("vae", settings, small::trainingSettings(1));
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kTimeout);
        const SavedSamples saved = readSavedSamples(paths("small-squares-vae"), kNoEnd, {});
        QCOMPARE(saved.columns, 3);
        QCOMPARE(saved.frames.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(samples()->columns(), 3, kTimeout);
        const QImage now = samples()->atlas();
        const QImage sheet = saved.frames.newest().atlas;
        QCOMPARE(now.size(), sheet.size());
        for (int x = 0; x < now.width(); ++x) QVERIFY(qAbs(qGray(now.pixel(x, 40)) - qGray(sheet.pixel(x, 40))) <= 1);
    }

   private:
    /// Another studio on the same data, with its Train workspace and the small dataset open.
    void start() {
        studio_.reset();
        studio_ = studioReadyToTrain(folder_->path());
    }
    void train() {
        studio_->parts.train.training.start("vae", small::modelSettings(), small::trainingSettings(2));
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), TrainingState::idle, kTimeout);
    }
    /// A run of images of 28 x 28 pixels that has not started.
    core::RunPaths emptyRun() const {
        core::RunSettings settings;
        settings.model = small::snapshot()->spec();
        settings.training = small::trainingSettings(1);
        settings.datasetName = "Small squares";
        settings.datasetSource = "small";
        core::RunPaths run(folder_->path().toStdString(), "one");
        fs::create_directories(run.folder.parent_path());
        core::createRun(run, settings);
        return run;
    }
    core::RunPaths paths(const std::string& run) const {
        return {folder_->path().toStdString() + "/projects/default", run};
    }
    SampleStrip* strip() const { return studio_->child<SampleStrip>("sample_strip"); }
    SheetView* samples() const { return studio_->child<SheetView>("train_samples"); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
};

IMAGO_GUI_TEST(TestRunSamples)
#include "test_run_samples.moc"
