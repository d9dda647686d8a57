#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/exporting/DrawnSamples.h"
#include "core/exporting/ImageSet.h"
#include "core/exporting/Recipe.h"
#include "core/model/ClassMix.h"
#include "core/model/Latent.h"

namespace core {

/// What the manifests of an exported set say.
struct Manifest {
    const SavedModel& model;
    std::string modelName;
    ImageSetOptions options;
    std::vector<std::string> folders = {};  ///< of the classes: classFolders()

    /// The path of image `index` in the set: "000042.png" or "Shirt/000042.png".
    std::string fileName(int index) const;
    /// The latent of image `index`.
    Latent latent(int index) const;
    /// What it shows of the model's classes; empty for a model without.
    ClassMix classMix(int index) const;
    /// All of them; points into this.
    DrawnSamples drawn() const;
    /// How it is generated.
    Recipe recipe(int index) const;
    /// The model's classes; empty for a model without.
    const std::vector<std::string>& classNames() const { return model.snapshot->spec().classNames; }
};

/// A header line and a line an image: index,file,seed,z0,z1,... and, for a conditional model, the class after the seed.
/// The numbers read back as the same floats.
/// The manifests hold no times and nothing of this machine, so that the same export gives the same bytes. False when
/// stopped. Throws Error when the file cannot be written; sentences name `shown`.
bool writeManifestCsv(const Manifest& manifest, const std::filesystem::path& file, const std::filesystem::path& shown,
                      std::stop_token stop);

/// The same with everything that is needed to make the set again: model, its hash and settings, what was changed while
/// it was trained, dataset, export options.
bool writeManifestJson(const Manifest& manifest, const std::filesystem::path& file, const std::filesystem::path& shown,
                       std::stop_token stop);

/// Of the lines that writeManifestLines() writes.
inline constexpr const char* kManifestLines = "manifest.jsonl";

/// A line of JSON for each image: its recipe, with "file" behind "format".
bool writeManifestLines(const Manifest& manifest, const std::filesystem::path& file, const std::filesystem::path& shown,
                        std::stop_token stop);

/// One of these lines, with the line break.
std::string manifestLine(const Recipe& recipe, const std::string& file);

}  // namespace core
