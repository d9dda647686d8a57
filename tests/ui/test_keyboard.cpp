#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QToolTip>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/common/FoldButton.h"
#include "ui/common/MessageLine.h"

namespace {

/// What a person works with, without the parts that Qt's own widgets are made of.
QList<QWidget*> controlsIn(const QWidget& parent) {
    QList<QWidget*> controls;
    for (auto* widget : parent.findChildren<QWidget*>()) {
        const bool control =
            qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QAbstractSpinBox*>(widget) != nullptr ||
            qobject_cast<QAbstractSlider*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
            qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QPlainTextEdit*>(widget) != nullptr ||
            qobject_cast<QTabBar*>(widget) != nullptr || widget->inherits("ui::CurvePlot") ||
            widget->inherits("ui::SheetView") || widget->inherits("ui::TimelineTrack") ||
            widget->inherits("ui::ThumbnailGrid") || widget->inherits("ui::MapView") ||
            widget->inherits("ui::HistoryTree");
        const bool ofQt = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                          qobject_cast<QScrollBar*>(widget) != nullptr ||
                          qobject_cast<QTabBar*>(widget->parentWidget()) != nullptr;
        if (control && !ofQt) controls << widget;
    }
    return controls;
}

QString describe(const QWidget* widget) {
    return QStringLiteral("%1 \"%2\"").arg(widget->metaObject()->className(), widget->objectName());
}

void addCommands(const QMenu& menu, QList<QList<QAction*>>& sections) {
    sections << QList<QAction*>{};
    for (QAction* action : menu.actions()) {
        if (action->isSeparator()) {
            sections << QList<QAction*>{};
        } else if (action->menu() != nullptr && action->menu()->objectName() == "recent_menu") {
            continue;  // what was opened are paths: they have no keys
        } else if (action->menu() != nullptr) {
            addCommands(*action->menu(), sections);
        } else {
            sections.last() << action;
        }
    }
}

/// The commands of all menus, in the sections between separators.
QList<QList<QAction*>> menuSections(const QMenuBar& bar) {
    QList<QList<QAction*>> sections;
    for (QAction* action : bar.actions()) addCommands(*action->menu(), sections);
    return sections;
}

}  // namespace

/// Everything has a name, a help line and a way by keys.
class TestKeyboard : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        studio_ = std::make_unique<StudioWindow>(folder_->path());
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot(6, small::activities({1, 2, 3, 4, 0.01F, 0.01F}));
        model->history = {{"train_neg_elbo", 1, 0.1, 1, 300}, {"train_neg_elbo", 2, 0.2, 2, 250}};
        studio_->parts.session.setModel(model, QStringLiteral("/models/small"));
        studio_->parts.session.setDataset(small::dataset());
        for (auto* fold : studio_->window.findChildren<ui::FoldButton*>()) fold->setChecked(true);
    }
    void cleanup() { studio_.reset(); }

    void theKeysOfASweepSayWhatIsMissing() {
        studio_->press("Ctrl+2");
        const auto* line = studio_->child<ui::MessageLine>("train_reason");
        studio_->parts.session.setDataset(nullptr);
        studio_->press("Ctrl+Shift+W");
        QCOMPARE(line->sentence(), QString("Open a dataset to train on first."));
        // That is no longer so once there is one.
        studio_->parts.session.setDataset(small::dataset());
        QCOMPARE(line->sentence(), QString());
    }

    void everyCommandHasNameAndKeys() {
        QMap<QString, QString> taken;
        for (const auto& section : menuSections(*studio_->window.menuBar())) {
            for (const QAction* action : section) {
                QVERIFY(!action->text().isEmpty());
                QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
                QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
                const QString help = action->statusTip().isEmpty() ? action->toolTip() : action->statusTip();
                QVERIFY2(help.contains(QLatin1Char(' ')), qPrintable(action->text()));
            }
        }
        // No two share keys, in menus or not.
        for (const auto* action : studio_->window.findChildren<QAction*>()) {
            for (const QKeySequence& keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!taken.contains(text),
                         qPrintable(QStringLiteral("%1: %2 and %3").arg(text, taken[text], action->text())));
                taken[text] = action->text();
            }
        }
        QVERIFY(taken.size() > 30);
    }

    void undoKeysOfOtherProgramsGoWithTheSlidersInSight() {
        const core::Latent first = studio_->parts.session.latent();
        studio_->press("Ctrl+3");
        studio_->press("R");
        const core::Latent second = studio_->parts.session.latent();
        QVERIFY(second != first);
        studio_->press("Ctrl+Z");
        QCOMPARE(studio_->parts.session.latent(), first);
        studio_->press("Ctrl+Y");
        QCOMPARE(studio_->parts.session.latent(), second);
        studio_->press("Ctrl+2");
        studio_->press("Ctrl+Z");
        QCOMPARE(studio_->parts.session.latent(), second);
    }

    void aLongHelpIsBrokenIntoLines() {
        auto* button = studio_->child<QWidget>("latent_random_button");
        QVERIFY(button->toolTip().size() > 60);
        const QPoint middle = button->rect().center();
        QHelpEvent ask(QEvent::ToolTip, middle, button->mapToGlobal(middle));
        QCoreApplication::sendEvent(button, &ask);
        QVERIFY(QToolTip::isVisible());
        QCOMPARE(QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText(), button->toolTip());
        for (const QWidget* window : QApplication::topLevelWidgets()) {
            if (!window->inherits("QTipLabel")) continue;
            QVERIFY(window->height() >= 2 * window->fontMetrics().lineSpacing());
            QVERIFY(window->width() < window->fontMetrics().horizontalAdvance(button->toolTip()));
        }
        QToolTip::hideText();
    }

    void iconsAreInWholeSections() {
        for (const auto& section : menuSections(*studio_->window.menuBar())) {
            const auto withIcon = std::count_if(section.begin(), section.end(),
                                                [](const QAction* action) { return !action->icon().isNull(); });
            if (withIcon == 0) continue;
            for (const QAction* action : section) {
                QVERIFY2(!action->icon().isNull() && !action->icon().pixmap(16).isNull(), qPrintable(action->text()));
            }
        }
    }

    void everyControlTellsWhatItIs() {
        const auto controls = controlsIn(studio_->window);
        QVERIFY(controls.size() > 50);
        for (QWidget* control : controls) {
            QVERIFY2(!control->objectName().isEmpty(), qPrintable(describe(control) + control->toolTip()));
            QVERIFY2(control->toolTip().contains(QLatin1Char(' ')), qPrintable(describe(control)));
            // What a screen reader says; a button with a text says that.
            const QString spoken = qobject_cast<QAbstractButton*>(control) != nullptr
                                       ? QAccessible::queryAccessibleInterface(control)->text(QAccessible::Name)
                                       : control->accessibleName();
            QVERIFY2(!spoken.isEmpty(), qPrintable(describe(control)));
        }
    }

    void tabReachesEveryControl_data() {
        QTest::addColumn<QString>("keys");
        for (const char* keys : {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5"})
            QTest::newRow(keys) << QString(keys);
    }

    void tabReachesEveryControl() {
        QFETCH(QString, keys);
        studio_->press(keys);
        studio_->child<QWidget>("workspace_data_button")->setFocus();
        const QList<QWidget*> visited = walk(Qt::Key_Tab);
        for (QWidget* control : controlsIn(studio_->window)) {
            if (!control->isVisible() || !control->isEnabled() || control->inherits("ui::ImageView")) continue;
            // A sheet that is only looked at takes no keys.
            if (control->inherits("ui::SheetView") && control->objectName() != QLatin1String("explore_sheet")) continue;
            QVERIFY2(visited.contains(control), qPrintable(describe(control)));
        }
        QCOMPARE(QSet<QWidget*>(visited.begin(), visited.end()).size(), visited.size());
        // Back the same way.
        QList<QWidget*> back = walk(Qt::Key_Backtab, Qt::ShiftModifier);
        std::reverse(back.begin() + 1, back.end());
        QCOMPARE(back, visited);
    }

    void tabGoesAsOneReads_data() { tabReachesEveryControl_data(); }

    void tabGoesAsOneReads() {
        QFETCH(QString, keys);
        studio_->press(keys);
        studio_->child<QWidget>("workspace_data_button")->setFocus();
        QWidget* before = studio_->window.focusWidget();
        QList<const QWidget*> panels{panelOf(before)};
        for (QWidget* control : walk(Qt::Key_Tab)) {
            if (control == before) continue;
            if (panelOf(control) != panels.last()) {
                QVERIFY2(!panels.contains(panelOf(control)), qPrintable("back to a panel at " + describe(control)));
                panels << panelOf(control);
            } else {
                const QRect from(before->mapTo(&studio_->window, QPoint()), before->size());
                const QRect to(control->mapTo(&studio_->window, QPoint()), control->size());
                const bool sameLine = to.center().y() > from.top() && to.center().y() < from.bottom();
                QVERIFY2(sameLine ? to.left() > from.left() : to.top() > from.top(),
                         qPrintable(describe(before) + " -> " + describe(control)));
            }
            before = control;
        }
    }

    void aFieldThatTabReachesIsInSight() {
        studio_->press("Ctrl+2");
        studio_->child<QWidget>("train_family")->setFocus();
        for (QWidget* control : walk(Qt::Key_Tab)) {
            control->setFocus(Qt::OtherFocusReason);
            QTest::keyClick(control, Qt::Key_Tab);
            const QWidget* reached = studio_->window.focusWidget();
            if (panelOf(reached) != studio_->dock("trainDock")) continue;
            QVERIFY2(reached->visibleRegion().boundingRect().contains(reached->rect().center()),
                     qPrintable(describe(reached)));
        }
    }

   private:
    /// Presses the key until the focus is back where it was; the first is where it began.
    QList<QWidget*> walk(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* first = studio_->window.focusWidget();
        QList<QWidget*> visited{first};
        while (visited.size() < 500) {
            QTest::keyClick(studio_->window.focusWidget(), key, modifiers);
            if (studio_->window.focusWidget() == first) break;
            visited << studio_->window.focusWidget();
        }
        return visited;
    }

    /// The child of the window that holds the control.
    const QWidget* panelOf(const QWidget* control) const {
        while (control->parentWidget() != &studio_->window) control = control->parentWidget();
        return control;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
};

IMAGO_GUI_TEST(TestKeyboard)
#include "test_keyboard.moc"
