#pragma once

#include <QIcon>
#include <QString>

namespace ui {

/// The icon of that name in resources/icons, in the theme's color.
QIcon icon(const QString& name);

}  // namespace ui
