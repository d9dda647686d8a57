#include "core/device/TorchDevice.h"

#include <ATen/CPUGeneratorImpl.h>

#include <mutex>

#include "core/device/ComputeDevice.h"

namespace core {

torch::Device torchDevice(const std::string& id) {
    return torch::Device(id == "cpu" ? id : computeDevice(id).id);
}

at::Generator randomGenerator(const torch::Device& device, std::uint64_t seed) {
    if (device.is_cpu()) return at::make_generator<at::CPUGeneratorImpl>(seed);
    // To make one anew takes CUDA's headers; to copy the one that is there does not.
    at::Generator shared = at::globalContext().defaultGenerator(device);
    const std::lock_guard lock(shared.mutex());
    at::Generator own = shared.clone();
    own.set_current_seed(seed);
    return own;
}

}  // namespace core
