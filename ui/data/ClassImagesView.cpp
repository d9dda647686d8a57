#include "ui/data/ClassImagesView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/common/QtImage.h"
#include "ui/common/text/BreakableText.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/ClassImagesController.h"

namespace ui {

namespace {

constexpr int kClassImage = 88;  // side on the screen

QPixmap pixmapOf(const core::Image& image) {
    const QImage shown = toQImage(image);
    if (shown.isNull()) return {};
    return QPixmap::fromImage(
        shown.scaled(kClassImage, kClassImage, Qt::KeepAspectRatio,
                     shown.width() > kClassImage ? Qt::SmoothTransformation : Qt::FastTransformation));
}

}  // namespace

ClassImagesView::ClassImagesView(ClassImagesController& images, QWidget* parent)
    : QWidget(parent), images_(images), state_(new QLabel(this)) {
    setObjectName(QStringLiteral("class_images"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    column->addLayout(row);
    mean_ = addImage(QStringLiteral("class_mean"), tr("Mean"),
                     tr("The mean of all images of the class: what they have in common."));
    deviation_ = addImage(QStringLiteral("class_deviation"), tr("Deviation"),
                          tr("The standard deviation of each pixel over the images of the class: bright where they "
                             "differ, black where they are all the same."));
    row->addStretch(1);
    state_->setObjectName(QStringLiteral("class_images_state"));
    state_->setProperty("muted", true);
    state_->setWordWrap(true);
    state_->setTextFormat(Qt::PlainText);
    column->addWidget(state_);
    connect(&images_, &ClassImagesController::started, this, [this] { state_->setText(tr("Computing…")); });
    connect(&images_, &ClassImagesController::computed, this, &ClassImagesView::present);
    connect(&images_, &ClassImagesController::failed, this,
            [this](const QString& sentence) { state_->setText(breakable(sentence)); });
    hide();
}

QLabel* ClassImagesView::addImage(const QString& name, const QString& caption, const QString& help) {
    auto* image = new QLabel(this);
    image->setObjectName(name);
    image->setFixedSize(kClassImage, kClassImage);
    image->setAlignment(Qt::AlignCenter);
    image->setAccessibleName(caption);
    image->setToolTip(help);
    auto* text = new QLabel(caption, this);
    text->setProperty("muted", true);
    text->setAlignment(Qt::AlignCenter);
    text->setToolTip(help);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::kSmall);
    column->addWidget(image);
    column->addWidget(text);
    auto* row = static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout());
    row->addLayout(column);
    return image;
}

void ClassImagesView::showClass(const std::string& name) {
    class_ = name;
    setVisible(!class_.empty());
    if (isVisible()) images_.compute(class_);
}

void ClassImagesView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    images_.compute(class_);
}

void ClassImagesView::present(const core::ClassImages& images) {
    mean_->setPixmap(pixmapOf(images.meanImage));
    deviation_->setPixmap(pixmapOf(images.deviationImage));
    const auto count = static_cast<int>(images.samples);
    state_->setText(count == 0 ? tr("This class has no images.")
                               : tr("%Ln image(s); white is a deviation of %1", nullptr, count)
                                     .arg(QLocale().toString(images.largestDeviation, 'f', 1)));
}

}  // namespace ui
