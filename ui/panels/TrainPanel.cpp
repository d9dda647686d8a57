#include "ui/panels/TrainPanel.h"

#include <QAction>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>
#include <utility>

#include "core/job/Error.h"
#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"
#include "ui/panels/DeviceField.h"
#include "ui/panels/LiveSettings.h"
#include "ui/panels/ProbeLine.h"
#include "ui/panels/TrainProgress.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ChoiceField.h"
#include "ui/widgets/CoreText.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/ParameterForm.h"
#include "ui/widgets/PresetField.h"

namespace ui {

TrainPanel::TrainPanel(Session& session, TrainingController& training, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      training_(training),
      family_(new ChoiceField(this)),
      familyHelp_(new QLabel(this)),
      preset_(new PresetField(this)),
      presetReason_(new QLabel(this)),
      size_(new PresetField(this)),
      device_(new DeviceField(training_, this)),
      trainingForm_(new ParameterForm(this)),
      modelForm_(new ParameterForm(this)),
      live_(new LiveSettings(training_, *trainingForm_, this)),
      state_(new QLabel(this)),
      probeLine_(new ProbeLine(this)),
      event_(new MessageLine(theme, this)),
      collapse_(new MessageLine(theme, this)),
      message_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("train_panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kLarge);
    column->setSpacing(space::kMedium);
    buildForms(column);
    probeLine_->setObjectName(QStringLiteral("train_probe"));
    column->addWidget(probeLine_);
    buildActions();
    buildButtons(column);
    state_->setObjectName(QStringLiteral("train_state"));
    state_->setWordWrap(true);
    state_->setToolTip(tr("What the training does at the moment."));
    message_->setObjectName(QStringLiteral("train_message"));
    auto* progress = new TrainProgress(training_, this);
    column->addWidget(progress);
    column->addWidget(state_);
    event_->setObjectName(QStringLiteral("train_event"));
    column->addWidget(event_);
    collapse_->setObjectName(QStringLiteral("train_collapse"));
    column->addWidget(collapse_);
    column->addWidget(message_);

    connect(&training_, &TrainingController::stateChanged, this, [this](TrainingState state) {
        if (state == TrainingState::running) message_->clear();
        showState();
        probe();
    });
    connect(&training_, &TrainingController::statusChanged, this, &TrainPanel::showPhase);
    connect(&training_, &TrainingController::failed, message_, &MessageLine::showError);
    connect(&training_, &TrainingController::warned, message_, &MessageLine::showError);
    connect(&training_, &TrainingController::saved, this, [this](const QString& folder) {
        message_->showInfo(tr("The model was saved as %1.").arg(session_.modelName()));
        message_->setToolTip(folder);
    });
    connect(&training_, &TrainingController::wentOn, this, &TrainPanel::showRun);
    connect(&training_, &TrainingController::historyReset, event_, &MessageLine::clear);
    connect(&training_, &TrainingController::eventsAdded, this, &TrainPanel::showEvents);
    connect(&session_, &Session::datasetChanged, this, [this] {
        showState();
        probe();
    });
    connect(&session_, &Session::snapshotChanged, this, &TrainPanel::showCollapse);
    connect(&session_, &Session::modelChanged, this, [this] {
        if (session_.modelDeleted() && !message_->isError()) message_->clear();  // it was saved, but is no longer
    });
    chooseFamily();
    showState();
    showCollapse();
}

void TrainPanel::buildForms(QVBoxLayout* column) {
    auto* content = new QWidget;
    auto* forms = new QVBoxLayout(content);
    forms->setContentsMargins(0, 0, space::kMedium, 0);
    forms->setSpacing(space::kMedium);
    const auto addTitle = [&](const QString& text) {
        auto* title = new QLabel(text, content);
        QFont font = title->font();
        font.setBold(true);
        title->setFont(font);
        forms->addWidget(title);
    };

    for (const core::ModelFamily& family : core::modelFamilies()) {
        family_->addItem(coreText(family.label), QString::fromStdString(family.id));
        family_->setItemData(family_->count() - 1, coreText(family.help), Qt::ToolTipRole);
    }
    family_->setObjectName(QStringLiteral("train_family"));
    family_->setAccessibleName(tr("Kind of model"));
    familyHelp_->setWordWrap(true);
    addTitle(tr("Model"));
    forms->addWidget(family_);
    forms->addWidget(familyHelp_);
    buildPresets(forms);
    // How long it trains is changed more often than how the network is built.
    forms->addSpacing(space::kMedium);
    addTitle(tr("Training"));
    trainingForm_->setObjectName(QStringLiteral("training_form"));
    forms->addWidget(trainingForm_);
    forms->addSpacing(space::kMedium);
    addTitle(tr("Network"));
    modelForm_->setObjectName(QStringLiteral("model_form"));
    forms->addWidget(modelForm_);
    forms->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    connect(family_, &QComboBox::currentIndexChanged, this, &TrainPanel::chooseFamily);
    connect(trainingForm_, &ParameterForm::changed, this, &TrainPanel::trainingSettingsChanged);
    for (ParameterForm* form : {trainingForm_, modelForm_})
        connect(form, &ParameterForm::changed, this, &TrainPanel::changeSettings);
}

void TrainPanel::buildPresets(QVBoxLayout* column) {
    presetForm_ = new QFormLayout;
    presetForm_->setHorizontalSpacing(space::kLarge);
    presetForm_->setVerticalSpacing(space::kMedium);
    presetForm_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    presetForm_->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto add = [&](ChoiceField* field, const QString& name, const QString& label, const QString& help) {
        field->setObjectName(name);
        field->setAccessibleName(label);
        field->setToolTip(help);
        presetForm_->addRow(label, field);
        presetForm_->labelForField(field)->setToolTip(help);
    };
    add(preset_, QStringLiteral("train_preset"), tr("Purpose"),
        tr("Sets several settings at once for what you have in mind. Each can still be changed."));
    presetReason_->setObjectName(QStringLiteral("train_preset_reason"));
    presetReason_->setProperty("muted", true);
    presetReason_->setWordWrap(true);
    presetForm_->addRow(presetReason_);
    add(size_, QStringLiteral("train_size"), tr("Size"),
        tr("How large the network is: larger ones draw better and train slower. The line above Start says how much."));
    add(device_, QStringLiteral("train_device"), tr("Device"),
        tr("What the training runs on: the processor, or a graphics card where LibTorch was built with CUDA."));
    column->addLayout(presetForm_);
    connect(device_, &QComboBox::currentIndexChanged, this, &TrainPanel::probe);
    connect(preset_, &PresetField::chosen, this,
            [this](const std::string& id) { choosePreset(core::modelFamily(family()).presets, id); });
    connect(size_, &PresetField::chosen, this,
            [this](const std::string& id) { choosePreset(core::modelFamily(family()).sizes, id); });
}

QAction* TrainPanel::addCommand(const QString& name, const QKeySequence& keys) {
    auto* action = new QAction(icon(name), QString(), this);
    action->setObjectName(QStringLiteral("train_") + (name == QStringLiteral("play") ? QStringLiteral("start") : name));
    action->setShortcut(keys);
    addAction(action);
    return action;
}

void TrainPanel::buildActions() {
    start_ = addCommand(QStringLiteral("play"), QKeySequence(Qt::Key_F5));
    start_->setText(tr("Start"));
    connect(start_, &QAction::triggered, this,
            [this] { training_.start(family(), modelSettings(), trainingSettings()); });
    pause_ = addCommand(QStringLiteral("pause"), QKeySequence(Qt::Key_F6));
    connect(pause_, &QAction::triggered, this, [this] {
        if (training_.canResume()) {
            training_.resume();
        } else {
            training_.pause();
        }
    });
    stop_ = addCommand(QStringLiteral("stop"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    stop_->setText(tr("Stop"));
    stop_->setToolTip(tr("Ends the training. The model as it is now is saved and stays open."));
    connect(stop_, &QAction::triggered, &training_, &TrainingController::stop);
    step_ = addCommand(QStringLiteral("step"), QKeySequence(Qt::Key_F7));
    step_->setText(tr("One step"));
    connect(step_, &QAction::triggered, this, [this] {
        live_->send();
        training_.step();
    });
}

void TrainPanel::buildButtons(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    for (QAction* action : {start_, pause_, step_, stop_}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("_button"));
        button->setFocusPolicy(Qt::StrongFocus);
        if (action == step_) {  // seldom used: its picture must do, so that the others have room for their words
            button->setAccessibleName(step_->text());
            row->addWidget(button);
            continue;
        }
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(22, 16));  // with the gap to the text
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button, 1);
        if (action != pause_) continue;
        // Room for both of its words: the panel must not grow when it changes.
        for (const QString& text : {tr("Pause"), tr("Resume")}) {
            pause_->setText(text);
            button->setMinimumWidth(std::max(button->minimumWidth(), button->sizeHint().width()));
        }
    }
    column->addLayout(row);
}

void TrainPanel::chooseFamily() {
    const std::string id = this->family();
    const core::ModelFamily& family = core::modelFamily(id);
    familyHelp_->setText(coreText(family.help));
    family_->setToolTip(coreText(family.help));
    modelForm_->setParameters(family.modelParameters);
    trainingForm_->setParameters(core::allTrainingParameters(family.id));
    preset_->setPresets(family.presets);
    size_->setPresets(family.sizes);
    presetForm_->setRowVisible(preset_, !family.presets.empty());
    presetForm_->setRowVisible(size_, !family.sizes.empty());
    changeSettings();
    Q_EMIT trainingSettingsChanged();
}

void TrainPanel::choosePreset(const std::vector<core::Preset>& presets, const std::string& id) {
    core::Settings model = modelSettings();
    core::Settings training = trainingSettings();
    core::applyPreset(presets, id, model, training);
    choosing_ = true;
    modelForm_->setSettings(model);
    trainingForm_->setSettings(training);
    choosing_ = false;
    changeSettings();
}

void TrainPanel::changeSettings() {
    if (choosing_) return;
    showPresets();
    probe();
}

void TrainPanel::showPresets() {
    const core::ModelFamily& family = core::modelFamily(this->family());
    const core::Settings model = modelSettings();
    const core::Settings training = trainingSettings();
    preset_->showPreset(core::matchingPreset(family.presets, model, training));
    size_->showPreset(core::matchingPreset(family.sizes, model, training));
    const QString reason = preset_->reason();
    presetReason_->setText(reason.isEmpty() ? tr("Your own settings.") : reason);
    presetForm_->setRowVisible(presetReason_, !family.presets.empty());
}

void TrainPanel::probe() {
    std::optional<core::TrainingRequest> request;
    // Beside a training it would tell nothing, and take its share of the processor.
    if (isVisible() && session_.dataset() && training_.canStart()) {
        try {
            request = training_.requestFor(family(), modelSettings(), trainingSettings());
        } catch (const core::Error&) {
            // Settings that do not fit the dataset: Start says so.
        }
    }
    probeLine_->measure(std::move(request));
}

void TrainPanel::showCollapse() {
    const core::SnapshotPointer& snapshot = session_.snapshot();
    if (!snapshot || !snapshot->statistics().collapsed()) {
        collapse_->clear();
        return;
    }
    const int active = snapshot->statistics().activeCount();
    const int size = snapshot->latentSize();
    collapse_->showError(
        active == 0 ? tr("The model uses none of its %1 latent dimensions, so every point gives the same picture "
                         "(posterior collapse): try a KL warm-up, a lower beta or learning rate, or free bits.")
                          .arg(size)
                    : tr("The model uses only %1 of its %2 latent dimensions (posterior collapse): try a KL "
                         "warm-up, a lower beta or learning rate, or free bits.")
                          .arg(active)
                          .arg(size));
}

void TrainPanel::showRun(const core::ModelSpec& model, const core::Settings& training) {
    family_->setCurrentIndex(family_->findData(QString::fromStdString(model.family)));
    setModelSettings(model.settings);
    live_->show(training);
}

void TrainPanel::showEvents(const std::vector<core::TrainingEvent>& events) {
    const QString sentence = QString::fromStdString(events.back().sentence);
    if (events.back().kind == "recovered") {
        event_->showError(sentence);
    } else {
        event_->showInfo(sentence);
    }
}

void TrainPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    probe();
}

void TrainPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    probe();
}

std::string TrainPanel::family() const {
    return family_->currentData().toString().toStdString();
}
core::Settings TrainPanel::modelSettings() const {
    return modelForm_->settings();
}
core::Settings TrainPanel::trainingSettings() const {
    return trainingForm_->settings();
}
void TrainPanel::setModelSettings(const core::Settings& settings) {
    modelForm_->setSettings(settings);
}
void TrainPanel::setTrainingSettings(const core::Settings& settings) {
    trainingForm_->setSettings(settings);
}

void TrainPanel::useSettings(const std::string& family, const core::Settings& model, const core::Settings& training) {
    const int index = family_->findData(QString::fromStdString(family));
    if (index < 0) return;
    family_->setCurrentIndex(index);
    modelForm_->setSettings(model);
    trainingForm_->setSettings(training);
}

void TrainPanel::setStoppedRun(const QString& name) {
    stoppedRun_ = name;
    showPhase();
}

void TrainPanel::showState() {
    const bool ready = session_.dataset() != nullptr;
    start_->setEnabled(training_.canStart() && ready);
    start_->setToolTip(ready ? tr("Starts to train a new model on the open dataset.")
                             : tr("Open a dataset first: a model learns from pictures."));
    const bool resume = training_.canResume();
    pause_->setEnabled(training_.canPause() || resume);
    pause_->setText(resume ? tr("Resume") : tr("Pause"));
    pause_->setIcon(icon(resume ? QStringLiteral("play") : QStringLiteral("pause")));
    pause_->setToolTip(resume ? tr("Goes on with the training.") : tr("Holds the training after the step that runs."));
    stop_->setEnabled(training_.canStop());
    step_->setEnabled(training_.canStep());
    step_->setToolTip(training_.canStep() ? tr("Does one step of the training, then waits again (%1).")
                                                .arg(step_->shortcut().toString(QKeySequence::NativeText))
                                          : tr("Pause the training first: then it can be gone through step by step."));
    for (QWidget* field : std::initializer_list<QWidget*>{family_, preset_, size_, device_})
        field->setEnabled(training_.canStart());
    modelForm_->setEnabled(training_.canStart());
    showPhase();
}

void TrainPanel::showPhase() {
    switch (training_.state()) {
        case TrainingState::idle:
            if (!stoppedRun_.isEmpty()) {
                state_->setText(tr("Ready to train, or to go on with %1 under Runs (Ctrl+F5).").arg(stoppedRun_));
            } else {
                state_->setText(session_.dataset() ? tr("Ready to train.")
                                                   : tr("Open a dataset first: a model learns from pictures."));
            }
            return;
        case TrainingState::paused:
            state_->setText(tr("Paused."));
            return;
        case TrainingState::stopping:
            state_->setText(tr("Stopping and saving…"));
            return;
        case TrainingState::running:
            break;
    }
    switch (training_.status().phase) {
        case core::TrainingPhase::preparing:
            state_->setText(tr("Preparing…"));
            break;
        case core::TrainingPhase::training:
            state_->setText(tr("Training…"));
            break;
        case core::TrainingPhase::validating:
            state_->setText(tr("Measuring on the validation pictures…"));
            break;
        case core::TrainingPhase::testing:
            state_->setText(tr("Measuring on the test pictures…"));
            break;
        case core::TrainingPhase::finished:
            state_->setText(tr("Saving…"));
            break;
    }
}

}  // namespace ui
