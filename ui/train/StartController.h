#pragma once

#include <QObject>
#include <QString>
#include <string>

#include "core/model/ModelSpec.h"
#include "core/training/StartingModel.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// The model that the next new training starts from, opened off the GUI thread to say what fits. GUI thread only.
class StartController : public QObject {
    Q_OBJECT

   public:
    explicit StartController(QObject* parent = nullptr);

    /// As core::openStartingModel() takes it; empty: random weights.
    const std::string& place() const { return place_; }
    /// The model there; null for random weights, and until it was opened.
    const core::StartingModelPointer& model() const { return model_; }
    /// -> chosen at once, and again when it was opened; or failed, after which it is random weights
    void choose(const std::string& place);
    /// What a new model of `spec` takes of model(), which must be there. -> compared, once the settings have rested
    void compare(const core::ModelSpec& spec);
    /// Nothing more comes of earlier comparisons.
    void dropComparison() { comparison_.drop(); }

   Q_SIGNALS:
    void chosen();  ///< place() or model() is another one
    void compared(const QString& sentence);
    void failed(const QString& sentence);

   private:
    std::string place_;
    core::StartingModelPointer model_;
    NewestJob opening_;
    NewestJob comparison_;  // last: joins first
};

}  // namespace ui
