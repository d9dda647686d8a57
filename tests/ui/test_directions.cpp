#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "Child.h"
#include "DirectionsRoom.h"
#include "SmallModels.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"
#include "ui/common/ImageGroupButton.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/explore/directions/DirectionList.h"
#include "ui/explore/directions/DirectionSlider.h"
#include "ui/explore/directions/DirectionWay.h"
#include "ui/explore/directions/DirectionsPanel.h"
#include "ui/explore/sliders/LatentTrack.h"
#include "ui/explore/sliders/SlidersPanel.h"

using namespace ui;

namespace {

using Room = DirectionsRoom;

/// Two classes of squares, left ones and right ones.
std::shared_ptr<const core::Dataset> twoClasses() {
    auto data = std::make_shared<core::Dataset>(*small::dataset(64));
    data->classNames = {"left", "right"};
    data->labels.assign(64, 0);
    for (std::size_t index = 0; index < 64; ++index) data->labels[index] = index * 5 % 16 > 7 ? 1 : 0;
    return data;
}

}  // namespace

class TestDirections : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aSliderMovesThePointAlongItsDirection();
    void theSlidersFollowThePoint();
    void theWaysAreDrawn();
    void onlyWhatIsInSightIsDrawn();
    void aImageOfTheWayCanBeClicked();
    void nothingIsLookedForUnseen();
    void whatWasFoundComesAtOnceAgain();
    void whatIsMissingIsSaid();
    void theModelsDatasetIsOpenedByAButton();
    void classesAndPairs();
    void whatChangesMostHereStandsAtZero();
    void aLockedSliderStays();
    void swappingTheEnds();
    void betweenGroupsOfImages();
    void anotherModelStartsAnew();
    void theSwitchShowsOneViewAtATime();
    void undoAndRedo();
    void aDragIsOneStepBack();
    void everyControlDescribesItself();
};

void TestDirections::aSliderMovesThePointAlongItsDirection() {
    Room room;
    room.find("sefa");
    const core::Latent before = room.session.latent();
    QSignalSpy used(&room.panel, &DirectionsPanel::used);
    child<LatentTrack>(room.panel, "direction_track_1")->setValue(125);
    QVERIFY(std::abs(room.coordinate(1) - 1.25) < 1e-5);
    QCOMPARE(room.session.latent(), core::movedTo(before, room.panel.directions()[1], 1.25));
    QCOMPARE(used.count(), 1);
    child<QDoubleSpinBox>(room.panel, "direction_field_0")->setValue(-2);
    QVERIFY(std::abs(room.coordinate(0) + 2) < 1e-5);
    QVERIFY(std::abs(room.coordinate(1) - 1.25) < 1e-5);  // they are perpendicular
}

void TestDirections::theSlidersFollowThePoint() {
    Room room;
    room.find("sefa");
    room.session.setLatent(core::movedTo(room.session.latent(), room.panel.directions()[0], 0.75));
    QVERIFY(std::abs(room.panel.slider(0)->value() - 0.75) < 1e-5);
    QCOMPARE(child<LatentTrack>(room.panel, "direction_track_0")->value(), 75);
}

void TestDirections::theWaysAreDrawn() {
    Room room;
    room.find("sefa");
    auto* way = child<DirectionWay>(room.panel, "direction_way_0");
    QTRY_VERIFY(!way->image(4).isNull());
    core::Renderer renderer(1);
    const auto expected = [&](int place) {
        const auto latents = core::traversal(room.session.latent(), room.panel.directions()[0], 5, 3);
        return small::onScreen(
            toQImage(renderer.decode(*room.session.snapshot(), latents)[static_cast<std::size_t>(place)]));
    };
    for (int place = 0; place < DirectionWay::kImages; ++place)
        QVERIFY(small::alike(small::onScreen(way->image(place)), expected(place)));
    // They are those of the point where the hand rests.
    child<LatentTrack>(room.panel, "direction_track_1")->setValue(-200);
    for (int place = 0; place < DirectionWay::kImages; ++place)
        QTRY_VERIFY(small::alike(small::onScreen(way->image(place)), expected(place)));
}

void TestDirections::onlyWhatIsInSightIsDrawn() {
    Room room;
    room.openModel("hash two", 16);
    room.panel.resize(320, 400);
    room.find("sefa");
    QTRY_VERIFY(!room.panel.slider(0)->way()->image(0).isNull());
    const std::size_t last = room.panel.directions().size() - 1;
    QVERIFY(last > 8);
    QVERIFY(room.panel.slider(last)->way()->image(0).isNull());
    child<DirectionList>(room.panel, "directions_list")->verticalScrollBar()->setValue(10000);
    QTRY_VERIFY(!room.panel.slider(last)->way()->image(0).isNull());
}

void TestDirections::aImageOfTheWayCanBeClicked() {
    Room room;
    room.find("sefa");
    auto* way = child<DirectionWay>(room.panel, "direction_way_1");
    QTest::mouseClick(way, Qt::LeftButton, {}, way->imageRect(4).center());
    QVERIFY(std::abs(room.coordinate(1) - 3) < 1e-4);
    QCOMPARE(way->current(), 4);
    QTest::mouseClick(way, Qt::LeftButton, {}, way->imageRect(1).center());
    QVERIFY(std::abs(room.coordinate(1) + 1.5) < 1e-4);
    QCOMPARE(way->current(), 1);
    // The handle is below the image where it stands.
    auto* track = child<LatentTrack>(room.panel, "direction_track_1");
    const QPoint handle = track->mapTo(&room.panel, QPoint(static_cast<int>(track->positionOf(track->value())), 0));
    const QPoint image = way->mapTo(&room.panel, way->imageRect(1).center());
    QVERIFY2(std::abs(handle.x() - image.x()) <= 2, qPrintable(QString("%1 %2").arg(handle.x()).arg(image.x())));
    room.menuAction(1, "direction_lock")->setChecked(true);
    QTest::mouseClick(way, Qt::LeftButton, {}, way->imageRect(4).center());
    QVERIFY(std::abs(room.coordinate(1) + 1.5) < 1e-4);
}

void TestDirections::nothingIsLookedForUnseen() {
    Room room;
    QSignalSpy busy(&room.finder, &DirectionsController::busyChanged);
    room.choose("jacobian");
    room.openModel("hash two", 6);
    QCOMPARE(busy.count(), 0);
    QVERIFY(room.panel.directions().empty());
}

void TestDirections::whatWasFoundComesAtOnceAgain() {
    Room room;
    room.find("sefa");
    const auto found = room.panel.directions();
    QSignalSpy busy(&room.finder, &DirectionsController::busyChanged);
    room.find("ganspace");
    QVERIFY(busy.count() > 0);
    busy.clear();
    room.choose("sefa");
    QCOMPARE(room.panel.directions(), found);
    QCOMPARE(busy.count(), 0);

    // Also by another studio, later: from the folder.
    DirectionsController later(room.session, std::filesystem::path(room.folder.path().toStdString()) / "directions");
    std::vector<core::Direction> again;
    connect(&later, &DirectionsController::found, this, [&](const auto& directions) { again = directions; });
    QSignalSpy searched(&later, &DirectionsController::progress);
    later.find({"sefa"});
    QTRY_COMPARE(again, found);
    QCOMPARE(searched.count(), 0);
}

void TestDirections::whatIsMissingIsSaid() {
    Room room;
    room.choose("classes");
    room.panel.show();
    auto* text = child<MessageLine>(room.panel, "directions_offer_text");
    QVERIFY(text->isVisible() && !text->isError());
    QVERIFY(text->text().contains("dataset"));
    QVERIFY(!child<QPushButton>(room.panel, "directions_offer_open")->isVisible());  // where it lies is not known
    QVERIFY(room.panel.directions().empty());
    room.find("sefa");
    QVERIFY(!text->isVisible());
}

void TestDirections::theModelsDatasetIsOpenedByAButton() {
    Room room;
    const auto data = twoClasses();
    for (std::size_t index = 0; index < data->size(); ++index) {
        const QString name = data->labels[index] == 0 ? "left" : "right";
        QDir(room.folder.path()).mkpath("squares/" + name);
        core::writePng(room.folder.filePath(QString("squares/%1/%2.png").arg(name).arg(index)).toStdString(),
                       data->preview(index));
    }
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot();
    model->weightsHash = "hash two";
    model->datasetName = "Squares";
    model->datasetSource = room.folder.filePath("squares").toStdString();
    room.session.setModel(model, "/models/two");
    room.choose("classes");
    room.panel.show();
    auto* button = child<QPushButton>(room.panel, "directions_offer_open");
    QTRY_VERIFY(button->isVisible() && button->isEnabled());
    QCOMPARE(button->text(), QString("Open Squares"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY(room.session.dataset());
    QCOMPARE(core::imageShape(room.session.dataset()->spec), (core::ImageShape{28, 28, 1}));
    QTRY_COMPARE(room.panel.directions().size(), std::size_t{2});
    QVERIFY(!button->isVisible());
    // One that went away meanwhile cannot be opened.
    room.session.setDataset(nullptr);
    QDir(room.folder.filePath("squares")).removeRecursively();
    room.session.setModel(std::make_shared<core::SavedModel>(*model), "/models/three");
    QTRY_VERIFY(child<MessageLine>(room.panel, "directions_offer_text")->isVisible());
    QTRY_VERIFY(!button->isVisible());
}

void TestDirections::classesAndPairs() {
    Room room;
    room.session.setDataset(twoClasses());
    room.find("classes");
    QCOMPARE(room.panel.directions().size(), std::size_t{2});
    QCOMPARE(room.panel.slider(1)->name(), QString("right"));
    auto* from = child<QComboBox>(room.panel, "directions_from");
    auto* to = child<QComboBox>(room.panel, "directions_to");
    QVERIFY(from->isVisible());
    // From one class to each of them is nothing: a pair has two classes, or none.
    from->setCurrentIndex(1);
    QCOMPARE(to->currentText(), QString("right"));
    const QString pair = QString::fromUtf8("left → right");
    QTRY_VERIFY(!room.panel.directions().empty() && room.panel.slider(0)->name() == pair);
    QCOMPARE(room.panel.directions().size(), std::size_t{2});
    to->setCurrentIndex(1);
    QVERIFY(child<MessageLine>(room.panel, "directions_message")->isError());
    QVERIFY(room.panel.directions().empty());
    to->setCurrentIndex(2);
    QTRY_VERIFY(!room.panel.directions().empty() && room.panel.slider(0)->name() == pair);
    to->setCurrentIndex(0);
    QCOMPARE(from->currentIndex(), 0);
    QTRY_VERIFY(!room.panel.directions().empty() && room.panel.slider(1)->name() == "right");
    to->setCurrentIndex(1);
    QCOMPARE(from->currentText(), QString("right"));
    from->setCurrentIndex(0);
    QCOMPARE(to->currentIndex(), 0);
    room.choose("sefa");
    QVERIFY(!from->isVisible());
}

void TestDirections::whatChangesMostHereStandsAtZero() {
    Room room;
    room.find("jacobian");
    for (std::size_t place = 0; place < room.panel.directions().size(); ++place)
        QVERIFY(std::abs(room.panel.slider(place)->value()) < 1e-4);
    // Elsewhere they are looked for anew, when the person says so.
    child<LatentTrack>(room.panel, "direction_track_0")->setValue(100);
    QVERIFY(std::abs(room.panel.slider(0)->value() - 1) < 1e-4);
    child<QToolButton>(room.panel, "directions_again")->click();
    QTRY_VERIFY(!room.finder.busy() && std::abs(room.panel.slider(0)->value()) < 1e-4);
}

void TestDirections::aLockedSliderStays() {
    Room room;
    LatentHistory history(room.session);
    SliderChange change(room.session);
    SlidersPanel sliders(room.session, history, change, room.theme);
    room.find("ganspace");
    child<LatentTrack>(room.panel, "direction_track_0")->setValue(-150);
    room.menuAction(0, "direction_lock")->setChecked(true);
    QVERIFY(!child<LatentTrack>(room.panel, "direction_track_0")->isEnabled());
    const core::Latent before = room.session.latent();
    trigger(sliders, "latent_random");
    QVERIFY(room.session.latent() != before);
    QVERIFY(std::abs(room.coordinate(0) + 1.5) < 1e-4);
    child<LatentTrack>(room.panel, "direction_track_2")->setValue(220);
    QVERIFY(std::abs(room.coordinate(0) + 1.5) < 1e-4);
    QVERIFY(std::abs(room.coordinate(2) - 2.2) < 1e-4);
    room.menuAction(0, "direction_lock")->setChecked(false);
    trigger(sliders, "latent_reset");
    QVERIFY(std::abs(room.coordinate(0)) < 1e-5);
}

void TestDirections::swappingTheEnds() {
    Room room;
    room.find("sefa");
    child<LatentTrack>(room.panel, "direction_track_0")->setValue(80);
    const core::Latent before = room.session.latent();
    room.menuAction(0, "direction_invert")->trigger();
    QCOMPARE(room.session.latent(), before);
    QVERIFY(std::abs(room.panel.slider(0)->value() + 0.8) < 1e-5);
}

void TestDirections::betweenGroupsOfImages() {
    Room room;
    const auto data = twoClasses();
    for (const int label : {0, 1}) {
        QDir(room.folder.path()).mkdir(label == 0 ? "plain" : "bold");
        int count = 0;
        for (std::size_t index = 0; count < 6; ++index) {
            if (data->labels[index] != label) continue;
            const QString name = QString(label == 0 ? "plain/%1.png" : "bold/%1.png").arg(count++);
            core::writePng(room.folder.filePath(name).toStdString(), data->preview(index));
        }
    }
    room.choose("images");
    room.panel.show();
    auto* from = child<ImageGroupButton>(room.panel, "directions_from_images");
    auto* to = child<ImageGroupButton>(room.panel, "directions_to_images");
    QVERIFY(from->isVisible());
    QVERIFY(!child<QComboBox>(room.panel, "directions_from")->isVisible());
    from->take({room.folder.filePath("plain")});
    QTRY_COMPARE(from->text(), QString("6 images"));
    QVERIFY(room.panel.directions().empty());  // one end says nothing
    to->take({room.folder.filePath("bold")});
    QTRY_COMPARE(room.panel.directions().size(), std::size_t{2});
    QCOMPARE(room.panel.slider(0)->name(), QString::fromUtf8("plain → bold"));
    // It leads from the mean of the one to that of the other.
    core::Renderer renderer(1);
    std::vector<double> middles;
    for (const auto* group : {from, to}) {
        double sum = 0;
        for (const QString& file : group->files()) {
            const std::vector<core::Sample> images{core::toSample(core::readImage(file.toStdString()))};
            sum +=
                core::coordinate(renderer.encode(*room.session.snapshot(), images).front(), room.panel.directions()[0]);
        }
        middles.push_back(sum / 6);
    }
    QVERIFY(middles[1] > middles[0]);

    std::ofstream(room.folder.filePath("plain/broken.png").toStdString()) << "no image";
    from->take({room.folder.filePath("plain")});
    auto* message = child<MessageLine>(room.panel, "directions_message");
    QTRY_VERIFY(message->isError());
    QVERIFY2(message->text().contains("broken.png"), qPrintable(message->text()));
}

void TestDirections::anotherModelStartsAnew() {
    Room room;
    room.find("sefa");
    room.menuAction(0, "direction_lock")->setChecked(true);
    QCOMPARE(room.session.locks().size(), std::size_t{1});
    room.openModel("hash two", 6);
    QVERIFY(room.session.locks().empty());
    QTRY_VERIFY(!room.panel.directions().empty());
    QCOMPARE(room.panel.directions().front().unit.size(), std::size_t{6});
}

void TestDirections::theSwitchShowsOneViewAtATime() {
    Room room;
    LatentHistory history(room.session);
    SliderChange change(room.session);
    SlidersPanel sliders(room.session, history, change, room.theme);
    auto* views = child<QTabBar>(sliders, "latent_views");
    sliders.show();
    QVERIFY(!views->isVisible());
    auto* other = new QLabel("other");
    sliders.addView("Other", "", other);
    QVERIFY(views->isVisible());
    QVERIFY(!other->isVisible());
    views->setCurrentIndex(1);
    QVERIFY(other->isVisible());
    QVERIFY(!child<QWidget>(sliders, "latent_sliders")->isVisible());
    views->setCurrentIndex(0);
    QVERIFY(!other->isVisible());
    QVERIFY(child<QWidget>(sliders, "latent_sliders")->isVisible());
    // One that comes first is shown.
    auto* first = new QLabel("first");
    sliders.addView("First", "", first, true, SlidersPanel::Place::first);
    QCOMPARE(views->tabText(0), QString("First"));
    QCOMPARE(views->tabText(1), QString("Dimensions"));
    QVERIFY(first->isVisible() && !other->isVisible());
    QVERIFY(!child<QWidget>(sliders, "latent_sliders")->isVisible());
    sliders.openView(other);
    QVERIFY(other->isVisible() && !first->isVisible());
    QCOMPARE(views->tabText(views->currentIndex()), QString("Other"));
}

void TestDirections::undoAndRedo() {
    Room room;
    LatentHistory history(room.session);
    SliderChange change(room.session);
    SlidersPanel sliders(room.session, history, change, room.theme);
    const core::Latent first = room.session.latent();
    auto* undo = sliders.findChild<QAction*>("latent_undo");
    auto* redo = sliders.findChild<QAction*>("latent_redo");
    QVERIFY(!undo->isEnabled() && !redo->isEnabled());
    trigger(sliders, "latent_random");
    const core::Latent second = room.session.latent();
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QCOMPARE(room.session.latent(), first);
    QVERIFY(!undo->isEnabled() && redo->isEnabled());
    redo->trigger();
    QCOMPARE(room.session.latent(), second);
    // Another way: what was undone is a branch beside it.
    undo->trigger();
    trigger(sliders, "latent_reset");
    undo->trigger();
    QCOMPARE(room.session.latent(), first);
    redo->trigger();
    QCOMPARE(room.session.latent(), core::Latent(4, 0.0F));
    QVERIFY(!redo->isEnabled());
    room.openModel("hash two", 6);
    if (undo->isEnabled()) undo->trigger();  // no way back into another latent space
    QCOMPARE(room.session.latent().size(), std::size_t{6});
}

void TestDirections::aDragIsOneStepBack() {
    Room room;
    LatentHistory history(room.session);
    SliderChange change(room.session);
    SlidersPanel sliders(room.session, history, change, room.theme);
    const core::Latent first = room.session.latent();
    for (int step = 1; step <= 50; ++step) room.session.setLatentValue(0, static_cast<float>(step));
    sliders.undo();
    QCOMPARE(room.session.latent(), first);
}

void TestDirections::everyControlDescribesItself() {
    Room room;
    room.find("sefa");
    for (const QWidget* widget : room.panel.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
        if (qobject_cast<const QLineEdit*>(widget) && widget->parentWidget()->inherits("QAbstractSpinBox")) continue;
        const QString name = widget->objectName() + " " + widget->metaObject()->className();
        QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(name));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(name));
    }
}

IMAGO_GUI_TEST(TestDirections)
#include "test_directions.moc"
