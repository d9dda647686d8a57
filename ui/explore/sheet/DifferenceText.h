#pragma once

#include <QString>

namespace ui {

/// How much two images differ, beside the image of where they do. Both are shares of full brightness.
QString differenceText(double mean, double largest);

}  // namespace ui
