#include "ui/data/SuggestionsPanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

#include "core/dataset/care/ClassEdits.h"
#include "ui/common/ThumbnailGrid.h"
#include "ui/common/text/BreakableText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

/// A long name must not widen the window.
QString shortName(const std::string& className) {
    constexpr int kLongest = 28;
    const QString name = QString::fromStdString(className);
    return name.size() <= kLongest ? name : name.left(kLongest - 1) + QChar(0x2026);
}

QString titleOf(const SuggestionsController::Group& group) {
    return SuggestionsPanel::tr("%Ln image(s) look like %1", nullptr, static_cast<int>(group.samples.size()))
        .arg(shortName(group.className));
}

}  // namespace

SuggestionsPanel::SuggestionsPanel(SuggestionsController& suggestions, DatasetChoice& choice, ThumbnailGrid& grid,
                                   QWidget* parent)
    : QWidget(parent),
      suggestions_(suggestions),
      choice_(choice),
      grid_(grid),
      find_(new QPushButton(icon(QStringLiteral("search")), tr("Find mislabeled images"), this)),
      progress_(new QWidget(this)),
      bar_(new QProgressBar(progress_)),
      state_(new QLabel(this)),
      list_(new QListWidget(this)),
      assign_(new QPushButton(tr("Assign"), this)),
      ignore_(new QPushButton(tr("Ignore"), this)) {
    setObjectName(QStringLiteral("suggestions_panel"));
    find_->setObjectName(QStringLiteral("suggestions_find"));
    connect(find_, &QPushButton::clicked, &suggestions_, &SuggestionsController::find);
    state_->setObjectName(QStringLiteral("suggestions_state"));
    state_->setProperty("muted", true);
    state_->setWordWrap(true);
    state_->setTextFormat(Qt::PlainText);
    buildList();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(find_);
    column->addWidget(buildProgress());
    column->addWidget(state_);
    column->addWidget(list_);
    column->addWidget(buildButtons());
    connect(&suggestions_, &SuggestionsController::changed, this, &SuggestionsPanel::follow);
    connect(&grid_, &ThumbnailGrid::selectionChanged, this, &SuggestionsPanel::showState);
    follow();
}

QWidget* SuggestionsPanel::buildProgress() {
    bar_->setObjectName(QStringLiteral("suggestions_progress"));
    bar_->setAccessibleName(tr("Finding mislabeled images"));
    bar_->setToolTip(tr("How many of the images have been compared."));
    bar_->setTextVisible(false);
    bar_->setRange(0, 100);
    auto* cancel = new QPushButton(icon(QStringLiteral("cancel")), tr("Cancel"), progress_);
    cancel->setObjectName(QStringLiteral("suggestions_cancel"));
    cancel->setToolTip(tr("Stops comparing the images."));
    connect(cancel, &QPushButton::clicked, &suggestions_, &SuggestionsController::cancel);
    auto* row = new QHBoxLayout(progress_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(bar_, 1);
    row->addWidget(cancel);
    return progress_;
}

void SuggestionsPanel::buildList() {
    list_->setObjectName(QStringLiteral("suggestions_list"));
    list_->setAccessibleName(tr("Images that look like those of another class"));
    list_->setToolTip(tr("Choose a group to see its images."));
    list_->setWordWrap(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setResizeMode(QListView::Adjust);
    list_->setSpacing(space::kSmall / 2);
    list_->setMinimumHeight(fontMetrics().lineSpacing() + space::kMedium);  // small screens: it scrolls
    list_->setMaximumHeight(6 * (fontMetrics().lineSpacing() + space::kSmall));
    connect(list_, &QListWidget::currentRowChanged, this, &SuggestionsPanel::choose);
}

QWidget* SuggestionsPanel::buildButtons() {
    auto* buttons = new QWidget(this);
    assign_->setObjectName(QStringLiteral("suggestions_assign"));
    assign_->setToolTip(
        tr("Assigns the selected images of the group, or all of them where none is selected. Files are not changed."));
    ignore_->setObjectName(QStringLiteral("suggestions_ignore"));
    ignore_->setToolTip(
        tr("Takes the selected images out of the group, or all of them where none is selected: their class is right."));
    connect(assign_, &QPushButton::clicked, this, &SuggestionsPanel::assign);
    connect(ignore_, &QPushButton::clicked, this, &SuggestionsPanel::ignore);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(assign_, 1);
    row->addWidget(ignore_);
    return buttons;
}

const SuggestionsController::Group* SuggestionsPanel::chosen() const {
    const auto row = static_cast<std::size_t>(list_->currentRow());  // -1 becomes a large one
    return row < suggestions_.groups().size() ? &suggestions_.groups()[row] : nullptr;
}

void SuggestionsPanel::follow() {
    showGroups();
    showState();
}

void SuggestionsPanel::showState() {
    const bool finding = suggestions_.state() == SuggestionsState::finding;
    const bool canFind = suggestions_.canFind();
    setVisible(canFind);
    find_->setVisible(!finding);
    find_->setToolTip(suggestions_.byModel()
                          ? tr("Finds images that look like those of another class, compared by the encoder of the "
                               "open model.")
                          : tr("Finds images that look like those of another class, compared by their appearance. With "
                               "a model open that was trained on such images, its encoder compares them."));
    progress_->setVisible(finding);
    bar_->setValue(suggestions_.percent());
    QString text;
    switch (suggestions_.state()) {
        case SuggestionsState::none:
        case SuggestionsState::finding:
            text = suggestions_.byModel() ? tr("Compared by the encoder of the open model.")
                                          : tr("Compared by appearance.");
            break;
        case SuggestionsState::cancelled:
            text = tr("Cancelled.");
            break;
        case SuggestionsState::failed:
            text = suggestions_.failure();
            break;
        case SuggestionsState::done:
            if (suggestions_.groups().empty()) text = tr("No image looks like those of another class.");
            break;
    }
    state_->setText(breakable(text));
    state_->setVisible(!text.isEmpty());
    const SuggestionsController::Group* group = chosen();
    list_->setVisible(!suggestions_.groups().empty());
    // Also where none is chosen: the list must not move under the pointer that chooses one.
    assign_->parentWidget()->setVisible(!suggestions_.groups().empty());
    assign_->setEnabled(group != nullptr);
    ignore_->setEnabled(group != nullptr);
    assign_->setText(group == nullptr ? tr("Assign") : tr("Assign to %1").arg(shortName(group->className)));
}

void SuggestionsPanel::showGroups() {
    QStringList titles;
    for (const SuggestionsController::Group& group : suggestions_.groups()) titles << titleOf(group);
    if (titles != titles_) {
        titles_ = titles;
        const QSignalBlocker quiet(list_);
        const int before = list_->currentRow();
        list_->clear();
        int row = -1;
        for (const SuggestionsController::Group& group : suggestions_.groups()) {
            if (group.className == shown_) row = list_->count();
            list_->addItem(titles[list_->count()]);
        }
        // The next group takes the place of one that nothing is left of.
        if (row < 0 && !shown_.empty()) row = std::min(before, list_->count() - 1);
        list_->setCurrentRow(row);
    }
    if (shown_.empty()) return;
    if (const SuggestionsController::Group* group = chosen()) {
        if (group->className != shown_ || group->samples != shownSamples_) choose();
    } else {
        shown_.clear();
        if (suggestions_.state() == SuggestionsState::done) Q_EMIT allWanted();
    }
}

void SuggestionsPanel::choose() {
    const SuggestionsController::Group* group = chosen();
    shown_ = group != nullptr ? group->className : std::string();
    shownSamples_ = group != nullptr ? group->samples : std::vector<std::uint32_t>();
    showState();
    if (group == nullptr) return;
    // Without gaps between them.
    Q_EMIT groupsWanted(titleOf(*group), {group->samples});
}

std::vector<std::uint32_t> SuggestionsPanel::wanted() const {
    const SuggestionsController::Group* group = chosen();
    if (group == nullptr) return {};
    std::vector<std::uint32_t> selected;
    std::ranges::copy_if(group->samples, std::back_inserter(selected),
                         [this](std::uint32_t sample) { return grid_.selection().has(sample); });
    return selected.empty() ? group->samples : selected;
}

void SuggestionsPanel::assign() {
    const SuggestionsController::Group* group = chosen();
    if (group == nullptr) return;
    const std::vector<std::uint32_t> samples = wanted();
    const int count = static_cast<int>(samples.size());
    const QString title = QString::fromStdString(group->className);
    choice_.edit(grid_.dataset(), tr("Assign %Ln image(s) to %1", nullptr, count).arg(title),
                 tr("%Ln image(s) assigned to %1.", nullptr, count).arg(title),
                 [samples, name = group->className](const core::DatasetEdits& edits, const core::Dataset& dataset,
                                                    const core::JobContext& context) {
                     return core::assignClass(edits, dataset, samples, name, context);
                 });
}

void SuggestionsPanel::ignore() {
    const SuggestionsController::Group* group = chosen();
    if (group == nullptr) return;
    suggestions_.ignore(std::string(group->className), wanted());
}

}  // namespace ui
