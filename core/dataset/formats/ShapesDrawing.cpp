#include "core/dataset/formats/ShapesDrawing.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace core {

namespace {

constexpr int kBackground = 16;  // gray level
constexpr int kGrayShape = 230;
constexpr int kDarkest = 56;  // of a color's channels
constexpr int kEllipseCorners = 64;
constexpr int kFractionBits = 8;  // of a mask pixel, in what OpenCV is given

/// Sine of turn / 2^32 of a full turn, times 2^30. In integers, because sin() of the system differs in the last bit.
std::int64_t sine(std::uint32_t turn) {
    constexpr std::int64_t kOne = 1 << 30;
    constexpr std::int64_t kHalfPi = 1686629713;  // times 2^30
    const auto times = [](std::int64_t a, std::int64_t b) { return (a * b) >> 30; };
    const std::uint32_t quadrant = turn >> 30;
    std::int64_t quarter = turn & (kOne - 1);
    if (quadrant % 2 == 1) quarter = kOne - quarter;
    const std::int64_t angle = times(quarter, kHalfPi);
    const std::int64_t square = times(angle, angle);
    // x - x^3/3! + x^5/5! - ... as x (1 - x^2/(2*3) (1 - x^2/(4*5) (...)))
    std::int64_t sum = kOne;
    for (const int divisor : {10 * 11, 8 * 9, 6 * 7, 4 * 5, 2 * 3}) sum = kOne - times(square, sum) / divisor;
    const std::int64_t value = times(angle, sum);
    return quadrant >= 2 ? -value : value;
}
std::int64_t cosine(std::uint32_t turn) {
    return sine(turn + (1U << 30));
}

std::vector<cv::Point> corners(const ShapeFactors& factors, int maskSide) {
    int count = 4;
    if (factors.kind == ShapeKind::triangle) count = 3;
    if (factors.kind == ShapeKind::ellipse) count = kEllipseCorners;
    // A square stands on its side and a triangle points up where the rotation is 0.
    std::uint32_t first = 0;
    if (factors.kind == ShapeKind::square) first = 1U << 29;
    if (factors.kind == ShapeKind::triangle) first = 3U << 30;
    const std::uint32_t rotation = static_cast<std::uint32_t>(factors.rotation) << 14;
    const std::int64_t across = factors.radius;
    const std::int64_t down = factors.kind == ShapeKind::ellipse ? across * 3 / 5 : across;

    std::vector<cv::Point> points;
    for (int index = 0; index < count; ++index) {
        const auto step =
            static_cast<std::uint32_t>((static_cast<std::uint64_t>(index) << 32) / static_cast<unsigned>(count));
        const std::int64_t u = (across * cosine(first + step)) >> 14;  // 1/2^32 of the side
        const std::int64_t v = (down * sine(first + step)) >> 14;
        const std::int64_t x = (u * (cosine(rotation) >> 4) - v * (sine(rotation) >> 4)) >> 42;
        const std::int64_t y = (u * (sine(rotation) >> 4) + v * (cosine(rotation) >> 4)) >> 42;
        // OpenCV counts from the middle of the first pixel.
        const auto place = [maskSide](std::int64_t value) {
            return static_cast<int>((value * maskSide) >> (16 - kFractionBits)) - (1 << (kFractionBits - 1));
        };
        points.emplace_back(place(factors.x + x), place(factors.y + y));
    }
    return points;
}

/// Red, green and blue of a hue.
std::array<int, 3> colorOf(std::int32_t hue) {
    const int sector = (hue * 6) >> 16;
    const int part = (hue * 6) & 0xFFFF;
    const int rising = kDarkest + (((255 - kDarkest) * part) >> 16);
    const int falling = 255 - (((255 - kDarkest) * part) >> 16);
    switch (sector) {
        case 0:
            return {255, rising, kDarkest};
        case 1:
            return {falling, 255, kDarkest};
        case 2:
            return {kDarkest, 255, rising};
        case 3:
            return {kDarkest, falling, 255};
        case 4:
            return {rising, kDarkest, 255};
        default:
            return {255, kDarkest, falling};
    }
}

/// The part of a side x side image that the corners cover, in pixels, a little wide.
cv::Rect bounds(const std::vector<cv::Point>& points, int side, int detail) {
    const cv::Rect box = cv::boundingRect(points);
    const int pixel = detail << kFractionBits;
    const cv::Rect wide(cv::Point(box.x / pixel - 1, box.y / pixel - 1),
                        cv::Point(box.br().x / pixel + 2, box.br().y / pixel + 2));
    return wide & cv::Rect(0, 0, side, side);
}

/// How much of each pixel in `part` the shape covers, 0 to 255.
cv::Mat coverage(std::vector<cv::Point> points, const cv::Rect& part, int detail) {
    for (cv::Point& point : points) point -= part.tl() * (detail << kFractionBits);
    // Drawn larger and averaged: OpenCV's own anti-aliased lines would make small shapes fat.
    cv::Mat large = cv::Mat::zeros(part.size() * detail, CV_8UC1);
    cv::fillConvexPoly(large, points, cv::Scalar(255), cv::LINE_8, kFractionBits);
    cv::Mat covered;
    cv::resize(large, covered, part.size(), 0, 0, cv::INTER_AREA);
    return covered;
}

}  // namespace

void drawShape(const ShapeFactors& factors, int side, int channels, std::span<std::uint8_t> out) {
    const int detail = side <= 48 ? 8 : 4;
    const std::vector<cv::Point> points = corners(factors, side * detail);
    const cv::Rect part = bounds(points, side, detail);
    std::ranges::fill(out, static_cast<std::uint8_t>(kBackground));
    if (part.empty()) return;
    const cv::Mat covered = coverage(points, part, detail);

    const std::array<int, 3> color = channels == 3 ? colorOf(factors.hue) : std::array{kGrayShape, 0, 0};
    for (int y = 0; y < part.height; ++y) {
        const std::uint8_t* share = covered.ptr<std::uint8_t>(y);
        auto pixel = out.begin() + (static_cast<std::ptrdiff_t>(part.y + y) * side + part.x) * channels;
        for (int x = 0; x < part.width; ++x) {
            for (int channel = 0; channel < channels; ++channel) {
                const int sum = kBackground * (255 - share[x]) + color[static_cast<std::size_t>(channel)] * share[x];
                *pixel++ = static_cast<std::uint8_t>((sum + 127) / 255);
            }
        }
    }
}

}  // namespace core
