#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>

#include "ui/common/Command.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/SaveDialog.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/SampleRecipe.h"
#include "ui/explore/SampleWindow.h"
#include "ui/explore/sheet/SheetView.h"

// The commands of ExploreView.

namespace ui {

void ExploreView::buildActions() {
    fromImageAction_ = addCommand(*this, QStringLiteral("explore_from_image"), tr("Project an image…"),
                                  QStringLiteral("from-image"), QKeySequence(Qt::CTRL | Qt::Key_I),
                                  tr("Sets the sliders to the latent from which the model reconstructs an image of "
                                     "yours best (projection). You can also drop the image on the window."));
    connect(fromImageAction_, &QAction::triggered, this, &ExploreView::chooseImage);
    connect(&projections_, &ProjectionController::busyChanged, this,
            [this](bool busy) { fromImageAction_->setEnabled(!busy && session_.snapshot() != nullptr); });
    smoothAction_ =
        addCommand(*this, QStringLiteral("explore_smooth"), tr("Smooth scaling"), QStringLiteral("image"),
                   QKeySequence(Qt::Key_M), tr("Smooths enlarged images; when off, every pixel is a sharp square."));
    smoothAction_->setCheckable(true);
    smoothAction_->setChecked(true);
    connect(smoothAction_, &QAction::toggled, image_, &ImageView::setSmooth);
    connect(smoothAction_, &QAction::toggled, sheet_, &SheetView::setSmooth);
    connect(smoothAction_, &QAction::toggled, this, [this](bool smooth) {
        if (alone_) alone_->setSmooth(smooth);
    });

    const QString filter = tr("PNG image (*.png)");
    saveImageAction_ = addCommand(*this, QStringLiteral("explore_save_image"), tr("Save sample…"),
                                  QStringLiteral("save"), QKeySequence(Qt::CTRL | Qt::Key_S),
                                  tr("Saves the current sample as a PNG, JPEG or WebP file of any size."));
    connect(saveImageAction_, &QAction::triggered, this, [this] { askToSave(current()); });
    saveSheetAction_ =
        addCommand(*this, QStringLiteral("explore_save_sheet"), tr("Save sheet…"), QStringLiteral("sheet"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), tr("Saves the whole sheet as one PNG file."));
    connect(saveSheetAction_, &QAction::triggered, this, [this, filter] {
        askForFile(this, tr("Save sheet"), QStringLiteral("sheet.png"), filter,
                   [this](const QString& file) { saveSheet(file); });
    });
    for (QAction* action : {fromImageAction_, saveImageAction_, saveSheetAction_}) markForFiles(*action);
    copyImageAction_ =
        addCommand(*this, QStringLiteral("explore_copy_image"), tr("Copy sample"), QStringLiteral("copy"),
                   QKeySequence::Copy, tr("Copies the current sample as an image to the clipboard."));
    connect(copyImageAction_, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setMimeData(clipboardSample(image_->image(), recipeOf(session_, current())));
        message_->showInfo(tr("The sample was copied to the clipboard."));
    });
    QAction* alone =
        addCommand(*this, QStringLiteral("explore_alone"), tr("Full-screen sample"), QStringLiteral("zoom-fit"),
                   QKeySequence(Qt::Key_F11), tr("Shows only the current sample in full screen; Esc exits."));
    connect(alone, &QAction::triggered, this, &ExploreView::showAlone);
    image_->setContextMenuPolicy(Qt::ActionsContextMenu);
    image_->addActions({saveImageAction_, copyImageAction_, fromImageAction_, alone});
    buildSwitch();
}

void ExploreView::showAlone() {
    if (alone_ && alone_->isVisible()) {
        alone_->close();
        return;
    }
    if (!alone_) alone_ = new SampleWindow(theme_, this);
    alone_->setSmooth(image_->smooth());
    alone_->setImage(image_->image());
    alone_->showFullScreen();
}

void ExploreView::addImageCommands(const QList<QAction*>& commands) {
    image_->insertActions(fromImageAction_, commands);
}

void ExploreView::buildSwitch() {
    sheetAction_ = addCommand(*this, QStringLiteral("explore_show_sheet"), tr("Sheet"), QStringLiteral("sheet"),
                              QKeySequence(Qt::Key_F3),
                              tr("Shows or hides, next to the current sample, its neighbors in latent space."));
    mapAction_ = addCommand(
        *this, QStringLiteral("explore_show_map"), tr("Map"), QStringLiteral("map"), QKeySequence(Qt::Key_F4),
        tr("Shows or hides, next to the current sample, a map of the dataset in the model's latent space."));
    auto* choice = new QActionGroup(this);
    choice->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (QAction* action : {sheetAction_, mapAction_}) {
        action->setCheckable(true);
        choice->addAction(action);
    }
    sheetAction_->setChecked(true);
    connect(choice, &QActionGroup::triggered, this, &ExploreView::showBeside);
}

}  // namespace ui
