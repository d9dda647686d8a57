#include "ui/explore/favourites/FavouritesPanel.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <vector>

#include "ui/common/Command.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/common/text/ModelText.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/favourites/FavouriteGrid.h"
#include "ui/explore/sheet/HeldPointsBar.h"

namespace ui {

FavouritesPanel::FavouritesPanel(Session& session, Favourites& favourites, HeldPoints& held, Theme& theme,
                                 QWidget* parent)
    : QWidget(parent),
      session_(session),
      favourites_(favourites),
      add_(addCommand(*this, QStringLiteral("favourite_add"), tr("Keep as a favourite"), QStringLiteral("star"),
                      QKeySequence(Qt::Key_F), tr("Keeps this point with its picture among the favourites."))),
      undo_(addCommand(*this, QStringLiteral("favourite_undo"), tr("Undo what you kept or removed"),
                       QStringLiteral("undo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                       tr("Takes back what was last done with favourites, kept directions and the journey."))),
      redo_(addCommand(*this, QStringLiteral("favourite_redo"), tr("Do it again"), QStringLiteral("redo"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y), tr("Does again what was undone last."))),
      held_(new HeldPointsBar(session, held, this)),
      message_(new MessageLine(theme, this)),
      grid_(new FavouriteGrid(theme, this)),
      empty_(new QLabel(tr("No favourites yet. Press F where a picture pleases you: it is kept here with its point."),
                        this)) {
    setObjectName(QStringLiteral("favourites_panel"));
    message_->setObjectName(QStringLiteral("favourites_message"));
    empty_->setObjectName(QStringLiteral("favourites_empty"));
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
    column->addWidget(empty_, 1);

    connect(add_, &QAction::triggered, this, [this] { favourites_.add(modelTitle(session_)); });
    connect(undo_, &QAction::triggered, this, [this] { tell(tr("Undone: %1.").arg(favourites_.store().undo())); });
    connect(redo_, &QAction::triggered, this, [this] { tell(tr("Done again: %1.").arg(favourites_.store().redo())); });
    connect(&favourites_.store().undoStack(), &QUndoStack::indexChanged, this, &FavouritesPanel::showUndo);
    connect(held_, &HeldPointsBar::used, this, &FavouritesPanel::used);
    // Who sees the bar sees what it did.
    connect(held_, &HeldPointsBar::told, this, [this](const QString& sentence) {
        message_->clear();
        if (!isVisible()) Q_EMIT told(sentence, false);
    });
    connect(&held, &HeldPoints::failed, this, [this](const QString& sentence) { tell(sentence, true); });
    buildGrid();
    connectFavourites();
    showFavourites();
}

void FavouritesPanel::setActive(bool active) {
    active_ = active;
    held_->setActive(active);
    showFavourites();
}

QList<QAction*> FavouritesPanel::compareCommands() const {
    return held_->actions();
}

void FavouritesPanel::buildGrid() {
    grid_->setObjectName(QStringLiteral("favourites_grid"));
    grid_->setAccessibleName(tr("Favourites"));
    grid_->setToolTip(
        tr("Click one to go there. A double click or F2 renames it, Delete removes it, a drag moves it."));
    connect(grid_, &FavouriteGrid::chosen, this, [this](const QString& id) {
        message_->clear();
        favourites_.goTo(id.toStdString());
        Q_EMIT used();
    });
    connect(grid_, &FavouriteGrid::renamed, this, [this](const QString& id, const QString& name) {
        // A favourite without a name could not be told from others.
        if (!name.isEmpty()) favourites_.rename(id.toStdString(), name);
        showFavourites();
    });
    connect(grid_, &FavouriteGrid::removeRequested, this,
            [this](const QString& id) { favourites_.remove(id.toStdString()); });
    connect(grid_, &FavouriteGrid::moved, this, [this](const QString& id, int place) {
        favourites_.move(id.toStdString(), static_cast<std::size_t>(place));
    });
}

void FavouritesPanel::connectFavourites() {
    connect(&favourites_, &Favourites::changed, this, &FavouritesPanel::showFavourites);
    connect(&favourites_, &Favourites::failed, this, [this](const QString& sentence) { tell(sentence, true); });
    connect(&favourites_, &Favourites::savedAfterAll, this, [this](const QString& sentence) { tell(sentence); });
    connect(&favourites_, &Favourites::added, this, [this](const std::string& id, bool fresh) {
        const QString name = QString::fromStdString(favourites_.find(id)->name);
        grid_->setCurrent(QString::fromStdString(id));
        tell(fresh ? tr("Kept as %1 among the favourites.").arg(name)
                   : tr("This point is among the favourites already, as %1.").arg(name));
    });
    connect(&favourites_, &Favourites::removed, this, [this](const QString& name) {
        tell(tr("%1 was removed. Undo (%2) brings it back until Imago is closed.")
                 .arg(name, undo_->shortcut().toString(QKeySequence::NativeText)));
    });
    for (const auto change : {&Session::latentChanged, &Session::classMixChanged})
        connect(&session_, change, this, &FavouritesPanel::showHere);
}

void FavouritesPanel::tell(const QString& sentence, bool error) {
    if (!isVisible()) {
        Q_EMIT told(sentence, error);
    } else if (error) {
        message_->showError(sentence);
    } else {
        message_->showInfo(sentence);
    }
}

QString FavouritesPanel::help(const core::Favourite& favourite) const {
    const QDateTime time = QDateTime::fromString(QString::fromStdString(favourite.created), Qt::ISODate).toLocalTime();
    const QString found =
        tr("Found in %1 on %2.")
            .arg(QString::fromStdString(favourite.modelName), locale().toString(time, QLocale::ShortFormat));
    // As rich text, so that long lines are broken; names are no markup.
    return QStringLiteral("<qt>%1 %2</qt>").arg(found.toHtmlEscaped(), grid_->toolTip());
}

void FavouritesPanel::showFavourites() {
    std::vector<FavouriteGrid::Cell> cells;
    for (const core::Favourite& favourite : favourites_.list()) {
        const bool ofModel = favourites_.isOfOpenModel(favourite);
        cells.push_back({QString::fromStdString(favourite.id), QString::fromStdString(favourite.name),
                         toQImage(favourite.picture), ofModel ? QString() : QString::fromStdString(favourite.modelName),
                         help(favourite)});
    }
    grid_->setCells(cells);
    showHere();
    grid_->setVisible(!cells.empty());
    empty_->setVisible(cells.empty());
    add_->setEnabled(active_ && session_.snapshot() != nullptr);
    showUndo();
}

void FavouritesPanel::showUndo() {
    undo_->setEnabled(active_ && favourites_.store().undoStack().canUndo());
    redo_->setEnabled(active_ && favourites_.store().undoStack().canRedo());
}

void FavouritesPanel::showHere() {
    QString here;
    for (const core::Favourite& favourite : favourites_.list())
        if (favourites_.isHere(favourite)) here = QString::fromStdString(favourite.id);
    grid_->setHere(here);
}

}  // namespace ui
