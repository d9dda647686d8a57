#pragma once

#include <QString>

namespace ui {

/// `text` with places in its long words where a line may break (zero-width spaces): a name of 250 letters would make
/// the label that shows it, and the window, as wide as itself. What has no word of more than 40 letters is as it was.
QString breakable(const QString& text);

}  // namespace ui
