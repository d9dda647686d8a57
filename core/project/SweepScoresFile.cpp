#include "core/project/SweepScoresFile.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/JsonObject.h"
#include "core/files/MessageJson.h"
#include "core/files/SharedFile.h"
#include "core/project/RunQueueFile.h"
#include "core/project/SweepScoring.h"

namespace core {

namespace {

namespace fs = std::filesystem;
using ScoresJson = nlohmann::json;

constexpr const char* kScoresFormat = "imago-sweep-scores";
constexpr std::int64_t kScoresVersion = 1;
constexpr std::uint64_t kLargestScores = 64ULL << 20;
constexpr std::int64_t kMostScoredSteps = std::numeric_limits<std::int64_t>::max() / 2;

/// A file that can be read, but makes no sense. One of a newer version, or of another kind, is none.
class DamagedScores : public Error {
   public:
    explicit DamagedScores(const Message& message) : Error(message) {}
};

struct KeptScores {
    std::string created;  // of the run
    std::int64_t step = 0;
    std::int64_t samples = 0;
    SweepScores scores;
};

KeptScores readKeptScores(const JsonObject& object) {
    KeptScores kept;
    kept.created = object.text("created");
    kept.step = object.integer("step", 0, kMostScoredSteps);
    kept.samples = object.integer("samples", 0, kMostScoredSteps);
    kept.scores.kid = {"kid", object.number("kid"), object.number("kid_standard_error")};
    kept.scores.disentanglement = {"dci_disentanglement", object.number("dci"),
                                   std::numeric_limits<double>::quiet_NaN()};
    for (const ScoresJson& note : object.value("notes"))
        if (const auto message = readMessage(note)) kept.scores.notes.push_back(*message);
    return kept;
}

/// {} where there is no file. What it holds can be read.
ScoresJson readScoresFile(const fs::path& file, std::map<std::string, KeptScores>& runs) {
    checkFileAccess(file);
    if (isMissing(file)) return ScoresJson::object();
    const std::vector<std::uint8_t> bytes = readFile(file, kLargestScores);  // what it throws is no damage
    const std::string name = quotedPath(file);
    ScoresJson json;
    try {
        json = parseJson(asText(bytes), name);
        const JsonObject object(json, name);
        object.text("format");
        object.integer("format_version", 1, kMostScoredSteps);
    } catch (const Error& error) {
        throw DamagedScores(error.message());
    }
    const JsonObject object(json, name);
    if (object.text("format") != kScoresFormat)
        throw Error("%1 does not contain what was measured of sweeps; move it elsewhere.", name);
    object.requireVersion(kScoresVersion);
    try {
        for (const auto& [run, value] : object.object("runs").json().items())
            runs.emplace(run, readKeptScores(JsonObject(value, name, "runs")));
    } catch (const Error& error) {
        throw DamagedScores(error.message());
    }
    return json;
}

}  // namespace

fs::path sweepScoresFile(const fs::path& project) {
    return project / "sweep-scores.json";
}

std::map<std::string, SweepScores> keptSweepScores(const fs::path& project, std::span<const SweepRow> rows) {
    std::map<std::string, KeptScores> runs;
    readScoresFile(sweepScoresFile(project), runs);
    std::map<std::string, SweepScores> scores;
    for (const SweepRow& row : rows) {
        const auto kept = runs.find(row.entry.run);
        if (kept == runs.end() || !row.hasModel) continue;
        const bool isSameModel = kept->second.created == row.created && kept->second.step == row.step;
        if (isSameModel && kept->second.samples == static_cast<std::int64_t>(SweepScoring::kSamples))
            scores.emplace(row.entry.run, kept->second.scores);
    }
    return scores;
}

Message keepSweepScores(const fs::path& project, const SweepRow& row, const SweepScores& scores) {
    const fs::path file = sweepScoresFile(project);
    const QueueLock lock(project);  // what a sweep is stands in the queue
    Message note;
    ScoresJson json;
    try {
        std::map<std::string, KeptScores> unused;
        json = readScoresFile(file, unused);
    } catch (const DamagedScores& damage) {
        const fs::path place = setAside(file, "damaged");
        note = Message("%1 The file was renamed to %2 and a new one is created.", damage.message(),
                       quotedPath(place.filename()));
        json = ScoresJson::object();
    }
    json["format"] = kScoresFormat;
    json["format_version"] = kScoresVersion;
    ScoresJson notes = ScoresJson::array();
    for (const Message& each : scores.notes) notes.push_back(ScoresJson(toJson(each)));
    // What is not finite is null.
    json["runs"][row.entry.run] = {{"sweep", row.entry.sweep},
                                   {"created", row.created},
                                   {"step", row.step},
                                   {"samples", SweepScoring::kSamples},
                                   {"kid", scores.kid.value},
                                   {"kid_standard_error", scores.kid.standardError},
                                   {"dci", scores.disentanglement.value},
                                   {"notes", std::move(notes)}};
    writeFileAtomically(file, json.dump(2, ' ', false, ScoresJson::error_handler_t::replace) + "\n");
    return note;
}

}  // namespace core
