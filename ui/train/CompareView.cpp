#include "ui/train/CompareView.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/common/ImageView.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/RunTableView.h"

namespace ui {

namespace {
constexpr std::size_t kMostColumns = 3;
// Of the height.
constexpr int kSamplesShare = 3;
constexpr int kTableShare = 2;
}  // namespace

CompareView::CompareView(Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), grid_(new QGridLayout), table_(new RunTableView(theme, this)) {
    setObjectName(QStringLiteral("compare_view"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, space::kMedium);
    column->setSpacing(space::kLarge);
    column->addLayout(grid_, kSamplesShare);
    column->addWidget(table_, kTableShare);
    grid_->setSpacing(space::kLarge);
    connect(&theme_, &Theme::changed, this, &CompareView::showTitles);
}

void CompareView::show(const std::vector<ComparedRun>& runs) {
    for (const Cell& cell : cells_) delete cell.box;
    cells_.clear();
    // Four runs are two rows of two.
    const std::size_t columns = runs.size() == 4 ? 2 : kMostColumns;
    for (const ComparedRun& run : runs) {
        auto* box = new QWidget(this);
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::kSmall);
        Cell cell{box, new QLabel(box), new ImageView(theme_, box), run};
        cell.title->setObjectName(QStringLiteral("compare_title_%1").arg(cells_.size()));
        cell.title->setTextFormat(Qt::RichText);
        // A long name must not push the window wider.
        cell.title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        cell.image->setObjectName(QStringLiteral("compare_samples_%1").arg(cells_.size()));
        cell.image->setAccessibleName(tr("Samples of %1").arg(run.name));
        cell.image->setToolTip(
            tr("Samples that %1 generates from random latents, the same ones for every run.").arg(run.name));
        cell.image->setEmptyText(tr("No samples yet: they are saved with the first checkpoint."));
        cell.image->setImage(run.samples);
        column->addWidget(cell.title);
        column->addWidget(cell.image, 1);
        const auto place = cells_.size();
        grid_->addWidget(box, static_cast<int>(place / columns), static_cast<int>(place % columns));
        box->show();
        cells_.push_back(std::move(cell));
    }
    table_->show(runTable(runs, locale()));
    showTitles();
}

void CompareView::showTitles() {
    const ThemeColors& colors = theme_.colors();
    for (std::size_t place = 0; place < cells_.size(); ++place) {
        const Cell& cell = cells_[place];
        const QColor color = colors.curves[static_cast<int>(place) % colors.curves.size()];
        const QString step = cell.run.samples.isNull()
                                 ? QString()
                                 : tr("step %1").arg(locale().toString(static_cast<qlonglong>(cell.run.samplesStep)));
        cell.title->setText(QStringLiteral("<span style=\"color:%1\">■</span>&nbsp; <b>%2</b>&nbsp; "
                                           "<span style=\"color:%3\">%4</span>")
                                .arg(color.name(), cell.run.name.toHtmlEscaped(), colors.mutedText.name(), step));
    }
}

}  // namespace ui
