#pragma once

#include <QString>
#include <QStringList>

namespace ui {

/// Lines as one tool tip.
QString tipOf(const QStringList& lines);

}  // namespace ui
