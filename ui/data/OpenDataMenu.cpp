#include "ui/data/OpenDataMenu.h"

#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/data/DatasetSources.h"

namespace ui {

OpenDataMenu::OpenDataMenu(QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("data_open_menu"));
    setToolTipsVisible(true);
    for (const core::DatasetFormat* format : builtInDatasets()) {
        const QString id = QString::fromStdString(format->id);
        connect(add(id, QStringLiteral("image"), coreText(format->label), coreText(format->help)), &QAction::triggered,
                this, [this, id] { Q_EMIT sourceChosen(id); });
    }
    addSeparator();
    connect(add(QStringLiteral("folder"), QStringLiteral("folder"), tr("Folder…"), helpForFolders()),
            &QAction::triggered, this, &OpenDataMenu::folderWanted);
    connect(add(QStringLiteral("file"), QStringLiteral("open"), tr("File…"), helpForFiles()), &QAction::triggered, this,
            &OpenDataMenu::fileWanted);
}

QAction* OpenDataMenu::add(const QString& name, const QString& iconName, const QString& text, const QString& help) {
    QAction* action = addAction(ui::icon(iconName), text);
    action->setObjectName(QStringLiteral("data_open_") + name);
    action->setToolTip(help);
    return action;
}

}  // namespace ui
