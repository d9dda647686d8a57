#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/evaluation/DetailJson.h"
#include "core/evaluation/EvaluationJson.h"
#include "core/files/JsonObject.h"
#include "core/sample/SampleSpecJson.h"

namespace core {

namespace {

constexpr std::int64_t kReadVersion = 1;
constexpr std::int64_t kMostCounted = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kMostMetrics = 200;
constexpr std::size_t kMostFigures = 500;
constexpr std::size_t kMostSettings = 1'000;

std::size_t countIn(const JsonObject& object, const char* key) {
    return static_cast<std::size_t>(object.integer(key, 0, kMostCounted));
}

/// What evaluationFromJson() reads.
class RecordReader {
   public:
    explicit RecordReader(const std::string& file) : file_(file), parts_(file) {}

    EvaluationRecord record(const JsonObject& json) {
        EvaluationRecord record;
        record.subject = subject(json.object("subject"));
        record.protocol = protocol(json.object("protocol"));
        record.result = result(json.object("result"));
        record.samples = parts_.image(json.value("samples_png"), "samples_png");
        return record;
    }

   private:
    std::vector<std::pair<std::string, std::string>> pairs(const JsonObject& object, const std::string& key) const {
        std::vector<std::pair<std::string, std::string>> pairs;
        for (const nlohmann::json& each : parts_.list(object.value(key), "subject." + key, kMostSettings)) {
            const JsonObject pair(each, file_, "subject." + key);
            pairs.emplace_back(pair.text("label"), pair.text("value"));
        }
        return pairs;
    }

    EvaluationSubject subject(const JsonObject& json) const {
        EvaluationSubject subject;
        subject.name = json.text("name");
        subject.family = json.text("family");
        subject.weightsHash = json.text("weights_sha256");
        subject.step = json.integer("step", 0, kMostCounted);
        subject.parameters = countIn(json, "parameters");
        subject.modelSettings = pairs(json, "model_settings");
        subject.trainingSettings = pairs(json, "training_settings");
        return subject;
    }

    std::uint64_t seed(const JsonObject& json) const {
        const std::string text = json.text("seed");
        constexpr std::size_t kMostDigits = 20;
        const bool digits = !text.empty() && text.size() <= kMostDigits &&
                            std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
        std::uint64_t seed = 0;
        for (const char letter : digits ? text : "") {
            const auto digit = static_cast<std::uint64_t>(letter - '0');
            if (seed > (std::numeric_limits<std::uint64_t>::max() - digit) / 10) return refuse("protocol.seed"), 0;
            seed = 10 * seed + digit;
        }
        if (!digits) refuse("protocol.seed");
        return seed;
    }

    EvaluationProtocol protocol(const JsonObject& json) const {
        EvaluationProtocol protocol;
        protocol.dataset = json.text("dataset");
        protocol.spec = readSampleSpec(json.object("sample"), file_);
        protocol.trainingCount = countIn(json, "training_samples");
        protocol.heldOutCount = countIn(json, "held_out_samples");
        protocol.testSet = json.toggle("test_set");
        protocol.splitKnown = json.toggle("split_known");
        protocol.classCount = countIn(json, "classes");
        protocol.samples = countIn(json, "samples");
        protocol.seed = seed(json);
        protocol.version = json.text("version");
        protocol.libraries = json.text("libraries");
        protocol.device = json.text("device");
        protocol.date = json.text("date");
        return protocol;
    }

    static Figure figure(const JsonObject& json) {
        Figure figure;
        figure.name = json.text("name");
        figure.value = json.number("value");
        figure.interval = {json.number("low"), json.number("high")};
        figure.floor = json.number("floor");
        figure.reference = json.number("reference");
        figure.count = countIn(json, "n");
        return figure;
    }

    MetricResult metric(const nlohmann::json& json) {
        const std::string place = "result.metrics";
        const JsonObject object(json, file_, place);
        MetricResult result;
        result.metric = findMetric(object.text("metric"));
        for (const nlohmann::json& each : parts_.list(object.value("figures"), place, kMostFigures))
            result.figures.push_back(figure(JsonObject(each, file_, place + ".figures")));
        for (const nlohmann::json& each : parts_.list(object.value("values"), place, kMostFigures)) {
            const JsonObject value(each, file_, place + ".values");
            result.values.push_back({value.text("name"),
                                     value.number("value"),
                                     value.number("standard_error"),
                                     {value.number("low"), value.number("high")}});
        }
        result.warnings = parts_.messages(object.value("warnings"), place + ".warnings");
        result.notes = parts_.messages(object.value("notes"), place + ".notes");
        result.details = parts_.details(object.value("details"), place + ".details");
        return result;
    }

    SetEvaluation result(const JsonObject& json) {
        SetEvaluation result;
        const std::string outcome = json.text("outcome");
        if (outcome != "done" && outcome != "cancelled") refuse("result.outcome");
        result.outcome = outcome == "done" ? Outcome::done : Outcome::cancelled;
        result.compared = countIn(json, "compared");
        result.features = json.text("features");
        result.fid = json.toggle("fid");
        for (const nlohmann::json& each : parts_.list(json.value("metrics"), "result.metrics", kMostMetrics)) {
            MetricResult one = metric(each);
            // One of another version has no description here.
            if (one.metric != nullptr) result.results.push_back(std::move(one));
        }
        result.warnings = parts_.messages(json.value("warnings"), "result.warnings");
        result.notes = parts_.messages(json.value("notes"), "result.notes");
        result.details = parts_.details(json.value("details"), "result.details");
        return result;
    }

    void refuse(const std::string& place) const {
        throw Error("%1 is damaged: \"%2\" is not valid; use another copy of it.", file_, place);
    }

    std::string file_;
    DetailReader parts_;
};

/// That Imago wrote this text, of which the end may be missing. What it writes begins alike.
bool beginsAsEvaluation(std::string_view text) {
    const std::string head = std::string("{\n \"format\": \"") + kEvaluationFormat + '"';
    return text.starts_with(head) || std::string_view(head).starts_with(text) ||
           text.find_first_not_of('\0') == std::string_view::npos;
}

/// Throws DamagedEvaluation for what Imago wrote and cannot be read as a whole, Error for any other text.
nlohmann::json parsedEvaluation(std::string_view text, const std::string& file) try {
    return parseJson(text, file);
} catch (const Error&) {
    if (!beginsAsEvaluation(text)) throw;
    throw DamagedEvaluation(
        Message("%1 is damaged or incomplete; evaluate the model again, or use another copy of the file.", file));
}

}  // namespace

EvaluationRecord evaluationFromJson(std::string_view text, const std::string& file) {
    const nlohmann::json json = parsedEvaluation(text, file);
    const JsonObject object(json, file);
    if (object.text("format") != kEvaluationFormat)
        throw Error("%1 does not contain an evaluation; move it elsewhere.", file);
    object.requireVersion(kReadVersion);
    try {
        return RecordReader(file).record(object);
    } catch (const Error& error) {
        throw DamagedEvaluation(error.message());
    }
}

bool isEvaluationJson(std::string_view text) try {
    if (beginsAsEvaluation(text)) return true;
    const nlohmann::json json = parseJson(text, std::string());
    return json.is_object() && json.contains("format") && json["format"] == kEvaluationFormat;
} catch (const Error&) {
    return false;
}

}  // namespace core
