#include "ui/export/gallery/GalleryView.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/theme/Theme.h"
#include "ui/export/WriterProgress.h"
#include "ui/export/gallery/GalleryBar.h"
#include "ui/export/gallery/GalleryGrid.h"
#include "ui/export/gallery/GalleryModel.h"

// What can be done with what is chosen is in GalleryViewCommands.cpp.

namespace ui {

GalleryView::GalleryView(Gallery& gallery, GalleryThumbnails& thumbnails, ContactSheetController& sheets, Theme& theme,
                         QWidget* parent)
    : QWidget(parent),
      gallery_(gallery),
      thumbnails_(thumbnails),
      sheets_(sheets),
      model_(new GalleryModel(gallery, thumbnails, this)),
      bar_(new GalleryBar(this)),
      back_(new QPushButton(tr("Back to the gallery"), this)),
      set_(new QLabel(this)),
      message_(new MessageLine(theme, this)),
      grid_(new GalleryGrid(*model_, theme, this)),
      empty_(new QLabel(this)),
      all_(new QPushButton(tr("Show everything"), this)),
      count_(new QLabel(this)),
      sheet_(new QPushButton(tr("Contact sheet…"), this)) {
    setObjectName(QStringLiteral("gallery_view"));
    buildRows();
    buildCommands();
    connectGallery();
    showQuery();
}

void GalleryView::buildRows() {
    back_->setObjectName(QStringLiteral("gallery_back"));
    back_->setToolTip(tr("Closes the set and shows the whole gallery again."));
    set_->setProperty("heading", true);
    set_->setTextFormat(Qt::PlainText);
    message_->setObjectName(QStringLiteral("gallery_message"));
    grid_->setObjectName(QStringLiteral("gallery_grid"));
    grid_->setAccessibleName(tr("Gallery"));
    grid_->setToolTip(tr("A double-click or Enter goes back to the latent; 0 to 5 give stars, T edits tags."));
    empty_->setObjectName(QStringLiteral("gallery_empty"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setProperty("muted", true);
    all_->setObjectName(QStringLiteral("gallery_show_all"));
    all_->setToolTip(tr("Clears the search and the filters."));
    count_->setObjectName(QStringLiteral("gallery_count"));
    count_->setProperty("muted", true);
    sheet_->setObjectName(QStringLiteral("gallery_sheet"));
    sheet_->setToolTip(tr("Saves the selected images side by side as one PNG file."));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->setSpacing(space::kMedium);
    column->addWidget(bar_);
    auto* set = new QHBoxLayout;
    set->addWidget(back_);
    set->addWidget(set_, 1);
    column->addLayout(set);
    column->addWidget(message_);
    column->addWidget(grid_, 1);
    column->addWidget(empty_, 1);
    column->addWidget(all_, 0, Qt::AlignHCenter);
    auto* below = new QHBoxLayout;
    below->addWidget(count_, 1);
    below->addWidget(new WriterProgress(sheets_, QStringLiteral("gallery"), tr("Progress of the contact sheet"), this));
    below->addWidget(sheet_);
    column->addLayout(below);

    connect(bar_, &GalleryBar::changed, this, &GalleryView::showQuery);
    connect(back_, &QPushButton::clicked, &gallery_, &Gallery::closeSet);
    connect(all_, &QPushButton::clicked, bar_, &GalleryBar::clear);
    connect(sheet_, &QPushButton::clicked, this, &GalleryView::askForSheet);
}

void GalleryView::connectGallery() {
    connect(grid_, &GalleryGrid::openRequested, this, &GalleryView::open);
    connect(grid_, &GalleryGrid::starsRequested, this,
            [this](int stars) { gallery_.setStars(grid_->chosen(), stars); });
    connect(grid_, &GalleryGrid::tagsRequested, this, &GalleryView::askForTags);
    connect(grid_, &GalleryGrid::removeRequested, this, &GalleryView::remove);
    connect(grid_, &GalleryGrid::undoRequested, this, [this] { tellUndone(gallery_.store().undo()); });
    connect(grid_, &GalleryGrid::redoRequested, this, [this] { gallery_.store().redo(); });
    connect(grid_, &GalleryGrid::menuRequested, this, &GalleryView::openMenu);
    connect(grid_, &GalleryGrid::selectionChangedTo, this, &GalleryView::showState);
    connect(&gallery_, &Gallery::changed, this, &GalleryView::showState);
    connect(&gallery_, &Gallery::added, &thumbnails_, &GalleryThumbnails::forgetAll);
    connect(&gallery_, &Gallery::removed, this, &GalleryView::tellRemoved);
    connect(&gallery_.store(), &KeptStore::doing, this, [this] {
        // Not the offer to show a sheet that was saved.
        if (message_->command() == tr("Undo")) message_->withdrawOffer();
    });
    connect(&gallery_, &Gallery::failed, message_, &MessageLine::showError);
    connect(&gallery_, &Gallery::savedAfterAll, message_, &MessageLine::showInfo);
    connect(&sheets_, &ContactSheetController::busyChanged, this, &GalleryView::showState);
    connect(&sheets_, &ContactSheetController::failed, message_, &MessageLine::showError);
    connect(&sheets_, &ContactSheetController::finished, this, [this](const QString& file) {
        tellSaved(*message_, file);
        gallery_.add(file, {});
    });
}

void GalleryView::open(const std::string& key) {
    const core::GalleryItem* item = gallery_.find(key);
    if (item == nullptr) return;
    const QString file = QString::fromStdString(item->path.string());
    message_->clear();
    if (item->kind == core::GalleryKind::favorite) return Q_EMIT favoriteRequested(item->entry);
    if (item->kind == core::GalleryKind::set) return gallery_.openSet(item->entry);
    if (item->kind == core::GalleryKind::video) {
        if (thumbnails_.isMissing(item->path)) return message_->showError(tr("%1 is missing.").arg(pathText(file)));
        QDesktopServices::openUrl(QUrl::fromLocalFile(file));
        return;
    }
    if (const auto recipe = gallery_.recipe(key)) return Q_EMIT recipeRequested(file, *recipe);
    message_->showInfo(
        tr("%1 has no recipe, so its latent is not known; drop it on the window to project it.").arg(pathText(file)));
}

void GalleryView::focusGrid() {
    grid_->setFocus(Qt::ShortcutFocusReason);
    if (!grid_->currentIndex().isValid())
        if (const core::GalleryItem* first = model_->item(0)) grid_->choose(first->key);
}

void GalleryView::tellRemoved(int count, int favorites) {
    if (count == 0) return message_->showInfo(tr("Favorites are removed in the Favorites panel of Explore."));
    QString sentence = tr("%n item(s) removed from the gallery; the files stay where they are.", nullptr, count);
    if (favorites > 0) sentence += QLatin1Char(' ') + tr("Favorites are removed in the Favorites panel of Explore.");
    message_->offer(sentence, tr("Undo"), gallery_.store().undoLast());
}

void GalleryView::tellUndone(const QString& text) {
    if (!text.isEmpty()) message_->showInfo(tr("Undone: %1.").arg(text));
}

const core::GalleryItem* GalleryView::single() const {
    const std::vector<std::string> keys = grid_->chosen();
    return keys.size() == 1 ? gallery_.find(keys.front()) : nullptr;
}

void GalleryView::showQuery() {
    model_->setQuery(bar_->filter(), bar_->sort());
    showState();
}

void GalleryView::showState() {
    const bool inSet = !gallery_.openSetId().empty();
    bar_->setInSet(inSet);
    back_->setVisible(inSet);
    set_->setVisible(inSet);
    set_->setText(gallery_.openSetName());
    const auto all = static_cast<int>(gallery_.items().size());
    const int shown = model_->rowCount();
    grid_->setVisible(shown > 0);
    empty_->setVisible(shown == 0);
    all_->setVisible(shown == 0 && all > 0);
    empty_->setText(all > 0 ? tr("Nothing matches the search and the filters.")
                            : tr("Nothing is here yet. What you export, samples that you save in Explore (Ctrl+S) and "
                                 "favorites (F) are listed here, over all models of the project."));
    const auto chosen = static_cast<int>(grid_->selectionModel()->selectedIndexes().size());
    QString text = tr("%1 of %2 shown").arg(locale().toString(shown), locale().toString(all));
    if (chosen > 0) text += QStringLiteral(", ") + tr("%1 selected").arg(locale().toString(chosen));
    count_->setText(all > 0 ? text : QString());
    sheet_->setVisible(all > 0);
    sheet_->setEnabled(chosen > 0 && !sheets_.busy());
}

void GalleryView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    thumbnails_.forgetAll();  // files may have come or gone meanwhile
}

}  // namespace ui
