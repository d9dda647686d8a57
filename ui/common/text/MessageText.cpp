#include "ui/common/text/MessageText.h"

#include <QCoreApplication>

namespace ui {

QString messageText(const core::Message& message) {
    return QString::fromStdString(message.told(
        [](const std::string& text) { return QCoreApplication::translate("core", text.c_str()).toStdString(); }));
}

}  // namespace ui
