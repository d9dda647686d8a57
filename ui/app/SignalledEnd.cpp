#include "ui/app/SignalledEnd.h"

#include <unistd.h>

#include <QWidget>

#include "ui/app/Closing.h"

namespace ui {

SignalledEnd::SignalledEnd(QWidget& window, Closing& closing) : notifier_(signals_.readEnd(), QSocketNotifier::Read) {
    QObject::connect(&notifier_, &QSocketNotifier::activated, &window, [this, &closing] {
        char byte = 0;
        [[maybe_unused]] const ssize_t count = ::read(signals_.readEnd(), &byte, 1);
        closing.closeUnattended();
    });
}

}  // namespace ui
