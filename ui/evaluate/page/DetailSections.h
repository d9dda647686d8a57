#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <memory>

#include "core/evaluation/EvaluationRecord.h"

class QVBoxLayout;

namespace ui {

class FoldButton;
class Theme;

/// What there is to see beside the figures, folded: first that of the whole evaluation, then each metric's. A section
/// is made when it is first opened.
class DetailSections : public QWidget {
    Q_OBJECT

   public:
    explicit DetailSections(Theme& theme, QWidget* parent = nullptr);

    /// Null: nothing.
    void setRecord(std::shared_ptr<const core::EvaluationRecord> record);
    int count() const { return count_; }

   private:
    /// `name`: the object's name of its button.
    void addSection(const QString& name, const QString& title, std::function<void(QVBoxLayout&, QWidget&)> fill);

    Theme& theme_;
    QWidget* sections_ = nullptr;
    int count_ = 0;
};

}  // namespace ui
