#include "core/sample/Modality.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/files/FileProblem.h"

namespace core {

const Modality* findModality(const std::string& id) {
    const auto all = modalities();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Modality& known) { return known.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const Modality& modality(const std::string& id) {
    if (const Modality* found = findModality(id)) return *found;
    std::string known;
    for (const Modality& each : modalities()) known += (known.empty() ? "" : ", ") + each.id;
    throw Error("There is no modality \"%1\"; choose one of: %2.", id, known);
}

Image preview(const SampleSpec& spec, std::span<const std::uint8_t> sample) {
    return modality(spec.modality).preview(spec, sample);
}

Sample readSample(const SampleSpec& spec, const std::filesystem::path& file) {
    const Modality& known = modality(spec.modality);
    if (known.readFile == nullptr)
        throw Error("Samples of this kind (%1) are read with their dataset, not from a file like %2; choose one of it.",
                    Message::translated(known.label), quotedPath(file));
    return known.readFile(spec, file);
}

ImageShape previewShape(const SampleSpec& spec) {
    return preview(spec, std::vector<std::uint8_t>(spec.bytes())).shape();
}

Message describe(const SampleSpec& spec) {
    const Modality* known = findModality(spec.modality);
    return known == nullptr ? Message::verbatim(spec.modality) : known->describe(spec);
}

}  // namespace core
