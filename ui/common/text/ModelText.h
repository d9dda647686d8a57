#pragma once

#include <QString>

#include "ui/explore/Session.h"

namespace ui {

/// What people call the open model: "Pre-trained model", its run or its folder. Empty while none is open.
QString modelTitle(const Session& session);

}  // namespace ui
