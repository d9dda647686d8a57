#include <algorithm>
#include <climits>
#include <cmath>
#include <mutex>
#include <optional>

#include "core/base/Error.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/ImportPreview.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/SampleShape.h"
#include "core/dataset/formats/ImageListing.h"
#include "core/sample/image/ExifOrientation.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/ImageHeader.h"

namespace core {

namespace {

constexpr double kMostPixels = 2e6;  // of an image that is kept for previews: more would not be seen
constexpr int kSmallSide = 256;

/// Up to `most` of `count` indices, the first one and others at even distances.
std::vector<std::size_t> spread(std::size_t count, std::size_t most) {
    const std::size_t wanted = std::min(count, most);
    std::vector<std::size_t> indices;
    for (std::size_t at = 0; at < wanted; ++at) indices.push_back(at * count / wanted);
    return indices;
}

/// As the header says it, turned upright.
std::optional<PreviewSource::Size> sizeIn(std::span<const std::uint8_t> bytes) {
    const auto header = readImageHeader(bytes);
    if (!header || header->width < 1 || header->height < 1 || header->width > INT_MAX || header->height > INT_MAX)
        return std::nullopt;
    PreviewSource::Size size{static_cast<int>(header->width), static_cast<int>(header->height)};
    if (exifOrientation(bytes) >= 5) std::swap(size.width, size.height);
    return size;
}

/// The image, or a smaller one with sides of this share of its own.
Image reduced(const Image& image, double share) {
    if (share >= 1) return image;
    const auto side = [share](int length) { return std::max(1, static_cast<int>(std::lround(length * share))); };
    return scaledPart(image, {0, 0, image.width(), image.height()},
                      {side(image.height()), side(image.width()), image.channels()});
}

void setImage(PreviewSource::Original& original, const Image& image) {
    original.width = image.width();
    original.height = image.height();
    original.problem = tooSmall(image.width(), image.height());
    if (!original.problem.empty()) return;
    original.image = reduced(image, std::sqrt(kMostPixels / image.width() / image.height()));
    original.small = reduced(
        original.image, static_cast<double>(kSmallSide) / std::max(original.image.width(), original.image.height()));
}

/// Fills a PreviewSource from a listing.
class PreviewLoader {
   public:
    PreviewLoader(const ImageListing& listing, std::size_t most, const JobContext& context, PreviewSource& loaded)
        : listing_(listing),
          context_(context),
          loaded_(loaded),
          chosen_(spread(listing.names.size(), most)),
          measured_(spread(listing.names.size(), kMostMeasured)),
          sizes_(listing.names.size()),
          highest_(chosen_.size()) {
        loaded_.images = listing.names.size();
        loaded_.measured = measured_.size();
        for (const std::size_t index : chosen_) loaded_.originals.emplace_back().name = listing.names[index];
    }

    /// False when cancelled.
    bool load() {
        if (!measure() || !decode() || !decodeDeep()) return false;
        for (const std::size_t index : measured_)
            if (sizes_[index]) loaded_.sizes.push_back(*sizes_[index]);
        return true;
    }

   private:
    bool measure() {
        if (!listing_.head) return true;  // with the decoding, in one pass
        const auto look = [&](std::size_t begin, std::size_t end) {
            for (std::size_t at = begin; at < end && !context_.stopRequested(); ++at)
                sizes_[measured_[at]] = sizeIn(listing_.head(measured_[at]));
        };
        return forEachChunk(measured_.size(), 16, context_, look, [](std::size_t) {});
    }

    bool decode() {
        std::vector<std::size_t> indices = chosen_;
        if (!listing_.head) {
            indices.insert(indices.end(), measured_.begin(), measured_.end());
            std::ranges::sort(indices);
            indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
        }
        return listing_.read(
            indices, [this](std::size_t index, const FolderImages::Bytes& bytes) { take(index, bytes); }, context_);
    }

    /// Once more, where all of them together use less than the full range.
    bool decodeDeep() {
        HighestValues all;
        std::vector<std::size_t> deep;
        for (std::size_t place = 0; place < chosen_.size(); ++place) {
            const HighestValues& one = highest_[place];
            if (one.integer > 0 || one.real > 0) deep.push_back(chosen_[place]);
            all.integer = std::max(all.integer, one.integer);
            all.real = std::max(all.real, one.real);
        }
        const WhitePoint real = whitePointFor(all);
        if (deep.empty() || real == white_) return true;
        white_ = real;
        return listing_.read(
            deep, [this](std::size_t index, const FolderImages::Bytes& bytes) { take(index, bytes); }, context_);
    }

    void take(std::size_t index, const FolderImages::Bytes& bytesOf) {
        const auto found = std::ranges::lower_bound(chosen_, index);
        const bool wanted = found != chosen_.end() && *found == index;
        const auto place = static_cast<std::size_t>(found - chosen_.begin());
        try {
            const std::vector<std::uint8_t> bytes = bytesOf();
            if (!sizes_[index]) sizes_[index] = sizeIn(bytes);
            if (wanted) decodeInto(place, index, bytes);
        } catch (const Error& error) {
            if (wanted) loaded_.originals[place].problem = error.message();
        } catch (const std::bad_alloc&) {
            if (wanted) loaded_.originals[place].problem = Message("there is not enough memory for it");
        }
    }

    void decodeInto(std::size_t place, std::size_t index, const std::vector<std::uint8_t>& bytes) {
        PreviewSource::Original& original = loaded_.originals[place] = {};
        original.name = listing_.names[index];
        const DecodedImage decoded = decodeImage(bytes, {white_, loaded_.background});
        original.problem = decoded.problem;
        if (!original.problem.empty()) return;
        highest_[place] = decoded.highest;
        setImage(original, decoded.image);
        sizes_[index] = {original.width, original.height};
    }

    const ImageListing& listing_;
    const JobContext& context_;
    PreviewSource& loaded_;
    const std::vector<std::size_t> chosen_;    // in ascending order
    const std::vector<std::size_t> measured_;  // in ascending order
    std::vector<std::optional<PreviewSource::Size>> sizes_;
    std::vector<HighestValues> highest_;
    WhitePoint white_;
};

}  // namespace

std::shared_ptr<const PreviewSource> loadPreview(const std::string& source, const Settings& settings, std::size_t most,
                                                 const JobContext& context) {
    const DatasetFormat& format = formatOf(source);
    if (format.images == nullptr) return nullptr;
    const auto listing = format.images(source, context);
    if (!listing || context.stopRequested()) return nullptr;
    const auto loaded = std::make_shared<PreviewSource>();
    loaded->source = source;
    loaded->background = imageImport(settings.of(imageImportParameters())).background.value_or(kWhite);
    PreviewLoader loader(*listing, most, context, *loaded);
    return loader.load() && !context.stopRequested() ? loaded : nullptr;
}

}  // namespace core
