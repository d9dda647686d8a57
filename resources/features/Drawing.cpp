#include "resources/features/Drawing.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace features {

namespace {

constexpr double kPi = 3.14159265358979323846;

double between(core::StableRandom& random, double low, double high) {
    return low + (high - low) * static_cast<double>(random.next() >> 11) * 0x1.0p-53;
}

bool happens(core::StableRandom& random, double probability) {
    return between(random, 0, 1) < probability;
}

/// How far an original is moved.
struct Freedom {
    double degrees;
    double smallest;
    double largest;
    double shift;  // of the side
    bool mirrored;
};

Freedom freedomOf(Kind kind) {
    switch (kind) {
        case Kind::clothing:
            return {8, 0.9, 1.1, 0.05, true};
        case Kind::glyph:
            return {15, 0.7, 1.2, 0.1, false};
        case Kind::emoji:
            return {15, 0.75, 1.1, 0.08, true};
        case Kind::clipArt:
            return {10, 0.8, 1.15, 0.08, true};
    }
    return {};
}

cv::Mat scaled(const cv::Mat& image, int side) {
    if (image.cols == side && image.rows == side) return image;
    cv::Mat result;
    const bool shrinking = image.cols >= side && image.rows >= side;
    cv::resize(image, result, {side, side}, 0, 0, shrinking ? cv::INTER_AREA : cv::INTER_CUBIC);
    return result;
}

/// Turned, scaled, moved: on a square of `side` pixels.
cv::Mat moved(const cv::Mat& image, const Freedom& freedom, int side, core::StableRandom& random) {
    // Twice as large where it is shrunk afterwards, so that nothing aliases.
    const int work = std::max(side, std::min(image.cols, 64));
    const double angle = between(random, -freedom.degrees, freedom.degrees) * kPi / 180;
    const double scale = between(random, freedom.smallest, freedom.largest) * work / image.cols;
    const double across = scale * (freedom.mirrored && happens(random, 0.5) ? -1 : 1) * between(random, 0.93, 1.07);
    const double reach = freedom.shift * work;
    const double half = (image.cols - 1) / 2.0;
    const double a = across * std::cos(angle);
    const double b = -scale * std::sin(angle);
    const double c = across * std::sin(angle);
    const double d = scale * std::cos(angle);
    const double toX = (work - 1) / 2.0 + between(random, -reach, reach);
    const double toY = (work - 1) / 2.0 + between(random, -reach, reach);
    const cv::Matx23d map(a, b, toX - (a + b) * half, c, d, toY - (c + d) * half);
    cv::Mat result;
    cv::warpAffine(image, result, map, {work, work}, scale > 1 ? cv::INTER_CUBIC : cv::INTER_LINEAR,
                   cv::BORDER_CONSTANT);
    return scaled(result, side);
}

cv::Vec3f anyColor(core::StableRandom& random, bool gray) {
    const auto value = [&] { return static_cast<float>(between(random, 0, 255)); };
    const float first = value();
    return gray ? cv::Vec3f(first, first, first) : cv::Vec3f(first, value(), value());
}

float lightness(const cv::Vec3f& color) {
    return 0.299F * color[0] + 0.587F * color[1] + 0.114F * color[2];
}

/// What stands before what: two colors that can be told apart.
struct Colors {
    cv::Vec3f front{255, 255, 255};
    cv::Vec3f back{0, 0, 0};
};

Colors anyColors(core::StableRandom& random, double plain, double gray) {
    Colors colors;
    if (happens(random, plain)) return colors;
    if (happens(random, 0.25)) return {colors.back, colors.front};
    const bool inGray = happens(random, gray);
    do {
        colors = {anyColor(random, inGray), anyColor(random, inGray)};
    } while (std::abs(lightness(colors.front) - lightness(colors.back)) < 80);
    return colors;
}

cv::Mat painted(const cv::Mat& coverage, const Colors& colors) {
    cv::Mat image(coverage.rows, coverage.cols, CV_32FC3);
    for (int y = 0; y < image.rows; ++y)
        for (int x = 0; x < image.cols; ++x)
            image.at<cv::Vec3f>(y, x) =
                colors.back +
                (colors.front - colors.back) * (static_cast<float>(coverage.at<unsigned char>(y, x)) / 255.0F);
    return image;
}

/// Before a background; its colors are times its opacity already.
cv::Mat placedBefore(const cv::Mat& rgba, const cv::Vec3f& back) {
    cv::Mat image(rgba.rows, rgba.cols, CV_32FC3);
    for (int y = 0; y < image.rows; ++y) {
        for (int x = 0; x < image.cols; ++x) {
            const auto& pixel = rgba.at<cv::Vec4b>(y, x);
            const float through = 1.0F - static_cast<float>(pixel[3]) / 255.0F;
            for (int c = 0; c < 3; ++c)
                image.at<cv::Vec3f>(y, x)[c] = std::min(255.0F, static_cast<float>(pixel[c]) + through * back[c]);
        }
    }
    return image;
}

cv::Vec3f anyBackground(core::StableRandom& random) {
    const double chance = between(random, 0, 1);
    if (chance < 0.5) return {255, 255, 255};
    if (chance < 0.65) return {0, 0, 0};
    return anyColor(random, chance < 0.75);
}

void makeGray(cv::Mat& image) {
    for (int y = 0; y < image.rows; ++y) {
        for (int x = 0; x < image.cols; ++x) {
            auto& pixel = image.at<cv::Vec3f>(y, x);
            const float gray = lightness(pixel);
            pixel = {gray, gray, gray};
        }
    }
}

}  // namespace

void spoil(cv::Mat& image, double blurPixels, double noise, core::StableRandom& random) {
    if (blurPixels > 0) cv::GaussianBlur(image, image, {0, 0}, blurPixels, blurPixels, cv::BORDER_REPLICATE);
    const bool gray = happens(random, 0.5);
    for (int y = 0; y < image.rows; ++y) {
        for (int x = 0; x < image.cols; ++x) {
            auto& pixel = image.at<cv::Vec3f>(y, x);
            double value = 0;
            for (int c = 0; c < 3; ++c) {
                // The sum of four uniform numbers is close enough to a normal one.
                if (noise > 0 && (c == 0 || !gray)) {
                    value = 0;
                    for (int i = 0; i < 4; ++i) value += between(random, -0.5, 0.5);
                    value *= noise * std::sqrt(3.0);
                }
                pixel[c] = std::clamp(pixel[c] + static_cast<float>(value), 0.0F, 255.0F);
            }
        }
    }
}

Drawing draw(const Original& original, Kind kind, const DrawingRules& rules, core::StableRandom& random) {
    // Half of the clothes as they are, since that is how sets of images come.
    const bool still = !rules.varied || (kind == Kind::clothing && happens(random, 0.5));
    const cv::Mat pixels =
        still ? scaled(original.pixels, rules.side) : moved(original.pixels, freedomOf(kind), rules.side, random);
    Drawing drawing;
    if (pixels.channels() == 4) {
        drawing.image = placedBefore(pixels, rules.varied ? anyBackground(random) : cv::Vec3f(255, 255, 255));
        if (rules.varied && happens(random, 0.2)) makeGray(drawing.image);
    } else {
        const bool clothing = kind == Kind::clothing;
        drawing.image = painted(pixels, rules.varied ? anyColors(random, clothing ? 0.75 : 0.25, 0.5) : Colors{});
    }
    double blurPixels = 0;
    double noise = 0;
    if (happens(random, rules.spoiled)) {
        const double which = between(random, 0, 1);
        if (which < 0.6) blurPixels = between(random, 0.4, 2.0);
        if (which > 0.4) noise = between(random, 4, 64);
        drawing.blur = static_cast<float>(blurPixels / 2.0);
        drawing.noise = static_cast<float>(noise / 64.0);
    }
    spoil(drawing.image, blurPixels * rules.side / 32.0, noise, random);
    return drawing;
}

}  // namespace features
