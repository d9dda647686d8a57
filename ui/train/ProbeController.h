#pragma once

#include <QObject>
#include <QString>

#include "core/training/Probe.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// Measures what a training would take, off the GUI thread, once the settings have rested for a moment. The newest
/// request replaces the one before, whether it waits or is being measured.
class ProbeController : public QObject {
    Q_OBJECT

   public:
    explicit ProbeController(QObject* parent = nullptr);

    void request(core::TrainingRequest request);
    /// Nothing more comes of earlier requests.
    void cancel();

   Q_SIGNALS:
    void measured(const core::ProbeResult& result);
    void failed(const QString& sentence);

   private:
    NewestJob job_;  // last: joins first
};

}  // namespace ui
