#pragma once

#include <QObject>
#include <QSettings>
#include <QTimer>

#include "ui/common/fields/SettingsMemory.h"

namespace ui {

/// Keeps what a form remembers from one start to the next.
class LastSettings : public QObject {
    Q_OBJECT

   public:
    /// Reads `memory` at once, and writes it a moment after it has changed, under `key`.
    LastSettings(QString key, SettingsMemory& memory, QSettings& settings, QObject* parent);
    ~LastSettings() override;

   private:
    void write();

    QString key_;
    SettingsMemory& memory_;
    QSettings& settings_;
    QTimer timer_;
};

}  // namespace ui
