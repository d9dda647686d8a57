#include "ui/train/CompareView.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/common/ElidedLabel.h"
#include "ui/common/ImageView.h"
#include "ui/common/PlacedSplitter.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/RunTableView.h"

namespace ui {

namespace {
constexpr std::size_t kMostColumns = 3;
/// Of the height, for the samples and for the table, where the table needs as much.
constexpr int kHalf = 1000;
}  // namespace

CompareView::CompareView(Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      splitter_(new PlacedSplitter(Qt::Vertical, this)),
      grid_(new QGridLayout),
      table_(new RunTableView(theme, this)) {
    setObjectName(QStringLiteral("compare_view"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, space::kSmall);
    splitter_->setObjectName(QStringLiteral("compare_splitter"));
    splitter_->setHandleWidth(space::kLarge);
    auto* samples = new QWidget(splitter_);
    samples->setLayout(grid_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(space::kLarge);
    splitter_->addWidget(samples);
    splitter_->addWidget(table_);
    column->addWidget(splitter_);
    connect(&theme_, &Theme::changed, this, &CompareView::showTitles);
    // The rows have their heights when they are seen first.
    connect(table_->verticalHeader(), &QHeaderView::sectionResized, this, &CompareView::fitTable);
}

void CompareView::show(const std::vector<ComparedRun>& runs) {
    for (const Cell& cell : cells_) delete cell.box;
    cells_.clear();
    // Four runs are two rows of two.
    const std::size_t columns = runs.size() == 4 ? 2 : kMostColumns;
    for (const ComparedRun& run : runs) {
        const auto place = cells_.size();
        QWidget* box = makeCell(run);
        grid_->addWidget(box, static_cast<int>(place / columns), static_cast<int>(place % columns));
        box->show();
    }
    table_->show(runTable(runs, locale()));
    showTitles();
    fitTable();
}

QWidget* CompareView::makeCell(const ComparedRun& run) {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    column->addLayout(row);
    Cell cell{box, new QLabel(box), new ElidedLabel(box), new QLabel(box), new ImageView(theme_, box), run};
    cell.swatch->setTextFormat(Qt::RichText);
    cell.title->setObjectName(QStringLiteral("compare_title_%1").arg(cells_.size()));
    QFont bold = cell.title->font();
    bold.setBold(true);
    cell.title->setFont(bold);
    cell.step->setObjectName(QStringLiteral("compare_step_%1").arg(cells_.size()));
    cell.step->setProperty("muted", true);
    row->addWidget(cell.swatch);
    row->addWidget(cell.title, 1);
    row->addWidget(cell.step);
    cell.image->setObjectName(QStringLiteral("compare_samples_%1").arg(cells_.size()));
    cell.image->setAccessibleName(tr("Samples of %1").arg(run.name));
    cell.image->setToolTip(
        tr("Samples that %1 generates from random latents, the same ones for every run.").arg(run.name));
    cell.image->setEmptyText(tr("No samples yet: they are saved with the first checkpoint."));
    cell.image->setImage(run.samples);
    column->addWidget(cell.image, 1);
    cells_.push_back(std::move(cell));
    return box;
}

void CompareView::fitTable() {
    table_->setMaximumHeight(table_->wholeHeight());
    if (!splitter_->isPlaced()) splitter_->setSizes({kHalf, kHalf});
}

void CompareView::showTitles() {
    const ThemeColors& colors = theme_.colors();
    for (std::size_t place = 0; place < cells_.size(); ++place) {
        const Cell& cell = cells_[place];
        const QColor color = colors.curves[static_cast<int>(place) % colors.curves.size()];
        cell.swatch->setText(QStringLiteral("<span style=\"color:%1\">■</span>").arg(color.name()));
        cell.title->setFullName(cell.run.name);
        cell.step->setText(cell.run.samples.isNull()
                               ? QString()
                               : tr("step %1").arg(locale().toString(static_cast<qlonglong>(cell.run.samplesStep))));
    }
}

}  // namespace ui
