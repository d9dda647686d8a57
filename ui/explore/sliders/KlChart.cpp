#include "ui/explore/sliders/KlChart.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <utility>

#include "ui/common/FoldButton.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sliders/KlBars.h"

namespace ui {

KlChart::KlChart(Theme& theme, QWidget* parent)
    : QWidget(parent),
      content_(new QWidget(this)),
      fold_(new FoldButton(tr("KL per dimension"), content_, this)),
      caption_(new QLabel(content_)),
      bars_(new KlBars(theme, content_)),
      readout_(new QLabel(content_)) {
    setObjectName(QStringLiteral("kl_chart"));
    fold_->setObjectName(QStringLiteral("kl_fold"));
    fold_->setToolTip(
        tr("Shows the mean KL of each latent dimension as a bar, largest first. A dimension is active when its bar "
           "reaches above the line; the sliders of the others hardly change the sample."));
    caption_->setObjectName(QStringLiteral("kl_caption"));
    caption_->setWordWrap(true);
    bars_->setObjectName(QStringLiteral("kl_bars"));
    bars_->setToolTip(fold_->toolTip());
    readout_->setObjectName(QStringLiteral("kl_readout"));
    readout_->setProperty("muted", true);
    readout_->setWordWrap(true);
    auto* rows = new QVBoxLayout(content_);
    rows->setContentsMargins(0, 0, 0, space::kMedium);
    rows->setSpacing(space::kSmall);
    rows->addWidget(caption_);
    rows->addWidget(bars_);
    rows->addWidget(readout_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(fold_);
    column->addWidget(content_);
    connect(fold_, &QToolButton::toggled, this, &KlChart::toggled);
    connect(bars_, &KlBars::chosen, this, &KlChart::dimensionChosen);
    connect(bars_, &KlBars::currentChanged, this, &KlChart::showCurrent);
}

void KlChart::setOpen(bool open) {
    fold_->setOpen(open);
}

void KlChart::setStatistics(const core::LatentStatistics& statistics, int latentSize) {
    const bool measured = latentSize > 0 && statistics.meanKl.size() == static_cast<std::size_t>(latentSize);
    std::vector<KlBars::Bar> bars;
    if (measured) {
        for (const int dimension : statistics.byActivity(latentSize))
            bars.push_back({dimension, statistics.meanKl[static_cast<std::size_t>(dimension)]});
    }
    bars_->setBars(std::move(bars), core::LatentStatistics::kActiveKl);
    bars_->setVisible(measured);
    readout_->setVisible(measured);
    const QString text =
        measured ? tr("KL: %1 of %2 active").arg(statistics.activeCount()).arg(latentSize) : tr("KL per dimension");
    fold_->setText(text);
    fold_->setAccessibleName(text);
    caption_->setText(
        measured ? captionOf(statistics)
                 : tr("The KL of this model has not been measured yet; it is measured at the first validation."));
}

QString KlChart::captionOf(const core::LatentStatistics& statistics) const {
    using core::LatentStatistics;
    const auto number = [this](float nats) { return locale().toString(nats, 'g', 2); };
    const auto size = static_cast<int>(statistics.meanKl.size());
    if (!statistics.saysAnything())
        return tr("0 of %1 dimensions active: all together have less than %2 nats")
            .arg(size)
            .arg(number(LatentStatistics::kLeastKl));
    return tr("%1 of %2 dimensions active: KL above %3 nats")
        .arg(statistics.activeCount())
        .arg(size)
        .arg(number(LatentStatistics::kActiveKl));
}

void KlChart::showCurrent(int place) {
    readout_->setText(place < 0 ? tr("Click a bar to go to its slider.") : bars_->textOf(place));
}

}  // namespace ui
