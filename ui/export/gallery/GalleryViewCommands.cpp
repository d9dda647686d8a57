#include <QAction>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>

#include "core/exporting/gallery/GalleryThumbnail.h"
#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/fields/SaveDialog.h"
#include "ui/export/gallery/GalleryGrid.h"
#include "ui/export/gallery/GalleryView.h"

// The commands of GalleryView.

namespace ui {

namespace {

/// Where nothing shows it, a sheet has no place for it: nothing.
core::ContactImage imageOf(const core::GalleryItem& item, const Gallery& gallery) {
    if (item.kind == core::GalleryKind::favorite) {
        const core::Favorite* favorite = gallery.favorites().find(item.entry);
        if (favorite == nullptr || favorite->image.empty()) return nullptr;
        return [image = favorite->image] { return image; };
    }
    if (item.image.empty()) return nullptr;
    return [file = item.image] { return core::galleryImage(file); };
}

/// The model of a sheet is that of all its images, or none.
void keepCommon(const core::GalleryItem& item, bool isFirst, core::Recipe& recipe) {
    const auto keep = [isFirst](const std::string& own, std::string& common) {
        if (isFirst) common = own;
        if (own != common) common.clear();
    };
    keep(item.modelName, recipe.modelName);
    keep(item.weightsHash, recipe.weightsHash);
}

}  // namespace

QAction* GalleryView::addCommand(const char* name, const QString& text, const QKeySequence& keys,
                                 void (GalleryView::*run)()) {
    // The keys are those of the grid alone: as shortcuts they would be taken from others.
    const QString shown = keys.isEmpty() ? text : text + QLatin1Char('\t') + keys.toString(QKeySequence::NativeText);
    auto* action = new QAction(shown, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, run);
    return action;
}

void GalleryView::buildCommands() {
    open_ = addCommand("gallery_open", tr("Open"), QKeySequence(Qt::Key_Return), &GalleryView::openChosen);
    tags_ = addCommand("gallery_tags", tr("Edit tags…"), QKeySequence(Qt::Key_T), &GalleryView::askForTags);
    folder_ = addCommand("gallery_folder", tr("Show in file manager"), {}, &GalleryView::showInFolder);
    locate_ = addCommand("gallery_locate", tr("Locate…"), {}, &GalleryView::locate);
    remove_ =
        addCommand("gallery_remove", tr("Remove from gallery"), QKeySequence(Qt::Key_Delete), &GalleryView::remove);
}

void GalleryView::openMenu(const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("gallery_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const core::GalleryItem* item = single();
    if (item != nullptr) menu->addAction(open_);
    QMenu* stars = menu->addMenu(tr("Stars"));
    for (int count = 0; count <= core::kMostStars; ++count) {
        const QString text = count == 0 ? tr("No stars") : QString(count, QChar(0x2605));
        QAction* action = stars->addAction(QStringLiteral("%1\t%2").arg(text).arg(count));
        connect(action, &QAction::triggered, this, [this, count] { gallery_.setStars(grid_->chosen(), count); });
    }
    menu->addAction(tags_);
    menu->addSeparator();
    QAction* sheet = menu->addAction(sheet_->text(), this, &GalleryView::askForSheet);
    sheet->setEnabled(sheet_->isEnabled());
    if (item != nullptr && !item->path.empty()) {
        menu->addAction(folder_);
        if (item->file.empty()) menu->addAction(locate_);
    }
    menu->addSeparator();
    menu->addAction(remove_);
    menu->popup(place);
}

void GalleryView::openChosen() {
    if (const core::GalleryItem* item = single()) open(std::string(item->key));
}

void GalleryView::askForTags() {
    const std::vector<std::string> keys = grid_->chosen();
    if (keys.empty()) return;
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("gallery_tags_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Edit tags"));
    dialog->setLabelText(keys.size() == 1 ? tr("Tags, with commas between them:")
                                          : tr("Tags that all selected items have, with commas between them:"));
    dialog->setTextValue(gallery_.commonTags(keys).join(QStringLiteral(", ")));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, keys](const QString& text) {
        gallery_.setCommonTags(keys, text.split(QLatin1Char(','), Qt::SkipEmptyParts));
    });
    dialog->open();
}

void GalleryView::askForSheet() {
    askForFile(this, tr("Save contact sheet"), QStringLiteral("contact-sheet.png"),
               tr("PNG image (*.png);;PDF document (*.pdf)"), [this](const QString& file) { saveContactSheet(file); });
}

void GalleryView::saveContactSheet(const QString& file) {
    std::vector<core::ContactImage> images;
    core::ContactSheetOptions options;
    for (const std::string& key : grid_->chosen()) {
        const core::GalleryItem* item = gallery_.find(key);
        core::ContactImage image = item != nullptr ? imageOf(*item, gallery_) : nullptr;
        if (!image) continue;
        keepCommon(*item, images.empty(), options.recipe);
        images.push_back(std::move(image));
        options.captions.push_back(item->name);
    }
    options.title = options.recipe.modelName;
    if (images.empty()) return message_->showInfo(tr("None of the selected items has an image for a contact sheet."));
    sheets_.start(std::move(images), std::move(options), file);
}

void GalleryView::showInFolder() {
    if (const core::GalleryItem* item = single()) showFolder(QString::fromStdString(item->path.parent_path().string()));
}

void GalleryView::locate() {
    const core::GalleryItem* item = single();
    if (item == nullptr || item->path.empty()) return;
    auto* dialog = new QFileDialog(this, tr("Locate %1").arg(QString::fromStdString(item->name)));
    dialog->setObjectName(QStringLiteral("gallery_locate_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(item->kind == core::GalleryKind::set ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = item->entry](const QString& file) { gallery_.relocate(id, file); });
    dialog->open();
}

void GalleryView::remove() {
    if (!gallery_.openSetId().empty())
        return message_->showInfo(
            tr("A set is removed as a whole: go back to the gallery and select it there. The files stay."));
    gallery_.remove(grid_->chosen());
}

}  // namespace ui
