#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>

#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"

/// The menus of the window, the menu of the current sample, and the windows that they open.
class TestMenus : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { studio_.reset(); }

    void menusStandWherePeopleLookForThem() {
        QStringList titles;
        for (const QAction* action : studio_->window.menuBar()->actions()) titles << action->text().remove('&');
        QCOMPARE(titles, (QStringList{"File", "Edit", "Latent", "Timeline", "Train", "Evaluate", "View", "Help"}));
        const auto entries = [this](int menu) {
            QStringList names;
            for (const QAction* action : studio_->window.menuBar()->actions()[menu]->menu()->actions())
                names << action->objectName();
            return names;
        };
        for (const char* name : {"favorite_undo", "favorite_redo", "latent_undo", "latent_copy", "latent_paste"}) {
            QVERIFY2(entries(1).contains(name), name);
            QVERIFY2(!entries(2).contains(name), name);
        }
    }

    void whatWasOpenedIsOfferedAgain() {
        QVERIFY(!recent().front()->isEnabled());  // nothing yet
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        studio_->parts.session.setModel(model, QStringLiteral("/models/a & b"));
        studio_->parts.session.setModel(model, QStringLiteral("/models/two"));
        studio_->parts.session.setModel(model, QStringLiteral("/models/a & b"));
        QCOMPARE(recentTexts(), (QStringList{"/models/a && b", "/models/two"}));
        for (int index = 0; index < 20; ++index)
            studio_->parts.session.setModel(model, QStringLiteral("/models/%1").arg(index));
        QCOMPARE(recent().size(), 10);

        studio_.reset();
        open();
        QCOMPARE(recent().size(), 10);
        QCOMPARE(recentTexts().front(), QString("/models/19"));
        // One that is gone says so, and stays in the list.
        recent().front()->trigger();
        auto* line = studio_->child<ui::MessageLine>("data_message");
        QTRY_VERIFY2(line->isError() && line->text().contains("/models/19"), qPrintable(line->text()));
        QCOMPARE(recentTexts().front(), QString("/models/19"));
    }

    void allShortcutsAreListed() {
        studio_->action("actionShortcuts")->trigger();
        auto* window = studio_->child<QDialog>("shortcuts_window");
        QTRY_VERIFY(window->isVisible());
        auto* list = studio_->child<QTreeWidget>("shortcuts_list");
        QCOMPARE(list->topLevelItemCount(), studio_->window.menuBar()->actions().size());
        const auto keysOf = [list](const QString& command) {
            const auto found = list->findItems(command, Qt::MatchExactly | Qt::MatchRecursive);
            return found.isEmpty() ? QString() : found.front()->text(1);
        };
        QCOMPARE(keysOf("Start"), QString("F5"));
        QCOMPARE(keysOf("Random latent"), QString("R"));
        QCOMPARE(keysOf("Dark"), QString("Ctrl+Alt+2"));
        QCOMPARE(keysOf("Save sample"), QString("Ctrl+S"));
    }

    void theSampleHasAMenu() {
        openModel();
        auto* image = studio_->child<ui::ImageView>("explore_image");
        QCOMPARE(image->contextMenuPolicy(), Qt::ActionsContextMenu);
        QStringList names;
        for (const QAction* action : image->actions()) names << action->objectName();
        QCOMPARE(names, (QStringList{"explore_save_image", "explore_copy_image", "timeline_add", "favorite_add",
                                     "latent_hold_a", "latent_hold_b", "explore_from_image", "explore_alone"}));
        QGuiApplication::clipboard()->clear();
        studio_->action("explore_copy_image")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->image().convertToFormat(QImage::Format_RGB32),
                 image->image().convertToFormat(QImage::Format_RGB32));
    }

    void theSampleAloneFollowsTheKeys() {
        QVERIFY(!studio_->action("explore_copy_image")->isEnabled());
        openModel();
        studio_->press("F11");
        auto* alone = studio_->child<ui::ImageView>("sample_window");
        QTRY_VERIFY(alone->isVisible() && alone->isWindow());
        const QImage before = alone->image();
        QCOMPARE(before, studio_->child<ui::ImageView>("explore_image")->image());
        QVERIFY(QTest::qWaitForWindowActive(alone));
        QTest::keySequence(alone, QKeySequence("R"));
        QTRY_VERIFY(alone->image() != before);
        QCOMPARE(alone->image(), studio_->child<ui::ImageView>("explore_image")->image());
        QTest::keyClick(alone, Qt::Key_Escape);
        QTRY_VERIFY(!alone->isVisible());
        QVERIFY(studio_->window.isVisible());
    }

   private:
    void open() { studio_ = std::make_unique<StudioWindow>(folder_->path()); }
    void openModel() {
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        studio_->parts.session.setModel(model, QStringLiteral("/models/small"));
        QTRY_VERIFY(!studio_->child<ui::ImageView>("explore_image")->image().isNull());
    }
    QList<QAction*> recent() { return studio_->child<QMenu>("recent_menu")->actions(); }
    QStringList recentTexts() {
        QStringList texts;
        for (const QAction* action : recent()) texts << action->text();
        return texts;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
};

IMAGO_GUI_TEST(TestMenus)
#include "test_menus.moc"
