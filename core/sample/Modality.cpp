#include "core/sample/Modality.h"

#include "core/base/Error.h"
#include "core/base/Registry.h"
#include "core/files/FileProblem.h"

namespace core {

const Modality* findModality(const std::string& id) {
    return entryWith(modalities(), id);
}

const Modality& modality(const std::string& id) {
    if (const Modality* found = findModality(id)) return *found;
    throw Error("There is no modality \"%1\"; choose one of: %2.", id, idsOf(modalities()));
}

Image preview(const SampleSpec& spec, std::span<const std::uint8_t> sample) {
    return modality(spec.modality).preview(spec, sample);
}

Sample readSample(const SampleSpec& spec, const std::filesystem::path& file) {
    const Modality& known = modality(spec.modality);
    if (known.readFile == nullptr)
        throw Error(
            "Samples of this type (%1) are read with their dataset, not from a file like %2; choose one from the "
            "dataset.",
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
