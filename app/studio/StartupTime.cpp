#include "app/studio/StartupTime.h"

#include <unistd.h>

#include <QEvent>
#include <QLoggingCategory>
#include <QWidget>
#include <ctime>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace app {

namespace {

Q_LOGGING_CATEGORY(startup, "imago.startup", QtWarningMsg)

/// Seconds between the start of the system and that of this process; in steps of a hundredth, as the system keeps it.
double processStart() {
    constexpr int kStartTime = 22;  // its place in /proc/self/stat, counted from 1
    std::ifstream file("/proc/self/stat");
    std::string text(std::istreambuf_iterator<char>(file), {});
    // The second field, the name in brackets, may hold spaces.
    std::istringstream fields(text.substr(text.rfind(')') + 1));
    std::string field;
    for (int place = 3; place <= kStartTime; ++place) fields >> field;
    return std::strtod(field.c_str(), nullptr) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double now() {
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

class FirstPaint : public QObject {
   public:
    explicit FirstPaint(QWidget& window) : QObject(&window) { window.installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Paint) return false;
        watched->removeEventFilter(this);
        // The window paints before the panels in it: by the next turn of the event loop all are on screen.
        QMetaObject::invokeMethod(
            this,
            [this] {
                qCDebug(startup, "The window is on screen after %.0f ms.", 1000 * (now() - processStart()));
                deleteLater();
            },
            Qt::QueuedConnection);
        return false;
    }
};

}  // namespace

void logStartupTime(QWidget& window) {
    if (startup().isDebugEnabled()) new FirstPaint(window);
}

}  // namespace app
