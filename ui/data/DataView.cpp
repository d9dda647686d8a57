#include "ui/data/DataView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/common/ThumbnailGrid.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/DatasetSources.h"

namespace ui {

DataView::DataView(Session& session, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      grid_(new ThumbnailGrid(theme, this)),
      stack_(new QStackedWidget(this)),
      title_(new QLabel(this)),
      hover_(new QLabel(this)),
      all_(new QPushButton(tr("Show all"), this)),
      classes_(new ChoiceField(this)),
      zoom_(new QSlider(Qt::Horizontal, this)) {
    setObjectName(QStringLiteral("data_view"));
    grid_->setObjectName(QStringLiteral("data_thumbnails"));
    grid_->setAccessibleName(tr("Images of the dataset"));
    grid_->setToolTip(tr("The images of the dataset. Scroll with the arrow keys, Page Up, Page Down, Home and End."));

    auto* full = new QWidget(this);
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(grid_, 1);
    stack_->addWidget(buildEmpty());
    stack_->addWidget(full);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(stack_);

    connect(grid_, &ThumbnailGrid::hovered, hover_, &QLabel::setText);
    connect(classes_, &QComboBox::currentIndexChanged, this, [this] {
        grid_->setClassFilter(classes_->currentData().isValid() ? classes_->currentData().toInt() : -1);
        all_->hide();
        showCount();
    });
    connect(all_, &QPushButton::clicked, this, &DataView::showAll);
    connect(zoom_, &QSlider::valueChanged, grid_, &ThumbnailGrid::setCellSize);
    connect(&session_, &Session::datasetChanged, this, &DataView::showDataset);
    showDataset();
}

QWidget* DataView::buildBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, space::kMedium);
    row->setSpacing(space::kLarge);
    title_->setObjectName(QStringLiteral("data_count"));
    title_->setToolTip(tr("Number of images shown below."));
    hover_->setObjectName(QStringLiteral("data_hover"));
    hover_->setProperty("muted", true);
    hover_->setTextFormat(Qt::PlainText);
    hover_->setToolTip(tr("The image under the pointer: its class, number and file."));
    // A long file name must not widen the window.
    hover_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    classes_->setObjectName(QStringLiteral("data_class_filter"));
    classes_->setAccessibleName(tr("Class to show"));
    classes_->setToolTip(tr("Shows only the images of one class."));
    zoom_->setObjectName(QStringLiteral("data_zoom"));
    zoom_->setAccessibleName(tr("Thumbnail size"));
    zoom_->setToolTip(tr("Size of the thumbnails. The dataset itself does not change."));
    zoom_->setRange(ThumbnailGrid::kSmallestCell, ThumbnailGrid::kLargestCell);
    zoom_->setPageStep(16);
    zoom_->setValue(grid_->cellSize());
    zoom_->setFixedWidth(140);
    all_->setObjectName(QStringLiteral("data_show_all"));
    all_->setToolTip(tr("Shows all images of the dataset again."));
    all_->hide();
    row->addWidget(title_);
    row->addWidget(all_);
    row->addWidget(hover_, 1);
    row->addWidget(classes_);
    row->addWidget(zoom_);
    return bar;
}

QWidget* DataView::buildEmpty() {
    auto* empty = new QWidget(this);
    empty->setObjectName(QStringLiteral("data_empty"));
    auto* title = new QLabel(tr("No dataset is open"), empty);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    title->setFont(font);
    title->setAlignment(Qt::AlignCenter);
    auto* help = new QLabel(tr("A model is trained on a dataset. Drop a folder or a file here, or open one."), empty);
    help->setProperty("muted", true);
    help->setAlignment(Qt::AlignCenter);
    help->setWordWrap(true);
    auto* folder = new QPushButton(icon(QStringLiteral("folder")), tr("Open a folder…"), empty);
    folder->setObjectName(QStringLiteral("data_empty_folder"));
    folder->setToolTip(helpForFolders());
    connect(folder, &QPushButton::clicked, this, &DataView::folderRequested);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kMedium);
    buttons->addStretch(1);
    buttons->addWidget(folder);
    for (const core::DatasetFormat* format : builtInDatasets()) {
        const QString id = QString::fromStdString(format->id);
        auto* button =
            new QPushButton(icon(QStringLiteral("image")), tr("Open %1").arg(coreText(format->label)), empty);
        button->setObjectName(QStringLiteral("data_empty_") + id);
        button->setToolTip(coreText(format->help));
        connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT openRequested(id); });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(empty);
    column->setSpacing(space::kLarge);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(help);
    column->addLayout(buttons);
    column->addStretch(1);
    return empty;
}

void DataView::showDataset() {
    const auto& dataset = session_.dataset();
    grid_->setDataset(dataset);
    const QSignalBlocker blocker(classes_);
    classes_->clear();
    classes_->addItem(tr("All classes"));
    if (dataset && dataset->hasLabels()) {
        for (std::size_t index = 0; index < dataset->classNames.size(); ++index) {
            classes_->addItem(QString::fromStdString(dataset->classNames[index]), static_cast<int>(index));
        }
    }
    classes_->setVisible(classes_->count() > 1);
    all_->hide();
    hover_->clear();
    stack_->setCurrentIndex(dataset ? 1 : 0);
    showCount();
}

void DataView::showCount() {
    title_->setText(tr("%Ln images", nullptr, grid_->count()));
}

void DataView::showGroups(const QString& title, const std::vector<std::vector<std::uint32_t>>& groups) {
    if (!session_.dataset()) return;
    {
        const QSignalBlocker quiet(classes_);
        classes_->setCurrentIndex(0);
    }
    grid_->setGroups(groups);
    all_->show();
    hover_->clear();
    title_->setText(tr("%1: %Ln images", nullptr, grid_->count()).arg(title));
}

void DataView::showAll() {
    grid_->setClassFilter(-1);
    all_->hide();
    showCount();
}

}  // namespace ui
