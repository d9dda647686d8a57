#include "core/metric/compare/CoarseRows.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

int cellsAlong(int side, int cell) {
    return (side + cell - 1) / cell;
}

/// The square that contains each value, channel by channel; of what is no image, the piece of cell x cell values.
std::vector<std::uint32_t> cellsOf(const SampleSpec& spec, int cell) {
    std::vector<std::uint32_t> cells;
    cells.reserve(spec.values());
    if (!isImage(spec)) {
        for (std::size_t i = 0; i < spec.values(); ++i)
            cells.push_back(
                static_cast<std::uint32_t>(i / static_cast<std::size_t>(cell) / static_cast<std::size_t>(cell)));
        return cells;
    }
    const ImageShape shape = imageShape(spec);
    const int across = cellsAlong(shape.width, cell);
    for (int y = 0; y < shape.height; ++y)
        for (int x = 0; x < shape.width; ++x)
            for (int channel = 0; channel < shape.channels; ++channel)
                cells.push_back(static_cast<std::uint32_t>((y / cell * across + x / cell) * shape.channels + channel));
    return cells;
}

template <typename Value>
double valueAt(const std::uint8_t* bytes, std::size_t place) {
    Value value;
    std::memcpy(&value, bytes + place * sizeof(Value), sizeof(Value));
    return static_cast<double>(value);
}

/// Adds up the values of each part; returns the sum of all their squares. Exact for whole numbers.
template <typename Value>
double addUp(const std::uint8_t* bytes, const std::vector<std::uint32_t>& parts, double* sums) {
    double squares = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto value = valueAt<Value>(bytes, i);
        sums[parts[i]] += value;
        squares += value * value;
    }
    return squares;
}

}  // namespace

CoarseRows::CoarseRows(const SampleSpec& spec, int cell) : type_(spec.type), part_(cellsOf(spec, cell)) {
    std::vector<std::size_t> values(part_.empty() ? 0 : *std::ranges::max_element(part_) + 1);
    for (const std::uint32_t part : part_) ++values[part];
    for (const std::size_t number : values) scale_.push_back(1 / std::sqrt(static_cast<double>(number)));
}

CoarseRows CoarseRows::quarter(const SampleSpec& spec) {
    int cell = 2;
    CoarseRows rows(spec, cell);
    while (rows.width() > kMostValues) rows = CoarseRows(spec, ++cell);
    return rows;
}

/// The sums, each over the root of how many values it has, are coordinates along directions of length 1 at right angles
/// to each other. What is left of the sample lies at right angles to all of them: two such remainders are at least as
/// far apart as their lengths differ.
void CoarseRows::write(std::span<const std::uint8_t> sample, float* row) const {
    thread_local std::vector<double> sums;
    sums.assign(scale_.size(), 0);
    double squares = 0;
    double unit = 1;
    switch (type_) {
        case ValueType::uint8:
            squares = addUp<std::uint8_t>(sample.data(), part_, sums.data());
            unit = 255;
            break;
        case ValueType::uint16:
            squares = addUp<std::uint16_t>(sample.data(), part_, sums.data());
            unit = 65535;
            break;
        case ValueType::float32:
            squares = addUp<float>(sample.data(), part_, sums.data());
            break;
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const double coordinate = sums[i] * scale_[i];
        squares -= coordinate * coordinate;
        row[i] = static_cast<float>(coordinate / unit);
    }
    row[sums.size()] = static_cast<float>(std::sqrt(std::max(0.0, squares)) / unit);
}

}  // namespace core
