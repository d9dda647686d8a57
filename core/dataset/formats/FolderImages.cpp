#include "core/dataset/formats/FolderImages.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/SampleShape.h"
#include "core/dataset/SampleStorage.h"
#include "core/sample/image/DicomDecoder.h"
#include "core/sample/image/Fit.h"
#include "core/sample/image/ImageHeader.h"

namespace core {

namespace {

constexpr std::int64_t kLargeImage = 25'000'000;  // pixels

}  // namespace

FolderImages::FolderImages(std::size_t count, const ImageImport& import, Decode decode)
    : import_(import),
      decode_(std::move(decode)),
      images_(count),
      pixels_(sampleMemoryLimit(), sampleFolder()),
      facts_(count),
      dicom_{import.window, {}} {}

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

void FolderImages::noteValues(const DicomRange& values) {
    const std::lock_guard lock(ranges_);
    if (!values_) values_ = values;
    values_->lowest = std::min(values_->lowest, values.lowest);
    values_->highest = std::max(values_->highest, values.highest);
}

Image FolderImages::prepared(Image image) {
    ImageShape shape = shapeFor(image);
    if (addsColor(image.shape(), shape, import_)) shape.channels = 3;
    if (image.shape() != shape) image = fitted(image, shape, import_.fit, import_.background);
    if (isGray(image.pixels(), image.channels())) image = fitted(image, {image.height(), image.width(), 1});
    if (image.channels() == 3) colored_ = true;
    return image;
}

void FolderImages::store(std::size_t index, const Image& image) {
    pixels_.keep(images_[index].place, image.pixels());
    images_[index].shape = image.shape();
}

void FolderImages::add(std::size_t index, const Bytes& bytesOf) {
    Facts& facts = facts_[index] = {};
    Image small;
    try {
        const std::vector<std::uint8_t> bytes = bytesOf();
        const auto header = readImageHeader(bytes);
        std::unique_lock large(large_, std::defer_lock);
        const double pixels = header ? static_cast<double>(header->width) * static_cast<double>(header->height)
                                     : static_cast<double>(dicomPixels(bytes));
        if (pixels > kLargeImage) large.lock();
        const DecodeOptions options{white_, import_.background.value_or(kWhite), dicom_};
        DecodedImage decoded = decode_ ? decode_(index, dicom_) : decodeImage(bytes, options);
        facts.problem = decoded.problem;
        if (!facts.problem.empty()) return;
        Image& image = decoded.image;
        facts.problem = tooSmall(image.width(), image.height());
        if (!facts.problem.empty()) return;
        facts.height = image.height();
        facts.width = image.width();
        facts.endMissing = decoded.endMissing;
        facts.deep = decoded.highest.integer > 0 || decoded.highest.real > 0;
        if (facts.deep) noteHighest(decoded.highest);
        facts.slice = decoded.slice;
        facts.ranged = decoded.values.has_value();
        if (facts.ranged) noteValues(*decoded.values);
        // Gray before scaling: then it makes no difference whether an image is scaled now or by take().
        if (import_.color == ColorMode::gray) image = fitted(image, {image.height(), image.width(), 1});
        small = prepared(std::move(image));
    } catch (const Error& error) {
        facts.problem = error.message();
    } catch (const std::bad_alloc&) {
        facts.problem = Message("there is not enough memory for it");
    }
    // Not in there: where it cannot be kept, no other can.
    if (facts.problem.empty()) store(index, small);
}

std::vector<std::size_t> FolderImages::adaptRange() {
    std::vector<std::size_t> again;
    const WhitePoint real = whitePointFor(highest_);
    const bool deep = real != white_;
    const bool ranged = dicom_.range != values_;
    white_ = real;
    dicom_.range = values_;
    for (std::size_t index = 0; index < facts_.size(); ++index)
        if ((deep && facts_[index].deep) || (ranged && facts_[index].ranged)) again.push_back(index);
    return again;
}

ImageShape FolderImages::shape() const {
    const bool color = import_.color == ColorMode::color || (import_.color == ColorMode::automatic && colored_);
    const int channels = color ? 3 : 1;
    if (import_.size != 0) return import_.shape(channels);
    const int side = mixed_ ? kUsualSide : side_.load();
    return {side, side, channels};
}

Image FolderImages::take(std::size_t index) const {
    const Held& held = images_[index];
    Image image(held.shape);
    pixels_.read(held.place, image.pixels());
    const ImageShape wanted = shape();
    return held.shape == wanted ? image : fitted(image, wanted);
}

}  // namespace core
