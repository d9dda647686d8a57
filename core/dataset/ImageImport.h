#pragma once

#include <optional>
#include <vector>

#include "core/parameter/Rgb.h"
#include "core/parameter/Settings.h"
#include "core/sample/SampleSpec.h"
#include "core/sample/image/Fit.h"
#include "core/sample/image/dicom/DicomView.h"

namespace core {

enum class ColorMode { automatic, gray, color };

/// Whether gray values become black or white: see binarize().
enum class Binarize { off, random, threshold };

/// How the formats of images bring them to one shape.
struct ImageImport {
    /// Width of the samples, 16 to 512 pixels; 0: the source's own where it is a square of 28 to 128, else 64.
    int size = 0;
    int height = 0;                          ///< of the samples, 16 to 512 pixels; 0: as wide as high
    ColorMode color = ColorMode::automatic;  ///< automatic: gray where every image is gray
    Fit fit = Fit::crop;                     ///< of images with another aspect ratio
    DicomWindow window = {};                 ///< of DICOM images: see imageFileImport()
    /// Behind transparent pixels and in the bars of Fit::padColor; empty: white, and the median of an image's border.
    std::optional<Rgb> background = {};
    Binarize binarize = Binarize::off;

    /// The samples' shape where `size` is not 0.
    ImageShape shape(int channels) const { return {height == 0 ? size : height, size, channels}; }
};

/// The parameters of such a format.
std::vector<Parameter> imageImportParameters();

/// Settings of these parameters, to the values and back.
ImageImport imageImport(const Settings& settings);
/// How samples are binarized by the settings of any format: off where it knows nothing of that.
Binarize binarizeOf(const Settings& settings);
Settings toSettings(const ImageImport& import);

/// See DatasetFormat: the specs that samples may have, and the settings that lead to one.
std::vector<SampleSpec> imageImportSpecs(const Settings& settings);
void aimImageImport(const SampleSpec& spec, Settings& settings);

}  // namespace core
