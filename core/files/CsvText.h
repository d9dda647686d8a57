#pragma once

#include <span>
#include <string>
#include <string_view>

namespace core {

// Lines of a table with commas (RFC 4180).

/// A field, in quotes where a table would else read it as several.
std::string csvField(std::string_view text);

/// ",z0,z1,…" for a latent of that size, behind other columns.
std::string csvLatentNames(int latentSize);

/// ",0.5,-1.25": numbers that read back as the same floats, in every locale.
std::string csvNumbers(std::span<const float> values);

}  // namespace core
