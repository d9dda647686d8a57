#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "Child.h"
#include "DirectionsRoom.h"
#include "SmallModels.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/explore/directions/DirectionList.h"
#include "ui/explore/directions/DirectionSlider.h"
#include "ui/explore/directions/DirectionWay.h"
#include "ui/explore/directions/DirectionsPanel.h"

using namespace ui;

namespace {

using Room = DirectionsRoom;

/// Of the first model there; empty as long as there is none.
std::vector<core::Direction> savedIn(const std::filesystem::path& file) {
    const auto models = core::readDirections(file);
    return models.empty() ? std::vector<core::Direction>() : models.front().directions;
}

}  // namespace

/// Directions that a person keeps, with the names they gave them.
class TestKeptDirections : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
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
    void aDamagedFileIsNotOverwritten();
    void aDamagedFileIsSaidUntilThatIsClosed();
    void whatAnotherStudioKeptMeanwhileStays();
    void whatIsKeptAtTheLastMomentIsSaved();
};

void TestKeptDirections::aNameKeepsADirection() {
    Room room;
    room.find("sefa");
    const core::Direction direction = room.panel.directions()[1];
    auto* name = child<QLineEdit>(room.panel, "direction_name_1");
    QVERIFY(name->text().isEmpty());  // a number is no name
    QVERIFY2(name->placeholderText().contains("SeFa 2"), qPrintable(name->placeholderText()));
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

void TestKeptDirections::theStarAsksForAName() {
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
    QCOMPARE(method->itemText(method->findData("kept")), QString("Saved (1)"));
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

void TestKeptDirections::aKeptNameComesBackAmongTheFound() {
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

void TestKeptDirections::aGivenNameOutlivesTheStar() {
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
    const auto undo = room.kept.undoLast();
    QCOMPARE(room.panel.slider(1)->name(), QString("longer sleeves"));
    room.find("ganspace");
    room.find("sefa");
    QCOMPARE(room.panel.slider(1)->name(), QString("longer sleeves"));
    QCOMPARE(room.panel.directions()[1].unit, unit);
    QVERIFY(!child<QToolButton>(room.panel, "direction_star_1")->isChecked());
    QCOMPARE(room.panel.slider(0)->name(), QString("SeFa 1"));
    // Starred again, it needs no other name.
    QTest::mouseClick(child<QToolButton>(room.panel, "direction_star_1"), Qt::LeftButton);
    QCOMPARE(room.kept.directions().size(), std::size_t{1});
    QCOMPARE(room.kept.directions().front().name, std::string("longer sleeves"));
    undo();  // comes too late
    QCOMPARE(room.kept.directions().size(), std::size_t{1});
    // It is the name of this model's direction.
    room.kept.forget(0);
    room.openModel("hash two", 4);
    room.find("sefa");
    QCOMPARE(room.panel.slider(1)->name(), QString("SeFa 2"));
}

void TestKeptDirections::whatWasGivenUpComesBack() {
    Room room;
    room.find("sefa");
    for (const std::size_t place : {0, 1, 2}) room.menuAction(place, "direction_keep")->trigger();
    room.choose("kept");
    const auto before = room.panel.directions();
    child<QToolButton>(room.panel, "direction_star_1")->click();
    QTRY_COMPARE(room.panel.directions().size(), std::size_t{2});
    auto* message = child<MessageLine>(room.panel, "directions_message");
    QVERIFY2(message->sentence().contains("SeFa 2"), qPrintable(message->sentence()));
    Q_EMIT message->linkActivated("#");
    QTRY_COMPARE(room.panel.directions(), before);
    QVERIFY(message->sentence().isEmpty());
}

void TestKeptDirections::aLocalDirectionSaysSo() {
    Room room;
    room.find("jacobian");
    const core::Latent here = room.session.latent();
    QVERIFY(!child<QLabel>(room.panel, "direction_local_0")->isVisible());
    child<QToolButton>(room.panel, "direction_star_0")->click();
    auto* message = child<MessageLine>(room.panel, "directions_message");
    QVERIFY2(message->text().contains("At other latents"), qPrintable(message->text()));
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

void TestKeptDirections::keptOnesBelongToTheirModel() {
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

void TestKeptDirections::keptOnesComeFirst() {
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
    QTRY_COMPARE(choice->itemText(0), QString("Saved (1)"));
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

void TestKeptDirections::keptOnesChangePlaces() {
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

void TestKeptDirections::keptOnesAreDragged() {
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
    for (std::size_t place = 0; place < 3; ++place) QTRY_VERIFY(!room.panel.slider(place)->way()->image(0).isNull());
    const QImage image = room.panel.slider(0)->way()->image(4);
    drag(0, 0, 5);  // nothing
    drag(0, 2, 0);
    QTRY_COMPARE(room.panel.directions(), (std::vector{before[1], before[2], before[0]}));
    QCOMPARE(room.panel.slider(2)->way()->image(4), image);  // they go along
    drag(2, 1, 0);
    QTRY_COMPARE(room.panel.directions(), (std::vector{before[1], before[0], before[2]}));
    const auto file = room.project.path() / "directions.json";
    QTRY_COMPARE(savedIn(file), room.panel.directions());
}

void TestKeptDirections::aDamagedFileIsNotOverwritten() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "project";
    std::filesystem::create_directories(path);
    std::ofstream(path / "project.json") << R"({"format": "imago-project", "format_version": 1})";
    std::ofstream(path / "directions.json") << "{\"format\": \"imago-directions\"";
    Session session;
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot();
    model->weightsHash = "x";
    session.setModel(model, "/models/x");
    StudioProject project(path);
    KeptDirections kept(session, project);
    QSignalSpy failed(&kept, &KeptDirections::failed);
    kept.keep({"sefa:1", "a", {1, 0, 0, 0}, 1, {}});
    QTRY_COMPARE(failed.count(), 2);  // what is wrong, and where it is now
    QVERIFY(failed.front().front().toString().contains("directions.json"));
    QVERIFY(failed.back().front().toString().contains("directions-damaged.json"));
    QTRY_VERIFY(project.store().allSaved());
    QCOMPARE(std::filesystem::file_size(path / "directions-damaged.json"), std::uintmax_t{29});
}

void TestKeptDirections::aDamagedFileIsSaidUntilThatIsClosed() {
    Room room("{\"format\": \"imago-directions\"");
    auto* message = child<MessageLine>(room.panel, "directions_message");
    QTRY_VERIFY(message->isError());
    const QString sentence = message->sentence();
    QVERIFY2(sentence.contains("directions.json"), qPrintable(sentence));
    const auto isStill = [&] { return message->isError() && message->sentence() == sentence; };
    room.find("sefa");
    QVERIFY(isStill());
    room.choose("kept");
    QVERIFY(isStill());  // not that none are saved
    room.openModel("hash two", 4);
    room.find("sefa");
    QVERIFY(isStill());
    message->dismiss();
    room.choose("kept");
    QVERIFY2(!message->isError() && message->sentence().contains("are saved yet"), qPrintable(message->sentence()));
}

void TestKeptDirections::whatAnotherStudioKeptMeanwhileStays() {
    Room room;
    const core::Direction mine{"sefa:1", "mine", {1, 0, 0, 0}, 1, {}};
    const core::Direction gone{"sefa:2", "gone", {0, 1, 0, 0}, 1, {}};
    const core::Direction other{"sefa:3", "other", {0, 0, 1, 0}, 1, {}};
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

void TestKeptDirections::whatIsKeptAtTheLastMomentIsSaved() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "project";
    Session session;
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot();
    model->weightsHash = "x";
    session.setModel(model, "/models/x");
    const core::Direction direction{"sefa:1", "a", {1, 0, 0, 0}, 1, {}};
    {
        StudioProject project(path);
        KeptDirections kept(session, project);
        kept.keep(direction);  // before the file was read
    }
    QCOMPARE(savedIn(path / "directions.json"), std::vector{direction});
}

IMAGO_GUI_TEST(TestKeptDirections)
#include "test_kept_directions.moc"
