#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace core {

struct FreeSampleBlock {
    void operator()(std::uint8_t* block) const { std::free(block); }
};
/// Memory for samples.
using SampleBlock = std::unique_ptr<std::uint8_t[], FreeSampleBlock>;

/// Memory as it comes. A large one has huge pages, which take half the time to fill: the system brings in fewer of
/// them. Throws std::bad_alloc.
SampleBlock takeSampleBlock(std::size_t bytes);

}  // namespace core
