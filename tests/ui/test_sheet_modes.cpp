#include <QAction>
#include <QComboBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>

#include "Child.h"
#include "SmallModels.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"
#include "ui/common/QtImage.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/directions/DirectionsPanel.h"
#include "ui/explore/sheet/ExploreSheetBar.h"
#include "ui/explore/sheet/ImageFileController.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/jobs/RenderController.h"

using namespace ui;

namespace {

/// The view beside a directions panel that nobody sees.
struct Room {
    QTemporaryDir folder;
    Theme theme;
    Session session;
    StudioProject project{std::filesystem::path(folder.path().toStdString()) / "project"};
    RenderController renderer{1};
    ProjectionController projections{session};
    MapController maps{session};
    NearestController nearest;
    DatasetController datasets{session};
    DirectionsController finder{session, std::filesystem::path(folder.path().toStdString()) / "directions"};
    KeptDirections kept{session, project};
    DirectionsPanel panel{session, finder, kept, renderer, datasets, theme};
    ImageFileController files;
    ExploreView view{session, renderer, projections, maps, nearest, files, datasets, theme};
    SheetView* sheet = child<SheetView>(view, "explore_sheet");
    ExploreSheetBar* bar = view.findChild<ExploreSheetBar*>();

    Room() {
        QObject::connect(&view, &ExploreView::directionsWanted, &panel, &DirectionsPanel::prepare);
        QObject::connect(&panel, &DirectionsPanel::lacked, &view, &ExploreView::setDirectionsLack);
        session.setLiveSnapshot(small::snapshot());
        session.setLatent({0.1F, -0.4F, 0.7F, 1});
        view.resize(900, 500);
        view.show();
    }

    QImage cell(int index) const {
        if (index >= sheet->cellCount()) return {};
        const int width = sheet->atlas().width() / sheet->columns();
        const int height = sheet->atlas().height() / (sheet->cellCount() / sheet->columns());
        return sheet->atlas().copy(index % sheet->columns() * width, index / sheet->columns() * height, width, height);
    }

    QImage drawn(const core::Latent& latent) const {
        core::Renderer direct(1);
        const std::vector<core::Latent> latents{latent};
        return small::onScreen(toQImage(direct.decode(*session.snapshot(), latents).front()));
    }
};

}  // namespace

/// The sheet as a traversal of all directions, and as a blend of four.
class TestSheetModes : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void asManyVariationsAsAskedFor_data();
    void asManyVariationsAsAskedFor();
    void otherVariationsOfTheSameImage();
    void aRowForEachDirection();
    void rowsFollowTheDirections();
    void eachRowShowsWhereItsSliderStands();
    void whyThereAreNoRows_data();
    void whyThereAreNoRows();
    void fourImagesInTheCorners();
    void aHandIsFollowedBetweenTheCells();
    void aCornerIsTheImageOfTheMoment();
    void anotherModelHasOtherCorners();
};

void TestSheetModes::asManyVariationsAsAskedFor_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("center");  // where the image itself is
    QTest::newRow("9") << 9 << 3 << 4;
    QTest::newRow("25") << 25 << 5 << 12;
    QTest::newRow("64") << 64 << 8 << 0;
}

void TestSheetModes::asManyVariationsAsAskedFor() {
    QFETCH(const int, count);
    QFETCH(const int, columns);
    QFETCH(const int, center);
    Room room;
    const core::Latent here = room.session.latent();
    QCOMPARE(room.bar->count(), 64);
    auto* field = child<QComboBox>(room.view, "sheet_count");
    field->setCurrentIndex(field->findText(QStringLiteral("%1 × %1").arg(columns)));
    QTRY_COMPARE(room.sheet->cellCount(), count);
    QCOMPARE(room.sheet->columns(), columns);
    QCOMPARE(room.sheet->currentCells(), std::vector{center});
    QTRY_VERIFY(small::alike(room.cell(center), room.drawn(here)));
    // All of them are variations, each in one place.
    auto expected = core::variations(here, count, room.bar->distance(), 1);
    std::vector<core::Latent> shown = room.bar->latents(here);
    QVERIFY(std::is_permutation(shown.begin(), shown.end(), expected.begin(), expected.end()));
    // Square, in the middle of the room, and each where it is hit.
    const QRectF first = room.sheet->cellRect(0);
    const QRectF last = room.sheet->cellRect(count - 1);
    QVERIFY(QRectF(room.sheet->rect()).contains(first.united(last)));
    QCOMPARE(first.width(), first.height());
    QVERIFY(std::abs(first.left() - (room.sheet->width() - last.right())) <= 1);
    QVERIFY(std::abs(first.top() - (room.sheet->height() - last.bottom())) <= 1);
    for (int cell = 0; cell < count; ++cell) {
        const QRectF rect = room.sheet->cellRect(cell);
        QCOMPARE(room.sheet->cellAt(rect.center()), cell);
        QCOMPARE(room.sheet->cellAt(rect.topLeft() + QPointF(1, 1)), cell);
        QCOMPARE(room.sheet->cellAt(rect.bottomRight() - QPointF(1, 1)), cell);
    }
    QVERIFY(small::alike(room.cell(count - 1), room.drawn(shown.back())));
    QTest::mouseClick(room.sheet, Qt::LeftButton, {}, last.center().toPoint());
    QCOMPARE(room.session.latent(), shown.back());
    // The one that was picked is where the image is now.
    QTRY_VERIFY(small::alike(room.cell(center), room.drawn(shown.back())));
    // Other modes have their own columns.
    room.bar->setMode(ExploreSheetBar::Mode::plane);
    QTRY_COMPARE(room.sheet->cellCount(), 64);
    QVERIFY(!field->isVisible());
}

void TestSheetModes::otherVariationsOfTheSameImage() {
    Room room;
    room.bar->setCount(9);
    const core::Latent here = room.session.latent();
    const auto before = room.bar->latents(here);
    QTRY_VERIFY(small::alike(room.cell(8), room.drawn(before[8])));
    QTest::mouseClick(child<QWidget>(room.view, "sheet_others"), Qt::LeftButton);
    const auto others = room.bar->latents(here);
    QCOMPARE(others[4], here);
    for (const std::size_t cell : {0, 1, 2, 3, 5, 6, 7, 8}) QVERIFY(others[cell] != before[cell]);
    QTRY_VERIFY(small::alike(room.cell(8), room.drawn(others[8])));
    QCOMPARE(room.session.latent(), here);
}

void TestSheetModes::aRowForEachDirection() {
    Room room;
    QVERIFY(room.session.directions().empty());
    child<QComboBox>(room.view, "sheet_mode")->setCurrentIndex(static_cast<int>(ExploreSheetBar::Mode::directions));
    QTRY_VERIFY(!room.session.directions().empty());
    const auto count = static_cast<int>(room.session.directions().size());
    QTRY_COMPARE(room.sheet->cellCount(), count * ExploreSheetBar::kColumns);
    const auto way = core::traversal(room.session.latent(), room.session.directions()[1], ExploreSheetBar::kColumns, 3);
    QTRY_VERIFY(small::alike(room.cell(8), room.drawn(way.front())));
    QVERIFY(small::alike(room.cell(15), room.drawn(way.back())));
    QTest::mouseClick(room.sheet, Qt::LeftButton, Qt::NoModifier, room.sheet->cellRect(13).center().toPoint());
    QCOMPARE(room.session.latent(), way[5]);
}

void TestSheetModes::rowsFollowTheDirections() {
    Room room;
    room.bar->setMode(ExploreSheetBar::Mode::directions);
    QTRY_VERIFY(!room.session.directions().empty());
    room.session.setDirections({{"a:1", "a", {1, 0, 0, 0}, 1, {}}});
    QTRY_COMPARE(room.sheet->cellCount(), 8);
    QTRY_VERIFY(small::alike(room.cell(0), room.drawn({-3, -0.4F, 0.7F, 1})));
    room.session.setDirections({});
    QTRY_COMPARE(room.sheet->cellCount(), 0);
}

void TestSheetModes::eachRowShowsWhereItsSliderStands() {
    Room room;
    room.bar->setMode(ExploreSheetBar::Mode::directions);
    QTRY_VERIFY(!room.session.directions().empty());
    room.session.setLatent({-3, 0, 2.9F, 9});
    room.session.setDirections({{"a:1", "a", {1, 0, 0, 0}, 1, {}},
                                {"a:2", "b", {0, 0, 1, 0}, 1, {}},
                                {"a:3", "c", {0, 0, 0, 1}, 1, {}},
                                {"a:4", "d", {0, 1, 0, 0}, 1, {}, {0, -1.2F, 0, 0}}});
    // The last one stands at 1.2; from -3 to 3 in eight, the sixth is 1.29.
    const std::vector<int> expected{0, 15, 23, 29};
    QTRY_COMPARE(room.sheet->cellCount(), 32);
    QTRY_COMPARE(room.sheet->currentCells(), expected);
    room.session.setLatentValue(0, 3);
    QTRY_COMPARE(room.sheet->currentCells().front(), 7);
    const QRectF cell = room.sheet->cellRect(7);
    const QColor accent = room.theme.colors().accent;
    const QImage shown = room.sheet->grab().toImage();
    QCOMPARE(shown.pixelColor(QPointF(cell.center().x(), cell.top() - 1).toPoint()), accent);
    QVERIFY(shown.pixelColor(QPointF(room.sheet->cellRect(6).center().x(), cell.top() - 1).toPoint()) != accent);
    room.bar->setMode(ExploreSheetBar::Mode::corners);
    QTRY_VERIFY(room.sheet->currentCells().empty());
}

void TestSheetModes::whyThereAreNoRows_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("why");
    QTest::newRow("images") << "images"
                            << "Choose images for both ends";
    QTest::newRow("classes") << "classes"
                             << "need the dataset";
    QTest::newRow("kept") << "kept"
                          << "No directions of this model are saved yet";
}

void TestSheetModes::whyThereAreNoRows() {
    QFETCH(const QString, method);
    QFETCH(const QString, why);
    Room room;
    auto* choice = child<QComboBox>(room.panel, "directions_method");
    choice->setCurrentIndex(choice->findData(method));
    room.bar->setMode(ExploreSheetBar::Mode::directions);
    QTRY_VERIFY2(room.sheet->emptyText().contains(why), qPrintable(room.sheet->emptyText()));
    QCOMPARE(room.sheet->cellCount(), 0);
    // Also where there were rows before.
    choice->setCurrentIndex(choice->findData("sefa"));
    QTRY_VERIFY(room.sheet->cellCount() > 0);
    QVERIFY2(!room.sheet->emptyText().contains(why), qPrintable(room.sheet->emptyText()));
    choice->setCurrentIndex(choice->findData(method));
    QVERIFY(room.sheet->emptyText().contains(why));
    QCOMPARE(room.sheet->cellCount(), 0);
    room.bar->setMode(ExploreSheetBar::Mode::variations);
    QVERIFY(room.sheet->emptyText().isEmpty());
}

void TestSheetModes::fourImagesInTheCorners() {
    Room room;
    room.bar->setMode(ExploreSheetBar::Mode::corners);
    const core::PadCorners corners = room.bar->corners();
    // The image of the moment is one of them, and marked.
    QCOMPARE(corners[0], room.session.latent());
    QCOMPARE(room.sheet->marker(), std::optional(QPointF(0, 0)));
    QTRY_VERIFY(small::alike(room.cell(0), room.drawn(corners[0])));
    QTRY_VERIFY(small::alike(room.cell(7), room.drawn(corners[1])));
    QTRY_VERIFY(small::alike(room.cell(56), room.drawn(corners[2])));
    QTRY_VERIFY(small::alike(room.cell(63), room.drawn(corners[3])));
    // It stays while the point moves, and is not drawn again.
    QSignalSpy sheets(&room.view, &ExploreView::sheetShown);
    QSignalSpy images(&room.view, &ExploreView::imageShown);
    room.session.setLatentValue(0, 2);
    QTRY_VERIFY(images.count() > 0);
    QCOMPARE(sheets.count(), 0);
    QVERIFY(!room.sheet->marker());
    // So it was at first: they stay what they are when the person comes back.
    room.bar->setMode(ExploreSheetBar::Mode::variations);
    room.bar->setMode(ExploreSheetBar::Mode::corners);
    QCOMPARE(room.bar->corners(), corners);
}

void TestSheetModes::aHandIsFollowedBetweenTheCells() {
    Room room;
    room.bar->setMode(ExploreSheetBar::Mode::corners);
    QTRY_VERIFY(small::alike(room.cell(0), room.drawn(room.bar->corners()[0])));
    const QPointF first = room.sheet->cellRect(0).center();
    const QPointF last = room.sheet->cellRect(63).center();
    QTest::mousePress(room.sheet, Qt::LeftButton, Qt::NoModifier, first.toPoint());
    const auto at = room.sheet->marker();
    QVERIFY(at && at->x() < 0.01 && at->y() < 0.01);
    QTest::mouseMove(room.sheet, ((first + last) / 2).toPoint());
    const auto middle = room.sheet->marker();
    QVERIFY(middle && std::abs(middle->x() - 0.5) < 0.01 && std::abs(middle->y() - 0.5) < 0.01);
    QCOMPARE(room.session.latent(), core::padPoint(room.bar->corners(), middle->x(), middle->y()));
    // Beyond the edge it stays at the edge.
    QTest::mouseMove(room.sheet, QPoint(room.sheet->width() - 1, room.sheet->height() - 1));
    QCOMPARE(room.session.latent(), room.bar->corners()[3]);
    QTest::mouseRelease(room.sheet, Qt::LeftButton);
    // Another way to move the point takes the mark away.
    room.session.setLatentValue(0, 1.5F);
    QVERIFY(!room.sheet->marker());
}

void TestSheetModes::aCornerIsTheImageOfTheMoment() {
    Room room;
    room.bar->setMode(ExploreSheetBar::Mode::corners);
    room.session.setLatent({-0.5F, 1, 0, 2});
    const core::Latent here = room.session.latent();
    QVERIFY(!room.sheet->marker());
    child<QAction>(*room.bar, "corner_1")->trigger();
    QCOMPARE(room.bar->corners()[1], here);
    QCOMPARE(room.sheet->marker(), std::optional(QPointF(1, 0)));
    QTRY_VERIFY(small::alike(room.cell(7), room.drawn(here)));
    child<QAction>(*room.bar, "corners_random")->trigger();
    QVERIFY(room.bar->corners()[1] != here);
    QTRY_VERIFY(small::alike(room.cell(7), room.drawn(room.bar->corners()[1])));
}

void TestSheetModes::anotherModelHasOtherCorners() {
    Room room;
    room.bar->setMode(ExploreSheetBar::Mode::corners);
    room.session.setLiveSnapshot(small::snapshot(6));
    for (const core::Latent& corner : room.bar->corners()) QCOMPARE(corner.size(), std::size_t{6});
    QCOMPARE(room.bar->corners()[0], room.session.latent());
    QTRY_VERIFY(small::alike(room.cell(63), room.drawn(room.bar->corners()[3])));
    room.bar->setMode(ExploreSheetBar::Mode::directions);
    QTRY_VERIFY(!room.session.directions().empty());
    room.session.setLiveSnapshot(small::snapshot(4));
    QTRY_VERIFY(!room.session.directions().empty() && room.session.directions().front().unit.size() == 4);
    QTRY_COMPARE(room.sheet->cellCount(), 8 * static_cast<int>(room.session.directions().size()));
}

IMAGO_GUI_TEST(TestSheetModes)
#include "test_sheet_modes.moc"
