#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QtTest>

#include "Child.h"
#include "SmallModels.h"
#include "tests/TestProgram.h"
#include "ui/common/ClassBars.h"
#include "ui/common/ThumbnailGrid.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/DataView.h"
#include "ui/data/DatasetSummary.h"

using namespace ui;

namespace {

/// Of 64 images, 40 are cats, 20 dogs, 4 eels, and none is a fox.
std::shared_ptr<const core::Dataset> animals() {
    auto data = std::make_shared<core::Dataset>(*small::dataset(64));
    data->name = "Animals";
    data->classNames = {"cat", "dog", "eel", "fox"};
    for (int index = 0; index < 64; ++index) data->labels.push_back(index < 40 ? 0 : index < 60 ? 1 : 2);
    return data;
}

/// How far the bar of a class reaches, in pixels.
int barLength(ClassBars& bars, int row, const Theme& theme) {
    const QImage shown = bars.grab().toImage();
    const int y = (2 * row + 1) * bars.sizeHint().height() / (2 * bars.count());
    int length = 0;
    // The names and the numbers beside the bars are of the same color, but never on for long.
    int run = 0;
    for (int x = 0; x < shown.width(); ++x) {
        run = shown.pixelColor(x, y) == theme.colors().mutedText ? run + 1 : 0;
        length = std::max(length, run);
    }
    return length;
}

/// The view with what stands behind it.
struct ViewDesk {
    explicit ViewDesk(Theme& theme, std::shared_ptr<const core::Dataset> dataset = nullptr)
        : view((session.setDataset(std::move(dataset)), session), choice, theme) {}

    QTemporaryDir folder;
    Session session;
    StudioProject project{folder.filePath("project").toStdString()};
    DatasetController datasets{session};
    DatasetChoice choice{session, datasets, project};
    DataView view;
};

}  // namespace

/// The images of the open dataset, and what is told of them.
class TestDataView : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void withoutADatasetItOffersOne();
    void showsTheImages();
    void showsOneClass();
    void withoutClassesThereIsNoFilter();
    void zoomsAndTellsWhatIsUnderThePointer();
    void summaryIsHiddenWithoutADataset();
    void summaryTellsTheClasses();
    void barsAreShares();
    void barsFollowTheTheme();

   private:
    Theme theme_;
};

void TestDataView::withoutADatasetItOffersOne() {
    ViewDesk desk(theme_);
    DataView& view = desk.view;
    view.resize(800, 600);
    view.show();
    QVERIFY(child<QWidget>(view, "data_empty")->isVisible());
    QVERIFY(!child<ThumbnailGrid>(view, "data_thumbnails")->isVisible());
    QSignalSpy source(&view, &DataView::openRequested);
    QSignalSpy folder(&view, &DataView::folderRequested);
    QVERIFY(child<QPushButton>(view, "data_empty_shapes")->isVisible());
    QTest::mouseClick(child<QPushButton>(view, "data_empty_fashion-mnist"), Qt::LeftButton);
    QCOMPARE(source.count(), 1);
    QCOMPARE(source.front().front().toString(), QString("fashion-mnist"));
    QTest::mouseClick(child<QPushButton>(view, "data_empty_folder"), Qt::LeftButton);
    QCOMPARE(folder.count(), 1);
}

void TestDataView::showsTheImages() {
    ViewDesk desk(theme_);
    Session& session = desk.session;
    DataView& view = desk.view;
    view.resize(800, 600);
    view.show();
    session.setDataset(animals());
    QVERIFY(!child<QWidget>(view, "data_empty")->isVisible());
    auto* grid = child<ThumbnailGrid>(view, "data_thumbnails");
    QVERIFY(grid->isVisible());
    QCOMPARE(grid->count(), 64);
    QCOMPARE(child<QLabel>(view, "data_count")->text(), QString("64 images"));
    // The first one is a gray square of 4 pixels in the corner of 28.
    const QImage shown = grid->viewport()->grab().toImage();
    QCOMPARE(grid->sampleAt({18, 18}), 0);
    QCOMPARE(shown.pixelColor(18, 18), QColor(200, 200, 200));
    QCOMPARE(shown.pixelColor(16 + grid->cellSize() / 2, 16 + grid->cellSize() / 2), QColor(Qt::black));
    session.setDataset(nullptr);
    QVERIFY(child<QWidget>(view, "data_empty")->isVisible());
}

void TestDataView::showsOneClass() {
    ViewDesk desk(theme_, animals());
    Session& session = desk.session;
    DataView& view = desk.view;
    view.show();
    auto* filter = child<QComboBox>(view, "data_class_filter");
    auto* grid = child<ThumbnailGrid>(view, "data_thumbnails");
    const auto* count = child<QLabel>(view, "data_count");
    QVERIFY(filter->isVisible());
    QCOMPARE(filter->count(), 5);
    filter->setCurrentIndex(filter->findText("dog"));
    QCOMPARE(grid->count(), 20);
    QCOMPARE(count->text(), QString("20 images"));
    QCOMPARE(grid->sampleAt({18, 18}), 40);
    filter->setCurrentIndex(filter->findText("fox"));
    QCOMPARE(count->text(), QString("0 images"));
    filter->setCurrentIndex(0);
    QCOMPARE(count->text(), QString("64 images"));
    // Another dataset starts with all its classes.
    filter->setCurrentIndex(filter->findText("dog"));
    session.setDataset(animals());
    QCOMPARE(filter->currentIndex(), 0);
    QCOMPARE(grid->count(), 64);
}

void TestDataView::withoutClassesThereIsNoFilter() {
    ViewDesk desk(theme_, animals());
    Session& session = desk.session;
    DataView& view = desk.view;
    view.show();
    session.setDataset(small::dataset());
    QVERIFY(!child<QComboBox>(view, "data_class_filter")->isVisible());
    QCOMPARE(child<QLabel>(view, "data_count")->text(), QString("64 images"));
}

void TestDataView::zoomsAndTellsWhatIsUnderThePointer() {
    ViewDesk desk(theme_, animals());
    Session& session = desk.session;
    DataView& view = desk.view;
    view.resize(800, 600);
    view.show();
    auto* grid = child<ThumbnailGrid>(view, "data_thumbnails");
    auto* zoom = child<QSlider>(view, "data_zoom");
    QCOMPARE(zoom->value(), grid->cellSize());
    zoom->setFocus();
    QTest::keyClick(zoom, Qt::Key_End);
    QCOMPARE(grid->cellSize(), ThumbnailGrid::kLargestCell);
    QTest::keyClick(zoom, Qt::Key_Home);
    QCOMPARE(grid->cellSize(), ThumbnailGrid::kSmallestCell);
    const auto* hover = child<QLabel>(view, "data_hover");
    QTest::mouseMove(grid->viewport(), {20, 20});
    QTRY_COMPARE(hover->text(), QString("cat, image 0"));
    session.setDataset(small::dataset());
    QCOMPARE(hover->text(), QString());
}

void TestDataView::summaryIsHiddenWithoutADataset() {
    QWidget window;
    Session session;
    auto* summary = new DatasetSummary(session, theme_, &window);
    window.show();
    QVERIFY(!summary->isVisible());
    session.setDataset(animals());
    QVERIFY(summary->isVisible());
    session.setDataset(nullptr);
    QVERIFY(!summary->isVisible());
}

void TestDataView::summaryTellsTheClasses() {
    Session session;
    auto dataset = std::make_shared<core::Dataset>(*animals());
    core::ImportReport& report = dataset->report;
    report.found = 66;
    report.imported = 64;
    report.seconds = 75;
    report.skipped = {{"a.png", core::Message("is cut short")}, {"b.txt", core::Message("is no image")}};
    report.notes = {core::Message("The first note."), core::Message("The second note.")};
    DatasetSummary summary(session, theme_);
    session.setDataset(dataset);
    QCOMPARE(child<QLabel>(summary, "data_name")->text(), QString("Animals"));
    QCOMPARE(child<QLabel>(summary, "data_report")->text(),
             QString("64 of 66 read in 1 min 15 s\nThe first note.\nThe second note."));
    // Files that nobody expects to be images are counted by kind.
    auto littered = std::make_shared<core::Dataset>(*dataset);
    for (int index = 0; index < 2000; ++index)
        littered->report.skipped.push_back({"a.TXT", core::Message("not an image"), true});
    littered->report.skipped.push_back({"LICENSE", core::Message("not an image"), true});
    session.setDataset(littered);
    QVERIFY2(
        child<QLabel>(summary, "data_report")
            ->text()
            .endsWith(
                QString("\nFiles that are not images: %1 .txt, 1 without an extension").arg(QLocale().toString(2000))),
        qPrintable(child<QLabel>(summary, "data_report")->text()));
    const auto* bars = child<ClassBars>(summary, "data_classes");
    QCOMPARE(bars->count(), 4);
    QCOMPARE(bars->accessibleDescription(), QString("cat 40, dog 20, eel 4, fox 0"));
    // How often classes are drawn is told where it is not alike.
    auto weighted = std::make_shared<core::Dataset>(*dataset);
    weighted->classWeights = {1, 2.5, 1, 0.5};
    session.setDataset(weighted);
    QVERIFY2(child<QLabel>(summary, "data_split")->text().endsWith("Class weights: dog ×2.5, fox ×0.5"),
             qPrintable(child<QLabel>(summary, "data_split")->text()));
    // Without classes there are no bars.
    session.setDataset(small::dataset());
    QCOMPARE(bars->count(), 0);
}

void TestDataView::barsAreShares() {
    ClassBars bars(theme_);
    bars.resize(300, 200);
    bars.setClasses({"cat", "dog", "eel", "fox"}, {4000, 2000, 400, 0});
    bars.resize(300, bars.sizeHint().height());
    const int longest = barLength(bars, 0, theme_);
    QVERIFY2(longest > 80, qPrintable(QString::number(longest)));
    // As long as there is room: the only class of a dataset has it all.
    ClassBars one(theme_);
    one.setClasses({"cat"}, {4000});
    one.resize(300, one.sizeHint().height());
    QCOMPARE(barLength(one, 0, theme_), longest);
    // The ends are rounded.
    QVERIFY(std::abs(barLength(bars, 1, theme_) - longest / 2) <= 2);
    QVERIFY(std::abs(barLength(bars, 2, theme_) - longest / 10) <= 3);
    QVERIFY(barLength(bars, 3, theme_) <= 3);
    // Many classes make it taller and change nothing else.
    const int rowHeight = bars.sizeHint().height() / 4;
    bars.setClasses(std::vector<std::string>(1000, "class"), std::vector<std::size_t>(1000, 5));
    QCOMPARE(bars.sizeHint().height(), 1000 * rowHeight);
    QCOMPARE(bars.minimumHeight(), 1000 * rowHeight);
}

void TestDataView::barsFollowTheTheme() {
    ClassBars bars(theme_);
    bars.setClasses({"cat"}, {10});
    bars.resize(300, bars.sizeHint().height());
    for (const ThemeMode mode : {ThemeMode::dark, ThemeMode::light}) {
        theme_.setMode(mode);
        QVERIFY(barLength(bars, 0, theme_) > 80);
    }
}

IMAGO_GUI_TEST(TestDataView)
#include "test_data_view.moc"
