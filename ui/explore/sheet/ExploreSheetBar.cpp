#include "ui/explore/sheet/ExploreSheetBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr double kPlaneRange = 3;

template <typename Field>
void describe(Field* field, QLabel* label, const QString& name, const QString& accessibleName, const QString& help) {
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setToolTip(help);
    label->setToolTip(help);
    label->setBuddy(field);
}

int nearestStep(double value, int steps) {
    const double share = (value + kPlaneRange) / (2 * kPlaneRange);
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * (steps - 1)));
}

}  // namespace

ExploreSheetBar::ExploreSheetBar(QWidget* parent)
    : QWidget(parent),
      mode_(new ChoiceField(this)),
      distanceLabel_(new QLabel(tr("Distance"), this)),
      distance_(new RealField(this)),
      count_(new ChoiceField(this)),
      others_(new QToolButton(this)),
      acrossLabel_(new QLabel(QStringLiteral("→"), this)),
      across_(new IntegerField(this)),
      downLabel_(new QLabel(QStringLiteral("↓"), this)),
      down_(new IntegerField(this)),
      cornersButton_(new QToolButton(this)) {
    mode_->addItem(tr("Variations"));
    mode_->setItemData(0, tr("The current sample, and samples from latents around it."), Qt::ToolTipRole);
    mode_->addItem(tr("Plane"));
    mode_->setItemData(1, tr("One latent dimension changes from column to column, another from row to row."),
                       Qt::ToolTipRole);
    mode_->addItem(tr("Directions"));
    mode_->setItemData(
        2, tr("A traversal in each row, for each slider of the Directions tab: from its left end to its right end."),
        Qt::ToolTipRole);
    mode_->addItem(tr("Blend of four"));
    mode_->setItemData(3, tr("Interpolates among four samples in the corners; drag to move through it."),
                       Qt::ToolTipRole);
    mode_->setObjectName(QStringLiteral("sheet_mode"));
    mode_->setAccessibleName(tr("What the sheet shows"));
    mode_->setToolTip(
        tr("What the sheet shows: variations of the current sample, traversals along sliders, or a blend of four "
           "samples."));

    buildVariations();
    across_->setPrefix(QStringLiteral("z "));
    down_->setPrefix(QStringLiteral("z "));
    describe(across_, acrossLabel_, QStringLiteral("sheet_across"), tr("Horizontal dimension"),
             tr("The latent dimension that runs from -3 to 3 over the columns."));
    describe(down_, downLabel_, QStringLiteral("sheet_down"), tr("Vertical dimension"),
             tr("The latent dimension that runs from 3 to -3 over the rows."));

    buildCorners();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    for (QWidget* widget :
         {static_cast<QWidget*>(mode_), static_cast<QWidget*>(distanceLabel_), static_cast<QWidget*>(distance_),
          static_cast<QWidget*>(count_), static_cast<QWidget*>(others_), static_cast<QWidget*>(acrossLabel_),
          static_cast<QWidget*>(across_), static_cast<QWidget*>(downLabel_), static_cast<QWidget*>(down_),
          static_cast<QWidget*>(cornersButton_)}) {
        row->addWidget(widget);
    }
    row->addStretch(1);  // the modes keep their place, whatever belongs to them

    connect(mode_, &QComboBox::currentIndexChanged, this, [this] {
        showMatchingFields();
        if (mode() == Mode::directions && directions_.empty()) Q_EMIT directionsWanted();
        askForFirstCorner();
        Q_EMIT changed();
    });
    connect(across_, &QSpinBox::valueChanged, this, &ExploreSheetBar::changed);
    connect(down_, &QSpinBox::valueChanged, this, &ExploreSheetBar::changed);
    setSpace(0, {});
    showMatchingFields();
}

void ExploreSheetBar::buildVariations() {
    distance_->setDecimals(2);
    distance_->setScale(0, 3, 1);
    distance_->setValue(0.6);
    describe(distance_, distanceLabel_, QStringLiteral("sheet_distance"), tr("Distance of the variations"),
             tr("Distance of the variations from the current latent, in standard deviations of random latents: 0 "
                "repeats the current sample, 3 gives very different ones."));
    for (const int side : {3, 5, kColumns}) count_->addItem(QStringLiteral("%1 × %1").arg(side), side * side);
    count_->setMinimumContentsLength(0);
    count_->setSizeAdjustPolicy(QComboBox::AdjustToContents);  // all are short
    setCount(kRows * kColumns);
    count_->setObjectName(QStringLiteral("sheet_count"));
    count_->setAccessibleName(tr("Number of variations"));
    count_->setToolTip(
        tr("How many variations: fewer are shown larger. The current sample is in the middle of 3 × 3 and 5 × 5, and "
           "comes first in 8 × 8."));
    others_->setObjectName(QStringLiteral("sheet_others"));
    others_->setIcon(icon(QStringLiteral("refresh")));
    others_->setAccessibleName(tr("Other variations"));
    others_->setToolTip(tr("Shows other variations of the current sample, at the same distance."));
    others_->setFocusPolicy(Qt::TabFocus);
    connect(distance_, &QDoubleSpinBox::valueChanged, this, &ExploreSheetBar::changed);
    connect(count_, &QComboBox::currentIndexChanged, this, &ExploreSheetBar::changed);
    connect(others_, &QToolButton::clicked, this, [this] {
        ++variationSeed_;
        Q_EMIT changed();
    });
}

void ExploreSheetBar::buildCorners() {
    cornersButton_->setObjectName(QStringLiteral("sheet_corners"));
    cornersButton_->setText(tr("Corners"));
    cornersButton_->setProperty("noArrow", true);
    cornersButton_->setAccessibleName(tr("Corners of the sheet"));
    cornersButton_->setToolTip(tr("Sets all four corners to random samples, or one of them to the current sample."));
    cornersButton_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(cornersButton_);
    const std::pair<const char*, QString> entries[] = {{"corner_0", tr("Current sample to the top left")},
                                                       {"corner_1", tr("Current sample to the top right")},
                                                       {"corner_2", tr("Current sample to the bottom left")},
                                                       {"corner_3", tr("Current sample to the bottom right")}};
    for (int corner = 0; corner < 4; ++corner) {
        QAction* action = menu->addAction(entries[corner].second);
        action->setObjectName(QString::fromLatin1(entries[corner].first));
        connect(action, &QAction::triggered, this, [this, corner] { Q_EMIT cornerRequested(corner); });
    }
    menu->addSeparator();
    QAction* random = menu->addAction(icon(QStringLiteral("random")), tr("Four random samples"));
    random->setObjectName(QStringLiteral("corners_random"));
    connect(random, &QAction::triggered, this, [this] {
        ++cornerSeed_;
        randomCorners();
        Q_EMIT changed();
    });
    cornersButton_->setMenu(menu);
}

void ExploreSheetBar::randomCorners() {
    for (std::size_t corner = 0; corner < corners_.size(); ++corner)
        corners_[corner] = core::sampleLatent(latentSize_, cornerSeed_, corner);
}

void ExploreSheetBar::askForFirstCorner() {
    if (mode() != Mode::corners || latentSize_ == 0 || !std::exchange(freshCorners_, false)) return;
    Q_EMIT cornerRequested(0);
}

void ExploreSheetBar::setCorner(int corner, const core::Latent& latent) {
    if (latent.size() != static_cast<std::size_t>(latentSize_)) return;
    corners_[static_cast<std::size_t>(corner)] = latent;
    Q_EMIT changed();
}

void ExploreSheetBar::setDirections(const std::vector<core::Direction>& directions) {
    directions_ = directions;
    if (mode() == Mode::directions) Q_EMIT changed();
}

ExploreSheetBar::Mode ExploreSheetBar::mode() const {
    return static_cast<Mode>(mode_->currentIndex());
}
void ExploreSheetBar::setMode(Mode mode) {
    mode_->setCurrentIndex(static_cast<int>(mode));
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
int ExploreSheetBar::count() const {
    return count_->currentData().toInt();
}
void ExploreSheetBar::setCount(int count) {
    count_->setCurrentIndex(count_->findData(count));
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
    std::erase_if(directions_, [latentSize](const core::Direction& direction) {
        return direction.unit.size() != static_cast<std::size_t>(latentSize);
    });
    randomCorners();
    freshCorners_ = true;
    askForFirstCorner();
    const QSignalBlocker acrossBlocker(across_);
    const QSignalBlocker downBlocker(down_);
    across_->setRange(0, std::max(latentSize - 1, 0));
    down_->setRange(0, std::max(latentSize - 1, 0));
    const std::vector<int> order = statistics.byActivity(latentSize);
    if (order.empty()) return;
    setDimensions(order.front(), order[order.size() > 1 ? 1 : 0]);
}

int ExploreSheetBar::columns() const {
    return mode() == Mode::variations ? static_cast<int>(std::lround(std::sqrt(count()))) : kColumns;
}

std::vector<core::Latent> ExploreSheetBar::variations(const core::Latent& center) const {
    std::vector<core::Latent> points = core::variations(center, count(), distance(), variationSeed_);
    // The image itself comes first; where there is a middle, that is its place among the others.
    const std::ptrdiff_t middle = centerOfVariations();
    std::rotate(points.begin(), points.begin() + 1, points.begin() + middle + 1);
    return points;
}

std::vector<core::Latent> ExploreSheetBar::latents(const core::Latent& center) const {
    if (center.empty()) return {};
    switch (mode()) {
        case Mode::variations:
            return variations(center);
        case Mode::plane:
            return core::plane(center, acrossDimension(), downDimension(), kRows, kColumns, kPlaneRange);
        case Mode::corners:
            return core::pad(corners_, kRows, kColumns);
        case Mode::directions:
            break;
    }
    std::vector<core::Latent> points;
    for (std::size_t row = 0; row < directions_.size() && row < static_cast<std::size_t>(kRows); ++row) {
        if (directions_[row].unit.size() != center.size()) return {};
        const auto way = core::traversal(center, directions_[row], kColumns, kPlaneRange);
        points.insert(points.end(), way.begin(), way.end());
    }
    return points;
}

std::vector<int> ExploreSheetBar::centerCells(const core::Latent& center) const {
    if (center.empty()) return {};
    switch (mode()) {
        case Mode::variations:
            return {centerOfVariations()};
        case Mode::plane: {
            const auto step = [&](int dimension, int steps) {
                return nearestStep(static_cast<double>(center[static_cast<std::size_t>(dimension)]), steps);
            };
            const int row = kRows - 1 - step(downDimension(), kRows);
            return {row * kColumns + step(acrossDimension(), kColumns)};
        }
        case Mode::corners:
            return {};  // a mark between the cells says it
        case Mode::directions:
            break;
    }
    std::vector<int> cells;
    for (std::size_t row = 0; row < directions_.size() && row < static_cast<std::size_t>(kRows); ++row) {
        if (directions_[row].unit.size() != center.size()) return {};
        const int column = nearestStep(core::coordinate(center, directions_[row]), kColumns);
        cells.push_back(static_cast<int>(row) * kColumns + column);
    }
    return cells;
}

void ExploreSheetBar::showMatchingFields() {
    const bool plane = mode() == Mode::plane;
    for (QWidget* widget : {static_cast<QWidget*>(distanceLabel_), static_cast<QWidget*>(distance_),
                            static_cast<QWidget*>(count_), static_cast<QWidget*>(others_)}) {
        widget->setVisible(mode() == Mode::variations);
    }
    cornersButton_->setVisible(mode() == Mode::corners);
    for (QWidget* widget : {static_cast<QWidget*>(acrossLabel_), static_cast<QWidget*>(across_),
                            static_cast<QWidget*>(downLabel_), static_cast<QWidget*>(down_)}) {
        widget->setVisible(plane);
    }
}

}  // namespace ui
