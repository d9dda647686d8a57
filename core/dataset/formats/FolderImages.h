#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/dataset/HeldPixels.h"
#include "core/dataset/ImageImport.h"
#include "core/sample/image/Image.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/WhitePoint.h"

namespace core {

/// Decodes image files, wherever they lie, and keeps each only at its final size: in memory as far as SampleStorage of
/// the thread that makes this allows, the others in a temporary file. Any thread may call add(), each index
/// once at a time.
///
/// With an automatic size the final one is known only at the end: as long as all images are squares of one side that
/// suits, they stay as they are; from the first other one on they are fitted to the usual side, and take() fits the
/// early ones. So the result does not depend on the order in which threads take the files.
class FolderImages {
   public:
    /// Gives image `index` where it does not come from bytes of its own.
    using Decode = std::function<DecodedImage(std::size_t index, const DicomView& view)>;
    FolderImages(std::size_t count, const ImageImport& import, Decode decode = {});

    /// Gives the bytes of one file. Throws Error.
    using Bytes = std::function<std::vector<std::uint8_t>()>;
    /// Throws Error only where there is no room to keep it; what is wrong with the file is in facts().
    void add(std::size_t index, const Bytes& bytesOf);

    /// What is known of a file besides its image.
    struct Facts {
        Message problem;  ///< why it gave no image; empty when it did
        int height = 0;   ///< pixels, before it was cropped and scaled
        int width = 0;
        bool endMissing = false;  ///< see DecodedImage
        bool deep = false;        ///< more than 8 bits a channel
        bool ranged = false;      ///< DICOM that shows its full range: see DecodedImage::values
        std::optional<SlicePlace> slice = {};
    };
    const Facts& facts(std::size_t index) const { return facts_[index]; }

    /// After the last add(): those that are to be added once more, because all of them together use another range than
    /// each was shown with. None at the second call.
    std::vector<std::size_t> adaptRange();
    HighestValues highest() const { return highest_; }
    WhitePoint white() const { return white_; }
    /// Of the DICOM images that show their full range; empty where there are none.
    const std::optional<DicomRange>& values() const { return values_; }

    Fit fit() const { return import_.fit; }
    /// After the last add(): the shape that the import asks for.
    ImageShape shape() const;
    /// Image `index` in shape().
    Image take(std::size_t index) const;

   private:
    /// Of the samples, as far as is known; in the channels of `image`.
    ImageShape shapeFor(const Image& image);
    void noteHighest(const HighestValues& values);
    void noteValues(const DicomRange& values);
    /// As it is kept.
    Image prepared(Image image);
    void store(std::size_t index, const Image& image);

    const ImageImport import_;
    const Decode decode_;
    struct Held {
        HeldPixels::Place place;
        ImageShape shape;  // no pixels: there is no image
    };

    std::vector<Held> images_;
    HeldPixels pixels_;
    std::vector<Facts> facts_;
    std::atomic<int> side_ = 0;          // automatic size: the first suiting side; 0 before
    std::atomic<bool> mixed_ = false;    // automatic size: the images differ
    std::atomic<bool> colored_ = false;  // some image has color
    std::mutex large_;                   // held while a very large image is decoded: one at a time
    std::mutex ranges_;
    HighestValues highest_;  // of all images with more than 8 bits a channel
    WhitePoint white_;
    std::optional<DicomRange> values_;  // of all DICOM images that show their full range
    DicomView dicom_;
};

}  // namespace core
