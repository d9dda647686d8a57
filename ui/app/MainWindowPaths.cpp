#include <QDragEnterEvent>
#include <QMimeData>

#include "ui/app/MainWindow.h"
#include "ui/app/PathOpener.h"
#include "ui/app/TileOffer.h"
#include "ui/common/MessageLine.h"
#include "ui/data/DataPanel.h"
#include "ui/explore/RecipeOpener.h"
#include "ui/export/SampleDrag.h"
#include "ui/export/gallery/GalleryView.h"

// What comes into the window from outside, and the latents of samples.

namespace ui {

void MainWindow::connectRecipes() {
    auto& projections = parts_.explore.projections;
    recipes_->setModels(parts_.models, parts_.project.path(), [&training = parts_.train.training] {
        return training.canStart()
                   ? QString()
                   : FavoriteOpener::tr(
                         "A model is being trained. Stop the training (Shift+F5) to open another model.");
    });
    auto* tiles = new TileOffer(parts_.session, this);
    connect(recipes_, &RecipeOpener::noRecipe, tiles, &TileOffer::open);
    connect(tiles, &TileOffer::projectionWanted, &projections, &ProjectionController::open);
    connect(tiles, &TileOffer::offered, this, [this](const QString& file, const QString& sentence) {
        message_->offer(sentence, tr("Open as tiles"), [this, file] {
            workspaces_->show(Workspace::data);
            dataPanel_->open(file);
        });
    });
    connect(recipes_, &RecipeOpener::opened, this, [this](const QString& sentence) {
        showExplore();
        message_->showInfo(sentence);
    });
    connect(recipes_, &RecipeOpener::refused, this, [this, &projections](const QString& file, const QString& sentence) {
        message_->offer(sentence, tr("Project the image"), [&projections, file] { projections.open(file); });
    });
    connect(recipes_, &RecipeOpener::otherModel, this, [this](const QString&, const QString& sentence) {
        message_->offer(sentence, tr("Open its model"), [this] { recipes_->openOfferedModel(); });
    });
    connect(gallery_, &GalleryView::recipeRequested, recipes_,
            qOverload<const QString&, const core::Recipe&>(&RecipeOpener::open));
    auto& opener = parts_.explore.favoriteOpener;
    connect(gallery_, &GalleryView::favoriteRequested, &opener, &FavoriteOpener::open);
    connect(&opener, &FavoriteOpener::shown, this, &MainWindow::showExplore);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (isFromHere(*event)) return;  // a sample that is dragged out is no file of a person
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    if (isFromHere(*event)) return;
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    paths_->openFirst(paths);
    event->acceptProposedAction();
}

}  // namespace ui
