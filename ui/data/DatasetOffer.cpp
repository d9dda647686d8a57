#include "ui/data/DatasetOffer.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/dataset/Import.h"
#include "core/project/ModelImport.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"

namespace ui {

DatasetOffer::DatasetOffer(const QString& name, Qt::Alignment alignment, Session& session, DatasetController& datasets,
                           Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      datasets_(datasets),
      text_(new MessageLine(theme, this)),
      open_(new QPushButton(tr("Open the dataset"), this)) {
    setObjectName(name);
    text_->setObjectName(name + QStringLiteral("_text"));
    text_->setAlignment(alignment);
    open_->setObjectName(name + QStringLiteral("_open"));
    open_->setToolTip(tr("Opens the dataset that this model was trained on, in the background."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(text_);
    column->addWidget(open_, 0, alignment);
    hide();

    connect(open_, &QPushButton::clicked, this, &DatasetOffer::open);
    connect(&session_, &Session::modelChanged, this, &DatasetOffer::look);
    connect(&session_, &Session::datasetChanged, this, &DatasetOffer::showButton);
    connect(&datasets_, &DatasetController::failed, text_, [this](const QString& sentence) {
        if (opening_) text_->warn(sentence);
    });
    connect(&datasets_, &DatasetController::busyChanged, this, [this](bool busy) {
        showButton();
        // What became of it is told after this.
        if (!busy)
            QMetaObject::invokeMethod(
                this, [this] { opening_ = false; }, Qt::QueuedConnection);
    });
}

void DatasetOffer::ask(const QString& sentence) {
    text_->note(sentence);
    setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) look();
    showButton();
}

void DatasetOffer::look() {
    const auto& model = session_.model();
    showButton();
    if (!model || model->datasetSource.empty()) return;
    question_.ask([source = model->datasetSource] { return core::canImport(source) ? source : std::string(); },
                  [this](const std::string& source) {
                      there_ = source;
                      showButton();
                  });
}

QString DatasetOffer::source() const {
    const auto& model = session_.model();
    if (!model || model->datasetSource.empty() || model->datasetSource != there_) return {};
    const auto& dataset = session_.dataset();
    const bool isOpen =
        dataset && dataset->source == model->datasetSource && dataset->spec == model->snapshot->spec().sample;
    return isOpen ? QString() : QString::fromStdString(model->datasetSource);
}

void DatasetOffer::showButton() {
    open_->setVisible(!source().isEmpty());
    open_->setEnabled(!datasets_.busy());
    if (open_->isHidden()) return;
    const QString name = QString::fromStdString(session_.model()->datasetName);
    open_->setText(datasets_.busy() ? tr("Opening…") : tr("Open %1").arg(name));
}

void DatasetOffer::open() {
    const QString from = source();
    if (from.isEmpty()) return;
    // As the model sees them, so that it can read them.
    opening_ = true;
    datasets_.open(from, core::importSettingsOf(*session_.model()));
}

}  // namespace ui
