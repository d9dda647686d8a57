#pragma once

class QWidget;

namespace app {

/// Logs how long it took from the start of the process until `window` was painted for the first time. Off, unless
/// QT_LOGGING_RULES="imago.startup=true" asks for it.
void logStartupTime(QWidget& window);

}  // namespace app
