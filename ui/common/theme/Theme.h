#pragma once

#include <QColor>
#include <QList>
#include <QObject>

namespace ui {

/// One spacing grid for all panels, in device-independent pixels.
namespace space {
inline constexpr int kSmall = 4, kMedium = 8, kLarge = 12, kPanel = 16;
}

enum class ThemeMode { system, light, dark };

struct ThemeColors {
    QColor window, panel, canvas, raised, border, text, mutedText, accent, onAccent, danger, warning;
    QList<QColor> curves;  ///< told apart also by the color-blind
};

/// Light or dark, as the system has it or as chosen: the colors, and the application's palette and style sheet made
/// from them.
class Theme : public QObject {
    Q_OBJECT

   public:
    explicit Theme(QObject* parent = nullptr);

    const ThemeColors& colors() const { return colors_; }
    ThemeMode mode() const { return mode_; }
    bool dark() const { return dark_; }
    /// Takes effect on the whole application at once.
    void setMode(ThemeMode mode);

   Q_SIGNALS:
    void changed();

   private:
    void apply();

    ThemeColors colors_;
    ThemeMode mode_ = ThemeMode::system;
    bool dark_ = false;
};

}  // namespace ui
