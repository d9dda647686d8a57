#include "ui/app/HelpMenu.h"

#include <QMenuBar>
#include <QMessageBox>

#include "core/device/Device.h"
#include "ui/app/Glossary.h"
#include "ui/app/GlossaryWindow.h"
#include "ui/app/ShortcutsWindow.h"
#include "ui/common/Command.h"
#include "ui/common/text/MessageText.h"

namespace ui {

HelpMenu::HelpMenu(const QMenuBar& menus, QWidget* parent) : QMenu(tr("&Help"), parent), menus_(menus) {
    addMenuCommand(*this, QStringLiteral("actionWords"), tr("&Glossary"), QKeySequence(Qt::Key_F1),
                   tr("The terms used in Imago, explained in a sentence or two each"),
                   [this] { showGlossary(termInFocus()); });
    addMenuCommand(*this, QStringLiteral("actionShortcuts"), tr("&Keyboard shortcuts"), QKeySequence(tr("Ctrl+F1")),
                   tr("All commands and their keys"), [this] { showShortcuts(); });
    addMenuCommand(*this, QStringLiteral("actionHints"), tr("Show &hints again"), QKeySequence(tr("Ctrl+Shift+F1")),
                   tr("Show the hints above the workspace from the beginning"), [this] { Q_EMIT hintsWanted(); });
    addSeparator();
    addMenuCommand(*this, QStringLiteral("actionAbout"), tr("&About Imago"), QKeySequence(Qt::SHIFT | Qt::Key_F1),
                   tr("Version, libraries and license"), [this] { showAbout(); });
}

QString HelpMenu::termInFocus() const {
    // Where the control's name has no term, of the form or panel around it.
    const QWidget* window = parentWidget()->window();
    for (const QWidget* control = window->focusWidget(); control && control != window;
         control = control->parentWidget())
        if (const QString term = glossaryTermIn(control->accessibleName()); !term.isEmpty()) return term;
    return {};
}

void HelpMenu::showGlossary(const QString& term) {
    if (!glossary_) glossary_ = new GlossaryWindow(parentWidget());
    glossary_->openAt(term);
}

void HelpMenu::showShortcuts() {
    if (!shortcuts_) shortcuts_ = new ShortcutsWindow(menus_, parentWidget());
    shortcuts_->show();
    shortcuts_->raise();
    shortcuts_->activateWindow();
}

void HelpMenu::showAbout() {
    const QString versions = tr("%1, Qt %2").arg(messageText(core::libraryVersions()), QString::fromLatin1(qVersion()));
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Imago"),
        tr("<b>Imago %1</b><p>A studio for training and exploring generative models of images.</p><p>%2</p><p>Free "
           "software under the GNU General Public License, version 3 or later.</p>")
            .arg(QStringLiteral(IMAGO_VERSION), versions),
        QMessageBox::Close, parentWidget());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace ui
