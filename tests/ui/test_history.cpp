#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <set>

#include "Child.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/SampleMenu.h"
#include "ui/explore/history/HistoryPanel.h"
#include "ui/explore/history/HistoryTree.h"
#include "ui/explore/sheet/HeldPoints.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/explore/sliders/SlidersPanel.h"
#include "ui/explore/timeline/TimelineController.h"
#include "ui/jobs/RenderController.h"

using namespace ui;

namespace {

core::Latent latent(float value) {
    return core::Latent(4, value);
}

/// A history whose first point is 0 everywhere.
struct Walk {
    Session session;
    LatentHistory history{session};

    Walk() {
        session.setLiveSnapshot(small::snapshot());
        session.setLatent(latent(0));
        history.keep();
        first = history.here();
    }
    /// Goes there from where one stands. -> its id
    int go(float value) {
        session.setLatent(latent(value));
        history.keep();
        return history.here();
    }
    float value() const { return session.latent().front(); }

    int first = LatentHistory::kNone;
};

/// A panel with the parts around it, and a saved model open.
struct Room {
    QTemporaryDir folder;
    Theme theme;
    Session session;
    StudioProject project{std::filesystem::path(folder.path().toStdString()) / "project"};
    Favorites favorites{session, project};
    RenderController renderer{1};
    LatentHistory history{session};
    HeldPoints held{session};
    TimelineController timeline{session};
    HistoryPanel panel{session, history, favorites, renderer, theme};
    SampleMenu menu{session, favorites, held, timeline, renderer, &panel};
    HistoryTree* tree = child<HistoryTree>(panel, "history_tree");

    Room() {
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        model->weightsHash = "hash";
        session.setModel(model, QStringLiteral("/models/small"));
        QObject::connect(&panel, &HistoryPanel::menuRequested, &menu, &SampleMenu::open);
        panel.resize(300, 500);
        panel.show();
    }
    int go(float value) {
        session.setLatent(latent(value));
        history.keep();
        return history.here();
    }
    QImage drawn(float value) const {
        const std::vector<core::Latent> latents{latent(value)};
        return toQImage(core::Renderer(1).decode(*session.snapshot(), latents).front());
    }
    /// What the tree shows of a point, as it was painted.
    QImage shown(int id) const { return tree->grab().toImage().copy(onTree(id).adjusted(4, 4, -4, -4)); }
    /// The same of an image that is painted there alone.
    QImage painted(int id, const QImage& sample) const {
        QImage image(tree->size(), QImage::Format_RGB32);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(onTree(id), sample);
        painter.end();
        return image.copy(onTree(id).adjusted(4, 4, -4, -4));
    }
    QRect onTree(int id) const { return tree->imageRect(id).translated(tree->viewport()->pos()); }
    void click(int id) { QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->imageRect(id).center()); }
};

bool alike(const QImage& one, const QImage& other) {
    if (one.size() != other.size()) return false;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            if (std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 2) return false;
    return true;
}

std::vector<HistoryPlace> layoutOf(const LatentHistory& history) {
    std::vector<HistoryPoint> points;
    for (const LatentHistory::Point& point : history.points()) points.push_back({point.id, point.parent});
    return historyLayout(points);
}

const HistoryPlace& placeOf(const std::vector<HistoryPlace>& places, int id) {
    const auto found =
        std::find_if(places.begin(), places.end(), [id](const HistoryPlace& place) { return place.id == id; });
    if (found == places.end()) qFatal("no place for %d", id);
    return *found;
}

}  // namespace

/// Where a person has been, as a tree, and the view of it.
class TestHistory : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void undoGoesToTheParentAndRedoToTheChildVisitedLast() {
        Walk walk;
        walk.go(1);
        walk.history.undo();
        QCOMPARE(walk.value(), 0.0F);
        walk.go(2);
        walk.history.undo();
        // Of two ways the last one is gone again, and the other is not lost.
        QVERIFY(walk.history.canRedo());
        walk.history.redo();
        QCOMPARE(walk.value(), 2.0F);
        QVERIFY(!walk.history.canRedo());
        const int one = walk.history.points()[walk.history.points().size() - 2].id;
        walk.history.goTo(one);
        QCOMPARE(walk.value(), 1.0F);
        walk.history.undo();
        walk.history.redo();
        QCOMPARE(walk.value(), 1.0F);
    }

    void redoFollowsTheWholeWay() {
        Walk walk;
        walk.go(1);
        const int deep = walk.go(2);
        walk.history.goTo(walk.first);
        walk.go(3);
        walk.history.goTo(deep);
        walk.history.goTo(walk.first);
        walk.history.redo();
        walk.history.redo();
        QCOMPARE(walk.history.here(), deep);
    }

    void aPointThatHasNotRestedCountsAtUndo() {
        Walk walk;
        walk.session.setLatent(latent(5));
        QCOMPARE(walk.history.here(), walk.first);
        QVERIFY(walk.history.canUndo());
        walk.history.undo();
        QCOMPARE(walk.value(), 0.0F);
        walk.history.redo();
        QCOMPARE(walk.value(), 5.0F);
        // As it does for who goes somewhere else in the tree.
        walk.session.setLatent(latent(6));
        walk.history.goTo(walk.first);
        const auto& points = walk.history.points();
        QVERIFY(std::any_of(points.begin(), points.end(), [](const auto& one) { return one.latent == latent(6); }));
    }

    void aHandThatRestsMakesAPoint() {
        Walk walk;
        const std::size_t before = walk.history.points().size();
        for (int step = 1; step <= 20; ++step) walk.session.setLatentValue(0, static_cast<float>(step));
        QCOMPARE(walk.history.points().size(), before);
        QTRY_COMPARE(walk.history.points().size(), before + 1);
        QCOMPARE(walk.history.points().back().latent.front(), 20.0F);
        QCOMPARE(walk.history.points().back().parent, walk.first);
    }

    void theSameWayTwiceIsNoBranch() {
        Walk walk;
        const int one = walk.go(1);
        walk.history.undo();
        QCOMPARE(walk.go(1), one);
        // But who comes back by a slider stands at another point of the way.
        QVERIFY(walk.go(0) != walk.first);
        walk.history.undo();
        QCOMPARE(walk.history.here(), one);
    }

    void classesComeBack() {
        Session session;
        LatentHistory history(session);
        session.setLiveSnapshot(small::conditionalSnapshot({"Bag", "Coat", "Shirt"}));
        session.setClassMix(core::mixOf(2, 0, 0.25F));
        history.keep();
        session.setClassMix(core::mixOf(1, 1, 0));
        history.undo();
        QVERIFY(session.classMix() == core::mixOf(2, 0, 0.25F));
        history.redo();
        QVERIFY(session.classMix() == core::mixOf(1, 1, 0));
    }

    void anotherModelBeginsAnew() {
        Walk walk;
        walk.go(1);
        walk.session.setLiveSnapshot(small::snapshot(6));
        QCOMPARE(walk.history.points().size(), std::size_t{1});
        QCOMPARE(walk.history.points().front().latent.size(), std::size_t{6});
        QVERIFY(!walk.history.canUndo() && !walk.history.canRedo());
        QVERIFY(walk.history.here() > walk.first);  // no id is given twice
    }

    void withTooManyTheOldestLeavesAreForgotten() {
        Walk walk;
        const int root = walk.history.points().front().id;
        const int oldBranch = walk.go(-1);
        const int itsLeaf = walk.go(-2);
        walk.history.goTo(walk.first);
        std::vector<int> leaves;
        int deepest = LatentHistory::kNone;
        for (int count = 0; walk.history.points().size() < LatentHistory::kMostPoints; ++count) {
            walk.history.goTo(walk.first);
            leaves.push_back(walk.go(1 + 0.001F * static_cast<float>(count)));
        }
        walk.history.goTo(itsLeaf);  // seen lately: it stays
        walk.history.goTo(leaves.back());
        deepest = walk.go(7);
        QCOMPARE(walk.history.points().size(), LatentHistory::kMostPoints);
        QVERIFY(walk.history.find(leaves[0]) == nullptr);
        for (const int kept : {root, walk.first, oldBranch, itsLeaf, leaves[1], leaves.back(), deepest})
            QVERIFY(walk.history.find(kept) != nullptr);
        // All hangs together still.
        for (const LatentHistory::Point& point : walk.history.points()) {
            QVERIFY(point.parent == LatentHistory::kNone || walk.history.find(point.parent) != nullptr);
            QVERIFY(point.next == LatentHistory::kNone || walk.history.find(point.next)->parent == point.id);
        }
    }

    void theWayToWhereOneStandsIsNeverForgotten() {
        Walk walk;
        const int root = walk.history.points().front().id;
        walk.go(-1);
        walk.history.undo();
        const int steps = static_cast<int>(LatentHistory::kMostPoints) + 10;
        for (int step = 1; step <= steps; ++step) walk.go(static_cast<float>(step));
        for (int step = 0; step < steps; ++step) walk.history.undo();
        QCOMPARE(walk.history.here(), walk.first);
        QVERIFY(walk.history.find(root) != nullptr);
        QCOMPARE(walk.history.points().size(), static_cast<std::size_t>(steps) + 2);  // the side way was forgotten
    }

    void theNewestLineRunsStraightDown() {
        Walk walk;
        const int one = walk.go(1);
        const int two = walk.go(2);
        walk.history.goTo(one);
        const int other = walk.go(3);
        const int below = walk.go(4);
        const auto places = layoutOf(walk.history);
        for (const int id : {walk.first, one, other, below}) QCOMPARE(placeOf(places, id).column, 0);
        QCOMPARE(placeOf(places, two).column, 1);
        QCOMPARE(placeOf(places, two).row, placeOf(places, other).row);
        QCOMPARE(placeOf(places, below).row, placeOf(places, other).row + 1);
        // One that leads nowhere may stand beside another that does not, further down.
        walk.history.goTo(other);
        walk.go(5);
        const auto more = layoutOf(walk.history);
        QCOMPARE(placeOf(more, below).column, 1);
        QCOMPARE(placeOf(more, two).column, 1);
    }

    void noTwoLieOnEachOtherAndNoLinesCross() {
        Walk walk;
        // A bushy tree, the same every time.
        std::uint32_t random = 7;
        for (int step = 1; step <= 300; ++step) {
            random = random * 1664525U + 1013904223U;
            const auto& points = walk.history.points();
            if (step % 3 == 0) walk.history.goTo(points[(random >> 8) % points.size()].id);
            walk.go(static_cast<float>(step));
        }
        const auto places = layoutOf(walk.history);
        std::set<std::pair<int, int>> taken;
        for (const HistoryPlace& place : places) {
            QVERIFY(taken.insert({place.row, place.column}).second);
            if (place.parent < 0) continue;
            const HistoryPlace& parent = places[static_cast<std::size_t>(place.parent)];
            QCOMPARE(place.row, parent.row + 1);
            QVERIFY(place.column >= parent.column);
        }
        // Of two in a row, the children of the left one stand left of those of the right one.
        for (const HistoryPlace& one : places)
            for (const HistoryPlace& other : places) {
                if (one.parent < 0 || other.parent < 0 || one.row != other.row || one.column >= other.column) continue;
                QVERIFY(places[static_cast<std::size_t>(one.parent)].column <=
                        places[static_cast<std::size_t>(other.parent)].column);
            }
    }

    void anEmptyHistorySaysWhatComesHere() {
        Room room;
        auto* empty = child<QLabel>(room.panel, "history_empty");
        QVERIFY(empty->isVisible() && !room.tree->isVisible());
        QVERIFY(empty->text().contains("No history yet"));
        room.go(1);
        QVERIFY(!empty->isVisible() && room.tree->isVisible());
    }

    void imagesAppear() {
        Room room;
        const int one = room.go(1);
        const int two = room.go(-2);
        QVERIFY(!alike(room.painted(one, room.drawn(1)), room.painted(one, room.drawn(-2))));
        QTRY_VERIFY(alike(room.shown(one), room.painted(one, room.drawn(1))));
        QTRY_VERIFY(alike(room.shown(two), room.painted(two, room.drawn(-2))));
        // The newest weights draw them anew.
        const QImage before = room.drawn(1);
        room.session.setLiveSnapshot(small::snapshot());
        const int again = room.go(1);
        room.go(2);
        QTRY_VERIFY(alike(room.shown(again), room.painted(again, room.drawn(1))));
        room.session.setLiveSnapshot(small::snapshot(4, {}, 5));
        QVERIFY(room.drawn(1) != before);
        QTRY_VERIFY(alike(room.shown(again), room.painted(again, room.drawn(1))));
    }

    void whatIsNotSeenIsNotDrawn() {
        Room room;
        room.panel.hide();
        QSignalSpy drawn(child<RenderClient>(room.panel, "history_client"), &RenderClient::ready);
        RenderClient last(room.renderer, {.priority = 1000});
        QSignalSpy images(&last, &RenderClient::ready);
        for (int step = 1; step <= 200; ++step) room.go(static_cast<float>(step) / 100);
        last.request(room.session.snapshot(), {latent(0)}, 1);
        QTRY_COMPARE(images.count(), 1);
        QCOMPARE(drawn.count(), 0);
        room.panel.show();
        QTRY_VERIFY(!room.tree->inSight().empty());
        QVERIFY(room.tree->inSight().size() < 15);
        QVERIFY(room.tree->viewport()->rect().contains(room.tree->imageRect(room.history.here())));
        const int here = room.history.here();
        const int parent = room.history.find(here)->parent;
        QVERIFY(room.tree->viewport()->rect().contains(room.tree->imageRect(parent)));
        QTRY_VERIFY(alike(room.shown(here), room.painted(here, room.drawn(2))));
        std::size_t count = 0;
        for (const auto& arguments : drawn) count += arguments[0].value<RenderResult>().latents.size();
        QVERIFY2(count <= 2 * room.tree->inSight().size(), qPrintable(QString::number(count)));
    }

    void aClickGoesThere() {
        Room room;
        const int one = room.go(1);
        const int two = room.go(2);
        QSignalSpy used(&room.panel, &HistoryPanel::used);
        room.click(one);
        QCOMPARE(room.session.latent(), latent(1));
        QCOMPARE(room.history.here(), one);
        QCOMPARE(used.count(), 1);
        QCOMPARE(room.tree->here(), one);
        const int branch = room.go(3);
        QVERIFY(room.tree->imageRect(two).left() > room.tree->imageRect(branch).left());
        QCOMPARE(room.tree->imageRect(two).top(), room.tree->imageRect(branch).top());
        room.click(two);
        QCOMPARE(room.session.latent(), latent(2));
        // Beside all images nothing happens.
        QTest::mouseClick(room.tree->viewport(), Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(room.session.latent(), latent(2));
    }

    void keysGoThere() {
        Room room;
        const int one = room.go(1);
        const int two = room.go(2);
        room.history.goTo(one);
        const int three = room.go(3);
        room.tree->setFocus();
        QCOMPARE(room.tree->current(), three);
        QTest::keyClick(room.tree, Qt::Key_Right);
        QCOMPARE(room.tree->current(), two);
        QTest::keyClick(room.tree, Qt::Key_Up);
        QCOMPARE(room.tree->current(), one);
        QTest::keyClick(room.tree, Qt::Key_Home);
        QCOMPARE(room.tree->current(), room.history.points().front().id);
        QTest::keyClick(room.tree, Qt::Key_Down);
        QTest::keyClick(room.tree, Qt::Key_Down);
        QTest::keyClick(room.tree, Qt::Key_Down);
        QCOMPARE(room.tree->current(), three);
        QCOMPARE(room.session.latent(), latent(3));
        QTest::keyClick(room.tree, Qt::Key_Right);
        QTest::keyClick(room.tree, Qt::Key_Return);
        QCOMPARE(room.session.latent(), latent(2));
    }

    void whereOneStandsIsMarked() {
        Room room;
        const int one = room.go(1);
        const int two = room.go(2);
        const auto frame = [&](int id) {
            const QPoint place = room.onTree(id).topLeft() + QPoint(HistoryTree::kImage / 2, -2);
            return room.tree->grab().toImage().pixelColor(place - QPoint(10, 0));  // beside the line
        };
        QCOMPARE(frame(two), room.theme.colors().accent);
        QVERIFY(frame(one) != room.theme.colors().accent);
        room.history.undo();
        QCOMPARE(frame(one), room.theme.colors().accent);
        QVERIFY(frame(two) != room.theme.colors().accent);
    }

    void aPointBecomesAFavorite() {
        Room room;
        const int one = room.go(1);
        const int two = room.go(2);
        QTRY_VERIFY(room.favorites.isRead());
        QTest::mouseDClick(room.tree->viewport(), Qt::LeftButton, {}, room.tree->imageRect(one).center());
        QCOMPARE(room.favorites.list().size(), std::size_t{1});
        QCOMPARE(room.favorites.list().front().latent, latent(1));
        // The menu keeps another one without going there.
        room.history.goTo(one);
        QContextMenuEvent event(QContextMenuEvent::Mouse, room.tree->imageRect(two).center(),
                                room.tree->viewport()->mapToGlobal(room.tree->imageRect(two).center()));
        QCoreApplication::sendEvent(room.tree->viewport(), &event);
        auto* menu = child<QMenu>(room.panel, "sample_menu");
        QVERIFY(menu->isVisible());
        child<QAction>(*menu, "sample_favorite")->trigger();
        QCOMPARE(room.favorites.list().size(), std::size_t{2});
        QCOMPARE(room.favorites.list().back().latent, latent(2));
        QCOMPARE(room.session.latent(), latent(1));
        child<QAction>(*menu, "sample_show")->trigger();
        QCOMPARE(room.session.latent(), latent(2));
        // The image that is saved or copied is the model's, and not the small one of the tree.
        room.session.setLatent(latent(1));
        QGuiApplication::clipboard()->clear();
        child<QAction>(*menu, "sample_copy")->trigger();
        QTRY_VERIFY(small::alike(QGuiApplication::clipboard()->image().convertToFormat(QImage::Format_RGB32),
                                 small::onScreen(room.drawn(2))));
        menu->close();
    }

    void ofAThousandOnlyThoseInSightArePainted() {
        Room room;
        for (int step = 1; step < 1000; ++step) room.go(static_cast<float>(step) / 100);
        QCOMPARE(room.history.points().size(), std::size_t{1000});
        QVERIFY(room.tree->inSight().size() < 15);
        QVERIFY(room.tree->viewport()->rect().contains(room.tree->imageRect(room.history.here())));
        room.tree->setFocus();
        QTest::keyClick(room.tree, Qt::Key_Home);
        const int root = room.history.points().front().id;
        QVERIFY(room.tree->viewport()->rect().contains(room.tree->imageRect(root)));
        room.click(root);
        QCOMPARE(room.session.latent(), room.history.points().front().latent);
        QTRY_COMPARE(room.tree->inSight().front(), root);
    }

    void breedingCanBeGoneBackIn() {
        StudioWindow studio(folder_.path());
        studio.parts.session.setLiveSnapshot(small::snapshot());
        studio.press("Ctrl+3");
        const core::Latent first = studio.parts.session.latent();
        auto* sheet = studio.child<SheetView>("explore_sheet");
        QTRY_COMPARE(sheet->cellCount(), 64);
        std::vector<core::Latent> picked;
        // Faster than a hand rests.
        for (const int cell : {10, 20}) {
            QSignalSpy drawn(studio.child<ExploreView>("explore_view"), &ExploreView::sheetShown);
            QTest::mouseClick(sheet, Qt::LeftButton, {}, sheet->cellRect(cell).center().toPoint());
            picked.push_back(studio.parts.session.latent());
            QTRY_VERIFY(drawn.count() > 0 && drawn.back()[0].value<std::vector<core::Latent>>()[0] == picked.back());
        }
        QVERIFY(picked[0] != picked[1]);
        studio.press("Z");
        QCOMPARE(studio.parts.session.latent(), picked[0]);
        studio.press("Z");
        QCOMPARE(studio.parts.session.latent(), first);
    }

    void theKeyShowsIt() {
        StudioWindow studio(folder_.path());
        studio.parts.session.setLiveSnapshot(small::snapshot());
        // From anywhere, and though the panel is closed.
        studio.press("Ctrl+3");
        studio.dock("slidersDock")->hide();
        studio.press("Ctrl+1");
        studio.press("H");
        QCOMPARE(studio.window.workspaces().current(), Workspace::explore);
        auto* views = studio.child<QTabBar>("latent_views");
        QCOMPARE(views->tabText(views->currentIndex()), QString("History"));
        QVERIFY(studio.child<QWidget>("history_panel")->isVisible());
        // Space plays the timeline from here, too; the tree does not take it.
        studio.press("R");
        studio.parts.explore.history.keep();
        auto* tree = studio.child<HistoryTree>("history_tree");
        QVERIFY(tree->isVisible());
        // What is kept is said above the tree.
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, tree->imageRect(tree->here()).center());
        QVERIFY(studio.child<MessageLine>("sliders_message")->text().contains("Favorite 1"));
    }

   private:
    QTemporaryDir folder_;
};

IMAGO_GUI_TEST(TestHistory)
#include "test_history.moc"
