#include "ui/export/ExportView.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/device/Device.h"
#include "core/model/Latent.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/jobs/DiskLook.h"

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
      count_(new IntegerField(this)),
      seed_(new IntegerField(this)),
      temperature_(new RealField(this)),
      class_(new ChoiceField(this)),
      enlarge_(new IntegerField(this)),
      format_(new ChoiceField(this)),
      folder_(new QLineEdit(this)),
      choose_(new QPushButton(icon(QStringLiteral("folder")), {}, this)),
      export_(new QPushButton(tr("Export"), this)),
      cancel_(new QPushButton(icon(QStringLiteral("cancel")), tr("Cancel"), this)),
      openFolder_(new QPushButton(icon(QStringLiteral("folder")), tr("Open folder"), this)),
      bar_(new QProgressBar(this)),
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
    auto* title = new QLabel(tr("The first images"), this);
    title->setProperty("heading", true);
    preview_->setObjectName(QStringLiteral("export_preview"));
    preview_->setAccessibleName(tr("The first images of the set"));
    preview_->setToolTip(tr("The first images exactly as they will be written, up to 64."));
    preview_->setEmptyText(tr("Open a model first: the images come from it."));
    column->addWidget(title);
    column->addWidget(preview_, 1);
    row->addLayout(column, 1);

    connectExports();
    connect(&session_, &Session::latentSpaceChanged, this, &ExportView::showClasses);
    connect(&session_, &Session::classMixChanged, this, &ExportView::requestPreview);
    connect(&session_, &Session::modelChanged, this, &ExportView::showModel);
    connect(&session_, &Session::snapshotChanged, this, &ExportView::showModel);
    connect(client_, &RenderClient::ready, this, &ExportView::showPreview);
    connect(client_, &RenderClient::failed, this, &ExportView::showDrawingProblem);
    suggestFolder();
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
    auto* title = new QLabel(tr("Images to write"), side);
    title->setProperty("heading", true);
    column->addWidget(title);
    form_ = new QFormLayout;
    form_->setSpacing(space::kMedium);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields(form_);
    buildFolderRow(form_);
    column->addLayout(form_);

    note_->setObjectName(QStringLiteral("export_note"));
    message_->setObjectName(QStringLiteral("export_message"));
    bar_->setObjectName(QStringLiteral("export_progress"));
    bar_->setAccessibleName(tr("Export progress"));
    bar_->setToolTip(tr("How many of the images are written."));
    bar_->setTextVisible(false);
    export_->setObjectName(QStringLiteral("export_start"));
    export_->setProperty("primary", true);
    cancel_->setObjectName(QStringLiteral("export_cancel"));
    cancel_->setToolTip(tr("Stops the export. Nothing of it is left behind."));
    openFolder_->setObjectName(QStringLiteral("export_open_folder"));
    openFolder_->setToolTip(tr("Shows the written images in the file manager."));
    column->addSpacing(space::kSmall);
    column->addWidget(export_);
    column->addWidget(bar_);
    column->addWidget(cancel_);
    column->addWidget(note_);
    column->addWidget(message_);
    column->addWidget(openFolder_);
    column->addStretch(1);
    return side;
}

void ExportView::buildFields(QFormLayout* form) {
    const auto add = [&](QWidget* field, const QString& name, const QString& label, const QString& help) {
        field->setObjectName(name);
        field->setAccessibleName(label);
        field->setToolTip(help);
        form->addRow(label, field);
    };
    count_->setRange(1, 1'000'000);
    count_->setValue(core::ImageSetOptions{}.count);
    add(count_, QStringLiteral("export_count"), tr("Images"), tr("How many images are written."));
    seed_->setRange(0, 2'147'483'647);
    add(seed_, QStringLiteral("export_seed"), tr("Seed"),
        tr("Where chance begins: the same seed gives the same images again, another one gives others."));
    temperature_->setDecimals(2);
    temperature_->setScale(0, 2, 1);
    temperature_->setValue(1);
    add(temperature_, QStringLiteral("export_temperature"), tr("Temperature"),
        tr("How far from the middle points are drawn: 1 is what the model is made for, less gives typical images, "
           "more gives unusual ones."));
    add(class_, QStringLiteral("export_class"), tr("Class"),
        tr("What the images show. The manifest names the class of each."));
    enlarge_->setRange(1, 16);
    add(enlarge_, QStringLiteral("export_enlarge"), tr("Enlarge"),
        tr("Each pixel becomes a block of so many pixels: sharp, nothing is made up."));
    for (const core::ImageSetFormat& format : core::imageSetFormats()) {
        format_->addItem(coreText(format.label), QString::fromUtf8(format.id));
        format_->setItemData(format_->count() - 1, coreText(format.help), Qt::ToolTipRole);
    }
    add(format_, QStringLiteral("export_format"), tr("Format"), tr("How the images are written."));
    connect(count_, &QSpinBox::valueChanged, this, &ExportView::requestPreview);
    connect(seed_, &QSpinBox::valueChanged, this, &ExportView::requestPreview);
    connect(temperature_, &QDoubleSpinBox::valueChanged, this, &ExportView::requestPreview);
    connect(class_, &QComboBox::currentIndexChanged, this, &ExportView::requestPreview);
}

void ExportView::buildFolderRow(QFormLayout* form) {
    folder_->setObjectName(QStringLiteral("export_folder"));
    folder_->setAccessibleName(tr("Folder"));
    folder_->setToolTip(tr("A new or empty folder for the images and a manifest that tells where each came from."));
    choose_->setObjectName(QStringLiteral("export_choose_folder"));
    choose_->setAccessibleName(tr("Choose the folder"));
    choose_->setToolTip(tr("Choose the folder."));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(folder_, 1);
    row->addWidget(choose_);
    // A path is long: it has the whole width.
    auto* label = new QLabel(tr("Folder"), this);
    label->setBuddy(folder_);
    form->addRow(label);
    form->addRow(row);
    connect(folder_, &QLineEdit::textChanged, this, &ExportView::showState);
    connect(choose_, &QPushButton::clicked, this, &ExportView::chooseFolder);
}

void ExportView::connectExports() {
    connect(export_, &QPushButton::clicked, this, &ExportView::start);
    connect(cancel_, &QPushButton::clicked, &exports_, &ExportController::cancel);
    connect(openFolder_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(finished_)); });
    connect(&exports_, &ExportController::busyChanged, this, &ExportView::showState);
    connect(&exports_, &ExportController::progress, this, [this](int done, int total) {
        bar_->setRange(0, total);
        bar_->setValue(done);
    });
    connect(&exports_, &ExportController::finished, this, [this](const QString& folder) {
        finished_ = folder;
        message_->showInfo(tr("%n image(s) written to %1.", nullptr, bar_->maximum()).arg(folder));
        if (folder_->text() == suggestion_) suggestFolder();
        showState();
    });
    connect(&exports_, &ExportController::cancelled, this,
            [this] { message_->showInfo(tr("Cancelled. Nothing was left behind.")); });
    connect(&exports_, &ExportController::failed, message_, &MessageLine::showError);
}

core::ImageSetOptions ExportView::options() const {
    core::ImageSetOptions options;
    options.count = count_->value();
    options.seed = static_cast<std::uint64_t>(seed_->value());
    options.temperature = temperature_->value();
    options.enlarge = enlarge_->value();
    options.format = format_->currentData().toString().toStdString();
    options.classes = chosenClasses();
    return options;
}

void ExportView::showClasses() {
    const std::vector<std::string> names = session_.classNames();
    form_->setRowVisible(class_, !names.empty());
    QStringList texts;
    for (const std::string& name : names) texts.append(QString::fromStdString(name));
    QStringList shown;
    for (int index = kFirstClass; index < class_->count(); ++index) shown.append(class_->itemText(index));
    if (texts == shown) return;
    const QSignalBlocker blocker(class_);
    class_->clear();
    class_->addItems({tr("All in turn"), tr("As the sliders stand")});
    class_->setItemData(kAllClasses, tr("The first image shows the first class, the next one the second, and so on."),
                        Qt::ToolTipRole);
    class_->setItemData(kSlidersMix, tr("The class or the mixture that is chosen above the sliders."), Qt::ToolTipRole);
    class_->addItems(texts);
}

core::ClassMix ExportView::chosenClasses() const {
    const int choice = class_->currentIndex();
    if (session_.classNames().empty() || choice <= kAllClasses) return {};
    return choice == kSlidersMix ? session_.classMix() : core::mixOf(choice - kFirstClass, 0, 0);
}

void ExportView::start() {
    if (!session_.snapshot() || exports_.busy()) return;
    std::shared_ptr<const core::SavedModel> model = session_.model();
    // The manifest speaks no language and names no place: both are of this machine.
    QString name = session_.modelIsEmbedded() ? QStringLiteral("pre-trained") : session_.modelName();
    if (!model || session_.modelUnsaved()) name.clear();
    if (!model) {
        auto live = std::make_shared<core::SavedModel>();
        live->snapshot = session_.snapshot();
        if (session_.dataset()) {
            live->datasetName = session_.dataset()->name;
            live->datasetSource = session_.dataset()->source;
        }
        model = live;
    }
    finished_.clear();
    message_->clear();
    bar_->setRange(0, count_->value());
    bar_->setValue(0);
    // Beside a training the export takes the renderer's share, like every drawing.
    const int cores = core::coreCount();
    const int threads = session_.model() ? cores : core::shareThreads(cores).renderer;
    exports_.start(model, name, options(), threads, folder_->text().trimmed());
}

void ExportView::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder for the images"));
    dialog->setObjectName(QStringLiteral("export_folder_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, folder_, &QLineEdit::setText);
    dialog->open();
}

void ExportView::suggestFolder() {
    question_.ask(&freeFolderForImages, [this](const QString& folder) {
        if (folder_->text() != std::exchange(suggestion_, folder)) return;  // somebody has named another one meanwhile
        folder_->setText(suggestion_);
    });
}

void ExportView::requestPreview() {
    const core::SnapshotPointer& snapshot = session_.snapshot();
    // A view that nobody sees draws nothing; showEvent() catches up.
    if (!isVisible() || !snapshot) return;
    std::vector<core::Latent> latents;
    std::vector<core::ClassMix> classes;
    const core::ImageSetOptions chosen = options();
    const int images = std::min(chosen.count, kPreviewImages);
    for (int index = 0; index < images; ++index) {
        latents.push_back(core::sampleLatent(snapshot->latentSize(), chosen.seed, static_cast<std::uint64_t>(index),
                                             chosen.temperature));
        classes.push_back(core::classesOf(chosen, snapshot->spec().classNames, index));
    }
    client_->request(snapshot, std::move(latents), std::min(images, kPreviewColumns), std::move(classes));
}

void ExportView::showPreview(const RenderResult& result) {
    if (message_->isError() && message_->text() == drawingProblem_) message_->clear();
    const QImage& atlas = result.atlas;
    if (!session_.snapshot() || atlas.isNull()) return;
    const int cell = atlas.width() / result.columns;
    preview_->setAtlas(atlas, result.columns, std::max(1, atlas.height() / std::max(1, cell)));
}

void ExportView::showDrawingProblem(const QString& sentence) {
    drawingProblem_ = sentence;
    message_->showError(sentence);
}

void ExportView::showModel() {
    if (!session_.snapshot()) {
        preview_->setAtlas({}, 1, 1);
        note_->clear();
    } else if (session_.model()) {
        note_->clear();
    } else {
        note_->showInfo(tr("A model is in training: the images are made with its newest weights."));
    }
    showState();
    requestPreview();
}

void ExportView::showState() {
    const bool busy = exports_.busy();
    for (QWidget* field :
         std::initializer_list<QWidget*>{count_, seed_, temperature_, class_, enlarge_, format_, folder_, choose_}) {
        field->setEnabled(!busy);
    }
    const bool model = session_.snapshot() != nullptr;
    export_->setEnabled(!busy && model && !folder_->text().trimmed().isEmpty());
    export_->setToolTip(model ? tr("Writes the images and their manifest into the folder.")
                              : tr("Open a model first: the images come from it."));
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
