#include "ui/explore/history/HistoryPanel.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>
#include <vector>

#include "ui/common/Command.h"
#include "ui/common/text/ModelText.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/history/HistoryTree.h"

namespace ui {

HistoryPanel::HistoryPanel(Session& session, LatentHistory& history, Favorites& favorites, RenderController& renderer,
                           Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      history_(history),
      favorites_(favorites),
      images_(session, history, renderer, this),
      tree_(new HistoryTree(theme, this)),
      empty_(new QLabel(tr("No history yet. Move with a slider, R or the sheet: every latent that you stop at is added "
                           "here with its sample, on every branch."),
                        this)) {
    setObjectName(QStringLiteral("history_panel"));
    empty_->setObjectName(QStringLiteral("history_empty"));
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignTop);
    empty_->setProperty("muted", true);
    tree_->setObjectName(QStringLiteral("history_tree"));
    tree_->setAccessibleName(tr("History"));
    tree_->setToolTip(tr(
        "Latents that you visited: each sample follows from the one above it, with the newest branch on the left. "
        "Click one, or choose it with the arrow keys and Enter, to go there; a double-click saves it as a favorite."));
    tree_->setImageSource([this](int id) { return images_.of(id); });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::kMedium, 0);  // in line with what is above
    column->addWidget(tree_, 1);
    column->addWidget(empty_, 1);

    QAction* show =
        addCommand(*this, QStringLiteral("history_show"), tr("Show the history"), QStringLiteral("history"),
                   QKeySequence(Qt::Key_H), tr("Shows the latents that you visited, as a tree of samples."));
    connect(show, &QAction::triggered, this, &HistoryPanel::wanted);
    connect(tree_, &HistoryTree::chosen, this, [this](int id) {
        history_.goTo(id);
        Q_EMIT used();
    });
    connect(tree_, &HistoryTree::keepRequested, this, &HistoryPanel::keepAsFavorite);
    connect(tree_, &HistoryTree::menuRequested, this, [this](int id, const QPoint& place) {
        // Its own small image is no sample to save.
        if (const LatentHistory::Point* point = history_.find(id))
            Q_EMIT menuRequested({point->latent, point->classes, {}, {}}, place);
    });
    connect(tree_, &HistoryTree::sightChanged, this, &HistoryPanel::wantImages);
    connect(&images_, &HistoryImages::changed, tree_, &HistoryTree::updateImages);
    connect(&history_, &LatentHistory::treeChanged, this, &HistoryPanel::showTree);
    showTree();
}

// What nobody sees is not drawn; the tree tells when it is seen again.
void HistoryPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    images_.want({});
}

void HistoryPanel::wantImages() {
    if (tree_->isVisible()) images_.want(tree_->inSight());
}

void HistoryPanel::showTree() {
    const bool grown = history_.points().size() > 1;
    tree_->setVisible(grown);
    empty_->setVisible(!grown);
    std::vector<HistoryPoint> points;
    for (const LatentHistory::Point& point : history_.points()) points.push_back({point.id, point.parent});
    tree_->setTree(historyLayout(points), history_.here());
}

void HistoryPanel::keepAsFavorite(int id) {
    if (const LatentHistory::Point* point = history_.find(id))
        favorites_.add(modelTitle(session_), core::Latent(point->latent), core::ClassMix(point->classes));
}

}  // namespace ui
