#include "ui/common/QtImage.h"

#include <QPainter>
#include <cstring>
#include <utility>

namespace ui {

namespace {

QImage emptyLike(core::ImageShape shape, int width, int height) {
    return QImage(width, height, shape.channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
}

void copyInto(QImage& target, const core::Image& image, int x, int y) {
    const std::size_t offset = static_cast<std::size_t>(x) * static_cast<std::size_t>(image.channels());
    for (int row = 0; row < image.height(); ++row) {
        std::memcpy(target.scanLine(y + row) + offset, image.row(row), image.rowBytes());
    }
}

}  // namespace

QImage toQImage(const core::Image& image) {
    if (image.empty()) return {};
    QImage result = emptyLike(image.shape(), image.width(), image.height());
    copyInto(result, image, 0, 0);
    return result;
}

core::Image fromQImage(const QImage& image) {
    if (image.isNull()) return {};
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    bool gray = true;
    for (int y = 0; y < rgb.height() && gray; ++y) {
        const uchar* pixel = rgb.constScanLine(y);
        for (int x = 0; x < rgb.width() && gray; ++x, pixel += 3) gray = pixel[0] == pixel[1] && pixel[1] == pixel[2];
    }
    core::Image result(core::ImageShape{rgb.height(), rgb.width(), gray ? 1 : 3});
    for (int y = 0; y < rgb.height(); ++y) {
        const uchar* from = rgb.constScanLine(y);
        std::uint8_t* to = result.row(y);
        if (gray) {
            for (int x = 0; x < rgb.width(); ++x) to[x] = from[3 * x];
        } else {
            std::memcpy(to, from, result.rowBytes());
        }
    }
    return result;
}

core::Image colorImage(const QImage& image) {
    if (image.isNull()) return {};
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    core::Image result(core::ImageShape{rgb.height(), rgb.width(), 3});
    for (int y = 0; y < rgb.height(); ++y) std::memcpy(result.row(y), rgb.constScanLine(y), result.rowBytes());
    return result;
}

QImage toAtlas(std::span<const core::Image> images, int columns) {
    if (images.empty() || images.front().empty() || columns < 1) return {};
    const core::ImageShape shape = images.front().shape();
    const int count = static_cast<int>(images.size());
    const int rows = (count + columns - 1) / columns;
    QImage atlas = emptyLike(shape, columns * shape.width, rows * shape.height);
    if (count % columns != 0) atlas.fill(Qt::black);
    for (int index = 0; index < count; ++index) {
        const core::Image& image = images[static_cast<std::size_t>(index)];
        // An image of another shape would write past its cell.
        if (image.shape() == shape)
            copyInto(atlas, image, index % columns * shape.width, index / columns * shape.height);
    }
    return atlas;
}

std::vector<core::Image> fromAtlas(const QImage& atlas, int columns, int rows) {
    if (atlas.isNull() || columns < 1 || rows < 1) return {};
    const core::Image whole = fromQImage(atlas);
    const core::ImageShape shape{whole.height() / rows, whole.width() / columns, whole.channels()};
    std::vector<core::Image> images;
    for (int index = 0; index < columns * rows; ++index) {
        core::Image image(shape);
        const std::size_t left = static_cast<std::size_t>(index % columns) * image.rowBytes();
        for (int y = 0; y < shape.height; ++y) {
            std::memcpy(image.row(y), whole.row(index / columns * shape.height + y) + left, image.rowBytes());
        }
        images.push_back(std::move(image));
    }
    return images;
}

QRectF rectInside(const QRectF& place, QSize size) {
    QRectF inside(QPointF(), QSizeF(size).scaled(place.size(), Qt::KeepAspectRatio));
    inside.moveCenter(place.center());
    return inside;
}

QImage withGaps(const QImage& atlas, int columns, int rows, int gap, QRgb ground) {
    if (atlas.isNull() || columns < 1 || rows < 1) return {};
    const QSize cell(atlas.width() / columns, atlas.height() / rows);
    QImage result(columns * (cell.width() + gap) + gap, rows * (cell.height() + gap) + gap, QImage::Format_RGB888);
    result.fill(ground);
    QPainter painter(&result);
    for (int index = 0; index < columns * rows; ++index) {
        const QPoint at(index % columns, index / columns);
        painter.drawImage(QPoint(gap + at.x() * (cell.width() + gap), gap + at.y() * (cell.height() + gap)), atlas,
                          QRect(QPoint(at.x() * cell.width(), at.y() * cell.height()), cell));
    }
    return result;
}

QImage withoutGaps(const QImage& sheet, QSize cell, int gap, int rows, int& columns) {
    const QSize pitch(cell.width() + gap, cell.height() + gap);
    const QSize whole = sheet.size() - QSize(gap, gap);
    if (cell.isEmpty() || whole.isEmpty() || whole.width() % pitch.width() != 0 ||
        whole.height() % pitch.height() != 0 || whole.height() / pitch.height() < rows)
        return {};
    columns = whole.width() / pitch.width();
    const bool gray = sheet.format() == QImage::Format_Grayscale8;
    QImage atlas(columns * cell.width(), rows * cell.height(),
                 gray ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    QPainter painter(&atlas);
    for (int index = 0; index < columns * rows; ++index) {
        const QPoint at(index % columns, index / columns);
        const QPoint from(gap + at.x() * pitch.width(), gap + at.y() * pitch.height());
        painter.drawImage(QPoint(at.x() * cell.width(), at.y() * cell.height()), sheet, QRect(from, cell));
    }
    return atlas;
}

}  // namespace ui
