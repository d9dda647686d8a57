#pragma once

#include <QString>
#include <QWidget>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/parameter/Settings.h"

class QFormLayout;

namespace ui {

class FoldButton;
class ParameterField;

/// A form for a list of parameters, made from their descriptions alone. The advanced ones lie folded under "More
/// settings". Of the fields "epochs", "minutes" and "patience" only the one that goes with the choice "length" is
/// shown.
class ParameterForm : public QWidget {
    Q_OBJECT

   public:
    /// The fields are named `prefix` and the parameter's name: "parameter_count".
    explicit ParameterForm(QWidget* parent = nullptr, QString prefix = QStringLiteral("parameter_"));

    /// Builds the form anew, with the defaults.
    void setParameters(const std::vector<core::Parameter>& parameters);

    /// Makes `labels` as wide as the widest one here, so that what they stand before begins in one line with the
    /// fields.
    void alignLabels(std::initializer_list<QWidget*> labels) const;

    core::Settings settings() const;
    /// Takes the values of the parameters that this form has.
    void setSettings(const core::Settings& settings);

    /// Only these can be edited, and typing in them counts once it is finished (Enter, or another control).
    void lockAllBut(const std::vector<std::string>& names);
    void unlock();

    /// Keeps a parameter at its default, grayed, with `reason` as its tooltip; an empty reason makes it available
    /// again. Without effect where the form does not have it.
    void setUnavailable(const std::string& name, const QString& reason);

   Q_SIGNALS:
    void changed();
    void parameterChanged(const std::string& name);

   private:
    struct Row {
        ParameterField* field;
        QFormLayout* layout;
        bool available = true;
    };

    void addRow(const core::Parameter& parameter, QFormLayout* layout, QWidget* parent);
    void setOpen(const Row& row, bool open, bool locked);
    void showMatchingLength();

    const QString prefix_;
    std::vector<core::Parameter> parameters_;
    std::vector<Row> rows_;
    QWidget* content_ = nullptr;
};

}  // namespace ui
