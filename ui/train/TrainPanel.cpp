#include "ui/train/TrainPanel.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/model/ConvParameters.h"
#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"
#include "ui/common/Command.h"
#include "ui/common/DisabledReason.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/DeviceField.h"
#include "ui/common/fields/ParameterForm.h"
#include "ui/common/fields/PresetField.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/text/SteadyLabel.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/LiveSettings.h"
#include "ui/train/OwnSettings.h"
#include "ui/train/ProbeLine.h"
#include "ui/train/StartField.h"
#include "ui/train/TrainButtons.h"
#include "ui/train/TrainMessages.h"
#include "ui/train/TrainProgress.h"

namespace ui {

TrainPanel::TrainPanel(Session& session, TrainingController& training, ProbeController& prober, Theme& theme,
                       QWidget* parent)
    : QWidget(parent),
      session_(session),
      training_(training),
      family_(new ChoiceField(this)),
      familyHelp_(new SteadyLabel(this)),
      preset_(new PresetField(this)),
      presetReason_(new SteadyLabel(this)),
      size_(new PresetField(this)),
      start_(new StartField(session_, training_.startingModel(), this)),
      device_(new DeviceField(training_, this)),
      trainingForm_(new ParameterForm(this)),
      modelForm_(new ParameterForm(this)),
      live_(new LiveSettings(training_, *trainingForm_, this)),
      probeLine_(new ProbeLine(prober, this)),
      progress_(new TrainProgress(training_, this)),
      messages_(new TrainMessages(session_, training_, theme, this)),
      reason_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("train_panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kLarge);
    column->setSpacing(space::kMedium);
    buildForms(column);
    column->addWidget(progress_);
    column->addWidget(messages_);
    probeLine_->setObjectName(QStringLiteral("train_probe"));
    column->addWidget(probeLine_);
    reason_->setObjectName(QStringLiteral("train_reason"));
    column->addWidget(reason_);
    // At the end, where no sentence above can move them away from the mouse.
    auto* buttons = new TrainButtons(session_, training_, this);
    addActions(buttons->actions());
    column->addWidget(buttons);

    connect(buttons, &TrainButtons::startRequested, this, [this] {
        remember();
        training_.start(family(), modelSettings(), trainingSettings());
    });
    connect(buttons, &TrainButtons::stepRequested, this, [this] {
        live_->send();
        training_.step();
    });
    connect(buttons, &TrainButtons::queueRequested, this, [this] {
        remember();
        Q_EMIT queueRequested(family(), modelSettings(), live_->ownSettings());
    });
    connect(&training_, &TrainingController::stateChanged, this, [this] {
        openFields();
        if (training_.canStart()) returnForms();
        probe();
    });
    connect(&training_, &TrainingController::resumed, this, &TrainPanel::showRun);
    connect(&session_, &Session::datasetChanged, this, [this] {
        offerFamilies();
        offerClasses();
        if (training_.canStart()) recallDataset();
        probe();
    });
    connect(&memory_, &SettingsMemory::restored, this, &TrainPanel::recallDataset);
    chooseFamily();
    openFields();
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
    family_->setAccessibleName(tr("Model"));
    QStringList helps;
    for (const core::ModelFamily& family : core::modelFamilies()) helps << coreText(family.help);
    familyHelp_->setPossibleTexts(helps);
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
    add(preset_, QStringLiteral("train_preset"), tr("Preset"),
        tr("Sets several settings at once for a typical use. Each can still be changed."));
    presetReason_->setObjectName(QStringLiteral("train_preset_reason"));
    presetReason_->setProperty("muted", true);
    presetForm_->addRow(presetReason_);
    add(size_, QStringLiteral("train_size"), tr("Size"),
        tr("Size of the network: a larger one can reproduce more detail, but trains more slowly. The line above Start "
           "shows its speed and memory."));
    presetForm_->addRow(tr("Start from"), start_);
    presetForm_->labelForField(start_)->setToolTip(start_->toolTip());
    add(device_, QStringLiteral("train_device"), tr("Device"),
        tr("The device that the training runs on: the processor (CPU), or a graphics card (GPU) if LibTorch was built "
           "with CUDA."));
    column->addLayout(presetForm_);
    connect(&training_.startingModel(), &StartController::chosen, this, &TrainPanel::fitToStart);
    connect(device_, &QComboBox::currentIndexChanged, this, &TrainPanel::probe);
    connect(preset_, &PresetField::chosen, this,
            [this](const std::string& id) { choosePreset(core::modelFamily(family()).presets, id); });
    connect(size_, &PresetField::chosen, this,
            [this](const std::string& id) { choosePreset(core::modelFamily(family()).sizes, id); });
}

QString TrainPanel::dataset() const {
    return session_.dataset() ? QString::fromStdString(session_.dataset()->source) : QString();
}

std::size_t TrainPanel::trainingImages() const {
    const auto& dataset = session_.dataset();
    return dataset ? dataset->size() - dataset->testCount : 0;
}

void TrainPanel::chooseFamily() {
    const core::ModelFamily& family = core::modelFamily(this->family());
    familyHelp_->setText(coreText(family.help));
    family_->setToolTip(coreText(family.help));
    modelForm_->setParameters(family.modelParameters);
    trainingForm_->setParameters(core::allTrainingParameters(family.id));
    offerClasses();
    preset_->setPresets(family.presets);
    size_->setPresets(family.sizes);
    presetForm_->setRowVisible(preset_, !family.presets.empty());
    presetForm_->setRowVisible(size_, !family.sizes.empty());
    recallSettings();
}

void TrainPanel::recallDataset() {
    const int last = family_->findData(memory_.newestKind(dataset()));
    const auto* items = qobject_cast<const QStandardItemModel*>(family_->model());
    if (last >= 0 && last != family_->currentIndex() && items->item(last)->isEnabled()) {
        family_->setCurrentIndex(last);  // which recalls its settings
    } else {
        recallSettings();
    }
}

void TrainPanel::recallSettings() {
    const core::ModelFamily& family = core::modelFamily(this->family());
    const QString kind = QString::fromStdString(family.id);
    core::Settings model(family.modelParameters);
    core::Settings training(core::allTrainingParameters(family.id));
    suited_.clear();
    // What was chosen while none was open was meant for the one to come.
    const bool isFirst = formDataset_.isEmpty() && memory_.recall({}, kind, {&model, &training});
    if (!memory_.recall(dataset(), kind, {&model, &training}) && !isFirst) {
        memory_.recallNewest(kind, {&model, &training});
        const core::Preset* before =
            core::findPreset(family.presets, core::matchingPreset(family.presets, model, training));
        for (core::Settings* settings : {&model, &training})
            for (const core::Parameter& parameter : settings->parameters())
                if (parameter.ofDataset) settings->set(parameter.name, parameter.defaultValue);
        const core::Preset* suited = core::presetFor(family.presets, trainingImages());
        const bool isForFewer = core::presetForFew(family.presets, trainingImages()) != nullptr;
        // One for fewer images is not for this dataset; any other one that a person chose suits it, too.
        const bool isUnsuited = before != nullptr && before->fewerThan > 0 && !isForFewer;
        if (session_.dataset() && (isForFewer || isUnsuited)) {
            core::applyPreset(family.presets, suited->id, model, training);
            suited_ = isForFewer ? suited->id : std::string();
        }
    }
    formDataset_ = dataset();
    choosing_ = true;
    modelForm_->setSettings(model);
    trainingForm_->setSettings(training);
    choosing_ = false;
    showPresets();
    probe();
    Q_EMIT trainingSettingsChanged();
}

void TrainPanel::remember() {
    if (!ownFamily_.empty()) return;
    const core::Settings model = modelSettings();
    const core::Settings training = live_->ownSettings();
    memory_.remember(dataset(), QString::fromStdString(family()), {&model, &training});
}

void TrainPanel::offerFamilies() {
    const auto& dataset = session_.dataset();
    auto* items = qobject_cast<QStandardItemModel*>(family_->model());
    for (int row = 0; row < family_->count(); ++row) {
        const core::ModelFamily& family = core::modelFamily(family_->itemData(row).toString().toStdString());
        const core::Message reason = dataset ? core::refusal(family, dataset->spec) : core::Message();
        items->item(row)->setEnabled(reason.empty());
        family_->setItemData(row,
                             reason.empty() ? coreText(family.help)
                                            : tr("Not available for the open dataset: %1.").arg(messageText(reason)),
                             Qt::ToolTipRole);
    }
    if (!dataset || !training_.canStart() || core::accepts(core::modelFamily(family()), dataset->spec)) return;
    if (const core::ModelFamily* suited = core::familyFor(dataset->spec))
        family_->setCurrentIndex(family_->findData(QString::fromStdString(suited->id)));
}

void TrainPanel::offerClasses() {
    const auto& dataset = session_.dataset();
    const bool without = dataset && !dataset->hasLabels();
    modelForm_->setUnavailable(core::kLabels, without ? tr("The open dataset has no classes.") : QString());
}

void TrainPanel::choosePreset(const std::vector<core::Preset>& presets, const std::string& id) {
    core::Settings model = modelSettings();
    core::Settings training = trainingSettings();
    core::applyPreset(presets, id, model, training);
    suited_.clear();
    choosing_ = true;
    modelForm_->setSettings(model);
    trainingForm_->setSettings(training);
    choosing_ = false;
    changeSettings();
}

void TrainPanel::changeSettings() {
    if (choosing_) return;
    remember();
    showPresets();
    probe();
}

void TrainPanel::showPresets() {
    const core::ModelFamily& family = core::modelFamily(this->family());
    const core::Settings model = modelSettings();
    const core::Settings training = trainingSettings();
    preset_->showPreset(core::matchingPreset(family.presets, model, training));
    size_->showPreset(core::matchingPreset(family.sizes, model, training));
    const QString text = presetText(preset_->reason());
    const QString changed = QLatin1Char(' ') + tr("Some settings have been changed.");
    QStringList texts;
    for (const core::Preset& preset : family.presets)
        texts << (trainingImages() < preset.fewerThan ? suitedText(coreText(preset.reason))
                                                      : coreText(preset.reason) + changed);
    presetReason_->setPossibleTexts(texts);
    const bool isChanged = !preset_->reason().isEmpty() && hasOwnSettings(family, model, training);
    presetReason_->setText(isChanged ? text + changed : text);
    presetForm_->setRowVisible(presetReason_, !family.presets.empty());
}

QString TrainPanel::presetText(const QString& reason) const {
    if (reason.isEmpty()) return tr("Custom settings.");
    if (suited_.empty() || suited_ != preset_->currentData().toString().toStdString()) return reason;
    return suitedText(reason);
}

QString TrainPanel::suitedText(const QString& reason) const {
    return tr("Chosen because the dataset has only %n image(s).", nullptr, static_cast<int>(trainingImages())) +
           QLatin1Char(' ') + reason;
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
    start_->setPlan(family(), request ? std::optional(request->model) : std::nullopt);
    probeLine_->measure(std::move(request));
}

void TrainPanel::fitToStart() {
    const core::StartingModelPointer& start = training_.startingModel().model();
    if (!start || !training_.canStart() || !core::startRefusal(*start, family()).empty()) return;
    core::Settings model = modelSettings();
    core::Settings training = trainingSettings();
    for (const core::SettingValue& each : core::networkSettings(*start))
        (model.has(each.name) ? model : training).set(each.name, each.value);
    choosing_ = true;
    modelForm_->setSettings(model);
    trainingForm_->setSettings(training);
    choosing_ = false;
    changeSettings();
}

void TrainPanel::showRun(const core::ModelSpec& model, const core::Settings& training) {
    if (training_.isQueued() && ownFamily_.empty()) ownFamily_ = family();
    family_->setCurrentIndex(family_->findData(QString::fromStdString(model.family)));
    setModelSettings(model.settings);
    live_->show(training);
}

void TrainPanel::returnForms() {
    if (ownFamily_.empty()) return;
    const int own = family_->findData(QString::fromStdString(std::exchange(ownFamily_, {})));
    if (own == family_->currentIndex()) {
        recallSettings();
    } else {
        family_->setCurrentIndex(own);  // which recalls its settings
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
    messages_->setStoppedRun(name);
}

void TrainPanel::setRunOnScreen(const RunOnScreen& run) {
    progress_->showRun(run);
    messages_->showRun(run);
}

void TrainPanel::addCommand(QAction* command) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(command);
    button->setObjectName(QStringLiteral("train_%1_button").arg(command->objectName()));
    button->setAccessibleName(commandText(*command));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout()->addWidget(button);
}

void TrainPanel::explainCommand(QAction& command, std::function<QString()> why) {
    // The window that it is made for, in which the keys are pressed: the panel itself may be hidden.
    auto* reason = new DisabledReason(command, std::move(why), *reason_, *window());
    if (auto* button = findChild<QToolButton*>(QStringLiteral("train_%1_button").arg(command.objectName())))
        reason->watch(*button);
}

void TrainPanel::openFields() {
    for (QWidget* field : std::initializer_list<QWidget*>{family_, preset_, size_, start_, device_})
        field->setEnabled(training_.canStart());
    modelForm_->setEnabled(training_.canStart());
}

}  // namespace ui
