#include "app/studio/Studio.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include "app/studio/StartupTime.h"
#include "app/studio/Translation.h"
#include "ui/LastDataset.h"
#include "ui/LastModel.h"
#include "ui/MainWindow.h"

namespace app {

int runStudio(int argc, char** argv, const std::string& path) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Imago"));
    QApplication::setOrganizationName(QStringLiteral("Imago"));
    QApplication::setApplicationVersion(QStringLiteral(IMAGO_VERSION));
    installTranslation(QLocale::system());
    QSettings settings;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    ui::StudioParts parts(data.toStdString());
    parts.theme.setMode(static_cast<ui::ThemeMode>(settings.value(QStringLiteral("theme"), 0).toInt()));
    ui::MainWindow window(parts, settings);
    logStartupTime(window);
    window.show();
    // After the window is on screen: the sliders come alive a moment later.
    ui::LastModel lastModel(parts.session, parts.models, settings);
    ui::LastDataset lastDataset(parts.session, parts.datasets, settings);
    QTimer::singleShot(0, &window, [&lastModel, &lastDataset] {
        lastModel.restore();
        lastDataset.restore();
    });
    if (!path.empty()) {
        // A picture needs a model to find its point.
        auto* once = new QObject(&window);
        QObject::connect(&parts.models, &ui::ModelController::opened, once, [&window, once, path] {
            once->deleteLater();
            window.openPath(QString::fromStdString(path));
        });
    }
    return QApplication::exec();
}

}  // namespace app
