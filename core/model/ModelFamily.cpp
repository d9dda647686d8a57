#include "core/model/ModelFamily.h"

#include <algorithm>

#include "core/job/Error.h"
#include "core/model/AutoencoderFamily.h"
#include "core/model/GanFamily.h"
#include "core/model/VaeFamily.h"

namespace core {

std::span<const ModelFamily> modelFamilies() {
    static const std::vector<ModelFamily> families = {vaeFamily(), autoencoderFamily(), ganFamily()};
    return families;
}

const CurveDescription* findCurve(const ModelFamily& family, const std::string& id) {
    const auto curve = std::find_if(family.curves.begin(), family.curves.end(),
                                    [&](const CurveDescription& known) { return known.id == id; });
    return curve == family.curves.end() ? nullptr : &*curve;
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
