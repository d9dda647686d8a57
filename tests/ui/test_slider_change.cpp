#include <QAction>
#include <QLabel>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include "Child.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/Difference.h"
#include "tests/TestProgram.h"
#include "ui/common/ImageTile.h"
#include "ui/common/QtImage.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/directions/DirectionSlider.h"
#include "ui/explore/directions/DirectionsPanel.h"
#include "ui/explore/sliders/LatentTrack.h"
#include "ui/explore/sliders/SlidersPanel.h"

using namespace ui;

namespace {

QImage drawn(const Session& session, const core::Latent& latent) {
    const std::vector<core::Latent> latents{latent};
    return toQImage(core::Renderer(1).decode(*session.snapshot(), latents).front());
}

/// Whether the images of these two points are shown, and where they differ.
bool shows(const SliderChange& change, const Session& session, const core::Latent& before, const core::Latent& now) {
    const DrawnPair& pair = change.drawn();
    if (!small::alike(pair.image(0), drawn(session, before)) || !small::alike(pair.image(1), drawn(session, now)))
        return false;
    const core::Difference apart = core::difference(fromQImage(pair.image(0)), fromQImage(pair.image(1)));
    return pair.difference() == toQImage(apart.image) && pair.largestDifference() == apart.largest;
}

/// Whether a test can tell their images apart.
bool differ(const Session& session, const core::Latent& one, const core::Latent& other) {
    return !small::alike(drawn(session, one), drawn(session, other));
}

/// Presses the handle where it stands and drags it to `value` of its track; the hand holds it still.
void drag(LatentTrack* track, double value) {
    const auto place = [track](double at) {
        // The track's own margins are 8 pixels.
        return QPoint(qRound(8 + (track->width() - 16) * (at + 3) / 6), track->height() / 2);
    };
    QTest::mousePress(track, Qt::LeftButton, {},
                      place(track->value() / static_cast<double>(LatentTrack::kStepsPerUnit)));
    QTest::mouseMove(track, place(value));
}

void release(LatentTrack* track) {
    QTest::mouseRelease(track, Qt::LeftButton, {}, QPoint(track->width() / 2, track->height() / 2));
}

struct Room {
    Theme theme;
    Session session;
    LatentHistory history{session};
    SliderChange change{session};
    SlidersPanel panel{session, history, change, theme};
    QWidget* bar = child<QWidget>(panel, "slider_change");
    QLabel* text = child<QLabel>(panel, "slider_change_text");

    Room() {
        session.setLiveSnapshot(small::snapshot());
        session.setLatent({0.5F, -1, 1, 0});
        panel.resize(320, 700);
        panel.show();
    }
    LatentTrack* track(int dimension) {
        return child<LatentTrack>(panel, QStringLiteral("latent_track_%1").arg(dimension));
    }
    QAction* command() { return child<QAction>(panel, "latent_change"); }
};

}  // namespace

/// What the slider that was moved last has changed.
class TestSliderChange : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theKeyShowsAndHidesIt() {
        Room room;
        QVERIFY(!room.bar->isVisible());
        QCOMPARE(room.command()->shortcut(), QKeySequence(Qt::Key_D));
        room.command()->trigger();
        QVERIFY(room.bar->isVisible());
        QVERIFY(room.text->text().contains("Move a slider"));
        QVERIFY(!child<QWidget>(room.panel, "slider_difference")->isEnabled());
        // The fold and the command are one.
        child<QToolButton>(room.panel, "slider_change_fold")->click();
        QVERIFY(!room.bar->isVisible());
        QVERIFY(!room.command()->isChecked());
    }

    void aDragIsComparedWithItsStart() {
        Room room;
        room.command()->trigger();
        const core::Latent start = room.session.latent();
        LatentTrack* track = room.track(1);
        drag(track, 2);
        QVERIFY(room.session.latent() != start);
        QVERIFY(track->isSliderDown());
        QVERIFY(differ(room.session, start, room.session.latent()));
        QTRY_VERIFY(shows(room.change, room.session, start, room.session.latent()));
        const QImage expected = room.change.drawn().difference();
        const auto* tile = child<ImageTile>(room.panel, "slider_difference");
        const QSize size(ImageTile::kImage, ImageTile::kImage);
        QTRY_COMPARE(small::onScreen(tile->icon().pixmap(size).toImage()),
                     small::onScreen(expected.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
        QVERIFY2(room.text->text().startsWith("z 1 from -1.00 to "), qPrintable(room.text->text()));
        QVERIFY(room.text->text().contains("shown as white"));
        // It stays so when the hand lets go, and follows the newest weights.
        release(track);
        QVERIFY(room.text->text().startsWith("z 1 from -1.00 to "));
        room.session.setLiveSnapshot(small::snapshot(4, {}, 3));
        QTRY_VERIFY(shows(room.change, room.session, start, room.session.latent()));
    }

    void withoutADragItIsComparedWithTheMiddle() {
        Room room;
        room.command()->trigger();
        QTest::keyClick(room.track(0), Qt::Key_Right);
        core::Latent middle = room.session.latent();
        middle[0] = 0;
        QTRY_VERIFY(shows(room.change, room.session, middle, room.session.latent()));
        QVERIFY2(room.text->text().startsWith("z 0 from 0.00 to 0.5"), qPrintable(room.text->text()));
        // All else as it is now, wherever another way has led meanwhile.
        room.session.setLatent({1, 2, -2, 1});
        QTRY_VERIFY(shows(room.change, room.session, {0, 2, -2, 1}, {1, 2, -2, 1}));
    }

    void theSliderCanBeTakenBack() {
        Room room;
        room.command()->trigger();
        const core::Latent start = room.session.latent();
        drag(room.track(1), 2);
        release(room.track(1));
        QVERIFY(room.session.latent() != start);
        QTest::mouseClick(child<QWidget>(room.panel, "slider_before"), Qt::LeftButton);
        QCOMPARE(room.session.latent(), start);
        QVERIFY(room.text->text().contains("Move a slider"));
        QTRY_COMPARE(room.change.drawn().largestDifference(), 0.0);
        QVERIFY(room.text->text().contains("Move a slider"));
        QVERIFY(!child<QWidget>(room.panel, "slider_before")->isEnabled());
        drag(room.track(1), 2);
        release(room.track(1));
        QTest::mouseClick(child<QWidget>(room.panel, "slider_difference"), Qt::LeftButton);
        QVERIFY(!room.bar->isVisible());
    }

    void whereNothingHasChangedNothingIsTold() {
        Room room;
        room.command()->trigger();
        // Taken, and not moved.
        LatentTrack* track = room.track(1);
        track->setSliderDown(true);
        QVERIFY(track->isSliderDown());
        QCOMPARE(room.session.latent()[1], -1.0F);
        QVERIFY2(room.text->text().contains("Move a slider"), qPrintable(room.text->text()));
        QVERIFY(!child<QWidget>(room.panel, "slider_difference")->isEnabled());
        track->setSliderDown(false);
        // To the middle and no further: neither does this change anything there.
        QTest::keyClick(room.track(0), Qt::Key_Right);
        QVERIFY2(room.text->text().startsWith("z 0 from"), qPrintable(room.text->text()));
        room.session.setLatentValue(0, 0);
        QVERIFY2(room.text->text().contains("Move a slider"), qPrintable(room.text->text()));
        const auto* tile = child<ImageTile>(room.panel, "slider_difference");
        const QSize size(ImageTile::kImage, ImageTile::kImage);
        QVERIFY(tile->icon().pixmap(size).toImage().pixelColor(10, 10) != QColor(Qt::black));
    }

    void whatNobodySeesIsNotDrawn() {
        Room room;
        drag(room.track(1), 2);
        release(room.track(1));
        QVERIFY(room.change.drawn().difference().isNull());
        room.command()->trigger();
        QTRY_VERIFY(!room.change.drawn().difference().isNull());
    }

    void anotherModelHasOtherSliders() {
        Room room;
        room.command()->trigger();
        QTest::keyClick(room.track(0), Qt::Key_Right);
        QTRY_VERIFY(!room.change.drawn().difference().isNull());
        room.session.setLiveSnapshot(small::snapshot(6));
        QVERIFY(room.change.isEmpty());
        QVERIFY(room.text->text().contains("Move a slider"));
    }

    void aDirectionIsASliderToo() {
        QTemporaryDir folder;
        StudioWindow studio(folder.path());
        studio.parts.session.setLiveSnapshot(small::snapshot());
        studio.press("Ctrl+3");
        studio.press("D");
        auto* sliders = studio.child<SlidersPanel>("sliders_panel");
        auto* directions = studio.child<DirectionsPanel>("directions_panel");
        sliders->openView(directions);
        QTRY_VERIFY(!directions->directions().empty());
        QVERIFY(studio.child<QWidget>("slider_change")->isVisible());
        Session& session = studio.parts.session;
        const core::Direction direction = directions->directions().front();
        const core::Latent start = session.latent();
        auto* track = child<LatentTrack>(*directions->slider(0), "direction_track_0");
        drag(track, 3);
        const core::Latent back = core::movedTo(session.latent(), direction, core::coordinate(start, direction));
        QTRY_VERIFY(shows(studio.parts.explore.change, session, back, session.latent()));
        QCOMPARE(studio.parts.explore.change.name(), QString::fromStdString(direction.name));
        const auto* text = studio.child<QLabel>("slider_change_text");
        Q_EMIT directions->slider(0)->renamed("longer sleeves");
        QVERIFY2(text->text().startsWith("longer sleeves from"), qPrintable(text->text()));
        release(track);
        // An end that is clicked is no drag.
        auto* way = studio.child<QWidget>("direction_way_0");
        QTest::mouseClick(way, Qt::LeftButton, {}, QPoint(way->width() - 8, way->height() / 2));
        const core::Latent middle = core::movedTo(session.latent(), direction, 0);
        QTRY_VERIFY(shows(studio.parts.explore.change, session, middle, session.latent()));
        // Where there are no sliders, it is not shown.
        studio.press("H");
        QVERIFY(!studio.child<QWidget>("slider_change")->isVisible());
        // Asked for from there, it comes with the sliders.
        studio.press("D");
        QVERIFY(studio.child<QWidget>("slider_change")->isVisible());
        QVERIFY(directions->isVisible());
    }
};

IMAGO_GUI_TEST(TestSliderChange)
#include "test_slider_change.moc"
