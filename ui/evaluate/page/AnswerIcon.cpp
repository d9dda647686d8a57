#include "ui/evaluate/page/AnswerIcon.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/common/drawing/DrawColors.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

QString answerIconName(core::Answer answer) {
    switch (answer) {
        case core::Answer::fine:
            return QStringLiteral("answer-fine");
        case core::Answer::mixed:
            return QStringLiteral("answer-mixed");
        case core::Answer::poor:
            return QStringLiteral("answer-poor");
        case core::Answer::unknown:
            break;
    }
    return QStringLiteral("answer-unknown");
}

}  // namespace

QColor answerColor(core::Answer answer, const ThemeColors& colors) {
    return answerColor(screenColors(colors), answer);
}

QPixmap answerPixmap(core::Answer answer, const ThemeColors& colors, int side, double ratio) {
    QPixmap pixmap = icon(answerIconName(answer)).pixmap(QSize(side, side) * ratio);
    // Its shape alone counts: the palette has no color for each answer.
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(QPoint(), pixmap.size()), answerColor(answer, colors));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QString answerText(core::Answer answer) {
    switch (answer) {
        case core::Answer::fine:
            return QCoreApplication::translate("Answer", "Fine");
        case core::Answer::mixed:
            return QCoreApplication::translate("Answer", "Mixed");
        case core::Answer::poor:
            return QCoreApplication::translate("Answer", "Poor");
        case core::Answer::unknown:
            break;
    }
    return QCoreApplication::translate("Answer", "Not known");
}

}  // namespace ui
