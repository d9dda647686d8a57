#include "ui/data/ImportPreviewCells.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <utility>

#include "ui/common/QtImage.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kSide = 136;    // of the room for an image, device-independent pixels
constexpr int kArrow = 28;    // room between the two
constexpr int kDarkened = 3;  // tenths that are left of the brightness

QRect insideOf(const QRect& room, const QImage& image) {
    return rectInside(room, image.size()).toAlignedRect();
}

}  // namespace

QImage darkenedOutside(const core::ImportPreview::Shown& image) {
    QImage shown = toQImage(image.original).convertToFormat(QImage::Format_RGB32);
    const QRect kept(image.kept.left, image.kept.top, image.kept.width, image.kept.height);
    for (int y = 0; y < shown.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(shown.scanLine(y));
        for (int x = 0; x < shown.width(); ++x) {
            if (kept.contains(x, y)) continue;
            line[x] =
                qRgb(qRed(line[x]) * kDarkened / 10, qGreen(line[x]) * kDarkened / 10, qBlue(line[x]) * kDarkened / 10);
        }
    }
    return shown;
}

ImportPreviewCells::ImportPreviewCells(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setObjectName(QStringLiteral("data_preview_images"));
    setAccessibleName(tr("Images before and after"));
    setMinimumWidth(2 * kSide + kArrow);
}

void ImportPreviewCells::setPreview(std::shared_ptr<const core::ImportPreview> preview) {
    preview_ = std::move(preview);
    cells_.clear();
    if (preview_)
        for (const core::ImportPreview::Shown& shown : preview_->shown)
            cells_.push_back({darkenedOutside(shown), toQImage(shown.sample)});
    updateHeight();
    update();
}

int ImportPreviewCells::columns() const {
    return std::max(1, (width() + space::kLarge) / (2 * kSide + kArrow + space::kLarge));
}

int ImportPreviewCells::cellHeight() const {
    return kSide + space::kSmall + fontMetrics().height() + space::kLarge;
}

QRect ImportPreviewCells::place(int index) const {
    const int across = columns();
    return {index % across * (2 * kSide + kArrow + space::kLarge), index / across * cellHeight(), 2 * kSide + kArrow,
            cellHeight() - space::kLarge};
}

void ImportPreviewCells::updateHeight() {
    const int rows = (static_cast<int>(cells_.size()) + columns() - 1) / columns();
    setMinimumHeight(rows * cellHeight());
}

void ImportPreviewCells::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateHeight();
}

void ImportPreviewCells::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    for (int index = 0; index < static_cast<int>(cells_.size()); ++index) paintCell(painter, index);
}

void ImportPreviewCells::paintCell(QPainter& painter, int index) const {
    const core::ImportPreview::Shown& shown = preview_->shown[static_cast<std::size_t>(index)];
    const Cell& cell = cells_[static_cast<std::size_t>(index)];
    const QRect whole = place(index);
    const QRect left(whole.topLeft(), QSize(kSide, kSide));
    const QRect right = left.translated(kSide + kArrow, 0);
    if (shown.problem.empty()) {
        const QRect before = insideOf(left, cell.before);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, cell.before.width() > before.width());
        painter.drawImage(before, cell.before);
        // Where the kept part lies on the screen.
        const double scale = static_cast<double>(before.width()) / cell.before.width();
        const QRectF kept(before.left() + shown.kept.left * scale, before.top() + shown.kept.top * scale,
                          shown.kept.width * scale, shown.kept.height * scale);
        painter.setPen(QPen(shown.losesMuch ? theme_.colors().danger : palette().color(QPalette::Highlight), 2));
        painter.drawRect(kept.adjusted(1, 1, -1, -1));
        painter.setRenderHint(QPainter::SmoothPixmapTransform, cell.after.width() > kSide);
        painter.drawImage(insideOf(right, cell.after), cell.after);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(left.right() + 1, left.top(), kArrow, kSide), Qt::AlignCenter, QChar(0x2192));
    } else {
        painter.setPen(theme_.colors().danger);
        painter.drawText(left.united(right), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                         messageText(shown.problem));
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect line(whole.left(), left.bottom() + 1 + space::kSmall, whole.width(), fontMetrics().height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(describe(index), Qt::ElideMiddle, line.width()));
}

QString ImportPreviewCells::describe(int index) const {
    const core::ImportPreview::Shown& shown = preview_->shown[static_cast<std::size_t>(index)];
    const QString name = QString::fromStdString(shown.name);
    if (!shown.problem.empty()) return name;
    return tr("%1, %2 × %3 pixels").arg(name, locale().toString(shown.width), locale().toString(shown.height));
}

bool ImportPreviewCells::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (int index = 0; index < static_cast<int>(cells_.size()); ++index) {
        if (!place(index).contains(help->pos())) continue;
        QToolTip::showText(help->globalPos(), describe(index), this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

}  // namespace ui
