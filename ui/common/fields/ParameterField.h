#pragma once

#include <QObject>
#include <QWidget>
#include <functional>

#include "core/parameter/Parameter.h"

namespace ui {

/// The control that edits one core::Parameter: a number field, a list of choices, a check box, a
/// line of text, a SizeField or a ColorField.
class ParameterField : public QObject {
    Q_OBJECT

   public:
    /// The control is a child of `parent`, named "parameter_<name>".
    ParameterField(core::Parameter parameter, QWidget* parent);

    const core::Parameter& parameter() const { return parameter_; }
    QWidget* editor() const { return editor_; }

    /// What the parameter is and, of a number, its range: the field passes over whatever lies outside.
    QString help() const;

    core::ParameterValue value() const { return read_(); }
    /// `value` has the parameter's type and range.
    void setValue(const core::ParameterValue& value) { write_(value); }

   Q_SIGNALS:
    void changed();

   private:
    QWidget* makeInteger(QWidget* parent);
    QWidget* makeUsual(QWidget* parent);
    QWidget* makeSize(QWidget* parent);
    QWidget* makeReal(QWidget* parent);
    QWidget* makeChoice(QWidget* parent);
    QWidget* makeColor(QWidget* parent);
    QWidget* makeToggle(QWidget* parent);
    QWidget* makeText(QWidget* parent);

    core::Parameter parameter_;
    QWidget* editor_ = nullptr;
    std::function<core::ParameterValue()> read_;
    std::function<void(const core::ParameterValue&)> write_;
};

}  // namespace ui
