#include "ui/evaluate/page/ImageDetailView.h"

#include <QHelpEvent>
#include <QPainter>
#include <algorithm>

#include "ui/common/QtImage.h"
#include "ui/common/ToolTips.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/CrispImage.h"
#include "ui/evaluate/page/FigureText.h"

namespace ui {

namespace {
constexpr int kDetailSide = 84;  // pixels of an image: 28 x 28 three times as large
constexpr int kDetailLeastSide = 24;
constexpr int kDetailGap = space::kMedium;
constexpr int kDetailBlockGap = space::kPanel + space::kMedium;  // between rows that stand side by side
}  // namespace

ImageDetailView::ImageDetailView(const core::ImageDetail& detail, Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme) {
    for (const core::Message& name : detail.columns) columns_ << messageText(name);
    columnCount_ = std::max(1, static_cast<int>(columns_.size()));
    QStringList spoken;
    for (const auto& row : detail.rows) {
        std::vector<Cell> cells;
        for (const core::ImageDetail::Cell& cell : row) {
            cells.push_back({toQImage(cell.image), messageText(cell.caption)});
            captions_ = captions_ || !cell.caption.empty();
            if (!cell.caption.empty()) spoken << cells.back().caption;
        }
        columnCount_ = std::max(columnCount_, static_cast<int>(cells.size()));
        rows_.push_back(std::move(cells));
    }
    setAccessibleName(messageText(detail.title));
    setAccessibleDescription((columns_ + spoken).join(QStringLiteral(", ")));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    ToolTips::leaveTo(*this);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int ImageDetailView::side(int width) const {
    const int fits = (width - (columnCount_ - 1) * kDetailGap) / columnCount_;
    return std::clamp(fits, kDetailLeastSide, kDetailSide);
}

int ImageDetailView::rowsBeside(int width) const {
    const int block = columnCount_ * (side(width) + kDetailGap) - kDetailGap;
    const int fit = (width + kDetailBlockGap) / (block + kDetailBlockGap);
    return std::clamp(fit, 1, std::max(1, static_cast<int>(rows_.size())));
}

int ImageDetailView::headingHeight() const {
    return columns_.isEmpty() ? 0 : fontMetrics().height() + space::kSmall;
}

int ImageDetailView::rowHeight(int width) const {
    return side(width) + (captions_ ? fontMetrics().height() + 2 : 0) + kDetailGap;
}

int ImageDetailView::heightForWidth(int width) const {
    const int beside = rowsBeside(width);
    const int lines = (static_cast<int>(rows_.size()) + beside - 1) / beside;
    return lines == 0 ? 0 : headingHeight() + lines * rowHeight(width) - kDetailGap;
}

QSize ImageDetailView::sizeHint() const {
    const int width = columnCount_ * (kDetailSide + kDetailGap) - kDetailGap;
    return {width, heightForWidth(width)};
}

QSize ImageDetailView::minimumSizeHint() const {
    return {std::min(columnCount_, 8) * (kDetailLeastSide + kDetailGap), kDetailLeastSide};
}

QRect ImageDetailView::cellRect(int row, int column) const {
    const int beside = rowsBeside(width());
    const int size = side(width());
    const int block = columnCount_ * (size + kDetailGap) - kDetailGap + kDetailBlockGap;
    return {row % beside * block + column * (size + kDetailGap), headingHeight() + row / beside * rowHeight(width()),
            size, size};
}

QRect ImageDetailView::imageRect(int row, int column) const {
    const auto& cells = rows_[static_cast<std::size_t>(row)];
    if (column >= static_cast<int>(cells.size())) return {};
    const QImage& image = cells[static_cast<std::size_t>(column)].image;
    if (image.isNull()) return {};
    const QRect place = cellRect(row, column);
    QRect inside(QPoint(), crispSize(image.size(), place.size(), devicePixelRatioF()).toSize());
    inside.moveCenter(place.center());
    return inside;
}

void ImageDetailView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const ThemeColors& colors = theme_.colors();
    const auto write = [&](const QRect& place, const QString& text) {
        const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, place.width());
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignVCenter, shown);
    };
    painter.setPen(colors.mutedText);
    for (int block = 0; block < rowsBeside() && !rows_.empty(); ++block)
        for (int column = 0; column < static_cast<int>(columns_.size()); ++column) {
            const QRect below = cellRect(block, column);
            write({below.left() - kDetailGap / 2, 0, below.width() + kDetailGap, fontMetrics().height()},
                  columns_[column]);
        }
    for (int row = 0; row < static_cast<int>(rows_.size()); ++row) {
        if (!event->rect().intersects(cellRect(row, 0).adjusted(0, 0, width(), rowHeight(width())))) continue;
        const auto& cells = rows_[static_cast<std::size_t>(row)];
        for (int column = 0; column < static_cast<int>(cells.size()); ++column) {
            const Cell& cell = cells[static_cast<std::size_t>(column)];
            const QRect place = cellRect(row, column);
            if (cell.image.isNull()) {
                painter.fillRect(place, colors.canvas);
            } else {
                painter.setRenderHint(QPainter::SmoothPixmapTransform, cell.image.width() > place.width());
                painter.drawImage(imageRect(row, column), cell.image);
            }
            painter.setPen(colors.text);
            write(
                {place.left() - kDetailGap / 2, place.bottom() + 2, place.width() + kDetailGap, fontMetrics().height()},
                cell.caption);
        }
    }
}

bool ImageDetailView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString text;
    for (int row = 0; row < static_cast<int>(rows_.size()); ++row)
        for (int column = 0; column < static_cast<int>(rows_[static_cast<std::size_t>(row)].size()); ++column)
            if (cellRect(row, column).adjusted(0, 0, 0, fontMetrics().height() + 2).contains(help->pos()))
                text = tipOf({column < columns_.size() ? columns_[column] : QString(),
                              rows_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)].caption});
    ToolTips::show(help->globalPos(), text, this);
    return true;
}

}  // namespace ui
