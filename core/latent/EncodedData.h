#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/dataset/Dataset.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"

namespace core {

/// Where the images of a dataset lie in latent space, a row each.
struct EncodedData {
    int latentSize = 0;
    std::vector<std::uint32_t> samples;  ///< of each row, its place in the dataset
    std::vector<float> codes;            ///< rows x latentSize

    std::size_t size() const { return samples.size(); }
    std::span<const float> code(std::size_t row) const {
        const auto width = static_cast<std::size_t>(latentSize);
        return std::span(codes).subspan(row * width, width);
    }
    Latent latent(std::size_t row) const { return {code(row).begin(), code(row).end()}; }
};

struct EncodingOptions {
    std::size_t most = 100'000;  ///< images; of more, so many are taken that lie evenly over the dataset
    bool testToo = false;        ///< those of its test set as well
    bool withClasses = true;     ///< false: a conditional model is not told their classes either
};

struct EncodingResult {
    Outcome outcome = Outcome::done;  ///< cancelled: `data` is empty
    EncodedData data;
};

/// Encodes the images of `dataset`, as a rule those that are not its test set, each with its own class where a
/// conditional model knows the dataset's classes. Blocks; may be stopped, and tells how many are done. Throws Error
/// when the model has no encoder or takes images of another shape.
EncodingResult encodeData(const ModelSnapshot& snapshot, const Dataset& dataset, const EncodingOptions& options,
                          const JobContext& context = {});

/// The samples of a dataset that are not its test set come first: how many they are.
std::size_t trainingCount(const Dataset& dataset);

}  // namespace core
