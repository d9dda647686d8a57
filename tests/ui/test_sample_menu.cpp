#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include "FileDialogs.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/exporting/RecipeFile.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"
#include "ui/common/FoldButton.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/SettingsMemory.h"
#include "ui/explore/favorites/FavoriteGrid.h"
#include "ui/explore/sheet/HeldPoints.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/export/SaveSampleDialog.h"

using namespace ui;

namespace {

void openModel(Session& session, const std::string& hash) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot();
    model->weightsHash = hash;
    session.setModel(model, QStringLiteral("/models/") + QString::fromStdString(hash));
}

void rightClick(QWidget* widget, const QPoint& place) {
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget->mapToGlobal(place));
    QCoreApplication::sendEvent(widget, &event);
}

void menuKey(QWidget* widget) {
    const QPoint middle = widget->rect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, middle, widget->mapToGlobal(middle));
    QCoreApplication::sendEvent(widget, &event);
}

}  // namespace

/// The menu that every sample and image in Explore has.
class TestSampleMenu : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        studio_ = std::make_unique<StudioWindow>(folder_->path());
        openModel(session(), "one");
        studio_->press("Ctrl+3");
        QTRY_COMPARE(sheet()->cellCount(), 64);
    }
    void cleanup() { studio_.reset(); }

    void aCellOfTheSheetHasOne() {
        const auto cells = core::variations(session().latent(), 64, 0.6, 1);
        rightClick(sheet(), sheet()->cellRect(10).center().toPoint());
        QCOMPARE(names(), (QStringList{"sample_show", "sample_save", "sample_copy", "sample_favorite",
                                       "sample_keyframe", "sample_hold_a", "sample_hold_b"}));
        const core::Latent before = session().latent();
        entry("sample_favorite")->trigger();
        QCOMPARE(studio_->parts.explore.favorites.list().back().latent, cells[10]);
        entry("sample_keyframe")->trigger();
        QCOMPARE(studio_->parts.explore.timeline.timeline().keys.back().latent, cells[10]);
        entry("sample_hold_a")->trigger();
        QCOMPARE(studio_->parts.explore.held.at(HeldPoints::Side::a)->latent, cells[10]);
        entry("sample_hold_b")->trigger();
        QVERIFY(studio_->parts.explore.held.holdsBoth());
        QGuiApplication::clipboard()->clear();
        entry("sample_copy")->trigger();
        QVERIFY(small::alike(onClipboard(), drawn(cells[10])));
        QVERIFY(message()->text().contains("copied"));
        // None of this has moved the point.
        QCOMPARE(session().latent(), before);
        entry("sample_show")->trigger();
        QCOMPARE(session().latent(), cells[10]);
        QTRY_VERIFY(studio_->action("latent_undo")->isEnabled());
        closeMenu();
        // Beside the cells there is none, and where one stands one need not go.
        rightClick(sheet(), QPoint(1, 1));
        QVERIFY(menu() == nullptr);
        rightClick(sheet(), sheet()->cellRect(0).center().toPoint());
        if (!names().contains("sample_save")) QFAIL("no menu");
    }

    void itIsSavedAsAFile() {
        const auto cells = core::variations(session().latent(), 64, 0.6, 1);
        rightClick(sheet(), sheet()->cellRect(3).center().toPoint());
        entry("sample_save")->trigger();
        closeMenu();
        QTest::mouseClick(child<QPushButton>(studio_->window, "sample_file_save"), Qt::LeftButton);
        QVERIFY(child<QLineEdit>(studio_->window, "fileNameEdit")->text().startsWith("sample"));
        const QString file = folder_->filePath("three.png");
        choosePath(studio_->window, "save_dialog", file);
        QTRY_VERIFY2(message()->text().contains("three.png"), qPrintable(message()->text()));
        QVERIFY(small::alike(QImage(file).convertToFormat(QImage::Format_RGB32), drawn(cells[3])));
    }

    void itIsSavedInAnySizeAndFormat() {
        const auto save = [&](const QString& name) {
            QTest::mouseClick(child<QPushButton>(studio_->window, "sample_file_save"), Qt::LeftButton);
            choosePath(studio_->window, "save_dialog", folder_->filePath(name));
            QTRY_VERIFY2(message()->text().contains(name), qPrintable(message()->text()));
        };
        studio_->action("explore_save_image")->trigger();
        QTRY_VERIFY(studio_->window.findChild<QDialog*>("save_sample_dialog"));
        QVERIFY(!child<QSpinBox>(studio_->window, "sample_file_quality")->isEnabled());
        auto* format = child<QComboBox>(studio_->window, "sample_file_format");
        format->setCurrentIndex(format->findData(QStringLiteral("jpeg")));
        QVERIFY(child<QSpinBox>(studio_->window, "sample_file_quality")->isEnabled());
        child<QSpinBox>(studio_->window, "sample_file_height")->setValue(100);
        auto* scaling = child<QComboBox>(studio_->window, "sample_file_enlargement");
        scaling->setCurrentIndex(scaling->findData(QStringLiteral("smooth")));
        QCOMPARE(child<QLabel>(studio_->window, "sample_file_summary")->text(), QString("100 × 100 pixels"));
        save("large.jpg");
        QCOMPARE(QImage(folder_->filePath("large.jpg")).size(), QSize(100, 100));
        const core::Recipe recipe = core::readRecipe(folder_->filePath("large.jpg").toStdString());
        QCOMPARE(recipe.latent, session().latent());
        QCOMPARE(recipe.form.height, 100);
        QVERIFY(recipe.form.smooth);
        // The choice is remembered.
        QTRY_VERIFY(!studio_->window.findChild<QDialog*>("save_sample_dialog"));
        studio_->action("explore_save_image")->trigger();
        QTRY_VERIFY(studio_->window.findChild<QDialog*>("save_sample_dialog"));
        QCOMPARE(child<QSpinBox>(studio_->window, "sample_file_height")->value(), 100);
        QCOMPARE(child<QComboBox>(studio_->window, "sample_file_format")->currentData().toString(), QString("jpeg"));
        save("again.jpg");
    }

    void itsSizeKeepsItsProportions() {
        SettingsMemory memory;
        SaveSampleDialog dialog({20, 30, 3}, memory, nullptr);
        auto* width = child<QSpinBox>(dialog, "sample_file_width");
        auto* height = child<QSpinBox>(dialog, "sample_file_height");
        QCOMPARE(width->value(), 30);
        width->setValue(300);
        QCOMPARE(height->value(), 200);
        QCOMPARE(child<QLabel>(dialog, "sample_file_summary")->text(), QString("300 × 200 pixels"));
        height->setValue(41);
        QCOMPARE(width->value(), 62);  // 61.5
        QCOMPARE(dialog.settings().integer("height"), std::int64_t{41});
        dialog.accept();
        // The height is what is remembered; another image has another width.
        SaveSampleDialog square({20, 20, 3}, memory, nullptr);
        QCOMPARE(child<QSpinBox>(square, "sample_file_height")->value(), 41);
        QCOMPARE(child<QSpinBox>(square, "sample_file_width")->value(), 41);
        // Who leaves the size as it was gets that of the next image.
        child<QSpinBox>(square, "sample_file_width")->setValue(20);
        square.accept();
        SaveSampleDialog small({10, 10, 3}, memory, nullptr);
        QCOMPARE(child<QSpinBox>(small, "sample_file_height")->value(), 10);
    }

    void theChoiceStaysOverARestart() {
        studio_->action("explore_save_image")->trigger();
        auto* format = child<QComboBox>(studio_->window, "sample_file_format");
        auto* lossless = child<QCheckBox>(studio_->window, "sample_file_lossless");
        auto* quality = child<QSpinBox>(studio_->window, "sample_file_quality");
        QVERIFY(!lossless->isEnabled());  // PNG is so in any case
        format->setCurrentIndex(format->findData(QStringLiteral("webp")));
        QVERIFY(lossless->isEnabled() && quality->isEnabled());
        lossless->setChecked(true);
        QVERIFY(!quality->isEnabled());
        child<QSpinBox>(studio_->window, "sample_file_width")->setValue(56);
        QTest::mouseClick(child<QPushButton>(studio_->window, "sample_file_save"), Qt::LeftButton);
        const QString path = folder_->filePath("exact.webp");
        choosePath(studio_->window, "save_dialog", path);
        QTRY_VERIFY2(message()->text().contains("exact.webp"), qPrintable(message()->text()));
        const core::Recipe recipe = core::readRecipe(path.toStdString());
        QVERIFY(recipe.form.encoding.lossless);
        QCOMPARE(recipe.form.height, 56);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("VP8L"));  // the chunk of lossless images
        studio_.reset();
        studio_ = std::make_unique<StudioWindow>(folder_->path());
        openModel(session(), "one");
        studio_->press("Ctrl+3");
        QTRY_COMPARE(sheet()->cellCount(), 64);
        QTRY_VERIFY(!studio_->child<ImageView>("explore_image")->image().isNull());
        studio_->action("explore_save_image")->trigger();
        QCOMPARE(child<QComboBox>(studio_->window, "sample_file_format")->currentData().toString(), QString("webp"));
        QVERIFY(child<QCheckBox>(studio_->window, "sample_file_lossless")->isChecked());
        QCOMPARE(child<QSpinBox>(studio_->window, "sample_file_width")->value(), 56);
    }

    void aFavoriteOfAnotherModelIsSavedWithItsRecipe() {
        studio_->press("F");
        studio_->openSliders("Favorites");
        auto* grid = studio_->child<FavoriteGrid>("favorites_grid");
        const core::Latent kept = session().latent();
        QTRY_VERIFY(!grid->item(0)->data(Qt::DecorationRole).value<QImage>().isNull());
        openModel(session(), "two");
        rightClick(grid->viewport(), grid->visualItemRect(grid->item(0)).center());
        entry("sample_save")->trigger();
        closeMenu();
        const QString file = folder_->filePath("kept.png");
        choosePath(studio_->window, "save_dialog", file);
        QTRY_VERIFY2(message()->text().contains("kept.png"), qPrintable(message()->text()));
        const core::Recipe recipe = core::readRecipe(file.toStdString());
        QCOMPARE(recipe.latent, kept);
        QCOMPARE(recipe.weightsHash, std::string("one"));
        QVERIFY(recipe.form == core::ImageForm());
    }

    void theMenusKeyOpensItWhereTheKeysAre() {
        const auto cells = core::variations(session().latent(), 64, 0.6, 1);
        sheet()->setFocus();
        QTest::keyClick(sheet(), Qt::Key_Home);
        QTest::keyClick(sheet(), Qt::Key_Right);
        menuKey(sheet());
        entry("sample_show")->trigger();
        QCOMPARE(session().latent(), cells[1]);
    }

    void anotherModelTakesItAway() {
        rightClick(sheet(), sheet()->cellRect(10).center().toPoint());
        QVERIFY(menu()->isVisible());
        openModel(session(), "two");
        QTRY_VERIFY(menu() == nullptr);
    }

    void aFavoriteHasOne() {
        studio_->press("F");
        studio_->openSliders("Favorites");
        auto* grid = studio_->child<FavoriteGrid>("favorites_grid");
        const core::Latent kept = session().latent();
        session().setLatent(core::Latent(4, 2.0F));
        QTRY_VERIFY(!grid->item(0)->data(Qt::DecorationRole).value<QImage>().isNull());
        const QPoint middle = grid->visualItemRect(grid->item(0)).center();
        rightClick(grid->viewport(), middle);
        for (const char* name : {"sample_show", "sample_keyframe", "favorite_rename", "favorite_left",
                                 "favorite_remove", "favorites_export"})
            QVERIFY2(names().contains(name), name);
        QVERIFY(!names().contains("favorite_open_model"));
        entry("sample_show")->trigger();
        QCOMPARE(session().latent(), kept);
        closeMenu();
        // One of another model: what needs that is not there.
        openModel(session(), "two");
        rightClick(grid->viewport(), middle);
        for (const char* name : {"sample_show", "sample_keyframe", "sample_hold_a"})
            QVERIFY2(!names().contains(name), name);
        for (const char* name : {"sample_save", "sample_copy", "favorite_open_model", "favorite_remove"})
            QVERIFY2(names().contains(name), name);
        // Its folder was never there.
        entry("favorite_open_model")->trigger();
        auto* line = studio_->child<MessageLine>("favorites_message");
        QTRY_VERIFY(line->isError());
        QVERIFY2(line->text().contains("/models/one"), qPrintable(line->text()));
        closeMenu();
        grid->setCurrentRow(0);
        menuKey(grid->viewport());
        QVERIFY(names().contains("favorite_rename"));
    }

    void anImageOfTheDatasetHasOne() {
        session().setDataset(small::dataset());
        studio_->child<FoldButton>("nearest_fold")->setOpen(true);
        auto* near = studio_->child<QToolButton>("nearest_0");
        QTRY_VERIFY(near->isEnabled());
        rightClick(near, near->rect().center());
        QCOMPARE(names(), (QStringList{"image_go", "image_project", "image_save", "image_copy"}));
        QGuiApplication::clipboard()->clear();
        entry("image_copy")->trigger();
        QCOMPARE(onClipboard().size(), QSize(28, 28));
        const core::Latent before = session().latent();
        QSignalSpy found(&studio_->parts.explore.projections, &ProjectionController::found);
        entry("image_project")->trigger();
        QTRY_COMPARE(found.count(), 1);
        QVERIFY(session().latent() != before);
        closeMenu();
        // The projected image has one, too.
        const core::Latent there = session().latent();
        session().setLatent(before);
        auto* original = studio_->child<QToolButton>("image_original");
        QTRY_VERIFY(original->isVisible() && original->isEnabled());
        rightClick(original, original->rect().center());
        QCOMPARE(names(), (QStringList{"image_go", "image_save", "image_copy"}));
        entry("image_go")->trigger();
        QCOMPARE(session().latent(), there);
    }

   private:
    Session& session() { return studio_->parts.session; }
    SheetView* sheet() { return studio_->child<SheetView>("explore_sheet"); }
    MessageLine* message() { return studio_->child<MessageLine>("explore_message"); }
    QMenu* menu() { return studio_->window.findChild<QMenu*>("sample_menu"); }
    QAction* entry(const char* name) {
        for (QAction* action : menu()->actions())
            if (action->objectName() == QLatin1String(name)) return action;
        qFatal("the menu has no %s", name);
    }
    QStringList names() {
        QStringList names;
        if (menu() == nullptr) return names;
        for (const QAction* action : menu()->actions())
            if (!action->isSeparator()) names << action->objectName();
        return names;
    }
    void closeMenu() {
        menu()->close();
        QTRY_VERIFY(menu() == nullptr);
    }
    static QImage onClipboard() { return QGuiApplication::clipboard()->image().convertToFormat(QImage::Format_RGB32); }
    QImage drawn(const core::Latent& latent) {
        core::Renderer renderer(1);
        return small::onScreen(
            toQImage(renderer.decode(*session().snapshot(), std::vector<core::Latent>{latent}).front()));
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
};

IMAGO_GUI_TEST(TestSampleMenu)
#include "test_sample_menu.moc"
