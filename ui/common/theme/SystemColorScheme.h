#pragma once

#include <QObject>
#include <functional>

namespace ui {

/// True when the system asks for dark windows.
bool systemIsDark();

/// Calls `changed` when the system's choice changes, where Qt can tell (6.5 and later). `owner` ends it.
void watchSystemColorScheme(QObject* owner, std::function<void()> changed);

}  // namespace ui
