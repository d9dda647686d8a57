#include "core/dataset/Binarize.h"

#include <algorithm>
#include <span>

#include "core/base/Error.h"
#include "core/base/StableRandom.h"
#include "core/dataset/ParallelChunks.h"
#include "core/sample/Modality.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr std::uint8_t kWhiteValue = 255;
constexpr std::uint8_t kThreshold = 128;
/// Part of the protocol: another seed would be another dataset.
constexpr std::uint64_t kBinarizeSeed = 2011;
constexpr std::size_t kBinarizedAtOnce = 256;

bool canBeBinarized(const SampleSpec& spec) {
    return isImage(spec) && spec.type == ValueType::uint8 && imageShape(spec).channels == 1;
}

void binarizeAtRandom(std::span<std::uint8_t> sample, std::size_t place) {
    StableRandom random(kBinarizeSeed, place);
    for (std::uint8_t& value : sample) value = random.below(kWhiteValue) < value ? kWhiteValue : 0;
}

void binarizeByThreshold(std::span<std::uint8_t> sample) {
    for (std::uint8_t& value : sample) value = value < kThreshold ? 0 : kWhiteValue;
}

Message binarizeNote(Binarize how) {
    return how == Binarize::random
               ? Message(
                     "Each pixel was made black or white once, at random, with its gray value as the probability of "
                     "white: likelihoods compare with those published for statically binarized images.")
               : Message("Each pixel was made black or white, whichever is nearer.");
}

}  // namespace

bool binarize(Dataset& dataset, Binarize how, const JobContext& context) {
    if (how == Binarize::off) return true;
    if (!canBeBinarized(dataset.spec))
        throw Error(
            "%1 cannot be binarized: its samples are %2, and only grayscale images with 8 bits per channel can be made "
            "black and white; set Color to Grayscale, or Binarize to Off.",
            dataset.name, describe(dataset.spec));
    const std::size_t bytes = dataset.spec.bytes();
    std::uint8_t* const values = dataset.bytes.data();
    const auto work = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const std::span<std::uint8_t> sample(values + i * bytes, bytes);
            if (how == Binarize::random)
                binarizeAtRandom(sample, i);
            else
                binarizeByThreshold(sample);
        }
        dataset.bytes.touched((end - begin) * bytes);
    };
    const bool done = forEachChunk(dataset.bytes.size() / bytes, kBinarizedAtOnce, context, work, [](std::size_t) {});
    if (done) dataset.report.notes.push_back(binarizeNote(how));
    return done;
}

}  // namespace core
