#include "Contract.h"
#include "FormatSources.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

namespace {

/// A row for each entry of a registry, with its place.
template <typename Entry>
void rowsOf(std::span<const Entry> entries) {
    QTest::addColumn<int>("place");
    for (std::size_t place = 0; place < entries.size(); ++place)
        QTest::newRow(entries[place].id.c_str()) << static_cast<int>(place);
}

}  // namespace

/// Every entry of every registry of the core.
class TestContract : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void modalities_data() {
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("deep");
        QTest::newRow("grey") << 28 << 1 << false;
        QTest::newRow("smallest, RGB") << 16 << 3 << false;
        QTest::newRow("opacity") << 40 << 4 << false;
        QTest::newRow("16 bits") << 33 << 1 << true;
        QTest::newRow("16 bits with opacity") << 17 << 4 << true;
        QTest::newRow("largest") << 512 << 3 << false;
    }

    void modalities() {
        QFETCH(int, side);
        QFETCH(int, channels);
        QFETCH(bool, deep);
        QCOMPARE(core::modalities().size(), std::size_t{1});
        const auto type = deep ? core::ValueType::uint16 : core::ValueType::uint8;
        // No square: any width and height.
        const int width = side == 512 ? 300 : side + 5;
        contract::modality(core::modalities().front(), core::imageSpec({side, width, channels}, type));
    }

    void imagesOutOfRangeAreNone() {
        const core::Modality& images = core::modality("image");
        for (const core::ImageShape& shape :
             {core::ImageShape{15, 20, 1}, core::ImageShape{20, 513, 1}, core::ImageShape{20, 20, 2}})
            QVERIFY(!images.refusal(core::imageSpec(shape)).empty());
        QVERIFY(!images.refusal(core::imageSpec({20, 20, 1}, core::ValueType::float32)).empty());
    }

    /// What is seen of images that hold more than a screen shows.
    void previewsOfDeepImages() {
        const std::vector<std::uint16_t> values{0, 65535, 257 * 100, 257 * 100 + 128, 257 * 100 + 129, 1};
        core::Sample deep{core::imageSpec({2, 3, 1}, core::ValueType::uint16), std::vector<std::uint8_t>(12)};
        std::memcpy(deep.bytes.data(), values.data(), 12);
        QVERIFY(core::preview(deep) == core::Image({2, 3, 1}, std::vector<std::uint8_t>{0, 255, 100, 100, 101, 0}));
        // Opacity over white.
        const core::Sample clear{core::imageSpec({1, 3, 4}), {10, 20, 30, 0, 10, 20, 30, 255, 0, 0, 0, 51}};
        QVERIFY(core::preview(clear) ==
                core::Image({1, 3, 3}, std::vector<std::uint8_t>{255, 255, 255, 10, 20, 30, 204, 204, 204}));
    }

    void formats_data() { rowsOf(core::datasetFormats()); }

    void formats() {
        QFETCH(int, place);
        const QTemporaryDir folder;
        const core::DatasetFormat& entry = core::datasetFormats()[static_cast<std::size_t>(place)];
        contract::format(entry, smallSourceOf(entry, folder.path()));
        qunsetenv("IMAGO_FASHION_MNIST");
    }

    void metrics_data() { rowsOf(core::metrics()); }

    void metrics() {
        QFETCH(int, place);
        contract::metric(core::metrics()[static_cast<std::size_t>(place)], core::imageSpec({28, 28, 1}));
    }

    void exporters_data() { rowsOf(core::exporters()); }

    void exporters() {
        QFETCH(int, place);
        contract::exporter(core::exporters()[static_cast<std::size_t>(place)], core::imageSpec({28, 28, 1}));
    }

    void families_data() { rowsOf(core::modelFamilies()); }

    void families() {
        QFETCH(int, place);
        contract::family(core::modelFamilies()[static_cast<std::size_t>(place)], core::imageSpec({28, 28, 1}));
    }
};

IMAGO_TEST(TestContract)
#include "test_contract.moc"
