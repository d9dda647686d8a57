#include <QtTest>
#include <algorithm>
#include <vector>

#include "core/exporting/ColumnLabels.h"
#include "tests/TestProgram.h"

namespace {

constexpr int kCell = 96;
const core::SheetOptions kThree{.columns = 3};

core::Image threeCells(int channels) {
    core::Image cell(core::ImageShape{20, kCell, channels});
    std::ranges::fill(cell.pixels(), std::uint8_t{200});
    return core::sheet(std::vector<core::Image>(3, cell), kThree);
}

/// Pixels above the sheet, in this column, that are not background.
int inkIn(const core::Image& image, int band, int column) {
    const int left = kThree.gap + column * (kCell + kThree.gap);
    int count = 0;
    for (int y = 0; y < band; ++y)
        for (int x = left; x < left + kCell; ++x)
            count += image.row(y)[x * image.channels()] != kThree.background ? 1 : 0;
    return count;
}

}  // namespace

/// The words above the columns of a sheet.
class TestColumnLabels : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void theyStandAboveTheirColumns_data() {
        QTest::addColumn<int>("channels");
        QTest::newRow("gray") << 1;
        QTest::newRow("color") << 3;
    }
    void theyStandAboveTheirColumns() {
        QFETCH(int, channels);
        const core::Image bare = threeCells(channels);
        const core::Image image =
            core::withColumnLabels(bare, std::vector<std::string>{"beta 0.5", "", "beta 4"}, kCell, kThree);
        QCOMPARE(image.width(), bare.width());
        const int band = image.height() - bare.height();
        QVERIFY2(band > 10 && band < 40, qPrintable(QString::number(band)));
        QVERIFY(std::equal(bare.pixels().begin(), bare.pixels().end(),
                           image.pixels().end() - static_cast<std::ptrdiff_t>(bare.pixels().size())));
        QVERIFY(inkIn(image, band, 0) > 30);
        QCOMPARE(inkIn(image, band, 1), 0);
        QVERIFY(inkIn(image, band, 2) > 30);
        QVERIFY(inkIn(image, band, 0) > inkIn(image, band, 2));
    }

    void aLongOneTakesMoreLines() {
        const core::Image bare = threeCells(1);
        const auto bandOf = [&](const std::string& label) {
            const core::Image image = core::withColumnLabels(bare, std::vector<std::string>{"", label}, kCell, kThree);
            const int band = image.height() - bare.height();
            // It stays in its column.
            if (band > 0 && (inkIn(image, band, 0) != 0 || inkIn(image, band, 2) != 0)) return -1;
            return band;
        };
        const int one = bandOf("beta 4");
        const int two = bandOf("beta 4\nwidth 8");
        QVERIFY(one > 0 && two > one);
        QCOMPARE(bandOf("learning_rate 0.0001"), two);  // between the words
        QVERIFY(bandOf("a_setting_of_one_very_long_word_without_a_place_to_break 1") > two);
        QCOMPARE(bandOf("β 4"), one);
        QCOMPARE(bandOf(""), 0);
    }

    void nothingToLabelIsTheSheet() {
        const core::Image bare = threeCells(1);
        QCOMPARE(core::withColumnLabels(bare, {}, kCell, kThree), bare);
        QVERIFY(core::withColumnLabels({}, std::vector<std::string>{"beta"}, kCell, kThree).empty());
    }
};

IMAGO_TEST(TestColumnLabels)
#include "test_column_labels.moc"
