#include "ui/train/queue/QueuePanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/common/Command.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/queue/QueueRow.h"
#include "ui/train/queue/QueueText.h"

namespace ui {

namespace {

constexpr int kEntryRole = Qt::UserRole;
constexpr int kQueueIcon = 14;
constexpr int kQueueBarSteps = 1000;

std::int64_t entryOf(const QListWidgetItem* item) {
    return item == nullptr ? 0 : item->data(kEntryRole).toLongLong();
}

QString stateIcon(const core::QueueEntry& entry) {
    switch (entry.state) {
        case core::QueueState::waiting:
            return QStringLiteral("clock");
        case core::QueueState::running:
            return QStringLiteral("play");
        case core::QueueState::done:
            return QStringLiteral("done");
        case core::QueueState::failed:
            return QStringLiteral("alert");
        case core::QueueState::cancelled:
            break;
    }
    return QStringLiteral("cancel");
}

}  // namespace

QueuePanel::QueuePanel(QueueController& queue, TrainingController& training, Theme& theme, QWidget* parent)
    : QWidget(parent),
      queue_(queue),
      training_(training),
      theme_(theme),
      stack_(new QStackedWidget(this)),
      empty_(new QLabel(this)),
      list_(new QListWidget(this)),
      bar_(new QProgressBar(this)),
      message_(new MessageLine(theme, this)),
      buttons_(new QWidget(this)) {
    setObjectName(QStringLiteral("queue_panel"));
    buildActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kLarge);
    column->setSpacing(space::kMedium);
    buildList(column);
    bar_->setObjectName(QStringLiteral("queue_progress"));
    bar_->setAccessibleName(tr("Progress of the queued training"));
    bar_->setToolTip(tr("How much of the current training is done."));
    bar_->setTextVisible(false);
    column->addWidget(bar_);
    message_->setObjectName(QStringLiteral("queue_message"));
    column->addWidget(message_);
    buildButtons(column);
    connectQueue();
    showQueue();
}

void QueuePanel::connectQueue() {
    connect(&queue_, &QueueController::changed, this, &QueuePanel::showQueue);
    connect(&queue_, &QueueController::failed, message_, &MessageLine::showError);
    connect(&queue_, &QueueController::noted, message_, &MessageLine::showInfo);
    connect(&queue_, &QueueController::sweepFinished, this, [this](const QString& sentence, const std::string& sweep) {
        message_->offer(sentence, tr("Show the sweep"), [this, sweep] { Q_EMIT sweepWanted(sweep); });
    });
    connect(&queue_, &QueueController::added, this,
            [this](const QString& name) { message_->showInfo(tr("%1 was added to the queue.").arg(name)); });
    connect(&queue_, &QueueController::found, this, &QueuePanel::offerToRun);
    connect(&queue_, &QueueController::removed, this, [this](const std::vector<core::RemovedEntry>& entries) {
        const QString sentence =
            entries.size() == 1
                ? tr("%1 was removed from the queue.").arg(queueEntryName(entries.front().entry))
                : tr("%n training(s) were removed from the queue.", nullptr, static_cast<int>(entries.size()));
        message_->offer(sentence, tr("Undo"), [this, entries] { queue_.putBack(entries); });
    });
    connect(&training_, &TrainingController::statusChanged, this, [this] {
        if (queue_.work() == QueueWork::training) showProgress();
    });
    connect(&theme_, &Theme::changed, this, &QueuePanel::showQueue);
}

void QueuePanel::offerToRun(int waiting) {
    offered_ = tr("%n training(s) wait in the queue.", nullptr, waiting);
    message_->offer(offered_, tr("Run queue"), [this] { queue_.run(); });
}

void QueuePanel::followOffer() {
    if (offered_.isEmpty()) return;
    const auto waiting = static_cast<int>(queue_.unattended());
    const bool isSaid = message_->sentence() == offered_;
    if (isSaid && waiting > 0 && tr("%n training(s) wait in the queue.", nullptr, waiting) == offered_) return;
    offered_.clear();
    if (!isSaid) return;
    const bool isClosed = message_->isDismissed();
    message_->withdrawOffer();
    if (waiting > 0 && !isClosed) offerToRun(waiting);
}

void QueuePanel::buildList(QVBoxLayout* column) {
    empty_->setObjectName(QStringLiteral("queue_empty"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setProperty("muted", true);
    list_->setObjectName(QStringLiteral("queue_list"));
    list_->setAccessibleName(tr("Queue"));
    list_->setToolTip(
        tr("Trainings in the order in which they run. Drag one that waits to another place, or move it "
           "with Alt+Up and Alt+Down."));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setItemDelegate(new QueueRow(theme_, list_));
    list_->setWordWrap(true);  // another width is other heights
    list_->setSpacing(space::kSmall / 2);
    list_->setIconSize(QSize(kQueueIcon, kQueueIcon));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->installEventFilter(this);
    stack_->addWidget(empty_);
    stack_->addWidget(list_);
    column->addWidget(stack_, 1);
    connect(list_, &QListWidget::customContextMenuRequested, this, &QueuePanel::showMenu);
    connect(list_, &QListWidget::currentItemChanged, this, [this] {
        if (!filling_) showActions();
    });
    connect(list_->model(), &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex&, int from, int, const QModelIndex&, int to) {
                if (filling_) return;
                const int row = to > from ? to - 1 : to;
                // The view still works with the items that showQueue() would replace.
                QMetaObject::invokeMethod(
                    this, [this, row] { takeOrder(row); }, Qt::QueuedConnection);
            });
}

QAction* QueuePanel::add(const QString& name, const QString& text, const QString& iconName, const QString& help) {
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(QStringLiteral("queue_") + name);
    action->setToolTip(help);
    action->setStatusTip(help);
    return action;
}

void QueuePanel::buildActions() {
    run_ = add(QStringLiteral("run"), tr("Run queue"), QStringLiteral("play"), QString());
    run_->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F9));
    addAction(run_);
    connect(run_, &QAction::triggered, this, [this] {
        if (queue_.isWorking()) {
            queue_.stop();
        } else {
            queue_.run();
        }
    });
    up_ = add(QStringLiteral("up"), tr("Move up"), QStringLiteral("up"), tr("Runs this training earlier (Alt+Up)."));
    connect(up_, &QAction::triggered, this, [this] { queue_.moveBy(selected(), -1); });
    down_ = add(QStringLiteral("down"), tr("Move down"), QStringLiteral("down"),
                tr("Runs this training later (Alt+Down)."));
    connect(down_, &QAction::triggered, this, [this] { queue_.moveBy(selected(), 1); });
    cancel_ = add(QStringLiteral("cancel"), tr("Skip"), QStringLiteral("stop"),
                  tr("Keeps this training in the list, but does not run it."));
    connect(cancel_, &QAction::triggered, this, [this] { queue_.cancel(selected()); });
    retry_ = add(QStringLiteral("retry"), tr("Try again"), QStringLiteral("refresh"),
                 tr("Puts this training, which failed or was cancelled, back among those that wait."));
    connect(retry_, &QAction::triggered, this, [this] { queue_.retry(selected()); });
    remove_ = add(QStringLiteral("remove"), tr("Remove from the queue"), QStringLiteral("trash"),
                  tr("Removes this training from the queue; its run stays (Delete)."));
    connect(remove_, &QAction::triggered, this, [this] { queue_.remove(selected()); });
    clear_ = add(QStringLiteral("clear"), tr("Clear finished"), QStringLiteral("done"),
                 tr("Removes the trainings that are done, failed or were cancelled from the list; their runs stay."));
    connect(clear_, &QAction::triggered, &queue_, &QueueController::clear);
}

void QueuePanel::buildButtons(QVBoxLayout* column) {
    auto* rows = new QVBoxLayout(buttons_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kSmall);
    QToolButton* run = commandButton(run_, buttons_);
    run->setFocusPolicy(Qt::StrongFocus);
    run->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    run->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(run_, &QAction::changed, run, [this, run] { run->setAccessibleName(run_->text()); });
    rows->addWidget(run);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    rows->addLayout(row);
    for (QAction* action : {up_, down_, cancel_, retry_, remove_, clear_}) {
        QToolButton* button = commandButton(action, buttons_);
        button->setFocusPolicy(Qt::StrongFocus);
        if (action == clear_) row->addStretch(1);
        row->addWidget(button);
    }
    column->addWidget(buttons_);
}

void QueuePanel::showMenu(const QPoint& position) {
    if (list_->itemAt(position) == nullptr) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("queue_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({up_, down_, cancel_, retry_, remove_});
    menu->addSeparator();
    menu->addAction(clear_);
    menu->popup(list_->viewport()->mapToGlobal(position));
}

std::int64_t QueuePanel::selected() const {
    return entryOf(list_->currentItem());
}

void QueuePanel::select(std::int64_t id) {
    for (int row = 0; row < list_->count(); ++row)
        if (entryOf(list_->item(row)) == id) return list_->setCurrentRow(row);
}

void QueuePanel::showQueue() {
    const auto& entries = queue_.entries();
    const std::int64_t before = selected();
    filling_ = true;
    // The same items for the same number of entries: scrolled as before.
    const auto count = static_cast<int>(entries.size());
    while (list_->count() > count) delete list_->takeItem(list_->count() - 1);
    while (list_->count() < count) list_->addItem(new QListWidgetItem);
    for (int index = 0; index < count; ++index) showEntry(list_->item(index), entries[static_cast<std::size_t>(index)]);
    if (queue_.find(before) != nullptr) {
        select(before);
    } else if (count > 0 && list_->currentRow() < 0) {
        list_->setCurrentRow(0);
    }
    filling_ = false;
    empty_->setText(emptyText());
    stack_->setCurrentWidget(entries.empty() ? static_cast<QWidget*>(empty_) : list_);
    buttons_->setVisible(!entries.empty() || queue_.isWorking());
    followOffer();
    showProgress();
    showActions();
}

void QueuePanel::showEntry(QListWidgetItem* item, const core::QueueEntry& entry) {
    const bool isCurrent = entry.id == queue_.current();
    const QString text =
        queueEntryText(entry, queue_, isCurrent ? queueStandOf(training_.status()) : QueueStand(), locale());
    item->setData(kEntryRole, static_cast<qlonglong>(entry.id));
    item->setText(text);
    item->setData(Qt::AccessibleTextRole, QString(text).replace('\n', QStringLiteral(", ")));
    item->setToolTip(queueEntryHelp(entry, queue_, locale()));
    item->setIcon(icon(isCurrent ? QStringLiteral("play") : stateIcon(entry)));
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (queue_.canMove(entry.id)) flags |= Qt::ItemIsDragEnabled;
    item->setFlags(flags);
}

void QueuePanel::showProgress() {
    bar_->setVisible(queue_.isWorking());
    const bool trains = queue_.work() == QueueWork::training;
    const QueueStand stand = trains ? queueStandOf(training_.status()) : QueueStand();
    const double fraction = stand.fraction;
    // How long reading a dataset takes is not known, nor when a training by hand ends.
    bar_->setRange(0, fraction < 0 && queue_.work() != QueueWork::held ? 0 : kQueueBarSteps);
    bar_->setValue(fraction < 0 ? 0 : static_cast<int>(kQueueBarSteps * fraction));
    if (!trains) return;
    const core::QueueEntry* entry = queue_.find(queue_.current());
    for (int row = 0; entry != nullptr && row < list_->count(); ++row)
        if (entryOf(list_->item(row)) == entry->id)
            list_->item(row)->setText(queueEntryText(*entry, queue_, stand, locale()));
}

void QueuePanel::showActions() {
    const bool works = queue_.isWorking();
    run_->setText(works ? tr("Stop queue") : tr("Run queue"));
    run_->setIcon(icon(works ? QStringLiteral("stop") : QStringLiteral("play")));
    run_->setEnabled(works ? !queue_.isStopping() : queue_.canRun());
    const QString help =
        !works ? tr("Runs the waiting trainings one after the other. Failed trainings are skipped.")
        : queue_.work() == QueueWork::held
            ? tr("The queue waits until the training that was started by hand has ended. Press to stop the queue.")
            : tr("Ends the current training, which resumes at its next turn, and stops the queue.");
    run_->setToolTip(help);
    run_->setStatusTip(help);
    const std::int64_t id = selected();
    const std::size_t place = queue_.placeOf(id);
    std::size_t last = 0;
    for (const core::QueueEntry& entry : queue_.entries()) last += entry.state == core::QueueState::waiting ? 1 : 0;
    up_->setEnabled(queue_.canMove(id) && place > 1);
    down_->setEnabled(queue_.canMove(id) && place < last);
    cancel_->setEnabled(queue_.canCancel(id));
    retry_->setEnabled(queue_.canRetry(id));
    remove_->setEnabled(queue_.canRemove(id));
    clear_->setEnabled(queue_.canClear());
}

QString QueuePanel::emptyText() const {
    if (!queue_.problem().isEmpty()) return queue_.problem();
    if (!queue_.loaded()) return tr("Reading the queue…");
    return tr(
        "Nothing waits. Add to queue in the Train panel puts a training here with its settings, and so does imago "
        "queue add on the command line; Run queue then trains one after the other.");
}

void QueuePanel::takeOrder(int row) {
    const std::int64_t id = entryOf(list_->item(row));
    std::size_t place = 1;
    for (int above = 0; above < row; ++above) {
        const core::QueueEntry* entry = queue_.find(entryOf(list_->item(above)));
        place += entry != nullptr && entry->state == core::QueueState::waiting ? 1 : 0;
    }
    if (place != queue_.placeOf(id) && queue_.canMove(id)) return queue_.move(id, place);
    showQueue();
}

void QueuePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    queue_.refresh();
}

bool QueuePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != list_ || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    QAction* action = nullptr;
    if (key->modifiers() == Qt::AltModifier && key->key() == Qt::Key_Up) action = up_;
    if (key->modifiers() == Qt::AltModifier && key->key() == Qt::Key_Down) action = down_;
    if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_Delete) action = remove_;
    if (action == nullptr) return QWidget::eventFilter(watched, event);
    event->accept();  // before it is a command's
    if (event->type() == QEvent::KeyPress) action->trigger();
    return true;
}

}  // namespace ui
