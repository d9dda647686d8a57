#pragma once

#include <QObject>

class QSocketNotifier;
class QWidget;

namespace ui {

class Closing;

/// Closes the studio as a person does who answers "Stop, save and close" where SIGINT, SIGTERM or SIGHUP asks it to
/// end: when the desktop's session ends, for instance. A second signal ends it at once. One at a time may exist.
class EndSignals : public QObject {
    Q_OBJECT

   public:
    /// Throws core::Error where the system has no pipe left.
    EndSignals(QWidget& window, Closing& closing);
    ~EndSignals() override;

   private:
    int readEnd_ = -1;
    QSocketNotifier* notifier_ = nullptr;
};

}  // namespace ui
