#include "ui/common/theme/ClassColors.h"

#include <QPainter>
#include <QPolygonF>
#include <array>

namespace ui {

namespace {

// Blue, orange, green, red, purple, gray, indigo, olive or yellow, a second blue, and brown or pink.
constexpr std::array<QRgb, kClassColors> kOnLight{0x137fd2, 0xbe6237, 0x128c64, 0xa30e33, 0xa56891,
                                                  0x555a5e, 0x312187, 0x6c5d00, 0x006191, 0x611100};
constexpr std::array<QRgb, kClassColors> kOnDark{0x4daee7, 0xe2a405, 0x059360, 0xd25c00, 0xbf71a1,
                                                 0xbcbabc, 0x776fdf, 0xf6ea48, 0x9fe5ff, 0xf28588};
constexpr double kArm = 0.36;  // width of the arms of a cross, of its side

}  // namespace

QColor classColor(int index, bool dark) {
    return QColor::fromRgb((dark ? kOnDark : kOnLight)[static_cast<std::size_t>(index % kClassColors)]);
}

ClassShape classShape(int index) {
    return static_cast<ClassShape>(index / kClassColors % kClassShapes);
}

QPainterPath classShapePath(ClassShape shape, const QRectF& place) {
    QPainterPath path;
    const QPointF middle = place.center();
    switch (shape) {
        case ClassShape::circle:
            path.addEllipse(place);
            break;
        case ClassShape::square:
            path.addRect(place);
            break;
        case ClassShape::triangle:
            path.addPolygon(QPolygonF{QPointF(middle.x(), place.top()), place.bottomRight(), place.bottomLeft()});
            break;
        case ClassShape::diamond:
            path.addPolygon(QPolygonF{QPointF(middle.x(), place.top()), QPointF(place.right(), middle.y()),
                                      QPointF(middle.x(), place.bottom()), QPointF(place.left(), middle.y())});
            break;
        case ClassShape::cross: {
            const QSizeF arm = kArm * place.size();
            path.setFillRule(Qt::WindingFill);
            path.addRect(QRectF(middle.x() - arm.width() / 2, place.top(), arm.width(), place.height()));
            path.addRect(QRectF(place.left(), middle.y() - arm.height() / 2, place.width(), arm.height()));
            break;
        }
        case ClassShape::wedge:
            path.addPolygon(QPolygonF{place.topLeft(), place.topRight(), QPointF(middle.x(), place.bottom())});
            break;
    }
    path.closeSubpath();
    return path;
}

void drawClassMark(QPainter& painter, const QRectF& place, int index, bool dark) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(classColor(index, dark));
    painter.drawPath(classShapePath(classShape(index), place));
}

}  // namespace ui
