#include "ui/common/theme/StyleSheet.h"

#include <utility>

namespace ui {

namespace {

// Names in braces are colors of the theme; {variant} is "light" or "dark".
constexpr const char* kTemplate = R"(
QToolTip { background: {raised}; color: {text}; border: 1px solid {border}; padding: 4px; }
QMainWindow::separator { background: {border}; width: 1px; height: 1px; }
QDockWidget { color: {mutedText}; font-weight: 600; }
QDockWidget { titlebar-close-icon: url(:/icons/dock-close-{variant}.svg);
  titlebar-normal-icon: url(:/icons/dock-float-{variant}.svg); }
QDockWidget::title { background: {panel}; padding: 8px 16px; border-bottom: 1px solid {border}; }
QDockWidget::close-button, QDockWidget::float-button { subcontrol-origin: margin; subcontrol-position: center right;
  width: 18px; height: 18px; border: none; border-radius: 4px; background: transparent; }
QDockWidget::close-button { right: 10px; }
QDockWidget::float-button { right: 32px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: {border}; }
QDockWidget > QWidget { background: {panel}; }
QMenuBar { background: {window}; border-bottom: 1px solid {border}; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: {accent}; color: {onAccent}; }
QMenu::item:selected { background: {border}; color: {text}; }
QMenu::icon, QMenu::indicator { left: 8px; }
QMenu::icon:checked { background: {border}; border-radius: 3px; }
QMenu { background: {raised}; border: 1px solid {border}; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 14px; border-radius: 4px; }
QMenu::item:disabled { color: {mutedText}; }
QMenu::separator { height: 1px; background: {border}; margin: 4px 8px; }
QStatusBar { background: {window}; border-top: 1px solid {border}; color: {mutedText}; }
QStatusBar::item { border: none; }
QToolBar { background: {window}; border: none; border-bottom: 1px solid {border}; padding: 4px 8px; spacing: 4px; }
QToolBar QToolButton { padding: 5px 12px; border: 1px solid transparent; border-radius: 5px; }
QToolBar QToolButton:hover { background: {raised}; }
QToolBar QToolButton:checked { background: {raised}; border-color: {border}; color: {accent}; font-weight: 600; }
QPushButton { qproperty-iconSize: 22px 16px; background: {raised}; border: 1px solid {border}; border-radius: 5px;
  padding: 5px 12px; min-height: 16px; }
QPushButton:hover { border-color: {mutedText}; }
QPushButton:pressed { background: {border}; }
QPushButton:disabled { color: {mutedText}; background: {panel}; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }
QPushButton[primary="true"], QPushButton:default { background: {accent}; color: {onAccent}; border-color: {accent}; font-weight: 600; }
QPushButton[primary="true"]:disabled, QPushButton:default:disabled { background: {panel}; color: {mutedText}; border-color: {border}; }
QToolButton[autoRaise="false"] { background: {raised}; border: 1px solid {border}; border-radius: 5px; padding: 3px; }
QToolButton[autoRaise="false"]:hover { border-color: {mutedText}; }
QToolButton[autoRaise="false"]:pressed, QToolButton[autoRaise="false"]:checked { background: {border}; }
QToolButton[primary="true"]:enabled { background: {accent}; color: {onAccent}; border-color: {accent}; }
QToolButton[autoRaise="false"]:disabled { background: {panel}; color: {mutedText}; }
QToolButton[noArrow="true"]::menu-indicator { image: none; width: 0; }
QPushButton:focus, QToolButton:focus, QComboBox:focus, QAbstractSpinBox:focus, QLineEdit:focus,
QPlainTextEdit:focus, QListView:focus, QTreeView:focus, ui--HistoryTree:focus { border: 1px solid {accent}; }
QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit { background: {window}; border: 1px solid {border}; border-radius: 4px;
  padding: 3px 6px; selection-background-color: {accent}; selection-color: {onAccent}; }
QLineEdit[plain="true"]:read-only { background: transparent; border-color: transparent; padding: 3px 0; }
QAbstractSpinBox { padding-right: 20px; }
QAbstractSpinBox[buttonSymbols="NoButtons"] { padding-right: 6px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 18px; border: none;
  background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; border-top-right-radius: 4px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; border-bottom-right-radius: 4px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: {border}; }
QAbstractSpinBox::up-arrow { image: url(:/icons/step-up-{variant}.svg); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/step-down-{variant}.svg); width: 9px; height: 9px; }
QComboBox::drop-down { subcontrol-origin: border; subcontrol-position: center right; width: 22px; border: none; }
QComboBox::down-arrow { image: url(:/icons/step-down-{variant}.svg); width: 10px; height: 10px; }
QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px; border: 1px solid {mutedText}; border-radius: 3px; background: {window}; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: {accent}; border-color: {accent};
  image: url(:/icons/check-{variant}.svg); }
QCheckBox::indicator:disabled { border-color: {border}; }
QCheckBox:disabled { color: {mutedText}; }
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border-color: {accent}; }
QSlider::groove:horizontal { height: 3px; border-radius: 1px; background: {border}; }
QSlider::sub-page:horizontal { height: 3px; border-radius: 1px; background: {accent}; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px 0; border-radius: 6px; background: {text}; }
QSlider::handle:horizontal:focus, QSlider::handle:horizontal:hover { background: {accent}; }
QAbstractSpinBox:disabled, QComboBox:disabled, QLineEdit:disabled { color: {mutedText}; }
QComboBox QAbstractItemView { background: {raised}; border: 1px solid {border}; }
QProgressBar { background: {window}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: {accent}; border-radius: 3px; }
QTabBar::tab { background: transparent; color: {mutedText}; padding: 6px 7px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: {text}; border-bottom-color: {accent}; }
QTabBar::tab:hover { color: {text}; }
QScrollArea { border: none; background: transparent; }
QScrollArea > #qt_scrollarea_viewport, QScrollArea > #qt_scrollarea_viewport > QWidget { background: transparent; }
QListView::item:selected { background: {border}; color: {text}; }
QListView, QTreeView, ui--HistoryTree { background: {window}; border: 1px solid {border}; border-radius: 4px; }
QTableView { background: transparent; selection-background-color: {border}; selection-color: {text}; }
QTableView::item { padding: 2px 6px; }
QTableView QHeaderView, QTableView QTableCornerButton::section { background: transparent; border: none; }
QTableView QHeaderView::section { background: transparent; color: {mutedText}; border: none; padding: 3px 6px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: {border}; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: {mutedText}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel[heading="true"] { font-weight: 600; }
QLabel[muted="true"] { color: {mutedText}; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
#map_overlay { background: {panel}; border: 1px solid {border}; border-radius: 6px; }
QFrame[notice="true"] { background: {raised}; border: 1px solid {border}; border-radius: 6px; }
QFrame[card="true"] { background: {window}; border: 1px solid {border}; border-radius: 8px; }
#errorNotice { border-color: {danger}; }
#hintBar { background: {panel}; border-bottom: 1px solid {border}; }
#hintBar QLabel { color: {mutedText}; }
#centralViews > QWidget { background: {canvas}; }
)";

}  // namespace

QString styleSheet(const ThemeColors& colors, bool dark) {
    QString sheet = QString::fromLatin1(kTemplate);
    const std::pair<const char*, QColor> names[] = {
        {"{window}", colors.window},     {"{panel}", colors.panel},   {"{canvas}", colors.canvas},
        {"{raised}", colors.raised},     {"{border}", colors.border}, {"{text}", colors.text},
        {"{danger}", colors.danger},     {"{accent}", colors.accent}, {"{mutedText}", colors.mutedText},
        {"{onAccent}", colors.onAccent},
    };
    sheet.replace(QLatin1String("{variant}"), dark ? QLatin1String("dark") : QLatin1String("light"));
    for (const auto& [name, color] : names) sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

}  // namespace ui
