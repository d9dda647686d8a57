#include "ui/explore/sliders/LatentSliderList.h"

#include <QCoreApplication>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/common/FoldButton.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sliders/KlChart.h"
#include "ui/explore/sliders/LatentSlider.h"

namespace ui {

LatentSliderList::LatentSliderList(Theme& theme, QWidget* parent) : QScrollArea(parent), theme_(theme) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void LatentSliderList::setSpace(int latentSize, const core::LatentStatistics& statistics, bool hasPosterior) {
    const bool sameSize = latentSize == static_cast<int>(sliders_.size());
    if (sameSize && held()) {
        waiting_ = Space{latentSize, statistics, hasPosterior};
        setStatistics(statistics);
        return;
    }
    waiting_.reset();
    build({latentSize, statistics, hasPosterior});
}

void LatentSliderList::build(const Space& space) {
    delete takeWidget();
    fold_ = nullptr;
    foldedColumn_ = nullptr;
    chart_ = nullptr;
    sliders_.assign(static_cast<std::size_t>(space.size), nullptr);
    if (latent_.size() != sliders_.size()) latent_.assign(sliders_.size(), 0.0F);
    statistics_ = space.statistics;
    order_ = statistics_.byActivity(space.size);

    measured_ = !sliders_.empty() && statistics_.meanKl.size() == sliders_.size();
    openCount_ = std::min(space.size, kOpenAtFirst);
    if (measured_) openCount_ = statistics_.activeCount();

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::kMedium, 0);
    column->setSpacing(space::kSmall);
    addChart(column, space);
    fill(column, 0, openCount_);

    const int folded = space.size - openCount_;
    if (folded > 0) {
        auto* rest = new QWidget(content);
        foldedColumn_ = new QVBoxLayout(rest);
        foldedColumn_->setContentsMargins(0, 0, 0, 0);
        foldedColumn_->setSpacing(space::kSmall);
        fold_ = new FoldButton(
            measured_ ? tr("%n inactive, little effect", nullptr, folded) : tr("%n more", nullptr, folded), rest,
            content);
        fold_->setObjectName(QStringLiteral("inactive_dimensions"));
        fold_->setToolTip(measured_
                              ? tr("Dimensions that the model hardly uses: their mean KL is below 0.1 nats.")
                              : tr("The other dimensions; which of them the model uses has not been measured yet."));
        connect(fold_, &QToolButton::toggled, this, [this](bool open) {
            if (open && foldedColumn_->count() == 0) fill(foldedColumn_, openCount_, static_cast<int>(order_.size()));
        });
        column->addWidget(fold_);
        column->addWidget(rest);
    }
    column->addStretch(1);
    setWidget(content);
}

void LatentSliderList::addChart(QVBoxLayout* column, const Space& space) {
    if (space.size == 0 || (!space.hasPosterior && space.statistics.meanKl.empty())) return;
    chart_ = new KlChart(theme_, column->parentWidget());
    chart_->setStatistics(space.statistics, space.size);
    chart_->setOpen(chartOpen_);
    connect(chart_, &KlChart::toggled, this, [this](bool open) { chartOpen_ = open; });
    connect(chart_, &KlChart::dimensionChosen, this, &LatentSliderList::goTo);
    column->addWidget(chart_);
}

void LatentSliderList::goTo(int dimension) {
    const auto place = std::find(order_.begin(), order_.end(), dimension) - order_.begin();
    if (place >= openCount_ && fold_ != nullptr) fold_->setOpen(true);
    LatentSlider* slider = this->slider(dimension);
    if (slider == nullptr) return;
    // What the fold has just shown has no place yet.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    slider->focusTrack();
    ensureWidgetVisible(slider);
}

void LatentSliderList::fill(QVBoxLayout* column, int first, int last) {
    for (int place = first; place < last; ++place) {
        const int dimension = order_[static_cast<std::size_t>(place)];
        auto* slider = makeSlider(dimension, column->parentWidget());
        sliders_[static_cast<std::size_t>(dimension)] = slider;
        showActivity(dimension);
        column->addWidget(slider);
        slider->show();  // at once: a layout shows what is added to a visible widget only later
    }
}

LatentSlider* LatentSliderList::makeSlider(int dimension, QWidget* parent) {
    auto* slider = new LatentSlider(dimension, theme_, parent);
    slider->setValue(latent_[static_cast<std::size_t>(dimension)]);
    connect(slider, &LatentSlider::pressed, this,
            [this, slider] { Q_EMIT taken(slider->dimension(), static_cast<double>(slider->value())); });
    connect(slider, &LatentSlider::moved, this, [this, slider](int moved, float value) {
        if (!slider->held()) Q_EMIT taken(moved, 0);
        latent_[static_cast<std::size_t>(moved)] = value;
        Q_EMIT this->moved(moved, value);
    });
    connect(
        slider, &LatentSlider::released, this,
        [this] {
            if (const auto space = std::exchange(waiting_, std::nullopt)) build(*space);
        },
        Qt::QueuedConnection);  // not from within the slider that build() deletes
    return slider;
}

void LatentSliderList::setStatistics(const core::LatentStatistics& statistics) {
    statistics_ = statistics;
    if (chart_ != nullptr) chart_->setStatistics(statistics, static_cast<int>(sliders_.size()));
    for (std::size_t dimension = 0; dimension < sliders_.size(); ++dimension) {
        if (sliders_[dimension] != nullptr) showActivity(static_cast<int>(dimension));
    }
}

void LatentSliderList::showActivity(int dimension) {
    const auto& kl = statistics_.meanKl;
    const auto index = static_cast<std::size_t>(dimension);
    if (kl.size() != sliders_.size()) {
        sliders_[index]->setActivity(-1, 0);
    } else {
        sliders_[index]->setActivity(kl[index], *std::max_element(kl.begin(), kl.end()));
    }
}

void LatentSliderList::setLatent(const core::Latent& latent) {
    if (latent.size() != sliders_.size()) return;
    latent_ = latent;
    for (LatentSlider* slider : sliders_) {
        if (slider != nullptr) slider->setValue(latent[static_cast<std::size_t>(slider->dimension())]);
    }
}

LatentSlider* LatentSliderList::slider(int dimension) const {
    const auto index = static_cast<std::size_t>(dimension);
    return dimension >= 0 && index < sliders_.size() ? sliders_[index] : nullptr;
}

bool LatentSliderList::held() const {
    return std::any_of(sliders_.begin(), sliders_.end(),
                       [](const LatentSlider* slider) { return slider != nullptr && slider->held(); });
}

}  // namespace ui
