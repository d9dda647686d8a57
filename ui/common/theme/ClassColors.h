#pragma once

#include <QColor>
#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace ui {

/// So many classes have a color of their own; further ones take the same colors in another shape.
inline constexpr int kClassColors = 10;

/// How the mark of a class looks beside its color. Every row of a shape is one piece, in the middle.
enum class ClassShape { circle, square, triangle, diamond, cross, wedge };
inline constexpr int kClassShapes = 6;

/// The color that stands for a class of images, on light or dark ground: the Okabe-Ito colors and three more, moved so
/// far that any two are told apart also by the color-blind (CIELAB distance of 13 and more under protanopia,
/// deuteranopia and tritanopia) and that each has a contrast of 3 with its ground.
QColor classColor(int index, bool dark);
/// Color and shape together are different for 60 classes, and then begin again.
ClassShape classShape(int index);
/// The outline of a shape that fills `place`.
QPainterPath classShapePath(ClassShape shape, const QRectF& place);
/// The mark of a class: its shape in its color. Leaves the painter without a pen.
void drawClassMark(QPainter& painter, const QRectF& place, int index, bool dark);

}  // namespace ui
