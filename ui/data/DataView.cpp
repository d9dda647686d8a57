#include "ui/data/DataView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/common/MessageLine.h"
#include "ui/common/ThumbnailGrid.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/DatasetSources.h"
#include "ui/data/ImagesBar.h"
#include "ui/data/LabelCommands.h"

namespace ui {

DataView::DataView(Session& session, DatasetChoice& choice, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      choice_(choice),
      images_(new ShownImages(session, choice, this)),
      grid_(new ThumbnailGrid(theme, this)),
      commands_(new LabelCommands(session, choice, theme, *grid_)),
      bar_(new ImagesBar(*images_, this)),
      message_(new MessageLine(theme, this)),
      stack_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("data_view"));
    message_->setObjectName(QStringLiteral("data_view_message"));
    stack_->addWidget(buildEmpty());
    stack_->addWidget(buildImages());
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(stack_);
    connectGrid();

    connect(bar_, &ImagesBar::allRequested, this, &DataView::showAll);
    connect(bar_, &ImagesBar::filterChosen, this, [this] {
        groups_ = {};
        showImages();
    });
    connect(&session_, &Session::datasetChanged, this, &DataView::showDataset);
    connect(images_, &ShownImages::changed, this, &DataView::showImages);
    connect(images_, &ShownImages::failed, message_, &MessageLine::showError);
    connect(&choice_, &DatasetChoice::edited, this,
            [this](const QString& sentence) { message_->offer(sentence, tr("Undo"), choice_.undoLast()); });
    connect(&choice_, &DatasetChoice::undoOutdated, message_, &MessageLine::withdrawOffer);
    connect(&choice_, &DatasetChoice::busyChanged, bar_, &ImagesBar::setChanging);
    connect(commands_, &LabelCommands::told, message_, &MessageLine::showInfo);
    showDataset();
    showImages();
}

QWidget* DataView::buildImages() {
    grid_->setObjectName(QStringLiteral("data_thumbnails"));
    grid_->setAccessibleName(tr("Images of the dataset"));
    grid_->setToolTip(
        tr("The images of the dataset. Click selects one, Ctrl and Shift several, Ctrl+A all, Esc none. Number keys "
           "assign them to the class with that number, Delete leaves them out, Enter enlarges."));
    grid_->setClassMarks(true);
    grid_->setEmptyText(tr("No image matches."));
    auto* images = new QWidget(this);
    auto* column = new QVBoxLayout(images);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(grid_, 1);
    column->addWidget(message_);
    return images;
}

void DataView::connectGrid() {
    bar_->setCellSize(grid_->cellSize());
    connect(grid_, &ThumbnailGrid::hovered, bar_, &ImagesBar::setHovered);
    connect(grid_, &ThumbnailGrid::selectionChanged, this, &DataView::showCount);
    connect(bar_, &ImagesBar::cellSizeChanged, grid_, &ThumbnailGrid::setCellSize);
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
    bar_->showDataset(dataset.get());
    stack_->setCurrentIndex(dataset ? 1 : 0);
}

void DataView::showImages() {
    const auto before = grid_->dataset();
    const auto& now = images_->dataset();
    // Of edited classes: the same images are where they were.
    const bool edited = before && now && core::wholeOf(before) == core::wholeOf(now);
    const bool same = edited && before->size() == now->size();
    if (!same) groups_ = {};
    const ThumbnailGrid::Spot spot = grid_->spot();
    const std::vector<std::uint32_t> selected = same ? grid_->selection().indices() : std::vector<std::uint32_t>();
    if (before != now) grid_->setDataset(now);
    fillGrid();
    if (same) grid_->choose(selected);
    if (edited && before != now) grid_->goTo(spot);
    bar_->setPartly(!groups_.indices.empty());
    showCount();
}

void DataView::fillGrid() {
    if (!groups_.indices.empty())
        grid_->setGroups(groups_.indices);
    else if (images_->order())
        grid_->setOrder(*images_->order());
    else
        grid_->setClassFilter(images_->classIndex());
}

void DataView::showCount() {
    const int count = grid_->count();
    const auto selected = static_cast<int>(grid_->selection().count());
    QString text = tr("%Ln images", nullptr, count);
    if (selected > 0) text = tr("%L1 of %L2 selected").arg(selected).arg(count);
    bar_->setTitle(groups_.title.isEmpty() ? text : tr("%1: %2").arg(groups_.title, text));
}

void DataView::showGroups(const QString& title, const std::vector<std::vector<std::uint32_t>>& groups) {
    if (!session_.dataset()) return;
    groups_ = {};
    ShownFilter filter = images_->filter();
    filter.className.clear();
    filter.text.clear();
    filter.leftOut = false;
    filter.sort = core::SampleKey::place;  // they come in their own order
    filter.descending = false;
    images_->setFilter(filter);
    bar_->showDataset(session_.dataset().get());
    groups_ = {title, groups};
    grid_->chooseNone();
    showImages();
}

void DataView::showAll() {
    groups_ = {};
    grid_->chooseNone();
    showImages();
}

}  // namespace ui
