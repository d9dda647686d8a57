#include "ui/common/ThumbnailGrid.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/common/QtImage.h"
#include "ui/common/theme/ClassColors.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kGridGap = space::kSmall;
constexpr int kGridMargin = space::kPanel;
constexpr int kMark = 9;             // pixels, of a class
constexpr int kSmallestMarked = 40;  // smaller images would be covered
constexpr int kFrame = 2;            // pixels around an image, in the gap
}  // namespace

ThumbnailGrid::ThumbnailGrid(Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), theme_(theme) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    connect(&theme_, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void ThumbnailGrid::setDataset(std::shared_ptr<const core::Dataset> dataset) {
    dataset_ = std::move(dataset);
    selection_.reset(dataset_ ? dataset_->size() : 0);
    setClassFilter(-1);
    told();
}

void ThumbnailGrid::setClassFilter(int classIndex) {
    filter_ = dataset_ && dataset_->hasLabels() ? classIndex : -1;
    filtered_.clear();
    ordered_ = false;
    if (filter_ >= 0) {
        for (std::size_t index = 0; index < dataset_->labels.size(); ++index) {
            if (dataset_->labels[index] == filter_) filtered_.push_back(static_cast<int>(index));
        }
    }
    showFromTop();
}

void ThumbnailGrid::setGroups(const std::vector<std::vector<std::uint32_t>>& groups) {
    filter_ = -1;
    ordered_ = true;
    filtered_.clear();
    for (const auto& group : groups) {
        if (!filtered_.empty() && group.size() > 1) filtered_.push_back(kGap);
        for (const std::uint32_t index : group)
            if (dataset_ && index < dataset_->size()) filtered_.push_back(static_cast<int>(index));
    }
    showFromTop();
}

void ThumbnailGrid::setOrder(const std::vector<std::uint32_t>& order) {
    filter_ = -1;
    ordered_ = true;
    filtered_.clear();
    filtered_.reserve(order.size());
    for (const std::uint32_t index : order)
        if (dataset_ && index < dataset_->size()) filtered_.push_back(static_cast<int>(index));
    showFromTop();
}

void ThumbnailGrid::setClassMarks(bool marks) {
    marks_ = marks;
    viewport()->update();
}

void ThumbnailGrid::setEmptyText(const QString& text) {
    emptyText_ = text;
    viewport()->update();
}

void ThumbnailGrid::showFromTop() {
    updateScrollBar();
    verticalScrollBar()->setValue(0);
    top_ = 0;
    current_ = -1;
    anchor_ = -1;
    follows_ = false;
    band_.reset();
    Q_EMIT currentChanged();
    viewport()->update();
}

void ThumbnailGrid::setCellSize(int pixels) {
    cell_ = std::clamp(pixels, kSmallestCell, kLargestCell);
    updateRows();
}

int ThumbnailGrid::count() const {
    if (!dataset_) return 0;
    return isFiltered() ? static_cast<int>(std::ranges::count_if(filtered_, [](int index) { return index != kGap; }))
                        : places();
}

int ThumbnailGrid::places() const {
    if (!dataset_) return 0;
    return static_cast<int>(isFiltered() ? filtered_.size() : dataset_->size());
}

int ThumbnailGrid::pitch() const {
    return cell_ + kGridGap;
}

int ThumbnailGrid::columnsIn(int width) const {
    return std::max(1, (width - 2 * kGridMargin + kGridGap) / pitch());
}

int ThumbnailGrid::sample(int place) const {
    return isFiltered() ? filtered_[static_cast<std::size_t>(place)] : place;
}

int ThumbnailGrid::placeAt(const QPoint& position) const {
    const int x = position.x() - kGridMargin;
    const int y = position.y() - kGridMargin + verticalScrollBar()->value();
    if (x < 0 || y < 0 || x % pitch() >= cell_ || y % pitch() >= cell_ || x / pitch() >= columns()) return -1;
    const qint64 place = static_cast<qint64>(y / pitch()) * columns() + x / pitch();
    return place < places() ? static_cast<int>(place) : -1;
}

int ThumbnailGrid::sampleAt(const QPoint& position) const {
    const int place = placeAt(position);
    return place < 0 ? kGap : sample(place);
}

QRect ThumbnailGrid::cellAt(int place) const {
    return {kGridMargin + place % columns() * pitch(),
            kGridMargin + place / columns() * pitch() - verticalScrollBar()->value(), cell_, cell_};
}

QString ThumbnailGrid::describe(int sample) const {
    if (!dataset_ || sample < 0 || static_cast<std::size_t>(sample) >= dataset_->size()) return {};
    const auto index = static_cast<std::size_t>(sample);
    QStringList parts;
    if (dataset_->hasLabels() && dataset_->labels[index] >= 0) {
        parts << QString::fromStdString(dataset_->classNames[static_cast<std::size_t>(dataset_->labels[index])]);
    }
    parts << tr("image %1").arg(locale().toString(sample));
    if (index < dataset_->sampleNames.size()) parts << QString::fromStdString(dataset_->sampleNames[index]);
    return parts.join(QStringLiteral(", "));
}

void ThumbnailGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme_.colors().canvas);
    const int total = places();
    if (total == 0) {
        painter.setPen(theme_.colors().mutedText);
        if (dataset_) painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
        return;
    }
    const int top = verticalScrollBar()->value() - kGridMargin;
    const int firstRow = std::max(0, (top + event->rect().top()) / pitch());
    const int lastRow = std::max(0, (top + event->rect().bottom()) / pitch());
    const int perRow = columns();
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int column = 0; column < perRow; ++column) {
            const qint64 place = static_cast<qint64>(row) * perRow + column;
            if (place >= total) return;
            const int index = sample(static_cast<int>(place));
            if (index == kGap) continue;
            const QImage image = toQImage(dataset_->preview(static_cast<std::size_t>(index)));
            // Smaller than they are, images are filtered; larger, their pixels stay sharp squares.
            painter.setRenderHint(QPainter::SmoothPixmapTransform, cell_ * devicePixelRatioF() < image.width());
            const QRect cell(kGridMargin + column * pitch(), row * pitch() - top, cell_, cell_);
            painter.drawImage(rectInside(cell, image.size()), image);
            paintFrames(painter, static_cast<int>(place), cell);
        }
    }
    if (!band_) return;
    const QRect band = QRect(*band_, bandEnd_).normalized().translated(0, -verticalScrollBar()->value());
    QColor ground = theme_.colors().accent;
    painter.setPen(ground);
    ground.setAlphaF(0.15F);
    painter.setBrush(ground);
    painter.drawRect(band);
}

void ThumbnailGrid::paintFrames(QPainter& painter, int place, const QRect& cell) const {
    const auto index = static_cast<std::size_t>(sample(place));
    painter.setBrush(Qt::NoBrush);
    if (selection_.has(index)) {
        painter.setPen(QPen(theme_.colors().accent, kFrame, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(cell).adjusted(-1, -1, 1, 1));
    }
    if (place == current_ && hasFocus()) {
        painter.setPen(QPen(theme_.colors().text, 1, Qt::DashLine));
        painter.drawRect(cell.adjusted(-kFrame, -kFrame, kFrame - 1, kFrame - 1));
    }
    if (!marks_ || cell_ < kSmallestMarked || !dataset_->hasLabels() || dataset_->labels[index] < 0) return;
    const QRectF mark(cell.right() - kMark - 1, cell.bottom() - kMark - 1, kMark, kMark);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.colors().canvas);
    painter.drawRoundedRect(mark.adjusted(-2, -2, 2, 2), 3, 3);
    drawClassMark(painter, mark, dataset_->labels[index], theme_.dark());
    painter.restore();
}

void ThumbnailGrid::updateScrollBar() {
    const int rows = (places() + columns() - 1) / columns();
    const int height = 2 * kGridMargin + std::max(0, rows * pitch() - kGridGap);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(pitch());
}

void ThumbnailGrid::updateRows() {
    const int top = top_;
    updateScrollBar();
    verticalScrollBar()->setValue(top / columns() * pitch());
    // Not the first of its row: else it would wander off, a little with each size.
    top_ = top;
    viewport()->update();
}

void ThumbnailGrid::scrollContentsBy(int dx, int dy) {
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    top_ = verticalScrollBar()->value() / pitch() * columns();
}

void ThumbnailGrid::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (columnsIn(event->oldSize().width()) == columns()) {
        updateScrollBar();
    } else {
        updateRows();
    }
}

}  // namespace ui
