#pragma once

#include <QWidget>
#include <functional>
#include <string>

#include "core/parameter/Preset.h"
#include "core/parameter/Settings.h"
#include "ui/common/fields/SettingsMemory.h"
#include "ui/explore/Session.h"
#include "ui/train/RunOnScreen.h"
#include "ui/train/TrainingController.h"

class QAction;
class QFormLayout;
class QVBoxLayout;

namespace ui {

class ChoiceField;
class DeviceField;
class LiveSettings;
class MessageLine;
class ParameterForm;
class PresetField;
class ProbeController;
class ProbeLine;
class StartField;
class SteadyLabel;
class Theme;
class TrainMessages;
class TrainProgress;

/// Chooses a model and its settings, by preset and size or one by one, says what they take on this machine,
/// and starts, pauses and stops the training. Its actions() are for a menu.
class TrainPanel : public QWidget {
    Q_OBJECT

   public:
    TrainPanel(Session& session, TrainingController& training, ProbeController& prober, Theme& theme,
               QWidget* parent = nullptr);

    std::string family() const;
    core::Settings modelSettings() const;
    core::Settings trainingSettings() const;
    void setModelSettings(const core::Settings& settings);
    void setTrainingSettings(const core::Settings& settings);
    /// Chooses the family with these settings, as those of a run are.
    void useSettings(const std::string& family, const core::Settings& model, const core::Settings& training);
    /// What was chosen for which dataset: a dataset that is opened again gets its settings back.
    SettingsMemory& memory() { return memory_; }
    /// The run that was stopped and can go on; empty where there is none.
    void setStoppedRun(const QString& name);
    /// While nothing is trained, the numbers and sentences above Start are about this one.
    void setRunOnScreen(const RunOnScreen& run);
    /// A button below Start, for what else can be done with the settings.
    void addCommand(QAction* command);
    /// Says `why` where a command of addCommand() is used while it is disabled.
    void explainCommand(QAction& command, std::function<QString()> why);

   Q_SIGNALS:
    void trainingSettingsChanged();
    /// A training with the form's settings on the open dataset is to wait in the queue.
    void queueRequested(const std::string& family, const core::Settings& model, const core::Settings& training);

   protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

   private:
    void buildForms(QVBoxLayout* column);
    void buildPresets(QVBoxLayout* column);
    void chooseFamily();
    /// The model that was trained on the open dataset last, and its settings.
    void recallDataset();
    /// The form's settings for the open dataset: as they were left with it; else those of the model with what suits
    /// the dataset.
    void recallSettings();
    void remember();
    /// What the preset field explains: why this preset, and what was changed beside it.
    QString presetText(const QString& reason) const;
    QString suitedText(const QString& reason) const;
    QString dataset() const;
    std::size_t trainingImages() const;
    /// A family that cannot learn from the open dataset says why, and cannot be chosen.
    void offerFamilies();
    void offerClasses();
    void choosePreset(const std::vector<core::Preset>& presets, const std::string& id);
    /// The settings have changed.
    void changeSettings();
    void showPresets();
    void probe();
    /// The network becomes that of the model that was chosen to start from.
    void fitToStart();
    /// That is resumed, or of the queue.
    void showRun(const core::ModelSpec& model, const core::Settings& training);
    /// What a training of the queue showed in the forms gives way to the person's own choices.
    void returnForms();
    /// Those that make a new model, while one can be made.
    void openFields();

    Session& session_;
    TrainingController& training_;
    ChoiceField* family_;
    SteadyLabel* familyHelp_;
    QFormLayout* presetForm_ = nullptr;
    PresetField* preset_;
    SteadyLabel* presetReason_;
    PresetField* size_;
    StartField* start_;
    DeviceField* device_;
    ParameterForm* trainingForm_;
    ParameterForm* modelForm_;
    LiveSettings* live_;
    ProbeLine* probeLine_;
    TrainProgress* progress_;
    TrainMessages* messages_;
    MessageLine* reason_;  // why a command that was used is disabled
    SettingsMemory memory_;
    QString formDataset_;    // whose settings the forms show
    std::string suited_;     // the preset that was chosen because it suits the dataset; empty where a person chose
    bool choosing_ = false;  // many settings at once, or not by hand
    std::string ownFamily_;  // the person's choice, while the forms show a training of the queue; else empty
};

}  // namespace ui
