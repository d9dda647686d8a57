#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/NamePattern.h"
#include "core/exporting/SampleDraw.h"
#include "core/model/ClassMix.h"
#include "core/sample/image/ImageEncoder.h"
#include "core/training/SavedModel.h"

namespace core {

struct ImageSetOptions {
    int count = 64;                          ///< images, 1 to 1,000,000
    std::uint64_t seed = 0;                  ///< the same model, seed and options give the same bytes
    double temperature = 1.0;                ///< standard deviations of the prior, 0 to 2
    int enlarge = 1;                         ///< factor for the sides, 1 to 16
    bool smooth = false;                     ///< enlarged by cubic interpolation; else each pixel becomes a block
    bool classFolders = false;               ///< a folder for each class; the model must have classes
    std::string name = NamePattern::kUsual;  ///< see NamePattern: what the files are called
    ImageEncoding encoding = {};
    /// What every image of a conditional model shows; empty: all classes in turn, so that image i shows class i modulo
    /// their number. Must be empty for other models.
    ClassMix classes = {};
    ExportCenters centers = {};  ///< around which the samples are drawn; none: the whole prior
    double spread = 0.5;         ///< standard deviations around them, 0 to 2
    SampleFilters filters = {};
    std::shared_ptr<DrawCounts> counts = {};  ///< see ExportRequest, like the next ones
    Interrupted interrupted = Interrupted::refused;
    std::optional<std::size_t> keptAbove = {};
};

/// Draws `count` latents from the prior, decodes them and writes `folder`: 000000.png ... with all that the samples
/// hold (16 bits, opacity) and their recipes, manifest.csv, manifest.json (seed, index, latent, class, model hash,
/// settings) and manifest.jsonl, from which regenerateImages() makes the same files again. An image is called after its
/// index in the random stream: where the filters leave out some, the next ones of the stream follow, and the numbers
/// have gaps. Whole or not at all. Blocks; may be stopped at every batch, tells how many images are written.
/// `modelName` is what the manifest calls the model, such as modelName(). Throws Error when the model generates no
/// images, or the folder exists and is not empty, or cannot be written, or too few samples pass the filters.
///
/// The images of a saved model are written into the folder "NAME.partial" beside `folder`, which gets its name once all
/// are there; see PartialSet. Killed, or stopped by a full disk, it stays and is continued where `interrupted` says so:
/// the set has then the same bytes as if nothing had happened. Stopped by the context it is removed, unless
/// it was continued itself or has more images than `keptAbove`.
Outcome exportImageSet(const SavedModel& model, const std::string& modelName, const ImageSetOptions& options,
                       const std::filesystem::path& folder, const JobContext& context = {});

/// What an interrupted export left that would become `folder`; nothing where there is none. Asks the disk.
std::optional<InterruptedExport> interruptedImageSet(const SavedModel& model, const std::string& modelName,
                                                     const ImageSetOptions& options,
                                                     const std::filesystem::path& folder);

}  // namespace core
