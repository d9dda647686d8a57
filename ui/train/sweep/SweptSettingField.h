#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "core/parameter/Parameter.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace ui {

class ChoiceField;
class IntegerField;
class RealField;

/// Values of a list as people type them here: "0,5; 1; 4; 8" where the decimal sign is a comma, else "0.5, 1, 4, 8".
QString exampleOfValues(const QLocale& locale);

/// Chooses a setting and the values that it takes in a sweep: a list, or a range of numbers; of a setting with choices
/// those that are ticked.
class SweptSettingField : public QWidget {
    Q_OBJECT

   public:
    /// Its controls are named "sweep_first_setting", ... with `name` "first". `optional`: none may be chosen, as at
    /// first.
    SweptSettingField(const QString& name, const QString& title, bool optional, QWidget* parent);

    /// The settings of the network, then those of the training.
    void setParameters(const std::vector<core::Parameter>& network, const std::vector<core::Parameter>& training);
    /// By name; passed over where there is none of that name.
    void choose(const std::string& name);

    /// Null where none is chosen.
    const core::Parameter* parameter() const;
    /// "beta=0.5,1,4,8" or "beta=0.5..8:5", as core::readSweptSetting() takes it; empty where none is chosen.
    std::string assignment() const;
    /// A sentence where what was typed cannot be read in this language; else empty.
    QString problem() const;

   Q_SIGNALS:
    void changed();

   private:
    QWidget* makeList();
    QWidget* makeRange();
    QWidget* makeChoices();
    void fillChoices(const core::Parameter& parameter);
    void showSetting();
    void showKind();
    QString named(const char* part) const { return QStringLiteral("sweep_%1_%2").arg(name_, QLatin1String(part)); }

    const QString name_;
    std::vector<core::Parameter> parameters_;
    ChoiceField* setting_;
    ChoiceField* kind_;
    QLabel* kindLabel_;
    QStackedWidget* stack_;
    QLineEdit* list_ = nullptr;
    RealField* from_ = nullptr;
    RealField* to_ = nullptr;
    IntegerField* count_ = nullptr;
    QWidget* choices_ = nullptr;
    std::vector<QCheckBox*> ticks_;
    std::vector<std::string> values_;  // of the ticks
    QLabel* help_;
};

}  // namespace ui
