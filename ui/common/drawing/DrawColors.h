#pragma once

#include <QColor>
#include <QList>

#include "core/evaluation/Verdict.h"

namespace ui {

struct ThemeColors;

/// With which what an evaluation shows is drawn: on the screen screenColors(), on paper paperColors().
struct DrawColors {
    QColor ground, text, muted, border, accent;
    QColor track;                       ///< of a bar that is empty
    QColor onAccent;                    ///< of text on the accent
    QColor fine, mixed, poor, unknown;  ///< by core::Answer
    QList<QColor> curves;               ///< told apart also by the color-blind
};

/// Dark on white.
DrawColors paperColors();

/// Those of the theme.
DrawColors screenColors(const ThemeColors& colors);

QColor answerColor(const DrawColors& colors, core::Answer answer);

/// `share` of `to` in `from`, 0 to 1.
QColor mixedColor(const QColor& from, const QColor& to, double share);

}  // namespace ui
