#pragma once

#include <QObject>
#include <QSettings>

#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"

namespace ui {

/// Remembers which dataset was open last, and how it was read, from one start to the next.
class LastDataset : public QObject {
    Q_OBJECT

   public:
    LastDataset(Session& session, DatasetController& datasets, QSettings& settings, QObject* parent = nullptr);

    /// Opens it in the background; nothing happens where there was none, or another one is open or being opened.
    void restore();

   private:
    void remember();

    Session& session_;
    DatasetController& datasets_;
    QSettings& settings_;
};

}  // namespace ui
