#include "ui/common/text/TipText.h"

namespace ui {

QString tipOf(const QStringList& lines) {
    QStringList escaped;
    for (const QString& line : lines)
        if (!line.isEmpty()) escaped << line.toHtmlEscaped();
    return escaped.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(escaped.join(QStringLiteral("<br/>")));
}

}  // namespace ui
