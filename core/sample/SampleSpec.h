#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace core {

/// How each value of a stored sample is kept: unsigned whole numbers of 8 or 16 bits, or floats; in memory in the byte
/// order of the machine.
enum class ValueType { uint8, uint16, float32 };

/// Bytes of one value.
std::size_t bytesOf(ValueType type);

/// What every sample of a dataset is, and every sample of a model: an array of values of one shape, and what its
/// modality needs to know besides. Plain data, which goes to JSON and back (SampleSpecJson.h). Whether it makes sense
/// is for the modality to say: see Modality::refusal.
struct SampleSpec {
    std::string modality;    ///< id of a Modality: "image"
    std::vector<int> shape;  ///< sides of the array, outermost first; of an image {height, width, channels}
    ValueType type = ValueType::uint8;
    std::map<std::string, double> properties = {};  ///< what else is alike for all of them: {"sample_rate", 44100}
    std::vector<std::string> vocabulary = {};       ///< of samples made of symbols: what each number stands for

    /// In one sample; 0 without a shape.
    std::size_t values() const;
    /// That one sample takes.
    std::size_t bytes() const { return values() * bytesOf(type); }

    bool operator==(const SampleSpec&) const = default;
};

}  // namespace core
