#include "ui/common/text/MeasureText.h"

#include <QLocale>
#include <cmath>

namespace ui {

QString measureText(const QLocale& locale, double value) {
    const QString size = locale.toString(std::abs(value), 'f', std::abs(value) < 10 ? 2 : 1);
    return value < 0 ? QChar(0x2212) + size : size;  // a minus, as in −ELBO; a hyphen is shorter
}

}  // namespace ui
