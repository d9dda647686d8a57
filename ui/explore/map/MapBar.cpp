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
    layout_->addItem(tr("Main directions"));
    layout_->setItemData(0,
                         tr("Looks along the two directions in which the codes vary most. Here the cross moves the "
                            "latent straight along them."),
                         Qt::ToolTipRole);
    layout_->addItem(tr("Neighbours"));
    layout_->setItemData(1,
                         tr("Lays pictures with alike codes side by side: groups are told apart better, but distances "
                            "between far groups say little. Takes some seconds."),
                         Qt::ToolTipRole);
    layout_->setMinimumContentsLength(14);
    layout_->setObjectName(QStringLiteral("map_layout"));
    layout_->setAccessibleName(tr("Layout of the map"));
    decode_->setCheckable(true);
    describe(*decode_, QStringLiteral("map_decode"), QStringLiteral("gaps"), tr("Decode where there are no data"),
             tr("Draws what the model makes of the places where there are no data: coarse first, then finer."));
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
            [this](int index) { maps_.setLayout(index == 1 ? MapLayout::neighbours : MapLayout::directions); });
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
    layout_->setCurrentIndex(maps_.layout() == MapLayout::neighbours ? 1 : 0);
    const bool map = maps_.map() != nullptr;
    const QString help = tr("How the map is laid out: along the main directions of the codes, or by neighbours.");
    const bool plane = map && maps_.map()->isPlane();
    const QString share = plane ? locale().toString(100 * maps_.map()->plane().share, 'f', 0) : QString();
    layout_->setToolTip(plane ? tr("%1 These two directions show %2 % of how the codes vary.").arg(help, share) : help);
    for (QWidget* widget :
         {static_cast<QWidget*>(layout_), static_cast<QWidget*>(decode_), static_cast<QWidget*>(fit_)})
        widget->setEnabled(map);
}

}  // namespace ui
