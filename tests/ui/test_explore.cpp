#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

#include "Child.h"
#include "SmallModels.h"
#include "core/exporting/RecipeFile.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/sheet/ExploreSheetBar.h"
#include "ui/explore/sheet/ImageFileController.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/jobs/RenderController.h"

using namespace ui;

/// The view of the model's images, with the real renderer behind it.
class TestExplore : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void imagesMeetQt();
    void imageFitsAndIsSharpWhereAsked();
    void theWheelZoomsOnWhatIsUnderIt();
    void sheetFindsItsCells();
    void imagesFollowTheSliders();
    void aClickOnACellGoesThere();
    void twoDimensionsMakeAPlane();
    void hiddenViewsCatchUp();
    void savesImageAndSheet();
    void closingTheModelEmptiesTheView();

   private:
    Theme theme_;
    QTemporaryDir folder_;
};

namespace {

QImage expected(const core::SnapshotPointer& snapshot, const core::Latent& latent) {
    core::Renderer renderer(1);
    return small::onScreen(toQImage(renderer.decode(*snapshot, std::vector<core::Latent>{latent}).front()));
}

}  // namespace

void TestExplore::imagesMeetQt() {
    core::Image gray(core::ImageShape{3, 5, 1});
    core::Image color(core::ImageShape{3, 5, 3});
    for (std::size_t index = 0; index < gray.pixels().size(); ++index)
        gray.pixels()[index] = static_cast<std::uint8_t>(index * 16);
    for (std::size_t index = 0; index < color.pixels().size(); ++index)
        color.pixels()[index] = static_cast<std::uint8_t>(index * 5);
    QCOMPARE(toQImage(gray).size(), QSize(5, 3));
    QCOMPARE(qGray(toQImage(gray).pixel(4, 2)), 14 * 16);
    QCOMPARE(toQImage(color).pixelColor(1, 0), QColor(15, 20, 25));
    QVERIFY(fromQImage(toQImage(gray)) == gray);
    QVERIFY(fromQImage(toQImage(color)) == color);
    QVERIFY(toQImage({}).isNull());
    QVERIFY(fromQImage({}).empty());

    const std::vector<core::Image> five(5, color);
    const QImage atlas = toAtlas(five, 2);
    QCOMPARE(atlas.size(), QSize(10, 9));
    QCOMPARE(atlas.pixelColor(9, 8), QColor(Qt::black));
    const auto cells = fromAtlas(atlas, 2, 3);
    QCOMPARE(cells.size(), std::size_t{6});
    for (std::size_t index = 0; index < 5; ++index) QVERIFY(cells[index] == color);
}

void TestExplore::theWheelZoomsOnWhatIsUnderIt() {
    ImageView view(theme_);
    view.resize(300, 200);
    view.show();
    QImage image(30, 20, QImage::Format_Grayscale8);
    image.fill(0);
    view.setImage(image);
    const QRectF whole = view.imageRect();
    const QPointF place(100, 80);
    const auto pixelAt = [&view, &image, &place] {
        const QRectF rect = view.imageRect();
        return QPointF((place.x() - rect.left()) * image.width() / rect.width(),
                       (place.y() - rect.top()) * image.height() / rect.height());
    };
    const QPointF before = pixelAt();
    const auto turn = [&](int steps) {
        QWheelEvent wheel(place, view.mapToGlobal(place), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &wheel);
    };
    turn(4);
    QVERIFY(std::abs(view.zoom() - std::pow(1.2, 4)) < 1e-9);
    QVERIFY(view.imageRect().width() > 2 * whole.width());
    QVERIFY(QLineF(pixelAt(), before).length() < 0.5);
    turn(100);
    QCOMPARE(view.zoom(), ImageView::kMostZoom);
    // A drag pans, no further than to the edge.
    const QRectF zoomed = view.imageRect();
    QTest::mousePress(&view, Qt::LeftButton, Qt::NoModifier, QPoint(150, 100));
    QMouseEvent move(QEvent::MouseMove, QPointF(140, 97), view.mapToGlobal(QPointF(140, 97)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &move);
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::NoModifier, QPoint(140, 97));
    QCOMPARE(view.imageRect().topLeft(), zoomed.topLeft() - QPointF(10, 3));
    turn(-200);
    QCOMPARE(view.zoom(), 1.0);
    QCOMPARE(view.imageRect(), whole);
}

void TestExplore::imageFitsAndIsSharpWhereAsked() {
    ImageView view(theme_);
    view.resize(300, 200);
    view.show();
    QImage image(28, 28, QImage::Format_Grayscale8);
    image.fill(0);
    for (int y = 0; y < 28; ++y) {
        for (int x = 14; x < 28; ++x) image.setPixel(x, y, qRgb(255, 255, 255));
    }
    view.setImage(image);
    QVERIFY(QRectF(view.rect()).contains(view.imageRect()));
    QCOMPARE(view.imageRect().width(), view.imageRect().height());
    view.setSmooth(false);
    QCOMPARE(view.imageRect().width(), 28.0 * 6);
    const QImage grab = view.grab().toImage();
    const int edge = qRound(view.imageRect().left()) + 14 * 6;
    const int middle = grab.height() / 2;
    QCOMPARE(grab.pixelColor(edge - 1, middle), QColor(Qt::black));
    QCOMPARE(grab.pixelColor(edge, middle), QColor(Qt::white));
    QCOMPARE(grab.pixelColor(1, 1), theme_.colors().canvas);
}

void TestExplore::sheetFindsItsCells() {
    SheetView sheet(theme_);
    sheet.resize(400, 300);
    sheet.show();
    QImage atlas(8 * 28, 4 * 28, QImage::Format_RGB888);
    atlas.fill(Qt::red);
    sheet.setAtlas(atlas, 8, 4);
    sheet.setSelectable(true);
    QCOMPARE(sheet.cellCount(), 32);
    for (int cell = 0; cell < 32; ++cell) {
        QCOMPARE(sheet.cellAt(sheet.cellRect(cell).center()), cell);
        QVERIFY(QRectF(sheet.rect()).contains(sheet.cellRect(cell)));
    }
    QCOMPARE(sheet.cellAt(QPointF(1, 1)), -1);
    QSignalSpy activated(&sheet, &SheetView::cellActivated);
    QTest::mouseClick(&sheet, Qt::LeftButton, {}, sheet.cellRect(19).center().toPoint());
    QTest::keyClick(&sheet, Qt::Key_Right);
    QTest::keyClick(&sheet, Qt::Key_Up);
    QTest::keyClick(&sheet, Qt::Key_Return);
    QTest::mouseClick(&sheet, Qt::LeftButton, {}, QPoint(1, 1));
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated[0][0].toInt(), 19);
    QCOMPARE(activated[1][0].toInt(), 12);
    QCOMPARE(sheet.grab().toImage().pixelColor(sheet.cellRect(3).center().toPoint()), QColor(Qt::red));
}

void TestExplore::imagesFollowTheSliders() {
    Session session;
    RenderController renderer(1);
    ProjectionController projections(session);
    MapController maps(session);
    NearestController nearest;
    DatasetController datasets{session};
    ImageFileController files;
    ExploreView view(session, renderer, projections, maps, nearest, files, datasets, theme_);
    view.resize(800, 500);
    view.show();
    const auto first = small::snapshot();
    session.setLiveSnapshot(first);
    auto* image = child<ImageView>(view, "explore_image");
    auto* sheet = child<SheetView>(view, "explore_sheet");
    QTRY_COMPARE(image->image(), expected(first, session.latent()));
    QTRY_COMPARE(sheet->cellCount(), 64);
    session.setLatent({1, -1, 2, 0});
    QTRY_COMPARE(image->image(), expected(first, {1, -1, 2, 0}));
    const auto second = small::snapshot(4, {}, 5);
    session.setLiveSnapshot(second);
    QTRY_COMPARE(image->image(), expected(second, {1, -1, 2, 0}));
    // The first variation is the image itself.
    core::Renderer reference(1);
    const auto cells = reference.decode(*second, core::variations({1, -1, 2, 0}, 64, 0.6, 1));
    QTRY_COMPARE(sheet->atlas(), small::onScreen(toAtlas(cells, 8)));
    QCOMPARE(sheet->currentCells(), std::vector{0});
}

void TestExplore::aClickOnACellGoesThere() {
    Session session;
    RenderController renderer(1);
    ProjectionController projections(session);
    MapController maps(session);
    NearestController nearest;
    DatasetController datasets{session};
    ImageFileController files;
    ExploreView view(session, renderer, projections, maps, nearest, files, datasets, theme_);
    view.resize(900, 500);
    view.show();
    session.setLiveSnapshot(small::snapshot());
    auto* sheet = child<SheetView>(view, "explore_sheet");
    QTRY_COMPARE(sheet->cellCount(), 64);
    const auto latents = core::variations(session.latent(), 64, 0.6, 1);
    QTest::mouseClick(sheet, Qt::LeftButton, {}, sheet->cellRect(10).center().toPoint());
    QCOMPARE(session.latent(), latents[10]);
}

void TestExplore::twoDimensionsMakeAPlane() {
    Session session;
    RenderController renderer(1);
    ProjectionController projections(session);
    MapController maps(session);
    NearestController nearest;
    DatasetController datasets{session};
    ImageFileController files;
    ExploreView view(session, renderer, projections, maps, nearest, files, datasets, theme_);
    view.resize(900, 500);
    view.show();
    const auto snapshot = small::snapshot(4, small::activities({0.1F, 5, 0.2F, 3}));
    session.setLiveSnapshot(snapshot);
    session.setLatent({0, 0, 0, 0});
    auto* mode = child<QComboBox>(view, "sheet_mode");
    mode->setCurrentIndex(1);
    auto* across = child<QSpinBox>(view, "sheet_across");
    auto* down = child<QSpinBox>(view, "sheet_down");
    QVERIFY(across->isVisible() && down->isVisible() && !child<QDoubleSpinBox>(view, "sheet_distance")->isVisible());
    QCOMPARE(across->value(), 1);
    QCOMPARE(down->value(), 3);
    core::Renderer reference(1);
    auto* sheet = child<SheetView>(view, "explore_sheet");
    const auto plane = reference.decode(*snapshot, core::plane(session.latent(), 1, 3, 8, 8, 3));
    QTRY_COMPARE(sheet->atlas(), small::onScreen(toAtlas(plane, 8)));
    across->setValue(0);
    const auto latents = core::plane(session.latent(), 0, 3, 8, 8, 3);
    QTRY_COMPARE(sheet->atlas(), small::onScreen(toAtlas(reference.decode(*snapshot, latents), 8)));
    QTest::mouseClick(sheet, Qt::LeftButton, {}, sheet->cellRect(7).center().toPoint());
    QCOMPARE(session.latent(), latents[7]);
    QCOMPARE(session.latent(), (core::Latent{3, 0, 0, 3}));
    QTRY_COMPARE(sheet->currentCells(), std::vector{7});
}

void TestExplore::hiddenViewsCatchUp() {
    Session session;
    RenderController renderer(1);
    ProjectionController projections(session);
    MapController maps(session);
    NearestController nearest;
    DatasetController datasets{session};
    ImageFileController files;
    ExploreView view(session, renderer, projections, maps, nearest, files, datasets, theme_);
    QSignalSpy drawn(&view, &ExploreView::imageShown);
    session.setLiveSnapshot(small::snapshot());
    session.setLatent({1, 1, 1, 1});
    auto* image = child<ImageView>(view, "explore_image");
    QVERIFY(image->image().isNull());
    view.show();
    QTRY_COMPARE(image->image(), expected(session.snapshot(), session.latent()));
    QCOMPARE(drawn.count(), 1);
}

void TestExplore::savesImageAndSheet() {
    Session session;
    RenderController renderer(1);
    ProjectionController projections(session);
    MapController maps(session);
    NearestController nearest;
    DatasetController datasets{session};
    ImageFileController files;
    ExploreView view(session, renderer, projections, maps, nearest, files, datasets, theme_);
    view.show();
    QVERIFY(!child<QAction>(view, "explore_save_image")->isEnabled());
    session.setLiveSnapshot(small::snapshot());
    QTRY_VERIFY(child<QAction>(view, "explore_save_image")->isEnabled());
    QTRY_VERIFY(child<QAction>(view, "explore_save_sheet")->isEnabled());
    QSignalSpy saved(&view, &ExploreView::saved);
    view.saveImage(folder_.filePath("one.png"));
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(small::onScreen(toQImage(core::readImage(folder_.filePath("one.png").toStdString()))),
             child<ImageView>(view, "explore_image")->image());
    view.saveSheet(folder_.filePath("sheet.png"));
    QTRY_COMPARE(saved.count(), 2);
    auto* message = child<MessageLine>(view, "explore_message");
    QVERIFY(!message->isError() && message->text().contains("sheet.png"));
    QCOMPARE(QImage(folder_.filePath("sheet.png")).size(), QSize(8 * 28 + 9 * 2, 8 * 28 + 9 * 2));
    const core::Recipe recipe = core::readRecipe(folder_.filePath("sheet.png").toStdString());
    QCOMPARE(recipe.columns, 8);
    QCOMPARE(recipe.rows, 8);
    QVERIFY(recipe.step.has_value());  // the model is in training
    child<QAction>(view, "explore_copy_image")->trigger();
    const QByteArray png = QGuiApplication::clipboard()->mimeData()->data("image/png");
    const auto text = core::recipeTextIn(
        std::span(reinterpret_cast<const std::uint8_t*>(png.data()), static_cast<std::size_t>(png.size())));
    QVERIFY(text && core::recipeFromText(*text, core::Message("copied")).latent == session.latent());
    view.saveImage(folder_.filePath("missing/one.png"));
    QTRY_VERIFY(message->isError());
    QVERIFY2(message->text().contains(folder_.filePath("missing/one.png")), qPrintable(message->text()));
    QCOMPARE(saved.count(), 2);
    // The images that training draws meanwhile do not wipe it away.
    session.setLatent({1, -1, 2, 0});
    QTRY_COMPARE(child<ImageView>(view, "explore_image")->image(), expected(session.snapshot(), {1, -1, 2, 0}));
    QVERIFY(message->isError());
}

void TestExplore::closingTheModelEmptiesTheView() {
    Session session;
    RenderController renderer(1);
    ProjectionController projections(session);
    MapController maps(session);
    NearestController nearest;
    DatasetController datasets{session};
    ImageFileController files;
    ExploreView view(session, renderer, projections, maps, nearest, files, datasets, theme_);
    view.show();
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot();
    session.setModel(model, "x");
    auto* image = child<ImageView>(view, "explore_image");
    QTRY_VERIFY(!image->image().isNull());
    session.setModel(nullptr, "");
    QVERIFY(image->image().isNull());
    QCoreApplication::processEvents();
    QVERIFY(image->image().isNull());
    QVERIFY(!child<QAction>(view, "explore_save_image")->isEnabled());
}

IMAGO_GUI_TEST(TestExplore)
#include "test_explore.moc"
