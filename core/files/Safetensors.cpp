#include "core/files/Safetensors.h"

#include <array>
#include <cstring>
#include <utility>

#include "core/base/Error.h"
#include "core/files/SafetensorsSyntax.h"

namespace core {

namespace {

constexpr std::array<std::pair<std::string_view, torch::ScalarType>, 10> kTypes = {{{"BOOL", torch::kBool},
                                                                                    {"U8", torch::kUInt8},
                                                                                    {"I8", torch::kInt8},
                                                                                    {"I16", torch::kInt16},
                                                                                    {"F16", torch::kFloat16},
                                                                                    {"BF16", torch::kBFloat16},
                                                                                    {"I32", torch::kInt32},
                                                                                    {"F32", torch::kFloat32},
                                                                                    {"I64", torch::kInt64},
                                                                                    {"F64", torch::kFloat64}}};

torch::ScalarType scalarType(const std::string& dtype) {
    for (const auto& [name, type] : kTypes)
        if (name == dtype) return type;
    throw Error("The tensor type %1 is not supported; save the file in another type, such as F32.", quotedName(dtype));
}

}  // namespace

std::string safetensorsType(torch::ScalarType type) {
    for (const auto& [name, each] : kTypes)
        if (each == type) return std::string(name);
    return "";
}

std::vector<std::uint8_t> writeSafetensors(std::span<const NamedTensor> tensors,
                                           const std::map<std::string, std::string>& metadata) {
    std::vector<SafetensorsEntry> entries;
    std::uint64_t offset = 0;
    for (const auto& [name, tensor] : tensors) {
        SafetensorsEntry entry{name, safetensorsType(tensor.scalar_type()), tensor.sizes().vec(), offset, 0};
        if (entry.dtype.empty())
            throw Error("The tensor %1 has a type that safetensors files do not support.", quotedName(name));
        offset += tensor.nbytes();
        entry.end = offset;
        entries.push_back(std::move(entry));
    }
    const std::string header = writeSafetensorsHeader(entries, metadata);
    std::vector<std::uint8_t> bytes(header.size() + offset);
    std::memcpy(bytes.data(), header.data(), header.size());
    std::uint8_t* target = bytes.data() + header.size();
    for (const auto& [name, tensor] : tensors) {
        const torch::Tensor dense = tensor.detach().to(torch::kCPU).contiguous();
        if (dense.nbytes() > 0) std::memcpy(target, dense.data_ptr(), dense.nbytes());
        target += dense.nbytes();
    }
    return bytes;
}

torch::Tensor readTensor(const SafetensorsHeader& header, const SafetensorsEntry& entry,
                         std::span<const std::uint8_t> bytes) {
    const auto source = bytes.subspan(header.dataOffset + entry.begin, entry.end - entry.begin);
    torch::Tensor tensor = torch::empty(entry.shape, scalarType(entry.dtype));
    if (!source.empty()) std::memcpy(tensor.data_ptr(), source.data(), source.size());
    // A bool that is neither 0 nor 1 in memory has no defined meaning.
    if (tensor.scalar_type() == torch::kBool) return tensor.view(torch::kUInt8).ne(0);
    return tensor;
}

}  // namespace core
