#include "ui/common/drawing/DrawColors.h"

#include <algorithm>
#include <cmath>

#include "ui/common/theme/Theme.h"

namespace ui {

DrawColors paperColors() {
    return {.ground = Qt::white,
            .text = QColor(0x1A, 0x1A, 0x1A),
            .muted = QColor(0x5A, 0x5A, 0x5A),
            .border = QColor(0xD0, 0xD0, 0xD0),
            .accent = QColor(0x1F, 0x5F, 0xA8),
            .track = QColor(0xDE, 0xDE, 0xDE),
            .onAccent = Qt::white,
            .fine = QColor(0x1F, 0x5F, 0xA8),  // the accent, as on the screen
            .mixed = QColor(0xB8, 0x7A, 0x00),
            .poor = QColor(0xB3, 0x26, 0x1E),
            .unknown = QColor(0x8A, 0x8A, 0x8A),
            // Okabe and Ito's, without the yellow, which paper does not show.
            .curves = {QColor(0x00, 0x72, 0xB2), QColor(0xD5, 0x5E, 0x00), QColor(0x00, 0x9E, 0x73),
                       QColor(0xCC, 0x79, 0xA7), QColor(0x56, 0xB4, 0xE9), QColor(0xE6, 0x9F, 0x00)}};
}

DrawColors screenColors(const ThemeColors& colors) {
    return {.ground = colors.window,
            .text = colors.text,
            .muted = colors.mutedText,
            .border = colors.border,
            .accent = colors.accent,
            .track = colors.canvas,
            .onAccent = colors.onAccent,
            .fine = colors.accent,
            .mixed = colors.warning,
            .poor = colors.danger,
            .unknown = colors.mutedText,
            .curves = colors.curves};
}

QColor answerColor(const DrawColors& colors, core::Answer answer) {
    switch (answer) {
        case core::Answer::fine:
            return colors.fine;
        case core::Answer::mixed:
            return colors.mixed;
        case core::Answer::poor:
            return colors.poor;
        case core::Answer::unknown:
            break;
    }
    return colors.unknown;
}

QColor mixedColor(const QColor& from, const QColor& to, double share) {
    const double part = std::clamp(share, 0.0, 1.0);
    const auto mix = [part](int one, int other) { return static_cast<int>(std::lround(one + part * (other - one))); };
    return QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

}  // namespace ui
