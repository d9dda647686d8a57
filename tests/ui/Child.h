#pragma once

#include <QObject>
#include <QString>

/// The widget or action of that name. Ends the test program where there is none: the test is wrong then.
template <typename Type>
Type* child(const QObject& parent, const QString& name) {
    auto* found = parent.findChild<Type*>(name);
    if (found == nullptr) qFatal("nothing is called %s", qPrintable(name));
    return found;
}
