#include "core/device/TrainingDevice.h"

#include <torch/cuda.h>

#include "core/job/Error.h"

namespace core {

void requireTrainingDevice(const std::string& device) {
    if (device == "cpu") return;
    if (device != "cuda") throw Error("There is no device \"" + device + "\"; choose cpu or cuda.");
    if (!torch::cuda::is_available())
        throw Error("This LibTorch finds no CUDA device; choose the device cpu, on which everything runs.");
    throw Error("Trainings run on the processor only so far, although this LibTorch has CUDA; choose the device cpu.");
}

}  // namespace core
