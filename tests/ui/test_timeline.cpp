#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <cstdlib>

#include "StudioWindow.h"
#include "core/device/Device.h"
#include "core/exporting/ImageSet.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"
#include "ui/common/ClassBars.h"
#include "ui/common/FoldButton.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/common/ThumbnailGrid.h"
#include "ui/common/plots/CurvePlot.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/explore/sliders/LatentTrack.h"
#include "ui/jobs/RenderClient.h"
#include "ui/train/CurvesPanel.h"

namespace {

constexpr int kTimeout = 120'000;
constexpr int kImages = 100;
constexpr int kSeed = 7;

const QString kFashionMnist = QStringLiteral("/usr/share/datasets/fashion-mnist");

QMap<QString, QByteArray> filesIn(const QString& folder) {
    QMap<QString, QByteArray> files;
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + '/' + name);
        if (file.open(QIODevice::ReadOnly)) files[name] = file.readAll();
    }
    return files;
}

/// Types into a number field as a person does.
void type(QWidget* field, const QString& text) {
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Tab);
}

/// Other libraries may round differently at another batch size: by one gray level at most.
bool almostEqual(const QImage& one, const QImage& other) {
    if (one.size() != other.size()) return false;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            if (std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 1) return false;
        }
    }
    return true;
}

}  // namespace

/// From Fashion-MNIST to a hundred new images, by the controls of the window alone. Each step goes on where the one
/// before it ended.
class TestTimeline : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        if (!QDir(kFashionMnist).exists()) {
            QSKIP("Fashion-MNIST is not here: apt-get install dataset-fashion-mnist.");
        }
        folder_ = std::make_unique<QTemporaryDir>();
        studio_ = std::make_unique<StudioWindow>(folder_->path());
    }
    void init() {
        if (failed_) QSKIP("An earlier step failed.");
    }
    void cleanup() { failed_ = failed_ || QTest::currentTestFailed(); }
    void cleanupTestCase() { studio_.reset(); }

    void opensTheDataset() {
        studio_->press("Ctrl+1");
        studio_->action("data_open_fashion-mnist")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.session.dataset(), kTimeout);
        const auto& dataset = *studio_->parts.session.dataset();
        QCOMPARE(dataset.size(), std::size_t{70'000});
        auto* grid = studio_->child<ui::ThumbnailGrid>("data_thumbnails");
        QVERIFY(grid->isVisible());
        QCOMPARE(grid->count(), 70'000);
        QCOMPARE(studio_->child<QLabel>("data_count")->text(), QString("70,000 images"));
        // The first image's pixels are on the screen.
        const QImage grab = grid->grab().toImage();
        const QImage first = ui::toQImage(dataset.preview(0));
        bool bright = false;
        for (int y = 16; y < 16 + grid->cellSize(); ++y) {
            for (int x = 16; x < 16 + grid->cellSize(); ++x) bright |= qGray(grab.pixel(x, y)) > 240;
        }
        QVERIFY(bright);
        QCOMPARE(qGray(grab.pixel(17, 17)), qGray(first.pixel(0, 0)));
        const auto* classes = studio_->child<ui::ClassBars>("data_classes");
        QVERIFY(classes->isVisible());
        QCOMPARE(classes->count(), 10);
        QVERIFY2(classes->accessibleDescription().contains("Sneaker 7000"),
                 qPrintable(classes->accessibleDescription()));
        QVERIFY(studio_->child<QLabel>("data_split")->text().contains("10,000 for test"));
    }

    void choosesAShortTrainingOfASmallModel() {
        studio_->press("Ctrl+2");
        type(studio_->child<QWidget>("parameter_latent_size"), "8");
        type(studio_->child<QWidget>("parameter_width"), "4");
        auto* length = studio_->child<QComboBox>("parameter_length");
        QCOMPARE(length->currentText(), QString("Minutes"));
        type(studio_->child<QWidget>("parameter_minutes"), "0.05");
        QVERIFY(!studio_->child<QWidget>("parameter_epochs")->isVisible());
        QVERIFY(studio_->action("train_start")->isEnabled());
    }

    void trainsAndShowsIt() {
        QSignalSpy samples(studio_->child<ui::RenderClient>("train_samples_client"), &ui::RenderClient::ready);
        QSignalSpy saved(&studio_->parts.train.training, &ui::TrainingController::saved);
        studio_->click("train_start_button");
        QCOMPARE(studio_->parts.train.training.state(), ui::TrainingState::running);
        auto* sheet = studio_->child<ui::SheetView>("train_samples");
        QTRY_VERIFY_WITH_TIMEOUT(sheet->cellCount() == 32 && !studio_->parts.session.model(), kTimeout);
        const QImage early = sheet->atlas();
        QTRY_VERIFY_WITH_TIMEOUT(!saved.isEmpty(), kTimeout);
        QTRY_COMPARE_WITH_TIMEOUT(studio_->parts.train.training.state(), ui::TrainingState::idle, kTimeout);

        QVERIFY2(samples.count() >= 2, qPrintable(QString::number(samples.count())));
        QTRY_VERIFY(sheet->atlas() != early);
        const auto& history = studio_->parts.train.training.history();
        const auto points = std::count_if(history.begin(), history.end(),
                                          [](const core::CurvePoint& at) { return at.curve == "train_neg_elbo"; });
        QVERIFY2(points >= 3, qPrintable(QString::number(points)));
        QVERIFY(studio_->child<ui::CurvesPanel>("curves_panel")->currentPlot()->isVisible());
        const auto value = [&](const auto& from, const auto& to) {
            return std::find_if(from, to, [](const core::CurvePoint& at) { return at.curve == "train_neg_elbo"; })
                ->value;
        };
        QVERIFY(value(history.rbegin(), history.rend()) < value(history.begin(), history.end()));
        // By itself saved, tested and open.
        model_ = saved.front().front().toString();
        QCOMPARE(studio_->savedModels(), QStringList{"fashion-mnist-vae"});
        QCOMPARE(studio_->parts.session.modelPath(), model_);
        const auto loaded = core::loadModel(model_.toStdString());
        QCOMPARE(loaded.test.images, std::size_t{10'000});
        QCOMPARE(loaded.snapshot->latentSize(), 8);
        QCOMPARE(loaded.snapshot->spec().settings.integer("width"), std::int64_t{4});
        QVERIFY(studio_->child<ui::MessageLine>("train_message")->text().contains("fashion-mnist-vae"));
    }

    void slidersChangeTheImage() {
        studio_->press("Ctrl+3");
        studio_->openSliders("Dimensions");
        auto* image = studio_->child<ui::ImageView>("explore_image");
        auto* sheet = studio_->child<ui::SheetView>("explore_sheet");
        auto* fold = studio_->window.findChild<ui::FoldButton*>("inactive_dimensions");
        if (fold != nullptr) fold->setChecked(true);
        // The most active dimension stands on top.
        const auto order = studio_->parts.session.snapshot()->statistics().byActivity(8);
        auto* track = studio_->child<ui::LatentTrack>(QStringLiteral("latent_track_%1").arg(order.front()));
        QTRY_VERIFY(almostEqual(image->image(), decoded()));
        QTRY_COMPARE(sheet->cellCount(), 64);

        const QImage before = image->image();
        const QImage sheetBefore = sheet->atlas();
        const QImage screenBefore = image->grab().toImage();
        track->setFocus(Qt::TabFocusReason);
        for (int press = 0; press < 3; ++press) QTest::keyClick(track, Qt::Key_PageUp);
        QTRY_VERIFY(image->image() != before);
        QTRY_VERIFY(almostEqual(image->image(), decoded()));
        QTRY_VERIFY(sheet->atlas() != sheetBefore);
        QVERIFY(image->grab().toImage() != screenBefore);

        const QImage byKeys = image->image();
        const QImage sheetByKeys = sheet->atlas();
        const int middle = track->height() / 2;
        QTest::mousePress(track, Qt::LeftButton, {}, QPoint(track->width() / 2, middle));
        QTest::mouseMove(track, QPoint(10, middle));
        QTest::mouseRelease(track, Qt::LeftButton, {}, QPoint(10, middle));
        QVERIFY(studio_->parts.session.latent()[static_cast<std::size_t>(order.front())] < -2);
        QTRY_VERIFY(image->image() != byKeys);
        QTRY_VERIFY(almostEqual(image->image(), decoded()));
        QTRY_VERIFY(sheet->atlas() != sheetByKeys);
    }

    void exportsAHundredImages() {
        studio_->press("Ctrl+5");
        type(studio_->child<QWidget>("export_count"), QString::number(kImages));
        type(studio_->child<QWidget>("export_seed"), QString::number(kSeed));
        const auto first = exportInto(folder_->filePath("first"));
        QCOMPARE(first.size(), kImages + 3);  // three manifests
        QVERIFY(first.contains("000000.png") && first.contains("000099.png"));
        QCOMPARE(first["manifest.csv"].count('\n'), kImages + 1);
        const QJsonObject manifest = QJsonDocument::fromJson(first["manifest.json"]).object();
        QCOMPARE(manifest["images"].toArray().size(), kImages);
        QCOMPARE(manifest["export"]["seed"].toInt(), kSeed);
        QCOMPARE(manifest["model"]["name"].toString(), QFileInfo(QFileInfo(model_).path()).fileName());
        QVERIFY(!first["manifest.json"].contains(folder_->path().toUtf8()));

        // They are the images that the saved model draws at these points.
        const auto loaded = core::loadModel(model_.toStdString());
        core::Renderer renderer(1);
        for (int index = 0; index < kImages; ++index) {
            const auto latent = core::sampleLatent(8, kSeed, static_cast<std::uint64_t>(index));
            const QImage wanted = ui::toQImage(renderer.decode(*loaded.snapshot, {&latent, 1}).front());
            const QString name = QStringLiteral("%1.png").arg(index, 6, 10, QChar('0'));
            QVERIFY2(almostEqual(QImage::fromData(first[name]), wanted), qPrintable(name));
        }
        // The same again: from the window, and from the saved model without it.
        QCOMPARE(exportInto(folder_->filePath("second")), first);
        core::ImageSetOptions options;
        options.count = kImages;
        options.seed = kSeed;
        core::exportImageSet(loaded, core::modelName(model_.toStdString()), options,
                             folder_->filePath("third").toStdString(), core::JobContext({}, {}, core::coreCount()));
        QCOMPARE(filesIn(folder_->filePath("third")), first);
    }

    void closesWithoutAQuestion() {
        QVERIFY(studio_->window.close());
        QVERIFY(studio_->questions.isEmpty());
    }

   private:
    /// What the model draws where the sliders stand.
    QImage decoded() const {
        core::Renderer renderer(1);
        const core::Latent& latent = studio_->parts.session.latent();
        return ui::toQImage(renderer.decode(*studio_->parts.session.snapshot(), {&latent, 1}).front());
    }

    QMap<QString, QByteArray> exportInto(const QString& folder) {
        auto* field = studio_->child<QLineEdit>("export_folder");
        type(field, folder);
        QSignalSpy finished(&studio_->parts.exports, &ui::ExportController::finished);
        studio_->click("export_start");
        if (finished.isEmpty()) finished.wait(kTimeout);
        return filesIn(folder);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
    QString model_;
    bool failed_ = false;
};

IMAGO_GUI_TEST(TestTimeline)
#include "test_timeline.moc"
