#include "ui/explore/favorites/FavoritesPanel.h"

#include <QAction>
#include <QDateTime>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <vector>

#include "core/base/Error.h"
#include "core/exporting/Recipe.h"
#include "ui/common/Command.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/common/SavedFile.h"
#include "ui/common/text/ModelText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/favorites/FavoriteGrid.h"
#include "ui/explore/favorites/FavoritesExportBar.h"
#include "ui/explore/sheet/HeldPointsBar.h"

namespace ui {

FavoritesPanel::FavoritesPanel(Session& session, Favorites& favorites, HeldPoints& held, ExportController& exports,
                               Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      favorites_(favorites),
      add_(addCommand(*this, QStringLiteral("favorite_add"), tr("Save as favorite"), QStringLiteral("star"),
                      QKeySequence(Qt::Key_F), tr("Saves the current latent with its sample as a favorite."))),
      undo_(addCommand(*this, QStringLiteral("favorite_undo"), tr("Undo"), QStringLiteral("undo"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                       tr("Undoes the last change to favorites, saved directions, the timeline or the dataset."))),
      redo_(addCommand(*this, QStringLiteral("favorite_redo"), tr("Redo"), QStringLiteral("redo"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y), tr("Redoes the change that was undone last."))),
      held_(new HeldPointsBar(session, held, this)),
      message_(new MessageLine(theme, this)),
      grid_(new FavoriteGrid(theme, this)),
      export_(new FavoritesExportBar(session, favorites, exports, this)),
      open_(new QAction(icon(QStringLiteral("open")), tr("Open its model"), this)),
      empty_(new QLabel(tr("No favorites yet. Press F to save the current latent here with its sample."), this)) {
    setObjectName(QStringLiteral("favorites_panel"));
    setAcceptDrops(true);
    message_->setObjectName(QStringLiteral("favorites_message"));
    empty_->setObjectName(QStringLiteral("favorites_empty"));
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignTop);
    empty_->setProperty("muted", true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->setContentsMargins(0, 0, space::kMedium, 0);
    for (QAction* action : {add_, undo_, redo_}) row->addWidget(commandButton(action, this));
    row->addStretch(1);
    for (QAction* action : held_->actions()) row->addWidget(commandButton(action, this));
    column->addLayout(row);
    column->addWidget(held_);
    column->addWidget(message_);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(0, 0, space::kMedium, 0);  // in line with the buttons
    below->addWidget(grid_);
    column->addLayout(below, 1);
    column->addWidget(export_);
    column->addWidget(empty_, 1);

    connect(add_, &QAction::triggered, this, [this] { favorites_.add(modelTitle(session_)); });
    connect(undo_, &QAction::triggered, this, [this] { tell(tr("Undone: %1.").arg(favorites_.store().undo())); });
    connect(redo_, &QAction::triggered, this, [this] { tell(tr("Redone: %1.").arg(favorites_.store().redo())); });
    connect(&favorites_.store().undoStack(), &QUndoStack::indexChanged, this, &FavoritesPanel::showUndo);
    connect(held_, &HeldPointsBar::used, this, &FavoritesPanel::used);
    // Who sees the bar sees what it did.
    connect(held_, &HeldPointsBar::told, this, [this](const QString& sentence) {
        message_->clear();
        if (!isVisible()) Q_EMIT told(sentence, false);
    });
    connect(&held, &HeldPoints::failed, this, [this](const QString& sentence) { tell(sentence, true); });
    open_->setObjectName(QStringLiteral("favorite_open_model"));
    connect(open_, &QAction::triggered, this, [this] { Q_EMIT openRequested(open_->data().toString().toStdString()); });
    connect(held_, &HeldPointsBar::menuRequested, this, &FavoritesPanel::menuRequested);
    connect(export_, &FavoritesExportBar::told, this, &FavoritesPanel::tell);
    connect(export_, &FavoritesExportBar::written, this, &FavoritesPanel::tellWritten);
    buildGrid();
    connectFavorites();
    showFavorites();
}

void FavoritesPanel::setActive(bool active) {
    active_ = active;
    held_->setActive(active);
    showFavorites();
}

QList<QAction*> FavoritesPanel::compareCommands() const {
    return held_->actions();
}

void FavoritesPanel::buildGrid() {
    grid_->setObjectName(QStringLiteral("favorites_grid"));
    grid_->setAccessibleName(tr("Favorites"));
    grid_->setToolTip(
        tr("Click one to go there. Double-click or F2 renames it, Delete removes it, dragging moves it. Drag it with "
           "Ctrl into another program to save it there as a PNG file."));
    connect(grid_, &FavoriteGrid::chosen, this, &FavoritesPanel::choose);
    connect(grid_, &FavoriteGrid::openRequested, this,
            [this](const QString& id) { Q_EMIT openRequested(id.toStdString()); });
    connect(grid_, &FavoriteGrid::menuRequested, this, &FavoritesPanel::openMenuOf);
    connect(grid_, &FavoriteGrid::draggedOut, this, &FavoritesPanel::dragOut);
    connect(grid_, &FavoriteGrid::renamed, this, [this](const QString& id, const QString& name) {
        // A favorite without a name could not be told from others.
        if (!name.isEmpty()) favorites_.rename(id.toStdString(), name);
        showFavorites();
    });
    connect(grid_, &FavoriteGrid::removeRequested, this,
            [this](const QString& id) { favorites_.remove(id.toStdString()); });
    connect(grid_, &FavoriteGrid::moved, this, [this](const QString& id, int place) {
        favorites_.move(id.toStdString(), static_cast<std::size_t>(place));
    });
}

void FavoritesPanel::choose(const QString& id) {
    message_->clear();
    const core::Favorite* favorite = favorites_.find(id.toStdString());
    if (favorite == nullptr) return;
    if (favorites_.isOfOpenModel(*favorite) || favorite->modelPath.empty()) {
        favorites_.goTo(favorite->id);
        Q_EMIT used();
        return;
    }
    message_->offer(tr("%1 belongs to the model %2.")
                        .arg(QString::fromStdString(favorite->name), QString::fromStdString(favorite->modelName)),
                    tr("Open its model"), [this, id] { Q_EMIT openRequested(id.toStdString()); });
}

ShownSample FavoritesPanel::shownSample(const core::Favorite& favorite) const {
    ShownSample sample{{}, {}, toQImage(favorite.image), {}, core::recipeOf(favorite)};
    if (!favorites_.isOfOpenModel(favorite)) return sample;
    try {
        sample.classes = core::classesOf(favorite, session_.classNames());
        sample.latent = favorite.latent;
    } catch (const core::Error&) {
        // A click on it says what is wrong.
    }
    return sample;
}

void FavoritesPanel::dragOut(const QString& id) {
    const core::Favorite* favorite = favorites_.find(id.toStdString());
    if (favorite == nullptr) return;
    const ShownSample sample = shownSample(*favorite);
    Q_EMIT sampleDragged(
        {grid_, favorite->image, sample.recipe, QString::fromStdString(favorite->name), sample.latent, sample.classes});
}

void FavoritesPanel::dragEnterEvent(QDragEnterEvent* event) {
    const auto* sample = qobject_cast<const SampleMime*>(event->mimeData());
    if (sample != nullptr && !sample->latent.empty() && session_.snapshot() != nullptr) event->acceptProposedAction();
}

void FavoritesPanel::dropEvent(QDropEvent* event) {
    const auto* sample = qobject_cast<const SampleMime*>(event->mimeData());
    if (sample == nullptr) return;
    favorites_.add(modelTitle(session_), sample->latent, sample->classes);
    event->acceptProposedAction();
}

void FavoritesPanel::openMenuOf(const QString& id, const QPoint& place) {
    const core::Favorite* favorite = favorites_.find(id.toStdString());
    if (favorite == nullptr) return;
    ShownSample sample = shownSample(*favorite);
    if (!favorites_.isOfOpenModel(*favorite) && !favorite->modelPath.empty()) {
        open_->setData(id);
        sample.more << open_;
    }
    sample.more << grid_->commands() << export_->command();
    Q_EMIT menuRequested(sample, place);
}

QAction* FavoritesPanel::exportCommand() const {
    return export_->command();
}

void FavoritesPanel::tellWritten(const QString& sentence, const QString& folder) {
    if (isVisible()) {
        tellWithFolder(*message_, sentence, folder);
    } else {
        Q_EMIT told(sentence, false);
    }
}

void FavoritesPanel::connectFavorites() {
    connect(&favorites_, &Favorites::changed, this, &FavoritesPanel::showFavorites);
    connect(&favorites_, &Favorites::failed, this, [this](const QString& sentence) { tell(sentence, true); });
    connect(&favorites_, &Favorites::told, this, [this](const QString& sentence) { tell(sentence); });
    connect(&favorites_, &Favorites::savedAfterAll, this, [this](const QString& sentence) { tell(sentence); });
    connect(&favorites_, &Favorites::added, this, [this](const std::string& id, bool fresh) {
        const QString name = QString::fromStdString(favorites_.find(id)->name);
        grid_->setCurrent(QString::fromStdString(id));
        tell(fresh ? tr("Saved as %1 in the favorites.").arg(name)
                   : tr("This latent is already in the favorites, as %1.").arg(name));
    });
    connect(&favorites_, &Favorites::removed, this, [this](const QString& name) {
        tell(tr("%1 was removed. Undo (%2) restores it until Imago is closed.")
                 .arg(name, undo_->shortcut().toString(QKeySequence::NativeText)));
    });
    for (const auto change : {&Session::latentChanged, &Session::classMixChanged})
        connect(&session_, change, this, &FavoritesPanel::showHere);
}

void FavoritesPanel::tell(const QString& sentence, bool error) {
    if (!isVisible()) {
        Q_EMIT told(sentence, error);
    } else if (error) {
        message_->showError(sentence);
    } else {
        message_->showInfo(sentence);
    }
}

QString FavoritesPanel::help(const core::Favorite& favorite) const {
    const QDateTime time = QDateTime::fromString(QString::fromStdString(favorite.created), Qt::ISODate).toLocalTime();
    const QString found =
        tr("Saved from %1 on %2.")
            .arg(QString::fromStdString(favorite.modelName), locale().toString(time, QLocale::ShortFormat));
    const bool opens = !favorites_.isOfOpenModel(favorite) && !favorite.modelPath.empty();
    const QString hands = opens ? tr("Double-click it to open its model and go there.") : grid_->toolTip();
    // As rich text, so that long lines are broken; names are no markup.
    return QStringLiteral("<qt>%1 %2</qt>").arg(found.toHtmlEscaped(), hands);
}

void FavoritesPanel::showFavorites() {
    std::vector<FavoriteGrid::Cell> cells;
    for (const core::Favorite& favorite : favorites_.list()) {
        const bool ofModel = favorites_.isOfOpenModel(favorite);
        cells.push_back({QString::fromStdString(favorite.id), QString::fromStdString(favorite.name),
                         toQImage(favorite.image), ofModel ? QString() : QString::fromStdString(favorite.modelName),
                         help(favorite)});
    }
    grid_->setCells(cells);
    showHere();
    grid_->setVisible(!cells.empty());
    export_->setVisible(!cells.empty());
    empty_->setVisible(cells.empty());
    add_->setEnabled(active_ && session_.snapshot() != nullptr);
    showUndo();
}

void FavoritesPanel::showUndo() {
    undo_->setEnabled(active_ && favorites_.store().undoStack().canUndo());
    redo_->setEnabled(active_ && favorites_.store().undoStack().canRedo());
}

void FavoritesPanel::showHere() {
    QString here;
    for (const core::Favorite& favorite : favorites_.list())
        if (favorites_.isHere(favorite)) here = QString::fromStdString(favorite.id);
    grid_->setHere(here);
}

}  // namespace ui
