#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace ui {

/// Asks for a file to write without holding up the window; `chosen` is called with it, or never. `filter` is as
/// QFileDialog has it; a name without a suffix gets the first one of the chosen filter. Where a file has the suggested
/// name (without a folder) already, a free one beside it is proposed: "sample-2.png".
void askForFile(QWidget* parent, const QString& title, const QString& suggestedName, const QString& filter,
                const std::function<void(const QString& file)>& chosen);

}  // namespace ui
