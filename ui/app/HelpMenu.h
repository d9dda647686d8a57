#pragma once

#include <QMenu>

class QMenuBar;

namespace ui {

class GlossaryWindow;
class ShortcutsWindow;

/// The glossary, the keys, the hints and what this program is.
class HelpMenu : public QMenu {
    Q_OBJECT

   public:
    /// `menus` have the commands whose keys are listed.
    HelpMenu(const QMenuBar& menus, QWidget* parent);

    /// The glossary at this term; at all terms where it is empty.
    void showGlossary(const QString& term);

   Q_SIGNALS:
    /// The hints that were shown are to be shown again.
    void hintsWanted();

   private:
    /// The glossary's term for the control that has the focus; empty where it has none.
    QString termInFocus() const;
    void showShortcuts();
    void showAbout();

    const QMenuBar& menus_;
    GlossaryWindow* glossary_ = nullptr;
    ShortcutsWindow* shortcuts_ = nullptr;
};

}  // namespace ui
