#include "ui/data/ImagesBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/common/ThumbnailGrid.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

ImagesBar::ImagesBar(ShownImages& images, QWidget* parent)
    : QWidget(parent),
      images_(images),
      title_(new QLabel(this)),
      hover_(new QLabel(this)),
      busy_(new QLabel(this)),
      all_(new QPushButton(tr("Show all"), this)),
      classes_(new ChoiceField(this)),
      search_(new QLineEdit(this)),
      sort_(new ChoiceField(this)),
      descending_(new QToolButton(this)),
      leftOut_(new QToolButton(this)),
      zoom_(new QSlider(Qt::Horizontal, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(buildTop());
    column->addWidget(buildBelow());
    connect(all_, &QPushButton::clicked, this, &ImagesBar::allRequested);
    connect(zoom_, &QSlider::valueChanged, this, &ImagesBar::cellSizeChanged);
    connect(classes_, &QComboBox::currentIndexChanged, this, &ImagesBar::choose);
    connect(search_, &QLineEdit::textChanged, this, &ImagesBar::choose);
    connect(sort_, &QComboBox::currentIndexChanged, this, &ImagesBar::choose);
    connect(descending_, &QToolButton::toggled, this, &ImagesBar::choose);
    connect(leftOut_, &QToolButton::toggled, this, &ImagesBar::choose);
    connect(&images_, &ShownImages::filterReset, this, &ImagesBar::showFilter);
    connect(&images_, &ShownImages::busyChanged, this, &ImagesBar::showBusy);
    showBusy();
}

QWidget* ImagesBar::buildTop() {
    auto* top = new QWidget(this);
    title_->setObjectName(QStringLiteral("data_count"));
    title_->setToolTip(tr("Number of images shown below, and how many of them are selected."));
    hover_->setObjectName(QStringLiteral("data_hover"));
    hover_->setProperty("muted", true);
    hover_->setTextFormat(Qt::PlainText);
    hover_->setToolTip(tr("The image under the pointer: its class, number and file."));
    // A long file name must not widen the window.
    hover_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    busy_->setObjectName(QStringLiteral("data_sorting"));
    busy_->setProperty("muted", true);
    busy_->setToolTip(tr("What is shown changes as soon as it is computed; you can go on meanwhile."));
    all_->setObjectName(QStringLiteral("data_show_all"));
    all_->setToolTip(tr("Shows all images of the dataset again."));
    all_->hide();
    zoom_->setObjectName(QStringLiteral("data_zoom"));
    zoom_->setAccessibleName(tr("Thumbnail size"));
    zoom_->setToolTip(tr("Size of the thumbnails. The dataset itself does not change."));
    zoom_->setRange(ThumbnailGrid::kSmallestCell, ThumbnailGrid::kLargestCell);
    zoom_->setPageStep(16);
    zoom_->setFixedWidth(140);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    row->addWidget(title_);
    row->addWidget(all_);
    row->addWidget(hover_, 1);
    row->addWidget(busy_);
    row->addWidget(zoom_);
    return top;
}

QWidget* ImagesBar::buildBelow() {
    auto* below = new QWidget(this);
    classes_->setObjectName(QStringLiteral("data_class_filter"));
    classes_->setAccessibleName(tr("Class to show"));
    classes_->setToolTip(tr("Shows only the images of one class."));
    search_->setObjectName(QStringLiteral("data_search"));
    search_->setAccessibleName(tr("Text in the file name"));
    search_->setToolTip(tr("Shows only images with this text in the name of their file."));
    search_->setPlaceholderText(tr("Find a file name"));
    search_->setMinimumWidth(60);
    buildSort();
    leftOut_->setObjectName(QStringLiteral("data_left_out"));
    leftOut_->setAutoRaise(false);
    leftOut_->setCheckable(true);
    leftOut_->setText(tr("Left out"));
    leftOut_->setToolTip(
        tr("Shows the images that are left out, in place of those that are used. Delete brings the selected ones "
           "back."));
    auto* row = new QHBoxLayout(below);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(classes_, 2);
    row->addWidget(search_, 2);
    row->addWidget(sort_, 2);
    row->addWidget(descending_);
    row->addWidget(leftOut_);
    return below;
}

void ImagesBar::buildSort() {
    sort_->setObjectName(QStringLiteral("data_sort"));
    sort_->setAccessibleName(tr("Order of the images"));
    sort_->setToolTip(tr("The order in which the images are shown. The dataset itself does not change."));
    const auto add = [this](core::SampleKey key, const QString& text, const QString& help) {
        sort_->addItem(text, static_cast<int>(key));
        sort_->setItemData(sort_->count() - 1, help, Qt::ToolTipRole);
    };
    using core::SampleKey;
    add(SampleKey::place, tr("In the dataset's order"), tr("As the source has them."));
    add(SampleKey::name, tr("File name"), tr("By the name of the file; numbers in it count as numbers."));
    add(SampleKey::className, tr("Class"), tr("By class, in the order of the classes."));
    add(SampleKey::brightness, tr("Brightness"), tr("By the mean of the gray levels."));
    add(SampleKey::contrast, tr("Contrast"), tr("By the standard deviation of the gray levels."));
    add(SampleKey::sharpness, tr("Sharpness"), tr("By the variance of the Laplacian: blurred images come first."));
    add(SampleKey::colorfulness, tr("Colorfulness"), tr("From gray to vivid colors."));
    add(SampleKey::distanceFromMean, tr("Distance from the mean"),
        tr("By the distance from the mean image of the class: unusual images come last."));
    descending_->setObjectName(QStringLiteral("data_sort_descending"));
    descending_->setAccessibleName(tr("Descending"));
    descending_->setToolTip(tr("Shows the largest first instead of the smallest."));
    descending_->setAutoRaise(false);
    descending_->setCheckable(true);
    descending_->setIcon(icon(QStringLiteral("sort")));
}

void ImagesBar::choose() {
    ShownFilter filter;
    const QVariant chosen = classes_->currentData();
    filter.className = chosen.isValid() ? chosen.toString().toStdString() : std::string();
    filter.text = search_->text();
    filter.sort = static_cast<core::SampleKey>(sort_->currentData().toInt());
    filter.descending = descending_->isChecked();
    filter.leftOut = leftOut_->isChecked();
    Q_EMIT filterChosen();
    images_.setFilter(filter);
}

void ImagesBar::showFilter() {
    const ShownFilter& filter = images_.filter();
    const QSignalBlocker quietClasses(classes_);
    const QSignalBlocker quietSearch(search_);
    const QSignalBlocker quietSort(sort_);
    const QSignalBlocker quietDescending(descending_);
    const QSignalBlocker quietLeftOut(leftOut_);
    const int at = filter.className.empty() ? 0 : classes_->findData(QString::fromStdString(filter.className));
    classes_->setCurrentIndex(std::max(0, at));
    search_->setText(filter.text);
    sort_->setCurrentIndex(sort_->findData(static_cast<int>(filter.sort)));
    descending_->setChecked(filter.descending);
    leftOut_->setChecked(filter.leftOut);
}

void ImagesBar::showDataset(const core::Dataset* dataset) {
    {
        const QSignalBlocker quiet(classes_);
        classes_->clear();
        classes_->addItem(tr("All classes"));
        if (dataset != nullptr && dataset->hasLabels())
            for (const std::string& name : dataset->classNames) {
                const QString text = QString::fromStdString(name);
                classes_->addItem(text, text);
            }
    }
    classes_->setVisible(classes_->count() > 1);
    search_->setVisible(dataset != nullptr && !dataset->sampleNames.empty());
    const std::size_t leftOut = dataset != nullptr ? dataset->leftOut() : 0;
    leftOut_->setText(leftOut == 0 ? tr("Left out")
                                   : tr("Left out: %1").arg(locale().toString(static_cast<qulonglong>(leftOut))));
    leftOut_->setVisible(leftOut > 0 || images_.filter().leftOut);
    hover_->clear();
    showFilter();
}

void ImagesBar::setTitle(const QString& title) {
    title_->setText(title);
}

void ImagesBar::setHovered(const QString& description) {
    hover_->setText(description);
}

void ImagesBar::setPartly(bool partly) {
    all_->setVisible(partly);
}

void ImagesBar::setCellSize(int pixels) {
    const QSignalBlocker quiet(zoom_);
    zoom_->setValue(pixels);
}

void ImagesBar::focusSearch() {
    search_->setFocus(Qt::OtherFocusReason);
}

void ImagesBar::setChanging(bool changing) {
    changing_ = changing;
    showBusy();
}

void ImagesBar::showBusy() {
    busy_->setText(changing_ ? tr("Changing the dataset…") : tr("Sorting…"));
    busy_->setVisible(changing_ || images_.busy());
}

}  // namespace ui
