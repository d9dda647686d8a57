#include "ui/common/text/MessageText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <utility>
#include <vector>

namespace ui {

namespace {

/// "0.21" of the core's sentences is "0,21" where people write it so. Whole numbers stay: they may be numbers of
/// something; and so does every other argument.
core::Message withLocalNumbers(const core::Message& message, const QLocale& locale) {
    static const QRegularExpression kNumber(QStringLiteral("^-?[0-9]+\\.[0-9]+$"));
    std::vector<core::Message> arguments;
    for (const core::Message& argument : message.arguments()) {
        const QString text = QString::fromStdString(argument.text());
        if (argument.isVerbatim() && kNumber.match(text).hasMatch()) {
            QString local = text;
            local.replace(QLatin1Char('.'), locale.decimalPoint());
            arguments.push_back(core::Message::verbatim(local.toStdString()));
        } else {
            arguments.push_back(argument.isVerbatim() ? argument : withLocalNumbers(argument, locale));
        }
    }
    return message.isVerbatim() ? message : core::Message::translated(message.text(), std::move(arguments));
}

}  // namespace

QString messageText(const core::Message& message) {
    const QLocale locale;
    const bool pointed = locale.decimalPoint() == QLatin1String(".");
    return QString::fromStdString(
        (pointed ? message : withLocalNumbers(message, locale)).told([](const std::string& text) {
            return QCoreApplication::translate("core", text.c_str()).toStdString();
        }));
}

}  // namespace ui
