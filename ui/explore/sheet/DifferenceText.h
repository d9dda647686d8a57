#pragma once

#include <QString>

namespace ui {

/// How much two pictures differ, beside the picture of where they do. Both are shares of full brightness.
QString differenceText(double mean, double largest);

}  // namespace ui
