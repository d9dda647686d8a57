#include "core/latent/timeline/TimelineText.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <span>

#include "core/base/Error.h"
#include "core/files/JsonObject.h"

namespace core {

namespace {

/// Keeps the classes of a mixture in their order.
using Json = nlohmann::ordered_json;

constexpr int kFormatVersion = 1;

template <typename Value>
const char* idOf(std::span<const TimelineChoice<Value>> choices, Value value) {
    for (const auto& choice : choices)
        if (choice.value == value) return choice.id;
    return "";
}

/// The choice that the text names under `key`, or what it is without.
template <typename Value>
Value choiceIn(const JsonObject& json, const std::string& file, const std::string& key,
               std::span<const TimelineChoice<Value>> choices, Value otherwise) {
    if (!json.has(key)) return otherwise;
    const std::string id = json.text(key);
    std::string known;
    for (const auto& choice : choices) {
        if (choice.id == id) return choice.value;
        known += (known.empty() ? "" : ", ") + std::string(choice.id);
    }
    throw Error("%1 has an unknown value for \"%2\", \"%3\"; choose one of: %4.", file, key, id, known);
}

/// Reads one key; `place` is "keyframe 3 of FILE", as people count them.
class KeyReader {
   public:
    KeyReader(const Json& json, Message place, int latentSize, const std::vector<std::string>& classNames)
        : json_(json), place_(std::move(place)), latentSize_(latentSize), classNames_(classNames) {}

    Keyframe read() const {
        Keyframe key;
        key.latent = latent();
        if (!json_.is_object()) return key;
        if (json_.contains("classes")) key.classes = classes();
        if (json_.contains("seconds")) {
            const Json& seconds = json_["seconds"];
            key.seconds = seconds.is_number() ? seconds.get<double>() : -1;
            if (!(key.seconds >= 0 && key.seconds <= kLongestWay))
                refuse(Message("\"seconds\", the time to the next keyframe, is not a number from 0 to %1",
                               static_cast<int>(kLongestWay)));
        }
        return key;
    }

   private:
    Latent latent() const {
        const bool wrapped = json_.is_object() && json_.contains("latent");
        const Json& values = wrapped ? json_["latent"] : json_;
        if (!values.is_array()) refuse(Message("\"latent\" is missing or is not a list of numbers"));
        if (values.size() != static_cast<std::size_t>(latentSize_))
            refuse(Message("its latent has %1 values, but the model takes %2; the timeline was made with another model",
                           values.size(), latentSize_));
        Latent latent;
        for (const Json& value : values) {
            if (!value.is_number() || !(std::abs(value.get<double>()) <= std::numeric_limits<float>::max()))
                refuse(Message("value %1 of its latent is not a finite number", latent.size() + 1));
            latent.push_back(value.get<float>());
        }
        return latent;
    }

    ClassMix classes() const try {
        const Json& shares = json_["classes"];
        if (!shares.is_object()) refuse(Message("\"classes\" is not a JSON object with the share of each class"));
        // A model without classes refuses any.
        if (classNames_.empty() && !shares.empty()) classIndex(shares.begin().key(), classNames_);
        return classesFromText(Json{{"classes", shares}}.dump(), classNames_);
    } catch (const Placed&) {
        throw;
    } catch (const Error& error) {
        throw Error("In %1: %2", place_, error.message());
    }

    struct Placed : Error {
        using Error::Error;
    };

    [[noreturn]] void refuse(const Message& problem) const { throw Placed(Message("In %1, %2.", place_, problem)); }

    const Json& json_;
    Message place_;
    int latentSize_;
    const std::vector<std::string>& classNames_;
};

std::vector<Keyframe> readKeys(const Json& json, const std::string& file, int latentSize,
                               const std::vector<std::string>& classNames) {
    if (!json.is_array()) throw Error("%1 is not a timeline: its \"keys\" are not a list.", file);
    if (json.empty()) throw Error("%1 has no keyframes in its \"keys\"; a timeline needs at least one.", file);
    std::vector<Keyframe> keys;
    for (const Json& each : json) {
        const Message place("keyframe %1 of %2", keys.size() + 1, file);
        keys.push_back(KeyReader(each, place, latentSize, classNames).read());
        if (keys.back().classes.empty() != keys.front().classes.empty())
            throw Error("Some keyframes of %1 have classes and others do not; give classes to all of them, or to none.",
                        file);
    }
    return keys;
}

}  // namespace

std::string timelineToText(const Timeline& timeline, const std::vector<std::string>& classNames,
                           const std::string& weightsHash) {
    std::string text = "{\n  \"format\": \"imago-journey\",\n  \"format_version\": " + std::to_string(kFormatVersion);
    if (!weightsHash.empty()) text += ",\n  \"weights\": " + nlohmann::json(weightsHash).dump();
    text += std::string(",\n  \"path\": \"") + idOf(pathKinds(), timeline.path) + "\",\n  \"easing\": \"" +
            idOf(easings(), timeline.easing) + "\",\n  \"loop\": " + (timeline.loop ? "true" : "false") +
            ",\n  \"keys\": [";
    for (const Keyframe& key : timeline.keys) {
        std::string line = latentToText(key.latent, key.classes, classNames);
        line.back() = ',';  // in place of the bracket that closes it
        text += (&key == timeline.keys.data() ? "\n    " : ",\n    ") + line +
                "\"seconds\":" + nlohmann::json(key.seconds).dump() + '}';
    }
    return text + "\n  ]\n}\n";
}

SavedTimeline timelineFromText(const std::string& text, const std::string& file, int latentSize,
                               const std::vector<std::string>& classNames) {
    const nlohmann::json json = parseJson(text, file);
    SavedTimeline saved;
    Timeline& timeline = saved.timeline;
    if (json.is_array()) {
        timeline.keys = readKeys(Json::parse(text), file, latentSize, classNames);
        return saved;
    }
    const JsonObject object(json, file);
    if (object.has("format_version")) object.requireVersion(kFormatVersion);
    if (!object.has("keys")) throw Error("%1 is not a timeline: it has no list of \"keys\".", file);
    if (object.has("weights")) saved.weightsHash = object.text("weights");
    timeline.path = choiceIn(object, file, "path", pathKinds(), timeline.path);
    timeline.easing = choiceIn(object, file, "easing", easings(), timeline.easing);
    if (object.has("loop")) timeline.loop = object.toggle("loop");
    timeline.keys = readKeys(Json::parse(text)["keys"], file, latentSize, classNames);
    return saved;
}

}  // namespace core
