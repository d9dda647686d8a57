#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "Child.h"
#include "FileDialogs.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/base/Error.h"
#include "core/exporting/Manifest.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/gallery/GalleryFile.h"
#include "core/files/AtomicFile.h"
#include "core/project/ModelFolder.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/sheet/ImageFileController.h"
#include "ui/export/gallery/GalleryBar.h"
#include "ui/export/gallery/GalleryGrid.h"
#include "ui/export/gallery/GalleryModel.h"
#include "ui/export/gallery/GalleryView.h"

using namespace ui;

namespace {

namespace fs = std::filesystem;

constexpr int kMany = 100'000;
constexpr int kGalleryPatience = 60'000;

std::string textIn(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

core::Image flat(std::uint8_t value) {
    core::Image image({4, 4, 1});
    for (auto& pixel : image.pixels()) pixel = value;
    return image;
}

core::Recipe recipeOf(const std::string& hash, const core::Latent& latent) {
    core::Recipe recipe;
    recipe.programVersion = "0.1.0";
    recipe.modelName = "run-4";
    recipe.weightsHash = hash;
    recipe.latent = latent;
    return recipe;
}

void writeSample(const fs::path& file, const core::Recipe& recipe, std::uint8_t value = 90) {
    core::writeFileAtomically(file, core::withRecipe(core::encodePng(flat(value)), recipe));
}

core::GalleryEntry entryAt(int number, const fs::path& path) {
    core::GalleryEntry entry;
    std::ostringstream id;
    id << std::hex << std::setfill('0') << std::setw(16) << number;
    entry.id = id.str();
    entry.path = path;
    entry.modelName = "run-4";
    entry.created = "2026-11-26T12:00:00Z";
    return entry;
}

/// A studio's parts around one page of the gallery. Another one on the same folder finds what the first one saved.
struct Room {
    fs::path root;
    fs::path path;
    Theme theme;
    Session session;
    StudioProject project;
    Favorites favorites{session, project};
    int minute = 0;
    Gallery gallery{session, project, favorites, [this] {
                        std::ostringstream time;
                        time << "2026-11-30T10:" << std::setfill('0') << std::setw(2) << minute++ << ":00Z";
                        return time.str();
                    }};
    GalleryThumbnails thumbnails;
    ContactSheetController sheets;
    GalleryView view{gallery, thumbnails, sheets, theme};
    GalleryGrid* grid = child<GalleryGrid>(view, "gallery_grid");
    MessageLine* message = child<MessageLine>(view, "gallery_message");

    explicit Room(const QTemporaryDir& folder)
        : root(folder.path().toStdString()), path(root / "project"), project(path) {
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        model->weightsHash = "hash-one";
        session.setModel(model, QStringLiteral("/models/hash-one"));
        view.resize(800, 600);
        view.show();
    }

    /// Files that are listed one after another.
    void add(const QStringList& names) {
        int value = 50;
        for (const QString& name : names) {
            const fs::path file = root / name.toStdString();
            writeSample(file, recipeOf("hash-one", {0.5F, 1, 2, 3}), static_cast<std::uint8_t>(value += 50));
            addFile(file);
        }
    }
    void addFile(const fs::path& file) {
        QSignalSpy added(&gallery, &Gallery::added);
        gallery.add(QString::fromStdString(file.string()), {});
        if (added.isEmpty() && !added.wait(kGalleryPatience)) qFatal("it was not added");
    }
    QStringList names() const {
        QStringList names;
        for (int row = 0; row < grid->model()->rowCount(); ++row)
            names << grid->model()->index(row, 0).data().toString();
        return names;
    }
    void select(const QStringList& wanted) {
        grid->clearSelection();
        for (int row = 0; row < grid->model()->rowCount(); ++row)
            if (const QModelIndex index = grid->model()->index(row, 0); wanted.contains(index.data().toString()))
                grid->selectionModel()->setCurrentIndex(index, QItemSelectionModel::Select);
    }
    QList<int> stars() const {
        QList<int> stars;
        for (int row = 0; row < grid->model()->rowCount(); ++row)
            stars << grid->model()->index(row, 0).data(GalleryModel::kStars).toInt();
        return stars;
    }
    void choose(const char* field, const QString& text) {
        auto* box = child<QComboBox>(view, field);
        if (box->findText(text) < 0) qFatal("no choice is called %s", qPrintable(text));
        box->setCurrentIndex(box->findText(text));
    }
    bool saved(std::size_t entries) const {
        return QTest::qWaitFor([&] {
            try {
                return core::readGallery(path).size() == entries;
            } catch (const core::Error&) {
                return false;  // it is damaged yet
            }
        });
    }
};

}  // namespace

/// The gallery of a project: what was exported, saved or kept.
class TestGallery : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void anEmptyOneSaysWhatToDo() {
        Room room(*folder_);
        QTRY_VERIFY(room.gallery.isRead());
        QVERIFY(child<QLabel>(room.view, "gallery_empty")->isVisible());
        QVERIFY(child<QLabel>(room.view, "gallery_empty")->text().contains("Ctrl+S"));
        QVERIFY(!room.grid->isVisible());
        QVERIFY(!fs::exists(room.path));  // who only looks writes nothing
    }

    void whatIsSavedIsListed() {
        Room room(*folder_);
        ImageFileController files;
        room.gallery.watch(files);
        QSignalSpy added(&room.gallery, &Gallery::added);
        core::Recipe recipe;
        recipe.modelName = "run-4";
        recipe.weightsHash = "hash-one";
        recipe.latent = {0.5F, 1, 2, 3};
        files.saveSample(folder_->filePath("one.png"), flat(90), recipe);
        QTRY_COMPARE(added.count(), 1);
        QTRY_COMPARE(files.busy(), false);
        files.saveImage(folder_->filePath("two.png"), flat(80));
        QTRY_COMPARE(added.count(), 2);
        QCOMPARE(room.names(), (QStringList{"two.png", "one.png"}));  // newest first
        QVERIFY(room.saved(2));
        const core::GalleryList list = core::readGallery(room.path);
        QCOMPARE(list[0]->created, std::string("2026-11-30T10:00:00Z"));
        QCOMPARE(list[0]->recipe->latent, (core::Latent{0.5F, 1, 2, 3}));
        QCOMPARE(list[1]->created, std::string("2026-11-30T10:01:00Z"));
        QCOMPARE(list[1]->weightsHash, std::string("hash-one"));
        QVERIFY(!list[1]->recipe);
        // The same file once more is the same entry.
        files.saveImage(folder_->filePath("two.png"), flat(70));
        QTRY_COMPARE(added.count(), 3);
        QCOMPARE(room.names().size(), 2);
        Room again(*folder_);
        QTRY_COMPARE(again.names(), (QStringList{"two.png", "one.png"}));
    }

    void starsByKeyAndUndo() {
        Room room(*folder_);
        room.add({"a.png", "b.png", "c.png"});
        room.select({"a.png", "c.png"});
        QTest::keyClick(room.grid, Qt::Key_4);
        QCOMPARE(room.names(), (QStringList{"c.png", "b.png", "a.png"}));
        QCOMPARE(room.stars(), (QList<int>{4, 0, 4}));
        QTest::keyClick(room.grid, Qt::Key_2);
        QCOMPARE(room.stars(), (QList<int>{2, 0, 2}));
        QTest::keySequence(room.grid, QKeySequence(QKeySequence::Undo));
        QCOMPARE(room.stars(), (QList<int>{4, 0, 4}));
        QTest::keySequence(room.grid, QKeySequence(QKeySequence::Undo));
        QCOMPARE(room.stars(), (QList<int>{0, 0, 0}));
        QTest::keySequence(room.grid, QKeySequence(QKeySequence::Redo));
        QCOMPARE(room.stars(), (QList<int>{4, 0, 4}));
        room.choose("gallery_stars", QString(3, QChar(0x2605)) + " or more");
        QCOMPARE(room.names(), (QStringList{"c.png", "a.png"}));
        QTRY_VERIFY(room.saved(3) && core::readGallery(room.path)[0]->mark.stars == 4);
    }

    void tagsAreSearched() {
        Room room(*folder_);
        room.add({"a.png", "b.png"});
        room.select({"a.png"});
        QTest::keyClick(room.grid, Qt::Key_T);
        auto* dialog = child<QInputDialog>(room.view, "gallery_tags_dialog");
        dialog->setTextValue(" shoes,  very  good , ,shoes");
        dialog->accept();
        QTRY_COMPARE(room.gallery.commonTags(std::vector{std::string(keyOf(room, "a.png"))}),
                     (QStringList{"shoes", "very good"}));
        child<QLineEdit>(room.view, "gallery_search")->setText("GOOD");
        QCOMPARE(room.names(), QStringList{"a.png"});
        child<QLineEdit>(room.view, "gallery_search")->setText("nothing of the kind");
        QVERIFY(child<QLabel>(room.view, "gallery_empty")->isVisible());
        QTest::mouseClick(child<QPushButton>(room.view, "gallery_show_all"), Qt::LeftButton);
        QCOMPARE(room.names().size(), 2);
        // Of several only what they have in common is edited.
        const std::vector<std::string> both{keyOf(room, "a.png"), keyOf(room, "b.png")};
        QCOMPARE(room.gallery.commonTags(both), QStringList());
        room.gallery.setCommonTags(both, {"new"});
        QCOMPARE(room.gallery.commonTags(std::vector{both[0]}), (QStringList{"new", "shoes", "very good"}));
        QCOMPARE(room.gallery.commonTags(std::vector{both[1]}), QStringList{"new"});
    }

    void whatIsRemovedStaysOnTheDisk() {
        Room room(*folder_);
        room.add({"a.png", "b.png", "c.png"});
        QTest::keySequence(room.grid, QKeySequence(QKeySequence::SelectAll));
        QCOMPARE(room.grid->chosen().size(), std::size_t{3});
        room.select({"b.png"});
        QTest::keyClick(room.grid, Qt::Key_Delete);
        QCOMPARE(room.names(), (QStringList{"c.png", "a.png"}));
        QVERIFY(fs::exists(room.root / "b.png"));
        QVERIFY(room.saved(2));
        QCOMPARE(room.message->command(), QString("Undo"));
        room.message->runCommand();
        QCOMPARE(room.names(), (QStringList{"c.png", "b.png", "a.png"}));
        QVERIFY(room.saved(3));
        QCOMPARE(core::readGallery(room.path)[1]->path, room.root / "b.png");  // where it stood
    }

    void favoritesAreListed() {
        Room room(*folder_);
        QTRY_VERIFY(room.favorites.isRead());
        room.favorites.add("run-4");
        QCOMPARE(room.names(), QStringList{"Favorite 1"});
        room.select({"Favorite 1"});
        QTest::keyClick(room.grid, Qt::Key_5);
        QCOMPARE(room.stars(), QList<int>{5});
        QTRY_VERIFY(room.saved(1));
        QCOMPARE(core::readGallery(room.path)[0]->kind, core::GalleryKind::favorite);
        QTest::keyClick(room.grid, Qt::Key_Delete);
        QCOMPARE(room.names().size(), 1);
        QVERIFY2(room.message->sentence().contains("Favorites panel"), qPrintable(room.message->sentence()));
        QSignalSpy wanted(&room.view, &GalleryView::favoriteRequested);
        QTest::keyClick(room.grid, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        room.choose("gallery_kind", "Images");
        QCOMPARE(room.names(), QStringList());
    }

    void aDamagedFileIsKept() {
        Room(*folder_).add({"a.png"});
        const fs::path file = core::galleryFile(fs::path(folder_->path().toStdString()) / "project");
        std::ofstream(file) << "{\"format\": dama";
        Room room(*folder_);
        QTRY_VERIFY2(room.message->sentence().contains("gallery.json"), qPrintable(room.message->sentence()));
        QVERIFY(room.message->isError());
        QCOMPARE(textIn(file), std::string("{\"format\": dama"));
        room.add({"b.png"});
        QVERIFY(room.saved(1));
        QCOMPARE(textIn(file.parent_path() / "gallery-damaged.json"), std::string("{\"format\": dama"));
    }

    void aMissingFileIsListedWithItsRecipe() {
        Room room(*folder_);
        room.add({"a.png"});
        const QModelIndex index = room.grid->model()->index(0, 0);
        QTRY_VERIFY(!index.data(Qt::DecorationRole).value<QImage>().isNull());
        QVERIFY(!index.data(GalleryModel::kMissing).toBool());
        fs::rename(room.root / "a.png", room.root / "moved.png");
        room.view.hide();
        room.view.show();  // it looks again
        QTRY_VERIFY(index.data(GalleryModel::kMissing).toBool());
        QSignalSpy wanted(&room.view, &GalleryView::recipeRequested);
        room.view.open(keyOf(room, "a.png"));
        QCOMPARE(wanted.count(), 1);
        room.gallery.relocate(keyOf(room, "a.png"), folder_->filePath("moved.png"));
        QCOMPARE(room.names(), QStringList{"moved.png"});
        QTRY_VERIFY(!room.grid->model()->index(0, 0).data(Qt::DecorationRole).value<QImage>().isNull());
    }

    void aSetOpensInItsPlace() {
        Room room(*folder_);
        const fs::path set = room.root / "set";
        fs::create_directories(set);
        std::ofstream lines(set / core::kManifestLines);
        for (int index = 0; index < 12; ++index) {
            const core::Recipe recipe = recipeOf("hash-one", core::Latent(4, static_cast<float>(index)));
            const std::string name = std::to_string(100 + index) + ".png";
            writeSample(set / name, recipe);
            lines << core::manifestLine(recipe, name);
        }
        lines.close();
        room.addFile(set);
        QCOMPARE(room.names(), QStringList{"set"});
        QCOMPARE(room.grid->model()->index(0, 0).data(GalleryModel::kCount).toInt(), 12);
        room.grid->choose(keyOf(room, "set"));
        QTest::keyClick(room.grid, Qt::Key_Return);
        QTRY_COMPARE(room.names().size(), 12);
        QVERIFY(child<QPushButton>(room.view, "gallery_back")->isVisible());
        room.choose("gallery_sort", "By name");
        room.select({"103.png"});
        QTest::keyClick(room.grid, Qt::Key_5);
        QCOMPARE(room.stars().mid(2, 3), (QList<int>{0, 5, 0}));
        QSignalSpy wanted(&room.view, &GalleryView::recipeRequested);
        room.view.open(keyOf(room, "107.png"));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][1].value<core::Recipe>().latent, core::Latent(4, 7.0F));
        QTest::mouseClick(child<QPushButton>(room.view, "gallery_back"), Qt::LeftButton);
        QCOMPARE(room.names(), QStringList{"set"});
        QTRY_VERIFY(room.saved(1) && core::readGallery(room.path)[0]->images.size() == 1);
        QCOMPARE(core::readGallery(room.path)[0]->images.at("103.png").stars, 5);
    }

    void aSheetOfTheSelection() {
        Room room(*folder_);
        room.add({"a.png", "b.png", "c.png"});  // 100, 150 and 200
        room.select({"a.png", "c.png"});
        QSignalSpy finished(&room.sheets, &FileWriter::finished);
        QTest::mouseClick(child<QPushButton>(room.view, "gallery_sheet"), Qt::LeftButton);
        choosePath(room.view, "save_dialog", folder_->filePath("contact.png"));
        QTRY_COMPARE(finished.count(), 1);
        const core::Image sheet = core::readImage(room.root / "contact.png");
        QCOMPARE(sheet.shape(), (core::ImageShape{4 + 2 * 2, 2 * 4 + 3 * 2, 1}));
        QCOMPARE(static_cast<int>(sheet.row(0)[0]), 24);
        QCOMPARE(static_cast<int>(sheet.row(2)[2]), 200);  // in the order of the gallery: c, then a
        QCOMPARE(static_cast<int>(sheet.row(5)[5]), 200);
        QCOMPARE(static_cast<int>(sheet.row(2)[8]), 100);
        QTRY_VERIFY(room.names().contains("contact.png"));
        const core::Recipe recipe = core::readRecipe(room.root / "contact.png");
        QCOMPARE(recipe.weightsHash, std::string("hash-one"));
        QCOMPARE(recipe.columns, 2);
    }

    void aSheetToPrint() {
        Room room(*folder_);
        room.add({"a.png", "b.png"});
        room.select({"a.png", "b.png"});
        QSignalSpy finished(&room.sheets, &FileWriter::finished);
        QTest::mouseClick(child<QPushButton>(room.view, "gallery_sheet"), Qt::LeftButton);
        choosePath(room.view, "save_dialog", folder_->filePath("contact.pdf"));
        QTRY_COMPARE(finished.count(), 1);
        QFile file(folder_->filePath("contact.pdf"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("a.png") && pdf.contains("b.png"));
    }

    void aHundredThousandAreListed() {
        const fs::path root = folder_->path().toStdString();
        { const core::ProjectFolder project(root / "project"); }
        core::GalleryList list;
        for (int number = 0; number < kMany; ++number)
            list.push_back(
                std::make_shared<const core::GalleryEntry>(entryAt(number, root / (std::to_string(number) + ".png"))));
        core::writeGallery(root / "project", list);
        Room room(*folder_);
        QTRY_COMPARE_WITH_TIMEOUT(room.grid->model()->rowCount(), kMany, kGalleryPatience);
        QTRY_VERIFY(room.thumbnails.decoded() > 0);
        QTest::keyClick(room.grid, Qt::Key_Home);
        QTest::keyClick(room.grid, Qt::Key_End);
        QTRY_VERIFY(room.grid->model()->index(kMany - 1, 0).data(GalleryModel::kMissing).toBool());
        // 800 x 600 pixels have room for about 20.
        QVERIFY2(room.thumbnails.decoded() < 150, qPrintable(QString::number(room.thumbnails.decoded())));
        child<QLineEdit>(room.view, "gallery_search")->setText("99999");
        QCOMPARE(room.names(), QStringList{"99999.png"});
    }

    void aDoubleClickBringsTheLatentBack() {
        StudioWindow studio(folder_->path());
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        model->weightsHash = "hash-one";
        studio.parts.session.setModel(model, QStringLiteral("/models/small"));
        const fs::path file = fs::path(folder_->path().toStdString()) / "one.png";
        const core::Latent latent{0.25F, -1, 0.5F, 2};
        writeSample(file, recipeOf("hash-one", latent));
        studio.parts.gallery.add(QString::fromStdString(file.string()), {});
        studio.press("Ctrl+G");
        QCOMPARE(studio.window.workspaces().current(), Workspace::exporting);
        auto* grid = studio.child<GalleryGrid>("gallery_grid");
        QTRY_COMPARE(grid->model()->rowCount(), 1);
        QTRY_VERIFY(grid->isVisible());
        const QPoint middle = grid->visualRect(grid->model()->index(0, 0)).center();
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseDClick(grid->viewport(), Qt::LeftButton, {}, middle);
        QTRY_COMPARE(studio.parts.session.latent(), latent);
        QCOMPARE(studio.window.workspaces().current(), Workspace::explore);
    }

    void aSampleThatIsSavedInExploreIsListed() {
        StudioWindow studio(folder_->path());
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        model->weightsHash = "hash-one";
        studio.parts.session.setModel(model, QStringLiteral("/models/small"));
        const core::Latent latent{0.25F, -1, 0.5F, 2};
        studio.parts.session.setLatent(latent);
        QTRY_VERIFY(!studio.child<ImageView>("explore_image")->image().isNull());
        studio.window.findChild<ExploreView*>()->saveImage(folder_->filePath("sample.png"));
        QTRY_COMPARE(studio.parts.gallery.items().size(), std::size_t{1});
        const core::GalleryItem& item = studio.parts.gallery.items().front();
        QCOMPARE(item.name, std::string("sample.png"));
        QCOMPARE(item.weightsHash, std::string("hash-one"));
        QCOMPARE(studio.parts.gallery.recipe(item.key)->latent, latent);
    }

    void theModelOfAnotherRunIsOffered() {
        StudioWindow studio(folder_->path());
        const fs::path root = folder_->path().toStdString();
        core::SavedModel other;
        other.snapshot = small::snapshot(6, small::activities({1, 1, 1, 1, 1, 1}));
        other.trainingSettings = small::trainingSettings(1);
        const std::string hash = core::saveModel(other, root / "projects/default/runs/run-7/model");
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        model->weightsHash = "hash-one";
        studio.parts.session.setModel(model, QStringLiteral("/models/small"));
        const core::Latent latent{0.25F, -1, 0.5F, 2, 1, -2};
        writeSample(root / "one.png", recipeOf(hash, latent));
        studio.window.openPath(folder_->filePath("one.png"));
        auto* message = studio.child<MessageLine>("window_message");
        QTRY_COMPARE(message->command(), QString("Open its model"));
        QVERIFY2(message->sentence().contains("run-4"), qPrintable(message->sentence()));
        message->runCommand();
        QTRY_COMPARE_WITH_TIMEOUT(studio.parts.session.latent(), latent, kGalleryPatience);
        QCOMPARE(studio.parts.session.weightsHash(), hash);
    }

    void findHasIt() {
        StudioWindow studio(folder_->path());
        studio.press("Ctrl+F");
        studio.child<QLineEdit>("finder_query")->setText("Gallery");
        QTest::keyClick(studio.child<QLineEdit>("finder_query"), Qt::Key_Return);
        QTRY_VERIFY(studio.child<QWidget>("gallery_view")->isVisible());
    }

   private:
    static std::string keyOf(const Room& room, const QString& name) {
        for (const core::GalleryItem& item : room.gallery.items())
            if (item.name == name.toStdString()) return item.key;
        qFatal("nothing is called %s", qPrintable(name));
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestGallery)
#include "test_gallery.moc"
