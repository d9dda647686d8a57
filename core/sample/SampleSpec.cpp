#include "core/sample/SampleSpec.h"

namespace core {

std::size_t bytesOf(ValueType type) {
    switch (type) {
        case ValueType::uint8:
            return 1;
        case ValueType::uint16:
            return 2;
        case ValueType::float32:
            return 4;
    }
    return 0;
}

std::size_t SampleSpec::values() const {
    if (shape.empty()) return 0;
    std::size_t product = 1;
    for (const int side : shape) product *= static_cast<std::size_t>(side);
    return product;
}

}  // namespace core
