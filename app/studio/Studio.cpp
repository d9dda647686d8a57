#include "app/studio/Studio.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>

#include "app/commands/ExitCode.h"
#include "app/studio/StartupTime.h"
#include "app/studio/Translation.h"
#include "core/dataset/care/DuplicateNotes.h"
#include "ui/app/LastDataset.h"
#include "ui/app/LastModel.h"
#include "ui/app/MainWindow.h"
#include "ui/app/SignalledEnd.h"

namespace app {

namespace {

std::string shown(const char* variable) {
    const QByteArray value = qgetenv(variable);
    return value.isEmpty() ? std::string() : std::string(" ") + variable + "=" + value.toStdString();
}

/// Where Qt finds no display that it can open it would end the program with abort(), and write its own long text.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type != QtFatalMsg) return;
    const std::string tried = shown("DISPLAY") + shown("WAYLAND_DISPLAY") + shown("QT_QPA_PLATFORM");
    std::fprintf(stderr,
                 "imago: Cannot open the display (%s); name one that exists, or see imago --help for the commands that "
                 "need none.\n",
                 tried.empty() ? "none is set" : tried.c_str() + 1);
    std::fflush(stderr);
    std::_Exit(kExitFailed);
}

/// While one exists, a display that cannot be opened is a sentence.
class DisplayGuard {
   public:
    DisplayGuard() : before_(qInstallMessageHandler(endWithoutDisplay)) {}
    ~DisplayGuard() { qInstallMessageHandler(before_); }
    DisplayGuard(const DisplayGuard&) = delete;
    DisplayGuard& operator=(const DisplayGuard&) = delete;

   private:
    QtMessageHandler before_;
};

/// A project that a person went to.
struct Project {
    QString folder = {};    // empty: the default one
    bool isChosen = false;  // in the studio, which then says so
    bool isNew = false;
    QString missing = {};  // in its place: the one that was open last, which is not there
    bool failed = false;   // the one before ended by a signal, and not all of it was saved
};

/// Shows the studio on this project until its window is closed, and returns the next one; without a folder where there
/// is to be none.
Project showProject(const Project& project, const QString& path, QSettings& settings) {
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    ui::StudioParts parts(data.toStdString(), project.folder.toStdString());
    // That of the commands, too.
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    if (!cache.isEmpty()) parts.datasets.setCacheFolder(cache + QStringLiteral("/imago/datasets"));
    parts.train.training.setDuplicateMemory(core::duplicatesIn(parts.datasets.cache()));
    parts.theme.setMode(static_cast<ui::ThemeMode>(settings.value(QStringLiteral("theme"), 0).toInt()));
    ui::MainWindow window(parts, settings);
    const ui::SignalledEnd signalledEnd(window, window.closing());
    logStartupTime(window);
    window.show();
    if (project.isChosen) window.tellProject(project.isNew);
    if (!project.missing.isEmpty()) window.tellProjectIsMissing(project.missing);
    // After the window is on screen: the sliders come alive a moment later.
    ui::LastModel lastModel(parts.session, parts.models, settings);
    ui::LastDataset lastDataset(parts.session, parts.datasets, settings);
    QTimer::singleShot(0, &window, [&lastModel, &lastDataset] {
        lastModel.restore();
        lastDataset.restore();
    });
    if (!path.isEmpty()) {
        // An image needs a model to find its point.
        auto* once = new QObject(&window);
        QObject::connect(&parts.models, &ui::ModelController::opened, once, [&window, once, path] {
            once->deleteLater();
            window.openPath(path);
        });
    }
    QApplication::exec();
    if (window.closing().isUnattended()) return {.failed = !window.closing().troubles().isEmpty()};
    return {window.nextProject(), true, window.nextProjectIsNew()};
}

/// The project that was open last, where it still is one; else the default one.
Project lastProject(const QSettings& settings) {
    const QString folder = settings.value(QStringLiteral("project")).toString();
    if (folder.isEmpty() || QFileInfo::exists(folder + QStringLiteral("/project.json"))) return {folder};
    return {.missing = folder};
}

}  // namespace

int runStudio(int argc, char** argv, const std::string& path) {
    std::optional<DisplayGuard> guard(std::in_place);
    QApplication application(argc, argv);
    guard.reset();
    QApplication::setApplicationName(QStringLiteral("Imago"));
    QApplication::setOrganizationName(QStringLiteral("Imago"));
    QApplication::setApplicationVersion(QStringLiteral(IMAGO_VERSION));
    // Wayland finds the icon of a window by it.
    QApplication::setDesktopFileName(QStringLiteral(IMAGO_APP_ID));
    installTranslation(QLocale::system());
    QSettings settings;
    Project project = lastProject(settings);
    QString opened = QString::fromStdString(path);
    for (;;) {
        project = showProject(project, std::exchange(opened, {}), settings);
        if (project.folder.isEmpty()) return project.failed ? kExitFailed : kExitDone;
        settings.setValue(QStringLiteral("project"), project.folder);
    }
}

}  // namespace app
