#include "ui/explore/map/MapBar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/common/fields/ChoiceField.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

void describe(QToolButton& button, const QString& name, const QString& iconName, const QString& spoken,
              const QString& help) {
    button.setObjectName(name);
    button.setIcon(icon(iconName));
    button.setAccessibleName(spoken);
    button.setToolTip(help);
    button.setFocusPolicy(Qt::TabFocus);
}

}  // namespace

MapBar::MapBar(MapController& maps, QWidget* parent)
    : QWidget(parent),
      maps_(maps),
      layout_(new ChoiceField(this)),
      decode_(new QToolButton(this)),
      fit_(new QToolButton(this)) {
    layout_->addItem(tr("Principal components (PCA)"));
    layout_->setItemData(0,
                         tr("Projects the latents onto their first two principal components. Here the cross moves the "
                            "current latent in a straight line along them."),
                         Qt::ToolTipRole);
    layout_->addItem(tr("Neighbors (UMAP)"));
    layout_->setItemData(1,
                         tr("Places images with similar latents next to each other: groups separate better, but "
                            "distances between far groups say little. Takes a few seconds."),
                         Qt::ToolTipRole);
    layout_->setMinimumContentsLength(14);
    layout_->setObjectName(QStringLiteral("map_layout"));
    layout_->setAccessibleName(tr("Layout of the map"));
    decode_->setCheckable(true);
    describe(*decode_, QStringLiteral("map_decode"), QStringLiteral("gaps"), tr("Decode empty areas"),
             tr("Shows samples decoded from the areas without data: coarse first, then finer."));
    describe(*fit_, QStringLiteral("map_fit"), QStringLiteral("zoom-fit"), tr("Show the whole map"),
             tr("Shows the whole map again (0 on the map)."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    for (QWidget* widget :
         {static_cast<QWidget*>(layout_), static_cast<QWidget*>(decode_), static_cast<QWidget*>(fit_)})
        row->addWidget(widget);
    row->addStretch(1);

    connect(layout_, &QComboBox::currentIndexChanged, this,
            [this](int index) { maps_.setLayout(index == 1 ? MapLayout::neighbors : MapLayout::directions); });
    connect(decode_, &QToolButton::toggled, this, &MapBar::decodesChanged);
    connect(fit_, &QToolButton::clicked, this, &MapBar::fitRequested);
    connect(&maps_, &MapController::changed, this, &MapBar::follow);
    follow();
}

bool MapBar::decodes() const {
    return decode_->isChecked();
}

void MapBar::follow() {
    const QSignalBlocker blocker(layout_);
    layout_->setCurrentIndex(maps_.layout() == MapLayout::neighbors ? 1 : 0);
    const bool map = maps_.map() != nullptr;
    const QString help = tr("Layout of the map: by principal components of the latents (PCA), or by neighbors (UMAP).");
    const bool plane = map && maps_.map()->isPlane();
    const QString share = plane ? locale().toString(100 * maps_.map()->plane().share, 'f', 0) : QString();
    layout_->setToolTip(plane ? tr("%1 These two components explain %2 % of the variance.").arg(help, share) : help);
    for (QWidget* widget :
         {static_cast<QWidget*>(layout_), static_cast<QWidget*>(decode_), static_cast<QWidget*>(fit_)})
        widget->setEnabled(map);
}

}  // namespace ui
