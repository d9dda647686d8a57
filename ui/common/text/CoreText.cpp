#include "ui/common/text/CoreText.h"

#include <QCoreApplication>
#include <QLatin1Char>
#include <algorithm>
#include <cmath>

namespace ui {

QString coreText(const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate("core", text.c_str());
}

QString coreUnit(const std::string& unit, int number) {
    return unit.empty() ? QString() : QCoreApplication::translate("unit", unit.c_str(), nullptr, number);
}

QString durationText(double seconds) {
    const auto total = static_cast<qint64>(std::llround(std::clamp(seconds, 0.0, 1e9)));
    const auto twoDigits = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (total < 60) return QCoreApplication::translate("Duration", "%1 s").arg(total);
    if (total < 3600) {
        return QCoreApplication::translate("Duration", "%1 min %2 s").arg(total / 60).arg(twoDigits(total % 60));
    }
    return QCoreApplication::translate("Duration", "%1 h %2 min").arg(total / 3600).arg(twoDigits(total % 3600 / 60));
}

}  // namespace ui
