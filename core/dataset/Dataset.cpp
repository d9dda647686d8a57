#include "core/dataset/Dataset.h"

#include "core/base/Error.h"
#include "core/sample/Modality.h"

namespace core {

std::span<const std::uint8_t> Dataset::readSample(std::size_t index, std::vector<std::uint8_t>& room) const {
    if (!bytes.isMapped()) return sample(index);
    room.resize(spec.bytes());
    copySample(index, room);
    return room;
}

Sample Dataset::sampleAt(std::size_t index) const {
    Sample copy{spec, std::vector<std::uint8_t>(spec.bytes())};
    try {
        copySample(index, copy.bytes);
    } catch (const Error&) {
        copy.bytes.assign(spec.bytes(), 0);
    }
    return copy;
}

Image Dataset::preview(std::size_t index) const {
    // What is in memory needs no copy.
    return bytes.isMapped() ? core::preview(sampleAt(index)) : core::preview(spec, sample(index));
}

Image Dataset::readPreview(std::size_t index) const {
    std::vector<std::uint8_t> room;
    return core::preview(spec, readSample(index, room));
}

std::vector<std::size_t> Dataset::classCounts() const {
    std::vector<std::size_t> counts(classNames.size());
    for (const std::int32_t label : labels) {
        if (label >= 0 && static_cast<std::size_t>(label) < counts.size()) ++counts[static_cast<std::size_t>(label)];
    }
    return counts;
}

}  // namespace core
