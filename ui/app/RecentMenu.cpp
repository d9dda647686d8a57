#include "ui/app/RecentMenu.h"

#include <QSettings>

#include "core/dataset/Dataset.h"
#include "ui/explore/Session.h"

namespace ui {

namespace {

QString recentKey() {
    return QStringLiteral("recent/paths");
}

}  // namespace

RecentMenu::RecentMenu(Session& session, QSettings& settings, QWidget* parent)
    : QMenu(tr("Open &recent"), parent),
      session_(session),
      settings_(settings),
      paths_(settings.value(recentKey()).toStringList()) {
    setObjectName(QStringLiteral("recent_menu"));
    connect(&session_, &Session::datasetChanged, this, [this] {
        if (session_.dataset()) remember(QString::fromStdString(session_.dataset()->source));
    });
    connect(&session_, &Session::modelChanged, this, [this] {
        if (session_.model() && !session_.modelUnsaved() && !session_.modelIsEmbedded()) remember(session_.modelPath());
    });
    list();
}

void RecentMenu::remember(const QString& path) {
    if (path.isEmpty() || (!paths_.isEmpty() && paths_.front() == path)) return;
    paths_.removeAll(path);
    paths_.prepend(path);
    while (paths_.size() > kShown) paths_.removeLast();
    settings_.setValue(recentKey(), paths_);
    list();
}

void RecentMenu::list() {
    clear();
    for (const QString& path : paths_) {
        // A & in a path is no mnemonic.
        QAction* action = addAction(QString(path).replace('&', QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    if (paths_.isEmpty()) addAction(tr("No recent items"))->setEnabled(false);
}

}  // namespace ui
