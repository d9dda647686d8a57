#include "ui/explore/map/MapView.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/common/QtImage.h"
#include "ui/common/ToolTips.h"
#include "ui/common/theme/ClassColors.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr double kMapMargin = 20;     // pixels around everything
constexpr double kImage = 36;         // pixels: the side of an image with its frame
constexpr double kImagesPerRoom = 8;  // the most of them for each that fits: others lie under those, or between
constexpr double kImageMark = 12;     // pixels: the side of the mark in its corner
constexpr double kLeastDot = 2;       // pixels
constexpr double kMostDot = 6;
constexpr double kLeastShape = 6;  // below it, shapes are not told apart
constexpr double kMostShape = 9;
constexpr double kCrossArm = 9;      // pixels
constexpr double kCrossRing = 13;    // around it, so that it is found among images
constexpr double kKeyStep = 8;       // pixels that an arrow key moves the cross
constexpr double kLongKeyStep = 40;  // with Shift
constexpr double kZoomStep = 1.4;
constexpr double kWheelNotch = 120;  // Qt's eighths of a degree
constexpr double kLeastZoom = 0.5;   // of the scale at which everything is in view
constexpr double kMostZoom = 400;
constexpr std::size_t kDrawnStrays = 2'000;  // of so many, one on each side may be out of view at first
constexpr double kPathStep = 3;              // pixels between two points of a path
constexpr double kMapReach = 8;              // pixels from the pointer to the image that it asks about

/// The corners of a rectangle around the points, but for a few stray ones, which would make all others small.
std::pair<core::MapPoint, core::MapPoint> bounds(const std::vector<core::MapPoint>& points) {
    const auto strays = static_cast<std::ptrdiff_t>(points.size() / kDrawnStrays);
    const auto range = [&](auto coordinate) {
        std::vector<float> values;
        values.reserve(points.size());
        for (const core::MapPoint& point : points) values.push_back(coordinate(point));
        std::nth_element(values.begin(), values.begin() + strays, values.end());
        const float least = values[static_cast<std::size_t>(strays)];
        std::nth_element(values.begin(), values.end() - 1 - strays, values.end());
        return std::pair(least, values[values.size() - 1 - static_cast<std::size_t>(strays)]);
    };
    const auto [left, right] = range([](const core::MapPoint& point) { return point.x; });
    const auto [bottom, top] = range([](const core::MapPoint& point) { return point.y; });
    return {{left, bottom}, {right, top}};
}

}  // namespace

MapView::MapView(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    ToolTips::leaveTo(*this);
    setMinimumSize(128, 128);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme_, &Theme::changed, this, [this] {
        colorPoints();
        update();
    });
}

void MapView::setMap(std::shared_ptr<const core::LatentMap> map, std::shared_ptr<const core::Dataset> dataset) {
    const bool otherPoints = !map || !map_ || &map->data() != &map_->data() || dataset != dataset_;
    map_ = std::move(map);
    dataset_ = std::move(dataset);
    if (!map_) fitted_ = true;
    if (otherPoints) path_.clear();
    if (otherPoints) colorPoints();
    applyFit();
    showHand();
    update();
}

void MapView::setEmptyText(const QString& text) {
    emptyText_ = text;
    if (!map_) update();
}

void MapView::setCross(std::optional<core::MapPoint> cross) {
    if (cross_ == cross) return;
    cross_ = cross;
    update();
}

void MapView::setBackground(const QImage& image, const QRectF& place) {
    if (background_.isNull() && image.isNull()) return;
    background_ = image;
    backgroundPlace_ = place;
    update();
}

void MapView::colorPoints() {
    colors_.clear();
    shapes_.clear();
    if (!map_ || !dataset_) return;
    const bool shaped = dataset_->hasLabels() && dataset_->classNames.size() > std::size_t{kClassColors};
    for (const std::uint32_t sample : map_->data().samples) {
        const int label = dataset_->hasLabels() ? dataset_->labels[sample] : -1;
        colors_.push_back(label < 0 ? theme_.colors().accent.rgb() : classColor(label, theme_.dark()).rgb());
        if (shaped) shapes_.push_back(label < 0 ? ClassShape::circle : classShape(label));
    }
}

QRectF MapView::place() const {
    const core::MapPoint corner = transform_.toMap({0, 0});
    return {corner.x, corner.y, width() / transform_.scale, height() / transform_.scale};
}

void MapView::fit() {
    fitted_ = true;
    applyFit();
}

void MapView::applyFit() {
    if (!map_ || map_->points().empty()) return;
    const auto [least, most] = bounds(map_->points());
    const double across = std::max(1e-6, static_cast<double>(most.x - least.x));
    const double up = std::max(1e-6, static_cast<double>(most.y - least.y));
    home_ = std::min(std::max(16.0, width() - 2 * kMapMargin) / across, std::max(16.0, height() - 2 * kMapMargin) / up);
    if (!fitted_) return;
    MapTransform transform{home_, {}};
    const core::MapPoint middle{(least.x + most.x) / 2, (least.y + most.y) / 2};
    transform.origin = QPointF(width() / 2.0, height() / 2.0) - transform.toPixels(middle);
    changeView(transform);
}

void MapView::changeView(const MapTransform& transform) {
    if (transform.scale == transform_.scale && transform.origin == transform_.origin) return;
    transform_ = transform;
    update();
    Q_EMIT viewChanged();
}

void MapView::zoom(double factor, QPointF about) {
    if (!map_) return;
    MapTransform next = transform_;
    next.scale = std::clamp(transform_.scale * factor, kLeastZoom * home_, kMostZoom * home_);
    next.origin = about + (transform_.origin - about) * (next.scale / transform_.scale);
    fitted_ = false;
    changeView(next);
}

void MapView::pan(QPointF pixels) {
    if (!map_) return;
    fitted_ = false;
    changeView({transform_.scale, transform_.origin + pixels});
}

void MapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    applyFit();
    Q_EMIT viewChanged();
}

// Smaller and fainter where many are in view, so that one sees where the crowds are.
DotStyle MapView::dotStyle(double ratio) const {
    const double room =
        std::max(1.0, static_cast<double>(width()) * height()) / std::max(1.0, static_cast<double>(visible_.size()));
    const double side = shapes_.empty() ? std::clamp(0.5 * std::sqrt(room), kLeastDot, kMostDot)
                                        : std::clamp(0.5 * std::sqrt(room), kLeastShape, kMostShape);
    const int opacity = room < 8 ? 130 : room < 30 ? 190 : 255;
    return {std::max(2, static_cast<int>(std::lround(side * ratio))), opacity};
}

void MapView::paintEvent(QPaintEvent*) {
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (frame_.size() != pixels) frame_ = QImage(pixels, QImage::Format_RGB32);
    frame_.setDevicePixelRatio(1);
    frame_.fill(theme_.colors().canvas);
    if (map_) {
        if (!background_.isNull()) {
            QPainter painter(&frame_);
            painter.scale(ratio, ratio);
            const QPointF corner = transform_.toPixels(
                {static_cast<float>(backgroundPlace_.left()), static_cast<float>(backgroundPlace_.top())});
            painter.drawImage(QRectF(corner, backgroundPlace_.size() * transform_.scale), background_);
        }
        const MapTransform transform{transform_.scale * ratio, transform_.origin * ratio};
        findVisible(map_->points(), transform, pixels, static_cast<int>(kImage * ratio), visible_);
        drawDots(frame_, map_->points(), colors_, shapes_, visible_, transform, dotStyle(ratio));
    }
    frame_.setDevicePixelRatio(ratio);
    QPainter painter(this);
    painter.drawImage(QPointF(0, 0), frame_);
    if (!map_) {
        painter.setPen(theme_.colors().mutedText);
        painter.drawText(rect().adjusted(space::kPanel, space::kPanel, -space::kPanel, -space::kPanel),
                         Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
        return;
    }
    drawImages(painter);
    drawCross(painter);
    if (hasFocus()) {
        painter.setPen(theme_.colors().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void MapView::drawImages(QPainter& painter) const {
    const double room = static_cast<double>(width()) * height() / (kImage * kImage);
    if (!dataset_ || static_cast<double>(visible_.size()) > kImagesPerRoom * room) return;
    for (const std::uint32_t index : withoutOverlap(map_->points(), visible_, transform_, kImage)) {
        const QImage image = toQImage(dataset_->preview(map_->data().samples[index]));
        const QPointF middle = transform_.toPixels(map_->points()[index]);
        const QRectF frame(std::round(middle.x() - kImage / 2), std::round(middle.y() - kImage / 2), kImage, kImage);
        painter.fillRect(frame, QColor::fromRgb(colors_[index]));
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width() > kImage);
        painter.drawImage(rectInside(frame.adjusted(2, 2, -2, -2), image.size()), image);
        if (!shapes_.empty()) drawShape(painter, frame.topLeft(), index);
    }
}

// In the frame's corner, which by its color alone would stand for several classes.
void MapView::drawShape(QPainter& painter, QPointF corner, std::uint32_t index) const {
    const QRectF ground(corner, QSizeF(kImageMark, kImageMark));
    painter.fillRect(ground, theme_.colors().canvas);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(colors_[index]));
    painter.drawPath(classShapePath(shapes_[index], ground.adjusted(1, 1, -1, -1)));
    painter.restore();
}

// In two colors, so that it is seen on any ground.
void MapView::drawCross(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    if (path_.size() > 1) {
        QPolygonF line;
        for (const core::MapPoint& point : path_) line << transform_.toPixels(point);
        painter.setPen(QPen(theme_.colors().canvas, 4));
        painter.drawPolyline(line);
        painter.setPen(QPen(theme_.colors().text, 2));
        painter.drawPolyline(line);
    }
    if (!cross_) return;
    const QPointF at = transform_.toPixels(*cross_);
    for (const auto& [color, width] : {std::pair(theme_.colors().canvas, 5.0), std::pair(theme_.colors().text, 2.0)}) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawLine(at - QPointF(kCrossArm, 0), at + QPointF(kCrossArm, 0));
        painter.drawLine(at - QPointF(0, kCrossArm), at + QPointF(0, kCrossArm));
        painter.drawEllipse(at, kCrossRing, kCrossRing);
    }
}

void MapView::choose(QPointF pixel) {
    Q_EMIT placeChosen(transform_.toMap(pixel));
}

void MapView::showHand() {
    if (!map_) {
        setCursor(Qt::ArrowCursor);
    } else if (hand_ == Hand::pans) {
        setCursor(Qt::ClosedHandCursor);
    } else {
        setCursor(Qt::CrossCursor);
    }
}

void MapView::mousePressEvent(QMouseEvent* event) {
    const bool left = event->button() == Qt::LeftButton;
    const bool pans = event->button() == Qt::MiddleButton || event->button() == Qt::RightButton;
    if (!map_ || hand_ != Hand::nothing || (!left && !pans)) {
        QWidget::mousePressEvent(event);
        return;
    }
    last_ = event->position();
    if (pans) {
        hand_ = Hand::pans;
    } else if ((event->modifiers() & Qt::ShiftModifier) != 0) {
        hand_ = Hand::draws;
        path_ = {transform_.toMap(last_)};
    } else {
        hand_ = Hand::moves;
        path_.clear();
        choose(last_);
    }
    showHand();
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    switch (hand_) {
        case Hand::moves:
            choose(at);
            break;
        case Hand::pans:
            pan(at - last_);
            last_ = at;
            break;
        case Hand::draws:
            if (QLineF(at, last_).length() < kPathStep) break;
            last_ = at;
            path_.push_back(transform_.toMap(at));
            update();
            break;
        case Hand::nothing:
            QWidget::mouseMoveEvent(event);
            break;
    }
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    if ((event->buttons() & (Qt::LeftButton | Qt::MiddleButton | Qt::RightButton)) != 0) return;
    const Hand hand = std::exchange(hand_, Hand::nothing);
    showHand();
    if (hand == Hand::draws && path_.size() > 1) Q_EMIT pathDrawn(path_);
}

void MapView::wheelEvent(QWheelEvent* event) {
    zoom(std::pow(kZoomStep, event->angleDelta().y() / kWheelNotch), event->position());
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const double step = (event->modifiers() & Qt::ShiftModifier) != 0 ? kLongKeyStep : kKeyStep;
    const QPointF middle(width() / 2.0, height() / 2.0);
    QPointF move;
    switch (event->key()) {
        case Qt::Key_Left:
            move = {-step, 0};
            break;
        case Qt::Key_Right:
            move = {step, 0};
            break;
        case Qt::Key_Up:
            move = {0, -step};
            break;
        case Qt::Key_Down:
            move = {0, step};
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoom(kZoomStep, cross_ ? transform_.toPixels(*cross_) : middle);
            return;
        case Qt::Key_Minus:
            zoom(1 / kZoomStep, cross_ ? transform_.toPixels(*cross_) : middle);
            return;
        case Qt::Key_0:
        case Qt::Key_Home:
            fit();
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    if (!map_ || !cross_) return;
    const QPointF to = transform_.toPixels(*cross_) + move;
    choose(to);
    // Where a key has moved it, it is to be seen.
    if (!QRectF(rect()).contains(to)) pan(middle - to);
}

QString MapView::describe(QPointF pixel) const {
    if (!map_ || !dataset_) return {};
    double nearest = kMapReach;
    std::optional<std::uint32_t> sample;
    for (const std::uint32_t index : visible_) {
        const double distance = QLineF(pixel, transform_.toPixels(map_->points()[index])).length();
        if (distance > nearest) continue;
        nearest = distance;
        sample = map_->data().samples[index];
    }
    if (!sample) return {};
    QString number = tr("image %1").arg(locale().toString(*sample));
    if (!dataset_->hasLabels() || dataset_->labels[*sample] < 0) return number;
    const auto label = static_cast<std::size_t>(dataset_->labels[*sample]);
    return QStringLiteral("%1, %2").arg(QString::fromStdString(dataset_->classNames[label]), number);
}

bool MapView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = describe(help->pos());
        ToolTips::show(help->globalPos(), text.isEmpty() ? toolTip() : text, this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace ui
