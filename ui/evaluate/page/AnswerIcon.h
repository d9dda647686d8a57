#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

#include "core/evaluation/Verdict.h"

namespace ui {

struct ThemeColors;

/// The color of an answer, as a traffic light would have it, in the theme.
QColor answerColor(core::Answer answer, const ThemeColors& colors);

/// A round tick, a square wave, an octagon with a cross, a dashed question: told apart without colors, too. `side` in
/// device-independent pixels, `ratio` of the screen.
QPixmap answerPixmap(core::Answer answer, const ThemeColors& colors, int side, double ratio);

/// "Fine", for those who do not see the icon.
QString answerText(core::Answer answer);

}  // namespace ui
