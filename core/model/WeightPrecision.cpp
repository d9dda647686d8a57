#include "core/model/WeightPrecision.h"

namespace core {

namespace {

constexpr const char* kFloat32 = "float32";
constexpr const char* kFloat16 = "float16";

}  // namespace

Parameter weightPrecisionParameter() {
    return Parameter::choice(
        "precision", "Precision of the saved weights", kFloat32,
        {{kFloat32, "32 bits", "The weights as they were trained."},
         {kFloat16, "16 bits", "Half the file size; samples look the same."}},
        "Number format of model.safetensors: float16 halves the file size, and samples look the same.");
}

std::string toText(WeightPrecision precision) {
    return precision == WeightPrecision::float16 ? kFloat16 : kFloat32;
}

WeightPrecision weightPrecision(const std::string& id) {
    const ParameterValue checked = weightPrecisionParameter().checked(id);
    return checked == ParameterValue(kFloat16) ? WeightPrecision::float16 : WeightPrecision::float32;
}

}  // namespace core
