#include "core/project/FingerprintJson.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/files/JsonObject.h"

namespace core {

nlohmann::ordered_json toJson(const DatasetFingerprint& fingerprint) {
    return {{"images", fingerprint.samples}, {"classes", fingerprint.classes}, {"sha256", fingerprint.digits}};
}

DatasetFingerprint readFingerprint(const JsonObject& object) {
    constexpr std::int64_t kMostFingerprintCount = std::numeric_limits<std::int64_t>::max();
    return {static_cast<std::size_t>(object.integer("images", 0, kMostFingerprintCount)),
            static_cast<std::size_t>(object.integer("classes", 0, kMostFingerprintCount)), object.text("sha256")};
}

}  // namespace core
