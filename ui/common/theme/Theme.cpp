#include "ui/common/theme/Theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

#include "ui/common/theme/StyleSheet.h"
#include "ui/common/theme/SystemColorScheme.h"

namespace ui {

namespace {

// Grays without a tint, so that images keep their colors beside them; one accent.
ThemeColors lightColors() {
    ThemeColors c;
    c.window = QColor(0xf4f4f4);
    c.panel = QColor(0xececec);
    c.canvas = QColor(0xdcdcdc);
    c.raised = QColor(0xffffff);
    c.border = QColor(0xc4c4c4);
    c.text = QColor(0x1c1c1c);
    c.mutedText = QColor(0x595959);
    c.accent = QColor(0x0b62c4);
    c.onAccent = QColor(0xffffff);
    c.danger = QColor(0xb3261e);
    c.warning = QColor(0x7a4f00);
    c.curves = {QColor(0x0b62c4), QColor(0xc65d14), QColor(0x3f7e3a), QColor(0x85119d),
                QColor(0x198b9d), QColor(0x635200), QColor(0x780f2e), QColor(0x595e64)};
    return c;
}

ThemeColors darkColors() {
    ThemeColors c;
    c.window = QColor(0x262626);
    c.panel = QColor(0x2d2d2d);
    c.canvas = QColor(0x1b1b1b);
    c.raised = QColor(0x3a3a3a);
    c.border = QColor(0x4a4a4a);
    c.text = QColor(0xececec);
    c.mutedText = QColor(0xb0b0b0);
    c.accent = QColor(0x6db3ff);
    c.onAccent = QColor(0x101010);
    c.danger = QColor(0xff8a80);
    c.warning = QColor(0xffc266);
    c.curves = {QColor(0x6db3ff), QColor(0xffa65b), QColor(0x86ce91), QColor(0xbc7fd5),
                QColor(0x63e0f0), QColor(0xefe341), QColor(0xf8726c), QColor(0xc6c6c3)};
    return c;
}

QPalette paletteOf(const ThemeColors& c) {
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.window);
    palette.setColor(QPalette::AlternateBase, c.panel);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.mutedText);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Midlight, c.border);
    palette.setColor(QPalette::Dark, c.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.mutedText);
    return palette;
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent) {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    watchSystemColorScheme(this, [this] {
        if (mode_ == ThemeMode::system) apply();
    });
    apply();
}

void Theme::setMode(ThemeMode mode) {
    mode_ = mode;
    apply();
}

void Theme::apply() {
    dark_ = mode_ == ThemeMode::dark || (mode_ == ThemeMode::system && systemIsDark());
    colors_ = dark_ ? darkColors() : lightColors();
    QApplication::setPalette(paletteOf(colors_));
    qApp->setStyleSheet(styleSheet(colors_, dark_));
    Q_EMIT changed();
}

}  // namespace ui
