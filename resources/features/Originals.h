#pragma once

#include <cstddef>
#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

namespace features {

/// What training images are drawn from.
struct Original {
    /// One channel: gray values, or how far each pixel of a glyph is covered. Four: RGBA, colors times opacity.
    cv::Mat pixels;
    int label = 0;
};

enum class Kind { clothing, glyph, emoji, clipArt };

/// Originals of one kind, told apart by a head of their own.
struct Source {
    Kind kind;
    std::string name;
    int classes = 0;
    double share = 0;  ///< of the images of a batch
    std::vector<Original> training;
    /// Never trained on: other images of the same classes. Empty where each original is its own class; unseen are then
    /// only the ways in which it is drawn.
    std::vector<Original> heldOut;
};

/// Fashion-MNIST: 10 classes; held out is its test set.
Source readClothing(const std::string& dataset);

/// Letters and digits of the TrueType and OpenType fonts in `folders`, centered on 64 x 64 pixels; held out is every
/// seventh font.
Source drawGlyphs(const std::vector<std::filesystem::path>& folders);

/// The color images of an emoji font on 64 x 64 pixels: each is a class.
Source readEmoji(const std::filesystem::path& font);

/// At most `most` PNG images below `folder`, spread over all of it, on 64 x 64 pixels: each is a class.
Source readClipArt(const std::filesystem::path& folder, std::size_t most, int threads);

}  // namespace features
