#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/sample/Sample.h"
#include "core/sample/SampleSpec.h"
#include "core/sample/image/Image.h"

// A pointer to a function may name LibTorch's tensor without its headers.
namespace at {
class Tensor;
}

namespace core {

/// What a kind of sample is, described as data: images, sounds, texts. A new modality is one file that defines such a
/// description and one line in core/sample/Modalities.cpp; nothing else asks for its id. All functions may be called
/// from several threads at once.
struct Modality {
    std::string id;     ///< in files: small letters
    std::string label;  ///< "Images"
    std::string help;   ///< a sentence

    /// Empty where `spec`, which names this modality, makes sense; else a clause that says why not: "an image is 16 to
    /// 512 pixels wide and high, not 8 x 8".
    Message (*refusal)(const SampleSpec& spec) = nullptr;

    /// `spec` in few words for people: "28 × 28, gray".
    Message (*describe)(const SampleSpec& spec) = nullptr;

    /// A sample as an image to look at, of the same size for all samples of a spec. `sample` has spec.bytes() bytes.
    Image (*preview)(const SampleSpec& spec, std::span<const std::uint8_t> sample) = nullptr;

    /// Stored samples [N, shape...] (of the type that StoredTensor.h names) -> floats [N, ...] as networks take them,
    /// on the same device. A copy, or a view of one.
    at::Tensor (*toNetwork)(const SampleSpec& spec, const at::Tensor& stored) = nullptr;
    /// The other way round: what a network gives, with each value rounded to the nearest that can be stored;
    /// contiguous.
    at::Tensor (*toStored)(const SampleSpec& spec, const at::Tensor& network) = nullptr;

    /// Floats as networks take them at half the resolution, for a search that looks at coarse forms first; null where
    /// there is no such thing.
    at::Tensor (*coarser)(const at::Tensor& network) = nullptr;

    /// Reads a file of a person's as a sample of `spec`, fitted to it. Throws Error that names the file. Null where
    /// samples of this modality lie in no files of their own.
    Sample (*readFile)(const SampleSpec& spec, const std::filesystem::path& file) = nullptr;
};

/// All of them, that of most people first. Listed in core/sample/Modalities.cpp.
std::span<const Modality> modalities();

/// Null for an id that is none.
const Modality* findModality(const std::string& id);

/// Throws Error that lists the known ones.
const Modality& modality(const std::string& id);

/// modality(spec.modality).preview() of the sample.
Image preview(const SampleSpec& spec, std::span<const std::uint8_t> sample);
inline Image preview(const Sample& sample) {
    return preview(sample.spec, sample.bytes);
}

/// modality(spec.modality).readFile() of the file. Throws Error also where samples of this modality lie in no files.
Sample readSample(const SampleSpec& spec, const std::filesystem::path& file);

/// Height, width and channels of every preview() of `spec`.
ImageShape previewShape(const SampleSpec& spec);

/// modality(spec.modality).describe(spec), or its id where no such modality is known.
Message describe(const SampleSpec& spec);

}  // namespace core
