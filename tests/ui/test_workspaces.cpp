#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/common/FoldButton.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"

namespace {

const QStringList kExploreDocks = {"modelDock", "slidersDock", "timelineDock"};

/// The buttons in a dock's title bar are Qt's.
void clickTitle(QDockWidget* dock, const char* button) {
    QTest::mouseClick(dock->findChild<QAbstractButton*>(QString::fromLatin1(button)), Qt::LeftButton);
}

}  // namespace

/// The arrangements of the window: by key, by hand, and from one start to the next.
class TestWorkspaces : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void keysSwitch() {
        StudioWindow studio(folder_->path());
        const std::tuple<QString, QString, QString, QStringList> pages[] = {
            {"Ctrl+1", "workspace_data", "data_view", {"classesDock", "dataDock"}},
            {"Ctrl+2", "workspace_train", "train_view", {"curvesDock", "runsDock", "trainDock"}},
            {"Ctrl+4", "workspace_evaluate", "evaluate_view", {"evaluateDock"}},
            {"Ctrl+5", "workspace_export", "export_view", {"modelDock"}},
            {"Ctrl+3", "workspace_explore", "explore_view", kExploreDocks},
        };
        for (int round = 0; round < 2; ++round) {
            for (const auto& [keys, action, view, docks] : pages) {
                studio.press(keys);
                QVERIFY2(studio.child<QWidget>(view)->isVisible(), qPrintable(keys));
                QCOMPARE(studio.visibleDocks(), docks);
                QVERIFY(studio.action(action)->isChecked());
                for (const auto& [otherKeys, otherAction, otherView, otherDocks] : pages) {
                    if (otherView == view) continue;
                    QVERIFY(!studio.child<QWidget>(otherView)->isVisible());
                    QVERIFY(!studio.action(otherAction)->isChecked());
                }
            }
        }
    }

    void noneOfThemEnlargesTheWindow() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setDataset(small::dataset());
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot(24);
        studio.parts.session.setModel(model, QStringLiteral("/models/small"));
        for (const char* keys : {"Ctrl+1", "Ctrl+2", "Ctrl+5", "Ctrl+4", "Ctrl+3", "Ctrl+2"}) {
            studio.press(keys);
            // The speed is measured a moment later, and the line says more then.
            if (QString(keys) == "Ctrl+2")
                QTRY_VERIFY(studio.child<QLabel>("train_probe")->text().contains("images/s"));
            QCoreApplication::processEvents();
            QCOMPARE(studio.window.size(), QSize(1280, 800));
            QVERIFY2(studio.window.minimumSizeHint().width() <= 1280 && studio.window.minimumSizeHint().height() <= 800,
                     keys);
        }
    }

    void whatComesInExploreDoesNotEither() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setDataset(small::dataset());
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot(24);
        studio.parts.session.setModel(model, QStringLiteral("/models/small"));
        studio.press("Ctrl+3");
        QCoreApplication::processEvents();
        const int sliders = studio.child<QWidget>("slidersDock")->width();
        const auto unmoved = [&] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCoreApplication::processEvents();
            return studio.window.size() == QSize(1280, 800) && studio.child<QWidget>("slidersDock")->width() == sliders;
        };
        studio.child<ui::FoldButton>("nearest_fold")->setOpen(true);
        QVERIFY(unmoved());
        studio.child<QComboBox>("nearest_measure")->setCurrentIndex(1);
        QVERIFY(unmoved());
        auto* doing = studio.child<QLabel>("nearest_doing");
        QVERIFY(doing->text() == "Encoding the images…" || !doing->isVisible());
        for (const char* keys : {"A", "B", "Shift+X", "H", "F4", "D"}) {
            studio.press(keys);
            QVERIFY2(unmoved(), keys);
        }
        auto* views = studio.child<QTabBar>("latent_views");
        for (int view = 0; view < views->count(); ++view) {
            views->setCurrentIndex(view);
            QVERIFY2(unmoved(), qPrintable(views->tabText(view)));
        }
    }

    /// The class row finds its place within the panel, however long the names are.
    void aConditionalModelMovesNoToolBar() {
        StudioWindow studio(folder_->path());
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot(24);
        studio.parts.session.setModel(model, QStringLiteral("/models/small"));
        const auto places = [&studio] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCoreApplication::processEvents();
            QList<QRect> rectangles;
            for (const char* name : {"slidersDock", "explore_view", "sheet_mode", "explore_show_sheet_button"}) {
                const auto* widget = studio.child<QWidget>(name);
                rectangles << QRect(widget->mapTo(&studio.window, QPoint()), widget->size());
            }
            return rectangles;
        };
        const QList<QRect> before = places();
        auto conditional = std::make_shared<core::SavedModel>();
        const std::string longName = "a class with a name that is far too long for any row of fields";
        conditional->snapshot = small::conditionalSnapshot({longName, "Bag", longName + " of two"});
        studio.parts.session.setModel(conditional, QStringLiteral("/models/conditional"));
        QVERIFY(studio.child<QWidget>("class_mix")->isVisible());
        QCOMPARE(places(), before);
    }

    /// Explore is for looking.
    void theLargeImageHasTheRoom() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setDataset(small::dataset());
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        studio.parts.session.setModel(model, QStringLiteral("/models/small"));
        studio.press("Ctrl+3");
        auto* image = studio.child<ui::ImageView>("explore_image");
        QTRY_VERIFY(!image->image().isNull());
        const auto side = [image] { return std::min(image->imageRect().width(), image->imageRect().height()); };
        QTRY_VERIFY2(side() >= 350, qPrintable(QString::number(side())));
        QVERIFY(!studio.child<QWidget>("nearest_measure")->isVisible());
        // The sheet gives its room away where nobody wants it, and comes back.
        const double width = image->width();
        studio.press("F3");
        QVERIFY(!studio.child<QWidget>("explore_sheet")->isVisible());
        QTRY_VERIFY(image->width() > 1.3 * width);
        QVERIFY(!studio.action("explore_save_sheet")->isEnabled());
        studio.press("F3");
        QVERIFY(studio.child<QWidget>("explore_sheet")->isVisible());
        QTRY_COMPARE(image->width(), static_cast<int>(width));
        // The first keyframe takes none of it.
        const int height = image->height();
        studio.press("K");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
        QCOMPARE(image->height(), height);
        QCOMPARE(studio.window.size(), QSize(1280, 800));
    }

    void directionsComeBeforeDimensions() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setLiveSnapshot(small::snapshot());
        studio.press("Ctrl+3");
        const auto* views = studio.child<QTabBar>("latent_views");
        QStringList titles;
        for (int view = 0; view < views->count(); ++view) titles << views->tabText(view);
        QCOMPARE(titles, (QStringList{"Directions", "Dimensions", "Favorites", "History"}));
        QCOMPARE(views->currentIndex(), 0);
        QVERIFY(studio.child<QWidget>("directions_panel")->isVisible());
        QVERIFY(!studio.child<QWidget>("latent_sliders")->isVisible());
    }

    void longSentencesDoNotEither() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setDataset(small::dataset());
        studio.press("Ctrl+2");
        for (const char* name : {"train_event", "train_collapse", "train_message"}) {
            studio.child<ui::MessageLine>(name)->warn(QString("Eleven words that tell what went wrong. ").repeated(5));
            QVERIFY(studio.child<QWidget>(name)->isVisible());
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
        QCOMPARE(studio.window.size(), QSize(1280, 800));
        // As much as a window on a screen of 1280 x 800 has, with its frame and a panel of the desktop.
        QVERIFY2(studio.window.minimumSizeHint().height() <= 720,
                 qPrintable(QString::number(studio.window.minimumSizeHint().height())));
    }

    void buttonsOfTheBarSwitch() {
        StudioWindow studio(folder_->path());
        studio.click("workspace_export_button");
        QCOMPARE(studio.window.workspaces().current(), ui::Workspace::exporting);
        studio.child<QWidget>("workspace_train_button")->setFocus();
        QTest::keyClick(studio.child<QWidget>("workspace_train_button"), Qt::Key_Space);
        QCOMPARE(studio.window.workspaces().current(), ui::Workspace::train);
    }

    void panelsCloseAndComeBack() {
        StudioWindow studio(folder_->path());
        const std::pair<QString, QString> docks[] = {
            {"modelDock", "Alt+3"}, {"slidersDock", "Alt+4"}, {"timelineDock", "Alt+7"}};
        for (const auto& [name, keys] : docks) {
            QDockWidget* dock = studio.dock(name);
            clickTitle(dock, "qt_dockwidget_closebutton");
            QVERIFY2(!dock->isVisible(), qPrintable(name));
            studio.press(keys);
            QVERIFY2(dock->isVisible(), qPrintable(name));
        }
        QCOMPARE(studio.visibleDocks(), kExploreDocks);
        // A panel of another workspace comes, too.
        studio.press("Alt+1");
        QVERIFY(studio.dock("dataDock")->isVisible());
    }

    void panelsFloatAndComeBack() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setLiveSnapshot(small::snapshot());
        QDockWidget* sliders = studio.dock("slidersDock");
        clickTitle(sliders, "qt_dockwidget_floatbutton");
        QVERIFY(sliders->isFloating() && sliders->isVisible());
        // It works where it is.
        studio.openSliders("Dimensions");
        auto* track = studio.child<QWidget>("latent_track_2");
        QTest::mouseClick(track, Qt::LeftButton, {}, QPoint(track->width() - 1, track->height() / 2));
        QCOMPARE(studio.parts.session.latent()[2], 3.0F);
        clickTitle(sliders, "qt_dockwidget_floatbutton");
        QVERIFY(!sliders->isFloating() && sliders->isVisible());
        QCOMPARE(studio.window.dockWidgetArea(sliders), Qt::RightDockWidgetArea);
    }

    void eachKeepsWhatWasMadeOfIt() {
        StudioWindow studio(folder_->path());
        studio.press("Alt+7");
        QCOMPARE(studio.visibleDocks(), (QStringList{"modelDock", "slidersDock"}));
        studio.press("Ctrl+2");
        QCOMPARE(studio.visibleDocks(), (QStringList{"curvesDock", "runsDock", "trainDock"}));
        studio.press("Ctrl+3");
        QCOMPARE(studio.visibleDocks(), (QStringList{"modelDock", "slidersDock"}));
    }

    void theNextStartFindsTheLayout() {
        {
            StudioWindow studio(folder_->path());
            studio.press("Alt+7");
            studio.window.addDockWidget(Qt::LeftDockWidgetArea, studio.dock("slidersDock"));
            studio.press("Ctrl+5");
            studio.press("Alt+2");
            QVERIFY(studio.window.close());
        }
        StudioWindow studio(folder_->path());
        QCOMPARE(studio.visibleDocks(), (QStringList{"modelDock", "slidersDock"}));
        QCOMPARE(studio.window.dockWidgetArea(studio.dock("slidersDock")), Qt::LeftDockWidgetArea);
        studio.press("Ctrl+5");
        QCOMPARE(studio.visibleDocks(), (QStringList{"modelDock", "trainDock"}));
        studio.press("Ctrl+1");
        QCOMPARE(studio.visibleDocks(), (QStringList{"classesDock", "dataDock"}));
    }

    void theNextStartFindsTheSize() {
        QSize size;
        {
            StudioWindow studio(folder_->path());
            size = QSize(1011, 643);
            studio.window.resize(size);
            QVERIFY(studio.window.close());
        }
        const StudioWindow studio(folder_->path());
        // The offscreen screen is narrower than the window may be, and Qt 6.8 cuts what it restores to the screen.
        QCOMPARE(studio.window.height(), size.height());
    }

    void sidePanelsGoAndComeBack() {
        StudioWindow studio(folder_->path());
        const int before = studio.child<QWidget>("explore_view")->width();
        QVERIFY(studio.action("actionSidePanels")->isChecked());
        studio.press("Ctrl+\\");
        QCOMPARE(studio.visibleDocks(), QStringList{"timelineDock"});
        QVERIFY(!studio.action("actionSidePanels")->isChecked());
        QTRY_VERIFY(studio.child<QWidget>("explore_view")->width() > before + 400);
        studio.click("actionSidePanels_button");
        QCOMPARE(studio.visibleDocks(), kExploreDocks);
        QVERIFY(studio.action("actionSidePanels")->isChecked());
        // Only those come back that were there.
        studio.press("Alt+3");
        studio.press("Ctrl+\\");
        studio.press("Ctrl+\\");
        QCOMPARE(studio.visibleDocks(), (QStringList{"slidersDock", "timelineDock"}));
        // Each workspace has its own.
        studio.press("Ctrl+\\");
        studio.press("Ctrl+2");
        QVERIFY(studio.dock("trainDock")->isVisible());
    }

    void hiddenSidePanelsComeBackAfterARestart() {
        {
            StudioWindow studio(folder_->path());
            studio.press("Ctrl+\\");
            QVERIFY(studio.window.close());
        }
        StudioWindow studio(folder_->path());
        QCOMPARE(studio.visibleDocks(), QStringList{"timelineDock"});
        // One of them comes by itself, as when a model is opened.
        studio.press("Alt+3");
        QCOMPARE(studio.visibleDocks(), (QStringList{"modelDock", "timelineDock"}));
        studio.press("Ctrl+\\");
        QCOMPARE(studio.visibleDocks(), kExploreDocks);
    }

    void floatingPanelsStayOnAScreen() {
        {
            StudioWindow studio(folder_->path());
            QDockWidget* sliders = studio.dock("slidersDock");
            sliders->setFloating(true);
            sliders->move(-9000, 40);
            // As when a second screen is gone at the next start.
            QVERIFY(studio.window.close());
        }
        StudioWindow studio(folder_->path());
        const QDockWidget* sliders = studio.dock("slidersDock");
        QVERIFY(sliders->isFloating() && sliders->isVisible());
        const QRect screen = studio.window.screen()->availableGeometry();
        QVERIFY(screen.contains(sliders->frameGeometry().topLeft() + QPoint(20, 10)));
    }

    /// A low screen has no room for the timeline at first; who adds a keyframe sees it.
    void aKeyframeBringsTheTimeline() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setLiveSnapshot(small::snapshot());
        studio.press("Ctrl+3");
        studio.dock("timelineDock")->hide();
        studio.press("K");
        QTRY_VERIFY(studio.dock("timelineDock")->isVisible());
        QCOMPARE(studio.parts.explore.timeline.timeline().keys.size(), std::size_t{1});
    }

    void aSmallScreenIsEnough() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setDataset(small::dataset());
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot(24);
        studio.parts.session.setModel(model, QStringLiteral("/models/small"));
        // 1024 x 600, with the frame of a window and no panel of the desktop.
        constexpr QSize kSmallScreen(1024, 570);
        for (const char* keys : {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5"}) {
            studio.press(keys);
            studio.window.resize(kSmallScreen);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCoreApplication::processEvents();
            QVERIFY2(studio.window.size() == kSmallScreen,
                     qPrintable(QStringLiteral("%1: %2 x %3")
                                    .arg(keys)
                                    .arg(studio.window.minimumSizeHint().width())
                                    .arg(studio.window.minimumSizeHint().height())));
        }
        studio.press("Ctrl+2");
        const auto* start = studio.child<QWidget>("train_start_button");
        const QRect place(start->mapTo(&studio.window, QPoint()), start->size());
        QVERIFY(studio.window.rect().contains(place) && start->visibleRegion().boundingRect() == start->rect());
    }

    void resetPutsEverythingBack() {
        StudioWindow studio(folder_->path());
        QMap<QString, QRect> places;
        for (const QString& name : kExploreDocks) places[name] = studio.dock(name)->geometry();
        studio.window.addDockWidget(Qt::LeftDockWidgetArea, studio.dock("slidersDock"));
        studio.dock("modelDock")->setFloating(true);
        studio.press("Alt+7");
        studio.press("Alt+2");
        studio.press("Ctrl+0");
        QCOMPARE(studio.visibleDocks(), kExploreDocks);
        QVERIFY(!studio.dock("modelDock")->isFloating());
        QCOMPARE(studio.window.dockWidgetArea(studio.dock("slidersDock")), Qt::RightDockWidgetArea);
        QCOMPARE(studio.window.dockWidgetArea(studio.dock("modelDock")), Qt::LeftDockWidgetArea);
        QCOMPARE(studio.window.dockWidgetArea(studio.dock("timelineDock")), Qt::BottomDockWidgetArea);
        // The window itself may have grown for the panels that came.
        for (const QString& name : QStringList{"modelDock", "slidersDock"}) {
            QTRY_COMPARE(studio.dock(name)->width(), places[name].width());
        }
        QTRY_COMPARE(studio.dock("timelineDock")->height(), places["timelineDock"].height());
    }

    void aDamagedLayoutIsTheFirstOne() {
        {
            QSettings settings(folder_->filePath("settings.ini"), QSettings::IniFormat);
            settings.setValue("workspace/explore", QByteArray("not a layout"));
            settings.setValue("workspace/train", 42);
            settings.setValue("geometry", QByteArray("\1\2\3"));
        }
        StudioWindow studio(folder_->path());
        QCOMPARE(studio.visibleDocks(), kExploreDocks);
        studio.press("Ctrl+2");
        QCOMPARE(studio.visibleDocks(), (QStringList{"curvesDock", "runsDock", "trainDock"}));
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestWorkspaces)
#include "test_workspaces.moc"
