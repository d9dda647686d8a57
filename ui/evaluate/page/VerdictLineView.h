#pragma once

#include <QWidget>

#include "core/evaluation/Verdict.h"

class QLabel;

namespace ui {

class ElidedLabel;
class Theme;
class VerdictBar;

/// One question about a model with its answer: icon, figure, bar and what it means.
class VerdictLineView : public QWidget {
    Q_OBJECT

   public:
    explicit VerdictLineView(Theme& theme, QWidget* parent = nullptr);

    /// `evaluation` names the figure. `question` is what core::labelOf() says of the line's.
    void setLine(const core::VerdictLine& line, const core::Message& question, const core::SetEvaluation& evaluation);

   private:
    void showIcon();

    Theme& theme_;
    core::Answer answer_ = core::Answer::unknown;
    QLabel* icon_;
    QLabel* question_;
    ElidedLabel* name_;
    QLabel* value_;
    VerdictBar* bar_;
    QLabel* sentence_;
};

}  // namespace ui
