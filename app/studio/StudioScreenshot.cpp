#include "app/studio/StudioScreenshot.h"

#include <QApplication>
#include <QDockWidget>
#include <QEventLoop>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include "app/studio/Translation.h"
#include "core/base/Error.h"
#include "core/sample/image/ImageFile.h"
#include "ui/app/HintBar.h"
#include "ui/app/MainWindow.h"
#include "ui/common/QtImage.h"
#include "ui/explore/ExploreView.h"

namespace app {

namespace {

constexpr int kLongestWait = 30000;  // milliseconds

/// Runs the event loop until `done` has been called, or an error came, or too long.
class Wait {
   public:
    void done() { loop_.quit(); }
    void fail(const QString& sentence) {
        problem_ = sentence;
        loop_.quit();
    }
    void run() {
        QTimer::singleShot(kLongestWait, &loop_,
                           [this] { fail(QStringLiteral("The studio window was not drawn in time.")); });
        loop_.exec();
        if (!problem_.isEmpty()) throw core::Error(core::Message::verbatim(problem_.toStdString()));
    }
    QObject* context() { return &loop_; }

   private:
    QEventLoop loop_;
    QString problem_;
};

void openModel(ui::StudioParts& parts, const QString& path) {
    Wait wait;
    QObject::connect(&parts.models, &ui::ModelController::opened, wait.context(), [&] { wait.done(); });
    QObject::connect(&parts.models, &ui::ModelController::failed, wait.context(),
                     [&](const QString& sentence) { wait.fail(sentence); });
    parts.models.open(path);
    wait.run();
}

void openDataset(ui::StudioParts& parts, const QString& source) {
    Wait wait;
    QObject::connect(&parts.datasets, &ui::DatasetController::imported, wait.context(), [&] { wait.done(); });
    // The image is worth having without the dataset, too.
    QObject::connect(&parts.datasets, &ui::DatasetController::failed, wait.context(), [&] { wait.done(); });
    parts.datasets.open(source, {});
    wait.run();
}

void drawSheet(ui::StudioParts& parts, const ui::ExploreView& view) {
    Wait wait;
    QObject::connect(
        &view, &ui::ExploreView::sheetShown, wait.context(), [&] { wait.done(); }, Qt::QueuedConnection);
    QObject::connect(&view, &ui::ExploreView::drawingFailed, wait.context(),
                     [&](const QString& sentence) { wait.fail(sentence); });
    parts.session.setLatent(core::sampleLatent(parts.session.snapshot()->latentSize(), 3, 0));
    wait.run();
}

}  // namespace

void saveStudioScreenshot(const std::filesystem::path& model, const std::string& datasetSource,
                          const std::filesystem::path& file) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt notes about a machine without a screen (no runtime folder, no size hints) is no problem of the person's.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    int argc = 1;
    char name[] = "imago";
    char* argv[] = {name, nullptr};
    QApplication application(argc, argv);
    installTranslation(QLocale::system());
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("hints/seen"), ui::HintBar::allHints());  // an image takes no advice
    ui::StudioParts parts(folder.path().toStdString());
    parts.theme.setMode(ui::ThemeMode::dark);
    ui::MainWindow window(parts, settings);
    window.resize(1440, 900);
    window.show();
    // What was trained is to be seen: the curves in the place of a timeline that nobody has made.
    window.findChild<QDockWidget*>(QStringLiteral("timelineDock"))->hide();
    window.findChild<QDockWidget*>(QStringLiteral("curvesDock"))->show();
    openDataset(parts, QString::fromStdString(datasetSource));
    openModel(parts, QString::fromStdString(model.string()));
    drawSheet(parts, *window.findChild<ui::ExploreView*>());
    // The curves are drawn at most 20 times a second: time for their turn.
    QEventLoop settle;
    QTimer::singleShot(300, &settle, &QEventLoop::quit);
    settle.exec();
    core::writePng(file, ui::fromQImage(window.grab().toImage()));
}

}  // namespace app
