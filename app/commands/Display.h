#pragma once

namespace app {

/// True when a window can open: an X or Wayland server answers, or QT_QPA_PLATFORM names a platform.
/// Qt itself would end the program where none is there.
bool hasDisplay();

}  // namespace app
