#pragma once

#include <QObject>
#include <QStringList>
#include <QThread>

class QFileSystemWatcher;

namespace ui {

/// Tells when something changes in folders, from a thread of its own: to begin to watch a folder touches the disk.
class FolderWatcher : public QObject {
    Q_OBJECT

   public:
    explicit FolderWatcher(QObject* parent = nullptr);
    ~FolderWatcher() override;

    /// These and no others; those that are not there are passed over. Returns when they are watched. For any thread but
    /// that of the windows.
    void watch(const QStringList& folders);

   Q_SIGNALS:
    void changed();

   private:
    QFileSystemWatcher* watcher_;  // lives on the thread
    QThread thread_;
};

}  // namespace ui
