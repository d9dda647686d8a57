#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/ClassMix.h"

namespace core {

/// A point in latent space, one value a dimension; the prior is N(0, 1) in each.
using Latent = std::vector<float>;

/// Its Euclidean length.
double norm(const Latent& latent);

/// Sample `index` of the stream `seed` from the prior, scaled by `temperature` (standard deviations, 0 to 2).
/// It depends on nothing but these: sample 5 is the same whether 6 or 6,000 are drawn, on any machine.
Latent sampleLatent(int latentSize, std::uint64_t seed, std::uint64_t index, double temperature = 1.0);

/// `count` points around `center`: the center itself first, then center + distance * noise(seed). Most samples of the
/// prior lie within a radius of sqrt(size) + 1, its shell; what would leave it (or, near a center that lies outside
/// already, the center's own radius) is drawn back to it, so that far variations stay plausible.
std::vector<Latent> variations(const Latent& center, int count, double distance, std::uint64_t seed);

/// A rows x columns plane through `center`: dimension `acrossDimension` runs from -range to +range over the
/// columns, `downDimension` over the rows (top is +range); a single row or column stays at the center. Row by row.
/// Throws Error when a dimension is none of the center's.
std::vector<Latent> plane(const Latent& center, int acrossDimension, int downDimension, int rows, int columns,
                          double range);

/// `count` points through `center`, `dimension` from -range to +range; a single point is the center. Throws Error when
/// the dimension is none of the center's.
std::vector<Latent> traversal(const Latent& center, int dimension, int count, double range);

/// {"latent": [..]} as text for the clipboard, and back. Reading also takes a bare JSON array. Throws Error when
/// the text is no latent or has another size than `latentSize`.
std::string latentToText(const Latent& latent);
Latent latentFromText(const std::string& text, int latentSize);

/// The same with the classes of a conditional model: {"latent": [..], "classes": {"Shirt": 0.7, "Bag": 0.3}}.
std::string latentToText(const Latent& latent, const ClassMix& classes, const std::vector<std::string>& classNames);
/// The classes of such a text; empty where it names none, or the model knows none. Throws Error when it names a class
/// that the model does not know, or weights that are no shares of one.
ClassMix classesFromText(const std::string& text, const std::vector<std::string>& classNames);

}  // namespace core
