#include "app/studio/ReportPages.h"

#include <QGuiApplication>
#include <QLocale>
#include <memory>

#include "ui/evaluate/report/ReportPdf.h"

namespace app {

std::string reportPages(const core::EvaluationRecord& record) {
    // Fonts need an application, and a command has none. Its arguments must outlive it.
    static int count = 1;
    static char name[] = "imago";
    static char* arguments[] = {name, nullptr};
    std::unique_ptr<QGuiApplication> application;
    if (QCoreApplication::instance() == nullptr) {
        // Whatever the person's display is: nothing is shown.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(count, arguments);
    }
    return ui::reportPdf(record, QLocale(QLocale::English, QLocale::UnitedStates)).toStdString();
}

}  // namespace app
