#include "ui/export/ExportView.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/exporting/SampleDraw.h"
#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/ParameterForm.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/export/AroundField.h"
#include "ui/export/ExportTargetField.h"
#include "ui/export/FirstNames.h"
#include "ui/export/InterruptedBar.h"
#include "ui/export/ModelRequest.h"

namespace ui {

namespace {
constexpr int kPreviewColumns = 8;
constexpr int kPreviewImages = 64;
constexpr int kSettingsWidth = 340;
constexpr RenderNeeds kPreviewNeeds{.priority = 60};

/// Places in the list of classes.
enum ClassChoice { kAllClasses, kSlidersMix, kFirstClass };
}  // namespace

ExportView::ExportView(Session& session, ExportController& exports, RenderController& renderer, Theme& theme,
                       QWidget* parent)
    : QWidget(parent),
      session_(session),
      exports_(exports),
      client_(new RenderClient(renderer, kPreviewNeeds, this)),
      exporters_(new ChoiceField(this)),
      parameters_(new ParameterForm(this, QStringLiteral("export_"))),
      class_(new ChoiceField(this)),
      around_(new AroundField(session, this)),
      target_(new ExportTargetField(this)),
      export_(new QPushButton(tr("Export"), this)),
      cancel_(new QPushButton(icon(QStringLiteral("cancel")), tr("Cancel"), this)),
      interrupted_(new InterruptedBar(this)),
      openFolder_(new QPushButton(icon(QStringLiteral("folder")), tr("Show in folder"), this)),
      bar_(new QProgressBar(this)),
      names_(new FirstNames(this)),
      note_(new MessageLine(theme, this)),
      message_(new MessageLine(theme, this)),
      preview_(new SheetView(theme, this)) {
    setObjectName(QStringLiteral("export_view"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildSettings());
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->setSpacing(space::kMedium);
    auto* title = new QLabel(tr("First samples"), this);
    title->setProperty("heading", true);
    preview_->setObjectName(QStringLiteral("export_preview"));
    preview_->setAccessibleName(tr("The first samples of the export"));
    preview_->setToolTip(
        tr("The first samples, up to 64, exactly as they will be written, and with those that "
           "the settings leave out."));
    column->addWidget(title);
    column->addWidget(preview_, 1);
    row->addLayout(column, 1);

    connectExports();
    connect(&session_, &Session::latentSpaceChanged, this, &ExportView::showClasses);
    connect(&session_, &Session::classMixChanged, this, &ExportView::requestPreview);
    connect(&session_, &Session::modelChanged, this, &ExportView::showModel);
    connect(&session_, &Session::snapshotChanged, this, &ExportView::showModel);
    connect(&session_, &Session::datasetChanged, this, &ExportView::showAvailable);
    connect(client_, &RenderClient::ready, this, &ExportView::showPreview);
    connect(client_, &RenderClient::failed, this, &ExportView::showDrawingProblem);
    showClasses();
    showModel();
}

QWidget* ExportView::buildSettings() {
    auto* side = new QWidget(this);
    side->setObjectName(QStringLiteral("export_settings"));
    side->setFixedWidth(kSettingsWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->setSpacing(space::kMedium);
    auto* title = new QLabel(tr("What to write"), side);
    title->setProperty("heading", true);
    column->addWidget(title);
    form_ = new QFormLayout;
    form_->setHorizontalSpacing(space::kLarge);
    form_->setVerticalSpacing(space::kMedium);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields(form_);
    // Some formats have more settings than a low window has room for; the button stays in sight.
    auto* fields = new QWidget(side);
    auto* rows = new QVBoxLayout(fields);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(form_);
    rows->addStretch(1);
    auto* scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(fields);
    column->addWidget(scroll, 1);

    note_->setObjectName(QStringLiteral("export_note"));
    message_->setObjectName(QStringLiteral("export_message"));
    bar_->setObjectName(QStringLiteral("export_progress"));
    bar_->setAccessibleName(tr("Export progress"));
    bar_->setToolTip(tr("Number of samples written so far."));
    bar_->setTextVisible(false);
    export_->setObjectName(QStringLiteral("export_start"));
    export_->setProperty("primary", true);
    cancel_->setObjectName(QStringLiteral("export_cancel"));
    cancel_->setToolTip(
        tr("Stops the export. What has been written is removed, unless it is more than 1,000 image files or was "
           "continued: then you can continue it later."));
    openFolder_->setObjectName(QStringLiteral("export_open_folder"));
    openFolder_->setToolTip(tr("Shows the exported files in the file manager."));
    column->addSpacing(space::kSmall);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{export_, bar_, cancel_, interrupted_, note_, message_, openFolder_})
        column->addWidget(widget);
    return side;
}

void ExportView::buildFields(QFormLayout* form) {
    exporters_->setObjectName(QStringLiteral("export_format"));
    exporters_->setAccessibleName(tr("Format"));
    class_->setObjectName(QStringLiteral("export_class"));
    class_->setAccessibleName(tr("Class"));
    class_->setToolTip(
        tr("The class of the samples. The manifest lists the class of each one. Around a sample or "
           "favorites, all classes in turn stands for their own class."));
    form->addRow(tr("Format"), exporters_);
    form->addRow(tr("Latents"), around_);  // above the setting Spread, which goes with it
    form->addRow(parameters_);
    form->addRow(names_);
    form->addRow(tr("Class"), class_);
    form->addRow(target_);
    connect(exporters_, &QComboBox::currentIndexChanged, this, &ExportView::showExporter);
    connect(parameters_, &ParameterForm::changed, this, &ExportView::showState);
    connect(parameters_, &ParameterForm::changed, this, &ExportView::requestPreview);
    connect(parameters_, &ParameterForm::changed, interrupted_, &InterruptedBar::forget);
    connect(class_, &QComboBox::currentIndexChanged, this, &ExportView::showState);
    connect(class_, &QComboBox::currentIndexChanged, this, &ExportView::requestPreview);
    connect(class_, &QComboBox::currentIndexChanged, interrupted_, &InterruptedBar::forget);
    connect(around_, &AroundField::centersChanged, interrupted_, &InterruptedBar::forget);
    connect(around_, &AroundField::centersChanged, this, &ExportView::showAvailable);
    connect(around_, &AroundField::centersChanged, this, &ExportView::requestPreview);
    connect(target_, &ExportTargetField::changed, this, &ExportView::showState);
    connect(target_, &ExportTargetField::changed, interrupted_, &InterruptedBar::forget);
}

void ExportView::connectExports() {
    connect(export_, &QPushButton::clicked, this, [this] { start(core::Interrupted::refused); });
    connect(interrupted_, &InterruptedBar::wanted, this, &ExportView::start);
    connect(cancel_, &QPushButton::clicked, &exports_, &ExportController::cancel);
    connect(openFolder_, &QPushButton::clicked, this, [this] { showFolder(finished_); });
    connect(&exports_, &ExportController::busyChanged, this, &ExportView::showState);
    connect(&exports_, &ExportController::progress, this, [this](int done, int total) {
        bar_->setRange(0, total);
        bar_->setValue(done);
    });
    connect(&exports_, &ExportController::finished, this, [this](const QString& target) {
        finished_ = shown_ != nullptr && shown_->writesFolder() ? target : QFileInfo(target).path();
        const QString place = pathText(target);
        QString sentence = writesModel() ? tr("The model was written to %1.").arg(place)
                                         : tr("%n sample(s) written to %1.", nullptr, bar_->maximum()).arg(place);
        if (counts_) sentence = (sentence + ' ' + messageText(core::leftOutText(*counts_))).trimmed();
        tellWithFolder(*message_, sentence, finished_);
        target_->renew();
        showState();
    });
    // A failed export may have met an interrupted one, or be one now, like one that was cancelled.
    const auto look = [this] {
        if (shown_ != nullptr && session_.snapshot()) interrupted_->look(*shown_, request(), target_->path());
    };
    connect(&exports_, &ExportController::cancelled, this,
            [this] { message_->showInfo(interrupted_->cancelledText(exports_.kept())); });
    connect(&exports_, &ExportController::failed, message_, &MessageLine::showError);
    connect(&exports_, &ExportController::cancelled, this, look);
    connect(&exports_, &ExportController::failed, this, look);
}

core::ExportRequest ExportView::request() const {
    core::ExportRequest request = modelRequest(session_);
    request.settings = parameters_->settings();
    // With those that are hidden because the model has no classes.
    if (shown_ != nullptr) request.settings = carriedOver(request.settings, core::Settings(shown_->parameters));
    request.classes = chosenClasses();
    if (request.settings.has("spread")) request.centers = around_->centers();
    if (!writesModel()) request.dataset = ownDataset(session_, request);
    return request;
}

void ExportView::setFavorites(const Favorites& favorites) {
    around_->setFavorites(favorites);
}

void ExportView::showAvailable() {
    const QString without = ownDataset(session_, modelRequest(session_))
                                ? QString()
                                : tr("Open the dataset of the model first, to compare with it.");
    for (const char* name : {"distances", "min_distance"}) parameters_->setUnavailable(name, without);
    parameters_->setUnavailable("spread", around_->centers().latents.empty()
                                              ? tr("Choose to generate around the current sample or favorites first.")
                                              : QString());
}

bool ExportView::writesModel() const {
    return shown_ != nullptr && shown_->subject == core::ExportSubject::model;
}

const core::Exporter* ExportView::exporter() const {
    return core::findExporter(exporters_->currentData().toString().toStdString());
}

void ExportView::showExporters() {
    QStringList ids;
    std::vector<const core::Exporter*> taking;
    for (const core::ExportSubject subject : {core::ExportSubject::samples, core::ExportSubject::model})
        for (const core::Exporter* each : core::exportersOf(subject))
            if (!session_.snapshot() || core::accepts(*each, session_.snapshot()->spec().sample))
                taking.push_back(each);
    for (const core::Exporter* each : taking) ids << QString::fromStdString(each->id);
    QStringList known;
    for (int index = 0; index < exporters_->count(); ++index) known << exporters_->itemData(index).toString();
    if (ids != known) {
        const QSignalBlocker blocker(exporters_);
        const QString before = exporters_->currentData().toString();
        exporters_->clear();
        for (const core::Exporter* each : taking) {
            exporters_->addItem(coreText(each->label), QString::fromStdString(each->id));
            exporters_->setItemData(exporters_->count() - 1, coreText(each->help), Qt::ToolTipRole);
        }
        exporters_->setCurrentIndex(std::max(0, exporters_->findData(before)));
    }
    showExporter();
}

void ExportView::showExporter() {
    const core::Exporter* chosen = exporter();
    const bool hasClasses = !session_.classNames().empty();
    if (chosen == nullptr || (chosen == shown_ && hasClasses == hasClasses_)) return;
    // Who comes back to a format finds it as it was left, but for what both have.
    const core::Settings current = parameters_->settings();
    if (shown_ != nullptr) left_.insert_or_assign(shown_->id, current);
    const auto left = left_.find(chosen->id);
    const core::Settings settings =
        carriedOver(current, left == left_.end() ? core::Settings(chosen->parameters) : left->second);
    shown_ = chosen;
    hasClasses_ = hasClasses;
    std::vector<core::Parameter> parameters = chosen->parameters;
    if (!hasClasses) std::erase_if(parameters, [](const core::Parameter& each) { return each.ofClasses; });
    parameters_->setParameters(parameters);
    parameters_->setSettings(settings);
    parameters_->alignLabels(
        {form_->labelForField(exporters_), form_->labelForField(class_), form_->labelForField(around_)});
    form_->setRowVisible(around_, settings.has("spread"));
    showAvailable();
    exporters_->setToolTip(coreText(chosen->help));
    target_->setExporter(*chosen);
    showClasses();
    if (writesModel()) {
        client_->request(nullptr, {}, 1);  // what is being generated is not wanted any more
        preview_->setAtlas({}, 1, 1);
    }
    requestPreview();
    showState();
}

void ExportView::showClasses() {
    const std::vector<std::string> names = session_.classNames();
    form_->setRowVisible(class_, !names.empty() && !writesModel());
    QStringList texts;
    for (const std::string& name : names) texts.append(QString::fromStdString(name));
    QStringList shown;
    for (int index = kFirstClass; index < class_->count(); ++index) shown.append(class_->itemText(index));
    if (texts == shown) return;
    const QSignalBlocker blocker(class_);
    class_->clear();
    class_->addItems({tr("All classes in turn"), tr("Current class mix")});
    class_->setItemData(kAllClasses, tr("The first sample has the first class, the next one the second, and so on."),
                        Qt::ToolTipRole);
    class_->setItemData(kSlidersMix, tr("The class or mix of classes that is set above the sliders."), Qt::ToolTipRole);
    class_->addItems(texts);
}

core::ClassMix ExportView::chosenClasses() const {
    const int choice = class_->currentIndex();
    if (session_.classNames().empty() || writesModel() || choice <= kAllClasses) return {};
    return choice == kSlidersMix ? session_.classMix() : core::mixOf(choice - kFirstClass, 0, 0);
}

void ExportView::start(core::Interrupted interrupted) {
    if (shown_ == nullptr || !session_.snapshot() || exports_.busy()) return;
    finished_.clear();
    message_->clear();
    bar_->setRange(0, 0);
    core::ExportRequest what = request();
    what.interrupted = interrupted;
    what.counts = counts_ = std::make_shared<core::DrawCounts>();
    interrupted_->forget();
    exports_.start(*shown_, std::move(what), exportThreads(session_), target_->path());
}

void ExportView::requestPreview() {
    const core::SnapshotPointer& snapshot = session_.snapshot();
    // A view that nobody sees draws nothing; showEvent() catches up.
    if (!isVisible() || !snapshot || shown_ == nullptr || shown_->points == nullptr) return;
    core::ExportPoints first = shown_->points(request(), kPreviewImages);
    const int usual = first.columns > 0 ? first.columns : kPreviewColumns;
    const int columns = std::min(static_cast<int>(first.latents.size()), usual);
    client_->request(snapshot, std::move(first.latents), columns, std::move(first.classes));
}

void ExportView::showPreview(const RenderResult& result) {
    if (message_->isError() && message_->text() == drawingProblem_) message_->clear();
    const QImage& atlas = result.atlas;
    if (!session_.snapshot() || atlas.isNull() || writesModel()) return;
    const auto count = static_cast<int>(result.latents.size());
    preview_->setAtlas(atlas, result.columns, std::max(1, (count + result.columns - 1) / result.columns));
    preview_->setCaptions(captions(result));
}

QStringList ExportView::captions(const RenderResult& result) const {
    const std::vector<std::string> names = session_.classNames();
    QStringList captions;
    if (names.empty()) return captions;
    for (const core::ClassMix& mix : result.classes)
        captions << (core::fits(mix, names) ? QString::fromStdString(core::toText(mix, names)) : QString());
    // The last row may have empty places.
    captions.resize(preview_->cellCount());
    return captions;
}

void ExportView::showDrawingProblem(const QString& sentence) {
    drawingProblem_ = sentence;
    message_->showError(sentence);
}

void ExportView::showModel() {
    if (!session_.snapshot()) {
        preview_->setAtlas({}, 1, 1);
        preview_->setCaptions({});
        note_->clear();
    } else if (session_.model()) {
        note_->clear();
    } else {
        note_->note(tr("A model is being trained: the samples are generated with its newest weights."));
    }
    showExporters();
    showAvailable();
    showState();
    requestPreview();
}

void ExportView::showState() {
    names_->showOf(shown_, request());
    form_->setRowVisible(names_, !names_->text().isEmpty());
    const bool busy = exports_.busy();
    for (QWidget* field : std::initializer_list<QWidget*>{exporters_, parameters_, class_, around_, target_})
        field->setEnabled(!busy);
    const bool model = session_.snapshot() != nullptr;
    export_->setEnabled(!busy && model && exporters_->count() > 0 && names_->areFit() && !target_->path().isEmpty());
    export_->setToolTip(!model          ? tr("Open a model first: it generates the samples.")
                        : writesModel() ? tr("Writes the model in the chosen format.")
                                        : tr("Writes the samples in the chosen format."));
    preview_->setEmptyText(model && writesModel() ? tr("The whole model is written, not samples of it.")
                                                  : tr("Open a model first: it generates the samples."));
    export_->setVisible(!busy);
    bar_->setVisible(busy);
    cancel_->setVisible(busy);
    openFolder_->setVisible(!busy && !finished_.isEmpty());
}

void ExportView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    requestPreview();
}

}  // namespace ui
