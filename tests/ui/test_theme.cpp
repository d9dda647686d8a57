#include <QApplication>
#include <QPushButton>
#include <QToolButton>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/SystemColorScheme.h"

using ui::ThemeMode;

namespace {

/// The lightness of the strongest pixel of an icon.
int lightnessOf(const QIcon& icon) {
    const QImage image = icon.pixmap(QSize(32, 32)).toImage();
    QColor strongest(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > strongest.alpha()) strongest = color;
        }
    }
    return strongest.alpha() == 0 ? -1 : strongest.lightness();
}

/// How far two colors are apart in brightness, as WCAG counts it: 1 to 21.
double contrast(const QColor& one, const QColor& other) {
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

}  // namespace

/// Light and dark, at once and for good.
class TestTheme : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void switchesEverythingAtOnce() {
        StudioWindow studio(folder_->path());
        studio.press("Ctrl+1");
        for (const bool dark : {true, false, true}) {
            studio.action(dark ? "themeDark" : "themeLight")->trigger();
            const ui::ThemeColors& colors = studio.parts.theme.colors();
            QCOMPARE(studio.parts.theme.dark(), dark);
            QCOMPARE(colors.window.lightness() < 128, dark);
            QCOMPARE(QApplication::palette().color(QPalette::Window), colors.window);
            QCOMPARE(studio.window.palette().color(QPalette::WindowText), colors.text);
            // Icons that were made before, too.
            const QIcon button = studio.action("data_open_folder")->icon();
            for (const QIcon& icon : {button, studio.action("latent_random")->icon(), ui::icon("train")}) {
                QVERIFY(lightnessOf(icon) >= 0);
                QCOMPARE(lightnessOf(icon) > 128, dark);
            }
            // What is on the screen: the window's ground and the panel's.
            const QImage grab = studio.window.grab().toImage();
            const QWidget* status = studio.child<QWidget>("statusBar");
            QCOMPARE(grab.pixelColor(status->geometry().bottomRight() - QPoint(2, 2)), colors.window);
            const QWidget* panel = studio.child<QWidget>("data_panel");
            QCOMPARE(grab.pixelColor(panel->mapTo(&studio.window, QPoint(3, 3))), colors.panel);
        }
    }

    void panelsHaveOneGround() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setLiveSnapshot(small::snapshot());
        studio.parts.session.setDataset(small::dataset());
        studio.press("Ctrl+Alt+2");
        studio.openSliders("Dimensions");
        // What scrolls in a panel is drawn on the panel's ground, too.
        const std::pair<QString, QString> scrolling[] = {{"Ctrl+3", "latent_1"}, {"Ctrl+2", "training_form"}};
        for (const auto& [keys, name] : scrolling) {
            studio.press(keys);
            const QPoint gapAbove = studio.child<QWidget>(name)->mapTo(&studio.window, QPoint(1, -2));
            const QColor ground = studio.window.grab().toImage().pixelColor(gapAbove);
            QVERIFY2(ground == studio.parts.theme.colors().panel, qPrintable(name + ' ' + ground.name()));
        }
    }

    void bothAreLegible() {
        ui::Theme theme;
        for (const ThemeMode mode : {ThemeMode::light, ThemeMode::dark}) {
            theme.setMode(mode);
            const ui::ThemeColors& c = theme.colors();
            for (const QColor& ground : {c.window, c.panel, c.raised}) {
                for (const QColor& text : {c.text, c.mutedText}) {
                    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + " on " + ground.name()));
                }
            }
            QVERIFY2(contrast(c.mutedText, c.canvas) >= 4.5, qPrintable(c.mutedText.name()));
            for (const QColor& text : {c.danger, c.warning})
                QVERIFY2(contrast(text, c.panel) >= 4.5, qPrintable(text.name()));
            QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
            for (const QColor& curve : c.curves)
                for (const QColor& ground : {c.window, c.panel})
                    QVERIFY2(contrast(curve, ground) >= 3, qPrintable(curve.name()));
        }
    }

    void theSystemsChoice() {
        StudioWindow studio(folder_->path());
        QCOMPARE(studio.parts.theme.mode(), ThemeMode::system);
        QVERIFY(studio.action("themeSystem")->isChecked());
        QCOMPARE(studio.parts.theme.dark(), ui::systemIsDark());
        // Our own palette is not taken for the system's.
        studio.press(ui::systemIsDark() ? "Ctrl+Alt+1" : "Ctrl+Alt+2");
        QCOMPARE(studio.parts.theme.dark(), !ui::systemIsDark());
        studio.press("Ctrl+Alt+0");
        QCOMPARE(studio.parts.theme.dark(), ui::systemIsDark());
    }

    void menuAndSettingsFollow() {
        StudioWindow studio(folder_->path());
        studio.press("Ctrl+Alt+2");
        QVERIFY(studio.action("themeDark")->isChecked());
        QVERIFY(!studio.action("themeLight")->isChecked() && !studio.action("themeSystem")->isChecked());
        QCOMPARE(studio.settings.value("theme").toInt(), static_cast<int>(ThemeMode::dark));
        studio.press("Ctrl+Alt+1");
        QVERIFY(studio.action("themeLight")->isChecked() && !studio.action("themeDark")->isChecked());
        QCOMPARE(studio.settings.value("theme").toInt(), static_cast<int>(ThemeMode::light));
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestTheme)
#include "test_theme.moc"
