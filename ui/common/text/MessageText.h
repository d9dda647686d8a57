#pragma once

#include <QString>

#include "core/base/Message.h"

namespace ui {

/// What the core says, in the studio's language where there is a translation, with decimal numbers as people write them
/// there.
QString messageText(const core::Message& message);

}  // namespace ui
