#include "ui/evaluate/report/PageFlow.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>
#include <utility>
#include <vector>

namespace ui {

namespace {

constexpr double kFooter = 22;  // points at the end of a page

QTextOption wrapping(Qt::Alignment alignment) {
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

}  // namespace

PageFlow::PageFlow(QPagedPaintDevice& device, QString title, QLocale locale, int pages)
    : device_(device),
      title_(std::move(title)),
      locale_(std::move(locale)),
      pages_(pages),
      scale_(device.logicalDpiY() / 72.0),
      width_(device.width() / scale_),
      height_(device.height() / scale_ - kFooter),
      painter_(&device) {
    painter_.setRenderHint(QPainter::LosslessImageRendering);
    footer();
}

QFont PageFlow::font(const TextLook& look) const {
    QFont font = look.fixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont();
    font.setPixelSize(std::max(1, static_cast<int>(look.size * scale_ + 0.5)));
    font.setBold(look.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QRectF PageFlow::toDevice(const QRectF& place) const {
    return {place.left() * scale_, place.top() * scale_, place.width() * scale_, place.height() * scale_};
}

void PageFlow::beginPage() {
    device_.newPage();
    ++page_;
    y_ = 0;
    footer();
}

void PageFlow::footer() {
    const TextLook look{.size = 7.5, .color = colors_.muted};
    const double line = height_ + kFooter / 2;
    const QString number =
        pages_ > 0 ? ReportText::tr("Page %1 of %2").arg(page_).arg(pages_) : ReportText::tr("Page %1").arg(page_);
    const double right = widthOf(number, look);
    draw(number, QRectF(width_ - right - 1, line, right + 1, kFooter / 2), look, Qt::AlignRight);
    const QFontMetricsF metrics(font(look), &device_);
    const QString title = metrics.elidedText(title_, Qt::ElideRight, toDevice(width_ - right - 12));
    draw(title, QRectF(0, line, width_ - right - 10, kFooter / 2), look);
}

void PageFlow::require(double height) {
    // What is higher than a page cannot be helped by another one.
    if (y_ > 0 && y_ + height > height_) beginPage();
}

void PageFlow::space(double height) {
    // A page does not begin with an empty line.
    if (y_ > 0) y_ = std::min(y_ + height, height_);
}

QRectF PageFlow::block(double height) {
    require(height);
    const QRectF place(0, y_, width_, height);
    y_ += height;
    return place;
}

void PageFlow::text(const QString& text, const TextLook& look) {
    if (text.isEmpty()) return;
    const QStringList paragraphs = text.split('\n');
    for (const QString& paragraph : paragraphs) {
        QTextLayout layout(paragraph, font(look), &device_);
        layout.setTextOption(wrapping(Qt::AlignLeft));
        layout.beginLayout();
        std::vector<QTextLine> lines;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(toDevice(width_));
            lines.push_back(line);
        }
        layout.endLayout();
        double height = 0;
        for (const QTextLine& line : lines) height += toPoints(line.height());
        if (height <= height_) require(height);
        for (const QTextLine& line : lines) {
            const QRectF place = block(toPoints(line.height()));
            painter_.setPen(look.color.isValid() ? look.color : colors_.text);
            line.draw(&painter_, QPointF(0, toDevice(place.top())));
        }
    }
}

void PageFlow::heading(const QString& text, double size, double following) {
    const TextLook look{.size = size, .bold = true};
    space(size);
    require(heightOf(text, width_, look) + size / 3 + following);
    PageFlow::text(text, look);
    space(size / 3);
}

double PageFlow::heightOf(const QString& text, double width, const TextLook& look) const {
    if (text.isEmpty()) return 0;
    QTextLayout layout(text, font(look), &device_);
    layout.setTextOption(wrapping(Qt::AlignLeft));
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(toDevice(width));
        height += line.height();
    }
    layout.endLayout();
    return toPoints(height);
}

void PageFlow::draw(const QString& text, const QRectF& place, const TextLook& look, Qt::Alignment alignment) {
    if (text.isEmpty()) return;
    painter_.setFont(font(look));
    painter_.setPen(look.color.isValid() ? look.color : colors_.text);
    QTextLayout layout(text, font(look), &device_);
    layout.setTextOption(wrapping(alignment));
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(toDevice(place.width()));
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    layout.draw(&painter_, toDevice(place).topLeft());
}

double PageFlow::widthOf(const QString& text, const TextLook& look) const {
    return toPoints(QFontMetricsF(font(look), &device_).horizontalAdvance(text));
}

}  // namespace ui
