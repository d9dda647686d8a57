#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/exporting/DrawnSamples.h"
#include "core/exporting/ImageSet.h"
#include "core/exporting/NamePattern.h"
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
    NamePattern pattern = NamePattern(options.name);
    std::vector<SetSample> samples = {};  ///< of the set, in its order
    DrawCounts counts = {};               ///< told where the filters may leave out samples

    /// The path of image `index` in the set: "000042.png" or "Shirt/000042.png".
    std::string fileName(int index) const;
    /// Throws Error where two of the first `most` images would be called the same, also where they differ in capitals
    /// only, or names would have classes which the model lacks.
    void requireNames(int most) const;
    /// The latent of image `index`.
    Latent latent(int index) const;
    /// What it shows of the model's classes; empty for a model without.
    ClassMix classMix(int index) const;
    /// All of them; points into this.
    DrawnSamples drawn() const;
    /// How it is generated.
    Recipe recipe(int index) const;
    /// What it shows as a part of a file's name: "Shirt". Empty for a model without classes.
    std::string classPart(int index) const;
    /// The model's classes; empty for a model without.
    const std::vector<std::string>& classNames() const { return model.snapshot->spec().classNames; }
};

/// A header line and a line an image: index,file,seed,z0,z1,... and, for a conditional model, the class after the seed.
/// Where distances are wanted, "distance" and "nearest" come before z0: see SetSample, and the place of that training
/// image in the dataset. The numbers read back as the same floats.
/// The manifests hold no times and nothing of this machine, so that the same export gives the same bytes. False when
/// stopped. Throws Error when the file cannot be written; sentences name `shown`.
bool writeManifestCsv(const Manifest& manifest, const std::filesystem::path& file, const std::filesystem::path& shown,
                      std::stop_token stop);

/// The same with everything that is needed to make the set again: model, its hash and settings, what was changed while
/// it was trained, dataset, export options, how many samples the filters left out. Where distances are wanted, each
/// image has "distance", "nearest" and, where the dataset has names, "nearest_file".
bool writeManifestJson(const Manifest& manifest, const std::filesystem::path& file, const std::filesystem::path& shown,
                       std::stop_token stop);

/// What all that the bytes of the set depend on is summed up in: two sets with the same text are alike. `samples` and
/// `counts` are not part of it.
std::string identityOf(const Manifest& manifest);

/// Of the lines that writeManifestLines() writes.
inline constexpr const char* kManifestLines = "manifest.jsonl";

/// A line of JSON for each image: its recipe, with "file" behind "format".
bool writeManifestLines(const Manifest& manifest, const std::filesystem::path& file, const std::filesystem::path& shown,
                        std::stop_token stop);

/// One of these lines, with the line break.
std::string manifestLine(const Recipe& recipe, const std::string& file);

}  // namespace core
