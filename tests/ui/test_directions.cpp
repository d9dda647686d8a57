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
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "Child.h"
#include "SmallModels.h"
#include "core/image/ImageFile.h"
#include "core/rendering/Renderer.h"
#include "ui/imaging/QtImage.h"
#include "ui/panels/DirectionsPanel.h"
#include "ui/panels/SlidersPanel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/DirectionList.h"
#include "ui/widgets/DirectionSlider.h"
#include "ui/widgets/DirectionWay.h"
#include "ui/widgets/LatentTrack.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/PictureGroupButton.h"

using namespace ui;

namespace {

/// Of the first model there; empty as long as there is none.
std::vector<core::Direction> savedIn(const std::filesystem::path& file) {
    const auto models = core::readDirections(file);
    return models.empty() ? std::vector<core::Direction>() : models.front().directions;
}

/// A studio's parts around one directions panel, with a saved model open.
struct Room {
    QTemporaryDir folder;
    Theme theme;
    Session session;
    StudioProject project{std::filesystem::path(folder.path().toStdString()) / "project"};
    RenderController renderer{1};
    DatasetController datasets{session};
    DirectionsController finder{session, std::filesystem::path(folder.path().toStdString()) / "directions"};
    KeptDirections kept{session, project};
    DirectionsPanel panel{session, finder, kept, renderer, datasets, theme};

    Room() {
        openModel("hash one", 4);
        panel.resize(320, 600);
        QTRY_VERIFY(kept.isRead());
    }

    void openModel(const std::string& hash, int latentSize) {
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot(latentSize);
        model->weightsHash = hash;
        session.setModel(model, QStringLiteral("/models/") + QString::fromStdString(hash));
        session.setLatent(core::Latent(static_cast<std::size_t>(latentSize), 0.5F));
    }

    void choose(const QString& method) {
        auto* box = child<QComboBox>(panel, "directions_method");
        box->setCurrentIndex(box->findData(method));
    }

    /// Shows the panel and waits for the sliders of a method.
    void find(const QString& method) {
        choose(method);
        panel.show();
        QTRY_VERIFY(!finder.busy() && !panel.directions().empty());
        QVERIFY(QString::fromStdString(panel.directions().front().id).startsWith(method));
    }

    QAction* menuAction(std::size_t place, const char* name) const {
        return panel.slider(place)->findChild<QAction*>(QString::fromLatin1(name));
    }

    double coordinate(std::size_t place) const { return core::coordinate(session.latent(), panel.directions()[place]); }
};

void trigger(const QWidget& panel, const QString& name) {
    auto* action = child<QAction>(panel, name);
    if (!action->isEnabled()) qFatal("%s is disabled", qPrintable(name));
    action->trigger();
}

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
    void aPictureOfTheWayCanBeClicked();
    void nothingIsLookedForUnseen();
    void whatWasFoundComesAtOnceAgain();
    void whatIsMissingIsSaid();
    void theModelsDatasetIsOpenedByAButton();
    void classesAndPairs();
    void whatChangesMostHereStandsAtZero();
    void aLockedSliderStays();
    void swappingTheEnds();
    void aNameKeepsADirection();
    void theStarAsksForAName();
    void aKeptNameComesBackAmongTheFound();
    void aGivenNameOutlivesTheStar();
    void whatWasGivenUpComesBack();
    void aLocalDirectionSaysSo();
    void keptOnesBelongToTheirModel();
    void keptOnesComeFirst();
    void keptOnesChangePlaces();
    void keptOnesAreDragged();
    void betweenGroupsOfPictures();
    void aDamagedFileIsNotOverwritten();
    void whatAnotherStudioKeptMeanwhileStays();
    void whatIsKeptAtTheLastMomentIsSaved();
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
    QTRY_VERIFY(!way->picture(4).isNull());
    core::Renderer renderer(1);
    const auto expected = [&](int place) {
        const auto latents = core::traversal(room.session.latent(), room.panel.directions()[0], 5, 3);
        return small::onScreen(
            toQImage(renderer.decode(*room.session.snapshot(), latents)[static_cast<std::size_t>(place)]));
    };
    for (int place = 0; place < DirectionWay::kPictures; ++place)
        QVERIFY(small::alike(small::onScreen(way->picture(place)), expected(place)));
    // They are those of the point where the hand rests.
    child<LatentTrack>(room.panel, "direction_track_1")->setValue(-200);
    for (int place = 0; place < DirectionWay::kPictures; ++place)
        QTRY_VERIFY(small::alike(small::onScreen(way->picture(place)), expected(place)));
}

void TestDirections::onlyWhatIsInSightIsDrawn() {
    Room room;
    room.openModel("hash two", 16);
    room.panel.resize(320, 400);
    room.find("sefa");
    QTRY_VERIFY(!room.panel.slider(0)->way()->picture(0).isNull());
    const std::size_t last = room.panel.directions().size() - 1;
    QVERIFY(last > 8);
    QVERIFY(room.panel.slider(last)->way()->picture(0).isNull());
    child<DirectionList>(room.panel, "directions_list")->verticalScrollBar()->setValue(10000);
    QTRY_VERIFY(!room.panel.slider(last)->way()->picture(0).isNull());
}

void TestDirections::aPictureOfTheWayCanBeClicked() {
    Room room;
    room.find("sefa");
    auto* way = child<DirectionWay>(room.panel, "direction_way_1");
    QTest::mouseClick(way, Qt::LeftButton, {}, way->pictureRect(4).center());
    QVERIFY(std::abs(room.coordinate(1) - 3) < 1e-4);
    QCOMPARE(way->current(), 4);
    QTest::mouseClick(way, Qt::LeftButton, {}, way->pictureRect(1).center());
    QVERIFY(std::abs(room.coordinate(1) + 1.5) < 1e-4);
    QCOMPARE(way->current(), 1);
    // The handle is below the picture where it stands.
    auto* track = child<LatentTrack>(room.panel, "direction_track_1");
    const QPoint handle = track->mapTo(&room.panel, QPoint(static_cast<int>(track->positionOf(track->value())), 0));
    const QPoint picture = way->mapTo(&room.panel, way->pictureRect(1).center());
    QVERIFY2(std::abs(handle.x() - picture.x()) <= 2, qPrintable(QString("%1 %2").arg(handle.x()).arg(picture.x())));
    room.menuAction(1, "direction_lock")->setChecked(true);
    QTest::mouseClick(way, Qt::LeftButton, {}, way->pictureRect(4).center());
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
    later.find({"sefa"});
    QVERIFY(!later.busy());
    QCOMPARE(again, found);
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
                       data->image(index));
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
    QCOMPARE(room.session.dataset()->shape, (core::ImageShape{28, 28, 1}));
    QTRY_COMPARE(room.panel.directions().size(), std::size_t{2});
    QVERIFY(!button->isVisible());
    // One that went away meanwhile cannot be opened.
    room.session.setDataset(nullptr, {});
    QDir(room.folder.filePath("squares")).removeRecursively();
    room.session.setModel(std::make_shared<core::SavedModel>(*model), "/models/three");
    QTRY_VERIFY(child<MessageLine>(room.panel, "directions_offer_text")->isVisible());
    QVERIFY(!button->isVisible());
}

void TestDirections::classesAndPairs() {
    Room room;
    room.session.setDataset(twoClasses(), {});
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
    SlidersPanel sliders(room.session, room.theme);
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

void TestDirections::aNameKeepsADirection() {
    Room room;
    room.find("sefa");
    const core::Direction direction = room.panel.directions()[1];
    auto* name = child<QLineEdit>(room.panel, "direction_name_1");
    QVERIFY(name->text().isEmpty());  // a number is no name
    QVERIFY2(name->placeholderText().contains("Factor 2"), qPrintable(name->placeholderText()));
    QTest::mouseClick(name, Qt::LeftButton);
    QVERIFY(!name->isReadOnly());
    QTest::keyClicks(name, "longer sleeves");
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(name->isReadOnly());
    QCOMPARE(room.panel.slider(1)->name(), QString("longer sleeves"));

    room.choose("kept");
    QCOMPARE(room.panel.directions().size(), std::size_t{1});
    QCOMPARE(room.panel.slider(0)->name(), QString("longer sleeves"));
    QCOMPARE(room.panel.directions()[0].unit, direction.unit);
    // It is there in the next studio, too.
    const auto file = room.project.path() / "directions.json";
    QTRY_VERIFY(std::filesystem::exists(file));
    QTRY_COMPARE(savedIn(file).size(), std::size_t{1});
    QCOMPARE(savedIn(file).front().name, std::string("longer sleeves"));

    room.menuAction(0, "direction_forget")->trigger();
    QTRY_VERIFY(room.panel.directions().empty());
    QVERIFY(!child<MessageLine>(room.panel, "directions_message")->text().isEmpty());
    QTRY_VERIFY(savedIn(file).empty());
}

void TestDirections::theStarAsksForAName() {
    Room room;
    room.find("sefa");
    auto* star = child<QToolButton>(room.panel, "direction_star_2");
    auto* name = child<QLineEdit>(room.panel, "direction_name_2");
    QVERIFY(!star->isChecked());
    star->click();
    QVERIFY(star->isChecked());
    QCOMPARE(room.kept.directions().size(), std::size_t{1});
    QVERIFY(!name->isReadOnly());
    QTest::keyClicks(name, "longer sleeves");
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(room.kept.directions().size(), std::size_t{1});
    QCOMPARE(room.kept.directions().front().name, std::string("longer sleeves"));
    QVERIFY(star->isChecked());
    auto* method = child<QComboBox>(room.panel, "directions_method");
    QCOMPARE(method->itemText(method->findData("kept")), QString("Kept by you (1)"));
    star->click();
    QTRY_VERIFY(room.kept.directions().empty());
    QVERIFY(!star->isChecked());
    // What cannot be kept has no star.
    room.session.setLiveSnapshot(small::snapshot(4));
    room.find("sefa");
    child<QToolButton>(room.panel, "direction_star_0")->click();
    QVERIFY(!child<QToolButton>(room.panel, "direction_star_0")->isChecked());
    QVERIFY(child<MessageLine>(room.panel, "directions_message")->isError());
}

void TestDirections::aKeptNameComesBackAmongTheFound() {
    Room room;
    room.find("sefa");
    room.menuAction(1, "direction_invert")->trigger();
    core::Direction direction = room.panel.directions()[1];
    direction.name = "longer sleeves";
    room.kept.keep(direction);
    room.find("ganspace");
    room.find("sefa");
    QCOMPARE(room.panel.slider(1)->name(), QString("longer sleeves"));
    QCOMPARE(room.panel.directions()[1].unit, direction.unit);
    QVERIFY(child<QToolButton>(room.panel, "direction_star_1")->isChecked());
    QVERIFY(!child<QToolButton>(room.panel, "direction_star_0")->isChecked());
}

void TestDirections::aGivenNameOutlivesTheStar() {
    Room room;
    room.find("sefa");
    room.menuAction(1, "direction_invert")->trigger();
    const core::Latent unit = room.panel.directions()[1].unit;
    auto* name = child<QLineEdit>(room.panel, "direction_name_1");
    QTest::mouseClick(name, Qt::LeftButton);
    QTest::keyClicks(name, "longer sleeves");
    QTest::keyClick(name, Qt::Key_Return);
    QTest::mouseClick(child<QToolButton>(room.panel, "direction_star_1"), Qt::LeftButton);
    QTRY_VERIFY(room.kept.directions().empty());
    QCOMPARE(room.panel.slider(1)->name(), QString("longer sleeves"));
    room.find("ganspace");
    room.find("sefa");
    QCOMPARE(room.panel.slider(1)->name(), QString("longer sleeves"));
    QCOMPARE(room.panel.directions()[1].unit, unit);
    QVERIFY(!child<QToolButton>(room.panel, "direction_star_1")->isChecked());
    QCOMPARE(room.panel.slider(0)->name(), QString("Factor 1"));
    // Starred again, it needs no other name.
    QTest::mouseClick(child<QToolButton>(room.panel, "direction_star_1"), Qt::LeftButton);
    QCOMPARE(room.kept.directions().size(), std::size_t{1});
    QCOMPARE(room.kept.directions().front().name, std::string("longer sleeves"));
    room.kept.undo();  // comes too late
    QCOMPARE(room.kept.directions().size(), std::size_t{1});
    // It is the name of this model's direction.
    room.kept.forget(0);
    room.openModel("hash two", 4);
    room.find("sefa");
    QCOMPARE(room.panel.slider(1)->name(), QString("Factor 2"));
}

void TestDirections::whatWasGivenUpComesBack() {
    Room room;
    room.find("sefa");
    for (const std::size_t place : {0, 1, 2}) room.menuAction(place, "direction_keep")->trigger();
    room.choose("kept");
    const auto before = room.panel.directions();
    child<QToolButton>(room.panel, "direction_star_1")->click();
    QTRY_COMPARE(room.panel.directions().size(), std::size_t{2});
    auto* message = child<MessageLine>(room.panel, "directions_message");
    QVERIFY2(message->sentence().contains("Factor 2"), qPrintable(message->sentence()));
    Q_EMIT message->linkActivated("#");
    QTRY_COMPARE(room.panel.directions(), before);
    QVERIFY(message->sentence().isEmpty());
}

void TestDirections::aLocalDirectionSaysSo() {
    Room room;
    room.find("jacobian");
    const core::Latent here = room.session.latent();
    QVERIFY(!child<QLabel>(room.panel, "direction_local_0")->isVisible());
    child<QToolButton>(room.panel, "direction_star_0")->click();
    auto* message = child<MessageLine>(room.panel, "directions_message");
    QVERIFY2(message->text().contains("another picture"), qPrintable(message->text()));
    room.session.setLatent(core::Latent(4, -1.0F));
    room.choose("kept");
    QVERIFY(child<QLabel>(room.panel, "direction_local_0")->isVisible());
    room.menuAction(0, "direction_origin")->trigger();
    QCOMPARE(room.session.latent(), here);
    room.find("sefa");
    room.menuAction(0, "direction_keep")->trigger();
    room.choose("kept");
    QVERIFY(!child<QLabel>(room.panel, "direction_local_1")->isVisible());
    QVERIFY(!room.menuAction(1, "direction_origin")->isVisible());
}

void TestDirections::keptOnesBelongToTheirModel() {
    Room room;
    room.find("sefa");
    room.menuAction(0, "direction_keep")->trigger();
    room.menuAction(0, "direction_keep")->trigger();  // once is enough
    room.choose("kept");
    QCOMPARE(room.panel.directions().size(), std::size_t{1});
    room.openModel("hash two", 4);
    QVERIFY(room.panel.directions().empty());
    room.openModel("hash one", 4);
    QCOMPARE(room.panel.directions().size(), std::size_t{1});
    // A model in training has no weights to keep them for.
    room.session.setLiveSnapshot(small::snapshot(4));
    room.find("sefa");
    room.menuAction(0, "direction_keep")->trigger();
    QVERIFY(child<MessageLine>(room.panel, "directions_message")->isError());
}

void TestDirections::keptOnesComeFirst() {
    Room room;
    auto* method = child<QComboBox>(room.panel, "directions_method");
    QCOMPARE(method->itemData(0).toString(), QString("kept"));
    QCOMPARE(method->itemData(1, Qt::AccessibleDescriptionRole).toString(), QString("separator"));
    const QString first = method->itemData(2).toString();
    // Where there are none, a method comes first.
    room.panel.show();
    QCOMPARE(method->currentData().toString(), first);
    room.find("sefa");
    room.menuAction(1, "direction_keep")->trigger();
    QCOMPARE(method->currentData().toString(), QString("sefa"));

    // The studio of the next day.
    QTRY_COMPARE(core::readDirections(room.project.path() / "directions.json").size(), std::size_t{1});
    KeptDirections kept(room.session, room.project);
    DirectionsPanel later(room.session, room.finder, kept, room.renderer, room.datasets, room.theme);
    auto* choice = child<QComboBox>(later, "directions_method");
    QTRY_COMPARE(choice->itemText(0), QString("Kept by you (1)"));
    later.show();
    QTRY_COMPARE(choice->currentData().toString(), QString("kept"));
    QCOMPARE(later.directions().size(), std::size_t{1});
    // Once: who chooses a method keeps it, also with the panel out of sight meanwhile.
    choice->setCurrentIndex(choice->findData("sefa"));
    later.hide();
    later.show();
    QCOMPARE(choice->currentData().toString(), QString("sefa"));
    // Each model anew.
    room.openModel("hash two", 4);
    QCOMPARE(choice->currentData().toString(), QString("sefa"));
    room.openModel("hash one", 4);
    QCOMPARE(choice->currentData().toString(), QString("kept"));
    QCOMPARE(later.directions().size(), std::size_t{1});
}

void TestDirections::keptOnesChangePlaces() {
    Room room;
    room.find("sefa");
    for (const std::size_t place : {0, 1, 2}) room.menuAction(place, "direction_keep")->trigger();
    room.choose("kept");
    const auto before = room.panel.directions();
    room.menuAction(2, "direction_up")->trigger();
    QTRY_COMPARE(room.panel.directions()[1], before[2]);
    QCOMPARE(room.panel.directions()[2], before[1]);
    room.menuAction(0, "direction_up")->trigger();  // there is nothing above
    room.menuAction(0, "direction_down")->trigger();
    QTRY_COMPARE(room.panel.directions()[0], before[2]);
}

void TestDirections::keptOnesAreDragged() {
    Room room;
    room.find("sefa");
    QVERIFY(!child<QToolButton>(room.panel, "direction_grip_0")->isVisible());
    for (const std::size_t place : {0, 1, 2}) room.menuAction(place, "direction_keep")->trigger();
    room.choose("kept");
    const auto before = room.panel.directions();
    const auto drag = [&](std::size_t from, std::size_t to, int within) {
        auto* grip = child<QToolButton>(room.panel, QString("direction_grip_%1").arg(from));
        QVERIFY(grip->isVisible());
        const QPoint target =
            grip->mapFromGlobal(room.panel.slider(to)->mapToGlobal(room.panel.slider(to)->rect().center()));
        QTest::mousePress(grip, Qt::LeftButton, {}, grip->rect().center());
        QMouseEvent move(QEvent::MouseMove, target + QPoint(0, within), grip->mapToGlobal(target + QPoint(0, within)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(grip, &move);
        QCOMPARE(child<QFrame>(room.panel, "directions_target")->isVisible(), from != to);
        QTest::mouseRelease(grip, Qt::LeftButton, {}, target);
    };
    for (std::size_t place = 0; place < 3; ++place) QTRY_VERIFY(!room.panel.slider(place)->way()->picture(0).isNull());
    const QImage picture = room.panel.slider(0)->way()->picture(4);
    drag(0, 0, 5);  // nothing
    drag(0, 2, 0);
    QTRY_COMPARE(room.panel.directions(), (std::vector{before[1], before[2], before[0]}));
    QCOMPARE(room.panel.slider(2)->way()->picture(4), picture);  // they go along
    drag(2, 1, 0);
    QTRY_COMPARE(room.panel.directions(), (std::vector{before[1], before[0], before[2]}));
    const auto file = room.project.path() / "directions.json";
    QTRY_COMPARE(savedIn(file), room.panel.directions());
}

void TestDirections::betweenGroupsOfPictures() {
    Room room;
    const auto data = twoClasses();
    for (const int label : {0, 1}) {
        QDir(room.folder.path()).mkdir(label == 0 ? "plain" : "bold");
        int count = 0;
        for (std::size_t index = 0; count < 6; ++index) {
            if (data->labels[index] != label) continue;
            const QString name = QString(label == 0 ? "plain/%1.png" : "bold/%1.png").arg(count++);
            core::writePng(room.folder.filePath(name).toStdString(), data->image(index));
        }
    }
    room.choose("pictures");
    room.panel.show();
    auto* from = child<PictureGroupButton>(room.panel, "directions_from_pictures");
    auto* to = child<PictureGroupButton>(room.panel, "directions_to_pictures");
    QVERIFY(from->isVisible());
    QVERIFY(!child<QComboBox>(room.panel, "directions_from")->isVisible());
    from->take({room.folder.filePath("plain")});
    QCOMPARE(from->text(), QString("6 pictures"));
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
            const std::vector<core::Image> pictures{core::readImage(file.toStdString())};
            sum += core::coordinate(renderer.encode(*room.session.snapshot(), pictures).front(),
                                    room.panel.directions()[0]);
        }
        middles.push_back(sum / 6);
    }
    QVERIFY(middles[1] > middles[0]);

    std::ofstream(room.folder.filePath("plain/broken.png").toStdString()) << "no picture";
    from->take({room.folder.filePath("plain")});
    auto* message = child<MessageLine>(room.panel, "directions_message");
    QTRY_VERIFY(message->isError());
    QVERIFY2(message->text().contains("broken.png"), qPrintable(message->text()));
}

void TestDirections::aDamagedFileIsNotOverwritten() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "project";
    std::filesystem::create_directories(path);
    std::ofstream(path / "directions.json") << "{\"format\": \"imago-directions\"";
    Session session;
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot();
    model->weightsHash = "x";
    session.setModel(model, "/models/x");
    StudioProject project(path);
    KeptDirections kept(session, project);
    QSignalSpy failed(&kept, &KeptDirections::failed);
    kept.keep({"sefa:1", "a", {1, 0, 0, 0}, 1, ""});
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.front().front().toString().contains("directions.json"));
    QCOMPARE(std::filesystem::file_size(path / "directions.json"), std::uintmax_t{29});
}

void TestDirections::whatAnotherStudioKeptMeanwhileStays() {
    Room room;
    const core::Direction mine{"sefa:1", "mine", {1, 0, 0, 0}, 1, ""};
    const core::Direction gone{"sefa:2", "gone", {0, 1, 0, 0}, 1, ""};
    const core::Direction other{"sefa:3", "other", {0, 0, 1, 0}, 1, ""};
    const auto file = room.project.path() / "directions.json";
    {
        const core::ProjectFolder another(room.project.path());
        core::writeDirections(file, {{"hash one", {other, gone}}, {"hash two", {mine}}});
    }
    room.kept.keep(gone);
    room.kept.forget(0);
    room.kept.keep(mine);
    QTRY_COMPARE(savedIn(file), (std::vector{mine, other}));
    const auto saved = core::readDirections(file);
    QCOMPARE(saved.size(), std::size_t{2});
    QCOMPARE(room.kept.directions(), (std::vector{mine, other}));
    for (const core::SavedDirections& model : saved)
        QCOMPARE(model.directions, model.weightsHash == "hash one" ? room.kept.directions() : std::vector{mine});
}

void TestDirections::whatIsKeptAtTheLastMomentIsSaved() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "project";
    Session session;
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot();
    model->weightsHash = "x";
    session.setModel(model, "/models/x");
    const core::Direction direction{"sefa:1", "a", {1, 0, 0, 0}, 1, ""};
    {
        StudioProject project(path);
        KeptDirections kept(session, project);
        kept.keep(direction);  // before the file was read
    }
    QCOMPARE(savedIn(path / "directions.json"), std::vector{direction});
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
    SlidersPanel sliders(room.session, room.theme);
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
}

void TestDirections::undoAndRedo() {
    Room room;
    SlidersPanel sliders(room.session, room.theme);
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
    SlidersPanel sliders(room.session, room.theme);
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

QTEST_MAIN(TestDirections)
#include "test_directions.moc"
