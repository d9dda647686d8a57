#include "ui/explore/sheet/DifferenceText.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

QString differenceText(double mean, double largest) {
    const QLocale locale;
    QString text = QCoreApplication::translate("ui::DifferenceText",
                                               "Pixels differ by %1 % on average and by %2 % at most (shown as white).")
                       .arg(locale.toString(100 * mean, 'f', 1), locale.toString(100 * largest, 'f', 1));
    // A number and its unit stay in one line.
    return text.replace(QStringLiteral(" %"), QStringLiteral("\u00A0%"));
}

}  // namespace ui
