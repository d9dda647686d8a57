#include "ui/train/RunsPanel.h"

#include <QAction>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/common/Command.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/RunRow.h"
#include "ui/train/RunText.h"

namespace ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kSwatch = 10;
constexpr int kNotesLines = 3;

std::string idOf(const QListWidgetItem* item) {
    return item == nullptr ? std::string() : item->data(kIdRole).toString().toStdString();
}

}  // namespace

RunsPanel::RunsPanel(RunsController& runs, ShownRunController& selection, ComparisonController& comparison,
                     TrainingController& training, Theme& theme, QWidget* parent)
    : QWidget(parent),
      runs_(runs),
      selection_(selection),
      comparison_(comparison),
      training_(training),
      theme_(theme),
      interrupted_(new QWidget(this)),
      interruptedText_(new QLabel(interrupted_)),
      stack_(new QStackedWidget(this)),
      empty_(new QLabel(this)),
      list_(new QListWidget(this)),
      buttons_(new QWidget(this)),
      details_(new QWidget(this)),
      name_(new QLineEdit(details_)),
      notes_(new QPlainTextEdit(details_)),
      message_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("runs_panel"));
    buildActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kLarge);
    column->setSpacing(space::kMedium);
    buildList(column);
    // It takes its room from the list: what is below stays where it is.
    message_->setObjectName(QStringLiteral("runs_message"));
    column->addWidget(message_);
    buildButtons(column);
    buildDetails(column);

    connect(&runs_, &RunsController::changed, this, &RunsPanel::showRuns);
    connect(&runs_, &RunsController::failed, message_, &MessageLine::showError);
    connect(&runs_, &RunsController::savedAfterAll, message_, &MessageLine::showInfo);
    connect(&selection_, &ShownRunController::selectedChanged, this, &RunsPanel::showSelected);
    connect(&runs_, &RunsController::removed, this, [this](const QString& name) {
        message_->showInfo(tr("%1 was deleted. Until you close Imago, Undo (%2) restores it.")
                               .arg(name, undo_->shortcut().toString(QKeySequence::NativeText)));
    });
    connect(&runs_, &RunsController::restored, message_, &MessageLine::clear);
    connect(&comparison_, &ComparisonController::ticksChanged, this, &RunsPanel::showRuns);
    connect(&comparison_, &ComparisonController::failed, message_, &MessageLine::showError);
    connect(&training_, &TrainingController::stateChanged, this, [this](TrainingState state) {
        if (state == TrainingState::running) message_->clear();
        showActions();
        showInterrupted();
    });
    connect(&theme_, &Theme::changed, this, &RunsPanel::showRuns);
    showRuns();
}

void RunsPanel::buildList(QVBoxLayout* column) {
    auto* row = new QHBoxLayout(interrupted_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    interruptedText_->setObjectName(QStringLiteral("runs_interrupted"));
    interruptedText_->setProperty("muted", true);
    interruptedText_->setWordWrap(true);
    row->addWidget(interruptedText_, 1);
    auto* button = new QToolButton(interrupted_);
    button->setObjectName(QStringLiteral("runs_interrupted_button"));
    button->setText(tr("Resume"));
    button->setToolTip(tr("Resumes this run where it was interrupted."));
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this] { runs_.resume(interruptedRun_); });
    row->addWidget(button, 0, Qt::AlignTop);
    column->addWidget(interrupted_);

    empty_->setObjectName(QStringLiteral("runs_empty"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setProperty("muted", true);
    list_->setObjectName(QStringLiteral("runs_list"));
    list_->setAccessibleName(tr("Runs"));
    list_->setToolTip(tr("All runs, newest first. Check two or more to compare them."));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setItemDelegate(new RunRow(theme_, list_));
    list_->setSpacing(space::kSmall / 2);
    list_->setIconSize(QSize(kSwatch, kSwatch));
    stack_->addWidget(empty_);
    stack_->addWidget(list_);
    column->addWidget(stack_, 1);
    connect(list_, &QListWidget::itemSelectionChanged, this, [this] {
        if (filling_) return;
        const QList<QListWidgetItem*> selected = list_->selectedItems();
        selection_.select(selected.isEmpty() ? std::string() : idOf(selected.front()));
    });
    connect(list_, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (filling_) return;
        const std::string id = idOf(item);
        const bool ticked = item->checkState() == Qt::Checked;
        // The view still works with the item that showRuns() would replace.
        QMetaObject::invokeMethod(
            this, [this, id, ticked] { comparison_.setTicked(id, ticked); }, Qt::QueuedConnection);
    });
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(list_, &QListWidget::customContextMenuRequested, this, &RunsPanel::showMenu);
    connect(list_, &QListWidget::itemActivated, this, [this] { open_->trigger(); });
}

void RunsPanel::buildActions() {
    open_ = addCommand(*this, QStringLiteral("runs_open"), tr("Explore the run's model"), QStringLiteral("explore"),
                       QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M), tr("Opens the model of this run."));
    connect(open_, &QAction::triggered, this, [this] { Q_EMIT modelRequested(currentRun()); });
    openBest_ = addCommand(*this, QStringLiteral("runs_open_best"), tr("Explore the run's best weights"),
                           QStringLiteral("star"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_B),
                           tr("Opens the weights of this run with the best result on the validation images, if they "
                              "are not the final ones."));
    connect(openBest_, &QAction::triggered, this, [this] { Q_EMIT bestRequested(currentRun()); });
    resume_ = addCommand(*this, QStringLiteral("runs_resume"), tr("Resume the run"), QStringLiteral("play"),
                         QKeySequence(Qt::CTRL | Qt::Key_F5), tr("Resumes this run from its last checkpoint."));
    connect(resume_, &QAction::triggered, this, [this] { runs_.resume(currentRun()); });
    use_ = addCommand(*this, QStringLiteral("runs_use"), tr("Use the run's settings"), QStringLiteral("copy"),
                      QKeySequence(Qt::CTRL | Qt::Key_D),
                      tr("Copies the settings of this run to the Train panel, for a new training run."));
    connect(use_, &QAction::triggered, this, [this] { runs_.readSettings(currentRun()); });
    connect(&runs_, &RunsController::settingsRead, this,
            [this](const std::string& id, const core::RunSettings& settings) {
                Q_EMIT settingsRequested(settings);
                const StudioRun* run = runs_.find(id);
                message_->showInfo(tr("The Train panel now has the settings of %1.")
                                       .arg(run != nullptr ? run->name() : QString::fromStdString(id)));
            });
    queue_ =
        addCommand(*this, QStringLiteral("runs_queue"), tr("Add the run's settings to the queue"),
                   QStringLiteral("add"), QKeySequence(Qt::CTRL | Qt::Key_F9),
                   tr("Puts a new training with the settings and the dataset of this run at the end of the queue."));
    connect(queue_, &QAction::triggered, this, [this] {
        if (const StudioRun* run = runs_.find(currentRun())) Q_EMIT queueRequested(run->info.id, run->name());
    });
    rename_ = addCommand(*this, QStringLiteral("runs_rename"), tr("Rename the run"), QStringLiteral("edit"),
                         QKeySequence(Qt::Key_F2), tr("Renames this run."));
    connect(rename_, &QAction::triggered, this, [this] {
        name_->setFocus(Qt::ShortcutFocusReason);
        name_->selectAll();
    });
    remove_ = addCommand(*this, QStringLiteral("runs_delete"), tr("Delete the run"), QStringLiteral("trash"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete),
                         tr("Deletes this run. Until you close Imago, this can be undone."));
    connect(remove_, &QAction::triggered, this, [this] {
        keepNotes();
        runs_.remove(currentRun());
    });
    undo_ = addCommand(*this, QStringLiteral("runs_undo"), tr("Undo the deletion"), QStringLiteral("undo"),
                       QKeySequence(Qt::CTRL | Qt::Key_Z), tr("Restores the run that was deleted last."));
    connect(undo_, &QAction::triggered, &runs_, &RunsController::undo);
}

void RunsPanel::buildButtons(QVBoxLayout* column) {
    auto* row = new QHBoxLayout(buttons_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    for (QAction* action : actions()) {
        QToolButton* button = commandButton(action, buttons_);
        button->setFocusPolicy(Qt::StrongFocus);  // a click ends what is being typed
        if (action == undo_) row->addStretch(1);
        row->addWidget(button);
    }
    column->addWidget(buttons_);
}

// There is nothing to do with no run; but what was deleted can come back, and then nothing moves either.
void RunsPanel::showButtons() {
    const bool any = !runs_.runs().empty() || runs_.canUndo();
    buttons_->setVisible(any);
    QSizePolicy policy = details_->sizePolicy();
    policy.setRetainSizeWhenHidden(any);  // the buttons above stay where they are
    details_->setSizePolicy(policy);
}

void RunsPanel::showMenu(const QPoint& position) {
    if (list_->itemAt(position) == nullptr) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("runs_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : actions()) {
        if (action == undo_) menu->addSeparator();
        menu->addAction(action);
    }
    menu->popup(list_->viewport()->mapToGlobal(position));
}

void RunsPanel::buildDetails(QVBoxLayout* column) {
    auto* form = new QFormLayout(details_);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::kLarge);
    form->setVerticalSpacing(space::kMedium);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    name_->setObjectName(QStringLiteral("runs_name"));
    name_->setAccessibleName(tr("Name of the run"));
    name_->setToolTip(tr("The name of this run in Imago. Its folder is not renamed."));
    name_->setMaxLength(100);
    notes_->setObjectName(QStringLiteral("runs_notes"));
    notes_->setAccessibleName(tr("Notes about the run"));
    notes_->setToolTip(tr("Your notes about this run; saved with it."));
    notes_->setPlaceholderText(tr("What you tried, and the result"));
    notes_->setTabChangesFocus(true);
    notes_->setFixedHeight(kNotesLines * fontMetrics().lineSpacing() + 3 * space::kMedium);
    notes_->installEventFilter(this);
    form->addRow(tr("Name"), name_);
    form->addRow(tr("Notes"), notes_);
    column->addWidget(details_);
    connect(name_, &QLineEdit::editingFinished, this, &RunsPanel::keepNotes);
}

void RunsPanel::showRuns() {
    const auto& runs = runs_.runs();
    filling_ = true;
    // The same items where the same runs are: scrolled and focused as before.
    const auto count = static_cast<int>(runs.size());
    while (list_->count() > count) delete list_->takeItem(list_->count() - 1);
    while (list_->count() < count) list_->addItem(new QListWidgetItem);
    for (int index = 0; index < count; ++index) showRun(list_->item(index), runs[static_cast<std::size_t>(index)]);
    filling_ = false;
    empty_->setText(emptyText());
    stack_->setCurrentWidget(runs.empty() ? static_cast<QWidget*>(empty_) : list_);
    showButtons();
    showSelected();
    showInterrupted();
}

QString RunsPanel::emptyText() const {
    if (runs_.unreadable())
        return tr(
            "The runs of this project cannot be read. Repair the project, or open another one: File > Open project.");
    if (!runs_.loaded()) return tr("Reading the runs…");
    return tr("Every run is saved here with its settings, curves and samples. Press Start to begin the first one.");
}

void RunsPanel::showSelected() {
    if (shown_ != currentRun()) keepNotes();
    filling_ = true;
    int selected = -1;
    for (int row = 0; row < list_->count(); ++row)
        if (idOf(list_->item(row)) == currentRun()) selected = row;
    if (selected != list_->currentRow()) list_->setCurrentRow(selected);
    if (selected < 0) {
        list_->clearSelection();
    } else {
        list_->item(selected)->setSelected(true);  // it may be the current one without that: the focus came
    }
    filling_ = false;
    showCurrent();
}

void RunsPanel::showRun(QListWidgetItem* item, const StudioRun& run) {
    item->setData(kIdRole, QString::fromStdString(run.info.id));
    item->setText(runText(run, locale()));
    item->setToolTip(runHelp(run, locale()));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    const int place = comparison_.placeOf(run.info.id);
    item->setCheckState(place >= 0 ? Qt::Checked : Qt::Unchecked);
    // The color of its curves.
    QPixmap swatch(kSwatch, kSwatch);
    const QList<QColor>& colors = theme_.colors().curves;
    swatch.fill(colors[std::max(place, 0) % colors.size()]);
    QIcon color(swatch);
    color.addPixmap(swatch, QIcon::Selected);  // as it is, not tinted
    item->setIcon(place >= 0 ? color : QIcon());
}

void RunsPanel::showCurrent() {
    const StudioRun* run = runs_.find(currentRun());
    details_->setVisible(run != nullptr);
    // What is being typed stays.
    const bool typing = run != nullptr && run->info.id == shown_ && (name_->hasFocus() || notes_->hasFocus());
    if (!typing) {
        shown_ = run != nullptr ? run->info.id : std::string();
        name_->setText(run != nullptr ? run->name() : QString());
        const QString text = run != nullptr ? QString::fromStdString(run->notes.text) : QString();
        if (notes_->toPlainText() != text) notes_->setPlainText(text);
    }
    showActions();
}

void RunsPanel::showInterrupted() {
    const StudioRun* run = runs_.interrupted();
    const bool there = run != nullptr;
    interruptedRun_ = there ? run->info.id : std::string();
    interrupted_->setVisible(there);
    if (there)
        interruptedText_->setText(
            tr("%1 was interrupted after %2 and can be resumed.").arg(run->name(), lengthText(run->info, locale())));
}

void RunsPanel::showActions() {
    const std::string id = currentRun();
    const bool seen = isVisible();
    const StudioRun* run = runs_.find(id);
    open_->setEnabled(seen && runs_.canOpenModel(id));
    openBest_->setEnabled(seen && runs_.canOpenBest(id));
    resume_->setEnabled(seen && runs_.canResume(id));
    use_->setEnabled(seen && run != nullptr && run->info.state != core::RunState::damaged && training_.canStart());
    queue_->setEnabled(seen && run != nullptr && run->info.state != core::RunState::damaged);
    rename_->setEnabled(seen && run != nullptr);
    remove_->setEnabled(seen && runs_.canRemove(id));
    undo_->setEnabled(seen && runs_.canUndo());
}

void RunsPanel::keepNotes() {
    const StudioRun* run = runs_.find(shown_);
    if (run == nullptr) return;
    const std::string id = shown_;
    const QString name = name_->text();
    const QString text = notes_->toPlainText();
    runs_.rename(id, name);
    runs_.setNotes(id, text);
}

bool RunsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == notes_ && event->type() == QEvent::FocusOut) keepNotes();
    return QWidget::eventFilter(watched, event);
}

void RunsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    runs_.refresh();
    showActions();
}

void RunsPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    keepNotes();
    showActions();
}

}  // namespace ui
