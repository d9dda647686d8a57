#pragma once

#include <QString>

class QLocale;

namespace ui {

/// A measured value for people: "236.0", "0.96". Small ones keep two decimals, since they often are shares.
QString measureText(const QLocale& locale, double value);

}  // namespace ui
