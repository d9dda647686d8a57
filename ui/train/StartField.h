#pragma once

#include <QString>
#include <QWidget>
#include <optional>
#include <string>

#include "core/model/ModelSpec.h"
#include "ui/explore/Session.h"

class QLabel;

namespace ui {

class ChoiceField;
class StartController;

/// What a new training starts from: random weights, or those of the open model or of another one; and below it, which
/// of its layers fit. A model that was chosen stays chosen, whichever is open later.
class StartField : public QWidget {
    Q_OBJECT

   public:
    StartField(Session& session, StartController& starts, QWidget* parent = nullptr);

    /// What is to be trained: it decides what can be chosen and what fits. `spec` is nothing where that is not known.
    void setPlan(const std::string& family, const std::optional<core::ModelSpec>& spec);

   private:
    void pick(int choice);
    void chooseFolder();
    /// The choice that is in force, with its name.
    void showChoice();
    void offerOpenModel();
    void say();
    void tell(const QString& text);

    Session& session_;
    StartController& starts_;
    ChoiceField* choice_;
    QLabel* message_;
    std::string family_;
    std::optional<core::ModelSpec> spec_;
};

}  // namespace ui
