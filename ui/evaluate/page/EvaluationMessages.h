#pragma once

#include <QList>
#include <QWidget>
#include <vector>

#include "core/evaluation/EvaluationRecord.h"

class QPushButton;
class QLabel;

namespace ui {

class Theme;

/// Why figures may mislead, then what was found and done: a sentence each. The first three, until all are asked for.
class EvaluationMessages : public QWidget {
    Q_OBJECT

   public:
    explicit EvaluationMessages(Theme& theme, QWidget* parent = nullptr);

    /// Beside the answers of its verdict, which have some of them.
    void setRecord(const core::EvaluationRecord& record);
    int count() const { return static_cast<int>(rows_.size()); }
    static constexpr int kFirstSeen = 3;

   private:
    struct Row {
        QWidget* whole;
        QLabel* icon;
        bool warning;
    };
    void addRow(const core::Message& message, bool warning);
    void showRows();
    void showIcons();

    Theme& theme_;
    QWidget* list_;
    QPushButton* more_;
    std::vector<Row> rows_;
    bool all_ = false;
};

}  // namespace ui
