#include <QtTest>

#include "tests/TestProgram.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sheet/SheetView.h"

using namespace ui;

namespace {

QImage atlas(int columns, int rows) {
    QImage image(columns * 10, rows * 10, QImage::Format_Grayscale8);
    image.fill(Qt::black);
    return image;
}

/// Pixels of `rect` in another color than the sheet's ground.
int drawnIn(const QImage& image, const QRectF& rect, const QColor& ground) {
    int count = 0;
    const QRect pixels = rect.toAlignedRect().intersected(image.rect());
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x) count += image.pixelColor(x, y) == ground ? 0 : 1;
    return count;
}

}  // namespace

/// The names above the columns of a sheet, and those below its cells.
class TestSheetView : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void titlesStandAboveTheirColumns() {
        SheetView view(theme_);
        view.resize(400, 300);
        view.setAtlas(atlas(3, 2), 3, 2);
        const double top = view.cellRect(0).top();
        view.setColumnTitles({"shirt", "", "a name that is far too long for the column that it belongs to"});
        QVERIFY(view.cellRect(0).top() > top);
        QCOMPARE(view.cellAt(view.cellRect(4).center()), 4);
        const QImage image = view.grab().toImage();
        const QColor ground = theme_.colors().canvas;
        const auto above = [&](int column) {
            const QRectF cell = view.cellRect(column);
            return QRectF(cell.left(), 0, cell.width(), cell.top() - 2);
        };
        QVERIFY(drawnIn(image, above(0), ground) > 0);
        QCOMPARE(drawnIn(image, above(1), ground), 0);
        QVERIFY(drawnIn(image, above(2), ground) > 0);
        // It is cut: nothing of it lies beside its column.
        QCOMPARE(drawnIn(image, QRectF(view.cellRect(2).right() + 1, 0, 400, 300), ground), 0);
    }

    void titlesOfOtherColumnsAreNotShown() {
        SheetView view(theme_);
        view.resize(400, 300);
        view.setAtlas(atlas(3, 2), 3, 2);
        const QImage before = view.grab().toImage();
        view.setColumnTitles({"one", "two"});
        QCOMPARE(view.grab().toImage(), before);
        view.setColumnTitles({"one", "two", "three"});
        QVERIFY(view.grab().toImage() != before);
        view.setColumnTitles({});
        QCOMPARE(view.grab().toImage(), before);
    }

    void captionsStandBelowTheirCells() {
        SheetView view(theme_);
        view.resize(400, 300);
        view.setAtlas(atlas(3, 2), 3, 2);
        const QImage before = view.grab().toImage();
        view.setCaptions({"too", "few"});
        QCOMPARE(view.grab().toImage(), before);
        view.setCaptions(
            {"shirt", "", "a name that is far too long for the cell that it belongs to", "bag", "", "shoe"});
        const QImage image = view.grab().toImage();
        const QColor ground = theme_.colors().canvas;
        const auto below = [&](int cell) {
            const QRectF place = view.cellRect(cell);
            const double end = cell < 3 ? view.cellRect(cell + 3).top() : 300;
            return QRectF(place.left(), place.bottom() + 1, place.width(), end - place.bottom() - 2);
        };
        for (const int cell : {0, 2, 3, 5})
            QVERIFY2(drawnIn(image, below(cell), ground) > 0, qPrintable(QString::number(cell)));
        for (const int cell : {1, 4}) QCOMPARE(drawnIn(image, below(cell), ground), 0);
        // It is cut: nothing of it lies beside its column.
        QCOMPARE(drawnIn(image, QRectF(view.cellRect(2).right() + 1, 0, 400, 300), ground), 0);
        QCOMPARE(view.cellAt(view.cellRect(4).center()), 4);
        view.setCaptions({});
        QCOMPARE(view.grab().toImage(), before);
    }

   private:
    Theme theme_;
};

IMAGO_GUI_TEST(TestSheetView)
#include "test_sheet_view.moc"
