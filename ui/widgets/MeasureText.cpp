#include "ui/widgets/MeasureText.h"

#include <QLocale>
#include <cmath>

namespace ui {

QString measureText(const QLocale& locale, double value) {
    return locale.toString(value, 'f', std::abs(value) < 10 ? 2 : 1);
}

}  // namespace ui
