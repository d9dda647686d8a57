#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// Something that trainings can run on.
struct ComputeDevice {
    std::string id;            ///< "cpu", "cuda:0"
    std::string name;          ///< "AMD EPYC 7763"
    std::uint64_t memory = 0;  ///< bytes; 0 where it is not known
};

/// What there is: the processor first, then the GPUs that LibTorch can use (none where it was built without CUDA).
std::vector<ComputeDevice> computeDevices();

/// The one with this id; "cuda" is the first GPU. Throws Error that lists what there is.
ComputeDevice computeDevice(const std::string& id);

}  // namespace core
