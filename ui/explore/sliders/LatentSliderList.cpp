#include "ui/explore/sliders/LatentSliderList.h"

#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/common/FoldButton.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sliders/LatentSlider.h"

namespace ui {

LatentSliderList::LatentSliderList(Theme& theme, QWidget* parent) : QScrollArea(parent), theme_(theme) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void LatentSliderList::setSpace(int latentSize, const core::LatentStatistics& statistics) {
    const bool sameSize = latentSize == static_cast<int>(sliders_.size());
    if (sameSize && held()) {
        waiting_ = Space{latentSize, statistics};
        setStatistics(statistics);
        return;
    }
    waiting_.reset();
    build({latentSize, statistics});
}

void LatentSliderList::build(const Space& space) {
    delete takeWidget();
    sliders_.assign(static_cast<std::size_t>(space.size), nullptr);
    if (latent_.size() != sliders_.size()) latent_.assign(sliders_.size(), 0.0F);
    statistics_ = space.statistics;
    order_ = statistics_.byActivity(space.size);

    measured_ = !sliders_.empty() && statistics_.meanKl.size() == sliders_.size();
    openCount_ = std::min(space.size, kOpenAtFirst);
    if (measured_) {
        openCount_ = static_cast<int>(std::count_if(statistics_.meanKl.begin(), statistics_.meanKl.end(),
                                                    [](float kl) { return kl >= kInactive; }));
    }

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::kMedium, 0);
    column->setSpacing(space::kSmall);
    fill(column, 0, openCount_);

    const int folded = space.size - openCount_;
    if (folded > 0) {
        auto* rest = new QWidget(content);
        foldedColumn_ = new QVBoxLayout(rest);
        foldedColumn_->setContentsMargins(0, 0, 0, 0);
        foldedColumn_->setSpacing(space::kSmall);
        fold_ = new FoldButton(
            measured_ ? tr("%n inactive, without effect", nullptr, folded) : tr("%n more", nullptr, folded), rest,
            content);
        fold_->setObjectName(QStringLiteral("inactive_dimensions"));
        fold_->setToolTip(measured_
                              ? tr("Dimensions that the model does not use: their mean KL is below 0.05 nats.")
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
