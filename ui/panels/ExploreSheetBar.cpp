#include "ui/panels/ExploreSheetBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

#include "ui/theme/Theme.h"
#include "ui/widgets/ChoiceField.h"
#include "ui/widgets/NumberFields.h"

namespace ui {

namespace {

/// The same noise every time: a sheet moves with its centre and does not jump about.
constexpr std::uint64_t kVariationSeed = 1;
constexpr double kPlaneRange = 3;

template <typename Field>
void describe(Field* field, QLabel* label, const QString& name, const QString& accessibleName, const QString& help) {
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setToolTip(help);
    label->setToolTip(help);
    label->setBuddy(field);
}

int nearestStep(float value, int steps) {
    const double share = (static_cast<double>(value) + kPlaneRange) / (2 * kPlaneRange);
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * (steps - 1)));
}

}  // namespace

ExploreSheetBar::ExploreSheetBar(QWidget* parent)
    : QWidget(parent),
      mode_(new ChoiceField(this)),
      distanceLabel_(new QLabel(tr("Distance"), this)),
      distance_(new RealField(this)),
      acrossLabel_(new QLabel(tr("Across"), this)),
      across_(new IntegerField(this)),
      downLabel_(new QLabel(tr("Down"), this)),
      down_(new IntegerField(this)) {
    mode_->addItem(tr("Variations"));
    mode_->setItemData(0, tr("The picture first, then pictures from points around it."), Qt::ToolTipRole);
    mode_->addItem(tr("Two sliders"));
    mode_->setItemData(1, tr("One dimension changes from column to column, another from row to row."), Qt::ToolTipRole);
    mode_->setObjectName(QStringLiteral("sheet_mode"));
    mode_->setAccessibleName(tr("What the sheet shows"));
    mode_->setToolTip(tr("What the sheet shows: pictures near this one, or what two sliders do together."));

    distance_->setDecimals(2);
    distance_->setScale(0, 3, 1);
    distance_->setValue(0.6);
    describe(distance_, distanceLabel_, QStringLiteral("sheet_distance"), tr("Distance of the variations"),
             tr("How far the variations lie from the picture, in standard deviations of random points: 0 shows it 64 "
                "times, 3 "
                "shows anything."));
    across_->setPrefix(QStringLiteral("z "));
    down_->setPrefix(QStringLiteral("z "));
    describe(across_, acrossLabel_, QStringLiteral("sheet_across"), tr("Dimension across"),
             tr("The latent dimension that runs from -3 to 3 over the columns."));
    describe(down_, downLabel_, QStringLiteral("sheet_down"), tr("Dimension down"),
             tr("The latent dimension that runs from 3 to -3 over the rows."));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addStretch(1);
    for (QWidget* widget :
         {static_cast<QWidget*>(mode_), static_cast<QWidget*>(distanceLabel_), static_cast<QWidget*>(distance_),
          static_cast<QWidget*>(acrossLabel_), static_cast<QWidget*>(across_), static_cast<QWidget*>(downLabel_),
          static_cast<QWidget*>(down_)}) {
        row->addWidget(widget);
    }

    connect(mode_, &QComboBox::currentIndexChanged, this, [this] {
        showMatchingFields();
        Q_EMIT changed();
    });
    connect(distance_, &QDoubleSpinBox::valueChanged, this, &ExploreSheetBar::changed);
    connect(across_, &QSpinBox::valueChanged, this, &ExploreSheetBar::changed);
    connect(down_, &QSpinBox::valueChanged, this, &ExploreSheetBar::changed);
    setSpace(0, {});
    showMatchingFields();
}

ExploreSheetBar::Mode ExploreSheetBar::mode() const {
    return mode_->currentIndex() == 1 ? Mode::plane : Mode::variations;
}
void ExploreSheetBar::setMode(Mode mode) {
    mode_->setCurrentIndex(mode == Mode::plane ? 1 : 0);
}
int ExploreSheetBar::acrossDimension() const {
    return across_->value();
}
int ExploreSheetBar::downDimension() const {
    return down_->value();
}
double ExploreSheetBar::distance() const {
    return distance_->value();
}
void ExploreSheetBar::setDistance(double distance) {
    distance_->setValue(distance);
}

void ExploreSheetBar::setDimensions(int across, int down) {
    across_->setValue(across);
    down_->setValue(down);
}

void ExploreSheetBar::setSpace(int latentSize, const core::LatentStatistics& statistics) {
    latentSize_ = latentSize;
    const QSignalBlocker acrossBlocker(across_);
    const QSignalBlocker downBlocker(down_);
    across_->setRange(0, std::max(latentSize - 1, 0));
    down_->setRange(0, std::max(latentSize - 1, 0));
    const std::vector<int> order = statistics.byActivity(latentSize);
    if (order.empty()) return;
    setDimensions(order.front(), order[order.size() > 1 ? 1 : 0]);
}

std::vector<core::Latent> ExploreSheetBar::latents(const core::Latent& centre) const {
    if (centre.empty()) return {};
    if (mode() == Mode::variations) return core::variations(centre, kRows * kColumns, distance(), kVariationSeed);
    return core::plane(centre, acrossDimension(), downDimension(), kRows, kColumns, kPlaneRange);
}

int ExploreSheetBar::centreCell(const core::Latent& centre) const {
    if (centre.empty()) return -1;
    if (mode() == Mode::variations) return 0;
    const int column = nearestStep(centre[static_cast<std::size_t>(acrossDimension())], kColumns);
    const int row = kRows - 1 - nearestStep(centre[static_cast<std::size_t>(downDimension())], kRows);
    return row * kColumns + column;
}

void ExploreSheetBar::showMatchingFields() {
    const bool plane = mode() == Mode::plane;
    distanceLabel_->setVisible(!plane);
    distance_->setVisible(!plane);
    for (QWidget* widget : {static_cast<QWidget*>(acrossLabel_), static_cast<QWidget*>(across_),
                            static_cast<QWidget*>(downLabel_), static_cast<QWidget*>(down_)}) {
        widget->setVisible(plane);
    }
}

}  // namespace ui
