#include <QAction>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "Child.h"
#include "FileDialogs.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/Difference.h"
#include "tests/TestProgram.h"
#include "ui/common/ImageTile.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/favorites/FavoriteCell.h"
#include "ui/explore/favorites/FavoriteGrid.h"
#include "ui/explore/favorites/FavoriteOpener.h"
#include "ui/explore/favorites/FavoritesExportBar.h"
#include "ui/explore/favorites/FavoritesPanel.h"
#include "ui/explore/sheet/HeldPointsBar.h"

using namespace ui;

namespace {

namespace fs = std::filesystem;

void openModel(Session& session, const std::string& hash, const core::SnapshotPointer& snapshot) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = snapshot;
    model->weightsHash = hash;
    session.setModel(model, QStringLiteral("/models/") + QString::fromStdString(hash));
}

/// A studio's parts around one panel of favorites, with a saved model open. Another one on the same folder finds what
/// the first one saved.
struct Room {
    fs::path path;
    Theme theme;
    Session session;
    StudioProject project;
    Favorites favorites{session, project};
    HeldPoints held{session};
    ExportController exports;
    FavoritesPanel panel{session, favorites, held, exports, theme};
    FavoriteGrid* grid = child<FavoriteGrid>(panel, "favorites_grid");
    MessageLine* message = child<MessageLine>(panel, "favorites_message");

    explicit Room(const QTemporaryDir& folder)
        : path(fs::path(folder.path().toStdString()) / "project"), project(path) {
        openModel(session, "hash-one", small::snapshot());
        at(0.5F);
        panel.resize(300, 600);
        panel.show();
    }

    void at(float value) { session.setLatent(core::Latent(session.latent().size(), value)); }
    void trigger(const char* name) {
        auto* action = child<QAction>(panel, name);
        if (!action->isEnabled()) qFatal("%s is disabled", name);
        action->trigger();
    }
    void add(float value) {
        at(value);
        trigger("favorite_add");
    }
    QStringList names() const {
        QStringList names;
        for (int place = 0; place < grid->count(); ++place) names << grid->item(place)->text();
        return names;
    }
    QPoint middle(int place) const { return grid->visualItemRect(grid->item(place)).center(); }
    void click(int place) { QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, middle(place)); }
    QImage image(int place) const { return grid->item(place)->data(Qt::DecorationRole).value<QImage>(); }
    core::Image drawn(float value) const {
        const std::vector<core::Latent> latents{core::Latent(session.latent().size(), value)};
        return core::Renderer(1).decode(*session.snapshot(), latents).front();
    }
    /// The names in the file, once they are these.
    bool saved(const QStringList& expected) const {
        return QTest::qWaitFor([&] {
            QStringList names;
            for (const core::Favorite& one : core::readFavorites(path)) names << QString::fromStdString(one.name);
            return names == expected;
        });
    }
};

}  // namespace

class TestFavorites : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void withoutAnyItSaysWhatToDo() {
        Room room(*folder_);
        QVERIFY(child<QLabel>(room.panel, "favorites_empty")->isVisible());
        QVERIFY(child<QLabel>(room.panel, "favorites_empty")->text().contains("Press F"));
        QVERIFY(!room.grid->isVisible());
        room.add(0.5F);
        QVERIFY(!child<QLabel>(room.panel, "favorites_empty")->isVisible());
        QVERIFY(room.grid->isVisible());
    }

    void aPointIsKeptWithItsImage() {
        Room room(*folder_);
        room.add(0.25F);
        QCOMPARE(room.names(), QStringList{"Favorite 1"});
        QVERIFY(room.message->text().contains("Favorite 1"));
        QTRY_COMPARE(room.image(0), toQImage(room.drawn(0.25F)));
        QVERIFY(room.saved({"Favorite 1"}));
        const core::Favorite saved = core::readFavorites(room.path).front();
        QCOMPARE(saved.latent, core::Latent(4, 0.25F));
        QCOMPARE(saved.weightsHash, std::string("hash-one"));
        QCOMPARE(saved.modelName, std::string("hash-one"));
        QTRY_VERIFY(core::readFavorites(room.path).front().image == room.drawn(0.25F));
        // Once is enough.
        room.trigger("favorite_add");
        QCOMPARE(room.names(), QStringList{"Favorite 1"});
        QVERIFY(room.message->text().contains("already"));
        // Names differ, whatever was removed between.
        room.add(1);
        room.grid->setCurrentRow(0);
        QTest::keyClick(room.grid, Qt::Key_Delete);
        room.add(2);
        QCOMPARE(room.names(), (QStringList{"Favorite 2", "Favorite 3"}));
    }

    void aClickGoesThere() {
        Room room(*folder_);
        room.add(1);
        room.add(-1);
        QSignalSpy used(&room.panel, &FavoritesPanel::used);
        room.click(0);
        QCOMPARE(room.session.latent(), core::Latent(4, 1.0F));
        QCOMPARE(used.count(), 1);
        QVERIFY(room.grid->item(0)->data(FavoriteCell::kHere).toBool());
        QVERIFY(!room.grid->item(1)->data(FavoriteCell::kHere).toBool());
        QTest::keyClick(room.grid, Qt::Key_Right);
        QTest::keyClick(room.grid, Qt::Key_Return);
        QCOMPARE(room.session.latent(), core::Latent(4, -1.0F));
        room.at(3);
        QVERIFY(!room.grid->item(1)->data(FavoriteCell::kHere).toBool());
    }

    void itsClassesComeBack() {
        Room room(*folder_);
        openModel(room.session, "classes", small::conditionalSnapshot({"Bag", "Coat", "Shirt"}));
        room.session.setClassMix(core::mixOf(2, 0, 0.25F));
        room.add(1);
        QVERIFY(room.saved({"Favorite 1"}));
        room.session.setClassMix(core::mixOf(1, 1, 0));
        QVERIFY(!room.grid->item(0)->data(FavoriteCell::kHere).toBool());
        room.click(0);
        QVERIFY(room.session.classMix() == core::mixOf(2, 0, 0.25F));
        const std::vector<core::ClassShare> shares{{"Shirt", 0.75F}, {"Bag", 0.25F}};
        QVERIFY(core::readFavorites(room.path).front().classes == shares);
    }

    void thoseOfAnotherModelOfferToOpenIt() {
        Room room(*folder_);
        room.add(1);
        openModel(room.session, "hash-two", small::snapshot());
        room.add(2);
        QCOMPARE(room.grid->item(0)->data(FavoriteCell::kOtherModel).toString(), QString("hash-one"));
        QVERIFY(room.grid->item(1)->data(FavoriteCell::kOtherModel).toString().isEmpty());
        room.click(0);
        QCOMPARE(room.session.latent(), core::Latent(4, 2.0F));
        // Which model, and a way to it.
        QCOMPARE(room.message->sentence(), QString("Favorite 1 belongs to the model hash-one."));
        QSignalSpy wanted(&room.panel, &FavoritesPanel::openRequested);
        Q_EMIT room.message->linkActivated("#");
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().value<std::string>(), room.favorites.list().front().id);
        QTest::mouseDClick(room.grid->viewport(), Qt::LeftButton, {}, room.middle(0));
        QCOMPARE(wanted.count(), 2);
        QVERIFY(room.grid->findChild<QLineEdit*>() == nullptr);
        QVERIFY(room.grid->item(0)->toolTip().contains("Double-click it to open its model"));
        QTRY_VERIFY(!room.image(0).isNull() && !room.image(1).isNull());
        openModel(room.session, "hash-one", small::snapshot());
        QVERIFY(room.grid->item(0)->data(FavoriteCell::kOtherModel).toString().isEmpty());
        room.click(0);
        QCOMPARE(room.session.latent(), core::Latent(4, 1.0F));
        QVERIFY(!room.message->isError());
    }

    void oneWhoseModelIsNotKnownSaysWhichToOpen() {
        const fs::path path = fs::path(folder_->path().toStdString()) / "project";
        core::Favorite old;
        old.id = core::newFavoriteId();
        old.name = "Old";
        old.latent = core::Latent(4, 1.0F);
        old.weightsHash = "hash-old";
        old.modelName = "run-4";
        old.created = "2026-11-26T12:00:00Z";
        fs::create_directories(path);
        std::ofstream(path / "project.json") << R"({"format": "imago-project", "format_version": 1})";
        core::writeFavorites(path, {old});
        Room room(*folder_);
        QTRY_COMPARE(room.names(), QStringList{"Old"});
        room.click(0);
        QVERIFY(room.message->isError());
        QVERIFY2(room.message->text().contains("open run-4"), qPrintable(room.message->text()));
    }

    void aModelInTrainingHasFavorites() {
        Room room(*folder_);
        const fs::path run = room.path / "runs" / "shirts";
        room.favorites.setTrainedModel([run] { return run / "model"; });
        room.session.setLiveSnapshot(small::snapshot());
        room.add(1);
        QVERIFY2(!room.message->isError(), qPrintable(room.message->text()));
        QCOMPARE(room.names(), QStringList{"Favorite 1"});
        QVERIFY(room.favorites.list().front().weightsHash.empty());
        QCOMPARE(room.favorites.list().front().modelName, std::string("shirts"));
        const QImage kept = toQImage(room.drawn(1));
        QTRY_COMPARE(room.image(0), kept);
        // Later weights draw it; its image stays as it was.
        room.session.setLiveSnapshot(small::snapshot(4, {}, 1));
        QVERIFY(room.grid->item(0)->data(FavoriteCell::kOtherModel).toString().isEmpty());
        QVERIFY(toQImage(room.drawn(1)) != kept);
        QCOMPARE(room.image(0), kept);
        room.at(2);
        room.click(0);
        QCOMPARE(room.session.latent(), core::Latent(4, 1.0F));
        QVERIFY(!room.message->isError());
        // Another model meanwhile, and then the one that came of the training.
        openModel(room.session, "hash-two", small::snapshot());
        QCOMPARE(room.grid->item(0)->data(FavoriteCell::kOtherModel).toString(), QString("shirts"));
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot(4, {}, 2);
        model->weightsHash = "hash-trained";
        room.session.setModel(model, QString::fromStdString((run / "model").string()));
        QVERIFY(room.grid->item(0)->data(FavoriteCell::kOtherModel).toString().isEmpty());
        QCOMPARE(room.favorites.list().front().weightsHash, std::string("hash-trained"));
        QTRY_COMPARE(core::readFavorites(room.path).front().weightsHash, std::string("hash-trained"));
        QCOMPARE(room.image(0), kept);
    }

    void theModelOfAFavoriteIsOpened() {
        Room room(*folder_);
        ModelController models(room.session);
        FavoriteOpener opener(room.favorites, models);
        QSignalSpy shown(&opener, &FavoriteOpener::shown);
        QSignalSpy failed(&opener, &FavoriteOpener::failed);
        const QString folder = folder_->filePath("saved");
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        model->weightsHash = core::saveModel(*model, folder.toStdString());
        room.session.setModel(model, folder);
        room.add(2);
        const std::string id = room.favorites.list().front().id;
        QTRY_VERIFY(!room.image(0).isNull());
        openModel(room.session, "hash-two", small::snapshot());
        room.at(0);
        // Not while something forbids it.
        opener.setRefusal([] { return QString("A training is running."); });
        opener.open(id);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().toString(), QString("A training is running."));
        opener.setRefusal({});
        opener.open(id);
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(room.session.modelPath(), folder);
        QCOMPARE(room.session.latent(), core::Latent(4, 2.0F));
        // One that is gone is a sentence, and the image stays.
        openModel(room.session, "hash-two", small::snapshot());
        QVERIFY(QDir(folder).removeRecursively());
        opener.open(id);
        QTRY_COMPARE(failed.count(), 2);
        const QString sentence = failed.back().front().toString();
        QVERIFY2(sentence.contains(folder) && sentence.contains("Favorite 1"), qPrintable(sentence));
        QCOMPARE(shown.count(), 1);
        QVERIFY(!room.image(0).isNull());
        QCOMPARE(room.session.modelPath(), QString("/models/hash-two"));
    }

    void allAreExported() {
        Room room(*folder_);
        auto* command = room.panel.exportCommand();
        QVERIFY(!command->isEnabled());
        room.add(1);
        room.add(-1);
        QTRY_VERIFY(!room.image(0).isNull() && !room.image(1).isNull());
        openModel(room.session, "hash-two", small::snapshot());  // whose they are does not matter
        command->trigger();
        const QString folder = folder_->filePath("export");
        choosePath(room.panel, "favorites_export_dialog", folder);
        QTRY_VERIFY2(room.message->sentence().startsWith("2 favorite"), qPrintable(room.message->sentence()));
        QVERIFY(room.message->sentence().contains(folder));
        QVERIFY(room.message->text().contains("Show in folder"));
        QCOMPARE(QDir(folder).entryList(QDir::Files),
                 (QStringList{"001-Favorite-1.png", "002-Favorite-2.png", "manifest.json"}));
        QCOMPARE(QImage(folder + "/001-Favorite-1.png").convertToFormat(QImage::Format_RGB32),
                 room.image(0).convertToFormat(QImage::Format_RGB32));
        // What is there is kept.
        child<FavoritesExportBar>(room.panel, "favorites_export_bar")->exportTo(folder);
        QTRY_VERIFY(room.message->isError());
        QVERIFY2(room.message->text().contains(folder), qPrintable(room.message->text()));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 3);
    }

    void renaming() {
        Room room(*folder_);
        room.add(1);
        room.add(2);
        room.click(0);
        QTest::mouseDClick(room.grid->viewport(), Qt::LeftButton, {}, room.middle(0));
        auto* editor = child<QLineEdit>(*room.grid, "favorite_name");
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClicks(editor, "fax");  // keys of commands, too
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(room.names(), (QStringList{"fax", "Favorite 2"}));
        QVERIFY(room.saved({"fax", "Favorite 2"}));

        QTRY_VERIFY(room.grid->findChild<QLineEdit*>() == nullptr);
        room.grid->setCurrentRow(1);
        QTest::keyClick(room.grid, Qt::Key_F2);
        QTRY_VERIFY(room.grid->findChild<QLineEdit*>() != nullptr);
        QTest::keyClicks(room.grid->findChild<QLineEdit*>(), "never");
        QTest::keyClick(room.grid->findChild<QLineEdit*>(), Qt::Key_Escape);
        QCOMPARE(room.names(), (QStringList{"fax", "Favorite 2"}));
        // One without a name could not be told from others.
        room.grid->item(1)->setText("  ");
        QCOMPARE(room.names(), (QStringList{"fax", "Favorite 2"}));
    }

    void removingAndUndo() {
        Room room(*folder_);
        for (const float value : {1.0F, 2.0F, 3.0F}) room.add(value);
        QVERIFY(room.saved({"Favorite 1", "Favorite 2", "Favorite 3"}));
        room.click(1);
        QTest::keyClick(room.grid, Qt::Key_Delete);
        QVERIFY(room.message->text().contains("Favorite 2 was removed"));
        QVERIFY(room.message->text().contains("Ctrl+Shift+Z"));
        QTest::keyClick(room.grid, Qt::Key_Delete);  // the next one
        QCOMPARE(room.names(), QStringList{"Favorite 1"});
        QVERIFY(room.saved({"Favorite 1"}));
        room.trigger("favorite_undo");
        room.trigger("favorite_undo");
        QCOMPARE(room.names(), (QStringList{"Favorite 1", "Favorite 2", "Favorite 3"}));
        // Further back is where they were kept, and all can be done again.
        QVERIFY(room.message->text().contains("Remove Favorite 2"));
        for (int step = 0; step < 3; ++step) room.trigger("favorite_undo");
        QVERIFY(room.names().isEmpty());
        QVERIFY(!child<QAction>(room.panel, "favorite_undo")->isEnabled());
        for (int step = 0; step < 3; ++step) room.trigger("favorite_redo");
        QCOMPARE(room.names(), (QStringList{"Favorite 1", "Favorite 2", "Favorite 3"}));
        QVERIFY(room.saved(room.names()));
        QTRY_VERIFY(core::readFavorites(room.path)[1].image == room.drawn(2));
    }

    void anotherOrder() {
        Room room(*folder_);
        for (const float value : {1.0F, 2.0F, 3.0F}) room.add(value);
        room.grid->setCurrentRow(0);
        QTest::keyClick(room.grid, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(room.names(), (QStringList{"Favorite 2", "Favorite 1", "Favorite 3"}));
        QCOMPARE(room.grid->currentRow(), 1);
        QTest::keyClick(room.grid, Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(room.grid, Qt::Key_Left, Qt::AltModifier);  // no further
        QCOMPARE(room.names(), (QStringList{"Favorite 1", "Favorite 2", "Favorite 3"}));
        // As a drag does it: the first one behind the last.
        QVERIFY(room.grid->model()->moveRow({}, 0, {}, 3));
        const QStringList dragged{"Favorite 2", "Favorite 3", "Favorite 1"};
        QVERIFY(room.saved(dragged));
        QCOMPARE(room.names(), dragged);
    }

    void theNextStudioHasThem() {
        {
            Room room(*folder_);
            room.add(1);
            room.add(2);
            QVERIFY(room.saved({"Favorite 1", "Favorite 2"}));
            QTRY_VERIFY(!room.image(0).isNull() && !room.image(1).isNull());
        }
        const fs::path lost = fs::path(folder_->path().toStdString()) / "project" / "favourites" /
                              (core::readFavorites(fs::path(folder_->path().toStdString()) / "project")[0].id + ".png");
        QVERIFY(fs::remove(lost));
        Room room(*folder_);
        QTRY_COMPARE(room.names(), (QStringList{"Favorite 1", "Favorite 2"}));
        QVERIFY(!room.image(1).isNull());
        QTRY_VERIFY(!room.image(0).isNull());  // drawn again, though other weights of the same hash drew it
        QCOMPARE(room.image(0), toQImage(room.drawn(1)));
        QVERIFY(!fs::exists(lost));  // who only looks writes nothing
        room.add(3);
        QVERIFY(room.saved({"Favorite 1", "Favorite 2", "Favorite 3"}));
        QTRY_VERIFY(fs::exists(lost));
    }

    void aNewOneIsInSight() {
        Room room(*folder_);
        for (int count = 1; count <= 30; ++count) room.add(0.1F * static_cast<float>(count));
        room.message->clear();
        room.add(-1);
        // The message takes its room afterwards.
        QTRY_VERIFY(room.message->isVisible() && room.message->height() > 0);
        const auto inSight = [&] {
            return room.grid->viewport()->rect().contains(room.grid->visualItemRect(room.grid->item(30)));
        };
        QTRY_VERIFY(inSight());
        QVERIFY(!room.grid->viewport()->rect().intersects(room.grid->visualItemRect(room.grid->item(0))));
    }

    void nothingIsLostAtTheEnd() {
        {
            Room room(*folder_);
            room.add(1);
            QVERIFY(room.saved({"Favorite 1"}));
            // Faster than they can be written.
            for (const float value : {2.0F, 3.0F, 4.0F}) room.add(value);
        }
        const fs::path path = fs::path(folder_->path().toStdString()) / "project";
        QCOMPARE(core::readFavorites(path).size(), std::size_t{4});
        QCOMPARE(core::readFavorites(path).back().name, std::string("Favorite 4"));
    }

    void anotherStudiosFavoritesAreKept() {
        Room room(*folder_);
        QTRY_VERIFY(room.favorites.isRead());
        {
            Room other(*folder_);
            other.add(2);
            QVERIFY(other.saved({"Favorite 1"}));
        }
        room.add(1);
        QTRY_COMPARE(room.names().size(), 2);
        QVERIFY(room.saved({"Favorite 1", "Favorite 1"}));
        QCOMPARE(room.favorites.list()[1].latent, core::Latent(4, 2.0F));
        QVERIFY(!room.image(1).isNull());
    }

    void aFileThatWasDamagedMeanwhileIsNotOverwritten() {
        const fs::path path = fs::path(folder_->path().toStdString()) / "project";
        Room room(*folder_);
        fs::create_directories(path);
        std::ofstream(path / "project.json") << R"({"format": "imago-project", "format_version": 1})";
        QTRY_VERIFY(room.favorites.isRead());
        QSignalSpy failed(&room.favorites, &Favorites::failed);
        std::ofstream(path / "favourites.json") << "{}";
        room.add(1);
        QTRY_COMPARE(failed.count(), 1);
        room.add(2);
        QVERIFY(room.saved({"Favorite 1", "Favorite 2"}));
        QVERIFY(failed.front().front().toString().contains("favourites-damaged.json"));
        QCOMPARE(fs::file_size(path / "favourites-damaged.json"), std::uintmax_t{2});
    }

    void aDamagedFileIsNotOverwritten() {
        const fs::path path = fs::path(folder_->path().toStdString()) / "project";
        fs::create_directories(path);
        std::ofstream(path / "project.json") << R"({"format": "imago-project", "format_version": 1})";
        std::ofstream(path / "favourites.json") << "{\"format\": \"imago-favourites\"";
        Room room(*folder_);
        QTRY_VERIFY(room.message->isError());
        QVERIFY(room.message->text().contains("favourites.json"));
        room.message->clear();
        room.trigger("favorite_add");
        QTRY_VERIFY2(room.message->text().contains("favourites-damaged.json"), qPrintable(room.message->text()));
        QVERIFY(room.saved({"Favorite 1"}));
        QCOMPARE(fs::file_size(path / "favourites-damaged.json"), std::uintmax_t{29});
    }

    void whatCannotBeSavedIsSaid() {
        std::ofstream(fs::path(folder_->path().toStdString()) / "project") << "in the way";
        Room room(*folder_);
        room.add(1);
        QTRY_VERIFY(room.message->isError());
        QCOMPARE(room.names(), QStringList{"Favorite 1"});
        QTRY_VERIFY(!room.image(0).isNull());
    }

    void twoPointsBesideEachOther() {
        Room room(*folder_);
        auto* bar = child<QWidget>(room.panel, "held_points");
        auto* text = child<QLabel>(room.panel, "held_text");
        QVERIFY(!bar->isVisible());
        QVERIFY(!child<QAction>(room.panel, "latent_flip")->isEnabled());
        room.at(1);
        room.trigger("latent_hold_a");
        QVERIFY(bar->isVisible());
        QVERIFY(text->text().contains("press B"));
        QVERIFY(!child<QToolButton>(room.panel, "held_b")->isEnabled());
        room.at(-0.5F);
        room.trigger("latent_hold_b");
        QVERIFY(text->text().startsWith("Distance in latent space: 3.00."));
        QTRY_COMPARE(room.held.image(HeldPoints::Side::a), toQImage(room.drawn(1)));
        QTRY_COMPARE(room.held.image(HeldPoints::Side::b), toQImage(room.drawn(-0.5F)));
        QVERIFY(!child<QToolButton>(room.panel, "held_a")->icon().isNull());

        // X goes from one to the other, and to A from anywhere else.
        QVERIFY(child<QToolButton>(room.panel, "held_b")->isChecked());
        room.trigger("latent_flip");
        QCOMPARE(room.session.latent(), core::Latent(4, 1.0F));
        QVERIFY(child<QToolButton>(room.panel, "held_a")->isChecked());
        room.trigger("latent_flip");
        QCOMPARE(room.session.latent(), core::Latent(4, -0.5F));
        room.at(2);
        QVERIFY(!child<QToolButton>(room.panel, "held_b")->isChecked());
        room.trigger("latent_flip");
        QCOMPARE(room.session.latent(), core::Latent(4, 1.0F));
        QTest::mouseClick(child<QToolButton>(room.panel, "held_b"), Qt::LeftButton);
        QCOMPARE(room.session.latent(), core::Latent(4, -0.5F));

        openModel(room.session, "hash-two", small::snapshot());
        QVERIFY(!bar->isVisible());
        QVERIFY(!room.held.holds(HeldPoints::Side::a));
    }

    void whereTheyDiffer() {
        Room room(*folder_);
        room.at(2);
        room.trigger("latent_hold_a");
        room.at(-2);
        room.trigger("latent_hold_b");
        auto* image = child<QToolButton>(room.panel, "held_difference");
        QVERIFY(!image->isVisible());
        room.trigger("latent_difference");
        QVERIFY(image->isVisible());
        const core::Difference expected = core::difference(room.drawn(2), room.drawn(-2));
        QTRY_COMPARE(room.held.difference(), toQImage(expected.image));
        QCOMPARE(room.held.largestDifference(), expected.largest);
        QVERIFY(expected.largest > 0);
        const QSize size(ImageTile::kImage, ImageTile::kImage);
        const QImage shown = toQImage(expected.image).scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QCOMPARE(small::onScreen(image->icon().pixmap(size).toImage()), small::onScreen(shown));
        const QString most = QString::number(100 * expected.largest, 'f', 1);
        QVERIFY(child<QLabel>(room.panel, "held_text")->text().contains(most + QStringLiteral("\u00A0% at most")));
        // The same point twice: no difference.
        room.trigger("latent_hold_a");
        QTRY_COMPARE(room.held.largestDifference(), 0.0);
        QVERIFY(child<QLabel>(room.panel, "held_text")->text().startsWith("Distance in latent space: 0.00."));
        QTest::mouseClick(image, Qt::LeftButton);
        QVERIFY(!image->isVisible());
        QVERIFY(!child<QLabel>(room.panel, "held_text")->text().contains("Pixels"));
        // The newest weights draw them anew.
        room.session.setLatent(core::Latent(4, 1.0F));
        room.trigger("latent_hold_a");
        QTRY_VERIFY(!room.held.difference().isNull());
        room.session.setLiveSnapshot(small::snapshot(4, {}, 1));
        QVERIFY(!room.held.holds(HeldPoints::Side::a));  // a training is another model
        room.trigger("latent_hold_a");
        const QImage before = toQImage(room.drawn(1));
        QTRY_COMPARE(room.held.image(HeldPoints::Side::a), before);
        room.session.setLiveSnapshot(small::snapshot(4, {}, 2));
        QVERIFY(toQImage(room.drawn(1)) != before);
        QTRY_COMPARE(room.held.image(HeldPoints::Side::a), toQImage(room.drawn(1)));
    }

    void otherClassesAreSaid() {
        Room room(*folder_);
        openModel(room.session, "classes", small::conditionalSnapshot({"Bag", "Coat"}));
        room.trigger("latent_hold_a");
        room.session.setClassMix(core::mixOf(1, 1, 0));
        room.trigger("latent_hold_b");
        QVERIFY(child<QLabel>(room.panel, "held_text")->text().contains("Their classes differ"));
        room.trigger("latent_flip");
        QVERIFY(room.session.classMix() == core::mixOf(0, 0, 0));
    }

    void theKeysWorkInTheWholeStudio() {
        StudioWindow studio(folder_->path());
        openModel(studio.parts.session, "hash-one", small::snapshot());
        const core::Latent first = studio.parts.session.latent();
        studio.press("Ctrl+3");
        studio.press("F");
        QCOMPARE(studio.parts.explore.favorites.list().size(), std::size_t{1});
        QCOMPARE(studio.parts.explore.favorites.list().front().latent, first);
        // Said where the person is.
        QVERIFY(studio.child<MessageLine>("sliders_message")->text().contains("Favorite 1"));
        studio.press("A");
        studio.parts.session.setLatent(core::Latent(first.size(), 2.0F));
        studio.press("B");
        studio.press("X");
        QCOMPARE(studio.parts.session.latent(), first);
        studio.press("X");
        QCOMPARE(studio.parts.session.latent(), core::Latent(first.size(), 2.0F));
        // Only where the image is seen.
        studio.press("Ctrl+1");
        studio.press("F");
        studio.press("X");
        QCOMPARE(studio.parts.explore.favorites.list().size(), std::size_t{1});
        QCOMPARE(studio.parts.session.latent(), core::Latent(first.size(), 2.0F));
        studio.press("Ctrl+3");
        // Not while somebody types.
        auto* field = studio.child<QDoubleSpinBox>("latent_temperature");
        field->setFocus();
        for (const auto key : {Qt::Key_F, Qt::Key_A, Qt::Key_B, Qt::Key_X}) QTest::keyClick(field, key);
        QCOMPARE(studio.parts.explore.favorites.list().size(), std::size_t{1});
        QCOMPARE(studio.parts.session.latent(), core::Latent(first.size(), 2.0F));

        // Delete among the favorites leaves the timeline alone.
        studio.window.centralWidget()->setFocus();
        studio.dock("timelineDock")->show();
        studio.press("K");
        QCOMPARE(studio.parts.explore.timeline.timeline().keys.size(), std::size_t{1});
        auto* views = studio.child<QTabBar>("latent_views");
        views->setCurrentIndex(2);
        auto* grid = studio.child<FavoriteGrid>("favorites_grid");
        QVERIFY(grid->isVisible());
        grid->setFocus();
        grid->setCurrentRow(0);
        QTest::keyClick(grid, Qt::Key_Delete);
        QCOMPARE(studio.parts.explore.timeline.timeline().keys.size(), std::size_t{1});
        QVERIFY(studio.parts.explore.favorites.list().empty());
        studio.press("Ctrl+Shift+Z");
        QCOMPARE(studio.parts.explore.favorites.list().size(), std::size_t{1});
    }

    void everyControlDescribesItself() {
        Room room(*folder_);
        room.add(1);
        room.trigger("latent_hold_a");
        room.trigger("latent_hold_b");
        for (const QWidget* widget : room.panel.findChildren<QWidget*>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()) continue;
            const QString name = widget->objectName() + " " + widget->metaObject()->className();
            QVERIFY2(widget->toolTip().contains(' '), qPrintable(name));
            QVERIFY2(!widget->objectName().isEmpty(), qPrintable(name));
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(name));
        }
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestFavorites)
#include "test_favorites.moc"
