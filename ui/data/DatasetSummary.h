#pragma once

#include <QWidget>
#include <cstdint>
#include <vector>

#include "core/parameter/Settings.h"
#include "ui/explore/Session.h"

class QLabel;
class QPlainTextEdit;

namespace ui {

class ClassBars;
class FoldButton;
class Theme;

/// What is known of the open dataset: size, how it is split, its classes, and what was left out when it was read.
/// Hidden without one.
class DatasetSummary : public QWidget {
    Q_OBJECT

   public:
    DatasetSummary(Session& session, Theme& theme, QWidget* parent = nullptr);

    void setTrainingSettings(const core::Settings& settings);
    /// The validation samples that a training moves to its training samples; empty while they are not known.
    void setMoved(std::vector<std::uint32_t> moved);

   private:
    QLabel* addLabel(const QString& name, const QString& help);
    void showDataset();
    void showSplit();
    void showReport();
    /// "boot ×2.5, hat ×0.5": those that are not 1.
    QString weightsText(const core::Dataset& dataset) const;
    /// "2,000 .txt, 3 .json"
    QString harmlessText(const core::ImportReport& report) const;

    Session& session_;
    core::Settings training_;
    std::vector<std::uint32_t> moved_;
    QLabel* name_;
    QLabel* size_;
    QLabel* split_;
    QLabel* report_;
    ClassBars* classes_;
    QPlainTextEdit* skipped_;
    FoldButton* fold_;
};

}  // namespace ui
