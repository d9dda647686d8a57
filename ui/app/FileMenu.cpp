#include "ui/app/FileMenu.h"

#include "core/dataset/DatasetFormat.h"
#include "ui/common/Command.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/data/DatasetSources.h"

namespace ui {

FileMenu::FileMenu(QMenu* recent, const QList<QAction*>& panelCommands, QWidget* parent) : QMenu(tr("&File"), parent) {
    addDatasets();
    addSeparator();
    addModels();
    addSeparator();
    addProjects();
    addSeparator();
    addMenu(recent);
    addSeparator();
    for (QAction* command : panelCommands)
        if (isForFiles(*command)) addAction(command);
    addSeparator();
    addMenuCommand(*this, QStringLiteral("actionQuit"), tr("&Quit"), QKeySequence(tr("Ctrl+Q")), tr("Close Imago"),
                   [this] { Q_EMIT quitWanted(); });
}

void FileMenu::addDatasets() {
    addMenuCommand(*this, QStringLiteral("actionOpenFolder"), tr("Open &folder…"), QKeySequence::Open,
                   tr("Open a folder as the dataset"), [this] { Q_EMIT folderWanted(); })
        ->setIcon(ui::icon(QStringLiteral("folder")));
    addMenuCommand(*this, QStringLiteral("actionOpenFile"), tr("Open f&ile…"), QKeySequence(tr("Ctrl+Shift+O")),
                   tr("Open a file as the dataset"), [this] { Q_EMIT fileWanted(); })
        ->setIcon(ui::icon(QStringLiteral("open")));
    QMenu* builtIn = addMenu(tr("Open &built-in dataset"));
    // For the built-in datasets in their order.
    QList<QKeySequence> keys{QKeySequence(tr("Ctrl+B")), QKeySequence(tr("Ctrl+Shift+B"))};
    for (const core::DatasetFormat* format : builtInDatasets()) {
        const QString id = QString::fromStdString(format->id);
        addMenuCommand(*builtIn, QStringLiteral("actionOpen_") + id, coreText(format->label),
                       keys.isEmpty() ? QKeySequence() : keys.takeFirst(), coreText(format->help),
                       [this, id] { Q_EMIT sourceChosen(id); })
            ->setIcon(ui::icon(QStringLiteral("image")));
    }
}

void FileMenu::addModels() {
    addMenuCommand(*this, QStringLiteral("actionOpenModel"), tr("Open &model…"), QKeySequence(tr("Ctrl+M")),
                   tr("Open a trained model"), [this] { Q_EMIT modelWanted(); })
        ->setIcon(ui::icon(QStringLiteral("open")));
    addMenuCommand(*this, QStringLiteral("actionOpenPretrained"), tr("Open the &pre-trained model"),
                   QKeySequence(tr("Ctrl+Shift+M")), tr("The Fashion-MNIST model that comes with Imago"),
                   [this] { Q_EMIT pretrainedWanted(); })
        ->setIcon(ui::icon(QStringLiteral("imago")));
}

void FileMenu::addProjects() {
    addMenuCommand(*this, QStringLiteral("actionNewProject"), tr("&New project…"), QKeySequence(tr("Ctrl+Shift+N")),
                   tr("Create a folder for runs, favorites and timelines, and switch to it"),
                   [this] { Q_EMIT newProjectWanted(); });
    addMenuCommand(*this, QStringLiteral("actionOpenProject"), tr("Open pro&ject…"), QKeySequence(tr("Ctrl+Alt+O")),
                   tr("Switch to the runs, favorites and timelines of another project"),
                   [this] { Q_EMIT projectWanted(); });
}

}  // namespace ui
