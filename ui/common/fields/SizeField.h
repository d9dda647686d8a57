#pragma once

#include <QWidget>

#include "core/parameter/Parameter.h"

class QComboBox;

namespace ui {

class IntegerField;

/// Edits a core::Parameter with rectangles and an automatic value: a list of the usual squares and, where "Custom" is
/// chosen in it, a width and a height. The list bears the name of the field, the two numbers the same with "_width" and
/// "_height".
class SizeField : public QWidget {
    Q_OBJECT

   public:
    SizeField(const core::Parameter& parameter, QWidget* parent);

    core::ParameterValue value() const;
    /// Of the parameter's type and range. Where it is the value already, nothing changes: "Custom" stays chosen though
    /// its sides are those of a square.
    void setValue(const core::ParameterValue& value);

   Q_SIGNALS:
    void changed();

   private:
    IntegerField* makeSide(const core::Parameter& parameter, const QString& label, const QString& help);
    /// Keeps the list in ascending order.
    void addSquare(std::int64_t side);
    bool isCustom() const;
    void choose();
    void tell();

    std::int64_t automatic_;
    std::string unit_;
    QComboBox* list_;
    QWidget* sides_;
    IntegerField* width_ = nullptr;
    IntegerField* height_ = nullptr;
    core::ParameterValue told_;  // the value when changed() was emitted last, or that was set
};

}  // namespace ui
