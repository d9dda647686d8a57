#include "core/dataset/DatasetFingerprint.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/Error.h"
#include "core/files/Sha256.h"

namespace core {

namespace {

/// A training must not wait for it.
constexpr std::size_t kMostFingerprinted = std::size_t{64} << 20;
constexpr std::size_t kFewestFingerprinted = 64;

}  // namespace

std::optional<DatasetFingerprint> fingerprintOf(const Dataset& dataset) {
    const std::size_t count = dataset.size();
    const std::size_t room = kMostFingerprinted / std::max<std::size_t>(1, dataset.spec.bytes());
    const std::size_t read = std::min(count, std::max(room, kFewestFingerprinted));
    Sha256 hash;
    std::vector<std::uint8_t> sample(dataset.spec.bytes());
    try {
        for (std::size_t at = 0; at < read; ++at) {
            // The first and the last are among them.
            dataset.copySample(read < 2 ? 0 : at * (count - 1) / (read - 1), sample);
            hash.add(sample);
        }
    } catch (const Error&) {
        return std::nullopt;
    }
    const auto* labels = reinterpret_cast<const std::uint8_t*>(dataset.labels.data());
    hash.add(std::span(labels, dataset.labels.size() * sizeof(dataset.labels.front())));
    // The last ones are the test set: the split goes by it.
    hash.add(std::to_string(count) + ' ' + std::to_string(dataset.testCount));
    return DatasetFingerprint{count, dataset.classNames.size(), hash.digits()};
}

}  // namespace core
