#include "ui/train/sweep/SweepView.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/common/Command.h"
#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/SaveDialog.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/sweep/SweepGridView.h"

namespace ui {

namespace {

constexpr int kThousandths = 1000;

/// A name for a file of plain letters and digits: "sweep-beta.png".
QString sheetName(const std::string& sweep) {
    QString name;
    for (const QChar letter : QString::fromStdString(sweep))
        name += letter.isLetterOrNumber() || letter == QLatin1Char('_') ? letter : QLatin1Char('-');
    return QStringLiteral("sweep-%1.png").arg(name);
}

}  // namespace

SweepView::SweepView(SweepController& sweeps, SweepOpener& opener, SweepSheetController& sheets, Theme& theme,
                     QWidget* parent)
    : QWidget(parent),
      sweeps_(sweeps),
      opener_(opener),
      sheets_(sheets),
      list_(new ChoiceField(this)),
      images_(new ChoiceField(this)),
      group_(new ChoiceField(this)),
      groupLabel_(new QLabel(tr("&Group by"), this)),
      stack_(new QStackedWidget(this)),
      empty_(new QLabel(this)),
      grid_(new SweepGridView(theme, this)),
      note_(new QLabel(this)),
      measure_(new QPushButton(tr("&Measure KID and DCI"), this)),
      cancel_(new QPushButton(tr("Cancel"), this)),
      save_(new QPushButton(tr("Save s&heet…"), this)),
      progress_(new QProgressBar(this)),
      message_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("sweep_view"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, space::kMedium);
    column->setSpacing(space::kMedium);
    buildCommands();
    column->addLayout(buildBar());
    buildEmpty();
    stack_->addWidget(empty_);
    stack_->addWidget(grid_);
    column->addWidget(stack_, 1);
    note_->setObjectName(QStringLiteral("sweep_note"));
    note_->setProperty("muted", true);
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    column->addWidget(note_);
    column->addLayout(buildFoot());
    message_->setObjectName(QStringLiteral("sweep_message"));
    column->addWidget(message_);

    connect(&sweeps_, &SweepController::listChanged, this, &SweepView::showList);
    connect(&sweeps_, &SweepController::shownChanged, this, [this] {
        showList();
        showGrid();
    });
    connect(&sweeps_, &SweepController::columnsChanged, this, &SweepView::showGrid);
    connect(&sweeps_, &SweepController::measuringChanged, this, &SweepView::showMeasuring);
    connect(&sweeps_, &SweepController::measured, this, [this](double share, const QString& run) {
        progress_->setValue(static_cast<int>(kThousandths * share));
        progress_->setToolTip(tr("Measuring %1").arg(run));
    });
    connect(&sweeps_, &SweepController::noted, message_, &MessageLine::showInfo);
    connect(&sweeps_, &SweepController::failed, message_, &MessageLine::showError);
    connect(&opener_, &SweepOpener::failed, message_, &MessageLine::showError);
    connect(&sheets_, &SweepSheetController::finished, this,
            [this](const QString& file) { tellSaved(*message_, file); });
    connect(&sheets_, &SweepSheetController::failed, message_, &MessageLine::showError);
    connect(&sheets_, &SweepSheetController::busyChanged, this, &SweepView::showMeasuring);
    connect(grid_, &SweepGridView::cellWanted, this, &SweepView::openCell);
    grid_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(grid_, &QWidget::customContextMenuRequested, this, &SweepView::showMenu);
    showList();
    showGrid();
}

void SweepView::buildCommands() {
    new_ = new QAction(icon(QStringLiteral("add")), tr("S&weep…"), this);
    new_->setObjectName(QStringLiteral("sweep_new"));
    new_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    new_->setStatusTip(tr("Train with several values of one or two settings, and compare the results"));
    new_->setToolTip(new_->statusTip());
    connect(new_, &QAction::triggered, this, &SweepView::newWanted);
    show_ = new QAction(icon(QStringLiteral("sheet")), tr("Show sw&eeps"), this);
    show_->setObjectName(QStringLiteral("sweep_show"));
    show_->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_W));
    show_->setStatusTip(tr("Show the images and figures of the runs of a sweep"));
    show_->setToolTip(show_->statusTip());
    connect(show_, &QAction::triggered, this, &SweepView::shownWanted);
}

QHBoxLayout* SweepView::buildBar() {
    auto* bar = new QHBoxLayout;
    bar->setSpacing(space::kMedium);
    auto* title = new QLabel(tr("&Sweep"), this);
    title->setBuddy(list_);
    list_->setObjectName(QStringLiteral("sweep_list"));
    list_->setAccessibleName(tr("Sweep"));
    list_->setToolTip(tr("The sweeps of this project's queue."));
    images_->setObjectName(QStringLiteral("sweep_images"));
    images_->setAccessibleName(tr("Images"));
    images_->setToolTip(
        tr("Random samples: along a row each model generates from the same latent. Reconstructions: each model encodes "
           "and decodes the same original images."));
    images_->addItem(tr("Random samples"));
    images_->addItem(tr("Reconstructions"));
    group_->setObjectName(QStringLiteral("sweep_group"));
    group_->setAccessibleName(tr("Group by"));
    group_->setToolTip(tr("The setting whose values put the columns into groups."));
    groupLabel_->setBuddy(group_);
    auto* add = new QToolButton(this);
    add->setDefaultAction(new_);
    add->setObjectName(QStringLiteral("sweep_new_button"));
    add->setAccessibleName(commandText(*new_));
    add->setFocusPolicy(Qt::TabFocus);
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("sweep_close"));
    close->setIcon(icon(QStringLiteral("cancel")));
    close->setAccessibleName(tr("Close the sweep"));
    close->setToolTip(tr("Returns to the samples of the training."));
    close->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(title);
    bar->addWidget(list_, 2);
    bar->addWidget(images_, 1);
    bar->addWidget(groupLabel_);
    bar->addWidget(group_, 1);
    bar->addWidget(add);
    bar->addWidget(close);
    connect(list_, &QComboBox::activated, this,
            [this] { sweeps_.show(list_->currentData().toString().toStdString()); });
    connect(images_, &QComboBox::currentIndexChanged, this,
            [this](int index) { sweeps_.setImages(index == 0 ? SweepImages::samples : SweepImages::reconstructions); });
    connect(group_, &QComboBox::currentIndexChanged, this, &SweepView::showGrid);
    connect(close, &QToolButton::clicked, this, &SweepView::closed);
    return bar;
}

QHBoxLayout* SweepView::buildFoot() {
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kMedium);
    measure_->setObjectName(QStringLiteral("sweep_measure"));
    measure_->setToolTip(
        tr("Measures the runs that are done: KID of 1,000 samples against 1,000 held-out images, and for models with "
           "an encoder how disentangled their codes are (DCI). It takes from seconds to minutes a run."));
    cancel_->setObjectName(QStringLiteral("sweep_cancel"));
    cancel_->setToolTip(tr("Stops measuring; runs that were measured keep their figures."));
    save_->setObjectName(QStringLiteral("sweep_save"));
    save_->setToolTip(tr("Saves a column of samples for each run that is done as one PNG file."));
    progress_->setObjectName(QStringLiteral("sweep_progress"));
    progress_->setAccessibleName(tr("Progress of the measuring"));
    progress_->setRange(0, kThousandths);
    progress_->setTextVisible(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{measure_, cancel_}) foot->addWidget(widget);
    foot->addWidget(progress_, 1);
    foot->addStretch(1);
    foot->addWidget(save_);
    connect(measure_, &QPushButton::clicked, &sweeps_, &SweepController::measure);
    connect(cancel_, &QPushButton::clicked, &sweeps_, &SweepController::cancelMeasuring);
    connect(save_, &QPushButton::clicked, this, [this] {
        askForFile(this, tr("Save sheet"), sheetName(sweeps_.shown().name), tr("PNG image (*.png)"),
                   [this](const QString& file) { saveSheet(file); });
    });
    return foot;
}

void SweepView::buildEmpty() {
    empty_->setObjectName(QStringLiteral("sweep_empty"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setProperty("muted", true);
    empty_->setTextFormat(Qt::PlainText);
    showEmpty();
}

void SweepView::showEmpty() {
    if (!sweeps_.sweeps().empty())
        return empty_->setText(tr("Choose a sweep above to see the images and figures of its runs."));
    empty_->setText(
        tr("A sweep trains the same model several times, each time with another value of one or two settings, such as "
           "beta, and shows the results side by side. Choose Sweep… in the Train menu to plan one."));
}

void SweepView::tell(const QString& sentence) {
    message_->showInfo(sentence);
}

void SweepView::showList() {
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const core::SweepSummary& sweep : sweeps_.sweeps()) {
        const QString name = QString::fromStdString(sweep.name);
        //: A sweep in a list: its name, and how many of its runs are done.
        list_->addItem(tr("%1 (%2 of %n run(s) done)", nullptr, static_cast<int>(sweep.runs))
                           .arg(name, locale().toString(static_cast<qulonglong>(sweep.done))),
                       name);
    }
    list_->setCurrentIndex(list_->findData(QString::fromStdString(sweeps_.shown().name)));
    list_->setEnabled(list_->count() > 0);
    showEmpty();
}

void SweepView::showGrid() {
    const StudioSweep& sweep = sweeps_.shown();
    const bool isPair = sweep.swept.size() == 2;
    {
        const QSignalBlocker quiet(group_);
        QStringList labels;
        if (isPair)
            for (const std::string& name : sweep.swept) labels << settingLabel(sweep, name);
        QStringList now;
        for (int index = 0; index < group_->count(); ++index) now << group_->itemText(index);
        if (labels != now) {
            const int before = group_->currentIndex();
            group_->clear();
            group_->addItems(labels);
            if (before >= 0 && before < labels.size()) group_->setCurrentIndex(before);
        }
    }
    group_->setVisible(isPair);
    groupLabel_->setVisible(isPair);
    images_->setEnabled(sweeps_.isShown());
    const auto groupBy = static_cast<std::size_t>(std::max(0, group_->currentIndex()));
    const SweepFigures figures = sweepFigures(sweep, sweeps_.images(), groupBy, locale());
    grid_->show(sweep, figures, sweeps_.images());
    stack_->setCurrentWidget(sweeps_.isShown() ? static_cast<QWidget*>(grid_) : empty_);
    QStringList notes;
    if (!figures.note.isEmpty()) notes << figures.note;
    if (!sweep.originals.empty() && !sweep.originalsHeldOut && sweeps_.images() == SweepImages::reconstructions)
        notes << tr("No images were held out from training, so these originals are training images.");
    note_->setText(notes.join(QLatin1Char(' ')));
    note_->setVisible(!notes.isEmpty());
    showMeasuring();
}

void SweepView::showMeasuring() {
    const bool isIdle = sweeps_.measuring() == SweepMeasuring::idle;
    measure_->setVisible(isIdle);
    measure_->setEnabled(sweeps_.canMeasure());
    cancel_->setVisible(!isIdle);
    cancel_->setEnabled(sweeps_.measuring() == SweepMeasuring::running);
    progress_->setVisible(!isIdle);
    if (isIdle) progress_->setValue(0);
    const auto& columns = sweeps_.shown().columns;
    const bool anyModel = std::any_of(columns.begin(), columns.end(),
                                      [](const StudioSweepColumn& column) { return column.row.hasModel; });
    save_->setEnabled(anyModel && !sheets_.busy());
}

void SweepView::showMenu(const QPoint& position) {
    const QModelIndex index = grid_->indexAt(position);
    const auto place = grid_->grid().placeOf(index.column());
    if (!index.isValid() || !place) return;
    grid_->setCurrentIndex(index);
    const bool hasImage = !grid_->grid().imageAt(index.row(), index.column()).isNull();
    auto* menu = new QMenu(grid_);
    menu->setObjectName(QStringLiteral("sweep_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::size_t at = *place;
    QAction* open = menu->addAction(hasImage ? tr("Open in Explore at this latent") : tr("Open the model in Explore"),
                                    this, [this, at, row = hasImage ? index.row() : -1] { openCell(at, row); });
    open->setObjectName(QStringLiteral("sweep_open_cell"));
    open->setEnabled(at < sweeps_.shown().columns.size() && sweeps_.shown().columns[at].row.hasModel);
    QAction* copy = menu->addAction(tr("Copy"), grid_, &SweepGridView::copySelected);
    copy->setObjectName(QStringLiteral("sweep_copy"));
    menu->popup(grid_->viewport()->mapToGlobal(position));
}

void SweepView::openCell(std::size_t place, int row) {
    const auto& columns = sweeps_.shown().columns;
    if (place >= columns.size()) return;
    const StudioSweepColumn& column = columns[place];
    if (!column.row.hasModel) {
        const core::QueueState state = column.row.entry.state;
        const bool mayCome = state == core::QueueState::waiting || state == core::QueueState::running;
        message_->showInfo(mayCome ? tr("This run has no model yet.") : tr("This run has no model."));
        return;
    }
    const QString model = QString::fromStdString(sweeps_.modelOf(column).string());
    const auto cell = static_cast<std::size_t>(std::max(0, row));
    if (row >= 0 && cell < column.cells.size()) {
        opener_.open(model, column.cells[cell].latent, column.cells[cell].classes);
    } else {
        opener_.open(model, {}, {});
    }
}

void SweepView::saveSheet(const QString& file) {
    std::vector<SweepSheetController::Column> columns;
    for (const StudioSweepColumn& column : sweeps_.shown().columns)
        if (column.row.hasModel) columns.push_back({sweeps_.modelOf(column), core::sweepColumnLabel(column.row.entry)});
    sheets_.save(sweeps_.shown().name, columns, file);
}

}  // namespace ui
