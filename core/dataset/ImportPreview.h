#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Message.h"
#include "core/parameter/Rgb.h"
#include "core/parameter/Settings.h"
#include "core/sample/image/Image.h"
#include "core/sample/image/Resize.h"

namespace core {

/// A few images of a source as they are, decoded once for previews under many settings. Never changed once made.
struct PreviewSource {
    struct Original {
        std::string name;  ///< relative to the source
        Image image;       ///< upright; at most 2 megapixels
        Image small;       ///< the same with sides of at most 256 pixels
        int width = 0;     ///< pixels in the source
        int height = 0;
        Message problem;  ///< why it will be left out, a clause; empty otherwise
    };
    struct Size {
        int width = 0;
        int height = 0;
    };

    std::string source;
    std::size_t images = 0;    ///< of the source
    std::size_t measured = 0;  ///< images whose headers were looked at, spread evenly: all, or kMostMeasured
    std::vector<Size> sizes;   ///< of those of them that say it; pixels, upright
    std::vector<Original> originals;
    Rgb background = kWhite;  ///< behind their transparent pixels
};

/// So many headers are looked at.
inline constexpr std::size_t kMostMeasured = 2000;

/// Looks through `source` and decodes up to `most` of its images, spread evenly, on the threads of `context`. Null when
/// cancelled, and where the format has no preview. Throws Error as importDataset() does.
std::shared_ptr<const PreviewSource> loadPreview(const std::string& source, const Settings& settings, std::size_t most,
                                                 const JobContext& context);

/// Whether a preview with these settings can be made of `loaded`; else it has to be loaded again.
bool servesPreview(const PreviewSource& loaded, const Settings& settings);

/// How images of a source will become samples.
struct ImportPreview {
    struct Shown {
        std::string name;
        Image original;  ///< sides of at most 256 pixels; empty where there is a problem
        ImagePart kept;  ///< of `original`: what the sample shows
        Image sample;    ///< as it will be in the dataset
        int width = 0;   ///< pixels of the original in the source
        int height = 0;
        bool losesMuch = false;  ///< more than a third of its area is cropped away
        Message problem;         ///< why it will be left out; empty otherwise
    };

    ImageShape shape;           ///< of the samples
    std::size_t images = 0;     ///< of the source
    std::size_t measured = 0;   ///< of them, those whose headers were looked at
    std::size_t sized = 0;      ///< of those, the ones whose header says a size
    std::size_t losing = 0;     ///< of the sized ones, those that lose more than a third of their area
    std::size_t differing = 0;  ///< of the sized ones, those with another aspect ratio than the samples
    std::vector<Shown> shown;

    /// losingOfAll() is an estimate.
    bool isEstimate() const { return measured < images; }
    /// Images of the source that lose more than a third of their area.
    std::size_t losingOfAll() const;
};

/// The preview with these settings of images that were loaded. Cancelled: with fewer images.
ImportPreview previewOf(const PreviewSource& loaded, const Settings& settings, const JobContext& context = {});

/// Both steps at once. Without images when cancelled, and where the format has no preview.
ImportPreview previewImport(const std::string& source, const Settings& settings, std::size_t most,
                            const JobContext& context = {});

}  // namespace core
