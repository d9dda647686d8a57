#include "ui/common/theme/SystemColorScheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

// The one place that asks which Qt it is: the color scheme came with 6.5, Debian 12 has 6.4.

namespace ui {

namespace {

/// The palette before any theme of ours: taken once, at the first question.
bool systemPaletteIsDark() {
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

}  // namespace

bool systemIsDark() {
    const bool byPalette = systemPaletteIsDark();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown) return scheme == Qt::ColorScheme::Dark;
#endif
    return byPalette;
}

void watchSystemColorScheme(QObject* owner, std::function<void()> changed) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, owner,
                     [changed = std::move(changed)] { changed(); });
#else
    (void)owner;
    (void)changed;
#endif
}

}  // namespace ui
