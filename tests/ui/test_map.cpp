#include <QAction>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest>
#include <cmath>

#include "Child.h"
#include "SmallModels.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"
#include "ui/common/ClassLegend.h"
#include "ui/common/FoldButton.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/common/theme/ClassColors.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/map/MapPanel.h"
#include "ui/explore/map/MapView.h"
#include "ui/explore/sheet/ImageFileController.h"
#include "ui/explore/sheet/NearestStrip.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/jobs/RenderController.h"

using namespace ui;

namespace {

/// A map with these places, one of each image of the small dataset in turn.
std::shared_ptr<const core::LatentMap> mapOf(std::vector<core::MapPoint> points) {
    auto data = std::make_shared<core::EncodedData>();
    data->latentSize = 1;
    for (std::size_t i = 0; i < points.size(); ++i) {
        data->codes.push_back(static_cast<float>(i));
        data->samples.push_back(static_cast<std::uint32_t>(i % 56));
    }
    return std::make_shared<const core::LatentMap>(data, std::move(points));
}

/// The small dataset in three classes.
std::shared_ptr<const core::Dataset> classes() {
    auto data = std::make_shared<core::Dataset>(*small::dataset());
    data->classNames = {"small", "medium", "large"};
    for (std::size_t i = 0; i < data->size(); ++i) data->labels.push_back(static_cast<std::int32_t>(i % 3));
    return data;
}

core::SnapshotPointer ganSnapshot() {
    core::ModelSpec spec{"gan", core::Settings(core::modelFamily("gan").modelParameters), core::imageSpec({28, 28, 1})};
    spec.settings.set("width", std::int64_t{8});
    return std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1), core::LatentStatistics{},
                                                       0);
}

void openModel(Session& session, core::SnapshotPointer snapshot) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = std::move(snapshot);
    session.setModel(model, QStringLiteral("/models/small"));
}

double distance(core::MapPoint a, core::MapPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

double distance(const core::Latent& a, const core::Latent& b) {
    if (a.size() != b.size()) return 1e9;
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::pow(a[i] - b[i], 2);
    return std::sqrt(sum);
}

core::Latent encoded(const core::ModelSnapshot& snapshot, const core::Sample& image) {
    core::Renderer renderer(1);
    return renderer.encode(snapshot, {&image, 1}).front();
}

void drag(QWidget* widget, Qt::MouseButton button, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
    QTest::mousePress(widget, button, keys, from);
    QMouseEvent move(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, button, keys);
    QApplication::sendEvent(widget, &move);
    QTest::mouseRelease(widget, button, keys, to);
}

/// The explore view with everything behind it.
struct Desk {
    explicit Desk(bool showsMap = true)
        : renderer(1),
          projections(session),
          maps(session),
          view(session, renderer, projections, maps, nearest, files, datasets, theme) {
        view.resize(1000, 600);
        view.show();
        child<FoldButton>(view, "nearest_fold")->setOpen(true);
        if (showsMap) child<QAction>(view, "explore_show_map")->trigger();
    }
    MapView* map() { return child<MapView>(view, "map_view"); }
    QToolButton* near(int index) { return child<QToolButton>(view, QStringLiteral("nearest_%1").arg(index)); }

    Theme theme;
    Session session;
    RenderController renderer;
    ProjectionController projections;
    MapController maps;
    NearestController nearest;
    ImageFileController files;
    DatasetController datasets{session};
    ExploreView view;
};

}  // namespace

/// The map of the data and the images nearest to the one that is drawn, with real models behind them.
class TestMap : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void dotsLieWhereTheirPointsAre() {
        Theme theme;
        MapView view(theme);
        view.resize(400, 300);
        view.show();
        std::vector<core::MapPoint> points;
        for (int i = 0; i < 1200; ++i) points.push_back({static_cast<float>(i % 40), static_cast<float>(i / 40)});
        const auto data = classes();
        view.setMap(mapOf(points), data);
        const QImage image = view.grab().toImage();
        for (const int index : {0, 39, 601, 1199}) {
            const QPointF at = view.transform().toPixels(points[static_cast<std::size_t>(index)]);
            QVERIFY(view.rect().contains(at.toPoint()));
            QCOMPARE(image.pixelColor(at.toPoint()),
                     classColor(data->labels[static_cast<std::size_t>(index % 56)], theme.dark()));
        }
        QCOMPARE(image.pixelColor(2, 2), theme.colors().canvas);
        QVERIFY(distance(view.transform().toMap(view.transform().toPixels({3, 4})), {3, 4}) < 1e-4);
    }

    void classesBeyondTheColorsHaveOtherShapes() {
        Theme theme;
        MapView view(theme);
        view.resize(400, 300);
        view.show();
        // Far from each other, and too many for the images themselves.
        std::vector<core::MapPoint> points;
        for (int i = 0; i < 1200; ++i) points.push_back({static_cast<float>(i % 40), static_cast<float>(i / 40)});
        auto data = std::make_shared<core::Dataset>(*small::dataset());
        for (int i = 0; i < 30; ++i) data->classNames.push_back(std::to_string(i));
        for (std::size_t i = 0; i < data->size(); ++i) data->labels.push_back(static_cast<std::int32_t>(i % 30));
        view.setMap(mapOf(points), data);
        const QImage image = view.grab().toImage();
        const auto pixelsOf = [&](int index) {
            const QPointF at = view.transform().toPixels(points[static_cast<std::size_t>(index)]);
            const QColor color = classColor(data->labels[static_cast<std::size_t>(index % 56)], theme.dark());
            int pixels = 0;
            for (int y = -4; y <= 4; ++y)
                for (int x = -4; x <= 4; ++x) {
                    const QColor found = image.pixelColor(at.toPoint() + QPoint(x, y));
                    pixels += std::abs(found.red() - color.red()) < 4 && std::abs(found.green() - color.green()) < 4 &&
                              std::abs(found.blue() - color.blue()) < 4;
                }
            return pixels;
        };
        // The same color as a circle, a square and a triangle.
        const int circle = pixelsOf(5);
        const int square = pixelsOf(15);
        const int triangle = pixelsOf(25);
        QVERIFY2(circle > 12 && square > circle && triangle < circle,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(circle).arg(square).arg(triangle)));
        // The legend draws them, too.
        ClassLegend legend(theme);
        QStringList names;
        for (const std::string& name : data->classNames) names << QString::fromStdString(name);
        legend.setClasses(names);
        legend.resize(1000, legend.heightForWidth(1000));
        const QImage row = legend.grab().toImage();
        const auto marked = [&](int index) {
            int pixels = 0;
            for (int y = 0; y < row.height(); ++y)
                for (int x = 0; x < row.width(); ++x) pixels += row.pixelColor(x, y) == classColor(index, theme.dark());
            return pixels;
        };
        // A circle and a square: 9 times 9 pixels without its corners, and with them.
        QVERIFY2(marked(3) > 81 + 40 && marked(3) < 81 + 75, qPrintable(QString::number(marked(3))));
    }

    void pansAndZooms() {
        Theme theme;
        MapView view(theme);
        view.resize(400, 300);
        view.show();
        std::vector<core::MapPoint> points;
        for (int i = 0; i < 1200; ++i) points.push_back({static_cast<float>(i % 40), static_cast<float>(i / 40)});
        view.setMap(mapOf(points), small::dataset());
        const QImage before = view.grab().toImage();
        const QPointF first = view.transform().toPixels(points[0]);
        QSignalSpy moved(&view, &MapView::viewChanged);
        QSignalSpy chosen(&view, &MapView::placeChosen);
        drag(&view, Qt::MiddleButton, {200, 150}, {230, 140});
        QCOMPARE(moved.count(), 1);
        QCOMPARE(view.transform().toPixels(points[0]), first + QPointF(30, -10));
        const QImage panned = view.grab().toImage();
        QVERIFY(panned != before);
        QCOMPARE(panned.pixelColor((first + QPointF(30, -10)).toPoint()), theme.colors().accent);

        // With Space held, by the left button.
        drag(&view, Qt::RightButton, {200, 150}, {170, 160});
        QCOMPARE(view.transform().toPixels(points[0]), first);
        QCOMPARE(chosen.count(), 0);

        // About the pointer: what is under it stays.
        const QPointF pointer(120, 90);
        const core::MapPoint under = view.transform().toMap(pointer);
        const double scale = view.transform().scale;
        QWheelEvent wheel(pointer, view.mapToGlobal(pointer), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &wheel);
        QVERIFY(view.transform().scale > 1.4 * scale);
        QVERIFY(distance(view.transform().toMap(pointer), under) < 1e-3);
        QVERIFY(view.grab().toImage() != before);
        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(view.transform().scale, scale);
        // Not moved, it follows the window.
        view.resize(800, 600);
        QTRY_VERIFY(view.transform().scale > 1.8 * scale);
    }

    void imagesTakeTheDotsPlacesWhereThereIsRoom() {
        Theme theme;
        MapView view(theme);
        view.resize(400, 300);
        view.show();
        std::vector<core::MapPoint> points;
        for (int i = 0; i < 600; ++i) points.push_back({static_cast<float>(i % 30), static_cast<float>(i / 30)});
        const auto data = classes();
        view.setMap(mapOf(points), data);
        const std::size_t index = 315;
        view.zoom(40, view.transform().toPixels(points[index]));
        const QPoint middle = view.transform().toPixels(points[index]).toPoint();
        const QImage image = view.grab().toImage();
        // Framed in its class's color, the image itself inside.
        QCOMPARE(image.pixelColor(middle - QPoint(17, 0)), classColor(data->labels[index % 56], theme.dark()));
        const QImage inside = image.copy(QRect(middle - QPoint(16, 16), QSize(32, 32)));
        const core::Image original = data->preview(index % 56);
        int agree = 0;
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x) {
                const auto wanted = original.row(y * 28 / 32)[x * 28 / 32];
                if (qAbs(qGray(inside.pixel(x, y)) - int(wanted)) < 10) ++agree;
            }
        QVERIFY2(agree > 900, qPrintable(QString::number(agree)));
    }

    void imagesDoNotOverlap() {
        std::vector<core::MapPoint> points;
        std::vector<std::uint32_t> visible;
        for (std::uint32_t i = 0; i < 500; ++i) {
            points.push_back({static_cast<float>(std::sin(1.7 * i)) * 10, static_cast<float>(std::cos(2.3 * i)) * 8});
            visible.push_back(i);
        }
        const MapTransform transform{20, {123, -45}};
        const auto drawn = withoutOverlap(points, visible, transform, 36);
        QVERIFY(drawn.size() > 40 && drawn.size() < 150);
        QCOMPARE(drawn.front(), 0U);
        const auto apart = [&](std::uint32_t a, std::uint32_t b) {
            return 20 * std::max(std::abs(points[a].x - points[b].x), std::abs(points[a].y - points[b].y));
        };
        for (std::size_t a = 0; a < drawn.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) QVERIFY(apart(drawn[a], drawn[b]) > 35.99F);
        // Whoever is left out is covered, and panning changes nothing.
        for (const std::uint32_t index : visible)
            QVERIFY(std::any_of(drawn.begin(), drawn.end(), [&](auto other) { return apart(index, other) < 36.01F; }));
        QCOMPARE(withoutOverlap(points, visible, {20, {5, 7}}, 36), drawn);
    }

    void aClickMovesTheSlidersPoint() {
        Desk desk;
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(classes());
        QTRY_VERIFY(desk.maps.state() == MapState::ready);
        auto* map = desk.map();
        QCOMPARE(desk.maps.map()->points().size(), std::size_t{56});  // without the test set
        QTRY_VERIFY(map->cross().has_value());

        const core::Latent before = desk.session.latent();
        QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(90, 70));
        const core::MapPoint there = map->transform().toMap(QPointF(90, 70));
        QVERIFY(distance(desk.session.latent(), before) > 0);
        QVERIFY(distance(desk.session.latent(), desk.maps.map()->latentAt(before, there)) < 1e-5);
        QVERIFY(distance(*map->cross(), there) < 1e-3);
        // Along the plane alone.
        const core::LatentMap& plane = *desk.maps.map();
        QVERIFY(distance(plane.latentAt(before, {0, 0}), plane.latentAt(desk.session.latent(), {0, 0})) < 1e-4);

        drag(map, Qt::LeftButton, {90, 70}, {140, 120});
        QVERIFY(distance(*map->cross(), map->transform().toMap(QPointF(140, 120))) < 1e-3);
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Right);
        QTest::keyClick(map, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(distance(*map->cross(), map->transform().toMap(QPointF(148, 80))) < 1e-3);
    }

    void theCrossFollowsTheSliders() {
        Desk desk;
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(small::dataset());
        QTRY_VERIFY(desk.maps.state() == MapState::ready);
        auto* map = desk.map();
        for (const float value : {-1.5F, 0.25F, 2.0F}) {
            desk.session.setLatentValue(1, value);
            QVERIFY(distance(*map->cross(), desk.maps.map()->place(desk.session.latent())) < 1e-6);
            // It is drawn there.
            const QPointF exact = map->transform().toPixels(*map->cross());
            const QPoint at(static_cast<int>(std::floor(exact.x())), static_cast<int>(std::floor(exact.y())));
            if (map->rect().adjusted(12, 12, -12, -12).contains(at))
                QCOMPARE(map->grab().toImage().pixelColor(at), desk.theme.colors().text);
        }
    }

    void theMapTakesTheSheetsPlace() {
        Desk desk(false);
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(small::dataset());
        auto* sheet = child<SheetView>(desk.view, "explore_sheet");
        QTRY_COMPARE(sheet->cellCount(), 64);
        QVERIFY(desk.maps.state() == MapState::unwanted);  // nobody looks: nothing is computed
        const QRect image = child<ImageView>(desk.view, "explore_image")->geometry();
        QTest::mouseClick(child<QToolButton>(desk.view, "explore_show_map_button"), Qt::LeftButton);
        QVERIFY(desk.map()->isVisible() && !sheet->isVisible());
        QVERIFY(!child<QAction>(desk.view, "explore_save_sheet")->isEnabled());
        QTRY_VERIFY(desk.maps.state() == MapState::ready);
        QCOMPARE(child<ImageView>(desk.view, "explore_image")->geometry().topLeft(), image.topLeft());
        desk.session.setLatent({1, 1, 1, 1});
        QTest::mouseClick(child<QToolButton>(desk.view, "explore_show_sheet_button"), Qt::LeftButton);
        QVERIFY(!desk.map()->isVisible() && sheet->isVisible());
        QTRY_VERIFY(child<QAction>(desk.view, "explore_save_sheet")->isEnabled());
    }

    void neighborsAreLaidOut() {
        Desk desk;
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(classes());
        QTRY_VERIFY(desk.maps.state() == MapState::ready);
        auto* layout = child<QComboBox>(desk.view, "map_layout");
        layout->setCurrentIndex(1);
        QTRY_VERIFY(!desk.maps.map()->isPlane() && !desk.maps.laysOut());
        auto* map = desk.map();
        // A click on an image goes to its latent.
        const core::MapPoint point = desk.maps.map()->points()[20];
        const QPoint at = map->transform().toPixels(point).toPoint();
        QTest::mouseClick(map, Qt::LeftButton, {}, at);
        QVERIFY(distance(*map->cross(), map->transform().toMap(at)) < 1e-6);
        QVERIFY(distance(desk.session.latent(), desk.maps.map()->latentAt({}, map->transform().toMap(at))) < 1e-6);
        layout->setCurrentIndex(0);
        QVERIFY(desk.maps.map()->isPlane());
        // What was laid out is kept.
        layout->setCurrentIndex(1);
        QVERIFY(!desk.maps.map()->isPlane() && !desk.maps.laysOut());
    }

    void aLayoutIsCancelled() {
        Desk desk;
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(small::dataset(12'000));
        auto* cancel = child<QPushButton>(desk.view, "map_cancel");
        QTRY_VERIFY_WITH_TIMEOUT(desk.maps.state() == MapState::ready, 60'000);
        QVERIFY(!cancel->isVisible());
        QSignalSpy progress(&desk.maps, &MapController::progress);
        child<QComboBox>(desk.view, "map_layout")->setCurrentIndex(1);
        QTRY_VERIFY(desk.maps.laysOut() && cancel->isVisible());
        QTRY_VERIFY(!progress.isEmpty());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(desk.maps.map()->isPlane() && !cancel->isVisible());
        QCOMPARE(child<QComboBox>(desk.view, "map_layout")->currentIndex(), 0);
    }

    void anEncodingIsCancelledAndMadeAfterAll() {
        Desk desk;
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(small::dataset(40'000));
        auto* cancel = child<QPushButton>(desk.view, "map_cancel");
        QTRY_VERIFY(desk.maps.state() == MapState::making && cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(desk.maps.state() == MapState::cancelled);
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(desk.maps.state() == MapState::ready, 60'000);
        QCOMPARE(desk.maps.map()->points().size(), std::size_t{35'000});
    }

    void whatIsDoneMovesNothing() {
        Desk desk;
        desk.view.resize(620, 500);  // so that it might want to be wider
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(small::dataset());
        QTRY_VERIFY(desk.maps.state() == MapState::ready);
        auto* overlay = child<QWidget>(desk.view, "map_overlay");
        QVERIFY(!overlay->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QRect place = desk.map()->geometry();
        desk.session.setDataset(small::dataset(40'000));
        QTRY_VERIFY(desk.maps.state() == MapState::making && overlay->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(desk.map()->geometry(), place);
        QVERIFY(place.contains(overlay->geometry()));
        QTest::mouseClick(child<QPushButton>(desk.view, "map_cancel"), Qt::LeftButton);
        QVERIFY(overlay->isVisible());  // with the button that makes the map after all
        QTest::mouseClick(child<QPushButton>(desk.view, "map_cancel"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(desk.maps.state() == MapState::ready, 60'000);
        QVERIFY(!overlay->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(desk.map()->geometry(), place);
    }

    void saysWhyThereIsNone() {
        Desk desk;
        QVERIFY(desk.maps.state() == MapState::noModel);
        openModel(desk.session, small::snapshot());
        QVERIFY(desk.maps.state() == MapState::noDataset);
        const auto* text = child<MessageLine>(desk.view, "map_offer_text");
        QVERIFY(text->isVisible() && !text->isError() && text->text().contains("Data workspace"));
        const auto* open = child<QPushButton>(desk.view, "map_offer_open");
        QVERIFY(!open->isVisible());
        auto known = std::make_shared<core::SavedModel>();
        known->snapshot = small::snapshot();
        known->datasetName = "Shapes";
        known->datasetSource = "shapes";
        desk.session.setModel(known, "/models/known");
        QTRY_VERIFY(open->isVisible() && open->isEnabled());
        QCOMPARE(open->text(), QString("Open Shapes"));
        // Both in the middle of where the map would be, the button below the text.
        const auto* panel = desk.view.mapPanel();
        const auto placeOf = [panel](const QWidget* widget) {
            return QRect(widget->mapTo(panel, QPoint()), widget->size());
        };
        const QRect middle = desk.map()->geometry();
        QTRY_VERIFY(placeOf(open).top() > placeOf(text).bottom() && middle.contains(placeOf(open)));
        QVERIFY(middle.contains(placeOf(text)));
        QVERIFY(std::abs(placeOf(open).center().x() - middle.center().x()) <= 1);
        desk.session.setDataset(small::dataset());
        QTRY_VERIFY(desk.maps.state() == MapState::ready);
        QVERIFY(!text->isVisible() && !open->isVisible());
        openModel(desk.session, small::snapshot(4, {}, 0, {32, 32, 1}));
        QVERIFY(desk.maps.state() == MapState::otherShape);
        QVERIFY(!desk.maps.map() && !desk.map()->cross());
        openModel(desk.session, ganSnapshot());
        QVERIFY(desk.maps.state() == MapState::noEncoder);
        QVERIFY(desk.map()->grab().toImage() != QImage());
        desk.session.setModel(nullptr, {});
        QVERIFY(desk.maps.state() == MapState::noModel);
    }

    /// A model of another size, opened in the middle of everything.
    void anotherModelLeavesNothingOfTheFirst() {
        Desk desk;
        openModel(desk.session, small::snapshot(4));
        desk.session.setDataset(small::dataset(4'000));
        QTRY_VERIFY_WITH_TIMEOUT(desk.maps.state() == MapState::ready, 60'000);
        child<QToolButton>(desk.view, "map_decode")->setChecked(true);
        child<QComboBox>(desk.view, "map_layout")->setCurrentIndex(1);
        openModel(desk.session, small::snapshot(7));
        QVERIFY(!desk.maps.map());
        QTRY_VERIFY_WITH_TIMEOUT(desk.maps.map() && !desk.maps.laysOut() && !desk.maps.map()->isPlane(), 60'000);
        QCOMPARE(desk.maps.map()->data().latentSize, 7);
        desk.session.setDataset(small::dataset(80));
        QVERIFY(!desk.maps.map());
        QTRY_VERIFY(desk.maps.map() && desk.maps.map()->points().size() == 70);
    }

    void followsATraining() {
        Desk desk;
        desk.session.setLiveSnapshot(small::snapshot(4, {}, 10));
        desk.session.setDataset(small::dataset());
        QTRY_VERIFY(desk.maps.state() == MapState::ready);
        QCOMPARE(desk.maps.trainingStep(), std::optional<std::int64_t>(10));
        auto* message = child<MessageLine>(desk.view, "map_message");
        QVERIFY(message->text().contains("10"));
        const auto newer = small::snapshot(4, {}, 20);
        desk.session.setLiveSnapshot(newer);
        QTRY_COMPARE_WITH_TIMEOUT(desk.maps.trainingStep(), std::optional<std::int64_t>(20), 20'000);
        QVERIFY(distance(desk.maps.map()->data().latent(3), encoded(*newer, small::dataset()->sampleAt(3))) < 1e-4);
        QVERIFY(message->text().contains("20"));
        // A map by neighbors stays until the next one is complete.
        child<QComboBox>(desk.view, "map_layout")->setCurrentIndex(1);
        QTRY_VERIFY(!desk.maps.map()->isPlane() && !desk.maps.laysOut());
        QSignalSpy progress(&desk.maps, &MapController::progress);
        desk.session.setLiveSnapshot(small::snapshot(4, {}, 25));
        QTRY_COMPARE_WITH_TIMEOUT(desk.maps.trainingStep(), std::optional<std::int64_t>(25), 20'000);
        QVERIFY(!desk.maps.map()->isPlane() && !desk.maps.laysOut());
        QVERIFY(progress.isEmpty());
        child<QComboBox>(desk.view, "map_layout")->setCurrentIndex(0);
        openModel(desk.session, small::snapshot(4, {}, 30));
        QTRY_VERIFY(desk.maps.state() == MapState::ready);
        QVERIFY(!desk.maps.trainingStep() && !message->isVisible());
    }

    void decodesWhereThereAreNoData() {
        Desk desk;
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(small::dataset());
        QTRY_VERIFY(desk.maps.state() == MapState::ready);
        auto* map = desk.map();
        // The cross out of the way of what is looked at.
        const core::MapPoint center = map->transform().toMap(QPointF(map->rect().center()));
        desk.session.setLatent(desk.maps.map()->latentAt(desk.session.latent(), center));
        QVERIFY(distance(*map->cross(), center) < 1e-3);
        const QImage bare = map->grab().toImage();
        QCOMPARE(bare.pixelColor(20, 20), desk.theme.colors().canvas);
        QTest::mouseClick(child<QToolButton>(desk.view, "map_decode"), Qt::LeftButton);
        // The finest grid has cells of 28 pixels: the image in the first one is what the model draws there.
        const QPointF middle(14, 14);
        core::Renderer renderer(1);
        const core::Latent latent = desk.maps.map()->latentAt(desk.session.latent(), map->transform().toMap(middle));
        const QImage drawn = toQImage(renderer.decode(*desk.session.snapshot(), {&latent, 1}).front());
        QImage wanted(28, 28, QImage::Format_RGB32);
        QPainter painter(&wanted);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(0, 0, 27, 27), drawn);  // a pixel is left between two cells
        painter.end();
        const auto differs = [&] {
            const QImage now = map->grab().toImage();
            int worst = 0;
            for (int i = 6; i < 22; ++i)
                worst = std::max(worst, qAbs(qGray(now.pixel(i, i)) - qGray(wanted.pixel(i, i))));
            return worst;
        };
        QTRY_VERIFY2(differs() < 12, qPrintable(QString::number(differs())));
        QTest::mouseClick(child<QToolButton>(desk.view, "map_decode"), Qt::LeftButton);
        QCOMPARE(map->grab().toImage(), bare);
    }

    void aPathIsLatentsAlongIt() {
        Desk desk;
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(small::dataset());
        QTRY_VERIFY(desk.maps.state() == MapState::ready);
        std::vector<core::Latent> latents;
        connect(desk.view.mapPanel(), &MapPanel::pathDrawn, &desk.view,
                [&](const std::vector<core::Latent>& path) { latents = path; });
        const core::Latent before = desk.session.latent();
        auto* map = desk.map();
        drag(map, Qt::LeftButton, {60, 60}, {160, 100}, Qt::ShiftModifier);
        QCOMPARE(latents.size(), std::size_t{16});
        QCOMPARE(desk.session.latent(), before);  // the cross stays
        const auto place = [&](std::size_t i) { return desk.maps.map()->place(latents[i]); };
        QVERIFY(distance(place(0), map->transform().toMap(QPointF(60, 60))) < 1e-3);
        QVERIFY(distance(place(15), map->transform().toMap(QPointF(160, 100))) < 1e-3);
        const double step = distance(place(0), place(1));
        for (std::size_t i = 1; i < 16; ++i) QVERIFY(std::abs(distance(place(i - 1), place(i)) - step) < 0.02 * step);
    }

    void theNearestImagesAreFound() {
        Desk desk(false);
        auto* strip = child<NearestStrip>(desk.view, "nearest_strip");
        QVERIFY(!strip->isVisible());
        openModel(desk.session, small::snapshot());
        const auto data = classes();
        desk.session.setDataset(data);
        QVERIFY(strip->isVisible());
        QTRY_VERIFY(desk.near(0)->isEnabled());
        // An image of the data is its own copy.
        strip->setSample(data->sampleAt(7), desk.session.latent());
        QTRY_COMPARE(desk.near(0)->text(), QString("0.00"));
        QVERIFY2(desk.near(0)->toolTip().contains("image 7"), qPrintable(desk.near(0)->toolTip()));
        QVERIFY(desk.near(0)->toolTip().contains("medium"));
        QVERIFY(desk.near(4)->text() != "0.00");  // those between are the same image again
        // Its image, and the way to its latent.
        QTest::mouseClick(desk.near(0), Qt::LeftButton);
        const core::Latent own = encoded(*desk.session.snapshot(), data->sampleAt(7));
        QTRY_VERIFY(distance(desk.session.latent(), own) < 1e-5);

        child<QComboBox>(desk.view, "nearest_measure")->setCurrentIndex(1);
        QTRY_COMPARE(desk.near(0)->text(), QString("0.00"));
        // The same image is in the data more than once: either is as near.
        const auto named = QRegularExpression("image (\\d+)").match(desk.near(0)->toolTip());
        QVERIFY2(named.hasMatch(), qPrintable(desk.near(0)->toolTip()));
        QCOMPARE(toQImage(data->preview(named.captured(1).toULongLong())), toQImage(data->preview(7)));
        const auto wanted = core::nearestRows(*desk.maps.codes(), desk.session.latent(), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(desk.near(i)->text(), QLocale::c().toString(wanted[static_cast<std::size_t>(i)].distance, 'f', 2));

        openModel(desk.session, small::snapshot(4, {}, 0, {32, 32, 1}));
        QVERIFY(!strip->isVisible());
    }

    void theNearestAreLookedForOnlyWhereTheyAreSeen() {
        Desk desk(false);
        auto* fold = child<FoldButton>(desk.view, "nearest_fold");
        fold->setOpen(false);
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(classes());
        QVERIFY(fold->isVisible() && !desk.near(0)->isVisible());
        QSignalSpy drawn(&desk.view, &ExploreView::imageShown);
        QTRY_VERIFY(drawn.count() > 0);
        QVERIFY(!desk.near(0)->isEnabled());
        fold->setOpen(true);
        QVERIFY(desk.near(0)->isVisible());
        QTRY_VERIFY(desk.near(0)->isEnabled());
    }

    /// Of what another model drew before nothing is left, also where nobody looked when it changed.
    void theNearestAreThoseOfTheOpenModel() {
        Desk desk(false);
        openModel(desk.session, small::snapshot());
        const auto data = classes();
        desk.session.setDataset(data);
        auto* strip = child<NearestStrip>(desk.view, "nearest_strip");
        QTRY_VERIFY(desk.near(0)->isEnabled());
        strip->setSample(data->sampleAt(7), desk.session.latent());
        QTRY_COMPARE(desk.near(0)->text(), QString("0.00"));
        double least = 1;
        int answers = 0;
        connect(&desk.nearest, &NearestController::found, &desk.view,
                [&](const std::vector<core::NearSample>& nearest) {
                    ++answers;
                    least = std::min(least, nearest.front().distance);
                });
        desk.view.hide();
        openModel(desk.session, small::snapshot());
        QVERIFY(!desk.near(0)->isEnabled());
        desk.view.show();
        QTRY_VERIFY(answers > 0);
        QVERIFY(least > 0.01);
    }

    void aGanIsSearchedForTheImage() {
        Desk desk(false);
        openModel(desk.session, ganSnapshot());
        desk.session.setDataset(small::dataset());
        QTRY_VERIFY(desk.near(0)->isEnabled());
        QVERIFY(!child<QComboBox>(desk.view, "nearest_measure")->isEnabled());
        QSignalSpy begun(&desk.projections, &ProjectionController::started);
        QTest::mouseClick(desk.near(0), Qt::LeftButton);
        QTRY_COMPARE(begun.count(), 1);
        desk.projections.stop();
        QTRY_VERIFY(!desk.projections.busy());
    }

    void theLegendNamesTheClasses() {
        Desk desk;
        openModel(desk.session, small::snapshot());
        desk.session.setDataset(classes());
        auto* legend = child<ClassLegend>(desk.view, "map_legend");
        QTRY_COMPARE(legend->entries(), (QStringList{"small", "medium", "large"}));
        QVERIFY(legend->isVisible());
        const QImage image = legend->grab().toImage();
        QCOMPARE(image.pixelColor(4, image.height() / 2), classColor(0, desk.theme.dark()));
        desk.session.setDataset(small::dataset());
        QVERIFY(!legend->isVisible());
        ClassLegend many(desk.theme);
        QStringList names;
        for (int i = 0; i < 200; ++i) names << QString::number(i);
        many.setClasses(names);
        QCOMPARE(many.entries().size(), 21);
        QCOMPARE(many.entries().last(), QString("180 more"));
    }
};

IMAGO_GUI_TEST(TestMap)
#include "test_map.moc"
