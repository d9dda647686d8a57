#pragma once

#include <optional>
#include <string_view>

#include "core/parameter/Parameter.h"

namespace core {

/// Sides in pixels.
struct Rectangle {
    int width = 0;
    int height = 0;
    bool operator==(const Rectangle&) const = default;
};

/// "96x64", also with spaces, a capital X or the sign for times between the two; nothing for any other text.
std::optional<Rectangle> readRectangle(std::string_view text);

/// As a Parameter with rectangles has it: the side of a square (0 x 0: 0), else "96x64".
ParameterValue toValue(const Rectangle& rectangle);

/// The other way round. Throws Error for what stands for no rectangle.
Rectangle toRectangle(const ParameterValue& value);

}  // namespace core
