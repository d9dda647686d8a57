#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include "FileDialogs.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/exporting/FrameSize.h"
#include "core/files/AtomicFile.h"
#include "core/latent/timeline/TimelineText.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/explore/map/MapPanel.h"
#include "ui/explore/timeline/TimelineTrack.h"
#include "ui/export/ModelRequest.h"

namespace {

constexpr int kTimeout = 60'000;

std::shared_ptr<core::SavedModel> model(int latentSize) {
    auto saved = std::make_shared<core::SavedModel>();
    saved->snapshot = small::snapshot(latentSize);
    return saved;
}

core::Image drawn(const core::ModelSnapshot& snapshot, const core::Latent& latent) {
    core::Renderer renderer(1);
    return renderer.decode(snapshot, std::vector<core::Latent>{latent}).front();
}

/// Drawn in another batch: by one gray level at most.
bool nearly(const core::Image& one, const core::Image& other) {
    if (one.shape() != other.shape()) return false;
    return std::equal(one.pixels().begin(), one.pixels().end(), other.pixels().begin(),
                      [](int a, int b) { return std::abs(a - b) <= 1; });
}
bool nearly(const QImage& one, const core::Image& other) {
    return nearly(ui::fromQImage(one), other);
}

const std::vector<core::Latent> kPoints{{2, 0, 0, 0}, {0, -2, 0, 0}, {0, 0, 1.5F, 1.5F}};

}  // namespace

/// The Timeline panel in the studio's window, by keys and mouse.
class TestTimelinePanel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        studio_ = std::make_unique<StudioWindow>(folder_->path());
        session().setModel(model(4), QStringLiteral("/models/small"));
        timeline_ = studio_->child<ui::TimelineTrack>("timeline_track");
    }
    void cleanup() {
        studio_.reset();
        folder_.reset();
    }

    void beginsEmpty() {
        QVERIFY(studio_->dock("timelineDock")->isVisible());
        QVERIFY(studio_->action("timeline_add")->isEnabled());
        for (const char* name :
             {"timeline_remove", "timeline_play", "timeline_save", "timeline_video", "timeline_clear"})
            QVERIFY2(!studio_->action(name)->isEnabled(), name);
        QVERIFY(!studio_->child<QDoubleSpinBox>("timeline_length")->isEnabled());
        for (const char* keys : {"Space", "Del", "Home"}) studio_->press(keys);
        QVERIFY(timeline().empty());
        QVERIFY(!timeline().playing());
        // Without a model there is nothing to keep.
        session().setModel(nullptr, {});
        studio_->press("K");
        QVERIFY(timeline().empty());
        QVERIFY(!studio_->action("timeline_add")->isEnabled());
    }

    /// Who presses the button twice adds two keyframes.
    void theFirstKeyMovesNothing() {
        const auto places = [this] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCoreApplication::processEvents();
            QList<QRect> rectangles{studio_->dock("timelineDock")->geometry()};
            for (const char* name : {"timeline_track", "timeline_add_button", "timeline_path", "explore_image"}) {
                const auto* widget = studio_->child<QWidget>(name);
                rectangles << QRect(widget->mapTo(&studio_->window, QPoint()), widget->size());
            }
            return rectangles;
        };
        const QList<QRect> before = places();
        QVERIFY(studio_->child<QWidget>("timeline_path")->isVisible());
        QVERIFY(!studio_->child<QWidget>("timeline_path")->isEnabled());
        studio_->click("timeline_add_button");
        QCOMPARE(keys().size(), std::size_t{1});
        QVERIFY(studio_->child<QWidget>("timeline_path")->isEnabled());
        QCOMPARE(places(), before);
        studio_->click("timeline_add_button");
        QCOMPARE(keys().size(), std::size_t{2});
        QCOMPARE(places(), before);
    }

    void aKeyKeepsTheImage() {
        keepPoints();
        QCOMPARE(keys().size(), kPoints.size());
        for (int key = 0; key < 3; ++key) {
            QCOMPARE(keys()[static_cast<std::size_t>(key)].latent, kPoints[static_cast<std::size_t>(key)]);
            QTRY_VERIFY(
                nearly(timeline_->image(key), drawn(*session().snapshot(), kPoints[static_cast<std::size_t>(key)])));
            QVERIFY(QRectF(timeline_->rect()).contains(timeline_->keyRect(key)));
            if (key > 0) QVERIFY(timeline_->keyRect(key).left() > timeline_->keyRect(key - 1).right());
        }
        QCOMPARE(timeline().position(), 4.0);
        QCOMPARE(timeline_->current(), 2);
        // The place for the next one is a button.
        clickAt(timeline_->nextRect().center());
        QCOMPARE(keys().size(), kPoints.size() + 1);
        // So is that with the plus.
        studio_->click("timeline_add_button");
        QCOMPARE(keys().size(), kPoints.size() + 2);
    }

    void aPathOverTheMapIsATimeline() {
        auto* map = studio_->child<ui::MapPanel>("map_panel");
        Q_EMIT map->pathDrawn(kPoints);
        QCOMPARE(keys().size(), kPoints.size());
        QCOMPARE(timeline().timeline().easing, core::Easing::steady);
        QCOMPARE(session().latent(), kPoints.front());
        for (std::size_t key = 0; key < kPoints.size(); ++key) QCOMPARE(keys()[key].latent, kPoints[key]);
        // It says what it has chosen.
        const auto* message = studio_->child<ui::MessageLine>("timeline_message");
        QVERIFY2(message->text().contains("Linear") && message->text().contains("Linear"), qPrintable(message->text()));
        // Another one goes on from there; nothing is lost.
        Q_EMIT map->pathDrawn({kPoints[1], kPoints[0]});
        QCOMPARE(keys().size(), kPoints.size() + 2);
        QCOMPARE(keys().back().latent, kPoints[0]);
        QCOMPARE(timeline().current(), static_cast<int>(kPoints.size()));
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(std::abs(session().latent()[i] - kPoints[1][i]) < 1e-6F);
    }

    void newWeightsAreDrawn() {
        keepPoints();
        const auto trained = small::snapshot(4, {}, 1);
        session().setLiveSnapshot(trained);
        QTRY_VERIFY(nearly(timeline_->image(1), drawn(*trained, kPoints[1])));
    }

    void playsToTheEnd() {
        keepPoints();
        studio_->child<QDoubleSpinBox>("timeline_length")->setValue(0.4);
        QCOMPARE(timeline().timeline().duration(), 0.4);
        QSignalSpy positions(&timeline(), &ui::TimelineController::positionChanged);
        studio_->press("Space");
        QVERIFY(timeline().playing());
        QCOMPARE(studio_->action("timeline_play")->text(), QString("Pause the timeline"));
        QTRY_VERIFY(!timeline().playing());
        QCOMPARE(session().latent(), kPoints[2]);
        QCOMPARE(timeline().position(), 0.4);
        QCOMPARE(timeline_->position(), 0.4);
        QVERIFY(positions.count() > 2);
        double before = 0;
        for (const auto& position : positions) {
            QVERIFY(position[0].toDouble() >= before);
            before = position[0].toDouble();
        }
        // Once more from the begin.
        studio_->press("Space");
        QVERIFY(timeline().playing());
        QVERIFY(timeline().position() < 0.4);
        studio_->press("Space");
        QVERIFY(!timeline().playing());
        const core::Latent stopped = session().latent();
        QCOMPARE(stopped, timeline().timeline().pointAt(timeline().position()).latent);
    }

    void aLoopGoesRound() {
        keepPoints();
        studio_->press("Ctrl+L");
        QVERIFY(timeline().timeline().loop);
        QVERIFY(timeline_->nextRect().isEmpty());
        timeline().setDuration(0.2);
        QSignalSpy positions(&timeline(), &ui::TimelineController::positionChanged);
        studio_->press("Space");
        const auto wentRound = [&] {
            for (qsizetype index = 1; index < positions.count(); ++index)
                if (positions[index][0].toDouble() < positions[index - 1][0].toDouble()) return true;
            return false;
        };
        QTRY_VERIFY(wentRound());
        QVERIFY(timeline().playing());
        studio_->click("timeline_play_button");
        QVERIFY(!timeline().playing());
    }

    void theHandWins() {
        keepPoints();
        studio_->press("Space");
        QVERIFY(timeline().playing());
        studio_->openSliders("Dimensions");
        auto* track = studio_->child<QWidget>("latent_track_2");
        QTest::mouseClick(track, Qt::LeftButton, {}, QPoint(track->width() - 1, track->height() / 2));
        QVERIFY(!timeline().playing());
        QCOMPARE(session().latent()[2], 3.0F);
        // Nobody sees it elsewhere.
        studio_->press("Space");
        QVERIFY(timeline().playing());
        studio_->press("Ctrl+2");
        QVERIFY(!timeline().playing());
        for (const char* keys : {"Space", "Del", "K"}) studio_->press(keys);
        QVERIFY(!timeline().playing());
        QCOMPARE(keys().size(), kPoints.size());
        studio_->press("Ctrl+3");
        QCOMPARE(keys().size(), kPoints.size());
        QTRY_VERIFY(!timeline_->image(0).isNull());
    }

    void theHandMovesAlongTheWay() {
        keepPoints();
        const auto at = [&](double seconds) { return QPoint(qRound(timeline_->xOf(seconds)), 6); };
        QTest::mousePress(timeline_, Qt::LeftButton, {}, at(1));
        QVERIFY(std::abs(timeline().position() - 1) < 0.05);
        QCOMPARE(session().latent(), timeline().timeline().pointAt(timeline().position()).latent);
        QTest::mouseMove(timeline_, at(3));
        QVERIFY(std::abs(timeline().position() - 3) < 0.05);
        QCOMPARE(session().latent(), timeline().timeline().pointAt(timeline().position()).latent);
        QCOMPARE(timeline_->current(), -1);
        QTest::mouseMove(timeline_, QPoint(1, 6));
        QCOMPARE(timeline().position(), 0.0);
        QTest::mouseRelease(timeline_, Qt::LeftButton, {}, at(0));
        // On a keyframe: there.
        clickAt(timeline_->keyRect(1).center());
        QCOMPARE(timeline().position(), 2.0);
        QCOMPARE(session().latent(), kPoints[1]);
        QCOMPARE(timeline_->current(), 1);
    }

    void stopsMoveInTimeAndOrder() {
        keepPoints();
        drag(1, timeline_->xOf(3));
        QCOMPARE(times(), (std::vector<double>{0, 3, 4}));
        QCOMPARE(timeline_->current(), 1);
        QCOMPARE(session().latent(), kPoints[1]);
        // Past the last one.
        drag(0, timeline_->xOf(5));
        QCOMPARE(order(), (std::vector<core::Latent>{kPoints[1], kPoints[2], kPoints[0]}));
        QCOMPARE(times(), (std::vector<double>{0, 1, 2}));
        QTRY_VERIFY(nearly(timeline_->image(2), drawn(*session().snapshot(), kPoints[0])));
        // Given up.
        const QPoint held = timeline_->keyRect(1).center().toPoint();
        QTest::mousePress(timeline_, Qt::LeftButton, {}, held);
        QTest::mouseMove(timeline_, held + QPoint(60, 0));
        QVERIFY(timeline_->keyRect(1).center().x() > held.x() + 30);
        QTest::keyClick(timeline_, Qt::Key_Escape);
        QTest::mouseRelease(timeline_, Qt::LeftButton, {}, held + QPoint(60, 0));
        QCOMPARE(times(), (std::vector<double>{0, 1, 2}));
        // By keys.
        timeline_->setFocus();
        QTest::keyClick(timeline_, Qt::Key_Home);
        QCOMPARE(timeline_->current(), 0);
        QTest::keyClick(timeline_, Qt::Key_Right);
        QCOMPARE(session().latent(), kPoints[2]);
        QTest::keyClick(timeline_, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(timeline_, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(std::abs(times()[1] - 1.2) < 1e-9);
        QTest::keyClick(timeline_, Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(std::abs(times()[1] - 1.1) < 1e-9);
        QTest::keyClick(timeline_, Qt::Key_End);
        QCOMPARE(timeline_->current(), 2);
        QTest::keyClick(timeline_, Qt::Key_Left);
        QCOMPARE(timeline_->current(), 1);
        QTest::keyClick(timeline_, Qt::Key_Backspace);
        QCOMPARE(keys().size(), std::size_t{2});
    }

    void stopsGo() {
        keepPoints();
        clickAt(timeline_->keyRect(1).center());
        studio_->press("Del");
        QCOMPARE(order(), (std::vector<core::Latent>{kPoints[0], kPoints[2]}));
        QCOMPARE(times(), (std::vector<double>{0, 4}));
        studio_->click("timeline_remove_button");
        studio_->press("Del");
        QVERIFY(timeline().empty());
        keepPoints();
        studio_->press("Ctrl+Shift+K");
        QVERIFY(timeline().empty());
    }

    void stopsComeBack() {
        auto* message = studio_->child<ui::MessageLine>("timeline_message");
        const auto undo = [&] { Q_EMIT message->linkActivated("#"); };
        keepPoints();
        timeline().setDuration(7);
        const core::Timeline before = timeline().timeline();
        const core::Latent here{1, 1, 1, 1};
        session().setLatent(here);
        const QRect place = timeline_->geometry();
        studio_->press("Ctrl+Shift+K");
        QVERIFY(timeline().empty());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(timeline_->geometry(), place);  // the sentence moves nothing
        QVERIFY2(message->text().contains("Undo"), qPrintable(message->text()));
        undo();
        QTRY_COMPARE(timeline().timeline(), before);
        QCOMPARE(session().latent(), here);  // the image stays
        QVERIFY(message->text().isEmpty());
        // One of them, too.
        clickAt(timeline_->keyRect(1).center());
        studio_->press("Del");
        QCOMPARE(keys().size(), std::size_t{2});
        undo();
        QTRY_COMPARE(timeline().timeline(), before);
        // What was done since is not undone.
        studio_->press("Ctrl+Shift+K");
        studio_->press("K");
        QVERIFY(message->text().isEmpty());
    }

    void spaceStaysWithItsControls() {
        keepPoints();
        const core::Latent before = session().latent();
        const auto space = [&](const char* name) {
            auto* control = studio_->child<QWidget>(name);
            control->setFocus(Qt::TabFocusReason);
            QVERIFY(control->hasFocus());
            QTest::keyClick(control, Qt::Key_Space);
        };
        space("latent_random_button");
        QVERIFY(session().latent() != before);
        space("timeline_loop_button");
        QVERIFY(timeline().timeline().loop);
        auto* easing = studio_->child<QComboBox>("timeline_easing");
        space("timeline_easing");
        QVERIFY(easing->view()->isVisible());
        easing->hidePopup();
        space("latent_temperature");
        QVERIFY(!timeline().playing());
        // A slider has no use for it, nor have images: Enter chooses one.
        studio_->openSliders("Dimensions");
        space("latent_track_0");
        QVERIFY(timeline().playing());
        space("explore_sheet");
        QVERIFY(!timeline().playing());
        space("explore_sheet");
        QVERIFY(timeline().playing());
        space("timeline_track");
        QVERIFY(!timeline().playing());
        space("timeline_play_button");
        QVERIFY(timeline().playing());
    }

    void wayAndSpeedAreChosen() {
        keepPoints();
        auto* path = studio_->child<QComboBox>("timeline_path");
        auto* easing = studio_->child<QComboBox>("timeline_easing");
        path->setCurrentIndex(path->findText("Linear"));
        easing->setCurrentIndex(easing->findText("Linear"));
        timeline().seek(1);
        QCOMPARE(session().latent(), core::linear(kPoints[0], kPoints[1], 0.5));
        path->setCurrentIndex(path->findText("Spherical"));
        timeline().seek(1);
        QCOMPARE(session().latent(), core::spherical(kPoints[0], kPoints[1], 0.5));
    }

    void classesGoAlong() {
        session().setLiveSnapshot(small::conditionalSnapshot({"Shirt", "Bag"}));
        session().setClassMix(core::mixOf(0, 0, 0));
        studio_->press("K");
        session().setClassMix(core::mixOf(1, 1, 0));
        studio_->press("K");
        timeline().seek(1);
        QCOMPARE(session().classMix(), core::mixOf(0, 1, 0.5F));
        // The same point with another class is another image.
        QTRY_VERIFY(!timeline_->image(0).isNull() && !timeline_->image(1).isNull());
        QVERIFY(timeline_->image(0) != timeline_->image(1));
    }

    void anotherModelMayNotFit() {
        keepPoints();
        const auto again = model(4);
        session().setModel(again, QStringLiteral("/models/again"));
        QCOMPARE(keys().size(), kPoints.size());
        QTRY_VERIFY(nearly(timeline_->image(0), drawn(*again->snapshot, kPoints[0])));
        studio_->press("Space");
        session().setModel(model(6), QStringLiteral("/models/other"));
        QVERIFY(timeline().empty());
        QVERIFY(!timeline().playing());
        auto* message = studio_->child<ui::MessageLine>("timeline_message");
        QVERIFY2(message->text().contains("another model"), qPrintable(message->text()));
        studio_->press("K");
        QVERIFY(message->text().isEmpty());
        QTRY_VERIFY(nearly(timeline_->image(0), drawn(*session().snapshot(), session().latent())));
        session().setModel(nullptr, {});
        QVERIFY(timeline().empty());
    }

    void aVideoIsWritten() {
        keepPoints();
        studio_->press("Ctrl+Alt+F");
        auto* dialog = studio_->child<QDialog>("video_dialog");
        auto* file = child<QLineEdit>(*dialog, "video_file");
        auto* format = child<QComboBox>(*dialog, "video_format");
        QTRY_VERIFY(file->text().endsWith("timeline.mp4"));
        file->setText(path("video.gif"));
        QVERIFY(!child<QPushButton>(*dialog, "video_save")->isEnabled());
        QVERIFY(child<ui::MessageLine>(*dialog, "video_message")->text().contains(".webm"));
        file->setText(path("nowhere/video.mp4"));
        QTRY_VERIFY(child<ui::MessageLine>(*dialog, "video_message")->text().contains("nowhere"));
        QVERIFY(!child<QPushButton>(*dialog, "video_save")->isEnabled());
        file->setText(path("video.webm"));
        QCOMPARE(format->currentText(), QString("Video (.webm)"));
        format->setCurrentIndex(format->count() - 1);
        QCOMPARE(file->text(), path("video"));
        child<QSpinBox>(*dialog, "video_height")->setValue(56);
        child<QDoubleSpinBox>(*dialog, "video_fps")->setValue(10);
        QCOMPARE(child<QLabel>(*dialog, "video_summary")->text(), QString("56 × 56 pixels, 4.0 s, 40 frames"));
        QTRY_VERIFY(child<QPushButton>(*dialog, "video_save")->isEnabled());
        QTest::mouseClick(child<QPushButton>(*dialog, "video_save"), Qt::LeftButton);
        QVERIFY(videos().busy());
        QVERIFY(studio_->child<QProgressBar>("timeline_progress")->isVisible());
        QVERIFY(!studio_->action("timeline_video")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!videos().busy(), kTimeout);
        QVERIFY(!studio_->child<QProgressBar>("timeline_progress")->isVisible());
        const auto* message = studio_->child<ui::MessageLine>("timeline_message");
        QCOMPARE(message->sentence(), QString("Saved \"%1\".").arg(path("video")));
        QCOMPARE(message->command(), QString("Show in folder"));
        for (const int frame : {0, 13, 39}) {
            const core::Image read =
                core::readImage(path(QString("video/%1.png").arg(frame, 6, 10, QChar('0'))).toStdString());
            const core::Latent latent = timeline().timeline().pointAt(frame * 4.0 / 39).latent;
            QVERIFY(nearly(read, core::sized(drawn(*session().snapshot(), latent), {56, core::Enlargement::smooth})));
        }
    }

    void aPathThatWasAddedCanBeTakenBack() {
        keepPoints();
        const core::Timeline before = timeline().timeline();
        timeline().addPath({kPoints[0], kPoints[1]});
        QCOMPARE(keys().size(), before.keys.size() + 2);
        Q_EMIT studio_->child<ui::MessageLine>("timeline_message")->linkActivated("#");
        QTRY_COMPARE(timeline().timeline(), before);
    }

    void theVideosDialogKeepsItsSize() {
        keepPoints();
        studio_->press("Ctrl+Alt+F");
        auto* dialog = studio_->child<QDialog>("video_dialog");
        QTRY_VERIFY(dialog->isVisible());
        auto* file = child<QLineEdit>(*dialog, "video_file");
        auto* message = child<ui::MessageLine>(*dialog, "video_message");
        const QSize size = dialog->size();
        const QPoint save = child<QPushButton>(*dialog, "video_save")->pos();
        const QString longName = QString(200, QChar('w'));
        for (const QString& name : {path("video.gif"), path(longName + ".gif"), path(longName + ".mp4"),
                                    QString("/x y"), QString(), path(longName)}) {
            file->setText(name);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCoreApplication::processEvents();
            QCOMPARE(dialog->size(), size);
            QCOMPARE(child<QPushButton>(*dialog, "video_save")->pos(), save);
            QVERIFY2(message->heightForWidth(message->width()) <= message->height(), qPrintable(message->text()));
            QVERIFY2(message->minimumSizeHint().width() <= message->width(), qPrintable(message->text()));
        }
        dialog->reject();
    }

    void aVideoIsOfTheModelThatItBeganWith() {
        keepPoints();
        const core::SnapshotPointer first = session().snapshot();
        startVideo("video", 28);
        session().setModel(model(6), QStringLiteral("/models/other"));
        session().setModel(nullptr, {});
        QTRY_VERIFY_WITH_TIMEOUT(!videos().busy(), kTimeout);
        QVERIFY(nearly(core::readImage(path("video/000119.png").toStdString()), drawn(*first, kPoints[2])));
    }

    void aVideoIsCancelled() {
        keepPoints();
        timeline().setDuration(1000);
        startVideo("video.mp4", 512);
        QVERIFY(studio_->child<QAbstractButton>("timeline_cancel")->isVisible());
        studio_->click("timeline_cancel");
        QTRY_VERIFY_WITH_TIMEOUT(!videos().busy(), kTimeout);
        QVERIFY(studio_->child<ui::MessageLine>("timeline_message")->text().contains("cancelled"));
        QVERIFY(QDir(folder_->path()).entryList({"*video*"}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void closingAsksWhileAVideoIsWritten() {
        keepPoints();
        timeline().setDuration(1000);
        startVideo("video.mp4", 512);
        QVERIFY(!studio_->window.close());
        QCOMPARE(studio_->questions.size(), 1);
        studio_->answer = ui::CloseAnswer::stopAndClose;
        studio_->window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!studio_->window.isVisible(), kTimeout);
        QVERIFY(!QFile::exists(path("video.mp4")));
    }

    void savedAndOpenedAgain() {
        keepPoints();
        studio_->press("Ctrl+L");
        const core::Timeline saved = timeline().timeline();
        studio_->press("Ctrl+Shift+J");
        choosePath(studio_->window, "save_dialog", path("way.json"));
        const auto* told = studio_->child<ui::MessageLine>("timeline_message");
        QTRY_COMPARE(told->sentence(), QString("Saved \"%1\".").arg(path("way.json")));
        studio_->window.activateWindow();
        QTRY_VERIFY(studio_->window.isActiveWindow());
        studio_->press("Ctrl+Shift+K");
        QVERIFY(timeline().empty());
        studio_->press("Ctrl+J");
        choosePath(studio_->window, "timeline_open_dialog", path("way.json"));
        QTRY_VERIFY(timeline().timeline() == saved);
        QTRY_VERIFY(studio_->window.findChild<QDialog*>("timeline_open_dialog") == nullptr);
        studio_->window.activateWindow();
        QTRY_VERIFY(studio_->window.isActiveWindow());
        QCOMPARE(session().latent(), kPoints[0]);
        QVERIFY(studio_->action("timeline_loop")->isChecked());
        auto* message = studio_->child<ui::MessageLine>("timeline_message");
        QCOMPARE(message->text(), QString("Opened \"%1\".").arg(path("way.json")));
        // Of another model: it fits, but shows something else.
        core::writeFileAtomically(path("foreign.json").toStdString(),
                                  core::timelineToText(saved, {}, std::string(64, '0')));
        studio_->press("Ctrl+J");
        choosePath(studio_->window, "timeline_open_dialog", path("foreign.json"));
        const QString opened = QString("Opened \"%1\". It was made with another model").arg(path("foreign.json"));
        QTRY_VERIFY(message->text().startsWith(opened));
        QTRY_VERIFY(studio_->window.findChild<QDialog*>("timeline_open_dialog") == nullptr);
        studio_->window.activateWindow();
        QTRY_VERIFY(studio_->window.isActiveWindow());
        // One that is none leaves what is there.
        QFile other(path("other.json"));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("[[1, 2]]") > 0);
        other.close();
        studio_->press("Ctrl+J");
        choosePath(studio_->window, "timeline_open_dialog", path("other.json"));
        QTRY_VERIFY(message->isError());
        QVERIFY2(message->text().contains("2 values, but the model takes 4"), qPrintable(message->text()));
        QVERIFY(timeline().timeline() == saved);
    }

   private:
    ui::Session& session() { return studio_->parts.session; }
    ui::TimelineController& timeline() { return studio_->parts.explore.timeline; }
    /// Of the timeline, by what writes a file of that name.
    void startVideo(const char* name, int height) {
        const core::Exporter& exporter =
            core::exporterForName(core::exportersOf(core::ExportSubject::timeline), path(name).toStdString());
        core::ExportRequest request = ui::modelRequest(session());
        request.timeline = timeline().timeline();
        request.settings = core::Settings(exporter.parameters);
        request.settings.set("height", std::int64_t{height});
        videos().start(exporter, request, 2, path(name));
    }
    ui::ExportController& videos() { return studio_->parts.explore.videos; }
    const std::vector<core::Keyframe>& keys() { return timeline().timeline().keys; }
    QString path(const QString& name) const { return folder_->filePath(name); }

    /// Three keyframes at 0, 2 and 4 s.
    void keepPoints() {
        for (const core::Latent& point : kPoints) {
            session().setLatent(point);
            studio_->press("K");
        }
    }
    std::vector<double> times() {
        std::vector<double> times;
        for (std::size_t key = 0; key < keys().size(); ++key) times.push_back(timeline().timeline().timeOf(key));
        return times;
    }
    std::vector<core::Latent> order() {
        std::vector<core::Latent> latents;
        for (const core::Keyframe& key : keys()) latents.push_back(key.latent);
        return latents;
    }
    void clickAt(const QPointF& place) { QTest::mouseClick(timeline_, Qt::LeftButton, {}, place.toPoint()); }
    void drag(int key, double x) {
        const QPoint from = timeline_->keyRect(key).center().toPoint();
        const QPoint to(qRound(x), from.y());
        QTest::mousePress(timeline_, Qt::LeftButton, {}, from);
        QTest::mouseMove(timeline_, (from + to) / 2);
        QTest::mouseMove(timeline_, to);
        QTest::mouseRelease(timeline_, Qt::LeftButton, {}, to);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
    ui::TimelineTrack* timeline_ = nullptr;
};

IMAGO_GUI_TEST(TestTimelinePanel)
#include "test_timeline_panel.moc"
