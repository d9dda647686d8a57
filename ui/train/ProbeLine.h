#pragma once

#include <QLabel>
#include <optional>

#include "ui/train/ProbeController.h"

namespace ui {

/// What a training would take on this machine, measured as soon as its settings rest: parameters, speed, memory.
class ProbeLine : public QLabel {
    Q_OBJECT

   public:
    explicit ProbeLine(ProbeController& probe, QWidget* parent = nullptr);

    /// Measures this training next; nothing: shows nothing.
    void measure(std::optional<core::TrainingRequest> request);

   private:
    void showResult(const core::ProbeResult& result);

    ProbeController& probe_;
};

}  // namespace ui
