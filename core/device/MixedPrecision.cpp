#include "core/device/MixedPrecision.h"

#include <ATen/autocast_mode.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/DeviceGuard.h>
#include <torch/version.h>

namespace core {

namespace {

// The one place that knows both ways to say it: LibTorch 2.4 gave all devices the same functions.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)

bool isOn(torch::DeviceType type) {
    return at::autocast::is_autocast_enabled(type);
}
void turn(torch::DeviceType type, bool on) {
    at::autocast::set_autocast_enabled(type, on);
}
torch::ScalarType precision(torch::DeviceType type) {
    return at::autocast::get_autocast_dtype(type);
}
void setPrecision(torch::DeviceType type, torch::ScalarType precision) {
    at::autocast::set_autocast_dtype(type, precision);
}

#else

bool isOn(torch::DeviceType type) {
    return type == torch::kCPU ? at::autocast::is_cpu_enabled() : at::autocast::is_enabled();
}
void turn(torch::DeviceType type, bool on) {
    type == torch::kCPU ? at::autocast::set_cpu_enabled(on) : at::autocast::set_enabled(on);
}
torch::ScalarType precision(torch::DeviceType type) {
    return type == torch::kCPU ? at::autocast::get_autocast_cpu_dtype() : at::autocast::get_autocast_gpu_dtype();
}
void setPrecision(torch::DeviceType type, torch::ScalarType precision) {
    type == torch::kCPU ? at::autocast::set_autocast_cpu_dtype(precision)
                        : at::autocast::set_autocast_gpu_dtype(precision);
}

#endif

}  // namespace

MixedPrecision::MixedPrecision(torch::DeviceType type, bool on) : type_(type), on_(on) {
    if (!on_) return;
    wasOn_ = isOn(type_);
    before_ = precision(type_);
    setPrecision(type_, torch::kBFloat16);
    turn(type_, true);
    at::autocast::increment_nesting();
}

MixedPrecision::~MixedPrecision() {
    if (!on_) return;
    // LibTorch keeps each weight's bfloat16 copy until then; the next step has other weights.
    if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
    turn(type_, wasOn_);
    setPrecision(type_, before_);
}

bool MixedPrecision::suits(const torch::Device& device) {
    if (!device.is_cuda()) return false;
    const c10::DeviceGuard guard(device);  // LibTorch asks the GPU that is chosen at the moment
    return at::detail::getCUDAHooks().supportsBFloat16ConvolutionWithCuDNNv8();
}

}  // namespace core
