#include "ui/data/ImportPreviewView.h"

#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/common/theme/Theme.h"
#include "ui/data/ImportPreviewCells.h"

namespace ui {

ImportPreviewView::ImportPreviewView(ImportPreviewController& previews, Theme& theme, QWidget* parent)
    : QWidget(parent),
      previews_(previews),
      theme_(theme),
      title_(new QLabel(this)),
      loss_(new QLabel(this)),
      cells_(new ImportPreviewCells(theme, this)) {
    setObjectName(QStringLiteral("data_preview"));
    title_->setObjectName(QStringLiteral("data_preview_title"));
    title_->setWordWrap(true);
    loss_->setObjectName(QStringLiteral("data_preview_loss"));
    loss_->setWordWrap(true);
    loss_->setToolTip(tr("Counted from the sizes in the image files, without reading the images."));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("data_preview_scroll"));
    scroll->setAccessibleName(cells_->accessibleName());
    scroll->setToolTip(
        tr("Each image as it is, with a frame around the part that is kept, and as it will be in the dataset."));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(cells_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, space::kMedium);
    column->setSpacing(space::kMedium);
    column->addWidget(title_);
    column->addWidget(loss_);
    column->addWidget(scroll, 1);
    connect(&previews_, &ImportPreviewController::changed, this, &ImportPreviewView::showPreview);
    showPreview();
}

void ImportPreviewView::showPreview() {
    const auto& preview = previews_.preview();
    cells_->setPreview(preview);
    loss_->setVisible(preview != nullptr);
    if (!preview) {
        title_->setText(previews_.problem());
        return;
    }
    const core::ImageShape& shape = preview->shape;
    const QString count = tr("Preview: %Ln images", nullptr, static_cast<int>(preview->images));
    const QString shown = tr("%Ln shown", nullptr, static_cast<int>(preview->shown.size()));
    const QString size = (shape.channels == 1 ? tr("%1 × %2 pixels, grayscale") : tr("%1 × %2 pixels, color"))
                             .arg(locale().toString(shape.width), locale().toString(shape.height));
    title_->setText(QStringLiteral("%1, %2; %3").arg(count, shown, size));
    loss_->setText(lossText(*preview));
    loss_->setStyleSheet(preview->losing > 0 ? QStringLiteral("color: %1;").arg(theme_.colors().danger.name())
                                             : QString());
}

QString ImportPreviewView::lossText(const core::ImportPreview& preview) const {
    const auto losing = static_cast<int>(preview.losingOfAll());
    if (preview.isEstimate())
        return tr("About %Ln images would lose more than a third of their area (estimated from %1).", nullptr, losing)
            .arg(locale().toString(qulonglong{preview.sized}));
    if (losing == 0) return tr("No image would lose more than a third of its area.");
    return tr("%Ln images would lose more than a third of their area.", nullptr, losing);
}

}  // namespace ui
