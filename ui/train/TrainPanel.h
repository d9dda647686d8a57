#pragma once

#include <QWidget>
#include <map>
#include <string>

#include "core/parameter/Preset.h"
#include "core/parameter/Settings.h"
#include "ui/explore/Session.h"
#include "ui/train/TrainingController.h"

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

class ChoiceField;
class DeviceField;
class LiveSettings;
class ParameterForm;
class PresetField;
class ProbeController;
class ProbeLine;
class Theme;
class TrainMessages;

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
    /// The run that was stopped and can go on; empty where there is none.
    void setStoppedRun(const QString& name);

   Q_SIGNALS:
    void trainingSettingsChanged();

   protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

   private:
    void buildForms(QVBoxLayout* column);
    void buildPresets(QVBoxLayout* column);
    void chooseFamily();
    /// A family that cannot learn from the open dataset says why, and cannot be chosen.
    void offerFamilies();
    void offerClasses();
    void choosePreset(const std::vector<core::Preset>& presets, const std::string& id);
    /// The settings have changed.
    void changeSettings();
    void showPresets();
    void probe();
    /// That is resumed.
    void showRun(const core::ModelSpec& model, const core::Settings& training);
    /// Those that make a new model, while one can be made.
    void openFields();

    Session& session_;
    TrainingController& training_;
    ChoiceField* family_;
    QLabel* familyHelp_;
    QFormLayout* presetForm_ = nullptr;
    PresetField* preset_;
    QLabel* presetReason_;
    PresetField* size_;
    DeviceField* device_;
    ParameterForm* trainingForm_;
    ParameterForm* modelForm_;
    LiveSettings* live_;
    ProbeLine* probeLine_;
    TrainMessages* messages_;
    struct Left {
        core::Settings model;
        core::Settings training;
    };
    std::map<std::string, Left> left_;  // by family
    std::string formFamily_;            // that the forms are of
    bool choosing_ = false;             // a preset: its many changes are one
};

}  // namespace ui
