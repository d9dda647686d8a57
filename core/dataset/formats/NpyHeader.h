#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/Message.h"

namespace core {

enum class NpyKind {
    boolean,
    signedInteger,
    unsignedInteger,
    floating,
    object,  ///< Python objects, which are pickled
    other,   ///< texts, dates, complex numbers, records: nothing that an image or a label is made of
};

/// What stands in front of the values of a .npy file.
struct NpyHeader {
    NpyKind kind = NpyKind::other;
    std::string type;  ///< as people know it: "float32"; of others as the file has it: "<U5"
    std::size_t itemBytes = 0;
    bool bigEndian = false;
    bool fortranOrder = false;  ///< the first index runs fastest
    std::vector<std::uint64_t> shape;
    std::size_t headerBytes = 0;  ///< where the values begin
    std::uint64_t values = 0;     ///< the product of the shape
    std::uint64_t dataBytes = 0;  ///< that the values take; 0 of objects

    /// Whether the values are numbers that Imago reads: bool, integers, float32 and float64.
    bool isNumeric() const { return kind < NpyKind::object; }
};

/// No header that NumPy writes for arrays of numbers is longer, in bytes.
inline constexpr std::size_t kLongestNpyHeader = 65536;

/// Of the first bytes of a .npy file how many the header takes; 0 where they are too few to tell (12 suffice) or not
/// those of a .npy file.
std::size_t npyHeaderBytes(std::span<const std::uint8_t> start);

/// Reads the header at the front of `start`. A clause that says what is wrong with it, and then `header` means
/// nothing; empty where it is right. Sizes that overflow are told here, before anybody takes memory for them.
Message readNpyHeader(std::span<const std::uint8_t> start, NpyHeader& header);

}  // namespace core
