#pragma once

#include <QObject>
#include <QTimer>
#include <set>
#include <string>

#include "ui/train/TrainingController.h"

namespace ui {

class ParameterForm;

/// Keeps the form of a training's settings as they are: while it runs, only those that may change then can be edited,
/// and what a hand has done with is handed to the training.
class LiveSettings : public QObject {
    Q_OBJECT

   public:
    LiveSettings(TrainingController& training, ParameterForm& form, QObject* parent);

    /// Hands over now what would be in a moment.
    void send();
    /// The training that runs has these, and the form is made for its family.
    void show(const core::Settings& settings);

   private:
    void lockOrUnlock();
    void noteChange(const std::string& name);
    /// After a recovery the training has another learning rate than the form.
    void follow(const std::vector<core::TrainingEvent>& events);

    TrainingController& training_;
    ParameterForm& form_;
    std::set<std::string> changed_;
    bool following_ = false;
    QTimer timer_;
};

}  // namespace ui
