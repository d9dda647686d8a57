#include "core/dataset/care/ContentHashes.h"

#include "core/dataset/ParallelChunks.h"
#include "core/files/Sha256.h"

namespace core {

ContentHashes::Values ContentHashes::of(const std::shared_ptr<const Dataset>& dataset, const JobContext& context) {
    const std::lock_guard lock(mutex_);
    if (values_ && dataset_.lock() == dataset) return values_;
    auto hashes = std::make_shared<std::vector<std::string>>(dataset->size());
    const auto hash = [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint8_t> room;
        for (std::size_t index = begin; index < end; ++index)
            (*hashes)[index] = sha256(dataset->readSample(index, room));
        dataset->bytes.touched((end - begin) * dataset->spec.bytes());
    };
    const auto progress = [&](std::size_t done) { context.report(done, hashes->size()); };
    if (!forEachChunk(hashes->size(), 64, context, hash, progress)) return nullptr;
    dataset_ = dataset;
    values_ = std::move(hashes);
    return values_;
}

}  // namespace core
