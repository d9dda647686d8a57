#pragma once

#include <QObject>
#include <QTimer>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ui/train/TrainingController.h"

namespace ui {

class ParameterForm;

/// Keeps the form of a training's settings as they are: while it runs, only those that may change then can be edited,
/// and what a hand has done with is handed to the training. The learning rate that a recovery lowered is shown while
/// that training runs, but it is never the person's own.
class LiveSettings : public QObject {
    Q_OBJECT

   public:
    LiveSettings(TrainingController& training, ParameterForm& form, QObject* parent);

    /// Hands over now what would be in a moment.
    void send();
    /// The training that runs has these, and the form is made for its family.
    void show(const core::Settings& settings);
    /// The form's, with what the person had set in place of what a recovery made of it.
    core::Settings ownSettings() const;

   private:
    void lockOrUnlock();
    void noteChange(const std::string& name);
    /// After a recovery the training has another learning rate than the form.
    void follow(const std::vector<core::TrainingEvent>& events);
    /// Puts `settings` into the form, where `own` is the person's learning rate.
    void put(const core::Settings& settings, std::optional<double> own);
    /// The form shows again what the person had set.
    void restoreOwn();

    TrainingController& training_;
    ParameterForm& form_;
    std::set<std::string> changed_;
    bool following_ = false;
    std::optional<double> own_;  // the person's learning rate, while the form shows that of a recovery
    double shown_ = 0;           // that one
    QTimer timer_;
};

}  // namespace ui
