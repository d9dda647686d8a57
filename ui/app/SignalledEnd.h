#pragma once

#include <QSocketNotifier>

#include "core/base/EndSignals.h"

class QWidget;

namespace ui {

class Closing;

/// Closes the studio as a person does who answers "Stop, save and close" where a signal asks it to end, as when the
/// desktop's session ends; see core::EndSignals.
class SignalledEnd {
   public:
    SignalledEnd(QWidget& window, Closing& closing);

   private:
    core::EndSignals signals_;
    QSocketNotifier notifier_;
};

}  // namespace ui
