#include "core/dataset/BlockSums.h"

#include <array>
#include <bit>
#include <cstring>

namespace core {

namespace {

// Odd: to multiply by them loses nothing.
constexpr std::array<std::uint64_t, 4> kFactors = {0x9E3779B185EBCA87ULL, 0xC2B2AE3D27D4EB4FULL, 0x165667B19E3779F9ULL,
                                                   0x85EBCA77C2B2AE63ULL};
constexpr std::size_t kWord = sizeof(std::uint64_t);

std::uint64_t wordAt(const std::uint8_t* place) {
    std::uint64_t word = 0;
    std::memcpy(&word, place, kWord);
    return word;
}

std::uint64_t mixed(std::uint64_t sum, std::uint64_t word, std::uint64_t factor) {
    return std::rotl(sum ^ word, 29) * factor;
}

}  // namespace

std::uint64_t blockSum(std::span<const std::uint8_t> bytes) {
    // Four at a time: none waits for the product of another.
    std::uint64_t one = kFactors[0];
    std::uint64_t two = kFactors[1];
    std::uint64_t three = kFactors[2];
    std::uint64_t four = kFactors[3];
    const std::size_t size = bytes.size();
    const std::uint8_t* place = bytes.data();
    for (std::size_t left = size / (4 * kWord); left != 0; --left, place += 4 * kWord) {
        one = mixed(one, wordAt(place), kFactors[0]);
        two = mixed(two, wordAt(place + kWord), kFactors[1]);
        three = mixed(three, wordAt(place + 2 * kWord), kFactors[2]);
        four = mixed(four, wordAt(place + 3 * kWord), kFactors[3]);
    }
    bytes = bytes.subspan(size - size % (4 * kWord));
    const std::array<std::uint64_t, 4> lanes = {one, two, three, four};
    std::uint64_t sum = size;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) sum = mixed(sum, lanes[lane], kFactors[lane]);
    while (!bytes.empty()) {
        const std::size_t count = bytes.size() < kWord ? bytes.size() : kWord;
        std::array<std::uint8_t, kWord> last{};
        std::memcpy(last.data(), bytes.data(), count);
        sum = mixed(sum, wordAt(last.data()), kFactors[0]);
        bytes = bytes.subspan(count);
    }
    return sum ^ (sum >> 32);
}

}  // namespace core
