#include <span>
#include <vector>

#include "core/families/AutoencoderFamily.h"
#include "core/families/GanFamily.h"
#include "core/families/VaeFamily.h"
#include "core/model/ModelFamily.h"

namespace core {

std::span<const ModelFamily> modelFamilies() {
    static const std::vector<ModelFamily> families = {vaeFamily(), autoencoderFamily(), ganFamily()};
    return families;
}

}  // namespace core
