#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <optional>
#include <set>

#include "SampleFiles.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/DatasetPart.h"
#include "core/dataset/Import.h"
#include "core/dataset/Split.h"
#include "core/dataset/formats/TileGrid.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

using core::Dataset;
using core::ImagePart;
using core::ImageShape;
using core::Settings;

/// One large image as a dataset of tiles.
class TestTilesFormat : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

    /// Every pixel says where it lies: red is its column and green its row, in steps of four pixels, blue alternates.
    static core::Image coordinates(int width, int height) {
        core::Image image({height, width, 3});
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                std::uint8_t* pixel = image.row(y) + 3 * x;
                pixel[0] = static_cast<std::uint8_t>(x / 4);
                pixel[1] = static_cast<std::uint8_t>(y / 4);
                pixel[2] = static_cast<std::uint8_t>((x + y) % 2 * 200);
            }
        return image;
    }
    std::string write(const QString& name, const core::Image& image) const {
        core::writePng(pathOf(at(name)), image);
        return pathOf(at(name));
    }
    static std::shared_ptr<const Dataset> read(const std::string& file, const Settings& settings = Settings(all())) {
        return core::importDataset(file, settings, core::JobContext({}, {}, 3)).dataset;
    }
    static std::vector<core::Parameter> all() { return core::importParameters(); }
    static bool hasNote(const Dataset& dataset, const std::string& part) {
        return std::ranges::any_of(dataset.report.notes, [&](const core::Message& note) {
            return note.english().find(part) != std::string::npos;
        });
    }
    /// Of sample `index`, red and green of its first and of its last pixel.
    static Bytes corners(const Dataset& dataset, std::size_t index) {
        const auto bytes = dataset.sample(index);
        return {bytes[0], bytes[1], bytes[bytes.size() - 3], bytes[bytes.size() - 2]};
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void tilesOfAWideImage() {
        const std::string file = write("map.png", coordinates(7 * 64 + 10, 3 * 64 + 63));
        QCOMPARE(core::formatOf(file).id, std::string("tiles"));
        const auto dataset = read(file);
        QCOMPARE(dataset->name, std::string("map"));
        QCOMPARE(core::imageShape(dataset->spec), (ImageShape{64, 64, 3}));
        // Seven columns of three: the last one is the test set, and begins 64 pixels from the right edge.
        QCOMPARE(dataset->size(), std::size_t{21});
        QCOMPARE(dataset->testCount, std::size_t{3});
        QCOMPARE(dataset->sampleNames.front(), std::string("x=0 y=0"));
        QCOMPARE(dataset->sampleNames[1], std::string("x=64 y=0"));
        QCOMPARE(dataset->sampleNames[6], std::string("x=0 y=64"));
        QCOMPARE(dataset->sampleNames[18], std::string("x=394 y=0"));
        QCOMPARE(corners(*dataset, 0), (Bytes{0, 0, 15, 15}));
        QCOMPARE(corners(*dataset, 6), (Bytes{0, 16, 15, 31}));
        QCOMPARE(corners(*dataset, 17), (Bytes{80, 32, 95, 47}));
        QCOMPARE(corners(*dataset, 20), (Bytes{98, 32, 114, 47}));
        QCOMPARE(dataset->report.found, std::size_t{21});
        QCOMPARE(dataset->report.imported, std::size_t{21});
        QCOMPARE(dataset->report.resized, std::size_t{0});
        QVERIFY(hasNote(*dataset, "strip at the right edge"));
        QVERIFY(hasNote(*dataset, "3 of 21 tiles"));
        QVERIFY(!hasNote(*dataset, "overlap"));
        // By its name it is no other: the content counts.
        QVERIFY(QFile::copy(at("map.png"), at("map")));
        QCOMPARE(read(pathOf(at("map")))->size(), std::size_t{21});
    }

    void tilesOfAHighImageThatAreScaled() {
        const std::string file = write("scan.png", coordinates(200, 1000));
        Settings settings(all());
        settings.setText("tile", "100");
        settings.setText("size", "50");
        const auto dataset = read(file, settings);
        QCOMPARE(core::imageShape(dataset->spec), (ImageShape{50, 50, 3}));
        QCOMPARE(dataset->size(), std::size_t{20});
        // 15% of ten rows.
        QCOMPARE(dataset->testCount, std::size_t{4});
        QCOMPARE(dataset->sampleNames[16], std::string("x=0 y=800"));
        QVERIFY(hasNote(*dataset, "strip at the bottom edge"));
        QCOMPARE(dataset->report.resized, std::size_t{20});
        QCOMPARE(dataset->report.resizedWidth, 100);
        // Two pixels become one: the mean of blue.
        QCOMPARE(int{dataset->sample(0)[2]}, 100);
    }

    void noPixelIsInTrainingAndTest() {
        for (const auto& [width, height] :
             {std::pair(128, 128), std::pair(130, 700), std::pair(700, 129), std::pair(1001, 333)})
            for (const double overlap : {0.0, 0.25, 0.5, 0.9}) {
                const core::TileCut cut{64, 48, overlap};
                QVERIFY(core::holdsTiles(width, height, cut));
                const core::TileGrid grid = core::tileGrid(width, height, cut);
                QVERIFY(!grid.training.empty() && !grid.test.empty());
                QVERIFY(static_cast<double>(grid.training.size() + grid.test.size()) <=
                        core::tileCount(width, height, cut));
                int end = 0;
                for (const ImagePart& part : grid.training) {
                    end = std::max(end, grid.atRight ? part.left + part.width : part.top + part.height);
                    QVERIFY(part.left >= 0 && part.left + 64 <= width && part.top >= 0 && part.top + 48 <= height);
                }
                for (const ImagePart& part : grid.test) {
                    QVERIFY((grid.atRight ? part.left : part.top) >= end);
                    QVERIFY(part.left + 64 <= width && part.top + 48 <= height);
                }
            }
        QVERIFY(!core::holdsTiles(127, 200, {64, 64, 0}));
        QVERIFY(!core::holdsTiles(200, 127, {64, 64, 0}));
        QCOMPARE(core::tileStride(64, 0.5), 32);
        QCOMPARE(core::tileStride(8, 0.9), 1);
    }

    void overlapGivesMoreTiles() {
        const std::string file = write("map.png", coordinates(256, 128));
        Settings settings(all());
        settings.setText("overlap", "0.5");
        const auto dataset = read(file, settings);
        // Columns at 0, 32, 64, 96 and 128, and at 192 for testing; rows at 0, 32 and 64.
        QCOMPARE(dataset->size(), std::size_t{18});
        QCOMPARE(dataset->testCount, std::size_t{3});
        QCOMPARE(dataset->sampleNames[1], std::string("x=32 y=0"));
        QCOMPARE(dataset->sampleNames[15], std::string("x=192 y=0"));
        QCOMPARE(dataset->places.size(), std::size_t{18});
        QCOMPARE(dataset->places[1], 32);
        QCOMPARE(dataset->reach, 64);
        QVERIFY(hasNote(*dataset, "only the test set is new"));  // five columns are too few
    }

    void overlappingTilesAreValidatedInStrips() {
        core::Image image = coordinates(1000, 128);
        for (int y = 0; y < 64; ++y) std::fill_n(image.row(y) + 3 * 100, 3 * 100, std::uint8_t{250});
        const std::string file = write("map.png", image);
        Settings settings(all());
        settings.setText("overlap", "0.5");
        const auto dataset = read(file, settings);
        QVERIFY(hasNote(*dataset, "were left out") || hasNote(*dataset, "was left out"));
        QVERIFY(hasNote(*dataset, "drawn as whole strips"));
        QVERIFY(!hasNote(*dataset, "only the test set is new"));
        QCOMPARE(dataset->places.size(), dataset->size());
        for (std::size_t index = 0; index < dataset->size(); ++index)
            QVERIFY(dataset->sampleNames[index].starts_with("x=" + std::to_string(dataset->places[index]) + " "));
        const core::Split split = core::makeSplit(*dataset, 0.1, 3);
        for (const std::uint32_t one : split.validation)
            for (const std::uint32_t other : split.training)
                QVERIFY(std::abs(dataset->places[one] - dataset->places[other]) >= 64);
        // Of a high image, rows of them.
        const auto high = read(write("scan.png", coordinates(128, 1000)), settings);
        QVERIFY(high->sampleNames.back().ends_with(" y=" + std::to_string(high->places.back())));
        // Tiles without overlap have no pixel in common.
        QVERIFY(read(file)->places.empty());
        // Nor does a part lose it.
        const auto part = core::partOf(dataset, {0, 5, 7});
        QCOMPARE(part->places, (std::vector<std::int32_t>{dataset->places[0], dataset->places[5], dataset->places[7]}));
        QCOMPARE(part->reach, 64);
    }

    void emptyTilesAreLeftOut() {
        core::Image image = coordinates(448, 192);
        // The second row of tiles is blank, but for specks in one of them that are too small to count.
        for (int y = 64; y < 128; ++y) std::fill_n(image.row(y), 448 * 3, std::uint8_t{250});
        std::fill_n(image.row(100) + 30, 9, std::uint8_t{0});
        const std::string file = write("scan.png", image);
        const auto dataset = read(file);
        QCOMPARE(dataset->report.found, std::size_t{21});
        QCOMPARE(dataset->size(), std::size_t{14});
        QCOMPARE(dataset->testCount, std::size_t{2});
        QCOMPARE(dataset->sampleNames[6], std::string("x=0 y=128"));
        QCOMPARE(corners(*dataset, 6), (Bytes{0, 32, 15, 47}));
        QVERIFY(hasNote(*dataset, "7 tiles are nearly one color and were left out"));
        Settings settings(all());
        settings.setText("drop_empty", "false");
        QCOMPARE(read(file, settings)->size(), std::size_t{21});
        QVERIFY(!hasNote(*read(file, settings), "left out"));
    }

    void aBlankImageIsRefused() {
        core::Image blank({200, 300, 1});
        COMPARE_SENTENCE(read(write("blank.png", blank)), "blank.png", "fewer than 2");
    }

    void tilesFollowTheModel() {
        const std::string file = write("map.png", coordinates(400, 300));
        const Settings aimed = core::importSettingsFor(core::imageSpec({32, 48, 1}));
        const auto dataset = read(file, aimed);
        QCOMPARE(core::imageShape(dataset->spec), (ImageShape{32, 48, 1}));
        QCOMPARE(dataset->sampleNames[1], std::string("x=48 y=0"));
        QCOMPARE(dataset->report.resized, std::size_t{0});
    }

    void grayImagesStayGray() {
        core::Image image({128, 192, 1});
        for (std::size_t index = 0; index < image.pixels().size(); ++index)
            image.pixels()[index] = static_cast<std::uint8_t>(index * 31);
        const auto dataset = read(write("gray.png", image));
        QCOMPARE(core::imageShape(dataset->spec), (ImageShape{64, 64, 1}));
        QCOMPARE(int{dataset->sample(1)[0]}, int{image.row(0)[64]});
    }

    void imagesThatAreNone() {
        COMPARE_SENTENCE(read(write("small.png", coordinates(127, 400))), "small.png",
                         "is a single image, not a dataset", "127 x 400", "64 x 64");
        Settings settings(all());
        settings.setText("tile", "32");
        QCOMPARE(read(pathOf(at("small.png")), settings)->sampleNames[1], std::string("x=32 y=0"));
        settings.setText("tile", "8");
        settings.setText("overlap", "0.9");
        settings.setText("size", "512");
        COMPARE_SENTENCE(read(pathOf(at("small.png")), settings), "small.png", "too many");

        Bytes cut = bytesOf(at("small.png"));
        cut.resize(cut.size() / 2);
        QVERIFY(writeBytes(at("cut.png"), cut));
        COMPARE_SENTENCE(read(pathOf(at("cut.png"))), "cut.png", "truncated");
        QVERIFY(writeBytes(at("huge.png"), png(20'000, 20'000, 8, 2, {0})));
        COMPARE_SENTENCE(read(pathOf(at("huge.png"))), "huge.png", "20000 x 20000", "100 megapixels");
        QVERIFY(writeBytes(at("text.png"), Bytes(50, 'x')));
        COMPARE_SENTENCE(read(pathOf(at("text.png"))), "text.png", "contains no image that can be read");
        // A camera's raw file begins as TIFF does.
        QVERIFY(writeBytes(at("raw.nef"), Bytes{'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0}));
        COMPARE_SENTENCE(read(pathOf(at("raw.nef"))), "raw.nef", "is not a dataset");
    }

    void itStops() {
        const std::string file = write("map.png", coordinates(1000, 1000));
        Settings settings(all());
        settings.setText("overlap", "0.8");
        std::stop_source stop;
        const core::ImportResult result = core::importDataset(
            file, settings, core::JobContext(stop.get_token(), [&](const core::Progress&) { stop.request_stop(); }));
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QVERIFY(!result.dataset);
    }
};

IMAGO_TEST(TestTilesFormat)
#include "test_tiles_format.moc"
