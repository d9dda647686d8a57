#pragma once

#include <string>

namespace core {

/// Which model gave a training its first weights.
struct StartedFrom {
    std::string name;    ///< what people called it then
    std::string sha256;  ///< of its model.safetensors, hex

    bool operator==(const StartedFrom&) const = default;
};

}  // namespace core
