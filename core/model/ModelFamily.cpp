#include "core/model/ModelFamily.h"

#include "core/job/Error.h"
#include "core/model/VaeFamily.h"

namespace core {

std::span<const ModelFamily> modelFamilies() {
    static const std::vector<ModelFamily> families = {vaeFamily()};
    return families;
}

const ModelFamily& modelFamily(const std::string& id) {
    std::string known;
    for (const ModelFamily& family : modelFamilies()) {
        if (family.id == id) return family;
        known += (known.empty() ? "" : ", ") + family.id;
    }
    throw Error("There is no model family \"" + id + "\"; choose one of: " + known + ".");
}

}  // namespace core
