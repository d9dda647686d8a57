#include "core/device/ComputeDevice.h"

#include <torch/cuda.h>

#include <algorithm>

#include "core/base/Error.h"
#include "core/device/Device.h"

#ifdef IMAGO_CUDA
#include <ATen/cuda/CUDAContext.h>
#endif

namespace core {

namespace {

const std::string kFirstGpu = "cuda:0";

ComputeDevice gpu(int index) {
    ComputeDevice device{"cuda:" + std::to_string(index), "CUDA device", 0};
#ifdef IMAGO_CUDA
    const cudaDeviceProp* properties = at::cuda::getDeviceProperties(index);
    device.name = properties->name;
    device.memory = properties->totalGlobalMem;
#endif
    return device;
}

}  // namespace

std::vector<ComputeDevice> computeDevices() {
    std::vector<ComputeDevice> devices{{"cpu", deviceName(), totalMemory()}};
    const auto gpus = static_cast<int>(torch::cuda::device_count());
    for (int index = 0; index < gpus; ++index) devices.push_back(gpu(index));
    return devices;
}

ComputeDevice computeDevice(const std::string& id) {
    const std::vector<ComputeDevice> devices = computeDevices();
    const auto wanted = std::find_if(devices.begin(), devices.end(), [&](const ComputeDevice& device) {
        return device.id == id || (id == "cuda" && device.id == kFirstGpu);
    });
    if (wanted != devices.end()) return *wanted;
    std::string known;
    for (const ComputeDevice& device : devices)
        known += (known.empty() ? "" : ", ") + device.id + " (" + device.name + ")";
    throw Error("This LibTorch cannot train on the device \"%1\"; choose one of: %2.", id, known);
}

}  // namespace core
