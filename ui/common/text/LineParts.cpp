#include "ui/common/text/LineParts.h"

#include <algorithm>

namespace ui {

namespace {

/// A shorter rest of a word says nothing.
constexpr qsizetype kLeastLetters = 3;

const QChar kDots(0x2026);

/// Whether a number may contain it: "1,024", "7:10", "11/30/26".
bool isOfNumber(QChar letter) {
    return letter.isDigit() || QStringLiteral(".,:/").contains(letter);
}

/// In `width` pixels, without a number that is cut; empty where too little of it would be left.
QString shortened(const QString& part, const QFontMetrics& metrics, int width) {
    QString text = width > 0 ? metrics.elidedText(part, Qt::ElideRight, width) : QString();
    if (text == part) return part;
    if (text.endsWith(kDots)) text.chop(1);
    if (text.size() < part.size() && isOfNumber(part.at(text.size())))
        while (!text.isEmpty() && isOfNumber(text.back())) text.chop(1);
    while (!text.isEmpty() && (text.back().isSpace() || text.back() == QLatin1Char(','))) text.chop(1);
    return text.size() >= kLeastLetters ? text + kDots : QString();
}

}  // namespace

QString partsMark() {
    return QStringLiteral(" · ");
}

QString LineParts::text() const {
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(partsMark());
}

QString fitted(const LineParts& line, const QFontMetrics& metrics, int width) {
    LineParts rest = line;
    for (const int place : line.least) {
        if (place < 0 || place >= rest.parts.size()) continue;
        QString& part = rest.parts[place];
        int room = metrics.horizontalAdvance(part);
        // More than once: letters beside each other may be wider than apart.
        for (;;) {
            const int over = metrics.horizontalAdvance(rest.text()) - width;
            if (over <= 0 || part.isEmpty()) break;
            room = std::min(room, metrics.horizontalAdvance(part)) - over;
            part = shortened(line.parts[place], metrics, room);
        }
    }
    const QString text = rest.text();
    // Asked first: elidedText() cuts what is wider by a part of a pixel.
    return metrics.horizontalAdvance(text) <= width ? text : metrics.elidedText(text, Qt::ElideRight, width);
}

}  // namespace ui
