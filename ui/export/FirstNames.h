#pragma once

#include <QLabel>

#include "core/exporting/Exporter.h"

namespace ui {

/// What the first files of an export will be called, or why they cannot be called so.
class FirstNames : public QLabel {
    Q_OBJECT

   public:
    explicit FirstNames(QWidget* parent = nullptr);

    /// Of an exporter and what it is asked for; null: nothing is.
    void showOf(const core::Exporter* exporter, const core::ExportRequest& request);
    /// Whether the files can be called so.
    bool areFit() const { return fit_; }

   private:
    bool fit_ = true;
};

}  // namespace ui
