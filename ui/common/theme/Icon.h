#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace ui {

/// The icon of that name in resources/icons, in the theme's color for text in that role.
QIcon icon(const QString& name, QPalette::ColorRole role = QPalette::ButtonText);

}  // namespace ui
