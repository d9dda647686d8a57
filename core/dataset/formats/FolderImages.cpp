#include "core/dataset/formats/FolderImages.h"

#include <algorithm>
#include <cmath>

#include "core/base/Error.h"
#include "core/dataset/SampleShape.h"
#include "core/sample/image/Fit.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/ImageHeader.h"

namespace core {

namespace {

constexpr int kSmallestSource = 8;                // pixels
constexpr std::int64_t kLargeImage = 25'000'000;  // pixels

}  // namespace

FolderImages::FolderImages(std::size_t count, const ImageImport& import)
    : import_(import), images_(count), facts_(count) {}

ImageShape FolderImages::shapeFor(const Image& image) {
    if (import_.size != 0) return import_.shape(image.channels());
    const int own = image.width();
    const bool suits = own == image.height() && own >= kSmallestOwnSide && own <= kLargestOwnSide;
    int common = 0;
    if (suits && !mixed_ && (side_.compare_exchange_strong(common, own) || common == own))
        return {own, own, image.channels()};
    mixed_ = true;
    return {kUsualSide, kUsualSide, image.channels()};
}

void FolderImages::noteHighest(const HighestValues& values) {
    const std::lock_guard lock(ranges_);
    highest_.integer = std::max(highest_.integer, values.integer);
    highest_.real = std::max(highest_.real, values.real);
}

void FolderImages::keep(std::size_t index, const Image& image) {
    Image small = fitted(image, shapeFor(image), import_.fit);
    if (isGray(small.pixels(), small.channels())) small = fitted(small, {small.height(), small.width(), 1});
    if (small.channels() == 3) colored_ = true;
    images_[index] = std::move(small);
}

void FolderImages::add(std::size_t index, const Bytes& bytesOf) {
    Facts& facts = facts_[index] = {};
    try {
        const std::vector<std::uint8_t> bytes = bytesOf();
        const auto header = readImageHeader(bytes);
        std::unique_lock large(large_, std::defer_lock);
        if (header && static_cast<double>(header->width) * static_cast<double>(header->height) > kLargeImage)
            large.lock();
        DecodedImage decoded = decodeImage(bytes, white_);
        facts.problem = decoded.problem;
        if (!facts.problem.empty()) return;
        Image& image = decoded.image;
        if (std::min(image.width(), image.height()) < kSmallestSource) {
            facts.problem = Message("too small: %1 x %2 pixels, the shorter side must have at least %3", image.width(),
                                    image.height(), kSmallestSource);
            return;
        }
        facts.height = image.height();
        facts.width = image.width();
        facts.endMissing = decoded.endMissing;
        facts.deep = decoded.highest.integer > 0 || decoded.highest.real > 0;
        if (facts.deep) noteHighest(decoded.highest);
        // Gray before scaling: then it makes no difference whether an image is scaled now or by take().
        if (import_.color == ColorMode::gray) image = fitted(image, {image.height(), image.width(), 1});
        keep(index, image);
    } catch (const Error& error) {
        facts.problem = error.message();
    } catch (const std::bad_alloc&) {
        facts.problem = Message("there is not enough memory for it");
    }
}

std::vector<std::size_t> FolderImages::adaptRange() {
    std::vector<std::size_t> again;
    const WhitePoint real = whitePointFor(highest_);
    if (real == white_) return again;
    white_ = real;
    for (std::size_t index = 0; index < facts_.size(); ++index)
        if (facts_[index].deep) again.push_back(index);
    return again;
}

ImageShape FolderImages::shape() const {
    const bool color = import_.color == ColorMode::color || (import_.color == ColorMode::automatic && colored_);
    const int channels = color ? 3 : 1;
    if (import_.size != 0) return import_.shape(channels);
    const int side = mixed_ ? kUsualSide : side_.load();
    return {side, side, channels};
}

Image FolderImages::take(std::size_t index) {
    const Image image = std::move(images_[index]);
    images_[index] = {};
    return fitted(image, shape());
}

}  // namespace core
