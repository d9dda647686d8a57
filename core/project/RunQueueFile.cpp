#include "core/project/RunQueueFile.h"

#include <array>
#include <limits>
#include <map>
#include <set>

#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/JsonObject.h"
#include "core/files/MessageJson.h"
#include "core/parameter/SettingsJson.h"

namespace core {

namespace {

namespace fs = std::filesystem;
using QueueJson = nlohmann::json;

constexpr const char* kQueueFormat = "imago-queue";
constexpr std::int64_t kQueueVersion = 1;
constexpr std::uint64_t kLargestQueue = 64ULL << 20;
constexpr std::int64_t kMostIds = std::numeric_limits<std::int64_t>::max() / 2;
constexpr std::array<const char*, 5> kQueueStateWords = {"waiting", "running", "done", "failed", "cancelled"};

[[noreturn]] void refuseQueue(const std::string& file, const Message& what) {
    throw DamagedQueue(Message("%1 is damaged: %2; use another copy of it.", file, what));
}

QueueState queueStateOf(const std::string& word, const std::string& file) {
    for (std::size_t index = 0; index < kQueueStateWords.size(); ++index)
        if (word == kQueueStateWords[index]) return static_cast<QueueState>(index);
    refuseQueue(file, Message("the state of an entry is unknown"));
}

ChosenSettings readChosen(const JsonObject& object, const std::string& file) {
    ChosenSettings chosen;
    for (const auto& [name, value] : object.json().items()) {
        const auto read = parameterValue(value);
        if (!read) refuseQueue(file, Message("%1 is not a number, a string, true or false", name));
        chosen.emplace(name, *read);
    }
    return chosen;
}

QueueJson chosenJson(const ChosenSettings& chosen) {
    QueueJson object = QueueJson::object();
    for (const auto& [name, value] : chosen) object[name] = core::toJson(value);
    return object;
}

QueuedTraining readQueuedTraining(const JsonObject& object, const std::string& file) {
    QueuedTraining training;
    training.family = object.text("family");
    training.dataset = object.text("dataset");
    training.importSettings = readChosen(object.object("import"), file);
    training.preset = object.text("preset");
    training.modelSize = object.text("model_size");
    if (object.has("start_from")) training.startFrom = object.text("start_from");
    training.settings = readChosen(object.object("settings"), file);
    training.device = object.text("device");
    training.threads = static_cast<int>(object.integer("threads", 0, 1024));
    training.useCache = object.toggle("cache");
    training.checkpointSeconds = object.number("checkpoint_seconds");
    if (!(training.checkpointSeconds > 0)) refuseQueue(file, Message("the time between checkpoints is not above 0"));
    training.ignoreEdits = object.toggle("ignore_edits");
    return training;
}

QueueEntry readQueueEntry(const QueueJson& json, const std::string& file) {
    const JsonObject object(json, file, "entries");
    QueueEntry entry;
    entry.id = object.integer("id", 1, kMostIds);
    entry.name = object.text("name");
    entry.sweep = object.text("sweep");
    entry.swept = object.texts("swept");
    entry.training = readQueuedTraining(object.object("training"), file);
    entry.state = queueStateOf(object.text("state"), file);
    if (object.has("problem")) entry.problem = Message::verbatim(object.text("problem"));
    if (object.has("problem_message"))
        entry.problem = readMessage(object.value("problem_message")).value_or(entry.problem);
    if (object.has("run")) entry.run = object.text("run");
    return entry;
}

QueueJson newQueueEntry(const QueueEntry& entry) {
    const QueuedTraining& training = entry.training;
    QueueJson json = {{"id", entry.id},
                      {"name", entry.name},
                      {"sweep", entry.sweep},
                      {"swept", entry.swept},
                      {"training",
                       {{"family", training.family},
                        {"dataset", training.dataset},
                        {"import", chosenJson(training.importSettings)},
                        {"preset", training.preset},
                        {"model_size", training.modelSize},
                        {"settings", chosenJson(training.settings)},
                        {"device", training.device},
                        {"threads", training.threads},
                        {"cache", training.useCache},
                        {"checkpoint_seconds", training.checkpointSeconds},
                        {"ignore_edits", training.ignoreEdits}}}};
    if (!training.startFrom.empty()) json["training"]["start_from"] = training.startFrom;
    return json;
}

void writeQueueChanges(const QueueEntry& entry, QueueJson& json) {
    json["state"] = wordOf(entry.state);
    json.erase("problem");
    json.erase("problem_message");
    json.erase("run");
    if (!entry.problem.empty()) {
        json["problem"] = entry.problem.english();
        json["problem_message"] = core::toJson(entry.problem);
    }
    if (!entry.run.empty()) json["run"] = entry.run;
}

/// Of a file of this format and version.
QueueFile readQueueEntries(const JsonObject& object, const std::string& name) {
    QueueFile queue;
    object.requireVersion(kQueueVersion);
    queue.nextId = object.integer("next_id", 1, kMostIds);
    const QueueJson& list = object.value("entries");
    if (!list.is_array()) refuseQueue(name, Message("its entries are not a list"));
    std::set<std::int64_t> ids;
    for (const QueueJson& json : list) {
        queue.entries.push_back(readQueueEntry(json, name));
        const std::int64_t id = queue.entries.back().id;
        if (!ids.insert(id).second) refuseQueue(name, Message("two entries have the same \"id\""));
        queue.nextId = std::max(queue.nextId, id + 1);
    }
    return queue;
}

}  // namespace

std::string wordOf(QueueState state) {
    return kQueueStateWords[static_cast<std::size_t>(state)];
}

QueueFile readQueueFile(const fs::path& file) {
    checkFileAccess(file);
    if (isMissing(file)) return {};
    const std::vector<std::uint8_t> bytes = readFile(file, kLargestQueue);  // what it throws is no damage
    const std::string name = quotedPath(file);
    QueueJson json;
    try {
        json = parseJson(asText(bytes), name);
        const JsonObject object(json, name);
        object.text("format");
        object.integer("format_version", 1, kMostIds);
    } catch (const Error& error) {
        throw DamagedQueue(error.message());
    }
    const JsonObject object(json, name);
    if (object.text("format") != kQueueFormat)
        throw Error("%1 does not contain the queue of a project; move it elsewhere.", name);
    object.requireVersion(kQueueVersion);
    try {
        QueueFile queue = readQueueEntries(object, name);
        queue.written = std::move(json);
        return queue;
    } catch (const Error& error) {
        throw DamagedQueue(error.message());
    }
}

void writeQueueFile(const fs::path& file, const QueueFile& queue) {
    std::map<std::int64_t, const QueueJson*> known;
    if (queue.written.contains("entries"))
        for (const QueueJson& entry : queue.written.at("entries")) known[entry.at("id").get<std::int64_t>()] = &entry;
    QueueJson entries = QueueJson::array();
    for (const QueueEntry& entry : queue.entries) {
        const auto before = known.find(entry.id);
        QueueJson json = before == known.end() ? newQueueEntry(entry) : *before->second;
        writeQueueChanges(entry, json);
        entries.push_back(std::move(json));
    }
    QueueJson json = queue.written;
    json["format"] = kQueueFormat;
    json["format_version"] = kQueueVersion;
    json["next_id"] = queue.nextId;
    json["entries"] = std::move(entries);
    // Paths need not be UTF-8; their odd bytes are replaced.
    writeFileAtomically(file, json.dump(2, ' ', false, QueueJson::error_handler_t::replace) + "\n");
}

}  // namespace core
