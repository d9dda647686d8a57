#include <span>
#include <vector>

#include "core/sample/Modality.h"
#include "core/sample/image/ImageModality.h"

namespace core {

std::span<const Modality> modalities() {
    static const std::vector<Modality> all = {imageModality()};
    return all;
}

}  // namespace core
