#pragma once

namespace ui {

/// What runs along the axis of curves.
enum class CurveAxis { steps, epochs, seconds };

}  // namespace ui
