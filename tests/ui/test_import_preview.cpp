#include <QAbstractItemView>
#include <QColorDialog>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <chrono>
#include <semaphore>

#include "Child.h"
#include "SampleFolders.h"
#include "SmallModels.h"
#include "core/dataset/ImageImport.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"
#include "ui/common/fields/ColorField.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/DataPages.h"
#include "ui/data/DataPanel.h"
#include "ui/data/ImportPreviewCells.h"
#include "ui/data/ImportPreviewController.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;

/// Writes `count` images of 64 x 16 pixels: black, white in the middle square.
bool writeWideImages(const QString& folder, int count) {
    bool written = QDir().mkpath(folder);
    for (int index = 0; index < count; ++index) {
        QImage image(64, 16, QImage::Format_Grayscale8);
        image.fill(0);
        for (int y = 0; y < 16; ++y)
            for (int x = 24; x < 40; ++x) image.setPixel(x, y, qRgb(255, 255, 255));
        written = image.save(folder + QStringLiteral("/wide%1.png").arg(index)) && written;
    }
    return written;
}

/// The panel and the middle of the Data workspace. Changes are not read at once.
struct Desk {
    Desk() {
        panel.setReadAgainAtOnce(0, 0);
        panel.resize(320, 900);
        panel.show();
        pages.resize(960, 700);
        pages.show();
    }
    void choose(const QString& field, const QVariant& value) {
        auto* list = child<QComboBox>(panel, field);
        list->setCurrentIndex(list->findData(value));
    }
    bool waits() { return child<QPushButton>(panel, "data_apply")->isVisible(); }
    bool previewed() const { return pages.currentIndex() == 1; }
    const core::ImportPreview& preview() { return *panel.previews().preview(); }
    QStringList fields() const {
        QStringList names;
        for (const auto* list : panel.findChildren<QComboBox*>())
            if (list->objectName().startsWith("data_")) names << list->objectName();
        names.sort();
        return names;
    }
    void click(const QString& name) { QTest::mouseClick(child<QAbstractButton>(panel, name), Qt::LeftButton); }
    core::ImageShape shape() const { return core::imageShape(session.dataset()->spec); }

    Theme theme;
    Session session;
    DatasetController datasets{session};
    DataPanel panel{session, datasets, theme};
    DataPages pages{new QWidget, panel.previews(), theme};
};

}  // namespace

#define TRY_DONE(desk) QTRY_VERIFY_WITH_TIMEOUT(!(desk).datasets.busy(), kPatience)
#define TRY_PREVIEW(desk, condition) \
    QTRY_VERIFY_WITH_TIMEOUT((desk).previewed() && (desk).panel.previews().preview() && (condition), kPatience)

/// How images are read is seen before they are.
class TestImportPreviewUi : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void aChangeIsSeenAndThenApplied() {
        QVERIFY(writeImages(at("set"), 6) && writeWideImages(at("set"), 3));
        Desk desk;
        desk.panel.open(at("set"));
        TRY_DONE(desk);
        QCOMPARE(desk.shape(), (core::ImageShape{64, 64, 1}));
        QVERIFY(!desk.waits() && !desk.previewed());
        QSignalSpy imported(&desk.datasets, &DatasetController::imported);
        desk.choose("data_size", 32);
        QVERIFY(desk.waits() && !desk.datasets.busy());
        TRY_PREVIEW(desk, desk.preview().shape.width == 32);
        QCOMPARE(desk.preview().images, std::size_t{9});
        QCOMPARE(desk.preview().losing, std::size_t{3});
        QVERIFY2(child<QLabel>(desk.pages, "data_preview_title")->text().contains("32 × 32 pixels, grayscale"),
                 qPrintable(child<QLabel>(desk.pages, "data_preview_title")->text()));
        QVERIFY(child<QLabel>(desk.pages, "data_preview_loss")->text().startsWith("3 images would lose"));
        // The next setting, on the same decoded images.
        desk.choose("data_fit", "pad-edge");
        TRY_PREVIEW(desk, desk.preview().losing == 0);
        QVERIFY(child<QLabel>(desk.pages, "data_preview_loss")->text().startsWith("No image"));
        QCOMPARE(imported.count(), 0);
        QCOMPARE(desk.shape(), (core::ImageShape{64, 64, 1}));
        desk.click("data_apply");
        QVERIFY(desk.datasets.busy() && !desk.waits());
        TRY_DONE(desk);
        QCOMPARE(desk.shape(), (core::ImageShape{32, 32, 1}));
        QCOMPARE(desk.session.dataset()->importSettings.choice("fit"), std::string("pad-edge"));
        QVERIFY(!desk.previewed() && !desk.waits());
    }

    void aChangeIsTakenBack() {
        QVERIFY(writeImages(at("set"), 6));
        Desk desk;
        desk.panel.open(at("set"));
        TRY_DONE(desk);
        const auto before = desk.session.dataset();
        desk.choose("data_size", 64);
        TRY_PREVIEW(desk, desk.preview().shape.width == 64);
        desk.click("data_revert");
        QVERIFY(!desk.waits() && !desk.previewed() && !desk.datasets.busy());
        QCOMPARE(child<QComboBox>(desk.panel, "data_size")->currentData().toInt(), 0);
        QCOMPARE(desk.session.dataset(), before);
        // By hand as well.
        desk.choose("data_size", 64);
        QVERIFY(desk.waits());
        desk.choose("data_size", 0);
        QVERIFY(!desk.waits() && !desk.previewed());
        // The same dataset with images left out does not take the change away, another one does.
        desk.choose("data_size", 64);
        auto part = std::make_shared<core::Dataset>(*before);
        part->name = "part";
        desk.session.setDataset(part);
        QVERIFY(desk.waits());
        QCOMPARE(child<QComboBox>(desk.panel, "data_size")->currentData().toInt(), 64);
        part = std::make_shared<core::Dataset>(*before);
        part->source = "/elsewhere";
        desk.session.setDataset(part);
        QVERIFY(!desk.waits() && !desk.previewed());
        QCOMPARE(child<QComboBox>(desk.panel, "data_size")->currentData().toInt(), 0);
    }

    void theNewestWins() {
        QVERIFY(writeImages(at("set"), 6));
        ImportPreviewController previews;
        QList<int> widths;
        connect(&previews, &ImportPreviewController::changed, this, [&] {
            if (previews.preview()) widths << previews.preview()->shape.width;
        });
        core::Settings settings(core::importParameters());
        for (const std::int64_t side : {32, 48, 64, 96, 128}) {
            settings.set("size", side);
            previews.show(at("set"), settings);
        }
        QTRY_VERIFY_WITH_TIMEOUT(previews.isShown(), kPatience);
        QCOMPARE(widths, QList<int>{128});
        // None comes after it was hidden.
        settings.set("size", std::int64_t{32});
        previews.show(at("set"), settings);
        previews.hide();
        QVERIFY(!previews.isShown());
        QSignalSpy changed(&previews, &ImportPreviewController::changed);
        settings.set("size", std::int64_t{48});
        previews.show(at("set"), settings);
        QTRY_VERIFY_WITH_TIMEOUT(previews.isShown(), kPatience);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(previews.preview()->shape.width, 48);
    }

    void aProblemIsASentence() {
        ImportPreviewController previews;
        previews.show(at("missing"), core::Settings(core::importParameters()));
        QTRY_VERIFY_WITH_TIMEOUT(previews.isShown(), kPatience);
        QVERIFY(previews.preview() == nullptr);
        QVERIFY(previews.problem().contains(at("missing")));
    }

    void whatHasNoPreviewIsReadAtOnce() {
        QVERIFY(writeBytes(at("numbers-images-idx3-ubyte"), idx({6, 28, 28}, Bytes(6 * 784, 9))));
        Desk desk;
        desk.panel.open(at("numbers-images-idx3-ubyte"));
        TRY_DONE(desk);
        QSignalSpy imported(&desk.datasets, &DatasetController::imported);
        desk.choose("data_size", 32);
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, kPatience);
        QCOMPARE(desk.shape(), (core::ImageShape{32, 32, 1}));
        QVERIFY(!desk.waits() && !desk.previewed());
    }

    void aLongReadingShowsWhatItDoes() {
        QVERIFY(writeWideImages(at("wide"), 4) && writeImages(at("square"), 4));
        Desk desk;
        desk.panel.previews().setPatience(0);
        // Reading takes until the test says so.
        std::binary_semaphore release(0);
        desk.datasets.setPreparation([&]() -> DatasetController::Preparation {
            return [&](const std::shared_ptr<const core::Dataset>& dataset, const core::JobContext& context) {
                while (!release.try_acquire_for(std::chrono::milliseconds(5)) && !context.stopRequested()) continue;
                return dataset;
            };
        });
        desk.panel.open(at("wide"));
        TRY_PREVIEW(desk, desk.preview().losing == 4);
        QVERIFY(desk.datasets.busy() && !desk.waits());
        release.release();
        TRY_DONE(desk);
        QVERIFY(!desk.previewed());
        QCOMPARE(desk.session.dataset()->size(), std::size_t{4});
    }

    void onlyItsOwnSettingsAreShown() {
        QVERIFY(writeImages(at("set"), 4));
        QVERIFY(writeBytes(at("numbers-images-idx3-ubyte"), idx({6, 28, 28}, Bytes(6 * 784, 9))));
        Desk desk;
        const QStringList common{"data_background", "data_binarize", "data_color", "data_fit", "data_size"};
        QCOMPARE(desk.fields(), common);
        desk.panel.open(at("numbers-images-idx3-ubyte"));
        TRY_DONE(desk);
        QCOMPARE(desk.fields(), common + QStringList{"data_transpose"});
        desk.choose("data_transpose", "on");
        QTRY_VERIFY_WITH_TIMEOUT(!desk.datasets.busy() && !desk.waits(), kPatience);
        QCOMPARE(desk.session.dataset()->importSettings.choice("transpose"), std::string("on"));
        desk.panel.open(at("set"));
        TRY_DONE(desk);
        QCOMPARE(desk.fields(), common + QStringList{"data_window"});  // of DICOM images
        // It is read as it was read last, though the form had no such field meanwhile.
        desk.panel.open(at("numbers-images-idx3-ubyte"));
        TRY_DONE(desk);
        QCOMPARE(desk.session.dataset()->importSettings.choice("transpose"), std::string("on"));
        QCOMPARE(child<QComboBox>(desk.panel, "data_transpose")->currentData().toString(), QString("on"));
    }

    void whatIsCutOffIsDarkened() {
        QVERIFY(writeWideImages(at("wide"), 3));
        const auto preview = core::previewImport(at("wide").toStdString(), core::toSettings({.size = 16}), 12);
        QImage image(64, 16, QImage::Format_Grayscale8);
        image.fill(200);
        QVERIFY(image.save(at("wide/wide0.png")));
        const auto bright = core::previewImport(at("wide").toStdString(), core::toSettings({.size = 16}), 12);
        const QImage shown = darkenedOutside(bright.shown[0]);
        QCOMPARE(shown.size(), QSize(64, 16));
        for (const int x : {0, 23, 40, 63}) QCOMPARE(qGray(shown.pixel(x, 8)), 60);
        for (const int x : {24, 39}) QCOMPARE(qGray(shown.pixel(x, 8)), 200);
        QVERIFY(std::ranges::all_of(preview.shown[0].sample.pixels(), [](auto value) { return value == 255; }));
    }

    void anyColorCanBeChosen() {
        const auto parameters = core::commonImportParameters();
        const auto ground = std::ranges::find(parameters, std::string("background"), &core::Parameter::name);
        QVERIFY(ground != parameters.end() && ground->colors);
        ColorField field(*ground, nullptr);
        field.show();
        QSignalSpy changed(&field, &QComboBox::currentIndexChanged);
        QCOMPARE(field.value(), QString("automatic"));
        field.setValue("#ff8800");
        QCOMPARE(field.value(), QString("#ff8800"));
        QCOMPARE(changed.count(), 1);
        const int known = field.count();
        field.setValue("black");
        field.setValue("#ff8800");
        QCOMPARE(field.count(), known);
        // The last entry asks.
        const auto ask = [&] {
            field.setCurrentIndex(field.count() - 1);
            Q_EMIT field.activated(field.count() - 1);
            return child<QColorDialog>(field, "color_dialog");
        };
        QColorDialog* dialog = ask();
        QCOMPARE(field.value(), QString("#ff8800"));
        QCOMPARE(dialog->currentColor(), QColor("#ff8800"));
        dialog->reject();
        QCOMPARE(field.value(), QString("#ff8800"));
        QTRY_VERIFY(field.findChild<QColorDialog*>() == nullptr);
        Q_EMIT ask()->colorSelected(QColor(1, 2, 255));
        QCOMPARE(field.value(), QString("#0102ff"));
    }

   private:
    QString at(const QString& name) const { return folder_->filePath(name); }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestImportPreviewUi)
#include "test_import_preview.moc"
