#include "core/training/StartingModel.h"

#include <algorithm>
#include <set>

#include "core/model/Model.h"
#include "core/model/ModelFamily.h"
#include "core/model/NewModel.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/StartingWeights.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"

namespace core {

namespace {

bool sameNetwork(const ModelSpec& a, const ModelSpec& b) {
    return std::ranges::all_of(a.settings.parameters(), [&](const Parameter& parameter) {
        return parameter.ofDataset || !b.settings.has(parameter.name) ||
               a.settings.value(parameter.name) == b.settings.value(parameter.name);
    });
}

/// As clauses.
std::vector<Message> differences(const ModelSpec& given, const ModelSpec& spec, bool converted) {
    std::vector<Message> clauses;
    if (isImage(given.sample) && isImage(spec.sample)) {
        const ImageShape before = imageShape(given.sample);
        const ImageShape now = imageShape(spec.sample);
        if (before.height != now.height || before.width != now.width)
            clauses.push_back(Message("the images have another size"));
        if (before.channels != now.channels && !converted)
            clauses.push_back(now.channels == 1 ? Message("the images are gray") : Message("the images are in color"));
    }
    if (given.classNames.size() != spec.classNames.size() && !spec.classNames.empty())
        clauses.push_back(Message("the number of classes differs"));
    if (!sameNetwork(given, spec)) clauses.push_back(Message("the network settings differ"));
    return clauses;
}

Message listed(const std::vector<Message>& clauses) {
    Message list = clauses.empty() ? Message("the networks differ") : clauses.front();
    for (std::size_t next = 1; next < clauses.size(); ++next) list = Message("%1 and %2", list, clauses[next]);
    return list;
}

}  // namespace

Message startRefusal(const StartingModel& start, const std::string& family) {
    const std::string& given = start.snapshot->spec().family;
    if (given == family) return {};
    return Message(
        "A training of the model %1 cannot start from \"%2\", which is of the type %3; choose a model of the same "
        "type, or start from random weights.",
        Message::translated(modelFamily(family).shortLabel), start.origin.name,
        Message::translated(modelFamily(given).shortLabel));
}

Message startSentence(const StartingModel& start, const ModelSpec& spec) {
    const TakenLayers layers = takeModel(start, spec, *unsetModel(spec));
    const std::string& name = start.origin.name;
    const auto why = [&] { return listed(differences(start.snapshot->spec(), spec, layers.converted > 0)); };
    Message sentence = Message("Starts from \"%1\": all %2 layers fit.", name, layers.all);
    if (layers.taken == 0) {
        sentence = Message("Nothing of \"%1\" fits: the training starts from random weights, as %2.", name, why());
    } else if (layers.taken < layers.all) {
        sentence = Message("Starts from \"%1\": %2 of %3 layers fit; the others start from random weights, as %4.",
                           name, layers.taken, layers.all, why());
    }
    if (layers.converted > 0)
        sentence = Message("%1 %2", sentence,
                           imageShape(spec.sample).channels == 1
                               ? Message("Layers next to the image are converted from color to gray.")
                               : Message("Layers next to the image are converted from gray to color."));
    // A model that only generates learns from a second network.
    if (!modelFamily(spec.family).can.encodes && !start.checkpoint)
        sentence =
            Message("%1 %2", sentence,
                    Message("The discriminator starts from random weights, as it was not saved with the model."));
    return sentence;
}

std::vector<SettingValue> networkSettings(const StartingModel& start) {
    const ModelSpec& spec = start.snapshot->spec();
    std::vector<SettingValue> values;
    for (const Parameter& parameter : spec.settings.parameters())
        if (!parameter.ofDataset) values.push_back({parameter.name, spec.settings.value(parameter.name)});
    if (!start.checkpoint) return values;
    // What a size of the network sets beside the model's own settings.
    const Settings& training = start.checkpoint->settings;
    std::set<std::string> names;
    for (const Preset& size : modelFamily(spec.family).sizes)
        for (const SettingValue& each : size.values)
            if (!spec.settings.has(each.name) && training.has(each.name)) names.insert(each.name);
    for (const std::string& name : names) values.push_back({name, training.value(name)});
    return values;
}

}  // namespace core
