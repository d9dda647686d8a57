#include "ui/jobs/ErrorText.h"

#include <QCoreApplication>
#include <new>

#include "core/base/Error.h"
#include "ui/common/text/MessageText.h"

namespace ui {

QString errorText(const std::exception& error) {
    if (const auto* told = dynamic_cast<const core::Error*>(&error)) return messageText(told->message());
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
        return QCoreApplication::translate(
            "ErrorText",
            "There is not enough memory for this. Close other programs or choose smaller "
            "settings, then try again.");
    }
    // Libraries append their call stack, which helps nobody here.
    const QString firstLine = QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0);
    return QCoreApplication::translate("ErrorText", "An unexpected error occurred: %1").arg(firstLine);
}

}  // namespace ui
