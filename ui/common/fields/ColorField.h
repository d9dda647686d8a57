#pragma once

#include <QString>

#include "core/parameter/Parameter.h"
#include "ui/common/fields/ChoiceField.h"

namespace ui {

/// Edits a core::Parameter with colors: a list of its choices, of the colors that were chosen, and at its end "Other
/// color…", which asks for one.
class ColorField : public ChoiceField {
    Q_OBJECT

   public:
    ColorField(const core::Parameter& parameter, QWidget* parent);

    QString value() const { return currentData().toString(); }
    /// The id of a choice or "#ff8800".
    void setValue(const QString& value);

   private:
    void choose(int index);
    void ask();

    QString label_;
    int chosen_ = 0;  // index in the list; never that of "Other color…"
};

}  // namespace ui
