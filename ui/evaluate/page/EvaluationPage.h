#pragma once

#include <QWidget>
#include <array>
#include <memory>
#include <vector>

#include "core/evaluation/EvaluationRecord.h"

class QLabel;
class QVBoxLayout;

namespace ui {

class CopyTable;
class DetailSections;
class ElidedLabel;
class EvaluationMessages;
class PanelScroll;
class SampleSheets;
class Theme;
class VerdictLineView;

/// A finished evaluation to read and to show others: the five questions with their answers, why figures may mislead,
/// samples, all figures, and what is behind them.
class EvaluationPage : public QWidget {
    Q_OBJECT

   public:
    explicit EvaluationPage(Theme& theme, QWidget* parent = nullptr);

    using QWidget::show;
    /// Null: nothing.
    void show(std::shared_ptr<const core::EvaluationRecord> record);
    /// What is beside it in the table of figures and among the samples. None is null.
    void setCompared(std::vector<std::shared_ptr<const core::EvaluationRecord>> records);

    const std::shared_ptr<const core::EvaluationRecord>& record() const { return record_; }

   private:
    void build();
    /// A section of the page with a heading; empty: without. `name`: the frame's.
    QVBoxLayout* addCard(QVBoxLayout& column, const QString& name, const QString& heading);
    void showHeader();
    void showFigures();

    Theme& theme_;
    std::shared_ptr<const core::EvaluationRecord> record_;
    std::vector<std::shared_ptr<const core::EvaluationRecord>> compared_;
    QWidget* column_;
    PanelScroll* scroll_ = nullptr;
    ElidedLabel* title_;
    ElidedLabel* line_;
    std::array<VerdictLineView*, 5> verdict_;
    EvaluationMessages* messages_;
    SampleSheets* samples_;
    QLabel* apart_;
    QLabel* noFigures_;
    CopyTable* figures_;
    QLabel* doubts_;  // what the mark in the table means
    DetailSections* details_;
};

}  // namespace ui
