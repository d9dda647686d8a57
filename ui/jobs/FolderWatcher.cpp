#include "ui/jobs/FolderWatcher.h"

#include <QFileInfo>
#include <QFileSystemWatcher>

namespace ui {

FolderWatcher::FolderWatcher(QObject* parent) : QObject(parent), watcher_(new QFileSystemWatcher) {
    watcher_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, watcher_, &QObject::deleteLater);
    connect(watcher_, &QFileSystemWatcher::directoryChanged, this, &FolderWatcher::changed);
    thread_.start();
}

FolderWatcher::~FolderWatcher() {
    thread_.quit();
    thread_.wait();
}

void FolderWatcher::watch(const QStringList& folders) {
    const auto change = [this, folders] {
        const QStringList before = watcher_->directories();
        for (const QString& folder : before)
            if (!folders.contains(folder)) watcher_->removePath(folder);
        for (const QString& folder : folders)
            if (!before.contains(folder) && QFileInfo::exists(folder)) watcher_->addPath(folder);
    };
    QMetaObject::invokeMethod(watcher_, change, Qt::BlockingQueuedConnection);
}

}  // namespace ui
