#include "app/studio/ReportPages.h"

#include <QGuiApplication>
#include <QLocale>
#include <memory>

#include "ui/evaluate/report/ReportPdf.h"

namespace app {

namespace {

QtMessageHandler handlerBefore = nullptr;

/// A machine that nobody is logged in at has no XDG_RUNTIME_DIR. Qt says so for each program, and takes another folder.
void withoutRuntimeFolder(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    const bool isHarmless = type == QtWarningMsg && text.startsWith(QLatin1String("QStandardPaths: ")) &&
                            text.contains(QLatin1String("XDG_RUNTIME_DIR"));
    if (!isHarmless && handlerBefore != nullptr) handlerBefore(type, context, text);
}

/// While one exists, that is not said.
class RuntimeFolderSilence {
   public:
    RuntimeFolderSilence() { handlerBefore = qInstallMessageHandler(withoutRuntimeFolder); }
    ~RuntimeFolderSilence() { qInstallMessageHandler(handlerBefore); }
    RuntimeFolderSilence(const RuntimeFolderSilence&) = delete;
    RuntimeFolderSilence& operator=(const RuntimeFolderSilence&) = delete;
};

}  // namespace

std::string reportPages(const core::EvaluationRecord& record) {
    // Fonts need an application, and a command has none. Its arguments must outlive it.
    static int count = 1;
    static char name[] = "imago";
    static char* arguments[] = {name, nullptr};
    const RuntimeFolderSilence silence;
    std::unique_ptr<QGuiApplication> application;
    if (QCoreApplication::instance() == nullptr) {
        // Whatever the person's display is: nothing is shown.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(count, arguments);
    }
    return ui::reportPdf(record, QLocale(QLocale::English, QLocale::UnitedStates)).toStdString();
}

}  // namespace app
