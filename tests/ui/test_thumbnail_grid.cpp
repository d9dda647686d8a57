#include <QPicture>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>
#include <set>

#include "core/dataset/Dataset.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"
#include "ui/common/ThumbnailGrid.h"
#include "ui/common/theme/Theme.h"

using ui::ThumbnailGrid;

namespace {

constexpr int kMany = 70'000;

/// Flat 8 x 8 images: the one with index i has this gray value.
int valueOf(int index) {
    return 1 + index * 7 % 250;
}

std::shared_ptr<core::Dataset> flatImages(int count, int channels = 1) {
    auto data = std::make_shared<core::Dataset>();
    data->spec = core::imageSpec({8, 8, channels});
    for (int index = 0; index < count; ++index)
        data->bytes.insert(data->bytes.end(), data->spec.bytes(), static_cast<std::uint8_t>(valueOf(index)));
    return data;
}

std::shared_ptr<core::Dataset> withClasses(std::shared_ptr<core::Dataset> data) {
    data->classNames = {"Shoe", "Bag", "Hat"};
    // One hat in a hundred, and the last image.
    const int count = static_cast<int>(data->size());
    for (int index = 0; index < count; ++index)
        data->labels.push_back(index == count - 1 || index % 100 == 99 ? 2 : index % 2);
    return data;
}

}  // namespace

class TestThumbnailGrid : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init();
    void emptyIsTheCanvas();
    void drawsEachImageInItsPlace();
    void colorsAreInOrder();
    void onlyWhatIsInSightIsDrawn();
    void theEndShowsTheLastImage();
    void keysMoveTheCurrentImage();
    void clicksChoose();
    void aFrameChooses();
    void framesOutOfSightAreNotDrawn();
    void anOrderIsShown();
    void oneClass();
    void anotherDatasetStartsAtTheTop();
    void zoomKeepsTheImageAtTheTop();
    void anotherWidthKeepsTheImageAtTheTop();
    void aNarrowGridHasOneColumn();
    void tellsWhatIsUnderThePointer();

   private:
    QScrollBar& bar() { return *grid_->verticalScrollBar(); }
    /// Whole commands that it takes to draw the viewport.
    QByteArray drawn(const QRegion& part = {}) {
        QPicture image;
        grid_->viewport()->render(&image, {}, part.isEmpty() ? QRegion(grid_->viewport()->rect()) : part);
        return {image.data(), static_cast<int>(image.size())};
    }
    /// The middle of an image that is in sight; null where it is not.
    QPoint placeOf(int sample) {
        for (int y = 0; y < grid_->viewport()->height(); y += 10)
            for (int x = 0; x < grid_->viewport()->width(); x += 10)
                if (grid_->sampleAt({x, y}) == sample) return {x, y};
        return {};
    }
    bool isInSight(int sample) { return !placeOf(sample).isNull(); }
    void click(int sample, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(grid_->viewport(), Qt::LeftButton, modifiers, placeOf(sample));
    }
    /// The images in sight; each has to have its own pixels in its place.
    std::set<int> imagesInSight();

    ui::Theme theme_;
    std::unique_ptr<ThumbnailGrid> grid_;
};

void TestThumbnailGrid::init() {
    QLocale::setDefault(QLocale(QLocale::English));
    grid_ = std::make_unique<ThumbnailGrid>(theme_);
    grid_->resize(400, 300);
    grid_->show();
}

std::set<int> TestThumbnailGrid::imagesInSight() {
    const QImage shown = grid_->viewport()->grab().toImage();
    std::set<int> seen;
    int wrong = 0;
    for (int y = 0; y < shown.height(); y += 3) {
        for (int x = 0; x < shown.width(); x += 3) {
            const int sample = grid_->sampleAt({x, y});
            const int value = sample < 0 ? 0 : valueOf(sample);
            const QColor expected = sample < 0 ? theme_.colors().canvas : QColor(value, value, value);
            if (shown.pixelColor(x, y) != expected) ++wrong;
            if (sample >= 0) seen.insert(sample);
        }
    }
    if (wrong > 0) QTest::qFail(qPrintable(QStringLiteral("%1 points are wrong").arg(wrong)), __FILE__, __LINE__);
    return seen;
}

void TestThumbnailGrid::emptyIsTheCanvas() {
    QCOMPARE(grid_->count(), 0);
    QVERIFY(imagesInSight().empty());
    QCOMPARE(bar().maximum(), 0);
    QCOMPARE(grid_->sampleAt({30, 30}), -1);
    QCOMPARE(grid_->describe(0), QString());
    grid_->setDataset(flatImages(3));
    grid_->setDataset(nullptr);
    QVERIFY(imagesInSight().empty());
}

void TestThumbnailGrid::drawsEachImageInItsPlace() {
    grid_->setDataset(flatImages(10));
    QCOMPARE(grid_->count(), 10);
    const std::set<int> seen = imagesInSight();
    QCOMPARE(seen.size(), std::size_t{10});
    QCOMPARE(bar().maximum(), 0);
    // In rows from the upper left.
    QCOMPARE(grid_->sampleAt({20, 20}), 0);
    QCOMPARE(grid_->sampleAt({20 + grid_->cellSize() + 4, 20}), 1);
    QVERIFY(grid_->sampleAt({20, 20 + grid_->cellSize() + 4}) > 1);
    QCOMPARE(grid_->sampleAt({0, 0}), -1);
    QCOMPARE(grid_->sampleAt({390, 290}), -1);
}

void TestThumbnailGrid::colorsAreInOrder() {
    auto data = flatImages(1, 3);
    for (std::size_t pixel = 0; pixel < 64; ++pixel) {
        data->bytes[3 * pixel] = 200;
        data->bytes[3 * pixel + 1] = 100;
        data->bytes[3 * pixel + 2] = 50;
    }
    grid_->setDataset(data);
    QCOMPARE(grid_->viewport()->grab().toImage().pixelColor(40, 40), QColor(200, 100, 50));
}

void TestThumbnailGrid::onlyWhatIsInSightIsDrawn() {
    grid_->setDataset(flatImages(100));
    QVERIFY(bar().maximum() > 0);
    const QByteArray few = drawn();
    const QByteArray corner = drawn(QRect(0, 0, 50, 50));
    // Of many more images exactly the same is drawn.
    grid_->setDataset(flatImages(kMany));
    QCOMPARE(drawn(), few);
    QVERIFY2(corner.size() < few.size() / 2, qPrintable(QString::number(corner.size())));
    const std::set<int> seen = imagesInSight();
    QVERIFY(seen.size() > 20 && seen.size() < 60);
    // In the middle and at the end it is no more.
    for (const int place : {bar().maximum() / 2, bar().maximum()}) {
        bar().setValue(place);
        QVERIFY(drawn().size() < 2 * few.size());
    }
}

void TestThumbnailGrid::theEndShowsTheLastImage() {
    grid_->setDataset(flatImages(kMany));
    QVERIFY(!imagesInSight().contains(kMany - 1));
    for (const int cell : {ThumbnailGrid::kSmallestCell, 56, ThumbnailGrid::kLargestCell}) {
        grid_->setCellSize(cell);
        bar().setValue(bar().maximum());
        const std::set<int> seen = imagesInSight();
        QVERIFY(!seen.empty());
        QCOMPARE(*seen.rbegin(), kMany - 1);
        // Below it lies the margin, and no empty row.
        QVERIFY(grid_->sampleAt({18, grid_->viewport()->height() - 18}) > kMany - 20);
        QCOMPARE(grid_->sampleAt({18, grid_->viewport()->height() - 14}), -1);
    }
}

void TestThumbnailGrid::keysMoveTheCurrentImage() {
    grid_->setDataset(flatImages(kMany));
    QCOMPARE(grid_->current(), -1);
    QTest::keyClick(grid_.get(), Qt::Key_End);
    QCOMPARE(grid_->current(), kMany - 1);
    QCOMPARE(bar().value(), bar().maximum());
    QTest::keyClick(grid_.get(), Qt::Key_Home);
    QCOMPARE(grid_->current(), 0);
    QCOMPARE(bar().value(), 0);
    const int columns = grid_->sampleAt({18, 18 + bar().singleStep()});
    QTest::keyClick(grid_.get(), Qt::Key_Right);
    QTest::keyClick(grid_.get(), Qt::Key_Down);
    QCOMPARE(grid_->current(), 1 + columns);
    QTest::keyClick(grid_.get(), Qt::Key_Up);
    QTest::keyClick(grid_.get(), Qt::Key_Up);  // the first row is the end
    QCOMPARE(grid_->current(), 1);
    const int rows = grid_->viewport()->height() / bar().singleStep();
    QTest::keyClick(grid_.get(), Qt::Key_PageDown);
    QCOMPARE(grid_->current(), 1 + rows * columns);
    QVERIFY(isInSight(grid_->current()));
    QVERIFY(bar().value() > 0);
    QTest::keyClick(grid_.get(), Qt::Key_PageUp);
    QVERIFY(isInSight(1));
    // None of them has chosen anything.
    QCOMPARE(grid_->selection().count(), std::size_t{0});
    QCOMPARE(grid_->chosen(), std::vector<std::uint32_t>{1});
}

void TestThumbnailGrid::clicksChoose() {
    using Samples = std::vector<std::uint32_t>;
    grid_->setDataset(flatImages(20));
    QSignalSpy changed(grid_.get(), &ThumbnailGrid::selectionChanged);
    click(3);
    QCOMPARE(grid_->chosen(), Samples{3});
    QCOMPARE(changed.size(), 1);
    click(5, Qt::ControlModifier);
    QCOMPARE(grid_->chosen(), (Samples{3, 5}));
    click(3, Qt::ControlModifier);
    QCOMPARE(grid_->chosen(), Samples{5});
    click(4);
    click(7, Qt::ShiftModifier);
    QCOMPARE(grid_->chosen(), (Samples{4, 5, 6, 7}));
    click(2, Qt::ShiftModifier);  // from the same one
    QCOMPARE(grid_->chosen(), (Samples{2, 3, 4}));
    QTest::keyClick(grid_.get(), Qt::Key_Escape);
    QCOMPARE(grid_->selection().count(), std::size_t{0});
    // The one that was clicked goes along with the arrow keys.
    click(8);
    QTest::keyClick(grid_.get(), Qt::Key_Right);
    QCOMPARE(grid_->chosen(), Samples{9});
    QTest::keyClick(grid_.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(grid_->chosen(), (Samples{9, 10}));
    QTest::keyClick(grid_.get(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(grid_.get(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(grid_.get(), Qt::Key_Space);
    QCOMPARE(grid_->chosen(), (Samples{9, 10, 12}));
    QTest::keyClick(grid_.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(grid_->selection().count(), std::size_t{20});
    // Another dataset has none chosen.
    grid_->setDataset(flatImages(20));
    QCOMPARE(grid_->selection().count(), std::size_t{0});
}

void TestThumbnailGrid::aFrameChooses() {
    grid_->setDataset(flatImages(20));
    const int pitch = bar().singleStep();
    const QPoint to(16 + pitch + 10, 16 + pitch + 10);  // in the second image of the second row
    QTest::mousePress(grid_->viewport(), Qt::LeftButton, {}, {3, 3});
    QMouseEvent move(QEvent::MouseMove, to, grid_->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(grid_->viewport(), &move);
    QTest::mouseRelease(grid_->viewport(), Qt::LeftButton, {}, to);
    const auto below = static_cast<std::uint32_t>(grid_->sampleAt({18, 18 + pitch}));
    QCOMPARE(grid_->chosen(), (std::vector<std::uint32_t>{0, 1, below, below + 1}));
    // A click beside all of them chooses none.
    QTest::mouseClick(grid_->viewport(), Qt::LeftButton, {}, {3, 3});
    QCOMPARE(grid_->selection().count(), std::size_t{0});
}

void TestThumbnailGrid::framesOutOfSightAreNotDrawn() {
    grid_->setDataset(flatImages(100));
    const qsizetype without = drawn().size();
    grid_->chooseAll();
    const qsizetype few = drawn().size();
    QVERIFY(few > without);  // the frames are seen
    grid_->setDataset(flatImages(kMany));
    grid_->chooseAll();
    QCOMPARE(grid_->selection().count(), static_cast<std::size_t>(kMany));
    QCOMPARE(drawn().size(), few);
    const QColor frame = theme_.colors().accent;
    QCOMPARE(grid_->viewport()->grab().toImage().pixelColor(15, 40), frame);
}

void TestThumbnailGrid::anOrderIsShown() {
    grid_->setDataset(flatImages(50));
    grid_->setOrder({7, 3, 49, 50, 1});
    QCOMPARE(grid_->count(), 4);
    QList<int> row;
    for (int place = 0; place < 5; ++place) row << grid_->sampleAt({18 + place * bar().singleStep(), 18});
    QCOMPARE(row, (QList<int>{7, 3, 49, 1, -1}));
    click(3);  // the second place
    QTest::keyClick(grid_.get(), Qt::Key_Right);
    QCOMPARE(grid_->current(), 49);
    grid_->setOrder({});
    QCOMPARE(grid_->count(), 0);
    QCOMPARE(grid_->current(), -1);
}

void TestThumbnailGrid::oneClass() {
    grid_->setDataset(withClasses(flatImages(1000)));
    bar().setValue(bar().maximum());
    grid_->setClassFilter(2);
    QCOMPARE(grid_->count(), 10);
    QCOMPARE(bar().value(), 0);
    std::set<int> hats;
    for (int index = 99; index < 1000; index += 100) hats.insert(index);
    QCOMPARE(imagesInSight(), hats);
    grid_->setClassFilter(-1);
    QCOMPARE(grid_->count(), 1000);
    grid_->setClassFilter(7);
    QCOMPARE(grid_->count(), 0);
    // Without classes there is nothing to filter.
    grid_->setDataset(flatImages(5));
    grid_->setClassFilter(1);
    QCOMPARE(grid_->count(), 5);
}

void TestThumbnailGrid::anotherDatasetStartsAtTheTop() {
    grid_->setDataset(withClasses(flatImages(1000)));
    grid_->setClassFilter(0);
    bar().setValue(bar().maximum());
    grid_->setDataset(withClasses(flatImages(400)));
    QCOMPARE(grid_->count(), 400);
    QCOMPARE(bar().value(), 0);
    QVERIFY(imagesInSight().contains(0));
}

void TestThumbnailGrid::zoomKeepsTheImageAtTheTop() {
    grid_->setDataset(flatImages(kMany));
    bar().setValue(5000 * bar().singleStep());
    const int top = grid_->sampleAt({18, 18});
    // A hand on the slider passes every size, there and back again.
    for (int cell = 56; cell < ThumbnailGrid::kLargestCell; ++cell) grid_->setCellSize(cell);
    QVERIFY2(imagesInSight().contains(top), qPrintable(QString::number(*imagesInSight().begin() - top)));
    for (int cell = ThumbnailGrid::kLargestCell; cell >= 56; --cell) grid_->setCellSize(cell);
    QCOMPARE(grid_->sampleAt({18, 18}), top);
    // From where the person scrolls to, it is the image there.
    bar().setValue(100 * bar().singleStep());
    grid_->setCellSize(ThumbnailGrid::kSmallestCell);
    QVERIFY(imagesInSight().contains(100 * top / 5000));
    grid_->setCellSize(1000);
    QCOMPARE(grid_->cellSize(), ThumbnailGrid::kLargestCell);
}

void TestThumbnailGrid::anotherWidthKeepsTheImageAtTheTop() {
    grid_->setDataset(flatImages(kMany));
    bar().setValue(5000 * bar().singleStep());
    const int top = grid_->sampleAt({18, 18});
    for (int width = 400; width <= 1000; width += 50) grid_->resize(width, 300);
    QVERIFY(imagesInSight().contains(top));
    for (int width = 1000; width >= 400; width -= 50) grid_->resize(width, 300);
    QCOMPARE(grid_->sampleAt({18, 18}), top);
    // Another height moves nothing.
    bar().setValue(bar().value() + 7);
    const int value = bar().value();
    grid_->resize(400, 500);
    QCOMPARE(bar().value(), value);
}

void TestThumbnailGrid::aNarrowGridHasOneColumn() {
    grid_->setDataset(flatImages(100));
    grid_->setCellSize(ThumbnailGrid::kLargestCell);
    grid_->resize(100, 300);
    bar().setValue(bar().maximum());
    QCOMPARE(*imagesInSight().rbegin(), 99);
    QCOMPARE(imagesInSight().size(), std::size_t{2});
}

void TestThumbnailGrid::tellsWhatIsUnderThePointer() {
    auto data = withClasses(flatImages(2000));
    data->labels[1] = -1;  // of no class
    for (int index = 0; index < 2000; ++index) data->sampleNames.push_back("shoes/" + std::to_string(index) + ".png");
    grid_->setDataset(data);
    QCOMPARE(grid_->describe(0), QString("Shoe, image 0, shoes/0.png"));
    QCOMPARE(grid_->describe(1), QString("image 1, shoes/1.png"));
    QCOMPARE(grid_->describe(1999), QString("Hat, image 1,999, shoes/1999.png"));
    QCOMPARE(grid_->describe(2000), QString());
    QSignalSpy hovered(grid_.get(), &ThumbnailGrid::hovered);
    QTest::mouseMove(grid_->viewport(), {30, 30});
    QTRY_VERIFY(!hovered.isEmpty());
    QCOMPARE(hovered.last().first().toString(), grid_->describe(0));
    QTest::mouseMove(grid_->viewport(), {2, 2});
    QTRY_COMPARE(hovered.last().first().toString(), QString());
}

IMAGO_GUI_TEST(TestThumbnailGrid)
#include "test_thumbnail_grid.moc"
