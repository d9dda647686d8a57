#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <optional>

#include "ArchiveFiles.h"
#include "SampleFiles.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/dataset/ImportPreview.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

using core::ColorMode;
using core::Fit;
using core::Image;
using core::ImageImport;
using core::ImagePart;
using core::ImageShape;
using core::ImportPreview;

/// What a few images of a source will become, before it is read.
class TestImportPreview : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

    /// An image whose pixels all differ from their neighbors.
    void image(const QString& name, int width, int height, int channels = 1) const {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).path()));
        Image image({height, width, channels});
        int value = 7 * static_cast<int>(name.size());
        for (std::uint8_t& pixel : image.pixels()) pixel = static_cast<std::uint8_t>(value += 37);
        core::writePng(pathOf(at(name)), image);
    }
    /// 4 wide, 3 high and 3 square ones.
    void mixed() const {
        for (int index = 0; index < 4; ++index) image(QString("set/a%1.png").arg(index), 90, 30);
        for (int index = 0; index < 3; ++index) image(QString("set/b%1.png").arg(index), 40, 50);
        for (int index = 0; index < 3; ++index) image(QString("set/c%1.png").arg(index), 48, 48, 3);
    }
    ImportPreview preview(const ImageImport& import, std::size_t most = 12) const {
        return core::previewImport(pathOf(at("set")), core::toSettings(import), most, core::JobContext({}, {}, 3));
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void numbersOfAMixedFolder() {
        mixed();
        const ImportPreview square = preview({.size = 32});
        QCOMPARE(square.images, std::size_t{10});
        QCOMPARE(square.measured, std::size_t{10});
        QVERIFY(!square.isEstimate());
        // 90 x 30 loses two thirds, 40 x 50 a fifth.
        QCOMPARE(square.losing, std::size_t{4});
        QCOMPARE(square.losingOfAll(), std::size_t{4});
        QCOMPARE(square.differing, std::size_t{7});
        QCOMPARE(square.shape, (ImageShape{32, 32, 3}));
        QCOMPARE(square.shown.size(), std::size_t{10});
        QVERIFY(square.shown[0].losesMuch && !square.shown[4].losesMuch && !square.shown[9].losesMuch);
        QCOMPARE(square.shown[0].width, 90);
        QCOMPARE(square.shown[0].height, 30);
        // A wide size keeps the wide ones and cuts the others.
        const ImportPreview wide = preview({.size = 96, .height = 32});
        QCOMPARE(wide.losing, std::size_t{6});
        QCOMPARE(wide.differing, std::size_t{6});
        QVERIFY(!wide.shown[0].losesMuch && wide.shown[4].losesMuch);
        // What cuts nothing off loses nothing.
        for (const Fit fit : {Fit::padColor, Fit::padEdge, Fit::padMirror, Fit::stretch})
            QCOMPARE(preview({.size = 32, .fit = fit}).losing, std::size_t{0});
        QCOMPARE(preview({.size = 32, .fit = Fit::content}).losing, std::size_t{4});
    }

    void theKeptPartIsThatOfTheFit() {
        mixed();
        QCOMPARE(preview({.size = 32}).shown[0].kept, (ImagePart{30, 0, 30, 30}));
        QCOMPARE(preview({.size = 32}).shown[4].kept, (ImagePart{0, 5, 40, 40}));
        QCOMPARE(preview({.size = 32, .fit = Fit::padEdge}).shown[0].kept, (ImagePart{0, 0, 90, 30}));
        // Of a large image, in the pixels of what is shown of it.
        image("set/a0.png", 1024, 512);
        const ImportPreview::Shown large = preview({.size = 32}).shown[0];
        QCOMPARE(large.original.shape(), (ImageShape{128, 256, 1}));
        QCOMPARE(large.kept, (ImagePart{64, 0, 128, 128}));
        QCOMPARE(large.width, 1024);
    }

    void samplesAreThoseThatTheImportMakes() {
        mixed();
        for (const Fit fit : {Fit::crop, Fit::content, Fit::padColor, Fit::padEdge, Fit::padMirror, Fit::stretch})
            for (const ColorMode color : {ColorMode::automatic, ColorMode::gray, ColorMode::color})
                for (const int size : {0, 32})
                    for (const auto& background : {std::optional<core::Rgb>(), std::optional(core::Rgb{255, 136, 0})}) {
                        const ImageImport import{.size = size, .color = color, .fit = fit, .background = background};
                        const ImportPreview made = preview(import);
                        const auto dataset = core::importDataset(pathOf(at("set")), core::toSettings(import)).dataset;
                        QCOMPARE(made.shown.size(), dataset->size());
                        for (std::size_t index = 0; index < dataset->size(); ++index) {
                            QCOMPARE(made.shown[index].name, dataset->sampleNames[index]);
                            QCOMPARE(made.shown[index].sample, dataset->preview(index));
                        }
                    }
    }

    void automaticSizeAndColor() {
        for (int index = 0; index < 3; ++index) image(QString("set/%1.png").arg(index), 40, 40);
        QCOMPARE(preview({}).shape, (ImageShape{40, 40, 1}));
        QCOMPARE(preview({}).differing, std::size_t{0});
        QCOMPARE(preview({.color = ColorMode::color}).shape, (ImageShape{40, 40, 3}));
        image("set/3.png", 50, 40);
        QCOMPARE(preview({}).shape, (ImageShape{64, 64, 1}));
        image("set/3.png", 40, 40, 3);
        QCOMPARE(preview({}).shape, (ImageShape{40, 40, 3}));
    }

    void fewAreSpreadEvenly() {
        for (int index = 0; index < 100; ++index) image(QString("set/%1.png").arg(index, 3, 10, QChar('0')), 16, 16);
        const ImportPreview few = preview({}, 4);
        QCOMPARE(few.images, std::size_t{100});
        QCOMPARE(few.measured, std::size_t{100});
        std::vector<std::string> names;
        for (const auto& shown : few.shown) names.push_back(shown.name);
        QCOMPARE(names, (std::vector<std::string>{"000.png", "025.png", "050.png", "075.png"}));
    }

    void manyAreEstimated() {
        ImportPreview many;
        many.images = 10'000;
        many.measured = 2000;
        many.sized = 1900;
        many.losing = 95;
        QVERIFY(many.isEstimate());
        QCOMPARE(many.losingOfAll(), std::size_t{500});
    }

    void whatCannotBeReadSaysWhy() {
        mixed();
        QVERIFY(writeBytes(at("set/a1.png"), {0x89, 'P', 'N', 'G'}));
        image("set/a2.png", 4, 90);
        const ImportPreview made = preview({.size = 32});
        QCOMPARE(made.shown.size(), std::size_t{10});
        QVERIFY(made.shown[0].problem.empty());
        for (const std::size_t index : {std::size_t{1}, std::size_t{2}}) {
            QVERIFY(!made.shown[index].problem.empty());
            QVERIFY(made.shown[index].sample.empty());
        }
        QCOMPARE(made.shown[1].name, std::string("a1.png"));
        COMPARE_SENTENCE(core::previewImport(pathOf(at("missing")), core::toSettings({}), 12), "missing");
    }

    void transparencyIsOverTheBackground() {
        Bytes rows;
        for (int y = 0; y < 16; ++y) {
            rows.push_back(0);
            for (int x = 0; x < 16; ++x)
                rows.insert(rows.end(), {200, 0, 0, static_cast<std::uint8_t>(x < 8 ? 255 : 0)});
        }
        QVERIFY(QDir().mkpath(at("set")));
        for (const char* name : {"set/1.png", "set/2.png"}) QVERIFY(writeBytes(at(name), png(16, 16, 8, 6, rows)));
        const auto right = [](const Image& image) { return Bytes(image.row(4) + 3 * 12, image.row(4) + 3 * 12 + 3); };
        const ImageImport black{.size = 16, .background = core::Rgb{0, 0, 0}};
        QCOMPARE(right(preview({.size = 16}).shown[0].sample), (Bytes{255, 255, 255}));
        QCOMPARE(right(preview(black).shown[0].sample), (Bytes{0, 0, 0}));
        // What was decoded over one color serves no other.
        const auto loaded = core::loadPreview(pathOf(at("set")), core::toSettings({}), 12, {});
        QVERIFY(core::servesPreview(*loaded, core::toSettings({.size = 64, .fit = Fit::stretch})));
        QVERIFY(core::servesPreview(*loaded, core::toSettings({.background = core::kWhite})));
        QVERIFY(!core::servesPreview(*loaded, core::toSettings(black)));
    }

    void archivesAndTablesToo() {
        mixed();
        std::vector<PackedFile> files;
        for (const char* name : {"a0.png", "b0.png", "c0.png"})
            files.push_back({name, bytesOf(at(QString("set/") + name)), {}});
        QVERIFY(writeArchive(at("set.zip"), files));
        const std::string table = "file,label\nset/a0.png,x\nset/b0.png,y\nset/c0.png,x\n";
        QVERIFY(writeBytes(at("set.csv"), Bytes(table.begin(), table.end())));
        for (const char* name : {"set.zip", "set.csv"}) {
            const ImportPreview made = core::previewImport(pathOf(at(name)), core::toSettings({.size = 32}), 12);
            QCOMPARE(made.images, std::size_t{3});
            QCOMPARE(made.measured, std::size_t{3});
            QCOMPARE(made.losing, std::size_t{1});
            QCOMPARE(made.shown.size(), std::size_t{3});
            QCOMPARE(made.shown[0].kept, (ImagePart{30, 0, 30, 30}));
            QCOMPARE(made.shown[2].sample.shape(), (ImageShape{32, 32, 3}));
        }
    }

    void otherFormatsHaveNone() {
        QVERIFY(core::loadPreview("shapes", core::toSettings({}), 12, {}) == nullptr);
        QVERIFY(core::previewImport("shapes", core::toSettings({}), 12).shown.empty());
    }

    void itIsCancelled() {
        mixed();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(core::loadPreview(pathOf(at("set")), core::toSettings({}), 12, core::JobContext(stop.get_token())) ==
                nullptr);
        const auto loaded = core::loadPreview(pathOf(at("set")), core::toSettings({}), 12, {});
        QVERIFY(core::previewOf(*loaded, core::toSettings({}), core::JobContext(stop.get_token())).shown.empty());
    }

    void mostFormatsHaveTheCommonSettings() {
        QStringList names;
        for (const core::Parameter& parameter : core::commonImportParameters())
            names << QString::fromStdString(parameter.name);
        QCOMPARE(names, (QStringList{"size", "fit", "background", "color", "binarize"}));
    }
};

IMAGO_TEST(TestImportPreview)
#include "test_import_preview.moc"
