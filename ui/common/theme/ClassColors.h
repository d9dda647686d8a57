#pragma once

#include <QColor>

namespace ui {

/// The color that stands for a class of images, on light or dark ground. Ten are told apart by eyes of every kind
/// (after M. A. Petroff, "Accessible color sequences for data visualization", arXiv 2107.02270); further classes take
/// the same in other lightnesses, and then begin again.
QColor classColor(int index, bool dark);

}  // namespace ui
