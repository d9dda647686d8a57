#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QtEndian>
#include <algorithm>
#include <cstdint>

#include "core/base/StableRandom.h"

/// What evaluations take as a dataset where the 12,000 built-in shapes would only take time.
namespace blocks {

inline constexpr int kSide = 32;
inline constexpr int kBlock = 4;

inline QByteArray bigEndian(std::uint32_t number) {
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// Gray images of random blocks, no two alike, brighter from class to class.
inline QByteArray image(std::uint64_t number) {
    core::StableRandom random(23, number);
    QByteArray pixels(kSide * kSide, '\0');
    for (int top = 0; top < kSide; top += kBlock)
        for (int left = 0; left < kSide; left += kBlock) {
            const auto level = static_cast<char>(random.below(100) + 70 * (number % 3));
            for (int y = top; y < top + kBlock; ++y) std::fill_n(pixels.begin() + y * kSide + left, kBlock, level);
        }
    return pixels;
}

inline bool writePair(const QString& start, std::uint64_t first, int count) {
    QByteArray images = bigEndian(0x803) + bigEndian(static_cast<std::uint32_t>(count));
    images += bigEndian(kSide) + bigEndian(kSide);
    QByteArray labels = bigEndian(0x801) + bigEndian(static_cast<std::uint32_t>(count));
    for (int index = 0; index < count; ++index) {
        const std::uint64_t number = first + static_cast<std::uint64_t>(index);
        images += image(number);
        labels += static_cast<char>(number % 3);
    }
    QFile imageFile(start + "-images-idx3-ubyte");
    QFile labelFile(start + "-labels-idx1-ubyte");
    return imageFile.open(QIODevice::WriteOnly) && imageFile.write(images) == images.size() &&
           labelFile.open(QIODevice::WriteOnly) && labelFile.write(labels) == labels.size();
}

/// IDX files in a new folder: images of 32 x 32 pixels and their classes 0, 1 and 2 in turn, with a test set of their
/// own. False where they cannot be written.
inline bool write(const QString& folder, int training, int test) {
    return QDir().mkpath(folder) && writePair(folder + "/train", 0, training) &&
           writePair(folder + "/t10k", static_cast<std::uint64_t>(training), test);
}

}  // namespace blocks
